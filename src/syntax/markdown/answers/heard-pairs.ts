/** Sheets of what customers say, each thing in one way of writing before its answer, or in an item over it: «**Дорого** Понимаю. …», `1. *Who are you?*` over the reply. */
import { speechScore } from '../../directions.js';
import { opensCondition } from '../../conditions.js';
import { groupedBy } from '../../grouped.js';
import { meanSound, soundsLikeAgent } from '../../voices.js';
import { isOwnWords } from '../headings/heard-heads.js';
import { isUnclaimed, plainHeading, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** So many alike are a sheet. */
const LEAST_PAIRS = 3;
/** Log-odds by which the answers sound more like the agent than what stands over them. */
const APART = 1;
/** So many of these are a customer's words by themselves. */
const HEARD = 0.6;
/** A sentence of so many words, and how it sounds then. */
const LEAST_WORDS = 3;
const LIKE_CUSTOMER = -0.5;

/** Quotations have readers of their own, and what leads somewhere is a case with its goto. */
const READ_ELSEWHERE = /^["«“„]|→|[-=]>/u;
/** What stands between the words and the answer. */
const PARTING = /^[\s:—–-]+/u;

interface Pair {
  entry: LineEntry;
  heard: Range;
  /** What is said in the same line; else it stands below. */
  answer?: Range;
  /** All that is said. */
  said: string;
  form: string;
}

/** Makes cases of the customer's words in such sheets. */
export function withHeardPairs(text: string, entries: readonly Entry[]): Entry[] {
  const forms = groupedBy(entries.flatMap((entry) => (entry.kind === 'line' ? (pairOf(text, entry) ?? []) : [])), ({ form }) => form);
  const pairs = new Map([...forms.values()].filter((alike) => isSheet(text, alike)).flat().map((pair): [Entry, Pair] => [pair.entry, pair]));
  if (pairs.size === 0) return [...entries];
  return entries.flatMap((entry): Entry[] => {
    const pair = pairs.get(entry);
    if (!pair) return [entry];
    const { heard, answer } = pair;
    if (answer) return [{ ...pair.entry, branch: { head: heard, body: answer, heard: true, said: true } }];
    return [{ ...plainHeading(heard, pair.entry), heard: true }, ...entry.children];
  });
}

function pairOf(text: string, entry: LineEntry): Pair | undefined {
  const { piece, marker, children, voice, branch } = entry;
  if ((voice ?? branch ?? piece.label ?? piece.quoted) || piece.dash !== undefined) return undefined;
  const kind = marker ? (marker.ordered ? 'number' : 'bullet') : '';
  if (piece.lead && isUnclaimed(entry) && !READ_ELSEWHERE.test(text.slice(piece.lead.start, piece.lead.end))) {
    const answer = { start: piece.lead.rest + (PARTING.exec(text.slice(piece.lead.rest, piece.end))?.[0].length ?? 0), end: piece.end };
    return { entry, heard: { start: piece.lead.start, end: piece.lead.end }, answer, said: text.slice(answer.start, answer.end), form: `before ${String(piece.lead.bold)} ${kind}` };
  }
  const [below] = children;
  if (!marker || below?.kind !== 'line' || below.piece.label) return undefined;
  return { entry, heard: piece.inner, said: text.slice(below.piece.start, below.piece.end), form: `over ${piece.wraps.join(' ')} ${kind}` };
}

function isSheet(text: string, pairs: readonly Pair[]): boolean {
  if (pairs.length < LEAST_PAIRS) return false;
  const heads = pairs.map(({ heard }) => text.slice(heard.start, heard.end));
  if (heads.some((head) => opensCondition(head)) || heads.filter(soundsHeardAbove).length < heads.length * HEARD) return false;
  const answers = pairs.map(({ said }) => said);
  return meanSound(answers) - meanSound(heads) >= APART && answers.reduce((sum, answer) => sum + speechScore(answer), 0) > 0;
}

/** What a customer says, and no name of a stage: a question, something of himself, a sentence that sounds like him. */
export function soundsHeardAbove(head: string): boolean {
  const words = head.replace(/[.!"»”]+$/u, '').replace(/^["«“]/u, '');
  return /\?["»”]?$/u.test(head) || isOwnWords(words) || (words.split(/\s+/).length >= LEAST_WORDS && soundsLikeAgent(words) < LIKE_CUSTOMER);
}
