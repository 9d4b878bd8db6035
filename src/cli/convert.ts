import type { Locale } from '../rule/index.js';
import type { Terminal } from './terminal.js';
import { readOne } from './script-file.js';

export async function convert(name: string, terminal: Terminal, locale: Locale): Promise<number> {
  await readOne(name, terminal, locale);
  return 2;
}
