/** Answers beside a line: `does_not_want: "…"`, `"yes": step_3`, and under a word of any kind beside them what is said to another answer. */
import { matchGoto } from '../../gotos.js';
import { foldKey } from '../../header-keys.js';
import { soundsLikeAgent } from '../../voices.js';
import { isVoiced, isYesOrNo, mayNameCase, mayNameOutcome, namesCase, negates, repliesToSomebody } from '../keys/case-names.js';
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { tellsCase } from '../answers/lines-in-case.js';
import { foldName } from '../reading.js';
import { isLine, isReply, isWholeReply, lineOf, NAMES_QUESTION, saying } from '../answers/replies.js';
import { isEmpty, mapOf, textsOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** What is called what in a file. */
export interface Names {
  /** Texts of the file: a key that stands among them is where a goto leads. */
  targets: ReadonlySet<string>;
  /** Keys over maps and lists, and the names of steps. */
  steps: ReadonlySet<string>;
}

/** Puts the answers below the line of a step under `answers`. */
export function withAnswersBeside(map: Mapping, names: Names): Mapping {
  const line = lineOf(map);
  if (line < 0) return withCasesAlone(map, names);
  const below = map.pairs.slice(line + 1);
  const persons = personsOnTheLine(below);
  const isAsked = /\?["»”)]*\s*$/.test(textsOf(map.pairs[line].value).at(-1) ?? '');
  const ways = waysIn(below, names, isAsked);
  const events = eventsBeside(below, ways);
  const named = below.filter((pair) => isCaseBeside(pair, names) || persons.includes(pair) || ways.includes(pair) || events.includes(pair));
  if (named.length === 0) return map;
  const cases = below.filter((pair) => named.includes(pair) || isOutcome(pair, names) || isSister(pair, below, named, names));
  return { ...map, pairs: map.pairs.map((pair) => (cases.includes(pair) ? answering(events.includes(pair) ? leading(pair) : pair) : pair === map.pairs[line] && !isLine(pair) ? asking(pair) : pair)) };
}

/** `{id: goodbye, paid: "…", not_paid: "…"}`: a step in which nothing but cases stands. */
function withCasesAlone(map: Mapping, names: Names): Mapping {
  const roles = map.pairs.map(({ key }) => roleOfKey(key.text));
  const replies = map.pairs.filter((_, index) => roles[index] === undefined);
  if (replies.length < 2 || !roles.some((role) => role === 'id' || role === 'title') || !roles.every((role) => role === undefined || BESIDE_CASES.includes(role))) return map;
  const areCases = replies.every((pair) => isOwnKey(pair, names) && pair.value.kind === 'scalar' && isWholeReply(pair.value.text) && (namesCase(pair.key.text) || (mayNameCase(pair.key.text) && replies.some(({ key }) => negates(foldKey(key.text), foldKey(pair.key.text))))));
  return areCases ? { ...map, pairs: map.pairs.map((pair) => (replies.includes(pair) ? answering(pair) : pair)) } : map;
}

const BESIDE_CASES: readonly string[] = ['id', 'title', 'kind', 'note', 'forbidden', 'detail', 'next', 'end'];

/** «проверь: "Горит ли лампа?"» */
function asking(pair: Pair): Pair {
  const { key } = pair;
  return NAMES_QUESTION.test(key.text) ? { ...pair, key: { ...key, text: 'ask', written: key.text } } : pair;
}

/** `- "what's it about?": "Your policy."` below a line of a list. */
export function withAnswersAmong(items: readonly Value[]): Value[] {
  const first = items.findIndex((item) => (item.kind === 'scalar' ? isWholeReply(item.text) : item.kind === 'map' && item.pairs.some(isLine)));
  return items.map((item, index) => (first >= 0 && index > first && item.kind === 'map' && item.pairs.length === 1 && isAnswerAmong(item.pairs[0]) ? { ...item, pairs: [answering(item.pairs[0])] } : item));
}

function isAnswerAmong({ key, value }: Pair): boolean {
  return isOwnWord(key.text) && !tellsCase(key.text) && (namesCase(key.text) || isVoiced(key)) && value.kind === 'scalar' && isWholeReply(value.text);
}

/** `third_party: "I'll try again."`, `patient: "Hi, …"` below `line: "May I speak to …?"`: who has answered, over what the agent says to each. */
function personsOnTheLine(pairs: readonly Pair[]): Pair[] {
  const persons = pairs.filter(({ key, value }) => {
    const role = roleOfKey(key.text) === undefined ? speakerOfKey(key.text)?.role : undefined;
    return (role === 'customer' || role === 'third_party') && value.kind === 'scalar' && soundsLikeAgent(value.text) >= 1;
  });
  return new Set(persons.map(({ key }) => speakerOfKey(key.text)?.role)).size > 1 ? persons : [];
}

const TOWARDS = /^(?:к|ко|на|в|to|on|at|go|into|link|page|ref|route)$/iu;

/** `"yes": q3`, and `better: q2`, `same: q2` where two of them lead to steps, or another one is answered below a question; `к: расчёт` leads on by itself. */
function waysIn(pairs: readonly Pair[], names: Names, isAsked: boolean): Pair[] {
  const { steps } = names;
  const ways = pairs.filter(({ key, value }) => isOwnWord(key.text) && !TOWARDS.test(key.text) && value.kind === 'scalar' && leadsTo(foldName(value.text), steps));
  const isOneOf = ways.length > 1 || (isAsked && pairs.some((pair) => isOwnKey(pair, names) && pair.value.kind === 'scalar' && isWholeReply(pair.value.text) && mayNameCase(pair.key.text)));
  return isOneOf ? ways : ways.filter(({ key }) => namesCase(key.text));
}

/** `on_no: nope` beside `on_yes: b`, which leads to a step: it is to lead to one too, and nobody has written it. */
function eventsBeside(pairs: readonly Pair[], ways: readonly Pair[]): Pair[] {
  if (!ways.some(({ key }) => EVENT.test(key.text))) return [];
  return pairs.filter((pair) => EVENT.test(pair.key.text) && !ways.includes(pair) && isOwnWord(pair.key.text) && pair.value.kind === 'scalar' && NAME.test(pair.value.text.trim()) && !FLAG.test(pair.value.text.trim()));
}

/** `on_enter: log_start` is what a program does by itself. */
const EVENT = /^(?:(?:on|if)_(?!(?:enter|entry|exit|leave|start|begin|end|load|complete)(?:_|$))|(?:при|если)_)\p{L}/iu;
const NAME = /^\p{L}[\p{L}\p{N}_.-]*$/u;
const FLAG = /^(?:true|false|yes|no|on|off|да|нет)$/iu;

/** A way to the step that its value names, there or not. */
function leading(pair: Pair): Pair {
  const { key, value } = pair;
  return { ...pair, value: mapOf({ key: { ...key, text: 'goto', end: key.start }, value, start: value.start, end: value.end }) };
}

/** A step by its name, or by the beginning of the name of that step alone. */
function leadsTo(target: string, steps: ReadonlySet<string>): boolean {
  if (steps.has(target)) return true;
  return target.length > 3 && [...steps].filter((step) => step.startsWith(`${target}_`)).length === 1;
}

function isOwnKey({ key }: Pair, { targets }: Names): boolean {
  return isOwnWord(key.text) && !tellsCase(key.text) && !ASKS_WHETHER.test(key.text) && (!targets.has(foldName(key.text)) || isYesOrNo(key.text));
}

/** `ask_if_home: "Will you be at home?"`, «уточнить_адрес: …»: what the agent asks. */
const ASKS_WHETHER = /^(?:ask|check|find_out|verify)_(?:if|whether|that|about)_|^(?:спросить|спроси|спросим|узнать|узнай|узнаем|уточнить|уточни|уточним)_/iu;


function isCaseBeside(pair: Pair, names: Names): boolean {
  const { key, value } = pair;
  if (!isOwnKey(pair, names)) return false;
  // «да: 3»: whatever stands under it follows the answer
  if (isYesOrNo(key.text) && value.kind === 'scalar') return !isEmpty(value);
  const goto = value.kind === 'scalar' && matchGoto(value.text, 0, value.text.length);
  if (goto && !/[.?!]$/.test(value.text)) return namesCase(key.text);
  const spoken = value.kind === 'scalar' ? isWholeReply(value.text) : isReply(pair);
  if (!spoken) return false;
  return namesCase(key.text) || (value.kind === 'scalar' && key.text.includes('_') && mayNameCase(key.text) && repliesToSomebody(value.text));
}

/** `booked: "You're in for Monday."` beside such a key. */
function isOutcome(pair: Pair, names: Names): boolean {
  return isOwnKey(pair, names) && pair.value.kind === 'scalar' && isWholeReply(pair.value.text) && mayNameOutcome(pair.key.text);
}

/** `worse: "I'm sorry to hear it."` below `better: q2`: a whole reply after the first answer is one to another, as is that to the opposite: `lit` beside `not_lit`. */
function isSister(pair: Pair, below: readonly Pair[], named: readonly Pair[], names: Names): boolean {
  const isAfter = below.indexOf(pair) > below.indexOf(named[0]);
  const isOpposite = named.some(({ key }) => negates(foldKey(key.text), foldKey(pair.key.text)));
  return (isAfter || isOpposite) && isOwnKey(pair, names) && pair.value.kind === 'scalar' && isWholeReply(pair.value.text) && mayNameCase(pair.key.text);
}

/** The key as the one answer of a map. */
function answering(pair: Pair): Pair {
  const { key, start, end } = pair;
  return { key: { ...key, text: 'answers', written: key.text, end: key.start }, value: mapOf(saying(pair)), start, end };
}
