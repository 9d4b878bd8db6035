/** Lists under words of the writer's own that nobody reads out: names, and remarks jotted down. */
import { speechScore } from '../../directions.js';
import { textsOf, type Listing, type Value } from '../values/values.js';

const MOST_WORDS = 3;
const SOUNDS_SAID = 1;

/** `order: [own_same_day, train_or_coach, refund]`, `wrapup: [sold, not sold]`: a few words each, without quotes and with nothing that opens or closes a sentence. */
export function listsNames(value: Value): value is Listing {
  const texts = value.kind === 'list' && isPlain(value) ? textsOf(value) : [];
  return texts.length > 0 && texts.every((text) => text.split(/\s+/).length <= MOST_WORDS && /^[\p{L}\d][^.?!…,{[]*$/u.test(text) && speechScore(text) < SOUNDS_SAID);
}

/** `terms: [the price is for a year only, no refund after the first box]`: lines in lower case that end without a mark, and do not sound spoken. */
export function jotsDown(value: Value): value is Listing {
  const texts = value.kind === 'list' && isPlain(value) ? textsOf(value) : [];
  if (texts.length < 2 || !texts.every((text) => /^\p{Ll}.*[^.?!…»”]$/su.test(text.trim()) && /\s\S+\s/.test(text))) return false;
  return texts.reduce((sum, text) => sum + speechScore(text), 0) < texts.length * SOUNDS_SAID;
}

function isPlain({ items }: Listing): boolean {
  return items.every((item) => item.kind === 'scalar' && item.style === 'plain');
}
