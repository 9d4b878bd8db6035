/** Steps that answer the question of the step above them: `if_yes: {…}` below `offer: {…}`, `- name: If no` below `- name: Offer`. */
import { opensCondition } from '../../conditions.js';
import { isYesOrNo } from '../keys/case-names.js';
import { isOwnWord, namesScenario, namesStage, roleOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { isListOfLines } from '../answers/replies.js';
import { isSpokenList, isStepLike } from '../keys/step-shapes.js';
import { isSaidAloud } from '../keys/sentences.js';
import type { Mapping, Pair, Scalar, Value } from '../values/values.js';

/** A step by its name and what it holds besides. */
interface Step {
  name: Scalar;
  value: Value;
  /** Its names as texts of the file, where they are no keys. */
  names: readonly Scalar[];
}

/** How often each text stands in a file: a name that stands there besides is where a goto leads. */
type Counts = ReadonlyMap<string, number>;

/** Puts steps that tell what is said in which case into the step that asks. */
export function withCaseSteps(root: Value): Value {
  const counts = new Map<string, number>();
  for (const { text } of scalarsIn(root)) counts.set(foldName(text), (counts.get(foldName(text)) ?? 0) + 1);
  const below = root.kind === 'map' ? { ...root, pairs: withAnswersBelow(root.pairs) } : root;
  return within(below, counts, false);
}

/** `hello: "Is now a good time?"`, and `if_they_say: {…}` below it on the top level. */
function withAnswersBelow(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    const asking = kept.at(-1);
    if (asking && areAnswersTo(pair, asking)) kept[kept.length - 1] = { ...asking, value: withAnswers(asking, pair), end: pair.end };
    else kept.push(pair);
  }
  return kept;
}

/** True for answers below the question of a part of the call. */
export function areAnswersTo({ key, value }: Pair, asking: Pair | undefined): boolean {
  if (!asking || roleOfKey(key.text) !== 'answers' || value.kind !== 'map' || !value.pairs.every((pair) => pair.value.kind === 'map')) return false;
  if (!isOwnWord(asking.key.text) && !namesStage(asking.key.text)) return false;
  return asking.value.kind === 'scalar' ? isSaidAloud(asking.value.text) && asks(asking.value) : isSpokenList(asking.value) && asks(asking.value);
}

/** Below these keys every case is something that the customer brings up by himself. */
const ANSWERED: readonly string[] = ['answers', 'handlers', 'questions', 'cases', 'switch', 'scenarios', 'next'];

function within(value: Value, counts: Counts, answered: boolean): Value {
  if (value.kind === 'list') {
    const items = value.items.map((item) => within(item, counts, false));
    return { ...value, items: answered ? items : joined(items, counts, stepOfItem, () => false, (item, cases) => (item.kind === 'map' ? { ...item, pairs: [...item.pairs, cases], end: cases.end } : item)) };
  }
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.map((pair) => ({ ...pair, value: within(pair.value, counts, ANSWERED.includes(roleOfKey(pair.key.text) ?? '')) }));
  return { ...value, pairs: answered ? pairs : joined(pairs, counts, stepOfPair, isObjections, (pair, cases) => ({ ...pair, value: withAnswers(pair, cases), end: cases.end })) };
}

/** The steps of a collection, those that are cases of another one within it. */
function joined<Member>(members: readonly Member[], counts: Counts, stepOf: (member: Member) => Step | undefined, isAside: (member: Member) => boolean, add: (member: Member, cases: Pair) => Member): Member[] {
  const kept: Member[] = [];
  let asking: Step | undefined;
  let cases: Step[] = [];
  let aside: Member[] = [];
  const flush = (): void => {
    const last = kept.pop();
    if (last !== undefined) kept.push(cases.length > 0 ? add(last, answersOf(cases)) : last);
    kept.push(...aside);
    cases = [];
    aside = [];
  };
  for (const member of members) {
    const step = stepOf(member);
    if (asking && step && isCaseOf(step, asking, counts)) {
      cases.push(step);
      continue;
    }
    if (asking && isAside(member)) {
      aside.push(member);
      continue;
    }
    flush();
    kept.push(member);
    asking = step && !opensCase(step.name) ? step : undefined;
  }
  flush();
  return kept;
}

function stepOfPair({ key, value }: Pair): Step | undefined {
  if (!isOwnWord(key.text) && !namesStage(key.text) && !isYesOrNo(key.text)) return undefined;
  return isListOfLines(value) || (value.kind === 'map' && isStepLike(value)) ? { name: key, value, names: [] } : undefined;
}

function stepOfItem(item: Value): Step | undefined {
  if (item.kind !== 'map') return undefined;
  const names = item.pairs.filter(({ key, value }) => value.kind === 'scalar' && ['id', 'title'].includes(roleOfKey(key.text) ?? ''));
  const name = names.find(({ key }) => roleOfKey(key.text) === 'title') ?? names.at(0);
  const value: Mapping = { ...item, pairs: item.pairs.filter((pair) => !names.includes(pair)) };
  return name?.value.kind === 'scalar' && isStepLike(value) ? { name: name.value, value, names: names.flatMap((pair) => (pair.value.kind === 'scalar' ? [pair.value] : [])) } : undefined;
}

/** Objections between the cases of a question are no step. */
function isObjections({ key }: Pair): boolean {
  return roleOfKey(key.text) === 'handlers' || roleOfKey(key.text) === 'questions';
}

/** «Если да», `if_no`, «При отказе», `no`; `When to call` and `Customer data` may be steps of their own. */
const CASE = /^(?:(?:а|и|но|and|but) )?(?:если|if|in case|в случае|при (?:отказе|согласии|сомнени|возражени)|on (?:refusal|agreement|objection))(?!\p{L})|^(?:yes|no|да|нет)$/iu;

function opensCase(name: Scalar): boolean {
  return CASE.test(wordsOf(name));
}

function wordsOf({ text }: Scalar): string {
  return text.replaceAll('_', ' ').trim();
}

function isCaseOf({ name, value, names }: Step, asking: Step, counts: Counts): boolean {
  const isTarget = names.length > 0 ? names.some((one) => (counts.get(foldName(one.text)) ?? 0) > 1) : counts.has(foldName(name.text));
  if (isTarget) return false;
  const words = wordsOf(name);
  if (isListOfLines(value)) return words.includes(' ') && opensCondition(words);
  return opensCase(name) && !namesScenario(name.text) && asks(asking.value);
}

/** The last of what is said is a question. */
function asks(value: Value): boolean {
  return [...scalarsIn(value)].some(({ text }) => /\?["»”)\s]*$/.test(text));
}

function answersOf(cases: readonly Step[]): Pair {
  const [first] = cases;
  const { end } = (cases.at(-1) ?? first).value;
  const { start } = first.name;
  const pairs = cases.map(({ name, value }): Pair => ({ key: name, value, start: name.start, end: value.end }));
  return { key: { ...first.name, text: 'answers', end: start }, value: { kind: 'map', flow: false, pairs, start, end }, start, end };
}

/** A step and its cases, whether it has fields or is a list of lines. */
function withAnswers({ key, value }: Pair, cases: Pair): Mapping {
  const own: Pair[] = value.kind === 'map' ? value.pairs : [{ key: { ...key, text: 'steps', end: key.start }, value, start: value.start, end: value.end }];
  return { kind: 'map', flow: false, pairs: [...own, cases], start: value.start, end: cases.end };
}
