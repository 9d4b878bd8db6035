import type { Bilingual } from '../../rule/index.js';
import type { ScriptFile } from '../files.js';
import type { Outcome } from './request.js';

/** Files to lint; `first` is the number of the first of them. */
export interface ToWorker {
  first: number;
  files: readonly ScriptFile[];
}

/** What came of them, in their order, or why nothing did. */
export type FromWorker = { first: number; outcomes: Outcome[] } | { refusal: Bilingual };
