export type { Edit, FileResult, Finding } from './finding.js';
export type { LintOptions, RuleSetting } from './run.js';
export { lintSource, readFailure } from './run.js';
