import type { Locale } from '../../rule/index.js';
import type { Position } from '../../source/index.js';
import { childrenOf, readTree, type Node } from '../../syntax/index.js';
import { oneOf } from '../choices.js';
import { readOne } from '../script-file.js';
import type { Terminal } from '../terminal.js';

/** Prints the tree that a script is read as, one node a line, or as JSON with the faults met. */
export async function printTree(name: string, format: string, terminal: Terminal, locale: Locale): Promise<number> {
  const shape = oneOf('--format', format, ['text', 'json']);
  const tree = readTree(await readOne(name, terminal, locale));
  if (shape === 'json') {
    await terminal.print(`${JSON.stringify(tree, undefined, 2)}\n`);
    return 0;
  }
  const faults = tree.problems.map(({ code, position, data }) => `! ${code} (${placeOf(position)}) ${JSON.stringify(data)}`);
  await terminal.print([...nodeLines(tree.document, '', ''), ...faults, ''].join('\n'));
  return 0;
}

/** A node and all below it, as unist-util-inspect draws them; `lead` stands before its line, `below` before those under it. */
function nodeLines(node: Node, lead: string, below: string): string[] {
  const children = childrenOf(node);
  const lines = [lead + headOf(node, children.length)];
  children.forEach((child, index) => {
    const isLast = index === children.length - 1;
    lines.push(...nodeLines(child, `${below}${isLast ? '└─' : '├─'}${index} `, `${below}${isLast ? '  ' : '│ '} `));
  });
  return lines;
}

function headOf(node: Node, childCount: number): string {
  const count = childCount > 0 ? `[${childCount}]` : '';
  const inferred = node.inferred ? [`?${node.inferred.by} ${node.inferred.confidence}`] : [];
  return [`${node.type}${count}`, `(${placeOf(node.position)})`, ...fieldsOf(node), ...inferred].join(' ');
}

// drawn as nodes of their own, or by the head itself
const DRAWN = new Set(['type', 'position', 'inferred', 'children', 'meta', 'entries', 'variables', 'outcomes', 'label', 'condition', 'examples']);

function fieldsOf(node: Node): string[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (DRAWN.has(name) || value === undefined || value === '' || value === false) return [];
    if (/position$/i.test(name)) return [`${name}=${placeOf(value)}`];
    if (Array.isArray(value) && value.length === 0) return [];
    return [value === true ? name : `${name}=${JSON.stringify(value)}`];
  });
}

function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
