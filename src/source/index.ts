export type { Point, Position, Range, Source } from './source.js';
export { createSource, lineIndexAt, lineText, pointAt, positionOf } from './source.js';
export type { Decoded } from './decode.js';
export { decode } from './decode.js';
