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
        const from = formalities(turn);
        seconds += Math.max(0, speakingSeconds(turn, until) - speakingSeconds(turn, from));
        words += Math.max(0, spokenWords(turn, until) - spokenWords(turn, from));
        // what must be checked before anything is disclosed does not delay the reason
        if (turn.says('verify-ask')) [seconds, words] = [0, 0];
        if (turn.says('vague-reason')) break;
        if (reason || said.length >= 3 || words > maxWords * 3) break;
      }
      const last = said.at(-1);
      // a short vague reason is the business of another rule; a long one is late as well
      if (!last || last.says('third-party') || (last.says('vague-reason') && said.length + words / maxWords < 2.5)) continue;
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

/** Sentences of more words than this may hide the news at their end. */
const LONG_SENTENCE_WORDS = 25;

const NEWS_ENTITIES = new Set(['money', 'date', 'time', 'percent']);

/** Where the news begins: in a long sentence not with «хотели узнать» but with the date, sum, offer or event itself. */
function newsAt(turn: Utterance, reason: { start: number; end: number }): number {
  const within = (one: { start: number; end: number }) => one.start >= reason.start && one.end <= reason.end;
  const isLong = turn.tokens.filter((token) => token.kind !== 'mark' && within(token)).length > LONG_SENTENCE_WORDS;
  const acts = turn.all('news', 'offer', ...(isLong ? [] : ['reason-opener'])).filter(within);
  const entities = turn.entities.filter((entity) => NEWS_ENTITIES.has(entity.type) && !entity.vague && within(entity));
  const starts = [...acts, ...entities].map((one) => one.start);
  if (starts.length === 0) return isLong ? reason.end : reason.start;
  return Math.max(reason.start, Math.min(...starts));
}

/** End of the greeting and of the question for the right person, which the customer expects. */
function formalities(turn: Utterance): number {
  let end = 0;
  turn.sentences.forEach((sentence, index) => {
    if (sentence.start > end + 1) return;
    const words = spokenWords(turn, sentence.end) - spokenWords(turn, sentence.start);
    const formal = turn.acts.some((act) => act.sentence === index && (act.type === 'greeting' || (act.type === 'outbound-opening' && sentence.asks)));
    if (formal && words <= 8) end = sentence.end;
  });
  return end;
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
