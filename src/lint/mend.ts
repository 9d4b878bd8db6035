import type { Edit, FileResult, Finding } from './finding.js';

export interface MendOptions {
  /** Take fixes that may change what is meant as well. */
  unsafe: boolean;
  /** Rounds at most: a fix may make room for another. One, where the findings are told by places that a fix moves. */
  maxRounds?: number;
}

/** A text after its fixes. */
export interface Mended {
  text: string;
  /** How many fixes were applied. */
  count: number;
  /** The findings that are left. */
  result: FileResult;
  /** Rules whose fixes undo one another or never come to an end. */
  circular: string[];
  /** Rules whose fix would have left a file that cannot be read. */
  harmful: string[];
}

const MAX_ROUNDS = 10;

/** Fixes tried one by one when some of them together did harm. */
const MAX_TRIED = 50;

/**
 * Applies fixes until none is left. `first` is the result for the text as it is, `lint` gives that of another text. Pure. Fixes that
 * overlap wait for the next round; one that makes the file unreadable is left out; when fixes go in a circle, the text that they
 * come back to is kept, and when they never end, the text as it was.
 */
export function mend(first: FileResult, lint: (text: string) => FileResult, { unsafe, maxRounds = MAX_ROUNDS }: MendOptions): Mended {
  const seen = new Set([first.text]);
  let done: Mended = { text: first.text, count: 0, result: first, circular: [], harmful: [] };
  for (let round = 0; round < maxRounds; round += 1) {
    const chosen = chosenFixes(done.result.findings.filter(({ ruleId }) => !done.harmful.includes(ruleId)), unsafe);
    if (chosen.length === 0) return done;
    const next = afterFixes(done, chosen, lint);
    if (next.text === done.text && next.harmful.length === done.harmful.length) return next;
    if (next.text !== done.text && seen.has(next.text)) return { ...next, circular: rulesOf(chosen) };
    seen.add(next.text);
    done = next;
  }
  const left = chosenFixes(done.result.findings, unsafe);
  if (left.length === 0 || maxRounds === 1) return done;
  return { text: first.text, count: 0, result: first, circular: rulesOf(left), harmful: done.harmful };
}

function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))];
}

/** The findings whose fixes can be applied together: none touches another's. */
function chosenFixes(findings: readonly Finding[], unsafe: boolean): Finding[] {
  const chosen: Finding[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix || fix.edits.length === 0 || (fix.applicability === 'unsafe' && !unsafe)) continue;
    if (fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    chosen.push(finding);
    taken.push(...fix.edits);
  }
  return chosen;
}

function touch({ range: one }: Edit, { range: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The text with edits that do not overlap put in. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { range, text: instead } of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    parts.push(text.slice(copied, range.start), instead);
    copied = range.end;
  }
  return parts.join('') + text.slice(copied);
}

function afterFixes(before: Mended, chosen: readonly Finding[], lint: (text: string) => FileResult): Mended {
  const text = edited(before.text, chosen.flatMap(({ fix }) => fix?.edits ?? []));
  const result = lint(text);
  if (!isWorse(result, before.result)) return { ...before, text, result, count: before.count + chosen.length };
  if (chosen.length === 1) return { ...before, harmful: [...before.harmful, chosen[0].ruleId] };
  return oneByOne(before, chosen.slice(0, MAX_TRIED), lint);
}

/** Finds the fixes that do harm by trying each alone; the others are applied together. */
function oneByOne(before: Mended, chosen: readonly Finding[], lint: (text: string) => FileResult): Mended {
  const good = chosen.filter((finding) => !isWorse(lint(edited(before.text, finding.fix?.edits ?? [])), before.result));
  const harmful = [...new Set([...before.harmful, ...rulesOf(chosen.filter((finding) => !good.includes(finding)))])];
  const text = edited(before.text, good.flatMap(({ fix }) => fix?.edits ?? []));
  const result = lint(text);
  if (good.length === 0 || isWorse(result, before.result)) return { ...before, harmful };
  return { ...before, text, result, count: before.count + good.length, harmful };
}

/** Can less of the file be read than before: more faults are met while reading, or a rule breaks on it. */
function isWorse(after: FileResult, before: FileResult): boolean {
  return faultsIn(after) > faultsIn(before) || after.broken.length > before.broken.length;
}

function faultsIn({ findings, suppressed }: FileResult): number {
  return [...findings, ...suppressed].filter(({ ruleId }) => ruleId.startsWith('parse-')).length;
}
