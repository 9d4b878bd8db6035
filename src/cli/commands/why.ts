import { resolve } from 'node:path';
import { lintTree, scriptsIn, settingOn, type Finding, type LintOptions } from '../../lint/index.js';
import { loadExplainer, type Utterance } from '../../meaning/index.js';
import { createLinter, packsWith, requireRule, UsageError } from '../../project/index.js';
import { loadWhy } from '../../report/index.js';
import type { Locale } from '../../rule/index.js';
import type { Script } from '../../script.js';
import { pointAt, type Source } from '../../source/index.js';
import { readTree, type Tree } from '../../syntax/index.js';
import { languageOf } from '../../words/index.js';
import { callLine } from '../call-line.js';
import { readOne } from '../script-file.js';
import type { Terminal } from '../terminal.js';

/** Characters from which the language of a file is told. */
const LANGUAGE_SAMPLE = 20_000;

/** Prints what was recognised on a line of a script, and what a rule made of it. `place` is FILE:LINE. */
export async function why(ruleId: string, place: string, flag: string, terminal: Terminal, locale: Locale): Promise<number> {
  const { file, line } = placeOf(place);
  const source = await readOne(file, terminal, locale);
  const linter = await createLinter({}, terminal.workingFolder);
  const options = await linter.optionsFor(resolve(terminal.workingFolder, file));
  requireRule(ruleId, options.known ?? options.rules.map(({ rule }) => rule.id));
  const language = flag === 'ru' || flag === 'en' ? flag : languageOf(source.text.slice(0, LANGUAGE_SAMPLE));
  const tree = readTree(source);
  const wanted = { ...options, locale: language };
  const spoken = partsOn(source, tree, line, options);
  const parts = spoken.length > 0 ? spoken : unspokenOn(source, tree, line, ruleId, wanted);
  if (parts.length === 0) throw emptyLine(source, line, language);
  const [{ explained }, { whyText, verdictText }] = await Promise.all([loadExplainer(), loadWhy()]);
  const texts = parts.flatMap(({ script, utterances }) => [
    verdictText({ ruleId, ...judged(ruleId, line, script, utterances, { source, tree, options: wanted }), ...asked(ruleId, script, utterances, options) }, language),
    ...utterances.filter(hasWords).map((utterance) => whyText(utterance, explained(utterance), ruleId, language)),
  ]);
  await terminal.print(`${texts.join('\n\n')}\n`);
  return 0;
}

/** `script.md:12`, also as reports write places: `script.md:12:5`. */
function placeOf(place: string): { file: string; line: number } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(place);
  if (match) return { file: match[1], line: Number(match[2]) };
  throw new UsageError({ ru: `После --why нужны файл и строка: --why script.md:12, а не «${place}».`, en: `--why takes a file and a line: --why script.md:12, not “${place}”.` });
}

/** A line on which nobody speaks is told of in the language in which it would have been explained. */
function emptyLine(source: Source, line: number, language: Locale): UsageError {
  const { path } = source;
  const last = source.lineStarts.length;
  if (line < 1 || line > last) return new UsageError({ ru: `${path}: строки ${line} нет, их ${last}.`, en: `${path}: there is no line ${line}; it has ${last}.` });
  const texts = { ru: `${path}:${line}: здесь никто не говорит и заметки нет. Как прочитан файл, покажет callint convert.`, en: `${path}:${line}: nobody speaks here, and there is no note. callint convert shows how the file is read.` };
  return new UsageError({ ru: texts[language], en: texts[language] });
}

/** A time stamp or a ruler is nothing to explain. */
function hasWords({ text }: Utterance): boolean {
  return /\p{L}/u.test(text);
}

interface Part {
  script: Script;
  utterances: Utterance[];
}

function partsOn(source: Source, tree: Tree, line: number, options: LintOptions): Part[] {
  if (tree.document.notScript) return [];
  return [...scriptsIn(source, tree, options)].map((script) => ({ script, utterances: script.utterances.filter(({ range }) => isOn(source, range, line)) })).filter(({ utterances }) => utterances.length > 0);
}

/** Where nobody speaks, the rule may still mind the line: `next: nowhere`. */
function unspokenOn(source: Source, tree: Tree, line: number, ruleId: string, options: LintOptions): Part[] {
  const { findings, suppressed } = lintTree(source, tree, options);
  const [finding] = [...findings, ...suppressed].filter((one) => one.ruleId === ruleId && isOn(source, one.range, line));
  if (!finding) return [];
  const script = [...scriptsIn(source, tree, options)].find(({ node }) => node.position.end.offset >= finding.range.start);
  return script ? [{ script, utterances: [] }] : [];
}

function isOn(source: Source, { start, end }: { start: number; end: number }, line: number): boolean {
  return pointAt(source, start).line <= line && line <= pointAt(source, end).line;
}

interface Case {
  source: Source;
  tree: Tree;
  options: LintOptions;
}

/** What the rule found on the line, elsewhere, and what a comment or an unclear speaker keeps it from telling. */
function judged(ruleId: string, line: number, script: Script, utterances: readonly Utterance[], { source, tree, options }: Case) {
  // what the others find may bear a doubtful finding out
  const { findings, suppressed } = lintTree(source, tree, options);
  const own = (finding: Finding): boolean => finding.ruleId === ruleId;
  // a turn of several lines is one, on whichever of them it is asked for
  const inTurn = ({ start }: Finding['range']): boolean => utterances.some(({ range }) => range.start <= start && start <= range.end);
  const here = (finding: Finding): boolean => own(finding) && (isOn(source, finding.range, line) || inTurn(finding.range));
  const setting = options.rules.find(({ rule }) => rule.id === ruleId);
  const onCall = setting && settingOn(setting, script);
  const isConcerned = !setting || onCall !== undefined;
  const call = callLine(script.call, options.locale === 'en' ? 'en' : 'ru');
  const keepsSilent = setting !== undefined && isConcerned && !setting.rule.project && ![...findings, ...suppressed].some(here) && found(setting, script, utterances);
  const isUnclear = utterances.some(({ confidence }) => confidence < 0.5);
  return {
    findings: findings.filter(here),
    hidden: suppressed.filter(here).map(({ message, suppressions }) => ({ message, justification: suppressions[0]?.justification ?? '' })),
    elsewhere: [...new Set(findings.filter((one) => own(one) && !here(one)).map(({ position }) => position.start.line))],
    isOff: !setting,
    ...(!isConcerned && { unconcerned: { call, ...(isOffByLaw(setting, script) && { law: packsWith(setting.rule.id) }) } }),
    ...(onCall && onCall.severity !== setting.severity && { softened: { severity: onCall.severity, call } }),
    isSilenced: keepsSilent && isUnclear,
    isDoubted: keepsSilent && !isUnclear,
  };
}

/** A rule about the law of a country that would run if the settings said that it holds. */
function isOffByLaw(setting: LintOptions['rules'][number], script: Script): boolean {
  const { rule, options } = setting;
  return rule.options?.everywhere !== undefined && settingOn({ ...setting, options: { ...options, everywhere: true } }, script) !== undefined;
}

function found({ rule, options }: LintOptions['rules'][number], script: Script, utterances: readonly Utterance[]): boolean {
  // the options are those settled for this very rule
  return [...rule.check(script, options as never)].some(({ at }) => utterances.some(({ range }) => range.start <= at.start && at.start <= range.end));
}

/** The acts that the rule asks these utterances about: it is run once more, with ears at the wall. */
function asked(ruleId: string, script: Script, utterances: readonly Utterance[], { rules }: LintOptions) {
  const setting = rules.find(({ rule }) => rule.id === ruleId);
  // what the script asks for itself is no question of the rule
  void [script.call, script.flow.graph.size];
  const types = new Map<string, boolean>();
  for (const utterance of utterances) listen(utterance, types);
  if (setting && !setting.rule.project) for (const problem of setting.rule.check(script, setting.options as never)) void problem.message;
  return { asked: [...types].map(([type, isThere]) => ({ type, isThere })) };
}

function listen(utterance: Utterance, types: Map<string, boolean>): void {
  const { says, all, probability } = utterance;
  const heard = (names: readonly string[]): void => {
    for (const name of names) types.set(name, (types.get(name) ?? false) || says.call(utterance, name));
  };
  utterance.says = (...names) => (heard(names), says.apply(utterance, names));
  utterance.all = (...names) => (heard(names), all.apply(utterance, names));
  utterance.probability = (sentence, name) => (heard([name]), probability.call(utterance, sentence, name));
}
