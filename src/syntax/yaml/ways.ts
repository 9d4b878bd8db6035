/** Keys that lead to steps or number them by what their values are, whatever they are called. */
import { isEnd } from './jumps.js';
import { CONDITION_ROLES, roleOfKey, speakerOfKey, STEP_FIELDS } from './keys.js';
import { foldName } from './reading.js';
import type { Survey } from './survey.js';
import type { Mapping, Pair } from './values.js';

interface Way {
  pair: Pair;
  map: Mapping;
}

export interface Ways {
  /** Keys of the writer's own before one word that may be the name of a step. */
  own: Map<string, Way[]>;
  /** «шаг: 2»: the step that follows, or the name of the one it stands in. */
  steps: Way[];
}

/** Keeps a pair that may lead to a step; true where it may as well name the step that it stands in, which `nameWays` decides. */
export function lookAtWay(ways: Ways, pair: Pair, map: Mapping): boolean {
  const { key, value } = pair;
  if (map.pairs.length < 2 || value.kind !== 'scalar') return false;
  if (NAMES_STEP.test(key.text)) return ways.steps.push({ pair, map }) > 0;
  if (key.text.length > 12 || !/^[\p{L}\d_-]+$/u.test(value.text)) return false;
  if (roleOfKey(key.text) !== undefined || (speakerOfKey(key.text) !== undefined && key.text.length > 1)) return false;
  ways.own.set(key.text, [...(ways.own.get(key.text) ?? []), { pair, map }]);
  return false;
}

/** Keys whose value is the name of a step, and nobody's. */
export const NAMES_STEP = /^(?:step|stage|state|node|screen|шаг|этап|узел|блок|экран)$/iu;

/** Renames keys whose values nearly all name steps, even where a step is missing, and those that count the steps. */
export function nameWays(survey: Survey, { own, steps }: Ways): void {
  for (const ways of own.values()) {
    if (countsSteps(ways)) for (const { pair } of ways) nameNumber(survey, pair);
    else nameOwnWays(survey, ways);
  }
  const leading = steps.filter(({ map }) => hasNameOrCondition(map)).map(({ pair }) => pair);
  for (const { pair } of steps) if (!leading.includes(pair)) addName(survey, pair);
  if (areMost(leading.filter(({ value }) => value.kind === 'scalar' && (survey.names.has(foldName(value.text)) || isEnd(value.text))), leading)) for (const pair of leading) rename(pair, 'next');
  else for (const pair of leading) addName(survey, pair);
}

/** What has a name, or is an answer of the customer, leads to another step. */
function hasNameOrCondition({ pairs }: Mapping): boolean {
  const roles = pairs.map(({ key }) => roleOfKey(key.text));
  return !roles.includes('next') && roles.some((role) => role === 'id' || CONDITION_ROLES.includes(role));
}

/** `№: 3` at the head of every step. */
function countsSteps(ways: readonly Way[]): boolean {
  const values = ways.map(({ pair: { value } }) => (value.kind === 'scalar' ? value.text : ''));
  return ways.length >= LEAST && values.every((value) => /^\d{1,3}[a-zа-я]?$/iu.test(value)) && new Set(values).size === values.length && ways.every(({ pair, map }) => map.pairs[0] === pair);
}

function nameNumber(survey: Survey, pair: Pair): void {
  addName(survey, pair);
  rename(pair, 'id');
}

function addName(survey: Survey, { value }: Pair): void {
  if (value.kind === 'scalar' && value.text.length < LONGEST_NAME) survey.names.add(foldName(value.text));
}

const LONGEST_NAME = 80;

/** `к: рассрочка` on every answer. */
function nameOwnWays(survey: Survey, ways: readonly Way[]): void {
  const pairs = ways.filter(({ pair, map }) => standsBesideWords(survey, pair, map)).map(({ pair }) => pair);
  const leading = pairs.filter(({ value }) => value.kind === 'scalar' && survey.names.has(foldName(value.text)));
  if (areMost(leading, pairs)) for (const pair of pairs) rename(pair, 'next');
}

const LEAST = 3;

function areMost(some: readonly Pair[], all: readonly Pair[]): boolean {
  return some.length >= LEAST && some.length * 3 >= all.length * 2;
}

/** Beside other words of the writer's own it may as well be an answer: {да: запись, нет: прощание}. */
function standsBesideWords(survey: Survey, pair: Pair, map: Mapping): boolean {
  return map.pairs.some(({ key }) => {
    if (key === pair.key) return false;
    const role = roleOfKey(key.text);
    return STEP_FIELDS.has(role ?? 'detail') || role === 'when' || (speakerOfKey(key.text) !== undefined && key.text.length > 1) || survey.speakers.has(key.text);
  });
}

function rename(pair: Pair, text: string): void {
  pair.key = { ...pair.key, text };
}
