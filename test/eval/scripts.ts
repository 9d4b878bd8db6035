/** How well whole scripts are judged, by the linter or by a second reader: every finding is held against labels given by people. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lintSource, type RuleSetting } from '../../src/lint/index.js';
import { createSource } from '../../src/source/index.js';

interface Label {
  rule: string;
  line: number;
  quote: string;
  debatable?: boolean;
  also_ok?: string[];
}

interface LabelledScript {
  file: string;
  lang: string;
  format: string;
  tier?: string;
  violations: Label[];
  clean: Label[];
}

/** Faults of a whole script: found anywhere in the file, counted once. */
const FILE_LEVEL = new Set(['introduce-yourself', 'missing-disclosure', 'resolution-check-missing', 'personalised-benefit', 'cost-disclosure', 'net-benefit']);

/** Lines that a finding may be off. */
const SLACK = 1;

export interface Score {
  label: string;
  hits: number;
  alarms: number;
  misses: number;
  traps: number;
  sprung: number;
}

export interface ScriptsReport {
  scores: Score[];
  /** The same counts by the script's language and by its format. */
  byKind: Score[];
  remarks: string[];
  alarmsPerCleanScript: number;
}

/** What somebody found wrong in a script; lines from 1. */
export interface Found {
  line: number;
  endLine: number;
  ruleId: string;
  message: string;
}

/** Judges a script, or says nothing of one it has not seen; complaints are for the remarks. */
type Judge = (script: LabelledScript, complain: (remark: string) => void) => Found[] | undefined;

/** Holds every labelled script of a folder against what a judge finds. `families` says which findings answer to which label. */
export function measureScripts(labelFiles: readonly string[], families: Record<string, string[]>, judge: Judge): ScriptsReport {
  const labels = Object.keys(families);
  const scores = emptyScores(labels);
  const kinds = new Map<string, Score>();
  const remarks: string[] = [];
  let cleanScripts = 0;
  let alarmsInClean = 0;
  for (const script of labelFiles.flatMap((file) => readLabels(file))) {
    const found = judge(script, (remark) => remarks.push(remark));
    if (!found) continue;
    const own = emptyScores(labels);
    const alarms = compare(script, found, labels, families, own, remarks);
    const format = script.file.endsWith('.md') ? 'Markdown' : 'YAML';
    for (const score of own.values()) {
      add(scores, score.label, score);
      add(kinds, script.lang, score);
      add(kinds, format, score);
    }
    if (script.violations.length > 0) continue;
    cleanScripts += 1;
    alarmsInClean += alarms;
  }
  return { scores: [...scores.values()], byKind: [...kinds.values()], remarks, alarmsPerCleanScript: cleanScripts === 0 ? 0 : alarmsInClean / cleanScripts };
}

/** Judges as the linter does. */
export function byLinting(folder: string, rules: readonly RuleSetting[]): Judge {
  return ({ file }, complain) => {
    const path = join(folder, file);
    const result = lintSource(createSource(path, readFileSync(path, 'utf8')), { rules, locale: 'auto' });
    for (const broken of result.broken) complain(`${file}: ${broken.ruleId} threw: ${broken.error}`);
    return result.findings.map(({ position, ruleId, message }) => ({ line: position.start.line, endLine: position.end.line, ruleId, message }));
  };
}

/** The labels that a reader used at all: some looked for ten faults only. */
export function labelsUsed(files: readonly string[]): string[] {
  return [...new Set(files.flatMap(readLabels).flatMap(({ violations }) => violations.map(({ rule }) => rule)))].sort();
}

/** Judges as a second reader did, who had not seen the labels; what they called debatable they did not insist on. */
export function bySecondReading(files: readonly string[]): Judge {
  const read = new Map(files.flatMap(readLabels).map((script) => [basename(script.file), script.violations]));
  return ({ file }) => read.get(basename(file))?.filter((label) => !label.debatable).map(({ rule, line, quote }) => ({ line, endLine: line, ruleId: rule, message: quote }));
}

function emptyScores(labels: readonly string[]): Map<string, Score> {
  return new Map(labels.map((label) => [label, { label, hits: 0, alarms: 0, misses: 0, traps: 0, sprung: 0 }]));
}

function add(to: Map<string, Score>, label: string, score: Score): void {
  const sum = to.get(label) ?? { label, hits: 0, alarms: 0, misses: 0, traps: 0, sprung: 0 };
  to.set(label, { label, hits: sum.hits + score.hits, alarms: sum.alarms + score.alarms, misses: sum.misses + score.misses, traps: sum.traps + score.traps, sprung: sum.sprung + score.sprung });
}

function readLabels(file: string): LabelledScript[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

function compare(script: LabelledScript, found: readonly Found[], labels: readonly string[], families: Record<string, string[]>, scores: Map<string, Score>, remarks: string[]): number {
  const name = basename(script.file);
  const fired = found.map((finding) => ({ ...finding, hit: false, labels: labels.filter((label) => families[label].includes(finding.ruleId)) })).filter((finding) => finding.labels.length > 0);
  const meets = (finding: { line: number; endLine: number }, line: number, slack = SLACK) => finding.line - slack <= line && line <= finding.endLine + slack;
  for (const violation of script.violations) {
    const neutral = [...(violation.debatable ? [violation.rule] : []), ...(violation.also_ok ?? [])];
    for (const finding of fired) if (finding.labels.some((label) => neutral.includes(label)) && (FILE_LEVEL.has(violation.rule) || meets(finding, violation.line))) finding.hit = true;
  }
  for (const label of labels) {
    const score = scores.get(label) as Score; // made for every label
    const wanted = script.violations.filter((violation) => violation.rule === label && !violation.debatable);
    const got = fired.filter((finding) => finding.labels.includes(label));
    if (FILE_LEVEL.has(label)) {
      if (wanted.length === 0) continue;
      for (const finding of got) finding.hit = true;
      if (got.length > 0) score.hits += 1;
      else {
        score.misses += 1;
        remarks.push(`${name}:${wanted[0].line} missed ${label}: ${wanted[0].quote}`);
      }
      continue;
    }
    for (const violation of wanted) {
      const hits = got.filter((finding) => meets(finding, violation.line));
      for (const finding of hits) finding.hit = true;
      if (hits.length > 0) score.hits += 1;
      else {
        score.misses += 1;
        remarks.push(`${name}:${violation.line} missed ${label}: ${violation.quote}`);
      }
    }
  }
  let alarms = 0;
  const once = new Set<string>();
  for (const finding of fired.filter((one) => !one.hit)) {
    const label = finding.labels[0];
    if (FILE_LEVEL.has(label) && once.has(label)) continue;
    once.add(label);
    (scores.get(label) as Score).alarms += 1;
    alarms += 1;
    remarks.push(`${name}:${finding.line} false ${label}: ${finding.message.slice(0, 110)}`);
  }
  for (const clean of script.clean) {
    const score = scores.get(clean.rule);
    if (!score || clean.line == null) continue;
    if (script.violations.some((violation) => violation.rule === clean.rule && Math.abs(violation.line - clean.line) <= SLACK)) continue;
    score.traps += 1;
    if (!fired.some((finding) => finding.labels.includes(clean.rule) && meets(finding, clean.line, 0))) continue;
    score.sprung += 1;
    remarks.push(`${name}:${clean.line} trap sprung ${clean.rule}: ${clean.quote}`);
  }
  return alarms;
}

/** The scores as a table with precision, recall, F1 and the share of traps sprung. */
export function scriptsTable(report: ScriptsReport, details: boolean): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '   –' : `${Math.round((100 * part) / whole)}%`.padStart(4));
  const total = new Map<string, Score>();
  for (const score of report.scores) add(total, 'ALL', score);
  const lines = [...report.scores, ...report.byKind, ...total.values()].map((one) => {
    const f1 = percent(2 * one.hits, 2 * one.hits + one.alarms + one.misses);
    return `${one.label.padEnd(24)} hit ${String(one.hits).padStart(3)}  false ${String(one.alarms).padStart(3)}  missed ${String(one.misses).padStart(3)}  precision ${percent(one.hits, one.hits + one.alarms)}  recall ${percent(one.hits, one.hits + one.misses)}  F1 ${f1}  traps ${percent(one.sprung, one.traps)} (${one.sprung}/${one.traps})`;
  });
  lines.push(`false alarms on scripts without faults: ${report.alarmsPerCleanScript.toFixed(2)} a script`);
  return [...lines, ...(details ? ['', ...report.remarks] : [])].join('\n');
}
