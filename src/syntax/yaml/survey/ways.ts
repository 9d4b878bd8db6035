/** Keys that lead to steps or number them by what their values are, whatever they are called. */
import { isEnd } from '../tree/jumps.js';
import { CONDITION_ROLES, roleOfKey, speakerOfKey, STEP_FIELDS } from '../keys/keys.js';
import { foldName } from '../reading.js';
import type { Survey } from './survey.js';
import type { Mapping, Pair } from '../values/values.js';

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
  const same = ways.own.get(key.text);
  if (same) same.push({ pair, map });
  else ways.own.set(key.text, [{ pair, map }]);
  return false;
}

/** Keys whose value is the name of a step, and nobody's. */
export const NAMES_STEP = /^(?:step|stage|state|node|screen|шаг|этап|узел|блок|экран)$/iu;

/** Renames keys whose values nearly all name steps, even where a step is missing, and those that count the steps. */
export function nameWays(survey: Survey, { own, steps }: Ways): void {
  const beside: WordsBeside = new Map();
  for (const ways of own.values()) {
    if (ways.length < LEAST) continue;
    if (!countsSteps(ways)) nameOwnWays(survey, ways, beside);
    else for (const { pair, map } of ways) {
      nameNumber(survey, pair);
      beside.delete(map);
    }
  }
  const named = new Set([...new Set(steps.map(({ map }) => map))].filter(hasNameOrCondition));
  const leading = steps.filter(({ map }) => named.has(map)).map(({ pair }) => pair);
  const isLeading = new Set(leading);
  for (const { pair } of steps) if (!isLeading.has(pair)) addName(survey, pair);
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
  return values.every((value) => /^\d{1,3}[a-zа-я]?$/iu.test(value)) && new Set(values).size === values.length && ways.every(({ pair, map }) => map.pairs[0] === pair);
}

function nameNumber(survey: Survey, pair: Pair): void {
  addName(survey, pair);
  rename(pair, 'id');
}

function addName(survey: Survey, { value }: Pair): void {
  if (value.kind === 'scalar' && value.text.length < LONGEST_NAME) survey.names.add(foldName(value.text));
}

const LONGEST_NAME = 80;

/** The pairs of maps beside which a key of the writer's own may lead to a step. */
type WordsBeside = Map<Mapping, Set<Pair>>;

/** `к: рассрочка` on every answer. */
function nameOwnWays(survey: Survey, ways: readonly Way[], beside: WordsBeside): void {
  const standing = ways.filter(({ pair, map }) => standsBesideWords(survey, pair, map, beside));
  const pairs = standing.map(({ pair }) => pair);
  const leading = pairs.filter(({ value }) => value.kind === 'scalar' && survey.names.has(foldName(value.text)));
  if (!areMost(leading, pairs)) return;
  for (const { pair, map } of standing) {
    rename(pair, 'next');
    beside.get(map)?.add(pair);
  }
}

const LEAST = 3;

function areMost(some: readonly Pair[], all: readonly Pair[]): boolean {
  return some.length >= LEAST && some.length * 3 >= all.length * 2;
}

/** Beside other words of the writer's own it may as well be an answer: {да: запись, нет: прощание}. */
function standsBesideWords(survey: Survey, pair: Pair, map: Mapping, beside: WordsBeside): boolean {
  const words = beside.get(map) ?? new Set(map.pairs.filter(({ key }) => isOfStep(survey, key.text)));
  beside.set(map, words);
  return words.size > (words.has(pair) ? 1 : 0);
}

function isOfStep(survey: Survey, key: string): boolean {
  const role = roleOfKey(key);
  return STEP_FIELDS.has(role ?? 'detail') || role === 'when' || (speakerOfKey(key) !== undefined && key.length > 1) || survey.speakers.has(key);
}

function rename(pair: Pair, text: string): void {
  pair.key = { ...pair.key, text };
}
