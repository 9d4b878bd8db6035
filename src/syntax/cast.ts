/** Who takes turns in a talk, and which of them is the agent. */
import { groupedBy } from './grouped.js';
import { roleOfLabel, type LabelGuess } from './label-roles.js';
import { meanSound } from './voices.js';

/** What somebody says; `scene` counts the talks of a file. */
export interface Spoken {
  name: string;
  words: string;
  scene: number;
}

const CONFIDENCE = 0.75;
/** So many lines are a talk, in which each name comes so often and so many follow a line of somebody else. */
const LEAST_LINES = 4;
const LINES_OF_EACH = 1.75;
const TURNS = 0.5;

/** Whether two people or more take turns in these lines; where the time stands beside each name, one who speaks again will do. */
export function takeTurns(lines: readonly Spoken[], areTimed = false): boolean {
  const people = new Set(lines.map(({ name }) => name)).size;
  if (people < 2 || (areTimed ? lines.length === people : lines.length < LEAST_LINES || lines.length < people * LINES_OF_EACH)) return false;
  return lines.filter(({ name }, index) => index > 0 && lines[index - 1].name !== name).length >= (lines.length - 1) * TURNS;
}

/** The side of everybody: by a word that names it; else whoever answers in several talks is the agent, and in a talk without one the most like it. */
export function castOf(lines: readonly Spoken[]): Map<string, LabelGuess> {
  const cast = new Map<string, LabelGuess>();
  const names = [...new Set(lines.map(({ name }) => name))];
  for (const name of names) {
    const known = roleOfLabel(name);
    if (known && !known.letter && !known.caller) cast.set(name, known);
  }
  const strangers = new Set(names.filter((name) => !cast.has(name)));
  const agents = agentsAmong(lines, strangers, new Set(names.filter((name) => cast.get(name)?.role === 'agent')));
  for (const name of strangers) cast.set(name, { role: agents.has(name) ? 'agent' : 'customer', confidence: CONFIDENCE });
  return cast;
}

function agentsAmong(lines: readonly Spoken[], strangers: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  const scenes = [...groupedBy(lines, ({ scene }) => scene).values()];
  const people = scenes.map((scene) => new Set(scene.map(({ name }) => name)));
  const counts = new Map<string, number>();
  for (const present of people) for (const name of present) counts.set(name, (counts.get(name) ?? 0) + 1);
  const busy = new Set([...strangers].filter((name) => (counts.get(name) ?? 0) > 1));
  // two who meet in several talks: one of them is a customer
  const meet = people.some((present) => [...present].filter((name) => busy.has(name)).length > 1);
  const agents = new Set(known.size === 0 && busy.size < strangers.size && !meet ? busy : known);
  for (const scene of meet ? [lines] : scenes) {
    const present = [...new Set(scene.map(({ name }) => name))];
    const unknown = present.filter((name) => strangers.has(name));
    if (unknown.length > 0 && !present.some((name) => agents.has(name))) agents.add(mostLikeAgent(scene, unknown));
  }
  return agents;
}

function mostLikeAgent(lines: readonly Spoken[], people: readonly string[]): string {
  const sound = (name: string) => meanSound(lines.filter((line) => line.name === name).map(({ words }) => words));
  return people.map((name) => ({ name, sound: sound(name) })).sort((one, other) => other.sound - one.sound)[0].name;
}
