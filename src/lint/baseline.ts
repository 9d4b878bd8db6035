import type { FileResult, Finding } from './finding.js';

/** A finding on record: it was there when the baseline was made and is not told until it is mended or grows worse. */
export interface Recorded {
  /** Id of the message. */
  message: string;
  /** The title of the stage it was in; empty for none. */
  stage: string;
  /** Hash of the words found. */
  content: string;
  /** The words themselves, shortened, for who reads the file. */
  text: string;
  /** How bad it was, where that is measured. */
  metric?: number;
}

/** What is on record for a file, by rule. */
export type FileRecord = ReadonlyMap<string, readonly Recorded[]>;

/** Findings parted by a record, and what of the record no finding answers to any more. */
export interface Compared {
  fresh: Finding[];
  known: Finding[];
  mended: { rule: string; recorded: Recorded }[];
  /** What of the record stands for findings that are worse than it says: they are fresh, and the record stays. */
  worse: { rule: string; recorded: Recorded }[];
}

/**
 * Tells which findings are on record. Words count, places do not: lines may move and stages be renamed. A finding that is measured
 * is on record as long as it is not worse than it was, whatever its words. Each record stands for one finding.
 */
export function compareWithRecord(findings: readonly Finding[], record: FileRecord): Compared {
  const left = new Map([...record].map(([rule, entries]) => [rule, [...entries]]));
  const known = new Set<Finding>();
  for (const isSame of LIKENESSES) {
    for (const finding of findings) {
      if (finding.fatal || known.has(finding)) continue;
      const entries = left.get(finding.ruleId) ?? [];
      const index = closest(finding, entries, isSame);
      if (index < 0) continue;
      entries.splice(index, 1);
      known.add(finding);
    }
  }
  const worse = takeWorse(findings.filter((finding) => !known.has(finding)), left);
  return {
    fresh: findings.filter((finding) => !known.has(finding)),
    known: findings.filter((finding) => known.has(finding)),
    mended: [...left].flatMap(([rule, entries]) => entries.map((recorded) => ({ rule, recorded }))),
    worse,
  };
}

/** Takes out of what is left of a record the entries of measured findings that have grown worse. */
function takeWorse(fresh: readonly Finding[], left: ReadonlyMap<string, Recorded[]>): Compared['worse'] {
  const worse: Compared['worse'] = [];
  const placed = new Set<Finding>();
  for (const isSame of LIKENESSES) {
    for (const finding of fresh) {
      const entries = left.get(finding.ruleId) ?? [];
      const index = placed.has(finding) ? -1 : entries.findIndex((entry) => entry.message === finding.messageId && isSame(finding, entry) && isWorse(finding, entry));
      if (index < 0) continue;
      worse.push({ rule: finding.ruleId, recorded: entries.splice(index, 1)[0] });
      placed.add(finding);
    }
  }
  return worse;
}

type Likeness = (finding: Finding, recorded: Recorded) => boolean;

/** From the closest likeness to the loosest: all findings are tried by one before the next. */
const LIKENESSES: readonly Likeness[] = [
  (finding, recorded) => finding.content === recorded.content && finding.place.stage === recorded.stage,
  (finding, recorded) => finding.content === recorded.content,
  (finding, recorded) => finding.metric !== undefined && finding.place.stage === recorded.stage,
  (finding) => finding.metric !== undefined,
];

/** Of the entries that are like a finding and were at least as bad, the one that was least so. */
function closest(finding: Finding, entries: readonly Recorded[], isSame: Likeness): number {
  let best = -1;
  entries.forEach((entry, index) => {
    if (entry.message !== finding.messageId || !isSame(finding, entry) || isWorse(finding, entry)) return;
    if (best < 0 || (entry.metric ?? 0) < (entries[best].metric ?? 0)) best = index;
  });
  return best;
}

function isWorse({ metric }: Finding, recorded: Recorded): boolean {
  return metric !== undefined && metric > (recorded.metric ?? Infinity);
}

/** The result with what is on record among the suppressed findings. */
export function withoutKnown(result: FileResult, known: readonly Finding[]): FileResult {
  if (known.length === 0) return result;
  const suppressed = known.map((finding) => ({ ...finding, suppressions: [{ kind: 'external' as const, justification: '' }] }));
  return { ...result, findings: result.findings.filter((finding) => !known.includes(finding)), suppressed: [...result.suppressed, ...suppressed] };
}

const MAX_TEXT = 80;

/** Puts a finding on record. `text` is that of its file. */
export function recordOf(finding: Finding, text: string): Recorded {
  const words = text.slice(finding.range.start, finding.range.end).replace(/\s+/g, ' ').trim();
  return {
    message: finding.messageId,
    stage: finding.place.stage,
    content: finding.content,
    text: words.length > MAX_TEXT ? `${words.slice(0, MAX_TEXT - 1)}…` : words,
    ...(finding.metric !== undefined && { metric: finding.metric }),
  };
}
