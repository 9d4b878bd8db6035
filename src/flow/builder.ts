import type { Utterance } from '../meaning/index.js';
import type { Handler, Node, Stage } from '../syntax/index.js';
import { EDGE, KIND, type EdgeKind, type Graph, type NodeKind } from './graph.js';
import { guessNumber, type Guess } from './guesses.js';

/** What a new node carries. */
export interface NodeParts {
  utterance?: Utterance;
  node?: Node;
}

/** Collects nodes and edges in the order of the script, and packs them into a graph. */
export class GraphBuilder {
  private readonly kinds: number[] = [];
  private readonly utterances: (Utterance | undefined)[] = [];
  private readonly sources: (Node | undefined)[] = [];
  private readonly stageOf: number[] = [];
  private readonly handlerOf: number[] = [];
  private readonly stages: Stage[] = [];
  private readonly handlers: Handler[] = [];
  private readonly heads: number[] = [];
  private readonly cues: number[] = [];
  private readonly returning = new Set<number>();
  private readonly reusable: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly edgeKinds: number[] = [];
  private readonly edgeGuesses: number[] = [];
  private stage = -1;
  private handler = -1;

  constructor() {
    this.addNode('entry');
  }

  get size(): number {
    return this.kinds.length;
  }

  kindOf(id: number): number {
    return this.kinds[id];
  }

  utteranceOf(id: number): Utterance | undefined {
    return this.utterances[id];
  }

  /** Opens a stage: nodes added from now on stand in it. Gives its silent head. */
  openStage(stage: Stage): number {
    this.stage = this.stages.push(stage) - 1;
    this.handler = -1;
    const head = this.addNode('stage', { node: stage });
    this.heads.push(head);
    return head;
  }

  /** Opens a handler; the next node is its cue. */
  openHandler(handler: Handler, reusable = (handler.max ?? 1) > 1): void {
    this.handler = this.handlers.push(handler) - 1;
    this.stage = -1;
    this.cues.push(this.size);
    this.reusable.push(reusable ? 1 : 0);
  }

  close(): void {
    this.stage = -1;
    this.handler = -1;
  }

  addNode(kind: NodeKind, { utterance, node }: NodeParts = {}): number {
    this.kinds.push(KIND[kind]);
    this.utterances.push(utterance);
    this.sources.push(node);
    this.stageOf.push(this.stage);
    this.handlerOf.push(this.handler);
    return this.size - 1;
  }

  /** Adds a point that stands in no stage and no handler, whichever is open. */
  addApart(kind: NodeKind, parts?: NodeParts): number {
    const id = this.addNode(kind, parts);
    this.stageOf[id] = -1;
    this.handlerOf[id] = -1;
    return id;
  }

  addEdge(from: number, to: number, kind: EdgeKind = 'next', guess?: Guess): void {
    this.from.push(from);
    this.to.push(to);
    this.edgeKinds.push(EDGE[kind]);
    this.edgeGuesses.push(guessNumber(guess));
  }

  /** Marks a node from which a handler goes back to where it cut in. */
  markReturn(node: number): void {
    this.returning.add(node);
  }

  build(isStated = false): Graph {
    const size = this.size;
    const edges = this.from.length;
    const outStart = startsOf(this.from, size);
    const order = sortedBy(this.from, outStart);
    const pick = (list: readonly number[]): Int32Array => Int32Array.from({ length: edges }, (_, index) => list[order[index]]);
    const edgeTo = pick(this.to);
    const inStart = startsOf(edgeTo, size);
    const returns = new Uint8Array(size);
    for (const node of this.returning) returns[node] = 1;
    return {
      size, isStated, kinds: Uint8Array.from(this.kinds), utterances: this.utterances, sources: this.sources, stages: this.stages, handlers: this.handlers,
      stageOf: Int32Array.from(this.stageOf), handlerOf: Int32Array.from(this.handlerOf), heads: Int32Array.from(this.heads), cues: Int32Array.from(this.cues),
      stageEnds: endsOf(this.stageOf, this.stages.length), handlerEnds: endsOf(this.handlerOf, this.handlers.length),
      returns, reusable: Uint8Array.from(this.reusable), edgeFrom: pick(this.from), edgeTo, edgeKinds: Uint8Array.from(pick(this.edgeKinds)),
      edgeGuesses: Uint8Array.from(pick(this.edgeGuesses)), outStart, inStart, inEdges: sortedBy(edgeTo, inStart),
    };
  }
}

/** For each owner the number after the last node that it owns. */
function endsOf(owners: readonly number[], count: number): Int32Array {
  const ends = new Int32Array(count);
  owners.forEach((owner, node) => {
    if (owner >= 0) ends[owner] = node + 1;
  });
  return ends;
}

/** Where the items of each key begin when they are sorted by it. */
function startsOf(keys: ArrayLike<number>, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < keys.length; at += 1) starts[keys[at] + 1] += 1;
  for (let at = 0; at < size; at += 1) starts[at + 1] += starts[at];
  return starts;
}

/** The indexes of items sorted by their key, those of one key in their order. */
function sortedBy(keys: ArrayLike<number>, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    order[next[keys[at]]] = at;
    next[keys[at]] += 1;
  }
  return order;
}
