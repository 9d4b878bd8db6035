/** Talks in which every other paragraph or item is the customer's and nothing marks it, as a legend says or as they sound. */
import { forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import { isStageDirection } from '../line/brackets.js';
import { legendRole } from '../legends/legend.js';
import { quotedSpans } from '../line/spans.js';
import { rateOf, talkOf, tellsOfTalk, voiced, type Unit } from './talk.js';
import type { Entry, LineEntry } from '../entries.js';

const LEAST_UNITS = 6;
/** Log-odds by which every other unit must sound apart where no legend says that turns are taken, and where one does. */
const APART = 3;
const APART_IF_TOLD = 0.3;

/** What says that turns are taken. */
const TELLS_TURNS =
  /(?<!\p{L})(?:по очереди|поочер[её]дно|через (?:одну|строк\p{L}*|абзац\p{L}*|реплик\p{L}*)|чередуются|ч[её]тн\p{L}*|перв(?:ая|ый|ые) (?:реплика |абзац |строка )?(?:наша?|мы)|in turn|take turns|turn about|alternat\p{L}*|every other|every second|(?:odd|even) (?:lines?|numbers?|paragraphs?)|the (?:next|second|other) (?:one |line |paragraph )?is|first (?:line|paragraph|one) is)(?!\p{L})/iu;

/** Gives every other unit of a talk to the customer. */
export function withEveryOther(text: string, entries: readonly Entry[]): Entry[] {
  const talk = talkOf(text, entries);
  const units = talk?.units.filter(({ lines: [line] }) => line.where === 'plain' && !isStageDirection(text, line)) ?? [];
  if (!talk || units.length < LEAST_UNITS) return [...entries];
  const told = units.findIndex(({ words }, index) => index < 3 && TELLS_TURNS.test(words) && tellsOfTurns(words));
  const from = told >= 0 ? told + 1 : firstOf(units);
  const found = units.slice(from);
  const said = sidesOf(text, found, told >= 0 ? units[told].words : undefined);
  if (!said || (told < 0 && talk.others * 3 > found.length)) return [...entries];
  const voices = new Map<Entry, LineEntry['voice']>();
  found.forEach(({ lines }, index) => lines.forEach((line) => voices.set(line, said[index] ? 'agent' : 'customer')));
  if (told >= 0) for (const line of units[told].lines) voices.set(line, 'note');
  return voiced(text, entries, voices);
}

function tellsOfTurns(words: string): boolean {
  return !/\?$/.test(words) && (tellsOfTalk(words) || legendRole(words, /\p{L}+/u) !== undefined);
}

/** Titles and notes before the talk. */
function firstOf(units: readonly Unit[]): number {
  const first = units.findIndex(({ words }) => speechScore(words) > 0.5 && !tellsOfTalk(words));
  return Math.max(0, first);
}

/** Which units the agent says. */
function sidesOf(text: string, units: readonly Unit[], legend: string | undefined): boolean[] | undefined {
  if (units.length < LEAST_UNITS || !units.every((unit) => isLike(text, unit, units[0]) && !quotesWithin(unit))) return undefined;
  const odd = units.filter((_, index) => index % 2 === 0);
  const even = units.filter((_, index) => index % 2 === 1);
  const apart = rateOf(odd) - rateOf(even);
  if (Math.abs(apart) < (legend === undefined ? APART : APART_IF_TOLD)) return undefined;
  if (legend === undefined && !isTalk(units, apart > 0)) return undefined;
  return units.map((_, index) => (index % 2 === 0) === apart > 0);
}

/** Nothing sets one unit off from another, though a stage direction may hang below it. */
function isLike(text: string, { lines: [line], depth }: Unit, { lines: [other], depth: depthOfOther }: Unit): boolean {
  return line.piece.wraps.length === 0 && depth === depthOfOther && line.children.every((child) => child.kind === 'line' && isStageDirection(text, child)) && (line.marker === undefined) === (other.marker === undefined) && (line.piece.quoted === undefined) === (other.piece.quoted === undefined);
}

/** `"Not at all," the desk answers.` */
function quotesWithin({ lines: [{ piece }], words }: Unit): boolean {
  return piece.quoted === undefined && quotedSpans(words, 0, words.length).some((span) => span.end - span.start > 12);
}

/** Each of the agent's units sounds more like him than those beside it, and nothing is an order. */
function isTalk(units: readonly Unit[], agentBegins: boolean): boolean {
  const rates = units.map(({ words }) => soundsLikeAgent(words));
  const ordered = rates.filter((rate, index) => index > 0 && (rates[index - 1] > rate) === ((index % 2 === 1) === agentBegins)).length;
  const orders = units.filter(({ words }) => forbidsSpeech(words) || (opensCommand(words) && speechScore(words) < 0)).length;
  const breaks = units.filter(({ apart }, index) => index > 0 && apart).length;
  return ordered * 5 >= (units.length - 1) * 4 && orders * 6 <= units.length && breaks * 4 <= units.length;
}
