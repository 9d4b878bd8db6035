import type { FileResult } from '../lint/index.js';
import type { Locale, Rule, Severity } from '../rule/index.js';

/** What one run of the linter found, ready to be told. */
export interface Run {
  /** Version of callint. */
  version: string;
  /** Every file that was checked, clean ones too, in the order to be told. */
  results: FileResult[];
  durationMs: number;
  /** Absolute folder that file paths are relative to; paths stay relative when absent. Only for formats with absolute paths. */
  cwd?: string;
  /** Absolute folder of the repository in a CI job, for formats whose paths begin there. */
  root?: string;
  /** The severities of findings that fail the run; errors alone when absent. */
  failing?: readonly Severity[];
  /** The rules that could have been run, for formats that describe them. */
  rules?: readonly Rule[];
  /** The page of a rule in Markdown. Read from the disk when asked for: few formats need it, and of few rules. */
  pageOf?(ruleId: string, locale: Locale): string | undefined;
}

export interface ReportOptions {
  color: boolean;
  locale: Locale;
  /** The most UTF-8 bytes that the report may take; what is left out is counted. Only for formats that a consumer limits. */
  maxBytes?: number;
}

/** Tells a run as text: the whole output with its last line ending, or an empty string when there is nothing to say. */
export type Reporter = (run: Run, options: ReportOptions) => string;
