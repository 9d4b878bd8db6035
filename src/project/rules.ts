import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MANNERS, PURPOSES, SEVERITIES, type Bilingual, type Locale, type Rule, type RuleDefinition } from '../rule/index.js';
import { UsageError } from './failure.js';
import { freshUrl, inTime } from './fresh-import.js';
import { ownFolder, packageIn } from './package.js';

/** A rule with the folder that its code and pages are in. */
export interface RuleFolder {
  rule: Rule;
  folder: string;
}

/** The rules that come with callint, by id. */
export async function loadRules(): Promise<Rule[]> {
  const { rules } = await import('./generated/rules.js');
  return rules.map(({ id, rule }) => asRule(id, rule)).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The rules that come with callint, with their folders. */
export async function loadOwnRuleFolders(): Promise<RuleFolder[]> {
  const rules = join(ownFolder(), 'rules');
  return (await loadRules()).map((rule) => ({ rule, folder: join(rules, rule.id) }));
}

/**
 * Loads rules from folders: each is a rule's own (with `index.js` or `index.mjs`), holds such folders, or is a plugin's. Throws a
 * `UsageError` on a folder without rules and on a rule that cannot be loaded.
 */
export async function loadRuleFolders(folders: readonly string[], workingFolder: string): Promise<RuleFolder[]> {
  const own = new Map((await loadOwnRuleFolders()).map((one) => [one.folder, one]));
  const loaded: RuleFolder[] = [];
  for (const name of folders) {
    const given = resolve(workingFolder, name);
    for (const folder of ruleFoldersIn(name, isRuleFolder(given) ? given : rulesOfPackage(given))) {
      loaded.push(own.get(folder) ?? { rule: await importRule(folder), folder });
    }
  }
  return loaded;
}

/** Where the page of a rule is. */
export function rulePage(folder: string, locale: Locale): string {
  return join(folder, locale === 'ru' ? 'README.ru.md' : 'README.md');
}

/** Where the folders of rules of a package are: where its `package.json` says, in `rules`, or in the folder itself. */
export function rulesOfPackage(folder: string): string {
  return join(folder, packageIn(folder)?.ruleFolder ?? (existsSync(join(folder, 'rules')) ? 'rules' : '.'));
}

/** The folders of rules in a folder. Throws a `UsageError` when there are none. */
export function ruleFoldersIn(name: string, folder: string): string[] {
  if (!isFolder(folder)) throw new UsageError({ ru: `Папки «${name}» нет.`, en: `There is no folder “${name}”.` });
  if (isRuleFolder(folder)) return [folder];
  const inside = readdirSync(folder).map((entry) => join(folder, entry)).filter((path) => isFolder(path) && isRuleFolder(path)).sort();
  if (inside.length > 0) return inside;
  throw new UsageError({
    ru: `В папке «${name}» нет правил: у правила есть index.js и README.md.`,
    en: `There are no rules in the folder “${name}”: a rule has an index.js and a README.md.`,
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const ENTRIES = ['index.js', 'index.mjs', 'index.ts'];

function isRuleFolder(folder: string): boolean {
  return entryOf(folder) !== undefined && (existsSync(rulePage(folder, 'en')) || existsSync(rulePage(folder, 'ru')));
}

function entryOf(folder: string): string | undefined {
  return ENTRIES.map((entry) => join(folder, entry)).find((path) => existsSync(path));
}

/** Loads the rule in a folder. Throws a `UsageError` that says why it cannot. */
export async function importRule(folder: string): Promise<Rule> {
  const entry = entryOf(folder);
  if (entry === undefined || entry.endsWith('.ts')) {
    throw new UsageError({
      ru: `Правило «${folder}» написано на TypeScript: соберите index.js рядом с index.ts.`,
      en: `The rule “${folder}” is written in TypeScript: build an index.js beside its index.ts.`,
    });
  }
  const module = await importModule(entry);
  const definition = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  return asRule(basename(folder), definition);
}

async function importModule(path: string): Promise<unknown> {
  try {
    return await inTime(() => import(freshUrl(path)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = remedyOf(reason);
    throw new UsageError({ ru: `Правило «${path}» не загрузилось: ${reason}${remedy.ru}`, en: `The rule “${path}” could not be loaded: ${reason}${remedy.en}` });
  }
}

/** What helps where Node could not load a rule for the package around it. */
function remedyOf(reason: string): Bilingual {
  if (reason.includes("'callint'")) return { ru: '. Поставьте callint рядом с правилом: npm install --save-dev callint', en: '. Install callint beside the rule: npm install --save-dev callint' };
  if (/outside a module|Unexpected token 'export'/.test(reason)) return { ru: '. Назовите файл index.mjs', en: '. Call the file index.mjs' };
  return { ru: '', en: '' };
}

/** Gives a definition its id, which is the name of its folder. Throws a `UsageError` when it is no rule. */
function asRule(id: string, definition: unknown): Rule {
  const lacking = lackingIn(definition);
  if (lacking !== undefined) {
    throw new UsageError({
      ru: `Правило «${id}» неполное: нет «${lacking}». Оно должно вернуть defineRule({...}) через export default.`,
      en: `The rule “${id}” is incomplete: it lacks “${lacking}”. It must export default defineRule({...}).`,
    });
  }
  // every required part was just seen to be there
  return { ...(definition as RuleDefinition), id };
}

/** The part that a definition lacks to be a rule; undefined for one. */
export function lackingIn(definition: unknown): string | undefined {
  if (typeof definition !== 'object' || definition === null) return 'export default';
  const parts: [string, string][] = [['category', 'string'], ['severity', 'string'], ['summary', 'object'], ['messages', 'object'], ['check', 'function']];
  // any object may be asked for any key
  const given = definition as Record<string, unknown>;
  const lacking = parts.find(([name, type]) => typeof given[name] !== type || given[name] === null)?.[0];
  if (lacking !== undefined) return lacking;
  if (!SEVERITIES.some((one) => one === given.severity)) return "severity: 'error' | 'warning' | 'info'";
  if (!isBilingual(given.summary)) return 'summary: { ru, en }';
  const calls = callsFault(given.calls);
  if (calls !== undefined) return calls;
  const message = Object.entries(given.messages as object).find(([, text]) => !isBilingual(text))?.[0];
  return message === undefined ? undefined : `messages.${message}: { ru, en }`;
}

const COLUMNS: readonly string[] = [...PURPOSES, ...MANNERS];

/** How `calls` should look, where it looks otherwise. */
function callsFault(calls: unknown): string | undefined {
  if (calls === undefined) return undefined;
  const { guessed = [], ...levels } = typeof calls === 'object' && calls !== null ? (calls as Record<string, unknown>) : { guessed: 0 };
  const isSound = Array.isArray(guessed) && guessed.every((one) => COLUMNS.includes(one)) && Object.entries(levels).every(([column, level]) => COLUMNS.includes(column) && ['on', 'warning', 'info', 'off'].includes(String(level)));
  return isSound ? undefined : `calls: { ${COLUMNS.join(' | ')}: 'on' | 'warning' | 'info' | 'off' }`;
}

function isBilingual(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ru' in value && 'en' in value && typeof value.ru === 'string' && typeof value.en === 'string';
}
