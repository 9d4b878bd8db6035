import { selectionOf } from '../config/selection.js';
import type { SelectionFor } from '../files.js';
import type { Linter } from '../linter.js';
import type { LintCache } from './cache.js';

/** The files of folders as configurations choose them; one that has not changed is not read for it. */
export function cachedSelection(linter: Linter, cache: LintCache): SelectionFor {
  const confirmed = new Set<string>();
  return async (folder) => {
    const path = linter.configPathFor(folder);
    if (path !== undefined && !confirmed.has(path) && cache.mustConfirm(path)) {
      confirmed.add(path);
      const config = await linter.configFor(folder);
      if (config) cache.confirm(config);
    }
    const parts = path === undefined ? undefined : cache.partsOf(path);
    return parts ? selectionOf(parts) : linter.selectionFor(folder);
  };
}
