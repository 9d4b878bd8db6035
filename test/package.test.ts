import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const SCRIPT = '# Доставка\n\nКлиент: Где мой диван?\n\nОператор: Проверю, это займёт минуту.\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callint-package-'));
  // the tests have built it already; what a build writes is what a user gets
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], ROOT);
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"name": "somebody", "private": true, "type": "module"}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as a user installs it', () => {
  it('brings no other package with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['callint']);
  });

  it('runs', () => {
    expect(run('npx', ['--no-install', 'callint', '--version'], folder)).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('lints a script', () => {
    writeFileSync(join(folder, 'script.md'), SCRIPT);
    const { results } = JSON.parse(run('npx', ['--no-install', 'callint', 'script.md', '--format', 'json', '--exit-zero'], folder));
    expect(results[0].filePath).toBe('script.md');
  });

  it('explains every rule', () => {
    const rules: { id: string }[] = JSON.parse(run('npx', ['--no-install', 'callint', 'rules', '--format', 'json'], folder));
    for (const { id } of rules.slice(0, 3)) expect(run('npx', ['--no-install', 'callint', 'explain', id, '--locale', 'ru'], folder)).toMatch(/[а-я]/);
  });

  it('can be imported', () => {
    writeFileSync(join(folder, 'use.mjs'), `
      import { lintText, loadRules } from 'callint';
      import { defineRule } from 'callint/rule';
      const result = await lintText(${JSON.stringify(SCRIPT)}, { path: 'script.md', locale: 'en' });
      console.log(JSON.stringify([result.filePath, Array.isArray(result.findings), Array.isArray(await loadRules()), typeof defineRule]));
    `);
    expect(JSON.parse(run(process.execPath, ['use.mjs'], folder))).toEqual(['script.md', true, true, 'function']);
  });

  it('has types that need no other package, nor those of Node', () => {
    writeFileSync(join(folder, 'use.ts'), `
      import { lintText, type Finding, type LintWishes } from 'callint';
      import { defineRule, type Script } from 'callint/rule';
      const wishes: LintWishes = { locale: 'en' };
      export const findings: Promise<Finding[]> = lintText('', wishes).then((result) => [...result.findings]);
      export const openEnds = (script: Script): number => script.flow.deadEnds().length;
      // @ts-expect-error a wish that does not exist
      void lintText('', { colour: 'red' });
      void defineRule;
    `);
    run(process.execPath, [TSC, '--strict', '--noEmit', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022', 'use.ts'], folder);
  });
});

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
