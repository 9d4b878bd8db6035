import { defineRule, evidence, foldPlaceholder, type Event, type Range, type Script, type Utterance } from 'callint/rule';

/** Nothing is asked twice in one call. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'За один разговор не спрашивают дважды об одном.', en: 'Nothing is asked twice in one call.' },
  source: 'Customers name repeating themselves among the worst parts of a call.',
  messages: {
    twice: {
      ru: 'На этом пути клиента второй раз спрашивают «{asked}» (первый раз — строка {line}). Он уже ответил. Используйте его ответ или ведите мимо второго вопроса.',
      en: 'On this path the customer is asked “{asked}” a second time (first on line {line}). They have answered. Use the answer, or lead past the second question.',
    },
  },
  options: {
    minWords: { default: 4, description: 'Questions of fewer words may be asked again.' },
  },
  *check(script, { minWords }) {
    for (const [, group] of groupsOf(script, minWords)) {
      const reported = new Set<Utterance>();
      for (const first of group) {
        const others = new Map(group.filter((one) => one.turn !== first.turn && !reported.has(one.turn) && mayFollow(script, first.turn, one.turn)).map((one) => [one.turn, [one.event]]));
        if (others.size === 0) continue;
        const found = script.flow.neverAfter((turn) => (turn === first.turn ? [first.event] : []), (turn) => others.get(turn) ?? []);
        for (const witness of found) {
          reported.add(witness.utterance);
          const { utterance, event } = witness;
          yield {
            at: utterance.at(event), message: 'twice', data: { asked: utterance.text.slice(event.start, event.end).trim(), line: first.turn.node.position.start.line },
            related: [{ at: first.turn.at(first.event), message: { ru: 'Первый раз спросили здесь.', en: 'It was asked here first.' } }], ...evidence(witness),
          };
        }
      }
    }
  },
});

/** Sections that only stand one below the other may be two takes of one call. */
function mayFollow(script: Script, first: Utterance, second: Utterance): boolean {
  return first.stage === second.stage || script.flow.graph.isStated;
}

interface Asked {
  turn: Utterance;
  event: Event;
}

/** Questions that ask the same: in the very same words, or for the same field. */
function groupsOf(script: Script, minWords: number): Map<string, Asked[]> {
  const groups = new Map<string, Asked[]>();
  const add = (key: string, turn: Utterance, event: Range): void => {
    const group = groups.get(key) ?? [];
    if (!group.some((one) => one.turn === turn)) group.push({ turn, event });
    groups.set(key, group);
  };
  for (const turn of script.agentTurns) {
    // after silence, or when the answer was not understood, the question is repeated on purpose
    if (script.flow.nodeOf(turn) === undefined || ['no_input', 'else'].includes(turn.option?.condition.kind ?? '') || ['no_input', 'no_match'].includes(turn.handler?.kind ?? '')) continue;
    const question = turn.sentences.findLast(({ asks }) => asks);
    if (turn.node.type === 'turn' && turn.node.collects) add(`field ${foldPlaceholder(turn.node.collects)}`, turn, question ?? { start: 0, end: turn.text.length });
    for (const sentence of turn.sentences) {
      if (!sentence.asks) continue;
      const words = turn.text.slice(sentence.start, sentence.end).toLowerCase().match(/[\p{L}\p{N}{}_]+/gu) ?? [];
      if (words.length >= minWords && !isUsualAtTheEnd(turn)) add(words.join(' '), turn, sentence);
    }
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

/** «Могу ещё чем-то помочь?» is asked wherever a matter is done. */
function isUsualAtTheEnd(turn: Utterance): boolean {
  return turn.says('closing', 'transfer') || /(?:ещё|еще|anything else|anything more|other questions|остались вопросы|всё понятно)/u.test(turn.text.toLowerCase());
}
