/** Replies under keys of the writer's own that say what the customer says or does: `follow_up: {how_long: "…", too_low: "…"}`, `does_not_want: "…"` beside a line. */
import { opensCommand, speechScore } from '../../directions.js';
import { foldKey } from '../../header-keys.js';
import { isVoiced, mayNameCase, namesCase, negates } from '../keys/case-names.js';
import { areAnswersTo } from './case-steps.js';
import { withAnswersAmong, withAnswersBeside, type Names } from './cases-beside.js';
import { isOwnWord, namesStage, roleOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { asks, isLine, isReply, NAMES_QUESTION, saying } from '../answers/replies.js';
import { isSaidAloud, isSentence } from '../keys/sentences.js';
import { keyed, mapOf, type Mapping, type Pair, type Value } from '../values/values.js';

type Targets = Names['targets'];

/** Puts replies under such keys under `answers`, whatever the writer calls them. */
export function withCaseKeys(root: Value): Value {
  if (root.kind !== 'map') return root;
  const targets = new Set([...scalarsIn(root)].map(({ text }) => foldName(text)));
  const groups = groupNames(root, targets);
  const texts = root.pairs.filter(({ value }) => value.kind === 'scalar' && isSaidAloud(value.text)).map(({ key }) => foldName(key.text));
  const names = { targets, steps: new Set([...texts, ...stepNames(root)]) };
  return { ...root, pairs: root.pairs.map((pair, index) => (areAnswersTo(pair, root.pairs[index - 1]) ? pair : withTopCases(pair, targets))).map((pair) => ({ ...pair, value: within(pair.value, names, groups, OF_CASES.includes(roleOfKey(pair.key.text) ?? '')) })) };
}

function* stepNames(value: Value): Generator<string> {
  if (value.kind === 'list') for (const item of value.items) yield* stepNames(item);
  if (value.kind !== 'map') return;
  for (const { key, value: inner } of value.pairs) {
    if (inner.kind !== 'scalar') yield foldName(key.text);
    else if (['id', 'title'].includes(roleOfKey(key.text) ?? '')) yield foldName(inner.text);
    yield* stepNames(inner);
  }
}

/** What customers bring up, in a section of its own; where a goto leads to the section, or its name is that of a part of the call, it is a step that listens. */
function withTopCases(pair: Pair, targets: Targets): Pair {
  const { key, value } = pair;
  const isAnswers = roleOfKey(key.text) === 'answers' && value.kind === 'map' && value.pairs.every((inner) => inner.value.kind === 'map');
  const bare = isAnswers ? { ...pair, key: { ...key, text: '-' } } : pair;
  if (value.kind !== 'map' || !mayHoldCases(bare, targets) || !holdsCases(bare, false)) return pair;
  if (!targets.has(foldName(key.text)) && !namesStage(key.text)) return keyed(pair, 'handlers');
  const { start, end } = value;
  return { ...pair, value: mapOf({ key: { ...key, text: 'answers', written: key.text, end: key.start }, value, start, end }) };
}

/** Keys over groups of cases: what most groups under a name are, all of them are. */
function groupNames(root: Value, targets: Targets): ReadonlySet<string> {
  const votes = new Map<string, number>();
  const look = (value: Value): void => {
    if (value.kind === 'list') value.items.forEach(look);
    if (value.kind !== 'map') return;
    value.pairs.forEach((pair, index) => {
      look(pair.value);
      if (!mayHoldCases(pair, targets)) return;
      const name = foldKey(pair.key.text);
      votes.set(name, (votes.get(name) ?? 0) + (holdsCases(pair, value.pairs.slice(0, index).some(isLine)) ? 1 : -1));
    });
  };
  look(root);
  return new Set([...votes].flatMap(([name, vote]) => (vote > 0 ? [name] : [])));
}

/** Maps whose keys are all cases: what stands first in them is no line. */
const OF_CASES: readonly string[] = ['answers', 'handlers', 'questions', 'cases', 'switch', 'outcomes'];

function within(value: Value, names: Names, groups: ReadonlySet<string>, isOfCases = false): Value {
  if (value.kind === 'list') return { ...value, items: withAnswersAmong(value.items.map((item) => within(item, names, groups))) };
  if (value.kind !== 'map') return value;
  const pairs = value.pairs
    .map((pair) => ({ ...pair, value: within(pair.value, names, groups, OF_CASES.includes(roleOfKey(pair.key.text) ?? '')) }))
    .flatMap((pair) => (groups.has(foldKey(pair.key.text)) && mayHoldCases(pair, names.targets) ? answersOf(pair, isOfCases) : [pair]));
  return isOfCases ? { ...value, pairs } : withAnswersBeside({ ...value, pairs }, names);
}

/** `by_pain`, `stop_if`: what decides stands in the key itself. */
const DECIDES = /^(?:by|if|when|depending_on|по|если|когда|при)_|_(?:if|when|если)$|^(?:if|cases?|если|disqualif\p{L}*|screen_out|exceptions?|исключения)$/u;

/** A map of replies under keys that no reader knows and no goto names; «фразы: {дорого: …, подумаю: …}» says each of them to somebody else. */
function mayHoldCases({ key, value }: Pair, targets: Targets): boolean {
  if (value.kind !== 'map' || !(isOwnWord(key.text) || HOLD_WORDS.includes(roleOfKey(key.text) ?? ''))) return false;
  const cases = casesIn(value);
  if (cases.length === 0 || cases.length < value.pairs.length - value.pairs.filter(isAside).length) return false;
  return cases.every((pair) => (mayNameCase(pair.key.text) || namesCase(pair.key.text) || isVoiced(pair.key)) && !targets.has(foldName(pair.key.text)));
}

const HOLD_WORDS: readonly string[] = ['say', 'examples'];

function casesIn({ pairs }: Mapping): Pair[] {
  return pairs.filter((pair) => !isAside(pair) && isReply(pair));
}

function isAside({ key }: Pair): boolean {
  return ['note', 'forbidden'].includes(roleOfKey(key.text) ?? '');
}

const LEAST_CASES = 2;

function holdsCases({ key, value }: Pair, isBesideLine: boolean): boolean {
  const cases = value.kind === 'map' ? casesIn(value) : [];
  const replies = cases.flatMap((pair) => (pair.value.kind === 'scalar' && isSentence(pair.value.text) ? [pair.value.text] : []));
  if (replies.filter((text) => opensCommand(text) && speechScore(text) < 0).length * 2 > replies.length) return false;
  if (cases.length < LEAST_CASES || asksFirst(cases)) return false;
  const names = cases.map((pair) => foldKey(pair.key.text));
  const named = cases.filter((pair, index) => namesCase(names[index]) || isVoiced(pair.key) || names.some((other) => negates(other, names[index]))).length;
  if (named * 2 >= cases.length) return true;
  return DECIDES.test(foldKey(key.text)) && (named > 0 || isBesideLine);
}

/** A reply may ask as well: only a question that opens the call, or under a word for asking, is surely the line of the cases below it. */
function asksFirst([first]: readonly Pair[]): boolean {
  return (namesStage(first.key.text) || NAMES_QUESTION.test(first.key.text)) && asks(first);
}

/** The group as answers, below its name where that is an answer itself or a part of the call. */
function answersOf(pair: Pair, isCase: boolean): Pair[] {
  const { key, value } = pair;
  if (value.kind !== 'map') return [pair];
  const asides = value.pairs.filter(isAside);
  const answers = { ...pair, key: { ...key, text: 'answers', written: key.written ?? key.text }, value: { ...value, pairs: value.pairs.filter((inner) => !asides.includes(inner)).map(saying) } };
  return isCase || namesStage(key.text) ? [{ ...pair, value: { ...value, pairs: [{ ...answers, key: { ...answers.key, end: key.start } }, ...asides] } }] : [answers, ...asides];
}
