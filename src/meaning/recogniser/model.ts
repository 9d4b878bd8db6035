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
  /** A bit for every bucket: has it entries. Few have, so only those have a place below. */
  filled: Uint32Array;
  /** How many buckets with entries come before the first one of each number in `filled`. */
  ranks: Uint32Array;
  /** Where the entries of each block of such buckets begin, and from there those of each of them. */
  blocks: Uint32Array;
  starts: Uint16Array;
  /** Class and weight in one number each. */
  entries: Uint16Array;
}

/** Sections of a speaker's model as trained: scales, offsets, thresholds, entries by bucket, classes, weights. */
const TRAINED_SECTIONS = 6;
/** The same laid out: scales, offsets, thresholds, filled, ranks, blocks, starts, entries. */
const MODEL_SECTIONS = 8;

/** Buckets with entries in a block, as a power of two. */
export const BLOCK_BITS = 8;

/** Opens the models that lie in some bytes, one after the other; each is made when it is asked for, without copying its entries. */
export function openModels(bytes: Uint8Array): (at: number) => Model {
  const sections = unpackSections(bytes);
  const models: Model[] = [];
  return (at) => (models[at] ??= openModel(sections.slice(at * MODEL_SECTIONS, (at + 1) * MODEL_SECTIONS)));
}

function openModel([scales, offsets, chosen, filled, ranks, blocks, starts, entries]: readonly Uint8Array[]): Model {
  const thresholds = asFloat64(chosen);
  return {
    scales: asFloat64(scales), offsets: asFloat64(offsets), thresholds,
    thresholdLogits: thresholds.map((threshold) => Math.log(threshold / (1 - threshold))),
    filled: asUint32(filled), ranks: asUint32(ranks), blocks: asUint32(blocks), starts: asUint16(starts), entries: asUint16(entries),
  };
}

/** The entries of a bucket. */
export function entriesOf({ filled, ranks, blocks, starts, entries }: Model, bucket: number): Uint16Array {
  const word = filled[bucket >> 5];
  if (((word >>> (bucket & 31)) & 1) === 0) return entries.subarray(0, 0);
  const slot = ranks[bucket >> 5] + bitsBelow(word, bucket & 31);
  return entries.subarray(blocks[slot >> BLOCK_BITS] + starts[slot], blocks[(slot + 1) >> BLOCK_BITS] + starts[slot + 1]);
}

/** How many bits of a number are set below one of them: two, four and eight bits are summed at once, then all. */
export function bitsBelow(word: number, bit: number): number {
  let sums = word & ((1 << bit) - 1);
  sums -= (sums >>> 1) & 0x55555555;
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
  for (let at = 0; at < sections.length; at += TRAINED_SECTIONS) {
    const [counts, classes, weights] = sections.slice(at + 3, at + TRAINED_SECTIONS);
    const signed = asInt8(weights);
    laidOut.push(...sections.slice(at, at + 3), ...placesOf(counts), Uint16Array.from(classes, (index, entry) => (index << 8) | (signed[entry] & 0xff)));
  }
  return packSections(laidOut);
}

function placesOf(counts: Uint8Array): [filled: Uint32Array, ranks: Uint32Array, blocks: Uint32Array, starts: Uint16Array] {
  const filled = new Uint32Array((1 << BUCKET_BITS) >> 5);
  const ranks = new Uint32Array(filled.length);
  const blocks: number[] = [];
  const starts: number[] = [];
  let start = 0;
  const place = (): void => {
    if (starts.length % (1 << BLOCK_BITS) === 0) blocks.push(start);
    starts.push(start - blocks[blocks.length - 1]);
  };
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket += 1) {
    if (bucket % 32 === 0) ranks[bucket >> 5] = starts.length;
    if (!counts[bucket]) continue;
    filled[bucket >> 5] |= 1 << (bucket & 31);
    place();
    start += counts[bucket];
  }
  place(); // where the last ones end
  return [filled, ranks, Uint32Array.from(blocks), Uint16Array.from(starts)];
}
