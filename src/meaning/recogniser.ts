import { asFloat64, asInt8, unpackSections } from '../source/index.js';
import type { Language } from '../words/index.js';
import en from './generated/recogniser-en.js';
import ru from './generated/recogniser-ru.js';
import { featuresOf, featureValue, SENTENCE_CLASSES, type SentenceClass } from './recogniser-features.js';

export { SENTENCE_CLASSES, type SentenceClass } from './recogniser-features.js';

/** A language's model. */
interface RecogniserModel {
  /** One signed byte per bucket and class, the classes of a bucket together. */
  weights: Int8Array;
  /** For every class, what a unit of weight comes to in log-odds. */
  scales: Float64Array;
  /** For every class, the log-odds of a sentence without features. */
  offsets: Float64Array;
}

/** A feature that speaks for a class in a sentence, or against it if `weight` (in log-odds) is negative. */
export interface StrongFeature {
  kind: 'letters' | 'words' | 'shape' | 'groups';
  /** Letters with ␣ for word boundaries, stems, or the name of a shape or of groups of words. */
  feature: string;
  weight: number;
}

const KIND_NAMES: readonly StrongFeature['kind'][] = ['letters', 'words', 'shape', 'groups'];
const COUNT = SENTENCE_CLASSES.length;
const BYTES: Record<Language, () => Uint8Array> = { ru, en };
const opened: Partial<Record<Language, RecogniserModel>> = {};

/** How probable it is, for each class, that a sentence does that; the classes do not exclude one another. */
export function scoreSentence(text: string, language: Language): Record<SentenceClass, number> {
  const { weights, scales, offsets } = modelOf(language);
  const logits = Float64Array.from(offsets);
  const sums = new Int32Array(COUNT);
  featuresOf(text, language).forEach((features, kind) => {
    sums.fill(0);
    for (const code of features) {
      const from = (code >> 1) * COUNT;
      const sign = code & 1 ? -1 : 1;
      for (let index = 0; index < COUNT; index += 1) sums[index] += sign * weights[from + index];
    }
    const value = featureValue(kind, features.length);
    for (let index = 0; index < COUNT; index += 1) logits[index] += value * scales[index] * sums[index];
  });
  const probabilities = SENTENCE_CLASSES.map((name, index) => [name, 1 / (1 + Math.exp(-logits[index]))]);
  // the entries were made from the list of all classes
  return Object.fromEntries(probabilities) as Record<SentenceClass, number>;
}

/** The features of a sentence that weigh most for a class, strongest first; letters inside a stronger feature are left out. */
export function strongestFeatures(text: string, language: Language, name: SentenceClass, count = 5): StrongFeature[] {
  const { weights, scales } = modelOf(language);
  const index = SENTENCE_CLASSES.indexOf(name);
  const names: string[][] = KIND_NAMES.map(() => []);
  const features = featuresOf(text, language, (kind, feature) => names[kind].push(feature));
  const found = new Map<string, StrongFeature>();
  features.forEach((codes, kind) => {
    const unit = featureValue(kind, codes.length) * scales[index];
    codes.forEach((code, at) => {
      const feature = kind === 0 ? names[kind][at].replaceAll(' ', '␣') : names[kind][at];
      const weight = unit * weights[(code >> 1) * COUNT + index] * (code & 1 ? -1 : 1);
      const key = `${kind} ${feature}`;
      found.set(key, { kind: KIND_NAMES[kind], feature, weight: weight + (found.get(key)?.weight ?? 0) });
    });
  });
  const sorted = [...found.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
  const strongest: StrongFeature[] = [];
  for (const candidate of sorted) {
    if (strongest.length >= count) break;
    if (candidate.kind !== 'letters' || !strongest.some(({ kind, feature }) => kind === 'letters' && overlap(feature, candidate.feature))) strongest.push(candidate);
  }
  return strongest;
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || a.endsWith(b.slice(0, 2)) || b.endsWith(a.slice(0, 2));
}

/** The model of a language, read when its first sentence is met. */
function modelOf(language: Language): RecogniserModel {
  return (opened[language] ??= openModel(BYTES[language]()));
}

function openModel(bytes: Uint8Array): RecogniserModel {
  const [scales, offsets, weights] = unpackSections(bytes);
  return { scales: asFloat64(scales), offsets: asFloat64(offsets), weights: asInt8(weights) };
}
