export type { Edit, FileResult, Finding, JudgedScript } from './finding.js';
export type { LintOptions, RuleSetting } from './run.js';
export { lintSource, lintTree, readFailure } from './run.js';
export { NOTICES } from './notices.js';
export { didYouMean, nearest } from './nearest.js';
export type { Compared, FileRecord, Recorded } from './baseline.js';
export { compareWithRecord, recordOf, withoutKnown } from './baseline.js';
export type { ChangedLines } from './changed.js';
export { onlyChanged } from './changed.js';
