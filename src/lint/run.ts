import { fillMessage, type Bilingual, type Locale, type Problem, type Rule, type Severity } from '../rule/index.js';
import { createScript, type Script } from '../script.js';
import { createSource, pointAt, positionOf, type Range, type Source } from '../source/index.js';
import { readTree, type ReadProblem, type Tree } from '../syntax/index.js';
import { languageOf } from '../words/index.js';
import type { Utterance } from '../meaning/index.js';
import type { FileResult, Finding } from './finding.js';
import { fingerprinter, hashText, normalised } from './fingerprint.js';
import { concerns, judgedScript } from './judged.js';
import { NOTICES } from './notices.js';
import { readFix } from './read-fix.js';
import { editsOf, fixOf } from './rule-fix.js';
import { partSuppressed } from './suppress.js';

/** A rule that is switched on, with its severity and option values. */
export interface RuleSetting {
  rule: Rule;
  severity: Severity;
  options: Record<string, unknown>;
}

export interface LintOptions {
  rules: readonly RuleSetting[];
  /** Language of messages; `auto` follows the script's own. */
  locale: Locale | 'auto';
  /** Levels of what is told of a file beside the rules, by id, where they differ from the usual. A fatal fault stays an error. */
  notices?: Readonly<Record<string, Severity | 'off'>>;
  /** Tell for each script which rules it could hold or break. */
  judgesScripts?: boolean;
  /** Ids of all rules there are, also of those that are off: a comment may name them. The rules that run when absent. */
  known?: readonly string[];
  /** The day, as `2027-01-31`, for comments that hold until one; without it they hold for ever. */
  today?: string;
}

/** Who speaks must be known this well for a finding to keep its severity; below the second figure it is silent. */
const SURE = 0.7;
const GUESS = 0.5;

const SOFTER: Record<Severity, Severity> = { error: 'warning', warning: 'info', info: 'info' };

/** Lints one file. Pure: no disk, no clock. A rule that throws is named in `broken`; the others still run. */
export function lintSource(source: Source, options: LintOptions): FileResult {
  return lintTree(source, readTree(source), options);
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
  for (const node of tree.document.children) {
    if (node.type !== 'script') continue;
    const script = createScript(source, node);
    const unconcerned = new Set<string>();
    for (const setting of rules) runRule(setting, script, unconcerned);
    if (judgesScripts) (result.scripts ??= []).push(judgedScript(script, rules, unconcerned, language));
  }
  const isWhole = !tree.problems.some(({ fatal }) => fatal);
  return parted(rules.filter(({ rule }) => isWhole && !result.broken.some(({ ruleId }) => ruleId === rule.id)));

  function tellNotice(problem: Notice): void {
    const usual = Object.hasOwn(NOTICES, problem.code) ? NOTICES[problem.code].severity : 'error';
    const set = Object.hasOwn(notices, problem.code) ? notices[problem.code] : usual;
    const severity = problem.fatal ? 'error' : set;
    if (severity !== 'off') result.findings.push(noticeFinding(source, problem, severity, language, fingerprint));
  }

  /** The result without what comments turn off; `ran` are the rules whose findings are in it. */
  function parted(ran: readonly RuleSetting[]): FileResult {
    const own = Object.keys(NOTICES);
    const facts = { known: [...(options.known ?? rules.map(({ rule }) => rule.id)), ...own], ran: new Set([...ran.map(({ rule }) => rule.id), ...own]), today: options.today };
    const { kept, suppressed, notices: told } = partSuppressed(source, tree, result.findings, facts);
    result.findings = kept;
    result.suppressed = suppressed;
    for (const { code, range, data, hint, fix } of told) {
      tellNotice({ code, position: positionOf(source, range), data: hint ? { ...data, hint: hint[language] } : data, fatal: false, ...(fix && { fix }) });
    }
    result.findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1));
    return result;
  }

  function runRule(setting: RuleSetting, script: Script, unconcerned: Set<string>): void {
    const { rule, severity, options: values } = setting;
    const seen = new Set<string>();
    try {
      if (!concerns(setting, script)) {
        unconcerned.add(rule.id);
        return;
      }
      for (const problem of rule.check(script, values as never)) {
        const key = `${problem.message}:${problem.at.start}:${problem.at.end}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const found = ruleFinding(rule, severity, problem, script, language, fingerprint);
        if (found) result.findings.push(found);
      }
    } catch (error) {
      result.broken.push({ ruleId: rule.id, error: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** The result of a file that could not be read as text: one fatal finding. */
export function readFailure(path: string, code: string, data: Record<string, string | number>, locale: Locale): FileResult {
  const source = createSource(path, '');
  const start = pointAt(source, 0);
  const finding = noticeFinding(source, { code, position: { start, end: start }, data, fatal: true }, 'error', locale, fingerprinter());
  return { filePath: path, text: '', findings: [finding], suppressed: [], broken: [] };
}

/** Something told of a file that is no rule's finding. */
type Notice = ReadProblem & Pick<Finding, 'fix'>;

function noticeFinding(source: Source, problem: Notice, severity: Severity, locale: Locale, fingerprint: (parts: readonly string[]) => string): Finding {
  const texts = Object.hasOwn(NOTICES, problem.code) ? NOTICES[problem.code] : { ru: problem.code, en: problem.code };
  const range = { start: problem.position.start.offset, end: problem.position.end.offset };
  const quoted = normalised(source.text.slice(range.start, range.end).slice(0, 200));
  return {
    ruleId: problem.code,
    messageId: problem.code,
    data: problem.data,
    message: fillMessage(texts[locale], problem.data, locale),
    severity,
    fatal: problem.fatal,
    range,
    position: problem.position,
    place: { stage: '', speaker: '', language: '' },
    path: [],
    related: [],
    suggestions: [],
    ...(problem.fix && { fix: problem.fix }),
    url: '',
    content: hashText(quoted),
    fingerprint: fingerprint([problem.code, source.path, quoted]),
  };
}

function ruleFinding(rule: Rule, severity: Severity, problem: Problem, script: Script, locale: Locale, fingerprint: (parts: readonly string[]) => string): Finding | undefined {
  const { source } = script;
  const utterance = utteranceAt(script, problem.at);
  const confidence = utterance?.confidence ?? 1;
  if (confidence < GUESS) return undefined;
  const set = problem.severity && severityRank(problem.severity) < severityRank(severity) ? problem.severity : severity;
  const data = problem.data ?? {};
  const text = (bilingual: Bilingual) => fillMessage(bilingual[locale], data, locale);
  const quoted = normalised(source.text.slice(problem.at.start, problem.at.end));
  const around = (range: Range) => utteranceAt(script, range);
  const fix = fixOf(source, problem.fix, around);
  const metric = rule.metric === undefined ? undefined : data[rule.metric];
  const stage = utterance?.stage?.title ?? '';
  return {
    ruleId: rule.id,
    messageId: problem.message,
    data,
    message: text(rule.messages[problem.message] ?? { ru: problem.message, en: problem.message }),
    severity: confidence < SURE ? SOFTER[set] : set,
    fatal: false,
    range: { start: problem.at.start, end: problem.at.end },
    position: positionOf(source, problem.at),
    place: { stage, speaker: utterance?.kind === 'note' ? 'note' : (utterance?.role ?? ''), language: utterance?.language ?? script.language },
    path: (problem.path ?? []).map((step) => pathStep(script, step.at)),
    related: (problem.related ?? []).map((related) => ({ position: positionOf(source, related.at), message: text(related.message) })),
    suggestions: (problem.suggestions ?? []).map((one) => ({ desc: text(one.desc), edits: editsOf(source, one.edits ?? [], around) ?? [] })),
    ...(fix && { fix }),
    url: `rules/${rule.id}/README.md`,
    content: hashText(quoted),
    ...(typeof metric === 'number' && { metric }),
    fingerprint: fingerprint([rule.id, problem.message, source.path, normalised(stage), quoted]),
  };
}

function pathStep(script: Script, at: Range): Finding['path'][number] {
  const point = pointAt(script.source, at.start);
  const utterance = utteranceAt(script, at);
  return { line: point.line, column: point.column, text: utterance?.text.trim() ?? '', speaker: utterance?.kind === 'cue' ? 'customer' : (utterance?.role ?? '') };
}

function severityRank(severity: Severity): number {
  return ['info', 'warning', 'error'].indexOf(severity);
}

/** The innermost utterance that holds a place; utterances stand in source order. */
function utteranceAt(script: Script, at: Range): Utterance | undefined {
  const all = script.utterances;
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle].range.start <= at.start) low = middle;
    else high = middle - 1;
  }
  for (let index = low; index >= 0 && index > low - 8; index -= 1) {
    const { range } = all[index];
    if (range.start <= at.start && at.start <= range.end) return all[index];
  }
  return undefined;
}
