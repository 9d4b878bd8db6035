import { asFloat64, asInt8, asUint16, asUint32, packSections, unpackSections, type Section } from '../../source/index.js';
import { BUCKET_BITS } from './hashing.js';

/** The model of one speaker in one language. */
export interface Model {
  /** For every class, what a unit of weight comes to in log-odds. */
  scales: Float64Array;
  /** For every class, the log-odds of a sentence without features. */
  offsets: Float64Array;
  /** For every class, the probability from which a sentence counts as doing it. */
  thresholds: Float64Array;
  /** The same as log-odds. */
  thresholdLogits: Float64Array;
  /** Where the entries of each block of buckets begin, and from there those of each bucket. */
  blocks: Uint32Array;
  starts: Uint16Array;
  /** Class and weight in one number each. */
  entries: Uint16Array;
}

/** Sections of a speaker's model: scales, offsets, thresholds, blocks, starts, entries. As trained: entries by bucket, classes, weights in place of the last three. */
const MODEL_SECTIONS = 6;

/** Buckets in a block, as a power of two. */
export const BLOCK_BITS = 8;

/** Opens the models that lie in some bytes, one after the other; each is made when it is asked for, without copying its entries. */
export function openModels(bytes: Uint8Array): (at: number) => Model {
  const sections = unpackSections(bytes);
  const models: Model[] = [];
  return (at) => (models[at] ??= openModel(sections.slice(at * MODEL_SECTIONS, (at + 1) * MODEL_SECTIONS)));
}

function openModel([scales, offsets, chosen, blocks, starts, entries]: readonly Uint8Array[]): Model {
  const thresholds = asFloat64(chosen);
  return {
    scales: asFloat64(scales), offsets: asFloat64(offsets), thresholds,
    thresholdLogits: thresholds.map((threshold) => Math.log(threshold / (1 - threshold))),
    blocks: asUint32(blocks), starts: asUint16(starts), entries: asUint16(entries),
  };
}

/** Where the entries of a bucket begin; those of the next one begin where they end. */
export function startOf({ blocks, starts }: Model, bucket: number): number {
  return blocks[bucket >> BLOCK_BITS] + starts[bucket];
}

/** Classes that an entry can name. */
export const CLASS_ROOM = 256;

export function classOf(entry: number): number {
  return entry >> 8;
}

/** The signed weight of an entry. */
export function weightIn(entry: number): number {
  return (entry << 24) >> 24;
}

/** Lays trained models out to be searched as they lie in the file. */
export function layOutModels(trained: Uint8Array): Uint8Array {
  const sections = unpackSections(trained);
  const laidOut: Section[] = [];
  for (let at = 0; at < sections.length; at += MODEL_SECTIONS) {
    const [counts, classes, weights] = sections.slice(at + 3, at + MODEL_SECTIONS);
    const signed = asInt8(weights);
    laidOut.push(...sections.slice(at, at + 3), ...startsOf(counts), Uint16Array.from(classes, (index, entry) => (index << 8) | (signed[entry] & 0xff)));
  }
  return packSections(laidOut);
}

function startsOf(counts: Uint8Array): [blocks: Uint32Array, starts: Uint16Array] {
  const buckets = 1 << BUCKET_BITS;
  const blocks = new Uint32Array((buckets >> BLOCK_BITS) + 1);
  const starts = new Uint16Array(buckets + 1);
  let start = 0;
  for (let bucket = 0; bucket <= buckets; bucket += 1) {
    const block = bucket >> BLOCK_BITS;
    if (bucket % (1 << BLOCK_BITS) === 0) blocks[block] = start;
    starts[bucket] = start - blocks[block];
    start += counts[bucket] ?? 0;
  }
  return [blocks, starts];
}
