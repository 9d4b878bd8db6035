import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend, type FileResult } from '../../src/lint/index.js';
import type { Rule } from '../../src/rule/index.js';
import { linesOf, lintWith, wordRule } from './rules.js';

const SURELY = wordRule('no-surely', 'точно', { text: 'скорее всего', applicability: 'safe' });
const MINUTE = wordRule('no-minute', 'минуточку', { text: 'две минуты', applicability: 'unsafe' });

function mended(rules: readonly Rule[], path: string, text: string, unsafe = false) {
  return mend(lintWith(rules, path, text), (next) => lintWith(rules, path, next), { unsafe });
}

describe('fixes', () => {
  it('are applied when safe, and the others when asked for', () => {
    const text = 'Оператор: Это точно поможет, минуточку, точно.\n';
    expect(mended([SURELY, MINUTE], 'a.md', text)).toMatchObject({ text: 'Оператор: Это скорее всего поможет, минуточку, скорее всего.\n', count: 2, circular: [], harmful: [] });
    expect(mended([SURELY, MINUTE], 'a.md', text, true)).toMatchObject({ text: 'Оператор: Это скорее всего поможет, две минуты, скорее всего.\n', count: 3 });
  });

  it.each([
    ['- agent: &offer Это точно дёшево', '- agent: &offer Это скорее всего дёшево'],
    ['- agent: &offer Наша цена: точно сто', '- agent: &offer "Наша цена: скорее всего сто"'],
    ['- agent: &offer Тариф номер один: сто', '- agent: &offer "Тариф номер один: сто"'],
    ['- agent: !!str &offer Наша цена: сто', '- agent: !!str &offer "Наша цена: сто"'],
    ['- {agent: &offer Это точно дёшево}', '- {agent: &offer Это скорее всего дёшево}'],
  ])('keep an anchor or a tag outside the words: %s', (line, after) => {
    for (const end of ['', '  - agent: *offer\n']) expect(mended([SURELY], 'a.yaml', `steps:\n  ${line}\n${end}`).text).toBe(`steps:\n  ${after}\n${end}`);
  });

  it('that overlap wait for the next round', () => {
    const long = wordRule('no-quite', 'совсем точно', { text: 'вполне', applicability: 'safe' });
    expect(mended([long, SURELY], 'a.md', 'Оператор: Это совсем точно поможет, точно.\n')).toMatchObject({ text: 'Оператор: Это вполне поможет, скорее всего.\n', count: 2 });
  });

  it('that undo one another are stopped and named', () => {
    const back = wordRule('no-likely', 'скорее всего', { text: 'точно', applicability: 'safe' });
    const { text, circular } = mended([SURELY, back], 'a.md', 'Оператор: Это точно поможет.\n');
    expect(circular).toEqual(['no-likely']);
    expect(mended([SURELY, back], 'a.md', text).text).toBe(text);
  });

  it('that never end leave the text as it was', () => {
    const growing = wordRule('growing', 'да', { text: 'да, да', applicability: 'safe' });
    expect(mended([growing], 'a.md', 'Оператор: Ну да.\n')).toMatchObject({ text: 'Оператор: Ну да.\n', count: 0, circular: ['growing'] });
  });

  it('that would leave a file that cannot be read are left out and named', () => {
    const breaking: Rule = { ...SURELY, id: 'breaking', *check(script) {
      for (const turn of script.agentTurns) yield { at: turn.range, message: 'said', fix: { applicability: 'safe', edits: [{ range: { start: 0, end: 5 }, text: 'steps: [' }] } };
    } };
    const text = 'steps:\n  - agent: Это точно поможет.\n';
    expect(mended([breaking, SURELY], 'a.yaml', text)).toMatchObject({ text: text.replace('точно', 'скорее всего'), count: 1, harmful: ['breaking'] });
  });

  it('come back to nothing when run again', () => {
    const text = 'Оператор: Это точно поможет, минуточку.\n';
    const once = mended([SURELY, MINUTE], 'a.md', text, true);
    expect(mended([SURELY, MINUTE], 'a.md', once.text, true)).toMatchObject({ text: once.text, count: 0 });
  });
});

describe('what a fix puts in', () => {
  const put = (words: string): Rule => wordRule('put', 'точно', { text: words, applicability: 'safe' });

  it.each([
    ['a.md', 'a table', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это точно да. |\n', 'или | или', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это или \\| или да. |\n'],
    ['a.md', 'a table, on one line', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это точно да. |\n', 'раз\nдва', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это раз два да. |\n'],
    ['a.md', 'a quote', '> Оператор: Это точно да.\r\n', 'раз\nдва', '> Оператор: Это раз\r\n> два да.\r\n'],
    ['a.yaml', 'double quotes', 'steps:\n  - agent: "Это точно да."\n', 'так "и" \\', 'steps:\n  - agent: "Это так \\"и\\" \\\\ да."\n'],
    ['a.yaml', 'single quotes', "steps:\n  - agent: 'Это точно да.'\n", "об'явим", "steps:\n  - agent: 'Это об''явим да.'\n"],
    ['a.yaml', 'a block', 'steps:\n  - agent: >-\n      Это точно да.\n', 'раз\nдва', 'steps:\n  - agent: >-\n      Это раз\n      два да.\n'],
    ['a.yaml', 'plain words', 'steps:\n  - agent: Это точно да.\n', 'очень, {имя}', 'steps:\n  - agent: Это очень, {имя} да.\n'],
    ['a.yaml', 'plain words that would be a key', 'steps:\n  - agent: Это точно да.\n', 'так: раз', 'steps:\n  - agent: "Это так: раз да."\n'],
    ['a.yaml', 'plain words that would be a comment', 'steps:\n  - agent: Это точно да.\n', 'номер #', 'steps:\n  - agent: "Это номер # да."\n'],
    ['a.yaml', 'plain words that would be a list', 'steps:\n  - agent: точно да\n', '[раз', 'steps:\n  - agent: "[раз да"\n'],
    ['a.yaml', 'plain words within braces', 'steps:\n  - {agent: Это точно да.}\n', 'раз, два', 'steps:\n  - {agent: "Это раз, два да."}\n'],
  ])('is read back in %s, %s', (path, _, text, words, after) => {
    const result = mended([put(words)], path, text);
    expect([result.text, result.harmful]).toEqual([after, []]);
    expect(saidIn(result.result)).toBe(`${saidIn(lintWith([], path, text)).replace('точно', words.replace('\n', ' '))}`);
  });

  it('never takes away what nobody says', () => {
    const across = wordRule('across', 'раз  два', { text: 'три', applicability: 'safe' });
    const text = 'Оператор: Ну раз *(пауза)* два.\n';
    const { findings } = lintWith([across], 'a.md', text);
    expect([findings.length, findings[0]?.fix]).toEqual([1, undefined]);
  });

  it('reads back as meant whatever the words and wherever they stand', () => {
    const shapes: [string, string][] = [
      ['a.md', 'Оператор: Это точно да.\n'], ['a.md', '- Оператор: Это точно да.\n'], ['a.md', '> Оператор: Это точно да.\n'],
      ['a.yaml', 'steps:\n  - agent: Это точно да.\n'], ['a.yaml', 'steps:\n  - agent: "Это точно да."\n'], ['a.yaml', "steps:\n  - agent: 'Это точно да.'\n"],
      ['a.yaml', 'steps:\n  - agent: >-\n      Это точно да.\n'], ['a.yaml', 'steps:\n  - {agent: Это точно да., id: x}\n'],
    ];
    const words = fc.array(fc.constantFrom('раз', 'два', ':', '#', '"', "'", '{', '}', ',', '-', '&', '!', '%', '🙂', 'é'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.constantFrom(...shapes), words, ([path, text], inside) => {
      const { text: after, result, harmful } = mended([put(inside)], path, text);
      if (harmful.length > 0) return;
      expect(result.findings.filter(({ ruleId }) => ruleId.startsWith('parse-'))).toEqual([]);
      if (path === 'a.yaml') expect(saidIn(lintWith([], path, after))).toBe(saidIn(lintWith([], path, text)).replace('точно', inside));
    }), { numRuns: 400 });
  });
});

describe('faults of YAML', () => {
  it.each([
    ['steps:\n  - agent: {имя}, здравствуйте!\n', 'steps:\n  - agent: "{имя}, здравствуйте!"\n', false],
    ['steps:\n  - agent: Здравствуйте: как дела?\n', 'steps:\n  - agent: "Здравствуйте: как дела?"\n', false],
    ['steps:\n  - agent: Тариф #1 стоит 500.\n', 'steps:\n  - agent: "Тариф #1 стоит 500."\n', true],
    ['steps:\n  - agent: Продолжим?\n    answers:\n      [да, давайте]: Хорошо.\n', 'steps:\n  - agent: Продолжим?\n    answers:\n      да, давайте: Хорошо.\n', false],
    ['version: 1.10\nsteps:\n  - agent: Да.\n', 'version: "1.10"\nsteps:\n  - agent: Да.\n', false],
  ])('%j are mended', (text, after, unsafe) => {
    const { text: mendedText, result } = mended([], 'a.yaml', text, unsafe);
    expect([mendedText, linesOf(result.findings)]).toEqual([after, []]);
  });
});

/** All that is said in a script, as its rules hear it. */
function saidIn({ filePath, text }: FileResult): string {
  let said = '';
  const listener: Rule = { ...SURELY, id: 'listener', *check(script) { said = script.agentTurns.map((turn) => turn.text).join(' / '); } };
  lintWith([listener], filePath, text);
  return said;
}
