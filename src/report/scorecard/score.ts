import type { FileResult, Finding, JudgedScript } from '../../lint/index.js';
import type { Category, Rule } from '../../rule/index.js';

/** How one requirement of the form comes out. */
export interface Verdict {
  /** The rule, or none for whether the file could be read without doubt. */
  rule?: Rule;
  category: Category;
  outcome: 'yes' | 'no' | 'fatal' | 'idle' | 'broken';
  findings: readonly Finding[];
  /** How many findings are hidden by a person; they count as held. */
  hidden: number;
}

/** How many requirements a script could hold, how many it holds, and how many faults are critical. */
export interface Score {
  asked: number;
  held: number;
  fatal: number;
}

/** Judges a script by the rules that were run on it, and by how it could be read. */
export function verdictsOf(script: JudgedScript, result: FileResult, rules: ReadonlyMap<string, Rule>): Verdict[] {
  const here = ({ range }: Finding) => range.start >= script.range.start && range.start <= script.range.end;
  const findings = result.findings.filter(here);
  const suppressed = result.suppressed.filter(here);
  const broken = new Set(result.broken.map(({ ruleId }) => ruleId));
  const idle = new Set(script.notJudgedBy);
  const judged = [...script.judgedBy, ...script.notJudgedBy].flatMap((id) => {
    const rule = rules.get(id);
    if (!rule) return [];
    const own = findings.filter(({ ruleId }) => ruleId === id);
    const hidden = suppressed.filter(({ ruleId }) => ruleId === id).length;
    const outcome = broken.has(id) ? 'broken' : own.length > 0 ? faultOf(own) : hidden === 0 && idle.has(id) ? 'idle' : 'yes';
    return [{ rule, category: rule.category, outcome, findings: own, hidden } satisfies Verdict];
  });
  const doubts = findings.filter(({ ruleId, severity }) => !rules.has(ruleId) && severity !== 'info');
  return [...judged, { category: 'script', outcome: doubts.length > 0 ? faultOf(doubts) : 'yes', findings: doubts, hidden: 0 }];
}

function faultOf(findings: readonly Finding[]): 'no' | 'fatal' {
  return findings.some(({ severity }) => severity === 'error') ? 'fatal' : 'no';
}

/** Adds verdicts up. What was not judged does not count. */
export function scoreOf(verdicts: readonly Verdict[]): Score {
  const count = (...outcomes: Verdict['outcome'][]) => verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return { asked: count('yes', 'no', 'fatal'), held: count('yes'), fatal: count('fatal') };
}

/** The share that holds, in whole per cent, rounded down so that only a flawless script has 100. */
export function percentOf({ asked, held }: Score): number {
  return asked === 0 ? 100 : Math.floor((100 * held) / asked);
}
