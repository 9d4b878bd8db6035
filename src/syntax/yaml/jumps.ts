import { distance } from 'fastest-levenshtein';
import type { Jump, Script } from '../nodes.js';
import { walk } from '../walk.js';
import { foldName } from './reading.js';

interface Place {
  id: string;
  names: string[];
  title: string;
}

/** Finds where every goto of a script leads: by id, title, number, beginning, or a slip of the pen. */
export function resolveJumps(script: Script): void {
  const places = placesOf(script);
  walk(script, (node) => {
    if (node.type !== 'jump') return;
    const found = resolve(node, places);
    if (found) Object.assign(node, found);
  });
}

function placesOf(script: Script): Place[] {
  const places: Place[] = [];
  walk(script, (node) => {
    if (node.type === 'stage') places.push({ id: node.id, names: [node.id, ...node.aliases].map(foldName), title: foldName(node.title) });
    if (node.type === 'handler') places.push({ id: node.id, names: [foldName(node.id)], title: foldName(node.condition.value) });
    if (node.type === 'turn' && node.id) places.push({ id: node.id, names: [foldName(node.id)], title: '' });
  });
  return places;
}

function resolve(jump: Jump, places: readonly Place[]): Pick<Jump, 'resolved' | 'how'> | undefined {
  const target = foldName(jump.target);
  if (!target) return undefined;
  const id = places.find((place) => place.names.includes(target));
  if (id) return { resolved: id.id, how: 'id' };
  const title = places.find((place) => place.title === target);
  if (title) return { resolved: title.id, how: 'title' };
  const number = /(?:^|_)(\d+)$/.exec(target)?.[1];
  const numbered = number && places.find((place) => place.names.some((name) => /(?:^|_)(\d+)$/.exec(name)?.[1] === number));
  if (numbered) return { resolved: numbered.id, how: 'number' };
  return only(places, (place) => [place.title, ...place.names].some((name) => target.length > 3 && name.startsWith(target)), 'prefix')
    ?? only(places, (place) => target.length > 4 && place.names.some((name) => distance(name, target) <= 2), 'fuzzy');
}

function only(places: readonly Place[], fits: (place: Place) => boolean, how: 'prefix' | 'fuzzy'): Pick<Jump, 'resolved' | 'how'> | undefined {
  const found = places.filter(fits);
  return found.length === 1 ? { resolved: found[0].id, how } : undefined;
}
