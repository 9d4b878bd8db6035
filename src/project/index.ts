export type { Baseline, PlacedResult } from './baseline.js';
export { BASELINE_NAME, loadBaseline, openBaseline } from './baseline.js';
export type { Changes, ChangeWish } from './changes.js';
export { CONFIG_NAMES, configNameIn } from './config/lookup.js';
export type { ConfigProblem } from './config/problem.js';
export { ConfigError } from './config/problem.js';
export { PRESET_NAMES } from './config/presets.js';
export { diskReason, UsageError } from './failure.js';
export type { FoundFiles, ScriptFile, Selection, SelectionFor } from './files.js';
export { findScripts } from './files.js';
export type { ApiWishes, LintedFile } from './lint.js';
export { lintFiles, lintReading, lintText, openScript } from './lint.js';
export type { ConfigInForce, Linter, LintWishes } from './linter.js';
export { createLinter } from './linter.js';
export { didYouMean, nearest } from '../lint/index.js';
export { ownFolder, packageFolder, packageIn } from './package.js';
export { readOwnRulePage, readRulePage } from './pages.js';
export type { Reading, ReadFailure } from './read.js';
export { readBytes, readScript } from './read.js';
export { rewrite } from './rewrite.js';
export type { RuleTests, SentenceTests } from './rule-tests.js';
export { loadRuleTests } from './rule-tests.js';
export type { RuleFolder } from './rules.js';
export { loadOwnRuleFolders, loadRuleFolders, loadRules, rulePage } from './rules.js';
export type { Level, RuleWishes } from './settings.js';
export { parseRuleFlag, requireRule, settleOptions, settleRules } from './settings.js';
export { shownPath } from './shown.js';

/** Loads what reads changes from git and from patches: most runs have no need of it. */
export const loadChangeReader = async (): Promise<typeof import('./changes.js').readChanges> => (await import('./changes.js')).readChanges;

/** Loads what writes patches: most runs have no need of it. */
export const loadPatchWriter = async (): Promise<typeof import('./patch.js').patchOf> => (await import('./patch.js')).patchOf;
