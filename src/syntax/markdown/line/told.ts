/** Sentences that tell when something is said: «При словах «…» произносится: …», `On "how much" the agent says: …`. */
import { conditionKind } from '../../conditions.js';
import { roleOfLabel } from '../../label-roles.js';
import { trimmed } from '../../inline.js';
import { quotedSpans } from './spans.js';
import type { Condition } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

const TELLS = /^(.{4,120}?)[\s,]+(?:(?:нами |оператором |сотрудником |менеджером )?(?:произносится|говорится|озвучивается|зачитывается|сообщается)|(?:оператор|сотрудник|менеджер|мы) (?:говорит|говорим|отвечает|отвечаем|произносит)|следует (?:сказать|ответить)|(?:the (?:agent|rep|adviser|operator) |we )(?:says?|replies|reply|answers?)|is (?:said|answered|read out))\s*:\s*(?=\S)/iu;
/** `Where the member says "…", the Officer shall reply: "…"`: as rules and procedures put it, whatever they call the agent. */
const RULED =
  /^(.{4,160}?)[\s,]+(?:the (\p{L}+(?: \p{L}+)?) (?:(?:shall|must|will|should|is to) )?(?:says?|replies|reply|answers?|asks?|responds?|states?)|the (?:answer|reply|response) (?:is|shall be|will be)|(\p{L}+) (?:обязан|должен|должна)\p{L}? (?:сказать|ответить|спросить|произнести))\s*:\s*(?=["«“])/iu;
const OPENS = /^(?:при|на|после|если|когда|в случае|по|on|at|after|to|when|where|should|upon|if|in case)(?![\p{L}])/iu;
const WINDOW = 300;

/** When something is said, and what. */
export interface Told {
  kind: Condition['kind'];
  head: Range;
  examples: Range[];
  body: Range;
}

/** The condition and the words of a sentence that tells when they are said. */
export function toldIn(text: string, start: number, end: number): Told | undefined {
  const window = text.slice(start, Math.min(end, start + WINDOW));
  if (!OPENS.test(window)) return undefined;
  const match = TELLS.exec(window) ?? ruledIn(window);
  if (!match || roleOfLabel(match[1])) return undefined;
  const head = trimmed(text, start, start + match[1].length);
  const examples = quotedSpans(text, head.start, head.end).map((span) => ({ start: span.start + 1, end: span.end - 1 }));
  return { kind: examples.length > 0 ? 'utterance' : conditionKind(match[1]), head, examples, body: { start: start + match[0].length, end } };
}

/** What the customer shall say is no answer to him. */
function ruledIn(window: string): RegExpExecArray | null {
  const match = RULED.exec(window);
  const who = match?.[2] ?? match?.[3];
  return who !== undefined && roleOfLabel(who)?.role === 'customer' ? null : match;
}
