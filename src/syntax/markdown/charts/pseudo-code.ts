/** Scripts written like programs, in fences or not: `ЕСЛИ "нам не нужно":` over `СКАЗАТЬ: Понимаю.`, `IF "too dear" THEN`, `SAY "…"`. */
import { pieceOf } from '../line/pieces.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';

const BRANCH = /^(?:ЕСЛИ|ИНАЧЕ|КОГДА|IF|ELSE|ELIF|ELSE IF|WHEN|CASE|if|else|elif|when|case|если|иначе)(?![\p{L}])/u;
const SAY = /^(?:СКАЗАТЬ|СПРОСИТЬ|ОТВЕТИТЬ|ГОВОРИТЬ|SAY|ASK|READ|PRINT|say|ask|print|сказать|спросить)(?![\p{L}])[:(\s]/u;
/** «СТАТУС = перезвон» */
const SETS = /^[\p{L}_.]+(?: [\p{L}_]+)? ?(?:=|:=|\+=) /u;
const LEAST = 2;

/** Reads the lines of fences that hold commands and conditions of a program as lines of the page. */
export function withPseudoCode(text: string, entries: readonly Entry[]): Entry[] {
  const fences = new Map<number, { branches: number; says: number }>();
  for (const entry of entries) {
    if (entry.kind !== 'line' || entry.where !== 'fence') continue;
    const words = text.slice(entry.start, Math.min(entry.end, entry.start + 40));
    const count = fences.get(entry.paragraph) ?? { branches: 0, says: 0 };
    if (BRANCH.test(words)) count.branches += 1;
    if (SAY.test(words)) count.says += 1;
    fences.set(entry.paragraph, count);
  }
  const read = new Set([...fences].filter(([, { branches, says }]) => branches >= LEAST && says >= LEAST).map(([paragraph]) => paragraph));
  if (read.size === 0) return [...entries];
  return entries.map((entry) => (entry.kind === 'line' && entry.where === 'fence' && read.has(entry.paragraph) ? asPage(text, entry) : entry));
}

function asPage(text: string, entry: LineEntry): LineEntry {
  const line: LineEntry = { ...entry, where: 'plain', piece: pieceOf(text, entry.piece.start, entry.piece.end) };
  return SETS.test(text.slice(line.start, line.end)) ? asNote(line) : line;
}
