export type { Baseline, LookedFor, PlacedResult } from './baseline.js';
export { BASELINE_NAME, baselinePathFor, loadBaseline, openBaseline } from './baseline.js';
export type { Changes, ChangeWish } from './changes.js';
export { CONFIG_NAMES, configNameIn, configsBeside } from './config/lookup.js';
export type { ConfigProblem } from './config/problem.js';
export { ConfigError, shownPlace } from './config/problem.js';
export { packsWith, PRESET_NAMES } from './config/presets.js';
export { diskReason, UsageError } from './failure.js';
export type { FoundFiles, ScriptFile, Selection, SelectionFor } from './files.js';
export { findScripts, isScriptName, leftOutBy } from './files.js';
export type { ApiWishes, LintedFile } from './lint.js';
export { lintFiles, lintReading, lintText, openScript } from './lint.js';
export type { ConfigInForce, Linter, LintWishes } from './linter.js';
export { createLinter, dayOf } from './linter.js';
export { didYouMean, nearest } from '../lint/index.js';
export { ownBuild, ownFolder, packageFolder, packageIn } from './package.js';
export { readOwnRulePage, readRulePage } from './pages.js';
export type { Reading, ReadFailure } from './read.js';
export { readBytes, readScript } from './read.js';
export { rewrite } from './rewrite.js';
export type { CacheStrategy, LintCache } from './run/cache.js';
export type { Answer } from './run/answer.js';
export type { RunMeans } from './run/lint-all.js';
export { lintAll } from './run/lint-all.js';
export { lintRead } from './run/lint-one.js';
export type { Outcome, RunRequest, Threads } from './run/request.js';
export type { RuleTests, SentenceTests } from './rule-tests.js';
export { loadRuleTests } from './rule-tests.js';
export type { RuleFolder } from './rules.js';
export { loadOwnRuleFolders, loadRuleFolders, loadRules, rulePage } from './rules.js';
export type { Level, RuleWishes } from './settings.js';
export { parseRuleFlag, requireRule, settleOptions, settleRules } from './settings.js';
export { shownPath } from './shown.js';
export { writeWhole } from './write.js';

/** Loads what reads changes from git and from patches: most runs have no need of it. */
export const loadChangeReader = async (): Promise<typeof import('./changes.js').readChanges> => (await import('./changes.js')).readChanges;

/** Loads what finds overrides that hold for no script. */
export const loadOverrideCheck = async (): Promise<typeof import('./config/idle-overrides.js').idleOverrides> => (await import('./config/idle-overrides.js')).idleOverrides;

/** Loads what writes patches: most runs have no need of it. */
export const loadPatchWriter = async (): Promise<typeof import('./patch.js').patchOf> => (await import('./patch.js')).patchOf;

/** Loads what keeps results for later runs: most runs have no need of it. */
export const loadCaching = async (): Promise<typeof import('./run/caching.js')> => import('./run/caching.js');
