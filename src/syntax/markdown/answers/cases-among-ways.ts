/** A case with its answer among bullets that only lead on: «Ничего не подходит: «Найдём другой день.» → 5» below «Выбрал → 5». */
import { opensCondition } from '../../conditions.js';
import { leadsOn } from '../../gotos.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

/** The head of a case, or a quotation that is one, before what is said. */
const CASE = /^(?:«[^»]{1,200}»|"[^"]{1,200}"|“[^”]{1,200}”|[^"«“:]{2,90}?)(\s*[:—–]\s+)(?=["«“])/u;
/** So many bullets beside it that lead on make a list of answers. */
const LEAST_WAYS = 2;

/** Makes branches of such bullets: what the list is tells what they are, whatever their words. */
export function withCasesAmongWays(text: string, entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < entries.length; ) {
    let end = at;
    while (end < entries.length && isBullet(entries[end])) end += 1;
    if (end === at) end += 1;
    const list = entries.slice(at, end);
    const isList = list.filter((entry) => entry.kind === 'line' && isWay(text, entry)).length >= LEAST_WAYS;
    for (const entry of list) found.push(entry.kind === 'line' ? within(text, isList ? withCase(text, entry) : entry) : entry);
    at = end;
  }
  return found;
}

function within(text: string, entry: LineEntry): LineEntry {
  return entry.children.length > 0 ? { ...entry, children: withCasesAmongWays(text, entry.children) } : entry;
}

function isBullet(entry: Entry): boolean {
  return entry.kind === 'line' && entry.marker !== undefined && !entry.marker.ordered && !entry.marker.checkbox;
}

function withCase(text: string, entry: LineEntry): LineEntry {
  const { label, start, end } = entry.piece;
  if (!isUnclaimed(entry) || (label && label.kind !== 'unknown')) return entry;
  const match = CASE.exec(text.slice(start, end));
  // «Если клиент: «Мне не нужен кредит» → 5» quotes him, and says nothing
  if (!match || opensCondition(match[0])) return entry;
  const rest = start + match[0].length;
  return { ...entry, branch: { head: { start, end: rest - match[1].length }, body: { start: rest, end } } };
}

function isWay(text: string, { branch, piece }: LineEntry): boolean {
  return branch !== undefined || leadsOn(text, piece.start, piece.end);
}
