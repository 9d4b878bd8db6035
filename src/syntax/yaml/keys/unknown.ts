import { foldKey } from '../../header-keys.js';
import { slipsAllowed, slipsBetween } from '../../slips.js';
import { knownKeys } from './keys.js';
import { report, type Reading } from '../reading.js';
import type { Scalar } from '../values/values.js';

/** Reports a key that no reader knows, with the known key that it resembles most. `spoken` when words were found below it. */
export function reportUnknownKey(reading: Reading, key: Scalar, spoken: boolean): void {
  if (/^x-/.test(key.text)) return;
  if (reading.reported.has(key.text)) return;
  const suggestion = similarKey(key.text);
  if (!suggestion && !spoken) return;
  reading.reported.add(key.text);
  report(reading, suggestion ? 'parse-unknown-key' : 'parse-unknown-speaker-key', key, { key: key.text, ...(suggestion && { suggestion }) });
}

/** The known key that a key is a slip of. */
export function similarKey(key: string): string | undefined {
  const name = foldKey(key);
  if (name.length < 4) return undefined;
  const limit = slipsAllowed(name);
  let best: string | undefined;
  let nearest = limit + 1;
  for (const known of knownKeys) {
    // a known key in an odd place is no slip
    if (known === name) return undefined;
    if (Math.abs(known.length - name.length) > limit || known[0] !== name[0]) continue;
    const far = slipsBetween(name, known);
    if (far >= nearest) continue;
    nearest = far;
    best = known;
  }
  return best;
}
