import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

const TIMES = 4;
/** What a letter may cost more in the longer text: whoever compares all pairs of something pays four times as much. */
const SLACK = 1.6;

/** Texts that somebody may send to a service, each one thing over and over. */
const TEXTS: readonly [what: string, path: string, times: number, text: (times: number) => string][] = [
  ['keys of a map', 'a.yaml', 400, (times) => numbered(times, (at) => `plan${at}: none\n`)],
  ['the same key', 'a.yaml', 400, (times) => 'plan: none\n'.repeat(times)],
  ['keys of rows', 'a.yaml', 100, (times) => `rows:\n${numbered(5, (row) => `  - {${numbered(times, (at) => `k${at + 100}: b${row}, `)}}\n`)}`],
  ['steps under the keys of a step', 'a.yaml', 400, (times) => `steps:\n  - say: Is it?\n${numbered(times, (at) => `    plan${at + 100}: {say: We have it.}\n`)}`],
  ['lines with a colon too many', 'a.yaml', 2000, (times) => 'a: b: c\n'.repeat(times)],
  ['steps', 'a.yaml', 200, (times) => numbered(times, (at) => `- id: s${at}\n  say: Hello, this is Ann.\n  next: s${at + 1}\n`)],
  ['numbers of lists within lists', 'a.md', 2000, (times) => `${'1. '.repeat(times)}agreed\n`],
  ['prices without an end of a sentence', 'a.md', 2000, (times) => `Agent: ${'£10 '.repeat(times)}`],
  ['percents', 'a.md', 1000, (times) => `Оператор: ${'20% скидка '.repeat(times)}`],
  ['quotation marks that nothing closes', 'a.md', 3000, (times) => `Agent: ${'"so '.repeat(times)}`],
  ['sentences of one line', 'a.md', 300, (times) => `Оператор: ${'Мы гарантируем вам скидку 20%. '.repeat(times)}`],
  ['offers of one line', 'a.md', 300, (times) => `Agent: ${'Would you like to try our Premium plan for $20 a month? '.repeat(times)}`],
];

function numbered(times: number, line: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => line(at)).join('');
}

describe('the work grows with the text and not with its square', () => {
  const inspector = new Session();
  let settings: ReturnType<typeof defaultSettings>;

  beforeAll(async () => {
    settings = defaultSettings(await loadRules());
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });

  afterAll(() => inspector.disconnect());

  /** How often pieces of our code ran for a text. */
  async function cost(path: string, text: string): Promise<number> {
    await inspector.post('Profiler.takePreciseCoverage');
    lintSource(createSource(path, text), { rules: settings, locale: 'en' });
    const { result } = await inspector.post('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => /\/(?:src|rules)\//.test(url) && !url.includes('node_modules'));
    return ours.reduce((sum, { functions }) => sum + functions.reduce((all, { ranges }) => all + ranges.reduce((some, { count }) => some + count, 0), 0), 0);
  }

  it.each(TEXTS)('of %s', async (_, path, times, text) => {
    await cost(path, text(10)); // what is worked out once for all texts
    const less = await cost(path, text(times));
    const more = await cost(path, text(times * TIMES));
    expect(more / less).toBeLessThan(TIMES * SLACK);
  }, 60_000);
});
