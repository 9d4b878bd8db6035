import type { Range } from '../../source/index.js';
import { textNodes } from '../inline.js';
import type { Block, Comment, Document } from '../nodes.js';
import { at, type Reading } from './reading.js';

/** Puts the file's comments into the tree: into the stage or handler around them, else into the script or the document. */
export function placeComments(reading: Reading, document: Document, comments: readonly Range[]): void {
  for (const range of comments) {
    const comment = commentOf(reading, range);
    if (comment) insert<Document['children'][number]>(childrenAround(document, range) as Document['children'], comment);
  }
  const [script] = document.children.filter((child) => child.type === 'script');
  const above = document.children.slice(0, document.children.indexOf(script)).flatMap((child) => (child.type === 'comment' && !child.value.startsWith('callint-') ? [child.value] : []));
  if (script && above.length > 0) script.preface = above;
}

function commentOf(reading: Reading, range: Range): Comment | undefined {
  const text = reading.source.text.slice(range.start, range.end);
  const start = range.start + (/^(?:<!--)?[#\s]*/.exec(text)?.[0].length ?? 0);
  const end = range.end - (text.startsWith('<!--') ? (/\s*-->$/.exec(text)?.[0].length ?? 0) : 0);
  return { type: 'comment', value: reading.source.text.slice(start, end).trim(), children: textNodes(reading.source, start, end), position: at(reading, range) };
}

function childrenAround(document: Document, range: Range): (Block | Document['children'][number])[] {
  const script = document.children.find((child) => child.type === 'script' && holds(child, range));
  if (script?.type !== 'script') return document.children;
  const section = script.children.find((child) => (child.type === 'stage' || child.type === 'handler') && holds(child, range));
  return section?.type === 'stage' || section?.type === 'handler' ? section.children : (script.children as Block[]);
}

function holds(node: Document['children'][number] | { position: Comment['position'] }, range: Range): boolean {
  return node.position.start.offset <= range.start && range.end <= node.position.end.offset;
}

function insert<T extends { position: Comment['position'] }>(children: (T | Comment)[], comment: Comment): void {
  const index = children.findIndex((child) => child.position.start.offset >= comment.position.start.offset);
  children.splice(index < 0 ? children.length : index, 0, comment);
}
