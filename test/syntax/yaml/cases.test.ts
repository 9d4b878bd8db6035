import { describe, expect, it } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import type { Block, Tree } from '../../../src/syntax/nodes.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';

function read(text: string): Tree {
  return readYaml(createSource('script.yaml', text));
}

/** What each answer and handler is an answer to. */
function heardIn(text: string): string[] {
  const heard: string[] = [];
  walk(read(text).document, (node) => {
    if (node.type === 'option' || node.type === 'handler') heard.push(node.condition.value);
  });
  return heard;
}

function kindsIn(text: string): string[] {
  const kinds: string[] = [];
  walk(read(text).document, (node) => {
    if (node.type === 'option') kinds.push(node.condition.kind);
  });
  return kinds;
}

function blocksIn(text: string): Block['type'][] {
  const [script] = read(text).document.children.filter((child) => child.type === 'script');
  return script.children.flatMap((child) => (child.type === 'stage' ? child.children.map((block) => block.type) : []));
}

describe('keys that say what the customer says or does', () => {
  it.each([
    ['a group beside a line', 'offer:\n  say: "The plan is £9 a month. Shall I add it?"\n  afterwards_they_say:\n    too_dear: "There\'s a smaller one at £6."\n    how_long_is_it_for: "It\'s a month at a time."\n    i_have_one_already: "Then you don\'t need ours."\n', ['too_dear', 'how_long_is_it_for', 'i_have_one_already']],
    ['a group with a note in it', 'quote:\n  text: "We value the van at £4,000."\n  then_what:\n    too_low: "I can look at it again with your receipts."\n    want_to_think: "If you\'d rather wait, it stands till Friday."\n    note: receipts go to the claims inbox\n', ['too_low', 'want_to_think']],
    ['what decides in the key', 'подбор:\n  скажи: "Расскажу, что подойдёт вам."\n  по_размеру:\n    до_трёх_метров: "Такое привозим на обычной машине."\n    больше_трёх_метров: "Такое везёт машина с краном, она на час позже."\n', ['до_трёх_метров', 'больше_трёх_метров']],
    ['two states of one thing', 'bill:\n  say: "Let me see what you owe."\n  balance:\n    cleared: "You owe nothing at all."\n    not_cleared: "There are £12 open from May."\n', ['cleared', 'not_cleared']],
    ['replies beside the line', 'запись:\n  скажи: "Записать вас на среду?"\n  нет_времени: "Хорошо, тогда не буду отвлекать."\n  дальше: конец\n', ['нет_времени']],
    ['a reply that answers', 'визит:\n  оператор: "Приедем завтра до полудня."\n  гарантия_есть: "Да, два года, и на работу тоже."\n', ['гарантия_есть']],
    ['an outcome beside a refusal', 'slot:\n  ask: "Shall I put you in for Monday?"\n  booked: "You\'re in for Monday at nine."\n  does_not_want: "All right, I\'ll take you off the list."\n', ['booked', 'does_not_want']],
    ['who came to the phone', 'hello:\n  line: "Good morning, may I speak to {NAME}?"\n  relative: "I\'ll try again tomorrow. Could you tell them that I rang?"\n  customer: "Hi, I\'m ringing as you asked us to. Is now a good time for you?"\n', ['relative', 'customer']],
    ['phrases for each', 'tuning:\n  say: "Shall I come on Friday?"\n  phrases:\n    too_dear: "It is the same price as last year."\n    not_now: "In spring, then. I will ring in March."\n', ['too_dear', 'not_now']],
    ['gotos in words', 'ask_more:\n  agent: "Would you like the larger one?"\n  "yes": go to larger\n  "no": go to goodbye\nlarger:\n  agent: "Lovely, it is on its way."\ngoodbye:\n  agent: "Thank you, goodbye."\n', ['yes', 'no']],
    ['a section to which a goto leads', 'start_here:\n  say: "How was your stay?"\n  next: complaint\ncomplaint:\n  too_noisy: {say: "I\'m sorry you could not sleep."}\n  no_towels: {say: "I\'ll have some brought up."}\n  other: {say: "I\'ve written that down."}\n', ['too_noisy', 'no_towels', 'other']],
    ['a step to one answer, words to the other', 'q1:\n  text: "Did the parcel come?"\n  "yes": q2\n  "no": "Then I\'ll have it traced today."\nq2:\n  text: "Was it whole?"\n  "yes": thanks\n  "no": "I\'ll send another one."\nthanks_and_goodbye:\n  say: "Thank you, goodbye."\n', ['yes', 'no', 'yes', 'no']],
    ['words to the answer that leads to no step', 'q1:\n  text: "How is the new boiler?"\n  good: q2\n  ok: q2\n  bad: "I\'m sorry, I\'ll send Kay round on Monday."\nq2:\n  text: "And the radiators?"\n', ['good', 'ok', 'bad']],
    ['one more answer below yes and no', 'рассрочка:\n  оператор: "Есть рассрочка на три месяца. Оформляем?"\n  да: "Хорошо, пришлю ссылку на договор."\n  нет: "Тогда жду оплату до пятницы."\n  болезнь_или_увольнение: "Сочувствую. Тогда есть каникулы на полгода."\n', ['да', 'нет', 'болезнь_или_увольнение']],
    ['what has happened', 'сверка:\n  оператор: "К оплате 900 рублей, с чем не согласны?"\n  вопрос_остался: "Тогда оформлю заявление, ответим за три дня."\n', ['вопрос_остался']],
    ['who came to the phone, by a question under a word of its own', 'reach:\n  ask_for: "Hello, may I speak with {NAME}?"\n  not_home: "Thank you, I\'ll try again at six."\n  is_patient: "Hello, my name is Bo, I\'m with the eye clinic about Friday."\n  wont_say: "That\'s sensible. You can ring us on the number on your letter."\n', ['not_home', 'is_patient', 'wont_say']],
    ['marks on a scale and what comes of it', 'survey:\n  prompts:\n    - "How was the room?"\n    - "How was the food?"\n  score_1_or_2: "I\'m sorry, what was wrong?"\n  complaint_made: "I\'ll tell the manager today."\n', ['score_1_or_2', 'complaint_made']],
    ['replies by what is asked', 'help:\n  line: "May I ask three questions?"\n  they_ask:\n    is_it_for_ever: "No, for a year, and then we look again."\n    who_decides: "Our team in Leeds, within a week."\n', ['is_it_for_ever', 'who_decides']],
    ['what somebody has', 'freeze:\n  desk: "Have you got a note from your doctor?"\n  has_note: dates\n  no_note: "That\'s fine, you can send it later."\ndates:\n  desk: "From when till when?"\n', ['has_note', 'no_note']],
    ['steps and marks', 'вопросы:\n  - №: 1\n    текст: "От одного до пяти, как вам ремонт?"\n    1-3: "Жаль. Что сделали не так?"\n    4-5: "Спасибо, передам мастеру!"\n  - №: 2\n    текст: "Цена совпала?"\n    да: 3\n    нет: "Разберёмся, позвоню завтра."\n  - №: 3\n    текст: "Приедете ещё?"\n', ['1-3', '4-5', 'да', 'нет']],
    ['a tree of questions', 'приветствие: "Интернет «Луч», Егор. Что случилось?"\nдиагностика:\n  нет_интернета:\n    проверь: "Горит ли лампа?"\n    горит: "Тогда выключите его на минуту."\n    не_горит: "Вставьте в другую розетку, пожалуйста."\n  списали_лишнее:\n    проверь: "Подключали подписку?"\n    подключал: "Тогда списание верное."\n    не_подключал: "Верну сегодня, простите."\n', ['нет_интернета', 'горит', 'не_горит', 'списали_лишнее', 'подключал', 'не_подключал']],
    ['words after which it is said', 'визит:\n  администратор: "Бронь на пятницу в силе?"\n  при «Нет»: Снимаю бронь, штрафа нет.\n  при «Хочу перенести»: На какие даты перенести?\n', ['при «Нет»', 'при «Хочу перенести»']],
    ['a reply beside an answer that leads on', 'pause:\n  say: "I have paused it. Shall I ring you in May?"\n  answers:\n    remind: "Lovely, I will ring you on the first."\n    no_need: bye\nbye:\n  say: "Goodbye, then."\n', ['remind', 'no_need']],
    ['answers among the lines of a list', 'debt:\n  - "There are £40 open on your account. Shall we settle it now?"\n  - "who gave you my number?": "It is on the form you filled in in May."\n  - not_found: "Then I will write to you instead."\n', ['who gave you my number?', 'not_found']],
    ['what the customer says over lists of replies', 'if_argues:\n  "I was away":\n    - "I see. The fee is for the month in any case."\n  "it was cancelled":\n    - "When was that, roughly?"\n    - cannot_find: "I can\'t see it here, I am sorry."\n', ['I was away', 'it was cancelled', 'cannot_find']],
    ['cases with objections between them', 'opening:\n  - "This is Ann from the gym. Can you pay the £40 today?"\nif_agrees:\n  - "Thank you, I will take the card."\nobjections:\n  too_dear: "There is a smaller one at £20."\nif_refuses:\n  - "All right, I will write to you then."\n', ['if_agrees', 'if_refuses', 'too_dear']],
    ['answers below the question on the top level', 'сначала: "Здравствуйте, это Оля, вода «Ручей». Опоздаем на час, простите. Подождёте или перенести на завтра?"\nесли_говорит:\n  "подожду":\n    ответ: "Спасибо, водитель наберёт за полчаса."\n  "завтра":\n    ответ: "Хорошо, приедем с девяти до двенадцати."\n', ['подожду', 'завтра']],
    ['nothing but cases in a step', 'шаги:\n  - id: прощание\n    заплатил: "Спасибо, чек придёт на почту."\n    не_заплатил: "Ссылка работает до пятницы, до свидания."\n  - id: начало\n    говорим: "Добрый день, оплатим сегодня?"\n    дальше: прощание\n', ['заплатил', 'не_заплатил']],
    ['a section of its own', 'dialog:\n  - agent: "Dispatch, good morning."\n  - customer: "There is no heating."\nbranches:\n  why_did_you_not_warn_us:\n    agent: "I am sorry, the note went up late."\n  no_hot_water_either:\n    agent: "Both come back at six."\n', ['why_did_you_not_warn_us', 'no_hot_water_either']],
  ])('%s', (_, text, heard) => {
    expect(heardIn(text)).toEqual(heard);
  });

  it('are questions where they ask', () => {
    expect(kindsIn('offer:\n  say: "It is £9 a month."\n  after_that:\n    how_long: "It is a month at a time."\n    are_you_a_robot: "No, I am Dana from the shop."\n    too_dear: "There is one at £6."\n')).toEqual(['utterance', 'utterance', 'intent']);
  });

  it.each([
    ['parts of what is said', 'pitch:\n  say: "Let me tell you how it works."\n  details:\n    delivery: "We bring it to your door."\n    price: "It is £9 a month."\n    setup: "Our fitter does that for you."\n'],
    ['headings of the agent\'s own words', 'pitch:\n  say: "Let me tell you who we are."\n  about_us:\n    what_we_do: "We fit boilers in your town."\n    why_us: "We come out the same day."\n    how_it_works: "You ring, we come and fix it."\n'],
    ['one way on', 'a1:\n  say: "Your visit is on Monday."\n  к: a2\n  extra: "Please have the meter free."\na2:\n  say: "Goodbye."\n'],
    ['words in order', 'visit:\n  say: "Your visit is on Monday."\n  then_confirm: "So that is Monday at nine."\n  always_add: "Please have the meter free."\n'],
    ['speakers in quotes', 'talk:\n  - "Good morning, the desk here."\n  - "Anna Ray": "Hello, I have lost my bag."\n'],
    ['two sentences of which the first opens with no', 'refund:\n  - "No, we only take payments on this line. You would have to write to them."\n'],
  ])('but not %s', (_, text) => {
    expect(blocksIn(text)).not.toContain('choice');
  });

  it('and not what a goto leads to', () => {
    const stages = read('steps:\n  hello: {say: "Is now a good time?", answers: {busy: not_now, ok: offer}}\n  not_now: {say: "I will ring tomorrow.", next: end}\n  offer: {say: "It is £9 a month.", next: end}\n');
    const [script] = stages.document.children.filter((child) => child.type === 'script');
    expect(script.children.map((child) => child.type)).toEqual(['stage', 'stage', 'stage']);
  });
});

it('reads turns of both sides below `questions:` as each question with its answer', () => {
  const talk = '- Z: "Is it the same cast?"\n  - A: "Five of the six are."\n  - Z: "They say it is the best play of the year."\n  - A: "A paper says second of forty."\n';
  expect(heardIn(`opening:\n  - A: "Good evening, it is Lena from the ticket desk. Your play moves to Monday."\n  - Z: "I come from far away!"\n  - A: "Then let us see what can be saved."\nquestions:\n  ${talk}`)).toEqual(['Is it the same cast?', 'They say it is the best play of the year.']);
});
