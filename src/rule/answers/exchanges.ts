import type { Utterance } from '../../meaning/index.js';
import type { Script } from '../../script.js';
import { isAgent, isCustomer, repliesTo } from '../exchange.js';
import { likeliest } from '../likeliest.js';
import { asksSomething } from '../wanted.js';

/** Something that the customer asks or demands, and what the agent says to it. */
export interface Exchange {
  question: Utterance;
  /** It asks; otherwise it may demand something, or only tell. */
  asks: boolean;
  reply: Utterance;
  /** What is said after the reply to a question, by whomever, along the first way on. */
  next?: Utterance;
}

/** Everything that the customer says and that is answered, in the order of the script; not the calls and echoes that only look like questions. */
export function exchangesIn(script: Script): Exchange[] {
  return script.utterances.filter(isCustomer).flatMap((question) => {
    const isMarked = question.sentences.some((one) => one.asks);
    const asks = isMarked ? question.sentences.some((_, at) => isQuestion(question, at)) : asksSomething(question);
    if (isMarked && !asks) return [];
    const reply = replyTo(script, question, asks);
    return reply ? [{ question, asks, reply, next: asks ? saidNext(script, reply) : undefined }] : [];
  });
}

/** “Hello? I've had eleven minutes of music.”, “Attach them? You have them.”: a call, or an echo that the customer goes on to answer, asks nothing. */
function isQuestion({ sentences, text }: Utterance, at: number): boolean {
  const { asks, start, end } = sentences[at];
  if (!asks) return false;
  const asked = text.slice(start, end);
  const words = asked.match(/[\p{L}\d'-]+/gu) ?? [];
  return !CALLS.test(asked) && !(words.length <= ECHO && at + 1 < sentences.length && !sentences[at + 1].asks && !QUESTION_WORD.test(words[0] ?? ''));
}

const CALLS = /^\P{L}*(?:hello|hi|алл?[её]|алло|anyone there)\P{L}*$/iu;
const ECHO = 2;
const QUESTION_WORD = /^(?:wh(?:at|y|en|ere|o|ich)|how|что|ч[её]м|когда|где|куда|кто|кому|как|какой|каких|какая|какие|почему|зачем|сколько|откуда)/iu;

/** What the agent answers; to a question, what follows «Секунду» by itself. */
function replyTo(script: Script, question: Utterance, asks: boolean): Utterance | undefined {
  const [reply] = repliesTo(script, question, 1);
  const next = asks && reply?.sentences.length === 1 && likeliest(reply, 'hold') >= ONLY_HOLDS ? saidNext(script, reply) : undefined;
  return next && isAgent(next) ? next : reply;
}

const ONLY_HOLDS = 0.7;

/** What is said after the reply, along the first way on. */
function saidNext(script: Script, reply: Utterance): Utterance | undefined {
  const isSaid = (one: Utterance): boolean => one !== reply && one.kind !== 'note';
  return script.flow.straightOn(reply, isSaid).find(isSaid);
}
