/** Cases that people list by name: what the customer says or does, and what is said then. */
import { foldKey } from '../../header-keys.js';
import { describesCustomer } from './conditions.js';
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { isWholeReply } from './replies.js';
import { keyed, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_CASES = 2;

/** Makes handlers of named cases on the top level, which are no steps one after the other: macros with their triggers, answers by subject. */
export function withCases(root: Value): Value {
  if (root.kind !== 'map') return root;
  const targets = new Set([...scalarsIn(root)].map(({ text }) => foldName(text)));
  const pairs = root.pairs.map(withConditions).map((pair) => (isCases(pair) || (areSituations(pair) && !targets.has(foldName(pair.key.text))) ? keyed(pair, 'handlers') : pair));
  return { ...root, pairs };
}

function isCases({ key, value }: Pair): boolean {
  const role = roleOfKey(key.text);
  if (role !== undefined) return false;
  const named = value.kind === 'map' ? value.pairs.map((pair) => pair.value) : value.kind === 'list' ? value.items.filter(hasName) : [];
  const members = value.kind === 'list' ? value.items : named;
  return members.length >= LEAST_CASES && named.length === members.length && members.every((member) => member.kind === 'map' && isCase(member));
}

/** Words for what some customers are in or bring up, and others are not. */
const SITUATIONS = /^(?:special(?:_(?:cases|situations|circumstances|needs))?|(?:special_|tricky_|other_|common_)?situations?|edge_cases|circumstances|(?:common_)?(?:worries|fears|doubts)|особые(?:_(?:случаи|ситуации))?|(?:сложные_|частые_|разные_)?ситуации|частные_случаи|опасения|страхи|тревоги)$/iu;

/** `worries: {scams: "…", time_wasters: "…"}`: what is said to each, and never one after the other. */
function areSituations({ key, value }: Pair): boolean {
  if (value.kind !== 'map' || value.pairs.length < LEAST_CASES || !SITUATIONS.test(foldKey(key.text))) return false;
  return value.pairs.every((pair) => isOwnWord(pair.key.text) && isWholeReply(textOf(pair.value) ?? ''));
}

function hasName(item: Value): boolean {
  return item.kind === 'map' && item.pairs.some(({ key, value }) => value.kind === 'scalar' && (roleOfKey(key.text) === 'title' || roleOfKey(key.text) === 'id'));
}

/** One text of the customer, or a condition, before one of the agent; nothing that leads on. */
function isCase({ pairs }: Mapping): boolean {
  const roles = pairs.map(({ key }) => roleOfKey(key.text));
  if (roles.some((role) => ['next', 'answers', 'steps', 'speaker', 'handlers', 'ask', 'else'].includes(role ?? ''))) return false;
  const heard = pairs.filter(({ key, value }, index) => textOf(value) !== undefined && (roles[index] === 'when' || roles[index] === 'heard' || (roles[index] === undefined && speakerOfKey(key.text)?.role === 'customer')));
  const said = pairs.filter(({ key, value }, index) => value.kind !== 'map' && (roles[index] === 'say' || roles[index] === 'variants' || (roles[index] === undefined && speakerOfKey(key.text)?.role === 'agent')));
  return heard.length === 1 && said.length === 1 && pairs.indexOf(heard[0]) < pairs.indexOf(said[0]);
}

/** `- {signal: mentions a competitor, respond_with: …}`: a column of what customers do, before what is said. */
function withConditions(pair: Pair): Pair {
  const { value } = pair;
  if (value.kind !== 'list' || value.items.length < LEAST_CASES || !value.items.every((item) => item.kind === 'map')) return pair;
  const records = value.items.filter((item) => item.kind === 'map');
  if (records.some((record) => record.pairs.some(({ key }) => KNOWN_SIDE.includes(roleOfKey(key.text) ?? '') || speakerOfKey(key.text)?.role === 'customer'))) return pair;
  const columns = new Map<string, Pair[]>();
  for (const record of records) {
    const said = record.pairs.findIndex((one) => isSaid(one));
    for (const one of record.pairs.slice(0, Math.max(0, said))) if (roleOfKey(one.key.text) === undefined && one.value.kind === 'scalar') columns.set(one.key.text, [...(columns.get(one.key.text) ?? []), one]);
  }
  const found = [...columns].find(([, cells]) => cells.length * 3 >= records.length * 2 && cells.filter(({ value: cell }) => describesCustomer(textOf(cell) ?? '')).length * 2 >= cells.length);
  if (!found) return pair;
  const items = records.map((record) => ({ ...record, pairs: record.pairs.map((one) => (one.key.text === found[0] && found[1].includes(one) ? { ...one, key: { ...one.key, text: 'if', written: one.key.text } } : one)) }));
  return { ...pair, value: { ...value, items } };
}

const KNOWN_SIDE: readonly string[] = ['when', 'heard', 'answers', 'speaker', 'examples'];

function isSaid({ key }: Pair): boolean {
  const role = roleOfKey(key.text);
  return role === 'say' || role === 'variants' || (role === undefined && speakerOfKey(key.text)?.role === 'agent');
}
