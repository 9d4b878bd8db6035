import type { Range } from '../source/index.js';
import type { Utterance } from '../meaning/index.js';
import type { Condition, Handler, Stage } from '../syntax/index.js';

/** Where a node stands in the file. */
export function rangeOf({ position }: { position: Stage['position'] }): Range {
  return { start: position.start.offset, end: position.end.offset };
}

/** The words of a condition, without further wordings that stand elsewhere. */
export function wordsRange(condition: Condition): Range {
  const [first, last] = [condition.children[0], condition.children.at(-1)];
  return first && last ? { start: first.position.start.offset, end: last.position.end.offset } : rangeOf(condition);
}

/** The words that name a step: its title, or what the customer says there. */
export function placeOf(step: Stage | Handler): Range {
  if (step.type === 'handler') return wordsRange(step.condition);
  const { start, end } = step.titlePosition ?? step.position;
  return { start: start.offset, end: end.offset };
}

const MARK_AT_END = /[\s.!…]/u;

/** The text of a sentence. */
export function sentenceText({ text, sentences }: Utterance, sentence: number): string {
  return text.slice(sentences[sentence].start, sentences[sentence].end);
}

/** The words of a sentence in the text of its utterance, without spaces around and marks at the end. */
export function sentenceRange(utterance: Utterance, sentence: number): Range {
  const { start, end } = utterance.sentences[sentence];
  const text = utterance.text.slice(start, end);
  let last = text.length;
  while (last > 0 && MARK_AT_END.test(text[last - 1])) last -= 1;
  return { start: start + text.length - text.trimStart().length, end: start + last };
}
