export type { Edit, FileResult, Finding } from './lint/index.js';
export type { ApiWishes, Level, LintWishes, RuleWishes } from './project/index.js';
export { lintFiles, lintText, loadRules, UsageError } from './project/index.js';
export type { Bilingual, Locale, Rule, RuleDefinition, Severity } from './rule/index.js';
export type { Point, Position, Range } from './source/index.js';
