/** `- if_customer: "Who is this?"` above `agent: …`: under a key that opens answers stands the one that the customer gives, and beside it what follows. */
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { isEmpty, keyed, type Mapping, type Pair } from '../values/values.js';

/** `if_customer`, «если_клиент», `option`, `branch`, «реакция»: one answer, where the key is said in the singular. */
const ONE_ANSWER = /^(?:if|when|on|если|когда|при)(?![\p{L}\d])|^(?:option|branch|choice|reaction|event|реакция|событие|кнопка)(?![\p{L}\d])/iu;

/** Names an answer that stands first in its map, before what is said or done then, as the condition that it is. */
export function withHeardFirst(map: Mapping): Mapping {
  const index = map.pairs.findIndex(({ key }) => !TELLS_NOTHING.includes(roleOfKey(key.text) ?? ''));
  const heard = map.pairs.at(index);
  if (index < 0 || !heard || !isOneAnswer(heard) || !map.pairs.slice(index + 1).some(follows)) return map;
  return { ...map, pairs: map.pairs.map((pair) => (pair === heard ? keyed(pair, 'if') : pair)) };
}

const TELLS_NOTHING: readonly string[] = ['id', 'note', 'detail', 'forbidden'];

function isOneAnswer({ key, value }: Pair): boolean {
  if (roleOfKey(key.text) !== 'answers' || !ONE_ANSWER.test(key.text) || isEmpty(value)) return false;
  return value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
}

const FOLLOWS: readonly string[] = ['say', 'ask', 'variants', 'steps', 'next', 'end', 'action', 'then'];

function follows({ key }: Pair): boolean {
  const role = roleOfKey(key.text);
  return FOLLOWS.includes(role ?? '') || (role === undefined && speakerOfKey(key.text)?.role === 'agent');
}
