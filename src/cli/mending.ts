import { mend, type FileResult, type LintOptions } from '../lint/index.js';
import { lintReading, loadPatchWriter, rewrite, type LintedFile, type Outcome } from '../project/index.js';
import { harmless } from '../report/index.js';
import type { Bilingual, Locale } from '../rule/index.js';
import { createSource } from '../source/index.js';
import type { CheckFlags } from './check-flags.js';
import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

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
 * Mends the files whose findings have fixes: writes them, or prints what would change as a patch.
 */
export async function mendAll(files: readonly Outcome[], { visible, optionsFor, flags, terminal, locale }: MendingMeans): Promise<Mending> {
  const mending: Mending = { files: [], count: 0, fileCount: 0, undone: [] };
  for (const file of files) {
    if (!visible(file, file.result).findings.some(({ fix }) => fix)) {
      mending.files.push(file);
      continue;
    }
    const options = await optionsFor(file.path);
    const lint = (text: string): LintedFile => lintReading({ source: createSource(file.result.filePath, text) }, file.result.filePath, options, locale);
    // a change is told by its lines, which a fix moves
    const isByLines = flags.newFromRev !== undefined || flags.newFromMergeBase !== undefined || flags.newFromPatch !== undefined;
    const mended = mend(visible(file, file.result), (text) => visible(file, lint(text).result), { unsafe: flags.unsafeFixes ?? false, ...(isByLines && { maxRounds: 1 }) });
    tellFaults(file, mended, terminal, locale);
    if (mended.text === file.result.text) {
      mending.files.push(file);
      continue;
    }
    if (flags.diff) await printPatch(file.result.filePath, file.result.text, mended.text, terminal);
    const refusal = flags.diff ? undefined : await terminal.uninterrupted(() => rewrite(file.path, file.result.text, mended.text));
    if (refusal) mending.undone.push({ ru: `${file.result.filePath}: исправления не записаны: ${refusal.ru}.`, en: `${file.result.filePath}: the fixes are not written: ${refusal.en}.` });
    mending.files.push(refusal ? file : { ...file, ...lint(mended.text) });
    if (refusal) continue;
    mending.count += mended.count;
    mending.fileCount += 1;
  }
  if (mending.count > 0) terminal.complain(summaryOf(mending, flags, locale));
  return mending;
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

async function printPatch(shown: string, before: string, after: string, terminal: Terminal): Promise<void> {
  const patch = (await loadPatchWriter())(shown, before, after);
  // a file or a program gets every byte, a screen nothing that acts on it
  await terminal.print(terminal.isScreen ? patch.split('\n').map(harmless).join('\n') : patch);
}
