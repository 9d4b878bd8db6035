import type { FileResult } from '../lint/index.js';
import type { Locale } from '../rule/index.js';

/** What one run of the linter found, ready to be told. */
export interface Run {
  /** Version of callint. */
  version: string;
  /** Every file that was checked, clean ones too, in the order to be told. */
  results: FileResult[];
  durationMs: number;
  /** Absolute folder that file paths are relative to; paths stay relative when absent. Only for formats with absolute paths. */
  cwd?: string;
}

export interface ReportOptions {
  color: boolean;
  locale: Locale;
}

/** Tells a run as text: the whole output with its last line ending, or an empty string when there is nothing to say. */
export type Reporter = (run: Run, options: ReportOptions) => string;
