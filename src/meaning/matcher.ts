import { createMatcher, type Matcher } from '../lexicon/index.js';
import lexicon from '../lexicon/generated/lexicon.js';

let shared: Matcher | undefined;

/** The matcher of the built-in lexicon, made when first needed. */
export function builtInMatcher(): Matcher {
  shared ??= createMatcher(lexicon);
  return shared;
}
