/** What programs that run a flow put around it: shared fields, how long they wait, a map around the whole. */
import { metaKey } from '../../header-keys.js';
import { CONDITION_ROLES, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { scalarsIn } from '../reading.js';
import { keyed, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** A file with shared fields where they hold, without what is kept for reference alone and without seconds to wait, and with its steps at the top. */
export function withoutSettings(root: Value): Value {
  const settled = settledIn(root);
  return settled.kind === 'map' ? unwrapped(withoutStores(settled)) : settled;
}

function settledIn(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(settledIn) };
  if (value.kind !== 'map') return value;
  const pairs = merged(value).map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: settledIn(pair.value) }));
  return { ...value, pairs: pairs.flatMap((pair) => waitIn(otherwise(leading(pair), pairs), pairs)) };
}

/** `transition: offer`: one word is the step that it leads to, whether there is such a step or not, and no list of answers. */
function leading(pair: Pair): Pair {
  const { key, value } = pair;
  return /^transition$/i.test(key.text) && value.kind === 'scalar' && /^[\p{L}\p{N}_.-]+$/u.test(value.text.trim()) ? keyed(pair, 'goto') : pair;
}

/** `"*": bye` beside the names of answers is any other one; beside the keys of a menu it is the star of the telephone. */
function otherwise(pair: Pair, pairs: readonly Pair[]): Pair {
  return pair.key.text === '*' && !pairs.some(({ key }) => /^[\d#]$/.test(key.text)) ? keyed(pair, 'else') : pair;
}

/** `<<: *defaults`: the fields of another map, those that are written here excepted. */
function merged({ pairs }: Mapping): readonly Pair[] {
  const own = new Set(pairs.map(({ key }) => key.text));
  return pairs.flatMap((pair) => {
    if (pair.key.text !== '<<') return [pair];
    const shared = pair.value.kind === 'list' ? pair.value.items : [pair.value];
    if (!shared.every((one) => one.kind === 'map')) return [pair];
    // they stand elsewhere in the file; what is told of them is told here
    return shared.flatMap((one) => one.pairs.filter(({ key }) => !own.has(key.text))).map(({ key, value }) => ({ key: { ...key, start: pair.key.start, end: pair.key.end }, value, start: pair.start, end: pair.end }));
  });
}

const WAIT = /^(?:[a-z]+_)?timeout(?:_(?:s|sec|secs|seconds|ms))?$|^(?:таймаут|тайм-аут|ждать)(?:_сек)?$/iu;
const SPAN = /^\d+(?:[.,]\d+)?\s*(?:ms|s|secs?|seconds?|m|min|мс|с|сек|секунд[аы]?|мин)?\.?$/iu;
const SPAN_WITH_UNIT = /^\d+(?:[.,]\d+)?\s*\p{L}/u;

/** `timeout: 5` tells how long a program waits, and leads nowhere; `{timeout: 5, goto: b}` is what follows when nobody spoke. */
function waitIn(pair: Pair, pairs: readonly Pair[]): Pair[] {
  const { key, value } = pair;
  if (value.kind !== 'scalar' || !SPAN.test(value.text.trim())) return [pair];
  if (!(WAIT.test(key.text) && !/^on_/i.test(key.text)) && !(roleOfKey(key.text) === 'noInput' && SPAN_WITH_UNIT.test(value.text.trim()))) return [pair];
  const others = pairs.filter((other) => other.key !== key).map((other) => roleOfKey(other.key.text));
  const leads = others.some((role) => ['next', 'say', 'steps', 'end'].includes(role ?? '')) && !others.some((role) => role === 'id' || (role !== undefined && CONDITION_ROLES.includes(role)));
  return leads && pairs[0]?.key === key ? [{ ...pair, key: { ...key, text: 'no_input', written: key.text }, value: { ...value, text: 'true', written: value.text } }] : [];
}

/** `_yesno: &yesno […]`, `x-common: …`, `.base: …`: kept to be referred to, unless a goto leads there. */
function withoutStores(root: Mapping): Mapping {
  const stores = root.pairs.filter(({ key, value }) => /^(?:[_.]|x-)\p{L}/u.test(key.text) && value.kind !== 'scalar');
  const rest = root.pairs.filter((pair) => !stores.includes(pair));
  if (stores.length === 0 || !rest.some(({ value }) => value.kind === 'map' || value.kind === 'list')) return root;
  const named = new Set(rest.flatMap((pair) => [...scalarsIn(pair.value)].map(({ text }) => text)));
  return { ...root, pairs: root.pairs.filter((pair) => !stores.includes(pair) || named.has(pair.key.text)) };
}

/** `flow: {id: …, language: …, steps: […]}`: the header and the steps stand a level deeper, and `script: {name: …, lang: …}` is the header alone. */
function unwrapped(root: Mapping): Mapping {
  const others = (pair: Pair): boolean => root.pairs.some((other) => other !== pair && (other.value.kind === 'map' || other.value.kind === 'list'));
  const isAround = (pair: Pair): boolean => WRAPPER.test(pair.key.text) && pair.value.kind === 'map' && tellsOfCall(pair.value) && (others(pair) ? !holdsSteps(pair.value) && isHeader(pair.value) : holdsSteps(pair.value));
  const wrappers = root.pairs.filter(isAround);
  if (wrappers.length !== 1) return root;
  return { ...root, pairs: root.pairs.flatMap((pair) => (wrappers.includes(pair) ? mapsOf(pair.value).flatMap(({ pairs }) => pairs) : [pair])) };
}

const WRAPPER = /^(?:flow|script|scenario|call|call_flow|callflow|dialog|dialogue|conversation|bot|voicebot|ivr|сценарий|скрипт|диалог|звонок|разговор|бот)$/iu;

function mapsOf(value: Value): Mapping[] {
  return value.kind === 'map' ? [value] : [];
}

/** A field or more that only headers have. */
function tellsOfCall({ pairs }: Mapping): boolean {
  return pairs.some(isTold);
}

/** `{name: …, department: …, author: …}`: short fields of which most are known from headers, and none holds what anybody says or does. */
function isHeader({ pairs }: Mapping): boolean {
  const told = pairs.filter(isTold).length;
  return told * 2 > pairs.length && pairs.every((pair) => isTold(pair) || isField(pair));
}

function isField({ key, value }: Pair): boolean {
  return value.kind === 'scalar' && roleOfKey(key.text) === undefined && speakerOfKey(key.text) === undefined && !/[.?!…]|\n/.test((textOf(value) ?? '').replace(/(?<=\d)\.(?=\d)/g, ''));
}

function isTold({ key, value }: Pair): boolean {
  return value.kind === 'scalar' && (metaKey(key.text) !== undefined || roleOfKey(key.text) === 'id') && !/[.?!]\s/.test(textOf(value) ?? '');
}

function holdsSteps({ pairs }: Mapping): boolean {
  return pairs.some((pair) => roleOfKey(pair.key.text) === 'steps' && (pair.value.kind === 'list' || pair.value.kind === 'map'));
}
