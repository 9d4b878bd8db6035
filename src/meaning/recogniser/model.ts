import { asFloat64, asInt8, unpackSections } from '../../source/index.js';
import { BUCKET_BITS } from './features.js';

/** The model of one speaker in one language: the entries of bucket b run from starts[b] up to starts[b + 1]. */
export interface Model {
  /** For every class, what a unit of weight comes to in log-odds. */
  scales: Float64Array;
  /** For every class, the log-odds of a sentence without features. */
  offsets: Float64Array;
  /** For every class, the probability from which a sentence counts as doing it. */
  thresholds: Float64Array;
  /** The same as log-odds. */
  thresholdLogits: Float64Array;
  starts: Uint32Array;
  /** Class and signed weight of every entry. */
  classes: Uint8Array;
  weights: Int8Array;
}

/** Sections of a speaker's model: scales, offsets, thresholds, entries by bucket, classes, weights. */
export const MODEL_SECTIONS = 6;

/** Opens the models that lie in some bytes, one after the other; each is made when it is asked for, without copying its entries. */
export function openModels(bytes: Uint8Array): (at: number) => Model {
  const sections = unpackSections(bytes);
  const models: Model[] = [];
  return (at) => (models[at] ??= openModel(sections.slice(at * MODEL_SECTIONS, (at + 1) * MODEL_SECTIONS)));
}

function openModel([scales, offsets, chosen, counts, classes, weights]: readonly Uint8Array[]): Model {
  const thresholds = asFloat64(chosen);
  return {
    scales: asFloat64(scales), offsets: asFloat64(offsets), thresholds,
    thresholdLogits: thresholds.map((threshold) => Math.log(threshold / (1 - threshold))),
    starts: startsOf(counts), classes, weights: asInt8(weights),
  };
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (let bucket = 0; bucket < counts.length; bucket += 1) starts[bucket + 1] = starts[bucket] + counts[bucket];
  return starts;
}
