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
    minWords: { default: 4, min: 0, description: 'Questions of fewer words may be asked again.' },
  },
  *check(script, { minWords }) {
    for (const group of groupsOf(script, minWords)) {
      const unreported = new Map(group.map(({ turn, event }) => [turn, [event]]));
      for (const [index, first] of group.entries()) {
        const others = new Map(unreported);
        others.delete(first.turn);
        if (others.size === 0) continue;
        // of a question that is asked a thousand times nearly all is told after the first: whether anything is left is asked of all others at once
        if (index > 1 && !followsAny(script, group.slice(index), unreported)) break;
        for (const witness of script.flow.neverAfter(new Map([[first.turn, [first.event]]]), others)) {
          unreported.delete(witness.utterance);
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

function followsAny(script: Script, firsts: readonly Asked[], others: ReadonlyMap<Utterance, readonly Event[]>): boolean {
  return script.flow.neverAfter(new Map(firsts.map(({ turn, event }) => [turn, [event]])), new Map(others)).length > 0;
}

interface Asked {
  turn: Utterance;
  event: Event;
}

/** Questions that ask the same, in the very same words or for the same field, where one may follow another. */
function groupsOf(script: Script, minWords: number): Asked[][] {
  const groups = new Map<string, Asked[]>();
  const add = (asked: string, turn: Utterance, event: Range): void => {
    // sections that only stand one below the other may be two takes of one call
    const key = script.flow.graph.isStated ? asked : `${turn.stage?.position.start.offset} ${asked}`;
    const group = groups.get(key) ?? [];
    if (group.at(-1)?.turn !== turn) group.push({ turn, event });
    groups.set(key, group);
  };
  for (const turn of script.agentTurns) {
    // after silence, or when the answer was not understood, the question is repeated on purpose
    if (!script.flow.reaches(turn) || ['no_input', 'else'].includes(turn.option?.condition.kind ?? '') || ['no_input', 'no_match'].includes(turn.handler?.kind ?? '')) continue;
    const question = turn.sentences.findLast(({ asks }) => asks);
    if (turn.node.type === 'turn' && turn.node.collects) add(`field ${foldPlaceholder(turn.node.collects)}`, turn, question ?? { start: 0, end: turn.text.length });
    for (const sentence of turn.sentences) {
      if (!sentence.asks) continue;
      const words = plainly(turn.text.slice(sentence.start, sentence.end)).match(/[\p{L}\p{N}{}_]+/gu) ?? [];
      if (words.length >= minWords && !isUsualAtTheEnd(turn)) add(words.join(' '), turn, sentence);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** «А насколько вы довольны, от 1 до 5?» asks what «Насколько вы довольны?» asks: the word that leads over and the scale say nothing of the matter. */
function plainly(question: string): string {
  return question.toLowerCase().replace(LEADS_OVER, '').replace(SCALE, ' ');
}

const LEADS_OVER = /^[^\p{L}{]*(?:(?:и|а|но|ну|так|тогда|хорошо|скажите|подскажите|пожалуйста|и всё же|все же|and|so|but|now|then|well|okay|ok|please|tell me)(?![\p{L}])[\s,]*)+/u;
const SCALE = /[\s,(]*(?:по шкале |по пятибалльной шкале|по десятибалльной шкале|on a scale (?:of|from) |from |от |of )?(?:\d+|нуля|одного|zero|one|nought) (?:до|to) (?:\d+|пяти|десяти|five|ten)(?!\p{L})\)?/gu;

/** «Могу ещё чем-то помочь?» is asked wherever a matter is done. */
function isUsualAtTheEnd(turn: Utterance): boolean {
  return turn.says('closing', 'transfer') || /(?:ещё|еще|anything else|anything more|other questions|остались вопросы|всё понятно)/u.test(turn.text.toLowerCase());
}
