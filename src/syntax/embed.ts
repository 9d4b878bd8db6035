import { lineIndexAt, lineText, type Range, type Source } from '../source/index.js';
import { formatOf } from './read.js';
import { embedInYaml } from './yaml/values/embed.js';

/** A replacement of a range of a file. */
export interface Replacement {
  range: Range;
  text: string;
}

/**
 * Turns a replacement of spoken words into one of the file, so that the file means what was meant: quotes and bars are escaped, lines
 * get the indentation, the line end and the quote marks of those around them.
 */
export function embedded(source: Source, { range, text }: Replacement): Replacement {
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r\n|\r|\n/);
  if (formatOf(source.path) === 'yaml') return embedInYaml(source, range, lines, lineEnd);
  const line = lineText(source, lineIndexAt(source, range.start));
  if (isRow(line)) return { range, text: lines.join(' ').replace(/(?<!\\)\|/g, '\\|') };
  const lead = /^[\s>]*/.exec(line)?.[0] ?? '';
  return { range, text: lines.join(lineEnd + lead) };
}

/** A row of a table: it has a bar at its side, or one that parts two cells. */
function isRow(line: string): boolean {
  return /^[\s>]*\|/.test(line) || /[^\\]\|.*\S/.test(line);
}
