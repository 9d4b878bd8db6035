import type { Block, Script, Turn } from '../../nodes.js';
import { walk } from '../../walk.js';
import { BY_KEY } from '../answers/lines-in-case.js';

/** Marks the turns after which the agent listens: a question, and what comes before the customer's turn or choice. */
export function markListening(script: Script): void {
  walk(script, (node) => {
    if (node.type === 'stage' || node.type === 'handler' || node.type === 'option') markIn(node.children);
  });
}

function markIn(blocks: readonly Block[]): void {
  let next: Block | undefined;
  for (const block of blocks.toReversed()) {
    if (block.type === 'comment' || block.type === 'direction' || block.type === 'prose') continue;
    const answered = (next?.type === 'choice' && next.inferred?.by !== BY_KEY) || (next?.type === 'turn' && next.role === 'customer');
    for (const turn of block.type === 'turn' ? [block] : block.type === 'variants' ? block.children : []) {
      if (turn.role === 'agent' && (answered || asks(turn))) turn.waits = true;
    }
    next = block;
  }
}

function asks(turn: Turn): boolean {
  const last = turn.children.findLast((child) => child.type === 'text');
  return last?.type === 'text' && /\?["»”)\s]*$/.test(last.value);
}
