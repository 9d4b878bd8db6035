import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePhrases, phraseTable } from './phrases.js';

/** Prints the tables asked for. */
export function main(root: string, argv: string[]): void {
  const { values } = parseArgs({ args: argv, options: { phrases: { type: 'string' }, scripts: { type: 'string' }, misses: { type: 'boolean' }, only: { type: 'string' } } });
  if (values.phrases) {
    const rows = measurePhrases(join(root, 'fixtures/blind/phrases', values.phrases)).filter((row) => !values.only || row.concept.includes(values.only));
    console.log(phraseTable(rows, values.misses ?? false));
  }
}
