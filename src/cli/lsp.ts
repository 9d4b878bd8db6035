import type { Locale } from '../rule/index.js';
import { oneOf } from './choices.js';
import type { Terminal } from './terminal.js';
import { ownVersion } from './version.js';

/** Serves an editor on standard input and output. Never comes back: the process ends when the editor goes away. */
export async function lsp(flags: { config?: string; locale?: string }, { workingFolder }: Terminal, locale: Locale): Promise<never> {
  const messages = flags.locale === undefined ? undefined : oneOf('--locale', flags.locale, ['ru', 'en', 'auto'] as const);
  // the editor went away without a word
  process.stdout.once('error', () => process.exit(0));
  const { serve } = await import('../lsp/index.js');
  serve(process.stdin, process.stdout, { version: ownVersion(), workingFolder, locale, messages, config: flags.config });
  return new Promise(() => undefined);
}
