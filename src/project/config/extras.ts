import { resolve } from 'node:path';
import type { Matcher } from '../../lexicon/index.js';
import type { Rule } from '../../rule/index.js';
import { codelessRule } from './codeless.js';
import type { Config } from './config.js';
import { matcherOf, readLexicon, type PhraseSource } from './phrases.js';
import { loadPlugins } from './plugins.js';
import type { ConfigProblem } from './problem.js';

/** What a configuration adds to the rules and phrases of callint. */
export interface Extras {
  rules: Rule[];
  phrases?: Matcher;
  /** The phrases as written. */
  sources: PhraseSource[];
  /** Folders of plugins, and files of phrases. */
  folders: string[];
  files: string[];
  problems: ConfigProblem[];
}

/** Loads the plugins, phrases and rules without code of a configuration. `builtIn` are the ids that are taken. */
export async function loadExtras(config: Config, builtIn: readonly Rule[], workingFolder: string, noPlugins: boolean): Promise<Extras> {
  const plugins = noPlugins ? undefined : await loadPlugins(config.plugins, workingFolder);
  const lexicon = await readLexicon(config.lexicon, workingFolder);
  const problems = [...(plugins?.problems ?? []), ...(plugins?.phrases.problems ?? []), ...lexicon.problems];
  const rules = [...(plugins?.rules ?? [])];
  const sources = [...(plugins?.phrases.sources ?? []), ...lexicon.sources];
  for (const entry of lastOfEach(config)) {
    const isTaken = [...builtIn, ...rules].some(({ id }) => id === entry.id);
    if (isTaken) {
      problems.push({ place: entry.place, text: { ru: `правило «${entry.id}» уже есть: дайте своему другое имя.`, en: `there is a rule “${entry.id}” already: give yours another name.` } });
      continue;
    }
    const made = await codelessRule(entry, problems);
    if (!made) continue;
    rules.push(made.rule);
    sources.push(...made.sources);
  }
  const phrases = matcherOf(sources, problems);
  return { rules, ...(phrases && { phrases }), sources, folders: [...(plugins?.folders ?? []), ...lexiconFolders(config)], files: [...(plugins?.phrases.files ?? []), ...lexicon.files], problems };
}

/** Of entries of one name that of the later file counts. */
function lastOfEach({ codeless }: Config): Config['codeless'] {
  return [...new Map(codeless.map((entry) => [entry.id, entry])).values()];
}

// a file that is added to one of them brings phrases
function lexiconFolders({ lexicon }: Config): string[] {
  return lexicon.map(({ name, from }) => resolve(from, name));
}
