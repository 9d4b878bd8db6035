import { resolve } from 'node:path';
import { readBytes, shownPath, type Reading } from '../project/index.js';
import { looksLikeYaml } from './looks-like-yaml.js';
import type { Terminal } from './terminal.js';

/** What was read from standard input, with the name it is shown by. */
export interface Input {
  reading: Reading;
  shown: string;
}

/** The name that standard input is shown by when it is given no other. */
export const STDIN = '<stdin>';

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
