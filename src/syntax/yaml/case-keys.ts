/** Replies under keys of the writer's own that say what the customer says or does: `follow_up: {how_long: "…", too_low: "…"}`, `does_not_want: "…"` beside a line. */
import { opensCommand, speechScore } from '../directions.js';
import { matchGoto } from '../gotos.js';
import { foldKey } from '../header-keys.js';
import { soundsLikeAgent } from '../voices.js';
import { mayNameCase, mayNameOutcome, namesCase, negates, repliesToSomebody } from './case-names.js';
import { isOwnWord, namesStage, roleOfKey, speakerOfKey } from './keys.js';
import { foldName, scalarsIn } from './reading.js';
import { isSentence, isSpokenList, isStepLike } from './survey.js';
import { mapOf, type Mapping, type Pair, type Value } from './values.js';

/** Texts of the file: a key that stands among them is where a goto leads. */
type Targets = ReadonlySet<string>;

/** Puts replies under such keys under `answers`, whatever the writer calls them. */
export function withCaseKeys(root: Value): Value {
  if (root.kind !== 'map') return root;
  const targets = new Set([...scalarsIn(root)].map(({ text }) => foldName(text)));
  const groups = groupNames(root, targets);
  return { ...root, pairs: root.pairs.map((pair) => withTopCases(pair, targets)).map((pair) => ({ ...pair, value: within(pair.value, targets, groups) })) };
}

/** What customers bring up, in a section of its own; where a goto leads to the section, or its name is that of a part of the call, it is a step that listens. */
function withTopCases(pair: Pair, targets: Targets): Pair {
  const { key, value } = pair;
  const isAnswers = roleOfKey(key.text) === 'answers' && value.kind === 'map' && value.pairs.every((inner) => inner.value.kind === 'map');
  const bare = isAnswers ? { ...pair, key: { ...key, text: '-' } } : pair;
  if (value.kind !== 'map' || !mayHoldCases(bare, targets) || !holdsCases(bare, false)) return pair;
  if (!targets.has(foldName(key.text)) && !namesStage(key.text)) return { ...pair, key: { ...key, text: 'handlers', written: key.written ?? key.text } };
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

function within(value: Value, targets: Targets, groups: ReadonlySet<string>): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => within(item, targets, groups)) };
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.map((pair) => ({ ...pair, value: within(pair.value, targets, groups) }));
  return withAnswersBeside({ ...value, pairs: pairs.flatMap((pair) => (groups.has(foldKey(pair.key.text)) && mayHoldCases(pair, targets) ? answersOf(pair) : [pair])) }, targets);
}

/** `by_pain`, `stop_if`: what decides stands in the key itself. */
const DECIDES = /^(?:by|if|when|depending_on|по|если|когда|при)_|_(?:if|when|если)$|^(?:if|cases?|если)$/u;

/** A map of replies under keys that no reader knows and no goto names; «фразы: {дорого: …, подумаю: …}» says each of them to somebody else. */
function mayHoldCases({ key, value }: Pair, targets: Targets): boolean {
  if (value.kind !== 'map' || !(isOwnWord(key.text) || HOLD_WORDS.includes(roleOfKey(key.text) ?? ''))) return false;
  const cases = casesIn(value);
  if (cases.length === 0 || cases.length < value.pairs.length - value.pairs.filter(isAside).length) return false;
  return cases.every((pair) => (mayNameCase(pair.key.text) || namesCase(pair.key.text)) && !targets.has(foldName(pair.key.text)));
}

const HOLD_WORDS: readonly string[] = ['say', 'examples'];

function casesIn({ pairs }: Mapping): Pair[] {
  return pairs.filter((pair) => !isAside(pair) && isReply(pair));
}

function isAside({ key }: Pair): boolean {
  return ['note', 'forbidden'].includes(roleOfKey(key.text) ?? '');
}

/** Whole replies, or what follows. */
function isReply({ key, value }: Pair): boolean {
  if (speakerOfKey(key.text) !== undefined) return false;
  if (value.kind === 'scalar') return isWholeReply(value.text) || /^[\p{Ll}\d_-]{2,}$/u.test(value.text);
  return isSpokenList(value) || (value.kind === 'map' && (isStepLike(value) || value.pairs.some(isLine)));
}

function isWholeReply(text: string): boolean {
  return /[\p{L}\d»”")\]}>_%]\s*[.?!…]["»”]?$/u.test(text.trim()) && /\s\S+\s/.test(text) && /^[\p{Lu}\d«"“[{(<*$£€_]/u.test(text.trim());
}

const LEAST_CASES = 2;

function holdsCases({ key, value }: Pair, isBesideLine: boolean): boolean {
  const cases = value.kind === 'map' ? casesIn(value) : [];
  const replies = cases.flatMap((pair) => (pair.value.kind === 'scalar' && isSentence(pair.value.text) ? [pair.value.text] : []));
  if (replies.filter((text) => opensCommand(text) && speechScore(text) < 0).length * 2 > replies.length) return false;
  if (cases.length < LEAST_CASES) return false;
  const names = cases.map((pair) => foldKey(pair.key.text));
  const named = names.filter((name) => namesCase(name) || names.some((other) => negates(other, name))).length;
  if (named * 2 >= cases.length) return true;
  return DECIDES.test(foldKey(key.text)) && (named > 0 || isBesideLine);
}

function answersOf(pair: Pair): Pair[] {
  const { value } = pair;
  if (value.kind !== 'map') return [pair];
  const asides = value.pairs.filter(isAside);
  return [{ ...pair, key: { ...pair.key, text: 'answers', written: pair.key.written ?? pair.key.text }, value: { ...value, pairs: value.pairs.filter((inner) => !asides.includes(inner)).map(saying) } }, ...asides];
}

/** A whole reply is said, however it begins: `want_to_think: "If it isn't accepted today …"`. */
function saying(pair: Pair): Pair {
  const { key, value } = pair;
  if (value.kind !== 'scalar' || !isWholeReply(value.text) || opensCommand(value.text)) return pair;
  const { start, end } = value;
  return { ...pair, value: mapOf({ key: { ...key, text: 'say', written: key.text, end: key.start }, value, start, end }) };
}

function isLine({ key, value }: Pair): boolean {
  if (value.kind === 'map') return false;
  return ['say', 'ask', 'steps'].includes(roleOfKey(key.text) ?? '') || (roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'agent');
}

/** `say: …`, and below it `does_not_want: "…"`: the reply to who does not. */
function withAnswersBeside(map: Mapping, targets: Targets): Mapping {
  const line = map.pairs.findIndex(isLine);
  if (line < 0) return map;
  const persons = personsOnTheLine(map.pairs.slice(line + 1));
  const named = map.pairs.filter((pair, index) => index > line && (isCaseBeside(pair, targets) || persons.includes(pair)));
  if (named.length === 0) return map;
  const cases = map.pairs.filter((pair, index) => index > line && (named.includes(pair) || isOutcome(pair, targets)));
  return { ...map, pairs: map.pairs.map((pair) => (cases.includes(pair) ? answering(pair) : pair)) };
}

/** `third_party: "I'll try again."`, `patient: "Hi, …"` below `line: "May I speak to …?"`: who has answered, over what the agent says to each. */
function personsOnTheLine(pairs: readonly Pair[]): Pair[] {
  const persons = pairs.filter(({ key, value }) => {
    const role = roleOfKey(key.text) === undefined ? speakerOfKey(key.text)?.role : undefined;
    return (role === 'customer' || role === 'third_party') && value.kind === 'scalar' && soundsLikeAgent(value.text) >= 1;
  });
  return new Set(persons.map(({ key }) => speakerOfKey(key.text)?.role)).size > 1 ? persons : [];
}

function isOwnKey({ key }: Pair, targets: Targets): boolean {
  return isOwnWord(key.text) && !targets.has(foldName(key.text));
}

function isCaseBeside(pair: Pair, targets: Targets): boolean {
  const { key, value } = pair;
  if (!isOwnKey(pair, targets)) return false;
  const goto = value.kind === 'scalar' && matchGoto(value.text, 0, value.text.length);
  if (goto && !/[.?!]$/.test(value.text)) return namesCase(key.text);
  const spoken = value.kind === 'scalar' ? isWholeReply(value.text) : isReply(pair);
  if (!spoken) return false;
  return namesCase(key.text) || (value.kind === 'scalar' && key.text.includes('_') && mayNameCase(key.text) && repliesToSomebody(value.text));
}

/** `booked: "You're in for Monday."` beside such a key. */
function isOutcome(pair: Pair, targets: Targets): boolean {
  return isOwnKey(pair, targets) && pair.value.kind === 'scalar' && isWholeReply(pair.value.text) && mayNameOutcome(pair.key.text);
}

/** The key as the one answer of a map. */
function answering(pair: Pair): Pair {
  const { key, start, end } = pair;
  return { key: { ...key, text: 'answers', written: key.text, end: key.start }, value: mapOf(saying(pair)), start, end };
}
