import type { Locale } from '../../rule/index.js';
import type { Level } from '../settings.js';
import type { Place } from './problem.js';
import type { PresetName } from './presets.js';
import type { CodelessRule } from './shape.js';

/** What a configuration says of one rule; without options it keeps those of the layers before. */
export interface RuleWish {
  id: string;
  level: Level;
  options?: Readonly<Record<string, unknown>>;
  place: Place;
  /** Where each option is set. */
  optionPlace(name: string): Place;
}

/** One layer of settings. Later layers win; a layer with `files` holds for those files only. */
export interface Layer {
  /** Globs, from the configuration's base folder, and where they are written. */
  files?: readonly string[];
  place?: Place;
  preset?: PresetName;
  rules: readonly RuleWish[];
  /** Words that rules about words let pass. */
  accept: readonly string[];
}

/** Something that a configuration names and that is looked for on the disk. */
export interface Reference {
  /** As written. */
  name: string;
  /** The folder that a relative name starts from. */
  from: string;
  place: Place;
}

/** A rule without code as a configuration has it. */
export interface CodelessEntry {
  id: string;
  entry: CodelessRule;
  /** Where its name is. */
  place: Place;
  placeOf(keys: readonly PropertyKey[]): Place;
}

/** A configuration with all that it extends. */
export interface Config {
  path: string;
  shown: string;
  /** The folder that globs start from. */
  base: string;
  /** Every file it was put together from. */
  files: readonly string[];
  locale?: Locale | 'auto';
  include?: readonly string[];
  ignores: readonly string[];
  plugins: readonly Reference[];
  lexicon: readonly Reference[];
  codeless: readonly CodelessEntry[];
  layers: readonly Layer[];
}
