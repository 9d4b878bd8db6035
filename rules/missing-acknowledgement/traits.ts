import { isCustomer, likeliest, type Utterance } from 'callint/rule';

/** What was said shortly before still counts this far back. */
const BEFORE = 3;

/** What a complaint and what the agent says to it have of a complaint that is passed over, each between 0 and 1, or a little more. */
export function traitsOf(complaint: Utterance, answer: readonly Utterance[], before: readonly Utterance[]) {
  return { ...felt(complaint), ...taken(answer), ...earlier(before.slice(-BEFORE)) };
}

/** How upset the customer sounds. */
function felt(complaint: Utterance) {
  const { sentences, text } = complaint;
  const both = sentences.map((_, at) => [complaint.probability(at, 'complaint'), complaint.probability(at, 'distress')] as const);
  return {
    felt: Math.max(...both.flat()),
    feltInAll: Math.max(...both.map(([one, other]) => Math.min(1, one + other))),
    // several sentences that each may complain are surer than one
    feltByAny: 1 - both.reduce((calm, [one, other]) => calm * (1 - Math.max(one, other)), 1),
    distress: likeliest(complaint, 'distress'),
    upset: Number(complaint.says('upset')),
    exclaims: Number(/!|\?\?/.test(text)),
    onlyAsks: Number(sentences.every((one) => one.asks)),
    asksLast: Number(sentences.at(-1)?.asks ?? false),
    length: Math.log(complaint.tokens.length + 1) / 3,
    isCue: Number(complaint.kind === 'cue'),
    tells: likeliest(complaint, 'info'),
    agrees: likeliest(complaint, 'agree'),
    demands: likeliest(complaint, 'request'),
    refuses: likeliest(complaint, 'refusal'),
    asks: likeliest(complaint, 'question'),
  };
}

/** How far the agent takes it up. */
function taken(answer: readonly Utterance[]) {
  const [first] = answer;
  return {
    saysAck: Number(answer.some((one) => one.says('acknowledgement'))),
    saysApology: Number(answer.some((one) => one.says('apology'))),
    beginsWithAck: first.probability(0, 'ack'),
    beginsWithApology: first.probability(0, 'apology'),
    beginsWithAnswer: first.probability(0, 'answer'),
    words: Math.log(first.tokens.length + 1) / 3,
    sentences: Math.min(first.sentences.length, 4) / 4,
  };
}

/** What was felt a moment ago. */
function earlier(before: readonly Utterance[]) {
  return { feltBefore: Math.max(0, ...before.filter(isCustomer).map((one) => likeliest(one, 'complaint', 'distress'))) };
}
