import { defineRule, foldPlaceholder, type Script, type Utterance } from 'callint/rule';

/** What the customer is to tell is asked before it is used. */
export default defineRule({
  category: 'data',
  severity: 'warning',
  summary: { ru: 'Поле, которое заполняет клиент, сначала спрашивают, потом произносят.', en: 'A field that the customer fills is asked for before it is spoken.' },
  source: 'Data-flow analysis: a variable read on a path on which nothing has set it.',
  judges: (script) => collectedFields(script).size > 0,
  messages: {
    early: {
      ru: 'Поле {field} заполняется ответом клиента, а здесь его произносят на пути, где ещё не спросили. Спросите раньше или перестройте ветку.',
      en: 'The field {field} is filled by the customer, and here it is spoken on a path on which nobody has asked yet. Ask earlier, or change the branch.',
    },
  },
  *check(script) {
    const collected = collectedFields(script);
    if (collected.size === 0) return;
    const asks = (turn: Utterance) => (turn.node.type === 'turn' && turn.node.collects && turn.role === 'agent' ? [foldPlaceholder(turn.node.collects)] : []);
    const surely = script.flow.surelyBefore(asks);
    for (const turn of script.agentTurns) {
      if (script.flow.nodeOf(turn) === undefined || turn.kind !== 'speech') continue;
      const known = surely(turn);
      for (const child of turn.node.children) {
        if (child.type !== 'placeholder') continue;
        const name = foldPlaceholder(child.name);
        if (!collected.has(name) || known.has(name)) continue;
        yield { at: { start: child.position.start.offset, end: child.position.end.offset }, message: 'early', data: { field: child.raw }, path: script.flow.pathTo(turn).map((step) => ({ at: step.range })) };
      }
    }
  },
});

/** Fields that some turn collects and that come from nowhere else. */
function collectedFields(script: Script): Set<string> {
  const elsewhere = new Set(script.node.meta.variables.filter(({ source, example }) => (source !== undefined && !/collect|собир|клиент/i.test(source)) || (source === undefined && example !== undefined)).map(({ name }) => foldPlaceholder(name)));
  const collects = script.agentTurns.flatMap(({ node }) => (node.type === 'turn' && node.collects ? [foldPlaceholder(node.collects)] : []));
  return new Set(collects.filter((name) => !elsewhere.has(name)));
}
