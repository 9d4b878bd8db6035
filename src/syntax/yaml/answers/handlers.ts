import { foldKey } from '../../header-keys.js';
import type { Range } from '../../../source/index.js';
import type { Condition, Handler, Role } from '../../nodes.js';
import { addExamples, bareCondition, conditionOf } from './conditions.js';
import { roleOfKey, speakerOfKey, type KeyRole } from '../keys/keys.js';
import { followsOf, optionsOf } from './options.js';
import { at, foldName, slugOf, speakerNamed, type Reading } from '../reading.js';
import { blocksOfPairs } from '../tree/steps.js';
import { textOf, textsOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

/** Objections, questions and interruptions: a list of maps, or a map from what the customer says to the reply. */
export function handlersOf(reading: Reading, value: Value, kind: Handler['kind']): Handler[] {
  const exchanges = value.kind === 'list' ? exchangesIn(reading, value) : [];
  if (exchanges.length > 0) return exchanges.map((exchange) => handlerOfMap(reading, exchange, kind));
  if (value.kind === 'list') return value.items.flatMap((item) => handlersOf(reading, item, kind));
  if (value.kind === 'map') return isHandler(value) ? [handlerOfMap(reading, value, kind)] : value.pairs.flatMap((pair) => handlersOfPair(reading, pair, kind));
  if (value.kind !== 'scalar') return [];
  return optionsOf(reading, value).map((option) => handler(reading, { condition: option.condition, kind, children: option.children, range: value }));
}

/** `- Z: "Is it the same cast?"` over `- A: "Five of the six are."`: each of the customer's turns with the replies below it; nothing in other lists. */
function exchangesIn(reading: Reading, { items }: Listing): Mapping[] {
  const exchanges: Mapping[] = [];
  for (const item of items) {
    const pair = item.kind === 'map' && item.pairs.length === 1 ? item.pairs[0] : undefined;
    const role = pair && sideOf(reading, pair);
    if (!pair || (role !== 'agent' && role !== 'customer')) return [];
    const open = exchanges.at(-1);
    if (role === 'customer') exchanges.push({ kind: 'map', flow: false, pairs: [pair], start: pair.start, end: pair.end });
    else if (open) exchanges.splice(-1, 1, { ...open, pairs: [...open.pairs, pair], end: pair.end });
    else return [];
  }
  return exchanges.every(({ pairs }) => pairs.length > 1) ? exchanges : [];
}

/** Who speaks under a key, as this file or anybody calls him. */
function sideOf(reading: Reading, { key }: Pair): Role | undefined {
  return speakerNamed(reading, key.text) ?? speakerOfKey(key.text)?.role;
}

const conditionRoles: KeyRole[] = ['when', 'heard', 'examples', 'ask', 'title', 'id', 'scope', 'kind'];

/** A map that is one handler with its condition and reply. */
function isHandler(map: Mapping): boolean {
  const roles = map.pairs.map((pair) => (pair.value.kind === 'map' ? undefined : roleOfKey(pair.key.text)));
  const conditional = map.pairs.some((pair, index) => roles[index] && conditionRoles.includes(roles[index]) && pair.value.kind !== 'nothing');
  const letters = map.pairs.length === 2 && map.pairs.every((pair) => pair.value.kind !== 'map' && speakerOfKey(pair.key.text)?.letter);
  const replied = map.pairs.some((pair, index) => roles[index] === 'say' || roles[index] === 'steps' || speakerOfKey(pair.key.text)?.role === 'agent');
  const heard = map.pairs.some((pair) => speakerOfKey(pair.key.text)?.role === 'customer');
  if (kindIn(map.pairs) && roles.includes('id')) return true;
  return letters || (replied && (conditional || heard)) || (conditional && roles.some((role) => role === 'next' || role === 'end' || role === 'variants'));
}

function handlersOfPair(reading: Reading, pair: Pair, kind: Handler['kind']): Handler[] {
  const { value } = pair;
  // `price: [{when: …}, …]` groups handlers by subject
  if (value.kind === 'list' && value.items.some((item) => item.kind === 'map' && isHandler(item))) return handlersOf(reading, value, kind);
  const condition = conditionOf(reading, pair.key);
  if (value.kind === 'map' && !/\s/.test(pair.key.text) && holdsWords(value)) return [{ ...handlerNamed(reading, value, kind, pair.key), position: at(reading, pair) }];
  if (value.kind !== 'map') return [handler(reading, { condition, kind, children: followsOf(reading, value), range: pair, id: /\s/.test(pair.key.text) ? '' : pair.key.text })];
  const inner = handlerOfMap(reading, value, kind, condition);
  return [{ ...inner, id: inner.id === '' ? slugOf(pair.key.text) : inner.id, position: at(reading, pair) }];
}

/** `too_dear: {they_say: "That's more than I pay now.", …}`: his words tell more than the name. */
function holdsWords({ pairs }: Mapping): boolean {
  return pairs.some(({ key, value }) => value.kind === 'scalar' && (roleOfKey(key.text) === 'heard' || speakerOfKey(key.text)?.role === 'customer'));
}

function handlerNamed(reading: Reading, map: Mapping, kind: Handler['kind'], name: Scalar): Handler {
  const made = handlerOfMap(reading, map, kind);
  if (!name.text.includes('_')) addExamples(reading, made.condition, name);
  return { ...made, id: slugOf(name.text) };
}

function handlerOfMap(reading: Reading, map: Mapping, kind: Handler['kind'], outer?: Condition): Handler {
  const pairs = [...map.pairs];
  const stated = kindIn(pairs) ?? kind;
  const words = takeWords(reading, pairs, outer !== undefined);
  const examples = takeRole(pairs, 'examples');
  const id = takeRole(pairs, 'id');
  const title = takeRole(pairs, 'title');
  const after = takeAfter(reading, pairs);
  const then = takeThen(pairs);
  const max = takeRole(pairs, 'max');
  const scope = takeRole(pairs, 'scope');
  takeRole(pairs, 'kind');
  const condition = outer ?? conditionFrom(reading, words ?? title ?? id ?? examples, map);
  if (outer && words) addExamples(reading, condition, words.value);
  if (!outer && words?.value.kind === 'list') addExamples(reading, condition, { ...words.value, items: words.value.items.slice(1) });
  if (examples) addExamples(reading, condition, examples.value);
  const children = blocksOfPairs(reading, pairs, map);
  const limit = Number.parseInt(textOf(max?.value) ?? '', 10);
  return handler(reading, {
    condition, kind: stated, children, range: map, id: textOf(id?.value) ?? (words && !outer && title ? slugOf(textOf(title.value) ?? '') : ''), then: textOf(then?.value), max: Number.isNaN(limit) ? undefined : limit,
    scope: scope ? textsOf(scope.value) : undefined, after: textOf(after?.value),
  });
}

interface HandlerParts {
  condition: Condition;
  kind: Handler['kind'];
  children: Handler['children'];
  range: Range;
  id?: string;
  then?: string;
  max?: number;
  scope?: string[];
  after?: string;
}

function handler(reading: Reading, parts: HandlerParts): Handler {
  const last = parts.children.at(-1)?.type;
  const way = /^(?:repeat|повторить)$/i.test(parts.then ?? '') ? 'repeat' : last === 'jump' ? 'goto' : last === 'end' ? 'end' : 'return';
  return {
    type: 'handler', id: parts.id ? parts.id : slugOf(parts.condition.value), kind: parts.kind, condition: parts.condition, then: way,
    ...(parts.max !== undefined && { max: parts.max }), ...(parts.scope && { scope: parts.scope }), ...(parts.after && { after: parts.after }), children: parts.children, position: at(reading, parts.range),
  };
}

/** What the customer says: `when`, `objection`, `customer`, `question` or the first letter of Q and A. */
function takeWords(reading: Reading, pairs: Pair[], named: boolean): Pair | undefined {
  const index = ['when', 'heard'].map((role) => pairs.findIndex((pair) => roleOfKey(pair.key.text) === role && !(role === 'heard' && pair.value.kind === 'map'))).find((found) => found >= 0);
  if (index !== undefined) return pairs.splice(index, 1)[0];
  if (named) return undefined;
  const customer = pairs.findIndex((pair) => sideOf(reading, pair) === 'customer' && pair.value.kind === 'scalar');
  if (customer >= 0) return pairs.splice(customer, 1)[0];
  return takeRole(pairs, 'ask');
}

/** `after: offer`: from which stage on the handler applies. */
function takeAfter(reading: Reading, pairs: Pair[]): Pair | undefined {
  const index = pairs.findIndex(({ key, value }) => /^(?:after|после)$/.test(foldKey(key.text)) && reading.names.has(foldName(textOf(value) ?? '')));
  return index < 0 ? undefined : pairs.splice(index, 1)[0];
}

/** `then: return`; «потом: "Записала, приедем завтра."» is said. */
function takeThen(pairs: Pair[]): Pair | undefined {
  const index = pairs.findIndex(({ key, value }) => roleOfKey(key.text) === 'then' && !/\s/.test(textOf(value)?.trim() ?? ' '));
  return index < 0 ? undefined : pairs.splice(index, 1)[0];
}

function takeRole(pairs: Pair[], role: KeyRole): Pair | undefined {
  const index = pairs.findIndex((pair) => roleOfKey(pair.key.text) === role);
  return index < 0 ? undefined : pairs.splice(index, 1)[0];
}

function conditionFrom(reading: Reading, pair: Pair | undefined, whole: Range): Condition {
  const value = pair?.value.kind === 'list' ? pair.value.items[0] : pair?.value;
  if (value?.kind !== 'scalar') return bareCondition(reading, { start: whole.start, end: whole.start }, 'intent');
  const heard = pair !== undefined && (roleOfKey(pair.key.text) === 'heard' || sideOf(reading, pair) === 'customer');
  return conditionOf(reading, value, heard ? 'utterance' : undefined);
}

const kinds = new Map<string, Handler['kind']>(Object.entries({
  objection: 'objection', возражение: 'objection', question: 'question', вопрос: 'question', interrupt: 'interrupt', прерывание: 'interrupt',
  no_input: 'no_input', молчание: 'no_input', no_match: 'no_match', непонятно: 'no_match',
}));

function kindIn(pairs: readonly Pair[]): Handler['kind'] | undefined {
  const pair = pairs.find((candidate) => roleOfKey(candidate.key.text) === 'kind');
  return kinds.get(textOf(pair?.value)?.toLowerCase() ?? '');
}
