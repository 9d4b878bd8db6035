import type { BuiltHandler, BuiltStage } from './derive.js';
import type { GraphBuilder } from './builder.js';
import { KIND } from './graph.js';
import { fold } from './segments.js';

/**
 * Lets handlers cut in. One that names its stages may cut in wherever the agent listens in them. Any other may from the last thing
 * said before it on: an objection is raised to what has been offered. Handlers of one place share a silent point, and that point leads
 * on to the one of the handlers above it, so that the edges grow with the script and not with its square.
 */
export function addScopes(builder: GraphBuilder, handlers: readonly BuiltHandler[], stages: readonly BuiltStage[]): void {
  const named = handlers.filter(({ handler }) => (handler.scope?.length ?? 0) > 0);
  for (const one of named) addNamedScope(builder, one, stages);
  const anchored = handlers.filter((one) => !named.includes(one)).map((one) => ({ cue: one.cue, anchor: anchorOf(builder, one, stages) }));
  addAnchoredScopes(builder, anchored, stages);
}

function addNamedScope(builder: GraphBuilder, { handler, cue }: BuiltHandler, stages: readonly BuiltStage[]): void {
  const hub = builder.addApart('interrupt');
  builder.addEdge(hub, cue, 'interrupt');
  for (const { stage, head, end } of stages) {
    if (!handler.scope?.some((name) => [stage.id, stage.title, ...stage.aliases].some((own) => fold(own) === fold(name)))) continue;
    for (const listen of listensIn(builder, head, end)) builder.addEdge(listen, hub, 'interrupt');
  }
}

/** The last thing that the agent says above a handler, or the moment after it when he listens; what he bids farewell with only where nothing else is said. */
function anchorOf(builder: GraphBuilder, { handler, after }: BuiltHandler, stages: readonly BuiltStage[]): number {
  const stated = stageNamed(stages, handler.after);
  // «Если трубку берёт секретарь» above all stages tells how the call begins
  if (stated < 0 && after < 0 && handler.condition.kind !== 'utterance') return 0;
  let farewell = 0;
  for (let index = Math.max(0, stated >= 0 ? stated : after); index >= 0; index -= 1) {
    const built = stages[index];
    if (!built) continue;
    for (let id = built.end - 1; id > built.head; id -= 1) {
      const said = builder.kindOf(id) === KIND.said ? builder.utteranceOf(id) : undefined;
      if (said?.role !== 'agent') continue;
      const listens = id + 1 < built.end && builder.kindOf(id + 1) === KIND.listen;
      const anchor = listens ? id + 1 : id;
      // nobody objects to a goodbye
      if (listens || !said.says('closing')) return anchor;
      farewell ||= anchor;
    }
  }
  return farewell;
}

function addAnchoredScopes(builder: GraphBuilder, handlers: readonly { cue: number; anchor: number }[], stages: readonly BuiltStage[]): void {
  const anchors = [...new Set(handlers.map(({ anchor }) => anchor))].sort((one, other) => one - other);
  if (anchors.length === 0) return;
  const hubs = new Map<number, number>();
  anchors.forEach((anchor, index) => {
    const hub = builder.addApart('interrupt');
    hubs.set(anchor, hub);
    builder.addEdge(anchor, hub, 'interrupt', 'any-time');
    const above = hubs.get(anchors[index - 1]);
    if (above !== undefined) builder.addEdge(hub, above, 'interrupt', 'any-time');
  });
  for (const { cue, anchor } of handlers) builder.addEdge(hubs.get(anchor) as number, cue, 'interrupt', 'any-time'); // made for every anchor
  // a voicemail or a sample call is another conversation
  const listens = stages.filter(({ isSeparate }) => !isSeparate).flatMap(({ head, end }) => listensIn(builder, head, end));
  let index = -1;
  for (const listen of listens) {
    while (index + 1 < anchors.length && anchors[index + 1] <= listen) index += 1;
    if (index >= 0 && anchors[index] !== listen) builder.addEdge(listen, hubs.get(anchors[index]) as number, 'interrupt', 'any-time');
  }
}

function listensIn(builder: GraphBuilder, head: number, end: number): number[] {
  const found: number[] = [];
  for (let id = head; id < end; id += 1) if (builder.kindOf(id) === KIND.listen) found.push(id);
  return found;
}

function stageNamed(stages: readonly BuiltStage[], name: string | undefined): number {
  return name === undefined ? -1 : stages.findIndex(({ stage }) => fold(stage.id) === fold(name));
}
