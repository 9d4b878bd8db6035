import type { Source } from '../source/index.js';
import type { Tree } from './nodes.js';
import { withPartedTurns } from './long-turns.js';
import { readMarkdown } from './markdown/index.js';
import { readYaml } from './yaml/index.js';

/** The format that a file is read in: YAML by its name (`.yml`, `.yaml`), Markdown otherwise. */
export function formatOf(path: string): 'markdown' | 'yaml' {
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'markdown';
}

/** Reads a script in the format of its file. Never throws on any text. */
export function readTree(source: Source): Tree {
  return withPartedTurns(source, formatOf(source.path) === 'yaml' ? readYaml(source) : readMarkdown(source));
}
