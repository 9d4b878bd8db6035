import { dirname, resolve } from 'node:path';
import { findScripts, leftOutBy, type ScriptFile, type SelectionFor } from '../../project/index.js';
import type { Bilingual } from '../../rule/index.js';
import type { CheckFlags } from './check-flags.js';
import { readInput, type Input } from '../input.js';
import type { Terminal } from '../terminal.js';

/** The scripts that were asked for, and what is told of the others. */
export interface Asked {
  /** What came from standard input, with the place where a file of its name would be. */
  input?: ScriptFile & { reading: Input['reading'] };
  files: ScriptFile[];
  missing: Bilingual[];
  leftOut: Bilingual[];
}

/** Finds the scripts that arguments and flags ask for. */
export async function findAsked(paths: readonly string[], flags: CheckFlags, terminal: Terminal, selectionFor: SelectionFor): Promise<Asked> {
  const named = paths.filter((path) => path !== '-');
  const wantsInput = (flags.stdin ?? false) || flags.stdinFilename !== undefined || named.length < paths.length;
  const input = wantsInput ? await readInput(terminal, flags.stdinFilename) : undefined;
  const found = await findScripts(named.length > 0 || wantsInput ? named : ['.'], terminal.workingFolder, selectionFor);
  if (!input) return found;
  const path = resolve(terminal.workingFolder, flags.stdinFilename ?? 'stdin.md');
  // what has no name of its own is left out by nothing
  const leftOut = flags.stdinFilename === undefined ? undefined : leftOutBy(await selectionFor(dirname(path)), flags.stdinFilename, path);
  return leftOut ? { ...found, leftOut: [...found.leftOut, leftOut] } : { ...found, input: { ...input, path } };
}
