import type { Fault, Silencer } from '../../meaning/index.js';
import { fillMessage, type Bilingual, type Locale } from '../../rule/index.js';
import { tellOf } from '../texts.js';

const WORDS = {
  speech: { ru: '{speaker}: {text}', en: '{speaker}: {text}' },
  cue: { ru: 'Что скажет или сделает клиент: {text}', en: 'What the customer says or does: {text}' },
  note: { ru: 'Заметка, вслух не говорится: {text}', en: 'A note, not said aloud: {text}' },
  unknown: { ru: 'Кто говорит, не понятно', en: 'Who speaks is not clear' },
  sure: { ru: 'Кто говорит, угадано: уверенность {percent} %. Метка в начале строки снимет сомнения.', en: 'Who speaks is a guess: {percent} % sure. A label at the start of the line settles it.' },
  recognised: { ru: 'Распознано:', en: 'Recognised:' },
  nothing: { ru: 'ничего', en: 'nothing' },
  byPhrase: { ru: 'по фразе {phrase}', en: 'by the phrase {phrase}' },
  byRecogniser: { ru: 'по смыслу, {percent} %', en: 'by its meaning, {percent} %' },
  byStructure: { ru: 'по строению реплики', en: 'by the build of the line' },
  negated: { ru: 'с отрицанием, поэтому не считается', en: 'negated, so it does not count' },
  features: { ru: 'за это говорят слова {words}', en: 'the words that speak for it are {words}' },
  context: { ru: 'и то, что сказано перед этим', en: 'and what was said before' },
  dropped: { ru: 'Похоже, но не засчитано:', en: 'Nearly, but not counted:' },
  below: { ru: '{percent} % при пороге {threshold} %', en: '{percent} %, it counts from {threshold} %' },
  faults: { ru: 'По всему, что сказано здесь и перед этим, похоже на:', en: 'By all that is said here and before, it looks like:' },
  fault: { ru: '{fault}, {percent} %: за это говорит {grounds}', en: '{fault}, {percent} %: what speaks for it is {grounds}' },
  sentence: { ru: '{act}', en: '{act}' },
  turn: { ru: '{act} рядом', en: '{act} beside it' },
  agentBefore: { ru: '{act} у оператора перед этим', en: '{act} from the agent before' },
  customerBefore: { ru: '{act} у клиента', en: '{act} from the customer' },
  shape: { ru: '{act}', en: '{act}' },
  rule: { ru: 'Правило {rule}:', en: 'The rule {rule}:' },
  found: { ru: 'замечание, {severity}: {message}', en: 'a finding, {severity}: {message}' },
  suppressed: { ru: 'замечание есть, но скрыто комментарием: {reason}', en: 'a finding, but a comment hides it: {reason}' },
  withoutReason: { ru: 'причина не названа', en: 'no reason given' },
  off: { ru: 'выключено в настройках для этого файла', en: 'switched off for this file by the configuration' },
  softened: { ru: 'в таких звонках не строже, чем {severity}: {call}', en: 'on such calls no graver than {severity}: {call}' },
  unconcerned: { ru: 'не для таких звонков, поэтому не смотрело: {call}', en: 'not for such calls, so it did not look: {call}' },
  unconcernedLaw: { ru: 'не смотрело: оно о праве страны, а страна ни в скрипте, ни в настройках не названа; добавьте в шапку {header}{preset}', en: 'did not look: it is about the law of a country, and neither the script nor the settings name it; add {header} to the header{preset}' },
  orPreset: { ru: ' или включите набор: {presets}', en: ', or switch on a preset: {presets}' },
  silentSpeaker: { ru: 'нашло, но промолчало: слишком не ясно, кто говорит', en: 'found something and keeps silent: it is too unclear who speaks' },
  doubted: { ru: 'нашло, но промолчало: всё, что сказано вокруг, говорит против ошибки', en: 'found something and keeps silent: all that is said around it speaks against a fault' },
  quiet: { ru: 'замечаний к этой строке нет', en: 'nothing to say about this line' },
  asked: { ru: 'искало в этой строке: {acts}', en: 'looked here for: {acts}' },
  askedNothing: { ru: 'эту строку не рассматривало', en: 'did not look at this line' },
  elsewhere: { ru: 'замечания в других строках: {lines}', en: 'findings on other lines: {lines}' },
  isThere: { ru: 'есть', en: 'there' },
  isNot: { ru: 'нет', en: 'not there' },
} as const satisfies Record<string, Bilingual>;

/** A text of the explanation, its slots filled. */
export const word = tellOf(WORDS);

const SILENCERS: Record<Silencer, Bilingual> = {
  'no-question': { ru: 'это не вопрос', en: 'it is no question' },
  question: { ru: 'это вопрос', en: 'it is a question' },
  quoted: { ru: 'слова стоят в кавычках', en: 'the words stand in quotation marks' },
  negated: { ru: 'перед словами отрицание', en: 'the words are negated' },
  unless: { ru: 'рядом слова, которые меняют смысл: {detail}', en: 'words nearby change the meaning: {detail}' },
  doubted: { ru: 'по смыслу фраза о другом: {detail}', en: 'the sentence means something else: {detail}' },
  unsure: { ru: 'без слова-признака уверенности мало: {detail}', en: 'without a telling word it is not sure enough: {detail}' },
};

/** Why words do not count. */
export function silencerWords(silencer: Silencer, detail: string, locale: Locale): string {
  return fillMessage(SILENCERS[silencer][locale], { detail }, locale);
}

const FAULTS: Record<Fault, Bilingual> = {
  pressure: { ru: 'давление', en: 'pressure' },
  'blame-customer': { ru: 'упрёк клиенту', en: 'blaming the customer' },
  deflection: { ru: 'отписка «не к нам»', en: 'sending the customer on' },
  'canned-phrase': { ru: 'казённую фразу', en: 'a canned phrase' },
  'unverifiable-claim': { ru: 'похвалу без доказательств', en: 'an unproved claim' },
  'directive-tone': { ru: 'приказ', en: 'an order' },
  'vague-deadline': { ru: 'обещание без срока', en: 'a promise without a date' },
  'vague-reason': { ru: 'невнятную причину звонка', en: 'a vague reason for the call' },
  'empathy-missing': { ru: 'ответ мимо жалобы', en: 'a complaint passed over' },
  'hold-etiquette': { ru: 'ожидание без спроса', en: 'a hold nobody asked for' },
  'resolution-check-missing': { ru: 'прощание без проверки', en: 'a goodbye without a check' },
  jargon: { ru: 'слова для своих', en: 'insiders’ words' },
  'cost-disclosure': { ru: 'согласие без цены', en: 'a yes without the price' },
};

/** A fault in words. */
export function faultName(fault: Fault, locale: Locale): string {
  return FAULTS[fault][locale];
}

const SHAPES: Record<string, Bilingual | undefined> = {
  'after-customer': { ru: 'место сразу после слов клиента', en: 'its place right after the customer' },
  asks: { ru: 'вопрос', en: 'a question' },
  length: { ru: 'длина', en: 'its length' },
};

/** What is told of a sentence's shape, in words; nothing of what is no shape. */
export function shapeName(name: string, locale: Locale): string | undefined {
  return SHAPES[name]?.[locale];
}
