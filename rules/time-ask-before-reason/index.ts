import { afterAgentTurns, checksIdentityIn, defineRule, isAgent, type Act, type Script, type Utterance } from 'callint/rule';

/** The reason first, then the question whether the customer has time. */
export default defineRule({
  category: 'opening',
  severity: 'error',
  summary: {
    ru: 'Сначала скажите, зачем звоните, потом спрашивайте, есть ли у клиента время.',
    en: 'Say why you are calling before you ask whether the customer has time.',
  },
  source: 'Essay of a telecom customer, rule one: say in two words why you call, then ask for time.',
  messages: {
    asked: {
      ru: 'Оператор спрашивает «{asked}», а зачем звонит, ещё не сказал. Клиент не может решить, есть ли у него время, и настораживается. Сначала назовите причину звонка.',
      en: 'The agent asks “{asked}” before saying why they are calling. The customer cannot tell whether the call is worth the time. Give the reason first.',
    },
  },
  options: {
    allowWhenRequested: { default: true, description: 'Stay silent when the customer asked to be called.' },
  },
  judges: ['time-ask'],
  appliesTo: ({ call }, { allowWhenRequested }) => call.direction !== 'inbound' && !(allowWhenRequested && call.requested),
  *check(script) {
    const timeAsks = (utterance: Utterance) => (isAgent(utterance) ? utterance.all('time-ask').filter((act) => !checksIdentityIn(utterance, act.sentence) && utterance.probability(act.sentence, 'hold-ask') < ASKS_TO_HOLD && !ASKS_FOR_SOMEBODY.test(utterance.text.slice(act.start, utterance.sentences[act.sentence].end))) : []);
    const reasons = (utterance: Utterance) => (isAgent(utterance) ? utterance.all('reason') : []);
    for (const { utterance, event, path } of script.flow.precedes(reasons, timeAsks)) {
      if (!opensHere(path)) continue;
      if (path.some((step) => step.says('third-party', 'callback-requested'))) continue;
      const asked = utterance.text.slice(event.start, event.end).trim();
      const later = reasonNearby(script, utterance, event.end);
      yield {
        at: utterance.at(event),
        message: 'asked',
        data: { asked },
        path: path.map((step) => ({ at: step.range })),
        suggestions: later
          ? [{ desc: { ru: `Начните с причины: «${later}», а потом спросите о времени.`, en: `Start with the reason: “${later}” Then ask for time.` } }]
          : [{ desc: { ru: 'Например: «Звоню, потому что … Займёт две минуты, удобно говорить?»', en: 'For example: “I\'m calling because … It takes two minutes, is now all right?”' } }],
      };
    }
  },
});

/** «Две минуты на линии выдержите?» asks to wait, in the middle of a call. */
const ASKS_TO_HOLD = 0.8;

/** «Могу я поговорить с Зинаидой Павловной?», “Can I speak to the owner?” */
const ASKS_FOR_SOMEBODY = /(?:поговорить|говорю|соединить|побеседовать) с(?:о)? (?:\p{Lu}|\{|\[|владел|хозя|директор|руковод|собственник)|(?:speak|talk) (?:to|with) (?:\p{Lu}|\{|\[|the |mr|mrs|ms)/u;

/** The question belongs to the opening when the agent has said little before it. */
function opensHere(path: readonly Utterance[]): boolean {
  return path.filter(isAgent).length <= 4;
}

/** «Вся ваша улица уже с нами» is nothing to begin with: the next finding would be about it. */
function isBoast(turn: Utterance, { sentence }: Act): boolean {
  return turn.all(...BOASTS).some((act) => act.sentence === sentence) || turn.probability(sentence, 'claim') >= PLAINLY;
}

const BOASTS = ['popularity', 'crowd', 'superlative', 'uniqueness', 'above-all', 'competitor-claim', 'urgency', 'vague-wording'] as const;
const PLAINLY = 0.5;

/** The first reason that follows within the next three turns of the agent, in the agent's own words. */
function reasonNearby(script: Script, from: Utterance, after: number): string | undefined {
  const turns = script.flow.straightOn(from, afterAgentTurns(4)).filter(isAgent);
  for (const turn of turns) {
    const reason = turn.all('reason').find((act) => (turn !== from || act.start >= after) && !turn.sentences[act.sentence].asks && !isBoast(turn, act));
    if (reason) return turn.text.slice(reason.start, reason.end).trim();
  }
  return undefined;
}
