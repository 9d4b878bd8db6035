/** What brackets in speech hold: a slot for data, words for the agent, or a part of what is said. */
import { directionSense, opensCommand } from './directions.js';

/** Names of slots that people write without further marks. */
export const WORDS_FOR_DATA =
  /^(?:имя|фио|ф\.и\.о|имя отчество|имя клиента|имя оператора|имя_\S+|фамилия|отчество|название|наименование|компания|название компании|компании|банк|город|адрес|дата|время|сумма|сумму|номер|номер телефона|телефон|тариф|товар|услуга|продукт|должность|срок|цена|день|причина|name|first name|last name|customer name|agent name|your name|rep name|rep|company|company name|date|time|amount|number|phone|phone number|address|city|product|order number|price|day|reason|full name|surname|title)$/iu;
const INSERT = /^(?:вставьте|вставить|укажите|назовите|подставить|insert|enter|your|state|caller's|customer's|client's|prospect's|имя|номер|дата|название|сумма|фамилия)(?![\p{L}])/iu;

/** What square brackets inside speech hold: a slot for data, or words for the agent. */
export function bracketHolds(words: string, insideSentence: boolean): 'placeholder' | 'direction' {
  if (/^(?:если|if|when)(?![\p{L}])/iu.test(words)) return 'direction';
  if (TIME.test(words)) return 'direction';
  if (WORDS_FOR_DATA.test(words)) return 'placeholder';
  const count = words.split(/\s+/).length;
  const sense = directionSense(words);
  if (count <= 3 && sense.kind !== 'note' && !INSERT.test(words)) return 'direction';
  if (INSERT.test(words)) return 'placeholder';
  if (/[.!?;]\s*$|[.!?]\s/.test(words) || count > 6) return 'direction';
  if (words === words.toUpperCase() && words !== words.toLowerCase()) return count <= 4 ? 'placeholder' : 'direction';
  if (insideSentence) return count <= 5 ? 'placeholder' : 'direction';
  return count <= 3 && !/\s(?:to|на|в)\s/.test(words) ? 'placeholder' : 'direction';
}

/** `[00:14]`: when it was said. */
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** What round brackets inside speech hold. They belong to what is said unless they clearly talk to the agent. */
export function parenthesisHolds(words: string, apart: boolean, first: boolean): 'speech' | 'direction' {
  const lower = words.toLowerCase();
  if (/^(?:если|if|when|когда)(?![\p{L}])/u.test(lower)) return apart ? 'direction' : 'speech';
  if (FOR_AGENT.test(lower)) return 'direction';
  if (apart && words[0] === lower[0] && (opensCommand(words) || DOING.test(lower))) return 'direction';
  const count = words.split(/\s+/).length;
  const sense = directionSense(words);
  if (sense.kind !== 'note' && count <= 6) return 'direction';
  // «Рада слышать! (от ответа зависит карта: утро или безлимит)»
  if (apart && count >= LEAST_REMARK && /^\p{Ll}/u.test(words) && !TO_CUSTOMER.test(lower)) return 'direction';
  if (first && count <= 3 && apart && words === lower) return 'direction';
  if (apart && /^(?:[а-яё]+(?:ть|ться|ти)|[а-яё]+(?:ем|им|ём))(?![\p{L}])/u.test(lower)) return 'direction';
  return 'speech';
}

/** Words of a remark that stands by itself behind a sentence. */
const LEAST_REMARK = 4;
const TO_CUSTOMER = /(?<!\p{L})(?:вы|вам|вас|вами|ваш\p{L}*|you|your|yours|[\p{L}]+(?:ите|йте))(?!\p{L})/u;

/** «(поворачивается к бригадиру)», «(вздыхает)»: third person, with nobody named. */
const DOING = /^[а-яё]{3,}(?:ется|ится|ает|яет|ует|ывает|ивает|ыхает)(?![\p{L}])/u;
const FOR_AGENT = /(?<!\p{L})(?:клиент|абонент|пациент|собеседник|оператор|трубку|скрипт|статус|customer|caller|prospect|agent|wait for|не говорить|вслух|do not|returns|off-?script|in crm|log(?!\p{L}))/u;
