import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { narrow, narrowModule } from '../../src/build/narrow.mjs';

/** What scripts are written with: Latin, Greek, Cyrillic and Armenian; punctuation, marks and signs of any text; emoji; fancy letters of chats. */
const ALPHABETS: [first: number, last: number][] = [[0, 0x58f], [0x2000, 0x206f], [0x20a0, 0x20f0], [0x2190, 0x2bff], [0xfe00, 0xfe0f], [0xff01, 0xff5e], [0x1f000, 0x1faff]];

describe('narrowing a regular expression', () => {
  it.each(['L', 'Lu', 'Ll', 'M', 'N'])('keeps \\p{%s} what it was for all that scripts are written with', (name) => {
    const wide = new RegExp(`^\\p{${name}}$`, 'u');
    const narrowed = new RegExp(`^${narrow(`\\p{${name}}`).pattern}$`, 'u');
    const wrong: string[] = [];
    for (const [first, last] of ALPHABETS) {
      for (let code = first; code <= last; code += 1) {
        const letter = String.fromCodePoint(code);
        if (/\P{Cn}/u.test(letter) && wide.test(letter) !== narrowed.test(letter)) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps other letters letters', () => {
    const letters = new RegExp(`^${narrow('[\\p{L}]+').pattern}$`, 'u');
    for (const word of ['שלום', 'مرحبا', 'नमसत', 'สวสด', '你好', 'こんにちは', '안녕', 'გამარჯობა', '𝗕𝗼𝗹𝗱']) expect(word).toMatch(letters);
  });

  it('knows what stands within brackets', () => {
    expect(narrow('\\p{Lu}').pattern).toMatch(/^\[.+\]$/);
    expect(narrow('[^\\p{Lu}\\]]').pattern).toMatch(/^\[\^[^[\]]+\\\]\]$/);
    expect(narrow('\\[\\p{Lu}').pattern).toMatch(/^\\\[\[[^[\]]+\]$/);
    expect(narrow('\\\\p\\{L\\}').pattern).toBe('\\\\p\\{L\\}');
    expect(narrow('\\p{Script=Cyrillic}').pattern).toBe('\\p{Script=Cyrillic}');
  });
});

describe('both cases of a regular expression', () => {
  const LETTERS = Array.from({ length: 0x590 }, (_, code) => String.fromCharCode(code)).filter((letter) => /\P{Cn}/u.test(letter));

  it.each(['k', 'K', 'ё', 'ς', 'ß', 'ı', '[а-я]', '[^а-яё]', '[^\\p{L}]', '\\p{Lu}', '[\\p{Ll}-]', 'ш', '[A-z]', '\\u0436', '(?:д|Ж)', '\\x41'])('are those that the flag i knows: %s', (pattern) => {
    const narrowed = narrow(`^${pattern}$`, 'iu');
    expect(narrowed.flags).toBe('u');
    const [wide, own] = [new RegExp(`^${pattern}$`, 'iu'), new RegExp(narrowed.pattern, 'u')];
    expect(LETTERS.filter((letter) => wide.test(letter) !== own.test(letter))).toEqual([]);
  });

  it.each(['(а)\\1', '(?<first>а)\\k<first>', 'ẞ', '[ა-ჰ]', '\\P{Lu}'])('are left to the flag: %s', (pattern) => expect(narrow(pattern, 'giu').flags).toBe('giu'));

  it('leaves names of groups', () => expect('Дом'.match(new RegExp(narrow('(?<house>дом)', 'iu').pattern, 'u'))?.groups).toEqual({ house: 'Дом' }));
});

describe('narrowing a module', () => {
  it.each([
    ["const a = /x\\p{M}/u;", 'assignments'],
    ["f(/\\p{M}/gu, 'b/c')", 'arguments'],
    ['return /\\p{M}/u', 'results'],
    ["a ? /[/\\p{M}]/u : '/'", 'branches'],
    ['[\n  // «Так нельзя»\n  /\\p{M}/u,\n]', 'entries below a comment'],
  ])('changes %s', (code) => expect(narrowModule(code)).not.toContain('\\p{M}'));

  it.each(["a / b / c", "'/\\\\p{M}/u'", '// as in /\\p{M}/u', '/* /\\p{M}/u */', '`/\\p{M}/u`', 'a = /\\p{M}/'])('leaves %s', (code) => expect(narrowModule(code)).toBe(code));

  it('finds every regular expression of our sources', () => {
    const folder = new URL('../../src/', import.meta.url);
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).flatMap((name) =>
      narrowModule(readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')).split('\n').filter((line) => /(?<!\\)\\p\{(?:L|Lu|Ll|M|N)\}/.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line)).map((line) => `${name}: ${line.trim()}`));
    expect(left).toEqual([]);
  });
});
