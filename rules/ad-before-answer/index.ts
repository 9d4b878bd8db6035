import { defineRule, EVERYWHERE, isAgent, isUnder, trimmedRange, withoutStop, type Problem, type Script, type Utterance } from 'callint/rule';

/** Whoever calls for information gets it before any advertising, and no machine rings people up to sell. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Сначала то, о чём спросил клиент, потом реклама; рекламу не обзванивает автомат.',
    en: 'First what the customer asked, then advertising; no machine rings people up to advertise (Russia).',
  },
  source: 'Catalogue 81: 38-ФЗ, ст. 18 ч. 2–3.',
  judges: ['question', 'price-question', 'request', 'offer'],
  messages: {
    before: {
      ru: 'Клиент спросил, а слышит сначала рекламу: «{text}». Он звонил не за этим и раздражён раньше, чем получит ответ. Ответьте, потом спросите, рассказать ли. 38-ФЗ, ст. 18 ч. 3; уточните у юриста.',
      en: 'The customer has asked, and hears advertising first: “{text}”. That is not what they called for. Answer, then ask whether they want to hear it. 38-ФЗ, art. 18 part 3; check with counsel.',
    },
    menu: {
      ru: 'Реклама стоит перед тем, за чем человек позвонил: «{text}». Дайте сначала справку или меню, рекламу — после. 38-ФЗ, ст. 18 ч. 3; уточните у юриста.',
      en: 'Advertising stands before what people call for: “{text}”. Give the information or the menu first. 38-ФЗ, art. 18 part 3; check with counsel.',
    },
    machine: {
      ru: 'Звонит автомат, и он предлагает купить: «{text}». Рекламный обзвон без участия человека запрещён: 38-ФЗ, ст. 18 ч. 2. Пусть звонит оператор или уберите предложение; уточните у юриста.',
      en: 'A machine calls, and it offers something: “{text}”. Advertising calls without a person are banned: 38-ФЗ, art. 18 part 2. Let a person call, or drop the offer; check with counsel.',
    },
  },
  options: { everywhere: EVERYWHERE },
  appliesTo: (script, options) => isUnder(script, options, 'ru'),
  *check(script): Iterable<Problem> {
    if (script.call.direction === 'outbound' && !startsWithCustomer(script)) {
      if (script.call.isBot) yield* offersOfMachine(script);
      return;
    }
    for (const question of script.customerTurns) yield* beforeAnswer(script, question);
    yield* beforeMenu(script);
  },
});

function startsWithCustomer(script: Script): boolean {
  return script.call.confidence < 0.8 && script.utterances.find(({ kind }) => kind === 'speech')?.role === 'customer';
}

const ADVERTISES = /(?<!\p{L})(?:акци[яюией]\p{L}{0,2}|скидк\p{L}*|специальн\p{L}+ предложени\p{L}*|выгодн\p{L}+ предложени\p{L}*|нов(?:ый|ая|инк\p{L}) (?:тариф|услуг|пакет|карт|модел|коллекц)\p{L}*|новинк\p{L}*|special offer|promotion|discount|our (?:new|latest) \p{L}+|new (?:plan|package|card)|deal)(?!\p{L})/iu;

/** The question is about offers itself. */
const ABOUT_OFFERS = /(?<!\p{L})(?:акци\p{L}*|скидк\p{L}*|тариф\p{L}*|предложени\p{L}*|новинк\p{L}*|дешевле|подключить|купить|заказать|offers?|deals?|discounts?|plans?|promotions?|cheaper|upgrade|buy|order)(?!\p{L})/iu;

function* beforeAnswer(script: Script, question: Utterance): Iterable<Problem> {
  const asks = question.says('question', 'price-question') || question.text.trimEnd().endsWith('?') || (question.says('request') && WANTS_TO_KNOW.test(question.text));
  if (!asks || ABOUT_OFFERS.test(question.text)) return;
  const answer = script.flow.straightOn(question, isAgent).find((one) => one !== question);
  if (!answer || !isAgent(answer)) return;
  const offer = advertIn(answer);
  if (!offer || isAnsweredBefore(answer, offer)) return;
  yield { at: answer.at(offer), message: 'before', data: { text: withoutStop(answer.text.slice(offer.start, offer.end)) }, related: [{ at: question.range, message: { ru: 'Клиент спросил здесь.', en: 'The customer asked here.' } }] };
}

/** «Подскажите, когда привезут» asks for information; «Отключайте» asks for something to be done, and what delays that another rule minds. */
const WANTS_TO_KNOW = /(?<!\p{L})(?:подскаж\p{L}*|скажите|расскаж\p{L}*|объясни\p{L}*|сообщите|узна\p{L}+|уточни\p{L}*|провер\p{L}+|поняти\p{L}*|tell me|let me know|explain|find out|know|check|see)(?!\p{L})/iu;

const WAITS = /(?<!\p{L})(?:сейчас|пока|секунд\p{L}*|минут\p{L}*|момент|while|moment|second|minute|let me)(?!\p{L})/iu;

/** Did a sentence before the advertising give what was asked: a figure, an action, an answer. */
function isAnsweredBefore(turn: Utterance, { start }: { start: number }): boolean {
  return turn.sentences.some((sentence, index) => sentence.start < start && sentence.end <= start
    && (turn.probability(index, 'answer') >= 0.5 && !WAITS.test(turn.text.slice(sentence.start, sentence.end)) || turn.probability(index, 'own-action') >= 0.6 && !WAITS.test(turn.text.slice(sentence.start, sentence.end)) || turn.entities.some((entity) => ['money', 'date', 'time', 'count', 'number'].includes(entity.type) && entity.start >= sentence.start && entity.end <= sentence.end)));
}

/** «Новый тариф «Лето»! Для баланса нажмите один». */
function* beforeMenu(script: Script): Iterable<Problem> {
  const [first] = script.agentTurns;
  if (!first || !(first.role === 'system' || script.call.isBot)) return;
  const offer = advertIn(first);
  const menu = first.text.search(/(?<!\p{L})(?:нажмите|скажите|press|say)(?!\p{L})/iu);
  if (offer && menu > offer.start) yield { at: first.at(offer), message: 'menu', data: { text: withoutStop(first.text.slice(offer.start, offer.end)) } };
}

function* offersOfMachine(script: Script): Iterable<Problem> {
  const turn = script.agentTurns.find((one) => one.says('offer') || advertIn(one));
  if (!turn) return;
  const act = turn.all('offer')[0];
  const place = advertIn(turn) ?? turn.sentences[act.sentence];
  yield { at: turn.at(place), message: 'machine', data: { text: withoutStop(turn.text.slice(place.start, place.end)) } };
}

function advertIn(turn: Utterance): { start: number; end: number } | undefined {
  const sentence = turn.sentences.find(({ start, end }) => ADVERTISES.test(turn.text.slice(start, end)));
  return sentence && trimmedRange(turn.text, sentence);
}
