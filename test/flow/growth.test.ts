import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createScript, type Script } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';
import { defaultSettings } from '../support.js';
import { longScript } from './long-script.js';

const STEPS = 100;
const TIMES = 4;
/** What a step may cost more in the longer script: a rule that looks at every pair of steps costs four times as much. */
const SLACK = 1.6;
/** Looks at the graph of a script of a hundred steps below which a rule is not asked: it has nothing to count. */
const LEAST_LOOKS = 500;

const settings = defaultSettings(await loadRules()).filter(({ rule }) => !rule.project);

/** A script with its graph, whose arrays count how often they are looked at. */
class Counted {
  looks = 0;
  readonly script: Script;

  constructor(steps: number) {
    const source = createSource('long.yaml', longScript(steps));
    const [node] = readTree(source).document.children;
    if (node.type !== 'script') throw new Error('The long script is not read as one.');
    this.script = createScript(source, node);
    for (const utterance of this.script.utterances) utterance.acts.length;
    const graph = this.script.flow.graph as unknown as Record<string, object>; // the test alone puts something else in
    for (const name of ['edgeTo', 'edgeFrom', 'edgeKinds', 'kinds', 'utterances']) graph[name] = this.counting(graph[name]);
  }

  cost({ rule, options }: RuleSetting): number {
    const before = this.looks;
    // the options are those of this very rule
    for (const problem of rule.check(this.script, options as never)) void problem.message;
    return this.looks - before;
  }

  private counting(array: object): object {
    return new Proxy(array, {
      get: (target, key) => {
        this.looks += 1;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}

describe('the work of a rule grows with the script and not with its square', () => {
  let short: Counted;
  let long: Counted;

  beforeAll(() => {
    short = new Counted(STEPS);
    long = new Counted(STEPS * TIMES);
  }, 120_000);

  it.each(settings.map((setting) => [setting.rule.id, setting] as const))('%s', (_, setting) => {
    const [less, more] = [short.cost(setting), long.cost(setting)];
    if (more < LEAST_LOOKS) return;
    expect(more / Math.max(less, 1)).toBeLessThan(TIMES * SLACK);
  }, 60_000);
});
