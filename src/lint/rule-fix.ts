import type { Utterance } from '../meaning/index.js';
import type { Problem } from '../rule/index.js';
import type { Range, Source } from '../source/index.js';
import { embedded } from '../syntax/index.js';
import type { Edit, Finding } from './finding.js';

type RuleEdits = readonly { range: Range; text: string }[];

/**
 * A rule's fix as edits of the file: a rule gives the words, and what quotes, tables and blocks ask of them is added here. None when
 * it would take away what is not spoken, such as a stage direction between two words.
 */
export function fixOf(source: Source, fix: Problem['fix'], utteranceAt: (range: Range) => Utterance | undefined): Finding['fix'] {
  const edits = fix && editsOf(source, fix.edits, utteranceAt);
  return fix && edits ? { applicability: fix.applicability, edits } : undefined;
}

/** Edits of spoken words as edits of the file; none when one of them is no good. */
export function editsOf(source: Source, edits: RuleEdits, utteranceAt: (range: Range) => Utterance | undefined): Edit[] | undefined {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const overlap = inOrder.some(({ range }, index) => index > 0 && range.start < inOrder[index - 1].range.end);
  if (overlap || !inOrder.every(({ range }) => isWithin(source, range) && isSpokenThroughout(source, range, utteranceAt(range)))) return undefined;
  return inOrder.map(({ range, text }) => embedded(source, { range: { start: range.start, end: range.end }, text }));
}

function isWithin({ text }: Source, { start, end }: Range): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

/** Is all that lies in a range either words or white space and marks between their lines. */
function isSpokenThroughout(source: Source, range: Range, utterance: Utterance | undefined): boolean {
  if (!utterance) return true;
  const pieces = utterance.plain.pieces.map(({ offset, sourceLength }) => ({ start: offset, end: offset + sourceLength })).filter(({ start, end }) => start < range.end && range.start < end);
  return pieces.every(({ start }, index) => index === 0 || /^[\s>|]*$/.test(source.text.slice(pieces[index - 1].end, start)));
}
