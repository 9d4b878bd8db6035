/** Paragraphs that open with the customer's words and go on with the answer: «▸ Дорого» over «Понимаю. А с чем сравниваете?», a term over `: its answer`. */
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { isOwnWords } from './heard-heads.js';
import { pieceOf } from '../line/pieces.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const MARK = /^(?:[▸▶►▹▷▪■◆•»›?]|\p{Extended_Pictographic}\ufe0f?)\s*/u;
const LONGEST = 70;
const LEAST_HEADS = 3;
/** By so much the answers sound more like the agent, on the average, in log-odds. */
const APART = 1.5;

interface Headed {
  head: LineEntry;
  words: Range;
  answers: LineEntry[];
}

/** Makes branches of such paragraphs, when there are three or more and half of their heads are words of a customer. */
export function withOwnHeads(text: string, entries: readonly Entry[]): Entry[] {
  const found = headedIn(text, entries);
  const own = found.filter(({ words }) => isOwnWords(text.slice(words.start, words.end))).length;
  const apart = found.reduce((sum, { words, answers: [answer] }) => sum + soundsLikeAgent(text.slice(answer.piece.start, answer.piece.end)) - soundsLikeAgent(text.slice(words.start, words.end)), 0);
  if (found.length < LEAST_HEADS || own * 2 < found.length || apart < found.length * APART) return [...entries];
  const heads = new Map<Entry, Headed>(found.map((one) => [one.head, one]));
  const answers = new Set<Entry>(found.flatMap((one) => one.answers));
  return entries.flatMap((entry): Entry[] => {
    const one = heads.get(entry);
    if (one) return [{ ...one.head, marker: undefined, branch: { head: one.words, body: { start: one.words.end, end: one.words.end } }, children: one.answers.map((answer) => withoutColon(text, answer)) }];
    return answers.has(entry) ? [] : [entry];
  });
}

function headedIn(text: string, entries: readonly Entry[]): Headed[] {
  const found: Headed[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const head = entries[index];
    if (head.kind !== 'line' || !head.first) continue;
    const answers: LineEntry[] = [];
    for (let next = entries[index + 1]; next?.kind === 'line' && next.paragraph === head.paragraph; next = entries[index + 1 + answers.length]) answers.push(next);
    index += answers.length;
    const words = answers.length > 0 && [head, ...answers].every(isPlain) ? wordsOf(text, head) : undefined;
    if (words) found.push({ head, words, answers });
  }
  return found;
}

function isPlain({ piece, marker, where, voice, branch, children }: LineEntry): boolean {
  return where === 'plain' && !marker && piece.wraps.length === 0 && !piece.quoted && piece.dash === undefined && voice === undefined && !branch && children.length === 0 && piece.label?.kind !== 'speaker' && piece.label?.kind !== 'say';
}

/** The head without its mark, when it is short and no sentence of the agent. */
function wordsOf(text: string, { piece }: LineEntry): Range | undefined {
  const mark = MARK.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
  const words = trimmed(text, piece.start + mark, piece.end);
  return words.end > words.start && words.end - words.start <= LONGEST && !/[.!:;,]$/.test(text.slice(words.start, words.end)) ? words : undefined;
}

/** `: Понимаю вас.` */
function withoutColon(text: string, answer: LineEntry): LineEntry {
  const { start, end } = answer.piece;
  const sign = /^:\s+/.exec(text.slice(start, end))?.[0].length ?? 0;
  return sign > 0 ? { ...answer, start: start + sign, piece: pieceOf(text, start + sign, end) } : answer;
}
