import { dirname, resolve } from 'node:path';
import type { LintOptions } from '../lint/index.js';
import type { Locale, Rule } from '../rule/index.js';
import type { Config } from './config/config.js';
import { configLookup } from './config/lookup.js';
import type { SelectionParts } from './config/selection.js';
import { isPreset, PRESET_NAMES, presetFloors, presetLevels, type PresetName } from './config/presets.js';
import { UsageError } from './failure.js';
import type { Selection } from './files.js';
import { didYouMean } from '../lint/index.js';
import { loadRules } from './rules.js';
import { lintOptions, overlaid, type RuleWishes } from './settings.js';

/** What is asked of a run, by flags or by a program. */
export interface LintWishes extends RuleWishes {
  /** Language of messages; the configuration's when absent, else `auto`, which follows each script's own. */
  locale?: Locale | 'auto';
  /** A configuration for all files, or `false` for none; by default the nearest one upward from each file. */
  config?: string | false;
  /** The preset that takes the place of what configurations extend; `recommended` without a configuration. */
  preset?: string;
  /** Run no code of plugins. */
  noPlugins?: boolean;
  /** The day for comments that hold until one, as `2027-01-31`; today when absent. */
  today?: string;
  /** Further rules, run beside the built-in ones. */
  moreRules?: readonly Rule[];
}

/** Knows which configuration holds for which file. */
export interface Linter {
  /** How a file is linted. Rejects with a `ConfigError` when its configuration has mistakes. */
  optionsFor(path: string): Promise<LintOptions>;
  /** Which files of a folder are scripts to lint; undefined where no configuration has a say. */
  selectionFor(folder: string): Promise<Selection | undefined>;
  /** Where the configuration is that holds in a folder; it is not read yet. */
  configPathFor(folder: string): string | undefined;
  /** The configuration that holds in a folder. */
  configFor(folder: string): Promise<ConfigInForce | undefined>;
}

/** A configuration together with the rules that run under it. */
export interface ConfigInForce {
  config: Config;
  rules: readonly Rule[];
  selection: Selection;
  /** What it was made from: every file that was read, and the folders of plugins. */
  sources: { files: readonly string[]; folders: readonly string[] };
  /** What the choice of files depends on. */
  parts: SelectionParts;
  optionsFor(path: string): LintOptions;
  /** Words that rules about words let pass in a file. */
  termsFor(path: string): readonly string[];
}

/** Makes a linter; what it needs is loaded when it is asked for something. Rejects with a `UsageError` when a preset does not exist. */
export async function createLinter(wishes: LintWishes, workingFolder: string): Promise<Linter> {
  const preset = presetNamed(wishes.preset);
  const lookup = configLookup();
  const loaded = new Map<string, Promise<ConfigInForce>>();
  let plain: Promise<LintOptions> | undefined;
  const today = wishes.today ?? dayOf(new Date());
  const always = typeof wishes.config === 'string' ? resolve(workingFolder, wishes.config) : undefined;

  return { optionsFor, selectionFor: async (folder) => (await configFor(folder))?.selection, configPathFor, configFor };

  async function optionsFor(path: string): Promise<LintOptions> {
    const config = await configFor(dirname(path));
    return { ...(config ? config.optionsFor(path) : await (plain ??= plainOptions())), today, ...(lacksRules(wishes) && { lacksRules: true }) };
  }

  function configPathFor(folder: string): string | undefined {
    return wishes.config === false ? undefined : (always ?? lookup(folder));
  }

  async function configFor(folder: string): Promise<ConfigInForce | undefined> {
    const path = configPathFor(folder);
    return path === undefined ? undefined : load(path, always === undefined ? undefined : workingFolder);
  }

  function load(path: string, base: string | undefined): Promise<ConfigInForce> {
    const known = loaded.get(path);
    if (known) return known;
    const coming = inForce(path, base);
    loaded.set(path, coming);
    return coming;
  }

  async function inForce(path: string, base: string | undefined): Promise<ConfigInForce> {
    const { configInForce } = await import('./config/in-force.js');
    return configInForce(path, { workingFolder, base, preset }, await loadRules(), wishes);
  }

  async function plainOptions(): Promise<LintOptions> {
    const builtIn = await loadRules();
    const base = preset ?? 'recommended';
    const rules = Object.fromEntries(presetLevels(base, builtIn));
    return lintOptions([...builtIn, ...(wishes.moreRules ?? [])], overlaid({ rules, floors: presetFloors(base, builtIn) }, wishes), wishes.locale);
  }
}

/** Are rules that plugins and configurations bring left out: a preset takes the place of what a configuration extends, plugins among it. */
function lacksRules({ noPlugins, config, preset }: LintWishes): boolean {
  return noPlugins === true || config === false || preset !== undefined;
}

/** The day on the calendar here, as `2027-01-31`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function presetNamed(name: string | undefined): PresetName | undefined {
  if (name === undefined || isPreset(name)) return name;
  const hint = didYouMean(name, PRESET_NAMES);
  throw new UsageError({ ru: `Набора «${name}» нет.${hint.ru} Есть ${PRESET_NAMES.join(', ')}.`, en: `There is no preset “${name}”.${hint.en} There are ${PRESET_NAMES.join(', ')}.` });
}
