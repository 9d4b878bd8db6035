/** What the trainer in src/build turns labelled lines into features with; nothing of a running linter imports this. */
import type { Language } from '../words/index.js';
import { readLine } from './line.js';
import { phraseActs } from './phrase-acts.js';
import { learntConcepts, type Speaker, type Traits } from './recogniser/index.js';

export { packSections } from '../source/index.js';
export { CLASSES, SPEAKERS } from './recogniser/classes.js';
export { BUCKET_BITS, contextFeatures, featuresOf, featureValue } from './recogniser/features.js';

/** What the recogniser is told of a labelled line, which counts as one sentence. */
export function describe(text: string, language: Language, speaker: Speaker): Traits {
  const line = readLine(text, language);
  const acts = phraseActs(line, speaker);
  return { text: line.text, language, concepts: learntConcepts(acts), entities: line.entities.map(({ type }) => type) };
}
