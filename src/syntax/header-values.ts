/** Values of the header that callint goes by, and slips of the pen in them. */
import { positionOf, type Source } from '../source/index.js';
import { foldKey } from './header-keys.js';
import type { Meta, MetaEntry, ReadProblem } from './nodes.js';
import { slipsAllowed, slipsBetween } from './slips.js';

interface KnownValues {
  words: readonly string[];
  /** The keys that take none but these values; other keys have free words beside them: `type: spring renewal`, «направление: стоматология». */
  closedFor: readonly string[];
  /** What is told of a value that none of them is like. */
  shown: { ru: string; en: string };
}

function listOf(words: string): string[] {
  return words.split(/\s+/);
}

const VALUES: Record<string, KnownValues> = {
  direction: {
    words: listOf('outbound inbound outgoing incoming both mixed blended any исходящий входящий исходящая входящая исходящие входящие оба обе'),
    closedFor: ['direction', 'call_direction'],
    shown: { ru: 'исходящий, входящий', en: 'outbound, inbound' },
  },
  type: {
    words: listOf(`sales winback proactive support complaint collections collection retention survey reminder renewal service chat chatbot other outbound inbound
      продажа продажи проактивный сервисный сервис поддержка жалоба взыскание удержание опрос напоминание продление чат-бот бот робот другой исходящий входящий`),
    closedFor: [],
    shown: { ru: 'продажа, поддержка', en: 'sales, support' },
  },
  channel: {
    words: listOf(`voice phone telephone call mobile cell landline line voip chat sms mms text email e-mail mail post letter whatsapp telegram viber messenger video website widget
      голос телефон звонок чат смс почта письмо ватсап телеграм вайбер мессенджер сайт виджет видео`),
    closedFor: [],
    shown: { ru: 'телефон, чат', en: 'voice, chat' },
  },
  jurisdiction: {
    words: listOf(`us usa us-ca us-dc us-ri california america ru rus russia uk gb england scotland wales eu germany france spain italy ireland netherlands poland
      сша калифорния россия российская рф великобритания англия евросоюз ес германия франция испания польша`),
    closedFor: ['jurisdiction', 'юрисдикция'],
    shown: { ru: 'ru, us, us-ca, uk, eu', en: 'us, us-ca, uk, eu, ru' },
  },
};

/** What of a header is nearly a value that callint goes by, or is none of the few that a key may have: such an entry would be passed over in silence. */
export function headerFaults(source: Source, meta: Meta): ReadProblem[] {
  return meta.entries.flatMap((entry) => {
    const known = Object.hasOwn(VALUES, entry.key) ? VALUES[entry.key] : undefined;
    return known ? [entry.value].flat().flatMap((value) => faultOf(source, entry, value, known) ?? []) : [];
  });
}

function faultOf(source: Source, entry: MetaEntry, value: string, known: KnownValues): ReadProblem | undefined {
  const word = value.trim();
  // two words and more are told freely, and so are placeholders
  if (!/^\p{L}[\p{L}_-]+$/u.test(word) || isKnown(word, known)) return undefined;
  const written = source.text.slice(entry.keyPosition.start.offset, entry.keyPosition.end.offset);
  const suggestion = similarTo(word, known);
  if (!suggestion && !known.closedFor.includes(foldKey(written))) return undefined;
  const from = source.text.indexOf(word, entry.keyPosition.end.offset);
  const range = from < 0 || from > entry.position.end.offset ? { start: entry.position.start.offset, end: entry.position.end.offset } : { start: from, end: from + word.length };
  const data = { key: written, value: word, ...(suggestion ? { suggestion } : { known: known.shown[/[а-яё]/iu.test(word + written) ? 'ru' : 'en'] }) };
  return { code: suggestion ? 'parse-similar-value' : 'parse-unknown-value', position: positionOf(source, range), data, fatal: false };
}

/** `outbound-sales`, `US-FL`, «продажам»: one of the known words with more to it. */
function isKnown(word: string, { words }: KnownValues): boolean {
  const parts = word.toLowerCase().replaceAll('ё', 'е').split(/[-_]/);
  const whole = parts.join('-');
  return words.some((one) => one === whole || (one.length > SHORT && (whole.startsWith(stemOf(one)) || one.startsWith(whole))) || parts.some((part) => part.length > 1 && part === one));
}

/** «Жалобы» and «жалоба» are one word. */
function stemOf(word: string): string {
  return /[аеиоуыэюяй]$/.test(word) ? word.slice(0, -1) : word;
}

/** The known word that a word is a slip of. */
function similarTo(word: string, { words }: KnownValues): string | undefined {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const [nearest] = words.filter((one) => isSlip(one, lower)).sort((one, other) => slipsBetween(one, lower) - slipsBetween(other, lower));
  return nearest;
}

/** A short word has too many neighbours: only a letter too many is a slip of it. */
function isSlip(known: string, word: string): boolean {
  if (word.length > SHORT && known.length > SHORT) return slipsBetween(known, word) <= slipsAllowed(word);
  return known.length > 1 && word.startsWith(known) && word.length === known.length + 1;
}

const SHORT = 3;
