import { edgeAt, nodeAt, type CallGraph } from '../../src/flow/index.js';
import { createScript, type Script } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

/** The first script of a text. */
export function scriptOf(text: string, path = 'call.yaml'): Script {
  const source = createSource(path, text);
  const node = readTree(source).document.children.find((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script in this text');
  return createScript(source, node);
}

/** Every step of a call as one line: what leads to what, by which kind of edge, and on which guess. Silent points between are left out. */
export function stepsOf({ graph }: CallGraph): string[] {
  return [...graph.edgeTo.keys()].map((id) => {
    const { from, to, kind, guess } = edgeAt(graph, id);
    return `${nameOf(graph, from)} ${kind === 'next' ? '' : `${kind} `}→ ${nameOf(graph, to)}${guess ? ` (${guess})` : ''}`;
  });
}

function nameOf(graph: CallGraph['graph'], id: number): string {
  const { kind, utterance, stage, node } = nodeAt(graph, id);
  if (utterance) return `«${utterance.text}»`;
  if (kind === 'stage') return `#${stage?.id}`;
  if (kind === 'missing' && node?.type === 'jump') return `?${node.target}`;
  if (kind === 'case' && node?.type === 'option') return `=${node.condition.value || 'else'}`;
  return kind;
}
