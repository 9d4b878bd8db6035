import { rememberedOfWords, type Utterance } from '../meaning/index.js';
import { likeliest, throughout } from './likeliest.js';
import { wantedBy, type Wanted } from './wanted.js';

const OF_A_SORT = /^[^\p{L}]*(?:это|меня|мы (?:из|от)|it's|this is|my name|i'm (?:with|from|calling)|we're (?:with|from|the))(?!\p{L})/iu;
const YES_NO = /^[^\p{L}]*(?:(?:ой|ах|ну|oh|well|ah|so|then|тогда)[\s,]+)?(?:да|нет|конечно|можно|можете|сможете|нельзя|не(?:т)? нужно|верно|именно|разумеется|увы|yes|yep|yeah|no|nope|sure|of course|certainly|absolutely|correct|right|none|nah|totally|any time|you bet|sure thing|by all means|happy to|ну что вы|что вы|нисколько|ничуть|ничего подобного|ни в коем случае|ни разу|никогда)(?![\p{L}])/iu;
/** As good as a sum. */
const NOTHING = /(?:^|[^\p{L}])(?:нисколько|ничего не (?:стоит|платите)|ноль|nothing|zero)(?![\p{L}])/iu;
/** «I can.», “You won't, …”: the verb of the question taken up. */
const TAKEN_UP = /^[^\p{L}]*(?:you|i|we|it|they|that|there)(?:'s| is|'ll| will| won't| can| can't| do| don't| does| doesn't| isn't| aren't| are)(?: not)?(?=[,.!]|$)/iu;
const YES_INSIDE = /[,\s—-](?:so |то |значит )?(?:yes|no|да|нет)(?=[,.!]|$)/iu;
const BECAUSE = /(?:^|[^\p{L}])(?:потому|так как|поэтому|из-за|чтобы|для|ради|дело в|because|since|so that|that's why|it's for|due to|the reason)(?![\p{L}])/iu;

const FIGURES: ReadonlySet<string> = new Set(['money', 'percent', 'duration', 'date', 'time', 'count', 'number']);
const NOW = /^(?:today|tonight|now|сегодня|сейчас)$/iu;
const FITS: Partial<Record<Wanted, ReadonlySet<string>>> = {
  sum: new Set(['money', 'percent', 'placeholder']),
  time: new Set(['date', 'time', 'duration', 'placeholder']),
  amount: new Set(['money', 'percent', 'count', 'number', 'duration', 'placeholder']),
};

/** Words too common to show that an answer takes up a question. */
const LEAST_LETTERS = 4;
const STEM = 5;

const stemsOf = rememberedOfWords(({ tokens }: Utterance): ReadonlySet<string> => {
  const content = tokens.filter((token) => token.kind === 'word' && token.form.length >= LEAST_LETTERS && !COMMON.has(token.form));
  return new Set(content.map((token) => token.form.slice(0, STEM)));
});

const COMMON: ReadonlySet<string> = new Set(['если', 'когда', 'какой', 'какая', 'какие', 'сколько', 'почему', 'зачем', 'меня', 'мне', 'вас', 'вам', 'ваша', 'ваш', 'ваши', 'этот', 'это', 'эта', 'того', 'будет', 'может', 'можно', 'есть', 'только', 'тогда', 'просто', 'очень', 'вообще', 'what', 'when', 'where', 'which', 'would', 'could', 'does', 'have', 'that', 'this', 'with', 'your', 'you', 'will', 'from', 'they', 'then', 'there', 'just', 'even', 'about', 'much', 'many', 'long', 'asked', 'клиент', 'спрашивает', 'спросили']);

/** How many words of their own two utterances have in common. */
export function sharedWords(one: Utterance, other: Utterance): number {
  const said = stemsOf(other);
  return [...stemsOf(one)].filter((stem) => said.has(stem)).length;
}

/** Does a figure or a field of some kinds stand in what a reply states. */
function holds(reply: Utterance, types: ReadonlySet<string>): boolean {
  const states = reply.sentences.filter((one) => !one.asks);
  return reply.entities.some((one) => types.has(one.type) && !one.vague && !isHollow(reply.text.slice(one.start, one.end), one.type) && states.some(({ start, end }) => one.start >= start && one.end <= end));
}

/** «Один» in words, or «сейчас». */
function isHollow(words: string, type: string): boolean {
  return (type === 'number' && !/\d/.test(words)) || NOW.test(words);
}

/** Does the reply say yes or no. */
export function saysYesOrNo({ text, sentences }: Utterance): boolean {
  return sentences.some(({ start, end }) => YES_NO.test(text.slice(start, end))) || TAKEN_UP.test(text) || YES_INSIDE.test(text);
}

/** «А вернёте?» — «Вернём, в тот же день»: in Russian the verb of the question, taken up first, is a yes. */
function echoesVerb(question: Utterance, { tokens: [first, second] }: Utterance): boolean {
  if (first?.kind !== 'word' || !VERB.test(first.form) || (second && second.kind !== 'mark')) return false;
  return question.tokens.some(({ form }) => form === first.form || (form.length > STEM && form.slice(0, STEM - 1) === first.form.slice(0, STEM - 1)));
}

const VERB = /^\p{L}{2,}(?:у|ю|[еёи]м|[еёуюая]т|ит)(?:ся|сь)?$/u;

/** Does the reply begin with yes or no. */
export function startsYesOrNo({ text }: Utterance): boolean {
  return YES_NO.test(text);
}

/** Does the reply give a reason in so many words. */
export function givesReason({ text }: Utterance): boolean {
  return BECAUSE.test(text);
}

/** Is it a figure that the question wants to hear. */
export function wantsFigure(question: Utterance): boolean {
  return FITS[wantedBy(question)] !== undefined;
}

/** Does the reply hold the figure that the question wants to hear. */
export function holdsWanted(question: Utterance, reply: Utterance): boolean {
  const fits = FITS[wantedBy(question)];
  return fits !== undefined && holds(reply, fits);
}

/** Does the reply hold any figure. */
export function holdsFigure(question: Utterance, reply: Utterance): boolean {
  return holds(reply, FIGURES) || (wantedBy(question) === 'sum' && NOTHING.test(reply.text));
}

/** What a reply to a question, and what is said next, has of an answer: each between 0 and 1, or a little more. */
export function traitsOf(question: Utterance, reply: Utterance, next?: Utterance) {
  return { ...held(question, reply), ...asked(question), ...shape(reply), ...followed(question, next) };
}

/** What the reply holds of what was wanted. */
function held(question: Utterance, reply: Utterance) {
  const wanted = wantedBy(question);
  const shared = sharedWords(question, reply);
  const figure = holdsFigure(question, reply);
  const fits = holdsWanted(question, reply);
  const isNamed = wanted === 'who' && reply.says('company-introduction', 'self-introduction') && likeliest(reply, 'hidden-id') < 0.5;
  const isBare = !holds(reply, FIGURES) && shared === 0 && !isNamed && !fits && !reply.sentences.some(({ start, end }) => YES_NO.test(reply.text.slice(start, end))) && !givesReason(reply);
  const yesNo = wanted === 'yes-or-no';
  return {
    bare: Number(isBare),
    bareOfOther: Number(isBare && (wanted === 'other' || wanted === 'who')),
    lacksFigure: Number(wantsFigure(question) && !fits && !(wanted === 'sum' && figure && NOTHING.test(reply.text))),
    hasItsFigure: Number(fits),
    hasFigure: Number(figure),
    saysYesNo: Number(yesNo && (saysYesOrNo(reply) || echoesVerb(question, reply))),
    lacksYesNo: Number(yesNo && !saysYesOrNo(reply) && !echoesVerb(question, reply)),
    isUnnamed: Number(wanted === 'who' && !isNamed),
    // «это ваш оператор связи» is an answer of a sort; whether it hides who calls, another rule judges
    isOfASort: Number(wanted === 'who' && OF_A_SORT.test(reply.text)),
    echo: Number(shared > 0),
    echoes: Number(shared > 1),
    sumEvaded: wanted === 'sum' ? likeliest(reply, 'price-evasion') : 0,
    emptyTalk: Math.max(likeliest(reply, 'non-answer', 'canned', 'blame', 'policing', 'price-evasion'), Math.min(0.8, likeliest(reply, 'claim', 'promise', 'deflect', 'threat', 'guilt'))),
  };
}

/** What kind of question it is. */
function asked(question: Utterance) {
  return {
    wantsOther: Number(wantedBy(question) === 'other'),
    asksPrice: likeliest(question, 'price-question'),
    asksWho: likeliest(question, 'who-is-it'),
    asks: likeliest(question, 'question'),
    complains: likeliest(question, 'complaint', 'distress'),
    length: Math.log(question.tokens.length + 1) / 3,
    isCue: Number(question.kind === 'cue'),
  };
}

/** Talk that answers nothing, whatever was asked. */
const EMPTY = ['claim', 'promise', 'canned', 'pitch', 'guilt', 'leading', 'push', 'deflect', 'blame', 'non-answer', 'need-question', 'consent-ask', 'offer', 'threat', 'dismissive', 'policing', 'stop-phrase', 'urgency', 'familiar', 'smalltalk', 'price-evasion', 'vague-reason', 'hidden-id'] as const;

/** How the reply is built. */
function shape(reply: Utterance) {
  const { sentences, tokens } = reply;
  return {
    wholeEmpty: throughout(reply, ...EMPTY),
    onlyAsks: Number(sentences.every((one) => one.asks)),
    asksFirst: Number(sentences[0]?.asks ?? false),
    words: Math.log(tokens.length + 1) / 3,
    sentences: Math.min(sentences.length, 4) / 4,
  };
}

/** Does the customer ask on, ask the same again, or seem content. */
function followed(question: Utterance, next?: Utterance) {
  const heard = next !== undefined && (next.kind === 'cue' || next.role === 'customer') ? next : undefined;
  const asksOn = heard?.sentences.some((one) => one.asks) ?? false;
  return {
    goesOn: Number(next !== undefined && heard === undefined),
    asksOn: Number(asksOn),
    asksAgain: Number(asksOn && heard !== undefined && sharedWords(question, heard) > 0),
    isContent: heard ? likeliest(heard, 'agree', 'thanks') : 0,
  };
}
