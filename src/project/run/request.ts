import type { Locale } from '../../rule/index.js';
import type { LintedFile } from '../lint.js';
import type { LintWishes } from '../linter.js';

/** By what a file counts as unchanged. */
export interface FileStamp {
  hash: string;
  size: number;
  /** Of its last change, in milliseconds. */
  time: number;
}

/** What is asked of a run over many files. Plain data: it is sent to other threads. */
export interface RunRequest {
  wishes: Omit<LintWishes, 'moreRules'>;
  workingFolder: string;
  /** Language of a message about a file without text. */
  fallback: Locale;
  /** Tell for each script which rules it could hold or break. */
  judgesScripts: boolean;
  /** Keep how each file was read, to be told of it. */
  keepsReadings: boolean;
  /** Tell the hash of what was read, for a cache. */
  hashes: boolean;
}

/** How many threads a run may take; 1 is the one that asks. */
export type Threads = number | 'auto';

/** Files that it takes to make one thread more worth its start. */
export const FILES_PER_THREAD = 60;

/** What came of one file. */
export interface Outcome extends LintedFile {
  /** Absolute; where standard input would be. */
  path: string;
  /** Rules about several scripts have a say in it. */
  isCompared: boolean;
  /** What was read, where a cache asked for it and there was anything: hash of the bytes; size and time of the file before it was read. */
  stamp?: FileStamp;
}
