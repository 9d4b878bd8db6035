/**
 * How well scripts are read that are put together by chance: words of known speakers in combinations of marks, names, keys, titles and forms that no
 * author has chosen. What they are called comes from fixtures/blind/words, whose lists were written by people who did not know how callint reads.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSource } from '../../../src/source/index.js';
import { readTree } from '../../../src/syntax/index.js';
import { walk } from '../../../src/syntax/walk.js';
import { rightRows, type ReadRow } from '../layouts.js';
import { percent } from '../phrases.js';
import type { LayoutWords, Material, Page } from './page.js';
import { exchangesOf, type Language } from './pool.js';
import { randomOf } from './random.js';
import { memo, sheet } from './sheets.js';
import { steps } from './steps.js';
import { table, talk } from './talks.js';
import { stepsInYaml, turnsInYaml } from './yaml.js';

const FORMS: Record<string, { write: (material: Material) => Page; ending: string }> = {
  talk: { write: talk, ending: '.md' },
  table: { write: table, ending: '.md' },
  sheet: { write: sheet, ending: '.md' },
  memo: { write: memo, ending: '.md' },
  steps: { write: steps, ending: '.md' },
  'yaml-turns': { write: turnsInYaml, ending: '.yaml' },
  'yaml-steps': { write: stepsInYaml, ending: '.yaml' },
};

const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** What came of the scripts of one form. */
export interface ChanceReport {
  form: string;
  files: number;
  whole: number;
  rows: number;
  wrong: number;
  /** Gotos, and those that were not found to lead where they do. */
  leads: number;
  lost: number;
  /** The texts that were read wrongly, with what is wrong. */
  examples: string[];
}

/** Reads `count` scripts of every form, or of one, with the words of one half: even places for `dev`, odd ones for `held-back`. */
export function measureChance(root: string, half: 'dev' | 'held-back', seed: number, count: number, only?: string): ChanceReport[] {
  const material = LANGUAGES.map((language) => ({ exchanges: exchangesOf(root, language), words: halfOf(wordsOf(root, language), half === 'dev' ? 0 : 1) }));
  return Object.entries(FORMS).filter(([form]) => !only || form === only).map(([form, { write, ending }]) => {
    const report: ChanceReport = { form, files: 0, whole: 0, rows: 0, wrong: 0, leads: 0, lost: 0, examples: [] };
    for (let index = 0; index < count; index += 1) {
      const own = material[index % LANGUAGES.length];
      const page = write({ ...own, random: randomOf(seed * 100_003 + index * 7) });
      const path = `${form}-${index}${ending}`;
      const wrong = rightRows(path, page.text, page.rows).filter((row) => !row.right);
      const lost = lostLeads(path, page);
      report.files += 1;
      report.whole += wrong.length === 0 && lost.length === 0 ? 1 : 0;
      report.leads += page.leads.length;
      report.lost += lost.length;
      report.rows += page.rows.length;
      report.wrong += wrong.length;
      if (wrong.length + lost.length > 0) report.examples.push(`${page.text}\n${[...wrong.map(told), ...lost].join('\n')}\n`);
    }
    return report;
  });
}

function told({ line, side, words, found }: ReadRow): string {
  return `  ${line} ${found ?? '–'} for ${side}: ${words}`;
}

/** The gotos that do not lead from their line to the line of their step. */
function lostLeads(path: string, page: Page): string[] {
  const source = createSource(path, page.text);
  const places = new Map<string, number>();
  const found: { from: number; to?: string }[] = [];
  for (const node of readTree(source).document.children) {
    walk(node, (one) => {
      if (one.type === 'stage') places.set(one.id, (one.titlePosition ?? one.position).start.line);
      if (one.type === 'jump') found.push({ from: one.position.start.line, to: one.resolved });
      return true;
    });
  }
  return page.leads.flatMap(({ from, to }) => {
    const place = page.places.get(to);
    return found.some((jump) => Math.abs(jump.from - from) <= 1 && jump.to !== undefined && Math.abs((places.get(jump.to) ?? 0) - (place ?? -9)) <= 1) ? [] : [`  ${from} leads to line ${place} (${to})`];
  });
}

function wordsOf(root: string, language: Language): LayoutWords {
  return JSON.parse(readFileSync(join(root, `fixtures/blind/words/${language}.json`), 'utf8'));
}

function halfOf(words: LayoutWords, rest: 0 | 1): LayoutWords {
  return Object.fromEntries(Object.entries(words).map(([name, list]) => [name, (list as unknown[]).filter((_, index) => index % 2 === rest)])) as unknown as LayoutWords;
}

/** The shares of lines and of whole files, and some of what was read wrongly. */
export function chanceTable(reports: readonly ChanceReport[], show: number): string {
  return reports.flatMap(({ form, files, whole, rows, wrong, leads, lost, examples }) => [
    ...examples.slice(0, show).map((example) => `--- ${form}\n${example}`),
    `${form.padEnd(12)} ${percent(rows - wrong, rows)} of ${rows} lines right,${leads > 0 ? ` ${percent(leads - lost, leads)} of ${leads} gotos,` : ''} ${percent(whole, files)} of ${files} files whole`,
  ]).join('\n');
}
