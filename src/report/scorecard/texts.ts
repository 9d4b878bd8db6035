import type { Bilingual, Category, Locale } from '../../rule/index.js';
import { tellOf } from '../texts.js';

/** Parts of the form, in the order of a call, as a quality supervisor goes through it. */
export const CATEGORIES: Readonly<Record<Category, Bilingual>> = {
  opening: { ru: 'Начало разговора', en: 'Opening' },
  honesty: { ru: 'Честность', en: 'Honesty' },
  benefit: { ru: 'Польза для клиента', en: 'Benefit to the customer' },
  price: { ru: 'Цена и условия', en: 'Price and terms' },
  empathy: { ru: 'Внимание к клиенту', en: 'Empathy' },
  objection: { ru: 'Возражения и отказ', en: 'Objections and refusals' },
  respect: { ru: 'Уважение', en: 'Respect' },
  clarity: { ru: 'Ясность речи', en: 'Clarity' },
  flow: { ru: 'Ход разговора', en: 'Flow of the call' },
  incident: { ru: 'Сбои и неприятные новости', en: 'Incidents and bad news' },
  closing: { ru: 'Завершение', en: 'Closing' },
  campaign: { ru: 'Кампания', en: 'Campaign' },
  data: { ru: 'Данные клиента', en: 'Customer data' },
  compliance: { ru: 'Закон и правила', en: 'Compliance' },
  script: { ru: 'Оформление скрипта', en: 'The script itself' },
};

const TEXTS = {
  title: { ru: 'Оценочный лист: {file}', en: 'Scorecard: {file}' },
  outbound: { ru: 'исходящий звонок', en: 'outbound call' },
  inbound: { ru: 'входящий звонок', en: 'inbound call' },
  unknown: { ru: 'звонок, направление неизвестно', en: 'call, direction not known' },
  chat: { ru: 'переписка', en: 'chat' },
  sales: { ru: 'продажа', en: 'sales' },
  proactive: { ru: 'сообщение о важном', en: 'proactive service' },
  support: { ru: 'помощь', en: 'support' },
  complaint: { ru: 'жалоба', en: 'complaint' },
  collections: { ru: 'взыскание долга', en: 'collections' },
  retention: { ru: 'удержание', en: 'retention' },
  survey: { ru: 'опрос', en: 'survey' },
  reminder: { ru: 'напоминание', en: 'reminder' },
  bot: { ru: 'робот', en: 'bot' },
  held: { ru: '{held} из {asked}', en: '{held} of {asked}' },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
  fatal: { ru: 'НЕТ', en: 'NO' },
  idle: { ru: 'н/п', en: 'n/a' },
  broken: { ru: '???', en: '???' },
  brokenWhy: { ru: 'не проверено: правило сломалось', en: 'not checked: the rule broke' },
  hidden: { ru: 'скрыто по вашей просьбе', en: 'hidden at your request' },
  line: { ru: 'строка {line}', en: 'line {line}' },
  reads: { ru: 'Файл читается без оговорок.', en: 'The file can be read without doubt.' },
  total: { ru: 'Итого: выполнено {held} из {asked} ({percent} %), критичных нарушений: {fatal}', en: 'In all: {held} of {asked} hold ({percent} %), critical faults: {fatal}' },
  totalNone: { ru: 'Итого: оценивать нечего', en: 'In all: nothing to judge' },
  notScript: { ru: 'Не оценено: {file} — {why}', en: 'Not judged: {file} — {why}' },
  scripts: { ru: 'Все скрипты, от слабых к сильным', en: 'All scripts, from weak to strong' },
  categories: { ru: 'По разделам во всех скриптах', en: 'By part, in all scripts' },
  legend: {
    ru: 'да — выполнено, нет — нарушено, НЕТ — нарушено критично, н/п — в этом скрипте неприменимо',
    en: 'yes: holds; no: does not; NO: a critical fault; n/a: this script gives no occasion',
  },
} as const satisfies Record<string, Bilingual>;

export type ScorecardText = keyof typeof TEXTS;

/** A text of the form in the language of a script, its slots filled. */
export const tell = tellOf(TEXTS);

/** What kind of call a script is for, in words. */
export function callWords({ direction, type, channel }: { direction: string; type: string; channel: string }, locale: Locale): string {
  const where = channel === 'chat' ? 'chat' : isText(direction) ? direction : 'unknown';
  return type !== 'other' && isText(type) && type !== where ? `${tell(where, locale)}, ${tell(type, locale)}` : tell(where, locale);
}

function isText(id: string): id is ScorecardText {
  return Object.hasOwn(TEXTS, id);
}
