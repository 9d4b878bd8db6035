/** Tables of numbers as they are shipped: each one a section, all of them in one run of bytes. */
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float64Array;

/** Every section begins where any kind of number may stand. */
const ALIGNMENT = 8;

/** Writes sections one after the other, the lengths in front. */
export function packSections(sections: readonly Section[]): Uint8Array {
  const head = Uint32Array.of(sections.length, ...sections.map((section) => section.byteLength));
  const places = placesOf(head);
  const bytes = new Uint8Array(places[sections.length]);
  bytes.set(new Uint8Array(head.buffer));
  sections.forEach((section, index) => bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[index]));
  return bytes;
}

/** The bytes of every section, in place. View them as what they were by `asUint16` and its like: nothing is copied. */
export function unpackSections(bytes: Uint8Array): Uint8Array[] {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const count = new Uint32Array(whole.buffer, whole.byteOffset, 1)[0];
  const head = new Uint32Array(whole.buffer, whole.byteOffset, count + 1);
  const places = placesOf(head);
  return Array.from({ length: count }, (_, index) => whole.subarray(places[index], places[index] + head[index + 1]));
}

export function asInt8(section: Uint8Array): Int8Array {
  return new Int8Array(section.buffer, section.byteOffset, section.byteLength);
}

export function asUint16(section: Uint8Array): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.byteLength / 2);
}

export function asUint32(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}

export function asFloat64(section: Uint8Array): Float64Array {
  return new Float64Array(section.buffer, section.byteOffset, section.byteLength / 8);
}

/** Where each section begins, and where the last one ends. */
function placesOf(head: Uint32Array): number[] {
  let at = aligned((head[0] + 1) * 4);
  const places = [at];
  for (let index = 1; index <= head[0]; index += 1) places.push((at = aligned(at + head[index])));
  return places;
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
