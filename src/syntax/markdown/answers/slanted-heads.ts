/** A few words in italics that tell when, before what is said then on the same line: «*всё хорошо* — Рада за неё.», `*we cover it:* "Friday, then." → B` */
import { directionSense, forbidsSpeech, opensInfinitive, speechScore } from '../../directions.js';
import { findGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { classifyLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { tellsWhen } from '../line/brackets.js';
import { STAGE_NAME } from '../headings/named-stages.js';
import { quotedSpans } from '../line/spans.js';
import type { Piece } from '../line/pieces.js';
import type { Range } from '../../../source/index.js';

/** What follows a dash is said when it sounds so. */
const SPOKEN = 0.5;
/** A shorter quotation is a name. */
const LEAST_QUOTED = 10;

/** The head and what is said after it; undefined where the italics name a step, a speaker, a note or a thing that is explained. */
export function slantedHead(text: string, { lead, end }: Piece): { head: Range; body: Range } | undefined {
  if (!lead) return undefined;
  const led = beforeArrow(text, lead, end);
  if (led || lead.bold) return led;
  const head = withoutColon(text, lead);
  const words = text.slice(head.start, head.end);
  // the examples in brackets make no long head of it
  if (!tellsWhen(words.replace(/\s*\([^()]*\)$/u, '')) || STAGE_NAME.test(words) || classifyLabel(words).kind !== 'unknown') return undefined;
  const sign = /^\s*(?:[:—–]|-{1,2}(?=\s))?\s*/.exec(text.slice(lead.rest, end))?.[0] ?? '';
  const body = { start: lead.rest + sign.length, end };
  if (body.start >= end) return undefined;
  if (/["«“]/.test(text[body.start])) return isQuotation(text, body) ? { head, body } : undefined;
  // *Tone* and *Delivery* open notes without a dash
  return /[—–-]/.test(sign) && isSaid(text, body) ? { head, body } : undefined;
}

/** «*Не интересно →* — Что именно?»: the arrow within the emphasis tells that it heads what follows. */
function beforeArrow(text: string, lead: NonNullable<Piece['lead']>, end: number): { head: Range; body: Range } | undefined {
  const arrow = /\s*(?:→|[-=]>)$/u.exec(text.slice(lead.start, lead.end));
  if (!arrow || arrow.index === 0) return undefined;
  const sign = /^\s*(?:[—–]|-{1,2}(?=\s))?\s*/.exec(text.slice(lead.rest, end))?.[0] ?? '';
  const body = { start: lead.rest + sign.length, end };
  return body.start < end ? { head: { start: lead.start, end: lead.start + arrow.index }, body } : undefined;
}

function withoutColon(text: string, { start, end }: Range): Range {
  return trimmed(text, start, text[end - 1] === ':' ? end - 1 : end);
}

/** One quotation, and perhaps what is done or where it leads then. */
function isQuotation(text: string, { start, end }: Range): boolean {
  const [span] = quotedSpans(text, start, end);
  if (!span || span.start !== start || span.end - span.start < LEAST_QUOTED) return false;
  const rest = trimmed(text, span.end, end);
  const words = text.slice(rest.start, rest.end).replace(/^[.,;\s]+/u, '');
  return words === '' || /^[(*_[]/.test(words) || findGoto(text, span.end, end)?.start === rest.start;
}

/** A sentence to somebody, and nothing that is to be done. */
function isSaid(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  if (!/^[\p{Lu}\d{[<…]/u.test(words) || forbidsSpeech(words) || opensInfinitive(words) || directionSense(words).kind !== 'note') return false;
  return speechScore(words) > SPOKEN || soundsLikeAgent(words) > SPOKEN;
}
