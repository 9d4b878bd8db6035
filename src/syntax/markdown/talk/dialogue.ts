/** Who says which line of a dialogue that only dashes mark. */
import { soundsLikeAgent } from '../../voices.js';
import { stockOf } from '../line/stock-lines.js';

/** Cost of the same speaker taking two lines in a row. */
const SAME_SPEAKER = 4.5;
/** The same, when a note or a cue stands between the two lines. */
const SAME_AFTER_NOTE = 1.5;
/** After a cue an answer is the agent's; several lines may as well open with the customer. */
const ANSWER = 2.5;
/** One line alone below it is hardly ever his: nobody would answer. */
const ONLY_ANSWER = 4;

/** Dashes on one line always change the speaker. */
const NEVER_SAME = 1000;

function openingOf(count: number, firstIsAgent: boolean | undefined): number {
  if (firstIsAgent === undefined) return 0.4;
  if (count === 1) return firstIsAgent ? ONLY_ANSWER : -ANSWER;
  return (firstIsAgent ? ANSWER : -ANSWER) / 4;
}

/** How much better a run of lines reads when the customer begins it than when the agent does. */
export function customerBegins(lines: readonly string[], apart: readonly boolean[]): number {
  const begin = (lean: number): number => margin(lines, castDialogue(lines, undefined, { apart, lean: [lean] }), apart);
  return begin(-FORCED) - begin(FORCED);
}

/** More than any sum of voices. */
const FORCED = 1000;

function margin(lines: readonly string[], cast: readonly { role: 'agent' | 'customer' }[], apart: readonly boolean[]): number {
  return lines.reduce((sum, line, index) => {
    const score = soundsLikeAgent(line) + stockOf(line);
    const same = index > 0 && cast[index].role === cast[index - 1].role ? (apart[index] ? SAME_AFTER_NOTE : SAME_SPEAKER) : 0;
    return sum + (cast[index].role === 'agent' ? score : -score) - same;
  }, 0);
}

/** The speakers of a run of lines, and how sure each is: the likeliest sequence in which they mostly take turns. `apart` marks the lines before which a note stands, `lean` is what else speaks for the agent, line by line. */
export function castDialogue(lines: readonly string[], firstIsAgent?: boolean, { neverSame = false, apart = [] as readonly boolean[], same = SAME_SPEAKER, lean = [] as readonly number[] } = {}): { role: 'agent' | 'customer'; confidence: number }[] {
  const scores = lines.map((line, index) => soundsLikeAgent(line) + stockOf(line) + (lean[index] ?? 0) + (index === 0 ? openingOf(lines.length, firstIsAgent) : 0));
  // columns of best totals: agent, customer; `from` holds the way back
  const from: [number, number][] = [];
  let best: [number, number] = [scores[0] ?? 0, -(scores[0] ?? 0)];
  scores.slice(1).forEach((score, index) => {
    const [agent, customer] = best;
    const sameSpeaker = neverSame ? NEVER_SAME : apart[index + 1] ? SAME_AFTER_NOTE : same;
    from.push([agent - sameSpeaker > customer ? 0 : 1, customer - sameSpeaker > agent ? 1 : 0]);
    best = [Math.max(agent - sameSpeaker, customer) + score, Math.max(customer - sameSpeaker, agent) - score];
  });
  let side: number = best[0] >= best[1] ? 0 : 1;
  const sides = [side];
  for (let index = from.length - 1; index >= 0; index -= 1) {
    side = from[index][side];
    sides.push(side);
  }
  sides.reverse();
  // how much better this cast is than the same one with the sides changed
  const margin = sides.reduce((sum, one, index) => sum + (one === 0 ? 1 : -1) * (scores[index] ?? 0), 0);
  const confidence = Math.max(0.5, Math.min(0.92, 0.55 + margin * 0.05));
  return sides.slice(0, lines.length).map((one) => ({ role: one === 0 ? 'agent' : 'customer', confidence }));
}

/** By so much the lines must sound more like one voice than like two. */
const ONE_VOICE = 4;

/** Whether runs of lines with dashes are all the agent's words, listed, rather than dialogues. */
export function isMonologue(runs: readonly (readonly string[])[]): boolean {
  let one = 0;
  let two = 0;
  for (const run of runs) {
    const cast = castDialogue(run);
    run.forEach((line, index) => {
      const score = soundsLikeAgent(line);
      one += score;
      two += cast[index].role === 'agent' ? score : -score;
      if (cast[index].role === cast[index - 1]?.role) two -= SAME_SPEAKER;
    });
  }
  return one > two + ONE_VOICE;
}
