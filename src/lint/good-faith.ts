/**
 * What a script is owed on the whole. A supervisor who has found nothing in thirty sentences takes a doubtful word in the thirty-first in
 * good faith; where every third line annoys, he hears the hint in it. In labelled scripts that the verdicts have not learnt from, the mean
 * taken here lies below 0.05 in nineteen of twenty scripts without a fault and in one of twenty with some.
 */
import { FAULTS, remembered, type Utterance } from '../meaning/index.js';
import type { Problem, Rule } from '../rule/index.js';
import type { Range } from '../source/index.js';
import type { Script } from '../script.js';
import { touching, turnsAt } from './places.js';
import type { RuleSetting } from './run.js';
import { faultOf, isBelow, mayDoubt } from './supervise.js';

/** So few sentences say nothing of a whole script. */
const LEAST_SENTENCES = 10;
/** Means, and the verdict below which a sentence is not marked by itself in a script that stays below. */
const FAITH: readonly (readonly [mean: number, below: number])[] = [[0.03, 0.5], [0.05, 0.3]];

/** Whether what a rule found is left out in a script that is good on the whole, unless others mind it too: see `corroborated`. */
export function isTakenInGoodFaith(rule: Rule, script: Script, problem: Problem): boolean {
  const fault = rule.doubts?.fault ?? faultOf(rule);
  if (!fault || problem.isListed || !mayDoubt(rule, script, problem)) return false;
  const below = doubtedBelow(script);
  return below > 0 && isBelow(script, problem.at, fault, below);
}

/** What a rule found and is to be believed only beside something else. */
export interface Doubtful {
  setting: RuleSetting;
  problem: Problem;
}

/** So many rules do not all err in one script. */
const MANY_RULES = 5;

/**
 * Those that are told after all: in a turn where another rule minds something as well, or in a script where many do. `found`: rule by rule
 * where something worse than a remark on style was found.
 */
export function corroborated(script: Script, doubtful: readonly Doubtful[], found: ReadonlyMap<string, readonly Range[]>): readonly Doubtful[] {
  if (new Set([...found.keys(), ...doubtful.map(({ setting }) => setting.rule.id)]).size >= MANY_RULES) return doubtful;
  const isMinded = touching([...found.values()].flat());
  const rules = new Map<Utterance, Set<string>>();
  const turnOf = ({ problem }: Doubtful): Utterance | undefined => turnsAt(script, problem.at).at(-1);
  for (const one of doubtful) {
    const turn = turnOf(one);
    if (turn) rules.set(turn, (rules.get(turn) ?? new Set()).add(one.setting.rule.id));
  }
  return doubtful.filter((one) => {
    const turn = turnOf(one);
    return turn !== undefined && (isMinded(turn.range) || (rules.get(turn)?.size ?? 0) > 1);
  });
}

/** The probability below which nothing is marked for what words by themselves show; 0 in a script that is owed nothing. */
const doubtedBelow = remembered((script: Script): number => {
  let sum = 0;
  let count = 0;
  for (const turn of script.agentTurns) {
    turn.sentences.forEach((_, sentence) => (sum += Math.max(...FAULTS.map((fault) => turn.verdict(sentence, fault)))));
    count += turn.sentences.length;
  }
  if (count < LEAST_SENTENCES) return 0;
  return FAITH.find(([mean]) => sum < mean * count)?.[1] ?? 0;
});
