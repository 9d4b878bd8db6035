import { remembered, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { isAgent } from './exchange.js';

/**
 * What the agent says first on each way into the call. Who is rung up often speaks first: “Hello?”. Later sections count only when they begin
 * a call anew: one that opens with the customer answers an objection, one that neither greets nor asks for somebody goes on with the call.
 */
export const openingTurns = remembered((script: Script): readonly Utterance[] => {
  // a list of objections and nothing else has no opening
  if (script.agentTurns.every(({ handler }) => handler) && !script.agentTurns[0]?.says('greeting', 'outbound-opening', 'self-introduction', 'company-introduction')) return [];
  const answers = script.flow.openings().flatMap((wayIn) => {
    const answer = script.flow.straightOn(wayIn, isAgent).find(isAgent);
    return answer && (answer === wayIn || answer === script.agentTurns[0]) && opensACall(script, answer) ? [answer] : [];
  });
  return [...new Set(answers)];
});

function opensACall(script: Script, opening: Utterance): boolean {
  if (opening === script.agentTurns[0]) return true;
  if (opening.says('closing') || asksWhenToRing(opening)) return false;
  return opening.says('greeting', 'outbound-opening', 'time-ask') || asksForPerson(opening);
}

/** «Когда его можно застать? Спасибо, перезвоним.»: goes on where somebody else has picked up. */
function asksWhenToRing(opening: Utterance): boolean {
  return opening.says('third-party') && opening.says('callback-promise') && !opening.says('greeting', 'self-introduction');
}

/** «Кравцов Игорь Петрович?» */
function asksForPerson(opening: Utterance): boolean {
  const [first] = opening.sentences;
  return first?.asks === true && opening.entities.some((entity) => entity.type === 'name' && entity.start - first.start <= 2 && first.end - entity.end <= 2);
}
