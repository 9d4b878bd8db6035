export type { Applied } from './apply.js';
export { applyLayers, globMatcher, layerMatcher, ruleProblems } from './apply.js';
export type { Config, Layer, Reference, RuleWish } from './config.js';
export { loadConfig, loadConfigWithProblems } from './load.js';
export type { ConfigProblem, Place } from './problem.js';
export { ConfigError, shownPlace } from './problem.js';
