import type { Finding } from '../lint/index.js';

/** Steps of a way that a report for programs holds: without a bound it would grow with the square of the script. */
const MOST_STEPS = 40;

/** A way through a call without its middle, where that is long; `left` steps are left out between `first` and `last`. */
export interface ShownPath {
  first: Finding['path'];
  left: number;
  last: Finding['path'];
}

export function shownPath(path: Finding['path'], most: number): ShownPath {
  if (path.length <= most) return { first: path, left: 0, last: [] };
  return { first: path.slice(0, most / 2), left: path.length - most, last: path.slice(-most / 2) };
}

/** The steps of a way that reports for programs hold: all, or as many of its first and of its last ones. */
export function boundedPath(path: Finding['path']): Finding['path'] {
  const { first, last } = shownPath(path, MOST_STEPS);
  return [...first, ...last];
}
