import { remembered, type Utterance } from '../meaning/index.js';

/** What a question wants to hear. */
export type Wanted = 'sum' | 'time' | 'amount' | 'who' | 'reason' | 'yes-or-no' | 'other';

const SUM = /(?:^|[^\p{L}])(?:сколько (?:это |оно |она |он |мне |я )?(?:будет )?(?:сто|плат|обойд|выйд|с меня|переплач|долж|денег)\p{L}*|(?:а |так |ну )?(?:стоит|стоить|обойд[её]тся)(?:-то)?[^?]{0,20}сколько|почем|поч[её]м|цен[аеуы]|стоимост[ьи]|в рублях|какая (?:ставка|плата|сумма)|how much|what(?:'s| (?:does|do|did|would|will|is|are))[^?]{0,40}(?:cost|price|charge|fee|fees|rate|paying|pay|payment|bill)|what do i owe|anything to pay)(?![\p{L}])/iu;
const TIME = /(?:^|[^\p{L}])(?:когда|во сколько|(?:как|до) (?:скоро|долго|когда)|сколько (?:ждать|времени|дней|часов|минут|это займ[её]т)|на сколько (?:дней|лет|месяцев)|какой срок|в какой день|к какому|when|how (?:long|soon|late|quickly)|what (?:time|day|date))(?![\p{L}])/iu;
const AMOUNT = /(?:^|[^\p{L}])(?:сколько|насколько|скольк\p{L}{2}|how many|how old|how far|how big)(?![\p{L}])/iu;
const WHO = /(?:^|[^\p{L}])(?:(?:а |да |и )?(?:вы |это )?кто (?:это|вы|говорит|звонит|спрашивает)|(?:кто|вы)(?: вы)? (?:вообще )?(?:такой|такая|такие|кто|откуда)|с кем (?:я )?(?:говорю|разговариваю)|как вас (?:зовут|представить)|что за (?:фирма|компания|организация|контора)|(?:как|какая)[^?]{0,25}(?:фирма|компания|организация|контора)[^?]{0,15}|кому (?:я )?(?:должен|должна)|who(?:'s| is) (?:this|calling|that|speaking)|who are you|who do i[^?]{0,10} owe|(?:which|what) (?:company|bank|firm|organi[sz]ation)|are you the)(?![\p{L}])/iu;
const NOT_WHO = /^[^\p{L}]*(?:is|does|do|where|how|why)(?!\p{L})|(?:^|[^\p{L}])(?:откуда (?:у|вы)|зачем|почему)(?!\p{L})/iu;
const REASON = /(?:^|[^\p{L}])(?:почему|зачем|отчего|с чего (?:вдруг|это)|за что|why|how come|what for|what's the reason)(?![\p{L}])/iu;
const OPEN = /(?:^|[^\p{L}])(?:что|чего|чем|ч[её]м|как|какой|какая|какое|какие|каким|какого|где|куда|откуда|кто|кому|чей|what|which|where|who|how|whose)(?![\p{L}])/iu;

/** What a customer's question wants to hear. */
export const wantedBy = remembered((question: Utterance): Wanted => {
  const asked = question.sentences.filter((one) => one.asks).map((one) => question.text.slice(one.start, one.end)).join(' ') || question.text;
  if (WHO.test(asked) || (likeliest(question, 'who-is-it') > 0.7 && !NOT_WHO.test(asked))) return 'who';
  if (/^[^\p{L}]*(?:why|почему|зачем)(?!\p{L})/iu.test(asked)) return 'reason';
  if (TIME.test(asked)) return 'time';
  if (SUM.test(asked) || likeliest(question, 'price-question') > 0.8) return 'sum';
  if (AMOUNT.test(asked)) return 'amount';
  if (REASON.test(asked)) return 'reason';
  return OPEN.test(asked) ? 'other' : 'yes-or-no';
});

/** How probable the likeliest of some classes is in the likeliest sentence. */
export function likeliest(utterance: Utterance, ...names: Parameters<Utterance['probability']>[1][]): number {
  let most = 0;
  for (let at = 0; at < utterance.sentences.length; at += 1) for (const name of names) most = Math.max(most, utterance.probability(at, name));
  return most;
}

const OF_A_SORT = /^[^\p{L}]*(?:это|меня|мы (?:из|от)|it's|this is|my name|i'm (?:with|from|calling)|we're (?:with|from|the))(?!\p{L})/iu;
const YES_NO = /^[^\p{L}]*(?:(?:ой|ах|ну|oh|well|ah|so|then|тогда)[\s,]+)?(?:да|нет|конечно|можно|можете|сможете|нельзя|не(?:т)? нужно|верно|именно|разумеется|увы|yes|yep|yeah|no|nope|sure|of course|certainly|absolutely|correct|right|none|nah|totally|any time|you bet|sure thing|by all means|happy to|ну что вы|что вы|нисколько|ничуть|ничего подобного|ни в коем случае|ни разу|никогда)(?![\p{L}])/iu;
/** As good as a sum. */
const NOTHING = /(?:^|[^\p{L}])(?:нисколько|ничего не (?:стоит|платите)|ноль|nothing|zero)(?![\p{L}])/iu;
/** «I can.», “You won't, …”: the verb of the question taken up. */
const TAKEN_UP = /^[^\p{L}]*(?:you|i|we|it|they|that|there)(?:'s| is|'ll| will| won't| can| can't| do| don't| does| doesn't| isn't| aren't| are)(?: not)?(?=[,.!]|$)/iu;
const YES_INSIDE = /[,\s—-](?:so |то |значит )?(?:yes|no|да|нет)(?=[,.!]|$)/iu;
const BECAUSE = /(?:^|[^\p{L}])(?:потому|так как|поэтому|из-за|чтобы|для|ради|дело в|because|since|so that|that's why|it's for|due to|the reason)(?![\p{L}])/iu;

const FIGURES: ReadonlySet<string> = new Set(['money', 'percent', 'duration', 'date', 'time', 'count', 'number']);
const NOW = /^(?:today|tonight|now|сегодня|сейчас)$/iu;
const FITS: Partial<Record<Wanted, ReadonlySet<string>>> = {
  sum: new Set(['money', 'percent', 'placeholder']),
  time: new Set(['date', 'time', 'duration', 'placeholder']),
  amount: new Set(['money', 'percent', 'count', 'number', 'duration', 'placeholder']),
};

/** Words too common to show that an answer takes up a question. */
const LEAST_LETTERS = 4;
const STEM = 5;

const stemsOf = remembered(({ tokens }: Utterance): ReadonlySet<string> => {
  const content = tokens.filter((token) => token.kind === 'word' && token.form.length >= LEAST_LETTERS && !COMMON.has(token.form));
  return new Set(content.map((token) => token.form.slice(0, STEM)));
});

const COMMON: ReadonlySet<string> = new Set(['если', 'когда', 'какой', 'какая', 'какие', 'сколько', 'почему', 'зачем', 'меня', 'мне', 'вас', 'вам', 'ваша', 'ваш', 'ваши', 'этот', 'это', 'эта', 'того', 'будет', 'может', 'можно', 'есть', 'только', 'тогда', 'просто', 'очень', 'вообще', 'what', 'when', 'where', 'which', 'would', 'could', 'does', 'have', 'that', 'this', 'with', 'your', 'you', 'will', 'from', 'they', 'then', 'there', 'just', 'even', 'about', 'much', 'many', 'long', 'asked', 'клиент', 'спрашивает', 'спросили']);

/** What shows in an answer, each between 0 and 1. */
function traitsOf(question: Utterance, reply: Utterance) {
  const wanted = wantedBy(question);
  const states = reply.sentences.filter((one) => !one.asks);
  const holds = (types: ReadonlySet<string>) => reply.entities.some((one) => types.has(one.type) && !one.vague && !(one.type === 'number' && !/\d/.test(reply.text.slice(one.start, one.end))) && !NOW.test(reply.text.slice(one.start, one.end)) && states.some(({ start, end }) => one.start >= start && one.end <= end));
  const said = stemsOf(reply);
  const shared = [...stemsOf(question)].filter((stem) => said.has(stem)).length;
  const fits = FITS[wanted];
  const sentences = reply.sentences.map(({ start, end }) => reply.text.slice(start, end));
  const saysYesNo = sentences.some((text) => YES_NO.test(text));
  const holdsSum = wanted === 'sum' && NOTHING.test(reply.text);
  const isNamed = wanted === 'who' && reply.says('company-introduction', 'self-introduction') && likeliest(reply, 'hidden-id') < 0.5;
  return {
    emptyTalk: Math.max(likeliest(reply, 'non-answer', 'canned', 'blame', 'policing', 'price-evasion'), Math.min(0.8, likeliest(reply, 'claim', 'promise', 'deflect', 'threat', 'guilt'))),
    nothingToHold: Number(!holds(FIGURES) && shared === 0 && !isNamed && !(fits && holds(fits)) && !saysYesNo && !BECAUSE.test(reply.text)),
    wantsFigure: Number(fits !== undefined),
    lacksFigure: Number(fits !== undefined && !holds(fits) && !holdsSum),
    hasItsFigure: Number(fits !== undefined && holds(fits)),
    hasFigure: Number(holds(FIGURES) || holdsSum),
    wantsYesNo: Number(wanted === 'yes-or-no'),
    saysYesNo: Number(wanted === 'yes-or-no' && (saysYesNo || TAKEN_UP.test(reply.text) || YES_INSIDE.test(reply.text))),
    startsYesNo: Number(YES_NO.test(reply.text)),
    isNamed: Number(isNamed),
    isUnnamed: Number(wanted === 'who' && !isNamed),
    // «это ваш оператор связи» is an answer of a sort; whether it hides who calls, another rule judges
    isOfASort: Number(wanted === 'who' && OF_A_SORT.test(reply.text)),
    answer: likeliest(reply, 'answer'),
    nonAnswer: likeliest(reply, 'non-answer'),
    evasion: likeliest(reply, 'price-evasion'),
    canned: likeliest(reply, 'canned', 'stop-phrase'),
    rude: likeliest(reply, 'blame', 'policing', 'dismissive', 'threat', 'guilt', 'push'),
    deflects: likeliest(reply, 'deflect', 'generic-answer'),
    acts: likeliest(reply, 'own-action', 'deadline', 'hold-ask', 'customer-action', 'verify', 'next-step', 'eta', 'opt-out'),
    prices: likeliest(reply, 'price', 'saving', 'refusal', 'alternative'),
    sells: likeliest(reply, 'offer', 'consent-ask', 'need-question'),
    isShort: Number(reply.tokens.length <= 4),
  };
}

/** What each trait says of an answer that is none. Fitted by logistic regression on 240 questions of 76 labelled scripts, regularised. */
const WEIGHTS: Readonly<Record<keyof ReturnType<typeof traitsOf>, number>> = {
  emptyTalk: 1.75, nothingToHold: 0.9, wantsFigure: 0.75, lacksFigure: 1.3, hasItsFigure: -0.55, hasFigure: -1.35, wantsYesNo: 0.75, saysYesNo: -1.35,
  startsYesNo: -0.7, isNamed: -0.25, isUnnamed: 1.45, isOfASort: -3, answer: -2.4, nonAnswer: 0.5, evasion: -0.8, canned: 1.1,
  rude: 0.5, deflects: 1.5, acts: -2.65, prices: -1.3, sells: 0.4, isShort: 0.85,
};
const PROMISES = 0.65;
/** «А толк-то будет?», “Are you any good?”: a boast answers what a quality was asked for, badly; another rule judges it. */
const QUALITY = /(?:^|[^\p{L}])(?:толк\p{L}*|хорош\p{L}*|качеств\p{L}*|над[её]жн\p{L}*|помо(?:ж|га)\p{L}*|вылеч\p{L}*|сработа\p{L}*|any good|good|reliable|work|worth it|last)(?!\p{L})/iu;
const BOASTS = 0.5;
/** Sent off is answered, badly: another rule reports that. */
const SENT_OFF = 0.7;
/** So few words and marks give no reason. */
const CURT = 4;
/** «Когда?» answered «как только, так сразу»: no term, which another rule reports. */
const TERMLESS = 0.5;
const BIAS = -1.55;

/** How probable it is that a reply leaves a question without an answer, 0 to 1. */
export function dodges(question: Utterance, reply: Utterance): number {
  // a promise too good to be true is an answer all the same, and so is «выезд бесплатный»
  if (wantedBy(question) === 'yes-or-no' && (likeliest(reply, 'promise') >= PROMISES || (/плат|free|pay|cost/iu.test(question.text) && likeliest(reply, 'free-claim') >= PROMISES))) return 0;
  if (QUALITY.test(question.text) && likeliest(reply, 'claim', 'promise') >= BOASTS) return 0;
  if (wantedBy(question) === 'time' && likeliest(reply, 'vague-deadline') >= TERMLESS) return 0;
  if (!FITS[wantedBy(question)] && likeliest(reply, 'deflect') >= SENT_OFF) return 0;
  // «Зачем вам мой паспорт?» — «Так положено.»
  if (wantedBy(question) === 'reason' && reply.tokens.length <= CURT && !BECAUSE.test(reply.text) && likeliest(reply, 'hold', 'hold-ask', 'apology', 'ack') < 0.5) return 1;
  const traits = traitsOf(question, reply);
  // the keys of the two are the same by the type of the weights
  const sum = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((total, name) => total + WEIGHTS[name] * traits[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** Does the reply hold the sum, the time or the amount that was asked for. */
export function holdsWhatIsWanted(question: Utterance, reply: Utterance): boolean {
  const { hasItsFigure, hasFigure } = traitsOf(question, reply);
  return hasItsFigure === 1 || (hasFigure === 1 && likeliest(reply, 'price') >= 0.5);
}

/** Words about what anybody would hear: the usual term, the rules, where it can be read. */
const GENERAL = /(?:^|[^\p{L}])(?:обычно|как правило|в среднем|в порядке очереди|в порядке живой|согласно (?:регламент|правил|услови|договор|тариф)\p{L}*|по регламенту|стандартн\p{L}+ срок|срок\p{L}* (?:доставки|возврата|рассмотрения|ремонта)|(?:на|в) (?:нашем |наш[её]м )?(?:сайте|личном кабинете|приложении|разделе)|usually|typically|normally|generally|on average|as a rule|in (?:the )?order (?:of receipt|they|received)|(?:as )?per (?:our|the) (?:policy|terms)|according to (?:our|the) (?:policy|terms)|standard (?:time|term|turnaround)|(?:on|check|see|visit) (?:our|the) (?:web ?site|site|app|portal|account page|faq)|faq)(?![\p{L}])/iu;
/** «Мой заказ», "my refund", «когда привезёте»: about the customer's own matter. */
const OWN = /(?:^|[^\p{L}])(?:мо[йяеё]|мои|мою|моего|моей|моим|наш\p{L}*|меня|мне|нам|у меня|я|мы|верн[её]те|привез[её]те|приедете|почините|сделаете|придут деньги|придет|прид[её]т|my|mine|our|i|me|we)(?![\p{L}])/iu;

/** A reply about everybody's case to a question about the customer's own: the usual term, the rules, the site. Not when it has looked the matter up. */
export function isGeneral(question: Utterance, reply: Utterance): boolean {
  const sure = likeliest(reply, 'generic-answer');
  if (sure < 0.3 || !question.sentences.some((one) => one.asks) || !OWN.test(question.text)) return false;
  if (sure < 0.9 && !GENERAL.test(reply.text)) return false;
  return !reply.entities.some((one) => one.type === 'placeholder' || one.type === 'time' || (one.type === 'date' && !one.vague) || one.type === 'money')
    && likeliest(reply, 'own-action', 'hold-ask', 'verify') < 0.4 && !YES_NO.test(reply.text);
}

/** The customer asks what they of all people gain. */
export function asksWhyMe(question: Utterance): boolean {
  return likeliest(question, 'why-me') >= 0.6 || (question.says('why-me') && likeliest(question, 'why-me') >= 0.2);
}
