import { dirname } from 'node:path';
import { findScripts } from '../files.js';
import type { Linter } from '../linter.js';
import type { Config } from './config.js';
import { globMatcher } from './globs.js';
import type { ConfigProblem } from './problem.js';

/**
 * The `overrides` of a configuration that hold for none of the scripts it lets in: their `files` may be written from another folder, or
 * `include` leaves them out. Nothing is told of what it extends, nor where there are no scripts yet.
 */
export async function idleOverrides({ path, shown, base, layers }: Config, workingFolder: string, linter: Linter): Promise<ConfigProblem[]> {
  const own = layers.flatMap(({ files, place }) => (files && place?.file === shown ? [{ files, place }] : []));
  if (own.length === 0) return [];
  const found = await findScripts([base], workingFolder, linter.selectionFor);
  const scripts = found.files.filter((file) => linter.configPathFor(dirname(file.path)) === path);
  if (scripts.length === 0) return [];
  return own.filter(({ files }) => !scripts.some((script) => globMatcher(files, base)(script.path))).map(({ files, place }) => {
    const globs = files.map((glob) => `"${glob}"`).join(', ');
    return {
      place,
      text: {
        ru: `под files: ${globs} не подходит ни один скрипт, который берёт include. Маски пишутся от папки этого файла.`,
        en: `files: ${globs} matches no script that “include” lets in. Globs start from the folder of this file.`,
      },
    };
  });
}
