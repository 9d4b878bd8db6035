import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, lintWith, wordRule } from './rules.js';

const RULES = [wordRule('no-surely', 'точно'), wordRule('no-minute', 'минуточку')];
const SAID = 'Оператор: Это точно поможет.';

const lint = (text: string, path = 'a.md', today?: string) => lintWith(RULES, path, text, { known: ['no-surely', 'no-minute', 'no-hold'], today });
const found = (text: string, path?: string, today?: string): string[] => linesOf(lint(text, path, today).findings);

describe('a directive in Markdown', () => {
  it('turns a rule off on its own line, on the next, from here on, or in the whole file', () => {
    expect(found(`${SAID} <!-- callint-disable-line no-surely -- law -->\n\n${SAID}`)).toEqual(['3 no-surely']);
    expect(found(`<!-- callint-disable-next-line no-surely -- law -->\n${SAID}\n\n${SAID}`)).toEqual(['4 no-surely']);
    expect(found(`${SAID}\n\n<!-- callint-disable no-surely -->\n\n${SAID}\n\n${SAID}\n\n<!-- callint-enable no-surely -->\n\n${SAID}`)).toEqual(['1 no-surely', '11 no-surely']);
    expect(found(`${SAID}\n\n${SAID}\n\n<!-- callint-disable-file no-surely -->\n`)).toEqual([]);
  });

  it('tells why and until when', () => {
    const { suppressed } = lint(`<!-- callint-disable-next-line no-surely until=2027-01-31 -- required by law -->\n${SAID}\n`);
    expect(suppressed).toMatchObject([{ ruleId: 'no-surely', suppressions: [{ kind: 'inSource', justification: 'required by law', until: '2027-01-31' }] }]);
  });

  it('reaches over blank lines and other directives to the next line', () => {
    const both = 'Оператор: Минуточку, это точно поможет, минуточку.';
    expect(found(`<!-- callint-disable-next-line no-surely -- a -->\n\n<!-- callint-disable-next-line no-minute -- b -->\n\n${both}`)).toEqual([]);
    expect(found(`<!-- callint-disable-next-line no-surely, no-minute — тире вместо дефисов -->\n${both}`)).toEqual([]);
  });

  it.each([
    ['a list', `- ${SAID}\n<!-- D -->\n- ${SAID}`, 1],
    ['a list, inside an item', `- ${SAID}\n- ${SAID} <!-- L -->`, 1],
    ['a nested list', `1. Если да:\n   - ${SAID}\n   <!-- D -->\n   - ${SAID}\n`, 1],
    ['a quote', `> ${SAID}\n>\n> <!-- D -->\n> ${SAID}`, 1],
    ['a table', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это точно поможет. |\n<!-- D -->\n| Долго | Это точно поможет. |\n| Нет | Это точно поможет. |', 2],
    ['the cell of a table', '| Клиент | Оператор |\n|---|---|\n| Дорого | Это точно поможет. <!-- L --> |\n| Долго | Это точно поможет. |', 1],
    ['a table before its first row', '| Клиент | Оператор |\n|---|---|\n<!-- D -->\n| Дорого | Это точно поможет. |', 0],
    ['a table in a quote', '> | Клиент | Оператор |\n> |---|---|\n> <!-- D -->\n> | Дорого | Это точно поможет. |\n> | Долго | Это точно поможет. |', 1],
    ['a fence', `\`\`\`\n${SAID} <!-- L -->\n${SAID}\n\`\`\``, 1],
    ['Windows line ends', `<!-- D -->\r\n${SAID}\r\n\r\n${SAID}\r\n`, 1],
  ])('works in %s', (_, text, left) => {
    const { findings, suppressed } = lint(text.replace('<!-- D -->', '<!-- callint-disable-next-line no-surely -- law -->').replace('<!-- L -->', '<!-- callint-disable-line no-surely -- law -->'));
    expect([findings.map(({ ruleId }) => ruleId), suppressed.length]).toEqual([Array(left).fill('no-surely'), 1]);
  });
});

describe('a directive in YAML', () => {
  it('is a comment', () => {
    expect(found('# callint-disable-file no-surely -- law\nsteps:\n  - agent: Это точно поможет.\n', 'a.yaml')).toEqual([]);
    expect(found('steps:\n  - agent: Это точно поможет. # callint-disable-line no-surely -- law\n  - agent: Это точно поможет.\n', 'a.yaml')).toEqual(['3 no-surely']);
    expect(found('steps:\n  # callint-disable-next-line no-surely -- law\n  - agent: Это точно поможет.\n  - agent: Это точно поможет.\n', 'a.yaml')).toEqual(['4 no-surely']);
  });

  it('works inside a block of text, and is not said', () => {
    const text = 'steps:\n  - agent: >-\n      Здравствуйте!\n      # callint-disable-next-line no-surely -- law\n      Это точно поможет.\n      Это точно поможет. <!-- callint-disable-line no-surely --> Да.\n      Это точно поможет. # callint-disable-line no-surely\n      Это точно поможет.\n';
    const { findings, suppressed } = lint(text, 'a.yaml');
    expect([linesOf(findings), suppressed.length]).toEqual([['8 no-surely'], 3]);
    const said = lintWith([{ ...RULES[0], *check(script) { yield { at: script.agentTurns[0].range, message: 'said', data: { text: script.agentTurns[0].text } }; } }], 'a.yaml', text);
    expect(said.findings[0].data.text).toBe('Здравствуйте! Это точно поможет. Это точно поможет. Да. Это точно поможет. Это точно поможет.');
  });

  it('works inside quotes', () => {
    expect(found('steps:\n  - agent: "Это точно поможет. <!-- callint-disable-line no-surely -->"\n  - agent: \'Это точно поможет.\'\n', 'a.yaml')).toEqual(['3 no-surely']);
  });

  it('before the line that opens a block of text means the block', () => {
    const block = (directive: string): string => `steps:\n  ${directive}- agent: >-\n      Здравствуйте!\n\n      Это точно поможет.\n    id: next\n  - agent: Это точно поможет.\n`;
    expect(found(block('# callint-disable-next-line no-surely\n  '), 'a.yaml')).toEqual(['8 no-surely']);
    expect(found('steps:\n  # callint-disable-next-line no-surely\n  - >-\n    Это точно поможет.\n  - Это точно поможет.\n', 'a.yaml')).toEqual(['5 no-surely']);
  });

  it('keeps a file that cannot be read in sight', () => {
    expect(lint('# callint-disable-file parse-yaml-syntax, parse-yaml-unclosed-bracket\nsteps: [\n', 'a.yaml').findings.some(({ fatal }) => fatal)).toBe(true);
  });
});

describe('a directive that is of no use', () => {
  it('is told of, with a fix that takes it away', () => {
    expect(mended('<!-- callint-disable-next-line no-surely -- old -->\nОператор: Это поможет.\n')).toBe('Оператор: Это поможет.\n');
    expect(mended('Оператор: Это поможет. <!-- callint-disable-line no-surely -->\n')).toBe('Оператор: Это поможет.\n');
    expect(mended('> <!-- callint-disable no-surely -->\n> Оператор: Это поможет.\n')).toBe('> Оператор: Это поможет.\n');
    expect(mended(`<!-- callint-disable-next-line no-minute, no-surely -- law -->\n${SAID}\n`)).toBe(`<!-- callint-disable-next-line no-surely -- law -->\n${SAID}\n`);
    expect(mended(`<!-- callint-disable-next-line no-surely no-minute until=2027-01-01 -->\n${SAID}\n`)).toBe(`<!-- callint-disable-next-line no-surely until=2027-01-01 -->\n${SAID}\n`);
    expect(mended('steps:\n  - agent: Это поможет. # callint-disable-line no-surely\n', 'a.yaml')).toBe('steps:\n  - agent: Это поможет.\n');
  });

  it('is not when a rule that did not run might need it', () => {
    expect(found(`<!-- callint-disable-next-line no-hold -->\n${SAID}`)).toEqual(['2 no-surely']);
  });

  it('is the wider of two', () => {
    expect(found(`<!-- callint-disable-file no-surely -->\n<!-- callint-disable-next-line no-surely -->\n${SAID}`)).toEqual(['1 suppression-unused']);
  });

  it('names a rule that does not exist: the one meant is offered', () => {
    const [finding, unmended] = lint(`<!-- callint-disable-next-line no-surly -->\n${SAID}`).findings;
    expect([finding.ruleId, unmended.ruleId]).toEqual(['suppression-unknown-rule', 'no-surely']);
    expect(finding.message).toBe('There is no rule "no-surly", so this comment hides nothing. Did you mean “no-surely”?');
    expect(finding.fix).toMatchObject({ applicability: 'unsafe', edits: [{ text: 'no-surely' }] });
  });

  it('may name rules of plugins that were left out', () => {
    const text = `<!-- callint-disable-next-line acme/no-surely, acme/no-hold -- house -->\n${SAID}`;
    expect(linesOf(lintWith(RULES, 'a.md', text, { lacksRules: true }).findings)).toEqual(['2 no-surely']);
    expect(found(text)).toEqual(['1 suppression-unknown-rule', '1 suppression-unknown-rule', '2 no-surely']);
  });

  it.each([
    ['disable-file quite-unheard-of', 'safe'],
    ['disable-file quite-unheard-of -- the lawyer wants it', 'unsafe'],
    ['disable-file no-surely, quite-unheard-of -- the lawyer wants it', 'safe'],
    ['disable-file acme/quite-unheard-of', 'unsafe'],
  ])('%s: taking the unknown rule out is %s', (comment, applicability) => {
    expect(lint(`<!-- callint-${comment} -->\n${SAID}`).findings[0].fix).toMatchObject({ applicability });
  });

  it('names no rule, or begins with a word that callint does not know', () => {
    expect(found(`<!-- callint-disable-next-line -- because -->\n${SAID}`)).toEqual(['1 suppression-unnamed', '2 no-surely']);
    expect(found(`<!-- callint-disable-nextline no-surely -->\n${SAID}`)).toEqual(['1 suppression-unknown-word', '2 no-surely']);
    expect(found(`<!-- callint-enable no-surely -->\n${SAID}`)).toEqual(['1 suppression-idle-enable', '2 no-surely']);
  });

  it('has had its day', () => {
    const text = `<!-- callint-disable-next-line no-surely until=2027-01-31 -- campaign -->\n${SAID}`;
    expect(found(text, 'a.md', '2027-01-31')).toEqual([]);
    expect(found(text, 'a.md', '2027-02-01')).toEqual(['1 suppression-expired', '2 no-surely']);
    // a day that there is none of must not make an exception for ever
    expect(found(text.replace('2027-01-31', '2027-02-30'), 'a.md', '2027-02-01')).toEqual(['1 suppression-bad-date', '2 no-surely']);
    expect(found(text.replace('2027-01-31', '2099-13-45'))).toEqual(['1 suppression-bad-date', '2 no-surely']);
    expect(found(`<!-- callint-disable-next-line no-surely -- campaign until=2027-01-31 -->\n${SAID}`, 'a.md', '2027-02-01')).toEqual(['1 suppression-expired', '2 no-surely']);
  });

  it('can be mended where it is known what was meant', () => {
    const fixOf = (comment: string) => lint(`<!-- callint-${comment} -->\n${SAID}`).findings[0].fix;
    expect(fixOf('disable-nextline no-surely')).toMatchObject({ applicability: 'unsafe', edits: [{ range: { start: 13, end: 29 }, text: 'disable-next-line' }] });
    expect(fixOf('quite-unheard-of no-surely')).toBeUndefined();
    expect(fixOf('disable-next-line')).toMatchObject({ applicability: 'safe', edits: [{ range: { start: 0, end: 35 }, text: '' }] });
    expect(fixOf('disable-next-line -- the lawyer wants it')).toMatchObject({ applicability: 'unsafe' });
  });

  it.each([
    ['in capitals', `<!-- CALLINT-Disable-Next-Line no-surely -- law -->\n${SAID}`, 'a.md'],
    ['in capitals, in YAML', `steps:\n  - agent: Это точно поможет. # Callint-DISABLE-line no-surely -- law\n`, 'a.yaml'],
    ['in capitals, within a block', `steps:\n  - agent: |\n      Это точно поможет. # CALLINT-disable-line no-surely -- law\n`, 'a.yaml'],
    ['without spaces around the hyphens', `<!--callint-disable-next-line no-surely--law, as we know-->\n${SAID}`, 'a.md'],
    ['with a long dash right behind the name', `<!-- callint-disable-next-line no-surely—закон -->\n${SAID}`, 'a.md'],
    ['with more hyphens than two', `<!-- callint-disable-next-line no-surely --- law -->\n${SAID}`, 'a.md'],
    ['in a link that leads nowhere', `[//]: # (callint-disable-next-line no-surely -- law)\n\n${SAID}`, 'a.md'],
    ['in the front matter', `---\ntype: support\n# callint-disable-file no-surely -- law\n---\n\n${SAID}`, 'a.md'],
  ])('is read %s', (_, text, path) => {
    expect(found(text, path)).toEqual([]);
    expect(lint(text, path).suppressed).toMatchObject([{ ruleId: 'no-surely', suppressions: [{ justification: expect.stringMatching(/^(law|law, as we know|закон)$/) }] }]);
  });

  it('gives no reason where one is asked for', () => {
    const text = `<!-- callint-disable-next-line no-surely -->\n${SAID}`;
    expect(linesOf(lintWith(RULES, 'a.md', text, { notices: { 'suppression-no-reason': 'error' } }).findings)).toEqual(['1 suppression-no-reason']);
  });
});

it('directives anywhere never break the reading, and places stay within the file', () => {
  const line = fc.constantFrom(SAID, '- Если да:', '  - Оператор: Да.', '> Оператор: Нет.', '| а | б |', '|---|---|', '', '```', '# Этап', 'steps:', '  - agent: >-', '      Это точно поможет.', '  - agent: "Да"');
  const directive = fc.tuple(
    fc.constantFrom('<!-- ', '# ', '%% ', '[//]: # (', '      # ', '    <!--'), fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file', 'disabel', ''),
    fc.constantFrom(' no-surely', ' no-surely, no-minute', ' none', '', ' until=x', ' __proto__'), fc.constantFrom(' -- reason', '', ' --', ' until=2020-01-01'), fc.constantFrom(' -->', '', ' %%', ')'),
  ).map(([open, ...rest]) => `${open}callint-${rest.join('')}`);
  fc.assert(fc.property(fc.array(fc.oneof(line, directive), { maxLength: 14 }), fc.constantFrom('a.md', 'a.yaml'), fc.constantFrom('\n', '\r\n'), (lines, path, end) => {
    const text = lines.join(end);
    const { findings, suppressed, broken } = lint(text, path, '2026-01-01');
    expect(broken).toEqual([]);
    for (const { range, fix } of [...findings, ...suppressed]) {
      for (const place of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true);
    }
  }), { numRuns: 300 });
});

/** The text with the fix of its first finding. */
function mended(text: string, path?: string): string {
  const [{ ruleId, fix }] = lint(text, path).findings;
  expect([ruleId, fix?.applicability]).toEqual(['suppression-unused', 'safe']);
  return (fix?.edits ?? []).reduce((done, { range, text: instead }) => done.slice(0, range.start) + instead + done.slice(range.end), text);
}
