import { edgeAt, type FlowNode, type Graph } from '../../flow/index.js';
import type { Block, BlockGraph, Link } from './blocks.js';
import { Cover, type Way } from './cover.js';
import { pointsOf, type Draft } from './paths.js';

/** Objections raised in one way: with more it would be no call that anybody has. */
const MOST_OBJECTIONS = 2;

/** Where a handler goes back to the call. */
const BACK: Block = { id: -1, nodes: [], isReached: true };

/**
 * Lets every way through every handler cut in somewhere: where it can, in the way that has the fewest objections yet. `main` are the
 * ways of the call without handlers; what only a handler leads to is gone through with it.
 */
export function raiseObjections(graph: Graph, drawing: BlockGraph, drafts: Draft[], main: Cover): void {
  const back = drawing.blocks.filter((block) => returns(graph, block)).map((from): Link => ({ from, to: BACK, kind: 'return', answers: [] }));
  const raising: Raising = {
    graph, drafts, main, plain: drafts.map(({ points }) => points.slice()), gone: new Set(),
    drawing: { blocks: [...drawing.blocks, BACK], links: [...drawing.links, ...back] },
  };
  let left = graph.handlers.flatMap((_, index) => drawing.blocks.filter(({ nodes }) => nodes[0].id === graph.cues[index]));
  // what one handler leads to may be the only place where another cuts in
  for (let before = left.length + 1; left.length < before;) {
    before = left.length;
    left = left.filter((first) => !raise(first, raising));
  }
}

interface Raising {
  graph: Graph;
  /** With the ways back out of handlers. */
  drawing: BlockGraph;
  drafts: Draft[];
  main: Cover;
  /** Ways to go once more when no draft has room. */
  plain: FlowNode[][];
  /** What was taken in handlers. */
  gone: Set<Link>;
}

/** Is a block part of the call, and only a handler leads to it. */
function isBeyond(block: Block, main: Cover): boolean {
  return block !== BACK && !block.nodes[0].handler && !main.leadsTo(block);
}

/** Raises an objection once for every way through it; false when it can be raised nowhere yet. */
function raise(first: Block, { graph, drawing, drafts, main, plain, gone }: Raising): boolean {
  const cue = first.nodes[0].id;
  if (!spotFor(graph, cue, drafts) && !spotFor(graph, cue, onceMore(plain))) return false;
  const inside = new Cover(drawing, first, (block) => block === BACK || !(block.nodes[0].handler || isBeyond(block, main)), gone);
  for (let links: Way | undefined = inside.next() ?? inside.from(first); links; links = inside.next()) {
    const last = links.at(-1)?.to ?? first;
    const answered = [...first.nodes, ...pointsOf(links)];
    const isOver = last !== BACK;
    const spot = (isOver ? undefined : spotFor(graph, cue, drafts)) ?? anew(graph, cue, plain, drafts);
    if (!spot) return true;
    const { draft, at } = spot;
    if (isOver) draft.points.splice(at, draft.points.length, ...answered, ...(main.leadsTo(last) ? pointsOf(main.from(last)) : []));
    else draft.points.splice(at, 0, ...answered);
    draft.objections += isOver ? MOST_OBJECTIONS : 1;
    draft.raisedUpTo = at + answered.length;
    if (links.some(({ to }) => isBeyond(to, main))) plain.push(draft.points.slice());
  }
  return true;
}

function returns(graph: Graph, { nodes }: Block): boolean {
  return graph.returns[nodes[nodes.length - 1].id] === 1;
}

interface Spot {
  draft: Draft;
  /** How many of its points come before the objection. */
  at: number;
}

function spotFor(graph: Graph, cue: number, drafts: readonly Draft[]): Spot | undefined {
  const roomy = drafts.filter(({ objections }) => objections < MOST_OBJECTIONS).sort((one, other) => one.objections - other.objections);
  for (const draft of roomy) {
    const at = placeIn(graph, cue, draft);
    if (at !== undefined) return { draft, at };
  }
  return undefined;
}

/** After the first point at which it may be brought up, later than the objection before it or right behind that. */
function placeIn(graph: Graph, cue: number, { points, raisedUpTo }: Draft): number | undefined {
  const may = points.map((point) => cuesAt(graph, point).has(cue));
  const later = may.findIndex((can, index) => can && index >= raisedUpTo);
  if (later >= 0) return later + 1;
  return may.slice(0, raisedUpTo).includes(true) ? raisedUpTo : undefined;
}

/** A way gone once more for the sake of an objection: the shortest on which it can be raised. */
function anew(graph: Graph, cue: number, plain: readonly FlowNode[][], drafts: Draft[]): Spot | undefined {
  const spot = spotFor(graph, cue, onceMore(plain));
  if (spot) drafts.push(spot.draft);
  return spot;
}

function onceMore(plain: readonly FlowNode[][]): Draft[] {
  return plain.map((points): Draft => ({ points: points.slice(), objections: 0, raisedUpTo: 0 })).sort((one, other) => one.points.length - other.points.length);
}

const known = new WeakMap<Graph, Map<number, Set<number>>>();

/** What may be brought up at a point, by the points that handlers begin with. */
function cuesAt(graph: Graph, { id }: FlowNode): Set<number> {
  const memory = known.get(graph) ?? new Map<number, Set<number>>();
  known.set(graph, memory);
  const found = memory.get(id) ?? new Set<number>();
  if (memory.has(id)) return found;
  memory.set(id, found);
  const seen = new Set([id]);
  for (const from of seen) {
    for (let edge = graph.outStart[from]; edge < graph.outStart[from + 1]; edge += 1) {
      const { kind, to } = edgeAt(graph, edge);
      if (kind !== 'interrupt') continue;
      if (graph.sources[to]?.type === 'handler') found.add(to);
      else seen.add(to);
    }
  }
  return found;
}
