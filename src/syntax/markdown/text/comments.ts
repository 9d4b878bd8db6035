/** Puts comments back where they stood. */
import { textNodes, trimmed } from '../../inline.js';
import { positionOf } from '../../../source/index.js';
import type { Comment, Document } from '../../nodes.js';
import type { Masked } from './mask.js';
import type { Source } from '../../../source/index.js';

/** Adds the comments to the stage, handler or script that they stand in. */
export function addComments(source: Source, document: Document, comments: Masked['comments']): void {
  if (comments.length === 0) return;
  const nodes = comments.map((comment): Comment => {
    const words = trimmed(source.text, comment.words.start, comment.words.end);
    return {
      type: 'comment',
      value: source.text.slice(words.start, words.end),
      position: positionOf(source, comment),
      children: textNodes(source, words.start, words.end),
    };
  });
  distribute(document, nodes);
}

interface Place {
  position: Comment['position'];
  children: { position: Comment['position'] }[];
}

/** Puts nodes that are in order into the innermost stage, handler or script around each, in order. */
export function distribute(place: Place, nodes: readonly { position: Comment['position'] }[]): void {
  const merged: Place['children'] = [];
  let next = 0;
  for (const child of place.children) {
    while (next < nodes.length && nodes[next].position.start.offset < child.position.start.offset) {
      merged.push(nodes[next]);
      next += 1;
    }
    merged.push(child);
    if (!isPlace(child)) continue;
    const from = next;
    while (next < nodes.length && nodes[next].position.end.offset <= child.position.end.offset) next += 1;
    if (next > from) distribute(child, nodes.slice(from, next));
  }
  for (; next < nodes.length; next += 1) merged.push(nodes[next]);
  place.children = merged;
}

function isPlace(node: { position: Comment['position']; type?: string }): node is Place {
  return node.type === 'script' || node.type === 'stage' || node.type === 'handler';
}
