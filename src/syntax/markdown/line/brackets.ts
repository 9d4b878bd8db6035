/** Lines in square brackets that stand over the agent's text: what the customer says (`[can I do it just until March?]`), or a head or a note. */
import { indexWithin } from '../../find.js';
import { trimmed } from '../../inline.js';
import { matchCondition, opensCondition } from '../../conditions.js';
import { directionSense, forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** What sounds so much like the customer is his without a question mark. */
const LIKE_CUSTOMER = -1.5;
/** «он», `she`: the customer is told of and does not speak. */
const TOLD_OF = /^(?:(?:the )?(?:customer|caller|client|he|she|they)|клиент|абонент|он|она|они|собеседник)(?![\p{L}'’])/iu;

/** A whole line in square brackets, right over a plain one of its paragraph. */
export function isOverText({ piece, where, marker, paragraph, children }: LineEntry, next: Entry): boolean {
  if (piece.wraps.length !== 1 || piece.wraps[0] !== 'bracket' || where !== 'plain' || marker || children.length > 0) return false;
  return next.kind === 'line' && next.paragraph === paragraph && next.piece.wraps.length === 0;
}

/** Brackets that open a line, perhaps in emphasis: `[what does it cost?] Four pounds.`, `*(Who?)* Poppy!` */
export interface Opening {
  words: Range;
  /** Where the rest of the line begins. */
  rest: number;
  bracket: string;
}

const EMPHASIS = /[*_]/;
/** What is said after them begins a sentence of its own. */
const ANSWERS = /^["«“]?[\p{Lu}\d£$€…—–]/u;
const LONGEST_OPENING = 120;

/** The brackets that a line begins with, when a sentence follows them. */
export function openingOf(text: string, start: number, end: number): Opening | undefined {
  let at = start;
  while (at < end && EMPHASIS.test(text[at])) at += 1;
  const bracket = text[at];
  if (bracket !== '[' && bracket !== '(') return undefined;
  const close = indexWithin(text, bracket === '[' ? ']' : ')', at, Math.min(end, at + LONGEST_OPENING));
  // a time, or the address of a link
  if (close < 0 || close >= end || text[close + 1] === '(' || !/[\p{L}«"“…]/u.test(text[at + 1])) return undefined;
  let to = close + 1;
  while (to < end && EMPHASIS.test(text[to])) to += 1;
  const rest = trimmed(text, to, end).start;
  if (rest === to || rest >= end || !ANSWERS.test(text.slice(rest, rest + 2))) return undefined;
  return { words: trimmed(text, at + 1, close), rest, bracket };
}

/** Words that the customer may say at the beginning of a line, where brackets there hold what he says. */
export function opensHeard(words: string): boolean {
  if (forbidsSpeech(words) || (directionSense(words).kind !== 'note' && !/\?$/.test(words))) return false;
  return mayBeHeard(words) || (/[.!?]$/.test(words) && !opensCommand(words));
}

/** A paragraph in parentheses and nothing else, over a line with a dash. */
export function standsOverTalk({ piece, where, marker, paragraph, first }: LineEntry, next: Entry | undefined): boolean {
  if (piece.wraps.length !== 1 || piece.wraps[0] !== 'paren' || where !== 'plain' || marker || !first) return false;
  return next?.kind === 'line' && next.piece.dash !== undefined && next.paragraph !== paragraph;
}

/** A few words that tell when something is said, and nothing of what is done: «хочет частями», `already has one`. */
export function tellsWhen(words: string): boolean {
  return words.split(/\s+/).length <= LONGEST_WHEN && !/[.?!:]$/.test(words) && !forbidsSpeech(words) && !opensCommand(words) && (directionSense(words).kind === 'note' || opensCondition(words));
}

const LONGEST_WHEN = 7;

/** `*(opens the calendar)*`, `[transfers the call]`: a line of a talk that tells what is done between two turns, and breaks it no more than a pause would. */
export function isStageDirection(text: string, { piece }: LineEntry): boolean {
  const { wraps, inner, label } = piece;
  if (label?.kind === 'speaker' || piece.quoted || !wraps.some((wrap) => wrap === 'paren' || wrap === 'bracket' || wrap === 'italic')) return false;
  const words = text.slice(inner.start, inner.end);
  return !opensCondition(words) && !soundsHeard(words) && !/\?$/.test(words) && speechScore(words) <= 0;
}

/** Words that the customer says beyond doubt: an answer, a question, something about himself. */
export function soundsHeard(words: string): boolean {
  if (!mayBeHeard(words)) return false;
  const found = opensCondition(words) ? matchCondition(words) : undefined;
  return /\?$/.test(words) || found?.kind === 'utterance' || (words.includes(' ') && soundsLikeAgent(words) < LIKE_CUSTOMER);
}

/** Words that the customer may say, where brackets hold what he says. */
export function mayBeHeard(words: string): boolean {
  if (TOLD_OF.test(words) || forbidsSpeech(words) || (opensCommand(words) && !/\?$/.test(words)) || directionSense(words).kind !== 'note') return false;
  return /\?$/.test(words) || !opensCondition(words) || matchCondition(words)?.kind === 'utterance';
}
