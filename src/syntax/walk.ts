import type { Node } from './nodes.js';

/** The children of a node in source order, conditions and labels included. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'script':
      return [node.meta, ...node.children];
    case 'meta':
      return [...node.entries, ...node.variables, ...node.outcomes];
    case 'handler':
    case 'option':
      return [node.condition, ...node.children];
    case 'condition':
      return [...node.children, ...node.examples];
    case 'turn':
      return node.label ? [node.label, ...node.children] : node.children;
    default:
      return 'children' in node ? node.children : [];
  }
}

/** Visits a node and all below it in source order; `visit` returns false to leave out what is below. */
export function walk(node: Node, visit: (node: Node, ancestors: readonly Node[]) => boolean | void, ancestors: Node[] = []): void {
  if (visit(node, ancestors) === false) return;
  ancestors.push(node);
  for (const child of childrenOf(node)) walk(child, visit, ancestors);
  ancestors.pop();
}

/** Whether a node, or one below it, is of a kind. */
export function holds(node: Node, isWanted: (node: Node) => boolean): boolean {
  return isWanted(node) || childrenOf(node).some((child) => holds(child, isWanted));
}

/** Whether a node is a line with words in it that somebody says. */
export function isSpoken(node: Node): boolean {
  return node.type === 'turn' && node.children.length > 0;
}
