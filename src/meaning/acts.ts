import { trimmedRange } from '../source/index.js';
import type { SentenceClass, Speaker } from './recogniser/index.js';
import type { OnDropped } from './phrase-acts.js';
import { quotedRanges } from './quotation.js';
import { reasonsIn } from './reason.js';
import type { SentenceScores } from './sentence-scores.js';
import type { Act, ActType, Line } from './utterance.js';
import { wordsIn } from '../words/index.js';

/** Concepts of the lexicon that say the same as a class of the recogniser. */
const CLASS_OF: Readonly<Record<ActType, SentenceClass>> = {
  'time-ask': 'time-ask',
  overpromise: 'promise',
  superlative: 'claim', uniqueness: 'claim', popularity: 'claim', 'competitor-claim': 'claim', authority: 'claim',
  order: 'order',
  'consent-ask': 'consent-ask',
  'consent-shape': 'consent-ask',
  'price-evasion': 'price-evasion',
  offer: 'offer',
  'personal-benefit': 'benefit',
  'hide-price': 'hide-price',
  'free-claim': 'free-claim',
  'self-introduction': 'self-id',
  'company-introduction': 'company-id',
};

/** What the recogniser's classes are called among the acts, where the lexicon has an older name for them. */
export const ACT_OF: Partial<Record<SentenceClass, ActType>> = {
  promise: 'overpromise',
  claim: 'boast',
  benefit: 'personal-benefit',
  authority: 'borrowed-authority',
  'self-id': 'self-introduction',
};

/** Told by the structure of the turn, with the recogniser's word as one sign among others. */
const BY_STRUCTURE: ReadonlySet<SentenceClass> = new Set(['reason', 'vague-reason', 'company-id']);

/** Names and companies are told by their form: the rest of the sentence says little about them. */
const NOT_CHECKED: ReadonlySet<SentenceClass> = new Set(['self-id', 'company-id', 'free-claim']);

/** A phrase whose sentence the recogniser finds less probable than this does not count. */
const VETO = 0.003;

/** Classes that share their phrases: «подключаю» asks for a yes or does without, «идеальное предложение» praises or promises. */
const LIKE: Partial<Record<SentenceClass, readonly SentenceClass[]>> = { 'consent-ask': ['assumed-consent'], claim: ['promise'] };

/**
 * Phrases of these are so common in other senses that the recogniser must find them possible at least: "everybody on your street gets
 * this letter", «вы лучше других понимаете» praise nothing.
 */
const LEAST_FOR_PHRASES: Partial<Record<SentenceClass, number>> = { order: 0.155, 'consent-ask': 0.12, promise: 0.2, 'time-ask': 0.2, claim: 0.2 };
/** An order in so many letters is nothing else: “I'm going to need you to”. */
const LONG_ORDER = 22;

/** A sentence must have so many words for a guess without any phrase to be worth making. */
const LEAST_WORDS = 3;

/** What the recogniser says of a sentence of the line. */
export type ScoresOf = (sentence: number) => SentenceScores;

/**
 * What a line does. Phrases and the recogniser check each other: a phrase counts unless the recogniser is sure that the sentence
 * means something else, and what no phrase has named counts when the recogniser is sure enough.
 */
export function actsOf(line: Line, speaker: Speaker, phrases: readonly Act[], scoresOf: ScoresOf, onDropped?: OnDropped): Act[] {
  const acts = phrases.filter((act) => {
    const { found, needed } = confirmation(act, scoresOf);
    if (found < needed) onDropped?.({ ...act, silencer: 'doubted', detail: `${percent(found)} < ${percent(needed)}` });
    return found >= needed;
  });
  line.sentences.forEach((_, sentence) => acts.push(...recognised(line, speaker, sentence, acts, scoresOf, onDropped)));
  if (speaker === 'agent') acts.push(...reasonsIn(line, acts, scoresOf));
  return acts.length > 1 ? acts.sort((a, b) => a.start - b.start || b.end - a.end) : acts;
}

/** How probable the recogniser finds what a phrase says, and how probable it must be for the phrase to count. */
function confirmation(act: Act, scoresOf: ScoresOf): { found: number; needed: number } {
  const name = CLASS_OF[act.type];
  if (name === undefined || NOT_CHECKED.has(name)) return { found: 1, needed: 0 };
  return { found: Math.max(...[name, ...(LIKE[name] ?? [])].map((one) => scoresOf(act.sentence).probability(one))), needed: name === 'order' && act.end - act.start >= LONG_ORDER ? VETO : LEAST_FOR_PHRASES[name] ?? VETO };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.01 ? 1 : 0)} %`;
}

function recognised(line: Line, speaker: Speaker, sentence: number, known: readonly Act[], scoresOf: ScoresOf, onDropped?: OnDropped): Act[] {
  if (speaker === 'agent' && wordsIn(line, sentence) < LEAST_WORDS) return [];
  const scores = scoresOf(sentence);
  if (scores.clear.length === 0) return [];
  const here = known.filter((act) => act.sentence === sentence);
  const found: Act[] = [];
  for (const name of scores.clear) {
    if (BY_STRUCTURE.has(name) || here.some((act) => !act.negated && CLASS_OF[act.type] === name)) continue;
    const sure = scores.probability(name);
    const act: Act = { type: ACT_OF[name] ?? name, ...trimmedRange(line.text, line.sentences[sentence]), sentence, by: `recognised: ${name} ${sure.toFixed(2)}`, negated: false };
    const needed = leastFor(name, line, sentence, here, scores);
    if (sure < needed) onDropped?.({ ...act, silencer: 'unsure', detail: `${percent(sure)} < ${percent(needed)}` });
    else found.push(act);
  }
  return found;
}

/** Without a word that the act seldom goes without, the recogniser must be surer. */
const SURE_WITHOUT_SIGN = 0.85;
const PLAUSIBLE = 0.5;
const LIKELY = 0.65;
const SAYS_PRICE = 0.3;
const NEARLY_CERTAIN = 0.95;
const PROBABLE = 0.55;
/** «Понравится ли, обещать не возьмусь», “I can't swear to that”: the honest thing to say. */
const PROMISES_NOTHING = /(?:^|[^\p{L}])(?:(?:can't|cannot|couldn't|won't|wouldn't) (?:swear|promise|guarantee|vouch)|(?:обещать|гарантировать|ручаться|поручиться) (?:вам )?не|не (?:могу |можем |берусь |возьмусь |стану |буду )?(?:обеща|пообеща|гарантир|руча|поруч))/iu;

/** How sure the recogniser must be at least, given what else holds: an order needs a duty that is the customer's and present, a note that hides a price speaks of one. */
function leastFor(name: SentenceClass, line: Line, sentence: number, here: readonly Act[], scores: SentenceScores): number {
  const says = (...types: ActType[]) => here.some((act) => !act.negated && types.includes(act.type));
  if (name === 'order') return says('past-duty', 'other-duty') ? 1 : says('duty') ? PLAUSIBLE : SURE_WITHOUT_SIGN;
  if (name === 'benefit') return PLAUSIBLE;
  if (name === 'self-id') return NEARLY_CERTAIN;
  // «что станет больше, не пообещаю», «ездить будет нельзя»
  if (name === 'promise' && PROMISES_NOTHING.test(textOf(line, sentence))) return NEARLY_CERTAIN;
  if (name === 'promise') return here.some((act) => act.negated && act.type === 'certainty') || quotesSentence(line, sentence) ? NEARLY_CERTAIN : scores.probability('refusal') > PLAUSIBLE ? SURE_WITHOUT_SIGN : PROBABLE;
  // a price that is merely written down is not hidden
  if (name === 'hide-price') return says('tell-price') || scores.probability('say-price') > SAYS_PRICE || scores.probability('dont-say') > scores.probability(name) ? 1 : says('price-word') || hasSum(line, sentence) ? LIKELY : quotes(line, sentence) ? 1 : SURE_WITHOUT_SIGN;
  return 0;
}

function hasSum(line: Line, sentence: number): boolean {
  const { start, end } = line.sentences[sentence];
  return line.entities.some((entity) => entity.type === 'money' && entity.start >= start && entity.end <= end);
}

/** «Не говорить «дешевле не найдёте»» bans words, and hides nothing. */
function quotes(line: Line, sentence: number): boolean {
  const { start, end } = line.sentences[sentence];
  return quotedRanges(line.text).some((quote) => quote.start >= start && quote.end <= end + 1);
}

/** Three words and more in quotation marks are somebody's words, fewer may be a name. */
function textOf(line: Line, sentence: number): string {
  const { start, end } = line.sentences[sentence];
  return line.text.slice(start, end);
}

function quotesSentence(line: Line, sentence: number): boolean {
  const { start, end } = line.sentences[sentence];
  return quotedRanges(line.text).some((quote) => quote.start > start && quote.end <= end + 1 && line.text.slice(quote.start, quote.end).trim().split(/\s+/u).length >= 3);
}
