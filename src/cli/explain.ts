import { NOTICES } from '../lint/index.js';
import { loadOwnRuleFolders, readRulePage, requireRule, UsageError } from '../project/index.js';
import type { Locale } from '../rule/index.js';

import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

/** Prints the page of a rule, or what a fault met while reading means. */
export async function explain(id: string, terminal: Terminal, locale: Locale): Promise<number> {
  const fault = Object.hasOwn(NOTICES, id) ? NOTICES[id] : undefined;
  if (fault) {
    const head = sayIn(locale)('сообщается при чтении скрипта, не правилом', 'told while a script is read, not by a rule');
    await terminal.print(`# ${id}\n\n${fault.severity}, ${head}.\n\n${fault[locale]}\n`);
    return 0;
  }
  const folders = await loadOwnRuleFolders();
  requireRule(id, folders.map(({ rule }) => rule.id));
  // just seen to be there
  const { folder } = folders.find(({ rule }) => rule.id === id)!;
  const page = readRulePage(folder, locale);
  if (page === undefined) throw new UsageError({ ru: `У правила «${id}» нет страницы.`, en: `The rule “${id}” has no page.` });
  await terminal.print(page);
  return 0;
}
