import type { Range } from '../../../source/index.js';
import { matchCondition } from '../../conditions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import type { Block, Choice, Condition, Option, Switch } from '../../nodes.js';
import { addExamples, bareCondition, conditionOf } from './conditions.js';
import { metaKey } from '../../header-keys.js';
import { namesCase } from '../keys/case-names.js';
import { instructionInstead } from './instructions.js';
import { isEnd } from '../tree/jumps.js';
import { CONDITION_ROLES, roleOfKey, speakerOfKey, type KeyRole } from '../keys/keys.js';
import { piecesOf } from '../values/pieces.js';
import { withRepeat } from '../rewriting/repeats.js';
import { at, foldName, jump, rangeOf, report, span, type Reading } from '../reading.js';
import { agentByDefault, turnsOf } from '../tree/speech.js';
import { blocksOf, blocksOfPairs } from '../tree/steps.js';
import { isEmpty, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

/** The customer's answers under a key such as `answers`, `if_customer`, «ответы»: a list of options or a map from words to what follows. */
export function choiceOf(reading: Reading, value: Value, whole: Range): Block[] {
  const options = optionsOf(reading, value);
  if (options.length === 0) return [];
  const [first] = options;
  // `transitions: [{to: q2}]`: one way on, under no condition
  if (options.length === 1 && first.condition.kind === 'intent' && first.condition.value === '') return first.children;
  const choice: Choice = { type: 'choice', children: options, position: at(reading, whole) };
  return [choice];
}

/** `switch: nps` with its cases: data decides. */
export function switchOf(reading: Reading, variable: Scalar, cases: Value | undefined, whole: Range): Switch {
  const options = cases ? optionsOf(reading, cases) : [];
  for (const option of options) if (option.condition.kind !== 'else') option.condition.kind = 'value';
  return { type: 'switch', variable: variable.text, children: options, position: at(reading, whole) };
}

/** The options of a list or a map. */
export function optionsOf(reading: Reading, value: Value): Option[] {
  if (value.kind === 'list') return value.items.flatMap((item) => optionsOfItem(reading, item));
  if (value.kind !== 'map') return value.kind === 'scalar' ? optionsOfItem(reading, value) : [];
  if (isScale(reading, value)) return value.pairs.map((pair) => optionOfCode(reading, pair));
  if (namesSteps(reading, value) || !(isOption(value) || isWayOn(reading, value))) return value.pairs.map((pair) => optionOfPair(reading, pair));
  // `if: … then: … else: …` in one map are two options
  const otherwise = value.pairs.filter((pair) => isElsewhere(pair));
  const main = { ...value, pairs: value.pairs.filter((pair) => !otherwise.includes(pair)) };
  return [optionOfMap(reading, main), ...otherwise.map((pair) => optionOfPair(reading, pair))];
}

/** `{1: very easy, 2: hard, 9: refused}`: answers by their codes. */
function isScale(reading: Reading, { pairs }: Mapping): boolean {
  return pairs.length > 1 && pairs.every(({ key, value }) => /^\d{1,3}$/.test(key.text) && value.kind === 'scalar' && value.text.length < 40 && !/[.?!]$/.test(value.text) && !namesStep(reading, value) && !isEmpty(value) && /\p{L}/u.test(value.text));
}

function optionOfCode(reading: Reading, pair: Pair): Option {
  const condition = pair.value.kind === 'scalar' ? conditionOf(reading, pair.value) : bareCondition(reading, pair, 'value');
  addExamples(reading, condition, pair.key);
  return { type: 'option', condition, children: [], position: at(reading, pair) };
}

/** `{часть: рассрочка, отсрочка: отсрочка}`: every value is a step, so every key is an answer, whatever else its word may mean. */
function namesSteps(reading: Reading, map: Mapping): boolean {
  return map.pairs.length > 0 && map.pairs.every(({ key, value }) => value.kind === 'scalar' && roleOfKey(key.text) !== 'next' && (EVENT.test(key.text) || !isConditionPair({ key, value, start: key.start, end: value.end })) && namesStep(reading, value));
}

/** `{match: next_step, no_match: agent}`: what has happened, and no word for “if”. */
const EVENT = /^(?:match(?:es)?|equals|hears|case|intent|situation|trigger|совпало|равно|случай)$/iu;

function isElsewhere(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  return (role === 'else' || role === 'noInput') && !isConditionPair(pair);
}

function optionsOfItem(reading: Reading, item: Value): Option[] {
  if (item.kind === 'scalar') return isEmpty(item) ? [] : [optionOfText(reading, item)];
  if (item.kind !== 'map') return item.kind === 'list' ? optionsOf(reading, item) : [];
  return optionsOf(reading, item);
}

/** A map that is one option with its condition and what follows, rather than a map from conditions to what follows. */
function isOption(map: Mapping): boolean {
  if (map.pairs.some((pair) => isConditionPair(pair))) return true;
  const known = map.pairs.filter((pair) => leads(pair));
  return known.length > 0 && known.length * 2 >= map.pairs.length && !map.pairs.every((pair) => pair.value.kind === 'map');
}

/** `{з: "Да, слушаю", к_сцене: цена}`: what is said and, under whatever key, the step that it leads to; `{да: "Отлично!", нет: конец}` are two answers. */
function isWayOn(reading: Reading, { pairs }: Mapping): boolean {
  const [first, second] = pairs;
  if (pairs.every(({ key }) => namesCase(key.text))) return false;
  if (pairs.length !== 2 || first.value.kind !== 'scalar' || second.value.kind !== 'scalar') return false;
  return !namesCase(second.key.text) && namesStep(reading, second.value) && !leadsSomewhere(reading, first.value);
}

function isConditionPair(pair: Pair): boolean {
  if (isOn(pair)) return true;
  const role = roleOfKey(pair.key.text);
  // `else: q2` beside other answers is an answer itself, and so is `молчание: {…}`
  if (role === 'else' || role === 'noInput') return /^(?:true|да|yes)$/i.test(pair.value.kind === 'scalar' ? pair.value.text : '');
  if (!CONDITION_ROLES.includes(role)) return false;
  return pair.value.kind !== 'map';
}

function leads(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  if (role === 'next' || role === 'say' || role === 'ask' || role === 'title' || role === 'id' || role === 'end' || role === 'steps') return true;
  return speakerOfKey(pair.key.text) !== undefined && pair.key.text.length > 2;
}

function optionOfPair(reading: Reading, pair: Pair): Option {
  const condition = labelled(reading, pair) ?? conditionOf(reading, pair.key);
  const follows = withoutExamples(pair.value);
  if (follows !== pair.value && pair.value.kind === 'map') for (const one of pair.value.pairs) if (isExamples(one)) addExamples(reading, condition, one.value);
  return { type: 'option', condition, ...limitsIn(pair.value), children: followsOf(reading, follows), position: at(reading, pair) };
}

/** `"yes": {examples: ["go on", "please do"], goto: offer}`: in which other words he may say it. */
function withoutExamples(value: Value): Value {
  if (value.kind !== 'map' || value.pairs.length < 2 || !value.pairs.some(isExamples)) return value;
  return { ...value, pairs: value.pairs.filter((pair) => !isExamples(pair)) };
}

function isExamples({ key, value }: Pair): boolean {
  return roleOfKey(key.text) === 'examples' && value.kind !== 'map';
}

/** `1: {label: New patients, say: …}`: what stands behind the key to press. */
function labelled(reading: Reading, { key, value }: Pair): Condition | undefined {
  if (value.kind !== 'map' || !/^(?:\d{1,2}|[*#])$/.test(key.text)) return undefined;
  const label = value.pairs.find((pair) => roleOfKey(pair.key.text) === 'title' && pair.value.kind === 'scalar');
  if (label?.value.kind !== 'scalar') return undefined;
  const condition = conditionOf(reading, label.value);
  addExamples(reading, condition, key);
  return condition;
}

function optionOfMap(reading: Reading, map: Mapping): Option {
  const way = map.pairs.find((pair) => isWay(reading, pair, map));
  const pairs = map.pairs.filter((pair) => pair !== way);
  const condition = takeCondition(reading, pairs, map);
  const children = [...blocksOfPairs(reading, pairs, map), ...(way?.value.kind === 'scalar' ? gotoOf(reading, way.value, way) : [])];
  return { type: 'option', condition, ...limitsIn(map), children, position: at(reading, map) };
}

/** `к: рассрочка` beside «ответ: …»: a value that names a step leads there, whatever its key is called. */
function isWay(reading: Reading, pair: Pair, map: Mapping): boolean {
  const role = roleOfKey(pair.key.text);
  if (map.pairs.length < 2 || pair.value.kind !== 'scalar' || role === 'next' || role === 'when' || role === 'id' || role === 'title') return false;
  if (!reading.names.has(foldName(pair.value.text)) && !(isEnd(pair.value.text) && speakerOfKey(pair.key.text) !== undefined)) return false;
  return map.pairs.filter((other) => other.value.kind === 'scalar' && namesStep(reading, other.value)).length === 1;
}

/** What the customer says or does in an option, taken out of its pairs. */
function takeCondition(reading: Reading, pairs: Pair[], whole: Mapping): Condition {
  const found =
    take(pairs, (pair, role) => (role === 'when' || isOn(pair)) && pair.value.kind !== 'map') ??
    take(pairs, (pair, role) => role === 'heard' && pair.value.kind === 'scalar') ??
    take(pairs, (_, role) => role === 'else' || role === 'noInput') ??
    take(pairs, (pair) => speakerOfKey(pair.key.text)?.role === 'customer' && pair.value.kind === 'scalar') ??
    take(pairs, (pair, role) => (role === 'title' || role === 'id' || role === 'ask') && pair.value.kind === 'scalar') ??
    take(pairs, (pair, role) => role === 'say' && pair.value.kind === 'scalar' && whole.pairs.length > 1 && !pairs.some((other) => other !== pair && saysSomething(other))) ??
    // `{answer_is: "не сейчас", goto: later}`: a word of the writer's own
    take(pairs, (pair, role) => role === undefined && pair.value.kind === 'scalar' && speakerOfKey(pair.key.text) === undefined && metaKey(pair.key.text) === undefined);
  const examples = take(pairs, (_, role) => role === 'examples');
  const condition = found ? conditionFrom(reading, found) : bareCondition(reading, { start: whole.start, end: whole.start }, 'intent');
  if (examples) addExamples(reading, condition, examples.value);
  if (!found && condition.examples.length > 0) return { ...condition, kind: 'utterance', value: condition.examples[0].value, position: at(reading, rangeOf(condition.examples, whole)) };
  return condition;
}

/** `on: "I sold that car."` beside a goto. */
function isOn({ key, value }: Pair): boolean {
  return /^on$/i.test(key.text) && value.kind === 'scalar';
}

function saysSomething(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  return role === 'say' || role === 'steps' || speakerOfKey(pair.key.text)?.role === 'agent';
}

function conditionFrom(reading: Reading, pair: Pair): Condition {
  const role = roleOfKey(pair.key.text);
  if (role === 'else') return bareCondition(reading, pair.key, 'else', pair.key.text);
  if (role === 'noInput') return bareCondition(reading, pair.key, 'no_input', pair.key.text);
  const heard = role === 'heard' || speakerOfKey(pair.key.text)?.role === 'customer';
  if (pair.value.kind === 'scalar') return conditionOf(reading, pair.value, heard ? 'utterance' : undefined);
  const first = pair.value.kind === 'list' ? pair.value.items.find((item) => item.kind === 'scalar') : undefined;
  if (first?.kind !== 'scalar') return bareCondition(reading, pair.key, 'intent');
  const condition = conditionOf(reading, first, heard ? 'utterance' : undefined);
  const others: Listing = { ...(pair.value as Listing), items: pair.value.kind === 'list' ? pair.value.items.filter((item) => item !== first) : [] };
  addExamples(reading, condition, others);
  return condition;
}

function take(pairs: Pair[], wanted: (pair: Pair, role: KeyRole | undefined) => boolean): Pair | undefined {
  const index = pairs.findIndex((pair) => wanted(pair, roleOfKey(pair.key.text)));
  return index < 0 ? undefined : pairs.splice(index, 1)[0];
}

function limitsIn(value: Value): { max?: number } {
  if (value.kind !== 'map') return {};
  const found = value.pairs.find((pair) => roleOfKey(pair.key.text) === 'max' && pair.value.kind === 'scalar');
  const max = found?.value.kind === 'scalar' ? Number.parseInt(found.value.text, 10) : Number.NaN;
  return Number.isNaN(max) ? {} : { max };
}

/** «да», «да → шаг 2», «Если дорого: перейти к возражению»: an answer written in one line. */
function optionOfText(reading: Reading, item: Scalar): Option {
  const [piece] = piecesOf(reading.source, item);
  const arrow = piece && /→|->|=>|⇒|➡/.exec(reading.source.text.slice(piece.start, piece.end));
  const match = piece && matchCondition(reading.source.text, piece.start, piece.end);
  if (!piece || (!arrow && (!match || match.rest >= piece.end))) return { type: 'option', condition: conditionOf(reading, item), children: [], position: at(reading, item) };
  const cut = match && match.rest < piece.end ? match.head.end : piece.start + (arrow?.index ?? 0);
  const rest = match && match.rest < piece.end ? match.rest : cut;
  const head = partOf(reading, item, piece.start, cut);
  const target = arrow && partOf(reading, item, piece.start + arrow.index + arrow[0].length, piece.end);
  const children = target && isStepName(reading, target) ? gotoOf(reading, target, item) : followsOf(reading, partOf(reading, item, rest, piece.end));
  return { type: 'option', condition: conditionOf(reading, head, match?.kind), children, position: at(reading, item) };
}

/** What stands after an arrow is the name of a step, even of one that is missing: `-> proof_received`. */
function isStepName(reading: Reading, value: Scalar): boolean {
  return namesStep(reading, value) || /^[\p{Ll}\d][\p{L}\d_-]*$/u.test(value.text);
}

/** A part of a scalar as a scalar of its own. */
export function partOf(reading: Reading, whole: Scalar, start: number, end: number): Scalar {
  const text = reading.source.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { kind: 'scalar', style: 'plain', text: text.trim(), start: Math.min(from, whole.end), end: Math.max(from, start + text.trimEnd().length) };
}

/** What follows an answer: a goto, the end of the call, words of the agent, or steps. */
export function followsOf(reading: Reading, value: Value, instruction = instructionInstead): Block[] {
  if (value.kind !== 'scalar') return blocksOf(reading, value);
  if (isEmpty(value)) return [];
  return leadsSomewhere(reading, value) ? gotoOf(reading, value, value) : textBlocks(reading, value, instruction);
}

/** The name of a step of this script, or a reserved name of the end. */
export function namesStep(reading: Reading, value: Scalar): boolean {
  return reading.names.has(foldName(value.text)) || isEnd(value.text);
}

/** True when a text is the name of a step rather than words to say. */
export function leadsSomewhere(reading: Reading, value: Scalar): boolean {
  if (namesStep(reading, value)) return true;
  return /^#?[\p{L}\p{N}_.-]+$/u.test(value.text) && !/[.]$/.test(value.text);
}

/** `back to the question`: a place without a name is where the call is already. */
const ANY_PLACE = /^(?:question|step|line|script|вопрос\p{L}*|скрипт\p{L}*|разговор\p{L}*)$/iu;

function textBlocks(reading: Reading, value: Scalar, instruction: typeof instructionInstead): Block[] {
  const [piece] = piecesOf(reading.source, value);
  const { text } = reading.source;
  const end = piece && matchEnd(text, piece.start, piece.end);
  if (piece && end && end.end >= piece.end) return [{ type: 'end', ...(end.outcome && { outcome: text.slice(end.outcome.start, end.outcome.end) }), position: at(reading, value) }];
  const goto = piece && matchGoto(text, piece.start, piece.end);
  const target = goto && text.slice(goto.target.start, goto.target.end);
  if (goto && target && (reading.names.has(foldName(target)) || (!goto.weak && !ANY_PLACE.test(target)))) {
    return gotoOf(reading, partOf(reading, value, goto.target.start, goto.target.end), value);
  }
  return instruction(reading, value) ?? withRepeat(turnsOf(reading, value, agentByDefault));
}

/** A goto by name; `end` and «конец» end the call unless the script has a step of that name. */
export function gotoOf(reading: Reading, target: Scalar, whole: Range): Block[] {
  if (isEmpty(target)) return [];
  if (isEnd(target.text) && !reading.names.has(foldName(target.text))) return [{ type: 'end', position: at(reading, span(whole, target)) }];
  return [jump(reading, target, span(whole, target))];
}

/** Gotos of a `next` that is no plain name: a list of them is a choice nobody explained. */
export function nextOf(reading: Reading, value: Value, whole: Range): Block[] {
  if (value.kind === 'scalar') {
    const [piece] = piecesOf(reading.source, value);
    const goto = piece && !reading.names.has(foldName(value.text)) && matchGoto(reading.source.text, piece.start, piece.end);
    return gotoOf(reading, goto ? partOf(reading, value, goto.target.start, goto.target.end) : value, whole);
  }
  if (value.kind === 'map') return choiceOf(reading, value, whole);
  if (value.kind !== 'list') return [];
  if (value.items.every((item) => item.kind === 'scalar')) {
    if (value.items.length === 1) return nextOf(reading, value.items[0], whole);
    const targets = value.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
    report(reading, 'parse-goto-without-condition', whole, { targets: targets.join(', '), answers: `{${targets.map((target) => `"…": ${target}`).join(', ')}}` });
    return [{ type: 'choice', children: value.items.map((item) => unconditional(reading, item)), position: at(reading, whole) }];
  }
  return choiceOf(reading, value, whole);
}

function unconditional(reading: Reading, item: Value): Option {
  return {
    type: 'option', condition: bareCondition(reading, item, 'intent'), inferred: { by: 'list-of-gotos', confidence: 0.5 },
    children: item.kind === 'scalar' ? gotoOf(reading, item, item) : [], position: at(reading, item),
  };
}
