import type { Source } from '../../../src/source/index.js';
import type { Node, Tree } from '../../../src/syntax/nodes.js';
import { walk } from '../../../src/syntax/walk.js';

/** What is wrong with a tree that holds for every file, as sentences; empty when nothing is. */
export function brokenInvariants(source: Source, tree: Tree): string[] {
  const broken: string[] = [];
  const nodes: Node[] = [];
  walk(tree.document, (node) => {
    nodes.push(node);
  });
  for (const node of nodes) {
    const { start, end } = node.position;
    if (start.offset > end.offset || start.offset < 0 || end.offset > source.text.length) broken.push(`${node.type} ${start.offset}–${end.offset} outside the file`);
    if (source.lineStarts[start.line - 1] + start.column - 1 !== start.offset) broken.push(`${node.type} at ${start.line}:${start.column} is not offset ${start.offset}`);
    if (node.type === 'text' && !node.escaped && source.text.slice(start.offset, end.offset) !== node.value) broken.push(`text «${node.value}» is not its source`);
    if (node.type === 'placeholder' && source.text.slice(start.offset, end.offset) !== node.raw) broken.push(`placeholder «${node.raw}» is not its source`);
  }
  for (const problem of tree.problems) {
    const { start, end } = problem.position;
    if (start.offset > end.offset || end.offset > source.text.length) broken.push(`${problem.code} outside the file`);
  }
  return broken;
}

/** Letters and digits of `range` of the file that no leaf of the tree covers. */
export function uncovered(tree: Tree, source: Source, range: { start: number; end: number }): string {
  const covered = new Uint8Array(range.end - range.start);
  walk(tree.document, (node) => {
    if (!['text', 'placeholder', 'label', 'comment', 'metaEntry', 'jump', 'end', 'action', 'variable', 'call', 'switch'].includes(node.type)) return;
    const from = Math.max(node.position.start.offset, range.start);
    const to = Math.min(node.position.end.offset, range.end);
    if (to > from) covered.fill(1, from - range.start, to - range.start);
  });
  return [...source.text.slice(range.start, range.end)].filter((letter, index) => covered[index] === 0 && /[\p{L}\p{N}]/u.test(letter)).join('');
}
