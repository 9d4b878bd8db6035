import { lintTree, readFailure, type FileResult, type RuleSetting } from '../lint/index.js';
import type { Locale, Rule } from '../rule/index.js';
import { createSource, type Source } from '../source/index.js';
import { readTree, type Tree } from '../syntax/index.js';
import { UsageError } from './failure.js';
import { findScripts } from './files.js';
import { readScript, type ReadFailure, type Reading } from './read.js';
import { loadRules } from './rules.js';
import { settleRules, type RuleWishes } from './settings.js';

/** Settings of a run that starts from a program instead of the command line. */
export interface LintWishes extends RuleWishes {
  /** Language of messages; `auto`, the default, follows each script's own. */
  locale?: Locale | 'auto';
  /** Further rules, run beside the built-in ones. */
  moreRules?: readonly Rule[];
}

/** A file's findings, and how it was read when it was read at all. */
export interface LintedFile {
  result: FileResult;
  /** How it was read, and how long reading and linting took, in milliseconds. */
  reading?: { source: Source; tree: Tree; readMs: number; lintMs: number };
  /** Why there was nothing to lint. */
  failure?: ReadFailure;
}

/** Lints the text of one script. `path` names it in the result, and YAML is told by it (`.yaml`, `.yml`). */
export async function lintText(text: string, wishes: LintWishes & { path?: string } = {}): Promise<FileResult> {
  const rules = await settle(wishes);
  return lintReading({ source: createSource(wishes.path ?? 'script.md', text) }, wishes.path ?? 'script.md', rules, wishes.locale ?? 'auto').result;
}

/** Lints files, folders and globs. Rejects with a `UsageError` when one of them leads to no script. */
export async function lintFiles(paths: readonly string[], wishes: LintWishes & { workingFolder?: string } = {}): Promise<FileResult[]> {
  const rules = await settle(wishes);
  const { files, missing } = await findScripts(paths, wishes.workingFolder ?? '.');
  if (missing.length > 0) throw new UsageError(joined(missing));
  const locale = wishes.locale ?? 'auto';
  return files.map((file) => lintReading(readScript(file, locale === 'auto' ? 'en' : locale), file.shown, rules, locale).result);
}

/**
 * Lints what was read, or says why it could not be. Never throws: a fault of callint's own goes into `broken`.
 * `fallback` is the language of a message about a file without text.
 */
export function lintReading(reading: Reading, shown: string, rules: readonly RuleSetting[], locale: Locale | 'auto', fallback: Locale = 'en'): LintedFile {
  if (reading.failure) return { result: readFailure(shown, reading.failure.code, reading.failure.data, locale === 'auto' ? fallback : locale), failure: reading.failure };
  const { source } = reading;
  try {
    const startedAt = performance.now();
    const tree = readTree(source);
    const readAt = performance.now();
    const result = lintTree(source, tree, { rules, locale });
    return { result: { ...result, filePath: shown }, reading: { source, tree, readMs: readAt - startedAt, lintMs: performance.now() - readAt } };
  } catch (error) {
    const broken = [{ ruleId: 'callint', error: error instanceof Error ? error.message : String(error) }];
    return { result: { filePath: shown, text: source.text, findings: [], suppressed: [], broken } };
  }
}

async function settle(wishes: LintWishes): Promise<RuleSetting[]> {
  return settleRules([...(await loadRules()), ...(wishes.moreRules ?? [])], wishes);
}

function joined(sentences: readonly { ru: string; en: string }[]): { ru: string; en: string } {
  return { ru: sentences.map((one) => one.ru).join(' '), en: sentences.map((one) => one.en).join(' ') };
}
