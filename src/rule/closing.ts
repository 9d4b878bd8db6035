import { remembered, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { trimmedRange } from '../source/index.js';
import { likeliest } from './likeliest.js';
import { customersBefore, isAgent } from './exchange.js';
import { sentenceText } from './place.js';

/** The last words of a call, or of one of its branches. */
export interface Close {
  turn: Utterance;
  /** Offsets of the sentence that takes leave. */
  start: number;
  end: number;
  /** What the agent said in it and shortly before, itself first. */
  said: Utterance[];
  /** Was it asked or read back, in it or shortly before, on every way that leads to it. */
  isChecked: boolean;
  /** The customer declined, has no time, is the wrong person: nothing is left to settle. */
  isLetGo: boolean;
  /** The customer's last words before it say yes to what was told with its day or sum. */
  isAgreed: boolean;
}

const SURE_CLOSE = 0.8;
/** Where the script says no more, less will do. */
const CLOSES_LAST = 0.4;
/** After such a goodbye what stands below belongs to another branch or another day. */
const TAKES_LEAVE = 0.9;
const SURE_NO = 0.6;
const LIKELY_ACCEPT = 0.3;
/** «Чат завершён», "closing the case". */
const CLOSED = /(?:^|[^\p{L}])(?:(?:диалог|чат|обращение|заявк[ау]|вопрос|тикет) (?:закрыт|закрываю|завершен|завершён|завершаю)\p{L}*|закрываю (?:диалог|чат|обращение|заявку|вопрос|тикет)|clos(?:e|ing) (?:this |the |your )?(?:chat|case|ticket|conversation)|closing (?:this|it)(?: one)?(?= (?:down|off|now|as|because|since))|(?:chat|case|ticket|conversation) (?:(?:is|was|has been|will be) )?(?:now )?(?:closed|ended|(?:marked (?:as )?)?resolved))(?![\p{L}])/iu;
const WRONG_PERSON = /(?:^|[^\p{L}])(?:not now|later|позже|потом|wrong (?:number|person)|voice ?mail|answerphone|автоответчик\p{L}*|ошиблись|ошибка номера|не тот номер|не туда попали|не он|нет дома|недозвон\p{L}*)(?![\p{L}])/iu;

/** Every place where the agent ends the call: takes leave, and says nothing more on the way. */
export const closesOf = remembered((script: Script): readonly Close[] => {
  return script.agentTurns.flatMap((turn) => {
    const isLast = script.flow.justAfter(turn).length === 0;
    const told = turn.sentences.findLastIndex((one, at) => at >= turn.sentences.length - 2 && !one.asks && (turn.probability(at, 'closing') >= (isLast && turn.probability(at, 'thanks') < CLOSES_LAST ? CLOSES_LAST : SURE_CLOSE) || CLOSED.test(sentenceText(turn, at))));
    const sentence = told < 0 && isLast && partsShortly(script, turn) ? turn.sentences.length - 1 : told;
    if (sentence < 0 || goesOn(script, turn, sentence)) return [];
    return [{ turn, ...trimmedRange(turn.text, turn.sentences[sentence]), said: saidBefore(script, turn), isChecked: isCheckedOn(script, turn, LOOK_BACK), isLetGo: isLetGo(script, turn), isAgreed: isAgreed(script, turn) }];
  });
});

/** «Погнали!», “Be good.”: a few words of any kind with which the whole script ends. */
function partsShortly(script: Script, turn: Utterance): boolean {
  const last = turn.sentences.length - 1;
  if (last < 0 || script.call.channel === 'chat' || script.utterances.findLast((one) => one.kind !== 'note') !== turn) return false;
  if (turn.handler || turn.option || turn.stage?.kind === 'scenario' || !script.flow.reaches(turn)) return false;
  if (turn.sentences[last].asks || likeliest(turn, 'thanks', 'hold', 'transfer') >= CLOSES_LAST) return false;
  return sentenceText(turn, last).split(/[^\p{L}\d'’-]+/u).filter(Boolean).length <= FEW_WORDS && !turn.entities.some((one) => one.start >= turn.sentences[last].start && FIGURES.has(one.type));
}

const FEW_WORDS = 4;

/** The agent speaks again, or the customer does and is answered; after a plain goodbye only in the same part of the script. */
function goesOn(script: Script, turn: Utterance, sentence: number): boolean {
  const takesLeave = (turn.probability(sentence, 'closing') >= TAKES_LEAVE && turn.probability(sentence, 'thanks') < CLOSES_LAST) || CLOSED.test(sentenceText(turn, sentence));
  const isHere = (one: Utterance) => !takesLeave || (one.stage === turn.stage && one.handler === turn.handler && one.option === turn.option);
  const after = script.flow.justAfter(turn).filter((one) => one.kind === 'speech' || one.kind === 'cue');
  return after.some((one) => isHere(one) && (isAgent(one) || script.flow.justAfter(one).some(isAgent)));
}

/** Turns of the agent before the last one that are looked back to. */
const LOOK_BACK = 2;

/** So many questions of the customer's count as one turn. */
const MOST_QUESTIONS = 3;

/** The close itself and what the agent said in the two turns before it, on whichever way. */
function saidBefore(script: Script, turn: Utterance): Utterance[] {
  const previous = agentsBefore(script, turn);
  return [...new Set([turn, ...previous, ...previous.flatMap((one) => agentsBefore(script, one))])];
}

/** A script with many branches ends in one goodbye: each way to it must have its check, or leave nothing to settle. */
function isCheckedOn(script: Script, turn: Utterance, lookBack: number): boolean {
  if (checks(turn)) return true;
  if (lookBack <= 0) return false;
  // a step that nothing leads to leads nobody here
  const before = script.flow.justBefore(turn).filter((one) => script.flow.reaches(one));
  // an answer to an objection goes back to where it was raised
  const straight = before.filter((one) => one.handler === turn.handler);
  const ways = straight.length > 0 ? straight : before;
  // where several branches end in one goodbye, some of them leave nothing to settle
  const isOpen = lookBack < LOOK_BACK || ways.length === 1;
  const isSettled = (one: Utterance, step = 1) => (!isOpen && isBrokenOff(script, one)) || isCheckedOn(script, one, lookBack - step);
  const settled = ways.filter((one) => {
    if (isAgent(one)) return !isMacro(script, one) && isSettled(one);
    if ((!isOpen && (declines(one) || POSTPONES.test(one.text))) || CONFIRMS.test(one.text)) return true;
    const asked = script.flow.justBefore(one).filter(isAgent);
    // questions after "Is there anything you'd like to know?" are what it was asked for
    const step = one.sentences.some(({ asks }) => asks) ? 1 / MOST_QUESTIONS : 1;
    return asked.length > 0 && asked.every((earlier) => isSettled(earlier, step));
  });
  return settled.length > 0 && (ways.length >= MANY_WAYS ? settled.length * 2 >= ways.length : settled.length === ways.length);
}

/** Behind a list of so many answers the goodbye is nobody's in particular: what each leaves open is its own business. */
const MANY_WAYS = 5;

/** Somebody else picked up, a machine did, the customer has no time or says no. */
function isBrokenOff(script: Script, turn: Utterance): boolean {
  if (letsGo(turn, SURE_NO) || turn.says('third-party', 'private-matter', 'greeting')) return true;
  if (turn.sentences.slice(-2).some(({ asks }, at, last) => asks && CALLS_AGAIN.test(sentenceText(turn, turn.sentences.length - last.length + at)))) return true;
  const heard = customersBefore(script, turn, 0);
  return heard.length > 0 && heard.every(declines);
}

/** In a chat nobody asks and closes in one breath: those are two macros. */
function isMacro(script: Script, turn: Utterance): boolean {
  return script.call.channel === 'chat' && turn.sentences.some(({ asks }) => asks);
}

/** «Подумаю», «сравню с другими», “I'll ring you back”: the customer comes back to it himself. */
const POSTPONES = /^[^\p{L}]*(?:я |мне |ещё |хочет |хочу |надо |нужно |лучше |сама? |i'll |i will |i need to |i'd like to |wants? to |needs? to |let me )*(?:подума(?:ю|ть|ем|ет)|думает|сравн(?:ю|ит|ить|ивает)|посоветуюсь|обсу(?:жу|дить|дит)|перезвоню|(?:will |'ll )?(?:compares?|sleep on it|talk it over|think(?:s|ing)?(?: (?:about it|it over|on it|first))?)[^\p{L}]*$|(?:call|ring) (?:you )?back)(?!\p{L})/iu;

/** «Когда удобнее?», "When should I ring back?" */
const CALLS_AGAIN = /(?:^|[^\p{L}])(?:когда (?:вам )?(?:лучше|удобнее|перезвонить|набрать)|перезвонить|(?:call|ring|try) (?:you )?(?:back|later|again))(?![\p{L}])/iu;
/** «Да, открылось.» */
const CONFIRMS = /^[^\p{L}]*(?:да|ага|yes|yep|yeah|it)[,.]? (?:\p{L}+ ){0,2}(?:открыл\p{L}{1,4}|заработал\p{L}*|пришл[оаи]|помогло|вижу|works?|does|has|did|opens?|opened|arrived)(?!\p{L})/iu;

function agentsBefore(script: Script, turn: Utterance): Utterance[] {
  return script.flow.justBefore(turn).flatMap((one) => (isAgent(one) ? [one] : script.flow.justBefore(one).filter(isAgent)));
}

function isLetGo(script: Script, turn: Utterance): boolean {
  if (letsGo(turn) || [turn, ...agentsBefore(script, turn)].some(sendsBack)) return true;
  const heard = customersBefore(script, turn, 0);
  return heard.length > 0 && heard.every((one) => declines(one) || POSTPONES.test(one.text));
}

/** “No bother at all”, «извините за беспокойство»: nothing was agreed on that one could be left in doubt of. */
const GIVES_WAY = /\b(?:no (?:bother|worries)(?: at all)?|sorry to (?:have )?(?:bother|trouble|disturb)(?:ed)?)\b|(?<!\p{L})(?:извините|простите) за беспокойство(?!\p{L})/iu;

/** «Положите трубку и наберите номер с оборота карты»: the customer is to ring now, whatever was asked; «будут вопросы — звоните» is said to anybody. */
function sendsBack(turn: Utterance): boolean {
  return turn.sentences.some((sentence, at) => !sentence.asks && SENDS_BACK.test(sentenceText(turn, at)) && !IN_CASE.test(sentenceText(turn, at)));
}

const SENDS_BACK = /(?<!\p{L})(?:положите трубку|(?:наберите|перезвоните|позвоните)(?!\p{L})[^.!?]{0,40}(?<!\p{L})номер)|\bhang up\b|\b(?:call|ring|dial)\b[^.!?]{0,40}\bnumber on (?:the back|your (?:card|bill|contract|statement))/iu;
const IN_CASE = /(?<!\p{L})(?:если|когда|вопрос\p{L}*|понадоб\p{L}+|if|when|questions?|anything)(?!\p{L})/iu;

/** The agent accepts a no, or will ring another time. */
function letsGo(turn: Utterance, sure = LIKELY_ACCEPT): boolean {
  if (likeliest(turn, 'accept-no') >= sure || likeliest(turn, 'opt-out') >= SURE_NO || turn.says('lets-go', 'safety') || GIVES_WAY.test(turn.text)) return true;
  return turn.says('callback-promise') && (turn.sentences.some((sentence, at) => THEN.test(sentenceText(turn, at)) || (sentence.asks && CALLS_AGAIN.test(sentenceText(turn, at)))) || turn.entities.some((one) => FIGURES.has(one.type) && !one.vague));
}

function declines(customer: Utterance): boolean {
  return likeliest(customer, 'refusal', 'busy', 'dnc') >= SURE_NO || WRONG_PERSON.test(customer.text);
}

/** «Диван приедет во вторник.» — «Хорошо, буду дома.» */
function isAgreed(script: Script, turn: Utterance): boolean {
  const heard = customersBefore(script, turn, 0);
  return heard.length > 0 && heard.every((one) => likeliest(one, 'agree') >= SURE_NO && agentsBefore(script, turn).some((before) => !before.says('offer', 'consent-ask', 'assumed-consent', 'push') && before.entities.some((entity) => FIGURES.has(entity.type) && !entity.vague)));
}

const CHECKS = 0.35;
const READS_BACK = 0.6;
const STEPS = 0.15;
const FIGURES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'money', 'placeholder', 'percent']);

/** The agent asks whether all is settled or clear, or reads back what was agreed. */
function checks(turn: Utterance): boolean {
  return likeliest(turn, 'resolution-check') >= CHECKS || asksForResult(turn) || readsBack(turn) || tellsWhereToTurn(turn);
}

/** «Письмо придёт за 15 минут. Не придёт — наберите 8 800 …»: when it comes, and what to do if it does not, leave nothing open. */
function tellsWhereToTurn(turn: Utterance): boolean {
  const isDue = turn.sentences.some((sentence, at) => Math.max(turn.probability(at, 'deadline'), turn.probability(at, 'next-step')) >= IS_DUE && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague && one.start >= sentence.start && one.end <= sentence.end));
  return isDue && turn.sentences.some((sentence, at) => !sentence.asks && TURNS_BACK.test(sentenceText(turn, at)));
}

const IS_DUE = 0.45;
/** «Не придёт — звоните мне», “you can just reply to it if you've got a question”. */
const TURNS_BACK = /(?<!\p{L})(?:не (?:прид[её]т|получите|дойд[её]т|появится|увидите|сработает|заработает|успеет|приедет|позвон\p{L}+)|если (?:не|что|вдруг|чего)|что-то (?:не так|пойд[её]т)|вдруг)(?!\p{L})[^.!?]*(?<!\p{L})(?:на|по|пере)?(?:звон[ия]\p{L}*|бер\p{L}+|пиш\p{L}+|ответ\p{L}+)|\b(?:reply|answer|ring|call|text|write|phone|message|email)\b[^.!?]*\bif (?:it|you|anything|that|they|there|nobody|nothing)\b|\bif (?:it|that|they|nobody|nothing|anything|there|you)\b[^.!?]*\b(?:reply|ring|call|text|write|phone|message|email)\b/iu;

/** "Try a page, does it open?" */
const RESULT = /(?:^|[^\p{L}])(?:(?:does|did|is|has) (?:it|that|this|everything)(?:'s)? (?:work|open|load|help|sort|working|open|back|gone|all right|clear|make sense|help)\p{L}*|can you see|do you see|заработал\p{L}*|открыл\p{L}{1,4}|получил\p{L}{1,4}|помогло|видите|пришл[оаи]|сходится|так (?:подойд[её]т|устроит)|вам (?:удобно|подходит))(?![\p{L}])/iu;

/** «Это всё, с чем я могу помочь?», “Was that all you needed?” */
const WHETHER_ALL = /(?<!\p{L})(?:это|на сегодня|у вас) вс[её](?:, (?:с чем|чем|что)(?!\p{L})|[^\p{L}]*$)|\b(?:is|was) that (?:all|everything|it)\b(?! right)/iu;

function asksForResult(turn: Utterance): boolean {
  return turn.sentences.some((sentence, at) => sentence.asks && (RESULT.test(sentenceText(turn, at)) || WHETHER_ALL.test(sentenceText(turn, at))));
}

/** «Итак, суббота, с девяти до часу»: what was agreed, with its figures. */
function readsBack(turn: Utterance): boolean {
  return turn.sentences.some((sentence, at) => {
    const recap = turn.probability(at, 'recap');
    if (recap >= SURELY_READS_BACK && SUMS_UP.test(sentenceText(turn, at))) return true;
    return (recap >= READS_BACK || AGREED.test(sentenceText(turn, at))) && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague && one.start >= sentence.start && one.end <= sentence.end);
  });
}

/** “So that's (time on the board) for the water”: the figure may be written as a remark. */
const SURELY_READS_BACK = 0.95;
const SUMS_UP = /^[^\p{L}]*(?:so|right|итак|значит|выходит|получается)(?!\p{L})/iu;

/** «Договорились, завтра после шести.» */
const AGREED = /^[^\p{L}]*(?:договорились|agreed)(?![\p{L}])/iu;

/** “I'll call you then.”: the time agreed a moment ago. */
const THEN = /(?:^|[^\p{L}])(?:(?:then|тогда|в это время|как договорились)[^\p{L}]*$|в это время (?:\p{L}+ ){0,2}(?:по|пере)?(?:звоню|наберу)(?!\p{L}))/iu;

/** Who does what by when was said, or what was agreed. */
export function hasNextStep({ said }: Close): boolean {
  return said.some((turn) => turn.sentences.some((_, at) => THEN.test(sentenceText(turn, at)) && turn.probability(at, 'own-action') >= READS_BACK)) || said.slice(0, 2).some((turn) => turn.sentences.some((sentence, at) => {
    const steps = Math.max(...(['next-step', 'deadline', 'recap', 'own-action', 'customer-action', 'eta'] as const).map((name) => turn.probability(at, name)));
    return steps >= STEPS && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague && one.start >= sentence.start && one.end <= sentence.end);
  }));
}
