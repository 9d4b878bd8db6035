import type { Finding } from '../../lint/index.js';
import type { Script } from '../../script.js';
import type { Range } from '../../source/index.js';
import type { Block, Link } from './blocks.js';

interface Place extends Range {
  block: Block;
}

/** The findings of each block: by the smallest part of the script that holds them; those on nothing drawn are the start's. */
export function findingsAt(script: Script, blocks: readonly Block[], links: readonly Link[], findings: readonly Finding[]): Map<Block, Finding[]> {
  const places = placesOf(script, blocks, links);
  const [start] = blocks;
  const marks = new Map<Block, Finding[]>();
  for (const finding of findings) {
    const { range } = finding;
    const within = script.node.position.start.offset <= range.start && range.start <= script.node.position.end.offset;
    if (!within) continue;
    const holding = places.filter((place) => place.start <= range.start && range.start <= place.end);
    const smallest = holding.reduce<Place | undefined>((best, place) => (best && best.end - best.start <= place.end - place.start ? best : place), undefined);
    const block = smallest?.block ?? start;
    marks.set(block, [...(marks.get(block) ?? []), finding]);
  }
  return marks;
}

/** Lines, answers and titles with the blocks they are drawn in. */
function placesOf({ flow }: Script, blocks: readonly Block[], links: readonly Link[]): Place[] {
  const lines = blocks.flatMap((block) => block.nodes.flatMap(({ kind, node }) => (node && kind !== 'stage' ? [{ ...rangeOf(node), block }] : [])));
  const answers = links.flatMap(({ answers: taken, from }) => taken.flatMap(({ node }) => (node?.type === 'option' ? [{ ...rangeOf(node), block: from }] : [])));
  const stages = flow.graph.stages.flatMap((stage) => {
    const block = blocks.find(({ nodes }) => nodes[0].stage === stage);
    return block ? [{ ...rangeOf(stage), block }] : [];
  });
  return [...lines, ...answers, ...stages];
}

function rangeOf({ position }: { position: { start: { offset: number }; end: { offset: number } } }): Range {
  return { start: position.start.offset, end: position.end.offset };
}
