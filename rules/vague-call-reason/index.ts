import { checksIdentity, defineRule, likeliest, type Act, type Utterance } from 'callint/rule';

/** A reason that could fit any call is not a reason. */
export default defineRule({
  category: 'opening',
  severity: 'warning',
  summary: { ru: 'Причина, которая подошла бы к любому звонку, — не причина.', en: 'A reason that could fit any call is not a reason.' },
  source: 'Essay of a telecom customer, rule one; Gartner on proactive calls taken for a scam; P.R. 10 L.P.R.A. § 4032(1)(a).',
  messages: {
    vague: {
      ru: 'Из слов «{said}» нельзя понять, о чём звонок: так начинают и мошенники. Скажите, что случилось или что меняется: предмет, сумму, дату, номер заказа.',
      en: 'Nobody can tell from “{said}” what the call is about, and scams open the same way. Say what happened or what changes: the product, the sum, the date, the order.',
    },
  },
  appliesTo: ({ call }) => call.direction !== 'inbound',
  supervises: { fault: 'vague-reason', from: 0.6, message: 'vague', data: (said) => ({ said }) },
  *check(script) {
    for (const turn of script.agentTurns) {
      if (!turn.says('vague-reason') || turn.says('private-matter', 'third-party') || (script.call.type !== 'sales' && checksIdentity(turn))) continue;
      if (script.call.type !== 'sales' && isToThirdParty(script.flow.pathTo(turn))) continue;
      for (const act of turn.all('vague-reason')) {
        if (Math.max(turn.probability(act.sentence, 'vague-reason'), turn.probability(act.sentence, 'euphemism')) < POSSIBLY_VAGUE || turn.all('debt').some((debt) => debt.sentence === act.sentence)) continue;
        if (saysWhyBefore(turn, act)) continue;
        if (!isOpening(script.flow.pathTo(turn), turn.probability(act.sentence, 'vague-reason') >= PLAINLY_VAGUE)) continue;
        const { start, end } = emptyWords(turn, act);
        yield {
          at: turn.at({ start, end }),
          message: 'vague',
          data: { said: turn.text.slice(start, end).trim() },
          suggestions: [{ desc: { ru: 'Назовите: что случилось, что меняется, к какому сроку.', en: 'Name what happened, what changes, and by when.' } }],
        };
      }
    }
  },
});

/** «У карты вышел срок. Звоню сказать об этом.»: the words point back to a reason that was given. */
function saysWhyBefore(turn: Utterance, vague: Act): boolean {
  return turn.all('reason').some(({ sentence }) => sentence < vague.sentence && turn.probability(sentence, 'reason') > turn.probability(sentence, 'vague-reason')) && POINTS_BACK.test(turn.text.slice(vague.start, turn.sentences[vague.sentence].end));
}

const POINTS_BACK = /(?:^|[^\p{L}])(?:об этом|про это|по этому поводу|из-за этого|поэтому|вот (?:и|об этом)|about (?:that|this|it)|that['’]s (?:why|what)|this is (?:why|what))(?!\p{L})/iu;

/** All the empty words of the sentence: «по важному вопросу, касающемуся вашего договора». */
function emptyWords(turn: Utterance, reason: Act): Pick<Act, 'start' | 'end'> {
  const empty = [reason, ...turn.all('vague-wording').filter((act) => act.sentence === reason.sentence)];
  return { start: Math.min(...empty.map((act) => act.start)), end: Math.max(...empty.map((act) => act.end)) };
}

/** Only what is said before the substance counts: later «есть вопрос» is no reason for the call. */
function isOpening(path: readonly Utterance[], isPlain: boolean): boolean {
  const agent = path.filter((one) => one.kind === 'speech' && one.role !== 'customer');
  if (agent.length > 4) return false;
  if (isPlain && path.at(-2)?.role === 'customer' && path.at(-2)?.sentences.some(({ asks }) => asks)) return true;
  return !agent.slice(0, -1).some((one) => (isPlain ? likeliest(one, 'reason') >= CLEAR_REASON : one.says('reason')));
}

/** What is plainly vague is so even after words that might have been a reason, and all the more when the customer had to ask. */
const PLAINLY_VAGUE = 0.85;
const POSSIBLY_VAGUE = 0.25;
const CLEAR_REASON = 0.7;

/** To somebody else the reason must not be told; who sells has nothing to keep from them. */
function isToThirdParty(path: readonly Utterance[]): boolean {
  return path.some((one) => one.role === 'third_party');
}
