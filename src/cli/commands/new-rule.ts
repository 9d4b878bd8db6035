import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { diskReason, packageFolder, packageIn, shownPath, UsageError, writeWhole } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { sayIn } from '../locale.js';
import { callRow, ownScaffold, pluginScaffold } from './scaffold.js';
import type { Terminal } from '../terminal.js';

/** Makes the folder of a new rule: in callint's own `rules/`, or where the package of rules that we stand in has its own. */
export async function newRule(id: string, terminal: Terminal, locale: Locale): Promise<number> {
  requireId(id);
  const { rules, isOwn } = rulesFolder(terminal.workingFolder);
  const folder = join(rules, id);
  const shown = shownPath(folder, terminal.workingFolder);
  if (existsSync(folder)) throw new UsageError({ ru: `Папка «${shown}» уже есть.`, en: `There is a folder “${shown}” already.` });

  const files = Object.entries(isOwn ? ownScaffold(id) : pluginScaffold(id));
  writeAll(folder, files);
  for (const [name] of files) await terminal.print(`${shown}/${name}\n`);
  if (isOwn) addRow(rules, id);
  const first = isOwn ? 'npm run build && ' : packageFolder('callint', rules) === undefined ? 'npm install --save-dev callint && ' : '';
  terminal.complain(sayIn(locale)(`Проверка примеров: ${first}callint test-rules ${shown}`, `To run the examples: ${first}callint test-rules ${shown}`));
  return 0;
}

function requireId(id: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return;
  throw new UsageError({
    ru: `«${id}» не годится в имя правила: нужны строчные латинские слова через дефис, например dead-end.`,
    en: `“${id}” cannot be the name of a rule: it takes lower-case words joined by hyphens, such as dead-end.`,
  });
}

/** The folder of rules of the package that we stand in. It is looked for no further up than the repository reaches, nor outside of it. */
function rulesFolder(workingFolder: string): { rules: string; isOwn: boolean } {
  const top = repositoryAround(workingFolder) ?? workingFolder;
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    const facts = packageIn(folder);
    if (facts) return { rules: within(top, join(folder, facts.ruleFolder ?? 'rules')), isOwn: facts.name === 'callint' };
    if (folder === top) return { rules: within(top, join(workingFolder, 'rules')), isOwn: false };
  }
}

function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A folder, which may not exist yet. Throws a `UsageError` when it, or what it is a link to, lies outside of another. */
function within(top: string, folder: string): string {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const inside = relative(realpathSync(top), join(realpathSync(there), relative(there, folder)));
  if (!isAbsolute(inside) && inside.split(sep)[0] !== '..') return folder;
  throw new UsageError({
    ru: `Папка правил «${folder}» лежит вне «${top}»: поправьте callint.rules в package.json или перейдите туда.`,
    en: `The folder of rules “${folder}” lies outside “${top}”: mend callint.rules in package.json, or go there.`,
  });
}

/** The table that says on which calls rules run has a row for each of ours. */
function addRow(rules: string, id: string): void {
  const table = join(rules, 'README.md');
  if (existsSync(table)) writeWhole(table, `${readFileSync(table, 'utf8').trimEnd()}\n${callRow(id)}\n`);
}

function writeAll(folder: string, files: readonly [name: string, text: string][]): void {
  try {
    for (const [name, text] of files) writeWhole(join(folder, name), text);
  } catch (error) {
    const why = diskReason(error);
    throw new UsageError({ ru: `Папку «${folder}» не создать: ${why.ru}.`, en: `The folder “${folder}” cannot be made: ${why.en}.` });
  }
}
