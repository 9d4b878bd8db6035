import type { Script } from '../script.js';
import { CALL_NAMES, type Locale } from '../rule/index.js';

type Call = Script['call'];

const DIRECTIONS: Record<Call['direction'], [ru: string, en: string]> = {
  outbound: ['исходящий', 'outbound'], inbound: ['входящий', 'inbound'], unknown: ['кто звонит, не ясно', 'who rings is unclear'],
};

/** The kind of a call in a few words: «исходящий, продажа». */
export function callLine({ direction, type, channel, isBot, requested }: Call, locale: Locale): string {
  const at = locale === 'ru' ? 0 : 1;
  return [
    DIRECTIONS[direction][at],
    CALL_NAMES[type][locale],
    ...(channel === 'chat' && type !== 'chat' ? [['в чате', 'in a chat'][at]] : []),
    ...(isBot && type !== 'bot' ? [['говорит бот', 'a bot speaks'][at]] : []),
    ...(requested ? [['клиент просил позвонить', 'the customer asked for the call'][at]] : []),
  ].join(', ');
}
