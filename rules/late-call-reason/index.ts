import { afterAgentTurns, defineRule, isAgent, likeliest, openingTurns, speakingSeconds, spokenSize, spokenWords, type Range, type Script, type Utterance } from 'callint/rule';
import { beatsAbout, ramblesIn, toldIn, type Told } from './told.js';

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
    maxSeconds: { default: 15, min: 0, description: 'Seconds of the agent\'s speech until the reason has been said.' },
    maxWords: { default: 30, min: 0, description: 'Words of the agent\'s speech before the reason begins.' },
  },
  appliesTo: ({ call }) => call.direction !== 'inbound',
  *check(script, { maxSeconds, maxWords }) {
    const reported = new Set<Utterance>();
    const isLong = (one: Preamble | undefined) => one !== undefined && Math.round(one.seconds) > maxSeconds && one.words > maxWords;
    for (const opening of beginnings(script)) {
      const preamble = [preambleFrom(script, opening, maxWords), rambleAfter(script, opening, maxWords)].find((one) => isLong(one) && one?.said.some(beatsAbout));
      if (!preamble) continue;
      const { said, seconds, words, reason } = preamble;
      const longest = longestOf(said);
      if (reported.has(longest)) continue;
      reported.add(longest);
      const last = said[said.length - 1];
      yield {
        at: chatter(isLong({ said, ...statedIn(longest) }) ? longest : said[0]),
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

/** The openings of the script, and the others kept for other days: whoever greets and says a name begins a call wherever that is written. */
function beginnings(script: Script): Utterance[] {
  return [...new Set([...openingTurns(script), ...script.agentTurns.filter((turn) => turn.says('greeting') && turn.says('self-introduction') && turn.says('company-introduction'))])];
}

interface Preamble {
  said: Utterance[];
  seconds: number;
  words: number;
  reason?: Told;
}

/** So many turns of the agent show whether a reason is coming. */
const MOST_TURNS = 3;

/** What the agent says from an opening on until the reason, and how much that is; nothing where no reason is due. */
function preambleFrom(script: Script, opening: Utterance, maxWords: number): Preamble | undefined {
  const said: Utterance[] = [];
  let seconds = 0;
  let words = 0;
  for (const turn of script.flow.straightOn(opening, afterAgentTurns(MOST_TURNS, (one) => one.says('third-party') || toldIn(one)?.isVague === false))) {
    if (!isAgent(turn)) continue;
    if (turn.says('third-party')) return undefined;
    said.push(turn);
    const from = formalities(turn);
    const wordsUntil = (end: number) => Math.max(0, spokenWords(turn, end) - spokenWords(turn, from));
    const told = toldIn(turn);
    // a vague reason is the business of another rule, unless it is late as well
    const reason = told?.isVague && words + wordsUntil(told.start) <= maxWords ? undefined : told;
    // the reason is late when it begins late: how long its own sentence runs is the business of other rules
    const until = reason?.start ?? Infinity;
    seconds += Math.max(0, speakingSeconds(turn, until) - speakingSeconds(turn, from));
    words += wordsUntil(until);
    if (reason) return { said, seconds, words, reason };
    // what must be checked before anything is disclosed does not delay the reason
    if (checks(turn)) [seconds, words] = [0, 0];
    if (turn.says('vague-reason')) return said.length + words / maxWords < 2.5 ? undefined : onlyLongest(said);
    if (said.length >= MOST_TURNS || words > maxWords * 3) break;
  }
  return said.length > 0 ? onlyLongest(said) : undefined;
}

/** A ramble soon after the opening, before any reason: asked what it is about, the agent talks at length and does not say. */
function rambleAfter(script: Script, opening: Utterance, maxWords: number): Preamble | undefined {
  const ramble = (turn: Utterance) => ramblesIn(turn, maxWords * RAMBLES);
  const turns = script.flow.straightOn(opening, afterAgentTurns(FIRST_TURNS, (one) => toldIn(one)?.isVague === false || ramble(one))).filter(isAgent);
  const last = turns.at(-1);
  return last && last !== opening && ramble(last) ? { said: [last], ...statedIn(last) } : undefined;
}

/** A sentence so many times as long as the limit is one. */
const RAMBLES = 1.4;
const FIRST_TURNS = 5;

/** Without any reason each turn counts for itself: what follows may be an answer to the customer. Making sure who it is keeps nobody waiting. */
function onlyLongest(said: readonly Utterance[]): Preamble | undefined {
  const stated = said.filter((turn) => !checks(turn) || turn.says('greeting', 'self-introduction'));
  if (stated.length === 0) return undefined;
  const longest = longestOf(stated);
  return { said: said.slice(said.indexOf(longest)), ...statedIn(longest) };
}

function longestOf(said: readonly Utterance[]): Utterance {
  return said.reduce((most, turn) => (statedIn(turn).words > statedIn(most).words ? turn : most));
}

/** Words and seconds of a turn without its questions, which wait for an answer. */
function statedIn(turn: Utterance): { words: number; seconds: number } {
  const sizes = turn.sentences.filter(({ asks }) => !asks).map((sentence) => spokenSize(turn, sentence));
  return { words: sizes.reduce((sum, one) => sum + one.words, 0), seconds: sizes.reduce((sum, one) => sum + one.seconds, 0) };
}

/** “Could you tell me the street you live on?” */
function checks(turn: Utterance): boolean {
  return turn.says('verify-ask') || likeliest(turn, 'verify') >= SURELY_CHECKS;
}

const SURELY_CHECKS = 0.6;

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
function chatter(turn: Utterance): Range {
  const formal = turn.all('greeting', 'self-introduction', 'company-introduction', 'time-ask');
  const index = turn.sentences.findIndex((sentence, at) => !formal.some((act) => act.sentence === at) || spokenInSentence(sentence, turn) > 12);
  return index < 0 ? turn.range : turn.at(turn.sentences[index]);
}

function spokenInSentence(sentence: { firstToken: number; endToken: number }, turn: Utterance): number {
  return turn.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind !== 'mark').length;
}
