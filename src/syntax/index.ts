export type * from './nodes.js';
export type { Plain } from './plain.js';
export { plainOf, sourceRange } from './plain.js';
export { formatOf, readTree } from './read.js';
export { childrenOf, walk } from './walk.js';
export { READ_PROBLEMS } from './problems.js';
export { isSuppression } from './suppression.js';
export { embedded } from './embed.js';
export { quotedAround } from './yaml/embed.js';
