/** Puts comments back where they stood. */
import { textNodes, trimmed } from '../inline.js';
import { positionOf } from '../../source/index.js';
import type { Comment, Document } from '../nodes.js';
import type { Masked } from './mask.js';
import type { Source } from '../../source/index.js';

/** Adds the comments to the stage, handler or script that they stand in. */
export function addComments(source: Source, document: Document, comments: Masked['comments']): void {
  for (const comment of comments) {
    const words = trimmed(source.text, comment.words.start, comment.words.end);
    const node: Comment = {
      type: 'comment',
      value: source.text.slice(words.start, words.end),
      position: positionOf(source, comment),
      children: textNodes(source, words.start, words.end),
    };
    insert(document, node);
  }
}

type Place = { position: Comment['position']; children: { position: Comment['position'] }[] };

function insert(document: Document, comment: Comment): void {
  let place: Place = document;
  for (;;) {
    const inner: Place | undefined = place.children.find((child): child is Place => holds(child, comment));
    if (!inner) break;
    place = inner;
  }
  const offset = comment.position.start.offset;
  const at = place.children.findIndex((child) => child.position.start.offset > offset);
  place.children.splice(at < 0 ? place.children.length : at, 0, comment);
}

function holds(node: { position: Comment['position']; type?: string }, comment: Comment): boolean {
  if (node.type !== 'script' && node.type !== 'stage' && node.type !== 'handler') return false;
  return node.position.start.offset <= comment.position.start.offset && node.position.end.offset >= comment.position.end.offset;
}
