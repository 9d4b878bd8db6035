import { relative, sep } from 'node:path';

/** A path as reports show it: relative to the working directory, with `/`. */
export function shownPath(path: string, workingFolder: string): string {
  // most files lie below: the long way round is slow for thousands of them
  if (sep === '/' && path.startsWith(workingFolder) && path[workingFolder.length] === '/') return path.slice(workingFolder.length + 1);
  return relative(workingFolder, path).split(sep).join('/') || '.';
}
