import type { Source } from '../source/index.js';
import type { Locale, Rule, Severity } from '../rule/index.js';
import type { FileResult } from './finding.js';

/** A rule that is switched on, with its severity and option values. */
export interface RuleSetting {
  rule: Rule;
  severity: Severity;
  options: Record<string, unknown>;
}

export interface LintOptions {
  rules: readonly RuleSetting[];
  /** Language of messages; `auto` follows the script's own. */
  locale: Locale | 'auto';
}

/** Lints one script. Pure: no disk, no clock. */
export function lintSource(_source: Source, _options: LintOptions): FileResult {
  throw new Error('not built yet');
}

/** The result of a file that could not be read as text. */
export function readFailure(_path: string, _code: string, _data: Record<string, string | number>, _locale: Locale): FileResult {
  throw new Error('not built yet');
}
