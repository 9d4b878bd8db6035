import type { Witness } from '../flow/index.js';
import type { Problem } from './define.js';

/** The path of a witness, and the guess that it rests on, for a problem: `yield { at, message, ...evidence(witness) }`. */
export function evidence({ path, guess }: Pick<Witness, 'path' | 'guess'>): Pick<Problem, 'path' | 'restsOn'> {
  return { path: path.map((step) => ({ at: step.range })), ...(guess && { restsOn: guess }) };
}
