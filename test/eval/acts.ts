/**
 * How well each act is heard in a phrase by itself: for every list of fixtures/blind/acts, the share of phrases that do it in which it is
 * heard, and of those that only look like it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { SentenceClass } from '../../src/meaning/recogniser/index.js';
import { percent, utteranceOf } from './phrases.js';

/** Most acts count from such a probability on. */
const HEARD = 0.4;

/** Phrases stand in the midst of a talk, after something that says little. */
const BEFORE = { ru: 'Так, слушаю дальше.', en: 'Right, go on then.' } as const;

const SPEAKERS = ['agent', 'customer', 'note'] as const;

/** One act in one language. */
export interface ActRow {
  language: string;
  speaker: string;
  act: string;
  heard: number;
  of: number;
  false: number;
  against: number;
  misses: string[];
  alarms: string[];
}

/** Hears all phrases of one half, `dev` or `held-back`. */
export function measureActs(folder: string): ActRow[] {
  return (['ru', 'en'] as const).flatMap((language) => SPEAKERS.flatMap((speaker) => {
    const from = join(folder, language, speaker);
    return readdirSync(from).sort().map((file) => {
      const act = basename(file, '.yml');
      const { does, not }: { does: string[]; not: string[] } = parse(readFileSync(join(from, file), 'utf8'));
      const hears = (phrase: string) => {
        const utterance = utteranceOf(phrase, language, speaker, [utteranceOf(BEFORE[language], language, speaker === 'customer' ? 'agent' : 'customer')]);
        return utterance.says(act) || utterance.sentences.some((_, at) => utterance.probability(at, act as SentenceClass) >= HEARD);
      };
      const [misses, alarms] = [does.filter((phrase) => !hears(phrase)), not.filter(hears)];
      return { language, speaker, act, heard: does.length - misses.length, of: does.length, false: alarms.length, against: not.length, misses, alarms };
    });
  }));
}

/** The table as text, with the means of each language below it. */
export function actsTable(rows: readonly ActRow[], details: boolean): string {
  const lines = rows.flatMap((row) => [
    `${row.language} ${row.speaker.padEnd(9)}${row.act.padEnd(18)} heard ${percent(row.heard, row.of)} (${row.heard}/${row.of})  false ${percent(row.false, row.against)} (${row.false}/${row.against})`,
    ...(details ? [...row.misses.map((one) => `    - ${one}`), ...row.alarms.map((one) => `    + ${one}`)] : []),
  ]);
  return [...lines, ...['ru', 'en'].map((language) => meanOf(language, rows.filter((row) => row.language === language)))].join('\n');
}

function meanOf(language: string, rows: readonly ActRow[]): string {
  const sum = (of: (row: ActRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [heard, of, wrong, against] = [sum((row) => row.heard), sum((row) => row.of), sum((row) => row.false), sum((row) => row.against)];
  return `${language} ALL: ${rows.length} acts, heard ${percent(heard, of)} (${heard}/${of}), false ${percent(wrong, against)} (${wrong}/${against})`;
}
