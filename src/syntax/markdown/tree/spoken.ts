/** Whether plain text below a heading is said aloud: by its marks, its title and how it sounds. */
import { speechScore } from '../../directions.js';
import { quotedSpans } from '../line/spans.js';
import type { Entry } from '../entries.js';

/** A line that scores so much is said; beside other sections of plain speech less will do. */
export const SPOKEN = 2;

/** Entries without the items that answer what stands above them, «- Нет → «Спасибо, до свидания!»»: their quotation marks tell nothing of plain text. */
export function unanswered(text: string, entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.kind !== 'line' || !entry.marker || entry.marker.checkbox || entry.piece.quoted !== undefined || entry.piece.dash !== undefined || !ANSWERS.test(text.slice(entry.piece.start, entry.piece.end)));
}

const ANSWERS = /^[^→"«“]{1,60}(?:→|->|=>|:)\s*\S/u;

/** A title that tells whose words follow, the customer's. */
const HEARD =
  /^(?:(?:what )?(?:they|he|she|(?:the )?(?:customers?|callers?|clients?|guests?|patients?|members?))(?: (?:may|might|will|can|could|usually|often))? (?:says?|asks?|replies|reply|answers?|objects?)|(?:what )?(?:you|we)(?:['’]ll| will| may| might| can)? hear|(?:customer|caller|client|guest) (?:replies|answers|questions|words)|(?:что |как )?(?:может |могут )?(?:говор|скаж|сказ|спраш|спрос|отве[тч]|возра[жз])\p{L}* (?:клиент|абонент|гост|пациент|покупател|человек)\p{L}*|(?:клиент|абонент|гост|пациент|покупател)\p{L}* (?:может |могут )?(?:говор|скаж|сказ|спраш|спрос|отве[тч]|возра[жз])\p{L}*|слышим(?: в ответ)?|возможные (?:ответы|вопросы|реплики)(?: (?:клиент|абонент|гост|пациент)\p{L}*)?)$/u;

/** Quotations one below the other, none answered, under a title that says the customer speaks. */
export function listsHeard(title: string, entries: readonly Entry[]): boolean {
  if (entries.length === 0 || !HEARD.test(title.trim().toLowerCase())) return false;
  return entries.every((entry) => entry.kind === 'line' && entry.piece.quoted !== undefined && entry.children.length === 0);
}

/** Speech by some mark, or a table that may hold it. */
export function isMarked(text: string, entry: Entry): boolean {
  if (entry.kind !== 'line') return entry.kind === 'table';
  const { piece } = entry;
  if (entry.where !== 'plain' || piece.dash !== undefined || piece.label?.kind === 'speaker' || piece.label?.kind === 'say') return true;
  return quotedSpans(text, piece.start, piece.end).some((span) => span.end - span.start > 10) || entry.children.some((child) => isMarked(text, child));
}

/** «Purpose» may head a list of notes or a step of the call: half of the lines decide. */
export function soundsSpoken(text: string, entries: readonly Entry[], least = SPOKEN): boolean {
  const scores = entries.flatMap((entry) => (entry.kind === 'line' && !entry.marker?.checkbox ? [speechScore(text.slice(entry.piece.start, entry.piece.end).replace(/[*_]?\([^()]*\)[*_]?$/, ''))] : []));
  return scores.length > 0 && scores.filter((score) => score >= least).length * 2 >= scores.length;
}

/** Whether a preamble holds a line that is clearly said aloud. */
export function opensCall(text: string, entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.kind === 'line' && entry.piece.wraps.length === 0 && !entry.piece.label && speechScore(text.slice(entry.piece.start, entry.piece.end)) >= 4);
}
