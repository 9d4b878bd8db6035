/** The least that a linter on remark costs: stock unified and remark-parse over the scripts of a folder, and nothing else. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { textsIn } from './texts.mjs';

const processor = unified().use(remarkParse).freeze();
for (const text of textsIn(process.argv[2])) processor.parse(text);
