/** What a run with a cache needs beside other runs: loaded for it alone. */
export { cachedSelection } from './cached-selection.js';
export { openCache } from './cache.js';
export { hashOfFile } from './hash.js';
