import { resolve } from 'node:path';
import type { LintOptions } from '../../lint/index.js';
import type { Rule } from '../../rule/index.js';
import type { ConfigInForce, LintWishes } from '../linter.js';
import { lintOptions, overlaid } from '../settings.js';
import { pluginGuard } from '../guard.js';
import { applyLayers, layerMatcher, ruleProblems } from './apply.js';
import type { Config } from './config.js';
import { isPath, loadConfigWithProblems, type LoadOptions } from './load.js';
import { ConfigError } from './problem.js';
import { selectionOf, type SelectionParts } from './selection.js';

/** Loads a configuration, checks it against the rules and makes it ready for files. Rejects with a `ConfigError`. */
export async function configInForce(path: string, options: LoadOptions, builtIn: readonly Rule[], wishes: LintWishes): Promise<ConfigInForce> {
  const { config, problems } = await loadConfigWithProblems(path, options);
  const extras = hasExtras(config) ? await (await import('./extras.js')).loadExtras(config, builtIn, options.workingFolder, wishes.noPlugins ?? false) : undefined;
  const rules = [...builtIn, ...(wishes.moreRules ?? []), ...(extras?.rules ?? [])];
  const isSkipped = (id: string): boolean => (wishes.noPlugins ?? false) && id.includes('/');
  const all = [...problems, ...(extras?.problems ?? []), ...ruleProblems(config, rules, isSkipped)];
  if (all.length > 0) throw new ConfigError(all);
  const more = { ...(extras?.phrases && { phrases: extras.phrases }), ...(rules.some(({ plugin }) => plugin !== undefined) && { guard: pluginGuard() }) };
  const optionsFor = optionsBy(config, rules, builtIn, wishes);
  const termsFor = (file: string): readonly string[] => applyLayers(config, layerMatcher(config)(file), rules, builtIn).accept;
  const sources = { folders: extras?.folders ?? [], files: [...config.files, ...(extras?.files ?? [])] };
  return { config, rules, selection: selectionOf(partsOf(config)), optionsFor: (path) => ({ ...optionsFor(path), ...more }), termsFor, sources, parts: partsOf(config) };
}

function hasExtras({ plugins, lexicon, codeless }: Config): boolean {
  return plugins.length + lexicon.length + codeless.length > 0;
}

/** Settles the rules once for all files under the same layers. */
function optionsBy(config: Config, rules: readonly Rule[], builtIn: readonly Rule[], wishes: LintWishes): (path: string) => LintOptions {
  const keyOf = layerMatcher(config);
  const settled = new Map<string, LintOptions>();
  return (path) => {
    const key = keyOf(path);
    const known = settled.get(key) ?? settle(key);
    settled.set(key, known);
    return known;
  };

  function settle(key: string): LintOptions {
    const { accept, ...set } = applyLayers(config, key, rules, builtIn);
    return lintOptions(rules, overlaid(set, wishes), wishes.locale ?? config.locale, accept);
  }
}

/** What the choice of files depends on; what the configuration itself is made of is no script. */
function partsOf({ base, include, ignores, shown, files, plugins, lexicon }: Config): SelectionParts {
  const named = [...plugins, ...lexicon].filter(({ name }) => isPath(name)).map(({ name, from }) => resolve(from, name));
  return { base, ...(include && { include }), ignores, shown, own: [...files, ...named] };
}
