/** Sentences that tell when something is said: «При словах «…» произносится: …», `On "how much" the agent says: …`. */
import { conditionKind } from '../conditions.js';
import { roleOfLabel } from '../labels.js';
import { trimmed } from '../inline.js';
import { quotedSpans } from './spans.js';
import type { Condition } from '../nodes.js';
import type { Range } from '../../source/index.js';

const TELLS = /^(.{4,120}?)[\s,]+(?:(?:нами |оператором |сотрудником |менеджером )?(?:произносится|говорится|озвучивается|зачитывается|сообщается)|(?:оператор|сотрудник|менеджер|мы) (?:говорит|говорим|отвечает|отвечаем|произносит)|следует (?:сказать|ответить)|(?:the (?:agent|rep|adviser|operator) |we )(?:says?|replies|reply|answers?)|is (?:said|answered|read out))\s*:\s*(?=\S)/iu;
const OPENS = /^(?:при|на|после|если|когда|в случае|по|on|at|after|to|when|if|in case)(?![\p{L}])/iu;

/** When something is said, and what. */
export interface Told {
  kind: Condition['kind'];
  head: Range;
  examples: Range[];
  body: Range;
}

/** The condition and the words of a sentence that tells when they are said. */
export function toldIn(text: string, start: number, end: number): Told | undefined {
  const window = text.slice(start, Math.min(end, start + 220));
  if (!OPENS.test(window)) return undefined;
  const match = TELLS.exec(window);
  if (!match || roleOfLabel(match[1])) return undefined;
  const head = trimmed(text, start, start + match[1].length);
  const examples = quotedSpans(text, head.start, head.end).map((span) => ({ start: span.start + 1, end: span.end - 1 }));
  return { kind: examples.length > 0 ? 'utterance' : conditionKind(match[1]), head, examples, body: { start: start + match[0].length, end } };
}
