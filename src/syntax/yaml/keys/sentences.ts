/** Texts that are sentences, as people say them, and no names or notes. */
import { opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';

/** `customer: Yes`, «оператор: Алло»: a word with which people open what they say is nobody's name. */
export function answersAloud(text: string): boolean {
  return !/\s/.test(text) && speechScore(text) >= OPENS_SPEECH;
}

const OPENS_SPEECH = 2.5;

/** A text that ends as sentences do, and so is no name. */
export function isSentence(text: string): boolean {
  return (/[\p{L}»”")\]}]\s*[.?!…]["»”]?$/u.test(text.trim()) || /\p{L}\s(?:.*\s)?\S*[\d%)]\s*[.?!…]["»”]?$/su.test(text.trim())) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(text.trim());
}

/** A sentence that sounds like the agent and not like a note to him. */
export function isSaidAloud(text: string): boolean {
  return isSentence(text) && !opensCommand(text) && speechScore(text) >= 0 && soundsLikeAgent(text) >= 1;
}
