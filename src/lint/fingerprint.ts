/** Hashes text to 16 hex digits (two FNV-1a runs of 32 bits). For identity, not for secrecy. */
export function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193);
  }
  return hex(low) + hex(high);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Tells equal findings of a file apart by their order; gives each its fingerprint. */
export function fingerprinter(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const key = parts.join('\u0000');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hashText(`${key}\u0000${count}`);
  };
}

/** Text as it counts for a fingerprint: case, spaces and quotes do not matter. */
export function normalised(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[\s«»“”„"']+/g, ' ').trim();
}
