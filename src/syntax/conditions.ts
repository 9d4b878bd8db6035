/** Heads of branches: «Если клиент злится:», `If yes`, «Дорого» →, Да:, Иначе, silence. */
import { indexWithin, isSmallLetter } from './find.js';
import type { Condition } from './nodes.js';
import { withLetters, type Range } from '../source/index.js';

/** A condition at the start of a piece of text; offsets of the text that was searched. */
export interface ConditionMatch {
  kind: Condition['kind'];
  /** The words of the condition, without the sign that ends it. */
  head: Range;
  /** Words of the customer quoted in the head, without their quotation marks. */
  examples: Range[];
  /** Where that which applies then begins. */
  rest: number;
  confidence: number;
}

const OPENING = /^(?:(?:а|и|но|or|and|else|ну)[\s,]+)?(?:если(?![\p{L}])|когда(?![\p{L}])|в случае|при (?:отказе|согласии|возражении|возражениях|положительном|отрицательном|молчании|недозвоне|повторном|несогласии|жалобе)|на (?:вопрос|возражение|фразу|слова)(?![\p{L}])|(?:клиент|абонент|пациент|гость|собеседник|покупатель|должник|житель|звонящий)\s+(?!:)|if(?![\p{L}])|when(?![\p{L}])|in case(?![\p{L}])|(?:the\s+)?(?:customer|caller|client|prospect|member|guest|patient|debtor|homeowner|donor|user)\s+\p{Ll}|they\s+\p{Ll}|s?he\s+(?:says|asks|wants|picks|refuses|agrees|is|has|would|can|won)|on (?:refusal|agreement|objection))/u;
const OTHERS = '(?:не клиент|не абонент|не сам|не тот|друг|посторонн|треть|кто-то|родственни|родн|жена|муж|супруг|сын|доч|мать|мама|отец|папа|бабушк|реб[её]н|дет|сосед|коллег|секретар|сотрудни|помощни)';
const OTHERS_EN = "(?:somebody else|someone else|another person|(?:a|the|his|her|their|some)? ?(?:different person|third party|relative|family member|spouse|husband|wife|partner|son|daughter|parent|child|mother|father|colleague|co-?worker|neighbou?r|flatmate|housemate|stranger|secretary|wrong person))";
/** «Ответил родственник», «К телефону подошла жена», `Picked up by somebody else`: whoever is on the line is not the one who was rung up. */
const OTHER_ANSWERS = withLetters(
  `^(?:(?:если|когда|if|when)\\s+)?(?:(?:на звонок )?ответил[аи]?|(?:к телефону )?подош(?:[её]л|ла|ли)(?: к телефону)?|трубку (?:взял|снял|поднял)[аи]?|(?:взял|снял|поднял)[аи]? трубку|на (?:линии|проводе))\\s+${OTHERS}|^(?:(?:if|when)\\s+)?(?:(?:it['’]s |it is )?(?:picked up|answered|taken)(?: the (?:phone|call))? by ${OTHERS_EN}|(?:somebody|someone) else (?:picks|picked|answers|answered|takes|took|is on))(?!\\p{L})`,
);
const SILENCE = /(?<!\p{L})(?:молч|не отвеча|не расслыша|нет ответа|тишина|silen|no answer|no response|no reply|doesn't (?:answer|respond|hear)|does not (?:answer|respond)|no input)/u;
const ELSE = /^(?:или\s+)?(?:иначе|в остальных случаях|в ином случае|в противном случае|другое(?! \p{L})|остальное|во всех остальных случаях|прочее(?! \p{L})|любой другой ответ|otherwise|else|anything else|any other answer|all other cases|default|in all other cases)(?![\p{L}])/u;
const YES_NO =
  /^(?:[✅❌✔✖☑👍👎]\s*)?(?:ответ\s+)?(?:[«"“]?)(?:да|нет|yes|no|maybe|yeah|nope|согласен|согласна|согласие|согласны|не согласен|не согласна|отказ|отказывается|неудобно|удобно|не сейчас|not now|not interested|first no|second no|third no|first yes|agrees|refuses|declines|занят|занята|busy|возможно|не знаю|подумаю|первый отказ|второй отказ|повторный отказ|если да|если нет)(?:[»"”]?)(?=\s*(?:$|[:→>—–,/)\]]|-+>|=>|\()|\.\s*(?:→|-+>|=+>))/u;
const SILENT = /^(?:silence|молчание|тишина|нет ответа|no (?:answer|response|reply)|молчит|не отвечает)(?=\s*(?:[:→—–)\]]|->|$))/u;
const VALUE = /(?<!\p{L})(?:сумма|сегмент|nps|баланс|тариф\s*(?:=|равен|старше)|дата|возраст|регион|segment|balance|amount|plan is|score|status)(?![\p{L}])/u;
const EVENT = /(?<!\p{L})(?:автоответчик|voicemail|голосовая почта|трубку (?:взял|снял|подня)|сброс|обрыв|связь прерва|call drops|hangs up|hung up|somebody else|someone else|answering machine|недозвон)/u;
const YES_NO_WORD = /(?<!\p{L})(?:да|нет|yes|no)(?![\p{L}])/u;
const WINDOW = 240;

/** The condition at the start of `text[start, end)`, if there is one. Emphasis and brackets around it must be taken off before. */
export function matchCondition(text: string, start = 0, end = text.length): ConditionMatch | undefined {
  const window = text.slice(start, Math.min(end, start + WINDOW)).toLowerCase();
  if (ELSE.test(window)) return otherwise(build(text, start, end, 'else', 0.95), window);
  if (SILENT.test(window)) return build(text, start, end, 'no_input', 0.9);
  if (YES_NO.test(window)) return answer(build(text, start, end, 'utterance', 0.9));
  if (!OPENING.test(window) && !OTHER_ANSWERS.test(window)) return undefined;
  const match = build(text, start, end, 'intent', 0.9);
  const head = text.slice(match.head.start, Math.min(match.head.end, match.head.start + WINDOW)).toLowerCase();
  return { ...match, kind: kindOf(head, match) };
}

/** `Otherwise say "…"`: what is done then begins right behind the word. */
function otherwise(match: ConditionMatch, window: string): ConditionMatch {
  const length = ELSE.exec(window)?.[0].length ?? 0;
  const done = THEN_DO.exec(window.slice(length));
  const end = match.head.start + length;
  return done && end < match.head.end ? { ...match, head: { start: match.head.start, end }, examples: [], rest: end + done[1].length } : match;
}

/** «Да, если заказ оформлен до четверга: …» is a sentence that opens with an answer. */
function answer(match: ConditionMatch): ConditionMatch | undefined {
  return match.head.end - match.head.start <= LONGEST_ANSWER || match.examples.length > 0 ? match : undefined;
}

const LONGEST_ANSWER = 40;

/** What sort of condition these words are. */
export function conditionKind(words: string): Condition['kind'] {
  const lower = words.slice(0, WINDOW).toLowerCase();
  if (ELSE.test(lower)) return 'else';
  if (SILENCE.test(lower)) return 'no_input';
  if (YES_NO.test(lower) || /[«“"]/.test(lower)) return 'utterance';
  if (EVENT.test(lower) || OTHER_ANSWERS.test(lower)) return 'event';
  return VALUE.test(lower) ? 'value' : 'intent';
}

/** Whether a condition tells that somebody else is on the line. */
export function othersAnswer(words: string): boolean {
  return OTHER_ANSWERS.test(words.slice(0, WINDOW).toLowerCase());
}

/** «Если клиент …», `if they …`; «если не готов»: the customer is told of, and not spoken to. */
export function tellsOfCustomer(words: string): boolean {
  return OF_CUSTOMER.test(words) || (OF_DOING.test(words) && !TO_CUSTOMER.test(words));
}

const OF_CUSTOMER =
  /^(?:(?:а|и|но|and|but)\s+)?(?:если|когда|if|when)\s+(?:же\s+)?(?:the\s+|a\s+)?(?:клиент|абонент|пациент|гость|собеседник|покупатель|должник|житель|заказчик|звонящий|человек|он|она|customer|caller|client|prospect|member|guest|patient|debtor|homeowner|donor|they|he|she|someone|somebody)\p{L}*\s/iu;
const OF_DOING = /^(?:(?:а|и|но)\s+)?если\s+(?:(?:всё|все|уже|ещё|еще|сразу|снова|опять)\s+)?(?:не\s+)?(?:\p{L}{3,}(?:ет|ит|ёт|ется|ится)|готов|готова|согласен|согласна|занят|занята|против|интересно|неинтересно|удобно|неудобно)(?!\p{L})/iu;
const TO_CUSTOMER = /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/iu;

/** Whether words open like a condition: «если …», `when …`, `otherwise`. */
export function opensCondition(words: string): boolean {
  const lower = words.slice(0, WINDOW).toLowerCase();
  return OPENING.test(lower) || OTHER_ANSWERS.test(lower) || SILENT.test(lower) || ELSE.test(lower) || YES_NO.test(lower);
}

function kindOf(head: string, match: ConditionMatch): Condition['kind'] {
  if (SILENCE.test(head)) return 'no_input';
  if (match.examples.length > 0) return 'utterance';
  if (EVENT.test(head) || OTHER_ANSWERS.test(head)) return 'event';
  if (VALUE.test(head)) return 'value';
  return YES_NO_WORD.test(head) && head.length < 14 ? 'utterance' : 'intent';
}

function build(text: string, start: number, end: number, kind: Condition['kind'], confidence: number): ConditionMatch {
  const found = headEnd(text, start, end);
  return { kind, head: { start, end: found.head }, examples: quotedIn(text, start, found.head), rest: found.rest, confidence };
}

const QUOTES: Record<string, string> = { '«': '»', '“': '”', '"': '"', '„': '“' };

/** Where a head ends and its body begins: at a colon, an arrow or a dash outside quotation marks and brackets, or before «то». */
export function headEnd(text: string, start: number, end: number): { head: number; rest: number } {
  const limit = Math.min(end, start + 400);
  const mayEnd = !/^(?:если|когда|if|when)(?![\p{L}])/iu.test(text.slice(start, start + 8));
  let comma = -1;
  for (let at = start; at < limit; at += 1) {
    if (isSmallLetter(text.charCodeAt(at))) continue;
    const char = text[at];
    const close = QUOTES[char];
    if (close) {
      const to = closingQuote(text, at, end);
      if (to < 0 || to >= end) break;
      at = to;
      continue;
    }
    if (char === '(' || char === '{' || char === '[') {
      const to = indexWithin(text, char === '(' ? ')' : char === '{' ? '}' : ']', at, limit);
      if (to > 0 && to < limit) at = to;
      continue;
    }
    const arrow = arrowLength(text, at);
    if (arrow > 0) return { head: trimEnd(text, start, at), rest: skipSpaces(text, at, end) };
    if ((char === ':' || char === '：') && text[at + 1] !== '/' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))) {
      return { head: trimEnd(text, start, at), rest: skipSpaces(text, skipMarks(text, at + 1, end), end) };
    }
    if ((char === '—' || char === '–' || (char === '-' && text[at + 1] === ' ')) && text[at - 1] === ' ' && at > start) {
      return { head: trimEnd(text, start, at), rest: skipSpaces(text, at + 1, end) };
    }
    // «They want to cancel. ONE open question: …»: the condition is a sentence by itself
    if (mayEnd && char === '.' && at - start > 12 && SENTENCE.test(text.slice(at, at + 3)) && at + 2 < end) return { head: at, rest: skipSpaces(text, at + 1, end) };
    if (char === ',' && comma < 0 && THEN.test(text.slice(at, at + 40))) comma = at;
  }
  if (comma >= 0) return { head: comma, rest: skipSpaces(text, comma + 1, end) };
  // «если вопрос про оплату, перейти …» and `If so, say "…"` end at the comma; a whole line else is the head
  return { head: trimEnd(text, start, end), rest: end };
}

const SENTENCE = /^\.\s\p{Lu}/u;
const THEN = /^,\s*(?:то(?![\p{L}])|тогда|перейти|переходим|переведите|перевести|сказать|скажите|говорим|отвечаем|завершить|завершаем|вернуться|then(?![\p{L}])|go to|say|ask|transfer|hang up|end|skip|proceed|jump|return|carry on)/iu;

/** What the agent does, without a sign before it: `otherwise say "…"`, «иначе перейти к шагу 3». */
const THEN_DO = /^(,?\s+)(?:say|ask|tell|offer|read|go|skip|jump|return|transfer|hang up|end|put|take|send|thank|скажите|сказать|говорим|спросите|спросить|спрашиваем|предложите|предложить|предлагаем|перейти|перейдите|переходим|вернуться|вернитесь|перевести|переведите|переводим|завершить|завершаем|записать|запишите|поблагодарить|поблагодарите)(?!\p{L})/u;

/** The offset of the mark that closes the quotation opened at `at`; -1 when none does before `end`. */
export function closingQuote(text: string, at: number, end: number): number {
  const open = text[at];
  const close = QUOTES[open];
  if (!close) return -1;
  if (open === close) {
    return indexWithin(text, close, at + 1, end);
  }
  let depth = 0;
  let last = -1;
  for (let to = at; to < end; to += 1) {
    const char = text[to];
    if (char === open) depth += 1;
    else if (char === close) {
      depth -= 1;
      last = to;
      if (depth === 0) return to;
    } else if (char === '\n' && last >= 0 && depth <= 1) break;
  }
  // «Вас приветствует «Связь»: one mark closes both
  return last;
}

function quotedIn(text: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (let at = start; at < end; at += 1) {
    if (!QUOTES[text[at]]) continue;
    const to = closingQuote(text, at, end);
    if (to < 0) break;
    if (to > at + 1) found.push({ start: at + 1, end: to });
    at = to;
  }
  return found;
}

/** `....... Q2` at the end of a line: dots that lead the eye to a place. */
const LEADER = /\.{3,}[ \t]+(?=(?:\p{Lu}{1,2}-?)?\d{1,3}\p{L}?[ \t]*(?:[\r\n]|$))/uy;

/** Length of the arrow at an offset: `→`, `->`, `=>`, `➡`, `👉`, or dots that lead to a place; 0 when there is none. */
export function arrowLength(text: string, at: number): number {
  const char = text[at];
  if (char === '→' || char === '↳' || char === '↪' || char === '⇒' || char === '➜' || char === '➔' || char === '⟶' || char === '►' || char === '▶') return 1;
  if (char === '\ud83d' && text[at + 1] === '\udc49') return 2;
  if (char === '➡') return text[at + 1] === '\ufe0f' ? 2 : 1;
  if (char === '.' && text[at + 1] === '.') {
    LEADER.lastIndex = at;
    return text[at - 1] === ' ' ? (LEADER.exec(text)?.[0].length ?? 0) : 0;
  }
  if (char !== '-' && char !== '=' && char !== '—' && char !== '–') return 0;
  if (text[at + 1] === '>') return 2;
  return (char === '-' || char === '=') && text[at + 1] === char && text[at + 2] === '>' ? 3 : 0;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s\0*_~.]/.test(text[to - 1])) to -= 1;
  return to;
}

function skipSpaces(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (text[to] === ' ' || text[to] === '\t' || text[to] === '\u00a0' || text[to] === '\0')) to += 1;
  return to;
}

function skipMarks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (text[to] === '*' || text[to] === '_' || text[to] === ']' || text[to] === ')')) to += 1;
  return to;
}
