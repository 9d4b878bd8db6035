/** Makes sure that no word of a file is lost: what no leaf covers becomes prose. */
import { append } from '../../find.js';
import { childrenOf } from '../../walk.js';
import { distribute } from './comments.js';
import type { Builder } from '../tree/build.js';
import type { Document, Node, Prose } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** Adds prose for every letter or digit outside the leaves of the tree and outside `marks`. */
export function coverRest(build: Builder, document: Document, marks: readonly Range[]): void {
  const ranges = leafRanges(document);
  for (const mark of marks) ranges.push(mark);
  ranges.sort((a, b) => a.start - b.start);
  const found: Prose[] = [];
  let at = 0;
  for (const range of ranges) {
    if (range.start > at) append(found, proseIn(build, at, range.start));
    if (range.end > at) at = range.end;
  }
  append(found, proseIn(build, at, build.source.text.length));
  if (found.length > 0) distribute(document, found);
}

/** The ranges of the nodes that hold words themselves. */
export function leafRanges(document: Document): Range[] {
  const ranges: Range[] = [];
  const stack: Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const position = ownPlace(node);
    if (position) ranges.push({ start: position.start.offset, end: position.end.offset });
    for (const child of childrenOf(node)) stack.push(child);
  }
  return ranges;
}

function ownPlace(node: Node): Node['position'] | undefined {
  switch (node.type) {
    case 'text':
    case 'placeholder':
    case 'break':
    case 'label':
    case 'metaEntry':
    case 'variable':
    case 'comment':
    case 'jump':
    case 'end':
      return node.position;
    case 'stage':
    case 'script':
      return node.titlePosition;
    default:
      return undefined;
  }
}

const WORD = /[\p{L}\p{N}]/u;

function proseIn(build: Builder, start: number, end: number): Prose[] {
  const text = build.source.text.slice(start, end);
  if (!WORD.test(text)) return [];
  const found: Prose[] = [];
  let from = start;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const range = { start: from, end: from + line.length };
    if (WORD.test(line)) found.push(build.prose(range));
    from = range.end + (build.source.text.startsWith('\r\n', range.end) ? 2 : 1);
  }
  return found;
}
