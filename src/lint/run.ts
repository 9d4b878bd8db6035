import type { Matcher } from '../lexicon/index.js';
import type { Locale, Rule, Severity } from '../rule/index.js';
import { createScript, type Script } from '../script.js';
import { createSource, pointAt, positionOf, type Source } from '../source/index.js';
import { readTree, type Tree } from '../syntax/index.js';
import { languageOf } from '../words/index.js';
import type { FileResult } from './finding.js';
import { noticeFinding, ruleFinding, type Notice } from './finding-of.js';
import { fingerprinter } from './fingerprint.js';
import { judgedScript } from './judged.js';
import { NOTICES } from './notices.js';
import { readFix } from './read-fix.js';
import { messageOf, runRules, type Guard } from './run-rules.js';
import { partSuppressed } from './suppress.js';

/** A rule that is switched on, with its severity and option values. */
export interface RuleSetting {
  rule: Rule;
  severity: Severity;
  /** How far the kind of call may take it down; to advice when absent. */
  floor?: Severity;
  /** Advice of it is told as gravely as this: the preset `strict` has a warning here. */
  least?: Severity;
  options: Record<string, unknown>;
}

export interface LintOptions {
  rules: readonly RuleSetting[];
  /** Language of messages; `auto` follows the script's own. */
  locale: Locale | 'auto';
  /** Phrases of the user's and of plugins, found beside our own. */
  phrases?: Matcher;
  /** Keeps rules of plugins within bounds. */
  guard?: Guard;
  /** Levels of what is told of a file beside the rules, by id, where they differ from the usual. A fatal fault is an error unless it is named. */
  notices?: Readonly<Record<string, Severity | 'off'>>;
  /** Tell for each script which rules it could hold or break. */
  judgesScripts?: boolean;
  /** Ids of all rules there are, also of those that are off: a comment may name them. The rules that run when absent. */
  known?: readonly string[];
  /** The plugins or the configuration that bring rules of their own (`acme/goodbye`) were left out: a comment may name such rules as well. */
  lacksRules?: boolean;
  /** The day, as `2027-01-31`, for comments that hold until one and for what may be out of date; without it all holds for ever. */
  today?: string;
}

/** Lints one file. Pure: no disk, no clock. A rule that throws is named in `broken`; the others still run. */
export function lintSource(source: Source, options: LintOptions): FileResult {
  return lintTree(source, readTree(source), options);
}

/** The calls that a tree holds, with the comments around them; one at a time, as each is linted. */
export function* scriptsIn(source: Source, { document }: Tree, { phrases, today }: LintOptions): Generator<Script> {
  const around = document.children.filter((child) => child.type === 'comment');
  for (const node of document.children) if (node.type === 'script') yield createScript(source, node, phrases, today, around);
}

/** Lints a tree that is read already. */
export function lintTree(source: Source, tree: Tree, options: LintOptions): FileResult {
  const { rules, locale, notices = {}, judgesScripts = false } = options;
  const language = locale === 'auto' ? languageOf(source.text.slice(0, 20_000)) : locale;
  const result: FileResult = { filePath: source.path, text: source.text, findings: [], suppressed: [], broken: [] };
  const fingerprint = fingerprinter();

  for (const problem of tree.problems) tellNotice({ ...problem, fix: readFix(source, problem) });
  const { notScript } = tree.document;
  if (notScript) {
    const start = pointAt(source, 0);
    const problem = { code: 'parse-not-a-script', position: { start, end: start }, data: {}, fatal: false };
    if (!tree.problems.some(({ code }) => code === problem.code)) tellNotice(problem);
    return parted([]);
  }
  for (const script of scriptsIn(source, tree, options)) {
    const unconcerned = runRules(rules, script, options.guard, {
      found: (setting, problem) => {
        const finding = ruleFinding(setting, problem, script, language, fingerprint);
        if (finding) result.findings.push(finding);
      },
      broken,
      collected: (ruleId, data) => (result.collected ??= []).push({ ruleId, data }),
    });
    if (judgesScripts) (result.scripts ??= []).push(judgedScript(script, rules, unconcerned, language, broken));
  }
  const stopped = [...(options.guard?.stopped ?? [])];
  if (stopped.length > 0) result.stopped = stopped;
  const isWhole = !tree.problems.some(({ fatal }) => fatal);
  // of rules that compare scripts nobody knows yet what they will find
  return parted(rules.filter(({ rule }) => isWhole && !rule.project && !stopped.includes(rule.id) && !result.broken.some(({ ruleId }) => ruleId === rule.id)));

  function broken(ruleId: string, error: unknown): void {
    result.broken.push({ ruleId, error: messageOf(error, language) });
  }

  function tellNotice(problem: Notice): void {
    const usual = Object.hasOwn(NOTICES, problem.code) && !problem.fatal ? NOTICES[problem.code].severity : 'error';
    const severity = Object.hasOwn(notices, problem.code) ? notices[problem.code] : usual;
    if (severity !== 'off') result.findings.push(noticeFinding(source, problem, severity, language, fingerprint));
  }

  /** The result without what comments turn off; `ran` are the rules whose findings are in it. */
  function parted(ran: readonly RuleSetting[]): FileResult {
    const own = Object.keys(NOTICES);
    const facts = { known: [...(options.known ?? rules.map(({ rule }) => rule.id)), ...own], ran: new Set([...ran.map(({ rule }) => rule.id), ...own]), today: options.today, lacksRules: options.lacksRules };
    const { kept, suppressed, notices: told } = partSuppressed(source, tree, result.findings, facts);
    result.findings = kept;
    result.suppressed = suppressed;
    for (const { code, range, data, hint, fix } of told) {
      tellNotice({ code, position: positionOf(source, range), data: hint ? { ...data, hint: hint[language] } : data, fatal: false, ...(fix && { fix }) });
    }
    result.findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1));
    return result;
  }
}

/** The result of a file that could not be read as text: one fatal finding, unless it is turned off. */
export function readFailure(path: string, code: string, data: Record<string, string | number>, locale: Locale, level: Severity | 'off' = 'error'): FileResult {
  const source = createSource(path, '');
  if (level === 'off') return { filePath: path, text: '', findings: [], suppressed: [], broken: [] };
  const start = pointAt(source, 0);
  const finding = noticeFinding(source, { code, position: { start, end: start }, data, fatal: true }, level, locale, fingerprinter());
  return { filePath: path, text: '', findings: [finding], suppressed: [], broken: [] };
}
