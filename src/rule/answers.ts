import type { Utterance } from '../meaning/index.js';
import { givesReason, holdsFigure, holdsWanted, startsYesOrNo, traitsOf, wantsFigure } from './answer-traits.js';
import { ACT_WEIGHTS, BIAS, TRAIT_WEIGHTS } from './answer-weights.js';
import { likeliest } from './likeliest.js';
import { asksSomething, wantedBy, wordsAsked } from './wanted.js';

const PROMISES = 0.65;
/** “Do I keep my number?” – “You need to reapply from scratch”: no, and an order, which another rule reports. */
const ORDERS = 0.75;
/** «А толк-то будет?», “Are you any good?”, “Will it last?”: a boast answers what a quality was asked for, badly; another rule judges it. “Will it work with my telephone?” asks something else. */
const QUALITY = /(?:^|[^\p{L}])(?:толк\p{L}*|хорош\p{L}*|качеств\p{L}*|над[её]жн\p{L}*|помо(?:ж|га)\p{L}*|вылеч\p{L}*|сработа\p{L}*|any good|good|reliable|work(?! (?:with|when|while|on|for|without))|worth it|(?:it|they|these|those|will|does|do) last)(?!\p{L})/iu;
const BOASTS = 0.5;
/** Nothing but «бесплатно» must be heard. */
const FREE = 0.8;
/** Sent off is answered, badly: another rule reports that. */
const SENT_OFF = 0.7;
/** So few words and marks give no reason. */
const CURT = 4;
/** «А если и в субботу не привезут?» answered «меры будут приняты»: no term, which another rule reports. */
const TERMLESS = 0.35;

/** A time without a figure. */
const ALWAYS = /круглосуточн|без выходных|без перерыв|\b(?:round the clock|day and night|all day|every day)\b|24\s?\/\s?7/iu;

/** How probable it is that a reply leaves a question without an answer, 0 to 1; what is said after the reply tells a little more. Of «(*смеётся*)» nothing is known. */
export function dodges(question: Utterance, reply: Utterance, next?: Utterance): number {
  if (reply.sentences.length === 0) return 0;
  if (wantedBy(question) === 'time' && ALWAYS.test(reply.text)) return 0;
  if (isAnsweredBadly(question, reply)) return 0;
  // «Зачем вам мой паспорт?» — «Так положено.»
  if (wantedBy(question) === 'reason' && reply.tokens.length <= CURT && !givesReason(reply) && likeliest(reply, 'hold', 'hold-ask', 'apology', 'ack') < 0.5) return 1;
  const traits = traitsOf(question, reply, next);
  let sum = BIAS;
  // the keys of the two are the same by the type of the weights
  for (const name of Object.keys(TRAIT_WEIGHTS) as (keyof typeof TRAIT_WEIGHTS)[]) sum += TRAIT_WEIGHTS[name] * traits[name];
  for (const [name, weight] of ACT_WEIGHTS) sum += weight * likeliest(reply, name);
  return 1 / (1 + Math.exp(-sum));
}

/** An answer that is a fault of another kind. */
function isAnsweredBadly(question: Utterance, reply: Utterance): boolean {
  const wanted = wantedBy(question);
  // what is promised first answers, however little it can be believed; so does «выезд бесплатный»
  if (wanted === 'yes-or-no' && (reply.probability(0, 'promise') >= PROMISES || likeliest(reply, 'order') >= ORDERS || (/плат|free|pay|cost/iu.test(question.text) && likeliest(reply, 'free-claim') >= PROMISES))) return true;
  // «Сколько?» — «Обследование бесплатное!»: whether it is, another rule judges
  if (wanted === 'sum' && HOW_MUCH.test(wordsAsked(question)) && reply.sentences.length === 1 && reply.probability(0, 'free-claim') >= FREE) return true;
  if (QUALITY.test(wordsAsked(question)) && likeliest(reply, 'claim', 'promise') >= BOASTS) return true;
  if (likeliest(reply, 'vague-deadline') >= TERMLESS) return true;
  return !wantsFigure(question) && likeliest(reply, 'deflect') >= SENT_OFF;
}

/** Does the reply hold the sum, the time or the amount that was asked for. */
export function holdsWhatIsWanted(question: Utterance, reply: Utterance): boolean {
  return holdsWanted(question, reply) || (holdsFigure(question, reply) && likeliest(reply, 'price') >= 0.5);
}

/** «Сколько стоит?» — «Меньше чашки кофе!»: the sum was asked for in so many words, and there is no figure in the reply. */
export function lacksSum(question: Utterance, reply: Utterance): boolean {
  return wantedBy(question) === 'sum' && HOW_MUCH.test(wordsAsked(question)) && !holdsFigure(question, reply);
}

const HOW_MUCH = /(?:^|[^\p{L}])(?:сколько|поч[её]м|какова|цен[аеуы]|стоимост[ьи]|how much|what|price)(?![\p{L}])/iu;

/** Words about what anybody would hear: the usual term, the rules, where it can be read. */
const GENERAL = /(?:^|[^\p{L}])(?:обычно|как правило|в среднем|в порядке очереди|в порядке живой|согласно (?:регламент|правил|услови|договор|тариф)\p{L}*|по регламенту|стандартн\p{L}+ срок|срок\p{L}* (?:доставки|возврата|рассмотрения|ремонта)|(?:на|в) (?:нашем |наш[её]м )?(?:сайте|личном кабинете|приложении|разделе)|usually|typically|normally|generally|on average|as a rule|in (?:the )?order (?:of receipt|they|received)|(?:as )?per (?:our|the) (?:policy|terms)|according to (?:our|the) (?:policy|terms)|standard (?:time|term|turnaround)|(?:on|check|see|visit) (?:our|the) (?:web ?site|site|app|portal|account page|faq)|faq)(?![\p{L}])/iu;
/** «Мой заказ», "my refund", «когда привезёте»: about the customer's own matter. */
const OWN = /(?:^|[^\p{L}])(?:мо[йяеё]|мои|мою|моего|моей|моим|наш\p{L}*|меня|мне|нам|у меня|я|мы|верн[её]те|привез[её]те|приедете|почините|сделаете|придут деньги|придет|прид[её]т|my|mine|our|i|me|we)(?![\p{L}])/iu;

/** A reply about everybody's case to a question about the customer's own: the usual term, the rules, the site. Not when it has looked the matter up. */
export function isGeneral(question: Utterance, reply: Utterance): boolean {
  const sure = likeliest(reply, 'generic-answer');
  if (sure < 0.3 || !asksSomething(question) || !OWN.test(question.text)) return false;
  if (sure < 0.75 && !GENERAL.test(reply.text)) return false;
  return !reply.entities.some((one) => one.type === 'placeholder' || one.type === 'time' || (one.type === 'date' && !one.vague) || one.type === 'money')
    && likeliest(reply, 'own-action', 'hold-ask', 'verify') < 0.4 && !startsYesOrNo(reply);
}

/** The customer asks what they of all people gain. */
export function asksWhyMe(question: Utterance): boolean {
  return likeliest(question, 'why-me') >= 0.6 || (question.says('why-me') && likeliest(question, 'why-me') >= 0.2);
}
