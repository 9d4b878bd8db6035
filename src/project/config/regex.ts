import { RE2JS } from 're2js';
import type { Bilingual } from '../../rule/index.js';

/** Finds places in a text in time that grows with its length, whatever the pattern. */
export type TextFinder = (text: string) => { start: number; end: number }[];

/** A pattern that cannot be used, with the reason. */
export class PatternError extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

const FLAGS: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL, u: 0 };

/** Reads `/pattern/flags`. Throws a `PatternError`. `\b` and `\w` know Cyrillic here. */
export function textFinder(written: string): TextFinder {
  const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? [];
  const odd = [...flags].find((flag) => !Object.hasOwn(FLAGS, flag));
  if (odd !== undefined) throw new PatternError({ ru: `нет признака «${odd}», есть i, m, s`, en: `there is no flag “${odd}”, there are i, m, s` });
  const { inner, atStart, atEnd } = withoutBoundaries(pattern);
  const compiled = compile(withUnicodeWords(inner), [...flags].reduce((sum, flag) => sum | FLAGS[flag], RE2JS.LOOKBEHINDS));
  return (text) => {
    const matcher = compiled.matcher(text);
    const found: { start: number; end: number }[] = [];
    while (matcher.find()) {
      const place = { start: matcher.start(), end: matcher.end() };
      if (place.end > place.start && (!atStart || isBoundary(text, place.start)) && (!atEnd || isBoundary(text, place.end))) found.push(place);
    }
    return found;
  };
}

function compile(pattern: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(pattern, flags);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, '');
    throw new PatternError({ ru: `выражение не читается (${reason})`, en: `the expression cannot be read (${reason})` });
  }
}

const LETTER = /[\p{L}\p{N}_]/u;

function isBoundary(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) !== LETTER.test(text.charAt(at));
}

/** Takes `\b` off both ends: the engine knows it for Latin letters only. */
function withoutBoundaries(pattern: string): { inner: string; atStart: boolean; atEnd: boolean } {
  const atStart = pattern.startsWith('\\b');
  const atEnd = /(?<!\\)(?:\\\\)*\\b$/.test(pattern) && pattern.length > 2;
  const inner = pattern.slice(atStart ? 2 : 0, atEnd ? -2 : undefined);
  const isInside = /(?<!\\)(?:\\\\)*\\[bB]/.test(inner);
  if (isInside || ((atStart || atEnd) && hasBareBar(inner))) {
    throw new PatternError({ ru: '\\b можно ставить только в начале и в конце; варианты берите в скобки: \\b(а|б)\\b', en: '\\b can stand at the start and the end only; put alternatives in brackets: \\b(a|b)\\b' });
  }
  return { inner, atStart, atEnd };
}

/** Is there a `|` outside brackets. */
function hasBareBar(pattern: string): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}

/** `\w` as letters and figures of any script. */
function withUnicodeWords(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\.|\[|\]/gs, (sign) => {
    if (sign === '[' || sign === ']') inClass = sign === '[';
    if (sign === '\\w') return inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]';
    return sign === '\\W' && !inClass ? '[^\\p{L}\\p{N}_]' : sign;
  });
}
