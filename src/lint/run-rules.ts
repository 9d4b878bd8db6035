import type { Bilingual, Locale, Problem } from '../rule/index.js';
import type { Script } from '../script.js';
import type { Range } from '../source/index.js';
import { corroborated, isTakenInGoodFaith, type Doubtful } from './good-faith.js';
import { settingOn } from './judged.js';
import { problemFault } from './problem-fault.js';
import type { RuleSetting } from './run.js';
import { isDoubted, sharesFault, supervised } from './supervise.js';

/** What is wrong with a rule, in both languages. */
export class RuleFault extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

/** Keeps rules of plugins within bounds. */
export interface Guard {
  /** Does some work; throws a `RuleFault` when it takes far longer than any rule needs. */
  run(work: () => void): void;
  /** Rules that were stopped so: they are not run again. */
  readonly stopped: Set<string>;
}

/** Where the results of rules go. */
export interface Outlet {
  found(setting: RuleSetting, problem: Problem): void;
  broken(ruleId: string, error: unknown): void;
  /** What a rule about several scripts took of this one. */
  collected(ruleId: string, data: unknown): void;
}

/** Problems that a plugin's rule may find in one script, lest it yields without end. Rules of our own end with the script. */
const MOST_PROBLEMS = 10_000;

/** Runs rules over a script; gives those that it does not concern. One that throws, hangs or returns nonsense is named, the others still run. */
export function runRules(rules: readonly RuleSetting[], script: Script, guard: Guard | undefined, outlet: Outlet): Set<string> {
  const unconcerned = new Set<string>();
  const running: RuleSetting[] = [];
  const places = new Map<string, Range[]>();
  const doubtful: Doubtful[] = [];
  const trusted = rules.filter(({ rule }) => rule.plugin === undefined || !guard);
  for (const setting of trusted) runRule(setting);
  if (guard) runGuarded(guard, rules.filter(({ rule }) => rule.plugin !== undefined && !guard.stopped.has(rule.id)));
  const mild = new Set(running.filter(({ severity }) => severity === 'info').map(({ rule }) => rule.id));
  for (const { setting, problem } of corroborated(script, doubtful, new Map([...places].filter(([id]) => !mild.has(id))))) tell(setting, problem);
  const finders = running.filter(({ rule }) => places.has(rule.id));
  for (const setting of running) if (setting.rule.supervises) supervise(setting, finders);
  return unconcerned;

  function runGuarded({ run, stopped }: Guard, foreign: readonly RuleSetting[]): void {
    // all under one guard, since it costs more than most rules; after one was stopped the others go on under a new one
    for (let next = 0; next < foreign.length; next += 1) {
      try {
        run(() => {
          for (; next < foreign.length; next += 1) runRule(foreign[next]);
        });
      } catch (error) {
        const { id } = foreign[next].rule;
        stopped.add(id);
        outlet.broken(id, error);
      }
    }
  }

  function runRule(wanted: RuleSetting): void {
    const { rule, options } = wanted;
    try {
      const setting = settingOn(wanted, script);
      if (!setting) {
        unconcerned.add(rule.id);
        return;
      }
      if (rule.plugin === undefined || !guard) running.push(setting);
      // settled by the rule's own option specs
      if (rule.project) collect(setting, rule.project.collect(script, options as never));
      else takeProblems(setting, rule.check(script, options as never));
    } catch (error) {
      outlet.broken(rule.id, error);
    }
  }

  function supervise(setting: RuleSetting, finders: readonly RuleSetting[]): void {
    try {
      const found = finders.flatMap(({ rule }) => (sharesFault(rule, setting.rule) ? places.get(rule.id) ?? [] : []));
      for (const problem of supervised(setting, script, found)) outlet.found(setting, problem);
    } catch (error) {
      outlet.broken(setting.rule.id, error);
    }
  }

  function takeProblems(setting: RuleSetting, problems: Iterable<Problem>): void {
    const { rule } = setting;
    const seen = new Set<string>();
    let count = 0;
    for (const problem of problems) {
      count += 1;
      if (rule.plugin !== undefined && count > MOST_PROBLEMS) throw new RuleFault({ ru: `больше ${MOST_PROBLEMS} находок в одном скрипте`, en: `more than ${MOST_PROBLEMS} problems in one script` });
      const fault = rule.plugin === undefined ? undefined : problemFault(rule, problem, script.source);
      if (fault) throw new RuleFault(fault);
      const key = `${problem.message}:${problem.at.start}:${problem.at.end}`;
      if (seen.has(key) || isDoubted(rule, script, problem)) continue;
      seen.add(key);
      if (isTakenInGoodFaith(rule, script, problem)) doubtful.push({ setting, problem });
      else tell(setting, problem);
    }
  }

  function tell(setting: RuleSetting, problem: Problem): void {
    const { id } = setting.rule;
    (places.get(id) ?? places.set(id, []).get(id))?.push(problem.at);
    outlet.found(setting, problem);
  }

  function collect({ rule }: RuleSetting, data: unknown): void {
    if (data === undefined) return;
    const kept: unknown = JSON.parse(JSON.stringify(data) ?? 'null');
    outlet.collected(rule.id, kept);
  }
}

/** What was thrown, in words on one line. A plugin may throw anything, sequences that repaint a terminal as well. */
export function messageOf(error: unknown, locale: Locale): string {
  const text = error instanceof RuleFault ? error.text[locale] : error instanceof Error ? error.message : String(error);
  return text.replace(ODD_LETTERS, ' ').trim();
}

/** Controls, breaks of lines, and what turns the direction of writing. */
const ODD_LETTERS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;
