/** How well the sums of a script are worked out: every verdict is held against that of a person who did the sum. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lintSource, type RuleSetting } from '../../src/lint/index.js';
import { createSource } from '../../src/source/index.js';

/** A script, and the verdict on it: the id of a message of `negative-net-benefit`, or `silent`. */
export interface BenefitVector {
  id: string;
  expect: string;
  /** The sum as the writer of it did it. */
  why?: string;
  script: string;
}

/** The vectors of a set: `dev` to `dev-4` to work with, `held-back`, `held-back-2` and `held-back-3` only to measure with. */
export function benefitVectors(root: string, set: string): BenefitVector[] {
  return parse(readFileSync(join(root, 'fixtures/benefit', `${set}.yml`), 'utf8'));
}

/** What the rule says of a vector: the message of its first finding, whatever the loss was counted over; a small gain is no fault. */
export function benefitVerdict(vector: BenefitVector, rule: RuleSetting): string {
  const { findings } = lintSource(createSource(`${vector.id}.md`, vector.script), { rules: [rule], locale: 'auto' });
  const verdict = findings.find((one) => one.ruleId === rule.rule.id && one.messageId !== 'marginal')?.messageId ?? 'silent';
  return verdict === 'instalments' || verdict === 'loss-over-term' ? 'loss' : verdict;
}

/** A table of right and wrong verdicts. */
export function benefitTable(vectors: readonly BenefitVector[], rule: RuleSetting, details: boolean): string {
  const judged = vectors.map((vector) => ({ ...vector, got: benefitVerdict(vector, rule) }));
  const faults = judged.filter((one) => one.expect !== 'silent');
  const good = judged.filter((one) => one.expect === 'silent');
  const found = faults.filter((one) => one.got === one.expect).length;
  const alarms = good.filter((one) => one.got !== 'silent').length;
  const wrong = judged.filter((one) => one.got !== one.expect).map((one) => `${one.id}: ${one.got} instead of ${one.expect}: ${one.script.trim()}`);
  return [`found ${found} of ${faults.length}, false alarms ${alarms} of ${good.length}`, ...(details ? wrong : [])].join('\n');
}
