/** Folded parts of a page: `<details><summary>Уже подал в банк сам</summary>` over the answer, or over what only the agent reads. */
import { trimmed } from '../../inline.js';
import { classifyLabel, roleOfLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { asNote, PLAIN_LEVEL, plainHeading, type Entry, type LineEntry } from '../entries.js';
import { headOf } from '../headings/headings.js';
import { pieceOf } from '../line/pieces.js';
import type { Range } from '../../../source/index.js';

const TAG = /<(\/?)(details|summary)\b[^<>]{0,80}>/giu;
/** Titles of folded parts that sound less than this like the agent, on the average, are the customer's. */
const HEARD = 0.5;
const FOR_STAFF = /^(?:для|только для|for|only for)\s+(?:the |our )?(.{2,30})$/iu;

interface Fold {
  title?: Range;
  children: LineEntry[];
  start: number;
  end: number;
}

/** Makes branches of folded parts whose titles sound like the customer, notes of those for the desk, and steps of the others. */
export function withDetails(text: string, entries: readonly Entry[]): Entry[] {
  if (!/<details\b/i.test(text)) return [...entries];
  const parts = foldsOf(text, entries);
  const titles = parts.flatMap((part) => ('title' in part && part.title && !isForStaff(text, part.title) ? [text.slice(part.title.start, part.title.end)] : []));
  const heard = titles.length > 0 && titles.reduce((sum, title) => sum + soundsLikeAgent(title), 0) < titles.length * HEARD;
  return parts.flatMap((part): Entry[] => {
    if ('kind' in part) return [part];
    const { title, children } = part;
    if (!title) return children;
    if (isForStaff(text, title)) return [asNote(titleLine(text, part, title)), ...children.map((child) => asNote({ ...child, marker: undefined }))];
    if (heard) return children.length > 0 ? [{ ...titleLine(text, part, title), branch: { head: title, body: { start: title.end, end: title.end } }, children }] : [];
    return [plainHeading(title, { start: title.start, end: part.end }), ...children];
  });
}

/** The lines of a page, those of its folded parts held together. */
function foldsOf(text: string, entries: readonly Entry[]): (Entry | Fold)[] {
  const parts: (Entry | Fold)[] = [];
  let open: Fold | undefined;
  let inTitle = false;
  for (const entry of entries) {
    if (entry.kind !== 'line') {
      // a heading or a table cannot be folded away
      open = undefined;
      parts.push(entry);
      continue;
    }
    for (const bit of bitsOf(text, entry)) {
      if (bit.tag === 'details') parts.push((open = { children: [], start: bit.start, end: bit.end }));
      else if (bit.tag === '/details') open = undefined;
      else if (bit.tag !== undefined) inTitle = bit.tag === 'summary';
      else if (inTitle && open) open.title = { start: open.title?.start ?? bit.start, end: bit.end };
      else {
        const line = bit.whole ? entry : { ...entry, piece: pieceOf(text, bit.start, bit.end), start: bit.start, end: bit.end };
        if (open) open.children.push(line);
        else parts.push(line);
      }
      if (open) open.end = bit.end;
    }
  }
  return parts;
}

/** A line's tags and the words between them. */
function bitsOf(text: string, { start, end }: LineEntry): (Range & { tag?: string; whole?: true })[] {
  const words = text.slice(start, end);
  if (!words.includes('<')) return [{ start, end, whole: true }];
  const bits: (Range & { tag?: string; whole?: true })[] = [];
  let at = start;
  for (const match of words.matchAll(TAG)) {
    bits.push({ start: at, end: start + match.index }, { start: start + match.index, end: start + match.index + match[0].length, tag: `${match[1]}${match[2].toLowerCase()}` });
    at = start + match.index + match[0].length;
  }
  if (bits.length === 0) return [{ start, end, whole: true }];
  bits.push({ start: at, end });
  return bits.flatMap((bit) => (bit.tag !== undefined ? [bit] : [{ ...bit, ...withoutBold(text, trimmed(text, bit.start, bit.end)) }])).filter((bit) => bit.tag !== undefined || bit.end > bit.start);
}

/** `<b>…</b>` and `**…**` around a title are no part of it. */
function withoutBold(text: string, { start, end }: Range): Range {
  const match = /^(?:<(b|strong|i|em)>|\*\*)(.+?)(?:<\/\1>|\*\*)$/u.exec(text.slice(start, end));
  return match ? { start: start + match[0].indexOf(match[2]), end: start + match[0].indexOf(match[2]) + match[2].length } : { start, end };
}

/** «Для диспетчера», «Подсказка», `Note for the rep`: what is folded there is not said. */
function isForStaff(text: string, title: Range): boolean {
  const words = text.slice(title.start, title.end);
  const whom = FOR_STAFF.exec(words)?.[1];
  if (whom && roleOfStaff(whom)) return true;
  return classifyLabel(words).kind === 'note' || headOf(text, title, PLAIN_LEVEL).class === 'aside';
}

/** «диспетчера» is a form of «диспетчер». */
function roleOfStaff(whom: string): boolean {
  const [word] = whom.toLowerCase().split(/\s+/);
  return [word, word.replace(/(?:ов|ам|ами|а|у|ом|s)$/u, '')].some((form) => roleOfLabel(form)?.role === 'agent') || /^(?:себя|своих|сотрудник|смен|staff|internal|yourself|you$|us$)/u.test(word);
}

function titleLine(text: string, part: Fold, title: Range): LineEntry {
  return { kind: 'line', piece: pieceOf(text, title.start, title.end), paragraph: -part.start - 1, first: true, where: 'plain', start: title.start, end: title.end, children: [] };
}
