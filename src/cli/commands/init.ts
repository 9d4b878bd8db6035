import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { configNameIn, diskReason, findScripts, packageFolder, PRESET_NAMES, readScript, UsageError, writeWhole } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import type { Source } from '../../source/index.js';
import { readTree, walk } from '../../syntax/index.js';
import { languageOf } from '../../words/index.js';
import { configText, type Answers } from './init-text.js';
import { sayIn, type Say } from '../locale.js';
import type { Terminal } from '../terminal.js';

const FILE = 'callint.config.yaml';

/** Writes a commented configuration that suits the scripts of the working folder; asks before unless `yes` or nobody can answer. */
export async function init(yes: boolean, terminal: Terminal, locale: Locale): Promise<number> {
  const there = configNameIn(terminal.workingFolder);
  if (there !== undefined) throw new UsageError({ ru: `${there} здесь уже есть.`, en: `${there} is here already.` });
  const found = await lookAround(terminal.workingFolder);
  const answers = yes || !terminal.ask ? found : await asked(found, terminal.ask, sayIn(locale));
  const schema = schemaFrom(terminal.workingFolder);
  write(join(terminal.workingFolder, FILE), configText({ ...answers, ...(schema && { schema }) }, locale));
  await terminal.print(sayIn(locale)(`${FILE} создан. Проверить скрипты: callint\n`, `${FILE} is made. To check the scripts: callint\n`));
  return 0;
}

/** Where the schema lies for an editor that has the new file open: beside it, or in a folder above. */
function schemaFrom(folder: string): string | undefined {
  const found = packageFolder('callint', folder);
  if (found === undefined) return undefined;
  const path = relative(folder, join(found, 'dist/schema/config.schema.json')).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Scripts that are looked into, to tell their language. */
const SAMPLE = 200;

/** Where the scripts are and in which language most of them are. */
async function lookAround(folder: string): Promise<Answers> {
  const { files } = await findScripts(['.'], folder);
  const counts = { ru: 0, en: 0 };
  const folders = new Set<string>();
  for (const file of files.slice(0, SAMPLE)) {
    const { source } = readScript(file, 'en');
    if (!source || !holdsSpeech(source)) continue;
    counts[languageOf(source.text.slice(0, 20_000))] += 1;
    folders.add(file.shown.includes('/') ? `${file.shown.split('/')[0]}/**/` : '');
  }
  const locale = counts.ru > 0 && counts.en > 0 ? 'auto' : counts.ru > 0 ? 'ru' : counts.en > 0 ? 'en' : 'auto';
  const include = folders.size === 0 || folders.size > 4 ? ['**/*.{md,yaml,yml}'] : [...folders].sort().map((one) => `${one}*.{md,yaml,yml}`);
  return { preset: 'recommended', locale, include };
}

/** How sure it must be who speaks for a text to be a script: less sure is any paragraph of prose. */
const SURE = 0.7;

function holdsSpeech(source: Source): boolean {
  let found = false;
  walk(readTree(source).document, (node) => {
    if (node.type === 'turn' && (node.inferred?.confidence ?? 1) >= SURE) found = true;
    return !found;
  });
  return found;
}

async function asked(found: Answers, ask: NonNullable<Terminal['ask']>, say: Say): Promise<Answers> {
  const preset = await ask(say(`Набор правил (${PRESET_NAMES.join(', ')})`, `Which rules (${PRESET_NAMES.join(', ')})`), found.preset, PRESET_NAMES);
  const locale = await ask(say('Язык сообщений (ru, en, auto — язык скрипта)', 'Language of messages (ru, en, auto for that of the script)'), found.locale, ['ru', 'en', 'auto']);
  const include = await ask(say('Где лежат скрипты (маски через пробел)', 'Where the scripts are (globs, with spaces between)'), found.include.join(' '));
  return { preset, locale, include: include.split(/\s+/).filter(Boolean) };
}

function write(path: string, text: string): void {
  try {
    // one that came into being while we asked is not overwritten
    if (!existsSync(path)) writeWhole(path, text);
  } catch (error) {
    const why = diskReason(error);
    throw new UsageError({ ru: `${FILE} не записать: ${why.ru}.`, en: `${FILE} cannot be written: ${why.en}.` });
  }
}
