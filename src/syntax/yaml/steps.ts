import type { Range } from '../../source/index.js';
import { opensCommand, speechScore } from '../directions.js';
import { matchEnd, matchGoto } from '../gotos.js';
import { matchCondition, opensCondition } from '../conditions.js';
import type { Block, Choice } from '../nodes.js';
import { soundsLikeAgent } from '../voices.js';
import { actionsOf, endOf, kindOf, pauseOf } from './actions.js';
import { holdsOneAnswer, holdsOptions, holdsQuestions, holdsReplies, holdsRepliesByName, leadsOn } from './answered.js';
import { instructionBelow } from './instructions.js';
import { joinOptions } from './join.js';
import { asksAgain, isKnownKey, namesScenario, namesScript, namesStage, roleOfKey, speakerOfKey, withoutPlace, type KeyRole } from './keys.js';
import { jotsDown, listsNames } from './jottings.js';
import { labelKind } from './labels.js';
import { lineInCase } from './lines-in-case.js';
import { isEnd } from './jumps.js';
import { choiceOf, followsOf, namesStep, nextOf, optionsOf, switchOf } from './options.js';
import { notedWay } from './noted-ways.js';
import { piecesOf } from './pieces.js';
import { isSaidAloud, isSentence, isSpokenList, isStepLike } from './survey.js';
import { at, foldName, holdsSpeech, prose, report, scalarsIn, speakerNamed, type Reading } from './reading.js';
import { isLine } from './replies.js';
import { agentByDefault, labelOf, notesOf, roleOf, speechOf, turnsOf, variantsOf, voiceOfKey, type Voice } from './speech.js';
import { reportUnknownKey, similarKey } from './unknown.js';
import { NAMES_STEP } from './ways.js';
import { isEmpty, mapOf, textOf, textsOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from './values.js';

/** What happens under any value, whatever its shape: a text, a list of steps, a step. */
export function blocksOf(reading: Reading, value: Value): Block[] {
  if (value.kind === 'scalar') return isEmpty(value) ? [] : textBlocksOf(reading, value);
  if (value.kind === 'list') return pairedTurn(reading, value) ?? joinOptions(value.items.flatMap((item) => blocksOf(reading, item)), false);
  if (value.kind === 'map') return blocksOfPairs(reading, value.pairs, value);
  return [];
}

/** `[desk, "Which flight did you come on?"]`: a speaker and what he says. */
function pairedTurn(reading: Reading, list: Listing): Block[] | undefined {
  const [who, words] = list.items;
  if (!list.flow || list.items.length !== 2 || who.kind !== 'scalar' || words.kind !== 'scalar') return undefined;
  const label = labelKind(who.text);
  if (label.kind === 'note') return notesOf(reading, words, label.forbids === true, list);
  const role = label.guess ? roleOf(reading, label.guess) : speakerNamed(reading, who.text.trim());
  return role && turnsOf(reading, words, { role, label: labelOf(reading, who) }, list);
}

/** A text in a list of steps: a labelled turn, an answer with what follows, a goto, the end, or words of the agent. */
function textBlocksOf(reading: Reading, value: Scalar): Block[] {
  const [piece, ...more] = piecesOf(reading.source, value);
  const { text } = reading.source;
  if (!piece || more.length > 0 || piece.value !== undefined) return turnsOf(reading, value, agentByDefault);
  if (isEnd(value.text) || matchEnd(text, piece.start, piece.end)) return [{ type: 'end', position: at(reading, value) }];
  const goto = matchGoto(text, piece.start, piece.end);
  if (goto && !goto.weak) return nextOf(reading, value, value);
  const condition = matchCondition(text, piece.start, piece.end);
  const label = labelKind(text.slice(piece.start, piece.end).split(':')[0]);
  if (condition && condition.rest < piece.end && label.kind !== 'speaker' && !areTwoSentences(value, text.slice(condition.head.start, condition.rest))) {
    return [{ type: 'choice', children: optionsOf(reading, value), position: at(reading, value) }];
  }
  return turnsOf(reading, value, agentByDefault);
}

/** `- "No, we only take payments here. You'd have to write to them."`: in quotes, an answer and what follows it have a sign between them. */
function areTwoSentences({ style }: Scalar, head: string): boolean {
  return style !== 'plain' && style !== 'block' && /\s\S+\s\S+.*[.!]\s*$/su.test(head);
}

/** The pairs of one step, in the order in which they are written; gotos come last whatever their place. */
export function blocksOfPairs(reading: Reading, pairs: readonly Pair[], whole: Range): Block[] {
  const spoken = spokenLine(reading, pairs, whole);
  const blocks: Block[] = [];
  const exits: Block[] = [];
  for (const pair of pairs) {
    if (spoken?.used.includes(pair)) {
      if (pair === spoken.used.at(-1)) blocks.push(...spoken.blocks);
      continue;
    }
    const role = roleIn(reading, pair, pairs);
    const made = blocksOfPair(reading, pair, role, pairs);
    const leaves = role === 'next' || role === 'end' || role === 'call' || role === 'kind' || made.some((block) => block.type === 'end');
    (leaves ? exits : blocks).push(...made);
  }
  const all = joinOptions([...blocks, ...exits], true);
  refine(pairs, all);
  return all;
}

interface SpokenLine {
  used: Pair[];
  blocks: Block[];
}

/** `speaker: …` beside `text: …`, in any of their names: one turn. */
function spokenLine(reading: Reading, pairs: readonly Pair[], whole: Range): SpokenLine | undefined {
  const speaker = pairs.find((pair) => namesSpeaker(reading, pair));
  const words = speaker && (pairs.find((pair) => pair !== speaker && ['say', 'ask', 'heard', 'steps', 'variants', 'note'].includes(roleOfKey(pair.key.text) ?? '') && (pair.value.kind === 'scalar' || pair.value.kind === 'list')) ?? unnamedWords(pairs));
  if (!speaker || !words || speaker.value.kind !== 'scalar') return undefined;
  const name = speaker.value.text.trim();
  const label = labelKind(name);
  const known = speakerNamed(reading, name);
  const used = [speaker, words].sort((left, right) => left.start - right.start);
  const range = { start: used[0].start, end: Math.min(used[1].end, whole.end) };
  // `speaker: owner` is a person where he talks like one
  if (label.kind === 'note' && !known) return { used, blocks: notesOf(reading, words.value, label.forbids === true, range) };
  const role = label.guess ? roleOf(reading, label.guess) : label.kind === 'say' ? 'agent' : known ?? 'unknown';
  const voice: Voice = { role, label: labelOf(reading, speaker.value) };
  const several = roleOfKey(words.key.text) === 'variants' && words.value.kind === 'list';
  const blocks = several ? variantsOf(reading, words.value, voice, range) : speechOf(reading, words.value, voice, range);
  if (roleOfKey(words.key.text) === 'ask') markWaiting(blocks);
  return { used, blocks };
}

/** Beside a speaker the longest text under a key that nobody knows is what he says. */
function unnamedWords(pairs: readonly Pair[]): Pair | undefined {
  const unknown = pairs.filter((pair) => pair.value.kind === 'scalar' && roleOfKey(pair.key.text) === undefined && speakerOfKey(pair.key.text) === undefined);
  return unknown.sort((left, right) => (textOf(right.value) ?? '').length - (textOf(left.value) ?? '').length).at(0);
}

function namesSpeaker(reading: Reading, pair: Pair): boolean {
  const text = textOf(pair.value);
  if (text === undefined || text.length > 40 || isSentence(text)) return false;
  const role = roleOfKey(pair.key.text);
  if (role === 'speaker') return true;
  // flow builders write `type: agent`, notes write `name: Оператор`; «шаг: запись» is no recording that speaks
  if (NAMES_STEP.test(pair.key.text)) return false;
  return (role === 'kind' || role === 'title') && (labelKind(text).guess !== undefined || reading.speakers.has(text)) && labelKind(text).guess?.letter !== true;
}

/** What a key means beside its neighbours and with its value. */
function roleIn(reading: Reading, pair: Pair, pairs: readonly Pair[]): KeyRole | 'speech' | undefined {
  const { key, value } = pair;
  const role = roleOfKey(key.text);
  const guess = speakerOfKey(key.text);
  const collection = value.kind === 'map' || value.kind === 'list';
  if (reading.asides.has(key.text) && !collection) return 'note';
  if (RESULT.test(key.text) && value.kind === 'scalar' && pair === pairs.at(-1)) {
    if (isEnd(value.text)) return 'next';
    if (CLOSES.test(value.text)) return 'end';
  }
  // `why: {say: …}` is a step called so
  if ((role === 'note' || role === 'forbidden') && value.kind === 'map' && value.pairs.some((inner) => isLine(inner) && inner.value.kind === 'scalar')) return 'steps';
  if (isOtherSide(pair, role, pairs)) return 'heard';
  if (role === 'say' && reading.speakers.get(key.text) === 'customer') return 'heard';
  if (isBranch(pair, role, pairs)) return 'cases';
  // what is left on a machine is the agent's
  if (namesScenario(key.text) && value.kind === 'scalar' && role === undefined) return 'say';
  if (guess?.role === 'customer' && !guess.letter && role === undefined && listsAnswers(value, pairs) && pairs.some((other) => other !== pair && isLine(other))) return 'answers';
  if (guess?.role === 'customer' && role === undefined && value.kind === 'map' && value.pairs.some(isLine) && DOES.test(key.text.replaceAll('_', ' '))) return 'cases';
  if (guess && (!guess.letter || reading.letters) && (role === undefined || role === 'scope' || role === 'call')) return 'speech';
  // «если_донор: {да: проверка, неудобно: перезвон}»: whatever the key is called, what is under it leads on
  if (role === undefined && value.kind === 'map' && (leadsOn(reading, value) || holdsOneAnswer(reading, value))) return 'answers';
  if (role === undefined && value.kind === 'scalar' && YES.test(value.text) && ENDS.test(key.text)) return 'end';
  switch (role) {
    case 'say':
      if (reading.named && GENERAL.test(key.text) && value.kind === 'scalar' && opensCommand(value.text) && speechScore(value.text) < 0 && !pairs.some((other) => namesSpeaker(reading, other))) return 'note';
      return holdsOptions(reading, value) ? 'answers' : 'say';
    case 'answers':
      if (collection) return role;
      // «ждём: номер» tells what to listen for
      if (/^(?:жд[её]м|ожидаем)/i.test(key.text)) return 'note';
      if (THEIR_WORDS.test(key.text)) return 'heard';
      // `expects: notice_number`, `listen: address`: what is asked for
      if (/^[\p{L}\d]+(?:[_-][\p{L}\d]+)+$|^\p{Ll}+$/u.test(textOf(value) ?? '') && !opensIf(key.text)) return 'collect';
      return opensIf(key.text) ? 'when' : 'say';
    case 'when':
      // «если: конец» after what is said is no condition
      if (value.kind === 'scalar' && pair !== pairs[0] && pair === pairs.at(-1) && namesStep(reading, value)) return 'next';
      return value.kind === 'map' ? 'answers' : role;
    case 'next':
      if (value.kind === 'scalar' && isSentence(value.text) && !namesStep(reading, value)) return 'say';
      return value.kind === 'map' ? 'answers' : role;
    case 'steps':
      if (collection) return role;
      if (isSentence(textOf(value) ?? '') || saysAsScript(pair, pairs)) return 'say';
      return reading.names.has(foldName(textOf(value) ?? '')) ? 'id' : 'title';
    case 'speaker':
      if (!collection && isSentence(textOf(value) ?? '')) return key.text === 'voice' ? 'say' : undefined;
      return collection ? 'steps' : role;
    case 'header':
      return collection ? role : 'note';
    case 'title':
    case 'id':
      return collection ? 'steps' : role;
    case 'variants':
      if (areAnswers(value) && pairs.some((other) => other !== pair && ['say', 'ask'].includes(roleOfKey(other.key.text) ?? ''))) return 'answers';
      return holdsOptions(reading, value) || (value.kind === 'map' && !numbersVariants(value)) ? 'answers' : role;
    case 'action':
      // `transfer: {say: …, to: …}`: what is said on the way is said
      if (value.kind === 'map' && value.pairs.some(isLine)) return 'steps';
      // `send: "Hi {name}, your repair is booked."`: the message itself
      return value.kind === 'scalar' && isSentence(value.text) && speechScore(value.text) >= SOUNDS_SAID ? 'say' : role;
    case 'examples':
      return pairs.some((other) => roleOfKey(other.key.text) === 'when') ? role : 'say';
    case 'heard':
      return holdsReplies(value) || holdsRepliesByName(value) || holdsOptions(reading, value) || listsAnswers(value, pairs) ? 'answers' : role;
    case 'questions':
      return holdsQuestions(value) ? 'ask' : role;
    case 'ask':
      return holdsOptions(reading, value) ? 'answers' : role;
    case 'detail':
    case undefined:
      return ORDERED.test(key.text) && value.kind === 'scalar' && isSentence(value.text) && soundsLikeAgent(value.text) >= 1 ? 'say' : role;
    default:
      return role;
  }
}

/** «гость ругается», `caller swears`: what he does, before what is said to it. */
const DOES = /^\p{L}+ (?!(?:говорит|сказал|скажет|отвечает|спрашивает|says|said|asks|answers|replies)(?!\p{L}))(?:(?:не )?\p{L}+(?:ет|ит|ется|ится|ает|ал|ил|ала|ила)|[a-z]+(?:s|ed))(?:\s|$)/u;

/** `first: "I'm sorry to hear that."`, `last: "Safe travels."`: the place of what is said. */
const ORDERED = /^(?:first|second|third|last|lastly|finally|start|begin|сначала|первым делом|первое|второе|третье|последнее|напоследок|раз|два|три|под[ _]конец|в[ _]конце|старт|начало)$/iu;

/** `final: true`, «финал: да»: the call ends here. */
const ENDS = /^(?:is_?)?(?:final|finale|terminal|terminates?|ending|last|last_step|closes?|closing|closes_call|ends_call|финал|финиш|финальный|конечный|последний|последний_шаг|заключительный|завершает|закрывает)$/iu;
const YES = /^(?:true|yes|да)$/iu;

/** `disposition: CLOSE`, «итог: конец»: what comes of the call, which is over with that. */
const RESULT = /^(?:disposition|outcome|result|status|wrap_?up(?:_code)?|итог|исход|результат|статус)$/iu;
const CLOSES = /^(?:terminated?|closed?|call[ _]closed|disconnect(?:ed)?|конец разговора|звонок завершён|завершён|закрыть)$/iu;

function opensIf(key: string): boolean {
  return /^(?:if|when|если|on(?:_|$))/i.test(key);
}

/** `script: Your card is ready at the desk`: without a full stop it is a title only of what others say beside it. */
function saysAsScript(pair: Pair, pairs: readonly Pair[]): boolean {
  if (!namesScript(pair.key.text) || !/\S\s+\S+\s+\S|[.?!…]["»”]?$/.test(textOf(pair.value)?.trim() ?? '')) return false;
  return !pairs.some((other) => other !== pair && (['say', 'ask', 'steps', 'heard', 'speaker'].includes(roleOfKey(other.key.text) ?? '') || speakerOfKey(other.key.text) !== undefined));
}

/** Words for any text, beside which others say who speaks. */
const GENERAL = /^(?:text|content|body|текст|содержание)$/iu;

const SOUNDS_SAID = 3;

/** `member_then: "Close it, then."`, «клиент может сказать: …»: one text is what he says. */
const THEIR_WORDS = /^(?:they|customer|caller|client|guest|user|member|patient|donor|клиент|абонент|гость|пациент)[ _](?:then|next|затем|потом|may|might|может|отвечает|ответил[аи]?|replies|answers)(?![\p{L}\d])|^we[ _]hear$/iu;

/** `prompt: … yes: {prompt: …} no: {prompt: …}`: beside what the agent says, steps under words that nobody knows are what follows each answer. */
function isBranch(pair: Pair, role: KeyRole | undefined, pairs: readonly Pair[]): boolean {
  const key = pair.key.text;
  const isStep = ({ key, value }: Pair): boolean => {
    const known = roleOfKey(key.text);
    return value.kind === 'map' && isStepLike(value) && (known === undefined || known === 'else' || known === 'noInput') && speakerOfKey(key.text) === undefined;
  };
  if ((role !== undefined && role !== 'else' && role !== 'noInput') || !isStep(pair) || pairs.filter(isStep).length < 2) return false;
  if (BRANCH.test(key) && pairs.filter((other) => isStep(other) && BRANCH.test(other.key.text)).length > 1) return true;
  return pairs.some(({ key, value }) => value.kind !== 'map' && (['say', 'ask'].includes(roleOfKey(key.text) ?? '') || speakerOfKey(key.text)?.role === 'agent'));
}

/** «ветка_новый: {…}» beside «ветка_постоянный: {…}»: one of them is gone through. */
const BRANCH = /^(?:ветка|ветвь|случай|путь|branch|path|case|fork|track)[_ ]\p{L}|_(?:branch|path|track|ветка)$/iu;

/** `other: "Is it money?"` beside `agent: …` is the one who answers him; beside a condition it says what else may happen. */
function isOtherSide({ key, value }: Pair, role: KeyRole | undefined, pairs: readonly Pair[]): boolean {
  if (role !== 'else' || asksAgain(key.text) || value.kind !== 'scalar' || !/\p{L}\s+\p{L}/u.test(value.text) || !/[.!?…]["»”]?$/.test(value.text.trim())) return false;
  if (pairs.some((pair) => ['when', 'answers', 'switch', 'cases', 'noInput', 'heard', 'then'].includes(roleOfKey(pair.key.text) ?? ''))) return false;
  return pairs.some((pair) => speakerOfKey(pair.key.text)?.role === 'agent') && !pairs.some((pair) => speakerOfKey(pair.key.text)?.role === 'customer');
}

/** `[on time, late, did not come]` beside a question: too short for what the agent says. */
function areAnswers(value: Value): boolean {
  return value.kind === 'list' && value.items.length > 1 && value.items.every((item) => item.kind === 'scalar' && item.text.length < 40 && !isSentence(item.text) && soundsLikeAgent(item.text) < 1);
}

/** `guest: [yes, "no, it's his wife", "what is it about?"]` beside what the agent says: one of them is his answer, most of them too short for a sentence. */
function listsAnswers(value: Value, pairs: readonly Pair[]): boolean {
  const texts = textsOf(value);
  if (texts.length > 0 && texts.every((text) => LEADS_ON.test(text))) return true;
  // where they lead is told below
  if (value.kind !== 'list' || value.items.length < 2 || pairs.some(({ key }) => ['answers', 'next', 'when', 'cases'].includes(roleOfKey(key.text) ?? ''))) return false;
  const words = value.items.flatMap((item) => (item.kind === 'scalar' && item.text.length < 40 ? [item.text] : []));
  return words.length === value.items.length && words.filter((text) => !isSentence(text)).length * 2 > words.length;
}

/** `go on -> 2` */
const LEADS_ON = /\S\s*(?:->|→|=>)\s*[\p{L}\d_.-]+$/u;

/** `{1: …, 2: …}`, `{a: …, b: …}`: keys that only number what stands under them. */
function numbersVariants(map: Mapping): boolean {
  return map.pairs.every((pair) => /^(?:\d+|\p{L}|v\d+|(?:variant|version|вариант|версия)[ _]?\S*|ru|en)$/iu.test(pair.key.text));
}

function blocksOfPair(reading: Reading, pair: Pair, role: KeyRole | 'speech' | undefined, pairs: readonly Pair[]): Block[] {
  const { key, value } = pair;
  const inCase = lineInCase(reading, pair);
  if (inCase) return inCase;
  switch (role) {
    case 'speech':
      return speakerBlocks(reading, pair);
    case 'say':
      return said(reading, pair, { role: 'agent' });
    case 'ask': {
      const blocks = said(reading, pair, { role: 'agent' });
      markWaiting(blocks);
      return blocks;
    }
    case 'heard':
      return said(reading, pair, { role: 'customer' });
    case 'variants':
      return variantsOf(reading, value, { role: 'agent' }, pair);
    case 'answers':
    case 'handlers':
    case 'questions':
    case 'outcomes':
      return choiceOf(reading, value, pair);
    case 'next':
      return nextOf(reading, value, pair);
    case 'then':
      // `then: end` below what is said; a handler has taken its own out before
      if (value.kind === 'scalar' && isEnd(value.text)) return nextOf(reading, value, pair);
      if (/^(?:return|repeat|end|goto|вернуться|повторить)$/i.test(textOf(value) ?? '')) return [];
      return followsOf(reading, value, instructionBelow);
    case 'when':
      return conditionAlone(reading, pair, pairs);
    case 'else':
    case 'noInput':
      return [otherwise(reading, pair, pairs)];
    case 'note':
      return (value.kind === 'scalar' ? notedWay(reading, value) : undefined) ?? notesOf(reading, value, false, pair);
    case 'forbidden':
      return notesOf(reading, value, true, pair);
    case 'pause':
      return value.kind === 'scalar' ? [pauseOf(reading, value, pair)] : [];
    case 'action':
      return actionsOf(reading, value, pair);
    case 'end':
      return endOf(reading, pair);
    case 'call':
      return value.kind === 'scalar' ? [{ type: 'call', script: value.text, position: at(reading, pair) }] : blocksOf(reading, value);
    case 'switch':
      return value.kind === 'scalar' ? [switchOf(reading, value, pairs.find((other) => ['cases', 'answers'].includes(roleOfKey(other.key.text) ?? ''))?.value, pair)] : choiceOf(reading, value, pair);
    case 'cases':
      if (roleOfKey(key.text) !== 'cases') return choiceOf(reading, mapOf(pair), pair);
      return pairs.some((other) => roleOfKey(other.key.text) === 'switch') ? [] : choiceOf(reading, value, pair);
    case 'steps':
    case 'header':
    case 'scripts':
    case 'scenarios':
      return blocksOf(reading, value);
    case 'examples':
      return variantsOf(reading, value, { role: 'agent' }, pair);
    case 'kind':
      return kindOf(reading, value, pair);
    case undefined:
      return unknownPair(reading, key, value, pair, pairs);
    default:
      return detail(reading, role, value, pair);
  }
}

function said(reading: Reading, pair: Pair, voice: Voice): Block[] {
  const { value } = pair;
  if (value.kind !== 'map') return saidList(reading, value, voice, pair);
  const variants = value.pairs.find((inner) => roleOfKey(inner.key.text) === 'variants');
  if (variants) return [...variantsOf(reading, variants.value, voice, pair), ...blocksOfPairs(reading, value.pairs.filter((inner) => inner !== variants), value)];
  // `say: {ru: …, en: …}`: one of them is said
  if (value.pairs.length > 1 && value.pairs.every((inner) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(inner.key.text))) return variantsOf(reading, value, voice, pair);
  // `bot_phrases: {greet: …, bye: …}`: whatever the names, all of it is said
  const pairs = value.pairs.map((inner) => (inner.value.kind === 'scalar' && /\p{L}\s+\p{L}/u.test(inner.value.text) && roleOfKey(inner.key.text) === undefined && speakerOfKey(inner.key.text) === undefined && !opensCondition(inner.key.text.replaceAll('_', ' ')) ? { ...inner, key: { ...inner.key, text: 'say', written: inner.key.text } } : inner));
  return withRole(blocksOfPairs(reading, pairs, value), voice);
}

function saidList(reading: Reading, value: Value, voice: Voice, pair: Pair): Block[] {
  if (value.kind !== 'list' || value.items.every((item) => item.kind === 'scalar')) {
    const blocks = speechOf(reading, value, voice, pair);
    if (value.kind === 'list' && value.items.length > 1 && voice.role === 'agent') return sequenceOrVariants(reading, blocks, pair);
    return blocks;
  }
  return withRole(blocksOf(reading, value), voice);
}

const greeting = /^[^\p{L}{]*(?:здравствуйте|добрый (?:день|вечер)|доброе утро|алло|привет|hello|hi|hey|good (?:morning|afternoon|evening))(?!\p{L})/iu;

/** A bare list under one speaker does not say whether all or one of it is said: all, unless every item greets. */
function sequenceOrVariants(reading: Reading, blocks: Block[], pair: Pair): Block[] {
  const turns = blocks.filter((block) => block.type === 'turn');
  if (turns.length !== blocks.length || turns.length < 2 || turns.some((turn) => turn.role !== 'agent')) return blocks;
  const greets = turns.every((turn) => greeting.test(reading.source.text.slice(turn.children[0]?.position.start.offset, turn.position.end.offset)));
  if (greets) return [{ type: 'variants', children: turns, position: at(reading, pair), inferred: { by: 'every-item-greets', confidence: 0.8 } }];
  report(reading, 'parse-list-order', pair.key, { key: pair.key.text, count: turns.length });
  return blocks;
}

/** Words under a speaker's key that name no other speaker are his. */
function withRole(blocks: Block[], voice: Voice): Block[] {
  if (blocks.length === 0) return blocks;
  return blocks.map((block): Block => {
    if (block.type !== 'turn' || block.label || (block.role !== 'agent' && block.role !== 'unknown')) return block;
    const { inferred: _, ...stated } = block;
    return { ...stated, role: voice.role, ...(voice.label && { label: voice.label }) };
  });
}

function speakerBlocks(reading: Reading, pair: Pair): Block[] {
  const { key, value } = pair;
  // `Оператор (тихо): …` has its direction in the key
  if (key.text.includes('(') && value.kind === 'scalar' && value.style === 'plain') return turnsOf(reading, { ...value, text: `${key.text}: ${value.text}`, start: key.start }, { role: 'unknown' });
  const guess = speakerOfKey(pair.key.text);
  if (!guess) return [];
  const voice = voiceOfKey(reading, pair, guess);
  if (voice.role === 'customer' && (holdsReplies(pair.value) || holdsRepliesByName(pair.value) || holdsOptions(reading, pair.value))) return choiceOf(reading, pair.value, pair);
  return said(reading, pair, voice);
}

/** `if: …` beside what follows, without a list around it: an option of its own. */
function conditionAlone(reading: Reading, pair: Pair, pairs: readonly Pair[]): Block[] {
  if (pair.value.kind === 'list' && holdsOptions(reading, pair.value)) return choiceOf(reading, pair.value, pair);
  const [option] = optionsOf(reading, mapOf(pair));
  // the condition holds for the pairs after it, which `joinOptions` puts into it
  return option ? [{ type: 'choice', children: [option], position: at(reading, pair), ...(pairs.length > 1 && { inferred: { by: 'condition-beside-steps', confidence: 0.7 } }) }] : [];
}

/** `else: …`, `no_input: …` beside what is said. What a bot says when it understood nothing is as good as silence where nothing else is an answer. */
function otherwise(reading: Reading, pair: Pair, pairs: readonly Pair[]): Choice {
  const { key, value } = pair;
  // one of the prompts is said at each attempt
  const prompts: Value = value.kind === 'list' && value.items.every((item) => item.kind === 'scalar') ? mapOf({ key: { ...key, text: 'variants', end: key.start }, value, start: value.start, end: value.end }) : value;
  const children = optionsOf(reading, mapOf({ ...pair, value: prompts }));
  const answered = pairs.some((other) => other !== pair && ['answers', 'when', 'cases'].includes(roleIn(reading, other, pairs) ?? ''));
  if (asksAgain(key.text) && !answered) for (const { condition } of children) condition.kind = 'no_input';
  return { type: 'choice', children, position: at(reading, pair) };
}

/** A key that no reader knows: what is below it may still be speech. */
function unknownPair(reading: Reading, key: Scalar, value: Value, pair: Pair, pairs: readonly Pair[]): Block[] {
  const named = speakerNamed(reading, key.text);
  if (named) return said(reading, pair, { role: named, label: labelOf(reading, key) });
  const bare = withoutPlace(key.text);
  const head = bare.replaceAll('_', ' ').trim();
  if (opensCondition(head) && head.includes(' ')) {
    const answer = { ...pair, key: { ...key, text: bare, start: key.start + key.text.length - bare.length } };
    return choiceOf(reading, { kind: 'map', flow: false, pairs: [answer], start: pair.start, end: pair.end }, pair);
  }
  const label = labelKind(key.text.replaceAll('_', ' '));
  if (label.kind === 'note' && isKnownKey(key.text)) return notesOf(reading, value, label.forbids === true, pair);
  if (label.kind === 'say') return said(reading, pair, { role: 'agent' });
  const suggestion = similarKey(key.text);
  // `retires: 2` is no `replies:`
  if (suggestion && !isEmpty(value) && !/^[\d\s.,:%-]*$/.test(textOf(value) ?? '-x')) {
    reportUnknownKey(reading, key, true);
    const meant = { ...pair, key: { ...key, text: suggestion } };
    return blocksOfPair(reading, meant, roleIn(reading, meant, pairs), pairs);
  }
  if (value.kind === 'map' || value.kind === 'list') {
    const heard = areAnswers(value) && pairs.some((other) => ['say', 'ask'].includes(roleOfKey(other.key.text) ?? ''));
    if (!heard && jotsDown(value)) return notesOf(reading, value, false, pair);
    if (!heard && listsNames(value)) return [...scalarsIn(value)].filter((scalar) => /\s/.test(scalar.text)).map((scalar) => prose(reading, scalar, scalar));
    const blocks = heard || holdsOptions(reading, value) ? choiceOf(reading, value, pair) : blocksOf(reading, value);
    reportUnknownKey(reading, key, holdsSpeech(blocks));
    return blocks;
  }
  if (value.kind !== 'scalar' || isEmpty(value)) return [];
  return unknownText(reading, key, value, pair, pairs);
}

/** Under keys of the writer's own around it people speak, one after the other. */
function standsAmongSpeech(pair: Pair, pairs: readonly Pair[]): boolean {
  const others = pairs.filter((other) => other !== pair && other.value.kind === 'scalar' && roleOfKey(other.key.text) === undefined && speakerOfKey(other.key.text) === undefined);
  const sounds = others.map(({ value }) => speechScore(textOf(value) ?? ''));
  return sounds.length >= LEAST_AROUND && sounds.reduce((sum, sound) => sum + sound, 0) >= sounds.length * 1.5;
}

const LEAST_AROUND = 3;

function unknownText(reading: Reading, key: Scalar, value: Scalar, pair: Pair, pairs: readonly Pair[]): Block[] {
  // `- Здравствуйте: как дела` is a text for its writer and a pair for YAML
  if (/^[\p{Lu}«"“{]/u.test(key.text) && /\s/.test(key.text)) return turnsOf(reading, { ...value, style: 'plain', text: `${key.text}: ${value.text}`, start: key.start, end: value.end }, agentByDefault);
  if (reading.names.has(foldName(value.text)) && !/\s/.test(value.text)) {
    // `да: 2`, `нет: 5` beside what is said are answers
    const ways = pairs.filter((other) => other.value.kind === 'scalar' && roleOfKey(other.key.text) === undefined && namesStep(reading, other.value));
    return ways.length > 1 ? choiceOf(reading, mapOf(pair), pair) : nextOf(reading, value, pair);
  }
  const sounds = speechScore(value.text);
  const words = value.text.split(/\s+/).length;
  const spoken = (sounds >= 1.5 && words > 2) || (sounds > -2.5 && isSentence(value.text) && (words > 3 || sounds > 0) && (reading.spoken.has(key.text) || namesStage(key.text) || standsAmongSpeech(pair, pairs))) || (value.style !== 'plain' && isSaidAloud(value.text) && pairs.some((other) => isLine(other) && other.value.kind === 'scalar' && other.value.style === value.style)) || (isSaidAloud(value.text) && pairs.every((other) => other.value.kind === 'scalar' && isSaidAloud(other.value.text)) && pairs.length > 1);
  reportUnknownKey(reading, key, spoken);
  if (!spoken) return /\p{L}/u.test(value.text) && !FLAG.test(value.text) ? [prose(reading, value, pair)] : [];
  return turnsOf(reading, value, { role: 'agent', inferred: { by: 'sounds-spoken', confidence: 0.6 } }, pair);
}

/** `stay_on_line: true` */
const FLAG = /^(?:true|false|yes|no|on|off|да|нет)$/iu;

/** Details of a step that nobody says; a sentence among them is kept as prose. */
function detail(reading: Reading, role: KeyRole, value: Value, pair: Pair): Block[] {
  if (isSpokenList(value) && [...scalarsIn(value)].some((scalar) => speechScore(scalar.text) >= 1.5)) return blocksOf(reading, value);
  if (role === 'acts' || role === 'verbatim' || role === 'collect' || role === 'id' || role === 'title' || role === 'speaker') return [];
  return [...scalarsIn(value)].filter((scalar) => /\p{L}\s+\p{L}/u.test(scalar.text)).map((scalar) => prose(reading, scalar, value.kind === 'scalar' ? pair : scalar));
}

/** What `acts`, `verbatim`, `collect` and `id` say about the step's turn. */
function refine(pairs: readonly Pair[], blocks: readonly Block[]): void {
  const turns = blocks.flatMap((block) => (block.type === 'turn' ? [block] : block.type === 'variants' ? block.children : []));
  const target = turns.find((turn) => turn.role === 'agent') ?? turns[0];
  if (!target) return;
  for (const { key, value } of pairs) {
    const role = roleOfKey(key.text);
    const text = textOf(value);
    if (role === 'id' && text) turns[0].id = text;
    if (role === 'collect' && text) Object.assign(target, { collects: text, waits: true });
    if (role === 'acts') for (const turn of turns) turn.acts = textsOf(value);
    if (role === 'verbatim' && /^(?:true|да|yes)$/i.test(text ?? '')) for (const turn of turns) turn.verbatim = true;
  }
}

function markWaiting(blocks: readonly Block[]): void {
  const last = blocks.at(-1);
  if (last?.type === 'turn') last.waits = true;
  if (last?.type === 'variants') for (const turn of last.children) turn.waits = true;
}
