import { relative, sep } from 'node:path';

/** A path as reports show it: relative to the working directory, with `/`. */
export function shownPath(path: string, workingFolder: string): string {
  return relative(workingFolder, path).split(sep).join('/') || '.';
}
