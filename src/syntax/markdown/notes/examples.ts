/** Good and bad examples: `❌ "Calm down."` over `✅ "I can hear how upsetting this is."`, «Плохо: «…» Хорошо: «…»», `Don't say:` and `Say instead:` over lists. */
import { opensCondition } from '../../conditions.js';
import { forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { asNote, isUnclaimed, linesIn, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import type { LabelMatch } from '../../labels.js';
import type { Range } from '../../../source/index.js';

const BAD = 'плохо|плохой пример|плохая фраза|неправильно|неверно|нельзя|так нельзя|не так|не надо|не стоит|не говорим|не говорите|не говорить|так не говорим|вместо|избегаем|избегайте|ошибка|(?:please )?do(?:n[\'’]t| not) say|don[\'’]t|never say|avoid|bad|bad example|wrong|not|instead of';
const GOOD = 'хорошо|хороший пример|хорошая фраза|правильно|верно|можно|так можно|так|а так|надо|лучше|лучше так|лучше сказать|говорим|говорите|говорить|скажите|use|use instead|say|say instead|instead|instead say|instead,? say|do say|do|good|good example|right|better|better to say|try|try instead|try this';
/** Signs that most people put before what is bad and what is good. */
export const SIGNS = { bad: '❌✗✘✖⛔🚫👎', good: '✅✔✓👍' };
const OPENING = new RegExp(String.raw`^[*_]{0,2}(?:(?<sign>[${SIGNS.bad}${SIGNS.good}])\ufe0f?[*_]{0,2}\s*)?(?:[*_]{0,2}(?:(?<bad>${BAD})|(?<good>${GOOD}))(?:\s*[*_]{0,2}[:：]|[*_]{1,2}\s+[—–-](?=\s))[*_]{0,2}\s*)?`, 'iu');
/** An opening is no longer than that, and holds one of these. */
const LONGEST_OPENING = 60;
const MARKED = new RegExp(`[:：*_${SIGNS.bad}${SIGNS.good}]`, 'u');
/** The good one behind the bad one in a line. */
const SECOND = new RegExp(String.raw`(?<=[.!?…»"”;,—–-]\s+)(?:[${SIGNS.bad}${SIGNS.good}]|(?:${BAD}|${GOOD})[:：]\s)`, 'iu');

interface Example {
  isBad: boolean;
  /** The word that says so; nothing where only a sign does. */
  word?: Range;
  rest: number;
}

/** Forbids bad examples and gives the good ones to the agent, where a file has both. */
export function withExamples(text: string, entries: readonly Entry[]): Entry[] {
  if (!linesIn(entries).some((entry) => exampleOf(text, entry)?.isBad)) return [...entries];
  const parted = partedLines(text, entries);
  const lines = linesIn(parted);
  const found = lines.flatMap((entry): [LineEntry, Example][] => {
    const example = exampleOf(text, entry);
    return example ? [[entry, example]] : [];
  });
  const kept = new Map([true, false].flatMap((isTold) => pairsAmong(text, lines, found.filter(([, { word }]) => (word !== undefined) === isTold))));
  return kept.size > 0 ? told(text, parted, kept) : [...entries];
}

/** «Плохо: «…» Хорошо: «…»» as two lines. */
function partedLines(text: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'line') return [entry];
    const children = entry.children.length > 0 ? partedLines(text, entry.children) : entry.children;
    const { start, end } = entry.piece;
    const first = exampleOf(text, entry);
    const second = first && first.rest < end ? SECOND.exec(text.slice(first.rest, end)) : null;
    if (!first || !second) return [children === entry.children ? entry : { ...entry, children }];
    const at = first.rest + second.index;
    const half = { ...entry, piece: pieceOf(text, at, end), start: at, first: false, marker: undefined, children };
    if (exampleOf(text, half)?.isBad !== !first.isBad) return [{ ...entry, children }];
    const to = start + text.slice(start, at).trimEnd().length;
    return [{ ...entry, piece: pieceOf(text, start, to), end: to, children: [] }, half];
  });
}

function exampleOf(text: string, entry: LineEntry): Example | undefined {
  const { piece, where, marker } = entry;
  if (where !== 'plain' || entry.voice === 'customer' || entry.branch || marker?.checkbox) return undefined;
  const line = text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_OPENING));
  const match = MARKED.test(line) ? OPENING.exec(line) : null;
  const { sign, bad, good } = match?.groups ?? {};
  if (!match || (sign === undefined && bad === undefined && good === undefined)) return undefined;
  const isBad = bad !== undefined || (good === undefined && SIGNS.bad.includes(sign ?? ''));
  const rest = piece.start + match[0].length;
  if (opensCondition(text.slice(rest, piece.end)) && bad === undefined && good === undefined) return undefined;
  const word = bad ?? good;
  const from = piece.start + (word ? line.indexOf(word) : 0);
  return { isBad, rest, ...(word ? { word: { start: from, end: from + word.length } } : {}) };
}

/** Examples of both kinds, if the good ones are said. */
function pairsAmong(text: string, lines: readonly LineEntry[], found: readonly [LineEntry, Example][]): [Entry, Example][] {
  const below = new Map(lines.map((entry, index) => [entry, lines[index + 1]]));
  const good = found.filter(([, { isBad }]) => !isBad).map(([entry, { rest }]) => (rest < entry.piece.end ? text.slice(rest, entry.piece.end) : wordsBelow(text, below.get(entry))));
  if (good.length === 0 || good.length === found.length || good.filter(isSaid).length * 2 < good.length) return [];
  return [...found];
}

/** What the first line below a head says. */
function wordsBelow(text: string, next: LineEntry | undefined): string {
  return next ? text.slice(next.piece.start, next.piece.end) : '';
}

function isSaid(words: string): boolean {
  return /^[*_]{0,2}["«“„]/.test(words) || (!opensCommand(words) && !forbidsSpeech(words) && speechScore(words) > 0);
}

/** The entries with what is forbidden and what is said; a head without words of its own tells of the list below it. */
function told(text: string, entries: readonly Entry[], examples: ReadonlyMap<Entry, Example>): Entry[] {
  let above: Example | undefined;
  let listed = false;
  return entries.map((entry) => {
    if (entry.kind !== 'line') {
      above = undefined;
      return entry;
    }
    const example = examples.get(entry);
    if (example) {
      above = example.rest >= entry.piece.end ? example : undefined;
      listed = false;
      return above ? { ...asNote({ ...entry, children: entry.children.map((child) => below(text, child, example)) }) } : placed(text, entry, example);
    }
    if (!above || !isListed(entry, listed)) {
      above = undefined;
      return entry.children.length > 0 ? { ...entry, children: told(text, entry.children, examples) } : entry;
    }
    listed ||= entry.marker !== undefined;
    return below(text, entry, above);
  });
}

/** Items of the list, quotations or block quotes below a head. */
function isListed({ marker, piece, where }: LineEntry, listed: boolean): boolean {
  return marker !== undefined || where === 'quote' || (!listed && piece.quoted !== undefined);
}

function below(text: string, entry: Entry, example: Example): Entry {
  if (entry.kind !== 'line' || !isUnclaimed(entry)) return entry;
  return placed(text, entry, { isBad: example.isBad, rest: entry.piece.start });
}

function placed(text: string, entry: LineEntry, { isBad, rest, word }: Example): LineEntry {
  if (isBad) return { ...asNote(entry), forbids: true };
  const words = pieceOf(text, rest, entry.piece.end);
  const { start, end } = words.wraps.every((wrap) => wrap === 'bold' || wrap === 'italic') ? words.inner : words;
  const label: LabelMatch | undefined = word && { label: word, name: text.slice(word.start, word.end), rest: start, sign: 'colon', marked: false, kind: 'say', guess: { role: 'agent', confidence: 0.85 } };
  const from = word?.start ?? start;
  return { ...entry, voice: 'agent', marker: undefined, piece: { start: from, end, inner: { start: from, end }, wraps: [], ...(label ? { label } : {}) } };
}
