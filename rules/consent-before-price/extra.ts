import { isAgent, type Script, type Utterance } from 'callint/rule';
import { isBareSum, priceEvents } from './price.js';

type Span = { start: number; end: number };

/** Letters by which the forms of a word are taken for one. */
const STEM = 5;

/** «Ещё подключу вам СМС-пакет, хорошо?»: a price said for something else does not cover what is added. */
export function addedUnpriced(script: Script, turn: Utterance): Span | undefined {
  const extra = turn.all('add-on')[0] ?? slippedIn(turn);
  if (!extra || isPricedHere(turn, extra.sentence)) return undefined;
  return isTaken(turn, extra.sentence) && !pricedBefore(script, turn, extra.sentence) ? turn.sentences[extra.sentence] : undefined;
}

/** Something is added in passing, in words that no phrase foresees. */
function slippedIn(turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.findIndex((_, at) => isAdded(turn, at) && turn.probability(at, 'free-claim') < POSSIBLY_FREE);
  return sentence < 0 ? undefined : { sentence };
}

function isAdded(turn: Utterance, sentence: number): boolean {
  const tie = turn.probability(sentence, 'tie');
  return tie >= SURE_TIE || (tie >= LIKELY_TIE && Math.max(turn.probability(sentence, 'consent-ask'), turn.probability(sentence, 'assumed-consent')) >= LIKELY_DEAL);
}

const SURE_TIE = 0.6;
const LIKELY_TIE = 0.25;
const LIKELY_DEAL = 0.4;
const HOLDS = 0.5;
const POSSIBLY_FREE = 0.4;

/** The price of what was sold before may stand in the sentence before. */
function isPricedHere(turn: Utterance, sentence: number): boolean {
  const { start: from, end } = turn.sentences[sentence];
  return priceEvents(turn).some(({ start }) => start >= from) || turn.entities.some((one) => isBareSum(one) && one.start >= from && one.start < end);
}

/** Is the customer's yes asked for, or taken as given; «можно, я подержу вас две минуты?» asks for something else. */
function isTaken(turn: Utterance, added: number): boolean {
  return turn.probability(added, 'assumed-consent') >= LIKELY_DEAL
    || turn.sentences.some((sentence, at) => at >= added && at < added + 2 && sentence.asks && turn.probability(at, 'hold-ask') < HOLDS);
}

/** Was a price said with most of the words of what this sentence adds? */
function pricedBefore(script: Script, turn: Utterance, sentence: number): boolean {
  const named = stemsOf(turn, turn.sentences[sentence]);
  return script.utterances.slice(0, turn.index).some((earlier) => isAgent(earlier) && priceEvents(earlier).length > 0 && [...stemsOf(earlier)].filter((stem) => named.has(stem)).length * 2 > named.size);
}

function stemsOf(utterance: Utterance, { start, end }: Span = { start: 0, end: Infinity }): Set<string> {
  const words = utterance.tokens.filter((token) => token.kind === 'word' && token.start >= start && token.end <= end && token.form.length >= STEM);
  return new Set(words.map((token) => token.form.slice(0, STEM)));
}
