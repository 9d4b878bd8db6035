import { dirname, resolve } from 'node:path';
import { createLinter, loadOverrideCheck, loadRules, shownPath, shownPlace, UsageError, type LintWishes } from '../project/index.js';
import type { RuleSetting } from '../lint/index.js';
import type { Locale, Rule } from '../rule/index.js';
import { oneOf } from './choices.js';
import { sayIn, type Say } from './locale.js';
import type { Terminal } from './terminal.js';

/** Flags that say which configuration is meant. */
export type ConfigFlags = Pick<LintWishes, 'config' | 'preset'>;

/** Prints the configuration in force for a file, as YAML or JSON. */
export async function printConfig(file: string, format: string, flags: ConfigFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const shape = oneOf('--format', format, ['yaml', 'json']);
  const path = resolve(terminal.workingFolder, file);
  const linter = await createLinter({ config: flags.config, preset: flags.preset }, terminal.workingFolder);
  const found = await linter.configFor(dirname(path));
  const options = await linter.optionsFor(path);
  const facts = {
    files: (found?.config.files ?? []).map((one) => shownPath(one, terminal.workingFolder)),
    ignored: found?.selection.isIgnored(path, false) ?? false,
    locale: options.locale,
    include: found?.config.include ?? [],
    ignores: found?.config.ignores ?? [],
    rules: levelsOf(found?.rules ?? (await loadRules()), options.rules),
  };
  await terminal.print(shape === 'json' ? `${JSON.stringify(facts, undefined, 2)}\n` : yamlOf(facts, file, sayIn(locale)));
  return 0;
}

type Levels = Record<string, string | [string, Record<string, unknown>]>;

function levelsOf(rules: readonly Rule[], settings: readonly RuleSetting[]): Levels {
  return Object.fromEntries(rules.map(({ id }) => {
    const setting = settings.find(({ rule }) => rule.id === id);
    if (!setting) return [id, 'off'];
    return [id, Object.keys(setting.options).length > 0 ? [setting.severity, setting.options] : setting.severity];
  }));
}

interface Facts {
  files: string[];
  ignored: boolean;
  locale: string;
  include: readonly string[];
  ignores: readonly string[];
  rules: Levels;
}

// JSON is YAML as well, and short on one line
function yamlOf({ files, ignored, locale, include, ignores, rules }: Facts, file: string, say: Say): string {
  const from = files.length > 0 ? files.join(', ') : say('файла настроек нет, набор recommended', 'no configuration file, the preset recommended');
  const lines = [
    `# ${say(`Настройки для ${file}`, `What holds for ${file}`)}: ${from}`,
    ...(ignored ? [`# ${say('Этот файл исключён (ignores).', 'This file is left out (ignores).')}`] : []),
    `locale: ${locale}`,
    ...(include.length > 0 ? [`include: ${JSON.stringify(include)}`] : []),
    ...(ignores.length > 0 ? [`ignores: ${JSON.stringify(ignores)}`] : []),
    'rules:',
    ...Object.entries(rules).map(([id, entry]) => `  ${id}: ${typeof entry === 'string' ? entry : `[${entry[0]}, ${JSON.stringify(entry[1])}]`}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Looks for mistakes in the configuration of the working folder; what there are is thrown as a `ConfigError`, what only may be one is told. */
export async function validateConfig(flags: ConfigFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const linter = await createLinter({ config: flags.config, preset: flags.preset }, terminal.workingFolder);
  const found = await linter.configFor(terminal.workingFolder);
  if (!found) {
    throw new UsageError({
      ru: 'Файла настроек нет ни в этой папке, ни выше. Создать его: callint init.',
      en: 'There is no configuration in this folder or above it. To make one: callint init.',
    });
  }
  for (const { place, text } of await (await loadOverrideCheck())(found.config, terminal.workingFolder, linter)) terminal.complain(`${shownPlace(place)}: ${text[locale]}`);
  await terminal.print(sayIn(locale)(`${found.config.shown}: ошибок нет.\n`, `${found.config.shown}: no mistakes.\n`));
  return 0;
}
