import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

/** Rules about the graph of a call, whatever the layout of the script. */
const FLOW = new Set([
  'dead-end', 'trapped-customer', 'unreachable-step', 'unresolved-target', 'ambiguous-target', 'title-drift', 'duplicate-id', 'missing-else', 'missing-refusal-branch',
  'missing-silence-branch', 'conflicting-answers', 'shadowed-option', 'question-without-answers', 'asked-twice', 'used-before-collected', 'undeclared-placeholder',
  'unused-variable', 'segment-uncovered', 'recursive-call', 'long-call', 'stage-over-budget',
]);
const rules = defaultSettings((await loadRules()).filter(({ id }) => FLOW.has(id)));

/** What is found in a text, as `rule: words at fault`. */
function found(text: string, name: string): string[] {
  const source = createSource(name, text);
  const result = lintSource(source, { rules, locale: 'auto' });
  expect(result.broken).toEqual([]);
  return result.findings.filter(({ ruleId }) => FLOW.has(ruleId)).map(({ ruleId, range }) => `${ruleId}: ${source.text.slice(range.start, range.end)}`);
}

interface Layout {
  says: string;
  name?: string;
  text: string;
  finds: string[];
}

const yaml: Layout[] = [
  {
    says: 'transitions in a list of on and to',
    text: `
initial: hello
nodes:
  - name: hello
    prompt: "Hello, this is Ann from Oak Bank about your new card. Shall I go on?"
    transitions:
      - {on: "yes", to: offer}
      - {on: "no", to: bye}
  - name: offer
    prompt: "It costs five dollars less a month."
    transitions: [{to: bye}]
  - name: fees
    prompt: "The yearly fee is gone as well."
    transitions: [{to: bye}]
  - name: bye
    prompt: "Thank you, goodbye."
`,
    finds: ['unreachable-step: fees'],
  },
  {
    says: 'stages that hold their next one under «дальше», with one that has none',
    text: `
ход:
  приветствие:
    говорим: "Добрый день, Анна, банк «Вектор», звоню из-за вашей карты."
    дальше: новость
  новость:
    говорим: "С июня она дешевле на сто рублей. Рассказать, почему?"
    если_клиент:
      "да": причина
      "нет": прощание
      "а кредитка?": кредитка
  причина:
    говорим: "Мы отменили плату за сообщения."
    дальше: прощание
  кредитка:
    говорим: "По кредитной карте ничего не меняется."
  прощание:
    говорим: "Спасибо, всего доброго!"
`,
    finds: ['dead-end: кредитка'],
  },
  {
    says: 'a plain list of steps that follow one another, one of which branches',
    text: `
steps:
  - id: hello
    agent: "Good morning, Nora from Castle Water."
  - id: news
    agent: "On Tuesday your water will be off from nine to two. Shall I send a text before?"
    answers: {"yes": text, "no": bye}
  - id: text
    agent: "You will get it at eight."
  - id: bye
    agent: "Thank you, goodbye."
`,
    finds: [],
  },
  {
    says: 'a map of steps without any goto, read from top to bottom',
    text: `
steps:
  opening: {agent: "Good morning, Tom Avery at Linden Loans."}
  reason: {agent: "The £86 payment due on 1 May didn't reach us."}
  options: {agent: "We could take £20 for three months. Would that help?"}
  close: {agent: "I'll put it in writing today."}
`,
    finds: [],
  },
  {
    says: 'several gotos in one list and a step for a machine',
    text: `
start: hello
nodes:
  hello: {say: "Hi, Greg at Tillman Ford, your car is due for its service.", next: [book, busy]}
  book: {say: "I have Tuesday the 8th.", next: end}
  busy: {customer: "I'm at work.", say: "You can book at the link we texted you.", next: end}
  voicemail: {say: "Your car is due for its service, please call back.", next: end}
  end: {say: "Thanks, bye."}
`,
    finds: [],
  },
  {
    says: 'the customer after whoever picked up the phone',
    text: `
шаги:
  трубку_взял_другой:
    говорим: "Могу услышать Кирилла Романовича?"
    собеседник: "Его нет."
    ответ: "Передайте, что звонил банк."
    дальше: конец
  сам_должник:
    говорим: "Кирилл Романович, платёж пока не пришёл. Чем помочь?"
    дальше: {готов_платить: оплата, нет_денег: отсрочка}
  оплата:
    ответ: "В приложении без комиссии."
    дальше: итог
  отсрочка:
    ответ: "Можно перенести дату."
    дальше: итог
  итог:
    ответ: "Записал, перезванивать не буду."
`,
    finds: [],
  },
  {
    says: 'a start that is not there, and a goto with a slip',
    text: `
start: helo
states:
  hello: {agent: "Good morning, your card runs out in June. Shall I send a new one?", answers: {"yes": address, "no": bye}}
  address: {agent: "Is it still 5 Forest Road?", answers: {"yes": bye, "no": adress}}
  bye: {agent: "Thank you, goodbye."}
`,
    finds: ['unresolved-target: start: helo', 'unresolved-target: adress'],
  },
  {
    says: 'answers that lead round and round',
    text: `
states:
  a: {agent: "Shall I tell you about our offer?", answers: {"yes": b, "no": c}}
  b: {agent: "It is really good. Are you sure you don't want it?", answers: {"yes": c, "hm": c}}
  c: {agent: "But you would save five dollars.", next: b}
  d: {agent: "Thank you, goodbye."}
`,
    finds: ['trapped-customer: b', 'unreachable-step: d'],
  },
  {
    says: 'expected answers without anything of their own before one goto',
    text: `
steps:
  - step: q1
    ask: "How happy are you with the fitter, from one to five?"
    expected: ["one", "two", "three", "four", "five"]
    next: q2
  - step: q2
    ask: "What could we do better?"
    expected: ["anything"]
    next: bye
  - step: bye
    say: "Thank you, goodbye."
`,
    finds: [],
  },
];

const markdown: Layout[] = [
  {
    says: 'links to headings',
    text: `# Card

## Opening
Agent: Good morning, Ann from Oak Bank. Is it about your card?
- Lost: [Block](#block)
- Broken: [New card](#new-card)

## Block
Agent: I stop it while we speak. [Close](#close)

## New card
Agent: It is with you on Friday. [Close](#close)

## Close
Agent: Thank you, goodbye. [END]
`,
    finds: [],
  },
  {
    says: 'a link to a heading that is not there',
    text: `# Card

## Opening
Agent: Good morning, Ann from Oak Bank. Is it about your card?
- Lost → [Block](#block)
- Broken → [Replace](#replacement-card)
- Neither → [Close](#close)

## Block
Agent: I stop it while we speak. → [Close](#close)

## Close
Agent: Thank you, goodbye.
`,
    finds: ['unresolved-target: → [Replace](#replacement-card)'],
  },
  {
    says: 'numbered cases that are no steps',
    text: `POWER OUTAGE, INBOUND

1) "Riverbend Electric, this is ____. Are you reporting an outage or something unsafe?"
2) UNSAFE (wires down): "Please stay back. What's the nearest cross street?" -> go to 5
3) OUTAGE: "What's the service address?" Look it up on the map.
4) Known outage: "A tree took the line down. Is this the best number?" -> go to 5
5) Wrap: "Crew dispatched, estimate 9:30. Anything I've missed?"
6) Member wants to cut the branch himself: "Please don't touch it."
`,
    finds: [],
  },
  {
    says: 'steps by arrows, one without',
    text: `# Опрос

1. «Здравствуйте, Жанна, санаторий «Кедровый». Ответите на два вопроса?»
   - «да, давайте» → 2
   - «а это надолго?» → 4
   - некогда → 5
2. «Готовы ли вы посоветовать нас знакомым?»
   - любой ответ → 3
3. «Что бы вы поменяли?»
   - назвал → «Записала вашими словами.» → 5
   - ничего → 5
4. «Минута. Начнём с лечения или с питания?»
5. «Спасибо, всего доброго!»
6. «Приезжайте на Новый год!» → 5
`,
    // the second is known only because all other steps say where they lead
    finds: ['dead-end: «Минута. Начнём с лечения или с питания?»', 'unreachable-step: «Приезжайте на Новый год!» → 5'],
  },
  {
    says: 'the outcomes of a step under one number, and a step that tells an exception',
    text: `# Boiler visit

## 1. Hello

"Hello, this is Tom from Ash Heating, about your boiler visit on Monday."

- Wrong number: "Sorry to bother you, I'll take you off the list. Goodbye."

## 2. Look at the dial

"Could you read me the pressure on the dial?"

If they can't reach it: "No trouble." Go to 3B.

### 3A. One bar or more

"That's fine. Monday stands, between 9 and 11." → step 4

### 3B. Below one bar

"Then we'd rather come today, at no charge. Does 4 pm suit you?"

- Yes → "Tom will ring ten minutes ahead." → step 4
- No → step 4

### 3C. No dial

"Never mind, Tom will look at it himself." → step 4

## 4. Close

"Thank you. Goodbye."
`,
    finds: [],
  },
  {
    says: 'a table whose answers are said in the last column',
    text: `# Solar survey

| Step | You say | Customer | Then |
|---|---|---|---|
| 1 | Hello, this is Jo from Ray Solar about the roof survey. Is now a good time? | Yes | 2 |
| | | Who are you? | "Ray Solar, you wrote to us in May." → repeat question |
| | | No | 6 |
| 2 | Is the roof yours? | Yes | 3 |
| | | I rent | Note it, → 6 |
| 3 | Mark is in your road on Thursday. Morning or afternoon? | Picks one | 5 |
| | | I'd ask my wife | "It's free either way. Morning or afternoon?" |
| | | No | 4 |
| 4 | May I ask what's against it? | Says why | "I see. The offer stands until June, shall I pencil you in?" |
| 5 | Lovely, Thursday it is. | OK | 6 |
| 6 | Thank you, goodbye! | – | End, status BOOKED |
`,
    finds: ['dead-end: 4'],
  },
  {
    says: 'answers in labelled lines, each with its goto',
    text: '## А. Оценка\nОператор: Оцените отдых от одного до пяти.\nГость: пять → Б\nГость: меньше → В\n\n## Б. Довольный\nОператор: Спасибо! Что понравилось?\n→ Г\n\n## В. Недовольный\nОператор: Мне жаль. Что исправить?\n→ Г\n\n## Г. Прощание\nОператор: Всего доброго!\n',
    finds: [],
  },
  {
    says: 'an end that is a step of its own',
    text: '# Meter\n\n## Ask\n\n"Could I have your postcode, please?"\n\n- Found → Book\n- Not found → END\n\n## Book\n\n"Monday or Wednesday?"\n\n- Picks → END\n- Neither → "I\'ll ring you tomorrow." → END\n\n## END\n\n"Is there anything else? Goodbye."\n',
    finds: [],
  },
  {
    says: 'steps called by their word and number, in any case, and a section of questions',
    text: `# Обзвон

## Этап 1. Приветствие

Добрый день! Это Анна, «ЛучНет», по поводу завтрашних работ. Удобно говорить?

- Да → к этапу 2
- Нет → к этапу 4

## Этап 2. Суть

Завтра с десяти до двух мы меняем оборудование в подвале, интернета не будет. Что-то уточнить?

- Да → ответить по этапу 3
- Нет → этап 4

## Этап 3. Вопросы абонента

**«Почему не ночью?»**
В подвал нас пускают только днём.

**«А телевизор?»**
Телевизор тоже отключится, на то же время.

## Этап 4. Прощание

Спасибо, что выслушали. До свидания!
`,
    finds: [],
  },
  {
    says: 'a dialogue without branches',
    text: 'Agent: Hello, this is Ann from Oak Bank. Have you got two minutes?\nCustomer: Yes.\nAgent: Your card runs out in June. Shall I send a new one?\nCustomer: Please do.\nAgent: Done. Is there anything else?\n',
    finds: [],
  },
  {
    says: 'advice in prose that sends the agent nowhere in particular',
    text: `# Возврат

Оператор: Здравствуйте, меня зовут Павел. Что случилось?
Клиент: Хочу вернуть абонемент.

Если клиент злится, дать ему договорить и вернуться к разговору. Подробнее см. п. 3.1 договора.

Оператор: Понял вас. Верну деньги на карту до пятницы, всего доброго!
`,
    finds: [],
  },
  {
    says: 'a way through a menu',
    text: '# Чат\n\n**Клиент:** Как перенести задачу?\n\n**Поддержка:** Раздел «Планировщик» → «Время» → «Сохранить». Могу сделать сам.\n\n**Клиент:** Сделайте.\n\n**Поддержка:** Готово.\n',
    finds: [],
  },
];

describe('rules about the flow', () => {
  it.each(yaml)('YAML: $says', ({ text, finds }) => expect(found(text, 'call.yaml')).toEqual(finds));
  it.each(markdown)('Markdown: $says', ({ text, finds }) => expect(found(text, 'call.md')).toEqual(finds));
});
