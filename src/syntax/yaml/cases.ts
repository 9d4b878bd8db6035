/** Cases that people list by name: what the customer says or does, and what is said then. */
import { roleOfKey, speakerOfKey } from './keys.js';
import { textOf, type Mapping, type Pair, type Value } from './values.js';

const LEAST_CASES = 2;

/** Makes handlers of named cases on the top level, which are no steps one after the other: macros with their triggers, answers by subject. */
export function withCases(root: Value): Value {
  if (root.kind !== 'map') return root;
  const pairs = root.pairs.map((pair) => (isCases(pair) ? { ...pair, key: { ...pair.key, text: 'handlers', written: pair.key.written ?? pair.key.text } } : pair));
  return { ...root, pairs };
}

function isCases({ key, value }: Pair): boolean {
  const role = roleOfKey(key.text);
  if (role !== undefined) return false;
  const named = value.kind === 'map' ? value.pairs.map((pair) => pair.value) : value.kind === 'list' ? value.items.filter(hasName) : [];
  const members = value.kind === 'list' ? value.items : named;
  return members.length >= LEAST_CASES && named.length === members.length && members.every((member) => member.kind === 'map' && isCase(member));
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
