// what an editor shows is worded as in the reports
export { isAddress } from './address.js';
export { adviceLines } from './advice.js';
export { joinEdits, type Replacement } from './edits.js';
export { boundedPath } from './long-paths.js';
export { markdownText } from './markdown-text.js';
export { inline } from './sanitize.js';
export { languageOf, say, severityWord, spoken } from './wording.js';
