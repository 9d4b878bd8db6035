import { readHyphenated, readNumber, type Token } from '../words/index.js';
import { CHANGE_WORD } from './data/phrases.js';
import { MONEY_SIGNS } from './data/units.js';
import type { Bound } from './entities-model.js';

/** A number, or a range of two, with what is said of its exactness. */
export interface Quantity {
  /** Missing for a range. */
  value?: number;
  min?: number;
  max?: number;
  /** Index of the token after it. */
  next: number;
  bound?: Bound;
  /** Said as "one", «один» and no more. */
  one: boolean;
  /** The rest of a hyphenated word: "dollar" of "ten-dollar". */
  rest?: string;
}

const HYPHENS = new Set(['-', '–', '—', '‑', '−']);
const ONE = /^(?:one|од(?:ин|на|но|ного|ной|ному|ним|ном|ну))$/;

/** Reads a number or a range: «от 3 до 5 тысяч», "10–15", «две-три», "between 5 and 10". */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = readNumber(tokens, at);
  if (!first) return readCompound(tokens, at);
  const bound = first.hedged ?? boundBefore(tokens, at);
  const quantity: Quantity = { value: first.value, next: first.next, one: first.next === at + 1 && ONE.test(tokens[at].form) };
  if (bound) quantity.bound = bound;
  const second = rangeStart(tokens, at, first.next);
  const other = second === undefined ? undefined : readNumber(tokens, second);
  if (!other || second === undefined) return quantity;
  const min = sharesScale(tokens, first.value, other.value, other.next);
  if (min >= other.value) return quantity;
  const range: Quantity = { min, max: other.value, next: other.next, one: false };
  if (bound === 'approx') range.bound = bound;
  return range;
}

/** «две-три» and "ten-dollar". */
function readCompound(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (token.kind !== 'word' || !token.form.includes('-')) return undefined;
  const parts = readHyphenated(token.form);
  if (!parts) return undefined;
  const [first, second] = parts.values;
  const bound = boundBefore(tokens, at);
  if (parts.values.length === 2 && parts.rest === '') {
    const scale = readScale(tokens, at + 1);
    return { min: first * scale.worth, max: second * scale.worth, next: scale.next, bound: 'approx', one: false };
  }
  if (parts.values.length !== 1 || parts.rest === '') return undefined;
  const quantity: Quantity = { value: first, next: at + 1, one: false, rest: parts.rest };
  if (bound) quantity.bound = bound;
  return quantity;
}

const SCALES: ReadonlyMap<string, number> = new Map([['тысячи', 1000], ['тысяч', 1000], ['тыс', 1000], ['thousand', 1000], ['миллиона', 1e6], ['миллионов', 1e6], ['million', 1e6]]);

function readScale(tokens: readonly Token[], at: number): { worth: number; next: number } {
  const worth = SCALES.get(tokens[at]?.form ?? '');
  return worth === undefined ? { worth: 1, next: at } : { worth, next: at + 1 };
}

/** Index of the second number when a range is being said. */
function rangeStart(tokens: readonly Token[], first: number, next: number): number | undefined {
  const joint = tokens[next];
  if (!joint || next + 1 >= tokens.length) return undefined;
  const before = tokens[first - 1]?.form;
  const second = MONEY_SIGNS.has(tokens[next + 1].form) && tokens[next + 1].kind === 'mark' ? next + 2 : next + 1;
  if (second >= tokens.length) return undefined;
  if (HYPHENS.has(joint.form)) {
    const spaced = joint.start > tokens[next - 1].end;
    return spaced && joint.form === '—' ? undefined : second;
  }
  if (joint.form === 'до') return before === 'от' ? second : undefined;
  if (joint.form === 'to') return second;
  if (joint.form === 'и') return before === 'между' ? second : undefined;
  if (joint.form === 'and') return before === 'between' || (tokens[first - 1]?.kind === 'mark' && tokens[first - 2]?.form === 'between') ? second : undefined;
  return joint.form === 'или' || joint.form === 'or' ? second : undefined;
}

/** In «от 3 до 5 тысяч» the thousand belongs to both. */
function sharesScale(tokens: readonly Token[], first: number, second: number, next: number): number {
  const last = tokens[next - 1].form === '.' ? tokens[next - 2].form : tokens[next - 1].form;
  const worth = last === 'k' || last === 'к' ? 1000 : SCALES.get(last);
  return worth !== undefined && first < 1000 && first * worth < second ? first * worth : first;
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...'до under within max maximum максимум менее меньше below'.split(' ').map((form) => [form, 'upper'] as const),
  ...'от from over above более больше свыше минимум'.split(' ').map((form) => [form, 'lower'] as const),
  ...'почти около примерно порядка приблизительно где-то ориентировочно about around nearly almost roughly approximately circa approx ~ ≈'.split(' ').map((form) => [form, 'approx'] as const),
]);

/** What the words right before a number say of it. */
export function boundBefore(tokens: readonly Token[], at: number): Bound | undefined {
  let before = at - 1;
  if (MONEY_SIGNS.has(tokens[before]?.form ?? '')) before -= 1;
  const one = tokens[before]?.form;
  if (one === undefined) return undefined;
  const two = tokens[before - 1]?.form;
  if (one === 'to') return two === 'up' || two === 'close' ? (two === 'up' ? 'upper' : 'approx') : undefined;
  if (one === 'than') return bySize(two, tokens[before - 2]?.form);
  if (one === 'least' && two === 'at') return 'lower';
  if (one === 'most' && two === 'at') return 'upper';
  if (one === 'at' && two === 'starting') return 'lower';
  if (one === 'чем' && two !== undefined) return bySize(two, tokens[before - 2]?.form);
  if (one === 'районе' || one === 'пределах') return one === 'районе' ? 'approx' : 'upper';
  if ((one === 'just' || one === 'only' || one === 'целых') && BOUNDS.has(two ?? '')) return BOUNDS.get(two ?? '');
  const bound = BOUNDS.get(one);
  if (one === 'до' && changesBefore(tokens, before)) return undefined;
  if (bound === 'lower' && (two === 'не' || two === 'no')) return 'upper';
  if (bound === 'upper' && (two === 'не' || two === 'no') && one !== 'до') return 'lower';
  return bound;
}

function bySize(word: string | undefined, before: string | undefined): Bound | undefined {
  const less = word === 'less' || word === 'fewer' || word === 'меньше' || word === 'менее';
  if (!less && word !== 'more' && word !== 'больше' && word !== 'более') return undefined;
  const negated = before === 'no' || before === 'not' || before === 'не';
  return less !== negated ? 'upper' : 'lower';
}

function changesBefore(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 6; index -= 1) {
    if (tokens[index].form === 'с' || CHANGE_WORD.test(tokens[index].form)) return true;
  }
  return false;
}
