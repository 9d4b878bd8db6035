import { relative, sep } from 'node:path';
import type { Selection } from '../files.js';
import { ignoreRules } from '../ignore-rules.js';
import { globMatcher } from './globs.js';

/** What the choice of files depends on. Plain data, which a cache keeps. */
export interface SelectionParts {
  /** The folder that globs start from. */
  base: string;
  include?: readonly string[];
  ignores: readonly string[];
  /** The configuration, as shown to the user. */
  shown: string;
  /** Files and folders that the configuration itself is made of. */
  own: readonly string[];
}

/** `include` and `ignores` as a test of files and folders. */
export function selectionOf({ base, include, ignores, shown, own }: SelectionParts): Selection {
  const isOwn = new Set(own);
  const isIncluded = include && globMatcher(include, base);
  const ignored = ignores.length > 0 ? ignoreRules().add([...ignores]) : undefined;
  return {
    by: shown,
    ...(isIncluded && { isIncluded }),
    isIgnored: (path, isFolder) => {
      if (isOwn.has(path)) return true;
      const inside = relative(base, path).split(sep).join('/');
      if (!ignored || inside === '' || inside.startsWith('../')) return false;
      return ignored.ignores(isFolder ? `${inside}/` : inside);
    },
  };
}
