import { resolve } from 'node:path';
import { compareScripts, lintTree, readFailure, type ComparedFile, type FileResult, type LintOptions } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { type Source } from '../source/index.js';
import { readTree, type Tree } from '../syntax/index.js';
import { checkPaths, checkText, checkWishes } from './api-wishes.js';
import { loadBaseline, type PlacedResult } from './baseline.js';
import { UsageError } from './failure.js';
import { findScripts } from './files.js';
import { createLinter, type LintWishes } from './linter.js';
import { readScript, readText, type ReadFailure, type Reading } from './read.js';

/** A file's findings, and how it was read when it was read at all. */
export interface LintedFile {
  result: FileResult;
  /** How it was read, and how long reading and linting took, in milliseconds. */
  reading?: { source: Source; tree: Tree; readMs: number; lintMs: number };
  /** Why there was nothing to lint. */
  failure?: ReadFailure;
}

/** What a program that lints may ask for beside what is asked of every run. */
export interface ApiWishes extends LintWishes {
  workingFolder?: string;
  /** The file of findings on record, or `false` for none; by default the nearest upward from the working folder. */
  suppressions?: string | false;
}

/**
 * Lints the text of one script. `path` names it in the result, and YAML is told by it (`.yaml`, `.yml`); the configuration near the
 * path and the findings on record hold when there is one. Rejects with a `UsageError` when it is asked for what cannot be.
 */
export async function lintText(text: string, wishes: ApiWishes & { path?: string } = {}): Promise<FileResult> {
  checkText(text);
  checkWishes(wishes);
  const { path } = wishes;
  const folder = resolve(wishes.workingFolder ?? '.');
  const linter = await createLinter(path === undefined ? { config: false, ...wishes } : wishes, folder);
  const file = resolve(folder, path ?? 'script.md');
  const shown = path ?? 'script.md';
  const { result } = lintReading(readText(text, shown), shown, await linter.optionsFor(file));
  return path === undefined && typeof wishes.suppressions !== 'string' ? result : withoutRecord([{ result, path: file }], wishes, folder)[0];
}

/** Lints files, folders and globs. Rejects with a `UsageError` when one of them leads to no script or a configuration has mistakes. */
export async function lintFiles(paths: readonly string[], wishes: ApiWishes = {}): Promise<FileResult[]> {
  checkPaths(paths);
  checkWishes(wishes);
  const folder = resolve(wishes.workingFolder ?? '.');
  const linter = await createLinter(wishes, folder);
  const { files, missing } = await findScripts(paths, folder, linter.selectionFor);
  if (missing.length > 0) throw new UsageError(joined(missing));
  const linted: (ComparedFile & { path: string })[] = [];
  for (const { path, shown } of files) {
    const options = await linter.optionsFor(path);
    const { result } = lintReading(readScript({ path, shown }, options.locale === 'auto' ? 'en' : options.locale), shown, options);
    linted.push({ result, options, path, open: () => openScript(path, shown, 'en') });
  }
  return withoutRecord(compareScripts(linted).map((result, index) => ({ result, path: linted[index].path })), wishes, folder);
}

/** Reads a script and its tree once more; none when that is not possible any longer. */
export function openScript(path: string, shown: string, locale: Locale): { source: Source; tree: Tree } | undefined {
  const { source } = readScript({ path, shown }, locale);
  return source && { source, tree: readTree(source) };
}

function withoutRecord(placed: readonly PlacedResult[], { suppressions }: ApiWishes, folder: string): FileResult[] {
  const baseline = suppressions === false ? undefined : loadBaseline(folder, suppressions);
  return placed.map((one) => baseline?.apply(one) ?? one.result);
}

/**
 * Lints what was read, or says why it could not be. Never throws: a fault of callint's own goes into `broken`.
 * `fallback` is the language of a message about a file without text.
 */
export function lintReading(reading: Reading, shown: string, options: LintOptions, fallback: Locale = 'en'): LintedFile {
  const locale = options.locale === 'auto' ? fallback : options.locale;
  if (reading.failure) return { result: readFailure(shown, reading.failure.code, reading.failure.data, locale, options.notices?.[reading.failure.code]), failure: reading.failure };
  const { source } = reading;
  try {
    const startedAt = Date.now();
    const tree = readTree(source);
    const readAt = Date.now();
    const result = lintTree(source, tree, options);
    return { result: { ...result, filePath: shown }, reading: { source, tree, readMs: readAt - startedAt, lintMs: Date.now() - readAt } };
  } catch (error) {
    const broken = [{ ruleId: 'callint', error: error instanceof Error ? error.message : String(error) }];
    return { result: { filePath: shown, text: source.text, findings: [], suppressed: [], broken } };
  }
}

function joined(sentences: readonly { ru: string; en: string }[]): { ru: string; en: string } {
  return { ru: sentences.map((one) => one.ru).join(' '), en: sentences.map((one) => one.en).join(' ') };
}
