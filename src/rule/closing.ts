import { remembered, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { trimmedRange } from '../source/index.js';
import { likeliest } from './likeliest.js';
import { customersBefore, isAgent } from './exchange.js';

/** The last words of a call, or of one of its branches. */
export interface Close {
  turn: Utterance;
  /** Offsets of the sentence that takes leave. */
  start: number;
  end: number;
  /** What the agent said in it and shortly before, itself first. */
  said: Utterance[];
  /** The customer declined, has no time, is the wrong person: nothing is left to settle. */
  isLetGo: boolean;
  /** The customer's last words before it say yes to what was told with its day or sum. */
  isAgreed: boolean;
}

const SURE_CLOSE = 0.8;
const SURE_NO = 0.6;
const LIKELY_ACCEPT = 0.3;
/** «Чат завершён», "closing the case". */
const CLOSED = /(?:^|[^\p{L}])(?:(?:диалог|чат|обращение|заявк[ау]|вопрос|тикет) (?:закрыт|закрываю|завершен|завершён|завершаю)\p{L}*|закрываю (?:диалог|чат|обращение|заявку|вопрос|тикет)|clos(?:e|ing) (?:this |the |your )?(?:chat|case|ticket|conversation)|(?:chat|case|ticket) (?:is )?closed)(?![\p{L}])/iu;
const WRONG_PERSON = /(?:^|[^\p{L}])(?:wrong (?:number|person)|voice ?mail|answerphone|автоответчик\p{L}*|ошиблись|ошибка номера|не тот номер|не туда попали|не он|нет дома|недозвон\p{L}*)(?![\p{L}])/iu;

/** Every place where the agent ends the call: takes leave, and says nothing more on the way. */
export const closesOf = remembered((script: Script): readonly Close[] => {
  return script.agentTurns.flatMap((turn) => {
    const sentence = turn.sentences.findLastIndex((_, at) => at >= turn.sentences.length - 2 && (turn.probability(at, 'closing') >= SURE_CLOSE || CLOSED.test(wordsOf(turn, at))));
    if (sentence < 0 || goesOn(script, turn)) return [];
    return [{ turn, ...trimmedRange(turn.text, turn.sentences[sentence]), said: saidBefore(script, turn), isLetGo: isLetGo(script, turn), isAgreed: isAgreed(script, turn) }];
  });
});

function wordsOf(turn: Utterance, sentence: number): string {
  const { start, end } = turn.sentences[sentence];
  return turn.text.slice(start, end);
}

/** The agent speaks again, or the customer does and is answered. */
function goesOn(script: Script, turn: Utterance): boolean {
  const after = script.flow.justAfter(turn).filter((one) => one.kind === 'speech' || one.kind === 'cue');
  return after.some((one) => isAgent(one) || script.flow.justAfter(one).some(isAgent));
}

/** The close itself and what the agent said in the two turns before it, on whichever way. */
function saidBefore(script: Script, turn: Utterance): Utterance[] {
  const previous = agentsBefore(script, turn);
  return [...new Set([turn, ...previous, ...previous.flatMap((one) => agentsBefore(script, one))])];
}

function agentsBefore(script: Script, turn: Utterance): Utterance[] {
  return script.flow.justBefore(turn).flatMap((one) => (isAgent(one) ? [one] : script.flow.justBefore(one).filter(isAgent)));
}

function isLetGo(script: Script, turn: Utterance): boolean {
  if (likeliest(turn, 'accept-no') >= LIKELY_ACCEPT || likeliest(turn, 'opt-out') >= SURE_NO || turn.says('lets-go', 'safety')) return true;
  if (turn.says('callback-promise') && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague)) return true;
  const heard = customersBefore(script, turn, 0);
  return heard.length > 0 && heard.every((one) => likeliest(one, 'refusal', 'busy', 'dnc') >= SURE_NO || WRONG_PERSON.test(one.text));
}

/** «Диван приедет во вторник.» — «Хорошо, буду дома.» */
function isAgreed(script: Script, turn: Utterance): boolean {
  const heard = customersBefore(script, turn, 0);
  return heard.length > 0 && heard.every((one) => likeliest(one, 'agree') >= SURE_NO && agentsBefore(script, turn).some((before) => before.entities.some((entity) => FIGURES.has(entity.type) && !entity.vague)));
}

const CHECKS = 0.35;
const READS_BACK = 0.6;
const STEPS = 0.15;
const FIGURES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'money', 'placeholder', 'percent']);

/** The agent asks whether all is settled or clear, or reads back what was agreed. */
export function isChecked({ said }: Close): boolean {
  return said.some((turn) => likeliest(turn, 'resolution-check') >= CHECKS || asksForResult(turn) || readsBack(turn));
}

/** "Try a page, does it open?" */
const RESULT = /(?:^|[^\p{L}])(?:(?:does|did|is|has) (?:it|that|this|everything)(?:'s)? (?:work|open|load|help|sort|working|open|back|gone|all right|clear|make sense|help)\p{L}*|can you see|do you see|заработал\p{L}*|открыл\p{L}{1,4}|получил\p{L}{1,4}|помогло|видите|пришл[оаи]|сходится|так (?:подойд[её]т|устроит)|вам (?:удобно|подходит))(?![\p{L}])/iu;

function asksForResult(turn: Utterance): boolean {
  return turn.sentences.some((sentence, at) => sentence.asks && RESULT.test(wordsOf(turn, at)));
}

/** «Итак, суббота, с девяти до часу»: what was agreed, with its figures. */
function readsBack(turn: Utterance): boolean {
  return turn.sentences.some((sentence, at) => turn.probability(at, 'recap') >= READS_BACK && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague && one.start >= sentence.start && one.end <= sentence.end));
}

/** “I'll call you then.”: the time agreed a moment ago. */
const THEN = /(?:^|[^\p{L}])(?:then|тогда|в это время|как договорились)[^\p{L}]*$/iu;

/** Who does what by when was said, or what was agreed. */
export function hasNextStep({ said }: Close): boolean {
  return said.some((turn) => turn.sentences.some((_, at) => THEN.test(wordsOf(turn, at)) && turn.probability(at, 'own-action') >= READS_BACK)) || said.slice(0, 2).some((turn) => turn.sentences.some((sentence, at) => {
    const steps = Math.max(...(['next-step', 'deadline', 'recap', 'own-action', 'customer-action', 'eta'] as const).map((name) => turn.probability(at, name)));
    return steps >= STEPS && turn.entities.some((one) => FIGURES.has(one.type) && !one.vague && one.start >= sentence.start && one.end <= sentence.end);
  }));
}
