import { NOTICES, type LintOptions, type RuleSetting } from '../lint/index.js';
import { SEVERITIES, type Bilingual, type Rule, type Severity } from '../rule/index.js';
import { UsageError } from './failure.js';
import { didYouMean } from '../lint/index.js';
import { optionFault } from './option-fault.js';

/** Levels that a rule can be set to. */
export const LEVELS = [...SEVERITIES, 'off'] as const;

/** How a rule is set: its severity, or `off`. */
export type Level = (typeof LEVELS)[number];

/** What the user wants of the rules; nothing said is every rule as it comes. */
export interface RuleWishes {
  /** These rules alone. */
  only?: readonly string[];
  /** All but these. */
  skip?: readonly string[];
  /** The level of single rules, with option values beside it where they differ from the defaults. */
  rules?: Readonly<Record<string, Level | readonly [Level, Readonly<Record<string, unknown>>]>>;
}

/** Wishes laid over presets. */
export interface LaidWishes extends RuleWishes {
  /** Rules whose level nobody named, with how far the kind of call may take it down. A level that was named holds on every call. */
  floors?: Readonly<Record<string, Severity>>;
}

/** The rules to run, with severity and options. Throws a `UsageError` on a rule, level or option that does not exist. */
export function settleRules(rules: readonly Rule[], wishes: LaidWishes): RuleSetting[] {
  const ids = settableIds(rules);
  const levels = wishes.rules ?? {};
  for (const id of [...(wishes.only ?? []), ...(wishes.skip ?? []), ...Object.keys(levels)]) requireRule(id, ids);

  return rules.flatMap((rule) => {
    if (wishes.only && !wishes.only.includes(rule.id)) return [];
    if (wishes.skip?.includes(rule.id)) return [];
    const wish = levels[rule.id] ?? rule.severity;
    const [level, options] = typeof wish === 'string' ? [wish, {}] : wish;
    requireLevel(rule.id, level);
    if (level === 'off') return [];
    const floor = Object.hasOwn(levels, rule.id) ? (wishes.floors?.[rule.id] ?? level) : 'info';
    // nothing but `strict` has a floor above advice for rules that nobody named
    const least = wishes.floors?.[rule.id];
    return [{ rule, severity: level, ...(floor !== 'info' && { floor }), ...(least === 'warning' && { least }), options: settleOptions(rule, options) }];
  });
}

/** All that linting a file needs to be told. `terms` are words that rules about words let pass. */
export function lintOptions(rules: readonly Rule[], wishes: LaidWishes, locale: LintOptions['locale'] = 'auto', terms: readonly string[] = []): LintOptions {
  const settings = settleRules(rules, wishes).map((setting) => accepting(setting, terms));
  return { rules: settings, locale, notices: noticeLevels(wishes), known: rules.map(({ id }) => id) };
}

/** A rule about words has an option `accept`, which takes the terms of the configuration as well. */
function accepting(setting: RuleSetting, terms: readonly string[]): RuleSetting {
  const { accept } = setting.options;
  return Array.isArray(accept) && terms.length > 0 ? { ...setting, options: { ...setting.options, accept: [...accept, ...terms] } } : setting;
}

/** The ids that a level can be set for: those of rules, and of what is told beside them. */
export function settableIds(rules: readonly Rule[]): string[] {
  return [...rules.map(({ id }) => id), ...Object.keys(NOTICES)];
}

/** The levels that wishes set for what is told beside the rules. */
export function noticeLevels({ skip = [], rules = {} }: RuleWishes): NonNullable<LintOptions['notices']> {
  const set = Object.entries(rules).flatMap(([id, wish]): [string, Level][] => {
    if (!Object.hasOwn(NOTICES, id)) return [];
    const [level, options = {}] = typeof wish === 'string' ? [wish] : wish;
    const [option] = Object.keys(options);
    if (option !== undefined) throw new UsageError({ ru: `У «${id}» нет параметров.`, en: `“${id}” has no options.` });
    const wished = requireLevel(id, level);
    requireSettable(id, wished);
    return [[id, wished]];
  });
  for (const id of skip) requireSettable(id, 'off');
  const skipped = skip.filter((id) => Object.hasOwn(NOTICES, id)).map((id): [string, Level] => [id, 'off']);
  return Object.fromEntries([...set, ...skipped]);
}

/** What leaves a file unread ends the run with status 2, whatever it is set to. */
const ALWAYS_ERRORS = ['parse-unreadable', 'parse-too-large'];

/** Says why the level of something told beside the rules cannot be set so; undefined when it can. */
export function noticeFault(id: string, level: Level): Bilingual | undefined {
  if (level === 'error' || !ALWAYS_ERRORS.includes(id)) return undefined;
  return {
    ru: `«${id}» — всегда ошибка: файл остался непроверенным. Исключите его (ignores), если это не скрипт.`,
    en: `“${id}” is always an error: the file was left unchecked. Leave it out (ignores) if it is no script.`,
  };
}

function requireSettable(id: string, level: Level): void {
  const fault = noticeFault(id, level);
  if (fault) throw new UsageError(fault);
}

/** Lays wishes over what is set already: a level alone keeps the options, and a rule asked for by name runs even if it is off. */
export function overlaid({ rules: set = {}, floors: setFloors = {} }: Pick<LaidWishes, 'rules' | 'floors'>, wishes: RuleWishes): LaidWishes {
  // an object would take `__proto__` for something else than a name
  const rules = new Map(Object.entries(set));
  const floors = Object.fromEntries(Object.entries(setFloors).filter(([id]) => !Object.hasOwn(wishes.rules ?? {}, id)));
  for (const id of wishes.only ?? []) if (levelOf(rules.get(id)) === 'off') rules.delete(id);
  for (const [id, wish] of Object.entries(wishes.rules ?? {})) {
    const before = rules.get(id);
    rules.set(id, typeof wish === 'string' && typeof before === 'object' ? [wish, before[1]] : wish);
  }
  return { ...wishes, rules: Object.fromEntries(rules), floors };
}

function levelOf(wish: Level | readonly [Level, unknown] | undefined): Level | undefined {
  return typeof wish === 'object' ? wish[0] : wish;
}

/** Reads `id: level`. Throws a `UsageError` when it is written otherwise. */
export function parseRuleFlag(flag: string): [id: string, level: Level] {
  const [, id, level] = /^\s*([^\s:]+)\s*:\s*(\S+)\s*$/.exec(flag) ?? [];
  if (id === undefined || level === undefined) {
    throw new UsageError({
      ru: `Не понимаю --rule «${flag}»: нужно «правило: уровень», например --rule 'dead-end: warning'.`,
      en: `Cannot read --rule “${flag}”: it takes “rule: level”, as in --rule 'dead-end: warning'.`,
    });
  }
  return [id, requireLevel(id, level)];
}

/** Throws a `UsageError` that names the nearest rule unless the rule exists. */
export function requireRule(id: string, ids: readonly string[]): void {
  if (!ids.includes(id)) throw new UsageError(unknownRule(id, ids));
}

/** Says that there is no such rule, and which is the nearest. */
export function unknownRule(id: string, ids: readonly string[]): Bilingual {
  const hint = didYouMean(id, ids);
  return { ru: `Правила «${id}» нет.${hint.ru} Все правила: callint rules.`, en: `There is no rule “${id}”.${hint.en} All rules: callint rules.` };
}

function requireLevel(id: string, word: string): Level {
  const level = LEVELS.find((one) => one === word);
  if (level) return level;
  const hint = didYouMean(word, LEVELS);
  throw new UsageError({
    ru: `У правила «${id}» не бывает уровня «${word}».${hint.ru} Есть ${LEVELS.join(', ')}.`,
    en: `The rule “${id}” cannot be set to “${word}”.${hint.en} There are ${LEVELS.join(', ')}.`,
  });
}

/** The values of a rule's options: the defaults, and over them what is given. */
export function settleOptions(rule: Rule, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(rule.options ?? {})) values[name] = spec.default;
  for (const [name, value] of Object.entries(given)) {
    const fault = optionFault(rule, name, value);
    if (fault) throw new UsageError(fault);
    values[name] = value;
  }
  return values;
}
