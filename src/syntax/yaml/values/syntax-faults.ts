import type { Source } from '../../../source/index.js';
import { lineIndexAt, lineText } from '../../../source/index.js';
import type { YAMLError } from 'yaml';
import { shorten } from './mend.js';
import type { Fault } from './values.js';

// what the parser's complaint means for somebody who writes scripts, not parsers
const causes: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'parse-yaml-indent',
  MULTILINE_IMPLICIT_KEY: 'parse-yaml-indent',
  TAB_AS_INDENT: 'parse-yaml-tab',
  BLOCK_AS_IMPLICIT_KEY: 'parse-yaml-indent',
};

/** The parser's error as a fault in the writer's words, at the first column of the error to the end of its line. */
export function syntaxFault(source: Source, error: YAMLError): Fault {
  const at = Math.min(error.pos[0], source.text.length);
  const index = lineIndexAt(source, at);
  const text = lineText(source, index);
  const end = Math.max(source.lineStarts[index] + text.length, at);
  const code = codeOf(error, text);
  return { code, start: at, end, data: { text: shorten(text.trim() === '' ? lineAbove(source, index) : text), cause: error.message.split('\n')[0] } };
}

/** The nearest line above with words in it: what is not closed by the end of a file came to an end there. */
function lineAbove(source: Source, index: number): string {
  for (let above = index - 1; above >= 0; above -= 1) {
    const text = lineText(source, above);
    if (text.trim() !== '') return text;
  }
  return '';
}

function codeOf(error: YAMLError, line: string): string {
  if (/closing|end with a [\]}]|must end/i.test(error.message)) return /quote/i.test(error.message) ? 'parse-yaml-unclosed-quote-at-end' : 'parse-yaml-unclosed-bracket';
  if (error.code === 'MISSING_CHAR' && /Implicit map keys need/.test(error.message)) return 'parse-yaml-missing-colon';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/^\s/.test(line)) return 'parse-yaml-syntax';
  return causes[error.code] ?? 'parse-yaml-syntax';
}
