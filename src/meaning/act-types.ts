import { ACT_OF } from './acts.js';
import { builtInMatcher } from './matcher.js';
import { CLASSES } from './recogniser/index.js';

/** The types of all acts that are recognised: by phrases, by the recogniser, and by the build of a turn. */
export function actTypes(): string[] {
  return [...new Set([...builtInMatcher().concepts.map(({ id }) => id), ...Object.values(CLASSES).flat().map((name) => ACT_OF[name] ?? name), 'enumeration'])].sort();
}
