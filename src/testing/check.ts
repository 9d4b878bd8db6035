import type { Matcher } from '../lexicon/index.js';
import { existsSync, readFileSync } from 'node:fs';
import { rulePage, writeWhole, type RuleFolder } from '../project/index.js';
import { callsLine, callsLineIn, withCallsLine, type Locale } from '../rule/index.js';
import { readPage, type Example } from './page.js';
import { isAsWritten, runExample, type ExampleRun } from './run.js';
import { updatePage } from './update.js';

/** An example that gave something else than its page says. */
export interface Mismatch {
  line: number;
  missing: string[];
  unexpected: string[];
  faults: string[];
}

/** What running a rule's page showed. */
export interface PageRun {
  path: string;
  exampleCount: number;
  mismatches: Mismatch[];
  isUpdated: boolean;
}

/** The pages of a rule: one in each language. */
export const PAGE_LOCALES: readonly Locale[] = ['en', 'ru'];

/** Runs the examples of a rule's page in one language; with `update` rewrites the page where they differ. */
export function checkPage({ rule, folder }: RuleFolder, locale: Locale, { update = false, phrases }: { update?: boolean; phrases?: Matcher } = {}): PageRun {
  const path = rulePage(folder, locale);
  if (!existsSync(path)) return { path, exampleCount: 0, mismatches: [fault(1, 'the page is missing')], isUpdated: false };

  const text = readFileSync(path, 'utf8');
  const { examples, mistakes } = readPage(text);
  const runs = examples.map((example) => runExample(rule, example, locale, phrases));
  const mismatches = mistakes.map((mistake) => fault(mistake.line, mistake.text));
  if (examples.length === 0) mismatches.push(fault(1, 'the page has no example'));

  const calls = callsLineIn(text, locale);
  const isTrue = calls === undefined || text.slice(calls.start, calls.end) === callsLine(rule.calls, locale);
  const canUpdate = update && mistakes.length === 0 && runs.every((run) => run.faults.length === 0);
  const isUpdated = canUpdate && (!isTrue || examples.some((example, index) => !isAsWritten(example, runs[index])));
  if (isUpdated) {
    const updated = updatePage(text, examples, runs.map((run) => run.actual));
    writeWhole(path, calls ? withCallsLine(updated, rule.calls, locale) : updated);
    return { path, exampleCount: examples.length, mismatches, isUpdated };
  }
  if (calls && !isTrue) mismatches.push({ line: calls.line, missing: [text.slice(calls.start, calls.end)], unexpected: [callsLine(rule.calls, locale)], faults: [] });
  examples.forEach((example, index) => mismatches.push(...mismatchOf(example, runs[index])));
  return { path, exampleCount: examples.length, mismatches, isUpdated };
}

function mismatchOf(example: Example, run: ExampleRun): Mismatch[] {
  if (isAsWritten(example, run)) return [];
  const missing = without(example.expected, run.actual);
  const unexpected = without(run.actual, example.expected);
  const isOrderOnly = missing.length === 0 && unexpected.length === 0 && run.faults.length === 0;
  return [{ line: example.line, missing, unexpected, faults: isOrderOnly ? ['the findings come in another order'] : run.faults }];
}

/** The lines of `these` that `those` lack, each as often as it is lacking. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function fault(line: number, text: string): Mismatch {
  return { line, missing: [], unexpected: [], faults: [text] };
}
