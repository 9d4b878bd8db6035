/** Lists of what the customer may answer, under a head that says so: «Ответы клиента:», `CUSTOMER OPTIONS:`, `The customer may say:`. */
import { arrowLength } from '../../conditions.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';

const WHO_RU = '(?:клиент|абонент|пациент|гост|покупател|собеседник|пользовател|человек)\\p{L}*';
const WHO_EN = '(?:the )?(?:customer|client|caller|guest|patient|prospect|member|user)(?:[\'’]?s[\'’]?)?';
const HEAD = new RegExp(
  String.raw`^(?:(?:возможные |примерные |типичные )?(?:варианты )?(?:ответы|ответов|реакции|реакций|реплики) ${WHO_RU}|варианты ответ(?:а|ов)(?: ${WHO_RU})?|возможные (?:ответы|реакции|реплики)|(?:что )?${WHO_RU} (?:может|могут) (?:сказать|ответить|спросить)|${WHO_EN} (?:possible |likely )?(?:options|responses|answers|replies|reactions)|(?:possible|likely|expected|typical) (?:${WHO_EN} )?(?:responses|answers|replies|reactions)|(?:what )?${WHO_EN} (?:may|might|can|could) (?:say|answer|ask|reply|respond))$`,
  'iu',
);
const LONGEST_HEAD = 60;
/** Answers below each other: one of them is given. */
const LEAST_ANSWERS = 2;

/** Makes branches of the items below such a head that have none of their own. */
export function withAnswerLists(text: string, entries: readonly Entry[]): Entry[] {
  const answers = new Set<Entry>();
  const heads = new Set<Entry>();
  entries.forEach((entry, index) => {
    if (!isHead(text, entry)) return;
    const items = entry.children.length > 0 ? entry.children : itemsBelow(entries, index);
    if (items.length < LEAST_ANSWERS) return;
    heads.add(entry);
    for (const item of items) if (isAnswer(text, item)) answers.add(item);
  });
  return heads.size > 0 ? marked(entries, heads, answers) : [...entries];
}

function isHead(text: string, entry: Entry): entry is LineEntry {
  if (entry.kind !== 'line' || entry.where === 'fence' || entry.voice !== undefined || entry.branch) return false;
  const { start, end } = entry.piece;
  if (end - start > LONGEST_HEAD || !/[:*_]/.test(text[end - 1])) return false;
  const words = text.slice(start, end).replace(/[*_]/g, '').trim();
  return words.endsWith(':') && HEAD.test(words.slice(0, -1).trim());
}

function itemsBelow(entries: readonly Entry[], index: number): Entry[] {
  const items: Entry[] = [];
  for (let at = index + 1; at < entries.length; at += 1) {
    const next = entries[at];
    if (next.kind !== 'line' || !next.marker) break;
    items.push(next);
  }
  return items;
}

/** An item that leads nowhere by itself; what hangs below it answers it. */
function isAnswer(text: string, entry: Entry): boolean {
  if (entry.kind !== 'line' || entry.voice !== undefined || entry.branch) return false;
  for (let at = entry.piece.start; at < entry.piece.end; at += 1) if (arrowLength(text, at) > 0) return false;
  return entry.piece.label === undefined;
}

function marked(entries: readonly Entry[], heads: ReadonlySet<Entry>, answers: ReadonlySet<Entry>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    if (answers.has(entry)) return { ...entry, branch: { head: entry.piece.inner, body: { start: entry.piece.end, end: entry.piece.end }, heard: true as const } };
    return heads.has(entry) ? { ...asNote(entry), children: marked(entry.children, heads, answers) } : entry;
  });
}
