import { edgeAt, nodeAt, type EdgeKind, type FlowNode, type Graph, type Guess } from '../../flow/index.js';

/** A stretch of the call on which nobody decides anything: drawn as one box. */
export interface Block {
  id: number;
  /** Its points in the order of the call; of `end`, `lost` and `missing` there is one. */
  nodes: FlowNode[];
  /** Some path leads here. */
  isReached: boolean;
}

/** The way from one block to another. */
export interface Link {
  from: Block;
  to: Block;
  kind: EdgeKind;
  /** The answers or the data on which it is taken, in their order. */
  answers: FlowNode[];
  /** Why it is a guess of the reader and not stated by the script. */
  guess?: Guess;
}

/** A call as blocks and links. Objections stand apart: they may cut in at many places and come back to each. */
export interface BlockGraph {
  blocks: Block[];
  links: Link[];
}

interface Hop {
  to: number;
  kind: EdgeKind;
  answers: number[];
  guess?: Guess;
}

/** Joins the points of a call that follow one another without a fork; answers and silent points become part of the links. */
export function blocksOf(graph: Graph): BlockGraph {
  const kinds = Array.from({ length: graph.size }, (_, id) => nodeAt(graph, id).kind);
  const isAnswer = (id: number): boolean => kinds[id] === 'case' || (kinds[id] === 'cue' && graph.sources[id]?.type === 'option');
  const hops = kinds.map((_, id) => (isAnswer(id) || kinds[id] === 'interrupt' ? [] : hopsFrom(graph, id, isAnswer)));
  const { blocks, blockOf } = chained(graph, kinds, hops, isAnswer);
  const links = blocks.flatMap((block) => {
    const last = block.nodes[block.nodes.length - 1].id;
    return hops[last].map((hop): Link => ({
      from: block, to: blockOf[hop.to] as Block, // a hop ends at a point that is in a block
      kind: hop.kind, answers: hop.answers.map((id) => nodeAt(graph, id)), ...(hop.guess && { guess: hop.guess }),
    }));
  });
  return withoutRepeats(withoutEmpty({ blocks, links }));
}

/** The ways on from a point, through answers to what comes after them. */
function hopsFrom(graph: Graph, from: number, isAnswer: (id: number) => boolean): Hop[] {
  const hops: Hop[] = [];
  for (let id = graph.outStart[from]; id < graph.outStart[from + 1]; id += 1) {
    const { to, kind, guess } = edgeAt(graph, id);
    if (kind === 'interrupt') continue;
    const own = guess === 'script-ends' ? undefined : guess;
    const beyond = isAnswer(to) ? hopsFrom(graph, to, isAnswer) : [];
    if (beyond.length === 0) hops.push({ to, kind, answers: [], ...(own && { guess: own }) });
    for (const hop of beyond) {
      const first = own ?? hop.guess;
      hops.push({ to: hop.to, kind, answers: [to, ...hop.answers], ...(first && { guess: first }) });
    }
  }
  return hops;
}

const ALONE = new Set<FlowNode['kind']>(['entry', 'end', 'lost', 'missing', 'call']);

/** Every point in the block that it belongs to. */
function chained(graph: Graph, kinds: readonly FlowNode['kind'][], hops: readonly Hop[][], isAnswer: (id: number) => boolean): { blocks: Block[]; blockOf: (Block | undefined)[] } {
  const reached = reachedFrom(graph, 0);
  const ways = new Int32Array(graph.size);
  for (const list of hops) for (const { to } of list) ways[to] += 1;
  const blockOf: (Block | undefined)[] = new Array<Block | undefined>(graph.size);
  const blocks: Block[] = [];
  // an objection may also be raised, whatever leads to it
  const cues = new Set(graph.cues);
  const joinsOn = (id: number): number => {
    const [hop] = hops[id];
    if (hops[id].length !== 1 || hop.answers.length > 0 || ways[hop.to] !== 1 || ALONE.has(kinds[id]) || ALONE.has(kinds[hop.to]) || cues.has(hop.to) || isSwitch(graph, hop.to)) return -1;
    return graph.stageOf[id] === graph.stageOf[hop.to] && graph.handlerOf[id] === graph.handlerOf[hop.to] ? hop.to : -1;
  };
  const follows = new Uint8Array(graph.size);
  kinds.forEach((_, id) => {
    const next = joinsOn(id);
    if (next >= 0) follows[next] = 1;
  });
  const open = (first: number): void => {
    const block: Block = { id: blocks.length, nodes: [], isReached: reached[first] === 1 };
    blocks.push(block);
    for (let id = first; id >= 0 && !blockOf[id]; id = joinsOn(id)) {
      blockOf[id] = block;
      block.nodes.push(nodeAt(graph, id));
      const next = joinsOn(id);
      // a long talk without a fork is drawn in several boxes, parted where the agent listens
      if (next < 0 || kinds[id] !== 'listen' || spokenIn(block) < LINES_IN_BOX || blockOf[next]) continue;
      open(next);
      return;
    }
  };
  kinds.forEach((kind, id) => {
    const isLoose = isAnswer(id) && ways[id] === 0;
    if (kind !== 'interrupt' && !isLoose && !follows[id]) open(id);
  });
  // a ring of points that only follow one another has no first
  kinds.forEach((kind, id) => {
    if (kind !== 'interrupt' && !isAnswer(id) && !blockOf[id]) open(id);
  });
  return { blocks, blockOf };
}

/** Lines after which a box ends at the next chance. */
const LINES_IN_BOX = 4;

function spokenIn({ nodes }: Block): number {
  return nodes.filter(({ kind }) => kind === 'said').length;
}

function isSwitch(graph: Graph, id: number): boolean {
  return graph.sources[id]?.type === 'switch';
}

function reachedFrom(graph: Graph, start: number): Uint8Array {
  const seen = new Uint8Array(graph.size);
  const open = [start];
  seen[start] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const to of graph.edgeTo.subarray(graph.outStart[node], graph.outStart[node + 1])) {
      if (seen[to]) continue;
      seen[to] = 1;
      open.push(to);
    }
  }
  return seen;
}

const SILENT = new Set<FlowNode['kind']>(['stage', 'join', 'listen']);

/** Is anything said or decided in a block. */
function isEmpty({ nodes }: Block): boolean {
  return nodes.every(({ kind, node }) => SILENT.has(kind) && node?.type !== 'switch');
}

/** Leaves out blocks in which nothing happens and which lead on one way, but for those that are all there is of a stage. */
function withoutEmpty({ blocks, links }: BlockGraph): BlockGraph {
  const out = new Map<Block, Link[]>();
  for (const link of links) out.set(link.from, [...(out.get(link.from) ?? []), link]);
  const spoken = new Set(blocks.filter((block) => !isEmpty(block)).flatMap(({ nodes }) => nodes[0].stage ?? []));
  const passed = new Map<Block, Link>();
  for (const block of blocks) {
    const [only, ...others] = out.get(block) ?? [];
    const { stage, handler } = block.nodes[0];
    if (!isEmpty(block) || !only || others.length > 0 || only.answers.length > 0 || only.to === block) continue;
    if (stage && !handler && !spoken.has(stage)) continue;
    passed.set(block, only);
  }
  const redirected = links.filter(({ from }) => !passed.has(from)).map((link) => beyond(link, passed));
  const kept = blocks.filter((block) => !passed.has(block));
  return { blocks: kept, links: redirected.filter(({ to }) => !passed.has(to)) };
}

function beyond(link: Link, passed: ReadonlyMap<Block, Link>): Link {
  let { to, guess } = link;
  const seen = new Set<Block>();
  for (let next = passed.get(to); next && !seen.has(to); next = passed.get(to)) {
    seen.add(to);
    guess ??= next.guess;
    to = next.to;
  }
  return { ...link, to, ...(guess && { guess }) };
}

/** Links that would be drawn over one another. */
function withoutRepeats({ blocks, links }: BlockGraph): BlockGraph {
  const seen = new Set<string>();
  return { blocks, links: links.filter((link) => {
    const key = [link.from.id, link.to.id, ...link.answers.map(({ id }) => id), link.answers.length === 0 ? '' : link.kind].join(' ');
    return !seen.has(key) && seen.add(key);
  }) };
}
