import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Bilingual, Rule } from '../../rule/index.js';
import { UsageError } from '../failure.js';
import { packageFolder, packageIn } from '../package.js';
import { importRule, ruleFoldersIn, rulePage, rulesOfPackage } from '../rules.js';
import { shownPath } from '../shown.js';
import type { Reference } from './config.js';
import { isPath } from './load.js';
import { readLexicon, readSeveral, type ReadPhrases } from './phrases.js';
import type { ConfigProblem, Place } from './problem.js';

/** What plugins bring along. */
export interface Plugins {
  rules: Rule[];
  phrases: ReadPhrases;
  /** The folders they lie in. */
  folders: string[];
  problems: ConfigProblem[];
}

/** Loads the plugins that a configuration names; what cannot be loaded is a problem with the place of its name. */
export async function loadPlugins(references: readonly Reference[], workingFolder: string): Promise<Plugins> {
  const plugins: Plugins = { rules: [], phrases: { sources: [], files: [], problems: [] }, folders: [], problems: [] };
  for (const reference of references) {
    const folder = isPath(reference.name) ? resolve(reference.from, reference.name) : packageFolder(reference.name, reference.from);
    if (folder === undefined || !existsSync(folder)) plugins.problems.push({ place: reference.place, text: missing(reference) });
    else if (!plugins.folders.includes(folder)) await loadPlugin(reference, folder, workingFolder, plugins);
  }
  return plugins;
}

function missing({ name }: Reference): Bilingual {
  if (isPath(name)) return { ru: `папки «${name}» нет.`, en: `there is no folder “${name}”.` };
  return { ru: `пакет «${name}» не установлен: npm install --save-dev ${name}.`, en: `the package “${name}” is not installed: npm install --save-dev ${name}.` };
}

async function loadPlugin({ name, place }: Reference, folder: string, workingFolder: string, plugins: Plugins): Promise<void> {
  const facts = packageIn(folder);
  const own = { name: facts?.name || name, prefix: prefixOf(facts?.name || basename(folder)), homepage: facts?.homepage, place };
  plugins.folders.push(folder);
  if (facts?.phraseFolder !== undefined) {
    const read = await readLexicon([{ name: facts.phraseFolder, from: folder, place }], workingFolder);
    plugins.phrases.sources.push(...read.sources);
    plugins.problems.push(...read.problems);
    plugins.phrases.files.push(...read.files);
  }
  for (const one of foldersOf(name, rulesOfPackage(folder), place, plugins)) await loadRule(one, own, workingFolder, plugins);
}

function foldersOf(name: string, rules: string, place: Place, plugins: Plugins): string[] {
  try {
    return ruleFoldersIn(name, rules);
  } catch (error) {
    plugins.problems.push({ place, text: textOf(error) });
    return [];
  }
}

interface Own {
  name: string;
  prefix: string;
  homepage?: string;
  place: Place;
}

async function loadRule(folder: string, { name, prefix, homepage, place }: Own, workingFolder: string, plugins: Plugins): Promise<void> {
  try {
    const rule = await importRule(folder);
    const id = `${prefix}/${rule.id}`;
    if (plugins.rules.some((other) => other.id === id)) throw new UsageError({ ru: `Правило «${id}» есть в двух плагинах.`, en: `The rule “${id}” is in two plugins.` });
    const url = homepage ?? shownPath(rulePage(folder, 'en'), workingFolder);
    plugins.rules.push({ ...rule, id, plugin: name, folder, url });
    const phrases = join(folder, 'phrases.yml');
    if (existsSync(phrases)) await readSeveral(phrases, `${rule.id}/`, workingFolder, plugins.phrases);
  } catch (error) {
    plugins.problems.push({ place, text: withName(name, textOf(error)) });
  }
}

function textOf(error: unknown): Bilingual {
  if (error instanceof UsageError) return error.text;
  const reason = error instanceof Error ? error.message : String(error);
  return { ru: reason, en: reason };
}

function withName(name: string, { ru, en }: Bilingual): Bilingual {
  return { ru: `плагин «${name}»: ${ru}`, en: `the plugin “${name}”: ${en}` };
}

/** What goes before the ids of a plugin's rules: `@acme/callint-plugin` and `callint-plugin-acme` are both `acme`. */
export function prefixOf(name: string): string {
  const [, scope, rest = name] = /^@([^/]+)\/(.+)$/.exec(name) ?? [];
  const own = rest.replace(/^callint-(?:plugin|rules|config)-?/, '').replace(/-?callint-(?:plugin|rules)$/, '');
  return [scope, own].filter(Boolean).join('-') || name;
}
