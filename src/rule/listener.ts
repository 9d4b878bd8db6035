import type { Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';

/** Who is on the line in place of the customer: somebody else, a machine, or a person whose number it is. */
export type Listener = 'other' | 'machine' | 'wrong';

/** Who hears a turn when it is not the customer: by the stage, the condition, the label or the answer just before. */
export function listenerOf(script: Script, turn: Utterance): Listener | undefined {
  const words = [turn.option?.condition.value, turn.handler?.condition.value, turn.stage?.title].filter((one) => one !== undefined && one !== '');
  for (const text of words) {
    if (MACHINE.test(text as string)) return 'machine';
    if (WRONG.test(text as string)) return 'wrong';
    if (OTHER.test(text as string) || IS_OTHER.test(text as string)) return 'other';
  }
  const before = script.utterances[turn.index - 1];
  if (before?.kind === 'note' && before.stage === turn.stage && before.text.length < 80) {
    if (MACHINE.test(before.text)) return 'machine';
    if (OTHER.test(before.text)) return 'other';
  }
  return answeredBy(script, turn);
}

function answeredBy(script: Script, turn: Utterance): Listener | undefined {
  for (let one = script.previous(turn); one && one.stage === turn.stage; one = script.previous(one)) {
    if (one.role === 'third_party') return 'other';
    if (one.role !== 'customer') continue;
    return WRONG.test(one.text) ? 'wrong' : IS_OTHER.test(one.text) ? 'other' : undefined;
  }
  return undefined;
}

const MACHINE = /автоответчик|голосов\p{L}{2,3} почт|voice ?mail|answering machine|leave (?:a )?message/iu;
const WRONG = /не туда попал|ошиблись номером|чужой номер|неверный номер|wrong (?:number|person)/iu;
const OTHER = /трет\p{L}{2,4} лиц|родственник|посторонн|друг\p{L}{2,3} человек|(?:взял|ответил|подош)\p{L}* (?:не (?:он|должник|клиент)|мама|мать|отец|жена|муж|сын|дочь|брат|сестра|сосед|коллег|друг)|not the (?:debtor|right party)|someone else|somebody else|third part(?:y|ies)|relative|another person|(?:mother|father|wife|husband|spouse|son|daughter|colleague|boss|roommate|neighbou?r) (?:answers|picks up|on the line)/iu;
const IS_OTHER = /(?:это|я) (?:его|ее|её) (?:мама|мать|отец|жена|муж|сын|дочь|брат|сестра|сосед|коллег)|(?:его|ее|её) (?:нет|дома нет)|он\p{L}? (?:на работе|на даче|вышел|вышла|уехал)|(?:I'm|this is|it's) (?:his|her|their) (?:mother|mom|mum|father|dad|wife|husband|son|daughter|brother|sister|roommate|boss|colleague)|(?:he|she)(?:'s| is) (?:not (?:here|in|home)|out|away|at work)/iu;
