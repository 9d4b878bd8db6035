import { edgeAt, type FlowNode, type Graph } from '../../flow/index.js';
import type { Block, BlockGraph, Link } from './blocks.js';
import { Cover } from './cover.js';
import { pointsOf, type Draft } from './paths.js';

/** Objections raised in one way: with more it would be no call that anybody has. */
const MOST_OBJECTIONS = 2;

/** Lets every way through every handler cut in somewhere: where it can, in the way that has the fewest objections yet. */
export function raiseObjections(graph: Graph, drawing: BlockGraph, drafts: Draft[], onFrom: (block: Block) => readonly Link[]): void {
  const plain = drafts.map(({ points }) => points.slice());
  graph.handlers.forEach((handler, index) => {
    const first = drawing.blocks.find(({ nodes }) => nodes[0].id === graph.cues[index]);
    if (!first) return;
    const inside = new Cover(drawing, first, (block) => block.nodes[0].handler !== handler || returns(graph, block));
    do {
      const links = inside.from(first);
      const last = links.at(-1)?.to ?? first;
      const answered = [...first.nodes, ...pointsOf(links)];
      const isOver = !returns(graph, last);
      const spot = (isOver ? undefined : spotFor(graph, graph.cues[index], drafts)) ?? anew(graph, graph.cues[index], plain, drafts);
      if (!spot) return;
      const { draft, at } = spot;
      if (isOver) draft.points.splice(at, draft.points.length, ...answered, ...(last.nodes[0].handler === handler ? [] : pointsOf(onFrom(last))));
      else draft.points.splice(at, 0, ...answered);
      draft.objections += isOver ? MOST_OBJECTIONS : 1;
      draft.raisedUpTo = at + answered.length;
    } while (inside.hasMore(first));
  });
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
  const copies = plain.map((points): Draft => ({ points: points.slice(), objections: 0, raisedUpTo: 0 })).sort((one, other) => one.points.length - other.points.length);
  const spot = spotFor(graph, cue, copies);
  if (spot) drafts.push(spot.draft);
  return spot;
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
