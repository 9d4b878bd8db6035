/** The least that a linter on yaml costs: its parseDocument over the scripts of a folder, and nothing else. */
import { parseDocument } from 'yaml';
import { textsIn } from './texts.mjs';

for (const text of textsIn(process.argv[2])) parseDocument(text);
