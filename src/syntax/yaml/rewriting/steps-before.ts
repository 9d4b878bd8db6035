/** Steps that name those before them: `after: [offer, discount]`, «после: цена». */
import { roleOfKey } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { isStepLike } from '../keys/step-shapes.js';
import { type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

const BEFORE = /^(?:after|comes_after|follows|from|previous|после|откуда|предыдущий)$/iu;

/** Below these keys stand cases, which begin to hold after a step and do not follow it. */
const OF_CASES: readonly string[] = ['answers', 'handlers', 'questions', 'cases', 'scenarios'];

/** Says in each of those steps where it leads, as every other script does. */
export function withStepsBefore(value: Value, isOfCases = false): Value {
  if (value.kind === 'list') {
    const items = value.items.map((item) => withStepsBefore(item));
    const ways = isOfCases ? [] : waysBetween(items.flatMap(stepOfItem));
    return { ...value, items: ways.length === 0 ? items : items.map((item) => stepOfItem(item).map((step) => leading(step, ways)).at(0) ?? item) };
  }
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.map((pair) => ({ ...pair, value: withStepsBefore(pair.value, OF_CASES.includes(roleOfKey(pair.key.text) ?? '')) }));
  const ways = isOfCases ? [] : waysBetween(pairs.flatMap(stepOfPair));
  return { ...value, pairs: ways.length === 0 ? pairs : pairs.map((pair) => stepOfPair(pair).map((step): Pair => ({ ...pair, value: leading(step, ways) })).at(0) ?? pair) };
}

interface Step {
  name: Scalar;
  map: Mapping;
}

interface Way {
  from: string;
  to: Scalar;
}

function stepOfPair({ key, value }: Pair): [] | [Step] {
  return value.kind === 'map' && isStepLike(value) ? [{ name: key, map: value }] : [];
}

function stepOfItem(item: Value): [] | [Step] {
  const name = item.kind === 'map' ? item.pairs.find(({ key, value }) => roleOfKey(key.text) === 'id' && value.kind === 'scalar')?.value : undefined;
  return item.kind === 'map' && name?.kind === 'scalar' ? [{ name, map: item }] : [];
}

function waysBetween(steps: readonly Step[]): Way[] {
  const names = new Set(steps.map(({ name }) => foldName(name.text)));
  return steps.flatMap(({ name, map }) => namesBefore(map).filter((from) => names.has(from) && from !== foldName(name.text)).map((from) => ({ from, to: name })));
}

function namesBefore({ pairs }: Mapping): string[] {
  const pair = pairs.find(({ key }) => BEFORE.test(key.text));
  const named = pair?.value.kind === 'scalar' ? [pair.value] : pair?.value.kind === 'list' ? pair.value.items : [];
  return named.map((item) => (item.kind === 'scalar' ? foldName(item.text) : ''));
}

/** The step without the names of those before it, and with the name of the one that follows. A step that leads on by itself needs nobody to say so. */
function leading({ name, map }: Step, ways: readonly Way[]): Mapping {
  const before = namesBefore(map);
  const pairs = before.length > 0 && before.every((from) => ways.some((way) => way.from === from && way.to === name)) ? map.pairs.filter(({ key }) => !BEFORE.test(key.text)) : map.pairs;
  const [way, ...others] = ways.filter(({ from }) => from === foldName(name.text));
  if (!way || others.length > 0 || pairs.some(({ key }) => LEADS_ON.includes(roleOfKey(key.text) ?? ''))) return { ...map, pairs };
  const place = { start: map.end, end: map.end };
  const next: Pair = { key: { ...way.to, ...place, text: 'next', written: way.to.text }, value: { ...way.to, ...place }, ...place };
  return { ...map, pairs: [...pairs, next] };
}

const LEADS_ON: readonly string[] = ['next', 'end', 'answers', 'switch'];
