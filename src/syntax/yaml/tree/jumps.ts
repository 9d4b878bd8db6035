import { distance } from 'fastest-levenshtein';
import type { Jump, Script } from '../../nodes.js';
import { slipsAllowed } from '../../slips.js';
import { walk } from '../../walk.js';
import { roleOfKey } from '../keys/keys.js';
import { foldName } from '../reading.js';

/** The places of a script that a goto may lead to: their ids by name, by title and by closing number. */
interface Places {
  names: Map<string, string>;
  titles: Map<string, string>;
  numbers: Map<string, string>;
  hasHandlers: boolean;
}

/** More places than this are not compared letter by letter. */
const mostForSlips = 300;

type Found = Pick<Jump, 'resolved' | 'how'>;

/** Finds where every goto of a script leads: by id, title, number, the name of a collection of handlers, beginning, or a slip of the pen. */
export function resolveJumps(script: Script): void {
  const places = placesOf(script);
  walk(script, (node) => {
    if (node.type === 'jump') Object.assign(node, resolve(node.target, places));
  });
}

function placesOf(script: Script): Places {
  const places: Places = { names: new Map(), titles: new Map(), numbers: new Map(), hasHandlers: false };
  walk(script, (node) => {
    if (node.type === 'stage') addPlace(places, node.id, [node.id, ...node.aliases], node.title);
    if (node.type === 'handler') addPlace(places, node.id, [node.id], node.condition.value);
    if (node.type === 'handler') places.hasHandlers = true;
    if (node.type === 'turn' && node.id) addPlace(places, node.id, [node.id], '');
  });
  return places;
}

function addPlace(places: Places, id: string, names: readonly string[], title: string): void {
  addFirst(places.titles, foldName(title), id);
  for (const name of names.map(foldName)) {
    addFirst(places.names, name, id);
    const number = closingNumber(name);
    if (number) addFirst(places.numbers, number, id);
  }
}

function addFirst(map: Map<string, string>, key: string, id: string): void {
  if (key && !map.has(key)) map.set(key, id);
}

function closingNumber(name: string): string | undefined {
  return /(?:^|_)(\d+)$/.exec(name)?.[1];
}

function resolve(written: string, places: Places): Found | undefined {
  const target = foldName(written);
  const id = places.names.get(target);
  if (id !== undefined) return { resolved: id, how: 'id' };
  const title = places.titles.get(target);
  if (title !== undefined) return { resolved: title, how: 'title' };
  const numbered = places.numbers.get(closingNumber(target) ?? '');
  if (numbered !== undefined) return { resolved: numbered, how: 'number' };
  const handlers = places.hasHandlers && handlersNamed(written, places);
  if (handlers) return handlers;
  const opening = /^\d+$/.test(target) && onlyOne([...places.names, ...places.titles], (name) => name.startsWith(`${target}_`));
  if (opening) return { resolved: opening, how: 'number' };
  const beginning = target.length > 3 && onlyOne([...places.names, ...places.titles], (name) => name.startsWith(target));
  if (beginning) return { resolved: beginning, how: 'prefix' };
  const slip = target.length > 3 && places.names.size <= mostForSlips && onlyOne([...places.names], (name) => distance(name, target) <= slipsAllowed(target));
  return slip ? { resolved: slip, how: 'fuzzy' } : undefined;
}

/** `goto: objections` leads to all of them, `objections.too_dear` to one. */
function handlersNamed(target: string, places: Places): Found | undefined {
  const [collection, ...path] = target.split(/[./>:#]+/);
  const role = roleOfKey(collection.trim());
  if (role !== 'handlers' && role !== 'questions' && !/^(?:objection|возражение)$/iu.test(collection.trim())) return undefined;
  const member = foldName(path.join(' '));
  const id = places.names.get(member) ?? places.titles.get(member);
  if (id !== undefined) return { resolved: id, how: 'id' };
  return path.length === 0 ? { how: 'handlers' } : undefined;
}

function onlyOne(places: readonly [string, string][], fits: (name: string) => boolean): string | undefined {
  const ids = new Set(places.filter(([name]) => fits(name)).map(([, id]) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

const ends = /^(?:end|end_?call|finish|exit|hang_?up|hangup|stop_call|done|конец|конец_звонка|конец_разговора|завершить|завершение_звонка|отбой|финиш|положить_трубку)$/;

/** True for the reserved names of the end of the call. */
export function isEnd(name: string): boolean {
  return ends.test(foldName(name));
}
