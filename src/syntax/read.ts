import type { Source } from '../source/index.js';
import type { Tree } from './nodes.js';
import { readMarkdown } from './markdown/index.js';
import { readYaml } from './yaml/index.js';

/** Reads a script: YAML by its file name (`.yml`, `.yaml`), Markdown otherwise. Never throws on any text. */
export function readTree(source: Source): Tree {
  return /\.ya?ml$/i.test(source.path) ? readYaml(source) : readMarkdown(source);
}
