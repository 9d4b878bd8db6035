import type { Utterance } from '../../meaning/index.js';
import { featuresOf } from './features.js';
import { startsYesOrNo } from './traits.js';
import { probabilityBy } from './trees.js';
import { likeliest } from '../likeliest.js';
import { asksSomething, wantedBy } from '../wanted.js';

/** A time without a figure. */
const ALWAYS = /круглосуточн|без выходных|без перерыв|\b(?:round the clock|day and night|all day|every day)\b|24\s?\/\s?7/iu;

/** How probable it is that a reply leaves a question without an answer, 0 to 1; what is said after the reply tells a little more. Of «(*смеётся*)» nothing is known. */
export function dodges(question: Utterance, reply: Utterance, next?: Utterance): number {
  if (reply.sentences.length === 0) return 0;
  if (wantedBy(question) === 'time' && ALWAYS.test(reply.text)) return 0;
  return probabilityBy(featuresOf(question, reply, next));
}

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
