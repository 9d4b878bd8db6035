import type { Block, Stage } from '../syntax/index.js';
import type { GraphBuilder } from './builder.js';
import type { BuiltStage } from './derive.js';
import { KIND, type Graph } from './graph.js';
import { reachFrom, reachNear } from './reach.js';
import { reservedTarget } from './targets.js';

/** Names of steps that nobody sends the agent to: what happens by itself. */
const EVENT =
  /(?:^|[^\p{L}])(?:silence|no ?(?:answer|input|match|response)|timeout|fallback|default|error|not ?understood|misheard|voicemail|gatekeeper|secretary|third ?party|wrong ?(?:person|number)|someone ?else|global|any ?time|interrupt\p{L}*|молчани\p{L}*|тишина|не отвечает|нет ответа|не понял|не расслышал|переспрос|ошибка|автоответчик|секретарь|третье лицо|не тот|другой человек|общее|в любой момент)(?![\p{L}])/u;

/**
 * Lets the call come to stages to which nothing leads and which still are no loose ends: those that open with the customer or bear the
 * name of an event, those that are one of several outcomes of the step above, and in a script that is read in order (`areNamed` is false) those that stand below an end,
 * unless that end is stated and gotos name numbered steps: the call does not go on there. Tells whether there were any.
 */
export function letIn(builder: GraphBuilder, graph: Graph, stages: readonly BuiltStage[], areNamed: boolean): boolean {
  const { seen } = reachFrom(graph, [0]);
  let any = addOtherCalls(builder, graph, stages, seen);
  stages.forEach(({ stage, head }, index) => {
    if (seen[head]) return;
    const isEvent = opensWithCustomer(stage.children) || isNamedEvent(stage);
    const first = areNamed ? undefined : firstOutcome(stages, index);
    if (!isEvent && first === undefined && (areNamed || graph.isStated || standsBelowStatedEnd(stages, index))) return;
    builder.addEdge(lastSaidAbove(graph, stages, first ?? index), head, 'option', isEvent ? 'any-time' : 'stands-below');
    any = true;
  });
  return any;
}

/** “END CALL” above a step with a number, in a script whose gotos name others: every way into a step is written there, and none into this one. */
function standsBelowStatedEnd(stages: readonly BuiltStage[], index: number): boolean {
  if (stages[index - 1]?.stage.children.at(-1)?.type !== 'end' || stages[index].stage.aliases.length === 0) return false;
  return stages.some(({ targets }) => targets.some((target) => reservedTarget(target) === undefined));
}

/**
 * A step to which nothing leads and which leads to several others that nothing else does opens another call: the customer himself after whoever
 * picked up the phone. `seen` is brought up to date.
 */
function addOtherCalls(builder: GraphBuilder, graph: Graph, stages: readonly BuiltStage[], seen: Uint8Array): boolean {
  let any = false;
  const heads = new Set(stages.map(({ head }) => head));
  for (const { head } of stages) {
    if (seen[head] || graph.inStart[head] < graph.inStart[head + 1]) continue;
    const gained = [...reachNear(graph, [head], {}, (node) => !seen[node])];
    if (gained.filter((node) => heads.has(node)).length < LEAST_OF_A_CALL) continue;
    builder.addEdge(0, head, 'scenario', 'opens-anew');
    for (const node of gained) seen[node] = 1;
    any = true;
  }
  return any;
}

/** Steps that make a call of their own. */
const LEAST_OF_A_CALL = 3;

function isNamedEvent({ id, title }: Stage): boolean {
  return [id, title].some((name) => EVENT.test(name.toLowerCase().replaceAll('ё', 'е').replace(/[_-]+/g, ' ')));
}

/** Where the outcomes begin of which a stage is one: `3A. Enough left`, `3B. Nearly out` below step 2, «Ветка А», «Ветка Б». */
function firstOutcome(stages: readonly BuiltStage[], index: number): number | undefined {
  const isOneWith = (one: number, other: number): boolean => {
    const [here, there] = [outcomeOf(stages[one]?.stage), outcomeOf(stages[other]?.stage)];
    return here !== undefined && here === there;
  };
  if (!isOneWith(index, index - 1) && !isOneWith(index, index + 1)) return undefined;
  let first = index;
  while (isOneWith(first, first - 1)) first -= 1;
  return first;
}

/** What the outcomes of one step have in common: the number before their letters, or the word before these. */
function outcomeOf(stage: Stage | undefined): string | undefined {
  for (const name of [...(stage?.aliases ?? []), stage?.title ?? '']) {
    const [, number, word] = OUTCOME.exec(name.toLowerCase()) ?? [];
    if (number ?? word) return number ?? word;
  }
  return undefined;
}

const OUTCOME = /^(?:(?:шаг|этап|блок|step|stage|block)\s+)?(\d{1,3}(?:\.\d+)*)[.-]?[a-zа-я]$|^(ветк|ветв|исход|branch|path|route|track|outcome)\p{L}*\s+(?:№\s*)?[a-zа-я\d](?!\p{L})/u;

/** A stage that begins with the customer's words, or with the condition on which it is come to. */
function opensWithCustomer(blocks: readonly Block[]): boolean {
  const first = blocks.find((block) => block.type !== 'direction' && block.type !== 'comment' && block.type !== 'prose');
  return first?.type === 'choice' || (first?.type === 'turn' && first.role === 'customer');
}

/** What the agent says last above a stage; the start of the call when he has said nothing. */
function lastSaidAbove(graph: Graph, stages: readonly BuiltStage[], below: number): number {
  for (let index = below - 1; index >= 0; index -= 1) {
    const { head, end } = stages[index];
    for (let node = end - 1; node > head; node -= 1) if (graph.kinds[node] === KIND.said && graph.utterances[node]?.role === 'agent') return node;
  }
  return 0;
}
