import { dirname } from 'node:path';
import { baselinePathFor, type Answer, type LintCache } from '../../project/index.js';
import type { CheckFlags } from './check-flags.js';
import type { Asked } from './check-input.js';
import { repositoryRoot } from './ci.js';
import type { Means } from './lint-asked.js';
import { wantsColor, writeReport } from './reports.js';
import type { Terminal } from '../terminal.js';

/** Reports that say the same of the same findings: no duration stands in them, and they write nothing beside. */
const REPEATABLE = ['stylish', 'compact', 'eslint', 'json-lines', 'sarif', 'gitlab', 'checkstyle'];

/** Answers longer than this are not worth keeping twice, in bytes: some 25,000 scripts with all that is found in them. */
const LONGEST = 200_000_000;

/**
 * All that decides what a run says, as a text: when it is that of the run before, nothing has changed and the answer is the same.
 * Undefined when something is not known yet, or the run does more than say.
 */
export function questionOf(asked: Asked, { cache, linter, flags, terminal, locale }: Means & { cache: LintCache }, hashOfFile: (path: string) => string): string | undefined {
  if (asked.input || !isRepeatable(flags)) return undefined;
  const digest = cache.digestOf(asked.files, ({ path }) => linter.configPathFor(dirname(path)));
  if (digest === undefined) return undefined;
  const baseline = baselineOf(flags, terminal);
  const means = [locale, wantsColor(flags.color, terminal), repositoryRoot(terminal), terminal.workingFolder];
  return JSON.stringify([digest, flags, means, asked.missing, asked.leftOut, baseline && hashOfFile(baseline)]);
}

/** Can what a run with these flags says be said again by another, without doing the work. */
export function isRepeatable(flags: CheckFlags): boolean {
  const doesMore = flags.fix || flags.diff || flags.suppressAll || flags.pruneSuppressions || flags.watch;
  const isOfChange = flags.newFromRev !== undefined || flags.newFromMergeBase !== undefined || flags.newFromPatch !== undefined;
  return !doesMore && !isOfChange && flags.reports.every(({ format = REPEATABLE[0] }) => REPEATABLE.includes(format));
}

function baselineOf({ suppressions, suppressionsLocation }: CheckFlags, { workingFolder }: Terminal): string | undefined {
  return suppressions ? baselinePathFor(workingFolder, suppressionsLocation) : undefined;
}

/** Says again what was said. */
export async function repeat({ status, printed, complained, written }: Answer, terminal: Terminal): Promise<number> {
  for (const { path, content } of written) await writeReport(path, content, terminal);
  if (printed.length > 0) await terminal.print(printed);
  for (const sentence of complained) terminal.complain(sentence);
  return status;
}

/** A terminal that remembers what goes through it. */
export interface Recording {
  terminal: Terminal;
  wrote(path: string, text: string): void;
  /** What was said; nothing when it is too long to keep. */
  answer(status: number): Answer | undefined;
}

/** Puts a recorder before a terminal. */
export function recording(terminal: Terminal): Recording {
  const printed: Uint8Array[] = [];
  const complained: string[] = [];
  const written: { path: string; content: Uint8Array }[] = [];
  return {
    terminal: {
      // one by one: what else a terminal has is made when it is asked for
      workingFolder: terminal.workingFolder,
      env: terminal.env,
      isScreen: terminal.isScreen,
      readInput: terminal.readInput,
      uninterrupted: terminal.uninterrupted,
      print: (text) => {
        printed.push(Buffer.from(text));
        return terminal.print(text);
      },
      complain: (text) => {
        complained.push(text);
        terminal.complain(text);
      },
    },
    wrote: (path, text) => written.push({ path, content: Buffer.from(text) }),
    answer: (status) => {
      const length = [...printed, ...written.map(({ content }) => content)].reduce((sum, bytes) => sum + bytes.length, 0);
      return length > LONGEST ? undefined : { status, printed: printed.length === 1 ? printed[0] : Buffer.concat(printed), complained, written };
    },
  };
}
