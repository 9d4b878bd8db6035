/** Answers below the question of a survey, with their codes or boxes: `1 every week`, `3 never -> Q4`, «☐ нет, некогда (завершить)», `- [ ] yes`. */
import { arrowLength } from '../../conditions.js';
import { opensCommand } from '../../directions.js';
import { trimmed } from '../../inline.js';
import type { Entry, LineEntry } from '../entries.js';

const CODED = /^(\d{1,2})(?:\s*[.)=:–—-]\s*|\s+)(\p{L}[^.?!:]{0,60})$/u;
const BOXED = /^([☐☑□◻◽▢○◯⚪❍⬜]|\[[ xXхХ]?\]|\([ ]?\))\ufe0f?\s+(\S[^?!]{0,80})$/u;
const LONGEST_ANSWER = 60;
/** `(поблагодарить, завершить)`, ` - THANK AND CLOSE` behind an answer. */
const BEHIND = /\s+(?:\((?=[^()]+\)$)|[—–-]\s+(?=\S))/u;

/** Makes branches of the lines right below a question that open with a code or a box and hold no sentence, when there are two or more. */
export function withCodes(text: string, entries: readonly Entry[]): Entry[] {
  const found = [...entries];
  for (let index = 0; index < found.length; index += 1) {
    const entry = found[index];
    if (entry.kind !== 'line') continue;
    if (entry.children.length > 1 && asks(text, entry) && entry.children.every((child) => child.kind === 'line' && isTicked(text, child))) {
      found[index] = { ...entry, children: entry.children.map((child) => (child.kind === 'line' ? branchOf(text, child) : child)) };
      continue;
    }
    if (!asks(text, entry)) continue;
    const from = isOrder(text, entry, found[index + 1]) ? index + 2 : index + 1;
    let to = from;
    for (let next = found[to]; next?.kind === 'line' && isAnswer(text, next, entry); next = found[to]) to += 1;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) {
      const answer = found[at];
      if (answer.kind === 'line') found[at] = branchOf(text, answer);
    }
    index = to - 1;
  }
  return found;
}

function asks(text: string, { piece, where }: LineEntry): boolean {
  return where !== 'fence' && /\?["»”]?(?:\s*\([^()]{1,60}\))?$/.test(text.slice(Math.max(piece.inner.start, piece.inner.end - 80), piece.inner.end));
}

/** `READ OUT. SINGLE CODE.` between a question and its answers. */
function isOrder(text: string, question: LineEntry, next: Entry | undefined): boolean {
  if (next?.kind !== 'line' || next.paragraph !== question.paragraph || next.marker) return false;
  const words = text.slice(next.piece.start, next.piece.end);
  return next.piece.wraps.length > 0 || (words === words.toUpperCase() && /^\p{L}/u.test(words));
}

function isAnswer(text: string, entry: LineEntry, question: LineEntry): boolean {
  if (isTicked(text, entry)) return true;
  const { piece, marker, where, paragraph, children } = entry;
  if (marker || children.length > 0 || where !== question.where || paragraph !== question.paragraph) return false;
  const words = text.slice(piece.start, piece.end);
  return CODED.test(words) || BOXED.test(words);
}

/** `- [ ] yes`: an answer to tick, not a thing to do. */
function isTicked(text: string, { piece, marker, where, children }: LineEntry): boolean {
  const words = text.slice(piece.start, piece.end);
  return marker?.checkbox === true && where === 'plain' && children.length === 0 && words.length <= LONGEST_ANSWER && !/[.?!]$/.test(words) && !opensCommand(words);
}

function branchOf(text: string, answer: LineEntry): LineEntry {
  const { start, end } = answer.piece;
  const line = text.slice(start, end);
  const sign = answer.marker?.checkbox ? '' : (CODED.exec(line)?.[1] ?? BOXED.exec(line)?.[1] ?? '');
  let body = start + sign.length;
  while (body < end && arrowLength(text, body) === 0) body += 1;
  const behind = BEHIND.exec(text.slice(start + sign.length + 2, body));
  if (behind) body = start + sign.length + 2 + behind.index;
  const words = trimmed(text, start + sign.length, body);
  while (words.start < words.end && /[\s.)=:–—\ufe0f-]/.test(text[words.start])) words.start += 1;
  const dash = /^\s*[—–-]\s+/u.exec(text.slice(body, end))?.[0].length ?? 0;
  return { ...answer, marker: undefined, branch: { head: words, body: trimmed(text, body + dash, end) } };
}
