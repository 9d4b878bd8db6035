import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalScript } from '../../src/cli/canonical.js';
import { printYaml } from '../../src/cli/yaml.js';
import { createSource } from '../../src/source/index.js';
import { plainOf, readTree, walk, type Tree } from '../../src/syntax/index.js';
import { languageOf } from '../../src/words/index.js';
import { callint, CLEAN, folderWith, removeFolders } from './callint.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

afterAll(removeFolders);

describe('callint convert', () => {
  it('prints canonical YAML', () => {
    const { status, stdout } = callint(['convert', '-'], { input: CLEAN });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^script: "1"\nid: .*\ntitle: Доставка дивана\nlanguage: ru\n/);
    expect(stdout).toContain('- agent: Ваш диван приедет во вторник, 12 мая, с 10 до 12 часов.');
  });

  it('says so when there is nothing to convert', () => {
    const folder = folderWith({ 'readme.md': '# Install\n\nRun `npm install`, then read the manual.\n' });
    expect(callint(['convert', 'readme.md'], { folder })).toEqual({ status: 2, stdout: '', stderr: 'readme.md: this is no script; there is nothing to convert.\n' });
  });
});

const scripts = ['corpus/scripts', 'blind/scripts/dev', 'layouts', 'examples'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder)).filter((name) => /\.(md|ya?ml)$/.test(name)).map((name) => `${folder}/${name}`));

describe.each(scripts)('%s as canonical YAML', (name) => {
  const read = readTree(createSource(name, readFileSync(join(FIXTURES, name), 'utf8')));
  const once = converted(read);
  const again = readTree(createSource('converted.yaml', once));

  it('does not change when it is converted again', () => {
    expect(converted(again)).toBe(once);
  });

  it('holds what everybody says', () => {
    expect(said(again).sort()).toEqual(said(read).sort());
  });
});

function converted({ document }: Tree): string {
  const texts = document.children.flatMap((child) => (child.type === 'script' ? [printYaml(canonicalScript(child, languageOf(child.title)))] : []));
  return texts.join('---\n');
}

/** Who says what; placeholders by their names, since canonical YAML writes them in one way. */
function said({ document }: Tree): string[] {
  const lines: string[] = [];
  walk(document, (node) => {
    if (node.type !== 'turn') return;
    const spoken = node.children.map((child) => (child.type === 'placeholder' && child.style !== 'blank' ? { ...child, raw: `{${child.name}}` } : child));
    const words = plainOf(spoken).text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${node.role}: ${words}`);
  });
  return lines;
}
