/** What the customer does or answers, over or before what the agent says then: «Клиент отказывается: На какой день перенести?», `Doesn't know: Call us …` beside `Yes: …`. */
import { matchCondition } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { roleOfLabel, tellsReaction } from '../../label-roles.js';
import { meanSound } from '../../voices.js';
import { isUnclaimed, linesIn, withBranches, type Branch, type Entry, type LineEntry } from '../entries.js';

/** What follows the customer's doings sounds so much like the agent, on the average, if he says it: in log-odds. */
const LIKE_AGENT = 0.3;
/** Words of a head that stands beside `Yes:` and `No:`. */
const LONGEST_HEAD = 5;

/** Makes branches of lines that tell what the customer does, where the agent speaks behind it, and of what stands beside yes and no. */
export function withReactions(text: string, entries: readonly Entry[]): Entry[] {
  const lines = linesIn(entries);
  const reactions = lines.filter(isReaction);
  const found = new Set<LineEntry>(reactions.length > 0 && areCues(text, [...reactions, ...lines.filter((entry) => isToldOf(text, entry))]) ? reactions.filter((entry) => mayAnswer(text, entry)) : []);
  for (const entry of besideAnswers(text, entries)) found.add(entry);
  return found.size > 0 ? withBranches(entries, new Map([...found].flatMap((entry) => branchOf(entry)))) : [...entries];
}

/** The customer's doings before something else. */
function isReaction(entry: LineEntry): boolean {
  const { label, wraps, inner } = entry.piece;
  return isUnclaimed(entry) && wraps.length === 0 && label !== undefined && label.rest < inner.end && !label.direction && tellsReaction(label.name);
}

/** «Клиент согласен: …», `Caller wants a refund: …` are conditions already. */
function isToldOf(text: string, { piece: { label, inner } }: LineEntry): boolean {
  return label?.kind === 'unknown' && label.rest < inner.end && roleOfLabel(label.name.split(' ')[0])?.role === 'customer' && matchCondition(text, inner.start, inner.end)?.kind === 'intent';
}

function areCues(text: string, lines: readonly LineEntry[]): boolean {
  return meanSound(lines.map(({ piece }) => text.slice(piece.label?.rest, piece.inner.end))) > LIKE_AGENT;
}

/** `Customer hangs up: call back in one hour.` stays a note. */
function mayAnswer(text: string, { piece: { label, inner } }: LineEntry): boolean {
  return label?.kind === 'speaker' || speechScore(text.slice(label?.rest, inner.end)) >= 1;
}

/** Heads of the items of a list, or of the lines of a paragraph, of which others are answers. */
function besideAnswers(text: string, entries: readonly Entry[]): LineEntry[] {
  const found: LineEntry[] = [];
  let run: LineEntry[] = [];
  const close = (): void => {
    const strangers = run.filter((entry) => !isAnswer(text, entry));
    if (strangers.length * 2 <= run.length && strangers.every((entry) => isHead(entry))) found.push(...strangers);
    run = [];
  };
  for (const entry of entries) {
    if (entry.kind !== 'line' || !isUnclaimed(entry) || (run.length > 0 && !isBeside(run[run.length - 1], entry))) close();
    if (entry.kind !== 'line') continue;
    if (isUnclaimed(entry) && (isAnswer(text, entry) || run.length > 0)) run.push(entry);
    found.push(...besideAnswers(text, entry.children));
  }
  close();
  return found;
}

function isBeside(before: LineEntry, entry: LineEntry): boolean {
  return before.marker !== undefined ? entry.marker !== undefined : !entry.marker && before.paragraph === entry.paragraph;
}

/** Before what follows an answer, which is no longer than that. */
const SIGN = /[:：→>—–-]/;
const LONGEST_ANSWER = 50;

/** `Yes: See you tomorrow.` */
function isAnswer(text: string, { piece }: LineEntry): boolean {
  const { start, end } = piece.inner;
  const found = piece.wraps.length === 0 && !piece.quoted && SIGN.test(text.slice(start, Math.min(end, start + LONGEST_ANSWER))) ? matchCondition(text, piece.lead?.start ?? start, end) : undefined;
  return found?.kind === 'utterance' && found.examples.length === 0 && found.rest < end;
}

/** `Doesn't know: …` */
function isHead({ piece: { label, wraps, inner } }: LineEntry): boolean {
  return label?.kind === 'unknown' && wraps.length === 0 && label.sign === 'colon' && label.rest < inner.end && !label.direction && label.name.split(/\s+/).length <= LONGEST_HEAD;
}

function branchOf(entry: LineEntry): [Entry, Branch][] {
  const { label, inner } = entry.piece;
  return label ? [[entry, { head: label.label, body: { start: label.rest, end: inner.end } }]] : [];
}
