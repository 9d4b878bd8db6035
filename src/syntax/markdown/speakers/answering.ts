/** Words before a dash that take turns with a known speaker: «Администратор — Как она ест?» over «Хозяин — Поела немного.» */
import { speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import type { LabelMatch } from '../../labels.js';
import type { Entry, LineEntry, Side } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** A short name with a capital before a dash and the words of a line. */
const NAMED = /(\p{Lu}[\p{L}.-]{0,20}(?: \p{L}[\p{L}.-]{0,20})?) [—–] +(?=\S)/uy;
const LEAST_LINES = 2;

interface Stranger {
  lines: { entry: LineEntry; label: Range; rest: number }[];
  /** Lines next to one of the known side. */
  beside: number;
  agentness: number;
  spoken: number;
}

/** Gives the lines of the one name that answers a side whose label stands before a dash to the other side. */
export function withAnswering(text: string, entries: readonly Entry[]): Entry[] {
  const sides = new Set<Side>();
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.where === 'plain');
  const known = lines.filter((entry) => sideOf(entry) !== undefined);
  for (const entry of known) sides.add(sideOf(entry) ?? 'agent');
  if (known.length < LEAST_LINES || sides.size !== 1 || known.some(({ piece }) => piece.label?.sign !== 'dash')) return [...entries];
  const [side] = sides;
  const found = [...strangersOf(text, lines)].filter(([, one]) => one.lines.length >= LEAST_LINES && one.beside * 3 >= one.lines.length * 2);
  const [only] = found;
  if (!only || found.length > 1) return [...entries];
  const [name, { lines: answers, agentness, spoken }] = only;
  const rate = known.reduce((sum, { piece }) => sum + soundsLikeAgent(text.slice(piece.label?.rest, piece.end)), 0) / known.length;
  const apart = side === 'agent' ? rate - agentness / answers.length : agentness / answers.length - rate;
  if (apart <= 0 || spoken <= 0) return [...entries];
  const guess = { role: side === 'agent' ? ('customer' as const) : ('agent' as const), confidence: 0.8 };
  const labels = new Map<Entry, LabelMatch>(answers.map(({ entry, label, rest }) => [entry, { label, name, rest, sign: 'dash', marked: false, kind: 'speaker', guess }]));
  return entries.map((entry) => {
    const label = labels.get(entry);
    return label && entry.kind === 'line' ? { ...entry, piece: { ...entry.piece, label, lead: undefined } } : entry;
  });
}

function sideOf({ piece }: LineEntry): Side | undefined {
  const { label } = piece;
  if (label?.kind !== 'speaker' || !label.guess || label.guess.caller || label.rest >= piece.end) return undefined;
  return label.guess.role === 'agent' || label.guess.role === 'customer' ? label.guess.role : undefined;
}

function strangersOf(text: string, lines: readonly LineEntry[]): Map<string, Stranger> {
  const strangers = new Map<string, Stranger>();
  lines.forEach((entry, index) => {
    const { piece, children } = entry;
    if (piece.label || piece.wraps.length > 0 || piece.quoted || piece.dash !== undefined || children.length > 0) return;
    NAMED.lastIndex = piece.start;
    const match = NAMED.exec(text);
    if (!match || NAMED.lastIndex >= piece.end) return;
    const one = strangers.get(match[1]) ?? { lines: [], beside: 0, agentness: 0, spoken: 0 };
    const words = text.slice(NAMED.lastIndex, piece.end);
    one.lines.push({ entry, label: { start: piece.start, end: piece.start + match[1].length }, rest: NAMED.lastIndex });
    if ([lines[index - 1], lines[index + 1]].some((other) => other && sideOf(other) !== undefined)) one.beside += 1;
    one.agentness += soundsLikeAgent(words);
    one.spoken += speechScore(words) + 1;
    strangers.set(match[1], one);
  });
  return strangers;
}
