import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diskReason, UsageError } from '../project/index.js';
import { FORMATS, loadReporter, type Reporter, type Run } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import { oneOf } from './choices.js';
import { writeJobSummary } from './ci.js';
import type { Terminal } from './terminal.js';

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

/** Loads the reports that were asked for. Throws a `UsageError` on an unknown format or when two would mix in one place. */
export async function loadReports(wishes: readonly ReportWish[]): Promise<Report[]> {
  const all = wishes.length > 0 ? wishes : [{}];
  const places = all.map(({ path }) => (path === '-' ? undefined : path));
  const repeated = places.find((path, index) => places.indexOf(path) !== index);
  if (new Set(places).size < places.length) throw mixed(repeated);
  const formats = all.map(({ format }) => oneOf('--format', format ?? FORMATS[0], FORMATS));
  return Promise.all(formats.map(async (format, index) => ({ format, reporter: await loadReporter(format), path: places[index] })));
}

function mixed(path: string | undefined): UsageError {
  if (path !== undefined) return new UsageError({ ru: `Два отчёта в один файл «${path}» не записать.`, en: `Two reports cannot go into one file, “${path}”.` });
  return new UsageError({
    ru: 'Два отчёта в стандартном выводе смешаются: добавьте -o ФАЙЛ к одному из них.',
    en: 'Two reports would mix on standard output: add -o FILE to one of them.',
  });
}

/** Writes the reports of a run, in colour only to a screen. */
export async function writeReports(reports: readonly Report[], run: Run, terminal: Terminal, options: { color: boolean; locale: Locale }): Promise<void> {
  for (const { reporter, path } of reports) {
    if (path === undefined) await terminal.print(reporter(run, options));
    else writeFile(resolve(terminal.workingFolder, path), path, reporter(run, { ...options, color: false }));
  }
  if (reports.some(({ format }) => format === 'github')) await writeJobSummary(run, terminal, options.locale);
}

function writeFile(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const why = diskReason(error);
    throw new UsageError({ ru: `Отчёт «${shown}» не записать: ${why.ru}.`, en: `The report “${shown}” cannot be written: ${why.en}.` });
  }
}

/** Is the report to be coloured: by the flag, else FORCE_COLOR, NO_COLOR, else when it goes to a screen. */
export function wantsColor(flag: boolean | undefined, { env, isScreen }: Terminal): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return isScreen && env.TERM !== 'dumb';
}
