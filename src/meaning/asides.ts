import { positionOf, type Range, type Source } from '../source/index.js';
import { isSuppression, readInlines, type Comment, type Script } from '../syntax/index.js';
import type { Language } from '../words/index.js';
import { understand } from './understand.js';
import type { Utterance } from './utterance.js';

/**
 * What instructs the agent and stands in none of the steps: comments above and below the script (`around`), lines of its header («Цель: дата
 * визита. Отказ не записываем»), and what a title adds to its name (“7. Prices. Only when they ask twice”). `count` utterances stand in the steps.
 */
export function asidesOf(source: Source, script: Script, around: readonly Comment[], language: Language, count: number): Utterance[] {
  const comments = [...around.filter(({ value }) => !isSuppression(value)), ...[...headerLines(source, script), ...additions(source, script)].map((range) => commentAt(source, range))];
  return comments.map((node, at) => understand({ index: count + at, kind: 'note', role: 'unknown', confidence: 1, node }, language));
}

function headerLines({ text }: Source, { meta }: Script): Range[] {
  return meta.entries.filter(({ value }) => typeof value === 'string' && value.split(' ').length >= FEWEST_WORDS && SENTENCE.test(value)).map(({ keyPosition, position }) => {
    const [colon] = /^[\s:=*_]*/u.exec(text.slice(keyPosition.end.offset, position.end.offset)) ?? [''];
    return { start: keyPosition.end.offset + colon.length, end: position.end.offset };
  });
}

/** «Тёплая база», “monthly givers with a card on file”: few words, and those without a full stop, describe the campaign. */
const FEWEST_WORDS = 4;
const SENTENCE = /[.!?…](?:\s|$)/u;

function additions({ text }: Source, { children }: Script): Range[] {
  return children.flatMap((child) => {
    if (child.type !== 'stage' || !child.titlePosition) return [];
    const start = child.titlePosition.start.offset;
    const added = ADDED.exec(text.slice(start, child.titlePosition.end.offset));
    return added ? [{ start: start + added.index, end: start + added.index + added[0].length }] : [];
  });
}

/** A few words in brackets, or a sentence after the name. */
const ADDED = /(?<=\()[^()]+ [^()]+(?=\))|(?<=\p{L}\. +)\p{Lu}\S* \S.*$/u;

function commentAt(source: Source, { start, end }: Range): Comment {
  return { type: 'comment', value: source.text.slice(start, end), children: readInlines(source, start, end, { plain: true }), position: positionOf(source, { start, end }) };
}
