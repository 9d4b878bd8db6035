import type { Language } from '../../words/index.js';
import en from '../generated/recogniser-en.js';
import ru from '../generated/recogniser-ru.js';
import { CLASSES, SPEAKERS, type SentenceClass, type Speaker } from './classes.js';
import { contextFeatures, FEATURE_KINDS, featuresOf, featureValue, type Context, type Traits } from './features.js';
import { bitsBelow, BLOCK_BITS, CLASS_ROOM, classOf, entriesOf, openModels, weightIn, type Model } from './model.js';

/** A feature that speaks for a class in a sentence; its weight is in log-odds. */
export interface StrongFeature {
  kind: (typeof FEATURE_KINDS)[number]['name'];
  /** Letters with ␣ for word boundaries, stems, or the name of a shape, of groups of words, of a concept or of what was said before. */
  feature: string;
  weight: number;
}

const CONTEXT = FEATURE_KINDS.length - 1;
const BYTES: Record<Language, () => Uint8Array> = { ru, en };
const opened: Partial<Record<Language, (at: number) => Model>> = {};
const INDEXES = Object.fromEntries(SPEAKERS.map((speaker) => [speaker, new Map<SentenceClass, number>(CLASSES[speaker].map((name, at) => [name, at]))])) as Record<Speaker, Map<SentenceClass, number>>; // made from all speakers

/** Where a class of a speaker stands among the log-odds; undefined when the speaker has no such class. */
export function classIndex(speaker: Speaker, name: SentenceClass): number | undefined {
  return INDEXES[speaker].get(name);
}

/** Log-odds of each class of the speaker for a sentence by itself. */
export function logitsOf(traits: Traits, speaker: Speaker): Float64Array {
  const model = modelOf(traits.language, speaker);
  const logits = model.offsets.slice();
  featuresOf(traits).forEach((codes, kind) => addTo(logits, model, codes, kind));
  return logits;
}

/** Log-odds in the light of what was said before. */
export function logitsInContext(alone: Float64Array, context: Context, language: Language, speaker: Speaker): Float64Array {
  const logits = alone.slice();
  addTo(logits, modelOf(language, speaker), contextFeatures(context), CONTEXT);
  return logits;
}

/** The probability that log-odds stand for. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The probability from which a sentence counts as doing what a class says; chosen in training, by language. */
export function thresholdOf(language: Language, speaker: Speaker, name: SentenceClass): number {
  return modelOf(language, speaker).thresholds[classIndex(speaker, name) ?? -1];
}

/** The classes whose log-odds are those from which a sentence counts as doing them, in the order of the classes. */
export function clearClasses(logits: Float64Array, language: Language, speaker: Speaker): SentenceClass[] {
  const { thresholdLogits } = modelOf(language, speaker);
  const clear: SentenceClass[] = [];
  for (let at = 0; at < logits.length; at += 1) if (logits[at] >= thresholdLogits[at]) clear.push(CLASSES[speaker][at]);
  return clear;
}

/** For each class what the features at hand weigh, in units of their kind; nothing between two calls. */
const weights = new Int32Array(CLASS_ROOM);

function addTo(logits: Float64Array, { scales, filled, ranks, blocks, starts, entries }: Model, codes: readonly number[], kind: number): void {
  // with few calls and in whole numbers: on a small file this runs before it is optimised
  for (let index = 0; index < codes.length; index += 1) {
    const bucket = codes[index] >> 1;
    const word = filled[bucket >> 5];
    if (((word >>> (bucket & 31)) & 1) === 0) continue;
    const slot = ranks[bucket >> 5] + bitsBelow(word, bucket & 31);
    const next = slot + 1;
    const end = blocks[next >> BLOCK_BITS] + starts[next];
    const isNegative = (codes[index] & 1) === 1;
    for (let at = blocks[slot >> BLOCK_BITS] + starts[slot]; at < end; at += 1) {
      const entry = entries[at];
      if (isNegative) weights[entry >> 8] -= (entry << 24) >> 24;
      else weights[entry >> 8] += (entry << 24) >> 24;
    }
  }
  const value = featureValue(kind, codes.length);
  for (let at = 0; at < logits.length; at += 1) {
    if (weights[at] === 0) continue;
    logits[at] += value * weights[at] * scales[at];
    weights[at] = 0;
  }
}

/** The features of a sentence that weigh most for a class, strongest first; letters inside a stronger feature are left out. */
export function strongestFeatures(traits: Traits, speaker: Speaker, name: SentenceClass, count = 5): StrongFeature[] {
  const model = modelOf(traits.language, speaker);
  const index = classIndex(speaker, name) ?? -1;
  const names: string[][] = FEATURE_KINDS.map(() => []);
  const features = featuresOf(traits, (kind, feature) => names[kind].push(feature));
  const found = new Map<string, StrongFeature>();
  features.forEach((codes, kind) => {
    const unit = featureValue(kind, codes.length) * model.scales[index];
    codes.forEach((code, at) => {
      const feature = kind === 0 ? names[kind][at].replaceAll(' ', '␣') : names[kind][at];
      const weight = unit * weightOf(model, code >> 1, index) * (code & 1 ? -1 : 1);
      const key = `${kind} ${feature}`;
      found.set(key, { kind: FEATURE_KINDS[kind].name, feature, weight: weight + (found.get(key)?.weight ?? 0) });
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

function weightOf(model: Model, bucket: number, index: number): number {
  const entry = entriesOf(model, bucket).find((one) => classOf(one) === index);
  return entry === undefined ? 0 : weightIn(entry);
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || a.endsWith(b.slice(0, 2)) || b.endsWith(a.slice(0, 2));
}

/** The model of a language is read when its first sentence is met. */
function modelOf(language: Language, speaker: Speaker): Model {
  return (opened[language] ??= openModels(BYTES[language]()))(SPEAKERS.indexOf(speaker));
}
