import { createMatcher, openLexicon, type Matcher } from '../lexicon/index.js';
import lexiconBytes from '../lexicon/generated/lexicon.js';

let shared: Matcher | undefined;

/** The matcher of the built-in lexicon, read when first needed. */
export function builtInMatcher(): Matcher {
  shared ??= createMatcher(openLexicon(lexiconBytes()));
  return shared;
}
