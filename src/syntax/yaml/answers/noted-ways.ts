/** Steps to which a note leads: `note: take it down. Smell of gas: branch stop`. */
import type { Range } from '../../../source/index.js';
import { findGoto } from '../../gotos.js';
import type { Block } from '../../nodes.js';
import { conditionOf } from './conditions.js';
import { gotoOf, partOf } from './options.js';
import { piecesOf } from '../values/pieces.js';
import { at, foldName, note, type Reading } from '../reading.js';
import type { Scalar } from '../values/values.js';

/** «ветка stop»: what kind of place it is, and its name. */
const PLACE = /(?:^|[\s(—–:-])(?:ветк[аиуе]|шагу?|этапу?|блоку?|уз(?:ел|лу)|сцен[ауе]|branch|step|stage|node|block|state|scene)\s+["«“`]?([\p{L}\d][\p{L}\d_.-]*)["»”`]?[.)\s]*$/iu;
const SENTENCE_END = /[.!?;](?=\s+\p{L})/gu;

interface Way {
  /** Where the words about the case begin. */
  start: number;
  head: Scalar;
  target: Scalar;
}

/** A note whose last sentence says in which case the call goes on at a step of the script: that sentence is an answer of the customer, what stands before it a note. */
export function notedWay(reading: Reading, words: Scalar): Block[] | undefined {
  const way = wayIn(reading, words);
  if (!way) return undefined;
  const told = partOf(reading, words, Math.min(words.start + (words.style === 'plain' ? 0 : 1), way.start), way.start);
  const range = { start: way.head.start, end: way.target.end };
  const option: Block = { type: 'choice', children: [{ type: 'option', condition: conditionOf(reading, way.head, 'intent'), children: gotoOf(reading, way.target, way.target), position: at(reading, range) }], position: at(reading, range), inferred: { by: 'way-in-a-note', confidence: 0.7 } };
  return told.text === '' ? [option] : [note(reading, told, told, false), option];
}

function wayIn(reading: Reading, words: Scalar): Way | undefined {
  const [piece, ...more] = piecesOf(reading.source, words);
  if (!piece || more.length > 0 || piece.value !== undefined) return undefined;
  const text = reading.source.text.slice(piece.start, piece.end);
  const begin = [...text.matchAll(SENTENCE_END)].at(-1);
  const start = piece.start + (begin ? begin.index + 1 : 0);
  const goto = gotoIn(reading, start, piece.end);
  if (!goto) return undefined;
  const before = reading.source.text.slice(start, goto.start).replace(/[\s—–:,(-]+$/u, '');
  const head = partOf(reading, words, start, start + before.length);
  return /\p{L}{2}/u.test(head.text) ? { start, head, target: partOf(reading, words, goto.target.start, goto.target.end) } : undefined;
}

/** The goto with which a sentence ends, to a step of this script. */
function gotoIn(reading: Reading, start: number, end: number): { start: number; target: Range } | undefined {
  const { text } = reading.source;
  const goto = findGoto(text, start, end);
  if (goto && goto.start > start && isStep(reading, text.slice(goto.target.start, goto.target.end))) return goto;
  const place = PLACE.exec(text.slice(start, end));
  const name = place?.[1].replace(/\.$/, '') ?? '';
  if (!place || !isStep(reading, name)) return undefined;
  const from = start + place.index + place[0].lastIndexOf(name);
  return { start: start + place.index, target: { start: from, end: from + name.length } };
}

function isStep(reading: Reading, name: string): boolean {
  return reading.names.has(foldName(name));
}
