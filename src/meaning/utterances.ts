import type { Matcher } from '../lexicon/index.js';
import type { Document, Handler, Inline, Node, Option, Script, Stage } from '../syntax/index.js';
import { childrenOf, isSuppression } from '../syntax/index.js';
import type { Language } from '../words/index.js';
import { understand } from './understand.js';
import type { Utterance } from './utterance.js';

interface Surroundings {
  stage?: Stage;
  handler?: Handler;
  option?: Option;
}

/**
 * All that is said, stands for the customer or instructs the agent, in source order; a handler that names the stage after which it applies
 * is read below that stage. `more` finds phrases beside our own.
 */
export function utterancesOf(script: Script | Document, language: Language, more?: Matcher): Utterance[] {
  const utterances: Utterance[] = [];
  visit(script, {});
  return utterances;

  function visit(node: Node, around: Surroundings): void {
    switch (node.type) {
      case 'stage':
        around = { stage: node };
        break;
      case 'handler':
        around = { ...around, handler: node };
        break;
      case 'option':
        around = { ...around, option: node };
        break;
      case 'turn':
        add(node, 'speech', node.role, node.inferred?.confidence ?? 1, around);
        addInlineNotes(node.children, around);
        return;
      case 'condition':
        add(node, 'cue', node.kind === 'utterance' ? 'customer' : 'unknown', node.inferred?.confidence ?? 1, around);
        return;
      case 'comment':
        // a word to callint is no instruction to the agent
        if (!isSuppression(node.value)) add(node, 'note', 'unknown', 1, around);
        return;
      case 'direction':
        add(node, 'note', 'unknown', 1, around);
        return;
      case 'prose':
        // the notes at the head of a YAML script are directions, each of its own
        if (node.children.length === 0 || node.children.some(({ type }) => type !== 'direction')) add(node, 'note', 'unknown', 1, around);
        addInlineNotes(node.children, around);
        return;
      case 'meta':
      case 'text':
        return;
    }
    for (const child of node.type === 'script' ? inReadingOrder(node) : childrenOf(node)) visit(child, around);
  }

  function add(node: Utterance['node'], kind: Utterance['kind'], role: Utterance['role'], confidence: number, around: Surroundings): void {
    utterances.push(understand({ index: utterances.length, kind, role, confidence, node, ...around }, language, utterances, more));
  }

  function addInlineNotes(children: readonly Inline[], around: Surroundings): void {
    for (const child of children) if (child.type === 'direction') add(child, 'note', 'unknown', 1, around);
  }
}

function inReadingOrder(script: Script): readonly Node[] {
  const below = new Map<string, Handler[]>();
  const stages = new Set(script.children.flatMap((child) => (child.type === 'stage' ? [child.id] : [])));
  for (const child of script.children) {
    if (child.type === 'handler' && child.after && stages.has(child.after)) below.set(child.after, [...(below.get(child.after) ?? []), child]);
  }
  if (below.size === 0) return childrenOf(script);
  const moved = new Set<Node>([...below.values()].flat());
  return childrenOf(script).flatMap((child): Node[] => (moved.has(child) ? [] : child.type === 'stage' ? [child, ...(below.get(child.id) ?? [])] : [child]));
}
