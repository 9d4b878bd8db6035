import { resolve } from 'node:path';
import { readBytes, shownPath, type Reading } from '../project/index.js';
import type { Terminal } from './terminal.js';

/** What was read from standard input, with the name it is shown by. */
export interface Input {
  reading: Reading;
  shown: string;
}

/** The name that standard input is shown by when it is given no other. */
export const STDIN = '<stdin>';

/** Above the first key there may be comments, blank lines and the mark of a document. */
const OPENING = String.raw`^(?:[ \t]*#.*\n|[ \t\r]*\n|%.*\n|---[ \t\r]*\n)*`;

// a key that only a script in YAML begins a line with, before anything that Markdown would be
const FIRST_KEY = new RegExp(`${OPENING}(?:script|id|title|stages|steps|скрипт|ид|название|этапы|шаги)\\s*:`, 'i');
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n/;

/** `key:` at the margin; `- key:` in a list. */
const KEY = /^(?:"[^"\n]+"|'[^'\n]+'|[\p{L}\p{N}_$<][^:#\n]*?)[ \t]*:(?=[ \t]|$)/u;
const LISTED = /^-[ \t]+[\p{Ll}_][^:#\n]*:(?=[ \t]|$)/u;
/** A key that holds what is written below it: nothing after it, or an anchor. */
const OPEN = /:[ \t]*(?:&\S+[ \t]*)?(?:#.*)?$/;
const INNER = /^(?:[ \t]+(?:-[ \t]+)?|-[ \t]+)\{?[ \t]*(?:"[^"\n]+"|'[^'\n]+'|[\p{L}\p{N}_$<][^:\n]*?)[ \t]*:(?:[ \t]|$)/u;
const NO_TEXT = /^\s*(?:#.*)?$/;

/** Reads a script from standard input. Without a file name YAML is told by its keys. */
export async function readInput(terminal: Terminal, fileName?: string): Promise<Input> {
  const bytes = await terminal.readInput();
  if (fileName !== undefined) {
    const shown = shownPath(resolve(terminal.workingFolder, fileName), terminal.workingFolder);
    return { reading: readBytes(bytes, shown), shown };
  }
  const reading = readBytes(bytes, 'stdin.md');
  return { reading: looksLikeYaml(reading.source?.text ?? '') ? readBytes(bytes, 'stdin.yaml') : reading, shown: STDIN };
}

/** Tells whether a text without a name is YAML: by its first key, or since keys hold keys in it and nothing else stands at its margin. */
export function looksLikeYaml(text: string): boolean {
  if (FRONT_MATTER.test(text)) return false;
  return FIRST_KEY.test(text) || holdsKeys(text.split(/\r\n?|\n/).filter((line) => !NO_TEXT.test(line) && !/^(?:---|\.\.\.|%)/.test(line)));
}

function holdsKeys(lines: readonly string[]): boolean {
  const atMargin = lines.filter((line) => !/^[\s\]}]/.test(line));
  const keys = atMargin.flatMap((line) => KEY.exec(line) ?? []);
  // a talk names its speakers again and again
  if (new Set(keys).size < keys.length) return false;
  if (keys.length > 0) return atMargin.every((line) => KEY.test(line) || line.startsWith('-')) && lines.some((line, index) => KEY.test(line) && OPEN.test(line) && INNER.test(lines[index + 1] ?? ''));
  return atMargin.length > 0 && atMargin.every((line) => LISTED.test(line)) && lines.some((line) => /^ +[\p{Ll}_][^:#\n]*:(?:[ \t]|$)/u.test(line));
}
