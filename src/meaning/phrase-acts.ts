import type { CompiledConcept, Match, Matcher, MatchWord, SpecialName } from '../lexicon/index.js';
import type { Range } from '../source/index.js';
import type { Sentence } from '../words/index.js';
import { enumerationsIn } from './enumeration.js';
import { introductionsIn } from './introductions.js';
import { builtInMatcher } from './matcher.js';
import { isNegated } from './negation.js';
import { quotedRanges } from './quotation.js';
import type { Speaker } from './recogniser/index.js';
import type { Act, Line } from './utterance.js';

/** Why words that a phrase fits do not count. */
export type Silencer = 'no-question' | 'question' | 'quoted' | 'negated' | 'unless' | 'doubted' | 'unsure';

/** What was nearly recognised, for explanations. */
export interface Dropped extends Act {
  silencer: Silencer;
  /** The phrase that took it back, or the probability that was found and the one that was needed. */
  detail: string;
}

/** Is told of what was nearly recognised. */
export type OnDropped = (dropped: Dropped) => void;

/** Acts that the phrases of the lexicon name, and those that the build of a turn shows: introductions, lists of things. */
export function phraseActs(line: Line, speaker: Speaker, onDropped?: OnDropped): Act[] {
  const acts = actsByPhrases(line, speaker, builtInMatcher(), onDropped);
  return speaker === 'agent' ? [...acts, ...introductionsIn(line), ...enumerationsIn(line)] : acts;
}

/** Acts that the phrases of a matcher name. */
export function actsByPhrases(line: Line, speaker: Speaker, matcher: Matcher, onDropped?: OnDropped): Act[] {
  const { concepts } = matcher;
  const quoted = quotedRanges(line.text);
  const acts: Act[] = [];
  line.sentences.forEach((sentence, index) => {
    const { words, at } = wordsOf(line, sentence);
    const actOf = (match: Match): Act => ({
      type: concepts[match.concept].id, start: line.tokens[at[match.start]].start, end: line.tokens[at[match.end - 1]].end, sentence: index, by: matcher.sourceOf(match.phrase), negated: false,
    });
    const onCancelled = onDropped && ((match: Match, by: number): void => onDropped({ ...actOf(match), silencer: 'unless', detail: matcher.sourceOf(by) }));
    for (const match of matcher.find(words, speaker, onCancelled)) {
      const concept = concepts[match.concept];
      const act = actOf(match);
      act.negated = concept.negation !== 'ignored' && isNegated(line.tokens, at[match.start], sentence.firstToken);
      const silencer = silencerOf(concept, act, sentence, quoted);
      if (silencer) onDropped?.({ ...act, silencer, detail: '' });
      else acts.push(act);
    }
  });
  return acts;
}

function silencerOf({ asks, negation }: CompiledConcept, act: Act, sentence: Sentence, quoted: readonly Range[]): Silencer | undefined {
  if (asks === 'always' && !sentence.asks) return 'no-question';
  if (asks === 'never' && sentence.asks) return 'question';
  if (quoted.some((quote) => quote.start <= act.start && act.end <= quote.end)) return 'quoted';
  return act.negated && negation === 'cancels' ? 'negated' : undefined;
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
