import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RuleSetting } from '../../src/lint/index.js';
import { rules } from '../../src/project/generated/rules.js';
import type { Rule } from '../../src/rule/index.js';
import { actsTable, measureActs } from './acts.js';
import { benefitTable, benefitVectors } from './benefit.js';
import { casesTable, measureCases } from './cases.js';
import { chanceTable, measureChance } from './chance/index.js';
import { callsTable, measureCalls } from './calls.js';
import { layoutsTable, measureLayouts } from './layouts.js';
import { measurePhrases, phraseTable } from './phrases.js';
import { printWhy } from './why.js';
import { byLinting, bySecondReading, labelsUsed, measureScripts, scriptsTable } from './scripts.js';

/** Prints the tables asked for; by default the corpus. */
export function main(root: string, argv: string[]): void {
  const { values } = parseArgs({ args: argv, options: { phrases: { type: 'string' }, acts: { type: 'string' }, cases: { type: 'string' }, layouts: { type: 'string' }, scripts: { type: 'string' }, misses: { type: 'boolean' }, calls: { type: 'boolean' }, agreement: { type: 'boolean' }, only: { type: 'string' }, why: { type: 'string' }, benefit: { type: 'string' }, chance: { type: 'string' }, seed: { type: 'string', default: '1' }, count: { type: 'string', default: '200' }, show: { type: 'string', default: '0' } } });
  if (values.why) {
    const [path, lines = ''] = values.why.split(':');
    printWhy(path, lines.split(',').filter(Boolean).map(Number));
    return;
  }
  const details = values.misses ?? false;
  if (values.benefit) {
    const rule = builtInRules().find((setting) => setting.rule.id === 'negative-net-benefit');
    if (rule) console.log(benefitTable(benefitVectors(root, values.benefit), rule, details));
    return;
  }
  if (values.phrases) {
    const rows = measurePhrases(join(root, 'fixtures/blind/phrases', values.phrases)).filter((row) => !values.only || row.concept.includes(values.only));
    console.log(phraseTable(rows, details));
    return;
  }
  if (values.acts) {
    const rows = measureActs(join(root, 'fixtures/blind/acts', values.acts)).filter((row) => !values.only || row.act.includes(values.only));
    console.log(actsTable(rows, details));
    return;
  }
  if (values.chance) {
    const half = values.chance === 'held-back' ? 'held-back' : 'dev';
    console.log(chanceTable(measureChance(root, half, Number(values.seed), Number(values.count), values.only), Number(values.show)));
    return;
  }
  if (values.layouts) {
    console.log(layoutsTable(measureLayouts(join(root, 'fixtures/blind/layouts', values.layouts)), details));
    return;
  }
  if (values.cases) {
    console.log(casesTable(measureCases(join(root, 'fixtures/blind/rules', values.cases), lawfulRules(), values.only), details));
    return;
  }
  const set = values.scripts ?? 'corpus';
  const folder = set === 'corpus' ? join(root, 'fixtures/corpus') : join(root, 'fixtures/blind/scripts', set);
  const labels = set === 'corpus' ? [join(folder, 'labels.jsonl')] : labelFiles(folder, 'labels');
  if (values.calls) {
    console.log(callsTable(measureCalls(folder, labels), details));
    return;
  }
  const families = JSON.parse(readFileSync(join(root, 'fixtures/corpus/families.json'), 'utf8'));
  if (values.agreement) {
    const second = labelFiles(folder, 'second');
    const same = Object.fromEntries(labelsUsed(second).map((label) => [label, [label]]));
    console.log(scriptsTable(measureScripts(labels, same, bySecondReading(second)), details));
    return;
  }
  console.log(scriptsTable(measureScripts(labels, families, byLinting(folder, builtInRules())), details));
}

/** The labels of both languages, by one reader or the other. */
function labelFiles(folder: string, reader: 'labels' | 'second'): string[] {
  return ['ru', 'en'].map((language) => join(folder, `${reader}.${language}.jsonl`)).filter((file) => existsSync(file));
}

function builtInRules(): RuleSetting[] {
  return rules.map((one) => ({ ...(one.rule as Rule), id: one.id })).map((rule) => ({
    rule, severity: rule.severity, options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default])),
  }));
}

/** As the preset of a country sets them: a call of few lines does not say whose law it is under. */
function lawfulRules(): RuleSetting[] {
  return builtInRules().map((setting) => ('everywhere' in setting.options ? { ...setting, options: { ...setting.options, everywhere: true } } : setting));
}
