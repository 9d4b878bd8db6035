import type { Range } from '../../../source/index.js';
import { secondsIn } from '../../directions.js';
import { matchEnd } from '../../gotos.js';
import type { Action, Block, Direction } from '../../nodes.js';
import { isEnd } from './jumps.js';
import { at, scalarsIn, type Reading } from '../reading.js';
import { turnsOf } from './speech.js';
import { blocksOf } from './steps.js';
import { isEmpty, textOf, type Pair, type Scalar, type Value } from '../values/values.js';
import { inlinesOf } from '../values/words.js';

/** `пауза: 4 минуты`, `wait: 2`: a number alone counts seconds. */
export function pauseOf(reading: Reading, value: Scalar, whole: Range): Direction {
  const bare = /^[\d.,]+$/.test(value.text) ? Number(value.text.replace(',', '.')) : undefined;
  const seconds = bare ?? secondsIn(value.text);
  return { type: 'direction', kind: 'pause', ...(seconds !== undefined && { seconds }), children: inlinesOf(reading.source, value, { spoken: false }), position: at(reading, whole) };
}

const actionNames: [Action['name'], RegExp][] = [
  ['transfer', /transfer|escalat|connect|handoff|перев(?:ест|од)|переключ|соедин/i],
  ['hold', /hold|удерж|холд|ожидан/i],
  ['lookup', /look|check|search|find|query|посмотр|найти|откры|провер(?:ить|яем) (?:в|зак|баз)/i],
  ['verify', /verif|identif|authent|провер|идентифик|подтверд/i],
  ['send', /send|sms|email|mail|отправ|выслать|письмо|смс/i],
  ['record', /record|log|save|write|note|create|set|update|запис|сохран|внести|отмет|зафикс|создать/i],
];

/** `action: transfer`, `action: {transfer: …, time: …}`, `hold: 30s`; an action that hangs up ends the call. */
export function actionsOf(reading: Reading, value: Value, pair: Pair): Block[] {
  if (value.kind === 'list') return value.items.flatMap((item) => actionsOf(reading, item, { ...pair, value: item, start: item.start, end: item.end }));
  const keyName = actionNames.find(([, pattern]) => pattern.test(pair.key.text))?.[0];
  if (value.kind === 'nothing') return keyName ? [{ type: 'action', name: keyName, children: [], position: at(reading, pair) }] : [];
  if (value.kind === 'scalar') {
    if (isEnd(value.text) || matchEnd(value.text)) return [{ type: 'end', position: at(reading, pair) }];
    return [actionOf(reading, keyName ?? nameOfAction(value.text), [value], pair)];
  }
  const name = keyName ?? nameOfAction(value.pairs.map((inner) => inner.key.text).join(' '));
  return [actionOf(reading, name, [...scalarsIn(value)], pair)];
}

function nameOfAction(words: string): Action['name'] {
  return actionNames.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

function actionOf(reading: Reading, name: Action['name'], words: Scalar[], whole: Range): Action {
  const seconds = words.map((scalar) => secondsIn(scalar.text)).find((found) => found !== undefined);
  const children = words.filter((scalar) => !isEmpty(scalar)).flatMap((scalar) => inlinesOf(reading.source, scalar, { spoken: false }));
  return { type: 'action', name, ...(seconds !== undefined && { seconds }), children, position: at(reading, whole) };
}

/** `end: informed`, `end: true`, or the last words of the call under such a key. */
export function endOf(reading: Reading, pair: Pair): Block[] {
  const { value } = pair;
  if (value.kind === 'list' || (value.kind === 'map' && value.pairs.length > 0)) return blocksOf(reading, value);
  const text = textOf(value);
  if (/^(?:false|нет|no)$/i.test(text ?? '')) return [];
  if (value.kind === 'scalar' && /\s\S+\s/.test(value.text)) return [...turnsOf(reading, value, { role: 'agent' }, pair), { type: 'end', position: at(reading, pair) }];
  const outcome = text && !/^(?:true|да|yes|~|null)$/i.test(text) ? text : undefined;
  return [{ type: 'end', ...(outcome && { outcome }), position: at(reading, pair) }];
}

/** `type: transfer`, `type: hangup`, as flow builders export it; `type: message` says nothing new. */
export function kindOf(reading: Reading, value: Value, pair: Pair): Block[] {
  const text = textOf(value) ?? '';
  if (isEnd(text)) return [{ type: 'end', position: at(reading, pair) }];
  return value.kind === 'scalar' && nameOfAction(text) === 'transfer' ? [actionOf(reading, 'transfer', [value], pair)] : [];
}
