/** Keys that name the steps of a list, whatever the writer calls them: `- блок: боль`, `- card: greeting`, by the gotos that lead to them. */
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { keyed, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_STEPS = 3;
/** So many of the names stand elsewhere in the file, as gotos do; one may be a word that comes up by chance. */
const LEAST_NAMED = 2;
const LONGEST_NAME = 60;

/** Gives the key at the head of every step of a list the name that every part of the reader knows, where other steps lead to its values. */
export function withStepNames(root: Value): Value {
  let counts: Counts | undefined;
  const within = (value: Value): Value => {
    if (value.kind === 'map') return { ...value, pairs: value.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: within(pair.value) })) };
    if (value.kind !== 'list') return value;
    const list = { ...value, items: value.items.map(within) };
    const heads = headsOf(list);
    return heads && areNamed(heads, (counts ??= countsOf(root))) ? { ...list, items: list.items.map(withId) } : list;
  };
  return within(root);
}

/** How often each text stands in a file. */
type Counts = ReadonlyMap<string, number>;

function countsOf(root: Value): Counts {
  const counts = new Map<string, number>();
  for (const { text } of scalarsIn(root)) counts.set(targetIn(text), (counts.get(targetIn(text)) ?? 0) + 1);
  return counts;
}

/** «→ боль», `goto pain`: the name without what leads to it. */
function targetIn(text: string): string {
  return foldName(text.replace(/^\s*(?:→|->|=>|go ?to\b|к\s+|на\s+)\s*/iu, ''));
}

/** The pairs at the heads of a list of maps, where all of them have one key that the reader does not take for a name already. */
function headsOf({ items }: Listing): Pair[] | undefined {
  const maps = items.filter((item): item is Mapping => item.kind === 'map' && item.pairs.length > 1);
  if (maps.length < LEAST_STEPS || maps.length < items.length) return undefined;
  const heads = maps.map(({ pairs }) => pairs[0]);
  const key = heads[0].key.text;
  const isHead = heads.every((pair) => pair.key.text === key && pair.value.kind === 'scalar' && pair.value.text.length <= LONGEST_NAME);
  return isHead && mayName(key) && maps.every(({ pairs }) => pairs.every((pair) => roleOfKey(pair.key.text) !== 'id')) ? heads : undefined;
}

function mayName(key: string): boolean {
  const role = roleOfKey(key);
  return (role === undefined || role === 'steps' || role === 'detail' || role === 'scope') && (speakerOfKey(key)?.role ?? 'system') === 'system';
}

/** Different names, of which several stand somewhere else as well. */
function areNamed(heads: readonly Pair[], counts: Counts): boolean {
  const names = heads.flatMap(({ value }) => (value.kind === 'scalar' ? [foldName(value.text)] : []));
  return new Set(names).size === names.length && names.filter((name) => (counts.get(name) ?? 0) > 1).length >= LEAST_NAMED;
}

function withId(item: Value): Value {
  if (item.kind !== 'map') return item;
  return { ...item, pairs: item.pairs.map((pair, index) => (index === 0 ? keyed(pair, 'id') : pair)) };
}
