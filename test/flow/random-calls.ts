import fc from 'fast-check';
import { GraphBuilder } from '../../src/flow/builder.js';
import type { Graph } from '../../src/flow/graph.js';
import type { Event, Events } from '../../src/flow/marks.js';
import type { Utterance } from '../../src/meaning/index.js';
import type { Handler } from '../../src/syntax/index.js';

/** A line of a random call: `word` holds its events, a letter each. */
export interface Line {
  word: string;
  role: 'agent' | 'customer';
}

/** A random call: lines, the edges among them, and handlers that cut in. */
export interface Plan {
  lines: (Line | 'silent' | 'end')[];
  edges: [number, number][];
  handlers: { lines: Line[]; edges: [number, number][]; returns: number[]; leaves: [number, number][]; hub: number; reusable: boolean }[];
  /** Which of two places for handlers a line leads to: none, the first, the second (from which the first is reached as well). */
  hubs: number[];
}

const line: fc.Arbitrary<Line> = fc.record({
  word: fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, { arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }), weight: 2 }),
  role: fc.constantFrom('agent', 'customer'),
});

const pairs = (most: number) => fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: most });

/** Small calls with loops and handlers. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  lines: fc.array(fc.oneof({ arbitrary: line, weight: 6 }, { arbitrary: fc.constant('silent' as const), weight: 1 }, { arbitrary: fc.constant('end' as const), weight: 1 }), { minLength: 1, maxLength: 6 }),
  edges: pairs(12),
  handlers: fc.array(
    fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), edges: pairs(4), returns: fc.array(fc.nat(5), { maxLength: 2 }), leaves: pairs(1), hub: fc.nat(1), reusable: fc.boolean() }),
    { maxLength: 3 },
  ),
  hubs: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
});

/** Builds the graph of a plan. Node 0 leads to the first line. */
export function graphOf({ lines, edges, handlers, hubs }: Plan): Graph {
  const builder = new GraphBuilder();
  const add = (one: Line): number => builder.addNode('said', { utterance: utteranceOf(builder.size, one) });
  const nodes = lines.map((one) => (typeof one === 'string' ? builder.addNode(one === 'end' ? 'end' : 'listen') : add(one)));
  builder.addEdge(0, nodes[0]);
  const isEnd = (node: number): boolean => lines[nodes.indexOf(node)] === 'end';
  for (const [from, to] of edges) if (!isEnd(nodes[from % nodes.length])) builder.addEdge(nodes[from % nodes.length], nodes[to % nodes.length]);
  const cues = handlers.map((handler) => {
    builder.openHandler({ type: 'handler' } as unknown as Handler, handler.reusable); // only identity matters here
    const own = handler.lines.map(add);
    own.slice(1).forEach((node, index) => builder.addEdge(own[index], node));
    for (const [from, to] of handler.edges) builder.addEdge(own[from % own.length], own[to % own.length]);
    for (const at of handler.returns) builder.markReturn(own[at % own.length]);
    for (const [from, to] of handler.leaves) builder.addEdge(own[from % own.length], nodes[to % nodes.length], 'goto');
    return own[0];
  });
  builder.close();
  const places = [builder.addNode('interrupt'), builder.addNode('interrupt')];
  builder.addEdge(places[1], places[0], 'interrupt');
  cues.forEach((cue, index) => builder.addEdge(places[handlers[index].hub], cue, 'interrupt'));
  nodes.forEach((node, index) => {
    if (hubs[index] > 0 && !isEnd(node)) builder.addEdge(node, places[hubs[index] - 1], 'interrupt');
  });
  return builder.build();
}

function utteranceOf(index: number, { word, role }: Line): Utterance {
  return { index, role, word } as unknown as Utterance; // only these are looked at
}

/** The letters of an utterance. */
export function wordOf(utterance: Utterance): string {
  return (utterance as unknown as { word: string }).word;
}

/** Picks the events of one letter. */
export function letter(wanted: string): Events {
  return (utterance) => [...wordOf(utterance)].flatMap((one, at): Event[] => (one === wanted ? [{ start: at, end: at + 1 }] : []));
}
