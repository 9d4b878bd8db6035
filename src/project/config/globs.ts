import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Does a path match one of the globs, which start from a folder; a glob without `/` is for names in any folder. */
export function globMatcher(globs: readonly string[], base: string): (path: string) => boolean {
  const [named, placed] = [globs.filter((glob) => !glob.includes('/')), globs.filter((glob) => glob.includes('/'))];
  const byName = picomatch(named, { basename: true, dot: true });
  const byPlace = picomatch(placed.map((glob) => glob.replace(/^\.\//, '')), { dot: true });
  return (path) => {
    const inside = relative(base, path).split(sep).join('/');
    return (named.length > 0 && byName(inside)) || (placed.length > 0 && byPlace(inside));
  };
}
