/** Where a script sends the agent next: `→ шаг 8`, `go to Step 12`, `[6](#stage-6)`; and where the call ends. */
import { indexWithin } from './find.js';
import { arrowLength } from './conditions.js';
import { lowerCased, withLetters, type Range } from '../source/index.js';

/** A goto in a text. `weak` when only an arrow says so, and the words after it may be something else. */
export interface GotoMatch extends Range {
  target: Range;
  /** The visible words of a link whose address is the target. */
  label?: Range;
  weak: boolean;
}

/** An end of the call; `outcome` as in `[END: informed]`. */
export interface EndMatch extends Range {
  outcome?: Range;
}

/** What steps are called before their number. */
const STEP_NOUN = '(?:шаг|этап|блок|раздел|пункт|уз[её]?л|вопрос|экран|модул|карточк|сцен|глав|слайд|step|stage|section|block|question|node|screen|module|card|scene|chapter|slide)';

/** Words that lead somewhere, like all below in lower case. */
const VERB =
  /^(?:снова\s+|сразу\s+|опять\s+|потом\s+|затем\s+|then\s+|straight\s+|please\s+)?(?:перейти|переходим|переходите|перейдите|переход|идти|идём|идем|иди|вернуться|вернитесь|возвращаемся|вернись|возврат|смотри|см\.|далее|дальше|повторить|повторите|повтори|го|go|goto|jump|proceed|continue|skip|return|back|move|next|repeat|see|loop)(?![\p{L}])/u;
const LINK = /^\s*(?::\s*|(?:к|ко|на|в|по|to|on|at|with|into|from)(?:\s*:\s*|\s+))*(?:(?:the|пунктом|this)\s+)?/u;
const PLACE = /^(?:\d+(?:[.-]\d+)*[a-zа-я]?(?![\p{L}\d]))|^(?:шаг|этап|блок|раздел|пункт|п\.|ветк|скрипт|стади|част|узел|ответ|вопрос|возражени|step|stage|section|block|part|node|line|item|script|branch|question|box|objection|(?:модул|экран|сцен|глав|слайд|карточк|module|screen|scene|chapter|slide|card)\p{L}*\s*(?:№\s*)?\d|#|\[|«|"|“)/u;
/** «→ к шагу 6» */
const TOWARDS = /^(?:к|ко|на|to)\s+/u;
/** «сразу пункт 2»: how soon, not where. */
const HASTE = /^(?:сразу|потом|затем|straight to|directly to|then)\s+/u;
const END =
  /^(?:→\s*)?(?:\[?\s*(?:end|конец)\s*(?::\s*([^\]]{1,40}))?\s*\]?[.!]?$|(?:\[?end:\s*([^\]]{1,40})\]?$)|конец(?: (?:разговора|звонка|диалога))?[.!]?$|заверш(?:ить|аем|ите|ение)(?: (?:разговор|звонок|диалог|вызов|чат|разговора|звонка))[^.]{0,30}[.!]?$|(?:попрощаться|прощаемся|попрощайтесь)(?: и (?:положить|кладём|кладем|завершить)[^.]{0,20})?[.!]?$|(?:положить|кладём|кладем|положите) трубку[.!]?$|end (?:of )?(?:the )?(?:call|chat|conversation)[.!]?$|(?:politely )?hang up(?: politely| right away| at once)?[.!]?$|(?:politely )?(?:close|end) (?:the )?(?:call|chat)(?: politely)?[.!]?$|вежливо (?:заверш(?:ить|аем)|попрощаться|прощаемся|закончить)[^.]{0,20}[.!]?$|<<end>>$)/u;
/** What an end of the call can begin with. */
const END_OPENS = '→[eкзпвhpc<';
/** `End, disposition BOOKED`, «Конец, статус: согласен», `Hang up (NI)`: the end, and how it is filed. */
const FILED_END =
  /^(?:→\s*)?(?:end(?: (?:of )?(?:the )?call)?|hang up|close(?: the call)?|конец(?: (?:разговора|звонка))?|завершить(?: (?:разговор|звонок))?|положить трубку)\s*[,;.(/—–-]+\s*(?:(?:set |mark (?:as |it )?|log (?:as |it )?|with |поставить |отметить |в карточке )?(?:the )?(?:disposition|dispo|status|outcome|result|code|tag|disp|статус|итог|результат|код|отметка|метка|исход)(?![\p{L}])\s*[:=—–-]?\s*)([^.!?]{1,40})$/u;
/** The same with the code alone: `End (BOOKED)`, «Конец, ОТКАЗ». */
const CODED_END = /^(?:[Ee]nd|END|[Hh]ang up|[Кк]онец|КОНЕЦ)(?: (?:of )?(?:the )?(?:call|звонка|разговора))?\s*[,;(/—–-]+\s*(\p{Lu}[\p{Lu}\d_ -]+)[.]?$/u;
const WINDOW = 200;
/** A verb, with the words before it, is no longer than that. */
const VERB_WINDOW = 60;

/** The goto that a piece of text consists of, if it opens with one. */
export function matchGoto(text: string, start = 0, end = text.length): GotoMatch | undefined {
  let at = skipMarks(text, start, end);
  if (text.startsWith('<<jump ', at)) return angleJump(text, at, end);
  if (text.startsWith('[[', at)) {
    const close = indexWithin(text, ']]', at, end);
    return close > 0 && close < end ? { start: at, end: close + 2, target: { start: at + 2, end: close }, weak: false } : undefined;
  }
  const alternative = alternativeGoto(text, at, end);
  if (alternative) return alternative;
  const from = at;
  const arrow = arrowLength(text, at);
  if (arrow > 0) at = skipMarks(text, at + arrow, end);
  const verb = VERB.exec(lowerCased(text.slice(at, at + VERB_WINDOW)));
  if (!verb) {
    const link = linkAt(text, at, end);
    if (link && (arrow > 0 || onlyMarks(text, link.end, end))) return { ...link, start: from, weak: false };
    const told = arrow > 0 ? toldPlace(text, at, end) : undefined;
    if (told?.isAway) return undefined;
    if (told) return { start: from, end: told.end, target: { start: told.start, end: told.end }, weak: false };
    if ((arrow === 0 && !isPlaceAlone(text, at, end) && !isAfterSign(text, at, end)) || at >= end) return undefined;
    at += HASTE.exec(lowerCased(text.slice(at, at + 20)))?.[0].length ?? 0;
    at += TOWARDS.exec(lowerCased(text.slice(at, at + 10)))?.[0].length ?? 0;
    return { start: from, end: targetEnd(text, at, end), target: { start: at, end: targetEnd(text, at, end) }, weak: !isPlace(text, at, end) || isQuoted(text, at) };
  }
  at += verb[0].length;
  const words = LINK.exec(lowerCased(text.slice(at, at + 40)));
  const target = at + (words ? words[0].length : 0);
  const link = linkAt(text, target, end);
  if (link) return { ...link, start: from, weak: false };
  const marked = emphasisedAt(text, target, end);
  const place = isPlace(text, marked?.target.start ?? target, end);
  if (!place && arrow === 0 && !PLAIN_GOTO.test(lowerCased(text.slice(from, target)))) return undefined;
  if (marked) return { start: from, end: marked.end, target: marked.target, weak: !place };
  const told = place || arrow === 0 ? undefined : toldPlace(text, target, end);
  if (told && !told.isAway) return { start: from, end: told.end, target: { start: told.start, end: told.end }, weak: false };
  if (target >= end) return undefined;
  const to = targetEnd(text, target, end);
  return to > target ? { start: from, end: to, target: { start: target, end: to }, weak: !place } : undefined;
}

/** `**2. Booking**`: the name of a place, as far as its marks of emphasis reach. */
function emphasisedAt(text: string, start: number, end: number): (Range & { target: Range }) | undefined {
  const mark = /^[*_]{1,3}(?=[\p{L}\d])/u.exec(text.slice(start, start + 4))?.[0];
  const close = mark ? indexWithin(text, mark, start + mark.length, Math.min(end, start + WINDOW)) : -1;
  if (!mark || close < 0) return undefined;
  const from = start + mark.length;
  return { start, end: close + mark.length, target: { start: from, end: targetEnd(text, from, close) } };
}

/** «→ ответить по этапу 3», `-> answer as in step 4`, `→ use block 2`: what to do there, before the place whose words do it. */
const TOLD_PLACE = withLetters(`^(?:\\p{L}[\\p{L}’'-]*,?\\s+){1,5}?((?:п\\.|${STEP_NOUN}\\p{Ll}{0,3}\\s)\\s*(?:№\\s*)?\\d{1,3}(?:\\.\\d+)*\\p{L}?)[.;)\\s*_]*$`);
/** «кроме шага 3», `skip step 4`, `until step 5`: right before the place, the call goes elsewhere. */
const AWAY = /(?<!\p{L})(?:кроме|без|минуя|пропус\p{L}*|до|skip\p{L}*|leave out|omit\p{L}*|without|except|until|till|before)\s+$/u;

function toldPlace(text: string, start: number, end: number): (Range & { isAway: boolean }) | undefined {
  if (end - start > VERB_WINDOW) return undefined;
  const words = lowerCased(text.slice(start, end));
  const match = TOLD_PLACE.exec(words);
  if (!match) return undefined;
  const at = words.lastIndexOf(match[1]);
  return { start: start + at, end: start + at + match[1].length, isAway: AWAY.test(words.slice(0, at)) };
}

/** A step by its number or code and nothing else: after a dash or a colon it is where the call goes on, «Удобно — шаг 2», `yes: Step 2`. */
const STEP_ALONE = withLetters(`^(?:к\\s+|to\\s+)?${STEP_NOUN}\\p{Ll}{0,3}\\s+(?:№\\s*)?\\d{1,3}(?:\\.\\d+)*[.;»"”)\\s]*$|^\\p{L}{1,2}\\d{1,3}[.;)\\s]*$`);

function isAfterSign(text: string, start: number, end: number): boolean {
  return end - start < 30 && SIGN_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && STEP_ALONE.test(lowerCased(text.slice(start, end)));
}

/** «…личность?» и шаг 2»: a step by its number behind what is said, with no more than a word that joins it on. */
export function stepBehind(text: string, start: number, end: number): GotoMatch | undefined {
  const at = start + (JOINS_ON.exec(lowerCased(text.slice(start, start + 20)))?.[0].length ?? 0);
  if (end - at > 30 || !STEP_BY_NUMBER.test(lowerCased(text.slice(at, end)))) return undefined;
  return { start, end: targetEnd(text, at, end), target: { start: at, end: targetEnd(text, at, end) }, weak: false };
}

const JOINS_ON = /^(?:(?:и|а|,)\s+)?(?:затем\s+|потом\s+|дальше\s+|далее\s+)?|^(?:and\s+)?(?:then\s+)?/u;
const STEP_BY_NUMBER = withLetters(`^(?:к\\s+|to\\s+)?(?:${STEP_NOUN}|п\\.)\\p{Ll}{0,3}\\s*(?:№\\s*)?\\d{1,3}(?:\\.\\d+)*[.;»"”)\\s]*$`);

const SIGN_BEFORE = /(?:(?:^|[\s»"”.])[—–-]|:)\s?$/u;

/** «к пункту 3», «к п. 3» and nothing else. */
const PLACE_ALONE = withLetters(`^(?:к|ко|на|to)\\s+(?:п\\.\\s*|${STEP_NOUN}\\p{Ll}*\\s+)(?:№\\s*)?\\d+(?:\\.\\d+)*[.»"”)\\s]*$`);

function isPlaceAlone(text: string, start: number, end: number): boolean {
  return end - start < 30 && PLACE_ALONE.test(lowerCased(text.slice(start, end)));
}

/** Verbs that lead somewhere even when the place has only a name: `go to Closing`, «перейти к презентации». */
const PLAIN_GOTO = /^(?:next|goto|(?:go|jump|skip|proceed|return|back) to|переход|перейти к|далее|дальше)\s*:\s|^(?:→|->|=>)?\s*goto\s+|^(?:→|->|=>)?\s*(?:[\p{L}]+\s+)?(?:перейти|переходим|переходите|перейдите|переход|вернуться|вернитесь|возвращаемся|возврат|go|goto|jump|proceed|skip|return|back)\s+(?:сразу\s+)?(?:к|ко|на|в|to)\s/u;

/** A verb of going and what joins it to a name: `Go to: `, «Переходим к », and an arrow. */
const GOES_TO = /^(?:(?:→|->|=>|➡)\s*)?(?:(?:go|jump|skip|proceed|return|back) to|goto|переход(?:им|ите)? к|переход|перейти к|перейдите к|вернуться к|вернитесь к|возвращаемся к)(?:\s*:\s*|\s+)$|^(?:→|->|=>|➡)\s*$/iu;
/** «Эскалация», `Tariff Options`: a name of a few words that begins with a capital. */
const NAME = /^["«“]?\p{Lu}[\p{L}\d’'-]*(?: [\p{L}\d’'&-]+){0,3}["»”]?$/u;

/** Whether a goto has nothing but a verb of going, or an arrow, and the name of a step: `Go to: Escalation`, «→ Тарифы». */
export function leadsToName(text: string, { start, target }: GotoMatch): boolean {
  return GOES_TO.test(text.slice(start, target.start)) && NAME.test(text.slice(target.start, target.end));
}

/** The goto at the end of a text that begins with other words: `"Please stay back." -> go to 8`. */
export function findGoto(text: string, start = 0, end = text.length): GotoMatch | undefined {
  const from = Math.max(start, end - WINDOW);
  for (let at = end - 1; at > from; at -= 1) {
    const char = text[at];
    const arrow = char === '→' || char === '➡' || char === '⇒' || ((char === '-' || char === '=') && text[at + 1] === '>');
    if (arrow) return matchGoto(text, opensArrow(text, at, start) ? at - 1 : at, end);
    if ((char === '—' || char === '–') && end - at < 30 && text[at + 1] === ' ') {
      const step = matchGoto(text, at + 2, end);
      if (step) return { ...step, start: at };
    }
  }
  INNER.lastIndex = 0;
  let last: GotoMatch | undefined;
  const window = lowerCased(text.slice(from, end));
  for (let match = INNER.exec(window); match; match = INNER.exec(window)) {
    const at = from + match.index + (match[1] ?? '').length;
    // `It goes back to [shop] on Friday`: something else does
    if (GOES.test(window.slice(Math.max(0, at - from - 12), at - from))) continue;
    const found = matchGoto(text, at, end);
    if (found && !found.weak) last = found;
  }
  return last;
}

/** Whether a text ends in an arrow, of any kind, with the place or the end of the call that it leads to. */
export function leadsOn(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at > start; at -= 1) {
    // not within `-->`
    if (arrowLength(text, at) === 0 || arrowLength(text, at - 1) > arrowLength(text, at)) continue;
    const goto = matchGoto(text, at, end);
    return matchEnd(text, at, end) !== undefined || (goto !== undefined && !goto.weak);
  }
  return false;
}

/** Whether a text is a goto to a step by its number, or to a place there is, and nothing else: `GO TO STEP 11`, «Перейти к шагу 4.». */
export function isGotoAlone(text: string, start: number, end: number, leadsSomewhere: (name: string) => boolean = () => false): boolean {
  const goto = matchGoto(text, start, end);
  if (!goto || !onlyMarks(text, goto.end, end)) return false;
  const target = text.slice(goto.target.start, goto.target.end);
  return isNumber(target) || leadsSomewhere(target);
}

/** `-->` and `==>` have a sign more than `->`. */
function opensArrow(text: string, at: number, start: number): boolean {
  return at > start && arrowLength(text, at - 1) === 3;
}

const INNER = /((?:^|[\s,;(]))(?:перейти|переходим|переходите|перейдите|вернуться|go to|proceed to|skip to|return to|jump to|back to)\s/gu;

/** Before `back to`: what goes there is no call. */
const GOES = /(?:^|\s)(?:goes|went|gone|going|comes|came|coming|sent|sends|gets?|got|getting|ring|call|write)\s+(?:right |straight )?$/u;

/** The end of the call that a piece of text consists of: «завершить разговор», `hang up`, `-> END`. */
export function matchEnd(text: string, start = 0, end = text.length): EndMatch | undefined {
  let at = skipMarks(text, start, end);
  if (end - at > WINDOW) return undefined;
  const from = at;
  const arrow = arrowLength(text, at);
  if (arrow > 0) at = skipMarks(text, at + arrow, end);
  let to = end;
  while (to > at && /[\s*_)\0]/.test(text[to - 1])) to -= 1;
  const words = lowerCased(text.slice(at, to));
  const match = END_OPENS.includes(words[0] ?? ' ') ? (END.exec(words) ?? FILED_END.exec(words) ?? CODED_END.exec(text.slice(at, to))) : null;
  if (!match) return undefined;
  const outcome = match[1] ?? match[2];
  if (!outcome) return { start: from, end: to };
  const offset = at + words.lastIndexOf(lowerCased(outcome));
  // «Конец: «Спасибо, до завтра!»» names the last step, and what is said in it
  if (/^["«“]/.test(outcome)) return undefined;
  return { start: from, end: to, outcome: { start: offset, end: offset + outcome.trimEnd().length } };
}

/** The end of the call after other words: `… Goodbye! [END CALL]`, `"Goodbye!" → end call`. */
export function findEnd(text: string, start: number, end: number): EndMatch | undefined {
  const from = Math.max(start, end - 60);
  const tail = lowerCased(text.slice(from, end));
  const bracket = /[[(]\s*(?:end|конец|завершить|завершение|hang up|положить трубку)[^\])\n]{0,40}[\])][.\s*_]*$/u.exec(tail);
  if (bracket && from + bracket.index > start) {
    const at = from + bracket.index;
    return matchEnd(text, at, end) ?? { start: at, end };
  }
  const shouted = SHOUTED_END.exec(text.slice(from, end));
  if (shouted && from + shouted.index > start) return { start: from + shouted.index, end };
  for (let at = end - 1; at > from; at -= 1) {
    if (arrowLength(text, at) > 0 && arrowLength(text, at - 1) === 0) return matchEnd(text, at, end);
    if ((text[at] === '—' || text[at] === '–') && /["»”.)]\s*$/.test(text.slice(at - 3, at)) && DASHED_END.test(tail.slice(at - from))) return { ...(matchEnd(text, at + 1, end) ?? { end }), start: at };
  }
  return undefined;
}

/** «До свидания! КОНЕЦ»: in capitals behind a sentence it is not said. */
const SHOUTED_END = /(?<=[.!?…»"”)]\s+)(?:КОНЕЦ|END)(?: (?:ЗВОНКА|РАЗГОВОРА|ДИАЛОГА|CALL|OF CALL))?[.!\s*_]*$/u;

/** «До свидания». — конец */
const DASHED_END = /^[—–]\s*(?:конец|end)[.!\s]*$/u;

function angleJump(text: string, at: number, end: number): GotoMatch | undefined {
  const close = indexWithin(text, '>>', at, end);
  return close > 0 && close < end ? { start: at, end: close + 2, target: { start: at + 7, end: close }, weak: false } : undefined;
}

function linkAt(text: string, at: number, end: number): (Range & { target: Range; label: Range }) | undefined {
  if (text[at] !== '[') return undefined;
  const close = indexWithin(text, '](', at, end);
  if (close < 0 || close >= end || text[close + 2] !== '#') return undefined;
  const to = indexWithin(text, ')', close, end);
  if (to < 0 || to >= end) return undefined;
  return { start: at, end: to + 1, target: { start: close + 2, end: to }, label: { start: at + 1, end: close } };
}

function isPlace(text: string, at: number, end: number): boolean {
  return PLACE.test(lowerCased(text.slice(at, Math.min(end, at + 40))));
}

/** `→ "When should I call back?"` is said, and «Раздел „Планировщик“ → „Сохранить“» is a way through a menu: only a place of that name makes it a goto. */
function isQuoted(text: string, at: number): boolean {
  return /[«"“„]/.test(text[at]);
}

/** “→ 6, or 11 if they want to ring round”: another place, and what leads there. */
const ALTERNATIVE = /^,?\s*(?:or|или|либо)\s+(?:step |шаг |п\. ?|пункт )?(\d{1,3})\s+(?:if|when|unless|если|когда)(?!\p{L})[^"«“]*$/u;

/** What another place can begin with. */
const ALTERNATIVE_OPENS = ',oOиИлЛ';

function alternativeGoto(text: string, start: number, end: number): GotoMatch | undefined {
  if (start >= end || !ALTERNATIVE_OPENS.includes(text[start])) return undefined;
  const match = ALTERNATIVE.exec(lowerCased(text.slice(start, Math.min(end, start + WINDOW))));
  if (!match) return undefined;
  const at = start + match[0].indexOf(match[1]);
  return { start, end, target: { start: at, end: at + match[1].length }, weak: false };
}

/** «шаг 3», with which a target is told: “Step 3, or hang up if they prefer”. */
const NUMBERED = withLetters(`^(?:${STEP_NOUN}|п\\.)\\p{Ll}{0,3}\\s*(?:№\\s*)?\\d{1,3}(?:\\.\\d+)*$`);

const BARE_NUMBER = /^\d{1,3}(?:\.\d+)*\p{L}?$/u;
/** “Back to 3 with the new figure”, “7 again”: what follows the number says what to take along, or that the call was there before. */
const AFTER_NUMBER = /^ (?:with|as|for|again|и|с|со|но|по|снова|опять)(?!\p{L})/u;

/** “Go to 4 (plan doesn't cover it)”, «→ шаг 5 — без доплаты»: why it leads there. “Step 3 (Blocking)” names the place twice. */
const REMARK = /^ +(?:[([](?!\p{Lu})|[—–]\s|-\s)/u;

/** «→ 9. Нет — «Тогда снимаю»», `-> 9. No -> 4`: another answer begins behind the number, as in “8. If not, open it by hand”; “3. Payment” names a step twice. */
const OTHER_ANSWER = /^\.\s+(?:[^.!?"«“]{1,60}?(?:[—–:-]\s*["«“]|→|[-=]>)|(?:if|otherwise|if not|если|иначе)(?!\p{L}))/iu;

/** A number that stands for a step, alone or with the word for it. */
function isNumber(words: string): boolean {
  return BARE_NUMBER.test(words) || NUMBERED.test(lowerCased(words));
}

/** A target ends where its sentence does; `п. 3` and `3.1` keep their dots. */
function targetEnd(text: string, start: number, end: number): number {
  let to = Math.min(end, start + WINDOW);
  for (let at = start; at < to; at += 1) {
    const char = text[at];
    if (char === '\n' || char === ';' || (char === ' ' && AFTER_NUMBER.test(lowerCased(text.slice(at, at + 8))) && BARE_NUMBER.test(text.slice(start, at))) || (char === ' ' && REMARK.test(text.slice(at, at + 8)) && isNumber(text.slice(start, at))) || (char === ',' && (NUMBERED.test(lowerCased(text.slice(start, at))) || ALTERNATIVE.test(lowerCased(text.slice(at, end)))))) to = at;
    else if (char === '.' && isNumber(text.slice(start, at)) && OTHER_ANSWER.test(text.slice(at, end))) to = at;
    else if (char === '.' && at > start + 2 && (at + 1 >= end || /\s/.test(text[at + 1])) && text[at - 1] !== 'п') to = at;
  }
  while (to > start && /[\s*_.,;)\0#]/.test(text[to - 1]) && !(text[to - 1] === ')' && text.slice(start, to).includes('('))) to -= 1;
  return to;
}

function onlyMarks(text: string, at: number, end: number): boolean {
  for (let to = at; to < end; to += 1) if (!/[\s*_.,;)\0]/.test(text[to])) return false;
  return true;
}

function skipMarks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && /[\s*_#\0]/.test(text[to])) to += 1;
  return to;
}
