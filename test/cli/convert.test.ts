import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/cli/commands/convert.js';
import { createSource } from '../../src/source/index.js';
import { plainOf, readTree, walk, type Tree } from '../../src/syntax/index.js';
import { callint, CLEAN, folderWith, removeFolders } from './callint.js';
import { SCRIPTS, textOfScript } from './scripts.js';

afterAll(removeFolders);

describe('callint convert', () => {
  it('prints canonical YAML', () => {
    const { status, stdout } = callint(['convert', '-'], { input: CLEAN });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^script: "1"\nid: .*\ntitle: Доставка дивана\nlanguage: ru\n/);
    expect(stdout).toContain('- ask: Ваш диван приедет во вторник, 12 мая, с 10 до 12 часов.');
  });

  it.each([
    ['$<<AMOUNT>>', '$<<AMOUNT>>'],
    ['$[AMOUNT]', '$<<AMOUNT>>'],
    ['£<<AMOUNT>>', '£{AMOUNT}'],
    ['${amount}', '{amount}'],
    ['$XX.XX', '$XX.XX'],
  ])('keeps the currency before a field: %s', (written, printed) => {
    const once = canonicalText(createSource('refund.md', `# Refund\n\nAgent: Lane Inn, this is Ann. We have refunded ${written} to your card today. Goodbye.\n`)) ?? '';
    expect(once).toContain(`refunded ${printed} to`);
    expect(canonicalText(createSource('refund.yaml', once))).toBe(once);
  });

  it('says so when there is nothing to convert', () => {
    const folder = folderWith({ 'readme.md': '# Install\n\nRun `npm install`, then read the manual.\n' });
    expect(callint(['convert', 'readme.md'], { folder })).toEqual({ status: 2, stdout: '', stderr: 'readme.md: this is no script; there is nothing to convert.\n' });
  });
});

describe.each(SCRIPTS)('%s as canonical YAML', (name) => {
  const source = createSource(name, textOfScript(name));
  const once = canonicalText(source) ?? '';
  const again = createSource('converted.yaml', once);

  it('does not change when it is converted again', () => {
    expect(canonicalText(again)).toBe(once);
  });

  it('holds what everybody says', () => {
    expect(said(readTree(again))).toEqual(said(readTree(source)));
  });
});

/** Who says what; placeholders by their names, since canonical YAML writes them in one way. */
function said({ document }: Tree): string[] {
  const lines: string[] = [];
  walk(document, (node) => {
    if (node.type !== 'turn') return;
    const spoken = node.children.map((child) => (child.type === 'placeholder' && child.style !== 'blank' ? { ...child, raw: `{${child.name}}` } : child));
    const words = plainOf(spoken).text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${node.role}: ${words}`);
  });
  return lines.sort();
}
