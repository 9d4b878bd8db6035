import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Bilingual } from '../../rule/index.js';
import { didYouMean } from '../../lint/index.js';
import { packageFolder, packageIn } from '../package.js';
import { shownPath } from '../shown.js';
import type { CodelessEntry, Config, Layer, Reference, RuleWish } from './config.js';
import { readConfigDocument, type ConfigDocument, type KeyPath } from './document.js';
import { shapeProblems, soundParts } from './faults.js';
import { CONFIG_NAMES, configIn } from './lookup.js';
import { isBase, isPreset, PRESET_NAMES } from './presets.js';
import { ConfigError, type ConfigProblem } from './problem.js';
import type { ConfigFile, RuleSettingEntry } from './shape.js';

/** How a configuration is loaded. */
export interface LoadOptions {
  workingFolder: string;
  /** The folder that globs start from; the configuration's own when absent. */
  base?: string;
  /** Presets to take in place of what the configuration itself extends. */
  preset?: string;
}

/** Loads a configuration with all that it extends. Rejects with a `ConfigError` that lists every mistake. */
export async function loadConfig(path: string, options: LoadOptions): Promise<Config> {
  const { config, problems } = await loadConfigWithProblems(path, options);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Loads what can be loaded of a configuration, and lists every mistake met. */
export async function loadConfigWithProblems(path: string, options: LoadOptions): Promise<{ config: Config; problems: ConfigProblem[] }> {
  const gathered: Gathered = { files: [], ignores: [], plugins: [], lexicon: [], codeless: [], layers: [], hasBase: false, problems: [] };
  await take(path, gathered, [], options);
  if (!gathered.hasBase) gathered.layers.unshift({ preset: 'recommended', rules: [], accept: [] });
  const { problems, hasBase: _, ...parts } = gathered;
  return { config: { ...parts, path, shown: shownPath(path, options.workingFolder), base: options.base ?? dirname(path) }, problems };
}

interface Gathered {
  files: string[];
  locale?: Config['locale'];
  include?: Config['include'];
  ignores: string[];
  plugins: Reference[];
  lexicon: Reference[];
  codeless: CodelessEntry[];
  layers: Layer[];
  /** Whether anything said which rules run. */
  hasBase: boolean;
  problems: ConfigProblem[];
}

/** Takes a file's settings after those that it extends. `within` are the files that led here. */
async function take(path: string, gathered: Gathered, within: readonly string[], options: LoadOptions): Promise<void> {
  const document = await documentOf(path, gathered, options);
  if (!document) return;
  gathered.problems.push(...shapeProblems(document));
  const file = soundParts(document);
  const isRoot = within.length === 0;
  const presets = isRoot && options.preset !== undefined ? [options.preset] : undefined;
  for (const { name, keys } of presets?.map((preset) => ({ name: `callint:${preset}`, keys: [] })) ?? extendsOf(file)) {
    await extend({ name, from: dirname(path), place: document.placeOf(keys) }, gathered, [...within, path], options);
  }
  if (file.extends && extendsOf(file).length === 0) gathered.hasBase = true;
  own(document, file, gathered);
}

async function documentOf(path: string, gathered: Gathered, { workingFolder }: LoadOptions): Promise<ConfigDocument | undefined> {
  gathered.files.push(path);
  try {
    return await readConfigDocument(path, shownPath(path, workingFolder));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    gathered.problems.push(...error.problems);
    return undefined;
  }
}

function extendsOf({ extends: names }: ConfigFile): { name: string; keys: KeyPath }[] {
  if (typeof names === 'string') return [{ name: names, keys: ['extends'] }];
  return (names ?? []).map((name, index) => ({ name, keys: ['extends', index] }));
}

async function extend(reference: Reference, gathered: Gathered, within: readonly string[], options: LoadOptions): Promise<void> {
  const [, preset] = /^callint:(.*)$/.exec(reference.name) ?? [];
  if (preset !== undefined) {
    takePreset(preset, reference, gathered);
    return;
  }
  const found = isPath(reference.name) ? fileNamed(reference) : inPackage(reference);
  if ('problem' in found) {
    gathered.problems.push({ place: reference.place, text: found.problem });
    return;
  }
  if (within.map(real).includes(real(found.path))) {
    const text = { ru: `«${reference.name}» ведёт по кругу: эта настройка уже расширяет саму себя.`, en: `“${reference.name}” goes in a circle: this configuration extends itself already.` };
    gathered.problems.push({ place: reference.place, text });
    return;
  }
  if (found.plugin) gathered.plugins.push(found.plugin);
  await take(found.path, gathered, within, options);
}

function takePreset(name: string, { place }: Reference, gathered: Gathered): void {
  if (!isPreset(name)) {
    const hint = didYouMean(`callint:${name}`, PRESET_NAMES.map((one) => `callint:${one}`));
    const text = { ru: `набора «callint:${name}» нет.${hint.ru} Есть ${PRESET_NAMES.join(', ')}.`, en: `there is no preset “callint:${name}”.${hint.en} There are ${PRESET_NAMES.join(', ')}.` };
    gathered.problems.push({ place, text });
    return;
  }
  if (isBase(name)) gathered.hasBase = true;
  gathered.layers.push({ preset: name, rules: [], accept: [] });
}

/** Is a name that of a file, not of a package. */
export function isPath(name: string): boolean {
  return /^\.{1,2}([\\/]|$)/.test(name) || isAbsolute(name);
}

type Found = { path: string; plugin?: Reference } | { problem: Bilingual };

function fileNamed({ name, from }: Reference): Found {
  const path = resolve(from, name);
  if (existsSync(path)) {
    const inside = configIn(path);
    if (inside === undefined && statSync(path).isDirectory()) return { problem: { ru: `в папке «${name}» нет файла настроек: ${CONFIG_NAMES.join(', ')}.`, en: `the folder “${name}” holds no configuration: ${CONFIG_NAMES.join(', ')}.` } };
    return { path: inside ?? path };
  }
  const data = ['.yaml', '.yml', '.json'].map((ending) => path + ending).find((one) => existsSync(one));
  return data ? { path: data } : { problem: { ru: `файла «${name}» нет.`, en: `there is no file “${name}”.` } };
}

function inPackage(reference: Reference): Found {
  const [, name, preset] = /^(@?[^:]+)(?::(.+))?$/.exec(reference.name) ?? [];
  const folder = name === undefined ? undefined : packageFolder(name, reference.from);
  if (folder === undefined) {
    const command = `npm install --save-dev ${name ?? reference.name}`;
    return { problem: { ru: `пакет «${reference.name}» не установлен: ${command}. Файл пишется с «./».`, en: `the package “${reference.name}” is not installed: ${command}. A file is written with “./”.` } };
  }
  const facts = packageIn(folder);
  const presets = join(folder, facts?.presetFolder ?? 'presets');
  const path = preset === undefined ? (configIn(folder) ?? presetIn(presets, 'recommended')) : presetIn(presets, preset);
  if (path === undefined) return { problem: { ru: `в пакете «${name}» нет набора «${preset ?? 'recommended'}».`, en: `the package “${name}” has no preset “${preset ?? 'recommended'}”.` } };
  return { path, ...(facts?.ruleFolder !== undefined && name !== undefined && { plugin: { ...reference, name } }) };
}

function presetIn(folder: string, name: string): string | undefined {
  return ['.yaml', '.yml', '.json', '.js', '.mjs'].map((ending) => join(folder, name + ending)).find((path) => existsSync(path));
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Adds what a file says itself. */
function own(document: ConfigDocument, file: ConfigFile, gathered: Gathered): void {
  const named = (key: 'plugins' | 'lexicon'): Reference[] =>
    (file[key] ?? []).map((name, index) => ({ name, from: dirname(document.path), place: document.placeOf([key, index]) }));
  gathered.plugins.push(...named('plugins'));
  gathered.lexicon.push(...named('lexicon'));
  gathered.codeless.push(...codelessIn(document, file.rules));
  gathered.locale = file.locale ?? gathered.locale;
  gathered.include = file.include ?? gathered.include;
  gathered.ignores.push(...(file.ignores ?? []));
  gathered.layers.push({ rules: wishesIn(document, file.rules, ['rules']), accept: file.terms?.accept ?? [] });
  (file.overrides ?? []).forEach((override, index) => {
    const files = [override.files].flat();
    gathered.layers.push({ files, place: document.placeOf(['overrides', index, 'files']), rules: wishesIn(document, override.rules, ['overrides', index, 'rules']), accept: override.terms?.accept ?? [] });
  });
}

function codelessIn(document: ConfigDocument, rules: ConfigFile['rules']): CodelessEntry[] {
  return Object.entries(rules ?? {}).flatMap(([id, entry]) => {
    if (typeof entry === 'string' || Array.isArray(entry)) return [];
    return [{ id, entry, place: document.placeOf(['rules', id], 'key'), placeOf: (keys: KeyPath) => document.placeOf(['rules', id, ...keys]) }];
  });
}

function wishesIn(document: ConfigDocument, rules: ConfigFile['rules'], keys: KeyPath): RuleWish[] {
  return Object.entries(rules ?? {}).flatMap(([id, entry]) => (typeof entry === 'string' || Array.isArray(entry) ? [wishOf(document, id, entry, [...keys, id])] : []));
}

function wishOf(document: ConfigDocument, id: string, entry: RuleSettingEntry, keys: KeyPath): RuleWish {
  const [level, options] = typeof entry === 'string' ? [entry] : entry;
  return {
    id, level,
    ...(options && { options }),
    place: document.placeOf(keys, 'key'),
    optionPlace: (name) => document.placeOf([...keys, 1, name], 'key'),
  };
}
