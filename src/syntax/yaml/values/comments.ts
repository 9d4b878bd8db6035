import type { Range } from '../../../source/index.js';
import { textNodes } from '../../inline.js';
import { isSuppression } from '../../suppression.js';
import type { Block, Comment, Direction, Document, Text, Turn } from '../../nodes.js';
import { at, turn, type Reading } from '../reading.js';

/** Puts the file's comments into the tree: into the stage or handler around them, else into the script or the document. */
export function placeComments(reading: Reading, document: Document, comments: readonly Range[]): void {
  for (const range of comments) {
    const comment = commentOf(reading, range);
    if (!comment) continue;
    const children = childrenAround(document, range);
    insert<(typeof children)[number]>(children, heardIn(reading, comment, children) ?? comment);
  }
  const [script] = document.children.filter((child) => child.type === 'script');
  const above = document.children.slice(0, document.children.indexOf(script)).flatMap((child) => (child.type === 'comment' && !isSuppression(child.value) ? [child.value] : []));
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

/** What a comment says that the customer says: `# they ask: "Where's our data kept?"`. */
const HEARD = /^(?:(?:they|he|she|(?:the )?(?:customer|caller|client|guest)|(?:если )?(?:клиент|абонент|гость|пациент)|если|if)(?: [\p{L}']{2,14}){0,3}\s*[:,—–-]*\s*)?(["«“])(.{5,}?)["»”]$/iu;

/** The words of the customer in a comment above what the agent answers, where nothing else of the step tells what he answers. */
function heardIn(reading: Reading, comment: Comment, children: readonly { type: string; position: Comment['position'] }[]): Turn | undefined {
  const found = HEARD.exec(comment.value);
  if (!found || isSuppression(comment.value)) return undefined;
  const next = children.findIndex((child) => child.position.start.offset >= comment.position.start.offset);
  const answer = children[next] as Block | undefined;
  if (answer?.type !== 'turn' || answer.role !== 'agent' || children.slice(0, next).some((child) => child.type !== 'comment')) return undefined;
  const start = comment.position.start.offset + reading.source.text.slice(comment.position.start.offset, comment.position.end.offset).indexOf(found[0]);
  const from = start + found[0].indexOf(found[1]) + 1;
  return turn(reading, {
    range: { start: comment.position.start.offset, end: comment.position.end.offset }, role: 'customer', inferred: { by: 'comment above the answer', confidence: 0.6 },
    children: [...(from > start + 1 ? textNodes(reading.source, start, from - 1) : []).map(asNote), ...textNodes(reading.source, from, from + found[2].length)],
  });
}

function asNote(text: Text): Direction {
  return { type: 'direction', kind: 'note', children: [text], position: text.position };
}

function insert<T extends { position: Comment['position'] }>(children: T[], comment: T): void {
  const index = children.findIndex((child) => child.position.start.offset >= comment.position.start.offset);
  children.splice(index < 0 ? children.length : index, 0, comment);
}
