/** After which turns the speaker stops and listens. */
import type { Block } from '../../nodes.js';

/** A turn waits when it asks, or when the customer comes next. */
export function markWaits(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.type !== 'turn') {
      if (block.type === 'choice') for (const option of block.children) markWaits(option.children);
      return;
    }
    const next = blocks.slice(index + 1, index + 6).find((one) => one.type !== 'comment' && one.type !== 'prose' && !(one.type === 'direction' && one.kind !== 'listen'));
    const last = [...block.children].reverse().find((child) => child.type === 'text' && child.value.trim() !== '');
    const asks = last?.type === 'text' && /\?["»”)]*\s*$/.test(last.value);
    const listens = next?.type === 'choice' || next?.type === 'direction' || (next?.type === 'turn' && next.role === 'customer');
    block.waits = block.role !== 'customer' && (asks || listens);
  });
}
