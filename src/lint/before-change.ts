import type { ChangedLines } from './changed.js';
import type { Finding } from './finding.js';

/** A text as it was before a change: what the change put in is taken out, and what it took out stands there again. */
export function textBefore(text: string, { added, removed }: ChangedLines): string {
  const lines = text.split(/\r\n?|\n/);
  const gone = new Map<number, string[]>();
  for (const { before, lines: texts } of removed) {
    const there = gone.get(before) ?? [];
    for (const line of texts) there.push(line.replace(/\r$/, ''));
    gone.set(before, there);
  }
  const isAdded = (line: number): boolean => added.some(([first, last]) => first <= line && line <= last);
  const before: string[] = [];
  for (let line = 1; line <= lines.length + 1; line += 1) {
    for (const taken of gone.get(line) ?? []) before.push(taken);
    if (line <= lines.length && !isAdded(line)) before.push(lines[line - 1]);
  }
  return before.join('\n');
}

/** The findings that there are more of than before, told by rule and words: a change that stands elsewhere caused them. */
export function causedSince(before: readonly Finding[], now: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const count = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function keyOf({ ruleId, messageId, content }: Finding): string {
  return `${ruleId} ${messageId} ${content}`;
}
