/** Keys that put into a few words what the customer says or does: `how_long`, `too_low`, «нет_времени», `under_20_per_day`. */
import { foldKey } from '../../header-keys.js';
import { opensCondition } from '../../conditions.js';
import { soundsLikeAgent } from '../../voices.js';
import { describesCustomer } from '../answers/conditions.js';
import { namesStage, roleOfKey } from './keys.js';
import type { Scalar } from '../values/values.js';

/** `agent_if_located`: in which case, in the middle of the key; «при «Нет»»: after which words. */
const DECIDED = /_(?:if|unless|если)_|^(?:при|на|если|if|on|when)_?["«“]/u;
/** Questions: a question word with what it asks for, or a verb before its subject. `how_it_works` and «что_мы_делаем» are headings of the agent's own words. */
const ASKS = /^(?:(?:what|how|why|who|where|when|which)_(?:\p{L}+_)?(?:is|are|was|were|do|does|did|can|cant|could|will|would|should|if|else|about|long|much|many|soon|often|far|come)|who_(?:told|gave)|why_(?:not|me)|(?:is|are|am|do|does|did|can|cant|could|will|would|should|have|has|isnt|arent|wont|dont|didnt)_(?:i|you|it|this|that|there|they|he|she|my|your)|сколько|почем|откуда|почему|зачем|можно|нельзя_ли|кто_вы|а_(?:если|как|что|когда|можно|вы)|как_(?:долго|быстро|часто)|когда)(?:_|$)/u;
/** The customer speaks of himself, or to the agent. */
const SPEAKS = /^(?:i|im|ive|ill|id|my|me|mine|youre|you_(?:are|said|told|promised)|я|мне|меня|мой|моя|мо[её]|у_(?:меня|нас)|вы|вас|вам)_|_(?:me|my|мне|меня)(?:_|$)/u;
/** He has not, does not, wants, is unable: what is the case with him. */
const STATES = /^(?:accepts|accepted|agreed|confirmed|declined|refused|rejected|disputes?|disputed|failed|hesitates|undecided|no|not|never|cant|cannot|doesnt|dont|didnt|wont|isnt|without|нет|не|без|уже|пока|ещ[её]|already|still|just|too|over|under|more_than|less_than|above|below|at_least|слишком|больше|меньше|более|менее|до|свыше|wants?|needs?|has|had|have|is|was|says|refuses|agrees|declines|asks|prefers|thinks|ready|busy|happy|unhappy|unsure|upset|angry|rude|silent|хоч\p{L}+|прос\p{L}+|дорого|думает|подума\p{L}+|занят\p{L}?|готов\p{L}?|соглас\p{L}+|отказ\p{L}*|против|злится|молчит|настаивает|сомневается|неудобно|неинтересно)(?:_|$)|_(?:not|cant|doesnt|didnt|dont|isnt|wont|нет|не)(?:_|$)|_(?:yes|no|да)$/u;
/** `score_1_or_2`, `0_to_6`, `1-3`, «оценка_0_6»: what he gives on a scale. */
const RATES = /^(?:score|rating|nps|grade|оценка|баллы?)_?\d|(?:^|_)\d{1,2}_(?:or|to|или|до)_\d|^\d{1,2}[–_]\d{1,2}$/u;
/** «потерял_работу», «спор_остался»: verbs of the past, which tell what has happened to him. */
const HAPPENED = /^(?!(?:отдел|раздел|канал|журнал|портал|филиал|терминал|финал|материал|сигнал|персонал|предел|интервал|квартал|зал)\p{L}*_)\p{L}{2,}(?:ал|ил|ел|ял|ул|ыл)[аио]?(?:сь|ся)?_|_\p{L}{2,}(?:ал|ил|ел|ял|ул|ыл)[аио]?(?:сь|ся)$/u;
const YES_OR_NO = /^(?:yes|no|yeah|nope|maybe|sure|да|нет|согласен|согласна|возможно|хорошо)$/u;

/** A reply of agreement or refusal has no sense but after a question. */
const REPLIES = /^["«“]?(?:yes|no|да|нет|of course|all right|i (?:understand|appreciate|hear)|понимаю|согласен|согласна|конечно)[,.:!]?\s/iu;

/** `yes`, «нет», and nothing else. */
export function isYesOrNo(key: string): boolean {
  return /^(?:yes|no|да|нет)$/iu.test(key);
}

/** True for a key that says what the customer says or does. */
export function namesCase(key: string): boolean {
  const name = foldKey(key);
  if (asksAgent(name)) return true;
  if (namesOwnPart(name)) return false;
  return YES_OR_NO.test(name) || SPEAKS.test(name) || STATES.test(name) || RATES.test(name) || HAPPENED.test(name) || DECIDED.test(name) || opensCondition(name.replaceAll('_', ' ')) || (name.includes('_') && describesCustomer(name.replaceAll('_', ' '))) || roleOfKey(key) === 'else' || roleOfKey(key) === 'noInput';
}

/** True for a word that may be a case as well as a part of what the agent says: `booked`, `worn_out`, «штрафы». */
export function mayNameCase(key: string): boolean {
  return roleOfKey(key) === undefined && !namesOwnPart(foldKey(key));
}

/** `booked`, `complaint_told`: how it came out, where its sisters are cases. */
export function mayNameOutcome(key: string): boolean {
  return /^(?:[a-z]+_){0,2}[a-z]+(?:ed|en)$|_(?:told|made|found|lost|gone|sold|paid|sent|left)$/.test(foldKey(key)) && mayNameCase(key);
}

/** A key in the customer's own words: `"I was ill / injured"`, `"what's it about?"`. */
export function isVoiced({ text, style }: Scalar): boolean {
  return /\s/.test(text) && !NAME.test(text) && (style !== 'plain' || /[?!]$/.test(text)) && soundsLikeAgent(text) < SOUNDS_LIKE_AGENT;
}

const SOUNDS_LIKE_AGENT = 1;
/** «Иван Петрович» */
const NAME = /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)+$/u;

/** `not_met` beside `met_deductible`: one of two states that shut each other out. */
export function negates(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => /^(?:not|no|un|не|нет|без)_?(.{3,})$/u.exec(name)?.[1]);
  return (first !== undefined && other.startsWith(first)) || (second !== undefined && one.startsWith(second));
}

/** True for words that answer what somebody said before. */
export function repliesToSomebody(text: string): boolean {
  return REPLIES.test(text.trim());
}

/** `what_do_we_do` is asked by nobody. */
function asksAgent(name: string): boolean {
  return ASKS.test(name) && !/_(?:we|мы)(?:_|$)/u.test(name);
}

/** Parts of a call, and words that put what the agent says in order. */
const ORDERED = /^(?:first|second|third|next|then|finally|last|always|later|afterwards?|before|after|and|now|also|part|step|line|point|confirm|recap|summary|reason|proof|benefit|example|сначала|затем|потом|дал[её]е|всегда|после|перед|теперь|наконец|ещ[её]_раз|часть|шаг|итог|подтвердить|подтверждение|польза|причина|пример)(?:_|$|\d)|_(?:then|with|after|next|add|затем|потом)$|(?:^|_)(?:we|us|our|мы|нас|нам|наш\p{L}*)(?:_|$)/u;

function namesOwnPart(name: string): boolean {
  return namesStage(name) || ORDERED.test(name);
}
