import { readLine } from './line.js';
import { builtInMatcher } from './matcher.js';
import { phraseActs } from './phrase-acts.js';
import type { ScoresOf } from './acts.js';
import { thresholdOf } from './recogniser/index.js';
import { NOTHING_HEARD, scoresAlone, scoresInContext } from './sentence-scores.js';
import type { Act, Line } from './utterance.js';
import { ofText } from '../source/index.js';
import type { Language, Sentence } from '../words/index.js';

/** Entities that make a statement concrete: an event has a time, a sum, a number. */
const CONCRETE = new Set(['money', 'date', 'time', 'percent', 'count']);

/**
 * Which sentences of an agent's turn give the reason for the call, and which only seem to. A reason is announced («звоню,
 * чтобы …», "I'm calling about …"), or it is a statement of what happened, changes or is offered. Announced with nothing but
 * empty words («по важному вопросу») and followed by no detail, it is vague.
 */
export function reasonsIn(utterance: Line, acts: readonly Act[], scoresOf: ScoresOf): Act[] {
  const found: Act[] = [];
  utterance.sentences.forEach((sentence, index) => {
    const here = acts.filter((act) => act.sentence === index);
    const kind = kindOf(utterance, sentence, index, here, (name) => scoresOf(index).probability(name)) ?? kindAfterNames(utterance, sentence, here);
    if (!kind) return;
    const vague = here.filter((act) => act.type === 'vague-wording').at(-1);
    const opener = here.find((act) => act.type === 'reason-opener');
    const start = kind === 'vague-reason' && vague ? vague.start : (opener?.start ?? sentence.start);
    const end = kind === 'vague-reason' && vague ? vague.end : sentence.end;
    found.push({ type: kind, start, end: Math.max(end, start + 1), sentence: index, by: opener?.by ?? vague?.by ?? 'statement', negated: false });
  });
  // the detail may follow: «Звоню по договору. В нём ошибка в адресе.»
  const isDetail = (act: Act) => act.type === 'reason' && scoresOf(act.sentence).probability('reason') >= HARDLY;
  return found.filter((act) => act.type === 'reason' || !found.some((other) => isDetail(other) && other.sentence - act.sentence === 1));
}

function kindOf(utterance: Line, sentence: Sentence, index: number, acts: readonly Act[], probability: (name: 'reason' | 'vague-reason' | 'hidden-id' | 'pitch' | 'canned') => number): 'reason' | 'vague-reason' | undefined {
  const says = (type: string) => acts.some((act) => act.type === type);
  const isClear = (name: 'reason' | 'vague-reason') => probability(name) >= thresholdOf(utterance.language, 'agent', name);
  const announced = says('reason-opener');
  // «Мы по вашей улице работаем» only hides who is calling; «Звоню по вашему вопросу» hides why as well
  if (probability('hidden-id') > Math.max(HIDING, probability('reason')) && !hasEntity(utterance, sentence, CONCRETE)) return (announced || says('outbound-opening')) && isClear('vague-reason') ? 'vague-reason' : undefined;
  const vague = says('vague-wording');
  const concrete = hasEntity(utterance, sentence, CONCRETE);
  let counted: number | undefined;
  // most sentences are told by less
  const content = (): number => (counted ??= contentWords(utterance, sentence));
  const soundsVague = isClear('vague-reason') && odds(probability('vague-reason')) > MUCH_VAGUER * odds(probability('reason'));
  if (vague && (concrete || content() >= 3) && !soundsVague && !isRunOn(utterance, sentence, acts)) return announced || concrete || (says('news') && probability('reason') > LIKELY) ? 'reason' : undefined;
  // «Анна беспокоит, «Теплосервис»» introduces and promises no reason yet
  if (vague || (announced && content() === 0 && !says('self-introduction') && !says('company-introduction'))) return 'vague-reason';
  // «по вопросу истечения межповерочного интервала …»: hard to follow, yet it names the matter
  const namesMatter = announced && content() >= MATTER_WORDS && probability('vague-reason') < PLAINLY_VAGUE;
  if (soundsVague && !namesMatter && !concrete && !sentence.asks) return 'vague-reason';
  if (announced && (concrete || content() >= 1)) return 'reason';
  if (sentence.asks && !says('offer')) return undefined;
  // "I'm calling from your local energy team" says who, not why
  if (says('outbound-opening') && !announced && !concrete) return undefined;
  if (says('offer') && content() >= 1) return 'reason';
  // «У нас за лето столько событий: …» praises
  if ((soundsLikePraise(probability) || (probability('pitch') > PRAISING && probability('pitch') > probability('reason') && isOwnStory(utterance, sentence)) || (!concrete && isFormula(probability))) && !says('offer') && !says('news')) return undefined;
  // "It only takes until five": a figure is no news by itself
  if (concrete && probability('reason') < HARDLY) return undefined;
  if (concrete && (content() >= 2 || (content() === 1 && probability('reason') > POSSIBLE))) return 'reason';
  // «Ваша карта заканчивается»: something of the customer's and what happens to it
  if (index <= 3 && says('news')) return 'reason';
  return isClear('reason') && probability('reason') > LIKELY && content() > 0 ? 'reason' : undefined;
}

/** «Это Денис, «Ладога»: на вашей улице перебит кабель»: what follows the names, heard without them. */
function kindAfterNames(utterance: Line, sentence: Sentence, acts: readonly Act[]): 'reason' | undefined {
  const names = acts.filter((act) => act.type === 'self-introduction' || act.type === 'company-introduction');
  if (names.length === 0 || sentence.asks) return undefined;
  const { text, language } = utterance;
  const behind = text.slice(Math.max(...names.map((act) => act.end)), sentence.end);
  const matter = MATTER[language].exec(behind)?.[1];
  if (matter !== undefined && givesReason[language](CALLING[language] + matter)) return 'reason';
  const after = AFTER_NAMES.exec(behind)?.[1];
  return after !== undefined && givesReason[language](after) ? 'reason' : undefined;
}

/** “Ruth from Willow Street, about Leo's lessons”, «Олег из «Тепла», по проверке котла»: the matter, with the verb left out. */
const MATTER: Readonly<Record<Language, RegExp>> = {
  ru: /(?:[,;:—–-]\s*|^[»”"’')\]]*\s+)((?:по|насч[её]т|касательно|относительно|в связи с)\s.+)$/su,
  en: /(?:[,;:—–-]\s*|^[»”"’')\]]*\s+)(?:just |only )?((?:about|regarding|concerning|in connection with)\s.+)$/su,
};
const CALLING: Readonly<Record<Language, string>> = { ru: 'звоню ', en: 'calling ' };

/** Texts of which that is kept. */
const MOST_TEXTS = 500;

/** The same words follow the names whatever was said before. */
const givesReason: Readonly<Record<Language, (after: string) => boolean>> = { ru: reasonTeller('ru'), en: reasonTeller('en') };

function reasonTeller(language: Language): (after: string) => boolean {
  return ofText((after) => {
    const rest = readLine(after, language);
    if (rest.tokens.length < LEAST_AFTER_NAMES) return false;
    const phrases = phraseActs(rest, 'agent');
    const [scores] = scoresInContext(rest, scoresAlone(rest, phrases, 'agent'), 'agent', NOTHING_HEARD);
    if (scores.probability('incident') >= REPORTS || scores.probability('debt') >= REPORTS) return true;
    return kindOf(rest, rest.sentences[0], 0, phrases, (name) => scores.probability(name)) === 'reason';
  }, MOST_TEXTS);
}

/** A mark that ends the names, then what is said. */
const AFTER_NAMES = /^[»”"’')\]]*\s*[:,;—–-]\s*(.+)$/su;
const LEAST_AFTER_NAMES = 4;
const REPORTS = 0.5;

/** By so much the odds of a vague reason must exceed those of a concrete one. */
const MUCH_VAGUER = 4;

function odds(probability: number): number {
  return probability / Math.max(1 - probability, 1e-6);
}

/** So many words of content after an opener name a matter, unless the sentence is plainly vague. */
const MATTER_WORDS = 4;
const PLAINLY_VAGUE = 0.5;

/** Below this the recogniser rules a reason out. */
const HARDLY = 0.02;

/** From here on a sentence is taken to hide who is calling. */
const HIDING = 0.6;

/** Praise of the product or the company. */
function soundsLikePraise(probability: (name: 'reason' | 'pitch') => number): boolean {
  return probability('pitch') > PRAISING && probability('pitch') > 2 * probability('reason');
}

const PRAISING = 0.7;

/** «А мы переехали на новый склад»: the company speaks of itself, and of nobody else. */
function isOwnStory(utterance: Line, { firstToken, endToken }: Sentence): boolean {
  const forms = utterance.tokens.slice(firstToken, endToken).map((token) => token.form);
  return forms.some((form) => OWN.has(form)) && !forms.some((form) => CUSTOMERS.test(form));
}

const OWN = new Set(['we', 'us', 'our', 'мы', 'нас', 'нам', 'наш', 'наша', 'наше', 'наши', 'наших']);
const CUSTOMERS = /^(?:your?s?|вы|вас|вам|вами|ваш.{0,3})$/u;

/** «Мы всегда заботимся о наших абонентах» tells nothing that happened. */
function isFormula(probability: (name: 'reason' | 'canned') => number): boolean {
  return probability('canned') > SURELY && probability('canned') > probability('reason');
}

const SURELY = 0.85;

/** What opens no reason and holds nothing concrete must sound more like one than not. */
const LIKELY = 0.5;
/** Beside a date or a sum less will do. */
const POSSIBLE = 0.2;

/** A long sentence that opens with empty words and gives no date, sum or number soon after them tells nothing. */
function isRunOn(utterance: Line, sentence: Sentence, acts: readonly Act[]): boolean {
  if (sentence.endToken - sentence.firstToken < 25) return false;
  const vague = acts.find((act) => act.type === 'vague-wording');
  return !utterance.entities.some((entity) => CONCRETE.has(entity.type) && vague !== undefined && entity.start > vague.start && entity.start - vague.end < 120);
}

function hasEntity(utterance: Line, sentence: Sentence, types: ReadonlySet<string>): boolean {
  return utterance.entities.some((entity) => types.has(entity.type) && !isDayOfCall(utterance, entity) && entity.firstToken >= sentence.firstToken && entity.firstToken < sentence.endToken);
}

/** «Сегодня», "today": the day of the call makes nothing concrete. */
function isDayOfCall(utterance: Line, entity: { type: string; start: number; end: number }): boolean {
  return entity.type === 'date' && /^(?:today|tonight|now|сегодня|сейчас)$/iu.test(utterance.text.slice(entity.start, entity.end));
}

/** Words of a sentence that say something: neither empty words nor empty topics, names, brands or fields. */
function contentWords(utterance: Line, sentence: Sentence): number {
  const matcher = builtInMatcher();
  const named = new Set<number>();
  for (const entity of utterance.entities) {
    if (entity.type !== 'name' && entity.type !== 'brand' && entity.type !== 'placeholder') continue;
    for (let at = entity.firstToken; at < entity.endToken; at += 1) named.add(at);
  }
  let count = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const { kind, form } = utterance.tokens[at];
    if (kind !== 'word' || named.has(at) || form.length < 3) continue;
    if (!matcher.isIn(form, 'empty-word') && !matcher.isIn(form, 'empty-topic')) count += 1;
  }
  return count;
}
