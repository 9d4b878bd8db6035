import { READ_PROBLEMS } from '../syntax/index.js';

/** What callint tells of a file beside the findings of rules, by id: faults met while reading. */
export const NOTICES = READ_PROBLEMS;
