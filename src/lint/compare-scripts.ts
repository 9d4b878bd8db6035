import { createScript } from '../script.js';
import { positionOf, type Source } from '../source/index.js';
import { mayHoldSuppressions, type Tree } from '../syntax/index.js';
import { languageOf } from '../words/index.js';
import type { ProjectProblem } from '../rule/index.js';
import type { FileResult, Finding } from './finding.js';
import { noticeFinding, ruleFinding } from './finding-of.js';
import { fingerprinter } from './fingerprint.js';
import { settingOn } from './judged.js';
import { NOTICES } from './notices.js';
import { problemFault } from './problem-fault.js';
import { messageOf, RuleFault } from './run-rules.js';
import type { LintOptions, RuleSetting } from './run.js';
import { partSuppressed } from './suppress.js';

/** A file that was linted, with what it takes to read it again. */
export interface ComparedFile {
  result: FileResult;
  options: LintOptions;
  /** Its text as a tree; nothing when it cannot be read any more. */
  open(): { source: Source; tree: Tree } | undefined;
}

interface Added {
  problems: [RuleSetting, ProjectProblem][];
  broken: { ruleId: string; error: unknown }[];
}

/** Lets the rules about several scripts compare what they took of each, and adds what they find to the results. */
export function compareScripts(files: readonly ComparedFile[]): FileResult[] {
  const added = new Map<string, Added>();
  for (const setting of settingsOf(files)) compareBy(setting, files, added);
  return files.map((file) => withAdded(file, added.get(file.result.filePath)));
}

/** The rules about several scripts, each as it is set for the first file that it took anything of. */
function settingsOf(files: readonly ComparedFile[]): RuleSetting[] {
  const settings = new Map<string, RuleSetting>();
  for (const { result, options } of files) {
    for (const { ruleId } of result.collected ?? []) {
      const setting = options.rules.find(({ rule }) => rule.id === ruleId);
      if (setting && !settings.has(ruleId)) settings.set(ruleId, setting);
    }
  }
  return [...settings.values()];
}

function compareBy(setting: RuleSetting, files: readonly ComparedFile[], added: Map<string, Added>): void {
  const { rule, options } = setting;
  const all = files.flatMap(({ result }) => (result.collected ?? []).filter(({ ruleId }) => ruleId === rule.id).map(({ data }) => ({ file: result.filePath, data })));
  const first = all[0].file;
  const linted = new Set(all.map(({ file }) => file));
  const take = (): void => {
    // settled by the rule's own option specs
    for (const problem of rule.project?.check(all, options as never) ?? []) addTo(added, fileOf(problem, linted) ?? first).problems.push([setting, problem]);
  };
  try {
    const { guard } = files[0].options;
    if (guard && rule.plugin !== undefined) guard.run(take);
    else take();
  } catch (error) {
    addTo(added, first).broken.push({ ruleId: rule.id, error });
  }
}

/** The file that a problem names; none where it names none, which is told of it later. */
function fileOf(problem: unknown, linted: ReadonlySet<string>): string | undefined {
  if (typeof problem !== 'object' || problem === null || !('file' in problem)) return undefined;
  if (typeof problem.file === 'string' && linted.has(problem.file)) return problem.file;
  throw new RuleFault({ ru: `сообщило о файле «${String(problem.file)}», которого нет среди проверенных`, en: `it reported a problem in “${String(problem.file)}”, which is none of the files that were checked` });
}

function addTo(added: Map<string, Added>, file: string): Added {
  const known = added.get(file) ?? { problems: [], broken: [] };
  added.set(file, known);
  return known;
}

function withAdded(file: ComparedFile, added: Added | undefined): FileResult {
  const { result, options } = file;
  const mayBeSuppressed = mayHoldSuppressions(result.text) && options.rules.some(({ rule }) => rule.project);
  if (!added && !mayBeSuppressed) return result;
  const opened = file.open();
  if (!opened) return result;
  const { source, tree } = opened;
  const language = options.locale === 'auto' ? languageOf(source.text.slice(0, 20_000)) : options.locale;
  const fingerprint = fingerprinter();
  const broken = [...(added?.broken ?? [])];
  const findings = (added?.problems ?? []).flatMap(([setting, problem]): Finding[] => {
    const fault = problemFault(setting.rule, problem, source);
    const node = tree.document.children.find((child) => child.type === 'script' && fault === undefined && child.position.start.offset <= problem.at.start && problem.at.start <= child.position.end.offset);
    if (fault !== undefined) broken.push({ ruleId: setting.rule.id, error: new RuleFault(fault) });
    if (node?.type !== 'script') return [];
    const script = createScript(source, node, options.phrases);
    const set = settingFor(options, setting);
    const finding = ruleFinding({ ...(settingOn(set, script) ?? set), rule: setting.rule }, problem, script, language, fingerprint);
    return finding ? [finding] : [];
  });
  const ran = new Set(options.rules.filter(({ rule }) => rule.project).map(({ rule }) => rule.id));
  const parted = partSuppressed(source, tree, findings, { known: [...(options.known ?? ran), ...Object.keys(NOTICES)], ran, today: options.today });
  // the other notices were told when the file was linted
  const unused = parted.notices.filter(({ code }) => code === 'suppression-unused').flatMap(({ code, range, data, fix }): Finding[] => {
    const level = options.notices && Object.hasOwn(options.notices, code) ? options.notices[code] : NOTICES[code].severity;
    return level === 'off' ? [] : [noticeFinding(source, { code, position: positionOf(source, range), data, fatal: false, ...(fix && { fix }) }, level, language, fingerprint)];
  });
  return {
    ...result,
    findings: [...result.findings, ...parted.kept, ...unused].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1)),
    suppressed: [...result.suppressed, ...parted.suppressed],
    broken: [...result.broken, ...broken.map(({ ruleId, error }) => ({ ruleId, error: messageOf(error, language) }))],
  };
}

function settingFor({ rules }: LintOptions, setting: RuleSetting): RuleSetting {
  return rules.find(({ rule }) => rule.id === setting.rule.id) ?? setting;
}
