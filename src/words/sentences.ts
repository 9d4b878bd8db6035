import { BEFORE_FIGURE, LETTERED, MAY_END, NEVER_ENDS, OPENERS } from './abbreviations.js';
import type { Sentence, Token } from './tokens.js';

const END_MARKS = '.!?…';
const CLOSERS = '»”"\'’)]}“';
const OPENING = '«„“"\'‘([{';
const DASHES = '-–—―';
const VOWEL_AT_END = /[аеиоуыэюяьйaeiouy]$/;

/**
 * Splits an utterance into sentences. They share out the tokens without gaps, and none is without a word
 * unless the whole text is.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let hasWords = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token.kind !== 'mark') {
      hasWords = true;
      continue;
    }
    if (!hasWords || !END_MARKS.includes(token.form)) continue;
    const stop = readStop(tokens, at);
    if (stop.next >= tokens.length || endsSentence(text, tokens, first, at, stop)) {
      sentences.push(makeSentence(tokens, first, stop.next, stop.asks));
      first = stop.next;
      hasWords = false;
    }
    at = stop.next - 1;
  }
  if (first < tokens.length) pushRest(sentences, tokens, first, hasWords);
  return sentences;
}

/** The end marks from a token on, with the quotes and brackets that they close. */
interface Stop {
  next: number;
  asks: boolean;
  /** Only full stops: `.`, not `...` */
  plain: boolean;
  ellipsis: boolean;
  closed: boolean;
}

function readStop(tokens: readonly Token[], at: number): Stop {
  const stop: Stop = { next: at, asks: false, plain: true, ellipsis: false, closed: false };
  let stops = 0;
  for (; stop.next < tokens.length; stop.next += 1) {
    const token = tokens[stop.next];
    if (stop.next > at && token.start !== tokens[stop.next - 1].end) break;
    if (token.kind !== 'mark') break;
    if (token.form === '.') stops += 1;
    else if (token.form === '…') stop.ellipsis = true;
    else if (token.form === '?') stop.asks = true;
    else if (token.form === '!') stop.plain = false;
    else if (CLOSERS.includes(token.form) && !opensNext(tokens, stop.next)) stop.closed = true;
    else break;
  }
  // an emoticon's bracket stands apart: «Удобно? )»
  while (stop.next < tokens.length && (tokens[stop.next].form === ')' || tokens[stop.next].form === '»')) stop.next += 1;
  if (stops > 1) stop.ellipsis = true;
  if (stop.asks || stop.ellipsis) stop.plain = false;
  return stop;
}

/** A straight or left double quote that touches only the word after it opens a quotation. */
function opensNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return OPENING.includes(tokens[at].form) && next !== undefined && next.kind !== 'mark' && next.start === tokens[at].end;
}

function endsSentence(text: string, tokens: readonly Token[], first: number, at: number, stop: Stop): boolean {
  let next = stop.next;
  const after = tokens[next];
  const touches = after.start === tokens[next - 1].end;
  let dash = false;
  while (next < tokens.length && tokens[next].kind === 'mark' && (OPENING.includes(tokens[next].form) || DASHES.includes(tokens[next].form))) {
    if (DASHES.includes(tokens[next].form)) dash = true;
    next += 1;
  }
  const follower = tokens[next];
  if (!follower || follower.kind === 'mark') return !touches && !dash && follower !== undefined && !',;:'.includes(follower.form);
  const capital = follower.kind !== 'word' || isCapital(follower.text);
  if (touches) return stop.plain ? isSlip(tokens, at, follower) : capital && follower.kind === 'word' && !stop.ellipsis;
  if (dash) return capital && follower.kind !== 'number' && !(stop.plain && holdsOpen(tokens, first, at, follower, next > stop.next));
  if (stop.closed) return capital && !(stop.plain && text[tokens[at].end] === ')' && holdsOpen(tokens, first, at, follower, false));
  if (stop.ellipsis) return capital;
  if (!stop.plain) return true;
  if (holdsOpen(tokens, first, at, follower, next > stop.next)) return false;
  return capital || readsAsWord(tokens[at - 1]);
}

/** A forgotten space: «Спасибо.Подождите», but not "callint.Ru" or "U.S". */
function isSlip(tokens: readonly Token[], at: number, follower: Token): boolean {
  const before = tokens[at - 1];
  return follower.kind === 'word' && isCapital(follower.text) && follower.text.length > 1 && before.kind === 'word' && before.text.length > 2 && /[а-яё]/i.test(before.text + follower.text);
}

/** The full stop belongs to an abbreviation, an initial or a list number. */
function holdsOpen(tokens: readonly Token[], first: number, at: number, follower: Token, marked: boolean): boolean {
  const before = tokens[at - 1];
  if (at === 0 || before.end !== tokens[at].start) return false;
  if (before.kind === 'number') return at - 1 === first && before.text.length < 3;
  if (before.kind !== 'word') return false;
  const form = before.form;
  const two = tokens[at - 2];
  if (form === 'т' || (form === 'e' && follower.form === 'g')) return follower.kind === 'word' && follower.form.length <= 2;
  if (two?.form === '.' && tokens[at - 3]?.form === 'т') return 'екч'.includes(form) || !isCapital(follower.text) || follower.kind !== 'word';
  if (form === 'г') return two?.kind !== 'number' && two?.kind !== 'placeholder' ? true : !isStart(follower, marked);
  const figure = two?.kind === 'number';
  if (BEFORE_FIGURE.has(form)) return follower.kind === 'number';
  if (MAY_END.has(form) && (figure || !NEVER_ENDS.has(form))) return !isStart(follower, marked);
  if (NEVER_ENDS.has(form) && !(before.text.length === 1 && isCapital(before.text))) return !(form === 'st' && OPENERS.has(follower.form));
  if (!isInitial(before)) return false;
  if (form === 'i' && before.text === 'I') return false;
  if (followsInitial(tokens, at, follower)) return true;
  return !(two && LETTERED.has(two.form)) && !(follower.kind === 'word' && OPENERS.has(follower.form));
}

function isStart(follower: Token, marked: boolean): boolean {
  if (follower.kind === 'placeholder') return true;
  return follower.kind === 'word' ? isCapital(follower.text) : marked;
}

function followsInitial(tokens: readonly Token[], at: number, follower: Token): boolean {
  return isInitial(follower) && tokens[at + 1] === follower && tokens[at + 2]?.form === '.';
}

function isInitial(token: Token): boolean {
  return token.kind === 'word' && token.text.length === 1 && isCapital(token.text);
}

function isCapital(word: string): boolean {
  const head = word.charAt(0);
  return head !== head.toLowerCase();
}

/** A whole word rather than an abbreviation nobody listed: in hasty typing a small letter may open a sentence. */
function readsAsWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'placeholder';
  return token.form.length >= 7 || (token.form.length >= 3 && VOWEL_AT_END.test(token.form));
}

/** How many words and figures a sentence of a text has; marks are none. */
export function wordsIn({ tokens, sentences }: { tokens: readonly Token[]; sentences: readonly Sentence[] }, sentence: number): number {
  const { firstToken, endToken } = sentences[sentence];
  let words = 0;
  for (let at = firstToken; at < endToken; at += 1) if (tokens[at].kind !== 'mark') words += 1;
  return words;
}

function makeSentence(tokens: readonly Token[], firstToken: number, endToken: number, asks: boolean): Sentence {
  return { start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken, asks };
}

function pushRest(sentences: Sentence[], tokens: readonly Token[], first: number, hasWords: boolean): void {
  const last = sentences.at(-1);
  if (hasWords || !last) {
    sentences.push(makeSentence(tokens, first, tokens.length, false));
    return;
  }
  last.endToken = tokens.length;
  last.end = tokens[tokens.length - 1].end;
}
