import { rememberedAsHeard, type Act, type Utterance } from 'callint/rule';

/** A trade word or an abbreviation in a turn. */
export interface Term extends Pick<Act, 'start' | 'end'> {
  /** As it is compared with what was said elsewhere. */
  key: string;
  sentence: number;
  /** No one word of it: the sentence as a whole reads like shop talk. */
  isWhole?: true;
}

/** Two capitals or more and no small letters but an ending: ПСК, WPA3, TRVs, ИК-извещатель; or a mix that no name has: VoLTE, PPPoE. */
const ABBREVIATION = /^(?:\p{Lu}{2,4}\d?s?|\p{Lu}(?:\p{Lu}|\p{Ll}{0,2}\p{Lu}){2,5}\p{Ll}?|\p{Ll}\p{Lu}{3,4})$/u;

/** Five capitals and more are a word said aloud: “type AGREE”. */
const SHOUTED = /^\p{Lu}{5,}$/u;

/** A sentence with more capitals than this is written in capitals. */
const LOUD_SHARE = 0.6;

function isAbbreviation(word: string): boolean {
  return ABBREVIATION.test(word) && !SHOUTED.test(word) && !EMPHASIS.has(fold(word));
}

/** “By FCC rule”, «по правилам ЦБ»: an authority named as the source of a rule, which need not be known. */
const RULE_AFTER = /^(?:['’]s)?\s+(?:rules?|regulations?|laws?|code|requirements?)(?!\p{L})/iu;
const RULE_BEFORE = /(?:правил\p{L}*|требовани\p{L}*|приказ\p{L}*|указани\p{L}*|закон\p{L}*|rules? of(?: the)?)\s+$/iu;
/** Capitals that only raise the voice. */
const EMPHASIS: ReadonlySet<string> = new Set([
  'zero', 'free', 'not', 'now', 'no', 'all', 'never', 'new', 'one', 'two', 'any', 'only', 'stop', 'must', 'you', 'your', 'we', 'ok',
  'today', 'yes', 'real', 'very', 'both', 'each', 'don', 'best', 'this', 'that', 'same', 'before', 'after', 'не', 'нет', 'да', 'все',
  'ноль', 'уже', 'вам', 'вы', 'мы', 'сам', 'сами', 'тут', 'там', 'ваш', 'ваша', 'ваше', 'или', 'один', 'одна', 'два', 'раз', 'еще', 'так',
  'как', 'это', 'сразу', 'новый',
]);

const NUMBERED = /(?:^|[\s(«])(?:номер|начина|промокод|артикул|форма|reference|number|starts with|form|code|postcode)[^.!?]*$/iu;
/** «статья 446 ГПК», “section 75 of the CCA”: the law that a right stands in is named by its number, for whoever wants to look it up. */
const ARTICLE_BEFORE = /(?:(?<!\p{L})(?:стат\p{L}+|ст\.|пункт\p{L}*|п\.|част\p{L}+|глав\p{L}+|раздел\p{L}*)|\b(?:section|article|part|rule|regulation)s?) \d[\d.,\s-]*(?: of(?: the)?)?\s*$/iu;
/** “Reply STAY and we'll sort it”, “text 'SKIP' to 70 555”: what is to be typed. */
const TYPED_AFTER = /(?:(?<!\p{L})(?:ответьте|отправьте|напишите|пришлите|наберите|введите)(?: (?:в ответ|слово|нам))*|\b(?:reply|text|type|send|enter|respond)(?: (?:back|with|the word))*) ['‘“"«]?$/iu;
/** “TR8 5LU” is an address, “text LEGS to 70 555” what is to be typed. */
const ADDRESS_OR_TYPED = /^(?: \d[A-Z]{2}(?![\p{L}\d])|['’”"»]? (?:to|на) (?:номер )?\d)/u;

/** Letters of a number or a code: «начинается с МК», “the reference is RK-2209”; of a law, or to be typed. */
function isCode(turn: Utterance, token: { start: number; end: number; text: string }, sentence: { start: number }): boolean {
  const before = turn.text.slice(sentence.start, token.start);
  const after = turn.text.slice(token.end);
  if (RULE_AFTER.test(after) || RULE_BEFORE.test(before) || ARTICLE_BEFORE.test(before)) return true;
  if (ADDRESS_OR_TYPED.test(after) || TYPED_AFTER.test(before)) return true;
  if (/^[-–]\d/.test(after) || /-\d/.test(token.text)) return true;
  return NUMBERED.test(before.slice(-40)) || /\d{2,}/.test(token.text);
}

/** How sure the recogniser must be of a sentence in which no term was found. */
const NEARLY_SURE = 0.6;
/** And of one with a name in it. */
const SURE = 0.95;

/**
 * Whether a sentence hardly sounds like shop talk. "The permit's for a Fiesta", «К «Гаечкам» нужна сменка»: a name that was never heard
 * before is as strange as a trade word, so a sentence that has one must sound surer.
 */
export function isPlain(turn: Utterance, sentence: number, least: number): boolean {
  return turn.probability(sentence, 'jargon') < (holdsName(turn, sentence) ? SURE : least);
}

/** A word with a capital inside a sentence, or in quotation marks. */
function holdsName({ sentences, text, tokens }: Utterance, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence];
  const words = tokens.slice(firstToken, endToken).filter(({ kind }) => kind === 'word');
  return words.some((word, at) => (at > 0 || isInQuotes(text, word.start)) && NAME.test(word.text));
}

const NAME = /^\p{Lu}\p{Ll}{2,}/u;

/** The abbreviations and trade words of a turn, in order of place. */
export function termsOf(turn: Utterance, listed: ReadonlySet<string>): readonly Term[] {
  return listed.size === 0 ? termsByThemselves(turn) : termsIn(turn, listed);
}

const termsByThemselves = rememberedAsHeard((turn) => termsIn(turn, new Set()));

function termsIn(turn: Utterance, listed: ReadonlySet<string>): Term[] {
  const known = turn.all('unexplained-jargon/known');
  const terms: Term[] = turn.all('unexplained-jargon/term').map((act) => ({ start: act.start, end: act.end, sentence: act.sentence, key: fold(turn.text.slice(act.start, act.end)) }));
  turn.sentences.forEach((sentence, index) => {
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const token = turn.tokens[at];
      if (token.kind !== 'word' || known.some((act) => act.start <= token.start && token.end <= act.end)) continue;
      const [head] = token.text.split('-');
      const isListed = listed.size > 0 && listed.has(fold(token.text));
      if (!isListed && (!isAbbreviation(head) || isInQuotes(turn.text, token.start) || isCode(turn, token, sentence))) continue;
      if (isLoud(turn.text.slice(sentence.start, sentence.end))) return;
      terms.push({ start: token.start, end: token.end, sentence: index, key: fold(head) });
    }
  });
  turn.sentences.forEach((sentence, index) => {
    if (isPlain(turn, index, NEARLY_SURE) || isPraise(turn, index) || terms.some((term) => term.sentence === index)) return;
    const text = turn.text.slice(sentence.start, sentence.end).trim();
    terms.push({ start: sentence.start, end: sentence.start + text.length, sentence: index, key: fold(text), isWhole: true });
  });
  const sorted = terms.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((term, at) => !sorted.slice(0, at).some((other) => term.start < other.end));
}

/** Whether one of some words is said in a sentence: where customers know its strange words, the sentence as a whole is no shop talk for them. */
export function holdsAny({ sentences, tokens }: Utterance, sentence: number, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false;
  const { firstToken, endToken } = sentences[sentence];
  return tokens.slice(firstToken, endToken).some(({ kind, text }) => kind === 'word' && (words.has(fold(text)) || words.has(fold(text.split('-')[0]))));
}

/** «Корпус из пищевого пластика, японский картридж»: a list of features tires more than it puzzles. */
export function isPraise(turn: Utterance, sentence: number): boolean {
  return Math.max(turn.probability(sentence, 'pitch'), turn.probability(sentence, 'claim')) > turn.probability(sentence, 'jargon');
}

function isLoud(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 8 && capitals.length / letters.length > LOUD_SHARE;
}

/** Names of tariffs and goods stand in quotation marks. */
function isInQuotes(text: string, at: number): boolean {
  return text.lastIndexOf('«', at) > text.lastIndexOf('»', at) && text.indexOf('»', at) >= 0;
}

/** A word as it is compared. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
