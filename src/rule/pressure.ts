import { remembered, type Act, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { trimmedRange } from '../source/index.js';
import { likeliest } from './likeliest.js';
import { isGranted } from './offers.js';
import { customersBefore, isAgent } from './exchange.js';
import { sentenceText } from './place.js';
import { wordsIn } from '../words/index.js';

/** By what the agent presses: a deadline, a threat, bad conscience or fear, a forced yes, a wave of the hand, a yes nobody gave, going on after a no. */
export type PressureKind = 'urgency' | 'threat' | 'guilt' | 'leading' | 'dismissive' | 'assumed' | 'push';

/** A sentence by which the agent presses; offsets count in the turn's text. */
export interface Pressure {
  turn: Utterance;
  kind: PressureKind;
  start: number;
  end: number;
  /** What the customer had said: the no or the objection that is pushed against. */
  against?: Utterance;
  /** A date that can be checked stands by it. */
  dated?: boolean;
}

/** What the customer said just before, as far as pressure is concerned. */
interface Mood {
  /** The no that this turn answers. */
  refused?: Utterance;
  /** That no, or an objection, or what was said a turn before. */
  against?: Utterance;
}

/** Every sentence of the script by which the agent presses the customer, each told once, of the kind that shows most. */
export const pressureIn = remembered((script: Script): readonly Pressure[] => script.agentTurns.flatMap((turn) => pressureOf(script, turn)));

function pressureOf(script: Script, turn: Utterance): Pressure[] {
  if (turn.says('safety', 'opt-out')) return [];
  const letsGo = turn.says('lets-go');
  const mood = moodBefore(script, turn);
  const found: Pressure[] = [];
  turn.sentences.forEach((_, sentence) => {
    const kind = letsGo ? shamelessKind(turn, sentence) : kindOf(script, turn, sentence, mood);
    if (kind && !(kind === 'push' && found.some((one) => one.kind === 'push'))) found.push({ turn, kind, ...rangeOf(turn, sentence, kind), ...(mood.against && { against: mood.against }), ...(kind === 'urgency' && isDated(turn, sentence) && { dated: true }) });
  });
  if (found.length === 0 && mood.refused && !letsGo && sellsOn(turn)) found.push({ turn, kind: 'push', ...whole(turn), against: mood.refused });
  if (found.length === 0) found.push(...supervised(script, turn, mood));
  return found;
}

/** Calls in which nobody is talked into anything. */
const NO_SALE: ReadonlySet<string> = new Set(['complaint', 'support']);

/** From this probability on a supervisor would call it pressure, whatever kind it is. */
const MARKED = 0.5;
/** Who is told step by step what to do is not pressed. */
const PLAINLY_TELLS = 0.8;

/** What no kind of pressure shows by itself, but all that is said there together. */
function supervised(script: Script, turn: Utterance, mood: Mood): Pressure[] {
  const sentence = turn.sentences.findIndex((_, at) => turn.verdict(at, 'pressure') >= MARKED && turn.probability(at, 'instruction') < PLAINLY_TELLS && !isInquiry(turn, at));
  if (sentence < 0) return [];
  const kind = mood.refused && !NO_SALE.has(script.call.type) ? 'push' : kindAmong(script, turn, sentence);
  return kind === undefined ? [] : [{ turn, kind, ...trimmedRange(turn.text, turn.sentences[sentence]), ...(mood.against && { against: mood.against }) }];
}

/** “Does anybody at home need power for a medical reason?”: asked in order to know. */
function isInquiry(turn: Utterance, sentence: number): boolean {
  return turn.sentences[sentence].asks && turn.probability(sentence, 'need-question') >= PLAINLY_ASKS;
}

const PLAINLY_ASKS = 0.6;

/** The kind that shows most; where nothing is sold, a question that forces a yes presses on the conscience. */
function kindAmong(script: Script, turn: Utterance, sentence: number): PressureKind | undefined {
  const kinds = NO_SALE.has(script.call.type) ? (['guilt', 'urgency', 'threat'] as const) : (['guilt', 'urgency', 'threat', 'leading'] as const);
  const [first] = kinds.map((name) => ({ name, p: turn.probability(sentence, name) })).sort((a, b) => b.p - a.p);
  // nothing is called a threat or an appeal to guilt that does not sound the least like it
  return first.p < NOT_THE_LEAST && (first.name === 'threat' || first.name === 'guilt') ? undefined : first.name;
}

const NOT_THE_LEAST = 0.04;

/** How sure the recogniser must be where no phrase says it. */
const SURE = { urgency: 0.5, guilt: 0.5, threat: 0.5, leading: 0.5, push: 0.8 } as const;

function kindOf(script: Script, turn: Utterance, sentence: number, mood: Mood): PressureKind | undefined {
  const plausible = weightOf(turn, sentence) >= PLAUSIBLE;
  const phrase = (type: string) => plausible && turn.all(type).some((act) => act.sentence === sentence && !isGuess(act));
  // steps to take press nobody, whatever else they sound like
  const heard = (name: keyof typeof SURE, least: number) => turn.probability(sentence, name) >= Math.max(least, turn.probability(sentence, 'instruction'));
  const sure = (name: keyof typeof SURE) => heard(name, SURE[name]) && !turn.all('alternative', 'honest-loss').some((act) => act.sentence === sentence);
  if (isAboutDebt(script) && NEW_DEBT.test(sentenceText(turn, sentence))) return 'threat';
  if (BELITTLES.test(sentenceText(turn, sentence)) && !turn.sentences[sentence].asks) return 'guilt';
  if (mood.against && PURSUES.test(sentenceText(turn, sentence))) return 'push';
  // «Последний. Есть что-то одно, что вы бы поменяли?»: a word by itself may be a head
  if ((phrase('urgency') && isHurry(turn, sentence) && !turn.sentences[sentence].asks) || (sure('urgency') && wordsIn(turn, sentence) > 1 && !turn.says('hold-ask') && turn.probability(sentence, 'claim') < turn.probability(sentence, 'urgency') && !tellsOwnWay(turn, sentence))) return 'urgency';
  if ((phrase('threat') && isAboutDebt(script) && (turn.probability(sentence, 'threat') >= NOT_THE_LEAST || weightOf(turn, sentence) >= PRESSES)) || sure('threat')) return 'threat';
  if ((phrase('guilt') && weightOf(turn, sentence) >= FAINTLY_PRESSES) || (sure('guilt') && !asksWhen(turn, sentence) && !feelsWith(turn, sentence) && !THANKS_TO.test(sentenceText(turn, sentence)))) return 'guilt';
  if ((phrase('leading') && !turn.says('time-ask')) || (sure('leading') && wordsIn(turn, sentence) > 5 && !isMildTag(turn, sentence) && (turn.sentences[sentence].asks || turn.probability(sentence, 'leading') >= SURELY_LEADS))) return turn.probability(sentence, 'guilt') >= (NO_SALE.has(script.call.type) ? SHAMING_UNSOLD : SHAMING) ? 'guilt' : 'leading';
  if (isBoth(turn, sentence) && wordsIn(turn, sentence) > 5) return 'guilt';
  if (phrase('silence-is-yes') || (phrase('connects') && !turn.says('free-claim', 'free-service') && !wishesToEnd(mood) && isUnasked(turn, sentence, mood) && !isGranted(turn) && !carriesOut(turn) && (mood.refused || turn.probability(sentence, 'assumed-consent') >= MAYBE))) return 'assumed';
  if (turn.probability(sentence, 'assumed-consent') >= SURELY_ASSUMED && !turn.sentences[sentence].asks && !hasAgreed(script, turn) && !isGranted(turn) && !asksRightAfter(turn, sentence) && !PROTECTS.test(sentenceText(turn, sentence))) return 'assumed';
  if (mood.against && !mood.refused && phrase('dismissive')) return 'dismissive';
  if ((phrase('keep-on-line') && turn.probability(sentence, 'thanks') < PLAIN_THANKS && (mood.refused || !turn.says('hold', 'hold-ask', 'hold-time', 'transfer', 'own-action'))) || (mood.against && phrase('push') && !NO_SALE.has(script.call.type))) return 'push';
  if (mood.refused && (sure('push') || (heard('push', LIKELY_PUSH) && likeliest(mood.refused, 'refusal', 'dnc') >= PLAIN_NO && turn.probability(sentence, 'accept-no') < turn.probability(sentence, 'push') && likeliest(turn, 'accept-no') < PLAIN_YES)) && !orders(turn, sentence) && !settlesWhen(script, turn, sentence)) return 'push';
  if (mood.against && (phrase('dismissive') || (turn.probability(sentence, 'dismissive') >= SURELY_DISMISSIVE && !isTakenUp(turn, sentence)))) return 'dismissive';
  return undefined;
}

/** «Буду звонить каждый день, пока не согласитесь»: a no is not taken, however often it is said. */
const PURSUES = /(?<!\p{L})(?:(?:пере)?звон\p{L}+|набер\p{L}+|набира\p{L}+)(?!\p{L})[^.!?]*(?<!\p{L})(?:пока (?:вы )?не (?:соглас|возьм|оформ|куп|переду|реш)\p{L}+|каждый (?:день|час)|до тех пор)|\b(?:call|calling|ring|ringing|phone|phoning|calls)\b[^.!?]*\b(?:(?:until|till) you (?:agree|say yes|buy|sign|take|change your mind|give in)|every (?:day|hour))\b/iu;

/** «Оформите микрозайм и закройте долг», “take out a payday loan”: plain whatever else is said. */
const NEW_DEBT = /(?<!\p{L})(?:оформите|оформляйте|возьмите|берите|займите)(?!\p{L})[^.!?]{0,30}(?<!\p{L})(?:микрозай?м\p{L}*|микрозаем|(?:займ|заём|заем) до зарплаты|(?:кредит|кредитку) в другом банке)(?!\p{L})|(?:^|[.!?,;]\s*|\b(?:just|then|could|can|should|to)\s+)(?:you )?(?:take out|take|get) (?:a|another) (?:payday|quick|short-term) loan\b/iu;
/** «Для таких, как вы, нет», “nothing for people like you”. */
const BELITTLES = /(?<!\p{L})для таких,? как (?:вы|ты),? (?:(?:у нас|тут|здесь|никаких?|\p{L}+) ){0,3}(?:нет|не (?:бывает|предусмотрен\p{L}*|положен\p{L}*|работает|действует))(?!\p{L})|(?<!\p{L})(?:нет|ничего|не (?:даём|даем|делаем)) (?:\p{L}+ ){0,2}для таких,? как (?:вы|ты)(?!\p{L})|\b(?:nothing|not|no|none|isn['’]t|don['’]t) (?:[\p{L}-]+ ){0,3}for (?:people|customers|borrowers|debtors|someone|somebody) like you\b/iu;

/** “You travel a lot, don't you?” is small talk as often as a lead: so sure the recogniser must be of it. */
const SURE_OF_TAG = 0.8;

function isMildTag(turn: Utterance, sentence: number): boolean {
  return turn.all('leading-agreement/tag').some((act) => act.sentence === sentence) && turn.probability(sentence, 'leading') < SURE_OF_TAG;
}

/** «Обидно: копили на море, а вышел ремонт» takes part in what happened, and shames nobody. */
function feelsWith(turn: Utterance, sentence: number): boolean {
  return turn.probability(sentence, 'ack') > turn.probability(sentence, 'guilt');
}

/** “Because of people like you, she's now in a warm flat”: what the customer did is honoured, and nothing is asked for. */
const THANKS_TO = /^(?!.*\b(?:if|without|unless)\b)(?!.*\?).*\b(?:because of|thanks to) (?:(?:people|supporters|donors|customers|members|friends) like )?(?:you(?:r (?:gift|help|support|kindness|donation)s?)?)\b|^(?!.*(?<!\p{L})(?:если|без|иначе)(?!\p{L}))(?!.*\?).*(?<!\p{L})благодаря (?:вам|ваш\p{L}+|таким(?: людям)?,? как вы|людям вроде вас)(?!\p{L})/isu;

/** “When was that, and whom did you speak to?” asks for what only the customer knows. */
function asksWhen(turn: Utterance, sentence: number): boolean {
  return turn.sentences[sentence].asks && turn.probability(sentence, 'need-question') >= MAY_ASK && ASKS_FACT.test(sentenceText(turn, sentence));
}

const MAY_ASK = 0.35;
const ASKS_FACT = /^\P{L}*(?:(?:and|so|right|ok(?:ay)?|а|и|так),? )?(?:when|where|who|which|what (?:day|date|time|name)|что из (?:этого|них|перечисленного)|без чего|когда|где|куда|кто|с кем|как(?:ой|ая|ое|ого) (?:дня|день|числа|даты))(?!\p{L})/iu;

/** What follows the words answers the objection with this customer's own figures. */
function isTakenUp(turn: Utterance, sentence: number): boolean {
  return turn.sentences.some((_, at) => at > sentence && (Math.max(turn.probability(at, 'benefit'), turn.probability(at, 'saving')) >= PLAINLY_TELLS || turn.probability(at, 'alternative') >= OTHER_WAY));
}

const OTHER_WAY = 0.6;

/** A sentence that asks nothing drags out a yes seldom: “I know that isn't what you hoped to hear.” */
const SURELY_LEADS = 0.7;

/** “The meter starts when we get to you, not when we set off” tells how the company goes about it, and hurries nobody. */
function tellsOwnWay(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  const words = sentenceText(turn, sentence);
  return OWN_TIMING.test(words) && !HURRY_WORDS.test(words) && !turn.entities.some((one) => (one.type === 'date' || one.type === 'time') && one.start >= start && one.end <= end);
}

const OWN_TIMING = /(?<!\p{L})(?:when|once|as soon as|after) (?:we|our|the (?:crew|van|driver|engineer|technician|team))(?!\p{L})|(?<!\p{L})(?:когда|как только|после того,? как) (?:мы|наш\p{L}*|мастер|бригада|курьер|машина)(?!\p{L})/iu;
const HURRY_WORDS = /(?<!\p{L})(?:only|last (?:chance|day|call|place|slot|one|few)|now|today|tonight|before|hurry|decide|miss|gone|только|последн\p{L}*|сейчас|сегодня|успе\p{L}*|решай\p{L}*|пока)(?!\p{L})/iu;

/** So sure the recogniser must be that an objection is waved away where no phrase says it. */
const SURELY_DISMISSIVE = 0.65;

/** So sure the recogniser must be that a yes is taken for granted where no phrase says it. */
const SURELY_ASSUMED = 0.6;
const PLAIN_AGREEMENT = 0.6;

/** «Карту я уже заблокировала», “I've stopped the payment”: what keeps the customer's money safe sells nothing. */
const PROTECTS = /(?<!\p{L})(?:за)?блокир(?:ую|уем|овал\p{L}*|ован\p{L}*)(?!\p{L})|(?<!\p{L})(?:(?:при)?остановил\p{L}*|(?:при)?останавлива\p{L}+|отменил\p{L}*|отменяю|заморозил\p{L}*)(?: \p{L}+){0,3} (?:операци\p{L}*|покупк\p{L}*|плат[её]ж\p{L}*|перевод\p{L}*|списани\p{L}*|карт\p{L}*|сч[её]т\p{L}*)(?!\p{L})|(?<!\p{L})(?:block(?:ed|ing)?|fr(?:ozen|oze|eeze|eezing)|stopp(?:ed|ing)|stop|paus(?:e|ed|ing)|cancel(?:led|ling)?)(?: \p{L}+){0,2} (?:cards?|account|payments?|transfers?|purchases?|transactions?)(?!\p{L})/iu;

/** “I'll pop it on for you. Is that okay?”: what stands between the two is for the rule about prices. */
function asksRightAfter(turn: Utterance, sentence: number): boolean {
  return turn.sentences[sentence + 1]?.asks === true && (turn.probability(sentence + 1, 'consent-ask') >= PLAIN_AGREEMENT || wordsIn(turn, sentence + 1) <= TAG_WORDS);
}

/** “That okay?”, «Не против?» */
const TAG_WORDS = 3;

function hasAgreed(script: Script, turn: Utterance): boolean {
  return customersBefore(script, turn, 0).some((one) => likeliest(one, 'agree') >= PLAIN_AGREEMENT);
}

/** Neither bad conscience nor a forced yes by itself, but surely one of them. */
const SURE_TOGETHER = 0.88;
const NOT_RULED_OUT = 0.2;
/** A question with only one answer that shames as well: «Вы же не хотите, чтобы дети мёрзли?» */
const SHAMING = 0.6;
/** Where nothing is sold there is little else to drag a yes out for. */
const SHAMING_UNSOLD = 0.3;

function isBoth(turn: Utterance, sentence: number): boolean {
  const [guilt, leading] = [turn.probability(sentence, 'guilt'), turn.probability(sentence, 'leading')];
  return Math.min(guilt, leading) >= NOT_RULED_OUT && 1 - (1 - guilt) * (1 - leading) >= SURE_TOGETHER;
}

/** After a plain no, less is needed to hear that the agent goes on. */
const LIKELY_PUSH = 0.45;
const PLAIN_NO = 0.8;
const PLAIN_YES = 0.75;
/** «Спасибо, что выслушали» keeps nobody on the line. */
const PLAIN_THANKS = 0.7;

/** The recogniser must at least not rule pressure out where a phrase says it. */
const PLAUSIBLE = 0.02;
const MAYBE = 0.04;
/** “I can take it now by card” is no hurry: the phrases of urgency are everyday words. */
const HURRIES = 0.06;
const PRESSES = 0.2;
/** «Сдал бонусы, а потом пожалел»: the phrases of guilt are everyday words too. */
const FAINTLY_PRESSES = 0.08;

function isHurry(turn: Utterance, sentence: number): boolean {
  return turn.probability(sentence, 'urgency') >= HURRIES || weightOf(turn, sentence) >= PRESSES;
}

const KINDS = ['urgency', 'guilt', 'threat', 'leading', 'dismissive', 'push', 'assumed-consent'] as const;

function weightOf(turn: Utterance, sentence: number): number {
  return KINDS.reduce((sum, name) => sum + turn.probability(sentence, name), 0);
}

/** «Решать вам, но …»: the choice that is left does not undo what is plainly pressed with. */
function shamelessKind(turn: Utterance, sentence: number): PressureKind | undefined {
  const letsGo = turn.all('lets-go').find((act) => act.sentence === sentence);
  // “There's no need to decide on this call” says nothing else
  if (letsGo && wordsIn(turn, sentence) - turn.text.slice(letsGo.start, letsGo.end).split(' ').length <= FEW_MORE && turn.probability(sentence, 'urgency') < BEYOND_DOUBT) return undefined;
  const least = letsGo ? SHAMELESS_IN_ONE_BREATH : SHAMELESS;
  return (['urgency', 'guilt', 'threat'] as const).find((name) => turn.probability(sentence, name) >= least);
}

const FEW_MORE = 5;
/** «Решать вам, но места тают» */
const BEYOND_DOUBT = 0.95;

const SHAMELESS = 0.85;
const SHAMELESS_IN_ONE_BREATH = 0.92;

const isAboutDebt = remembered((script: Script): boolean => script.call.type === 'collections' || script.agentTurns.some((turn) => turn.says('debt')));

/** Set up after a no or a doubt, or in the same breath as the offer. */
function isUnasked(turn: Utterance, sentence: number, mood: Mood): boolean {
  if (turn.sentences[sentence].asks) return false;
  if (mood.against) return true;
  return turn.all('offer', 'pitch', 'price').some((act) => act.sentence < sentence) && !turn.sentences.some((one) => one.asks);
}

function isGuess(act: Act): boolean {
  return act.by.startsWith('recognised');
}

/** What must be done after a no, and what the agent will do then, is no further attempt. */
function orders(turn: Utterance, sentence: number): boolean {
  return turn.all('order', 'own-action', 'need-question', 'answer', 'deadline', 'next-step').some((act) => act.sentence === sentence);
}

/** “Which date would suit you?” after “I can't pay today”: where nothing is sold, a day of the customer's own choice takes the no for what it is. */
function settlesWhen(script: Script, turn: Utterance, sentence: number): boolean {
  return script.call.type !== 'sales' && script.call.type !== 'retention' && turn.sentences[sentence].asks && ASKS_FACT.test(sentenceText(turn, sentence));
}

/** A date that the customer can check, or the field for one, is no false hurry. */
function isDated(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  return turn.entities.some((one) => one.start >= start && one.end <= end && isCheckable(one.type, turn.text.slice(one.start, one.end)));
}

const NAMES_DATE = /дат|срок|числ|день|дня|до_|date|until|day|deadline|expir|valid|(?<!\p{L})end/iu;

function isCheckable(type: string, words: string): boolean {
  return (type === 'placeholder' && NAMES_DATE.test(words)) || (type === 'date' && /\d/.test(words));
}

const SELLING = ['offer', 'consent-ask', 'pitch', 'boast', 'superlative', 'above-all', 'popularity', 'crowd', 'purchase-ask'];
const CLOSES = ['closing', 'accept-no', 'thanks', 'apology', 'callback-promise', 'hold', 'ack', 'order'];

/** The agent goes on selling as if nothing had been said. */
function sellsOn(turn: Utterance): boolean {
  return turn.says(...SELLING) && !turn.says(...CLOSES) && !carriesOut(turn);
}

/** «Хорошо, отключу с 3 мая», “so your last day would be the 3rd”: what the customer wants to end is being ended. */
function carriesOut(turn: Utterance): boolean {
  return ENDS.test(turn.text);
}

const ENDS = /\b(?:your last day|(?:final|last) bill|days['’]? notice|(?:i'll|i will|we'll|i've|let me) (?:now )?(?:cancel|close|disconnect|end) (?:it|that|your|the))\b|(?<!\p{L})(?:отключу|отключим|отключаю|расторгаю|расторгну|расторгнем|закрываю|закрою|закроем|итогов\p{L}+ сч[её]т\p{L}*|последний день|заявлени\p{L}+ на (?:отключение|расторжение|возврат))(?!\p{L})/iu;

function moodBefore(script: Script, turn: Utterance): Mood {
  const direct = customersBefore(script, turn, 0);
  const refused = direct.find((one) => refuses(script, one));
  const recent = direct.length > 0 ? direct : customersBefore(script, turn);
  return { refused, against: refused ?? recent.find((one) => one.says('objection', 'busy') || refuses(script, one)) };
}

/** A no to an offer; a bare «нет» is one only where the agent had asked for a yes. */
export function refuses(script: Script, customer: Utterance): boolean {
  if (customer.sentences.some((sentence) => sentence.asks)) return false;
  // “Cancel it, please” asks for something; what is offered then is a first offer
  if (!isFirmAgain(script, customer) && likeliest(customer, 'request') > Math.max(PLAIN_REQUEST, likeliest(customer, 'refusal', 'dnc'))) return false;
  const bare = customer.tokens.filter((token) => token.kind !== 'mark').length <= SHORT;
  const firm = customer.says('firm-no', 'dnc');
  if (firm && !bare) return true;
  if (!firm && !customer.sentences.some((_, at) => customer.probability(at, 'refusal') >= CLEAR_NO) && !BARE_NO.test(customer.text)) return false;
  const asked = script.flow.justBefore(customer).filter(isAgent);
  if (firm && asked.every((one) => !one.says('lets-go', 'closing', 'opt-out', 'need-question', 'time-ask', 'verify'))) return true;
  // nothing was asked that it could be a no to, but whether to buy
  if (!bare && !firm && asked.length > 0 && asked.every((one) => !one.sentences.some(({ asks }) => asks) && !one.says('lets-go', 'closing', 'opt-out', 'instruction', 'accept-no'))) return true;
  return asked.some((one) => one.says('offer', 'consent-ask', 'purchase-ask', 'pitch') && !one.says('lets-go', 'closing', 'opt-out') && !onlyInquires(one));
}

/** «Отключайте» after the agent has offered something or tried to dissuade: the wish said once more is a no. */
function isFirmAgain(script: Script, customer: Utterance): boolean {
  return customer.says('firm-no') && script.flow.justBefore(customer).some((one) => isAgent(one) && one.says('offer', 'consent-ask', 'push', 'leading', 'guilt'));
}

/** «Расторгайте, говорю.»: what is set up after it is what was asked for. */
function wishesToEnd({ refused }: Mood): boolean {
  return refused !== undefined && refused.says('firm-no') && likeliest(refused, 'request') > PLAIN_REQUEST;
}

/** “Does anybody at home rely on a ventilator?”: a no to such a question turns nothing down. */
function onlyInquires(turn: Utterance): boolean {
  const asked = [...turn.sentences.keys()].filter((at) => turn.sentences[at].asks);
  return asked.length > 0 && asked.every((at) => isInquiry(turn, at) && turn.probability(at, 'need-question') > turn.probability(at, 'consent-ask') && !SUITS.test(sentenceText(turn, at)));
}

/** “Which would suit you?” after an offer asks for a yes. */
const SUITS = /(?<!\p{L})(?:suits?|prefer|like|want|interested|fancy|подойд\p{L}+|устро\p{L}+|интерес\p{L}+|хо(?:тите|тели|чешь)|нужн\p{L}+|удобн\p{L}+)(?!\p{L})/iu;

/** A no of so few words says nothing of what it is a no to. */
const SHORT = 2;
const CLEAR_NO = 0.6;
const PLAIN_REQUEST = 0.6;
const BARE_NO = /^\P{L}*(?:no|nope|nah|нет|не|отказ)\P{L}*$/iu;

function rangeOf(turn: Utterance, sentence: number, kind: PressureKind): { start: number; end: number } {
  const act = turn.all(...(kind === 'push' ? ['keep-on-line', 'push'] : kind === 'assumed' ? ['silence-is-yes', 'connects'] : [kind])).find((one: Act) => one.sentence === sentence);
  if (act && !isGuess(act)) return { start: act.start, end: act.end };
  return trimmedRange(turn.text, turn.sentences[sentence]);
}

function whole(turn: Utterance): { start: number; end: number } {
  return trimmedRange(turn.text, { start: turn.sentences[0].start, end: turn.sentences[turn.sentences.length - 1].end });
}
