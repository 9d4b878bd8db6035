import { Writable } from 'node:stream';
import type { Locale } from '../../rule/index.js';
import { oneOf } from '../choices.js';
import type { Terminal } from '../terminal.js';
import { ownVersion } from '../version.js';

/** Serves an editor on standard input and output. Never comes back: the process ends when the editor goes away. */
export async function lsp(flags: { config?: string; locale?: string }, { workingFolder }: Terminal, locale: Locale): Promise<never> {
  const messages = flags.locale === undefined ? undefined : oneOf('--locale', flags.locale, ['ru', 'en', 'auto'] as const);
  // the editor went away without a word
  process.stdout.once('error', () => process.exit(0));
  const { serve } = await import('../../lsp/index.js');
  serve(process.stdin, ownOutput(), { version: ownVersion(), workingFolder, locale, messages, config: flags.config, leave: (status) => process.exit(status) });
  return new Promise(() => undefined);
}

/** Standard output for the protocol alone: what plugins print while they load or later goes to standard error, not between two messages. */
function ownOutput(): Writable {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return new Writable({
    write(chunk: Uint8Array, _, done) {
      write(chunk, done);
    },
  });
}
