import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ConfigError, createLinter, loadBaseline, lintText, UsageError } from '../../src/project/index.js';

const folder = mkdtempSync(join(tmpdir(), 'callint-any-'));
const prototypes = [Object.prototype, Array.prototype, Function.prototype].map((one) => [one, Reflect.ownKeys(one)] as const);

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  for (const [prototype, keys] of prototypes) expect(Reflect.ownKeys(prototype)).toEqual(keys);
});

const SCRIPT = 'Оператор: Вы точно останетесь довольны. Минуточку!\n\nКлиент: Дорого.\n';

const WHOLE = `extends: [callint:recommended, ./other.yaml]
locale: ru
include: ["**/*.{md,yaml}"]
ignores: ["drafts/"]
terms: {accept: [СБП, Wi-Fi]}
rules:
  overpromise: warning
  late-call-reason: [warning, {maxSeconds: 20}]
  acme/wait:
    forbid: [минуточка, "act:overpromise", "/дорог(о|ой)/i"]
    unless: [в кавычках]
    message: {ru: "Уберите «{match}»", en: "Drop “{match}”"}
    tests: {bad: ["Минуточку"], good: ["Минута"]}
  acme/say: {replace: {безлимитный: без ограничений}, fix: unsafe}
  acme/bye: {require: [до свидания, "act:closing"], somewhere: true}
  acme/order: {precede: {first: [паспорт], then: [баланс]}}
  acme/sorry: {respond: {to: [дорого], with: ["act:apology"], within: call}}
  acme/thanks: {limit: [спасибо], max: 1, speaker: any}
overrides:
  - {files: ["chat/**"], rules: {late-call-reason: off}, terms: {accept: [чат]}}
`;

const KEYS = ['extends', 'locale', 'include', 'ignores', 'terms', 'accept', 'rules', 'overrides', 'files', 'lexicon', 'plugins', 'overpromise', 'late-call-reason', 'maxSeconds', 'acme/wait', 'forbid', 'replace', 'require', 'precede',
  'first', 'then', 'respond', 'to', 'with', 'limit', 'max', 'message', 'tests', 'bad', 'ru', 'en', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'parse-empty', 'suppression-unused', '', '0'];
const WORDS = ['error', 'off', 'warning', 'ru', 'callint:strict', 'callint:none', './callint.config.yaml', './nowhere', '@acme/none', '../..', '/', '**', '!(a|b)', '[', '{a,b', 'минуточка', '(a|b', 'a … b', '<money>', '<none>', 'act:apology', 'act:', '/a+/', '/(a/', '/(?=a)/', '!', '^$', 'a & b', '"x"', '*ейш*', '__proto__', '{match}', '{', '\u0000', '🙂'];

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 5, withCrossShrink: true }, fc.constantFrom<unknown>(null, true, 0, -1, 1e400, 2 ** 53, ...WORDS), fc.array(tie('any'), { maxLength: 3 }), fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('any')), { maxLength: 5 }).map(objectOf)),
})).any;
const written = fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 6 }).map((entries) => JSON.stringify(objectOf(entries), undefined, 1));

const SCRAPS = ['', '\n', '  ', '- ', ': ', '{', '}', '[', ']', '"', "'", '#', '*a', '&a ', '<<: *a', '!!js/function ', '!!binary ', '? ', '|', '>', '\t', '\0', '__proto__: {polluted: true}\n', 'constructor: {prototype: {polluted: true}}\n', ...WORDS];
const mutated = fc.array(fc.tuple(fc.nat(WHOLE.length), fc.nat(20), fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 4 })
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), WHOLE));

describe('any configuration', () => {
  it('holds or is refused with places in its own files, and lints where it holds', async () => {
    writeFileSync(join(folder, 'other.yaml'), 'rules: {dead-end: off}\n');
    await fc.assert(fc.asyncProperty(fc.oneof(mutated, written), async (text) => {
      const path = join(folder, 'callint.config.yaml');
      writeFileSync(path, text);
      const problems = await lintText(SCRIPT, { path: 'a.md', workingFolder: folder, config: path, suppressions: false }).then(({ broken }) => {
        expect(broken).toEqual([]);
        return [];
      }, problemsOf);
      const lines = text.split('\n').length;
      for (const { place, text: said } of problems) {
        expect([place.file, place.line === undefined || (place.line >= 1 && place.line <= lines)], said.en).toEqual(['callint.config.yaml', true]);
        expect([said.ru, said.en].every((one) => one !== '' && !/\bundefined\b|\[object|\n\s+at /.test(one.replaceAll(JSON.stringify(text), ''))), said.en).toBe(true);
      }
    }), { numRuns: 250 });
  });

  it('that is read by a run which chooses files does the same', async () => {
    await fc.assert(fc.asyncProperty(mutated, async (text) => {
      writeFileSync(join(folder, 'callint.config.yaml'), text);
      const linter = await createLinter({}, folder);
      const selection = await linter.selectionFor(folder).catch(problemsOf);
      if (selection && 'isIgnored' in selection) expect([typeof selection.isIgnored(join(folder, 'drafts/a.md'), false), typeof (selection.isIncluded?.(join(folder, 'a.md')) ?? true)]).toEqual(['boolean', 'boolean']);
    }), { numRuns: 60 });
  });
});

describe('any record of findings', () => {
  const entry = fc.record({ message: fc.string(), stage: fc.string(), content: fc.string(), text: fc.string(), metric: fc.oneof(fc.constant(undefined), fc.double()) });
  const records = fc.array(fc.tuple(fc.constantFrom('a.md', '__proto__', 'constructor', ''), fc.array(fc.tuple(fc.constantFrom('overpromise', '__proto__', 'toString'), fc.oneof(fc.array(entry, { maxLength: 3 }), value)), { maxLength: 3 }).map(objectOf)), { maxLength: 3 }).map((files) => ({ version: 1, files: objectOf(files) }));

  it('is taken or refused, and hides nothing that it does not hold', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(records, value), fc.nat(60), async (recorded, cut) => {
      const text = JSON.stringify(recorded) ?? '';
      writeFileSync(join(folder, 'callint-suppressions.json'), cut < 50 ? text : text.slice(cut - 50));
      const found = { filePath: 'a.md', text: SCRIPT, findings: [], suppressed: [], broken: [] };
      try {
        expect(loadBaseline(folder)?.apply({ result: found, path: join(folder, 'a.md') })).toEqual(found);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }), { numRuns: 300 });
  });
});

/** An object with these keys of its own, whatever they are called. */
function objectOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

function problemsOf(error: unknown): ConfigError['problems'] {
  if (error instanceof ConfigError) return error.problems;
  throw error;
}
