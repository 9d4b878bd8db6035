import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Does a path match one of the globs, which start from a folder; a glob without `/` is for names in any folder, one that ends in `/` for all inside. */
export function globMatcher(written: readonly string[], base: string): (path: string) => boolean {
  const globs = written.map(withFolder);
  const [named, placed] = [globs.filter((glob) => !glob.includes('/')), globs.filter((glob) => glob.includes('/'))];
  const byName = picomatch(named, { basename: true, dot: true });
  const byPlace = picomatch(placed.map((glob) => glob.replace(/^\.?\//, '')), { dot: true });
  return (path) => {
    const inside = relative(base, path).split(sep).join('/');
    return (named.length > 0 && byName(inside)) || (placed.length > 0 && byPlace(inside));
  };
}

// `scripts/chat/` is all inside that folder, `chat/` all inside a folder of that name anywhere: as in `.gitignore`
function withFolder(glob: string): string {
  if (!/[^/]\/$/.test(glob)) return glob;
  return glob.slice(0, -1).includes('/') ? `${glob}**` : `**/${glob}**`;
}
