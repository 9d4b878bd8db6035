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

// a key that only a script in YAML begins a line with, before anything that Markdown would be
const YAML_START = /^(?:\s*#.*\n|\s*\n|---\s*\n)*(?:script|id|title|stages|steps|скрипт|ид|название|этапы|шаги)\s*:/i;
const FRONT_MATTER = /^---\s*\n[\s\S]*?\n---\s*\n/;

/** Reads a script from standard input. Without a file name YAML is told by its first key. */
export async function readInput(terminal: Terminal, fileName?: string): Promise<Input> {
  const bytes = await terminal.readInput();
  if (fileName !== undefined) {
    const shown = shownPath(resolve(terminal.workingFolder, fileName), terminal.workingFolder);
    return { reading: readBytes(bytes, shown), shown };
  }
  const reading = readBytes(bytes, 'stdin.md');
  const text = reading.source?.text ?? '';
  const isYaml = YAML_START.test(text) && !FRONT_MATTER.test(text);
  return { reading: isYaml ? readBytes(bytes, 'stdin.yaml') : reading, shown: STDIN };
}
