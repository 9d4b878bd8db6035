import { describe, expect, it } from 'vitest';
import { readPage, updatePage } from '../../src/testing/index.js';

const PAGE = `# dead-end

The branch leads nowhere:

\`\`\`md example
Оператор: Вам удобно?
\`\`\`

\`\`\`findings
1:11-1:22 error dead-end/loose «Вам удобно?»
\`\`\`

A good one:

\`\`\`yaml example {"maxWords": 10}
- agent: Здравствуйте!
\`\`\`

Not a test:

\`\`\`md
Клиент: Да
\`\`\`
`;

describe('readPage', () => {
  it('reads the examples with their findings and options', () => {
    const { examples, mistakes } = readPage(PAGE);
    expect(mistakes).toEqual([]);
    expect(examples.map(({ format, line, expected, options }) => ({ format, line, expected, options }))).toEqual([
      { format: 'md', line: 5, expected: ['1:11-1:22 error dead-end/loose «Вам удобно?»'], options: {} },
      { format: 'yaml', line: 15, expected: [], options: { maxWords: 10 } },
    ]);
    expect(examples[0].script).toBe('Оператор: Вам удобно?\n');
  });

  it('lets an example hold fences of its own', () => {
    const { examples } = readPage('````md example\n```\n«Здравствуйте!»\n```\n````\n');
    expect(examples[0].script).toBe('```\n«Здравствуйте!»\n```\n');
  });

  it('reads a page with Windows line ends', () => {
    const { examples } = readPage(PAGE.replaceAll('\n', '\r\n'));
    expect(examples[0].expected).toHaveLength(1);
    expect(examples[0].script).toBe('Оператор: Вам удобно?\r\n');
  });

  it('names the blocks that look like a test and would not be run', () => {
    const lines = (page: string): string[] => readPage(page).mistakes.map(({ line, text }) => `${line} ${text}`);
    expect(lines('```findings\n1:1-1:2 error x «y»\n```\n')).toEqual(['1 the findings follow no example']);
    expect(lines('```md example\nA\n```\nBetween.\n```findings\n```\n')).toEqual(['5 the findings follow no example']);
    expect(lines('```txt example\nA\n```\n')).toEqual(['1 “txt example” is no example: it takes “md example” or “yaml example”']);
    expect(lines('```md example {maxWords}\nA\n```\n')).toEqual(['1 the options of the example are no JSON object: {maxWords}']);
    expect(lines('```md example\nA\n')).toEqual(['1 the block is never closed']);
  });
});

describe('updatePage', () => {
  const update = (page: string, ...actual: string[][]): string => updatePage(page, readPage(page).examples, actual);

  it('changes nothing where the page is right', () => {
    expect(update(PAGE, ['1:11-1:22 error dead-end/loose «Вам удобно?»'], [])).toBe(PAGE);
  });

  it('rewrites, adds and takes away blocks', () => {
    const updated = update(PAGE, [], ['1:1-1:2 info x «-»']);
    expect(updated).toContain('Вам удобно?\n```\n\nA good one:');
    expect(updated).toContain('Здравствуйте!\n```\n\n```findings\n1:1-1:2 info x «-»\n```\n\nNot a test:');
    expect(readPage(updated).examples.map((example) => example.expected)).toEqual([[], ['1:1-1:2 info x «-»']]);
  });

  it('keeps Windows line ends', () => {
    const page = PAGE.replaceAll('\n', '\r\n');
    expect(update(page, ['1:1-1:2 info x «-»'], [])).toContain('```findings\r\n1:1-1:2 info x «-»\r\n```\r\n');
  });
});
