import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Matcher } from '../lexicon/index.js';
import type { Rule } from '../rule/index.js';
import { configLookup } from './config/lookup.js';
import { packageIn } from './package.js';
import { loadOwnRuleFolders, loadRuleFolders, loadRules, type RuleFolder } from './rules.js';

/** Sentences that a configuration gives to test a rule without code or the phrases of a concept. */
export interface SentenceTests {
  /** The rule or concept, and where it is written. */
  id: string;
  where: string;
  /** The rule; absent for a concept. */
  rule?: Rule;
  speaker: 'agent' | 'customer' | 'note';
  bad: readonly string[];
  good: readonly string[];
}

/** What there is to test. */
export interface RuleTests {
  folders: readonly RuleFolder[];
  /** Phrases that the rules look for beside those of callint. */
  phrases?: Matcher;
  sentences: readonly SentenceTests[];
}

/**
 * What there is to test in folders of rules; without folders in the package of rules or the configuration that the working folder
 * belongs to, else in callint itself. Rejects with a `UsageError` or a `ConfigError`.
 */
export async function loadRuleTests(folders: readonly string[], workingFolder: string): Promise<RuleTests> {
  if (folders.length > 0) return testsIn(folders, workingFolder);
  const facts = packageIn(workingFolder);
  if (facts?.ruleFolder !== undefined) return testsIn([facts.ruleFolder], workingFolder);
  const config = facts?.name === 'callint' ? undefined : configLookup()(resolve(workingFolder));
  if (config === undefined) return { folders: await loadOwnRuleFolders(), sentences: [] };
  const { testsOfConfig } = await import('./config/tests.js');
  return testsOfConfig(config, await loadRules(), workingFolder);
}

async function testsIn(names: readonly string[], workingFolder: string): Promise<RuleTests> {
  const folders = await loadRuleFolders(names, workingFolder);
  if (!folders.some(({ folder }) => hasPhrases(folder))) return { folders, sentences: [] };
  const { phrasesOfRules } = await import('./config/tests.js');
  return { folders, ...(await phrasesOfRules(folders.map(({ folder }) => folder), workingFolder)) };
}

/** Has a rule phrases that are not compiled into callint: its own, or those of the package around it. */
function hasPhrases(folder: string): boolean {
  return existsSync(join(folder, 'phrases.yml')) || packageAround(folder)?.phraseFolder !== undefined;
}

/** The folder of more phrases of the package that a rule is in. */
export function packageAround(folder: string): { folder: string; phraseFolder?: string } | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const facts = packageIn(at);
    if (facts) return { folder: at, ...(facts.phraseFolder !== undefined && { phraseFolder: facts.phraseFolder }) };
    if (dirname(at) === at) return undefined;
  }
}
