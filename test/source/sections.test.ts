import { describe, expect, it } from 'vitest';
import { asFloat64, asInt8, asUint16, asUint32, packSections, unpackSections } from '../../src/source/index.js';

const SECTIONS = [Uint8Array.of(1, 2, 3), Uint16Array.of(65_535), Float64Array.of(0.1, -2), new Uint32Array(0), Int8Array.of(-128, 127)];

describe('sections', () => {
  it('come back as they were written', () => {
    expect(read(packSections(SECTIONS))).toEqual(SECTIONS);
  });

  it('may begin at an odd place of a larger buffer, as small files do in Node', () => {
    const bytes = packSections(SECTIONS);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(read(shifted.subarray(3))).toEqual(SECTIONS);
  });
});

function read(bytes: Uint8Array): unknown[] {
  const [one, two, three, four, five] = unpackSections(bytes);
  return [Uint8Array.from(one), asUint16(two), asFloat64(three), asUint32(four), asInt8(five)];
}
