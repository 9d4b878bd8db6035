import { NOTICES } from '../../lint/index.js';
import type { Bilingual, Rule, Severity } from '../../rule/index.js';
import { optionFault } from '../option-fault.js';
import { noticeFault, settableIds, unknownRule, type Level, type LaidWishes, type RuleWishes } from '../settings.js';
import type { Config, Layer, RuleWish } from './config.js';
import { globMatcher } from './globs.js';
import { presetFloors, presetLevels } from './presets.js';
import type { ConfigProblem } from './problem.js';

/** What a configuration sets the rules to for one file. */
export interface Applied {
  rules: NonNullable<RuleWishes['rules']>;
  /** How far the kind of call may take down the rules whose level no configuration names. */
  floors: NonNullable<LaidWishes['floors']>;
  /** Words that rules about words let pass. */
  accept: readonly string[];
}

/** Mistakes that show once the rules are known: names, options and their values. Rules that are left out on purpose may be named. */
export function ruleProblems(config: Config, rules: readonly Rule[], isSkipped: (id: string) => boolean): ConfigProblem[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return config.layers.flatMap((layer) => layer.rules.flatMap((wish) => (isSkipped(wish.id) ? [] : wishProblems(wish, known))));
}

function wishProblems(wish: RuleWish, known: ReadonlyMap<string, Rule>): ConfigProblem[] {
  const rule = known.get(wish.id);
  const fault = noticeFault(wish.id, wish.level);
  if (fault) return [{ place: wish.place, text: fault }];
  if (!rule && Object.hasOwn(NOTICES, wish.id)) return Object.keys(wish.options ?? {}).map((name) => ({ place: wish.optionPlace(name), text: { ru: `у «${wish.id}» нет параметров.`, en: `“${wish.id}” has no options.` } }));
  if (!rule) return [{ place: wish.place, text: lowered(unknownRule(wish.id, settableIds([...known.values()]))) }];
  return Object.entries(wish.options ?? {}).flatMap(([name, value]) => {
    const fault = optionFault(rule, name, value);
    return fault ? [{ place: wish.optionPlace(name), text: lowered(fault) }] : [];
  });
}

// these sentences stand on their own elsewhere and follow a place here
function lowered({ ru, en }: Bilingual): Bilingual {
  return { ru: ru.charAt(0).toLowerCase() + ru.slice(1), en: en.charAt(0).toLowerCase() + en.slice(1) };
}

/** Tells which layers of a configuration hold for a file, as a key that files with the same layers share. */
export function layerMatcher({ base, layers }: Config): (path: string) => string {
  const matchers = layers.map(({ files }) => (files ? globMatcher(files, base) : undefined));
  return (path) => matchers.map((matches) => (matches === undefined || matches(path) ? '1' : '0')).join('');
}

/** What the layers come to, while they are put on top of one another. */
interface Settled {
  levels: Map<string, readonly [Level, Readonly<Record<string, unknown>>]>;
  floors: Map<string, Severity>;
}

/**
 * Puts the layers that hold (`key`, from the matcher) on top of one another. A built-in rule that none of them speaks of is off;
 * rules that were brought in for their own sake are on.
 */
export function applyLayers(config: Config, key: string, rules: readonly Rule[], builtIn: readonly Rule[]): Applied {
  const settled: Settled = { levels: new Map(builtIn.map(({ id }) => [id, ['off', {}]])), floors: new Map() };
  const holding = config.layers.filter((_, index) => key[index] === '1');
  for (const layer of holding) applyLayer(layer, settled, rules);
  const known = new Set(settableIds(rules));
  return {
    rules: Object.fromEntries([...settled.levels].filter(([id]) => known.has(id))), floors: Object.fromEntries(settled.floors),
    accept: [...new Set(holding.flatMap((layer) => layer.accept))],
  };
}

function applyLayer(layer: Layer, { levels, floors }: Settled, rules: readonly Rule[]): void {
  if (layer.preset) {
    for (const [id, [level, options]] of presetLevels(layer.preset, rules)) levels.set(id, [level, knownOptions(options, rules, id)]);
    for (const [id, floor] of Object.entries(presetFloors(layer.preset, rules))) floors.set(id, floor);
  }
  for (const { id, level, options } of layer.rules) {
    levels.set(id, [level, options ?? levels.get(id)?.[1] ?? {}]);
    floors.delete(id);
  }
}

// a preset may speak of options that a rule does not have yet
function knownOptions(options: Readonly<Record<string, unknown>>, rules: readonly Rule[], id: string): Readonly<Record<string, unknown>> {
  const known = rules.find((rule) => rule.id === id)?.options ?? {};
  return Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(known, name)));
}
