import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { mend, type FileResult, type LintOptions } from '../../lint/index.js';
import { lintReading, loadPatchWriter, readScript, rewrite, type LintedFile, type Outcome } from '../../project/index.js';
import { harmless } from '../../report/index.js';
import type { Bilingual, Locale } from '../../rule/index.js';
import { createSource, storageOf } from '../../source/index.js';
import type { CheckFlags } from './check-flags.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';

/** What came of mending. */
export interface Mending {
  files: Outcome[];
  /** How many problems were mended, and in how many files. */
  count: number;
  fileCount: number;
  /** What could not be done. */
  undone: Bilingual[];
}

/** What it takes to mend: how files are linted again, and which findings are to be told, and so to be mended. */
export interface MendingMeans {
  visible(file: Outcome, result: FileResult): FileResult;
  optionsFor(path: string): Promise<LintOptions>;
  flags: CheckFlags;
  terminal: Terminal;
  locale: Locale;
}

/**
 * Mends the files whose findings have fixes: writes them, or prints what would change as a patch. A file that several names lead to is
 * mended once, under its own.
 */
export async function mendAll(files: readonly Outcome[], means: MendingMeans): Promise<Mending> {
  const mending: Mending = { files: [], count: 0, fileCount: 0, undone: [] };
  const outcomes = new Map<Outcome, Outcome>();
  const seen = new Set<string>();
  // git takes no patch for a link
  for (const file of [...files].sort((one, other) => Number(isLink(one.path)) - Number(isLink(other.path)))) {
    const target = realPath(file.path);
    outcomes.set(file, seen.has(target) ? await readAgain(file, means) : await mendOne(file, mending, means));
    seen.add(target);
  }
  mending.files = files.map((file) => outcomes.get(file) ?? file);
  if (mending.count > 0) means.terminal.complain(summaryOf(mending, means.flags, means.locale));
  return mending;
}

/** The findings of a file that may have been mended under another name. */
async function readAgain(file: Outcome, { optionsFor, flags, locale }: MendingMeans): Promise<Outcome> {
  const { path, result: { filePath } } = file;
  return flags.diff ? file : { ...file, ...lintReading(readScript({ path, shown: filePath }, locale), filePath, await optionsFor(path), locale) };
}

/** Mends one file; gives what is found in it then. */
async function mendOne(file: Outcome, mending: Mending, { visible, optionsFor, flags, terminal, locale }: MendingMeans): Promise<Outcome> {
  const { result: { filePath, text: before } } = file;
  if (!visible(file, file.result).findings.some(({ fix }) => fix)) return file;
  const options = await optionsFor(file.path);
  const lint = (text: string): LintedFile => lintReading({ source: createSource(filePath, text) }, filePath, options, locale);
  // a change is told by its lines, which a fix moves
  const isByLines = flags.newFromRev !== undefined || flags.newFromMergeBase !== undefined || flags.newFromPatch !== undefined;
  const mended = mend(visible(file, file.result), (text) => visible(file, lint(text).result), { unsafe: flags.unsafeFixes ?? false, ...(isByLines && { maxRounds: 1 }) });
  tellFaults(file, mended, terminal, locale);
  if (mended.text === before) return file;
  const refusal = flags.diff ? undefined : await terminal.uninterrupted(() => rewrite(file.path, before, mended.text));
  if (refusal) {
    mending.undone.push({ ru: `${filePath}: исправления не записаны: ${refusal.ru}.`, en: `${filePath}: the fixes are not written: ${refusal.en}.` });
    return file;
  }
  if (flags.diff) await printPatch(file, mended.text, terminal, locale);
  mending.count += mended.count;
  mending.fileCount += 1;
  return { ...file, ...lint(mended.text) };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // standard input has a name and no file
    return path;
  }
}

function summaryOf({ count, fileCount }: Mending, { diff }: CheckFlags, locale: Locale): string {
  const say = sayIn(locale);
  return diff
    ? say(`Исправилось бы замечаний: ${count}, файлов: ${fileCount}.`, `Would mend: ${count}, in files: ${fileCount}.`)
    : say(`Исправлено замечаний: ${count}, файлов: ${fileCount}.`, `Mended: ${count}, in files: ${fileCount}.`);
}

function tellFaults({ result }: Outcome, { circular, harmful }: ReturnType<typeof mend>, terminal: Terminal, locale: Locale): void {
  const say = sayIn(locale);
  if (circular.length > 0) {
    const rules = circular.join(', ');
    terminal.complain(say(
      `${result.filePath}: исправления ходят по кругу (${rules}): одно отменяет другое. Остановились на полпути.`,
      `${result.filePath}: fixes go in a circle (${rules}): one undoes another. They were stopped.`,
    ));
  }
  if (harmful.length > 0) {
    const rules = harmful.join(', ');
    terminal.complain(say(
      `${result.filePath}: после исправления файл перестал бы читаться, поэтому оно не применено (${rules}).`,
      `${result.filePath}: a fix would leave a file that cannot be read, so it was left out (${rules}).`,
    ));
  }
}

/** Prints what would change in a file; of one that is not UTF-8 it is told that git cannot apply it, which would refuse the others as well. */
async function printPatch({ path, result: { filePath, text } }: Outcome, after: string, terminal: Terminal, locale: Locale): Promise<void> {
  const mark = patchMark(path);
  if (mark === undefined) {
    terminal.complain(sayIn(locale)(`${filePath}: файл не в UTF-8, изменения к нему не применить: они пропущены. Исправит его --fix.`, `${filePath}: the file is not UTF-8, a patch of it cannot be applied and is left out. --fix mends it.`));
    return;
  }
  const patch = (await loadPatchWriter())(filePath, mark + text, mark + after);
  // a file or a program gets every byte, a screen nothing that acts on it
  await terminal.print(terminal.isScreen ? patch.split('\n').map(harmless).join('\n') : patch);
}

/** The byte order mark that a file in UTF-8 begins with, or that it has none; undefined where a patch in UTF-8 does not fit its bytes. */
function patchMark(path: string): '' | '\ufeff' | undefined {
  if (!existsSync(path)) return '';
  const storage = storageOf(readFileSync(path));
  if (storage?.encoding !== 'utf-8') return undefined;
  return storage.bom ? '\ufeff' : '';
}
