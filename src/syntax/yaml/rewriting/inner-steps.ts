/** Steps below the step that leads to them: `booking: {main: […], if_they_say: {…: {then: add_gift}}, add_gift: […]}`. */
import { isOwnWord, roleOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { isLine } from '../answers/replies.js';
import { isMapOfSteps, isSpokenList, isStepLike } from '../keys/step-shapes.js';
import type { Mapping, Pair, Value } from '../values/values.js';

/** Puts what closes a step, and is where a goto leads, beside that step. */
export function withInnerSteps(root: Value): Value {
  if (root.kind !== 'map') return root;
  const targets = new Set([...scalarsIn(root)].map(({ text }) => foldName(text)));
  const names = new Set(root.pairs.map(({ key }) => foldName(key.text)));
  const isInner = ({ key, value }: Pair): boolean => {
    const name = foldName(key.text);
    return isOwnWord(key.text) && value.kind !== 'scalar' && (isStepLike(value) || isSpokenList(value)) && targets.has(name) && !names.has(name);
  };
  const lifted = (pair: Pair): Pair[] => (pair.value.kind === 'map' && isStep(pair, pair.value) ? apart(pair, pair.value, isInner) : [pair]);
  return { ...root, pairs: root.pairs.flatMap((pair) => (roleOfKey(pair.key.text) === 'steps' && pair.value.kind === 'map' ? [{ ...pair, value: { ...pair.value, pairs: pair.value.pairs.flatMap(lifted) } }] : lifted(pair))) };
}

function isStep({ key }: Pair, value: Mapping): boolean {
  return isOwnWord(key.text) && (!isMapOfSteps(value) || value.pairs.some((pair) => isLine(pair) || roleOfKey(pair.key.text) === 'steps'));
}

function apart(pair: Pair, map: Mapping, isInner: (pair: Pair) => boolean): Pair[] {
  const last = map.pairs.findLastIndex((one) => !isInner(one));
  if (last < 0 || last === map.pairs.length - 1) return [pair];
  const { end } = map.pairs[last];
  return [{ ...pair, value: { ...map, pairs: map.pairs.slice(0, last + 1), end }, end }, ...map.pairs.slice(last + 1)];
}
