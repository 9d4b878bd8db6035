/** The package in a file of its own, which the bundle loads only where there is something to ignore. */
export { default as ignoreRules, type Ignore } from 'ignore';
