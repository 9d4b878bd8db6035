export type { ConceptFile, Expand } from './compile.js';
export { compileLexicon } from './compile.js';
export type { Lexicon } from './lexicon.js';
export { openLexicon, packLexicon } from './lexicon.js';
export type { Match, Matcher, MatchWord } from './matcher.js';
export { createMatcher } from './matcher.js';
export { NotationError, parsePhrase } from './notation.js';
export type { CompiledConcept, CompiledLexicon, CompiledPhrase, SpecialName } from './program.js';
