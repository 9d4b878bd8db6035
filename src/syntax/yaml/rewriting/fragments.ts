/** What is put into a line where data decides: `fee_line: {in_contract: "…", out_of_contract: "…"}` beside `say: "… {fee_line} …"`. */
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { isSentence } from '../keys/sentences.js';
import { textsOf, type Mapping, type Pair } from '../values/values.js';

/** Puts the words for a placeholder before the line that holds it: one of them is said there, and what stands below the line answers the line. */
export function withFragments(map: Mapping): Mapping {
  const fragments = map.pairs.filter(isFragment);
  if (fragments.length === 0) return map;
  const used = fragments.flatMap((fragment) => {
    const line = map.pairs.find((pair) => pair !== fragment && holds(pair, fragment.key.text));
    return line ? [{ fragment, line }] : [];
  });
  const moved = used.map(({ fragment }) => fragment);
  return { ...map, pairs: map.pairs.flatMap((pair) => (moved.includes(pair) ? [] : [...used.filter(({ line }) => line === pair).flatMap(({ fragment }) => choosing(fragment)), pair])) };
}

function isFragment({ key, value }: Pair): boolean {
  if (!isOwnWord(key.text) || value.kind === 'scalar') return false;
  if (value.kind === 'list') return value.items.length > 1 && value.items.every((item) => item.kind === 'scalar' && isSentence(item.text));
  return value.kind === 'map' && value.pairs.length > 1 && value.pairs.every((pair) => pair.value.kind === 'scalar' && isSentence(pair.value.text));
}

/** A line of the agent with a placeholder of that name. */
function holds({ key, value }: Pair, name: string): boolean {
  const role = roleOfKey(key.text);
  if (!['say', 'ask', 'variants', 'steps'].includes(role ?? '') && !(role === undefined && speakerOfKey(key.text)?.role === 'agent')) return false;
  return textsOf(value).some((text) => [...text.matchAll(PLACEHOLDER)].some(([, inside]) => foldName(inside) === foldName(name)));
}

const PLACEHOLDER = /[{[<%$]+\s*([\p{L}\d_ .-]{1,60}?)\s*[}\]>%]/gu;

/** Data chooses between words with names, chance between those without. */
function choosing({ key, value, start, end }: Pair): Pair[] {
  const before = { ...key, end: key.start };
  if (value.kind === 'list') return [{ key: { ...before, text: 'variants' }, value, start, end }];
  return [{ key: { ...before, text: 'switch' }, value: key, start: key.start, end: key.end }, { key: { ...before, text: 'cases' }, value, start, end }];
}
