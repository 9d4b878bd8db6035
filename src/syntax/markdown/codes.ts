/** Answers with their codes below the question of a survey: `1 every week`, `2 once or twice`, `3 never -> Q4`. */
import { arrowLength } from '../conditions.js';
import { trimmed } from '../inline.js';
import type { Entry, LineEntry } from './entries.js';

const CODED = /^(\d{1,2})(?:\s*[.)=:–—-]\s*|\s+)(\p{L}[^.?!:]{0,60})$/u;

/** Makes branches of the lines right below a question that open with a code and hold no sentence, when there are two or more. */
export function withCodes(text: string, entries: readonly Entry[]): Entry[] {
  const found = [...entries];
  for (let index = 0; index < found.length; index += 1) {
    const entry = found[index];
    if (entry.kind !== 'line' || !asks(text, entry)) continue;
    const answers: LineEntry[] = [];
    for (let next = found[index + 1 + answers.length]; next?.kind === 'line' && isCoded(text, next, entry); next = found[index + 1 + answers.length]) answers.push(next);
    if (answers.length < 2) continue;
    answers.forEach((answer, at) => (found[index + 1 + at] = branchOf(text, answer)));
    index += answers.length;
  }
  return found;
}

function asks(text: string, { piece }: LineEntry): boolean {
  return /\?["»”]?$/.test(text.slice(piece.inner.start, piece.inner.end));
}

function isCoded(text: string, { piece, marker, where, paragraph, children }: LineEntry, question: LineEntry): boolean {
  return !marker && children.length === 0 && where === question.where && paragraph === question.paragraph && CODED.test(text.slice(piece.start, piece.end));
}

function branchOf(text: string, answer: LineEntry): LineEntry {
  const { start, end } = answer.piece;
  let arrow = start;
  while (arrow < end && arrowLength(text, arrow) === 0) arrow += 1;
  const code = CODED.exec(text.slice(start, end))?.[1] ?? '';
  const words = trimmed(text, start + code.length, arrow);
  while (words.start < words.end && /[\s.)=:–—-]/.test(text[words.start])) words.start += 1;
  return { ...answer, branch: { head: words, body: { start: arrow, end } } };
}
