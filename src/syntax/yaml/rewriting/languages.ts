/** One line in several languages: `greeting: {en: "Hello", ru: "Здравствуйте"}`, `text_en: …` beside `text_ru: …`. */
import { speechScore } from '../../directions.js';
import { metaKey } from '../../header-keys.js';
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { isSentence } from '../keys/sentences.js';
import { textsOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

// codes that are words of everyday English or Russian as well, such as `no` and `it`, are left out
const CODE = '(?:en|ru|de|fr|es|pt|pl|uk|ua|kk|kz|tr|zh|cn|ar|hy|ka|uz|be|nl|cs|sv|fi|ro|ja|ko|vi|eng|rus|ger|fra|spa|англ|рус)(?:[-_][a-z]{2})?';
const NAME = 'english|russian|german|french|spanish|polish|ukrainian|kazakh|turkish|chinese|arabic|английский|русский|немецкий|французский|казахский|украинский';
const LANGUAGE = new RegExp(`^(?:${CODE}|${NAME})$`, 'iu');
const SUFFIXED = new RegExp(`^(.{2,}?)[-_ ](${CODE}|${NAME})$`, 'iu');

/** Puts the lines of one text in its languages side by side, of which one is said or heard. */
export function withLanguages(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => (isInLanguages(item) && textsOf(listOf(item)).some(soundsSaid) ? saidIn(item) : withLanguages(item))) };
  if (value.kind !== 'map') return value;
  return { ...value, pairs: gathered(value.pairs).map((pair) => (isInLanguages(pair.value) ? oneOf(pair, pair.value) : { ...pair, value: withLanguages(pair.value) })) };
}

/** `en: {…}`, `ru: {…}` on the top level, and nothing but the header beside them: the whole call in each language. */
export function callsInLanguages(root: Mapping): Pair[] {
  const calls = root.pairs.filter(({ key, value }) => LANGUAGE.test(key.text) && value.kind !== 'scalar' && value.kind !== 'nothing');
  return calls.length > 1 && root.pairs.every((pair) => calls.includes(pair) || isText(pair.value)) ? calls : [];
}

function isInLanguages(value: Value): value is Mapping {
  return value.kind === 'map' && value.pairs.length > 1 && value.pairs.every(({ key, value: words }) => LANGUAGE.test(key.text) && isText(words));
}

function isText(value: Value): boolean {
  return value.kind === 'scalar' || (value.kind === 'list' && value.items.length > 0 && value.items.every((item) => item.kind === 'scalar'));
}

/** `text_en: …`, `text_ru: …` under the key that they share. */
function gathered(pairs: readonly Pair[]): Pair[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const stem = isText(pair.value) ? SUFFIXED.exec(pair.key.text)?.[1] : undefined;
    if (stem !== undefined) groups.set(stem, [...(groups.get(stem) ?? []), pair]);
  }
  return pairs.flatMap((pair) => {
    const stem = SUFFIXED.exec(pair.key.text)?.[1] ?? '';
    const group = groups.get(stem) ?? [];
    if (group.length < 2 || !group.includes(pair)) return [pair];
    return pair === group[0] ? [groupOf(stem, group)] : [];
  });
}

function groupOf(stem: string, group: readonly Pair[]): Pair {
  const [{ key, start }] = group;
  const { end } = group[group.length - 1];
  const pairs = group.map((pair) => ({ ...pair, key: { ...pair.key, text: SUFFIXED.exec(pair.key.text)?.[2] ?? '', written: pair.key.text } }));
  return { key: { ...key, text: stem, written: key.text }, value: { kind: 'map', flow: false, pairs, start, end }, start, end };
}

const HEARD: readonly string[] = ['when', 'examples'];
const SAID: readonly string[] = ['say', 'ask'];

/** A pair whose value is told in several languages: variants of what is said, examples of what is heard. The header keeps each under its language. */
function oneOf(pair: Pair, map: Mapping): Pair {
  const role = roleOfKey(pair.key.text) ?? '';
  if (HEARD.includes(role)) return { ...pair, value: listOf(map) };
  if (SAID.includes(role)) return { ...pair, key: { ...pair.key, text: 'variants', written: pair.key.written ?? pair.key.text }, value: listOf(map) };
  if (role === 'heard' || role === 'variants' || speakerOfKey(pair.key.text) !== undefined) return { ...pair, value: saidIn(map) };
  return role === '' && metaKey(pair.key.text) === undefined && textsOf(listOf(map)).some(soundsSaid) ? { ...pair, value: saidIn(map) } : pair;
}

/** `hotline: {en: "+44 20 …", ru: "+7 495 …"}` is told of the script and not said. */
function soundsSaid(text: string): boolean {
  return isSentence(text) || speechScore(text) >= SOUNDS_SPOKEN;
}

const SOUNDS_SPOKEN = 2.5;

function saidIn(map: Mapping): Mapping {
  const key: Scalar = { kind: 'scalar', style: 'plain', text: 'variants', start: map.start, end: map.start };
  return { ...map, pairs: [{ key, value: listOf(map), start: map.start, end: map.end }] };
}

function listOf({ pairs, flow, start, end }: Mapping): Listing {
  return { kind: 'list', flow, items: pairs.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value])), start, end };
}
