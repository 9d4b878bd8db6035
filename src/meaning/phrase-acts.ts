import type { Matcher, MatchWord, SpecialName } from '../lexicon/index.js';
import type { Sentence } from '../words/index.js';
import { enumerationsIn } from './enumeration.js';
import { introductionsIn } from './introductions.js';
import { builtInMatcher } from './matcher.js';
import { isNegated } from './negation.js';
import { quotedRanges } from './quotation.js';
import type { Speaker } from './recogniser/index.js';
import type { Act, Line } from './utterance.js';

/** Acts that the phrases of the lexicon name, and those that the build of a turn shows: introductions, lists of things. */
export function phraseActs(line: Line, speaker: Speaker): Act[] {
  const acts = actsByPhrases(line, speaker, builtInMatcher());
  return speaker === 'agent' ? [...acts, ...introductionsIn(line), ...enumerationsIn(line)] : acts;
}

/** Acts that the phrases of a matcher name. */
export function actsByPhrases(line: Line, speaker: Speaker, matcher: Matcher): Act[] {
  const { concepts } = matcher;
  const quoted = quotedRanges(line.text);
  const acts: Act[] = [];
  line.sentences.forEach((sentence, index) => {
    const { words, at } = wordsOf(line, sentence);
    for (const match of matcher.find(words, speaker)) {
      const concept = concepts[match.concept];
      if (concept.asks === 'always' && !sentence.asks) continue;
      if (concept.asks === 'never' && sentence.asks) continue;
      const range = { start: line.tokens[at[match.start]].start, end: line.tokens[at[match.end - 1]].end };
      if (quoted.some((quote) => quote.start <= range.start && range.end <= quote.end)) continue;
      const negated = concept.negation !== 'ignored' && isNegated(line.tokens, at[match.start], sentence.firstToken);
      if (negated && concept.negation === 'cancels') continue;
      acts.push({ type: concept.id, ...range, sentence: index, by: matcher.sourceOf(match.phrase), negated });
    }
  });
  return acts;
}

/** The words of a sentence for the matcher, and for each its index among the tokens. */
function wordsOf(line: Line, sentence: Sentence): { words: MatchWord[]; at: number[] } {
  const at: number[] = [];
  const wordAt = new Map<number, number>();
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    if (line.tokens[index].kind === 'mark') continue;
    wordAt.set(index, at.length);
    at.push(index);
  }
  const words: { form: string; specials?: [SpecialName, number][] }[] = at.map((index) => ({ form: line.tokens[index].form }));
  for (const entity of line.entities) {
    if (entity.endToken <= sentence.firstToken || entity.firstToken >= sentence.endToken) continue;
    let first = entity.firstToken;
    while (first < entity.endToken && !wordAt.has(first)) first += 1;
    const start = wordAt.get(first);
    if (start === undefined) continue;
    let end = start + 1;
    while (end < at.length && at[end] < entity.endToken) end += 1;
    (words[start].specials ??= []).push([entity.type, end]);
  }
  return { words, at };
}
