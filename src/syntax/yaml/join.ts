import type { Position } from '../../source/index.js';
import type { Block, Choice, Option } from '../nodes.js';

/** Neighbouring options are answers to one question; within one step a condition alone takes in what stands beside it. */
export function joinOptions(blocks: readonly Block[], oneStep: boolean): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'choice' && last?.type === 'choice') joined[joined.length - 1] = merge(last, block);
    else if (oneStep && last?.type === 'choice' && last.inferred?.by === 'condition-beside-steps' && block.type !== 'choice') intoLast(last, block);
    else joined.push(block);
  }
  return joined;
}

function merge(first: Choice, second: Choice): Choice {
  const { inferred } = second;
  return { ...first, ...(inferred && { inferred }), children: [...first.children, ...second.children], position: around(first, second) };
}

function intoLast(choice: Choice, block: Block): void {
  const option: Option | undefined = choice.children.at(-1);
  if (!option) return;
  option.children.push(block);
  option.position = around(option, block);
  choice.position = around(choice, block);
}

// a goto may be written before the words that it follows
function around(first: { position: Position }, second: { position: Position }): Position {
  const start = first.position.start.offset <= second.position.start.offset ? first.position.start : second.position.start;
  const end = first.position.end.offset >= second.position.end.offset ? first.position.end : second.position.end;
  return { start, end };
}
