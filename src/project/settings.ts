import type { RuleSetting } from '../lint/index.js';
import type { OptionSpec, Rule, Severity } from '../rule/index.js';
import { UsageError } from './failure.js';
import { didYouMean } from './nearest.js';

/** How a rule is set: its severity, or `off`. */
export type Level = Severity | 'off';

/** What the user wants of the rules; nothing said is every rule as it comes. */
export interface RuleWishes {
  /** These rules alone. */
  only?: readonly string[];
  /** All but these. */
  skip?: readonly string[];
  /** The level of single rules, with option values beside it where they differ from the defaults. */
  rules?: Readonly<Record<string, Level | readonly [Level, Readonly<Record<string, unknown>>]>>;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** The rules to run, with severity and options. Throws a `UsageError` on a rule, level or option that does not exist. */
export function settleRules(rules: readonly Rule[], wishes: RuleWishes): RuleSetting[] {
  const ids = rules.map((rule) => rule.id);
  const levels = wishes.rules ?? {};
  for (const id of [...(wishes.only ?? []), ...(wishes.skip ?? []), ...Object.keys(levels)]) requireRule(id, ids);

  return rules.flatMap((rule) => {
    if (wishes.only && !wishes.only.includes(rule.id)) return [];
    if (wishes.skip?.includes(rule.id)) return [];
    const wish = levels[rule.id] ?? rule.severity;
    const [level, options] = typeof wish === 'string' ? [wish, {}] : wish;
    requireLevel(rule.id, level);
    if (level === 'off') return [];
    return [{ rule, severity: level, options: settleOptions(rule, options) }];
  });
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
  if (ids.includes(id)) return;
  const hint = didYouMean(id, ids);
  throw new UsageError({
    ru: `Правила «${id}» нет.${hint.ru} Все правила: callint rules.`,
    en: `There is no rule “${id}”.${hint.en} All rules: callint rules.`,
  });
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
  const specs = rule.options ?? {};
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) values[name] = spec.default;
  for (const [name, value] of Object.entries(given)) {
    requireOption(rule.id, name, value, specs);
    values[name] = value;
  }
  return values;
}

function requireOption(id: string, name: string, value: unknown, specs: Readonly<Record<string, OptionSpec>>): void {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (!spec) {
    const hint = didYouMean(name, Object.keys(specs));
    throw new UsageError({
      ru: `У правила «${id}» нет параметра «${name}».${hint.ru}`,
      en: `The rule “${id}” has no option “${name}”.${hint.en}`,
    });
  }
  if (fits(value, spec)) return;
  const wanted = spec.values?.join(', ') ?? JSON.stringify(spec.default);
  throw new UsageError({
    ru: `Параметр «${name}» правила «${id}» не может быть ${JSON.stringify(value)}: нужно значение вроде ${wanted}.`,
    en: `The option “${name}” of the rule “${id}” cannot be ${JSON.stringify(value)}: it takes a value such as ${wanted}.`,
  });
}

function fits(value: unknown, spec: OptionSpec): boolean {
  if (typeof spec.default === 'object') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value !== typeof spec.default) return false;
  return spec.values === undefined || spec.values.includes(String(value));
}
