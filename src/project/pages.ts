import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../rule/index.js';
import { ownFolder } from './package.js';
import { rulePage } from './rules.js';

/** The page in the folder of a rule, in one language or, where it lacks that, in another. None when there is no page. */
export function readRulePage(folder: string, locale: Locale): string | undefined {
  const path = [rulePage(folder, locale), rulePage(folder, 'en'), rulePage(folder, 'ru')].find((one) => existsSync(one));
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

/** The page of a rule that comes with callint, for those who only read it. None when there is no such rule. */
export function readOwnRulePage(id: string, locale: Locale): string | undefined {
  const page = /^[a-z0-9-]+$/.test(id) ? readRulePage(join(ownFolder(), 'rules', id), locale) : undefined;
  return page && pageForReaders(page);
}

/** Leaves out the blocks that say what the tests expect. */
function pageForReaders(page: string): string {
  return page
    .replace(/^(`{3,}|~{3,})findings[^\n]*\n[\s\S]*?^\1[ \t]*\r?\n(?:\r?\n)?/gm, '')
    .replace(/^(`{3,}|~{3,})(md|yaml) example[^\r\n]*/gm, '$1$2');
}
