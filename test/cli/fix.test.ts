import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rewrite } from '../../src/project/index.js';
import { BIN, callint, folderWith, removeFolders } from './callint.js';

const FAULTY = 'steps:\n  - agent: {имя}, здравствуйте!\n  - agent: Тариф #1 стоит 500.\n';
const SAFE = FAULTY.replace('{имя}, здравствуйте!', '"{имя}, здравствуйте!"');
const ALL = SAFE.replace('Тариф #1 стоит 500.', '"Тариф #1 стоит 500."');
/** Rules that say nothing here, so that only what is told beside them is left. */
const QUIET = ['--only', 'overpromise'];

afterAll(removeFolders);

describe('--fix', () => {
  it('mends what is safe, and the rest when told so', () => {
    const folder = folderWith({ 'a.yaml': FAULTY, 'b.md': 'Оператор: Добрый день!\n' });
    const first = callint(['--fix', ...QUIET, '-f', 'compact'], { folder });
    expect([first.status, first.stderr]).toEqual([1, 'Mended: 1, in files: 1.\n']);
    expect(first.stdout).toMatch(/^a\.yaml: line 3, col 18, Error - .*\(parse-yaml-comment-in-speech\)\n\n1 problem\n$/);
    expect(read(folder)).toBe(SAFE);
    expect(callint(['--fix', '--unsafe-fixes', ...QUIET], { folder })).toMatchObject({ status: 0, stderr: 'Mended: 1, in files: 1.\n' });
    expect(read(folder)).toBe(ALL);
    expect(callint(['--fix', '--unsafe-fixes', ...QUIET], { folder })).toMatchObject({ status: 0, stderr: '' });
  });

  it('redirects no goto by itself: a name that is near may be that of the opposite answer', () => {
    const flow = 'language: en\nsteps:\n  - id: a\n    agent: "Is it all right?"\n    answers: {"yes": confirm_yes, "no": confirm_no}\n  - id: confirm_yes\n    agent: Fine.\n    end: true\n  - id: confirm_on\n    agent: Somebody comes on Friday.\n    end: true\n';
    const folder = folderWith({ 'a.yaml': flow });
    expect(callint(['--fix', '--only', 'unresolved-target'], { folder })).toMatchObject({ status: 1, stderr: '' });
    expect(read(folder)).toBe(flow);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${FAULTY}`), Buffer.from(`\ufeff${SAFE}`)],
    ['UTF-16', Buffer.from(`\ufeff${FAULTY}`, 'utf16le'), Buffer.from(`\ufeff${SAFE}`, 'utf16le')],
    ['Windows line ends', Buffer.from(FAULTY.replaceAll('\n', '\r\n')), Buffer.from(SAFE.replaceAll('\n', '\r\n'))],
    ['windows-1251', cyrillic(FAULTY), cyrillic(SAFE)],
  ])('keeps %s', (_, before, after) => {
    const folder = folderWith({ 'a.yaml': before });
    callint(['--fix', ...QUIET], { folder });
    expect(readFileSync(join(folder, 'a.yaml')).equals(after)).toBe(true);
  });

  it('keeps the mode of a file and the link that leads to it, and leaves nothing behind', () => {
    const folder = folderWith({ 'store/a.yaml': FAULTY });
    chmodSync(join(folder, 'store/a.yaml'), 0o640);
    symlinkSync('store/a.yaml', join(folder, 'link.yaml'));
    callint(['--fix', ...QUIET, 'link.yaml'], { folder });
    expect([lstatSync(join(folder, 'link.yaml')).isSymbolicLink(), statSync(join(folder, 'store/a.yaml')).mode & 0o777]).toEqual([true, 0o640]);
    expect(readFileSync(join(folder, 'store/a.yaml'), 'utf8')).toBe(SAFE);
    expect(readdirSync(join(folder, 'store'))).toEqual(['a.yaml']);
  });

  it('mends a file once that a link leads to as well, and leaves one with hard links', () => {
    const folder = folderWith({ 'store/a.yaml': FAULTY });
    symlinkSync('store/a.yaml', join(folder, 'a.yaml'));
    expect(callint(['--diff', ...QUIET], { folder }).stdout.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/store/a.yaml']);
    const { status, stdout, stderr } = callint(['--fix', ...QUIET, '-f', 'compact'], { folder });
    expect([status, stderr]).toEqual([1, 'Mended: 1, in files: 1.\n']);
    expect([...stdout.matchAll(/\((parse-[\w-]+)\)/g)].map(([, rule]) => rule)).toEqual(['parse-yaml-comment-in-speech', 'parse-yaml-comment-in-speech']);
    expect(read(folder)).toBe(SAFE);
    linkSync(join(folder, 'store/a.yaml'), join(folder, 'store/b.yaml'));
    expect(callint(['--fix', '--unsafe-fixes', ...QUIET, 'store/a.yaml'], { folder })).toMatchObject({ status: 2, stderr: 'store/a.yaml: the fixes are not written: the file has hard links, of which one alone would be mended.\n' });
    expect(read(folder)).toBe(SAFE);
  });

  it('does not mend what is turned off, on record or not of the change', () => {
    const off = `# callint-disable-file parse-yaml-needs-quotes -- wip\n${FAULTY}`;
    const folder = folderWith({ 'a.yaml': off });
    callint(['--fix', ...QUIET], { folder });
    expect(read(folder)).toBe(off);
    const recorded = folderWith({ 'a.yaml': FAULTY });
    callint(['--suppress-all', ...QUIET], { folder: recorded });
    callint(['--fix', ...QUIET], { folder: recorded });
    expect(read(recorded)).toBe(FAULTY);
    const patched = folderWith({ 'a.yaml': FAULTY, 'the.patch': '--- a/a.yaml\n+++ b/a.yaml\n@@ -2,0 +3,1 @@\n+x\n' });
    callint(['--fix', '--unsafe-fixes', '--new-from-patch', 'the.patch', ...QUIET], { folder: patched });
    expect(read(patched)).toBe(ALL.replace('"{имя}, здравствуйте!"', '{имя}, здравствуйте!'));
  });

  it('leaves a file as it was when it cannot be written back whole', () => {
    const damaged = Buffer.concat([Buffer.from(FAULTY), Buffer.from('# '), Buffer.from([0xd0, 0x28]), Buffer.from('\n')]);
    const folder = folderWith({ 'a.yaml': damaged });
    const { status, stderr } = callint(['--fix', ...QUIET], { folder });
    expect([status, stderr]).toEqual([2, 'a.yaml: the fixes are not written: the file holds damaged bytes, which would be lost.\n']);
    expect(readFileSync(join(folder, 'a.yaml')).equals(damaged)).toBe(true);
  });

  it('leaves a file as it was when the disk will not hold the new one', () => {
    const long = FAULTY + '  - agent: Хорошо, я вас понял.\n'.repeat(2000);
    const folder = folderWith({ 'a.yaml': long });
    const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 8; exec "${process.execPath}" "${BIN}" --fix ${QUIET.join(' ')} a.yaml`], { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'en', NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect([status, stderr]).toEqual([2, 'a.yaml: the fixes are not written: the file would be larger than is allowed here.\n']);
    expect([read(folder) === long, readdirSync(folder)]).toEqual([true, ['a.yaml']]);
  });

  it('is for files', () => {
    expect(callint(['--fix', '-'], { input: FAULTY })).toEqual({ status: 2, stdout: '', stderr: 'Standard input cannot be mended: --diff shows what would change.\n' });
    expect(callint(['--unsafe-fixes', 'a.md'])).toMatchObject({ status: 2, stderr: '--unsafe-fixes goes with --fix or --diff.\n' });
  });
});

describe('rewrite', () => {
  it('refuses when the file has changed since it was read', () => {
    const folder = folderWith({ 'a.md': 'new' });
    expect(rewrite(join(folder, 'a.md'), 'old', 'mended')?.en).toBe('the file has changed meanwhile, run again');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
  });

  it('refuses a character that the encoding of the file lacks', () => {
    const folder = folderWith({ 'a.md': cyrillic('Оператор: Да, конечно, сейчас.\n') });
    expect(rewrite(join(folder, 'a.md'), 'Оператор: Да, конечно, сейчас.\n', 'Оператор: 🙂\n')?.ru).toContain('в кодировке windows-1251 нет нужного знака');
  });

  it('says what the disk says', () => {
    expect(rewrite('/nowhere/a.md', '', '')?.en).toBe('no such file');
  });
});

describe('--diff', () => {
  it('prints a patch that git takes, writes nothing, and fails when there is something to mend', () => {
    const folder = folderWith({ 'звонки/a b.yaml': FAULTY.replaceAll('\n', '\r\n'), 'c.yaml': FAULTY.trimEnd(), 'd.md': 'Оператор: Да.\n' });
    const { status, stdout, stderr } = callint(['--diff', '--unsafe-fixes', ...QUIET], { folder });
    expect([status, stderr]).toEqual([1, 'Would mend: 4, in files: 2.\n']);
    expect(stdout).toContain('--- a/c.yaml\n+++ b/c.yaml\n');
    expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toBe(FAULTY.trimEnd());
    writeFileSync(join(folder, 'the.patch'), stdout);
    const applied = spawnSync('git', ['apply', 'the.patch'], { cwd: folder, encoding: 'utf8' });
    expect([applied.status, applied.stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'звонки/a b.yaml'), 'utf8')).toBe(ALL.replaceAll('\n', '\r\n'));
    expect(callint(['--diff', '--unsafe-fixes', ...QUIET], { folder })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves out files that git could not patch, and fits those with a mark', () => {
    const folder = folderWith({ 'a.yaml': cyrillic(FAULTY), 'b.yaml': Buffer.from(`\ufeff${FAULTY}`, 'utf16le'), 'c.yaml': `\ufeff${FAULTY}`, 'd.yaml': FAULTY });
    const { status, stdout, stderr } = callint(['--diff', ...QUIET], { folder });
    const reason = 'the file is not UTF-8, a patch of it cannot be applied and is left out. --fix mends it.';
    expect([status, stderr]).toEqual([1, `a.yaml: ${reason}\nb.yaml: ${reason}\nWould mend: 4, in files: 4.\n`]);
    writeFileSync(join(folder, 'the.patch'), stdout);
    expect(spawnSync('git', ['apply', 'the.patch'], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect([readFileSync(join(folder, 'c.yaml'), 'utf8'), readFileSync(join(folder, 'd.yaml'), 'utf8')]).toEqual([`\ufeff${SAFE}`, SAFE]);
  });

  it('goes with no report', () => {
    const folder = folderWith({ 'a.yaml': FAULTY });
    for (const args of [['-f', 'json'], ['-o', 'out.txt']]) expect(callint(['--diff', ...args], { folder })).toEqual({ status: 2, stdout: '', stderr: '--diff prints a patch in place of a report: leave out -f and -o, or --diff.\n' });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('shows what would change of standard input', () => {
    const { status, stdout } = callint(['--diff', ...QUIET, '--stdin-filename', 'x.yaml'], { input: FAULTY });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^--- a\/x\.yaml\n\+\+\+ b\/x\.yaml\n@@ -1,3 \+1,3 @@\n/)]);
    expect(callint(['--diff', '--exit-zero', ...QUIET, '--stdin-filename', 'x.yaml'], { input: FAULTY }).status).toBe(0);
  });
});

function read(folder: string): string {
  return readFileSync(join(folder, 'a.yaml'), 'utf8');
}

/** Text as windows-1251 has it; Cyrillic and ASCII only. */
function cyrillic(text: string): Buffer {
  return Buffer.from([...text].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  }));
}
