import { lineIndexAt, lineText, type Range, type Source } from '../source/index.js';
import type { Directive } from './directive.js';
import type { Edit } from './finding.js';

/** Takes a whole directive away: with its line when nothing else stands on it, else with the space before it. */
export function withoutDirective(source: Source, { range }: Directive): Edit {
  const first = lineIndexAt(source, range.start);
  const start = source.lineStarts[first];
  const last = lineIndexAt(source, range.end);
  const next = source.lineStarts[last + 1] ?? source.text.length;
  const before = source.text.slice(start, range.start);
  const after = lineText(source, last).slice(range.end - source.lineStarts[last]);
  if (/^[\s>]*$/.test(before) && after.trim() === '') return { range: { start, end: next }, text: '' };
  return { range: { start: range.start - (before.length - before.trimEnd().length), end: range.end }, text: '' };
}

/** Takes one rule out of a directive, or the whole directive when it names no other. */
export function withoutRule(source: Source, directive: Directive, index: number): Edit {
  const { rules } = directive;
  if (rules.length < 2) return withoutDirective(source, directive);
  const range: Range = index === 0 ? { start: rules[0].start, end: rules[1].start } : { start: rules[index - 1].end, end: rules[index].end };
  return { range, text: '' };
}
