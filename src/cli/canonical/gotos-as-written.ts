import type { Jump, Node, Script } from '../../syntax/index.js';

/** A YAML script whose gotos to a name that is only near keep it: another program does not find that step, and the conversion must not hide it. */
export function withGotosAsWritten(script: Script): Script {
  return { ...script, children: script.children.map(asWritten) };
}

function asWritten<Part extends Node>(node: Part): Part {
  if (isNear(node)) return { ...node, resolved: undefined };
  return 'children' in node ? { ...node, children: node.children.map(asWritten) } : node;
}

function isNear(node: Node): node is Jump {
  return node.type === 'jump' && (node.how === 'fuzzy' || node.how === 'prefix');
}
