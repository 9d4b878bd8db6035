/** What a key means beside its neighbours and with its value. */
import { opensCommand, speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import { holdsOneAnswer, holdsOptions, holdsQuestions, holdsReplies, holdsRepliesByName, leadsOn } from '../answers/answered.js';
import { asksAgain, namesScenario, namesScript, roleOfKey, speakerOfKey, type KeyRole } from './keys.js';
import { labelKind } from './labels.js';
import { isEnd } from '../tree/jumps.js';
import { namesStep } from '../answers/options.js';
import { isStepLike } from './step-shapes.js';
import { isSentence } from './sentences.js';
import { foldName, type Reading } from '../reading.js';
import { isLine } from '../answers/replies.js';
import { NAMES_STEP } from '../survey/ways.js';
import { textOf, textsOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** What a key means beside its neighbours and with its value. */
export function roleIn(reading: Reading, pair: Pair, pairs: readonly Pair[]): KeyRole | 'speech' | undefined {
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

/** `type: agent`, `name: Оператор`, `speaker: …`: whether the value of a pair says who speaks in its step. */
export function namesSpeaker(reading: Reading, pair: Pair): boolean {
  const text = textOf(pair.value);
  if (text === undefined || text.length > 40 || isSentence(text)) return false;
  const role = roleOfKey(pair.key.text);
  if (role === 'speaker') return true;
  // flow builders write `type: agent`, notes write `name: Оператор`; «шаг: запись» is no recording that speaks
  if (NAMES_STEP.test(pair.key.text)) return false;
  return (role === 'kind' || role === 'title') && (labelKind(text).guess !== undefined || reading.speakers.has(text)) && labelKind(text).guess?.letter !== true;
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
  if ((role !== undefined && role !== 'else' && role !== 'noInput') || !isStep(pair) || !pairs.some((other) => other !== pair && isStep(other))) return false;
  if (BRANCH.test(key) && pairs.some((other) => other !== pair && BRANCH.test(other.key.text) && isStep(other))) return true;
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
export function areAnswers(value: Value): boolean {
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
