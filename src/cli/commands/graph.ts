import { resolve } from 'node:path';
import { lintSource, type LintOptions } from '../../lint/index.js';
import { createLinter, UsageError } from '../../project/index.js';
import { loadDrawing } from '../../report/index.js';
import type { Locale } from '../../rule/index.js';
import { createScript, type Script } from '../../script.js';
import type { Source } from '../../source/index.js';
import { readTree } from '../../syntax/index.js';
import { languageOf } from '../../words/index.js';
import { oneOf } from '../choices.js';
import { readOne } from '../script-file.js';
import type { Terminal } from '../terminal.js';

/** What `graph` is asked for. */
export interface GraphFlags {
  format?: string;
  paths?: true;
  config?: string;
  locale: string;
}

/** Prints the flow of a script as a drawing, or ways through it that together show all of it. */
export async function graph(name: string, flags: GraphFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const { drawn, DRAWINGS, practice, PRACTICES } = await loadDrawing();
  const sheet = flags.paths && oneOf('--format', flags.format ?? PRACTICES[0], PRACTICES);
  const drawing = oneOf('--format', flags.paths ? DRAWINGS[0] : flags.format ?? DRAWINGS[0], DRAWINGS);
  const source = await readOne(name, terminal, locale);
  const linter = await createLinter(flags.config === undefined ? {} : { config: flags.config }, terminal.workingFolder);
  const options = await linter.optionsFor(resolve(terminal.workingFolder, name));
  const language = flags.locale === 'ru' || flags.locale === 'en' ? flags.locale : languageOf(source.text.slice(0, LANGUAGE_SAMPLE));
  const wanted = { filePath: source.path, scripts: scriptsOf(source, options.phrases), locale: language };
  const text = sheet ? practice(sheet, wanted) : drawn(drawing, { ...wanted, findings: lintSource(source, { ...options, locale: language }).findings });
  await terminal.print(text);
  return 0;
}

/** Characters from which the language of a file is told. */
const LANGUAGE_SAMPLE = 20_000;

function scriptsOf(source: Source, phrases: LintOptions['phrases']): Script[] {
  const { document } = readTree(source);
  const scripts = document.notScript ? [] : document.children.flatMap((child) => (child.type === 'script' ? [createScript(source, child, phrases)] : []));
  if (scripts.length === 0) throw new UsageError({ ru: `${source.path}: это не скрипт, рисовать нечего.`, en: `${source.path}: this is no script; there is nothing to draw.` });
  return scripts;
}
