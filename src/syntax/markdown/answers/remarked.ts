/** Cases beside the customer's name before what the agent answers: `**Customer (I want cash):** As I said, a refund takes longer.` */
import { meanSound, soundsLikeAgent } from '../../voices.js';
import { arrowLength } from '../../conditions.js';
import { isUnclaimed, linesIn, type Entry, type LineEntry } from '../entries.js';
import type { LabelMatch } from '../../labels.js';
import type { Range } from '../../../source/index.js';

/** So many cases show what stands behind them. */
const LEAST_CASES = 2;
/** What sounds so the customer says himself. */
const OWN_WORDS = -0.5;

interface Case {
  entry: LineEntry;
  head: Range;
  body: Range;
}

/** Makes branches of such lines, where the words behind them sound more like the agent's lines than like the customer's. */
export function withRemarked(text: string, entries: readonly Entry[]): Entry[] {
  const lines = linesIn(entries);
  const cases = lines.flatMap((entry) => caseOf(entry) ?? []);
  if (cases.length < LEAST_CASES) return [...entries];
  const words = cases.flatMap(({ body }) => (arrowLength(text, body.start) > 0 ? [] : [text.slice(body.start, body.end)]));
  const agent = meanOf(text, lines, 'agent');
  const customer = meanOf(text, lines, 'customer');
  if (words.length === 0 || agent === undefined || customer === undefined) return [...entries];
  if (meanSound(words) < (agent + customer) / 2) return [...entries];
  return branched(text, entries, new Map(cases.map((one) => [one.entry, one])));
}

function caseOf(entry: LineEntry): Case | undefined {
  const label = customerOf(entry);
  if (!label?.direction || !isUnclaimed(entry) || label.rest >= entry.piece.inner.end) return undefined;
  return { entry, head: label.direction, body: { start: label.rest, end: entry.piece.inner.end } };
}

function customerOf({ piece: { label } }: LineEntry): LabelMatch | undefined {
  return label?.kind === 'speaker' && label.guess?.role === 'customer' && !label.guess.letter ? label : undefined;
}

/** How the lines of one side sound that nothing is told of beside its name. */
function meanOf(text: string, lines: readonly LineEntry[], role: 'agent' | 'customer'): number | undefined {
  const own = lines.flatMap(({ piece: { label, inner } }) => (label?.kind === 'speaker' && label.guess?.role === role && !label.direction && label.rest < inner.end ? [text.slice(label.rest, inner.end)] : []));
  return own.length > 0 ? meanSound(own) : undefined;
}

function branched(text: string, entries: readonly Entry[], cases: ReadonlyMap<Entry, Case>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const one = cases.get(entry);
    if (!one) return entry.children.length > 0 ? { ...entry, children: branched(text, entry.children, cases) } : entry;
    const words = text.slice(one.head.start, one.head.end);
    const isHeard = /\s/.test(words) && soundsLikeAgent(words) < OWN_WORDS;
    const isSaid = arrowLength(text, one.body.start) === 0;
    return { ...entry, branch: { head: one.head, body: one.body, ...(isHeard ? { heard: true as const } : {}), ...(isSaid ? { said: true as const } : {}) } };
  });
}
