import type { ScriptFile } from '../files.js';
import { lintReading } from '../lint.js';
import type { Linter } from '../linter.js';
import { readScript, type Reading } from '../read.js';
import { hashOf } from './hash.js';
import type { FileStamp, Outcome, RunRequest } from './request.js';

/** Lints one file as a run asks for it. Rejects when its configuration has mistakes. */
export async function lintOne(file: ScriptFile, linter: Linter, request: RunRequest): Promise<Outcome> {
  let stamp: FileStamp | undefined;
  const reading = readScript(file, request.fallback, request.hashes ? (bytes, { size, mtimeMs }) => (stamp = { hash: hashOf(bytes), size, time: mtimeMs }) : undefined);
  return { ...(await lintRead(reading, file, linter, request)), ...(stamp && { stamp }) };
}

/** Lints what was read of a file. */
export async function lintRead(reading: Reading, { path, shown }: ScriptFile, linter: Linter, { judgesScripts, fallback, keepsReadings }: RunRequest): Promise<Outcome> {
  const options = await linter.optionsFor(path);
  const { reading: tree, ...linted } = lintReading(reading, shown, { ...options, judgesScripts }, fallback);
  const isCompared = options.rules.some(({ rule }) => rule.project !== undefined);
  // a tree takes a hundred times the room of its text: of thousands of files only those are kept that are likely to be asked for again
  const isLikelyOpened = isCompared && linted.result.collected !== undefined;
  return { ...linted, path, isCompared, ...((keepsReadings || isLikelyOpened) && tree && { reading: tree }) };
}
