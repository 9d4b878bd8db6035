import type { Locale, Rule } from '../rule/index.js';
import type { Script } from '../script.js';
import type { JudgedScript } from './finding.js';
import type { RuleSetting } from './run.js';

/** Whether a rule is concerned with a script: its kind of call is. */
export function concerns({ rule, options }: RuleSetting, script: Script): boolean {
  // settled by the rule's own option specs
  return rule.appliesTo?.(script, options as never) ?? true;
}

/** A script for the scorecard: to which rules it gives an occasion. `unconcerned` are those not run on it; `language` is that of the messages. */
export function judgedScript(script: Script, rules: readonly RuleSetting[], unconcerned: ReadonlySet<string>, language: Locale): JudgedScript {
  const { title, position } = script.node;
  const { direction, type, channel } = script.call;
  const judgedBy: string[] = [];
  const notJudgedBy: string[] = [];
  for (const { rule } of rules) (!unconcerned.has(rule.id) && hasOccasion(rule, script) ? judgedBy : notJudgedBy).push(rule.id);
  return { title, language, call: { direction, type, channel }, range: { start: position.start.offset, end: position.end.offset }, judgedBy, notJudgedBy };
}

function hasOccasion({ judges }: Rule, script: Script): boolean {
  return judges === undefined || script.utterances.some((one) => one.says(...judges));
}
