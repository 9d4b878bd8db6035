/** Lines that stand whole in brackets, parentheses or italics: what the customer says, or what is for the agent. */
import { matchCondition } from '../../conditions.js';
import { directionSense, forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import { SAYING } from '../answers/cues.js';
import { quotedSpans } from '../line/spans.js';
import type { Setting } from './words.js';
import type { LineEntry } from '../entries.js';
import type { Lowering } from './lower.js';
import type { Block } from '../../nodes.js';

function isDeclined(words: string): boolean {
  return /^не (?:надо|нужно|звоните)(?![\p{L}])/iu.test(words) && words.split(' ').length <= SHORT_ANSWER && soundsLikeAgent(words) < 0;
}

const SHORT_ANSWER = 5;

/** Lines in brackets, parentheses or italics: the customer's words if they say so, else for the agent. */
export function wrappedBlocks(lowering: Lowering, setting: Setting, entry: LineEntry): Block[] {
  const { build, words } = lowering;
  const { piece } = entry;
  const slice = build.slice(piece.inner);
  if (piece.wraps[0] === 'struck') return [build.prose(piece)];
  if (piece.label?.kind === 'speaker' && piece.label.guess?.role === 'customer' && !piece.label.guess.letter && piece.label.rest < piece.inner.end) {
    return [build.turn({ role: 'customer', words: { start: piece.label.rest, end: piece.inner.end }, label: piece.label, from: piece.start })];
  }
  const found = matchCondition(lowering.text, piece.inner.start, piece.inner.end);
  const [span] = found ? quotedSpans(lowering.text, found.rest, piece.inner.end) : [];
  if (found && span && SAYING.test(build.slice(found.head).toLowerCase())) {
    // *She says no: "I'll leave it."* is the customer's line with its tag
    return [build.direction(found.head, 'note'), build.turn({ role: 'customer', words: span, inferred: { by: 'tag of speech', confidence: 0.85 } })];
  }
  if (lowering.convention.italics === 'customer' && isHeard(lowering, entry)) {
    return [build.turn({ role: 'customer', words: piece.inner, from: piece.start, inferred: { by: 'italics', confidence: 0.75 } })];
  }
  const spoken = piece.wraps.every((wrap) => wrap === 'italic' || wrap === 'bold');
  if (spoken && piece.quoted) return words.blocks(piece.inner.start, piece.inner.end, setting);
  if (spoken && setting.plain === 'agent' && directionSense(slice).kind === 'note' && speechScore(slice) >= 2.5) return words.blocks(piece.inner.start, piece.inner.end, setting);
  return [build.aside(piece.inner, forbidsSpeech(slice), piece)];
}

/** Italics that hold the customer's words, where these are written so. */
function isHeard({ build }: Lowering, entry: LineEntry): boolean {
  const { piece } = entry;
  const words = build.slice(piece.inner);
  if (piece.wraps.length !== 1 || piece.wraps[0] !== 'italic' || forbidsSpeech(words)) return false;
  // «Не надо, спасибо.» only looks like an order
  return !opensCommand(words) || isDeclined(words);
}
