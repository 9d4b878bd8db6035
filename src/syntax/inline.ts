/** Reads the words of one piece of a script: text, placeholders, stage directions and line breaks, each with its exact place. */
import { indexWithin } from './find.js';
import { bracketHolds, parenthesisHolds, WORDS_FOR_DATA } from './brackets.js';
import { closingQuote } from './conditions.js';
import { directionSense } from './directions.js';
import { positionOf } from '../source/index.js';
import type { Inline, Placeholder, Text } from './nodes.js';
import type { Range, Source } from '../source/index.js';

/** How a piece is read. */
export interface InlineOptions {
  /** Take off quotation marks that wrap the whole piece. */
  unquote?: boolean;
  /** Keep emphasis marks, brackets and parentheses as text: only placeholders are looked for. */
  plain?: boolean;
  /** Words are said aloud: parentheses may hold stage directions. On by default. */
  spoken?: boolean;
}

/** Reads `source.text[start, end)`. A NUL in the text stands for something masked out, such as a comment, and ends a text node. */
export function readInlines(source: Source, start: number, end: number, options: InlineOptions = {}): Inline[] {
  const inner = options.unquote ? unquoted(source.text, start, end) : { start, end };
  const reader = new InlineReader(source, options);
  reader.read(inner.start, inner.end);
  return reader.nodes;
}

/** The range inside quotation marks when they wrap the whole of `text[start, end)`, without the white space at its ends; else the trimmed range. */
export function unquoted(text: string, start: number, end: number): Range {
  const range = trimmed(text, start, end);
  const inner = wrapped(text, range.start, range.end);
  return inner ?? range;
}

/** The inside of quotation marks that wrap `text[start, end)`, or undefined when they do not. A full stop after them is let pass. */
export function wrapped(text: string, start: number, end: number): Range | undefined {
  let to = end;
  while (to > start && (text[to - 1] === '.' || text[to - 1] === ';' || text[to - 1] === ',') && isClosing(text[to - 2])) to -= 1;
  if (to - start < 2 || !isClosing(text[to - 1])) return undefined;
  const close = wrapEnd(text, start, to);
  return close === to - 1 ? { start: start + 1, end: close } : undefined;
}

function wrapEnd(text: string, start: number, end: number): number {
  const open = text[start];
  if (open === '«' || open === '“' || open === '„') return closingQuote(text, start, end);
  if (open !== '"' && open !== "'") return -1;
  // "say "no" twice": an inner pair opens after a space and closes before one
  let depth = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] !== open) continue;
    const opens = /[\s(—–]/.test(text[at - 1]) && /\S/.test(text[at + 1] ?? ' ') && at + 1 < end;
    if (opens) depth += 1;
    else if (depth > 0) depth -= 1;
    else if (open === '"' || at === end - 1) return at;
  }
  return -1;
}

function isClosing(char: string | undefined): boolean {
  return char === '»' || char === '”' || char === '"' || char === "'" || char === '“';
}

/** The range without white space and masked characters at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}

/** HTML tags that only dress words. */
const TAG = /<\/?(?:b|i|u|s|em|strong|br|span|p|div|small|sub|sup|font|mark|del|ins|code|a|hr|img|center|details|summary|table|tr|td|th|ul|ol|li|h[1-6])(?:\s[^<>]{0,200})?\/?>/iy;
const SPECIAL = /[\n\r\0*_~`{[(<>«%$#/XxХхN\\А-ЯЁA-Z.!|]/g;
const CAPS_DATA = new Set(['ИМЯ', 'ФИО', 'ИО', 'NAME']);

class InlineReader {
  readonly nodes: Inline[] = [];
  private textStart = 0;
  private blanks = 0;
  private readonly text: string;

  constructor(
    private readonly source: Source,
    private readonly options: InlineOptions,
  ) {
    this.text = source.text;
  }

  read(start: number, end: number): void {
    const { text } = this;
    this.textStart = start;
    SPECIAL.lastIndex = start;
    for (let match = SPECIAL.exec(text); match && match.index < end; match = SPECIAL.exec(text)) {
      const at = match.index;
      const next = this.special(at, start, end);
      // `special` may read inner pieces and so move the shared expression
      SPECIAL.lastIndex = next > at ? next : at + 1;
    }
    this.flush(end);
  }

  /** Handles the character at `at`; returns the offset to go on from, or `at` when the character is plain text. */
  private special(at: number, start: number, end: number): number {
    const { text } = this;
    const char = text[at];
    switch (char) {
      case '\n':
      case '\r':
        return this.lineBreak(at, end);
      case '\0':
        return this.skip(at, at + 1);
      case '*':
      case '~':
      case '`':
        return this.options.plain || this.isArithmetic(at) ? at : this.mark(at, start, end);
      case '_':
        return this.underscore(at, start, end);
      case '{':
        return this.brace(at, end);
      case '[':
        return this.bracket(at, start, end);
      case '(':
        return this.parenthesis(at, start, end);
      case '<':
        return this.angle(at, end);
      case '«':
        return this.guillemets(at, end);
      case '%':
        return this.paired(at, end, '%', 'percent');
      case '#':
        return this.paired(at, end, '#', 'percent');
      case '$':
        return this.dollar(at, end);
      case '>':
        return this.remark(at, start, end);
      case '/':
        return this.slashes(at, start, end);
      case '\\':
        return this.options.plain || !/[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? at : this.skip(at, at + 1);
      case '.':
      case '!':
      case '|':
        return at;
      default:
        return this.capitals(at, start, end);
    }
  }

  private flush(to: number): void {
    if (to <= this.textStart) return;
    const range = { start: this.textStart, end: to };
    this.textStart = to;
    const value = this.text.slice(range.start, range.end);
    const node: Text = { type: 'text', value, position: positionOf(this.source, range) };
    this.nodes.push(node);
  }

  /** Ends the text before a mark and goes on behind it. */
  private skip(from: number, to: number): number {
    this.flush(from);
    this.textStart = to;
    return to;
  }

  private lineBreak(at: number, end: number): number {
    let from = at;
    while (from > this.textStart && (this.text[from - 1] === ' ' || this.text[from - 1] === '\t')) from -= 1;
    let to = at;
    while (to < end && (isBlank(this.text.charCodeAt(to)) || (this.text[to] === '>' && this.opensLine(to)))) to += 1;
    this.flush(from);
    this.nodes.push({ type: 'break', position: positionOf(this.source, { start: at, end: to }) });
    this.textStart = to;
    return to;
  }

  private opensLine(at: number): boolean {
    let from = at - 1;
    while (from >= 0 && (this.text[from] === ' ' || this.text[from] === '>' || this.text[from] === '\t')) from -= 1;
    return from < 0 || this.text[from] === '\n' || this.text[from] === '\r';
  }

  private isArithmetic(at: number): boolean {
    return this.text[at] === '*' && this.text[at - 1] === ' ' && this.text[at + 1] === ' ';
  }

  /** Emphasis: italics that hold nothing but a parenthesis, or a known direction, become a direction. */
  private mark(at: number, start: number, end: number): number {
    const { text } = this;
    let run = at + 1;
    while (run < end && text[run] === text[at]) run += 1;
    const single = run - at === 1 && (text[at] === '*' || text[at] === '_');
    if (single && this.options.spoken !== false) {
      const close = indexWithin(text, text[at], run, Math.min(end, run + 400));
      if (close > run && close < end && close - run < 400 && text[close - 1] !== ' ' && text[run] !== ' ' && !text.slice(run, close).includes('\n')) {
        const inner = trimmed(text, run, close);
        const bracketed = /[([]/.test(text[inner.start]) && /[)\]]/.test(text[inner.end - 1]);
        const sense = bracketed ? undefined : directionSense(text.slice(inner.start, inner.end));
        const alone = (at === start || /[\s.!?»"”]/.test(text[at - 1])) && sense && sense.kind !== 'note' && inner.end - inner.start < 60;
        if (bracketed) return this.direction(at, close + 1, { start: inner.start + 1, end: inner.end - 1 });
        if (alone && this.looksApart(at, close + 1, start, end)) return this.direction(at, close + 1, inner);
      }
    }
    return this.skip(at, run);
  }

  /** Whether something stands between sentences instead of inside one. */
  private looksApart(from: number, to: number, start: number, end: number): boolean {
    const before = this.text.slice(Math.max(start, from - 3), from).trim();
    const after = this.text.slice(to, Math.min(end, to + 3)).trim();
    const opens = from <= start || before === '' || /[.!?…»"”)]$/.test(before);
    return opens && (after === '' || /^[\p{Lu}«"“{[—–(]/u.test(after));
  }

  private underscore(at: number, start: number, end: number): number {
    const { text } = this;
    let run = at;
    while (run < end && text[run] === '_') run += 1;
    if (run - at >= 3) return this.blank(at, run, end);
    if (isWordChar(text[at - 1]) && isWordChar(text[run]) && at > start) return at;
    if (this.options.plain) return at;
    return this.mark(at, start, end);
  }

  /** `____`, with the name that parentheses after it give: `_____ (имя)`. */
  private blank(at: number, run: number, end: number): number {
    const { text } = this;
    let to = run;
    while (to < end && (text[to] === '_' || (text[to] === ' ' && text[to + 1] === '_'))) to += 1;
    const open = text[to] === ' ' ? to + 1 : to;
    if (text[open] === '(') {
      const close = indexWithin(text, ')', open, Math.min(end, open + 42));
      if (close > 0 && close < end && close - open < 40) {
        return this.placeholder(at, close + 1, text.slice(open + 1, close).trim(), 'blank');
      }
    }
    this.blanks += 1;
    return this.placeholder(at, to, `blank-${this.blanks}`, 'blank');
  }

  private placeholder(from: number, to: number, name: string, style: Placeholder['style']): number {
    this.flush(from);
    this.nodes.push({
      type: 'placeholder',
      name,
      style,
      raw: this.text.slice(from, to),
      position: positionOf(this.source, { start: from, end: to }),
    });
    this.textStart = to;
    return to;
  }

  private direction(from: number, to: number, words: Range): number {
    this.flush(from);
    const children = readInlines(this.source, words.start, words.end, { spoken: false });
    const sense = directionSense(this.text.slice(words.start, words.end));
    this.nodes.push({ type: 'direction', ...sense, position: positionOf(this.source, { start: from, end: to }), children });
    this.textStart = to;
    return to;
  }

  private brace(at: number, end: number): number {
    const { text } = this;
    const double = text[at + 1] === '{';
    const close = indexWithin(text, double ? '}}' : '}', at, Math.min(end, at + 202));
    if (close < 0 || close >= end || close - at > 200) return at;
    const inner = trimmed(text, at + (double ? 2 : 1), close);
    const words = text.slice(inner.start, inner.end);
    if (words.includes('\n') || !words) return at;
    const to = close + (double ? 2 : 1);
    if (!double && words.split(/\s+/).length > 3 && /[,;.!?]|\s\S+\s\S+\s\S+\s/.test(words)) return this.options.plain ? at : this.direction(at, to, inner);
    return this.placeholder(at, to, words, double ? 'mustache' : 'brace');
  }

  private bracket(at: number, start: number, end: number): number {
    const { text } = this;
    if (text[at + 1] === '[') {
      const close = indexWithin(text, ']]', at, Math.min(end, at + 82));
      if (close > 0 && close < end && close - at < 80) return this.placeholder(at, close + 2, text.slice(at + 2, close).trim(), 'bracket');
    }
    const close = indexWithin(text, ']', at, Math.min(end, at + 640));
    if (close < 0 || close >= end) return at;
    const inner = trimmed(text, at + 1, close);
    if (text[close + 1] === '(') return this.link(at, close, end);
    const words = text.slice(inner.start, inner.end);
    // `[+]` praises what stands above it
    if (!words || words.length > 600 || /^[+\-−–—±!?✓✔✗✘]$/u.test(words)) return at;
    if (bracketHolds(words, this.standsInside(at, close + 1, start, end)) === 'placeholder') return this.placeholder(at, close + 1, words, 'bracket');
    return this.options.plain ? at : this.direction(at, close + 1, inner);
  }

  /** Other words of the same sentence stand beside the brackets. */
  private standsInside(from: number, to: number, start: number, end: number): boolean {
    const before = this.text.slice(Math.max(start, from - 3), from).trim();
    const after = this.text.slice(to, Math.min(end, to + 3)).trim();
    return (before !== '' && !/[.!?…»”)]$/.test(before)) || (after !== '' && /^[\p{Ll},.!?;:»]/u.test(after));
  }

  private link(at: number, close: number, end: number): number {
    const to = indexWithin(this.text, ')', close, Math.min(end, close + 2000));
    if (to < 0 || to >= end) return at;
    this.skip(at, at + 1);
    this.flush(close);
    this.textStart = to + 1;
    this.nodes.push({
      type: 'direction',
      kind: 'note',
      position: positionOf(this.source, { start: close, end: to + 1 }),
      children: textNodes(this.source, close + 2, to),
    });
    return to + 1;
  }

  private parenthesis(at: number, start: number, end: number): number {
    const { text } = this;
    if (this.options.plain || this.options.spoken === false) return at;
    const close = indexWithin(text, ')', at, Math.min(end, at + 302));
    if (close < 0 || close >= end || close - at > 300) return at;
    const inner = trimmed(text, at + 1, close);
    const words = text.slice(inner.start, inner.end);
    if (WORDS_FOR_DATA.test(words) && this.standsInside(at, close + 1, start, end)) return this.placeholder(at, close + 1, words, 'bracket');
    if (parenthesisHolds(words, this.looksApart(at, close + 1, start, end), at <= start) === 'direction') return this.direction(at, close + 1, inner);
    return at;
  }

  private angle(at: number, end: number): number {
    const { text } = this;
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag && at + tag[0].length <= end && !/^<[A-Z]/.test(tag[0])) {
      this.flush(at);
      const to = at + tag[0].length;
      this.nodes.push({ type: 'break', position: positionOf(this.source, { start: at, end: to }) });
      this.textStart = to;
      return to;
    }
    const double = text[at + 1] === '<';
    const close = indexWithin(text, double ? '>>' : '>', at, Math.min(end, at + 62));
    if (close < 0 || close >= end || close - at > 60) return at;
    const words = text.slice(at + (double ? 2 : 1), close);
    if (!/^[\p{L}][^<>\n"=]*$/u.test(words.trim())) return at;
    if (words.trim().split(/\s+/).length > 3) return this.direction(at, close + (double ? 2 : 1), { start: at + (double ? 2 : 1), end: close });
    return this.placeholder(at, close + (double ? 2 : 1), words.trim(), 'angle');
  }

  /** «ИМЯ» in capitals is a slot; «Сбер» and «ВТБ» are names. */
  private guillemets(at: number, end: number): number {
    const { text } = this;
    const close = indexWithin(text, '»', at, Math.min(end, at + 42));
    if (close < 0 || close >= end || close - at > 40) return at;
    const words = text.slice(at + 1, close);
    const capitals = words === words.toUpperCase() && words !== words.toLowerCase();
    if (!capitals || !(WORDS_FOR_DATA.test(words) || words.includes('_'))) return at;
    return this.placeholder(at, close + 1, words, 'caps');
  }

  private paired(at: number, end: number, sign: string, style: Placeholder['style']): number {
    const { text } = this;
    const close = indexWithin(text, sign, at + 1, Math.min(end, at + 44));
    if (close < 0 || close >= end || close - at > 42) return at;
    const words = text.slice(at + 1, close);
    if (!/^\p{L}[\p{L}\p{N}_. ]*$/u.test(words) || (words.includes(' ') && words !== words.toUpperCase())) return at;
    if (sign === '#' && words !== words.toUpperCase()) return at;
    return this.placeholder(at, close + 1, words, style);
  }

  private dollar(at: number, end: number): number {
    const { text } = this;
    if (text[at + 1] === '{') {
      const close = indexWithin(text, '}', at, Math.min(end, at + 62));
      if (close > 0 && close < end && close - at < 60) return this.placeholder(at, close + 1, text.slice(at + 2, close).trim(), 'dollar');
    }
    let to = at + 1;
    while (to < end && (isWordChar(text[to]) || text[to] === '_')) to += 1;
    const name = text.slice(at + 1, to);
    // `$XX.XX`: a sum that is left blank
    if (/^[XxХх]+$/.test(name)) return at;
    return /^[\p{L}_][\p{L}\p{N}_]+$/u.test(name) && !isWordChar(text[at - 1]) ? this.placeholder(at, to, name, 'dollar') : at;
  }

  /** `//` between sentences: breathe and let them in. */
  private slashes(at: number, start: number, end: number): number {
    const { text } = this;
    if (this.options.plain || text[at + 1] !== '/' || text[at + 2] === '/') return at;
    if ((at > start && !isBlank(text.charCodeAt(at - 1))) || (at + 2 < end && !isBlank(text.charCodeAt(at + 2)))) return at;
    // `Ваша? // назвать все операции`: a remark up to the end of the line
    const lineEnd = this.lineEnd(at, end);
    const remark = trimmed(text, at + 2, lineEnd);
    // `with every penny, // nobody runs a tighter ship`: a sentence that goes on is no remark
    const goesOn = text.slice(start, at).trimEnd().endsWith(',');
    if (!goesOn && /^\p{Ll}/u.test(text.slice(remark.start, remark.start + 2)) && indexWithin(text, '//', remark.start, lineEnd) < 0) return this.direction(at, lineEnd, remark);
    this.flush(at);
    this.nodes.push({ type: 'direction', kind: 'pause', position: positionOf(this.source, { start: at, end: at + 2 }), children: [] });
    this.textStart = at + 2;
    return at + 2;
  }

  /** `>>> send the link`: a remark up to the end of the line. */
  private remark(at: number, start: number, end: number): number {
    const { text } = this;
    if (this.options.plain || !text.startsWith('>>', at) || at <= start || !isBlank(text.charCodeAt(at - 1))) return at;
    let from = at;
    while (from < end && text[from] === '>') from += 1;
    const to = this.lineEnd(at, end);
    const words = trimmed(text, from, to);
    return words.end > words.start ? this.direction(at, to, words) : at;
  }

  private lineEnd(at: number, end: number): number {
    let to = at;
    while (to < end && isInLine(this.text.charCodeAt(to))) to += 1;
    return to;
  }

  /** `ИМЯ_КЛИЕНТА`, `FIRST_NAME`, a lone `ФИО`, `XX:XX`. */
  private capitals(at: number, start: number, end: number): number {
    const { text } = this;
    if (at > start && isWordChar(text[at - 1])) return skipWord(text, at, end);
    let to = at;
    let under = false;
    let exes = true;
    for (; to < end; to += 1) {
      const code = text.charCodeAt(to);
      if (code === 95) under = true;
      else if (!isUpper(code) && !(code >= 48 && code <= 57)) {
        if (code !== 120 && code !== 0x445) break;
      }
      if (code !== 95 && code !== 88 && code !== 0x425 && code !== 120 && code !== 0x445) exes = false;
      if (code === 95 && text[to + 1] === '_') break;
    }
    if (to < end && isWordChar(text[to])) return skipWord(text, to, end);
    const word = text.slice(at, to);
    if (exes && to - at >= 2) {
      while (to + 1 < end && /[:.\-/]/.test(text[to]) && /[XxХх]/.test(text[to + 1])) {
        to += 1;
        while (to < end && /[XxХх]/.test(text[to])) to += 1;
      }
      return this.placeholder(at, to, text.slice(at, to).toLowerCase(), 'caps');
    }
    if (under && to - at >= 4 && /^\p{Lu}/u.test(word) && /\p{Lu}$|\d$/u.test(word) && word === word.toUpperCase()) return this.placeholder(at, to, word, 'caps');
    if (CAPS_DATA.has(word) && !this.allCapsAround(at, to, end)) return this.placeholder(at, to, word, 'caps');
    return Math.max(to, at + 1);
  }

  private allCapsAround(from: number, to: number, end: number): boolean {
    const around = this.text.slice(Math.max(0, from - 12), from) + this.text.slice(to, Math.min(end, to + 12));
    return around === around.toUpperCase() && around !== around.toLowerCase();
  }
}

/** The text nodes of a range, one for each line, without any reading of marks. */
export function textNodes(source: Source, start: number, end: number): Text[] {
  const nodes: Text[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const code = at < end ? source.text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== 0) continue;
    const range = trimmed(source.text, from, at);
    if (range.end > range.start) nodes.push({ type: 'text', value: source.text.slice(range.start, range.end), position: positionOf(source, range) });
    from = at + 1;
  }
  return nodes;
}

function isInLine(code: number): boolean {
  return code !== 10 && code !== 13;
}

function skipWord(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isWordChar(text[to]) || text[to] === '_')) to += 1;
  return to;
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f) || code === 0x401;
}

function isWordChar(char: string | undefined): boolean {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x400 && code <= 0x4ff) || (code > 0xbf && code < 0x250);
}
