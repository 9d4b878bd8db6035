import { dirname, resolve } from 'node:path';
import { configsBeside, createLinter, loadOverrideCheck, loadRules, shownPath, shownPlace, UsageError, type ConfigInForce, type LintWishes } from '../../project/index.js';
import type { RuleSetting } from '../../lint/index.js';
import type { Locale, Rule } from '../../rule/index.js';
import { oneOf } from '../choices.js';
import { sayIn, type Say } from '../locale.js';
import type { Terminal } from '../terminal.js';

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
    plugins: namesOf(found?.config.plugins ?? [], terminal),
    lexicon: namesOf(found?.config.lexicon ?? [], terminal),
    terms: found?.termsFor(path) ?? [],
    rules: levelsOf(found?.rules ?? (await loadRules()), options.rules, found?.config.codeless ?? []),
  };
  await terminal.print(shape === 'json' ? `${JSON.stringify(facts, undefined, 2)}\n` : yamlOf(facts, file, sayIn(locale)));
  return 0;
}

type Codeless = ConfigInForce['config']['codeless'];

/** Names of plugins and phrases; those of folders as they are from here, whatever file they are written in. */
function namesOf(references: readonly { name: string; from: string }[], { workingFolder }: Terminal): string[] {
  const names = references.map(({ name, from }) => (/^\.{1,2}(?:[\\/]|$)/.test(name) ? `./${shownPath(resolve(from, name), workingFolder)}` : name));
  return [...new Set(names)];
}

type Entry = string | [string, Record<string, unknown>] | Record<string, unknown>;

function levelsOf(rules: readonly Rule[], settings: readonly RuleSetting[], codeless: Codeless): Record<string, Entry> {
  return Object.fromEntries(rules.flatMap(({ id }): [string, Entry][] => {
    const setting = settings.find(({ rule }) => rule.id === id);
    const made = codeless.findLast((one) => one.id === id);
    // a rule without code that does not run needs no mention: without what it is, its name would be unknown
    if (made) return setting ? [[id, { ...made.entry, severity: setting.severity }]] : [];
    if (!setting) return [[id, 'off']];
    return [[id, Object.keys(setting.options).length > 0 ? [setting.severity, setting.options] : setting.severity]];
  }));
}

interface Facts {
  files: string[];
  ignored: boolean;
  locale: string;
  include: readonly string[];
  ignores: readonly string[];
  plugins: readonly string[];
  lexicon: readonly string[];
  terms: readonly string[];
  /** As they are for the file: presets, overrides and flags are counted in. */
  rules: Record<string, Entry>;
}

// JSON is YAML as well, and short on one line
function yamlOf({ files, ignored, locale, include, ignores, plugins, lexicon, terms, rules }: Facts, file: string, say: Say): string {
  const from = files.length > 0 ? files.join(', ') : say('файла настроек нет, набор recommended', 'no configuration file, the preset recommended');
  const lines = [
    `# ${say(`Настройки для ${file}`, `What holds for ${file}`)}: ${from}`,
    ...(ignored ? [`# ${say('Этот файл исключён (ignores).', 'This file is left out (ignores).')}`] : []),
    `locale: ${locale}`,
    ...(include.length > 0 ? [`include: ${JSON.stringify(include)}`] : []),
    ...(ignores.length > 0 ? [`ignores: ${JSON.stringify(ignores)}`] : []),
    ...(plugins.length > 0 ? [`plugins: ${JSON.stringify(plugins)}`] : []),
    ...(lexicon.length > 0 ? [`lexicon: ${JSON.stringify(lexicon)}`] : []),
    ...(terms.length > 0 ? [`terms: ${JSON.stringify({ accept: terms })}`] : []),
    'rules:',
    ...Object.entries(rules).map(([id, entry]) => `  ${id}: ${shownEntry(entry)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function shownEntry(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  return Array.isArray(entry) ? `[${entry[0]}, ${JSON.stringify(entry[1])}]` : JSON.stringify(entry);
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
  for (const other of configsBeside(found.config.path)) {
    terminal.complain(sayIn(locale)(`${found.config.shown}: рядом лежит ${other}, он не читается.`, `${found.config.shown}: ${other} lies beside it and is not read.`));
  }
  await terminal.print(sayIn(locale)(`${found.config.shown}: ошибок нет.\n`, `${found.config.shown}: no mistakes.\n`));
  return 0;
}
