/** What the trainer in src/build reads labelled scripts with; nothing of a running linter imports this. */
import { createSource, pointAt } from '../../source/index.js';
import { readTree } from '../../syntax/index.js';
import { languageOf } from '../../words/index.js';
import { utterancesOf } from '../utterances.js';
import { FEATURES, fillFeatures } from './features.js';

export { FAULTS } from './faults.js';

/** A sentence of the agent, where it stands and what it is weighed by. */
export interface Row {
  /** Its first and last line, from 1. */
  line: number;
  endLine: number;
  text: string;
  features: Float64Array;
}

/** The agent's sentences in a script. */
export function rowsOf(path: string, text: string): Row[] {
  const source = createSource(path, text);
  const rows: Row[] = [];
  for (const node of readTree(source).document.children) {
    if (node.type !== 'script') continue;
    for (const utterance of utterancesOf(node, languageOf(source.text.slice(node.position.start.offset, node.position.end.offset)))) {
      if (utterance.kind !== 'speech') continue;
      utterance.sentences.forEach(({ start, end }, sentence) => {
        const surroundings = utterance.surroundings(sentence);
        if (!surroundings) return;
        const { start: from, end: to } = utterance.at({ start, end });
        rows.push({ line: pointAt(source, from).line, endLine: pointAt(source, to).line, text: utterance.text.slice(start, end), features: fillFeatures(new Float64Array(FEATURES), surroundings) });
      });
    }
  }
  return rows;
}
