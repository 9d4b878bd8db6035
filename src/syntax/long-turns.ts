/** What one person says for longer than anybody would: rules compare the parts of a turn with each other, and a million of them never end. */
import { positionOf, type Source } from '../source/index.js';
import type { Inline, Node, Prose, Text, Tree, Turn } from './nodes.js';

/** Letters that one turn has at most, some four minutes of speech. */
const LONGEST_TURN = 4000;
/** The last sentence of a part ends within so many letters of its end, or else the last word does. */
const NEAR_END = 1000;

/** Parts turns, and texts that nobody says, of more than `LONGEST_TURN` letters: one line of «Мы гарантируем скидку. » again and again is many turns. */
export function withPartedTurns(source: Source, tree: Tree): Tree {
  if (source.text.length > LONGEST_TURN) part(source, tree.document);
  return tree;
}

function part(source: Source, node: Node): void {
  if (!('children' in node) || node.type === 'turn' || node.type === 'prose') return;
  const children: readonly Node[] = node.children;
  for (const child of children) part(source, child);
  // of several wordings one is said: parts of it would be wordings of their own
  if (node.type === 'variants' || !children.some((child) => isTooLong(child))) return;
  // a part has the type of the whole, so it may stand where that stood
  Object.assign(node, { children: children.flatMap((child): readonly Node[] => (isTooLong(child) ? parted(source, child) : [child])) });
}

function isTooLong(node: Node): node is Turn | Prose {
  return (node.type === 'turn' || node.type === 'prose') && node.position.end.offset - node.position.start.offset > LONGEST_TURN;
}

function parted<T extends Turn | Prose>(source: Source, whole: T): T[] {
  const parts = partsOf(source, whole.children);
  return parts.map((children, index) => {
    const start = index === 0 ? whole.position.start : children[0].position.start;
    const end = index === parts.length - 1 ? whole.position.end : children[children.length - 1].position.end;
    const part = { ...whole, children, position: { start, end } };
    if (part.type === 'prose') part.value = source.text.slice(start.offset, end.offset);
    if (part.type === 'turn' && index > 0) {
      delete part.id;
      delete part.label;
    }
    if (part.type === 'turn' && index < parts.length - 1) part.waits = false;
    return part;
  });
}

function partsOf(source: Source, children: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let letters = 0;
  for (const piece of children.flatMap((child): readonly Inline[] => (child.type === 'text' ? piecesOf(source, child) : [child]))) {
    const length = piece.position.end.offset - piece.position.start.offset;
    if (letters > 0 && letters + length > LONGEST_TURN) {
      parts.push([]);
      letters = 0;
    }
    parts[parts.length - 1].push(piece);
    letters += length;
  }
  return parts;
}

/** The text itself where it is short enough, or where its letters are not those of the file. */
function piecesOf(source: Source, text: Text): Text[] {
  const { start, end } = text.position;
  if (text.escaped || end.offset - start.offset <= LONGEST_TURN) return [text];
  const pieces: Text[] = [];
  for (let from = start.offset; from < end.offset; ) {
    const to = end.offset - from <= LONGEST_TURN ? end.offset : cutBefore(source.text, from + LONGEST_TURN);
    pieces.push({ ...text, value: source.text.slice(from, to), position: positionOf(source, { start: from, end: to }) });
    from = to;
  }
  return pieces;
}

/** Where the last sentence before a place ends, or the last word. */
function cutBefore(text: string, limit: number): number {
  const from = limit - NEAR_END;
  const before = text.slice(from, limit);
  const sentence = /^.*[.!?…]["»”)]?\s+/su.exec(before)?.[0].length;
  const word = /^.*\s/su.exec(before)?.[0].length;
  const isPair = /[\ud800-\udbff]$/.test(before);
  return from + (sentence ?? word ?? NEAR_END - (isPair ? 1 : 0));
}
