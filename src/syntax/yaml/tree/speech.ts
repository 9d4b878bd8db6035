import type { Range } from '../../../source/index.js';
import type { Block, Inference, Label, Role, Turn } from '../../nodes.js';
import { directionSense, speechScore } from '../../directions.js';
import type { LabelMatch } from '../../labels.js';
import type { LabelGuess } from '../../label-roles.js';
import { labelAt, labelsWithin } from '../keys/labels.js';
import { piecesOf, type Piece } from '../values/pieces.js';
import { at, note, span, turn, type Reading } from '../reading.js';
import { isEmpty, type Pair, type Scalar, type Value } from '../values/values.js';
import { inlinesOfPieces } from '../values/words.js';

/** Who is taken to speak where the words themselves name nobody. */
export interface Voice {
  role: Role;
  label?: Label;
  inferred?: Inference;
}

/** The agent, known only because scripts are written for agents. */
export const agentByDefault: Voice = { role: 'agent', inferred: { by: 'unlabelled-yaml-text', confidence: 0.75 } };

/** The role that a label stands for, `Caller` by the direction of the call. */
export function roleOf(reading: Reading, guess: LabelGuess): Role {
  return guess.caller ? reading.callerRole : guess.role;
}

/** A voice named by a key: `agent:`, `клиент:`. */
export function voiceOfKey(reading: Reading, pair: Pair, guess: LabelGuess): Voice {
  const role = roleOf(reading, guess);
  return { role, label: labelOf(reading, pair.key), ...(guess.confidence < 0.9 && { inferred: { by: 'speaker-key', confidence: guess.confidence } }) };
}

/** A label node over the words of a scalar. */
export function labelOf(reading: Reading, scalar: Scalar): Label {
  return { type: 'label', value: scalar.written ?? scalar.text, position: at(reading, scalar) };
}

/**
 * The turns of one scalar. A scalar whose lines open with speakers' labels holds several turns, one without holds one.
 * `whole` is the range of the turn: its key and its value.
 */
export function turnsOf(reading: Reading, scalar: Scalar, voice: Voice, whole: Range = scalar): Block[] {
  const pieces = piecesOf(reading.source, scalar);
  if (pieces.length === 0) return [];
  const groups = groupsOf(reading, pieces, voice);
  const blocks: Block[] = [];
  for (const [index, group] of groups.entries()) {
    if (index === 0 && !group.match && groups.length > LEAST_LABELLED && voice.inferred) group.preamble = true;
    const range = index === 0 && !group.match ? span(whole, group.range) : group.range;
    blocks.push(...blocksOfGroup(reading, group, voice, groups.length === 1 ? span(whole, scalar) : range));
  }
  return blocks;
}

/** Above so many labelled turns a line without a label is said by somebody only if it sounds so. */
const LEAST_LABELLED = 2;

interface Group {
  /** Stands above lines that all have labels. */
  preamble?: true;
  /** Stands in brackets between labelled lines. */
  aside?: true;
  match?: LabelMatch;
  pieces: Piece[];
  range: Range;
}

/** Lines under the label that opens them. */
function groupsOf(reading: Reading, pieces: readonly Piece[], voice: Voice): Group[] {
  const groups: Group[] = [];
  for (const piece of pieces.flatMap((whole) => splitAtLabels(reading, whole))) {
    const found = speakerAt(reading, piece);
    // «Важно: …» is a note among unlabelled lines, and speech under a speaker's key
    const match = found?.kind === 'note' && !voice.inferred ? undefined : found;
    const last = groups.at(-1);
    if (last?.match && isBracketed(reading, piece)) {
      groups.push({ aside: true, pieces: [piece], range: piece });
    } else if (match || !last || last.aside) {
      const words = match ? { ...piece, start: Math.min(match.rest, piece.end) } : piece;
      groups.push({ ...(match && { match }), pieces: words.start < words.end ? [words] : [], range: piece });
    } else {
      last.pieces.push(piece);
      last.range = span(last.range, piece);
    }
  }
  // a label with nothing under it is all that is said
  return groups.map((group) => (group.pieces.length > 0 ? group : { pieces: [{ ...group.range, line: 0 }], range: group.range }));
}

/** `[only under £50]` on a line of its own, which is no placeholder. */
function isBracketed(reading: Reading, { start, end }: Piece): boolean {
  const text = reading.source.text.slice(start, end);
  return /^(?:\[[^[\]]*\]|\([^()]*\))[.!]?$/.test(text) && text.split(/\s+/).length > 2;
}

/** «О: Добрый день! К: Да.» on one line. */
function splitAtLabels(reading: Reading, piece: Piece): Piece[] {
  if (piece.value !== undefined || !speakerAt(reading, piece)) return [piece];
  const starts = labelsWithin(reading.source.text, piece.start, piece.end).filter((start) => start > piece.start && trusted(reading, speakerAt(reading, { ...piece, start })));
  if (starts.length === 0) return [piece];
  return [piece.start, ...starts].map((start, index) => {
    const end = starts[index] ?? piece.end;
    return { ...piece, start, end: start + reading.source.text.slice(start, end).trimEnd().length };
  });
}

function speakerAt(reading: Reading, piece: Piece): LabelMatch | undefined {
  if (piece.value !== undefined) return undefined;
  const match = labelAt(reading.source.text, piece.start, piece.end) ?? namedAt(reading, piece);
  return trusted(reading, match) ? match : undefined;
}

/** «Салон — Добрый день!»: a name of this file before a dash. */
function namedAt(reading: Reading, { start, end }: Piece): LabelMatch | undefined {
  if (reading.speakers.size === 0) return undefined;
  const found = /^(\p{Lu}[\p{L}. ]{0,29}?) [—–>|-] /u.exec(reading.source.text.slice(start, Math.min(end, start + 40)));
  if (!found || !reading.speakers.has(found[1])) return undefined;
  return { label: { start, end: start + found[1].length }, name: found[1], rest: start + found[0].length, sign: 'dash', kind: 'unknown', marked: false };
}

function trusted(reading: Reading, match: LabelMatch | undefined): boolean {
  if (match?.kind === 'note') return true;
  if (match?.kind !== 'speaker') return match !== undefined && reading.speakers.has(match.name);
  return !match.guess?.letter || reading.letters;
}

function blocksOfGroup(reading: Reading, group: Group, voice: Voice, range: Range): Block[] {
  const { match } = group;
  const spoken = match?.kind !== 'note' && !group.aside && !(voice.inferred && !match && isDirection(reading, group));
  const children = inlinesOfPieces(reading.source, group.pieces, { unquote: match !== undefined, spoken });
  if (children.length === 0) return [];
  const label = match && { type: 'label' as const, value: match.name, position: at(reading, match.label) };
  if (!spoken) {
    const words = reading.source.text.slice(group.range.start, group.range.end);
    return [{ type: 'direction', ...directionSense(words), ...(match?.forbids && { forbids: true }), children: label ? [{ ...label, type: 'text' }, ...children] : children, position: at(reading, range) }];
  }
  if (!match) return [turn(reading, { range, children, ...voice })];
  const role = match.guess ? roleOf(reading, match.guess) : reading.speakers.get(match.name) ?? 'unknown';
  const direction = match.direction && inlinesOfPieces(reading.source, [{ ...match.direction, line: 0 }], { spoken: false });
  const aside: Block[] = direction
    ? [{ type: 'direction', ...directionSense(reading.source.text.slice(match.direction?.start, match.direction?.end)), children: direction, position: at(reading, match.direction ?? range) }]
    : [];
  return [...aside, turn(reading, { range, role, children, ...(label && { label }) })];
}

/** Unlabelled text that is wholly in brackets, or talks about the customer instead of to him. */
function isDirection(reading: Reading, group: Group): boolean {
  const words = group.pieces.map((piece) => reading.source.text.slice(piece.start, piece.end)).join(' ');
  return /^[([*].*[)\]*]$/.test(words) || speechScore(words) <= (group.preamble ? SOUNDS_WRITTEN : -2.5);
}

const SOUNDS_WRITTEN = 0.5;

/** The speech under one key: a text, a list of texts said in turn, or `{variants: […]}` of which one is said. */
export function speechOf(reading: Reading, value: Value, voice: Voice, whole: Range): Block[] {
  if (value.kind === 'scalar') return isEmpty(value) ? [] : turnsOf(reading, value, voice, whole);
  if (value.kind !== 'list') return [];
  const blocks: Block[] = [];
  for (const item of value.items) {
    const range = blocks.length === 0 ? span({ start: whole.start, end: whole.start }, item) : item;
    if (item.kind === 'scalar') blocks.push(...turnsOf(reading, item, labelOnce(voice, blocks), range));
  }
  return blocks;
}

// the key that names the speaker is one word of the file: it labels the first of the turns under it
function labelOnce(voice: Voice, before: readonly Block[]): Voice {
  if (before.length === 0 || !voice.label) return voice;
  const { label: _, ...unlabelled } = voice;
  return unlabelled;
}

/** Texts of which one is said. */
export function variantsOf(reading: Reading, value: Value, voice: Voice, whole: Range): Block[] {
  const turns: Turn[] = [];
  const others: Block[] = [];
  const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.pairs.map((pair) => pair.value) : [value];
  for (const item of items) {
    for (const block of speechOf(reading, item, labelOnce(voice, turns), item)) {
      if (block.type === 'turn') turns.push(block);
      else others.push(block);
    }
  }
  if (turns.length === 0) return others;
  if (turns.length === 1) return [...turns, ...others];
  return [{ type: 'variants', children: turns, position: at(reading, whole) }, ...others];
}

/** The key's note as a direction, one for each text. */
export function notesOf(reading: Reading, value: Value, forbids: boolean, whole: Range): Block[] {
  if (value.kind === 'scalar') return isEmpty(value) ? [] : [note(reading, value, span(whole, value), forbids)];
  if (value.kind === 'list') return value.items.flatMap((item) => notesOf(reading, item, forbids, item));
  if (value.kind === 'map') return value.pairs.flatMap((pair) => [note(reading, pair.key, pair.key, forbids), ...notesOf(reading, pair.value, forbids, pair.value)]);
  return [];
}
