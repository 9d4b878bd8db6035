export type { Mismatch, PageRun } from './check.js';
export { checkPage, PAGE_LOCALES } from './check.js';
export type { Example, Page } from './page.js';
export { readPage } from './page.js';
export type { ExampleRun } from './run.js';
export { findingLine, isAsWritten, runExample } from './run.js';
export { updatePage } from './update.js';
export { failedSentences } from './sentences.js';
