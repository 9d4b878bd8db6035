import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findScripts } from '../../src/project/index.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callint-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('findScripts', () => {
  it('takes Markdown and YAML from a folder and those within it, in order', async () => {
    write('тариф.md', 'продажи/звонок.YML', 'a.markdown', 'b.yaml', 'notes.txt', 'photo.png');
    expect(await shown('.')).toEqual(['a.markdown', 'b.yaml', 'продажи/звонок.YML', 'тариф.md']);
  });

  it('leaves out node_modules and hidden folders', async () => {
    write('a.md', 'node_modules/x/readme.md', 'deep/node_modules/y.md', '.github/flow.yml', 'deep/.drafts/b.md');
    expect(await shown('.')).toEqual(['a.md']);
  });

  it('takes a file that is named, whatever it is called and wherever it lies', async () => {
    write('.drafts/b.md', 'script.txt', '[draft] new.md');
    writeFileSync(join(folder, '.gitignore'), 'script.txt\n');
    expect(await shown('.drafts/b.md', 'script.txt', '[draft] new.md')).toEqual(['.drafts/b.md', '[draft] new.md', 'script.txt']);
  });

  it('takes a file once when several arguments lead to it', async () => {
    write('a.md');
    expect(await shown('a.md', '.', './a.md', '*.md')).toEqual(['a.md']);
  });

  it('shows a path outside the working folder from there', async () => {
    write('one/a.md', 'two/b.md');
    const { files } = await findScripts(['../two'], join(folder, 'one'));
    expect(files.map((file) => file.shown)).toEqual(['../two/b.md']);
  });

  it('understands globs', async () => {
    write('sales/a.md', 'sales/b.yaml', 'support/c.md', 'sales/d.txt', 'node_modules/e.md');
    expect(await shown('**/*.md')).toEqual(['sales/a.md', 'support/c.md']);
    expect(await shown('{sales,support}/*')).toEqual(['sales/a.md', 'sales/b.yaml', 'support/c.md']);
  });
});

describe('.gitignore', () => {
  it('hides files and folders, and takes back what it says', async () => {
    write('a.md', 'drafts/b.md', 'drafts/keep.md', 'old/c.md', 'x.tmp.md');
    writeFileSync(join(folder, '.gitignore'), 'drafts/*\n!drafts/keep.md\nold/\n*.tmp.md\n');
    expect(await shown('.')).toEqual(['a.md', 'drafts/keep.md']);
    expect(await shown('**/*.md')).toEqual(['a.md', 'drafts/keep.md']);
  });

  it('holds in nested folders and from the root of the repository down', async () => {
    write('scripts/a.md', 'scripts/deep/b.md', 'scripts/deep/c.md');
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.gitignore'), 'c.md\n');
    writeFileSync(join(folder, 'scripts/deep/.gitignore'), 'b.md\n!c.md\n');
    const { files } = await findScripts(['.'], join(folder, 'scripts'));
    expect(files.map((file) => file.shown)).toEqual(['a.md', 'deep/c.md']);
  });

  it('does not hide a folder that is named', async () => {
    write('drafts/b.md');
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.gitignore'), 'drafts/\n');
    expect(await shown('drafts')).toEqual(['drafts/b.md']);
  });

  it('is named as the reason when it hides everything', async () => {
    write('b.md');
    writeFileSync(join(folder, '.gitignore'), '*.md\n');
    expect(await missing('.')).toEqual(['Everything in the folder “.” is hidden by .gitignore. To check a file, name it.']);
    expect(await missing('*.md')).toEqual(['All that matches “*.md” is hidden by .gitignore.']);
  });
});

describe('links', () => {
  it('in a circle are harmless, and links to files are read', async () => {
    write('a/one.md', 'shared/two.yml');
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('../shared', join(folder, 'a/shared'));
    symlinkSync('../shared/two.yml', join(folder, 'a/two.yml'));
    symlinkSync('nowhere.md', join(folder, 'a/broken.md'));
    symlinkSync('self.md', join(folder, 'a/self.md'));
    const { files } = await findScripts(['a'], folder);
    expect(files.map((file) => file.shown)).toContain('a/one.md');
    expect(files.map((file) => file.shown)).toContain('a/two.yml');
    expect(files.map((file) => file.shown)).not.toContain('a/broken.md');
    expect(files.filter((file) => file.shown.includes('up'))).toEqual([]);
  });
});

describe('what leads to no script', () => {
  it('is told for each argument, and the others are found', async () => {
    write('a.md');
    mkdirSync(join(folder, 'empty'));
    const { files, missing: sentences } = await findScripts(['a.md', 'b.md', 'empty', '*.yaml'], folder);
    expect(files.map((file) => file.shown)).toEqual(['a.md']);
    expect(sentences.map((one) => one.ru)).toEqual([
      'Файла или папки «b.md» нет.',
      'В папке «empty» нет скриптов (*.md, *.markdown, *.yaml, *.yml).',
      'Под «*.yaml» не подходит ни один скрипт (*.md, *.markdown, *.yaml, *.yml).',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('includes a folder without permission', async () => {
    write('a.md', 'secret/b.md');
    chmodSync(join(folder, 'secret'), 0o000);
    const { files, missing: sentences } = await findScripts(['.'], folder);
    chmodSync(join(folder, 'secret'), 0o700);
    expect(files).toHaveLength(1);
    expect(sentences[0].en).toMatch(/secret” cannot be read: permission denied/);
  });
});

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '# Звонок\n\nОператор: Здравствуйте!\n');
  }
}

async function shown(...paths: string[]): Promise<string[]> {
  return (await findScripts(paths, folder)).files.map((file) => file.shown);
}

async function missing(...paths: string[]): Promise<string[]> {
  return (await findScripts(paths, folder)).missing.map((sentence) => sentence.en);
}
