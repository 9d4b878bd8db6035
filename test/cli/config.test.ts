import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callint, folderWith, removeFolders } from './callint.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A promise nobody can keep, and nothing else that is reported here. */
const PROMISE = 'Оператор: Вы точно останетесь довольны.\n';
const ONE_RULE = 'extends: []\nlocale: ru\nrules: {overpromise: warning}\n';

afterAll(removeFolders);

describe('a configuration', () => {
  it('is found upward from each file, and the nearest one holds', () => {
    const folder = folderWith({
      'callint.config.yaml': ONE_RULE,
      'a.md': PROMISE,
      'sales/deep/b.md': PROMISE,
      'chat/callint.config.json': '{"extends": [], "locale": "en", "rules": {"overpromise": "error"}}',
      'chat/c.md': PROMISE,
    });
    expect(found(['.'], folder)).toEqual(['a.md overpromise warning', 'chat/c.md overpromise error', 'sales/deep/b.md overpromise warning']);
    expect(callint(['-f', 'compact', 'chat/c.md'], { folder }).stdout).toContain('promises what');
    expect(callint(['-f', 'compact', 'a.md'], { folder }).stdout).toContain('обещание');
  });

  it('is not looked for when told so, and one is taken for all files when named', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\n', 'a.md': PROMISE, 'other/strict.yaml': ONE_RULE });
    expect(found(['a.md'], folder)).toEqual([]);
    expect(found(['--no-config-lookup', '--only', 'overpromise', 'a.md'], folder)).toEqual(['a.md overpromise error']);
    expect(found(['-c', 'other/strict.yaml', 'a.md'], folder)).toEqual(['a.md overpromise warning']);
  });

  it('says which files are scripts', () => {
    const folder = folderWith({
      'callint.config.yaml': `${ONE_RULE}include: ["calls/**/*.{md,txt}"]\nignores: ["drafts/", "*.old.md", "!keep.old.md"]\n`,
      'calls/a.md': PROMISE, 'calls/b.txt': PROMISE, 'calls/drafts/c.md': PROMISE, 'calls/d.old.md': PROMISE, 'calls/keep.old.md': PROMISE, 'notes/e.md': PROMISE,
    });
    expect(filesOf(found(['.'], folder))).toEqual(['calls/a.md', 'calls/b.txt', 'calls/keep.old.md']);
    expect(filesOf(found(['calls/*.md'], folder))).toEqual(['calls/a.md', 'calls/keep.old.md']);
    expect(filesOf(found(['notes/e.md'], folder))).toEqual(['notes/e.md']);
    const named = callint(['calls/d.old.md', '-f', 'eslint'], { folder });
    expect(named).toEqual({ status: 0, stdout: '[]\n', stderr: 'calls/d.old.md: left out, “ignores” in callint.config.yaml excludes it.\n' });
    expect(callint(['notes'], { folder })).toMatchObject({ status: 2, stderr: 'There are no scripts in the folder “notes” that callint.config.yaml takes (include, ignores).\n' });
  });

  it('is no script itself', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\n', 'a.md': PROMISE });
    expect(JSON.parse(callint(['-f', 'json'], { folder }).stdout).summary.files).toBe(1);
  });

  it('sets levels and options for some files by globs', () => {
    const folder = folderWith({
      'callint.config.yaml': `${ONE_RULE}overrides:\n  - {files: "*.chat.md", rules: {overpromise: info}}\n  - {files: ["en/**"], rules: {overpromise: off}}\n`,
      'a.md': PROMISE, 'deep/b.chat.md': PROMISE, 'en/c.md': PROMISE,
    });
    expect(found(['.'], folder)).toEqual(['a.md overpromise warning', 'deep/b.chat.md overpromise info']);
    expect(found(['.', '--rule', 'overpromise: error'], folder)).toEqual(['a.md overpromise error', 'deep/b.chat.md overpromise error', 'en/c.md overpromise error']);
    expect(found(['en/c.md', '--only', 'overpromise'], folder)).toEqual(['en/c.md overpromise error']);
  });

  it('takes a folder for all that is in it, as in ignores', () => {
    const folder = folderWith({
      'callint.config.yaml': `${ONE_RULE}overrides:\n  - {files: ["calls/chat/"], rules: {overpromise: info}}\n  - {files: "old/", rules: {overpromise: off}}\n`,
      'calls/chat/a.md': PROMISE, 'calls/chat/deep/b.md': PROMISE, 'chat/c.md': PROMISE, 'old/d.md': PROMISE, 'calls/old/e.md': PROMISE,
    });
    expect(found(['.'], folder)).toEqual(['calls/chat/a.md overpromise info', 'calls/chat/deep/b.md overpromise info', 'chat/c.md overpromise warning']);
  });

  it('is told of where it holds for no script', () => {
    const text = (files: string): string => `extends: ./house.yaml\ninclude: ["scripts/**/*.md"]\noverrides:\n  - {files: ["${files}"], rules: {overpromise: info}}\n`;
    const folder = folderWith({ 'house.yaml': 'overrides: [{files: "elsewhere/", rules: {overpromise: off}}]\n', 'callint.config.yaml': text('chat/**'), 'scripts/chat/a.md': PROMISE, 'chat/notes.md': PROMISE });
    expect(callint(['config', 'validate'], { folder })).toEqual({
      status: 0, stdout: 'callint.config.yaml: no mistakes.\n', stderr: 'callint.config.yaml:4:13: files: "chat/**" matches no script that “include” lets in. Globs start from the folder of this file.\n',
    });
    writeFileSync(join(folder, 'callint.config.yaml'), text('scripts/chat/'));
    expect(callint(['config', 'validate'], { folder }).stderr).toBe('');
  });

  it('sets the level of a file that is empty, no text or no YAML, but not of one that is not read', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\nrules: {parse-empty: off, parse-binary: info, parse-yaml-unclosed-bracket: warning}\n', 'a.md': '', 'b.md': Buffer.from([0, 1, 2]), 'c.yaml': 'steps: [\n' });
    expect(found(['.'], folder)).toEqual(['b.md parse-binary info', 'c.yaml parse-yaml-unclosed-bracket warning']);
    expect(found(['.', '--skip', 'parse-binary', '--rule', 'parse-empty: warning'], folder)).toEqual(['a.md parse-empty warning', 'c.yaml parse-yaml-unclosed-bracket warning']);
    for (const flags of [['--skip', 'parse-too-large'], ['--rule', 'parse-too-large: warning']]) {
      expect(callint(flags, { folder })).toEqual({ status: 2, stdout: '', stderr: '“parse-too-large” is always an error: the file was left unchecked. Leave it out (ignores) if it is no script.\n' });
    }
  });

  it('sets the level of what is told beside the rules', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\nrules: {parse-yaml-version-number: off}\n', 'a.yaml': 'script: "1"\nversion: 1.10\nsteps:\n  - agent: Добрый день!\n' });
    expect(found(['a.yaml'], folder)).toEqual([]);
    expect(found(['a.yaml', '--rule', 'parse-yaml-version-number: error'], folder)).toEqual(['a.yaml parse-yaml-version-number error']);
  });

  it('reads the language of standard input’s messages by the name given to it', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\n', 'sales/callint.config.yaml': ONE_RULE });
    expect(callint(['-f', 'compact', '-'], { folder, input: PROMISE }).stdout).toBe('');
    expect(callint(['-f', 'compact', '--stdin-filename', 'sales/x.md'], { folder, input: PROMISE }).stdout).toMatch(/^sales\/x\.md: .*обещание/);
  });
});

describe('extends', () => {
  it('takes presets, files and packages, later ones over earlier ones', () => {
    const folder = folderWith({
      'callint.config.yaml': 'extends: [callint:support, ./house, "@acme/callint-config"]\nrules: {directive-language: off}\n',
      'house.yaml': 'rules: {overpromise: error, vague-call-reason: error}\n',
      'node_modules/@acme/callint-config/package.json': '{"name": "@acme/callint-config"}',
      'node_modules/@acme/callint-config/callint.config.json': '{"rules": {"overpromise": "info", "late-call-reason": ["error", {"maxWords": 9}]}}',
    });
    const { files, rules } = printed('a.md', folder);
    expect(files).toEqual(['callint.config.yaml', 'house.yaml', 'node_modules/@acme/callint-config/callint.config.json']);
    expect(rules).toMatchObject({
      'time-ask-before-reason': 'off', 'consent-before-price': 'info', 'vague-call-reason': 'error', overpromise: 'info', 'directive-language': 'off',
      'late-call-reason': ['error', { maxWords: 9, maxSeconds: 15 }],
    });
  });

  it('adds the rules of a law to the recommended ones, and nothing to an empty list', () => {
    const rulesUnder = (config: string): Record<string, unknown> => printed('a.md', folderWith({ 'callint.config.yaml': config })).rules;
    expect(rulesUnder('extends: callint:us-tsr\n')).toMatchObject({ overpromise: 'error', 'late-call-reason': ['warning', { maxSeconds: 30 }] });
    expect(rulesUnder('locale: ru\n')).toMatchObject({ overpromise: 'error' });
    expect(new Set(Object.values(rulesUnder('extends: []\n')))).toEqual(new Set(['off']));
  });

  it('gives way to --preset', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: callint:support\nrules: {overpromise: info}\n', 'a.md': PROMISE });
    expect(printed('a.md', folder, ['--preset', 'recommended']).rules).toMatchObject({ 'time-ask-before-reason': ['error', {}], overpromise: 'info' });
    expect(callint(['--preset', 'suport', 'a.md'], { folder })).toMatchObject({ status: 2, stdout: '' });
    expect(callint(['--preset', 'suport', 'a.md'], { folder }).stderr).toMatch(/^There is no preset “suport”\. Did you mean “support”\?/);
  });

  it('runs nothing that has not the name of code', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends:\n  - ./tool\n  - ./empty\n', tool: 'require("node:fs").writeFileSync("ran", "");\n', 'empty/a.md': '' });
    const names = 'callint.config.yaml, callint.config.yml, callint.config.json, callint.config.js, callint.config.mjs, callint.config.ts';
    expect(callint(['config', 'validate'], { folder }).stderr).toBe(`tool: this is no configuration file: it takes .yaml, .yml, .json, .js, .mjs or .ts.\ncallint.config.yaml:3:5: the folder “./empty” holds no configuration: ${names}.\n`);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it('says what cannot be found, and where it is named', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends:\n  - callint:recomended\n  - ./none.yaml\n  - "@acme/none"\n  - ./circle.yaml\n', 'circle.yaml': 'extends: ./callint.config.yaml\n' });
    expect(callint(['config', 'validate'], { folder })).toEqual({
      status: 2, stdout: '',
      stderr: [
        'callint.config.yaml:2:5: there is no preset “callint:recomended”. Did you mean “callint:recommended”? There are recommended, strict, sales, support, collections, proactive, us-tsr, us-debt, uk, eu, ru, financial.',
        'callint.config.yaml:3:5: there is no file “./none.yaml”.',
        'callint.config.yaml:4:5: the package “@acme/none” is not installed: npm install --save-dev @acme/none. A file is written with “./”.',
        'circle.yaml:1:10: “./callint.config.yaml” goes in a circle: this configuration extends itself already.', '',
      ].join('\n'),
    });
  });
});

describe('a mistake in a configuration', () => {
  const folder = folderWith({
    'a.md': PROMISE,
    'callint.config.yaml': 'extend: callint:recommended\nlocale: fr\nrules:\n  overpromis: warning\n  overpromise: warn\n  late-call-reason: [warning, {maxWord: 40, maxSeconds: long}]\noverrides:\n  - {file: "*.md"}\n',
  });

  it('stops the run with its line, and with what was probably meant', () => {
    expect(callint(['a.md'], { folder })).toMatchObject({ status: 2, stdout: '' });
    expect(callint(['a.md'], { folder }).stderr.split('\n').map((line) => line.replace(/ What can stand here: .*/, ''))).toEqual([
      'callint.config.yaml:1:1: there is no setting “extend”. Did you mean “extends”?',
      'callint.config.yaml:2:9: “locale” cannot be “fr”. It takes ru, en, auto.',
      'callint.config.yaml:4:3: there is no rule “overpromis”. Did you mean “overpromise”? All rules: callint rules.',
      'callint.config.yaml:5:16: “rules.overpromise” cannot be “warn”. Did you mean “warning”? It takes error, warning, info, off.',
      'callint.config.yaml:6:32: the rule “late-call-reason” has no option “maxWord”. Did you mean “maxWords”?',
      'callint.config.yaml:6:45: the option “maxSeconds” of the rule “late-call-reason” cannot be "long": it takes a number from 0.',
      'callint.config.yaml:8:5: “overrides[0].files” is missing.',
      'callint.config.yaml:8:6: there is no setting “file” in “overrides[0]”. Did you mean “files”?', '',
    ]);
  });

  it('is told in Russian too', () => {
    const { stderr } = callint(['config', 'validate', '--locale', 'ru'], { folder });
    expect(stderr).toMatch(/^callint\.config\.yaml:1:1: настройки «extend» нет\. Может быть, «extends»\? Есть: /);
    expect(stderr).toContain('\ncallint.config.yaml:4:3: правила «overpromis» нет. Может быть, «overpromise»?');
  });

  it.each([
    ['[1]\n', 'the configuration takes keys with values, and this is a list.'],
    ['rules: {a: [1\n', 'the file cannot be read as YAML'],
    ['locale: ru\nlocale: en\n', ':2:1: this key is here already'],
    ['rules: {overpromise: [error, {}, 3]}\n', '“rules.overpromise” takes a level and, if need be, options'],
    ['__proto__: {locale: ru}\n', 'there is no setting “__proto__”'],
    ['overrides: [{files: "", rules: {}}]\n', '“overrides[0].files” must not be empty.'],
    ['include: [""]\n', '“include[0]” must not be empty.'],
    ['rules: {late-call-reason: [error, {maxSeconds: -1}]}\n', 'callint.config.yaml:1:36: the option “maxSeconds” of the rule “late-call-reason” cannot be -1: it takes a number from 0.'],
    ['rules: {calling-outside-hours: [error, {to: "25:00"}]}\n', 'cannot be "25:00": it takes a time such as'],
    ['overrides: [{files: a.md, rules: {deflecting-responsibility: [info, {groups: [shields]}]}}]\n', 'it takes a list of elsewhere, complaint, shield, colleague. Did you mean “shield”?'],
    ['rules: {parse-unreadable: off}\n', ': “parse-unreadable” is always an error: the file was left unchecked.'],
    ['overrides: [{files: [], rules: {}}]\n', '“overrides[0].files” must not be empty.'],
    ['locale: ru\n---\nlocale: en\n', 'there are several documents (---) in the file: a configuration is one, keep that.'],
    ['rules: {late-call-reason: [warn, {maxSecond: 1}]}\n', 'has no option “maxSecond”. Did you mean “maxSeconds”?'],
    ['rules: {late-call-reason: [warn, {maxSecond: 1}]}\n', '“rules.late-call-reason[0]” cannot be “warn”. Did you mean “warning”?'],
    ['rules: {constructor: off}\n', 'there is no rule “constructor”'],
    ['rules: {overpromise: [error, {toString: 1}]}\n', 'has no option “toString”'],
  ])('%j is told plainly', (text, said) => {
    const { status, stderr } = callint(['config', 'validate'], { folder: folderWith({ 'callint.config.yaml': text }) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^callint\.config\.yaml:\d+:\d+: /);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
  });

  it('hides none of its neighbours in an override', () => {
    const folder = folderWith({ 'callint.config.yaml': 'overrides:\n  - files: ["chat/**"]\n    ruls: {overpromise: off}\n    rules: {late-call-reason: [warning, {maxSecond: 1}], overpromise: warn, empathy-butt: off}\n  - files: []\n    rules: {overpromis: off}\n' });
    expect(callint(['config', 'validate'], { folder }).stderr.split('\n').map((line) => line.replace(/^callint\.config\.yaml:(\d+:\d+): .*?“([^”]+)”.*/, '$1 $2'))).toEqual([
      '3:5 ruls', '4:42 late-call-reason', '4:71 overrides[0].rules.overpromise', '4:77 empathy-butt', '5:12 overrides[1].files', '6:13 overpromis', '',
    ]);
  });

  it('may be that there are two, of which one is not read', () => {
    const two = folderWith({ 'callint.config.yaml': 'locale: ru\n', 'callint.config.json': '{}' });
    expect(callint(['config', 'validate'], { folder: two })).toEqual({ status: 0, stdout: 'callint.config.yaml: no mistakes.\n', stderr: 'callint.config.yaml: callint.config.json lies beside it and is not read.\n' });
    expect(callint(['config', 'validate', '-c', 'callint.config.json'], { folder: folderWith({ 'callint.config.json': '{}' }) }).stderr).toBe('');
  });

  it('is told of JSON with its line', () => {
    const json = folderWith({ 'callint.config.json': '{\n\t"rules": {\n\t\t"overpromis": "off"\n\t}\n}\n' });
    expect(callint(['config', 'validate'], { folder: json }).stderr).toMatch(/^callint\.config\.json:3:3: there is no rule “overpromis”/);
  });

  it('is told of code, without a stack trace', () => {
    const broken = folderWith({ 'callint.config.mjs': 'throw new Error("no network");\n' });
    expect(callint(['config', 'validate'], { folder: broken })).toEqual({ status: 2, stdout: '', stderr: 'callint.config.mjs: the code failed: no network\n' });
    const empty = folderWith({ 'callint.config.mjs': 'export const rules = {};\n' });
    expect(callint(['config', 'validate'], { folder: empty }).stderr).toBe('callint.config.mjs: the file exports nothing: it takes export default {…}.\n');
  });
});

describe('a configuration as code', () => {
  it('is run', () => {
    const folder = folderWith({ 'callint.config.mjs': `export default { extends: [], rules: Object.fromEntries(['overpromise'].map((rule) => [rule, 'error'])) };\n`, 'a.md': PROMISE });
    expect(found(['a.md'], folder)).toEqual(['a.md overpromise error']);
  });

  it('in TypeScript is run where something can read it, and else told so', () => {
    const folder = folderWith({
      'callint.config.ts': `const level: string = 'error';\nexport default { extends: [], rules: { overpromise: level } };\n`, 'a.md': PROMISE,
      'with/callint.config.ts': 'export default null as unknown;\n', 'with/a.md': PROMISE,
      'with/node_modules/jiti/package.json': '{"name": "jiti", "type": "module", "exports": "./index.js"}',
      'with/node_modules/jiti/index.js': `export const createJiti = () => ({ import: async (path) => ({ default: { extends: [], rules: { overpromise: path.endsWith('.ts') ? 'info' : 'off' } } }) });\n`,
    });
    const readsTypes = Boolean((process as { features?: { typescript?: unknown } }).features?.typescript);
    if (readsTypes) expect(found(['a.md'], folder)).toEqual(['a.md overpromise error']);
    else {
      expect(callint(['a.md'], { folder }).stderr).toMatch(/^callint\.config\.ts: TypeScript cannot be read here: use Node\.js 22\.18 or newer/);
      expect(found(['with/a.md'], folder)).toEqual(['with/a.md overpromise info']);
    }
  });
});

describe('the preset strict', () => {
  it('has no advice left, whatever made it advice', () => {
    const transfer = 'Customer: I was billed twice.\n\nAgent: I am transferring you to the billing team now.\n';
    const folder = folderWith({ 'a.md': transfer });
    expect(callint(['-f', 'compact', '--only', 'cold-transfer', 'a.md'], { folder }).stdout).toContain('Info - ');
    expect(callint(['-f', 'compact', '--only', 'cold-transfer', '--preset', 'strict', 'a.md'], { folder }).stdout).toContain('Warning - ');
  });
});

describe('config print', () => {
  it('shows what holds for a file as YAML that can be used again', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: callint:strict\nlocale: ru\nignores: ["drafts/**"]\nrules: {overpromise: off}\n' });
    const { status, stdout } = callint(['config', 'print', 'drafts/a.md'], { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# What holds for drafts\/a\.md: callint\.config\.yaml\n# This file is left out \(ignores\)\.\n/);
    expect(parse(stdout)).toMatchObject({ locale: 'ru', ignores: ['drafts/**'], rules: { overpromise: 'off', 'late-call-reason': ['warning', { maxSeconds: 15 }] } });
    expect(callint(['config', 'validate', '-c', 'again.yaml'], { folder: folderWith({ 'again.yaml': stdout }) })).toEqual({ status: 0, stdout: 'again.yaml: no mistakes.\n', stderr: '' });
  });

  it('shows plugins, phrases, terms and rules without code as well', () => {
    const folder = folderWith({
      'callint.config.yaml': 'extends: [./shared/house.yaml]\nterms: {accept: [СБП]}\nrules:\n  acme/sec: {forbid: [a sec], message: "No “{match}”."}\n  acme/off: {forbid: [um]}\noverrides:\n  - {files: ["a.md"], terms: {accept: [Wi-Fi]}, rules: {acme/sec: error, acme/off: off}}\n',
      'shared/house.yaml': 'lexicon: [./phrases]\n', 'shared/phrases/apology.yml': 'means: The agent is sorry.\nen: [my bad]\n', 'a.md': PROMISE,
    });
    const { stdout } = callint(['config', 'print', 'a.md'], { folder });
    const said = parse(stdout);
    expect(said).toMatchObject({ lexicon: ['./shared/phrases'], terms: { accept: ['СБП', 'Wi-Fi'] }, rules: { 'acme/sec': { forbid: ['a sec'], message: 'No “{match}”.', severity: 'error' } } });
    expect(Object.keys(said.rules)).not.toContain('acme/off');
    writeFileSync(join(folder, 'again.yaml'), stdout);
    expect(callint(['config', 'validate', '-c', 'again.yaml'], { folder })).toEqual({ status: 0, stdout: 'again.yaml: no mistakes.\n', stderr: '' });
  });

  it('shows what holds without a configuration', () => {
    expect(callint(['config', 'print', 'a.md'], { folder: folderWith({}) }).stdout).toMatch(/^# What holds for a\.md: no configuration file, the preset recommended\n/);
  });
});

describe('init', () => {
  it('writes a configuration that suits the scripts here and is valid', () => {
    const folder = folderWith({ 'README.md': '# Scripts\n\nThis folder holds the scripts of our team, please read them with care.\n', 'calls/a.md': PROMISE, 'calls/en/b.md': 'Agent: Hello, this is Ann from Acme.\n\nCustomer: Hello.\n' });
    expect(callint(['init', '--yes'], { folder })).toEqual({ status: 0, stdout: 'callint.config.yaml is made. To check the scripts: callint\n', stderr: '' });
    expect(parse(readFileSync(join(folder, 'callint.config.yaml'), 'utf8'))).toEqual({ extends: ['callint:recommended'], locale: 'auto', include: ['calls/**/*.{md,yaml,yml}'], ignores: null, rules: null, overrides: null });
    expect(callint(['config', 'validate'], { folder })).toMatchObject({ status: 0, stdout: 'callint.config.yaml: no mistakes.\n' });
    expect(found(['.', '--only', 'overpromise'], folder)).toEqual(['calls/a.md overpromise error']);
  });

  it('names the schema where callint is installed', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/callint'));
    expect(callint(['init', '-y', '--locale', 'ru'], { folder }).status).toBe(0);
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, 'callint.config.yaml'), 'utf8')) ?? [];
    expect(existsSync(join(folder, schema ?? 'none'))).toBe(true);
  });

  it('names the schema where callint is installed in a folder above', () => {
    const folder = folderWith({ 'calls/a.md': 'Agent: Hello.\n' });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/callint'));
    expect(callint(['init', '-y'], { folder: join(folder, 'calls') }).status).toBe(0);
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, 'calls/callint.config.yaml'), 'utf8')) ?? [];
    expect(existsSync(join(folder, 'calls', schema ?? 'none'))).toBe(true);
  });

  it('overwrites nothing', () => {
    const folder = folderWith({ 'callint.config.json': '{}' });
    expect(callint(['init', '--yes'], { folder })).toEqual({ status: 2, stdout: '', stderr: 'callint.config.json is here already.\n' });
    expect(callint(['config', 'validate'], { folder: folderWith({}) })).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the schema of the configuration', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'dist/schema/config.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

  it('knows every rule with its options', () => {
    const rules: { id: string; options: object }[] = JSON.parse(callint(['rules', '--format', 'json']).stdout);
    const [entries] = schema.properties.rules.anyOf;
    for (const { id, options } of rules) {
      const [, list] = entries.properties[id].anyOf;
      expect(Object.keys(list.items[1].properties)).toEqual(Object.keys(options));
    }
  });

  it('takes what callint takes, and nothing else', () => {
    for (const good of ['{}', 'extends: callint:strict', 'rules: {overpromise: off, late-call-reason: [error, {maxWords: 3}]}\noverrides: [{files: a, rules: {overpromise: info}}]', 'rules:\nterms: {accept: [СБП]}']) {
      expect([good, validate(parse(good))]).toEqual([good, true]);
      expect(validated(good)).toBe(0);
    }
    for (const bad of ['extend: x', 'rules: {overpromise: warn}', 'rules: {late-call-reason: [error, {maxWord: 3}]}', 'overrides: [{rules: {}}]', 'rules: {late-call-reason: [error, {maxSeconds: -1}]}', 'rules: {calling-outside-hours: [error, {to: "25:00"}]}', 'rules: {deflecting-responsibility: [error, {groups: [shields]}]}', 'ignores: drafts', 'terms: {acept: []}']) {
      expect([bad, validate(parse(bad))]).toEqual([bad, false]);
      expect(validated(bad)).toBe(2);
    }
  });

  function validated(text: string): number | null {
    return callint(['config', 'validate'], { folder: folderWith({ 'callint.config.yaml': `${text}\n` }) }).status;
  }
});

interface Message {
  ruleId: string;
  severity: string;
}

function found(args: readonly string[], folder: string): string[] {
  const { stdout, stderr, status } = callint(['-f', 'json', ...args], { folder });
  if (status === 2) throw new Error(stderr);
  const { results }: { results: { filePath: string; messages: Message[] }[] } = JSON.parse(stdout);
  return results.flatMap(({ filePath, messages }) => messages.map(({ ruleId, severity }) => `${filePath} ${ruleId} ${severity}`));
}

function filesOf(lines: readonly string[]): (string | undefined)[] {
  return lines.map((line) => line.split(' ')[0]);
}

function printed(file: string, folder: string, more: readonly string[] = []): { files: string[]; rules: Record<string, unknown> } {
  const { stdout, stderr } = callint(['config', 'print', file, '--format', 'json', ...more], { folder });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
