export type { AgentClass, CustomerClass, NoteClass, SentenceClass, Speaker } from './classes.js';
export { CLASSES } from './classes.js';
export type { Context, Traits } from './features.js';
export { learntConcepts } from './learnt.js';
export type { StrongFeature } from './score.js';
export { classIndex, clearClasses, logitsInContext, logitsOf, probability, strongestFeatures, thresholdOf } from './score.js';
