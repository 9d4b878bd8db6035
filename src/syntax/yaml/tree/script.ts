import { metaKey } from '../../header-keys.js';
import { opensCondition } from '../../conditions.js';
import type { Range } from '../../../source/index.js';
import { opensCommand, speechScore } from '../../directions.js';
import type { Meta, Script, Stage } from '../../nodes.js';
import { soundsLikeAgent } from '../../voices.js';
import { asksAndListens } from '../rewriting/asking-sections.js';
import { nameGroups } from '../keys/group-names.js';
import { handlersOf } from '../answers/handlers.js';
import { addEntries, addOutcomes, addVariables, entryOf, listsPlaceholders } from './header.js';
import { isOwnWord, namesScenario, namesScript, namesStage, namesVariant, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { jotsDown, listsNames } from './jottings.js';
import { resolveJumps } from './jumps.js';
import { callsInLanguages } from '../rewriting/languages.js';
import { markListening } from './listening.js';
import { leadOn, type Origin } from '../rewriting/opening.js';
import { at, foldName, rangeOf, report, scalarsIn, slugOf, span, type Reading } from '../reading.js';
import { distinguish, noteSection, sectionsOfPair, stagesOf, type Section } from './stages.js';
import { blocksOf } from './steps.js';
import { personsIn, seriesStem } from '../survey/survey.js';
import { isMapOfSteps, isSpokenList, isStepLike } from '../keys/step-shapes.js';
import { isSaidAloud, isSentence } from '../keys/sentences.js';
import { isEmpty, mapOf, textOf, textsOf, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';
import { similarKey } from '../keys/unknown.js';

/** Reads one YAML document as one script, or as several when it lists them. */
export function scriptsOf(reading: Reading, root: Value): Script[] {
  const several = root.kind === 'map' ? root.pairs.find((pair) => roleOfKey(pair.key.text) === 'scripts' && holdsScripts(pair.value)) : undefined;
  if (!several) return root.kind === 'map' && callsInLanguages(root).length > 0 ? callsInLanguages(root).map((call) => callOf(reading, root, call)) : [scriptOf(reading, root, root)];
  const values = several.value.kind === 'map' ? several.value.pairs.map((pair) => ({ value: pair.value, name: pair.key.text })) : several.value.kind === 'list' ? several.value.items.map((value) => ({ value, name: '' })) : [];
  return values.map(({ value, name }) => {
    const script = scriptOf(reading, value, value);
    return script.title ? script : { ...script, title: name, id: slugOf(name) };
  });
}

/** The call in one language, with the header that all of them share. */
function callOf(reading: Reading, root: Mapping, call: Pair): Script {
  const header = root.pairs.filter((pair) => !callsInLanguages(root).includes(pair));
  const own: Pair[] = call.value.kind === 'map' ? call.value.pairs : [{ ...call, key: { ...call.key, text: 'steps' } }];
  const script = scriptOf(reading, { ...root, pairs: [...header, ...own] }, call);
  return { ...script, id: `${script.title ? script.id : 'call'}-${slugOf(call.key.text)}`, title: script.title || call.key.text };
}

function holdsScripts(value: Value): boolean {
  const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.pairs.map((pair) => pair.value) : [];
  return items.length > 0 && items.every((item) => item.kind === 'map' && item.pairs.some((pair) => roleOfKey(pair.key.text) === 'steps' && pair.value.kind !== 'scalar'));
}

function scriptOf(reading: Reading, root: Value, range: Range): Script {
  const meta: Meta = { type: 'meta', entries: [], variables: [], declaresVariables: false, outcomes: [], position: at(reading, { start: range.start, end: range.start }) };
  const children = root.kind === 'map' ? sectionsOf(reading, meta, root) : stagesOf(reading, root, { kind: 'sequence', range: root });
  const parts = [...meta.entries, ...meta.variables, ...meta.outcomes];
  // what stands between the steps, or below them, is no part of the block above
  const firstStep = Math.min(...children.map((child) => child.position.start.offset));
  meta.position = at(reading, rangeOf(parts.filter((part) => part.position.end.offset <= firstStep), { start: range.start, end: range.start }));
  distinguish(children.filter((child): child is Stage => child.type === 'stage'));
  const title = titleOf(meta);
  const id = entryOf(meta, 'id')?.value;
  const script: Script = {
    type: 'script', id: typeof id === 'string' ? id : slugOf(title || fileName(reading)), title, meta, children,
    position: at(reading, span(range, rangeOf([...parts, ...children], range))),
  };
  resolveJumps(script);
  markListening(script);
  return script;
}

/** The name of the file, without its folder and ending: a script without a title is known by it. */
function fileName({ source }: Reading): string {
  return source.path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

/** The sections of the top level. Fields of a step that stand there without one are a stage of their own, as far as the next stage. */
function sectionsOf(reading: Reading, meta: Meta, root: Mapping): Section[] {
  const persons = personsIn(root);
  const loose = looseFields(root, persons);
  const sections: Section[] = [];
  const origins: Origin[] = [];
  let fields: Pair[] = [];
  let place = 0;
  const flush = (): void => {
    if (fields.length > 0) sections.splice(place, 0, ...looseStage(reading, fields));
    fields = [];
  };
  for (const pair of root.pairs) {
    if (loose.includes(pair)) {
      if (fields.length === 0) place = sections.length;
      fields.push(pair);
      continue;
    }
    const made = topLevel(reading, meta, pair, persons);
    if (made.some((section) => section.type === 'stage')) flush();
    sections.push(...made);
    origins.push(...made.map((section) => ({ section, pair })));
  }
  flush();
  if (loose.length === 0) leadOn(origins);
  nameGroups(origins, sections);
  return sections;
}

function titleOf(meta: Meta): string {
  for (const key of ['title', 'campaign', 'survey', 'description', 'id']) {
    const value = entryOf(meta, key)?.value;
    if (typeof value === 'string' && value) return value;
  }
  const first = meta.entries.find((entry) => !/^(?:type|direction|channel|language|start|version|date|owner|status|tone)$|\./.test(entry.key) && typeof entry.value === 'string' && /\p{L}{3}/u.test(entry.value));
  return typeof first?.value === 'string' ? first.value : '';
}

/** A key of the top level: the campaign header, a container of steps, a step of its own. */
function topLevel(reading: Reading, meta: Meta, pair: Pair, persons: readonly Pair[]): Section[] {
  const { key, value } = pair;
  const role = roleOfKey(key.text);
  const collection = value.kind === 'map' || value.kind === 'list';
  const container = { key, kind: namesVariant(key.text) ? ('variant' as const) : ('sequence' as const), range: pair };
  switch (role) {
    case 'variables':
      if (asksForFields(value)) return stagesOf(reading, value, container);
      addVariables(reading, meta, value);
      return [];
    case 'outcomes':
      addOutcomes(reading, meta, value);
      return [];
    case 'header':
      addEntries(reading, meta, pair);
      return [];
    case 'note':
    case 'forbidden':
      if (isEmpty(value)) return [];
      if (!isStepLike(value) && !tellsCases(value)) return [noteSection(reading, pair)];
      break;
    case 'handlers':
    case 'questions':
      if (remarksOnQuality(pair)) return [noteSection(reading, pair)];
      if (asksAndListens(value)) return sectionsOfPair(reading, pair, container.kind);
      if (role === 'questions' && asksCustomer(value)) return stagesOf(reading, value, container);
      if (collection) return handlersOf(reading, value, role === 'questions' ? 'question' : 'objection');
      break;
    case 'scenarios':
      if (collection) return stagesOf(reading, value, { ...container, kind: 'scenario' });
      break;
    case 'answers':
      if (isAnswered(value) && !isStepLike(value)) return looseStage(reading, [pair]);
      if (value.kind === 'map' && isMapOfSteps(value) && namesTargets(value)) return stagesOf(reading, value, container);
      if (value.kind === 'map' && value.pairs.length > 1 && value.pairs.every((one) => isOwnWord(one.key.text) && one.value.kind === 'list' && isStepLike(one.value))) return looseStage(reading, [pair]);
      break;
    case 'steps':
    case 'scripts':
      if (value.kind === 'map' && !isMapOfSteps(value) && isStepLike(value)) return sectionsOfPair(reading, pair, container.kind);
      if (collection) return stagesOf(reading, value, container);
      break;
    default:
      break;
  }
  if (role === undefined && metaKey(key.text) === undefined && listsPlaceholders(reading, pair)) {
    addVariables(reading, meta, value);
    return [];
  }
  // «карточка: {переменные: […]}»
  const inner = value.kind === 'map' ? value.pairs.find((one) => roleOfKey(one.key.text) === 'variables' && listsPlaceholders(reading, one)) : undefined;
  if (inner) addVariables(reading, meta, inner.value);
  if (opensAnswer(pair) || answersAnother(pair)) return handlersOf(reading, mapOf(pair), 'objection');
  if (opensLines(pair)) return handlersOf(reading, mapOf({ ...pair, value: linesIn(pair.value) }), 'objection');
  if (persons.includes(pair)) {
    addEntries(reading, meta, pair);
    return [];
  }
  if (value.kind === 'scalar' && holdsDialogue(reading, value)) return stagesOf(reading, value, container);
  if (role === undefined && value.kind === 'map' && value.pairs.length > 1 && isMapOfSteps(value) && !namesStage(key.text)) return stagesOf(reading, value, container);
  if (holdsMessages(pair)) return [noteSection(reading, pair)];
  if (isStepLike(value) && !isEmpty(value)) return sectionsOfPair(reading, pair, container.kind);
  if (role === 'end' && (value.kind === 'scalar' ? isSentence(value.text) : isEmpty(value) && value.kind === 'map')) return sectionsOfPair(reading, pair, 'sequence');
  return headerOrSpeech(reading, meta, pair);
}

/** `sms: [{id: SMS-1, text: "…"}]`, `email: {subject: …, body: …}`: what is sent to the customer, and no step of the call. */
function holdsMessages({ key, value }: Pair): boolean {
  if (!MESSAGES.test(key.text.replaceAll('_', ' '))) return false;
  const messages = value.kind === 'list' ? value.items : [value];
  const holds = ({ pairs }: Mapping): boolean => pairs.every((pair) => pair.value.kind === 'scalar' && MESSAGE_FIELD.test(pair.key.text)) && pairs.some((pair) => (value.kind === 'list' ? MESSAGE_WORDS : MESSAGE_SUBJECT).test(pair.key.text));
  return messages.length > 0 && messages.every((message) => message.kind === 'map' && holds(message));
}

const MESSAGES = /^(?:sms|text messages?|e-?mails?|letters?|смс|письм[оа]|сообщения)(?: (?:templates?|texts?|messages?|шаблоны?|тексты?))?$|^(?:шаблоны|тексты) (?:смс|sms|писем|сообщений)$/iu;
const MESSAGE_FIELD = /^(?:id|name|title|when|to|from|subject|body|text|message|sms|тема|текст|название|когда|кому)$/iu;
const MESSAGE_WORDS = /^(?:subject|body|text|message|sms|тема|текст)$/iu;
/** One message by itself may be a step; no step has a subject. */
const MESSAGE_SUBJECT = /^(?:subject|тема)$/iu;

/** `rules: [{if: …, then: …}]`: what is said in which case. */
function tellsCases(value: Value): boolean {
  return value.kind === 'list' && value.items.some((item) => item.kind === 'map' && item.pairs.some((pair) => roleOfKey(pair.key.text) === 'when'));
}

/** `slots: [{slot: day, prompt: "Which day works for you?"}]`: fields with the questions that fill them. */
function asksForFields(value: Value): boolean {
  const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.pairs.map((pair) => pair.value) : [];
  return items.some((item) => item.kind === 'map' && item.pairs.some((pair) => ['say', 'ask'].includes(roleOfKey(pair.key.text) ?? '') && isSentence(textOf(pair.value) ?? '')));
}

/** `qa: ["Good: no dead air.", "Kyle said 'vermin'. Say 'pests'."]`: what was remarked on a call, and no questions with their answers. */
function remarksOnQuality({ key, value }: Pair): boolean {
  return key.text.toLowerCase() === 'qa' && value.kind === 'list' && value.items.every((item) => item.kind === 'scalar' && !/\?|→|->/.test(item.text));
}

const HEARD_FIRST: readonly string[] = ['ask', 'when', 'heard', 'examples', 'title'];

/** `questions:` of a survey: the agent asks them and the customer's answers stand below, unlike in a list of frequent questions. */
function asksCustomer(value: Value): boolean {
  const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.pairs.map((pair) => pair.value) : [];
  const roles = items.flatMap((item) => (item.kind === 'map' ? item.pairs.map((pair) => roleOfKey(pair.key.text)) : []));
  // a text alone is what is asked
  const alone = items.length > 0 && items.every((item) => item.kind === 'map' && item.pairs.some(({ key }) => roleOfKey(key.text) === 'say') && !item.pairs.some(({ key }) => HEARD_FIRST.includes(roleOfKey(key.text) ?? '') || speakerOfKey(key.text) !== undefined));
  return alone || roles.includes('answers') || roles.includes('next') || (roles.includes('ask') && !roles.includes('say'));
}

/** «ветки: {…}» whose members lead to one another are steps, and no answers. */
function namesTargets(map: Mapping): boolean {
  const texts = new Set([...scalarsIn(map)].map(({ text }) => foldName(text)));
  return map.pairs.filter(({ key }) => texts.has(foldName(key.text))).length * 2 > map.pairs.length;
}

/** `answers:` of the top level with what is said after each. */
function isAnswered(value: Value): boolean {
  if (value.kind !== 'map' || !value.pairs.every((pair) => pair.value.kind === 'scalar' || pair.value.kind === 'list')) return false;
  return value.pairs.filter((pair) => isSentence(textOf(pair.value) ?? '') || (isSpokenList(pair.value) && textsOf(pair.value).some(isSentence))).length * 2 > value.pairs.length;
}

/** A text of several lines in which at least two turns are labelled. */
function holdsDialogue(reading: Reading, value: Scalar): boolean {
  return value.style === 'block' && blocksOf(reading, value).filter((block) => block.type === 'turn' && block.label).length > 1;
}

function headerOrSpeech(reading: Reading, meta: Meta, pair: Pair): Section[] {
  const { key, value } = pair;
  if (value.kind === 'scalar' && reading.series.has(seriesStem(key.text) ?? '')) return sectionsOfPair(reading, pair, 'sequence');
  const sentence = value.kind === 'list' || (value.kind === 'scalar' && /[\s!?]/.test(value.text.trim()));
  // a few words at the top of a file are its title, whatever stands before them
  const titles = meta.entries.length === 0 && value.kind === 'scalar' && !isSentence(value.text) && speechScore(value.text) < 1;
  if (namesStage(key.text) && (metaKey(key.text) === undefined || listsSpeech(value)) && sentence && !titles) return tellsOnly(value) ? [noteSection(reading, pair)] : sectionsOfPair(reading, pair, namesVariant(key.text) ? 'variant' : 'sequence');
  if ((metaKey(key.text) === undefined || metaKey(key.text) === 'start') && value.kind === 'scalar' && speechScore(value.text) >= 3 && /[.?!]/.test(value.text)) return sectionsOfPair(reading, pair, 'sequence');
  if (isOwnWord(key.text) && asksAloud(value)) return sectionsOfPair(reading, pair, 'sequence');
  if (metaKey(key.text) === undefined && jotsDown(value)) return [noteSection(reading, pair)];
  if (metaKey(key.text) === undefined && (value.kind === 'list' || value.kind === 'map') && !listsNames(value)) {
    const found = stagesOf(reading, value, { key, kind: 'sequence', range: pair });
    if (found.some((section) => speaks(reading, section)) || isSaidByNames(value)) return found;
  }
  if (metaKey(key.text) === undefined && tellsAgent(value)) return [noteSection(reading, pair)];
  addEntry(reading, meta, pair);
  return [];
}

/** A text of several lines that ends with a question of the agent is a part of the talk, whatever its key is called. */
function asksAloud(value: Value): boolean {
  return value.kind === 'scalar' && value.style === 'block' && /[.!].*\?["»”]?\s*$/su.test(value.text) && !opensCommand(value.text) && soundsLikeAgent(value.text) > 0;
}

/** `offer: ["It stays at £9 a month. Shall I renew it?"]`: no field of the header has whole sentences in a list. */
function listsSpeech(value: Value): boolean {
  return value.kind === 'list' && value.items.length > 0 && value.items.every((item) => isSentence(textOf(item) ?? '') && !opensCommand(textOf(item) ?? '') && soundsLikeAgent(textOf(item) ?? '') > 0);
}

/** «в_конце_всегда: повторить время и спросить «Так удобно?»»: what the agent is to do, and no words of his. */
function tellsOnly(value: Value): boolean {
  return value.kind === 'scalar' && value.style === 'plain' && /^\p{Ll}/u.test(value.text) && opensCommand(value.text) && speechScore(value.text) < 1;
}

/** `before: ["open the policy on screen", "check the spelling"]`: lines of several words that nobody says. */
function tellsAgent(value: Value): boolean {
  if (value.kind !== 'list' || value.items.length < 2) return false;
  return value.items.every((item) => item.kind === 'scalar' && item.text.trim().split(/\s+/).length > 2);
}

function speaks(reading: Reading, section: Section): boolean {
  return section.type === 'stage' && section.children.some((child) => (child.type === 'turn' && speechScore(reading.source.text.slice(child.position.start.offset, child.position.end.offset)) >= 1) || child.type === 'choice');
}

/** `deposit: {paid: "…", none: "…"}`: sentences by subject, none of which reads like a note. */
function isSaidByNames(value: Value): boolean {
  if (value.kind !== 'map' || value.pairs.length < 2) return false;
  return value.pairs.every(({ key, value: words }) => words.kind === 'scalar' && roleOfKey(key.text) === undefined && isSaidAloud(words.text));
}

function addEntry(reading: Reading, meta: Meta, pair: Pair): void {
  const role = roleOfKey(pair.key.text);
  // `script: "1"` is the version of the format, «сценарий: Возврат билета» is a title
  const title = (role === 'steps' || metaKey(pair.key.text) === 'script') && /^\D/.test(textOf(pair.value) ?? '');
  const before = meta.entries.length;
  addEntries(reading, meta, pair);
  const entry = meta.entries[before];
  if (entry && title) entry.key = 'title';
  const suggestion = !role && metaKey(pair.key.text) === undefined && pair.value.kind !== 'scalar' ? similarKey(pair.key.text) : undefined;
  if (suggestion) report(reading, 'parse-unknown-key', pair.key, { key: pair.key.text, suggestion });
}

/** Pairs of the top level that are fields of one step: `agent:`, `ask:`, «ответы:» without any step around them. */
function looseFields(root: Mapping, persons: readonly Pair[]): Pair[] {
  const fields = root.pairs.filter((pair) => !persons.includes(pair) && isField(pair) && !answersAnother(pair));
  // `line: inbound claims` over the steps of a call is a part of the header
  const contained = root.pairs.some((pair) => !fields.includes(pair) && (pair.value.kind === 'map' || pair.value.kind === 'list') && !isEmpty(pair.value) && (roleOfKey(pair.key.text) === 'steps' || isStepLike(pair.value) || (pair.value.kind === 'map' && isMapOfSteps(pair.value))));
  return fields.some((pair) => saysSentence(pair) && (!contained || textsOf(pair.value).some((text) => /[.?!…]["»”]?\s*$/.test(text)))) ? fields : [];
}

function isField(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  if (role === 'answers') return pair.value.kind !== 'scalar';
  // `target: owner, small business` is whom the call is for
  if (role === 'next') return pair.value.kind === 'list' || (pair.value.kind === 'scalar' && !/[,/]/.test(pair.value.text));
  if (role === 'say' || role === 'ask' || role === 'heard' || role === 'pause') return pair.value.kind !== 'map';
  if (opensAnswer(pair)) return true;
  if (namesScript(pair.key.text)) return pair.value.kind === 'scalar' && isSaidAloud(pair.value.text);
  return role === undefined && metaKey(pair.key.text) === undefined && speakerOfKey(pair.key.text) !== undefined && !namesScenario(pair.key.text) && pair.value.kind !== 'map';
}

/** `если_застрял_человек: Нажмите кнопку вызова.`: a condition for a key, and what is said then. */
function opensAnswer({ key, value }: Pair): boolean {
  const head = key.text.replaceAll('_', ' ').trim();
  return value.kind === 'scalar' && roleOfKey(key.text) === undefined && head.includes(' ') && opensCondition(head) && isSentence(value.text);
}

/** `gatekeeper: "It's about their listing, they're expecting my call."`: what the agent says to somebody else who answers. */
function answersAnother({ key, value }: Pair): boolean {
  return value.kind === 'scalar' && roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'third_party' && !namesScenario(key.text) && isSaidAloud(value.text) && soundsLikeAgent(value.text) >= SURELY_AGENT;
}

const SURELY_AGENT = 1.5;

/** `if_asks_price: {first_time: "…", second_time: "…"}`: a condition for a key, and several sentences that are said then. */
function opensLines({ key, value }: Pair): boolean {
  const head = key.text.replaceAll('_', ' ').trim();
  if (roleOfKey(key.text) !== undefined || !head.includes(' ') || !opensCondition(head)) return false;
  const lines = linesIn(value);
  return lines.kind === 'list' && lines.items.length > 0 && lines.items.every((item) => turnIn(item) !== undefined || isSentence(textOf(item) ?? '') || IN_BRACKETS.test(textOf(item) ?? ''));
}

/** `- "(a fortnight is never enough)"` */
const IN_BRACKETS = /^\([^()]+\)$/;

/** The words of a line of the talk that a legend explains: `- "+ Take something off."` */
function turnIn(item: Value): Value | undefined {
  return item.kind === 'map' && item.pairs.length === 1 && item.pairs[0].key.written !== undefined ? item.pairs[0].value : undefined;
}

/** What stands under names of the writer's own, without them. */
function linesIn(value: Value): Value {
  if (value.kind !== 'map' || value.pairs.some(({ key }) => ![undefined, 'detail'].includes(roleOfKey(key.text)) || speakerOfKey(key.text) || opensCondition(key.text.replaceAll('_', ' ')))) return value;
  const { start, end } = value;
  return { kind: 'list', flow: false, items: value.pairs.map((pair) => pair.value), start, end };
}

function saysSentence(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  return role !== 'answers' && role !== 'next' && textsOf(pair.value).some((text) => /\p{L}\s+\p{L}|\p{L}[!?.]/u.test(text));
}

function looseStage(reading: Reading, fields: Pair[]): Section[] {
  const [first] = fields;
  const last = fields.at(-1) ?? first;
  const step: Value = { kind: 'map', flow: false, pairs: fields, start: first.start, end: last.end };
  const children = blocksOf(reading, step);
  const stage: Stage = { type: 'stage', id: 'main', title: '', aliases: [], kind: 'sequence', children, position: at(reading, span(first, rangeOf(children, last))) };
  return [stage];
}
