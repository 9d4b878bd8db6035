import type { Source } from '../../../source/index.js';
import { lineIndexAt, lineText } from '../../../source/index.js';

/** Columns of white space before the first word of a line. */
export function indentOf(text: string): number {
  return /^[ \t\u00a0\u3000]*/.exec(text)?.[0].length ?? 0;
}

/** True for a line without content: white space or a comment. */
export function isBlankLine(text: string): boolean {
  return /^\s*(#.*)?$/.test(text);
}

/** Where a comment begins in a plain value, or -1. */
export function commentStart(value: string): number {
  const found = value.search(/\s#/);
  return found < 0 ? -1 : found + 1;
}

/** Stands apart from the words, or behind the end of their sentence; has a space after its mark, unlike `# 5` and `#sale`. */
const IN_BLOCK = /(?<=\S)(?:[ \t]{2,}|\t|(?<=[\p{L}\d"»”)}\]>][.?!…]["»”)]?) )#[ \t]+(?=\p{L}|["«“])(?!callint-)/u;

/** Where a comment begins behind the words of a line of a block, or -1: to YAML it is text, to its writer a note. A line that opens with the mark may be a heading. */
export function commentInBlock(line: string): number {
  const found = line.includes('#') && IN_BLOCK.exec(line);
  return found ? found.index + found[0].indexOf('#') : -1;
}

/** A key at a place of a line: its end and where its value begins. */
export function findKey(text: string, at: number): { end: number; valueStart: number } | undefined {
  const first = text[at];
  const end = first === '"' || first === "'" ? quotedKeyEnd(text, at, first) : plainKeyEnd(text, at);
  if (end < 0) return undefined;
  const colon = /^\s*:(?=\s|$)\s*/.exec(text.slice(end));
  return colon ? { end, valueStart: end + colon[0].length } : undefined;
}

function quotedKeyEnd(text: string, at: number, mark: '"' | "'"): number {
  const key = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const found = key.exec(text.slice(at));
  return found ? at + found[0].length : -1;
}

function plainKeyEnd(text: string, at: number): number {
  if (/[[\]{}&*!|>%@`#,]/.test(text[at] ?? '#')) return -1;
  const colon = text.slice(at).search(/:(?=\s|$)/);
  if (colon < 1) return -1;
  const comment = commentStart(text.slice(at, at + colon));
  return comment >= 0 ? -1 : at + colon;
}

interface Opening {
  line: number;
  start: number;
  parent: number;
}

/** The line and the offset after the closing quote; nothing when a line that cannot belong to the text comes first. */
export function closingQuote(source: Source, opening: Opening, mark: '"' | "'"): { line: number; offset: number } | undefined {
  const { text } = source;
  let line = opening.line;
  for (let at = opening.start + 1; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\n' || (unit === '\r' && text[at + 1] !== '\n')) {
      line += 1;
      if (line - opening.line > maxQuotedLines || !continues(source, line, opening.parent)) return undefined;
    }
    if (unit === '\\' && mark === '"') at += 1;
    if (unit !== mark) continue;
    if (mark === "'" && text[at + 1] === "'") at += 1;
    else return { line, offset: at + 1 };
  }
  return undefined;
}

/** The line and the offset after the bracket that closes a flow collection. */
export function closingBracket(source: Source, opening: Opening): { line: number; offset: number } | undefined {
  const { text } = source;
  let depth = 0;
  for (let at = opening.start; at < text.length; at += 1) {
    const unit = text[at];
    if ((unit === '"' || unit === "'") && /[\s,:[{]/.test(text[at - 1])) {
      const close = closingQuote(source, { line: 0, start: at, parent: -2 }, unit);
      if (!close) return undefined;
      at = close.offset - 1;
    } else if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') {
      depth -= 1;
      if (depth === 0) return { line: lineIndexAt(source, at), offset: at + 1 };
    } else if ((unit === '\n' || unit === '\r') && !continuesFlow(source, at + 1, opening.parent)) return undefined;
  }
  return undefined;
}

const maxQuotedLines = 200;

function continues(source: Source, line: number, parent: number): boolean {
  const text = lineText(source, line);
  return text.trim() === '' || indentOf(text) > parent;
}

function continuesFlow(source: Source, offset: number, parent: number): boolean {
  const line = lineIndexAt(source, offset);
  return continues(source, line, parent) || /^\s*[}\]]/.test(lineText(source, line));
}
