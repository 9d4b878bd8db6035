/** One run over a folder, step by step: prints the milliseconds of each step as JSON. A program of its own, so that it starts as cold as the linter. */
import type { FileResult, RuleSetting } from '../../src/lint/index.js';
import { lintTree } from '../../src/lint/index.js';
import { builtInMatcher } from '../../src/meaning/index.js';
import { findScripts, loadRules, readScript, settleRules } from '../../src/project/index.js';
import { loadReporter } from '../../src/report/index.js';
import { createScript, type Script } from '../../src/script.js';
import type { Source } from '../../src/source/index.js';
import { readTree, type Script as ScriptNode } from '../../src/syntax/index.js';
import { Builder } from '../../src/syntax/markdown/tree/build.js';
import { readFrontMatter } from '../../src/syntax/markdown/text/front-matter.js';
import { maskComments } from '../../src/syntax/markdown/text/mask.js';
import { outlineOf } from '../../src/syntax/markdown/text/outline.js';

/** The steps in the order of a run. */
const STEPS = ['start', 'lexicon', 'read', 'markdown', 'tree', 'utterances', 'tokens', 'entities', 'acts', 'flow', 'rules', 'report'] as const;
type Step = (typeof STEPS)[number];

const spent = Object.fromEntries(STEPS.map((step) => [step, 0])) as Record<Step, number>;
// the clock of a process begins with the process
spent.start = performance.now();

function time<Value>(step: Step, work: () => Value): Value {
  const startedAt = performance.now();
  const value = work();
  spent[step] += performance.now() - startedAt;
  return value;
}

/** What comes before the lines of a script are understood: its blocks. */
function parseMarkdown(source: Source): void {
  const masked = maskComments(source);
  outlineOf(masked.source, masked.blocks, readFrontMatter(new Builder(masked.source)).end);
}

function understand(script: Script): void {
  const all = time('utterances', () => script.utterances);
  time('tokens', () => all.forEach((one) => [one.tokens, one.sentences]));
  time('entities', () => all.forEach((one) => one.entities));
  time('acts', () => all.forEach((one) => one.acts));
}

function lint(source: Source, node: ScriptNode, rules: readonly RuleSetting[]): void {
  const script = createScript(source, node);
  understand(script);
  time('flow', () => script.flow);
  // the options are those that settleRules gave this very rule
  time('rules', () => rules.forEach(({ rule, options }) => [...rule.check(script, options as never)]));
}

async function main([folder]: string[]): Promise<void> {
  const rules = settleRules(await loadRules(), {});
  time('lexicon', builtInMatcher);
  const { files } = await findScripts([folder], folder);
  const results: FileResult[] = [];
  for (const file of files) {
    const { source } = time('read', () => readScript(file, 'en'));
    if (!source) continue;
    const tree = time('tree', () => readTree(source));
    if (tree.document.format === 'markdown') time('markdown', () => parseMarkdown(source));
    for (const node of tree.document.children) if (node.type === 'script') lint(source, node, rules);
    results.push(lintTree(source, tree, { rules, locale: 'auto' }));
  }
  // a tree holds the parse, which was measured once more by itself
  spent.tree -= spent.markdown;
  const json = await loadReporter('json');
  time('report', () => json({ version: '0.0.0', results, durationMs: 0 }, { color: false, locale: 'en' }));
  process.stdout.write(JSON.stringify(spent));
}

await main(process.argv.slice(2));
