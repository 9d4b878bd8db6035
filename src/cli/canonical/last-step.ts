import { lastStepOf } from '../../flow/index.js';
import type { End, Jump, Node, Script, Stage } from '../../syntax/index.js';

/** A Markdown script whose ends lead to the step that is called so: canonical YAML has a goto for that, and an end is one there. */
export function withGotosToLastStep(script: Script): Script {
  const last = lastStepOf(script);
  return last ? { ...script, children: script.children.map((child) => (child === last ? child : leading(child, last))) } : script;
}

function leading<Part extends Node>(node: Part, last: Stage): Part {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => (child.type === 'end' && !child.outcome ? gotoTo(last, child) : leading(child, last)));
  return { ...node, children };
}

function gotoTo({ id }: Stage, { position }: End): Jump {
  return { type: 'jump', target: id, targetPosition: position, resolved: id, how: 'title', position };
}
