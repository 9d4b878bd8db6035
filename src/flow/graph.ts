import type { Utterance } from '../meaning/index.js';
import type { Block, Handler, Node, Option, Script, Stage, Turn } from '../syntax/index.js';

/** A point of the call: its start, something said or done, its end, or the place where the script gives out. */
export interface FlowNode {
  id: number;
  kind: 'entry' | 'said' | 'cue' | 'end' | 'lost';
  utterance?: Utterance;
  stage?: Stage;
  handler?: Handler;
}

/** How one point follows another; an inferred edge is a guess of the reader, not stated by the script. */
export interface FlowEdge {
  from: number;
  to: number;
  kind: 'next' | 'option' | 'goto' | 'implicit' | 'handler' | 'scenario';
  inferred: boolean;
}

/** A call as a graph. `nodes[0]` is where every call starts. */
export interface Graph {
  nodes: readonly FlowNode[];
  /** Edges that leave each node. */
  out: readonly (readonly FlowEdge[])[];
  /** Where an utterance stands in the graph. */
  nodeOf: ReadonlyMap<Utterance, FlowNode>;
}

interface Building {
  nodes: FlowNode[];
  edges: FlowEdge[];
  byNode: ReadonlyMap<Node, Utterance>;
  /** First node of each step that a goto may name, filled in as they are built. */
  entryOf: Map<string, number>;
  jumps: { from: number[]; target: string }[];
  stage?: Stage;
  handler?: Handler;
}

/** Derives the graph in one walk over the tree. Recursion is bounded by the depth that the readers allow. */
export function buildGraph(script: Script, utterances: readonly Utterance[]): Graph {
  const building: Building = {
    nodes: [{ id: 0, kind: 'entry' }],
    edges: [],
    byNode: new Map(utterances.map((utterance) => [utterance.node, utterance])),
    entryOf: new Map(),
    jumps: [],
  };
  const end = addNode(building, 'end');
  const lost = addNode(building, 'lost');
  let open = [0];
  let started = false;
  let previous: number[] = [];

  for (const child of script.children) {
    if (child.type === 'stage') {
      building.stage = child;
      const separate = child.kind !== 'sequence' || (started && opensAnew(child, building));
      const into = separate || !started ? [0] : open;
      const first = building.nodes.length;
      const exits = buildList(child.children, into, building, separate ? 'scenario' : 'implicit', end);
      if (building.nodes.length > first) {
        building.entryOf.set(child.id, first);
        started = true;
        previous = speechNodes(building, first);
      }
      if (child.kind === 'scenario') connect(building, exits, lost, 'implicit', true);
      else if (separate) open = [...open.filter((id) => id !== 0), ...exits];
      else open = child.fallsThrough === false ? leave(building, exits, lost) : exits;
      building.stage = undefined;
    } else if (child.type === 'handler') {
      buildHandler(child, previous.length > 0 ? previous : [0], building, end);
    }
  }
  connect(building, open, lost, 'implicit', true);
  for (const { from, target } of building.jumps) {
    const to = /^(end|конец)$/i.test(target) ? end : building.entryOf.get(target);
    if (to !== undefined) connect(building, from, to, 'goto', false);
  }
  const nodeOf = new Map(building.nodes.flatMap((node) => (node.utterance ? [[node.utterance, node] as const] : [])));
  return { nodes: building.nodes, out: outgoing(building), nodeOf };
}

/** A stage whose first words greet again is another way into the call, not its continuation. */
function opensAnew(stage: Stage, building: Building): boolean {
  const first = firstTurn(stage.children);
  const utterance = first && building.byNode.get(first);
  return utterance !== undefined && utterance.role === 'agent' && utterance.says('greeting') && utterance.says('self-introduction', 'company-introduction');
}

function firstTurn(blocks: readonly Block[]): Turn | undefined {
  for (const block of blocks) {
    if (block.type === 'turn') return block;
    if (block.type === 'variants') return block.children[0];
    if (block.type === 'choice' || block.type === 'switch') return undefined;
  }
  return undefined;
}

function buildList(blocks: readonly Block[], into: number[], building: Building, kind: FlowEdge['kind'], end: number): number[] {
  let open = into;
  let edge = kind;
  for (const block of blocks) {
    switch (block.type) {
      case 'turn': {
        const node = addSaid(block, building);
        connect(building, open, node, edge, edge === 'implicit');
        if (block.id) building.entryOf.set(block.id, node);
        open = [node];
        edge = 'next';
        break;
      }
      case 'variants': {
        const nodes = block.children.map((turn) => addSaid(turn, building));
        for (const node of nodes) connect(building, open, node, edge, edge === 'implicit');
        open = nodes;
        edge = 'next';
        break;
      }
      case 'choice':
      case 'switch':
        open = block.children.flatMap((option) => buildOption(option, open, building, end));
        edge = 'next';
        break;
      case 'jump':
        building.jumps.push({ from: open, target: block.resolved ?? block.target });
        open = [];
        break;
      case 'end':
        connect(building, open, end, 'next', false);
        open = [];
        break;
    }
  }
  return open;
}

function buildOption(option: Option, into: number[], building: Building, end: number): number[] {
  const cue = addNode(building, 'cue', building.byNode.get(option.condition));
  connect(building, into, cue, 'option', option.inferred !== undefined);
  return buildList(option.children, [cue], building, 'next', end);
}

function buildHandler(handler: Handler, from: number[], building: Building, end: number): void {
  building.handler = handler;
  const cue = addNode(building, 'cue', building.byNode.get(handler.condition));
  building.entryOf.set(handler.id, cue);
  for (const id of from) connect(building, [id], cue, 'handler', true);
  // what comes after a return is what came before it, with more said: it adds nothing for «on every path»
  const exits = buildList(handler.children, [cue], building, 'next', end);
  if (handler.then === 'end') connect(building, exits, end, 'next', false);
  building.handler = undefined;
}

/** The points of the last stage at which the customer can bring something up: after any of its agent's turns. */
function speechNodes(building: Building, first: number): number[] {
  const said = building.nodes.slice(first).filter((node) => node.kind === 'said' && node.utterance?.role === 'agent');
  return said.slice(-1).map((node) => node.id);
}

function leave(building: Building, exits: number[], lost: number): number[] {
  connect(building, exits, lost, 'implicit', false);
  return [];
}

function addSaid(turn: Turn, building: Building): number {
  return addNode(building, 'said', building.byNode.get(turn));
}

function addNode(building: Building, kind: FlowNode['kind'], utterance?: Utterance): number {
  const id = building.nodes.length;
  building.nodes.push({ id, kind, utterance, stage: building.stage, handler: building.handler });
  return id;
}

function connect(building: Building, from: readonly number[], to: number, kind: FlowEdge['kind'], inferred: boolean): void {
  for (const id of from) building.edges.push({ from: id, to, kind: id === 0 && to > 2 && kind === 'implicit' ? 'next' : kind, inferred });
}

function outgoing(building: Building): FlowEdge[][] {
  const out: FlowEdge[][] = building.nodes.map(() => []);
  for (const edge of building.edges) out[edge.from].push(edge);
  return out;
}
