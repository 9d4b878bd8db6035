import { defineRule, isAgent, likeliest, speakingSeconds, spokenWords, type Act, type Range, type Script, type Utterance } from 'callint/rule';

type Span = Pick<Act, 'start' | 'end'>;

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
  metric: 'seconds',
  options: {
    maxSeconds: { default: 15, description: 'Seconds of the agent\'s speech until the reason has been said.' },
    maxWords: { default: 30, description: 'Words of the agent\'s speech before the reason begins.' },
  },
  appliesTo: ({ call }) => call.direction !== 'inbound',
  *check(script, { maxSeconds, maxWords }) {
    for (const wayIn of script.flow.openings()) {
      const opening = firstAnswer(script, wayIn);
      if (!opening) continue;
      const said: Utterance[] = [];
      let seconds = 0;
      let words = 0;
      let reason: Act | undefined;
      for (const turn of script.flow.straightOn(opening, (one) => isAgent(one) && (one.says('third-party') || reasonIn(one) !== undefined))) {
        if (!isAgent(turn)) continue;
        said.push(turn);
        reason = reasonIn(turn);
        if (turn.says('third-party')) break;
        // the reason is late when it begins late: how long its own sentence runs is the business of other rules
        const until = reason ? newsAt(turn, reason) : Infinity;
        const from = formalities(turn);
        seconds += Math.max(0, speakingSeconds(turn, until) - speakingSeconds(turn, from));
        words += Math.max(0, spokenWords(turn, until) - spokenWords(turn, from));
        // what must be checked before anything is disclosed does not delay the reason
        if (turn.says('verify-ask') || likeliest(turn, 'verify') >= SURELY_CHECKS) [seconds, words] = [0, 0];
        if (turn.says('vague-reason')) break;
        if (reason || said.length >= 3 || words > maxWords * 3) break;
      }
      const last = said.at(-1);
      // a short vague reason is the business of another rule; a long one is late as well
      if (!last || last.says('third-party') || (last.says('vague-reason') && said.length + words / maxWords < 2.5)) continue;
      // without any reason each turn counts for itself: what follows may be an answer to the customer
      if (!reason) {
        const longest = said.reduce((most, turn) => (spokenWords(turn) > spokenWords(most) ? turn : most), opening);
        [seconds, words] = [speakingSeconds(longest), spokenWords(longest)];
        said.splice(0, said.indexOf(longest));
      }
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

/** Who is rung up often speaks first: “Hello?”. Later sections that open with the customer are answers to objections. */
function firstAnswer(script: Script, wayIn: Utterance): Utterance | undefined {
  const answer = script.flow.straightOn(wayIn, isAgent).find(isAgent);
  if (answer === wayIn) return answer;
  return script.call.direction === 'outbound' && answer === script.agentTurns[0] ? answer : undefined;
}

const SURELY_CHECKS = 0.6;
const FORMULA = 0.7;

/** Sentences of more words than this may hide the news at their end. */
const LONG_SENTENCE_WORDS = 25;

const NEWS_ENTITIES = new Set(['money', 'date', 'time', 'percent']);

/** “Today we are speaking to our oldest customers”, «с каждым днём»: the day of the call is no news. */
const DAY_OF_THE_CALL = /^(?:today|сегодня|дн[её]м)$/iu;

function reasonIn(turn: Utterance): Act | undefined {
  return turn.all('reason').find((reason) => tellsSomething(turn, reason));
}

/** A long sentence that announces nothing and holds no event, offer, date or sum is a preamble. */
function tellsSomething(turn: Utterance, reason: Act): boolean {
  return !isLong(turn, reason) || newsIn(turn, reason).length > 0 || turn.all('reason-opener').some((act) => isWithin(act, reason));
}

/** Where the news begins: in a long sentence not with «хотели узнать» but with the date, sum, offer or event itself. */
function newsAt(turn: Utterance, reason: Act): number {
  const openers = isLong(turn, reason) ? [] : turn.all('reason-opener').filter((act) => isWithin(act, reason));
  const starts = [...newsIn(turn, reason), ...openers].map((one) => one.start);
  if (starts.length === 0) return isLong(turn, reason) ? reason.end : reason.start;
  return Math.max(reason.start, Math.min(...starts));
}

/** «С 2016 года»: since when the company exists. */
const BARE_YEAR = /^(?:[а-яa-z]+ )?\d{4}(?: г\S*)?$/iu;

/** The dates, sums, offers and events of a reason. */
function newsIn(turn: Utterance, reason: Act): Span[] {
  const isNews = (said: string) => !DAY_OF_THE_CALL.test(said) && !BARE_YEAR.test(said);
  const entities = turn.entities.filter((one) => NEWS_ENTITIES.has(one.type) && !one.vague && (one.type === 'money' || isNews(turn.text.slice(one.start, one.end))));
  // «мы всегда рады предложить …» in a formula offers nothing
  const told = turn.probability(reason.sentence, 'canned') >= FORMULA ? turn.all('news') : turn.all('news', 'offer');
  return [...told, ...entities].filter((one) => isWithin(one, reason));
}

function isLong(turn: Utterance, reason: Act): boolean {
  return turn.tokens.filter((token) => token.kind !== 'mark' && isWithin(token, reason)).length > LONG_SENTENCE_WORDS;
}

function isWithin(one: Span, reason: Span): boolean {
  return one.start >= reason.start && one.end <= reason.end;
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
