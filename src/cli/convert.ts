import { UsageError } from '../project/index.js';
import type { Locale } from '../rule/index.js';
import { readTree } from '../syntax/index.js';
import { languageOf } from '../words/index.js';
import { canonicalScript } from './canonical.js';
import { readOne } from './script-file.js';
import type { Terminal } from './terminal.js';
import { printYaml } from './yaml.js';

/** Prints a script as canonical YAML: the reader's understanding of the file, and the way to move to that format. */
export async function convert(name: string, terminal: Terminal, locale: Locale): Promise<number> {
  const source = await readOne(name, terminal, locale);
  const { document } = readTree(source);
  const scripts = document.children.flatMap((child) => (child.type === 'script' ? [child] : []));
  if (document.notScript || scripts.length === 0) {
    throw new UsageError({ ru: `${source.path}: это не скрипт, превращать нечего.`, en: `${source.path}: this is no script; there is nothing to convert.` });
  }
  const languages = scripts.map(({ position: { start, end } }) => languageOf(source.text.slice(start.offset, end.offset)));
  await terminal.print(scripts.map((script, index) => printYaml(canonicalScript(script, languages[index]))).join('---\n'));
  return 0;
}
