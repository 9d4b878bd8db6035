import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { diskReason, UsageError, writeWhole, type ScriptFile } from '../../project/index.js';
import { FORMATS, loadReporter, type Reporter, type Run } from '../../report/index.js';
import type { Locale } from '../../rule/index.js';
import { oneOf } from '../choices.js';
import { writeJobSummary } from './ci.js';
import type { Terminal } from '../terminal.js';

/** A report that the flags ask for: `-f` and `-o`, either of which may be left out. */
export interface ReportWish {
  format?: string;
  path?: string;
}

/** A report ready to be made; without a path it goes to standard output. */
export interface Report {
  format: string;
  reporter: Reporter;
  path?: string;
}

/** Loads the reports that were asked for. Rejects with a `UsageError` as `requireReports` throws. */
export async function loadReports(wishes: readonly ReportWish[]): Promise<Report[]> {
  return Promise.all(requireReports(wishes).map(async ({ format, path }) => ({ format, reporter: await loadReporter(format), path })));
}

/** The reports that were asked for. Throws a `UsageError` on an unknown format or when two would mix in one place. */
export function requireReports(wishes: readonly ReportWish[]): { format: string; path?: string }[] {
  const all = wishes.length > 0 ? wishes : [{}];
  const places = all.map(({ path }) => (path === '-' ? undefined : path));
  const repeated = places.find((path, index) => places.indexOf(path) !== index);
  if (new Set(places).size < places.length) throw mixed(repeated);
  return all.map(({ format }, index) => ({ format: oneOf('--format', format ?? FORMATS[0], FORMATS), path: places[index] }));
}

function mixed(path: string | undefined): UsageError {
  if (path !== undefined) return new UsageError({ ru: `Два отчёта в один файл «${path}» не записать.`, en: `Two reports cannot go into one file, “${path}”.` });
  return new UsageError({
    ru: 'Два отчёта в стандартном выводе смешаются: добавьте -o ФАЙЛ к одному из них.',
    en: 'Two reports would mix on standard output: add -o FILE to one of them.',
  });
}

/** Throws a `UsageError` when a report would be written over a script that is linted, by this name or another of the same file. */
export function requireOtherFiles(wishes: readonly ReportWish[], files: readonly ScriptFile[], { workingFolder }: Terminal): void {
  for (const { path } of wishes) {
    if (path === undefined || path === '-') continue;
    const target = resolve(workingFolder, path);
    const entry = entryOf(target);
    if (!entry?.isFile()) continue;
    const script = files.find((file) => file.path === target || isSameFile(file.path, entry));
    if (script) throw overwriting(path, script.shown);
  }
}

function isSameFile(path: string, { dev, ino }: Stats): boolean {
  const entry = entryOf(path);
  return entry !== undefined && entry.ino === ino && entry.dev === dev;
}

function entryOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // writing or reading it will tell why
    return undefined;
  }
}

function overwriting(path: string, shown: string): UsageError {
  return new UsageError({
    ru: `Отчёт «${path}» стёр бы скрипт «${shown}», который проверяется. Назовите другой файл, а если это прежний отчёт — исключите его из проверки (ignores).`,
    en: `The report “${path}” would replace the script “${shown}”, which is checked. Name another file; if it is an earlier report, leave it out of the check (ignores).`,
  });
}

/** How reports are made; `wrote` is told of each that went into a file. */
export interface ReportMeans {
  color: boolean;
  locale: Locale;
  wrote?(path: string, text: string): void;
}

/** Writes the reports of a run, in colour only to a screen. */
export async function writeReports(reports: readonly Report[], run: Run, terminal: Terminal, { color, locale, wrote }: ReportMeans): Promise<void> {
  for (const { reporter, path } of reports) {
    if (path === undefined) {
      await terminal.print(reporter(run, { color, locale }));
      continue;
    }
    const text = reporter(run, { color: false, locale });
    await writeReport(path, text, terminal);
    wrote?.(path, text);
  }
  if (reports.some(({ format }) => format === 'github')) await writeJobSummary(run, terminal, locale);
}

/** Writes a report into a file, in one go. Rejects with a `UsageError` when the disk refuses. */
export async function writeReport(path: string, text: string | Uint8Array, { workingFolder, uninterrupted }: Terminal): Promise<void> {
  try {
    await uninterrupted(() => writeWhole(resolve(workingFolder, path), text));
  } catch (error) {
    const why = diskReason(error);
    throw new UsageError({ ru: `Отчёт «${path}» не записать: ${why.ru}.`, en: `The report “${path}” cannot be written: ${why.en}.` });
  }
}

/** Is the report to be coloured: by the flag, else FORCE_COLOR, NO_COLOR, else when it goes to a screen. */
export function wantsColor(flag: boolean | undefined, { env, isScreen }: Terminal): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return isScreen && env.TERM !== 'dumb';
}
