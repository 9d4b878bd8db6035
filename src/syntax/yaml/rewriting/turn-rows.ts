/** Lists of turns under keys of any names: `- {sender: jen_77, msg: "Where is it?"}`, `- 1: {side: "П", words: …}`, `- "10:02 Tom: Where is it?"`: one key holds a few names that take turns. */
import { castOf, takeTurns, type Spoken } from '../../cast.js';
import { opensCondition } from '../../conditions.js';
import { groupedBy } from '../../grouped.js';
import { classifyLabel, foldLabel, roleOfLabel } from '../../label-roles.js';
import { turnHead } from '../../markdown/speakers/turn-heads.js';
import { roleOfKey } from '../keys/keys.js';
import { keyed, textOf, valueAt, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

/** A row of more keys is no turn. */
const MOST_KEYS = 20;
/** A name in characters and words, and how long what is said is on the average, in characters. */
const LONGEST_NAME = 40;
const WORDS_OF_NAME = 4;
const SAID = 15;
/** So many rows hold more than a word. */
const SENTENCES = 0.75;

interface Turn extends Spoken {
  list: Listing;
  item: Mapping;
  who: Pair;
  said: Pair;
}

/** Names the speaker and the words of such lists by the keys that every part of the reader knows. */
export function withTurnRows(root: Value): Value {
  const turns = listsIn(root).flatMap((list, scene) => turnsIn(list, scene));
  const talks = [...groupedBy(turns, ({ who, said }) => `${who.key.text}\n${said.key.text}`).values()].filter(isTalk);
  return talks.length > 0 ? written(root, new Map(talks.flatMap(byList))) : root;
}

function listsIn(value: Value): Listing[] {
  if (value.kind === 'map') return value.pairs.flatMap((pair) => listsIn(pair.value));
  return value.kind === 'list' ? [value, ...value.items.flatMap(listsIn)] : [];
}

/** The rows of a list as turns, by each key that may hold who speaks; the longest texts beside it are what is said. */
function turnsIn(list: Listing, scene: number): Turn[] {
  const rows = list.items.map(rowOf).filter((row) => row !== undefined);
  if (rows.length === 0 || rows.length < list.items.length) return [];
  const keys = rows[0].pairs.map(({ key }) => key.text).filter((key) => rows.every((row) => textOf(valueAt(row, key)) !== undefined));
  const longest = keys.map((key) => ({ key, length: meanLength(rows, key) })).sort((one, two) => two.length - one.length);
  return keys.filter((key) => NAMES.has(roleOfKey(key)) || nameSides(rows, key)).flatMap((key) => {
    const said = longest.find((other) => other.key !== key);
    if (!said || said.length < SAID || (!SAYS.has(roleOfKey(said.key)) && !(nameSides(rows, key) && areSentences(rows, said.key)))) return [];
    return rows.map((item) => turnOf(list, scene, item, key, said.key));
  });
}

/** Every row has a word for a side or a name, whatever its key is called, and both sides are there. */
function nameSides(rows: readonly Mapping[], key: string): boolean {
  const names = [...new Set(rows.map((row) => textOf(valueAt(row, key)) ?? ''))];
  const sides = new Set(names.map((name) => roleOfLabel(name)?.role));
  return sides.has('agent') && sides.has('customer') ? names.every((name) => /^\p{L}/u.test(name)) : names.length > 1 && names.every((name) => PERSON.test(name));
}

/** «Абонент Кузнецов», `Chloe B.`: one to three words in capitals. */
const PERSON = /^\p{Lu}[\p{L}'’-]*(?:[ @&-]+\p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** What most rows hold is more than a word. */
function areSentences(rows: readonly Mapping[], key: string): boolean {
  return rows.filter((row) => /\S\s+\S/.test(textOf(valueAt(row, key)) ?? '')).length >= rows.length * SENTENCES;
}

/** The turns of each list, written with the side of who says them. */
function byList(turns: readonly Turn[]): [Value, Listing][] {
  const cast = castOf(turns);
  return [...groupedBy(turns, ({ list }) => list)].map(([list, own]) => [list, { ...list, items: own.map(({ item, who, said, name }) => named(item, who, said, cast.get(name)?.role ?? 'unknown')) }]);
}

function written(value: Value, talks: ReadonlyMap<Value, Listing>): Value {
  if (value.kind === 'list') return talks.get(value) ?? { ...value, items: value.items.map((item) => written(item, talks)) };
  if (value.kind !== 'map') return value;
  // `replies:` over turns of both sides holds no answers of the customer
  return { ...value, pairs: value.pairs.map((pair) => ({ ...(talks.has(pair.value) && roleOfKey(pair.key.text) === 'answers' ? keyed(pair, 'dialogue') : pair), value: written(pair.value, talks) })) };
}

/** A row of texts only; a step with its gotos is none. */
function rowOf(item: Value): Mapping | undefined {
  const row = item.kind === 'scalar' ? partedText(item) : item.kind === 'map' && item.pairs.length > 0 ? unnumbered(item) : undefined;
  return row && row.pairs.length <= MOST_KEYS && row.pairs.every(({ value }) => value.kind === 'scalar') ? row : undefined;
}

/** Keys that are no goto, no case and the like by their names. */
const NAMES = new Set([undefined, 'speaker', 'title', 'id']);
const SAYS = new Set([undefined, 'say', 'ask', 'detail']);

/** `- "Agent: Hello."`: words that name a side are read where they stand. */
function areLabelled(turns: readonly Turn[]): boolean {
  return turns.every(({ list, name }) => list.items[0].kind === 'scalar' && roleOfLabel(name) !== undefined);
}

/** `- 1: {…}`: the number is only counted. */
function unnumbered(item: Mapping): Mapping {
  const [{ key, value }] = item.pairs;
  return item.pairs.length === 1 && value.kind === 'map' && /^\d{1,3}$/.test(key.text) ? value : item;
}

/** A text that opens with a name, parted from what is said. */
function partedText(scalar: Scalar): Mapping | undefined {
  const head = turnHead(scalar.text, 0, scalar.text.length);
  if (!head || head.isAlone || scalar.style === 'block') return undefined;
  const from = scalar.start + (scalar.style === 'plain' ? 0 : 1);
  const to = scalar.end - (scalar.style === 'plain' ? 0 : 1);
  // escapes would put the words elsewhere than where they stand
  if (to - from !== scalar.text.length) return undefined;
  const part = (start: number, end: number): Scalar => ({ kind: 'scalar', style: 'plain', text: scalar.text.slice(start, end), start: from + start, end: from + end });
  const key = (text: string, at: number): Scalar => ({ kind: 'scalar', style: 'plain', text, start: from + at, end: from + at });
  const who: Pair = { key: key('speaker', head.label.start), value: part(head.label.start, head.label.end), start: from + head.label.start, end: from + head.label.end };
  const said: Pair = { key: key('say', head.rest), value: part(head.rest, scalar.text.length), start: from + head.rest, end: to };
  return { kind: 'map', flow: false, pairs: [who, said], start: scalar.start, end: scalar.end };
}

function turnOf(list: Listing, scene: number, item: Mapping, key: string, words: string): Turn {
  const [who, said] = [pairOf(item, key), pairOf(item, words)];
  return { list, item, who, said, name: foldLabel(textOf(who.value) ?? ''), words: textOf(said.value) ?? '', scene };
}

function isTalk(turns: readonly Turn[]): boolean {
  return takeTurns(turns) && turns.every(({ name }) => isName(name)) && !areLabelled(turns);
}

function isName(name: string): boolean {
  const { kind } = classifyLabel(name);
  if (name.length > LONGEST_NAME || name.split(' ').length > WORDS_OF_NAME || !/\p{L}/u.test(name)) return false;
  return kind === 'speaker' || (kind === 'unknown' && !opensCondition(name));
}

function named(item: Mapping, who: Pair, said: Pair, role: string): Mapping {
  const value = who.value.kind === 'scalar' ? { ...who.value, text: role, written: who.value.written ?? who.value.text } : who.value;
  return { ...item, pairs: item.pairs.map((pair) => (pair === who ? { ...keyed(pair, 'speaker'), value } : pair === said ? keyed(pair, 'say') : pair)) };
}

function meanLength(rows: readonly Mapping[], key: string): number {
  return rows.reduce((sum, row) => sum + (textOf(valueAt(row, key))?.length ?? 0), 0) / rows.length;
}

function pairOf(row: Mapping, key: string): Pair {
  return row.pairs.find((pair) => pair.key.text === key) ?? row.pairs[0];
}
