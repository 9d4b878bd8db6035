// Regular expressions, rewritten so that V8 is done with them sooner: it compiles several hundred on a small file, and that was
// a third of what the linter did there.
//
// V8 works out \p{L} anew for every regular expression that has it, some 680 ranges, at 1 to 4 milliseconds each. So the bundle
// has ranges in their place that are exact for Latin, Greek, Cyrillic and Armenian letters and for marks and figures of any text
// in these, and go by blocks for the rest. Expressions with the flags i and u get both cases of their letters (both-cases.mjs).
import { readFileSync } from 'node:fs';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { casesBeside, casesOf, rangesOf, UnknownCase } from './both-cases.mjs';

/** Up to here classes are exact. */
const EXACT_END = 0x590;

/** The characters up to there; what is none yet does not break a range in two. */
const ASSIGNED = Array.from({ length: EXACT_END }, (_, code) => code).filter((code) => !/^\p{Cn}$/u.test(String.fromCharCode(code)));

/** Beyond it: blocks of letters, figures and marks that occur in any text. Other letters have no case here. */
const BEYOND = {
  L: [[0x5d0, 0x5f2], [0x620, 0x64a], [0x66e, 0x6d3], [0x6fa, 0x6ff], [0x710, 0x1fff], [0x2071, 0x2071], [0x207f, 0x207f], [0x2c00, 0x2dff], [0x3041, 0x30fa], [0x30fc, 0xa48c], [0xa4d0, 0xd7ff], [0xf900, 0xfdfb], [0xfe70, 0xfefc], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc], [0x1d400, 0x1d7cb], [0x20000, 0x323af]],
  Lu: [[0xff21, 0xff3a]],
  Ll: [[0xff41, 0xff5a]],
  M: [[0x591, 0x5bd], [0x610, 0x61a], [0x64b, 0x65f], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20f0], [0x302a, 0x302f], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f], [0xe0100, 0xe01ef]],
  N: [[0x660, 0x669], [0x6f0, 0x6f9], [0x2070, 0x2070], [0x2074, 0x2079], [0x2080, 0x2089], [0x2150, 0x2189], [0x2460, 0x249b], [0x24ea, 0x24ff], [0x2776, 0x2793], [0x3007, 0x3007], [0xff10, 0xff19], [0x1d7ce, 0x1d7ff], [0x1f100, 0x1f10c]],
};

/** For every property the inside of a character class. */
const CLASSES = classes('u', BEYOND);

/** The same where case does not matter. */
const CASELESS = classes('iu', { ...BEYOND, Lu: [...BEYOND.Lu, ...BEYOND.Ll], Ll: [...BEYOND.Lu, ...BEYOND.Ll] });

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * Rewrites a regular expression that has the flag u.
 * @param {string} pattern
 * @param {string} flags
 * @returns {{ pattern: string, flags: string }}
 */
export function narrow(pattern, flags = 'u') {
  const parsed = parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
  if (!flags.includes('i')) return { pattern: edited(pattern, classEdits(parsed, CLASSES)), flags };
  try {
    return { pattern: edited(pattern, [...classEdits(parsed, CASELESS), ...caseEdits(parsed)]), flags: flags.replace('i', '') };
  } catch (error) {
    if (!(error instanceof UnknownCase)) throw error;
    return { pattern: edited(pattern, classEdits(parsed, CLASSES)), flags };
  }
}

/** @typedef {import('@eslint-community/regexpp').AST.Pattern} Pattern */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/**
 * @param {Pattern} parsed
 * @param {Record<string, string>} classes
 */
function classEdits(parsed, classes) {
  /** @type {Edit[]} */
  const edits = [];
  visitRegExpAST(parsed, {
    onCharacterSetEnter(set) {
      const ranges = set.kind === 'property' && set.value !== null ? classes[set.value] : undefined;
      if (!ranges || set.kind !== 'property') return;
      const isWithin = set.parent.type === 'CharacterClass';
      if (isWithin && set.negate) return;
      edits.push({ start: set.start, end: set.end, text: isWithin ? ranges : `[${set.negate ? '^' : ''}${ranges}]` });
    },
  });
  return edits;
}

/** The other cases of all letters. Throws an `UnknownCase` where case matters in another way. */
function caseEdits(/** @type {Pattern} */ parsed) {
  /** @type {Edit[]} */
  const edits = [];
  visitRegExpAST(parsed, {
    onCharacterEnter({ value, start, end, parent }) {
      if (parent.type === 'CharacterClassRange') return;
      const cases = casesOf(value);
      if (cases.length === 1) return;
      const text = String.fromCodePoint(...cases);
      edits.push({ start, end, text: parent.type === 'CharacterClass' ? text : `[${text}]` });
    },
    onCharacterClassRangeEnter({ min, max, end }) {
      edits.push({ start: end, end, text: written(casesBeside(min.value, max.value)) });
    },
    onCharacterSetEnter(set) {
      if (set.kind === 'property' && set.negate && /^L[ul]$/.test(set.value ?? '')) throw new UnknownCase('it is of one case and not of the other');
    },
    onBackreferenceEnter() {
      throw new UnknownCase('what is repeated may be in the other case');
    },
  });
  return edits;
}

/**
 * @param {string} text
 * @param {readonly Edit[]} edits
 */
function edited(text, edits) {
  return [...edits].sort((one, other) => other.start - one.start || other.end - one.end).reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}

/** Comments, strings and templates, to be stepped over, and regular expressions, which stand where no division can. */
const TOKEN = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|(?<=(?:[(,=:[!&|?{};>]|\breturn|\/\/.*)\s*)\/(?<pattern>(?:[^/*\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/(?<flags>[a-z]*)/g;

/**
 * Rewrites the regular expressions of a module.
 * @param {string} code TypeScript or JavaScript
 * @returns {string}
 */
export function narrowModule(code) {
  return code.replace(TOKEN, (token, ...rest) => {
    const { pattern, flags } = rest.at(-1);
    if (pattern === undefined || !flags.includes('u')) return token;
    const narrowed = narrow(pattern, flags);
    return `/${narrowed.pattern}/${narrowed.flags}`;
  });
}

/**
 * Rewrites all regular expressions of our own sources as they are bundled.
 * @type {import('esbuild').Plugin}
 */
export const narrowing = {
  name: 'narrowing',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      // tables have none, and are not text in the bundle
      return /[\\/]generated[\\/]/.test(path) ? undefined : { loader: 'ts', contents: narrowModule(readFileSync(path, 'utf8')) };
    });
  },
};

/**
 * @param {string} flags
 * @param {Record<string, number[][]>} beyond
 * @returns {Record<string, string>}
 */
function classes(flags, beyond) {
  return Object.fromEntries(Object.entries(beyond).map(([name, blocks]) => [name, written([...exactRanges(name, flags), ...blocks])]));
}

/** @param {string} name @param {string} flags @returns {number[][]} */
function exactRanges(name, flags) {
  const one = new RegExp(`^\\p{${name}}$`, flags);
  const places = ASSIGNED.flatMap((code, place) => (one.test(String.fromCharCode(code)) ? [place] : []));
  return rangesOf(places).map(([first, last]) => [ASSIGNED[first], ASSIGNED[last]]);
}

/** @param {readonly number[][]} ranges */
function written(ranges) {
  return ranges.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join('');
}

/** @param {number} code */
function escaped(code) {
  const digits = code.toString(16);
  if (/[A-Za-z0-9]/.test(String.fromCodePoint(code))) return String.fromCodePoint(code);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}
