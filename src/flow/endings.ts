import type { Utterance } from '../meaning/index.js';
import type { Block, Stage } from '../syntax/index.js';
import type { GraphBuilder } from './builder.js';
import type { BuiltStage, Exit } from './derive.js';
import { KIND } from './graph.js';

/** Acts after which nothing needs to follow. */
const CLOSING_ACTS = ['closing', 'transfer'];
/** So many stages that say where the call ends: then one that does not is left open. */
const ENDS_STATED = 2;

const CLOSING_NAME =
  /(?<!\p{L})(?:close[ds]?|closing|end(?:ing)?|finish(?:ed)?|finale?|bye|goodbye|farewell|wrap ?up|sign ?off|hang ?up|stop|opt ?out|transfer|voicemail|конец|концовка|финал|финиш|завершени\p{L}*|завершить|прощани\p{L}*|закрыти\p{L}*|итог|отбой|перевод|автоответчик)(?![\p{L}])/u;

/** Does the call end at an open end of a stage: by the stage's name, by what was said last, by what the agent does, or because the script ends there. */
export function isEnding(builder: GraphBuilder, exit: Exit, stage: Stage, stages: readonly BuiltStage[]): boolean {
  if (exit.isWeak) return false;
  if (isNamedClosing(stage)) return true;
  const kind = builder.kindOf(exit.from);
  // an instruction in the last place may say how the call ends
  if (kind === KIND.note || kind === KIND.action || kind === KIND.call) return true;
  const said = saidBefore(builder, exit.from);
  if ((said?.says(...CLOSING_ACTS) && !asksAfter(said)) || (said?.says('callback-promise') && !statesEnds(stages))) return true;
  const last = stages.findLast(({ isSeparate }) => !isSeparate);
  if (last?.stage !== stage) return false;
  // the last step of all ends the call, unless it asks something while the call ends elsewhere
  return !(kind === KIND.listen && stages.some((other) => other.stage !== stage && isNamedClosing(other.stage)));
}

/** `Please hang up and drive to the vet. Which one are you going to?` waits for an answer still; “Goodbye, all right?” does not. */
function asksAfter(said: Utterance): boolean {
  const last = Math.max(...said.all(...CLOSING_ACTS).map(({ end }) => end));
  const rest = said.text.slice(last);
  return /(?:^|[.!…]["»”)]?)\s*\p{Lu}[^.!]*\?["»”)\s]*$/u.test(rest);
}

/** Does the script say itself where the call ends: `next: end`, «куда: конец». */
function statesEnds(stages: readonly BuiltStage[]): boolean {
  return stages.filter(({ stage }) => endsIn(stage.children)).length >= ENDS_STATED;
}

function endsIn(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'end' || ((block.type === 'choice' || block.type === 'switch') && block.children.some((option) => endsIn(option.children))));
}

/** Is a stage one that closes the call by its name. */
export function isNamedClosing({ id, title }: Stage): boolean {
  return [id, title].some((name) => CLOSING_NAME.test(name.toLowerCase().replaceAll('ё', 'е').replace(/[_-]+/g, ' ')));
}

/** What was said just before an open end: the exit itself, or what stands before the moment of listening. */
function saidBefore(builder: GraphBuilder, id: number): Utterance | undefined {
  for (let at = id; at >= 0 && at > id - 3; at -= 1) {
    const kind = builder.kindOf(at);
    if (kind === KIND.said) return builder.utteranceOf(at);
    if (kind !== KIND.listen && kind !== KIND.join) return undefined;
  }
  return undefined;
}
