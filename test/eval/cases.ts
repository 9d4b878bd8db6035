/**
 * How well each rule tells its fault from what only looks like it: for every list of fixtures/blind/rules, the share of little calls that
 * have the fault in which the rule speaks, and of those that do not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { lintSource, type RuleSetting } from '../../src/lint/index.js';
import { createSource } from '../../src/source/index.js';
import { percent, type Tally } from './phrases.js';

/** A few lines of a call, or such lines of another kind of call than the rest of the list. */
type Case = string | { calls: string; text: string };

/** One list: `calls` says in what kind of call its lines occur. */
interface Cases {
  calls: string;
  fires: Case[];
  silent: Case[];
}

/** One rule in one language. */
export interface CaseRow extends Tally {
  language: string;
  rule: string;
}

/** Runs the rules whose ids have `only` in them over the calls of their lists in one half, `dev` or `held-back`. */
export function measureCases(folder: string, settings: readonly RuleSetting[], only = ''): CaseRow[] {
  return (['ru', 'en'] as const).flatMap((language) => {
    const from = join(folder, language);
    if (!existsSync(from)) return [];
    return readdirSync(from).filter((file) => file.includes(only)).sort().map((file) => {
      const rule = basename(file, '.yml');
      const setting = settings.find((one) => one.rule.id === rule);
      if (!setting) throw new Error(`${join(from, file)}: there is no rule “${rule}”`);
      const { calls, fires, silent }: Cases = parse(readFileSync(join(from, file), 'utf8'));
      const speaks = (one: Case) => isTold(one, calls, language, setting);
      const [misses, alarms] = [fires.filter((one) => !speaks(one)), silent.filter(speaks)];
      return { language, rule, found: fires.length - misses.length, of: fires.length, false: alarms.length, against: silent.length, misses: misses.map(textOf), alarms: alarms.map(textOf) };
    });
  });
}

function textOf(one: Case): string {
  return typeof one === 'string' ? one : one.text;
}

/** Calls that the company makes: lines torn from the midst of one do not say so. */
const OUTBOUND = new Set(['sales', 'proactive', 'reminder', 'survey', 'collections']);

/** Lints the lines as a script of their kind of call: each line a turn or a note, the first one after nothing. */
function isTold(one: Case, calls: string, language: string, setting: RuleSetting): boolean {
  const type = typeof one === 'string' ? calls : one.calls;
  const script = ['---', `type: ${type}`, ...(OUTBOUND.has(type) ? ['direction: outbound'] : []), `language: ${language}`, '---', '', ...textOf(one).trim().split('\n').flatMap((line) => [line, ''])].join('\n');
  const { findings, broken } = lintSource(createSource('case.md', script), { rules: [setting], locale: 'auto' });
  if (broken.length > 0) throw new Error(`${setting.rule.id} threw ${broken[0].error} on:\n${script}`);
  return findings.some(({ ruleId }) => ruleId === setting.rule.id);
}

/** The table as text, with the sums of each language below it. */
export function casesTable(rows: readonly CaseRow[], details: boolean): string {
  const lines = rows.flatMap((row) => [
    `${row.language} ${row.rule.padEnd(28)} ${shares(row)}`,
    ...(details ? [...row.misses.map((one) => quoted('-', one)), ...row.alarms.map((one) => quoted('+', one))] : []),
  ]);
  const sums = ['ru', 'en'].map((language) => {
    const own = rows.filter((row) => row.language === language);
    const sum = (of: (row: CaseRow) => number) => own.reduce((total, row) => total + of(row), 0);
    return `${language} ALL: ${own.length} rules, ${shares({ found: sum((row) => row.found), of: sum((row) => row.of), false: sum((row) => row.false), against: sum((row) => row.against) })}`;
  });
  return [...lines, ...sums].join('\n');
}

function shares(row: Pick<CaseRow, 'found' | 'of' | 'false' | 'against'>): string {
  return `found ${percent(row.found, row.of)} (${row.found}/${row.of})  false ${percent(row.false, row.against)} (${row.false}/${row.against})`;
}

function quoted(sign: string, text: string): string {
  return `    ${sign} ${text.trim().replaceAll('\n', ' | ')}`;
}
