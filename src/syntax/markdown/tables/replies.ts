/** Tables in which the customer's cells belong to one talk: his replies to the agent's words of their row, or a call that he begins. */
import type { Column } from './columns.js';
import { withLetters, type Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

const CUSTOMER = '(?:клиент|абонент|пациент|гост|собеседник|покупател|должник|жител|заказчик)\\p{L}*';
const CUSTOMER_EN = "(?:customers?|callers?|clients?|guests?|patients?|members?|prospects?|they|he|she)";

/** «Ответ клиента», «Если клиент говорит», `If customer says`, «Если клиент…», `Possible customer reply`, `You may hear`. */
const REPLY: readonly RegExp[] = [
  withLetters(`(?:ответ|реакци|реплик)\\p{L}* ${CUSTOMER}`),
  withLetters(`${CUSTOMER}(?: может| могут)? (?:ответ|отвеч|скаж|говор|реагир|соглас)`),
  withLetters(`(?:отвеча|ответ|скаж|говор|реагир)\\p{L}* ${CUSTOMER}`),
  /^(?:если|when|if) (?:the )?(?:клиент|абонент|собеседник|customer|caller|client)\s*(?:…|\.{3})$/u,
  /^если (?:отвеча|говор|скаж)|^(?:что )?(?:вы |мы )?(?:у?слыш\p{L}+)(?: в ответ)?$/u,
  withLetters(`(?<!\\p{L})${CUSTOMER_EN}(?:['’]s?)? (?:possible |likely |expected |may |might |can |could |will |then )?(?:responses?|repl(?:y|ies)|answers?|reactions?|says?|responds?)(?!\\p{L})`),
  /^(?:what )?(?:you|we)(?:['’]ll| will| may| might)? hear/u,
];

/** Whether a head names what the customer says to the words before it. */
export function namesReply(head: string): boolean {
  const words = head.toLowerCase().replace(/[*_]/g, '').trim();
  return REPLY.some((reply) => reply.test(words));
}

/** The column of the customer's replies: one to the right of what the agent says, named so or with where each leads beside it. */
export function replyColumn(heads: readonly string[], columns: readonly Column[]): number {
  const agent = columns.indexOf('agent');
  return agent < 0 ? -1 : columns.findIndex((column, index) => index > agent && column === 'customer' && (namesReply(heads[index]) || columns.indexOf('goto') > index));
}

const GREETS = /^["«“]?(?:hi|hello|hey|good (?:morning|afternoon|evening)|здравствуй\p{L}*|добрый (?:день|вечер)|доброе утро|алло|привет)(?!\p{L})/iu;
const PARTS = /(?<!\p{L})(?:good ?bye|bye|have a (?:nice|good|great|lovely)|thank(?:s| you) for (?:calling|your call)|до свидания|до встречи|до завтра|всего (?:доброго|хорошего)|хорошего (?:дня|вечера)|спасибо за (?:звонок|обращение))(?!\p{L})/iu;
const ASKS = /\?["»”]?$/;
const LEAST_ROWS = 3;

/** Rows of customer and agent that are one call from its beginning: he greets once, is asked, answers and hears goodbye. A list of questions greets in none of them, or in several. */
export function isOneCall(text: string, body: readonly Row[], customer: number, agent: number): boolean {
  const heard = body.map(({ cells }) => wordsOf(text, cells[customer]));
  const said = body.map(({ cells }) => wordsOf(text, cells[agent]));
  if (body.length < LEAST_ROWS || !GREETS.test(heard[0]) || heard.filter((words) => GREETS.test(words)).length > 1) return false;
  const asked = said.slice(0, -1).filter((words, index) => ASKS.test(words) && !ASKS.test(heard[index + 1])).length;
  const parts = PARTS.test(said[said.length - 1]) || PARTS.test(heard[heard.length - 1]);
  return asked * 2 >= body.length - 1 || (parts && asked > 0);
}

function wordsOf(text: string, cell: Range | undefined): string {
  return cell ? text.slice(cell.start, cell.end) : '';
}
