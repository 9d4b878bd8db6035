import type { Range } from '../../../source/index.js';
import { conditionKind, matchCondition, opensCondition } from '../../conditions.js';
import type { Condition } from '../../nodes.js';
import { roleOfKey } from '../keys/keys.js';
import { at, rangeOf, scalarsIn, type Reading } from '../reading.js';
import type { Scalar, Value } from '../values/values.js';
import { inlinesOf, textsOfScalar } from '../values/words.js';

/** A condition in the words of a scalar: the customer's own words, or what he does. */
export function conditionOf(reading: Reading, words: Scalar, kind = kindOf(words)): Condition {
  return { type: 'condition', kind, value: unquotedText(words.text), children: inlinesOf(reading.source, words, { plain: true, unquote: true }), examples: [], position: at(reading, words) };
}

/** «Дорого» in its quotation marks is the word alone. */
function unquotedText(text: string): string {
  const inside = /^(?:«([^«»]*)»|“([^“”]*)”|"([^"]*)")$/.exec(text.trim());
  return inside ? (inside[1] ?? inside[2] ?? inside[3]) : text.trim();
}

/** A condition without words of its own: `else: true`, an option that is only a goto. */
export function bareCondition(reading: Reading, range: Range, kind: Condition['kind'], value = ''): Condition {
  return { type: 'condition', kind, value, children: [], examples: [], position: at(reading, range) };
}

/** Adds what the customer may also say. */
export function addExamples(reading: Reading, condition: Condition, examples: Value): void {
  for (const scalar of scalarsIn(examples)) condition.examples.push(...textsOfScalar(reading.source, scalar));
  condition.position = at(reading, rangeOf([condition, ...condition.examples], examples));
}

// single words with which people answer; other single words without capitals name an intent
const answers = new Set(
  `yes no yeah yep yup nope nah ok okay sure maybe perhaps right fine correct hello hi bye thanks stop what who why when how really absolutely
  definitely never agreed true false go да нет ага угу ладно хорошо конечно давайте слушаю возможно наверное нету точно верно`.split(/\s+/),
);
const spokenHead = /^(?:i|im|i'm|ill|my|me|we|our|you|your|dont|(?:can|cant|could|do|does|did|is|are|am|has|have|will|wont|would)_(?:i|you|it|my|your|this|that|we|they|he|she|there)|who|what|how|why|when|where|which|not_interested_thanks|я|мне|меня|мой|моя|у_меня|у_нас|мы|нам|нас|вы|вам|кто|что|как|сколько|почему|зачем|когда|где|куда|откуда|а|не_надо|не_хочу)(?:_|$)/;
const intentNoun = /^(?:отказ|согласие|возражение|сомнение|интерес|жалоба|вопрос|молчание|претензия|подтверждение|агрессия|негатив|позитив|положительн|отрицательн|нейтральн|другое|прочее|успех|неудача)/;
const thirdPerson = /^(?:клиент|абонент|пациент|гость|он |она |customer |caller |client |they |he |she )|^(?:просит|злится|спрашивает|отказывается|соглашается|сомневается|хочет|говорит|молчит|жалуется|возражает|требует|интересуется|недоволен|недовольна|доволен|согласен на|wants?|asks|refuses|agrees|declines|is |has |says|angry|upset|interested|hesitates)(?:[\s,]|$)|^[а-я]{2,}[аеуюя]ет(?:ся)?[\s,]/;

const DOES = /^[a-z]{2,}s (?:a|an|the|to|for|about|after|at|on|in|with|that|not|no|us|our|it|his|her|their|more|silent|quiet|angry|upset|rude) ?/;

/** «клиент молчит», `mentions a competitor`: words about the customer, not by him. */
export function describesCustomer(text: string): boolean {
  const lower = text.trim().toLowerCase().replaceAll('ё', 'е');
  return !/[?!]$/.test(text) && (thirdPerson.test(lower) || DOES.test(`${lower} `) || /^[а-я]{3,}(?:ет|ит|ает|ал|ил)(?:ся)? /.test(lower));
}

/** How a condition is meant: words that a customer would say are an utterance, an identifier is an intent. */
export function kindOf(words: Scalar): Condition['kind'] {
  const text = words.text.trim();
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  const role = roleOfKey(text);
  if (role === 'else' || role === 'noInput') return role === 'else' ? 'else' : 'no_input';
  if (/^["'«“]/.test(text)) return 'utterance';
  // `{{ customer.has_policy == true }}`: what data tells
  if (/^\$?\{\{?[^{}]+[=<>][^{}]*\}\}?$/.test(text)) return 'value';
  // `(phone rings)`, `[photo of the bumper]`: what happens, and no words
  const aside = /^(?:\(([^()]+)\)|\[([^[\]]+\s[^[\]]+)\])$/.exec(text);
  const happens = aside && conditionKind(aside[1] ?? aside[2]);
  if (happens) return happens === 'utterance' ? 'event' : happens;
  if (!/\s/.test(text)) return wordKind(lower, words.style !== 'plain');
  if (opensCondition(text)) return matchCondition(text)?.kind ?? conditionKind(text);
  const general = conditionKind(text);
  if (general === 'no_input' || general === 'else') return general;
  if (thirdPerson.test(lower) && !/[?!]$/.test(text)) return general === 'utterance' ? 'intent' : general;
  return general === 'value' && /[=<>≥≤]/.test(text) ? 'value' : 'utterance';
}

function wordKind(key: string, quoted: boolean): Condition['kind'] {
  const word = key.replace(/^(?:if|when|on|answer|reply|если|когда|при|ответ)_/, '');
  if (answers.has(word.replace(/[.!?,]+$/, '')) || /^[\d–-]+$/.test(word) || /[!?]$/.test(word)) return 'utterance';
  if (word.includes('_') || word.includes('-')) return spokenHead.test(word.replaceAll('-', '_')) ? 'utterance' : 'intent';
  // «сомневается», `refuses`: said about the customer, not by him
  if (intentNoun.test(word) || thirdPerson.test(word) || /[а-я](?:ется|ится|ёт|ет|ит|ает)$/.test(word)) return 'intent';
  return /[а-я]/.test(word) || quoted ? 'utterance' : 'intent';
}
