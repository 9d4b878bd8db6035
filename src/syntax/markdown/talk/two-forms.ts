/** Talks in which lines of two forms take turns: plain ones and bold ones, sentences and answers in lower case, items and what hangs below them. */
import { opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import { rateOf, talkOf, voiced, type Unit } from './talk.js';
import type { Entry, LineEntry } from '../entries.js';

/** So many units of either form are a talk. */
const LEAST_UNITS = 3;
/** Log-odds by which the lines of two forms must differ. */
const APART = 1.5;
/** How the customer's lines may sound at most, and the agent's at least. */
const MOST_HEARD = 0.7;
const LEAST_SAID = 0.5;

/** What scores less is written for the agent. */
const NOTE = -2;

interface Split {
  heard: Unit[];
  said: Unit[];
  apart: number;
}

/** Gives lines of one form to the agent and those of the other to the customer, when they take turns and sound apart. */
export function withTwoForms(text: string, entries: readonly Entry[]): Entry[] {
  const talk = talkOf(text, entries, true);
  if (!talk || talk.units.length < 2 * LEAST_UNITS) return [...entries];
  let best: Split | undefined;
  const dashed = talk.units.filter(hasDash);
  // dashes before both sides are a dialogue, told apart line by line
  if (dashed.length > 0 && (dashed.length < LEAST_UNITS || rateOf(dashed) > 0 || dashed.some(({ words }) => soundsLikeAgent(words) > MOST_DASHED))) return [...entries];
  for (const isForm of dashed.length > 0 ? [hasDash] : FORMS) {
    const split = splitBy(talk.units, (unit) => isForm(unit, text));
    if (split && talk.others < talk.units.length && (!best || split.apart > best.apart)) best = split;
  }
  if (!best) return [...entries];
  const voices = new Map<Entry, LineEntry['voice']>();
  for (const { lines } of best.heard) for (const line of lines) voices.set(line, 'customer');
  for (const { lines, words } of best.said) if (speechScore(words) > NOTE && lines.every(({ piece }) => piece.lead === undefined)) for (const line of lines) voices.set(line, 'agent');
  return voiced(text, entries, voices, sideBySide(talk.units, new Set(best.heard)));
}

/** Items of the customer below each other: one of them is said. */
function sideBySide(units: readonly Unit[], heard: ReadonlySet<Unit>): ReadonlySet<Entry> {
  const answers = units.filter((unit, index) => isAnswer(unit, heard) && [units[index - 1], units[index + 1]].some((next) => next && isAnswer(next, heard)));
  return new Set(answers.map(({ lines: [line] }) => line));
}

function isAnswer(unit: Unit, heard: ReadonlySet<Unit>): boolean {
  return heard.has(unit) && unit.lines.length === 1 && unit.lines[0].marker !== undefined;
}

function hasDash({ lines: [line] }: Unit): boolean {
  return line.piece.dash !== undefined;
}

/** Nothing that the customer says behind a dash sounds more like the agent. */
const MOST_DASHED = 2.5;

/** What may set one side's lines off from the other's. */
const FORMS: readonly ((unit: Unit, text: string) => boolean)[] = [
  ({ lines: [line] }) => line.piece.wraps[0] === 'bold',
  ({ lines: [line] }) => line.piece.wraps[0] === 'italic',
  ({ lines: [line] }) => line.piece.wraps[0] === 'paren',
  ({ lines: [line] }) => line.piece.wraps[0] === 'bracket',
  ({ lines: [line] }) => line.piece.quoted !== undefined,
  ({ lines: [line] }) => line.where === 'quote',
  ({ lines: [line] }) => line.marker !== undefined,
  ({ lines: [line] }) => line.marker?.ordered === true,
  ({ depth }) => depth > 0,
  ({ lines: [line] }, text) => /^<(?:u|b|i|em|strong|mark)>/i.test(text.slice(line.start, line.start + 8)),
  ({ words }) => /^["«“(]?\p{Ll}/u.test(words),
  ({ words, lines: [line] }) => words.length > 3 && !line.piece.quoted && words === words.toUpperCase() && words !== words.toLowerCase(),
];

function splitBy(units: readonly Unit[], isForm: (unit: Unit) => boolean): Split | undefined {
  const inForm = units.map(isForm);
  const first = inForm.findIndex((is, index) => index > 0 && is !== inForm[index - 1]);
  if (first < 0) return undefined;
  // titles and notes before the talk
  const from = Math.max(0, first - 1);
  const last = inForm.findLastIndex((is, index) => index > 0 && is !== inForm[index - 1]);
  const talk = units.slice(from, last + 1);
  const one = talk.filter((_, index) => inForm[from + index]);
  const other = talk.filter((_, index) => !inForm[from + index]);
  if (Math.min(one.length, other.length) < LEAST_UNITS || talk.some(isHead)) return undefined;
  const turns = talk.filter((_, index) => index > 0 && inForm[from + index] !== inForm[from + index - 1]).length;
  if (turns * 3 < Math.min(one.length, other.length) * 4 || turns * 2 < talk.length) return undefined;
  const apart = rateOf(one) - rateOf(other);
  const [said, heard] = (apart > 0 ? [one, other] : [other, one]).map(alike);
  return said && heard && Math.abs(apart) >= APART && areSides(said, heard) ? { said, heard, apart: Math.abs(apart) } : undefined;
}

/** The units of one side that are written like most of it; the others may be titles or notes. */
function alike(units: readonly Unit[]): Unit[] | undefined {
  const forms = new Map<string, Unit[]>();
  for (const unit of units) {
    const [{ piece, where, marker }] = unit.lines;
    const form = `${piece.wraps.join()} ${where} ${marker ? 'item' : ''} ${piece.dash === undefined ? '' : 'dash'} ${unit.depth}`;
    const same = forms.get(form);
    if (same) same.push(unit);
    else forms.set(form, [unit]);
  }
  const [most] = [...forms.values()].sort((a, b) => b.length - a.length);
  return most.length * 4 >= units.length * 3 && most.length >= LEAST_UNITS ? most : undefined;
}

/** Bold lines without a full stop are titles. */
function areTitles(units: readonly Unit[]): boolean {
  const bold = units.filter(({ lines: [line] }) => line.piece.wraps[0] === 'bold');
  return bold.length > 0 && bold.filter(({ words }) => /[.?!…]["»”)]?$/.test(words)).length * 2 < bold.length;
}

/** Emphasised quotations and lines over a list head what answers them. */
function isHead({ lines: [line], depth }: Unit): boolean {
  return (line.piece.quoted !== undefined && line.piece.wraps.length > 0) || (line.children.length > 0 && depth > 0);
}

/** Most open a paragraph over what the agent answers: each is a case, not a turn. */
function areHeads(said: readonly Unit[], heard: readonly Unit[]): boolean {
  const answers = new Set(said.filter(({ lines: [line] }) => !line.first).map(({ lines: [line] }) => line.paragraph));
  return heard.filter(({ lines: [line] }) => line.first && answers.has(line.paragraph)).length * 2 > heard.length;
}

const OPENS_BAN = /^(?:не|нельзя|никогда|never|don['’]?t|do not|avoid|no)(?!\p{L})/iu;

/** One side speaks to a customer, and the other is nobody's notes. */
function areSides(said: readonly Unit[], heard: readonly Unit[]): boolean {
  if (areTitles(heard) || rateOf(said) < LEAST_SAID || rateOf(heard) > MOST_HEARD || heard.length > said.length * 2) return false;
  const spoken = said.reduce((sum, { words }) => sum + speechScore(words), 0) / said.length;
  const notes = heard.filter(({ words }) => (opensCommand(words) || OPENS_BAN.test(words)) && soundsLikeAgent(words) > -1).length;
  return spoken > 0.5 && !heard.some(({ lines: [line] }) => line.children.length > 0) && !areHeads(said, heard) && notes * 4 <= heard.length && heard.some(({ words }) => soundsLikeAgent(words) < -1);
}
