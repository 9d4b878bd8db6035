import { defineRule, heardAs, heardFrom, isAgent, isSalesCall, likeliest, moneyFacts, sentenceText, shortened, type Act, type Entity, type Problem, type Range, type Script, type Utterance } from 'callint/rule';
import { addedUnpriced } from './extra.js';
import { isBareSum, priceEvents } from './price.js';
import { toldTooLate } from './late.js';

/** The price, and the change from today's price, before the question whether the customer agrees. */
export default defineRule({
  category: 'price',
  severity: 'error',
  summary: {
    ru: 'Сначала цена и её изменение, потом вопрос о согласии.',
    en: 'The full price, and its change, must be said before the customer is asked to agree.',
  },
  source: 'Essay of a telecom customer: “by how much will the fee go up?”; 16 CFR 310 and its guide; 38-ФЗ art. 5 part 7; UK DMCC, drip pricing.',
  messages: {
    asked: {
      ru: '{does} («{asked}»), а цены на этом пути разговора ещё не было. Клиент соглашается вслепую. Назовите до вопроса, сколько это стоит и сколько он платит сейчас.',
      en: '{does} (“{asked}”) before the price has been said on this path. The customer agrees blindly. Say what it costs, and what they pay now, before asking.',
    },
    evaded: {
      ru: '{question}, а числа в ответе нет («{asked}»). Уход от ответа слышен и стоит доверия. Назовите сумму и срок.',
      en: '{question} and gets no figure (“{asked}”). People hear the dodge. Say the sum and for how long.',
    },
    free: {
      ru: '«{asked}», а в скрипте записана плата: {cost}. Назовите её вместе со словом «бесплатно» или не говорите этого слова.',
      en: '“{asked}”, yet the script notes a charge: {cost}. Say it in the same breath, or do not call it free.',
    },
    withheld: {
      ru: 'Заметка велит умолчать о цене или условиях: «{asked}». Клиент узнает их из счёта и уйдёт. Пусть оператор назовёт их до согласия.',
      en: 'The note tells the agent to hold the price or terms back: “{asked}”. The customer learns it from the bill. Have the agent say it before the yes.',
    },
  },
  judges: ['offer', 'consent-ask', 'price-question', 'hide-price', 'free-claim'],
  supervises: {
    fault: 'cost-disclosure', from: 0.6, message: 'asked',
    data: (asked, { turn, sentence, script }) => (statesPrice(turn, sentence) || isPriced(turn, { sentence }) || isCourtesy(turn, sentence) || script.flow.pathTo(turn).some((step) => isAgent(step) && (priceEvents(step).length > 0 || step.says('free-service') || (step === turn && isCalledFree(script, turn, { start: turn.text.length })))) ? undefined : { asked, does: turn.sentences[sentence].asks ? ASKS : GOES_ON }),
  },
  *check(script) {
    yield* asksBeforePrice(script);
    yield* evasions(script);
    const notFree = [...notReallyFree(script)];
    yield* notFree;
    const noted = notFree.flatMap(({ related = [] }) => related.map(({ at }) => at.start));
    for (const note of script.notes) {
      // told already: the charge for what is called free
      if (noted.some((start) => start >= note.range.start && start < note.range.end)) continue;
      for (const act of [...note.all('hide-price'), ...(holdsSum(note) ? heardAs(note, 'hide-price', WITH_SUM) : [])].filter((one) => !isSaid(note, one) && !isGuess(note, one) && !forbidsOther(note, one) && !isUnlikely(note, one) && !protects(note, one)).slice(0, 1)) {
        yield { at: note.at(act), message: 'withheld', data: { asked: wordsOf(note, act) } };
      }
    }
  },
});

const ASKS = { ru: 'Оператор просит согласия', en: 'The agent asks for a yes' };
/** “We'll sort the price out once you're set up.”: nothing is asked, the yes is taken for granted. */
const GOES_ON = { ru: 'Оператор ведёт к оформлению', en: 'The agent moves on towards the deal' };
const SHOWN_LETTERS = 80;

/** «Замер 1 800, мастер скажет сам»: with a sum beside it, an order not to tell needs no word of hiding. */
function holdsSum({ entities }: Utterance): boolean {
  return entities.some(isSum);
}

function isSum(entity: Entity): boolean {
  return entity.type === 'money' || isBareSum(entity);
}

function hasSumIn({ entities, sentences }: Utterance, sentence: number): boolean {
  const { start, end } = sentences[sentence];
  return entities.some((one) => isSum(one) && one.start >= start && one.start < end);
}

const WITH_SUM = 0.6;

/** Start with: “I'm ringing about your bond. It takes about four minutes.”: within the marks of a speech a note gives no orders. */
function isSaid(note: Utterance, { sentence }: Pick<Act, 'sentence'>): boolean {
  const before = note.text.slice(0, note.sentences[sentence].start);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/"/gu) % 2 === 1 || count(/[“«]/gu) > count(/[”»]/gu);
}

/** “Members get the letter three weeks before maturity.”: without a phrase and without a sum in the sentence the recogniser must be surer. */
function isGuess(note: Utterance, { by, sentence }: Pick<Act, 'sentence'> & Partial<Act>): boolean {
  const isOfMoney = note.says('price-word') || holdsSum(note);
  return by?.startsWith('recognised') === true && !hasSumIn(note, sentence) && note.probability(sentence, 'hide-price') < (isOfMoney ? WITHOUT_SUM : WITHOUT_MONEY);
}

const WITHOUT_SUM = 0.75;
/** “Post it, note it, and leave it there.”: nothing in the whole note is about money. */
const WITHOUT_MONEY = 0.9;

/** «Не говорим: «надо было читать условия»» keeps words from the customer, not terms. */
function forbidsOther(note: Utterance, { sentence }: Pick<Act, 'sentence'>): boolean {
  const forbids = note.probability(sentence, 'dont-say');
  return forbids >= (speaksOfPrice(note, sentence) ? PLAINLY : LIKELY) && forbids > note.probability(sentence, 'hide-price') - MARGIN;
}

/** «(read only those shown as open)»: words of hiding in a note that hides nothing, or hides who calls. */
function isUnlikely(note: Utterance, { sentence }: Pick<Act, 'sentence'>): boolean {
  const { start, end } = note.sentences[sentence];
  const words = note.text.slice(start, end);
  return note.probability(sentence, 'hide-price') < (speaksOfPrice(note, sentence) ? HARDLY : DOUBTFUL) || NAMES.test(words) || SELLS_NOTHING.test(words);
}

/** «Ничего не продаём, пока не спросят о цене»: the sale is held back, not the price. */
const SELLS_NOTHING = /(?<!\p{L})не (?:прода|предлага|реклам|навязыва)\p{L}+|\b(?:do(?:n['’]t| not)|never|not to|no one|nobody) (?:sells?|selling|offers?|offering|pitch\p{L}*|upsell\p{L}*)\b|\b(?:no|without any) (?:selling|sales|offers?|pitch\p{L}*|upsell\p{L}*)\b/iu;

/** "Don't discuss the balance until the caller has passed security", «соседям сумму не называть»: kept from others, not from the customer. */
function protects(note: Utterance, { sentence }: Pick<Act, 'sentence'>): boolean {
  return OTHERS.test(sentenceText(note, sentence));
}

const OTHERS = /\b(?:until|before|till|unless)\b[^.!?]{0,40}\b(?:security|consent|permission|verif\p{L}+|identi\p{L}+|checks?|right person|who (?:they are|it is|you)|(?:they|he|she|caller|customer|client)(?:['’]ve|['’]s| have| has| is| are)? (?:been )?(?:confirmed|checked|passed))|\b(?:third part\p{L}+|anyone else|anybody else|someone else|other people|relatives?|neighbou?rs?|secretar(?:y|ies)|receptionists?|gatekeepers?|spouses?|flatmates?|housemates?|(?:a|the) machine|voicemail|whoever (?:answers|picks up))\b|(?:пока|до того,? как|раньше,? чем|до)[^.!?]{0,40}(?:подтверд\p{L}+ (?:имя|личност\p{L}+|себя)|провер(?:ки|им|ите|ен\p{L}*) личност\p{L}+|сверк\p{L}|идентифик|представ|убед(?:имся|итесь|ились))|(?<!\p{L})(?:третьим лицам|посторонн\p{L}+|соседям|секретар\p{L}+|автоответчик\p{L}*|супруг\p{L}*|домашним|коллегам|тому, кто (?:взял|снял) трубку|родственник\p{L}*|родным|другим людям|никому, кроме|чужим)|(?<!\p{L})если [^,.→]{1,40}(?:нет(?: на месте| дома)?|не (?:он|она|клиент|сам))(?:,| →| —)/iu;

/** «Тогда подписка за 499 вам невыгодна»: what is said in the very sentence is not kept back. */
function statesPrice(turn: Utterance, sentence: number): boolean {
  return turn.probability(sentence, 'price') >= PLAINLY && hasSumIn(turn, sentence);
}

/** «Прислать подтверждение?», "Shall I text you the address?", «Соединю с врачом, гудков будет три, согласны?»: a yes that costs nothing. */
function isCourtesy(turn: Utterance, sentence: number): boolean {
  const asked = sentenceText(turn, sentence);
  if (SENDS.test(asked) && !PAYS.test(asked)) return true;
  return [sentence - 1, sentence].some((at) => at >= 0 && CONNECTS.some((name) => turn.probability(at, name) >= SURELY_CONNECTS));
}

const SENDS = /(?<!\p{L})(?:при|от|вы|пере)сл(?:ать|ю|[её]м)(?!\p{L})|(?<!\p{L})(?:отправ|продублир)(?:ить|лю|им|уем|ую|овать)(?!\p{L})|\b(?:send|text|e-?mail|message|post)(?:ing)? (?:you|it|them|that|this|those|over|the|a)\b/iu;
const PAYS = /сч[её]т|заявк|брон[ьию]|оплат|плат[её]ж|договор|заказ|посылк|набор|образ[еч]ц?|карт[уаы]|товар|invoice|payment|pay|contract|order|box|kit|parcel|sample|card|package|pack|agreement|sign/iu;
const CONNECTS = ['transfer', 'warm', 'hold-ask'] as const;
const SURELY_CONNECTS = 0.9;

function speaksOfPrice(note: Utterance, sentence: number): boolean {
  return note.all('price-word').some((act) => act.sentence === sentence);
}

const NAMES = /\b(?:company|agency|client's|creditor's|bank's|your|the) names?\b|назван(?:ие|ия|ий) (?:компании|агентства|банка|кредитора)|имени кредитора/iu;
const DOUBTFUL = 0.2;
const HARDLY = 0.03;
const PLAINLY = 0.7;
const LIKELY = 0.5;
const MARGIN = 0.15;

/** The words of an act without a bracket that closes only after them. */
function wordsOf(note: Utterance, { start, end }: { start: number; end: number }): string {
  const words = note.text.slice(start, end).trim();
  return /^[([][^)\]]*$/.test(words) ? words.slice(1) : words;
}

function* asksBeforePrice(script: Script) {
  const sells = script.agentTurns.some((turn) => turn.says('offer')) && !(SERVICE.has(script.call.type) && isFreeOfMoney(script));
  const least = isSalesCall(script) ? LEAST_IN_SALE : LEAST_IN_SERVICE;
  const prices = (utterance: Utterance) => (isAgent(utterance) ? priceEvents(utterance) : []);
  const asks = (utterance: Utterance) => (isAgent(utterance) ? [...utterance.all('consent-ask'), ...(sells ? utterance.all('consent-shape', 'assumed-consent') : [])] : []).filter((act) => !isPriced(utterance, act) && !isCourtesy(utterance, act.sentence) && utterance.probability(act.sentence, 'consent-ask') >= least);
  const reported = new Set<Utterance>();
  for (const turn of script.agentTurns) {
    const extra = addedUnpriced(script, turn);
    if (!extra || turn.says('free-service')) continue;
    reported.add(turn);
    yield askedIn(script, turn, extra);
  }
  for (const { utterance, event, path } of script.flow.precedes(prices, asks)) {
    if (reported.has(utterance)) continue;
    if (!sells && (!isPurchase(script, utterance, event) || isOnlyService(script))) continue;
    if (path.some((step) => isAgent(step) && step.says('free-service')) || isCalledFree(script, utterance, event)) continue;
    reported.add(utterance);
    yield {
      at: utterance.at(event),
      message: 'asked',
      data: { asked: utterance.text.slice(event.start, event.end).trim(), does: ASKS },
      path: path.map((step) => ({ at: step.range })),
      suggestions: [{
        desc: {
          ru: 'Перед вопросом: «Сейчас вы платите …, станет …, это на … больше в месяц.»',
          en: 'Before the question: “You pay … now; this is …, that is … more a month.”',
        },
      }],
    };
  }
  for (const turn of script.agentTurns) {
    const asked = reported.has(turn) || turn.says('free-service') ? undefined : toldTooLate(script, turn);
    if (!asked) continue;
    reported.add(turn);
    yield askedIn(script, turn, asked);
  }
}

/** A yes that is asked for before the price, by the way on which the call comes there. */
function askedIn(script: Script, turn: Utterance, asked: Range): Problem {
  return { at: turn.at(asked), message: 'asked', data: { asked: turn.text.slice(asked.start, asked.end).trim(), does: ASKS }, path: script.flow.pathTo(turn).map((step) => ({ at: step.range })) };
}

/** How sure the recogniser must be that a question asks for a yes: “Shall I put it in the post?” asks for none to a purchase. */
const LEAST_IN_SALE = 0.2;
const LEAST_IN_SERVICE = 0.45;

/** «Я бесплатно подключу пакет на время работ. Подключить?» in a call that sells nothing; a free month is paid for afterwards. */
function isCalledFree(script: Script, utterance: Utterance, event: { start: number }): boolean {
  if (!SERVICE.has(script.call.type)) return false;
  return utterance.all('free-claim').some(({ sentence, start }) => start < event.start && !TRIAL.test(sentenceText(utterance, sentence)));
}

const TRIAL = /(?<!\p{L})(?:перв\p{L}+|пробн\p{L}+|тест\p{L}*|попроб\p{L}+|месяц\p{L}*|недел[юяи]\p{L}*|(?:дней|дня|день) бесплат\p{L}+|first|trial|try|months?|weeks?|days)(?!\p{L})/iu;

/** Calls that offer another date sooner than a product. */
const SERVICE: ReadonlySet<string> = new Set(['support', 'reminder', 'survey', 'proactive']);

/** Nobody names a sum or asks for one: «Записать вас на вторник?», "Shall I put it in the post?" */
function isOnlyService(script: Script): boolean {
  return !isSalesCall(script) && script.utterances.every((one) => !one.says('price-question', 'purchase-ask', 'add-on') && one.entities.every(({ type }) => type !== 'money'));
}

/** Nobody speaks of money, and no note does. */
function isFreeOfMoney(script: Script): boolean {
  return script.utterances.every((one) => !one.says('price-word', 'price', 'price-question', 'free-claim') && one.entities.every(({ type }) => type !== 'money'));
}

/** «Значит, 490 рублей в месяц с мая, верно?» says the price itself, "There's a £60 excess. Shall I book it?" what is to be paid. */
function isPriced(utterance: Utterance, { sentence }: { sentence: number }): boolean {
  const { start, end } = utterance.sentences[sentence];
  if (moneyFacts(utterance).some(({ role, entity }) => role !== 'saving' && role !== 'old-price' && entity.end <= start && (entity.value ?? 1) > 0)) return true;
  return priceEvents(utterance).some((price) => price.start >= start && price.end <= end);
}

/** «Оформляю?» after a product was named sells, even where no offer was recognised. */
function isPurchase(script: Script, utterance: Utterance, event: { start: number }): boolean {
  const sentence = utterance.sentences.find((one) => event.start >= one.start && event.start < one.end);
  if (!sentence?.asks) return false;
  // who collects a debt sells nothing
  return utterance.says('purchase-ask') || (script.call.type !== 'collections' && utterance.all('consent-ask').some((act) => act.start === event.start && utterance.probability(act.sentence, 'consent-ask') >= (isSalesCall(script) ? SELLS : SURELY_SELLS)));
}

/** So sure, the recogniser hears a sale in a question that no offer stands before. */
const SELLS = 0.4;
const SURELY_SELLS = 0.75;

/** «Арматура — копейка» is told of something else. */
const LIKELY_EVASION = 0.3;

function* evasions(script: Script) {
  for (const question of script.utterances) {
    if (question.kind === 'note' || question.role !== 'customer' || !question.says('price-question') || isRemark(question)) continue;
    const answer = script.next(question);
    // «от семи тысяч, зависит от фасона» hedges, but holds a figure, if without its currency
    if (!answer || !isAgent(answer) || priceEvents(answer).length > 0 || answer.entities.some(isBareSum)) continue;
    const dodge = answer.all('price-evasion')[0];
    // «нисколько, это бесплатно» is a figure too
    if (!dodge || answer.probability(dodge.sentence, 'price-evasion') < LIKELY_EVASION || answer.says('free-claim', 'free-service')) continue;
    // who looks the figure up does not dodge
    if (answer.says('hold-ask', 'own-action', 'deadline')) continue;
    yield { at: answer.at(dodge), message: 'evaded', data: { asked: answer.text.slice(dodge.start, dodge.end).trim(), question: heardFrom(question, shortened(question.text, SHOWN_LETTERS), 'asks') }, related: [{ at: question.range, message: { ru: 'Клиент спросил здесь.', en: 'The customer asked here.' } }] };
  }
}

/** «Дорого.» asks for nothing. */
function isRemark(question: Utterance): boolean {
  return likeliest(question, 'price-question') < likeliest(question, 'objection');
}

/** "There's no charge up to 24 hours ahead; after that it's $40": how far it is free, and what comes then, both are said. */
function isLimited(turn: Utterance, { start, end }: Range): boolean {
  return LIMIT.test(turn.text.slice(start, end));
}

const LIMIT = /\b(?:up to|up until|until|till|before|within|(?:for )?the first|for (?:a|one|two|three|six|\d+) (?:days?|weeks?|months?|years?))\b.*\b(?:then|after)\b|(?<!\p{L})(?:до|первы[еймх]+|в течение)(?!\p{L}).*(?<!\p{L})(?:потом|дальше|затем|за)(?!\p{L})/iu;

/** «Бесплатно» against a charge that only a note knows of. */
function* notReallyFree(script: Script): Generator<Problem> {
  for (const turn of script.agentTurns) {
    for (const act of turn.all('free-but').filter((one) => !isLimited(turn, one))) {
      const [sum] = turn.entities.filter((entity) => entity.type === 'money' && entity.start >= act.start && entity.end <= act.end + 1);
      yield { at: turn.at(act), message: 'free', data: { asked: turn.text.slice(act.start, act.end).trim(), cost: sum ? turn.text.slice(sum.start, sum.end) : '' } };
    }
  }
  const charge = script.utterances.filter(({ kind }) => kind === 'note').flatMap((note) => note.entities.filter((entity) => entity.type === 'money' && (entity.period !== undefined || note.says('charged-later'))).map((entity) => ({ note, entity })))[0];
  if (!charge) return;
  for (const turn of script.agentTurns) {
    for (const act of turn.all('free-claim')) {
      if (priceEvents(turn).length > 0 || turn.entities.some((entity) => entity.type === 'money' && entity.currency && !entity.inferred && turn.sentences[act.sentence].start <= entity.start && entity.end <= turn.sentences[act.sentence].end)) continue;
      const cost = charge.note.text.slice(charge.entity.start, charge.entity.end);
      yield { at: turn.at(act), message: 'free', data: { asked: turn.text.slice(act.start, act.end).trim(), cost }, related: [{ at: charge.note.at(charge.entity), message: { ru: 'Плата записана здесь.', en: 'The charge is noted here.' } }] };
    }
  }
}
