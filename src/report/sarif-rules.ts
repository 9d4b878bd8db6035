import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { NOTICES, type Finding } from '../lint/index.js';
import type { Locale, Rule, Severity } from '../rule/index.js';
import { isAddress } from './address.js';
import type { Run } from './reporter.js';
import { languageOf } from './wording.js';

/** SARIF's words for how grave a fault is. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, ReportingConfiguration.level>;

/** What SARIF tells about each rule that found something, by id; with its page, in the language of its first finding. */
export function describedRules(run: Run, fallback: Locale): Map<string, ReportingDescriptor> {
  const known = new Map(run.rules?.map((rule) => [rule.id, rule]));
  const firsts = new Map<string, Finding>();
  for (const { findings, suppressed } of run.results) {
    for (const finding of [...findings, ...suppressed]) if (!firsts.has(finding.ruleId)) firsts.set(finding.ruleId, finding);
  }
  const sorted = [...firsts].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sorted.map(([id, finding]) => [id, descriptor(finding, known.get(id), run, languageOf(finding.message, fallback))]));
}

function descriptor(finding: Finding, rule: Rule | undefined, run: Run, locale: Locale): ReportingDescriptor {
  const id = finding.ruleId;
  const summary = rule?.summary[locale] ?? noticeAbout(id, locale) ?? id;
  const page = rule && run.pageOf?.(id, locale);
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: summary, ...(page !== undefined && { markdown: page }) },
    ...(isAddress(finding.url) && { helpUri: finding.url }),
    defaultConfiguration: { level: LEVELS[rule?.severity ?? finding.severity] },
    properties: { tags: [rule?.category ?? 'reading'], 'problem.severity': { error: 'error', warning: 'warning', info: 'recommendation' }[rule?.severity ?? finding.severity] },
  };
}

/** What is told beside the rules, in general: its text without the words of one script. */
function noticeAbout(id: string, locale: Locale): string | undefined {
  return Object.hasOwn(NOTICES, id) ? NOTICES[id][locale].replace(/\{[^{}]*\}/g, '…') : undefined;
}
