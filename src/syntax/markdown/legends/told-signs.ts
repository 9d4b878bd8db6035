/** Signs before lines that a legend gives a meaning: `% is for you only`, `🗣️ you · 👂 them · 🤫 don't say it`, «с тильды — не отправляем». */
import { asTold, isInOpening, legendRole, openingOf, withVoice, type Told } from './legend.js';
import { linesIn, type Entry, type LineEntry, type Side } from '../entries.js';
import { nameOfSign } from '../../sign-names.js';
import { withLetters } from '../../../source/index.js';
import type { LabelMatch } from '../../labels.js';

/** A mark at the beginning of a line with a blank behind it; block quotes and headings have their own readers. */
const SIGN = /^(?:\p{Extended_Pictographic}|[%^~@+=!&§¶†‡*/\\|-])\ufe0f?(?=\s+\S)/u;
/** So many lines begin with it. */
const LEAST_LINES = 2;
/** No line is indented further. */
const NEAR = 60;
const CLAUSES = /[.;·•|\n]/;
/** What is written before a line that nobody hears. */
const SILENT = withLetters(
  "(?<!\\p{L})(?:for (?:you|your eyes|the (?:agent|reader|team))(?: only)?(?!\\p{L})|for yourself|to yourself|(?:never|not|aren['’]t|isn['’]t|don['’]t|do not|nobody) (?:\\p{L}+ )?(?:say|said|says|read|reads|sent|send|spoken|speak)(?!\\p{L})|whisper|notes?(?!\\p{L})|remarks?(?!\\p{L})|comments?(?!\\p{L})|asides?(?!\\p{L})|said in the room|trainer|coach|для (?:вас|тебя|себя|нас|своих|оператор|сотрудник)|не (?:чита|произнос|говор|отправл|озвуч|вслух)|пометк|заметк|подсказк|комментар|ремарк|примечани|про себя|шёпот|шепот)",
  'u',
);

/** Notes the lines whose sign is for the reader by the legend, and gives those of two signs that are the agent's and the customer's to them. */
export function withToldSigns(text: string, entries: readonly Entry[]): Entry[] {
  const lines = new Map<LineEntry, string>();
  const counts = new Map<string, number>();
  for (const entry of linesIn(entries)) {
    const sign = signOf(text, entry);
    if (sign === undefined) continue;
    lines.set(entry, sign);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const meanings = meaningsOf(text, [...counts].filter(([, count]) => count >= LEAST_LINES).map(([sign]) => sign));
  if (meanings.size === 0) return [...entries];
  const told = new Map<Entry, Told>();
  for (const line of linesIn(entries)) {
    const meaning = isLegend(text, line, meanings) ? 'legend' : meanings.get(lines.get(line) ?? '');
    if (meaning) told.set(line, meaning);
  }
  return asTold(entries, told, (line, meaning) => (meaning === 'agent' || meaning === 'customer' ? labelled(text, line, lines.get(line) ?? '', meaning) : withVoice({ ...line, marker: undefined }, meaning)));
}

/** The sign that its own line begins with, as the mark of a list or before its words: a quote may be left by a line without its mark. */
function signOf(text: string, { start, end, piece }: LineEntry): string | undefined {
  const opening = SIGN.exec(text.slice(piece.start, end));
  if (opening) return opening[0];
  return SIGN.exec(text.slice(lineStart(text, start), end))?.[0];
}

/** Where the line begins that an offset stands near the beginning of; else the offset itself. */
function lineStart(text: string, at: number): number {
  const before = /(?:^|\n)[ \t]*(\S?\ufe0f?[ \t]*)$/u.exec(text.slice(Math.max(0, at - NEAR), at));
  return before ? at - before[1].length : at;
}

function meaningsOf(text: string, signs: readonly string[]): Map<string, Told> {
  const meanings = new Map<string, Told>();
  const sides = new Map<string, Side>();
  for (const sign of signs) {
    const side = legendRole(text, sign) ?? sideByName(text, sign);
    if (isSilent(text, sign)) meanings.set(sign, 'note');
    else if (side) sides.set(sign, side);
  }
  // one side alone may be a picture that the legend only speaks of
  if (new Set(sides.values()).size === 2 && [...sides.keys()].every((sign) => /\p{Extended_Pictographic}/u.test(sign))) for (const [sign, side] of sides) meanings.set(sign, side);
  return meanings;
}

function sideByName(text: string, sign: string): Side | undefined {
  const name = nameOfSign(sign);
  return name && legendRole(text, name);
}

/** Whether a clause near the beginning names the sign and says that nobody hears it. */
function isSilent(text: string, sign: string): boolean {
  const name = nameOfSign(sign);
  return openingOf(text)
    .toLowerCase()
    .split(CLAUSES)
    .some((clause) => (isNamed(clause, sign) || name?.test(clause) === true) && SILENT.test(clause));
}

/** A clause that opens with the sign is one of its lines, unless it says what the sign is. */
function isNamed(clause: string, sign: string): boolean {
  const words = clause.trim();
  const at = words.indexOf(sign);
  if (at < 0 || (sign.length === 1 && !/[\s`"'(«“]$/.test(` ${words.slice(0, at)}`))) return false;
  if (at > 0) return /^[\s`"'),»”\ufe0f]/.test(words.slice(at + sign.length));
  return /\p{Extended_Pictographic}/u.test(sign) || /^[`"'\s]*(?:[=—–:-]|is |are |lines? |means |это |строк)/u.test(words.slice(sign.length));
}

/** `🗣️ you · 👂 them`: the line that two of the signs stand in. */
function isLegend(text: string, line: LineEntry, meanings: ReadonlyMap<string, Told>): boolean {
  const words = text.slice(line.start, line.end);
  return isInOpening(line) && [...meanings.keys()].filter((sign) => sign.length > 1 && words.includes(sign)).length > 1;
}

function labelled(text: string, entry: LineEntry, sign: string, role: Side): LineEntry {
  const at = text.indexOf(sign, lineStart(text, entry.start));
  let rest = at + sign.length;
  while (/\s/.test(text[rest])) rest += 1;
  const label: LabelMatch = { label: { start: at, end: at + sign.length }, name: sign, rest, sign: 'bare', marked: false, kind: 'speaker', guess: { role, confidence: 0.9 } };
  return { ...entry, piece: { ...entry.piece, label, lead: undefined } };
}
