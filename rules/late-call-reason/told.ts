import { clausesOf, rememberedAsHeard, type Act, type Clause, type Utterance } from 'callint/rule';

type Span = Pick<Act, 'start' | 'end'>;

/** Where a turn tells why the agent calls; offsets in its text. */
export interface Told extends Span {
  /** It could fit any call: whether it comes late is all that counts here. */
  isVague: boolean;
}

/** Sentences of more words than this may hide the news at their end. */
const LONG_SENTENCE_WORDS = 30;

const FORMULA = 0.7;

/** Where the reason begins: in a long sentence not before the clause that tells it. */
export const toldIn = rememberedAsHeard((turn: Utterance): Told | undefined => {
  for (const [index, sentence] of turn.sentences.entries()) {
    const reason = turn.all('reason').find((act) => act.sentence === index);
    if (isLong(turn, sentence)) {
      const clause = sentence.asks ? undefined : clausesOf(turn, sentence).find((one) => tells(turn, one) || isVague(one));
      if (clause) return { start: beginningIn(turn, clause), end: clause.end, isVague: !tells(turn, clause) };
    } else if (turn.probability(index, 'debt') >= SURELY_OWES) return { start: sentence.start, end: sentence.end, isVague: false };
    else if (reason && !isChat(turn, reason)) return { start: newsAt(turn, reason), end: reason.end, isVague: false };
  }
  return undefined;
});

/** Is a turn a ramble: one long sentence after another word that nobody has asked for, without any product in it. */
export function ramblesIn(turn: Utterance, mostWords: number): boolean {
  return turn.sentences.some((sentence, index) => !sentence.asks && wordsWithin(turn, sentence) > mostWords && turn.probability(index, 'pitch') < SOUNDS_PITCHED && !clausesOf(turn, sentence).some((one) => one.probability('pitch') >= PITCHES || tells(turn, one)));
}

/**
 * Does a turn beat about the bush: chat, praise itself, or run on in one breath. Plain short statements are news of some kind, told in words that
 * are not known: “{engineer} has found {fault}, and by law he can't leave it running.”
 */
export function beatsAbout(turn: Utterance): boolean {
  return turn.sentences.some((sentence, index) => wordsWithin(turn, sentence) > LONG_BREATH_WORDS || CHATTER.some((name) => turn.probability(index, name) >= SOUNDS_LIKE_CHATTER));
}

const LONG_BREATH_WORDS = 26;
const CHATTER = ['smalltalk', 'pitch', 'disguise', 'vague-reason', 'canned', 'claim', 'time-ask'] as const;
const SOUNDS_LIKE_CHATTER = 0.5;

/** “My dad ran a plumbing shop thirty-some years”: a figure makes small talk no reason. */
function isChat(turn: Utterance, reason: Act): boolean {
  return turn.probability(reason.sentence, 'smalltalk') >= SURELY_CHATS && !turn.all('reason-opener').some((act) => act.sentence === reason.sentence);
}

/** Where a clause begins to tell: with its opener, unless the event stands before that: “We stopped a charge on your card and I'd like to check …”. */
function beginningIn(turn: Utterance, clause: Clause): number {
  const opener = turn.all('reason-opener').find((act) => isWithin(act, clause));
  const event = turn.all('news').find((act) => isWithin(act, clause));
  return Math.min(opener?.start ?? clause.start, event?.start ?? Infinity);
}

/** “This is an attempt to collect a debt.” */
const SURELY_OWES = 0.6;
const SURELY_CHATS = 0.9;
const SURELY_TELLS = 0.6;
const PITCHES = 0.5;
const SOUNDS_PITCHED = 0.4;
const SOUNDS_SO = 0.1;
const IS_TROUBLE = 0.3;
const OFFERS = 0.3;
const CHATS = 0.4;

/** “We moved kitchens”, «пришла я в фонд шесть лет назад»: the caller’s own story. */
const OWN_STORY = /(?:^|[^\p{L}])(?:i|we|us|our|my|я|мы|нас|нам|наш\p{L}{0,3}|мой|моя)(?![\p{L}])/iu;
/** «Хотели узнать, как ваши зубки» asks how somebody is. */
const ASKS_AFTER = /(?:^|[^\p{L}])(?:как (?:ваш\p{L}{0,2}|у вас|вы|дела|настроение|поживаете)|how (?:are you|you are|you've been|your (?:week|day|family)))(?![\p{L}])/iu;
const CUSTOMERS = /(?:^|[^\p{L}])(?:you|your|yours|вы|вас|вам|вами|ваш\p{L}{0,3})(?![\p{L}])/iu;

/** A clause that announces, offers or reports something of the customer's; not small talk, praise or the story of the company. */
function tells(turn: Utterance, clause: Clause): boolean {
  const text = turn.text.slice(clause.start, clause.end);
  const pitch = clause.probability('pitch');
  if (clause.probability('smalltalk') >= CHATS || ASKS_AFTER.test(text)) return false;
  if (Math.max(clause.probability('incident'), clause.probability('debt')) >= IS_TROUBLE && !clause.says('vague-reason')) return true;
  if (pitch < PITCHES && (clause.says('offer') || clause.probability('offer') >= OFFERS) && clause.probability('offer') >= pitch) return true;
  if (clause.says('reason-opener') && clause.says('reason')) return true;
  // “We stopped a charge on your debit card about ten minutes ago”: what was done about something of the customer's
  if (clause.says('news') && CUSTOMERS.test(text) && clause.probability('reason') >= SURELY_TELLS) return true;
  const isOwn = OWN_STORY.test(text) && !CUSTOMERS.test(text);
  return !isOwn && clause.says('reason') && (clause.probability('reason') >= SOUNDS_SO || (clause.says('news') && CUSTOMERS.test(text)));
}

/** «Вот звоню узнать насчёт продления», “I'm reaching out to alums like you”. */
function isVague(clause: Clause): boolean {
  return clause.says('vague-reason') && clause.says('reason-opener') && clause.probability('smalltalk') < CHATS;
}

const NEWS_ENTITIES = new Set(['money', 'date', 'time', 'percent']);

/** “Today we are speaking to our oldest customers”, «с каждым днём»: the day of the call is no news. */
const DAY_OF_THE_CALL = /^(?:today|сегодня|дн[её]м)$/iu;

/** «С 2016 года»: since when the company exists. */
const BARE_YEAR = /^(?:[а-яa-z]+ )?\d{4}(?: г\S*)?$/iu;

/** Where the news of a short sentence begins: not with «хотели узнать» but with the date, sum, offer or event itself. */
function newsAt(turn: Utterance, reason: Act): number {
  const openers = turn.all('reason-opener').filter((act) => isWithin(act, reason));
  const starts = [...newsIn(turn, reason), ...openers].map((one) => one.start);
  return starts.length === 0 ? reason.start : Math.max(reason.start, Math.min(...starts));
}

/** The dates, sums, offers and events of a reason. */
function newsIn(turn: Utterance, reason: Act): Span[] {
  const isNews = (said: string) => !DAY_OF_THE_CALL.test(said) && !BARE_YEAR.test(said);
  const entities = turn.entities.filter((one) => NEWS_ENTITIES.has(one.type) && !one.vague && (one.type === 'money' || isNews(turn.text.slice(one.start, one.end))));
  // «мы всегда рады предложить …» in a formula offers nothing
  const told = turn.probability(reason.sentence, 'canned') >= FORMULA ? turn.all('news') : turn.all('news', 'offer');
  return [...told, ...entities].filter((one) => isWithin(one, reason));
}

function isLong(turn: Utterance, sentence: Utterance['sentences'][number]): boolean {
  return wordsWithin(turn, sentence) > LONG_SENTENCE_WORDS;
}

function wordsWithin(turn: Utterance, { firstToken, endToken }: Utterance['sentences'][number]): number {
  return turn.tokens.slice(firstToken, endToken).filter((token) => token.kind !== 'mark').length;
}

function isWithin(one: Span, reason: Span): boolean {
  return one.start >= reason.start && one.end <= reason.end;
}
