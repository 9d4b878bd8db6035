/** Lines in square brackets that stand over the agent's text: what the customer says (`[can I do it just until March?]`), or a head or a note. */
import { matchCondition, opensCondition } from '../conditions.js';
import { directionSense, forbidsSpeech, opensCommand } from '../directions.js';
import { soundsLikeAgent } from '../voices.js';
import type { Entry, LineEntry } from './entries.js';

/** What sounds so much like the customer is his without a question mark. */
const LIKE_CUSTOMER = -1.5;
/** «он», `she`: the customer is told of and does not speak. */
const TOLD_OF = /^(?:(?:the )?(?:customer|caller|client|he|she|they)|клиент|абонент|он|она|они|собеседник)(?![\p{L}'’])/iu;

/** A whole line in square brackets, right over a plain one of its paragraph. */
export function isOverText({ piece, where, marker, paragraph, children }: LineEntry, next: Entry): boolean {
  if (piece.wraps.length !== 1 || piece.wraps[0] !== 'bracket' || where !== 'plain' || marker || children.length > 0) return false;
  return next.kind === 'line' && next.paragraph === paragraph && next.piece.wraps.length === 0;
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
