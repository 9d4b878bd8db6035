import { levelOn, severityOn, type Locale, type Rule } from '../rule/index.js';
import type { Script } from '../script.js';
import type { JudgedScript } from './finding.js';
import type { RuleSetting } from './run.js';

/** A rule as it runs on a script, as gravely as its kind of call allows; undefined where the script does not concern it. */
export function settingOn(setting: RuleSetting, script: Script): RuleSetting | undefined {
  const { rule, options, severity, floor } = setting;
  const allowed = rule.calls ? severityOn(levelOn(rule.calls, script.call), severity, floor) : severity;
  // settled by the rule's own option specs
  if (allowed === undefined || !(rule.appliesTo?.(script, options as never) ?? true)) return undefined;
  return allowed === severity ? setting : { ...setting, severity: allowed };
}

/**
 * A script for the scorecard: to which rules it gives an occasion. `unconcerned` are those not run on it; of them the rules about the law of a
 * country are left out, as a form for Russian calls has no lines about the law of the US. `language` is that of the messages; `broken` is
 * told of rules that cannot say.
 */
export function judgedScript(script: Script, rules: readonly RuleSetting[], unconcerned: ReadonlySet<string>, language: Locale, broken: (ruleId: string, error: unknown) => void): JudgedScript {
  const { title, position } = script.node;
  const { direction, type, channel } = script.call;
  const judgedBy: string[] = [];
  const notJudgedBy: string[] = [];
  for (const { rule } of rules) {
    const isConcerned = !unconcerned.has(rule.id);
    if (isConcerned && hasOccasion(rule, script, broken)) judgedBy.push(rule.id);
    else if (isConcerned || !isOfCountry(rule)) notJudgedBy.push(rule.id);
  }
  return { title, language, call: { direction, type, channel }, range: { start: position.start.offset, end: position.end.offset }, judgedBy, notJudgedBy };
}

function isOfCountry({ options }: Rule): boolean {
  return options?.everywhere !== undefined;
}

function hasOccasion({ id, judges }: Rule, script: Script, broken: (ruleId: string, error: unknown) => void): boolean {
  if (typeof judges === 'function') {
    try {
      return judges(script);
    } catch (error) {
      broken(id, error);
      return true;
    }
  }
  return judges === undefined || script.utterances.some((one) => one.says(...judges));
}
