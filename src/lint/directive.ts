import { pointAt, type Range, type Source } from '../source/index.js';
import { isSuppression, mayHoldSuppressions, walk, type Comment, type Tree } from '../syntax/index.js';

/** A name in a directive, with its place in the file. */
export interface Named extends Range {
  name: string;
}

/** A comment that turns findings off or on again: `callint-disable-next-line overpromise until=2027-01-31 -- reason`. */
export interface Directive {
  /** What stands after `callint-`, in small letters. */
  word: string;
  wordRange: Range;
  kind?: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  rules: Named[];
  /** Why; empty when it does not say. */
  reason: string;
  /** The last day it holds, as written. */
  until?: Named;
  /** The whole comment. */
  range: Range;
  /** The line (from 1) that it stands on, and the line its comment ends on. */
  line: number;
  endLine: number;
}

const KINDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const;

/** What a directive may begin with after `callint-`. */
export const DIRECTIVE_WORDS: readonly string[] = KINDS;

/** The directives of a file in source order. */
export function directivesIn(source: Source, tree: Tree): Directive[] {
  if (!mayHoldSuppressions(source.text)) return [];
  const found: Directive[] = [];
  walk(tree.document, (node) => {
    if (node.type === 'comment' && isSuppression(node.value)) found.push(directiveOf(source, node));
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

function directiveOf(source: Source, { value, position }: Comment): Directive {
  const range = { start: position.start.offset, end: position.end.offset };
  const start = source.text.indexOf(value, range.start);
  // two hyphens, or the dash that word processors make of them; no name of a rule has either, so they may stand right behind it
  const [, head = '', reason = ''] = /^(.*?)(?:(?:-{2,}|—|–)(.*))?$/s.exec(value) ?? [];
  const words = [...head.matchAll(/[^\s,]+/g)].map((match): Named => ({ name: match[0], start: start + match.index, end: start + match.index + match[0].length }));
  const wordRange = { start: start + 'callint-'.length, end: words[0]?.end ?? start + 'callint-'.length };
  const word = source.text.slice(wordRange.start, wordRange.end).toLowerCase();
  const until = words.find(({ name }) => name.startsWith('until=')) ?? untilIn(reason, start + value.length - reason.length);
  return {
    word,
    wordRange,
    kind: KINDS.find((kind) => kind === word),
    rules: words.slice(1).filter(({ name }) => !name.startsWith('until=')),
    reason: reason.replace(/(?:^|\s)until=\S*/, '').trim(),
    ...(until && { until: { ...until, name: until.name.slice('until='.length) } }),
    range,
    line: pointAt(source, range.start).line,
    endLine: pointAt(source, range.end).line,
  };
}

function untilIn(reason: string, start: number): Named | undefined {
  const match = /(?<=^|\s)until=\S*/.exec(reason);
  return match ? { name: match[0], start: start + match.index, end: start + match.index + match[0].length } : undefined;
}
