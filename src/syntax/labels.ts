/** Speaker labels, Russian and English, where lines open with them: `Оператор:`, `**Customer:**`, `О:` or `Say:`. */
import { indexWithin, isSmallLetter } from './find.js';
import type { Role } from './nodes.js';
import type { Range } from '../source/index.js';
import { ADDRESS, classifyLabel, foldLabel, roleOfLabel, type LabelClass } from './label-roles.js';

/** A label at the start of a line. Ranges are offsets of the text that was searched. */
export interface LabelMatch extends LabelClass {
  /** The words of the label, marks and colon left out. */
  label: Range;
  name: string;
  /** Where the words after the label begin. */
  rest: number;
  sign: 'colon' | 'dash' | 'period' | 'bare';
  /** A stage direction between the label and its colon: `Оператор (тихо):`, `Agent [types]:`. */
  direction?: Range;
  /** The label stands in bold, italics or brackets. */
  marked: boolean;
}

/** Pictures that people put before lines instead of a name. */
const FACES: readonly [RegExp, Role | 'note'][] = [
  [/^(?:🤖|🎧|📞|☎️?|🏢|🏦|(?:🧑|👩|👨)[\u{1f3fb}-\u{1f3ff}]?\u200d(?:💼|💻|🔧|🏫|⚕️?))/u, 'agent'],
  [/^(?:👤|👥|🙋|🙍|🙎|🧑|👩|👨|👵|👴|🧔|👱|🗣️?|😡|😠|🧓)/u, 'customer'],
  [/^(?:⚙️?|🖥️?|💻|🔔)/u, 'system'],
  [/^(?:💬|📝|✏️?|📌|❗|⚠️?|ℹ️?|💡|⏱️?|⏳|🔘|📎)/u, 'note'],
];

/** A line that opens with the picture of a speaker, or of a note. */
export function matchFace(text: string, start: number, end: number): (LabelMatch & { face: Role | 'note' }) | undefined {
  const code = text.codePointAt(start) ?? 0;
  if (code < 0x2100) return undefined;
  const head = text.slice(start, Math.min(end, start + 12));
  for (const [face, role] of FACES) {
    const match = face.exec(head);
    if (!match) continue;
    let rest = start + match[0].length;
    while (rest < end && /[\s\ufe0f\u200d:♂♀-]/u.test(text[rest])) rest += 1;
    if (rest >= end) return undefined;
    const label = { start, end: start + match[0].length };
    const base = { label, name: match[0], rest, sign: 'bare' as const, marked: false, face: role };
    return role === 'note' ? { ...base, kind: 'note' } : { ...base, kind: 'speaker', guess: { role, confidence: 0.85 } };
  }
  return undefined;
}

const LABEL_WINDOW = 90;
const MARKS = new Set(['*', '_', '~', '`']);

/** The label at the start of `text[start, end)`, if the line opens with one. Time stamps, emoji and `@` before it are passed over. */
export function matchLabel(text: string, start = 0, end = text.length): LabelMatch | undefined {
  let at = skipLeading(text, start, end);
  const limit = Math.min(end, at + LABEL_WINDOW);
  let marked = false;
  let bracket = '';
  while (at < limit) {
    const char = text[at];
    if (MARKS.has(char)) at += 1;
    else if (text.startsWith('<b>', at) || text.startsWith('<i>', at)) at += 3;
    else if (!bracket && (char === '[' || char === '(' || char === '<')) {
      bracket = char;
      at += 1;
    } else break;
    marked = true;
  }
  const from = at;
  if (from >= limit || !isLetter(text, from)) return undefined;
  let direction: Range | undefined;
  let labelEnd = -1;
  for (; at < limit; at += 1) {
    // a label is mostly small letters, which end none
    if (isSmallLetter(text.charCodeAt(at))) continue;
    const char = text[at];
    if (char === '\n' || char === '\r') break;
    // «[клиент] Да»: a known speaker in brackets needs no colon
    if (char === ']' && bracket === '[' && isSpace(text[at + 1])) {
      const match = finish(text, { from, to: at, after: at + 1, end, marked, direction, sign: 'bare' });
      return match && match.kind === 'speaker' && !match.guess?.letter && match.rest < end ? match : undefined;
    }
    if (char === '(') {
      const close = indexWithin(text, ')', at, limit);
      if (close < 0 || close >= limit) return undefined;
      direction = { start: at + 1, end: close };
      if (labelEnd < 0) labelEnd = at;
      at = close;
      continue;
    }
    const remark = char === '[' && bracket === '' && direction === undefined ? remarkAt(text, from, at, limit) : undefined;
    if (remark) {
      direction = remark;
      labelEnd = at;
      at = remark.end;
      continue;
    }
    if (char === ':' || char === '：') {
      // 12:30 and https:// are no labels
      if (text[at + 1] === '/' || (isDigit(text[at - 1]) && isDigit(text[at + 1]))) return undefined;
      return finish(text, { from, to: labelEnd < 0 ? at : labelEnd, after: at + 1, end, marked, direction, sign: 'colon' });
    }
    // «Агент – Сара: …»: the name behind the dash is one more word for who speaks
    const person = (char === '—' || char === '–' || char === '-') && !bracket && isSpace(text[at - 1]) ? personBefore(text, at + 1, limit) : undefined;
    if (person) {
      const match = finish(text, { from, to: labelEnd < 0 ? at : labelEnd, after: person.after, end, marked, direction: direction ?? person.name, sign: 'colon' });
      if (match?.kind === 'speaker' && !match.guess?.letter && !ADDRESS.test(foldLabel(match.name))) return match;
    }
    // `Agent (Sarah) - Thanks`: a hyphen is a dash behind a remark
    if (((char === '—' || char === '–') && isSpaceOrMark(text[at - 1])) || (char === '-' && direction !== undefined && isSpaceOrMark(text[at - 1]) && isSpace(text[at + 1]))) {
      const match = finish(text, { from, to: labelEnd < 0 ? at : labelEnd, after: at + 1, end, marked, direction, sign: 'dash' });
      // «О. — …»: a letter with its full stop is a label, a bare letter before a dash is not
      const isLetterLabel = match?.guess?.letter === true;
      return match && match.kind === 'speaker' && !isTitle(text, from, match) && (!isLetterLabel || text.slice(from, at).trimEnd().endsWith('.')) ? match : undefined;
    }
    if (char === '.' && marked && (MARKS.has(text[at + 1] ?? '') || text[at + 1] === '<')) {
      const match = finish(text, { from, to: at, after: at + 1, end, marked, direction, sign: 'period' });
      // **Dead screen.** is a title
      return match && match.kind === 'speaker' && !(match.guess?.role === 'system' && /\s/.test(match.name)) ? match : undefined;
    }
    // `HANDLER   Can I take your registration?`: a gap in place of a sign
    if (((char === ' ' && text[at + 1] === ' ') || char === '\t') && !bracket) {
      const match = finish(text, { from, to: at, after: at + 1, end, marked, direction, sign: 'bare' });
      return match && match.kind === 'speaker' && !match.guess?.letter && match.rest < end ? match : undefined;
    }
    if (char === '!' || char === '?' || char === '"' || char === '«' || char === '“' || char === '{' || char === '|' || char === '→') return undefined;
    // «12:04 К> Привезли без ножки», `Rep » Good morning`: a sign that is not a colon
    const wide = bracket ? 0 : signAt(text, at);
    if (wide > 0) {
      const match = finish(text, { from, to: labelEnd < 0 ? at : labelEnd, after: at + wide, end, marked, direction, sign: 'colon' });
      return match && match.kind === 'speaker' && match.rest < end ? match : undefined;
    }
    if (char === '>' && bracket !== '<') return undefined;
    if (char === '.' && text[at + 1] === ' ' && at - from > 8) return undefined;
  }
  return undefined;
}

/** `Agent [checks CRM]:`, «Анна [вздыхает]:»: the remark in square brackets between a speaker or a name and the sign; in other heads a blank to fill in stands there. */
function remarkAt(text: string, from: number, at: number, limit: number): Range | undefined {
  const close = indexWithin(text, ']', at, limit);
  if (close <= at + 1 || close >= limit || !/^[\s*_]*(?:[:：]|[—–]\s)/.test(text.slice(close + 1, close + 6))) return undefined;
  const name = text.slice(from, at).trim();
  return classifyLabel(name).kind === 'speaker' || NAME.test(name) ? { start: at + 1, end: close } : undefined;
}

const NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** A person's name and the colon behind it. */
function personBefore(text: string, at: number, end: number): { name: Range; after: number } | undefined {
  PERSON.lastIndex = at;
  const match = PERSON.exec(text);
  if (!match || PERSON.lastIndex > end || SUMS_UP.test(match[1])) return undefined;
  const start = at + match[0].indexOf(match[1]);
  return { name: { start, end: start + match[1].length }, after: at + match[0].length };
}

/** «Оператор – Итак: …» goes on to speak. */
const SUMS_UP = /^(?:so|well|then|also|look|listen|okay|ok|note|итак|итого|значит|смотрите|слушайте|далее)$/iu;
const PERSON = /\s+(\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?)\s*:/uy;

/** `>`, `>>`, `»`, `::`, `~` or `=` and a space, as people part a name from what is said in chats; its length. */
function signAt(text: string, at: number): number {
  const length = text.startsWith('>>', at) || text.startsWith('::', at) ? 2 : SIGNS.has(text[at]) ? 1 : 0;
  return length > 0 && isSpace(text[at + length]) ? length : 0;
}

const SIGNS = new Set(['>', '»', '~', '=']);

/** «Полина, себе:», `Rep (aside):` is thought, not said. */
const TO_SELF = /,\s*(?:про )?(?:себе|себя|в сторону|мысленно|to (?:him|her|my|them|your)?sel(?:f|ves)|aside|thinks?|thinking)$/iu;

function finish(
  text: string,
  found: { from: number; to: number; after: number; end: number; marked: boolean; direction?: Range; sign: LabelMatch['sign'] },
): LabelMatch | undefined {
  let to = found.to;
  while (to > found.from && (isSpaceOrMark(text[to - 1]) || text[to - 1] === ']' || text[to - 1] === ')' || text[to - 1] === '>')) to -= 1;
  if (text.startsWith('</b', to - 3) || text.startsWith('</i', to - 3)) to -= 3;
  if (to <= found.from) return undefined;
  const name = text.slice(found.from, to);
  let rest = found.after;
  while (rest < found.end) {
    if (MARKS.has(text[rest]) && found.marked && !isPlaceholderBlank(text, rest)) rest += 1;
    else if (text.startsWith('</b>', rest) || text.startsWith('</i>', rest)) rest += 4;
    else if ((text[rest] === ']' || text[rest] === ')') && found.marked && rest === found.after) rest += 1;
    else break;
  }
  while (rest < found.end && isSpace(text[rest])) rest += 1;
  const toSelf = TO_SELF.test(name) || (found.direction !== undefined && TO_SELF.test(`,${text.slice(found.direction.start, found.direction.end)}`));
  const known = toSelf ? { kind: 'note' as const } : classifyLabel(name);
  if (known.kind === 'unknown' && !looksLikeHead(name)) return undefined;
  return { label: { start: found.from, end: to }, name, rest, sign: found.sign, marked: found.marked, direction: found.direction, ...known };
}

/** A known speaker alone on its line, without a colon, as in screenplays. Letters and words that mean other things are left out. */
export function bareLabel(text: string, start: number, end: number, anyWord = false): LabelMatch | undefined {
  if (end - start > 30 || end - start < 3) return undefined;
  const name = text.slice(start, end);
  const { guess } = classifyLabel(name);
  if (!guess || guess.letter || guess.confidence < 0.9) return undefined;
  if (!anyWord && /^(?:вы|мы|я|он|она|they|he|she|her|him|we|you|us|me|them|банк|компания|линия|desk|sales|support|ai)$/i.test(foldLabel(name))) return undefined;
  return { label: { start, end }, name, rest: end, sign: 'bare', marked: false, kind: 'speaker', guess };
}

/** `RESERVATIONS DESK – INBOUND`: capitals on both sides of a dash are a title. */
function isTitle(text: string, from: number, { rest }: LabelMatch): boolean {
  const [line] = text.slice(from, from + LONGEST_TITLE).split(/[\r\n]/, 1);
  const said = line.slice(rest - from);
  return line.length < LONGEST_TITLE && /\p{Lu}{3}/u.test(said) && !/[.?!,…:]/.test(said) && line === line.toUpperCase();
}

const LONGEST_TITLE = 80;

/** Short, begins with a capital or digit, no sentence: what an unknown speaker or a key may look like. */
function looksLikeHead(name: string): boolean {
  if (name.length > 60 || /[,;!?]/.test(name)) return false;
  return name.split(/\s+/).length <= 6;
}

/** Several known labels inside one line, each at the start of a sentence: «О: Добрый день! К: Да.» The offsets where they begin. */
export function labelsInside(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let colon = indexWithin(text, ':', start, end); colon >= 0; colon = indexWithin(text, ':', colon + 1, end)) {
    if (text[colon + 1] === '/' || (isDigit(text[colon - 1]) && isDigit(text[colon + 1]))) continue;
    const from = labelStartBefore(text, found.length > 0 ? found[found.length - 1] + 1 : start, colon);
    if (from >= 0) found.push(from);
  }
  return found;
}

function labelStartBefore(text: string, start: number, colon: number): number {
  let sentence = colon;
  while (sentence > start && colon - sentence < 40 && !SENTENCE_END.has(text[sentence - 1])) sentence -= 1;
  let word = colon;
  while (word > sentence && !isSpace(text[word - 1]) && !isDash(text[word - 1])) word -= 1;
  for (const from of [sentence, word]) {
    let at = from;
    while (at < colon && (isSpaceOrMark(text[at]) || isDash(text[at]))) at += 1;
    const name = text.slice(at, colon);
    // a label within running text is written with a capital
    if (name && name[0] !== name[0].toLowerCase() && roleOfLabel(name)) return at;
  }
  return -1;
}

const SENTENCE_END = new Set(['.', '!', '?', '…', ';', '»', '"', '”', ')', '\n', '|', '/']);

function skipLeading(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    while (at < end && (isSpace(text[at]) || text[at] === '@' || text[at] === '\0')) at += 1;
    const stamp = timeStampAt(text, at, end);
    if (stamp > at) {
      at = stamp;
      continue;
    }
    COUNT.lastIndex = at;
    if (text[at] === '*' && COUNT.test(text) && COUNT.lastIndex < end) {
      at = COUNT.lastIndex;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    if (at < end && (code > 0x1f000 || (code >= 0x2600 && code <= 0x27bf && code !== 0x2714) || code === 0x200d || code === 0xfe0f)) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    return at;
  }
}

const STAMP = /[`*_]*[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])]?[`*_]*\s*[-–—]?\s*/iy;

/** `**12** REP — "…"`: the number of a line before its speaker. */
const COUNT = /\*\*\d{1,3}[.)]?\*\*\s+(?=\p{L})/uy;

/** Marks that a time stamp may stand in. */
const STAMP_MARKS = new Set(['`', '*', '_']);

/** The offset after a time stamp such as `[12:03]`, `00:12 -` or `[3/4/25, 10:14:02 AM]`, or `at` when there is none. */
export function timeStampAt(text: string, at: number, end: number): number {
  const first = text[at];
  if (first !== '[' && first !== '(' && !STAMP_MARKS.has(first) && !isDigit(first)) return at;
  STAMP.lastIndex = at;
  const match = STAMP.exec(text);
  // the stamp is one only when something else follows it
  return match && at + match[0].length < end && (first === '[' || first === '(' || STAMP_MARKS.has(first) || isSpace(text[at + match[0].length - 1])) ? at + match[0].length : at;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text[at] ?? '');
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\0';
}

function isDash(char: string | undefined): boolean {
  return char === '—' || char === '–' || char === '-';
}

function isSpaceOrMark(char: string | undefined): boolean {
  return isSpace(char) || (char !== undefined && MARKS.has(char));
}

function isPlaceholderBlank(text: string, at: number): boolean {
  return text.startsWith('___', at);
}
