import { defineRule, speakingSeconds, spokenWords, type Range, type Utterance } from 'callint/rule';

/** The concrete reason must be heard within the first seconds. */
export default defineRule({
  category: 'opening',
  severity: 'warning',
  summary: { ru: 'Причина звонка должна прозвучать в первые секунды.', en: 'The concrete reason must be heard within the first seconds.' },
  source: 'Essay of a telecom customer: BRIEFLY. D.C. Code § 22-3226.15 and R.I. § 5-61-3.3 give 30 seconds for name, company and goods.',
  messages: {
    late: {
      ru: 'Причина звонка звучит только через {seconds} с ({words:слово|слова|слов}). К этому времени клиент уже решает, не положить ли трубку. Назовите её в первых {limit} с, сразу после имени и компании.',
      en: 'The reason for the call comes only after {seconds} s ({words:word|words}). By then the customer is deciding whether to hang up. Say it within {limit} s, right after name and company.',
    },
    missing: {
      ru: 'Оператор говорит уже {seconds} с ({words:слово|слова|слов}), а зачем звонит, так и не сказал. Назовите причину в первых {limit} с.',
      en: 'The agent has spoken for {seconds} s ({words:word|words}) without saying why they are calling. Say it within {limit} s.',
    },
  },
  options: {
    maxSeconds: { default: 15, description: 'Seconds of the agent\'s speech until the reason has been said.' },
    maxWords: { default: 30, description: 'Words of the agent\'s speech before the reason begins.' },
  },
  *check(script, { maxSeconds, maxWords }) {
    if (script.call.direction === 'inbound' || script.call.channel === 'chat') return;
    for (const opening of script.flow.openings()) {
      if (!isAgent(opening)) continue;
      const said: Utterance[] = [];
      let seconds = 0;
      let words = 0;
      let reason: { start: number; end: number } | undefined;
      for (const turn of script.flow.straightOn(opening, (one) => isAgent(one) && one.says('reason', 'third-party'))) {
        if (!isAgent(turn)) continue;
        said.push(turn);
        reason = turn.all('reason')[0];
        if (turn.says('third-party')) break;
        // the reason is late when it begins late: how long its own sentence runs is the business of other rules
        const until = reason ? newsAt(turn, reason) : Infinity;
        seconds += speakingSeconds(turn, until);
        words += spokenWords(turn, until);
        if (reason || said.length >= 3 || words > maxWords * 3) break;
      }
      const last = said.at(-1);
      if (!last || last.says('third-party')) continue;
      // without any reason only the first turn counts: what follows may be an answer to the customer
      if (!reason) [seconds, words] = [speakingSeconds(opening), spokenWords(opening)];
      if (seconds <= maxSeconds || words <= maxWords) continue;
      yield {
        at: preamble(said),
        message: reason ? 'late' : 'missing',
        data: { seconds: Math.round(seconds), words, limit: maxSeconds },
        path: said.map((turn) => ({ at: turn.range })),
        suggestions: reason
          ? [{ desc: { ru: `Начните так: «${last.text.slice(reason.start, reason.end).trim()}»`, en: `Start with: “${last.text.slice(reason.start, reason.end).trim()}”` } }]
          : [],
      };
    }
  },
});

function isAgent(utterance: Utterance): boolean {
  return utterance.kind === 'speech' && (utterance.role === 'agent' || utterance.role === 'system');
}

/** Where the news begins: a reason that ends a long sentence is as late as its last clause. */
function newsAt(turn: Utterance, reason: { start: number; end: number }): number {
  const announced = turn.all('reason-opener', 'news', 'offer').filter((act) => act.start >= reason.start && act.end <= reason.end);
  return Math.max(reason.start, Math.min(...announced.map((act) => act.start), reason.end));
}

/** Where the preamble starts: the first sentence that neither greets nor introduces. */
function preamble(said: readonly Utterance[]): Range {
  for (const turn of said) {
    const formal = turn.all('greeting', 'self-introduction', 'company-introduction', 'time-ask');
    const index = turn.sentences.findIndex((sentence, at) => !formal.some((act) => act.sentence === at) || spokenInSentence(sentence, turn) > 12);
    if (index >= 0) return turn.at(turn.sentences[index]);
  }
  return said[0].range;
}

function spokenInSentence(sentence: { firstToken: number; endToken: number }, turn: Utterance): number {
  return turn.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind !== 'mark').length;
}
