import { labelsInside, matchLabel, type LabelMatch } from '../../labels.js';
import { classifyLabel, roleOfLabel, type LabelGuess } from '../../label-roles.js';

// a name never ends with a comma or a slash; a key or a value may
const danglingEnd = /[,/][\s,/*_()[\]<>]*$/;

/** What the words of a key or value are as a label. */
export function labelKind(words: string): Pick<LabelMatch, 'kind' | 'guess' | 'forbids'> {
  return danglingEnd.test(words) ? { kind: 'unknown' } : classifyLabel(words);
}

/** Whom the words of a key or value name, if they name a speaker. */
export function speakerNamedBy(words: string): LabelGuess | undefined {
  return danglingEnd.test(words) ? undefined : roleOfLabel(words);
}

/** The label that opens a line. */
export function labelAt(text: string, start: number, end: number): LabelMatch | undefined {
  const head = text.slice(start, Math.min(end, start + 90)).split(/[:：—–.]/)[0];
  return danglingEnd.test(head) ? undefined : matchLabel(text, start, end);
}

/** Where further labels begin inside one line. */
export function labelsWithin(text: string, start: number, end: number): number[] {
  return /[,/][\s,/*_()[\]<>]*:/.test(text.slice(start, end)) ? [] : labelsInside(text, start, end);
}
