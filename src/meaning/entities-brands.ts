import { OPENERS, type Language, type Sentence, type Token } from '../words/index.js';
import { COMPANY_PREPOSITIONS, COMPANY_SUFFIXES, COMPANY_WORDS, LATIN_COMMON, NOT_NAMES } from './data/names.js';
import { MONTHS, WEEKDAYS } from './data/units.js';
import { isCapital, makeEntity, touches, type Entity } from './entities-model.js';

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '„': '“”', '“': '”', '"': '"' };
const MAX_WORDS = 4;
const INTERJECTIONS = new Set('да нет хорошо спасибо здравствуйте привет алло ну может конечно согласен согласна yes no hello hi hey thanks sorry okay ok sure maybe not stop'.split(' '));
/** Quotes after these name a part of a site or a form. */
const SECTIONS = /^(?:раздел|строк|пункт|граф|вкладк|кнопк|меню|section|tab|button|field)/;
const CAMEL = /[a-zа-яё][A-ZА-ЯЁ]/;

/** Reads the name of a company, product or tariff. */
export function readBrand(tokens: readonly Token[], at: number, sentence: Sentence, language: Language): Entity | undefined {
  const token = tokens[at];
  if (token.kind === 'mark') return CLOSING[token.form] === undefined ? undefined : readQuoted(tokens, at);
  if (!isCapital(token) || token.form.startsWith("'")) return undefined;
  const end = runEnd(tokens, at);
  if (end === 0) return undefined;
  if (CAMEL.test(token.text) && !/^(?:Mc|Mac|O'|О'|D'|Д')/.test(token.text) && /\p{L}{3}/u.test(token.text)) return makeEntity(tokens, at, end, { type: 'brand' });
  const latin = /^[a-z]/.test(token.form);
  if (language === 'ru' && latin && token.text.length > 1 && !LATIN_COMMON.has(token.form)) return makeEntity(tokens, at, end, { type: 'brand' });
  if (end > at + 1 && COMPANY_SUFFIXES.has(tokens[end - 1].form)) return makeEntity(tokens, at, end, { type: 'brand' });
  if (at === sentence.firstToken) return undefined;
  const before = tokens[at - 1];
  if (before.kind !== 'word') return undefined;
  if (COMPANY_WORDS.has(before.form) && !(latin && language === 'ru')) return makeEntity(tokens, at, end, { type: 'brand' });
  if (/банк|телеком|страх|мобайл/.test(token.form)) return makeEntity(tokens, at, end, { type: 'brand' });
  return latin && isCompanyCue(tokens, at) ? makeEntity(tokens, at, end, { type: 'brand' }) : undefined;
}

/** «„Вектор“», "«Сеть-Плюс»": a few words in quotes that begin with a capital and are no speech. */
function readQuoted(tokens: readonly Token[], at: number): Entity | undefined {
  const closing = CLOSING[tokens[at].form];
  const first = tokens[at + 1];
  if (!first || !(isCapital(first) || /^[a-z]+[A-Z]/.test(first.text)) || !touches(tokens, at + 1)) return undefined;
  if (INTERJECTIONS.has(first.form) || OPENERS.has(first.form)) return undefined;
  if (SECTIONS.test(tokens[at - 1]?.form ?? '')) return undefined;
  for (let end = at + 1; end < tokens.length && end <= at + MAX_WORDS + 2; end += 1) {
    const { kind, form } = tokens[end];
    if (kind !== 'mark') {
      if (end - at > MAX_WORDS || (end > at + 1 && readsAsSpeech(tokens[end]) && !isAfterAdjective(tokens, end))) return undefined;
      continue;
    }
    if (closing.includes(form)) return end > at + 1 ? makeEntity(tokens, at + 1, end, { type: 'brand' }) : undefined;
    if (!/^[-+&№–]$/.test(form)) return undefined;
  }
  return undefined;
}

/** «Больше не звоните», "Prices go up": somebody's words rather than a name. */
function readsAsSpeech(token: Token): boolean {
  if (isCapital(token) || token.kind !== 'word') return false;
  return /^[a-z]/.test(token.form) ? !/^(?:of|and|the|for|plus|to|by)$/.test(token.form) : /^(?:не|вы|я|мы|вас|мне|меня)$|(?:ете|ите|л|ла|ли|ть)$/.test(token.form);
}

/** «Тёплый узел», «Первый канал»: what follows an adjective is a noun, whatever its ending. */
function isAfterAdjective(tokens: readonly Token[], at: number): boolean {
  return /(?:ый|ий|ой)$/.test(tokens[at - 1].form) && /л$/.test(tokens[at].form);
}

/** The end of a run of capitalised words of one script, or 0 when its head names something else. */
function runEnd(tokens: readonly Token[], at: number): number {
  const { form } = tokens[at];
  if (NOT_NAMES.has(form) || OPENERS.has(form) || MONTHS.has(form) || WEEKDAYS.has(form)) return 0;
  const latin = /^[a-z]/.test(form);
  let end = at + 1;
  while (end < at + MAX_WORDS) {
    const next = tokens[end];
    const skip = next && (next.form === '&' || (next.form === 'of' && isCapital(tokens[end + 1]))) ? 1 : 0;
    const word = tokens[end + skip];
    if (!isCapital(word) || word.form.startsWith("'") || /^[a-z]/.test(word.form) !== latin || NOT_NAMES.has(word.form) || OPENERS.has(word.form)) break;
    end += skip + 1;
  }
  return end;
}

/** "calling from Northgate", "thank you for choosing Halden"; "of" and "to" alone cue nothing. */
function isCompanyCue(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at - 1].form;
  if (!COMPANY_PREPOSITIONS.has(form)) return false;
  const before = tokens[at - 2]?.form;
  if (form === 'of') return before === 'behalf';
  if (form === 'to') return before === 'welcome';
  if (form === 'calling') return before === 'for' || before === 'you';
  return form !== 'with' || before !== 'speak';
}
