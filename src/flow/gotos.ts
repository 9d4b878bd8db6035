import { distance } from 'fastest-levenshtein';
import { remembered } from '../meaning/index.js';
import { walk, type Handler, type Jump, type Script, type Stage } from '../syntax/index.js';
import { fold } from './segments.js';
import { reservedTarget } from './targets.js';

/** A place that a goto may lead to. */
export interface Place {
  id: string;
  /** Its title, or what the customer says there. */
  title: string;
  /** All that a goto may call it, as written. */
  names: readonly string[];
  node: Stage | Handler;
}

/** A goto and where it leads. */
export interface Goto {
  jump: Jump;
  /** The place it leads to; undefined when no place is called so. */
  to?: Place;
  /** Leads to a line with an id of its own, rather than to a step. */
  isTurn: boolean;
  /** `end`, «дальше» and other words that need no place. */
  isReserved: boolean;
  /** `escalate`, «старший»: a word for whoever takes the call over, where no place is called so. */
  handsOver: boolean;
  /** Further places that bear the very same name. */
  rivals: readonly Place[];
  /** The places whose names are nearest to one that leads nowhere, the nearest first. */
  nearest: readonly Place[];
}

/** More places than this are not compared letter by letter. */
const MOST_COMPARED = 300;
const MOST_NEAREST = 3;

/** Every place of a script that a goto may lead to, in the order of the script. */
export const placesOf = remembered((script: Script): readonly Place[] =>
  script.children.flatMap((node): Place[] => {
    if (node.type === 'stage') return [{ id: node.id, title: node.title, names: [node.id, node.title, ...node.aliases].filter(Boolean), node }];
    if (node.type === 'handler') return [{ id: node.id, title: node.condition.value, names: [node.id, node.condition.value].filter(Boolean), node }];
    return [];
  }));

/** Every goto of a script, with where it leads. */
export const gotosOf = remembered((script: Script): readonly Goto[] => {
  const places = placesOf(script);
  const byId = new Map(places.map((place) => [place.id, place]));
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    for (const name of new Set(place.names.map(fold))) {
      const same = byName.get(name);
      if (same) same.push(place);
      else byName.set(name, [place]);
    }
  }
  const turns = new Set<string>();
  const jumps: Jump[] = [];
  walk(script, (node) => {
    if (node.type === 'turn' && node.id) turns.add(node.id);
    if (node.type === 'jump') jumps.push(node);
  });
  return jumps.map((jump): Goto => {
    const to = byId.get(jump.resolved ?? jump.target);
    const isTurn = to === undefined && turns.has(jump.resolved ?? jump.target);
    const known = to !== undefined || isTurn;
    const same = byName.get(fold(jump.target)) ?? [];
    const reserved = known ? undefined : reservedTarget(jump.target);
    return {
      jump, ...(to && { to }), isTurn, isReserved: jump.how === 'handlers' || reserved !== undefined, handsOver: reserved === 'transfer',
      // in a long script hundreds of gotos have hundreds each
      get rivals() {
        return to && same.includes(to) ? same.filter((place) => place !== to && !onlyLeadsOn(place)) : [];
      },
      nearest: known ? [] : nearestTo(jump.target, places),
    };
  });
});

/** `{hears: Operator, goto: operator}`: what is said at any time and only leads to a step is no second step of its name. */
function onlyLeadsOn({ node }: Place): boolean {
  return node.type === 'handler' && node.children.every(({ type }) => type === 'jump');
}

function nearestTo(target: string, places: readonly Place[]): Place[] {
  const wanted = fold(target);
  // «шаг 15» is no slip of the pen for «шаг 1»
  if (places.length > MOST_COMPARED || /\d$|^\d/.test(wanted)) return [];
  const far = (place: Place): number => Math.min(...place.names.map((name) => distance(fold(name), wanted) / Math.max(wanted.length, fold(name).length)));
  return places.map((place) => ({ place, far: far(place) })).filter((one) => one.far <= 0.4).sort((one, other) => one.far - other.far).slice(0, MOST_NEAREST).map(({ place }) => place);
}
