import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

const PROMISE = 'Оператор: Вы точно останетесь довольны.';
const OLD = `${PROMISE}\n\n## Середина\n\nОператор: Подождите.\n\n## Конец\n\n${PROMISE}\n`;

const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

afterAll(removeFolders);

let folder: string;

beforeEach(() => {
  folder = folderWith({ 'звонки/тариф.md': OLD, 'b.md': `${PROMISE}\n`, '.gitignore': 'secret/\n' });
  git('init', '-q', '-b', 'main');
  commit('first');
});

describe('--new-from-rev', () => {
  it('tells of changed lines only, of files that git does not know, and not of what it ignores', () => {
    write('звонки/тариф.md', OLD.replace('Подождите.', 'Вы точно останетесь довольны!'));
    write('new file.md', `${PROMISE}\n`);
    expect(found('--new-from-rev', 'HEAD')).toEqual(['new file.md:1', 'звонки/тариф.md:5']);
    expect(callint(['--only', 'overpromise', '--new-from-rev', 'HEAD', 'b.md'], { folder })).toMatchObject({ status: 0, stdout: 'No problems: 1 file checked.\n' });
    commit('second');
    expect(found('--new-from-rev', 'HEAD')).toEqual([]);
    expect(found('--new-from-rev', 'HEAD~1')).toEqual(['new file.md:1', 'звонки/тариф.md:5']);
  });

  it('tells of all of a changed file when told so', () => {
    write('звонки/тариф.md', OLD.replace('Подождите.', 'Вы точно останетесь довольны!'));
    expect(found('--new-from-rev', 'HEAD', '--whole-files')).toEqual(['звонки/тариф.md:1', 'звонки/тариф.md:5', 'звонки/тариф.md:9']);
  });

  it('follows a file that was renamed', () => {
    renameSync(join(folder, 'звонки/тариф.md'), join(folder, 'renamed.md'));
    git('add', '-A');
    expect(found('--new-from-rev', 'HEAD')).toEqual([]);
  });

  it('never hides a file that cannot be read', () => {
    write('c.yaml', 'steps: [\n');
    commit('broken');
    expect(found('--new-from-rev', 'HEAD')).toEqual(['c.yaml:2']);
    expect(callint(['--new-from-rev', 'HEAD'], { folder }).status).toBe(1);
  });

  it('tells of changed lines in a submodule, on record there or not, and of files that are new there', () => {
    const module = folderWith({ 'их.md': OLD });
    const inModule = (...args: string[]) => execFileSync('git', ['-C', join(folder, 'parts'), ...IDENTITY, ...args], { stdio: 'pipe' });
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: module });
    execFileSync('git', [...IDENTITY, 'add', '-A'], { cwd: module });
    execFileSync('git', [...IDENTITY, 'commit', '-q', '-m', 'first'], { cwd: module });
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'parts');
    commit('a submodule');
    expect(found('--new-from-rev', 'HEAD')).toEqual([]);
    write('parts/их.md', OLD.replace('Подождите.', 'Вы точно останетесь довольны!'));
    expect(found('--new-from-rev', 'HEAD')).toEqual(['parts/их.md:5']);
    inModule('commit', '-q', '-a', '-m', 'second');
    expect(found('--new-from-rev', 'HEAD')).toEqual(['parts/их.md:5']);
    write('parts/new.md', `${PROMISE}\n`);
    expect(found('--new-from-rev', 'HEAD')).toEqual(['parts/new.md:1', 'parts/их.md:5']);
  });

  it('works from a folder further in', () => {
    write('звонки/тариф.md', `${PROMISE.replace('Вы', 'Вы уж')}\n`);
    expect(callint(['--only', 'overpromise', '--new-from-rev', 'HEAD', '-f', 'compact'], { folder: join(folder, 'звонки') }).stdout).toMatch(/^тариф\.md: line 1/);
  });
});

describe('a change on the way that leads to a finding', () => {
  const CALL = 'direction: outbound\n\nОператор: Здравствуйте! Это Анна, компания «Связь».\n\nОператор: Звоню предупредить: завтра не будет воды.\n\nОператор: Вам удобно сейчас говорить?\n';

  it('is a change of it: the reason before the question was taken out', () => {
    write('call.md', CALL);
    commit('call');
    write('call.md', CALL.replace(/Оператор: Звоню.*\n\n/, ''));
    expect(found('--new-from-rev', 'HEAD', '--only', 'time-ask-before-reason')).toEqual(['call.md:5']);
  });
});

describe('lines that were taken out', () => {
  const HIDDEN = `Оператор: Подождите.\n\n<!-- callint-disable-next-line overpromise -- так решил юрист -->\n\n${PROMISE}\n\nОператор: До свидания.\n\n${PROMISE}\n`;

  it.each([
    ['a comment for the next line', HIDDEN, HIDDEN.replace(/<!--.*\n\n/, ''), ['c.md:3']],
    ['its space as well, but for one line', HIDDEN, HIDDEN.replace(/\n<!--.*\n/, ''), ['c.md:3']],
    ['a rule out of such a comment', HIDDEN.replace('overpromise', 'overpromise, dead-end'), HIDDEN.replace('overpromise', 'dead-end'), ['c.md:5']],
    ['a comment for all that follows', HIDDEN.replace('disable-next-line', 'disable'), HIDDEN.replace(/<!--.*\n\n/, ''), ['c.md:3', 'c.md:7']],
    ['a comment for the file', `${HIDDEN}\nОператор: Хорошо.\n\n<!-- callint-disable-file overpromise -- так -->\n`, `${HIDDEN.replace(/<!--.*\n\n/, '')}\nОператор: Хорошо.\n`, ['c.md:3', 'c.md:7']],
    ['a sentence two lines off', `${HIDDEN}\nОператор: Хорошо.\n\nКлиент: Ладно.\n`, `${HIDDEN}\nОператор: Хорошо.\n`, []],
    ['the sentence above', HIDDEN, HIDDEN.replace('Оператор: До свидания.\n\n', ''), ['c.md:7']],
  ])('%s', (_, before, after, expected) => {
    write('c.md', before);
    commit('before');
    write('c.md', after);
    expect(found('--new-from-rev', 'HEAD')).toEqual(expected);
    write('the.patch', execFileSync('git', ['diff'], { cwd: folder, encoding: 'utf8' }));
    expect(found('--new-from-patch', 'the.patch')).toEqual(expected);
  });

  it('a step on the way to a finding, before the first line that is left', () => {
    const call = 'direction: outbound\n\nОператор: Здравствуйте! Это Анна, компания «Связь».\n\nОператор: Звоню предупредить: завтра в вашем доме не будет воды.\n\nКлиент: Спасибо.\n';
    write('call.md', call);
    commit('call');
    write('call.md', call.replace(/Оператор: Здравствуйте.*\n\n/, ''));
    expect(found('--new-from-rev', 'HEAD', '--only', 'missing-self-identification')).not.toEqual([]);
  });
});

describe('what a change causes elsewhere', () => {
  const FLOW = `language: en
start: hello
nodes:
  hello:
    bot: "Hello, Acme support. Is the light on?"
    next: {"yes": done, "no": reset, "what?": nowhere}
  reset:
    bot: "Please press the button. Is it on now?"
    next: {"yes": done, "no": operator}
  old:
    bot: "Unplug it."
    next: done
  done:
    bot: "Great, goodbye."
    end: true
  operator:
    bot: "I am connecting you with a colleague."
    transfer: desk
`;
  const PLACES = 'unresolved-target,unreachable-step';

  it.each([
    ['gotos to a step that was taken out', FLOW.slice(0, FLOW.indexOf('  operator:')), ['c.yaml:9']],
    ['gotos to a step that is called otherwise now', FLOW.replace('  reset:', '  button:'), ['c.yaml:6', 'c.yaml:7']],
    ['a step to which the only goto is gone', FLOW.replace('"no": operator', '"no": done'), ['c.yaml:16']],
    ['nothing, where words change', FLOW.replace('Unplug it.', 'Unplug it, please.'), []],
    ['nothing, where the lines of old findings move', FLOW.replace('start: hello\n', 'start: hello\ntitle: Reset\n'), []],
  ])('%s', (_, after, expected) => {
    write('c.yaml', FLOW);
    commit('before');
    write('c.yaml', after);
    const files = (flag: string, value: string): string[] => found(flag, value, '--only', PLACES);
    expect(files('--new-from-rev', 'HEAD')).toEqual(expected);
    write('the.patch', execFileSync('git', ['diff'], { cwd: folder, encoding: 'utf8' }));
    expect(files('--new-from-patch', 'the.patch')).toEqual(expected);
  });
});

describe('--new-from-merge-base', () => {
  it('tells of what a branch changed, not of what changed meanwhile on the other', () => {
    git('checkout', '-q', '-b', 'work');
    write('b.md', `${PROMISE}\n\n${PROMISE}\n`);
    commit('work');
    git('checkout', '-q', 'main');
    write('b.md', `Оператор: Всё точно получится, гарантирую!\n\n${PROMISE}\n`);
    commit('meanwhile');
    git('checkout', '-q', 'work');
    expect(found('--new-from-merge-base', 'main')).toEqual(['b.md:3']);
  });
});

describe('--new-from-patch', () => {
  it('reads the encodings of Windows, patches by mail, and an empty one', () => {
    write('b.md', `Оператор: Подождите.\n\n${PROMISE}\n`);
    git('commit', '-qam', 'another');
    const patch = execFileSync('git', ['format-patch', '-1', '--stdout'], { cwd: folder, encoding: 'utf8' });
    const wide = Buffer.from(patch.replaceAll('\n', '\r\n'), 'utf16le');
    for (const content of [patch, wide, Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])]) {
      writeFileSync(join(folder, 'the.patch'), content);
      expect(found('--new-from-patch', 'the.patch', '--whole-files')).toEqual(['b.md:3']);
    }
    for (const content of ['', '\n', Buffer.from([0xff, 0xfe])]) {
      writeFileSync(join(folder, 'the.patch'), content);
      expect(found('--new-from-patch', 'the.patch')).toEqual([]);
    }
  });

  it('tells of what a patch changes, inside a repository or not', () => {
    write('звонки/тариф.md', OLD.replace('Подождите.', 'Вы точно останетесь довольны!'));
    const patch = execFileSync('git', ['diff'], { cwd: folder, encoding: 'utf8' });
    write('the.patch', patch);
    expect(found('--new-from-patch', 'the.patch')).toEqual(['звонки/тариф.md:5']);
    const elsewhere = folderWith({ 'звонки/тариф.md': OLD.replace('Подождите.', 'Вы точно останетесь довольны!'), 'the.patch': patch });
    expect(found('--new-from-patch', 'the.patch', elsewhere)).toEqual(['звонки/тариф.md:5']);
  });

  it.each([['-c', 'diff.mnemonicPrefix=true', 'diff'], ['-c', 'diff.noprefix=true', 'diff'], ['diff', '--src-prefix=old/', '--dst-prefix=new/']])('knows the names whatever stands before them: git %s %s %s', (...args) => {
    write('звонки/тариф.md', OLD.replace('Подождите.', 'Вы точно останетесь довольны!'));
    write('the.patch', execFileSync('git', args.filter(Boolean), { cwd: folder, encoding: 'utf8' }));
    expect(found('--new-from-patch', 'the.patch')).toEqual(['звонки/тариф.md:5']);
  });

  it('of another folder does not pass for one that changes nothing', () => {
    write('the.patch', '--- a/docs/x.md\n+++ b/docs/x.md\n@@ -1 +1 @@\n-x\n+y\n');
    expect(callint(['--new-from-patch', 'the.patch'], { folder })).toEqual({ status: 2, stdout: '', stderr: 'No file that “the.patch” names is here (b/docs/x.md). Run callint in the folder that the patch was made in.\n' });
  });
});

describe('what cannot be done', () => {
  it.each([
    [['--new-from-rev', 'none'], 'git knows no revision “none”. In CI a shallow clone may lack it: fetch the whole history (fetch-depth: 0).\n'],
    [['--new-from-rev', '--upload-pack=x'], 'git knows no revision “--upload-pack=x”. In CI a shallow clone may lack it: fetch the whole history (fetch-depth: 0).\n'],
    [['--new-from-patch', 'none.patch'], 'The patch “none.patch” cannot be read: no such file.\n'],
    [['--new-from-rev', 'HEAD', '--new-from-patch', 'x'], 'Choose one of --new-from-rev, --new-from-merge-base and --new-from-patch.\n'],
    [['--whole-files'], '--whole-files goes with one of --new-from-….\n'],
  ])('%j says why', (args, stderr) => {
    expect(callint(args, { folder })).toEqual({ status: 2, stdout: '', stderr });
  });

  it('outside a repository, and without git', () => {
    const outside = folderWith({ 'a.md': `${PROMISE}\n` });
    expect(callint(['--new-from-rev', 'HEAD'], { folder: outside }).stderr).toMatch(/^git could not show the changes: fatal: not a git repository/);
    expect(callint(['--new-from-rev', 'HEAD', '--locale', 'ru'], { folder: outside, env: { PATH: '/nowhere' } }).stderr).toBe('Для --new-from-… нужен git, а его здесь нет.\n');
  });

  it.each([
    ['a page to sign in', '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n'],
    ['a list of files', 'a.md\nb.md\n'],
    ['lines of no file', '@@ -1 +1 @@\n-x\n+y\n'],
    ['a merge', 'diff --cc b.md\nindex 1,2..3\n--- a/b.md\n+++ b/b.md\n@@@ -1,1 -1,1 +1,1 @@@\n- x\n -z\n++y\n'],
    ['an archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])],
    ['nothing but zeros', Buffer.alloc(64)],
  ])('with what is no patch but %s', (_, content) => {
    writeFileSync(join(folder, 'the.patch'), content);
    const { status, stdout, stderr } = callint(['--new-from-patch', 'the.patch'], { folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^“the\.patch” is no patch \(.*\)\. It takes what git diff prints\.\n$/);
  });

  it('with a patch that is none', () => {
    write('the.patch', '--- a/x\n+++ b/x\n@@ -1 +1 @@\nwhat is this\n');
    expect(callint(['--new-from-patch', 'the.patch'], { folder }).stderr).toMatch(/^“the\.patch” is no patch \(.*\)\. It takes what git diff prints\.\n$/);
  });
});

function git(...args: string[]): void {
  execFileSync('git', [...IDENTITY, ...args], { cwd: folder, stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function found(flag: string, value: string, ...more: string[]): string[] {
  const where = more.find((one) => one.startsWith('/')) ?? folder;
  const args = more.filter((one) => one !== where);
  const { stdout, stderr, status } = callint(['-f', 'json', ...(args.includes('--only') ? [] : ['--only', 'overpromise']), flag, value, ...args], { folder: where });
  if (status === 2) throw new Error(stderr);
  const { results }: { results: { filePath: string; messages: { line: number }[] }[] } = JSON.parse(stdout);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line }) => `${filePath}:${line}`)).sort();
}
