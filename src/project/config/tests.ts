import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Matcher } from '../../lexicon/index.js';
import type { Rule } from '../../rule/index.js';
import { packageAround, type RuleTests, type SentenceTests } from '../rule-tests.js';
import { ruleProblems } from './apply.js';
import type { Config } from './config.js';
import { loadExtras } from './extras.js';
import { isPath, loadConfigWithProblems } from './load.js';
import { matcherOf, readLexicon, readSeveral, type PhraseSource, type ReadPhrases } from './phrases.js';
import { ConfigError, shownPlace, type ConfigProblem } from './problem.js';

/** What a configuration brings to test: rules in its own folders, rules without code, and phrases. Rejects with a `ConfigError`. */
export async function testsOfConfig(path: string, builtIn: readonly Rule[], workingFolder: string): Promise<RuleTests> {
  const { config, problems } = await loadConfigWithProblems(path, { workingFolder });
  // what is installed was tested by those who made it
  const own: Config = { ...config, plugins: config.plugins.filter(({ name }) => isPath(name)) };
  const extras = await loadExtras(own, builtIn, workingFolder, false);
  const all = [...problems, ...extras.problems, ...ruleProblems(config, [...builtIn, ...extras.rules], (id) => id.includes('/'))];
  if (all.length > 0) throw new ConfigError(all);
  const folders = extras.rules.flatMap((rule) => (rule.folder === undefined ? [] : [{ rule: { ...rule, id: basename(rule.folder) }, folder: rule.folder }]));
  const sentences = [...extras.sources.flatMap(conceptTests), ...config.codeless.flatMap(({ id, entry, place }): SentenceTests[] => {
    const rule = extras.rules.find((one) => one.id === id);
    const speaker = entry.speaker === undefined || entry.speaker === 'any' ? (entry.respond ? 'customer' : 'agent') : entry.speaker;
    return rule && entry.tests ? [{ id, where: shownPlace(place), rule, speaker, bad: entry.tests.bad ?? [], good: entry.tests.good ?? [] }] : [];
  })];
  return { folders, sentences, ...(extras.phrases && { phrases: extras.phrases }) };
}

function conceptTests({ id, body, placeOf }: PhraseSource): SentenceTests[] {
  const bad = [...(body.yes?.ru ?? []), ...(body.yes?.en ?? [])].map(String);
  const good = [...(body.no?.ru ?? []), ...(body.no?.en ?? [])].map(String);
  return bad.length + good.length > 0 ? [{ id, where: shownPlace(placeOf([])), speaker: [body.speaker ?? 'agent'].flat()[0], bad, good }] : [];
}

/** The phrases of rules in folders, and of the packages around them, with their own tests. Rejects with a `ConfigError`. */
export async function phrasesOfRules(folders: readonly string[], workingFolder: string): Promise<{ phrases?: Matcher; sentences: SentenceTests[] }> {
  const read: ReadPhrases = { sources: [], files: [], problems: [] };
  for (const folder of folders) {
    const path = join(folder, 'phrases.yml');
    if (existsSync(path)) await readSeveral(path, `${basename(folder)}/`, workingFolder, read);
  }
  const around = new Map(folders.map((folder) => packageAround(folder)).flatMap((one) => (one?.phraseFolder === undefined ? [] : [[one.folder, one.phraseFolder]])));
  const lexicon = await readLexicon([...around].map(([from, name]) => ({ name, from, place: { file: join(from, 'package.json') } })), workingFolder);
  const problems: ConfigProblem[] = [...read.problems, ...lexicon.problems];
  const sources = [...read.sources, ...lexicon.sources];
  const phrases = matcherOf(sources, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...(phrases && { phrases }), sentences: sources.flatMap(conceptTests) };
}
