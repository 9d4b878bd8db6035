export { FAULTS, type Fault } from './faults.js';
export { peaksOf, type Peaks, type Surroundings } from './features.js';
export { groundsOf, verdictsOn, type Ground } from './verdict.js';
