import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { readBlocks } from '../../../src/syntax/markdown/text/block-reader.js';
import { toldByRemark, type Told } from './remark-outline.js';

const scripts = new URL('../../../fixtures/corpus/scripts/', import.meta.url);
const corpus = readdirSync(scripts).filter((name) => name.endsWith('.md')).map((name) => readFileSync(new URL(name, scripts), 'utf8'));

/** What lines begin with, in any order and number. */
const MARKS = ['> ', '>', '- ', '-', '* ', '*', '+ ', '1. ', '1) ', '2. ', '10. ', '# ', '### ', '```', '~~~~', '---', '* * *', '___', ' ', '  ', '   ', '    ', '\t', '=', '|', '[a]: b', '<b>'];
const WORDS = ['да', 'слово и слово', '', '', '`', '```', '#', '1.', '-', '---', '\\', '\u00a0', '~'];

const line = fc.tuple(fc.array(fc.constantFrom(...MARKS), { maxLength: 4 }), fc.constantFrom(...WORDS), fc.constantFrom('', '', ' ', '  ', '\t')).map(([marks, words, trail]) => marks.join('') + words + trail);
const composed = fc.tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end));
const damaged = fc
  .tuple(fc.constantFrom(...corpus), fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', '\n', '\n\n', ...MARKS)), { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((now, [at, length, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length), text));

describe('the blocks', () => {
  it('of scripts are those that remark-parse finds', () => {
    for (const text of corpus) expect(toldByReader(text)).toEqual(toldByRemark(text));
  });

  it('of any lines are those that remark-parse finds', () => {
    fc.assert(fc.property(composed, (text) => void expect(toldByReader(text)).toEqual(toldByRemark(text))), { numRuns: 3000 });
  });

  it('of damaged scripts are those that remark-parse finds', () => {
    fc.assert(fc.property(damaged, (text) => void expect(toldByReader(text)).toEqual(toldByRemark(text))), { numRuns: 300 });
  });
});

function toldByReader(text: string): Told {
  const told: Told = [];
  let depth = 0;
  const line = (what: string, at: number): void => void told.push(`${'  '.repeat(depth)}${what} at ${at}`);
  const open = (what: string, at: number): void => {
    line(what, at);
    depth += 1;
  };
  readBlocks(createSource('a.md', text), text, 0, {
    openQuote: (start) => open('quote', start),
    openItem: (start, _, ordered) => open(ordered ? 'ordered' : 'bullet', start),
    close: () => (depth -= 1),
    paragraph: ({ start }) => line('paragraph', start),
    heading: (level, { start }) => line(`heading ${level}`, start),
    fence: ({ start }) => line('fence', start),
    rule: ({ start }) => line('rule', start),
  });
  return told;
}
