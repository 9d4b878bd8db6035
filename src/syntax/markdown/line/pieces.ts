/** What can be told of one line by itself: its wrapping marks, label, dash and quotation marks. */
import { indexWithin } from '../../find.js';
import { labelsInside, matchFace, matchLabel, type LabelMatch } from '../../labels.js';
import { trimmed, wrapped } from '../../inline.js';
import type { Range } from '../../../source/index.js';

/** Marks around a whole line, from the outside in. */
export type Wrap = 'bold' | 'italic' | 'bracket' | 'paren' | 'brace' | 'struck';

/** One line's words, or one cell's. */
export interface Piece extends Range {
  wraps: Wrap[];
  /** The words inside the wrapping marks. */
  inner: Range;
  /** The inside of quotation marks that hold all of `inner`. */
  quoted?: Range;
  label?: LabelMatch;
  /** Where the words after a leading dash begin. */
  dash?: number;
  /** Emphasised words that open the line, when more follows them. */
  lead?: Range & { rest: number; bold: boolean };
}

const PAIRS: readonly { open: string; close: string; wrap: Wrap }[] = [
  { open: '***', close: '***', wrap: 'bold' },
  { open: '**', close: '**', wrap: 'bold' },
  { open: '__', close: '__', wrap: 'bold' },
  { open: '~~', close: '~~', wrap: 'struck' },
  { open: '*', close: '*', wrap: 'italic' },
  { open: '_', close: '_', wrap: 'italic' },
  { open: '[', close: ']', wrap: 'bracket' },
  { open: '(', close: ')', wrap: 'paren' },
  { open: '{', close: '}', wrap: 'brace' },
];

/** Reads a range of a line as a piece. */
export function pieceOf(text: string, start: number, end: number): Piece {
  const wraps: Wrap[] = [];
  let inner: Range = { start, end };
  for (let found = unwrap(text, inner); found; found = unwrap(text, inner)) {
    wraps.push(found.wrap);
    inner = found.inner;
    if (wraps.length > 4) break;
  }
  const piece: Piece = { start, end, wraps, inner };
  const quoted = wrapped(text, inner.start, inner.end);
  if (quoted && quoted.end > quoted.start) piece.quoted = quoted;
  const dash = wraps.length === 0 ? dashEnd(text, start, end) : 0;
  if (dash > 0) piece.dash = dash;
  const label = quoted || dash > 0 ? undefined : labelOf(text, labelStart(piece), inner);
  if (label) piece.label = label;
  if (wraps.length === 0) {
    const lead = leadOf(text, start, end);
    if (lead) piece.lead = lead;
  }
  return piece;
}

/** A picture speaks for a line unless a speaker's name follows it; of any other name it tells whose it is. */
function labelOf(text: string, start: number, inner: Range): LabelMatch | undefined {
  const label = matchLabel(text, start, inner.end);
  if (label?.kind === 'speaker') return label;
  const face = matchFace(text, inner.start, inner.end);
  const isNamed = face?.guess && (label?.kind === 'unknown' || label?.kind === 'note') && label.rest < inner.end && NAME.test(label.name) && PERSON.test(face.name);
  return isNamed ? { ...label, kind: 'speaker', guess: face.guess } : (face ?? label);
}

/** `👩‍💼 **Анна:**`, `👤 Tom Baker:` */
const NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)?$/u;
const PERSON = /^(?:👤|👥|🙋|🙍|🙎|🧑|👩|👨|👵|👴|🧔|👱|🧓)/u;

/** `[Клиент]: да` is a label; `(клиент: да)` is a label inside brackets. */
function labelStart(piece: Piece): number {
  return piece.wraps.length > 0 ? piece.inner.start : piece.start;
}

function unwrap(text: string, range: Range): { wrap: Wrap; inner: Range } | undefined {
  const { start, end } = range;
  for (const { open, close, wrap } of PAIRS) {
    if (!text.startsWith(open, start)) continue;
    let to = end;
    if ((wrap === 'bracket' || wrap === 'paren' || wrap === 'italic' || wrap === 'bold') && /[.,;:]/.test(text[to - 1]) && text.startsWith(close, to - 1 - close.length)) to -= 1;
    if (to - start <= open.length + close.length || !text.startsWith(close, to - close.length)) continue;
    const first = indexWithin(text, close, start + open.length, end);
    if (open === '_' && text[start + 1] === '_') return undefined;
    if (wrap === 'paren' || wrap === 'bracket' || wrap === 'brace' ? !closesAt(text, start, to, open, close) : first !== to - close.length) continue;
    const inner = trimmed(text, start + open.length, to - close.length);
    if (inner.end <= inner.start) return undefined;
    if (wrap === 'brace' && !/\s\S+\s/.test(text.slice(inner.start, inner.end))) return undefined;
    return { wrap, inner };
  }
  return undefined;
}

function closesAt(text: string, start: number, end: number, open: string, close: string): boolean {
  if (text[start + 1] === open) return false;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) depth -= 1;
    if (depth === 0) return at === end - 1;
  }
  return false;
}

/** The offset after a dash that opens a line of dialogue; 0 when there is none. */
export function dashEnd(text: string, start: number, end: number): number {
  const char = text[start];
  if (char !== '—' && char !== '–' && char !== '-' && char !== '―') return 0;
  let at = start + 1;
  if (char === '-' && text[at] === '-') at += 1;
  if (text[at] === '>' || text[at] === char) return 0;
  while (at < end && /[\s\0]/.test(text[at])) at += 1;
  return at < end ? at : 0;
}

function leadOf(text: string, start: number, end: number): Piece['lead'] {
  const char = text[start];
  if (char !== '*' && char !== '_') return undefined;
  const bold = text[start + 1] === char;
  const mark = bold ? char + char : char;
  const from = start + mark.length;
  const close = indexWithin(text, mark, from, Math.min(end, from + 260));
  if (close < 0 || close >= end || close - start > 240 || close === from) return undefined;
  const rest = trimmed(text, close + mark.length, end).start;
  if (rest >= end) return undefined;
  return { ...trimmed(text, from, close), rest, bold };
}

/** The pieces of a line in which several speakers talk: «О: Добрый день! К: Да.» One piece when there are no two labels. */
export function splitSpeakers(text: string, start: number, end: number): Range[] {
  if (dashEnd(text, start, end) > 0) return splitDashes(text, start, end);
  const colon = indexWithin(text, ':', start, end);
  if (colon < 0 || colon >= end) return [{ start, end }];
  const second = indexWithin(text, ':', colon + 1, end);
  if (second < 0 || second >= end) return [{ start, end }];
  const at = labelsInside(text, start, end).filter((from, index, all) => index === 0 || from > all[index - 1]);
  if (at.length < 2 || matchLabel(text, start, end)?.kind !== 'speaker') return [{ start, end }];
  const cuts = at.slice(1).map((from) => beforeMarks(text, from));
  const bounds = [start, ...cuts, end];
  return bounds.slice(1).map((to, index) => withoutArrow(text, trimmed(text, bounds[index], to))).filter((range) => range.end > range.start);
}

/** `Customer: "Is it late?" → Agent: "It is."`: the arrow belongs to neither. */
function withoutArrow(text: string, { start, end }: Range): Range {
  const arrow = /\s*(?:→|[-=]>)\s*$/u.exec(text.slice(start, end));
  return arrow && arrow.index > 0 ? { start, end: start + arrow.index } : { start, end };
}

/** «— Окна брать будете? — Я прицениваюсь. — Зря вы так.»: a dialogue in one paragraph. */
function splitDashes(text: string, start: number, end: number): Range[] {
  const cuts = [start];
  for (let at = start + 1; at < end - 2; at += 1) {
    const char = text[at];
    if ((char !== '—' && char !== '–') || text[at - 1] !== ' ' || text[at + 1] !== ' ') continue;
    if (/[.!?…»]/.test(text[at - 2]) && /[\p{Lu}«]/u.test(text[at + 2])) cuts.push(at);
  }
  if (cuts.length < 3) return [{ start, end }];
  return cuts.map((from, index) => trimmed(text, from, cuts[index + 1] ?? end));
}

function beforeMarks(text: string, at: number): number {
  let from = at;
  while (from > 0 && /[*_[(<]/.test(text[from - 1])) from -= 1;
  return from;
}
