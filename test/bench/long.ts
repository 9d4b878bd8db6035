/** A script of 2,000 steps with loops: prints the milliseconds of reading it and of going through its graph with all flow rules as JSON. */
import { loadRules, settleRules } from '../../src/project/index.js';
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';
import { longScript } from '../flow/long-script.js';

const STEPS = 2000;
const ROUNDS = 5;

interface Round {
  parse: number;
  understand: number;
  graph: number;
  flowRules: number;
}

const source = createSource('long.yaml', longScript(STEPS));
const rules = settleRules(await loadRules(), {}).filter(({ rule }) => rule.category === 'flow');
const rounds: Round[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(measured());
const median = (of: keyof Round): number => rounds.map((round) => round[of]).sort((one, other) => one - other)[ROUNDS >> 1];
process.stdout.write(JSON.stringify({ steps: STEPS, rules: rules.length, parse: median('parse'), understand: median('understand'), graph: median('graph'), flowRules: median('flowRules') }));

function measured(): Round {
  const times = [performance.now()];
  const stamp = (): void => void times.push(performance.now());
  const [node] = readTree(source).document.children;
  stamp();
  if (node.type !== 'script') throw new Error('The long script is not read as one.');
  const script = createScript(source, node);
  for (const utterance of script.utterances) void utterance.acts.length;
  stamp();
  void script.flow.graph.size;
  stamp();
  // the options are those that settleRules gave this very rule
  for (const { rule, options } of rules) for (const { path } of rule.check(script, options as never)) void path?.length;
  stamp();
  const [parse, understand, graph, flowRules] = times.slice(1).map((time, index) => time - times[index]);
  return { parse, understand, graph, flowRules };
}
