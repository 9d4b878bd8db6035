export { lowerCased } from './lower.js';
export type { Point, Position, Range, Source } from './source.js';
export { createSource, lineIndexAt, lineText, pointAt, positionOf } from './source.js';
export type { Decoded } from './decode.js';
export { decode } from './decode.js';
export type { Section } from './sections.js';
export { asFloat64, asInt8, asUint16, asUint32, packSections, unpackSections } from './sections.js';
export type { Storage } from './encode.js';
export { encode, storageOf } from './encode.js';
