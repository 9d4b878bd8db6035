export { FAULTS, type Fault } from './faults.js';
export type { Surroundings } from './features.js';
export { groundsOf, verdictsOn, type Ground } from './verdict.js';
