import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonFaults, xmlFaults } from '../report/consumers.js';
import { callint, FAULTY, folderWith, removeFolders, type Ran } from './callint.js';

afterAll(removeFolders);

const PAGES = ['README.md', 'README.ru.md'];

/** The recipes of a page: code blocks by the file that their first line names, else by their language. */
function blocksOf(page: string): Map<string, string> {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const sections = text.split(/^(?=## )/m).filter((section) => /^## (?:In CI|В CI|In an editor|В редакторе)$/m.test(section)).join('');
  const blocks = [...sections.matchAll(/^```(yaml|json|vim|lua|elisp)\n([\s\S]*?)^```$/gm)];
  return new Map(blocks.map(([, language, block]) => [/^(?:#|"|--|;;) (\S+)/.exec(block)?.[1] ?? language, block]));
}

/** Runs the `npx callint …` of a recipe as the job would. */
function run(command: string, folder: string, env: Record<string, string> = {}): Ran {
  const words = command.split(' ');
  expect(words.slice(0, 2)).toEqual(['npx', 'callint']);
  return callint(words.slice(2), { folder, env });
}

const [english, russian] = PAGES.map(blocksOf);

it('the recipes are the same in both languages', () => {
  expect([...english.keys()]).toEqual(expect.arrayContaining(['.github/workflows/call-scripts.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml', 'json', 'init.lua', 'init.el', 'vimrc', 'flycheck.el']));
  expect(russian).toEqual(english);
});

describe('the recipe for', () => {
  const folder = folderWith({ 'scripts/tariff.yaml': FAULTY });

  it('GitHub Actions annotates, fails, and leaves what the upload takes', () => {
    const { jobs, permissions } = parse(english.get('.github/workflows/call-scripts.yml') ?? '');
    const steps: { run?: string; uses?: string; if?: string; with?: Record<string, string> }[] = jobs.callint.steps;
    const command = steps.find((step) => step.run?.startsWith('npx'))?.run ?? '';
    const { status, stdout, stderr } = run(command, folder, { GITHUB_WORKSPACE: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error file=scripts\/tariff\.yaml,line=9,/);
    const upload = steps.find((step) => step.uses?.startsWith('github/codeql-action/upload-sarif@'));
    expect(permissions['security-events']).toBe('write');
    expect(upload?.if).toBe('success() || failure()');
    expect(jsonFaults(readFileSync(join(folder, upload?.with?.sarif_file ?? ''), 'utf8'), 'sarif-2.1.0.json')).toEqual([]);
  });

  it('GitLab leaves the reports that it names', async () => {
    const { script, artifacts } = parse(english.get('.gitlab-ci.yml') ?? '').callint;
    const { status, stdout } = run(script.at(-1), folder, { CI_PROJECT_DIR: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('parse-yaml-comment-in-speech');
    expect(artifacts.when).toBe('always');
    expect(jsonFaults(readFileSync(join(folder, artifacts.reports.codequality), 'utf8'), 'gitlab-code-quality.json')).toEqual([]);
    expect(await xmlFaults(readFileSync(join(folder, artifacts.reports.junit), 'utf8'), 'junit.xsd')).toEqual([]);
  });

  it('pre-commit names scripts and fails on them', () => {
    const [{ entry, files }] = parse(english.get('.pre-commit-config.yaml') ?? '').repos[0].hooks;
    expect(['scripts/tariff.yaml', 'scripts/a/b.md', 'scripts/readme.txt', 'drafts/a.md'].map((path) => new RegExp(files).test(path))).toEqual([true, true, false, false]);
    expect(run(`${entry} scripts/tariff.yaml`, folder).status).toBe(1);
  });

  it('editors names formats and flags that exist, and the server speaks', () => {
    expect(english.get('vimrc')).toContain('%e --format rdjson --stdin-filename %s');
    expect(english.get('flycheck.el')).toContain('"--format" "eslint" "--stdin-filename"');
    for (const format of ['rdjson', 'eslint']) {
      const { status, stdout } = callint(['--format', format, '--stdin-filename', join(folder, 'scripts/tariff.yaml')], { folder, input: FAULTY });
      expect(status).toBe(1);
      expect(JSON.stringify(JSON.parse(stdout))).toContain('parse-yaml-comment-in-speech');
    }
    expect(english.get('init.lua')).toContain("{'npx', 'callint', 'lsp'}");
    expect(english.get('init.el')).toContain('("npx" "callint" "lsp")');
  });

  it('lint-staged runs the command on absolute paths', () => {
    const [command] = Object.values(JSON.parse(english.get('json') ?? '')['lint-staged']);
    expect(run(`npx ${command} ${join(folder, 'scripts/tariff.yaml')}`, folder).status).toBe(1);
  });
});
