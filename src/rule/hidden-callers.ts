import { trimmedRange } from '../source/index.js';
import { isAgent } from './exchange.js';
import type { Events } from '../flow/index.js';
import { remembered, rememberedAsHeard, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import type { Place } from './without-code.js';

/** Words of the agent that stand where the caller should be named and name nobody. */
export interface HiddenCaller {
  turn: Utterance;
  at: Place;
  /** The customer's question to which they are the answer. */
  question?: Utterance;
  /** It poses as nobody: it only does not answer. */
  isDodge: boolean;
}

/** How sure the recogniser must be that the customer asks who is calling, and that the answer hides it. */
const ASKS = 0.5;
const HIDES_WHEN_ASKED = 0.5;
const DODGES_WHEN_ASKED = 0.7;
const HIDES_UNASKED = 0.62;
/** The same with words that stand in for a name: “the loan department”, «ваш оператор». */
const STANDS_IN = { asked: 0.02, unasked: 0.33 };

/** Sentences of an answer in which the caller would be named. */
const ANSWER_SENTENCES = 2;

/** Where the agent hides who is calling: dodges the question, or poses as some “department” before any company was named. */
export const hiddenCallers = remembered((script: Script): readonly HiddenCaller[] => {
  const found = new Map<Utterance, HiddenCaller>();
  const isNamed = (turn: Utterance): boolean => namedBefore(script)(turn);
  for (const question of script.customerTurns) {
    if (!asksWho(question)) continue;
    const turn = script.flow.straightOn(question, isAgent).find((one) => one !== question && isAgent(one));
    const sentence = turn?.sentences.slice(0, ANSWER_SENTENCES).findIndex((_, index) => hidesWhenAsked(turn, index)) ?? -1;
    if (turn && sentence >= 0 && !isNamed(turn) && !answersByName(turn)) found.set(turn, { turn, at: placeOf(turn, sentence), question, isDodge: turn.probability(sentence, 'hidden-id') < HIDES_WHEN_ASKED && !standsIn(turn, sentence, STANDS_IN.asked) });
  }
  for (const turn of script.agentTurns) {
    if (found.has(turn) || turn.says('private-matter')) continue;
    const sentence = turn.sentences.findIndex(({ asks }, index) => !asks && (turn.probability(index, 'hidden-id') >= HIDES_UNASKED && !isOther(turn, index) || standsIn(turn, index, STANDS_IN.unasked)));
    if (sentence >= 0 && !isNamed(turn)) found.set(turn, { turn, at: placeOf(turn, sentence), isDodge: false });
  }
  return [...found.values()].sort((one, other) => one.turn.index - other.turn.index);
});

/** «Откуда у вас мой номер?» is about the number, not about who is calling. */
const ABOUT_THE_NUMBER = /(?:my|this) number|(?:мой|этот|мои) (?:номер|телефон|данные)/iu;

function asksWho(question: Utterance): boolean {
  return !ABOUT_THE_NUMBER.test(question.text) && question.sentences.some((_, index) => question.probability(index, 'who-is-it') >= ASKS);
}

function hidesWhenAsked(turn: Utterance, sentence: number): boolean {
  if (turn.probability(sentence, 'time-ask') > 0.5) return false;
  return standsIn(turn, sentence, STANDS_IN.asked) || turn.probability(sentence, 'hidden-id') >= HIDES_WHEN_ASKED && !isOther(turn, sentence) || turn.probability(sentence, 'non-answer') >= DODGES_WHEN_ASKED;
}

function standsIn(turn: Utterance, sentence: number, sure: number): boolean {
  return turn.probability(sentence, 'hidden-id') >= sure && turn.all('stand-in').some((act) => act.sentence === sentence);
}

/** A reason that says little is a fault of its own. */
function isOther(turn: Utterance, sentence: number): boolean {
  const reason = Math.max(turn.probability(sentence, 'vague-reason'), turn.probability(sentence, 'reason'));
  return reason > 0.4 && turn.probability(sentence, 'hidden-id') < 0.7;
}

/** Tells whether a company was named by a name of its own, in a turn or at any time before it. One question to the graph serves all turns. */
const namedBefore = remembered((script: Script): ((turn: Utterance) => boolean) => {
  const naming = new Set(script.agentTurns.filter((turn) => namesCompany(script, turn)));
  const names: Events = (one) => (naming.has(one) ? [{ start: 0, end: one.text.length }] : []);
  const after = new Set(script.flow.neverAfter(names, (one) => (isAgent(one) ? [{ start: 0, end: one.text.length }] : [])).map(({ utterance }) => utterance));
  return (turn) => naming.has(turn) || after.has(turn);
});

/** «Клара Янг, Р Рикавери»: whoever is asked may answer with nothing but a name. */
function answersByName(turn: Utterance): boolean {
  return turn.sentences.slice(0, ANSWER_SENTENCES).some(({ firstToken, end }) => hasOwnName(turn, { start: turn.tokens[firstToken]?.end ?? end, end }));
}

/** Words for parts of any company: whoever says them has named nobody. */
const GENERIC = /^(?:the|this|is|it|its|it's|we|we're|i|i'm|a|an|am|from|with|at|of|for|and|your|our|you|in|on|here|calling|mr|mrs|ms|dr|department|dept|division|service|services|customer|center|centre|office|desk|team|helpline|line|program|programme|provider|operator|supplier|bank|company|loan|legal|accounts?|billing|collections?|recovery|dpd|warranty|national|energy|heating|travel|rewards|central|regional|security|это|мы|вы|я|из|от|с|в|на|ваш\p{L}*|наш\p{L}*|отдел\p{L}*|служб\p{L}*|центр\p{L}*|компани\p{L}*|фирм\p{L}*|организаци\p{L}*|банк\p{L}*|оператор\p{L}*|провайдер\p{L}*|связи|горяч\p{L}*|лини\p{L}*|взыскани\p{L}*|контрол\p{L}*|безопасност\p{L}*|звонит|звоню|звонят|беспокоит)$/iu;

/** Does the agent name a company by a name of its own: “the service department” is none. */
export function namesCompany(script: Script, turn: Utterance): boolean {
  const company = script.header('company')?.toLowerCase();
  return (company !== undefined && company !== '' && turn.text.toLowerCase().includes(company)) || namesSomeCompany(turn);
}

const namesSomeCompany = rememberedAsHeard((turn): boolean => {
  const stated = turn.all('company-introduction').map(({ start, end }) => ({ start, end }));
  const brands = turn.entities.filter(({ type }) => type === 'brand');
  return [...stated, ...brands].some((place) => hasOwnName(turn, place));
});

function hasOwnName({ text, tokens, entities }: Utterance, { start, end }: Place): boolean {
  if (/[«“"]/u.test(text.slice(Math.max(0, start - 1), end))) return true;
  if (entities.some((entity) => entity.type === 'placeholder' && entity.start < end && entity.end > start)) return true;
  return tokens.some((token) => token.start >= start && token.end <= end && token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !GENERIC.test(token.text) && !entities.some((entity) => entity.type === 'name' && entity.start <= token.start && entity.end >= token.end));
}

function placeOf(turn: Utterance, sentence: number): Place {
  return trimmedRange(turn.text, turn.sentences[sentence]);
}
