// Letters of a regular expression, narrowed to what scripts are written with.
//
// V8 works out \p{L} anew for every regular expression that has it, some 680 ranges, at 1 to 4 milliseconds each: with some
// hundred and fifty of them that was most of what the linter did on a small file. So the bundle has ranges in their place that
// are exact for Latin, Greek, Cyrillic and Armenian letters and for marks and figures of any text in these, and go by blocks
// for the rest.
import { readFileSync } from 'node:fs';

/** Up to here classes are exact. */
const EXACT_END = 0x590;

/** Beyond it: blocks of letters, figures and marks that occur in any text. Other letters have no case here. */
const BEYOND = {
  L: [[0x5d0, 0x5f2], [0x620, 0x64a], [0x66e, 0x6d3], [0x6fa, 0x6ff], [0x710, 0x1fff], [0x2071, 0x2071], [0x207f, 0x207f], [0x2c00, 0x2dff], [0x3041, 0x30fa], [0x30fc, 0xa48c], [0xa4d0, 0xd7ff], [0xf900, 0xfdfb], [0xfe70, 0xfefc], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc], [0x1d400, 0x1d7cb], [0x20000, 0x323af]],
  Lu: [[0xff21, 0xff3a]],
  Ll: [[0xff41, 0xff5a]],
  M: [[0x591, 0x5bd], [0x610, 0x61a], [0x64b, 0x65f], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20f0], [0x302a, 0x302f], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f], [0xe0100, 0xe01ef]],
  N: [[0x660, 0x669], [0x6f0, 0x6f9], [0x2070, 0x2070], [0x2074, 0x2079], [0x2080, 0x2089], [0x2150, 0x2189], [0x2460, 0x249b], [0x24ea, 0x24ff], [0x2776, 0x2793], [0x3007, 0x3007], [0xff10, 0xff19], [0x1d7ce, 0x1d7ff], [0x1f100, 0x1f10c]],
};

/** For every property the inside of a character class. */
const CLASSES = Object.fromEntries(Object.entries(BEYOND).map(([name, beyond]) => [name, [...exactRanges(name), ...beyond].map(written).join('')]));

/**
 * Narrows the classes of a regular expression with the flag u.
 * @param {string} pattern
 * @returns {string}
 */
export function narrow(pattern) {
  let narrowed = '';
  let within = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const property = /^\\p\{(\w+)\}/.exec(pattern.slice(at));
    const ranges = property && CLASSES[property[1]];
    if (ranges) {
      narrowed += within ? ranges : `[${ranges}]`;
      at += property[0].length - 1;
      continue;
    }
    if (pattern[at] === '[') within = true;
    if (pattern[at] === ']') within = false;
    narrowed += pattern[at];
    if (pattern[at] === '\\') narrowed += pattern[(at += 1)];
  }
  return narrowed;
}

/** Comments, strings and templates, to be stepped over, and regular expressions, which stand where no division can. */
const TOKEN = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|(?<=(?:[(,=:[!&|?{};>]|\breturn)\s*)\/(?<pattern>(?:[^/*\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/(?<flags>[a-z]*)/g;

/**
 * Narrows the regular expressions of a module.
 * @param {string} code TypeScript or JavaScript
 * @returns {string}
 */
export function narrowModule(code) {
  return code.replace(TOKEN, (token, ...rest) => {
    const { pattern, flags } = rest.at(-1);
    return pattern !== undefined && flags.includes('u') ? `/${narrow(pattern)}/${flags}` : token;
  });
}

/**
 * Narrows all regular expressions of our own sources as they are bundled.
 * @type {import('esbuild').Plugin}
 */
export const narrowing = {
  name: 'narrowing',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      return /\\p\{/.test(code) ? { loader: 'ts', contents: narrowModule(code) } : undefined;
    });
  },
};

/** @param {string} name @returns {number[][]} */
function exactRanges(name) {
  const one = new RegExp(`^\\p{${name}}$`, 'u');
  const ranges = [];
  for (let code = 0; code < EXACT_END; code += 1) {
    if (!one.test(String.fromCharCode(code))) continue;
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

/** @param {readonly number[]} range */
function written([first, last]) {
  return first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`;
}

/** @param {number} code */
function escaped(code) {
  return `\\u{${code.toString(16)}}`;
}
