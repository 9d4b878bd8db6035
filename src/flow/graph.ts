import type { Utterance } from '../meaning/index.js';
import type { Handler, Node, Stage } from '../syntax/index.js';
import { guessOf, type Guess } from './guesses.js';

/**
 * What a point of the call is. `stage`, `join`, `listen` and `interrupt` are silent: the head of a stage, a seam, the moment at which
 * the agent listens, the chance to raise an objection. `cue` is the customer's doing, `case` a decision by data; `lost` is where the
 * script gives out, `missing` where a goto leads to nothing.
 */
export const NODE_KINDS = ['entry', 'stage', 'said', 'cue', 'case', 'listen', 'note', 'action', 'call', 'join', 'interrupt', 'end', 'lost', 'missing'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** How one point follows another. `implicit` leads on to the next stage in order, `scenario` is another way into the call. */
export const EDGE_KINDS = ['next', 'option', 'else', 'silence', 'case', 'goto', 'implicit', 'interrupt', 'return', 'scenario'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** A point of the call, as seen from outside the arrays. */
export interface FlowNode {
  readonly id: number;
  readonly kind: NodeKind;
  readonly utterance?: Utterance;
  readonly stage?: Stage;
  readonly handler?: Handler;
  /** The node of the tree that it was made from. */
  readonly node?: Node;
}

/** A step from one point to another; with a guess when the script does not state it. */
export interface FlowEdge {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
  readonly guess?: Guess;
}

/**
 * A call as a graph in flat arrays. Node 0 is where every call starts. Edges are sorted by where they leave: those of node n have the
 * numbers from `outStart[n]` up to `outStart[n + 1]`, in the order of the script; `inEdges` from `inStart[n]` lists those that arrive.
 */
export interface Graph {
  readonly size: number;
  /** Every step says where it leads: one that does not leads nowhere. */
  readonly isStated: boolean;
  readonly kinds: Uint8Array;
  readonly utterances: readonly (Utterance | undefined)[];
  readonly sources: readonly (Node | undefined)[];
  readonly stages: readonly Stage[];
  readonly handlers: readonly Handler[];
  /** Index of the stage or handler that a node stands in, or -1. */
  readonly stageOf: Int32Array;
  readonly handlerOf: Int32Array;
  /** The first node of each stage and handler; -1 for one that is not part of the flow. */
  readonly heads: Int32Array;
  readonly cues: Int32Array;
  /** The number after the last node of each stage and handler; ends of the call may lie between. */
  readonly stageEnds: Int32Array;
  readonly handlerEnds: Int32Array;
  /** 1 for the nodes from which a handler goes back to where it cut in. */
  readonly returns: Uint8Array;
  /** 1 for handlers that may cut in more than once in a call. */
  readonly reusable: Uint8Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeKinds: Uint8Array;
  /** Numbers of the guesses that edges rest on; 0 is stated. */
  readonly edgeGuesses: Uint8Array;
  readonly outStart: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdges: Int32Array;
}

/** Number of a kind of node in the arrays. */
export const KIND = Object.fromEntries(NODE_KINDS.map((kind, index) => [kind, index])) as Record<NodeKind, number>;
/** Number of a kind of edge in the arrays. */
export const EDGE = Object.fromEntries(EDGE_KINDS.map((kind, index) => [kind, index])) as Record<EdgeKind, number>;

/** A node seen as an object. */
export function nodeAt(graph: Graph, id: number): FlowNode {
  return {
    id, kind: NODE_KINDS[graph.kinds[id]], utterance: graph.utterances[id], stage: graph.stages[graph.stageOf[id]],
    handler: graph.handlers[graph.handlerOf[id]], node: graph.sources[id],
  };
}

/** An edge seen as an object. */
export function edgeAt(graph: Graph, id: number): FlowEdge {
  return { id, from: graph.edgeFrom[id], to: graph.edgeTo[id], kind: EDGE_KINDS[graph.edgeKinds[id]], guess: guessOf(graph.edgeGuesses[id]) };
}

/** Is a point one at which the call is over: an end, or the place where the script gives out. */
export function isOver(graph: Graph, id: number): boolean {
  const kind = graph.kinds[id];
  return kind === KIND.end || kind === KIND.lost || kind === KIND.missing;
}
