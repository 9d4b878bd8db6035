/** Names of lines that only look like speakers: `- {name: customer, text: "Calm down."}` beside `- {name: greeting, …}` is a macro for such customers. */
import { isOwnWord, roleOfKey } from '../keys/keys.js';
import { labelKind } from '../keys/labels.js';
import { keyed, type Mapping, type Pair, type Value } from '../values/values.js';

/** So many lines with names of their own are a collection, where one of them at least names nobody. */
const LEAST_LINES = 3;
const MACROS = /macro|template|canned|snippet|quick_?repl|saved_?repl|макрос|шаблон|заготовк|быстры[ех]_ответ/iu;

const NAME = /^(?:name|title|имя|название)$/iu;

/** Keeps such names as names of steps, whoever they seem to name. */
export function withNamedLines(value: Value, under = ''): Value {
  if (value.kind === 'map') return { ...value, pairs: value.pairs.map((pair) => ({ ...pair, value: withNamedLines(pair.value, pair.key.text) })) };
  if (value.kind !== 'list') return value;
  const names = value.items.map((item) => (item.kind === 'map' ? nameOf(item) : undefined));
  const isCollection = names.length > 0 && names.every((name) => name !== undefined) && (MACROS.test(under) || nameLines(names));
  return { ...value, items: value.items.map((item, index) => (isCollection && item.kind === 'map' ? kept(item, names[index]) : withNamedLines(item))) };
}

function nameOf({ pairs }: Mapping): Pair | undefined {
  if (pairs.some(({ key }) => roleOfKey(key.text) === 'id')) return undefined;
  return pairs.find(({ key, value }) => NAME.test(key.text) && value.kind === 'scalar');
}

/** Each name stands once, and one of them is nobody's: those of a talk come again. */
function nameLines(names: readonly Pair[]): boolean {
  const texts = names.flatMap(({ value }) => (value.kind === 'scalar' ? [value.text.trim().toLowerCase()] : []));
  return texts.length >= LEAST_LINES && new Set(texts).size === texts.length && texts.some((text) => isOwnWord(text) && labelKind(text).kind === 'unknown');
}

function kept(item: Mapping, name: Pair | undefined): Mapping {
  return { ...item, pairs: item.pairs.map((pair) => (pair === name ? keyed(pair, 'id') : pair)) };
}
