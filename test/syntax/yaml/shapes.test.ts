import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import type { Block, Condition, Tree } from '../../../src/syntax/nodes.js';
import { plainOf } from '../../../src/syntax/plain.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';

function read(text: string): Tree {
  return readYaml(createSource('script.yaml', text));
}

/** A tree in few words: stages and handlers, and the blocks of each. */
function outline(tree: Tree): string[] {
  const lines: string[] = [];
  for (const script of tree.document.children) {
    if (script.type !== 'script') continue;
    for (const part of script.children) {
      if (part.type === 'stage') lines.push(`${part.kind === 'sequence' ? '' : `${part.kind} `}${part.id}: ${shown(part.children)}`);
      if (part.type === 'handler') lines.push(`${part.kind} ${conditionShown(part.condition)} → ${shown(part.children)} (${part.then})`);
    }
  }
  return lines;
}

function conditionShown(condition: Condition): string {
  return [`${condition.kind} «${condition.value}»`, ...condition.examples.map((example) => example.value)].join(' | ');
}

function shown(blocks: readonly Block[]): string {
  return blocks.map(blockShown).join('; ');
}

function blockShown(block: Block): string {
  switch (block.type) {
    case 'turn':
      return `${block.role}${block.waits ? '?' : ''} «${plainOf(block.children).text}»`;
    case 'variants':
      return `one of [${block.children.map(blockShown).join(' / ')}]`;
    case 'choice':
    case 'switch':
      return `${block.type}${block.type === 'switch' ? ` ${block.variable}` : ''} {${block.children.map((option) => `${conditionShown(option.condition)}: ${shown(option.children)}`).join(', ')}}`;
    case 'jump':
      return `→ ${block.resolved ?? `${block.how === 'handlers' ? 'any of ' : '?'}${block.target}`}`;
    case 'end':
      return `end ${block.outcome ?? ''}`.trim();
    case 'direction':
      return `${block.kind}${block.forbids ? '!' : ''} «${plainOf(block.children).text}»${block.seconds === undefined ? '' : ` ${block.seconds} s`}`;
    case 'action':
      return `action ${block.name}`;
    default:
      return block.type;
  }
}

describe('the canonical format', () => {
  const tree = read(readFileSync(new URL('canonical.yaml', import.meta.url), 'utf8'));

  it('is read step by step', () => {
    expect(outline(tree)).toMatchInlineSnapshot(`
      [
        "greeting: agent «Здравствуйте, {имя}! Меня зовут {оператор}, компания «Связь».»; agent «Звоню предупредить: завтра с 10 до 12 по адресу {адрес} не будет интернета.»; agent? «Есть минута, чтобы я рассказала подробнее?»; choice {utterance «да» | да | слушаю | говорите: → details, utterance «неудобно» | занят | я за рулём: agent? «Когда вам перезвонить?»; agent «Хорошо, перезвоню {время_звонка}. Всего доброго!»; end callback, else «else»: → details}",
        "details: note «Говорить спокойно»; switch nps {value «detractor»: agent «Понимаю, что у вас уже были вопросы к нам, поэтому звоню заранее.», value «passive» | promoter: }; one of [agent «К полудню всё восстановим, {имя}.» / agent «Работы закончим к двенадцати.»]; pause «1s» 1 s; agent? «Остались вопросы?»; choice {utterance «нет»: → close, utterance «да»: → close}",
        "close: agent «Спасибо за разговор, {имя}. Хорошего дня!»; end informed",
        "objection utterance «Дорого» | слишком дорого | высокая цена → agent «Понимаю вас. Эти работы для вас бесплатны.» (return)",
        "interrupt intent «просит не звонить» → agent «Поняла, больше не побеспокоим. Всего доброго!»; end opt_out (end)",
      ]
    `);
    expect(tree.problems).toEqual([]);
  });

  it('has its header', () => {
    const [, script] = tree.document.children;
    if (script.type !== 'script') throw new Error('no script');
    expect(script).toMatchObject({ id: 'outage-proactive', title: 'Предупреждение о сбое интернета' });
    expect(script.meta.entries.map(({ key, value }) => `${key}=${String(value)}`)).toContain('contact_policy.quiet_hours=21:00-09:00');
    expect(script.meta).toMatchObject({ declaresVariables: true, outcomes: [{ id: 'informed', kind: 'success' }, { id: 'callback' }, { id: 'opt_out' }] });
    expect(script.meta.variables.map(({ name, source }) => `${name} ${source}`)).toContain('имя crm.contact.name');
  });

  it('reads the same with Russian keys', () => {
    const russian = read('сценарий: "1"\nназвание: Перенос\nэтапы:\n  - ид: начало\n    шаги:\n      - оператор: Добрый день!\n      - спросить: Удобно говорить?\n        ответы:\n          - если: да\n            примеры: [говорите, слушаю]\n            перейти: суть\n          - иначе: да\n            завершить: перезвон\n  - ид: суть\n    шаги:\n      - оператор: {варианты: [Доставка завтра., Привезём завтра.]}\n      - заметка: не торопить\nвозражения:\n  - если: дорого\n    шаги:\n      - оператор: Перенос бесплатный.\n    потом: вернуться\n');
    expect(outline(russian)).toEqual([
      'начало: agent «Добрый день!»; agent? «Удобно говорить?»; choice {utterance «да» | говорите | слушаю: → суть, else «иначе»: end перезвон}',
      'суть: one of [agent «Доставка завтра.» / agent «Привезём завтра.»]; note «не торопить»',
      'objection utterance «дорого» → agent «Перенос бесплатный.» (return)',
    ]);
  });
});

describe('hand-written shapes', () => {
  it.each<[string, string, string[]]>([
    ['agent and customer on the top level', 'agent: Добрый день!\ncustomer: Слушаю.\n', ['main: agent? «Добрый день!»; customer «Слушаю.»']],
    ['one word between turns of the top level', 'title: Piano tuning\nagent: Hello\ncustomer: "Yes"\nagent_2: It\'s Piotr about your piano. Is Friday still good?\ncustomer_2: Sure\n', ['main: agent? «Hello»; customer «Yes»; agent? «It\'s Piotr about your piano. Is Friday still good?»; customer «Sure»']],
    ['one word between turns of the top level, in Russian', 'оператор: Ася\nклиент: Алло\nоператор_2: Это Ася, настройка пианино. Пятница в силе?\nклиент_2: Конечно\n', ['main: customer «Алло»; agent? «Это Ася, настройка пианино. Пятница в силе?»; customer «Конечно»']],
    ['one word under a key that opens with its speaker', 'rep_opening: Hello, it\'s Piotr about your piano. Is Friday good?\ncustomer_reply: Perfect\ncustomer_mood: cheerful\nrep_closing: See you on Friday, then.\n', ['main: agent? «Hello, it\'s Piotr about your piano. Is Friday good?»; customer «Perfect»; agent «See you on Friday, then.»']],
    ['a name of somebody above the turns', 'agent: Piotr\nsteps:\n  - customer: "Yes"\n  - agent: It\'s about your piano.\n', ['steps: customer «Yes»; agent «It\'s about your piano.»']],
    ['what is said under «скрипт», answers as steps of their own', 'название: Пианино\nначало:\n  скрипт: "Это Ася, настройка пианино. Пятница в силе?"\nесли_да:\n  скрипт: Тогда приеду к десяти.\nесли_нет:\n  скрипт: Хорошо, позвоню весной.\nпрощание:\n  скрипт: Всего доброго!\n', ['начало: agent? «Это Ася, настройка пианино. Пятница в силе?»; choice {utterance «если_да»: agent «Тогда приеду к десяти.», utterance «если_нет»: agent «Хорошо, позвоню весной.»}', 'прощание: agent «Всего доброго!»']],
    ['answers as steps of a list', 'steps:\n  - name: Opening\n    script: It\'s Piotr about your piano. Is Friday still good?\n  - name: If yes\n    script: I\'ll be there at ten\n  - name: If no\n    script: I\'ll ring again in spring.\n    next: Bye\n  - name: When to pay\n    script: Cash or card on the day.\n  - name: Bye\n    script: Bye.\n', ['Opening: agent? «It\'s Piotr about your piano. Is Friday still good?»; choice {utterance «If yes»: agent «I\'ll be there at ten», utterance «If no»: agent «I\'ll ring again in spring.»; → Bye}', 'When to pay: agent «Cash or card on the day.»', 'Bye: agent «Bye.»']],
    ['steps named like answers to which gotos lead', 'opening:\n  say: Is Friday still good?\n  next: {"yes": if_yes, "no": if_no}\nif_yes: {say: "Lovely."}\nif_no: {say: "In spring, then."}\n', ['opening: agent? «Is Friday still good?»; choice {utterance «yes»: → if_yes, utterance «no»: → if_no}', 'if_yes: agent «Lovely.»', 'if_no: agent «In spring, then.»']],
    ['what was said and the reply to it', 'steps:\n  - prompt: Hi, it\'s Jo from Reed Vets about Friday. Will you come?\n    responses:\n      - said: "We lost our dog."\n        reply: "I\'m so sorry."\n', ['steps: agent? «Hi, it\'s Jo from Reed Vets about Friday. Will you come?»; choice {utterance «We lost our dog.»: agent «I\'m so sorry.»}']],
    ['frequent questions', 'faq:\n  - question: When does the pool open?\n    answer: At six.\n  - question: Is it warm?\n    answer: "It is 28 degrees."\n', ['question utterance «When does the pool open?» → agent «At six.» (return)', 'question utterance «Is it warm?» → agent «It is 28 degrees.» (return)']],
    ['macros named after customers', 'macros:\n  - {name: guest, text: "Breakfast is from seven."}\n  - {name: angry guest, text: "I will see to it now."}\n', ['macros: agent «Breakfast is from seven.»; agent «I will see to it now.»']],
    ['answers named like steps below objections', 'say: It\'s £60 a visit.\nobjections:\n  - {name: If too dear, say: "Compared with what?"}\n  - {name: If no time, say: "When suits you?"}\n', ['main: agent «It\'s £60 a visit.»', 'objection intent «If too dear» → agent? «Compared with what?» (return)', 'objection utterance «If no time» → agent? «When suits you?» (return)']],
    ['what is said under the script of the top level', 'script: Hello, this is the Globe. Your ticket is ready for you.\ncustomer: Thanks.\n', ['main: agent? «Hello, this is the Globe. Your ticket is ready for you.»; customer «Thanks.»']],
    ['a list of labelled strings', '- "О: Добрый день!"\n- "К: Слушаю."\n', ['main: agent? «Добрый день!»; customer «Слушаю.»']],
    ['two labels in one string', 'turns:\n  - "A: Good morning! C: Hello."\n', ['turns: agent? «Good morning!»; customer «Hello.»']],
    ['answers as a list of single pairs', 'nodes:\n  hello:\n    say: Удобно?\n    ответы:\n      - да: bye\n      - "не сейчас": конец\n  bye: {say: Всего доброго!}\n', ['hello: agent? «Удобно?»; choice {utterance «да»: → bye, utterance «не сейчас»: end}', 'bye: agent «Всего доброго!»']],
    ['steps under a name of the writer\'s own', 'карточки:\n  - карта: привет\n    говорим: "Это Ася, настройка пианино. Пятница в силе?"\n    ответы: {да: пятница, нет: другое}\n  - карта: пятница\n    говорим: "До пятницы!"\n    дальше: конец\n  - карта: другое\n    говорим: "Какой день лучше?"\n    дальше: пятница\n', ['привет: agent? «Это Ася, настройка пианино. Пятница в силе?»; choice {utterance «да»: → пятница, utterance «нет»: → другое}', 'пятница: agent «До пятницы!»; end', 'другое: agent? «Какой день лучше?»; → пятница']],
    ['a yes with a reply beside a no with a step', 'steps:\n  - id: ask\n    say: Shall I book it?\n    if:\n      "yes": "Lovely, Friday at ten it is."\n      "no": later\n  - id: later\n    say: In spring, then.\n', ['ask: agent? «Shall I book it?»; choice {utterance «yes»: agent «Lovely, Friday at ten it is.», utterance «no»: → later}', 'later: agent «In spring, then.»']],
    ['steps of one letter each', 'hello:\n  A: Is the piano in tune?\n  C: {"It is": bye, "Not quite": bye}\nbye:\n  A: I\'ll ring in spring, then.\n', ['hello: agent? «Is the piano in tune?»; choice {utterance «It is»: → bye, utterance «Not quite»: → bye}', 'bye: agent «I\'ll ring in spring, then.»']],
    ['answers one by one under what is heard, each with its step', 'steps:\n  - id: open\n    say: Is the kitchen tap still dripping?\n    hear:\n      - it stopped: bye\n      - still is: visit\n      - "no": bye\n  - id: visit\n    say: Olga comes on Tuesday.\n  - id: bye\n    say: Good to know, goodbye.\n', ['open: agent? «Is the kitchen tap still dripping?»; choice {utterance «it stopped»: → bye, utterance «still is»: → visit, utterance «no»: → bye}', 'visit: agent «Olga comes on Tuesday.»', 'bye: agent «Good to know, goodbye.»']],
    ['answers one by one under what is heard, each with its step, in Russian', 'шаги:\n  - ид: начало\n    говорим: Кран всё ещё капает?\n    клиент:\n      - перестал: прощание\n      - капает: визит\n      - я сам починил: конец_звонка\n  - ид: визит\n    говорим: Ольга придёт во вторник.\n  - ид: прощание\n    говорим: Хорошо, до свидания.\n', ['начало: agent? «Кран всё ещё капает?»; choice {utterance «перестал»: → прощание, intent «капает»: → визит, utterance «я сам починил»: end}', 'визит: agent «Ольга придёт во вторник.»', 'прощание: agent «Хорошо, до свидания.»']],
    ['replies one by one under what is heard', 'steps:\n  - say: Shall I book Tuesday?\n    hear:\n      - fine by me: Lovely, Olga comes at ten.\n      - rather not: {say: "Which day is better?"}\n', ['steps: agent? «Shall I book Tuesday?»; choice {utterance «fine by me»: agent «Lovely, Olga comes at ten.», utterance «rather not»: agent? «Which day is better?»}']],
    ['sentences with colons under what is heard', 'steps:\n  - say: Shall I book Tuesday?\n    customer:\n      - I told you: not in the mornings.\n      - You said so: any other day.\n', ['steps: agent? «Shall I book Tuesday?»; customer «I told you: not in the mornings.»; customer «You said so: any other day.»']],
    ['answers listed beside where each leads', 'steps:\n  - id: 1\n    agent: Is the piano in tune?\n    customer: ["It is", "Not quite", "No idea"]\n    next: {"It is": 2, "Not quite": 3}\n  - id: 2\n    agent: Lovely.\n  - id: 3\n    agent: Piotr comes on Friday.\n', ['1: agent? «Is the piano in tune?»; choice {utterance «It is» | It is: → 2, utterance «Not quite» | Not quite: → 3, utterance «No idea»: }', '2: agent «Lovely.»', '3: agent «Piotr comes on Friday.»']],
    ['answers listed beside where each leads, in Russian', 'шаги:\n  - номер: 1\n    оператор: Пианино строит?\n    варианты_ответа: ["Да", "Нет"]\n    далее: {"Да": 2, "Нет": 3}\n  - номер: 2\n    оператор: Прекрасно.\n  - номер: 3\n    оператор: Ася приедет в пятницу.\n', ['1: agent? «Пианино строит?»; choice {utterance «Да» | Да: → 2, utterance «Нет» | Нет: → 3}', '2: agent «Прекрасно.»', '3: agent «Ася приедет в пятницу.»']],
    ['words of the customer before a question about something else', 'steps:\n  - customer: My piano is out of tune.\n    agent: Is Friday good?\n    answers: {"yes": Lovely., "no": Then on Monday.}\n', ['steps: customer «My piano is out of tune.»; agent? «Is Friday good?»; choice {utterance «yes»: agent «Lovely.», utterance «no»: agent «Then on Monday.»}']],
    ['a menu on the phone below its welcome', 'welcome: "You\'ve reached the Piano Works."\nmenu:\n  prompt: For tuning press 1, for repairs press 2.\n  keys: {1: tuning, 2: repairs}\n  no_input: I did not hear anything.\n  no_match: That is not on the menu.\ntuning: {prompt: "Piotr will ring you back.", hangup: true}\nrepairs: {prompt: "Is it a grand?", reprompt: "Is it a grand piano?", goto: tuning}\n', ['welcome: agent «You\'ve reached the Piano Works.»; → menu', 'menu: agent? «For tuning press 1, for repairs press 2.»; choice {utterance «1»: → tuning, utterance «2»: → repairs, no_input «no_input»: agent «I did not hear anything.», else «no_match»: agent «That is not on the menu.»}', 'tuning: agent «Piotr will ring you back.»; end', 'repairs: agent? «Is it a grand?»; choice {no_input «reprompt»: agent? «Is it a grand piano?»}; → tuning']],
    ['what a bot says when it understood nothing, in Russian', 'шаги:\n  - бот: Назовите номер заказа.\n    молчание: Я вас не слышу.\n    не_распознано: ["Повторите, пожалуйста.", "Номер из шести цифр."]\n  - бот: Спасибо.\n', ['шаги: agent? «Назовите номер заказа.»; choice {no_input «молчание»: agent «Я вас не слышу.», no_input «не_распознано»: one of [agent «Повторите, пожалуйста.» / agent «Номер из шести цифр.»]}; agent «Спасибо.»']],
    ['one line in two languages', 'phone: {en: "+44 20", ru: "+7 495"}\ngreeting: {en: "Hello, is the piano in tune?", ru: "Здравствуйте, пианино строит?"}\nanswers:\n  - if: {en: "yes", ru: "да"}\n    say: {en: Lovely., ru: Прекрасно.}\nbye:\n  text_en: Goodbye.\n  text_ru: До свидания.\n', ['greeting: one of [agent? «Hello, is the piano in tune?» / agent? «Здравствуйте, пианино строит?»]', 'answers: choice {utterance «yes» | да: one of [agent «Lovely.» / agent «Прекрасно.»]}', 'bye: one of [agent «Goodbye.» / agent «До свидания.»]']],
    ['a call in two languages', 'en:\n  greeting: Hello, this is the Piano Works.\n  bye: Goodbye, thank you.\nru:\n  greeting: Здравствуйте, это настройка пианино.\n  bye: До свидания, спасибо.\n', ['greeting: agent «Hello, this is the Piano Works.»', 'bye: agent «Goodbye, thank you.»', 'greeting: agent «Здравствуйте, это настройка пианино.»', 'bye: agent «До свидания, спасибо.»']],
    ['gotos to objections and to one of them', 'шаги:\n  а: {оператор: Записать на пятницу?, ответы: {да: б, дорого: возражения.дорого, подумаю: возражения.подумаю, почему вы: вопросы}}\n  б: {оператор: Записала.}\nвозражения: {дорого: "По сравнению с чем?", подумаю: "О чём?"}\nчастые_вопросы: {кто вы: "Ася, настройка пианино."}\n', ['а: agent? «Записать на пятницу?»; choice {utterance «да»: → б, utterance «дорого»: → дорого, utterance «подумаю»: → подумаю, utterance «почему вы»: → any of вопросы}', 'б: agent «Записала.»', 'objection utterance «дорого» → agent? «По сравнению с чем?» (return)', 'objection utterance «подумаю» → agent? «О чём?» (return)', 'question utterance «кто вы» → agent «Ася, настройка пианино.» (return)']],
    ['answers that are said at once', 'ask: Хотите в субботу?\nresponses:\n  "да": Записал на субботу, на десять.\n  "нет": Тогда предлагаю понедельник.\n', ['main: agent? «Хотите в субботу?»; choice {utterance «да»: agent «Записал на субботу, на десять.», utterance «нет»: agent «Тогда предлагаю понедельник.»}']],
    ['answers in one line each', 'ask: Is Friday good?\noptions:\n  - yes -> close\n  - "If no: go to later"\nclose: {say: See you on Friday.}\nlater: {say: What day suits you?}\n', ['main: agent? «Is Friday good?»; choice {utterance «yes»: → close, utterance «If no»: → later}', 'close: agent «See you on Friday.»', 'later: agent? «What day suits you?»']],
    ['a map of next steps', 'states:\n  a: {say: Удобно говорить?, next: {"да": b, молчание: a}}\n  b: {say: Тогда коротко.}\n', ['a: agent? «Удобно говорить?»; choice {utterance «да»: → b, no_input «молчание»: → a}', 'b: agent «Тогда коротко.»']],
    ['if, then and else', 'steps:\n  - ask: Удобно говорить?\n  - if: клиент согласен\n    then:\n      - agent: Спасибо!\n    else:\n      - agent: Перезвоню вечером.\n', ['steps: agent? «Удобно говорить?»; choice {intent «клиент согласен»: agent «Спасибо!», else «else»: agent «Перезвоню вечером.»}']],
    ['a typing slip in a key', 'steps:\n  - agnet: Добрый день!\n  - customer: Слушаю.\n', ['steps: agent? «Добрый день!»; customer «Слушаю.»']],
    ['speech deep in keys of its own', 'campaign: x\nfirst contact:\n  block a:\n    opener: Здравствуйте, вам удобно говорить?\n', ['first-contact: agent? «Здравствуйте, вам удобно говорить?»']],
    ['pauses and actions', 'steps:\n  - agent: Проверю заказ.\n  - пауза: 4 минуты\n  - hold: 30s\n  - action: transfer to billing\n  - action: hangup\n', ['steps: agent «Проверю заказ.»; pause «4 минуты» 240 s; action hold; action transfer; end']],
    ['groups of stages', 'sections:\n  - title: Начало\n    steps:\n      - id: hello\n        steps: [{agent: Добрый день!}]\n      - id: reason\n        steps: [{agent: Звоню о доставке.}]\n', ['hello: agent «Добрый день!»', 'reason: agent «Звоню о доставке.»']],
    ['a second opening', 'dialogue:\n  - agent: Добрый день!\nopening_b:\n  - agent: Здравствуйте, это Анна.\n', ['dialogue: agent «Добрый день!»', 'variant opening_b: agent «Здравствуйте, это Анна.»']],
    ['answers whose words mean something else as keys', 'узлы:\n  выбор:\n    говорим: Что удобнее?\n    ответы: {часть: часть_суммы, отсрочка: отсрочка}\n  часть_суммы: {говорим: Запишу часть.}\n  отсрочка: {говорим: Перенесу на месяц.}\n', ['выбор: agent? «Что удобнее?»; choice {utterance «часть»: → часть_суммы, utterance «отсрочка»: → отсрочка}', 'часть_суммы: agent «Запишу часть.»', 'отсрочка: agent «Перенесу на месяц.»']],
    ['the caller beside a client is the agent', 'turns:\n  - {speaker: caller, text: "Hello, is that Ann?"}\n  - {speaker: client, text: Speaking.}\n', ['turns: agent? «Hello, is that Ann?»; customer «Speaking.»']],
    ['the caller who sounds like the agent, beside people under names of their own', 'lines:\n  - кто: звонящий\n    текст: "Добрый день, Ада, прачечная «Пена», стираем бельё гостиниц. Кто у вас за это отвечает?"\n  - кто: отель\n    текст: "Я отвечаю, а что вы хотите?"\n  - кто: звонящий\n    текст: "Предложить стирку с доставкой за сутки. Сколько у вас номеров?"\n  - кто: отель\n    текст: "Сорок, и своя прачка есть."\n  - кто: звонящий\n    текст: "Тогда подскажите, во сколько она вам обходится в месяц?"\n', ['lines: agent? «Добрый день, Ада, прачечная «Пена», стираем бельё гостиниц. Кто у вас за это отвечает?»; customer «Я отвечаю, а что вы хотите?»; agent? «Предложить стирку с доставкой за сутки. Сколько у вас номеров?»; customer «Сорок, и своя прачка есть.»; agent? «Тогда подскажите, во сколько она вам обходится в месяц?»']],
    ['what the caller says beside the words of a reader', 'turns:\n  - caller_says: "Hello, it is Jo from the Herald about your paper. Shall I keep it coming?"\n  - if: too dear\n    reader: "It costs too much."\n    caller_says: "Then take Sundays only, it is $2 a week. Shall I set that up?"\n  - caller_says: "Thank you, I will put it through today."\n', ['turns: agent? «Hello, it is Jo from the Herald about your paper. Shall I keep it coming?»; choice {utterance «too dear»: customer «It costs too much.»; agent? «Then take Sundays only, it is $2 a week. Shall I set that up?»}; agent «Thank you, I will put it through today.»']],
    ['phrases that were given up', 'steps:\n  - agent: "Your scan is moved to Friday."\nphrases_we_retired:\n  - "you failed to tell us"\n', ['steps: agent «Your scan is moved to Friday.»']],
    ['a key of the customer that nobody knows', `stages:\n  a:\n    merchant: "My reader is dead and I'm losing money!"\n    text: I'm sorry, let me look into it for you. Could you read me the number?\n  b:\n    merchant: Do I have to pay for that?\n    text: No, I'll take it off your bill today.\n`, [`a: customer «My reader is dead and I'm losing money!»; agent? «I'm sorry, let me look into it for you. Could you read me the number?»`, `b: customer «Do I have to pay for that?»; agent «No, I'll take it off your bill today.»`]],
    ['a part of the header named like a line', 'line: inbound claims, home\nstates:\n  hello: {say: "Claims, how can I help?"}\n', ['hello: agent? «Claims, how can I help?»']],
    ['answers whose words name people', 'nodes:\n  a:\n    spoken: Shall I?\n    hears: {"tell them": b, by post: c}\n  b: {spoken: I will.}\n  c: {spoken: Tonight.}\n', ['a: agent? «Shall I?»; choice {utterance «tell them»: → b, utterance «by post»: → c}', 'b: agent «I will.»', 'c: agent «Tonight.»']],
    ['an arrow to a step that is missing', 'nodes:\n  a:\n    say: Is that all right?\n    options:\n      - okay -> proof_sent\n      - I never said so -> b\n  b: {say: Sorry.}\n', ['a: agent? «Is that all right?»; choice {utterance «okay»: → ?proof_sent, utterance «I never said so»: → b}', 'b: agent «Sorry.»']],
    ['the end under a word for a condition', 'узлы:\n  а1: {оператор: Записал., если: а2}\n  а2: {оператор: Всего доброго!, если: конец}\n', ['а1: agent «Записал.»; → а2', 'а2: agent «Всего доброго!»; end']],
    ['the letter of one side alone', 'шаги:\n  1_а: {О: "Это Ася, ателье. Вам удобно говорить?", куда: {да: 2_б}}\n  2_б: {О: "Хорошо, записала вас на среду. Что ещё подсказать?", куда: {всё: 3_в}}\n  3_в: {О: "Спасибо, ждём вас!", куда: конец}\n', ['1_а: agent? «Это Ася, ателье. Вам удобно говорить?»; choice {utterance «да»: → 2_б}', '2_б: agent? «Хорошо, записала вас на среду. Что ещё подсказать?»; choice {utterance «всё»: → 3_в}', '3_в: agent «Спасибо, ждём вас!»; end']],
    ['answers of the top level between stages', 'open:\n  - Hello, it\'s Ray. Is this a good time?\nif_asks_the_price: It\'s £60 a visit.\nvisit:\n  - I can come on Thursday. Will you be at home?\nanswers:\n  "We\'ve got a dog.": Then I\'ll use the closed boxes.\n', ['open: agent? «Hello, it\'s Ray. Is this a good time?»', 'main: choice {intent «if_asks_the_price»: agent «It\'s £60 a visit.»}', 'visit: agent? «I can come on Thursday. Will you be at home?»', 'main-2: choice {utterance «We\'ve got a dog.»: agent «Then I\'ll use the closed boxes.»}']],
    ['answers of the top level and nothing else beside stages', 'open:\n  - Hello, it\'s Ray. Is this a good time?\nanswers:\n  "We\'ve got a dog.": Then I\'ll use the closed boxes.\n', ['open: agent? «Hello, it\'s Ray. Is this a good time?»', 'main: choice {utterance «We\'ve got a dog.»: agent «Then I\'ll use the closed boxes.»}']],
    ['a sentence where a speaker should be named', 'steps:\n  - agent: Good morning, how can I help?\n  - speaker: I can\'t hear you at all.\n', ['steps: agent? «Good morning, how can I help?»; agent «I can\'t hear you at all.»']],
    ['answers in lists of two with the step that each leads to', 'steps:\n  ask:\n    agent: "Горит ли лампа?"\n    слышу: [["да, горит", bye], [не горит, reset], "не вижу"]\n  reset:\n    agent: "Нажмите кнопку сзади."\n    слышу: [["нажал", bye]]\n  bye:\n    agent: "Всего доброго!"\n', ['ask: agent? «Горит ли лампа?»; choice {utterance «да, горит»: → bye, utterance «не горит»: → reset, utterance «не вижу»: }', 'reset: agent? «Нажмите кнопку сзади.»; choice {utterance «нажал»: → bye}', 'bye: agent «Всего доброго!»']],
    ['lists of two that lead nowhere', 'talk:\n  - [Agent, "Good morning, is it still raining?"]\n  - [Customer, "Yes."]\n  - [Agent, "Fine."]\n', ['talk: agent? «Good morning, is it still raining?»; customer «Yes.»; agent «Fine.»']],
    ['one answer above what follows it', 'steps:\n  - agent: "The fee is £12. Shall I take it today?"\n  - if_customer: "I paid it in June"\n    agent: "Then I\'ll look for it."\n  - if_customer: refuses\n    agent: "That\'s fine, it can wait."\n  - if_they: ["yes", "go on"]\n    note: card only\n    agent: "Thank you."\n', ['steps: agent? «The fee is £12. Shall I take it today?»; choice {utterance «I paid it in June»: agent «Then I\'ll look for it.», intent «refuses»: agent «That\'s fine, it can wait.», utterance «yes» | go on: note «card only»; agent «Thank you.»}']],
    ['one answer above what follows it, in Russian', 'шаги:\n  - оператор: "Оплатите сегодня?"\n  - если_клиент: "Уже платил в июне"\n    оператор: "Тогда поищу платёж."\n  - реакция: "молчит"\n    оператор: "Вы меня слышите?"\n', ['шаги: agent? «Оплатите сегодня?»; choice {utterance «Уже платил в июне»: agent «Тогда поищу платёж.», no_input «молчит»: agent? «Вы меня слышите?»}']],
    ['a step below what is said and no answer', 'nodes:\n  ask: {say: "Is Friday good?", on_answer: bye}\n  bye: {say: "See you then."}\n', ['ask: agent? «Is Friday good?»; choice {intent «on_answer»: → bye}', 'bye: agent «See you then.»']],
    ['the two states in which a call closes', 'opening:\n  agent: "Good morning, it\'s the library about your fine."\nclosing:\n  settled: "Thank you, that is all done."\n  not_settled: "I\'ll send you the letter on Friday."\n', ['opening: agent «Good morning, it\'s the library about your fine.»', 'closing: choice {intent «settled»: agent «Thank you, that is all done.», intent «not_settled»: agent «I\'ll send you the letter on Friday.»}']],
    ['gotos in one word', 'blocks:\n  hello:\n    text: "Is now a good time?"\n    if_positive: goto offer\n    if_negative: goto later\n  offer:\n    text: "It\'s £9 a month."\n    answers: {agree: goto later, refuse: "That\'s fine, goodbye."}\n  later:\n    text: "I\'ll ring tomorrow."\n', ['hello: agent? «Is now a good time?»; choice {intent «if_positive»: → offer, intent «if_negative»: → later}', 'offer: agent? «It\'s £9 a month.»; choice {intent «agree»: → later, intent «refuse»: agent «That\'s fine, goodbye.»}', 'later: agent «I\'ll ring tomorrow.»']],
    ['what to do, in words, after what is said', 'turns:\n  - agent: "Shall I ring tomorrow?"\n  - if_customer: "I\'m at work"\n    agent: "When suits you?"\n    then: write down the hour, thank, end\n  - if_customer: "Is it urgent?"\n    agent: "Not at all."\n    then: back to the question\n  - if_customer: "Who are you?"\n    agent: "I\'m Bo from the library."\n    then: "Shall I go on?"\n', ['turns: agent? «Shall I ring tomorrow?»; choice {utterance «I\'m at work»: agent? «When suits you?»; note «write down the hour, thank, end»; end, utterance «Is it urgent?»: agent «Not at all.»; note «back to the question», utterance «Who are you?»: agent «I\'m Bo from the library.»; agent? «Shall I go on?»}']],
    ['what to do, in words, instead of what is said', 'ask: Удобно говорить?\nresponses:\n  "да": Тогда коротко.\n  "занят": спросить время и положить трубку\n  "дорого": понимаю, давайте посчитаем вместе\n', ['main: agent? «Удобно говорить?»; choice {utterance «да»: agent «Тогда коротко.», utterance «занят»: note «спросить время и положить трубку»; end, utterance «дорого»: agent «понимаю, давайте посчитаем вместе»}']],
    ['notes behind a mark in a block of text', 'hello:\n  agent: |\n    Hello, it\'s the library.  # slowly\n    Your book # 5 is due. Shall I renew it? # only twice\n', ['hello: agent? «Hello, it\'s the library. Your book # 5 is due. Shall I renew it?»; comment; comment']],
    ['words for a placeholder of the line', 'leave:\n  agent: "Your last day is Friday. {fee_line} Shall I go ahead?"\n  fee_line:\n    in_contract: "There\'d be a fee of £40."\n    free: "There\'s no fee to pay."\n  branch: {"yes": end}\n', ['leave: switch fee_line {value «in_contract»: agent «There\'d be a fee of £40.», value «free»: agent «There\'s no fee to pay.»}; agent? «Your last day is Friday. {fee_line} Shall I go ahead?»; choice {utterance «yes»: end}']],
    ['words for a placeholder, any of them', 'визит:\n  вежливость: ["Будем рады вам.", "Ждём вас в гости."]\n  скажи: "Записала на среду. {вежливость}"\n', ['визит: one of [agent «Будем рады вам.» / agent «Ждём вас в гости.»]; agent «Записала на среду. {вежливость}»']],
    ['steps that name those before them', 'steps:\n  hello: {say: "Does your back ever hurt?", answers: {"yes": worry, "no": calm}}\n  worry: {say: "That can be put right."}\n  calm: {say: "Good to hear."}\n  offer: {after: [worry, calm], say: "We have a free check-up."}\n', ['hello: agent? «Does your back ever hurt?»; choice {utterance «yes»: → worry, utterance «no»: → calm}', 'worry: agent «That can be put right.»; → offer', 'calm: agent «Good to hear.»; → offer', 'offer: agent «We have a free check-up.»']],
    ['steps of a list that name the one before them', 'шаги:\n  - id: начало\n    скажи: "Добрый день, это ателье."\n  - id: скидка\n    после: цена\n    скажи: "На два платья скидка 10%."\n  - id: цена\n    после: начало\n    скажи: "Платье стоит 900 рублей."\n', ['начало: agent «Добрый день, это ателье.»; → цена', 'скидка: agent «На два платья скидка 10%.»', 'цена: agent «Платье стоит 900 рублей.»; → скидка']],
    ['answers of the customer in a list below his name', 'steps:\n  - id: 1\n    agent: "Shall I go on about the cover?"\n    customer: ["go on -> 2", "you left us with no heat and a baby -> 2"]\n  - id: 2\n    agent: "It\'s £9 a month. Do you want it?"\n    customer: "yes -> 3"\n  - id: 3\n    agent: "May I have your name?"\n    guest: ["Ann", "no, it\'s his wife", "What is it about?"]\n', ['steps: agent? «Shall I go on about the cover?»; choice {utterance «go on»: → 2, utterance «you left us with no heat and a baby»: → 2}; agent? «It\'s £9 a month. Do you want it?»; choice {utterance «yes»: → 3}; agent? «May I have your name?»; choice {utterance «Ann»: , utterance «no, it\'s his wife»: , utterance «What is it about?»: }']],
    ['steps under a word for answers', 'ветки:\n  начало: {говорю: "Это Надя, такси. Удобно?", если: {да: расчёт, нет: отбой}}\n  расчёт: {говорю: "Выходит 31 500 в месяц.", если: {дорого: отбой}}\n  отбой: {говорю: "Хорошего дня!"}\n', ['начало: agent? «Это Надя, такси. Удобно?»; choice {utterance «да»: → расчёт, utterance «нет»: → отбой}', 'расчёт: agent? «Выходит 31 500 в месяц.»; choice {utterance «дорого»: → отбой}', 'отбой: agent «Хорошего дня!»']],
    ['names among the turns to which gotos lead', 'сценарий:\n  - бот: "Такси, здравствуйте."\n  - бот: "Поездка стоит 300 рублей. Заказываем?"\n    клиент: {да: готово, нет: прощание}\n  - бот: "Ищу машину."\n  - метка: готово\n    бот: "Машина едет."\n  - метка: прощание\n    бот: "Всего доброго!"\n', ['сценарий: agent «Такси, здравствуйте.»; agent? «Поездка стоит 300 рублей. Заказываем?»; choice {utterance «да»: → готово, utterance «нет»: → прощание}; agent «Ищу машину.»', 'готово: agent «Машина едет.»', 'прощание: agent «Всего доброго!»']],
    ['a text of the top level to which gotos lead', 'opening:\n  say: "Is now a good time?"\n  answers: {"yes": offer, "no": last_words}\noffer:\n  say: "It\'s £9 a month."\n  next: last_words\nlast_words: "Thank you for your time, goodbye!"\n', ['opening: agent? «Is now a good time?»; choice {utterance «yes»: → offer, utterance «no»: → last_words}', 'offer: agent «It\'s £9 a month.»; → last_words', 'last_words: agent «Thank you for your time, goodbye!»']],
    ['what the agent asks one after the other', 'roof:\n  say: "I have three quick questions for you."\n  questions:\n    own: "Is the roof yours, or do you rent?"\n    age: "Roughly how old is it?"\n', ['roof: agent «I have three quick questions for you.»; agent? «Is the roof yours, or do you rent?»; agent? «Roughly how old is it?»']],
    ['what the agent listens for', 'visit:\n  say: "Where is the car during the day?"\n  listen: address\n  next: "A fitter will come to you on Friday."\n', ['visit: agent? «Where is the car during the day?»; agent «A fitter will come to you on Friday.»']],
    ['intents and what is answered under the same names', 'intents:\n  cancel: {examples: ["cancel it", "not any more"]}\n  where: {examples: ["where is my cab", "how long yet"]}\nbot_reactions:\n  cancel: "That\'s cancelled, and there\'s nothing to pay."\n  where: "Your driver is five minutes away."\nscript:\n  - bot: "Hello, Swift Cabs, where are you?"\n', ['question intent «cancel» → one of [customer «cancel it» / customer «not any more»]; agent «That\'s cancelled, and there\'s nothing to pay.» (return)', 'question intent «where» → one of [customer «where is my cab» / customer «how long yet»]; agent «Your driver is five minutes away.» (return)', 'script: agent? «Hello, Swift Cabs, where are you?»']],
    ['events whose words are those of a condition', 'states:\n  check:\n    prompt: "May I have your postcode?"\n    on: {match: done, no_match: colleague}\n    retries: 2\n  done: {prompt: "Thank you, that is you."}\n  colleague: {prompt: "I\'ll ask a colleague to check."}\n', ['check: agent? «May I have your postcode?»; choice {intent «match»: → done, else «no_match»: → colleague}', 'done: agent «Thank you, that is you.»', 'colleague: agent «I\'ll ask a colleague to check.»']],
    ['steps and replies in one list of answers', 'скрипт:\n  - шаг: знакомство\n    мы: "Вы оставляли заявку на пробное?"\n    они:\n      - "да": запись\n      - "нет, это муж": "Поняла. Когда ему удобно?"\n  - шаг: запись\n    мы: "Есть вторник. Подойдёт?"\n    они: [подойдёт -> прощание, нет -> прощание]\n  - шаг: прощание\n    мы: "До встречи!"\n', ['знакомство: agent? «Вы оставляли заявку на пробное?»; choice {utterance «да»: → запись, utterance «нет, это муж»: agent? «Поняла. Когда ему удобно?»}', 'запись: agent? «Есть вторник. Подойдёт?»; choice {intent «подойдёт»: → прощание, utterance «нет»: → прощание}', 'прощание: agent «До встречи!»']],
    ['paths of the top level by what the customer wants', 'opening: "Hi, it\'s Sol from Brisk Parcels, your van is late."\npaths:\n  wants to wait:\n    - agent: "It\'ll come between six and eight."\n  wants another day:\n    - agent: "Tomorrow or Friday?"\nclose: "Thanks for your patience, bye now."\n', ['opening: agent «Hi, it\'s Sol from Brisk Parcels, your van is late.»', 'main: choice {intent «wants to wait»: agent «It\'ll come between six and eight.», intent «wants another day»: agent? «Tomorrow or Friday?»}', 'close: agent «Thanks for your patience, bye now.»']],
    ['what may be said at any time', 'script:\n  - agent: "Hello, it\'s Noor from Vista TV."\nglobal:\n  - when: asks to be removed\n    say: "Done, we won\'t ring again."\n    next: end\n', ['script: agent «Hello, it\'s Noor from Vista TV.»', 'objection intent «asks to be removed» → agent «Done, we won\'t ring again.»; end (end)']],
    ['cases of the top level with several sentences', 'target: owner / office manager\nopener:\n  - "Hi, it\'s Chris from the listings desk. Are you the owner?"\ngatekeeper: "It\'s about your listing, and I only need two minutes of their time."\nif_asks_price:\n  first_time: "I\'ll come to that in a moment."\n  second_time: "It\'s £549 for the year."\nend: "You\'ll have the invoice on Friday, goodbye."\n', ['opener: agent? «Hi, it\'s Chris from the listings desk. Are you the owner?»', 'objection intent «gatekeeper» → agent «It\'s about your listing, and I only need two minutes of their time.» (return)', 'objection intent «if_asks_price» → agent «I\'ll come to that in a moment.»; agent «It\'s £549 for the year.» (return)', 'end: agent «You\'ll have the invoice on Friday, goodbye.»']],
    ['an answer under a word of its own', 'steps:\n  - id: a\n    ask: Is now okay?\n    answers: [{reply_is: not now, goto: b}, {reply_is: sure, goto: b}]\n  - id: b\n    say: Thank you.\n', ['a: agent? «Is now okay?»; choice {utterance «not now»: → b, utterance «sure»: → b}', 'b: agent «Thank you.»']],
  ])('%s', (_, text, expected) => {
    expect(outline(read(text))).toEqual(expected);
  });

  it('knows the numbers of steps and the ways to them by their values', () => {
    const text = 'шаги:\n  - №: 1\n    фраза: "Тепло, Анна. Котёл горит?"\n    ответы:\n      - {слышим: "Да", шаг: 2}\n      - {слышим: "Нет", ответ: "Понимаю.", шаг: 3}\n  - №: 2\n    фраза: "Хорошо. До свидания!"\n    шаг: конец\n  - №: 3\n    фраза: "Мастер придёт завтра."\n    шаг: конец\n';
    expect(outline(read(text))).toEqual([
      '1: agent? «Тепло, Анна. Котёл горит?»; choice {utterance «Да»: → 2, utterance «Нет»: agent «Понимаю.»; → 3}',
      '2: agent «Хорошо. До свидания!»; end',
      '3: agent «Мастер придёт завтра.»; end',
    ]);
  });

  it('keeps stage directions and placeholders apart from speech', () => {
    const kinds: string[] = [];
    walk(read('say: "(тихо) {имя}, [пауза] добрый день"\n').document, (node) => {
      if (node.type === 'direction' || node.type === 'placeholder') kinds.push(node.type === 'direction' ? node.kind : node.name);
    });
    expect(kinds).toEqual(['tone', 'имя', 'pause']);
  });

  it('knows the day until which a script holds under any of its words', () => {
    for (const key of ['expires', 'until', 'valid until', 'действует до', 'expiry_date']) {
      const script = read(`${key}: 2031-05-01\nsay: Good morning!\n`).document.children.find((child) => child.type === 'script');
      expect(script?.type === 'script' && script.meta.entries.map((entry) => entry.key), key).toEqual(['review_by']);
    }
  });

  it('reads answers that point to their steps in one text', () => {
    const tree = read('hello:\n  we: "Hello, Moor Vets. Is Rex due for his jab?"\n  then: ["Yes, he is > book", "I am driving > later"]\nbook:\n  we: "Would Monday suit you?"\n  then:\n    - "It would > bye"\n    - "What does it cost? > bye"\nlater:\n  we: "I will ring tonight."\nbye:\n  we: "Goodbye!"\n');
    expect(outline(tree)[0]).toContain('utterance «Yes, he is»');
    expect(outline(tree)[1]).toContain('utterance «What does it cost?»');
    const jumps: (string | undefined)[] = [];
    for (const script of tree.document.children) walk(script, (node) => {
      if (node.type === 'jump') jumps.push(node.resolved);
    });
    expect(jumps).toEqual(['book', 'later', 'bye', 'bye']);
  });

  it('keeps texts with a sign that leads nowhere', () => {
    expect(outline(read('agent:\n  - "Traffic on the bridge > two hours"\n  - "Rates > five per cent"\n  - "Waiting > ten minutes"\n')).join()).not.toContain('utterance');
  });

  it('declares variables in any of their forms', () => {
    for (const text of ['vars: [имя, сумма]', 'поля:\n  - имя\n  - сумма', 'merge_fields:\n  имя: как в договоре\n  сумма: {example: 100}', 'placeholders: имя, сумма', 'variables:\n  - {name: имя}\n  - "{сумма}"', 'маркеры: [имя, сумма]', 'meta:\n  merge: [имя, сумма]', 'карточка:\n  переменные: [имя, сумма]']) {
      const script = read(`${text}\nsay: Добрый день, {имя}!\n`).document.children.find((child) => child.type === 'script');
      expect(script?.type === 'script' && script.meta.variables.map((variable) => variable.name), text).toEqual(['имя', 'сумма']);
    }
  });
});

describe('files that are no scripts', () => {
  it.each([
    ['docker-compose', 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n'],
    ['a workflow', 'name: CI\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm ci\n'],
    ['a pipeline', 'stages: [build, test]\nbuild:\n  stage: build\n  script:\n    - npm ci\n    - npm run build\n'],
    ['OpenAPI', 'openapi: 3.1.0\ninfo: {title: Orders, version: "1"}\npaths:\n  /orders:\n    get:\n      description: Lists the orders of the customer. Never fails.\n'],
    ['Kubernetes', 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n'],
    ['settings', 'host: localhost\nport: 8080\nretries: 3\n'],
    ['comments alone', '# Добрый день\n'],
    ['nothing', '\n'],
  ])('%s', (_, text) => {
    const { document, problems } = read(text);
    expect(document.notScript).toBeDefined();
    expect(problems.filter((problem) => problem.fatal)).toEqual([]);
  });

  it('but a script in a shape of its own is a problem with its line', () => {
    const { document, problems } = read('about:\n  description: Первый звонок.\ncontent_table:\n  - [1, "Этот абзац никто не подписал, и он длинный."]\n  - [2, "И этот абзац тоже никто не подписал, увы."]\n');
    const said = outline({ document, problems });
    expect(said.length > 0 || problems.some((problem) => problem.code === 'parse-unknown-shape')).toBe(true);
  });
});

describe('`then: end` below what is said', () => {
  it('ends the call there', () => {
    const [last] = outline(read('script:\n  hello:\n    broker: "Lane Brokers, is now a good time?"\n    if_good_time: offer\n    if_bad_time: later\n  later:\n    broker: "Would tomorrow suit?"\n    then: end\n  offer:\n    broker: "Your rate ends in May."\n    then: later\n')).filter((line) => line.startsWith('later'));
    expect(last).toContain('end');
    expect(last).toContain('Would tomorrow suit?');
  });
});

describe('lists that nobody reads out', () => {
  it.each([
    ['names under words of the writer', 'claims:\n  say: "Which of the two would you rather have?"\n  priority: [same_day, next_day, refund]\n', ['claims: agent? «Which of the two would you rather have?»']],
    ['what to keep from', 'жалоба:\n  говорим: "Сейчас разберусь, что случилось."\n  не_обещать: [скидку, замену]\n', ['жалоба: agent «Сейчас разберусь, что случилось.»; note! «скидку»; note! «замену»']],
    ['remarks jotted down', 'memo:\n  - the price holds for a year only\n  - refunds need the receipt\nhello:\n  say: "Paws and Co, Ann here."\n', ['hello: agent «Paws and Co, Ann here.»']],
    ['what is told before the call', 'ring_round:\n  before_you_dial:\n    - read the card, the vet page too\n    - "a grey sticker means no call. Give it to Marama."\n  the_call:\n    say: "Kia ora, is that Priya?"\n', ['the_call: agent? «Kia ora, is that Priya?»']],
    ['what the trainer says', 'trainer_says: "You are ringing people who love us. Be kind to them."\nhello:\n  say: "Hello, is that Mr Osei?"\n', ['hello: agent? «Hello, is that Mr Osei?»']],
    ['remarks below what is said', 'тариф:\n  говорим: "Подключаю?"\n  условия_акции:\n    - цена держится три месяца, потом вдвое выше\n    - отключение только в офисе\n', ['тариф: agent? «Подключаю?»; note «цена держится три месяца, потом вдвое выше»; note «отключение только в офисе»']],
    ['results of the call', 'steps:\n  hello:\n    say: "Hello, is that the shop?"\n    next: end\n  end:\n    wrapup: [reached, ring again]\n', ['hello: agent? «Hello, is that the shop?»; → end', 'end: prose; end']],
    ['lines without quotes are said', 'opening:\n  - so how did the move go\n  - good, and is the router on\n', ['opening: agent «so how did the move go»; agent «good, and is the router on»']],
    ['words of greeting are said', 'opening: [hello there, good morning]\nend:\n  say: "Bye now."\n', ['opening: agent «hello there»; agent «good morning»', 'end: agent «Bye now.»']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

describe('what is said first and last', () => {
  it.each([
    ['first', 'upset:\n  first: "I\'m sorry, that must have been a long night for you."\n  then: "I\'ll stay on the line while I look."\n  last: "Thank you for waiting, and safe home."\n', ['upset: agent «I\'m sorry, that must have been a long night for you.»; agent «I\'ll stay on the line while I look.»; agent «Thank you for waiting, and safe home.»']],
    ['напоследок', 'итог:\n  оператор: "Записала вас на среду."\n  под_конец: "Спасибо, что выбрали нас, до встречи!"\n', ['итог: agent «Записала вас на среду.»; agent «Спасибо, что выбрали нас, до встречи!»']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

describe('notes that lead to a step', () => {
  it.each([
    ['at their end', 'steps:\n  - id: fault\n    say: "What does it do?"\n    note: write it down word for word. Smell of gas - branch stop\n    next: end\n  - id: stop\n    say: "Please leave the house now."\n    end: yes\n', 'fault: agent? «What does it do?»; note «write it down word for word.»; choice {intent «Smell of gas»: → stop}; end'],
    ['with an arrow', 'шаги:\n  - id: замер\n    говорим: "Когда удобно?"\n    заметка: если съёмная квартира → аренда\n    дальше: конец\n  - id: аренда\n    говорим: "Нужно согласие хозяина."\n', 'замер: agent? «Когда удобно?»; choice {intent «если съёмная квартира»: → аренда}; end'],
    ['but not where a step is only told of', 'steps:\n  - id: fault\n    say: "What does it do?"\n    note: no promises before step stop is over\n    next: stop\n  - id: stop\n    say: "Please leave the house now."\n', 'fault: agent? «What does it do?»; note «no promises before step stop is over»; → stop'],
  ])('%s', (_, text, stage) => {
    expect(outline(read(text))[0]).toBe(stage);
  });
});

describe('branches and transfers', () => {
  it.each([
    ['branches of one step', 'steps:\n  - step: needs\n    branch_new:\n      agent: "Then let me tell you how we work."\n    branch_returning:\n      agent: "Good to have you back."\n    next: end\n', 'needs: choice {intent «branch_new»: agent «Then let me tell you how we work.», intent «branch_returning»: agent «Good to have you back.»}; end'],
    ['results that end the call', 'steps:\n  - id: bye\n    us: "Noted, I will ring then. Safe journey."\n    outcome: end\n  - id: hello\n    us: "Hello, is now a good time?"\n    answers: {no: bye, yes: bye}\n', 'bye: agent «Noted, I will ring then. Safe journey.»; end'],
    ['codes that close the call', 'closing:\n  text: "Thank you for calling us."\n  disposition: CLOSE\n', 'closing: agent «Thank you for calling us.»; end CLOSE'],
    ['a step under a word for notes', 'talk:\n  agent: "Hello, this is Ann."\n  why:\n    say: "I am ringing because the payment did not come in."\n', 'talk: agent «Hello, this is Ann.»; agent «I am ringing because the payment did not come in.»'],
    ['more of what is said beside a line', 'пакет:\n  говорим: "Есть пакет на двенадцать уроков."\n  добавить: "Занятия идут по вечерам, записи остаются у вас."\n', 'пакет: agent «Есть пакет на двенадцать уроков.»; agent «Занятия идут по вечерам, записи остаются у вас.»'],
    ['what follows a reply to an objection', 'objections:\n  "come tomorrow":\n    reply: "Of course. From nine or from two?"\n    then: "Noted, the driver rings half an hour before."\n', 'objection utterance «come tomorrow» → agent? «Of course. From nine or from two?»; agent «Noted, the driver rings half an hour before.» (return)'],
    ['a warm transfer', 'steps:\n  ask:\n    say: "May I bring Tom in?"\n    if:\n      "yes": {warm_transfer: claims_desk, stay_on_line: true}\n      "no": bye\n  bye:\n    say: "Goodbye, then."\n', 'ask: agent? «May I bring Tom in?»; choice {utterance «yes»: action transfer, utterance «no»: → bye}'],
    ['what is said on the way', 'спор:\n  говорим: "Соединить вас со старшим?"\n  перевести_на:\n    говорим: "Соединяю с Ириной, повторять ничего не нужно."\n', 'спор: agent? «Соединить вас со старшим?»; agent «Соединяю с Ириной, повторять ничего не нужно.»'],
    ['reasons with their replies', 'stage_1:\n  - reason: too far\n    reply: "We deliver to your door, for free."\n  - reason: moved house\n    reply: "Then let me change the address."\n', 'stage_1: choice {utterance «too far»: agent «We deliver to your door, for free.», utterance «moved house»: agent «Then let me change the address.»}'],
    ['headings of what is said', 'pitch:\n  - about: the price\n    say: "It is nine pounds a month."\n  - about: the length\n    say: "It runs for a year."\n', 'pitch: note «the price»; agent «It is nine pounds a month.»; note «the length»; agent «It runs for a year.»'],
  ])('%s', (_, text, stage) => {
    expect(outline(read(text)).map((line) => line.replace(/; prose/g, ''))[0]).toBe(stage);
  });
});

describe('sections that are steps', () => {
  it.each([
    ['questions that open with a question of the agent', 'tips:\n  say: "Keep the taps shut."\n  next: questions\nquestions:\n  ask: "What else would you like to know?"\n  refund: "It is paid by itself, within a month."\n  "is it safe?": "It is, once it runs clear."\n  nothing: bye\nbye:\n  say: "Goodbye, then."\n', ['tips: agent «Keep the taps shut.»; → questions', 'questions: agent? «What else would you like to know?»; choice {intent «refund»: agent «It is paid by itself, within a month.», utterance «is it safe?»: agent «It is, once it runs clear.», intent «nothing»: → bye}', 'bye: agent «Goodbye, then.»']],
    ['questions that open with a question of the agent, in Russian', 'начало:\n  оператор: "Завтра не будет воды."\n  далее: вопросы\nвопросы:\n  оператор: "Что ещё подсказать?"\n  ответы:\n    надолго_ли: "До шести вечера."\n    где_взять_воду: "Привезём бочку к подъезду."\n    спасибо: конец\nконец:\n  оператор: "До свидания!"\n', ['начало: agent «Завтра не будет воды.»; → вопросы', 'вопросы: agent? «Что ещё подсказать?»; choice {intent «надолго_ли»: agent «До шести вечера.», utterance «где_взять_воду»: agent «Привезём бочку к подъезду.», utterance «спасибо»: → конец}', 'конец: agent «До свидания!»']],
    ['questions of customers', 'hello: {say: "Good morning, the pool."}\nquestions:\n  opening_hours: "We open at six."\n  lockers: "There are lockers by the door."\n', ['hello: agent «Good morning, the pool.»', 'question intent «opening_hours» → agent «We open at six.» (return)', 'question intent «lockers» → agent «There are lockers by the door.» (return)']],
    ['a group to which a goto leads, and the way on from it', 'opener:\n  line: "Shall we look at your form?"\n  replies: {now: check_form, later: bye}\ncheck_form:\n  no_photo:\n    line: "There is no photo on it yet."\n  no_date:\n    line: "The date is missing as well."\n  after: bye\nbye:\n  line: "Thank you, goodbye."\n', ['opener: agent? «Shall we look at your form?»; choice {intent «now»: → no_photo, intent «later»: → bye}', 'no_photo: agent «There is no photo on it yet.»', 'no_date: agent «The date is missing as well.»', 'after: → bye', 'bye: agent «Thank you, goodbye.»']],
    ['a step below the one that leads to it', 'booking:\n  main:\n    - agent: "Is Tuesday good for the sweep?"\n  if_customer_says:\n    not_this_year:\n      agent: "Then I will ring in spring."\n    i_let_it_out:\n      agent: "Then you will want the certificate."\n      then: certificate\n  certificate:\n    - agent: "Shall I add it on?"\n    - customer: "Please."\n', ['booking: agent? «Is Tuesday good for the sweep?»; choice {intent «not_this_year»: agent «Then I will ring in spring.», utterance «i_let_it_out»: agent «Then you will want the certificate.»; → certificate}', 'certificate: agent? «Shall I add it on?»; customer «Please.»']],
    ['parts with numbers, whatever their words mean', 'SCRIPT:\n  01_who:\n    SAY: "Hello, may I speak to Ann?"\n  02_why:\n    SAY: "Your May payment has not come in."\n  03_paths:\n    forgot: {SAY: "Easily done."}\n    lost_job: {SAY: "I am sorry to hear that."}\n  04_wrap:\n    paid: "So that is paid. You will get an email today."\n', ['01_who: agent? «Hello, may I speak to Ann?»', '02_why: agent «Your May payment has not come in.»', '03_paths: choice {intent «forgot»: agent «Easily done.», intent «lost_job»: agent «I am sorry to hear that.»}', '04_wrap: agent «So that is paid. You will get an email today.»']],
    ['an instruction under the name of a part', 'начало: "Здравствуйте, это Аня. Удобно говорить?"\nв_конце_всегда: повторить время и спросить «Так удобно?»\n', ['начало: agent? «Здравствуйте, это Аня. Удобно говорить?»']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

describe('lines whose keys tell when they are said', () => {
  it.each([
    ['each its own case, before what the customer says to it', 'steps:\n  found:\n    agent_if_here: "It is here. Where shall I send it?"\n    agent_if_not: "It is not here yet, I will look again at six."\n    when:\n      - {hear: "is that sure?", answer: "It is."}\n  bye:\n    agent: "Goodbye, then."\n', ['found: choice {intent «here»: agent? «It is here. Where shall I send it?», intent «not»: agent «It is not here yet, I will look again at six.»}; choice {utterance «is that sure?»: agent «It is.»}', 'bye: agent «Goodbye, then.»']],
    ['in a list', 'talk:\n  - agent: "Is anyone at home ill?"\n  - customer: "{answer}"\n  - agent_if_yes: "Then I will come tonight."\n  - agent_if_no: "Then it is tomorrow at nine."\n', ['talk: agent? «Is anyone at home ill?»; customer «{answer}»; choice {utterance «yes»: agent «Then I will come tonight.», utterance «no»: agent «Then it is tomorrow at nine.»}']],
    ['in Russian', 'ремонт:\n  оператор: "Проверила вашу заявку."\n  оператор_если_готово: "Готово, можно забирать."\n  сказать_если_ждём: "Ждём деталь до среды."\n', ['ремонт: agent «Проверила вашу заявку.»; choice {utterance «готово»: agent «Готово, можно забирать.», utterance «ждём»: agent «Ждём деталь до среды.»}']],
    ['but a question about a case is asked', 'home:\n  say: "I have your address."\n  ask_if_home: "Will you be at home on Friday?"\n', ['home: agent «I have your address.»; agent? «Will you be at home on Friday?»']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

describe('replies that say the last line again', () => {
  it.each([
    ['by a note behind them', 'опрос:\n  оператор: "Завтра не будет воды. Вы там живёте?"\n  ответы:\n    живу: "Тогда наберите воды с вечера."\n    не слышно: "Скажу помедленнее. (повторить всё, потом СМС)"\n    не живу: "Спасибо, уберу ваш номер."\n', 'agent «Скажу помедленнее. »; → ?repeat'],
    ['in their own words', 'ask:\n  agent: "Is the tap still dripping?"\n  answers:\n    "yes": "I will send Olga."\n    did_not_hear: "Sorry, I\'ll say that again."\n    "no": "Good to hear."\n', 'agent «Sorry, I\'ll say that again.»; → ?repeat'],
  ])('%s', (_, text, reply) => {
    expect(outline(read(text))[0]).toContain(reply);
  });

  it('but not what sums the call up', () => {
    expect(outline(read('ask:\n  agent: "Is Friday at ten good?"\n  answers:\n    "yes": "I\'ll say it again: Friday at ten."\n    "no": "Then on Monday."\n'))[0]).not.toContain('repeat');
  });
});

describe('situations under a word for them', () => {
  it.each([
    ['are what customers bring up', 'hello: {say: "Good morning, the car desk."}\nworries:\n  odd_messages: "I would send them to us, and we will look at them for you."\n  time_wasters: "Ask for a name before you give the address."\n', ['hello: agent «Good morning, the car desk.»', 'objection intent «odd_messages» → agent «I would send them to us, and we will look at them for you.» (return)', 'objection intent «time_wasters» → agent «Ask for a name before you give the address.» (return)']],
    ['but not a step to which a goto leads', 'hello: {say: "Good morning, the car desk.", next: worries}\nworries:\n  messages: "You may get odd messages, so here is what I do."\n  forwarding: "I would send them to us, and we will look at them for you."\n', ['hello: agent «Good morning, the car desk.»; → worries', 'worries: agent «You may get odd messages, so here is what I do.»; agent «I would send them to us, and we will look at them for you.»']],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text))).toEqual(sections);
  });
});

describe('answers to what is said in one case', () => {
  it.each([
    ['belong to that case', 'talk:\n  - agent: "What is wrong with it?"\n  - if: it does not drain\n    agent: "There is a filter at the bottom. Shall we try it?"\n    answers:\n      it_worked: "Then you need nobody."\n      it_did_not: "Then I will send Olga."\n  - if: it leaks\n    agent: "Shut the tap on the hose, please."\n', ['talk: agent? «What is wrong with it?»; choice {utterance «it does not drain»: agent? «There is a filter at the bottom. Shall we try it?»; choice {intent «it_worked»: agent «Then you need nobody.», intent «it_did_not»: agent «Then I will send Olga.»}, utterance «it leaks»: agent «Shut the tap on the hose, please.»}']],
    ['unless they are for all others', 'talk:\n  - agent: "Is the tap shut?"\n  - if: it leaks\n    agent: "Then I will send Olga."\n    else: "Then all is well."\n', ['talk: agent? «Is the tap shut?»; choice {utterance «it leaks»: agent «Then I will send Olga.», else «else»: agent «Then all is well.»}']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

it('remarks on a call below `qa:` are no questions', () => {
  const tree = read('steps:\n  hello:\n    agent: "Hello, KeepSafe Storage, this is Kyle."\nqa:\n  - "Good: no dead air."\n  - "Kyle said \'vermin\'. Say \'pests\'."\n');
  expect(outline(tree)).toHaveLength(1);
});

describe('a step is the last', () => {
  it.each([
    ['final: true', 'steps:\n  confirm:\n    say: "Wednesday at ten, then. Have I got everything?"\n    final: true\n'],
    ['финал: да', 'шаги:\n  согласие:\n    говорим: "Тогда среда, десять утра. Всё учли?"\n    финал: да\n'],
  ])('by %s', (_, text) => {
    expect(outline(read(text))[0]).toMatch(/end$/);
  });
});
it('a key on lines of its own, with its colon below, is what the customer says', () => {
  const tree = read('objections:\n  ? "I waited in for your man all Tuesday and then\n    nobody rang, so why would I book again"\n  :\n    - "A whole Tuesday, I would be cross too."\n  "Is it dear?":\n    - "It is £40."\n');
  expect(tree.problems).toEqual([]);
  expect(outline(tree)).toEqual(['objection utterance «I waited in for your man all Tuesday and then nobody rang, so why would I book again» → agent «A whole Tuesday, I would be cross too.» (return)', 'objection utterance «Is it dear?» → agent «It is £40.» (return)']);
});

describe('sections whose keys are the words of customers', () => {
  it.each([
    ['under a word for hearing', 'hears:\n  "I have a boiler man already":\n    - "Good, then you are in safe hands. Shall I take you off the list?"\n  "Is it dear?":\n    - "It is £40 a year, and you can stop whenever you like."\n  "My husband does all that":\n    - "Of course. When would be a good time to ring you both?"\n', ['objection utterance «I have a boiler man already» → agent? «Good, then you are in safe hands. Shall I take you off the list?» (return)', 'objection utterance «Is it dear?» → agent «It is £40 a year, and you can stop whenever you like.» (return)', 'objection utterance «My husband does all that» → agent? «Of course. When would be a good time to ring you both?» (return)']],
    ['with a first and a second reply', 'ворчат:\n  мне ничего не надо:\n    раз: Понимаю, звонок неожиданный. Вам удобно вечером?\n    два: Тогда запишу вас на среду, хорошо?\n  а сколько это стоит?: Осмотр бесплатный. Приехать к вам завтра?\n  у меня уже есть такой: Замечательно! Проверим его бесплатно?\n', ['objection utterance «мне ничего не надо» → agent? «Понимаю, звонок неожиданный. Вам удобно вечером?»; agent? «Тогда запишу вас на среду, хорошо?» (return)', 'objection utterance «а сколько это стоит?» → agent? «Осмотр бесплатный. Приехать к вам завтра?» (return)', 'objection utterance «у меня уже есть такой» → agent? «Замечательно! Проверим его бесплатно?» (return)']],
    ['but not the parts of a talk', 'talk:\n  how I open it: "Good morning, this is Olga from Bell Boilers. May I have a minute?"\n  what it costs: "It is £40 a year. Would that suit you?"\n  what day we come: "We could come on Friday. Shall I book it for you?"\n', ['talk: agent? «Good morning, this is Olga from Bell Boilers. May I have a minute?»; agent? «It is £40 a year. Would that suit you?»; agent? «We could come on Friday. Shall I book it for you?»']],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text))).toEqual(sections);
  });
});

it.each(['blocked_phrases', 'blacklist', 'bin', 'не говорить никому', 'чёрный список', 'язык прикусить'])('nobody says what stands under «%s»', (key) => {
  expect(outline(read(`hello:\n  agent: "Hello, Bell Boilers, this is Olga."\n${key}:\n  - "you must decide today"\n  - "that is your own fault"\n`))).toEqual(['hello: agent «Hello, Bell Boilers, this is Olga.»']);
});

describe('cards with two sides', () => {
  it.each([
    ['under names of the writer\'s own', 'cards:\n  - no: 1\n    face: "Where is my parcel, I am fed up."\n    reverse: "I can see it at the depot. Shall I have it sent today?"\n    trap: "That is the courier\'s fault."\n  - no: 2\n    face: "I want my money back."\n    reverse: "Of course. Could you give me the order number, please?"\n  - no: 3\n    face: "My mum never got her flowers."\n    reverse: "I am sorry. Would you like them sent again tomorrow?"\n', ['objection utterance «Where is my parcel, I am fed up.» → agent? «I can see it at the depot. Shall I have it sent today?»; note! «That is the courier\'s fault.» (return)', 'objection utterance «I want my money back.» → agent? «Of course. Could you give me the order number, please?» (return)', 'objection utterance «My mum never got her flowers.» → agent? «I am sorry. Would you like them sent again tomorrow?» (return)']],
    ['in cases that the card tells', 'разборы:\n  - случай: не привезли\n    входящее: "Где мой заказ, я жду второй час!"\n    образец: "Простите нас. Уточню у курьера и перезвоню вам через пять минут, хорошо?"\n    провал: ["Ожидайте."]\n  - случай: привезли не то\n    входящее: "Мне привезли чужие туфли."\n    образец: "Заберём их завтра. Вам удобно с десяти до двенадцати?"\n  - случай: хочет вернуть\n    входящее: "Мне не подошло, верните деньги."\n    образец: "Конечно, верну сегодня. Подскажите, пожалуйста, номер заказа?"\n', ['разборы: choice {utterance «не привезли»: customer «Где мой заказ, я жду второй час!»; agent? «Простите нас. Уточню у курьера и перезвоню вам через пять минут, хорошо?»; note! «Ожидайте.», utterance «привезли не то»: customer «Мне привезли чужие туфли.»; agent? «Заберём их завтра. Вам удобно с десяти до двенадцати?», intent «хочет вернуть»: customer «Мне не подошло, верните деньги.»; agent? «Конечно, верну сегодня. Подскажите, пожалуйста, номер заказа?»}']],
    ['in documents of their own', 'deck: late payments\n---\ncard: 1\nface: I have lost my job\nreverse: I am sorry. Would a pause of two months help you?\n---\ncard: 2\nface: my card was stopped\nreverse: Thank you for telling me. Shall I send you a link instead?\n---\ncard: 3\nface: who are you anyway\nreverse: I am Olga from Bell Credit. May I ask your postcode, please?\n---\ncard: 4\nface: two things we never say\nreverse: You should have saved. You must pay today.\n', ['objection utterance «I have lost my job» → agent? «I am sorry. Would a pause of two months help you?» (return)', 'objection utterance «my card was stopped» → agent? «Thank you for telling me. Shall I send you a link instead?» (return)', 'objection utterance «who are you anyway» → agent? «I am Olga from Bell Credit. May I ask your postcode, please?» (return)', 'objection utterance «two things we never say» → note! «You should have saved. You must pay today.» (return)']],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text))).toEqual(sections);
  });

  it('are no cards where both sides sound alike', () => {
    expect(outline(read('slides:\n  - top: "Would you like to hear about the plan?"\n    foot: "Shall I tell you what it costs?"\n  - top: "May I ask how many of you there are?"\n    foot: "Would Friday be good for you?"\n  - top: "Could I take your name, please?"\n    foot: "Is there anything else I can do for you?"\n')).join()).not.toMatch(/objection|customer/);
  });

  it('lead to each other by their numbers', () => {
    expect(outline(read('card: 1\nsay: "Hello, the vet. Is it urgent?"\nnext: 3\n---\ncard: 2\nsay: "Come at six, please."\n---\ncard: 3\nsay: "Come at once, I will tell the vet."\n'))).toEqual(['1: agent? «Hello, the vet. Is it urgent?»; → 3', '2: agent «Come at six, please.»', '3: agent «Come at once, I will tell the vet.»']);
  });
});

describe('legends that name signs and colours', () => {
  it.each([
    ['with their names', '# мы со звёздочки, они с плюсика\nзамер:\n  - "* Приедем в среду. Вам удобно?"\n  - "+ А раньше никак?"\n  - "* Раньше не успеем, к сожалению."\n  - "+ Ладно."\n', ['замер: agent? «Приедем в среду. Вам удобно?»; customer «А раньше никак?»; agent? «Раньше не успеем, к сожалению.»; customer «Ладно.»']],
    ['in English', '# ours begin with a plus, theirs begin with a tilde\ntalk:\n  - "+ Shall we come on Friday?"\n  - "~ Not before noon."\n  - "+ Then at one."\n  - "~ Fine."\n', ['talk: agent? «Shall we come on Friday?»; customer «Not before noon.»; agent? «Then at one.»; customer «Fine.»']],
    ['with the signs themselves', 'легенда: "🟦 говорим мы, 🟨 говорит пациент, ⬜ себе"\nзапись:\n  - "🟦 Что вас беспокоит?"\n  - "🟨 Зуб болит."\n  - "⬜ смотрим окна"\n  - "🟦 Есть окно в три часа."\n  - "🟨 Успею."\n  - "⬜ записать"\n', ['запись: agent? «Что вас беспокоит?»; customer «Зуб болит.»; note «смотрим окна»; agent? «Есть окно в три часа.»; customer «Успею.»; note «записать»']],
    ['for keys', '# green card = you read it out\n# grey card  = you hear it\n# red card   = it happens\n# black card = keep it to yourself\ncards:\n  - green: "Hello, is that Mrs Hale?"\n  - black: Slowly now.\n  - grey: "Who is this?"\n    green: "It is Olga from the clinic."\n  - red: She hangs up\n    black: no second call\n  - green: "Goodbye."\n', ['cards: agent? «Hello, is that Mrs Hale?»; note «Slowly now.»; customer «Who is this?»; agent? «It is Olga from the clinic.»; choice {event «She hangs up»: note «no second call»}; agent «Goodbye.»']],
    ['among other words before colons', '# Пары: [кто, что]. оп = мы, кл = он, зам = заметка.\nприём:\n  - [оп, "Слушаю вас."]\n  - [кл, "Мне привезли смятую коробку."]\n  - [зам, "спросить номер"]\n  - [оп, "Номер накладной, пожалуйста?"]\n', ['приём: agent? «Слушаю вас.»; customer «Мне привезли смятую коробку.»; note «спросить номер»; agent? «Номер накладной, пожалуйста?»']],
    ['over lines for a case', '# мы с плюсика, они со звёздочки\nзамер:\n  - "+ Приедем в среду. Вам удобно?"\n  - "* Да."\nкогда торгуются:\n  - "* Скиньте пару тысяч."\n  - "+ Могу взять ткань попроще."\n  - "(так и говорить)"\n', ['замер: agent? «Приедем в среду. Вам удобно?»; customer «Да.»', 'objection intent «когда торгуются» → customer «Скиньте пару тысяч.»; agent «Могу взять ткань попроще.»; note «(так и говорить)» (return)']],
  ])('%s', (_, text, sections) => {
    expect(outline(read(text))).toEqual(sections);
  });
});

describe('a talk in one text', () => {
  const talk = 'who: |2\n      Good morning, this is Olga from Bell Cleaning. May I speak to Mrs Ogden, please?\n  - She is in a meeting, I am afraid.\n      I will ring again at three. Would that be all right?\n  [a week later]\n  - We get ten of these calls a day.\n      I am sorry. Shall I write to you instead?\n  - I have not got the time.\n      Of course. Thank you for telling me.\n';

  it('with one side at the margin and the other pushed in', () => {
    expect(outline(read(talk))).toEqual(['who: agent? «Good morning, this is Olga from Bell Cleaning. May I speak to Mrs Ogden, please?»; customer «She is in a meeting, I am afraid.»; agent? «I will ring again at three. Would that be all right?»; note «[a week later]»; customer «We get ten of these calls a day.»; agent? «I am sorry. Shall I write to you instead?»; customer «I have not got the time.»; agent «Of course. Thank you for telling me.»']);
  });

  it('but not a list with lines that go on', () => {
    expect(outline(read('who: |2\n  - Good morning, this is Olga\n    from Bell Cleaning.\n  - I am ringing about your\n    contract, it ends in May.\n  - Would you like to\n    go on with it?\n'))[0]).not.toContain('customer');
  });
});

describe('charts of boxes and arrows', () => {
  it.each([
    ['in maps', 'boxes:\n  B1: "Good morning, your savings plan ends on Friday. Shall we talk about it?"\n  B2: "You can go on at four per cent."\n  B3: "Then the money will be on your account on Friday."\narrows:\n  - {from: B1, to: B2, label: "what is the rate now?"}\n  - {from: B1, to: B3, label: "I need the money"}\n  - {from: B2, to: B3, label: declines}\n', ['B1: agent? «Good morning, your savings plan ends on Friday. Shall we talk about it?»; choice {utterance «what is the rate now?»: → B2, utterance «I need the money»: → B3}', 'B2: agent? «You can go on at four per cent.»; choice {intent «declines»: → B3}', 'B3: agent «Then the money will be on your account on Friday.»; end']],
    ['below a key of their own, with labels', 'flow:\n  nodes:\n    - {id: hi, label: "Hello, Bell Boilers. Is now a good time?"}\n    - {id: book, label: "Tuesday or Wednesday, which suits you?"}\n    - {id: later, label: "When shall I ring back?"}\n  edges:\n    - {source: hi, target: book, label: "yes, go on"}\n    - {source: hi, target: later, label: "I am driving"}\n    - {source: later, target: book}\n', ['hi: agent? «Hello, Bell Boilers. Is now a good time?»; choice {utterance «yes, go on»: → book, utterance «I am driving»: → later}', 'book: agent? «Tuesday or Wednesday, which suits you?»; end', 'later: agent? «When shall I ring back?»; → book']],
    ['in lists', 'узлы:\n  - {id: у1, текст: "Здравствуйте! Продлить вам вклад?"}\n  - {id: у2, текст: "Записала, договор придёт в пятницу."}\n  - {id: у3, текст: "Хорошо, деньги вернутся на карту."}\nстрелки:\n  - [у1, у2, "давайте"]\n  - [у1, у3, "нет, спасибо"]\n  - [у3, у2, "передумал"]\n', ['у1: agent? «Здравствуйте! Продлить вам вклад?»; choice {utterance «давайте»: → у2, utterance «нет, спасибо»: → у3}', 'у2: agent «Записала, договор придёт в пятницу.»; end', 'у3: agent? «Хорошо, деньги вернутся на карту.»; choice {utterance «передумал»: → у2}']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

it('parts with numbers may hold turns as pairs, whatever their words mean', () => {
  expect(outline(read('# оп = мы, кл = он\nшаги:\n  1_приём:\n    - [оп, "Слушаю вас."]\n  2_возражения:\n    - [кл, "Это дорого!"]\n    - [оп, "Можно в два платежа."]\n  3_перевод:\n    - [кл, "Дайте начальника."]\n    - [оп, "Соединяю."]\n'))).toEqual(['1_приём: agent «Слушаю вас.»', '2_возражения: customer «Это дорого!»; agent «Можно в два платежа.»', '3_перевод: customer «Дайте начальника.»; agent «Соединяю.»']);
});

describe('what else an answer may be', () => {
  it.each([
    ['under its own key', 'hello:\n  say: "Is now a good time?"\n  answers:\n    "yes":\n      examples: ["sure, go on", "yes please"]\n      goto: offer\n    "no":\n      examples: ["not now"]\n      say: "Goodbye then."\noffer:\n  say: "It is £5 a month."\n', ['hello: agent? «Is now a good time?»; choice {utterance «yes» | sure, go on | yes please: → offer, utterance «no» | not now: agent «Goodbye then.»}', 'offer: agent «It is £5 a month.»']],
    ['in a list elsewhere', 'распознаём:\n  соглашается:\n    - да\n    - ну я это\n  ошиблись:\n    - он тут не живёт\nэкраны:\n  - экран: hello\n    озвучить: "Это вы?"\n    ловим:\n      соглашается: time\n      ошиблись: sorry\n  - экран: time\n    озвучить: "Когда вам удобно?"\n  - экран: sorry\n    озвучить: "Извините."\n', ['hello: agent? «Это вы?»; choice {intent «соглашается» | да | ну я это: → time, utterance «ошиблись» | он тут не живёт: → sorry}', 'time: agent? «Когда вам удобно?»', 'sorry: agent «Извините.»']],
  ])('%s', (_, text, stages) => {
    expect(outline(read(text))).toEqual(stages);
  });
});

it.each([
  ['«ругается» is what the guest does', 'hello:\n    оператор: "Слушаю вас."\n    гость ругается:\n      tts: "Я вас понимаю, простите."\n', /choice \{intent «гость ругается»: agent «Я вас понимаю, простите\.»\}/],
  ['brackets tell what happens', 'hello:\n    agent: "Is it urgent?"\n    answers:\n      "(everybody talks at once)": "One of you, please."\n      "(silence)": "Are you there?"\n', /intent «\(everybody talks at once\)».*no_input «\(silence\)»/],
  ['a text that ends with a question is said', 'intro: "Hello, this is Olga."\nnews: >-\n  Your tutor told us that Max did well. I think Python would be right for him now.\n  What does he say himself?\n', /What does he say himself/],
  ['what is said again or then is said', 'card:\n    agent: "Friday or Saturday?"\n    customer: "Hm."\n    say_again: "Take Saturday, there is more time."\n', /agent «Take Saturday, there is more time\.»/],
])('%s', (_, text, shape) => {
  expect(outline(read(text.startsWith('intro') ? text : `parts:\n  ${text}`)).join('; ')).toMatch(shape);
});

describe('what a program that runs the flow is told', () => {
  const HELLO = 'agent? «Hello.»; choice {utterance «yes»: → b}';
  const B = 'b: agent «Goodbye.»; end';

  it.each([
    ['seconds to wait in a step', 'steps:\n  - {id: a, say: Hello., timeout: 5, replies: {"yes": b}}\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['seconds with a unit', 'steps:\n  - {id: a, say: Hello., silence: 5s, replies: {"yes": b}}\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['fields that steps share', '_defaults: &d\n  timeout: 5\n  retries: 2\nentry: a\nsteps:\n  - <<: *d\n    id: a\n    say: Hello.\n    replies: {"yes": b}\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['a list that steps refer to', '_yes: &y\n  - {when: "yes", then: b}\nentry: a\nsteps:\n  - id: a\n    say: Hello.\n    replies: *y\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['a map around the whole', 'flow:\n  id: up\n  language: en\n  start: a\n  steps:\n    - {id: a, say: Hello., replies: {"yes": b}}\n    - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['a map around the header', 'script: {name: Renewal, lang: en}\nsteps:\n  - {id: a, say: Hello., replies: {"yes": b}}\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['a map around the header with a field of its own', 'script: {name: Renewal, department: Outbound two, author: l.kuzin}\nsteps:\n  - {id: a, say: Hello., replies: {"yes": b}}\n  - {id: b, say: Goodbye., end: true}\n', [`a: ${HELLO}`, B]],
    ['in Russian', 'сценарий:\n  название: Доставка\n  язык: ru\n  шаги:\n    - {ид: а, бот: Здравствуйте., таймаут: 5, ответы: {"да": б}}\n    - {ид: б, бот: До свидания., конец: да}\n', ['а: agent? «Здравствуйте.»; choice {utterance «да»: → б}', 'б: agent «До свидания.»; end']],
  ])('is no part of the call: %s', (_, text, expected) => {
    expect(outline(read(text))).toEqual(expected);
  });

  it.each([
    ['steps:\n  - id: a\n    agent: "Thanks, goodbye."\n    sms: "Ticket {number} is closed, never reply to this."\n', ['steps: agent «Thanks, goodbye.»; note «Ticket {number} is closed, never reply to this.»']],
    ['шаги:\n  - id: a\n    оператор: "Спасибо, до свидания."\n    смс: "Услуга подключена. Отключить нельзя 1 год."\n', ['шаги: agent «Спасибо, до свидания.»; note «Услуга подключена. Отключить нельзя 1 год.»']],
  ])('is no speech and forbids nothing where it is a message: %s', (text, expected) => {
    expect(outline(read(text))).toEqual(expected);
  });

  it('names a team, and no direction of calls', () => {
    const [script] = read('название: А\nлиния: Противодействие мошенничеству\nшаги:\n  - {id: a, оператор: Здравствуйте.}\n').document.children;
    expect(script.type === 'script' && script.meta.entries.map(({ key, value }) => [key, value])).toContainEqual(['линия', 'Противодействие мошенничеству']);
    const [inbound] = read('название: А\nлиния: входящая\nшаги:\n  - {id: a, оператор: Здравствуйте.}\n').document.children;
    expect(inbound.type === 'script' && inbound.meta.entries.map(({ key }) => key)).toContain('direction');
  });

  it('tells the header from a map around it', () => {
    const [script] = read('script: {name: Renewal, lang: en}\nsteps:\n  - {id: a, say: Hello.}\n').document.children;
    expect(script).toMatchObject({ type: 'script', title: 'Renewal' });
  });

  it('leads on by a transition of one word, whether there is such a step or not', () => {
    expect(outline(read('steps:\n  - id: a\n    say: Is it?\n    branches:\n      - {if: "yes", jump_to: b}\n      - {if: "no", transition: c}\n  - {id: b, say: Goodbye., end: true}\n'))[0]).toBe('a: agent? «Is it?»; choice {utterance «yes»: → b, utterance «no»: → ?c}');
  });

  it.each([
    ['on_yes: b', 'on_no: nope', 'utterance «on_yes»: → b, utterance «on_no»: → ?nope'],
    ['если_да: b', 'если_сбой: нигде', 'utterance «если_да»: → b, utterance «если_сбой»: → ?нигде'],
  ])('leads on by each of several events, whether there is such a step or not: %s, %s', (known, broken, options) => {
    expect(outline(read(`steps:\n  - id: a\n    say: Is it?\n    ${known}\n    ${broken}\n  - {id: b, say: Goodbye., end: true}\n`))[0]).toBe(`a: agent? «Is it?»; choice {${options}}`);
  });

  it.each(['on_enter: log_start', 'on_error: "no"'])('leads nowhere by what a program does by itself: %s', (hook) => {
    expect(outline(read(`steps:\n  - id: a\n    say: Is it?\n    on_yes: b\n    ${hook}\n  - {id: b, say: Goodbye., end: true}\n`))[0]).not.toContain('→ ?');
  });

  it.each([
    ['agree: b, "*": b', 'intent «agree»: → b, else «else»: → b'],
    ['"1": b, "*": b', 'utterance «1»: → b, utterance «*»: → b'],
  ])('tells any other answer from the star of a telephone: %s', (answers, options) => {
    expect(outline(read(`steps:\n  - id: a\n    say: Is it?\n    answers: {${answers}}\n  - {id: b, say: Goodbye., end: true}\n`))[0]).toBe(`a: agent? «Is it?»; choice {${options}}`);
  });

  it.each(['snippets', 'canned_responses', 'готовые_ответы'])('keeps the texts of %s out of the call before them', (key) => {
    expect(outline(read(`turns:\n  - agent: Is there anything else?\n  - customer: "No."\n  - agent: Goodbye.\n${key}:\n  roaming_price: "Roaming in Turkey costs two euros a day."\n`)).at(-1)).toMatch(/^question .*«Roaming in Turkey costs two euros a day\.» \(return\)$/);
  });

  it('is no document that only tells of the others', () => {
    const scripts = (text: string) => read(text).document.children.filter(({ type }) => type === 'script').length;
    const call = 'steps:\n  - {id: a, say: "Hello, is it you?"}\n';
    expect([scripts(`${call}---\nowner: billing\nreviewed: 2026-05-01\n`), scripts(`${call}---\n${call}`)]).toEqual([1, 2]);
  });

  it('is known by the name of its file where it has none of its own', () => {
    const [script] = readYaml(createSource('calls/Refund call.v2.yaml', 'steps:\n  - {id: a, say: Hello.}\n')).document.children;
    expect(script).toMatchObject({ type: 'script', id: 'refund-call-v2', title: '' });
  });

  it('keeps what a goto leads to, and silence as an answer', () => {
    expect(outline(read('steps:\n  - id: a\n    say: Is it?\n    answers:\n      - {if: "yes", goto: b}\n      - {timeout: 5, goto: b}\n  - {id: b, say: Goodbye., end: true}\n'))).toEqual(['a: agent? «Is it?»; choice {utterance «yes»: → b, no_input «no_input»: → b}', B]);
  });
});

describe('messages that are sent to the customer', () => {
  const call = 'macros:\n  - id: greet\n    say: "Thank you for calling, this is Ann. How can I help?"\n    next: close\n  - id: close\n    say: "It comes on Friday. Goodbye."\n';
  const steps = ['greet: agent? «Thank you for calling, this is Ann. How can I help?»; → close (id)', 'close: agent «It comes on Friday. Goodbye.»'];

  it.each([
    ['a list of texts', 'sms:\n  - id: SMS-1\n    text: "Your parcel {{tracking}} is coming on Friday."\n'],
    ['letters with subjects', 'email_templates:\n  - subject: "Your booking"\n    body: "Dear {{last_name}}, your room is booked."\n'],
    ['one letter', 'email:\n  subject: "Your booking"\n  body: "Dear {{last_name}}, your room is booked."\n'],
    ['in Russian', 'письма:\n  - тема: "Ваш заказ"\n    текст: "Уважаемый {{name}}, заказ в пути."\n'],
  ])('are no steps of the call: %s', (_, messages) => {
    expect(outline(read(call + messages)).map((line) => line.split(':')[0])).toEqual(steps.map((line) => line.split(':')[0]));
  });

  it('a step that asks for an address is one', () => {
    expect(outline(read(`${call.replace('next: close', 'next: email')}email:\n  - say: "What is your e-mail?"\n    next: close\n`)).join()).toMatch(/email: agent/);
  });
});

it('a list of gotos is told with the places to which each answer may lead', () => {
  const text = 'steps:\n  - id: greet\n    say: "Hello, Lane Bank. What can I do for you?"\n    next: [where, damaged]\n  - id: where\n    say: "It comes tomorrow."\n  - id: damaged\n    say: "I am sorry it broke."\n';
  const { problems } = readYaml(createSource('call.yaml', text));
  expect(problems.map(({ code, data }) => `${code} ${data.answers}`)).toEqual(['parse-goto-without-condition {"…": where, "…": damaged}']);
});

describe('two letters that may both be the agent', () => {
  const talk = (first: string, second: string, lines: readonly [string, string][]): string => `компания: ДомКом-Сервис\nреплики:\n${lines.map(([one, other]) => `  - ${first}: "${one}"\n  - ${second}: "${other}"\n`).join('')}`;

  it.each([
    ['О', 'А', [['Здравствуйте! Домофонная служба. Подскажите, домофон работает?', 'Смотря когда.'], ['Понял вас. Дом переводят на новый формат, и я подключу вам приложение.', 'У меня с весны дверь не открывает, звоню вам без толку.'], ['Заявку сейчас оформлю, мастер приедет завтра.', 'А сколько это стоит?'], ['Для вас это бесплатно, подключение за наш счёт.', 'А потом сколько я буду платить?'], ['Потом сто рублей в месяц. Подключаем?', 'Нет, мне не нужно.']]],
    ['O', 'A', [['Good morning, the meter desk. How may I help you today?', 'My meter stopped.'], ['I can send you an engineer tomorrow. Would that suit you?', "I'm ringing for the third time, I'm fed up."], ["I'll book it for nine, and you'll get a text from us.", 'How much is it?'], ["There's nothing to pay for you. Shall I book it?", 'And who will come?'], ["Our own engineer, I'll text you his name today.", 'Fine, I want that.']]],
  ] as [string, string, [string, string][]][])('%s and %s: how they sound over many lines decides', (first, second, lines) => {
    const roles: string[] = [];
    walk(read(talk(first, second, lines)).document, (node) => {
      if (node.type === 'turn') roles.push(node.role);
      return true;
    });
    expect(roles).toEqual(lines.flatMap(() => ['agent', 'customer']));
  });
});
