import { findEntities, type Entity } from '../meaning/index.js';
import type { Range } from '../source/index.js';
import { tokenize } from '../words/index.js';
import type { Script } from '../script.js';

/** What a campaign says of itself in the header of its script, whatever the key is called. */
export type CampaignKey =
  | 'type' | 'audience' | 'exclude' | 'consent' | 'offer' | 'source' | 'validFrom' | 'validTo' | 'owner' | 'feedback' | 'hours' | 'attempts' | 'callerLabel' | 'quality' | 'campaign' | 'company' | 'asOf';

/** A value of the header with its place; lists come as their items. */
export interface CampaignValue {
  text: string;
  items: readonly string[];
  at: Range;
}

const NAMES: Readonly<Record<CampaignKey, readonly string[]>> = {
  type: ['type'],
  audience: ['audience', 'segment', 'сегмент', 'аудитория', 'кому', 'кому_звоним', 'who_we_call', 'whom', 'whom_we_call', 'calls_go_to'],
  exclude: ['exclude', 'exclusions', 'исключить', 'исключения', 'кроме', 'кому_нет', 'кому_не_звоним', 'не_звоним', 'не_набираем', 'who_we_leave_out', 'do_not_call', 'never_call', 'leave_out', 'not_whom', 'whom_not', 'not_rung', 'not_called'],
  consent: ['consent_basis', 'consent', 'согласие', 'основание', 'основание_согласия'],
  offer: ['offer', 'product', 'предложение'],
  source: ['source', 'data', 'data_source', 'evidence', 'данные', 'источник', 'источник_данных'],
  validFrom: ['valid_from', 'действует_с', 'начало_действия'],
  validTo: ['valid_to', 'review_by', 'valid_until', 'срок_действия', 'действует_до', 'срок_кампании', 'срок', 'до', 'действует', 'valid', 'until', 'good_until', 'runs_until', 'ends'],
  owner: ['owner', 'ответственный', 'отвечает', 'answers_for_it', 'responsible'],
  feedback: ['feedback_to', 'feedback', 'обратная_связь', 'кому_передать', 'что_узнали_передать', 'tell'],
  hours: ['hours', 'calling_hours', 'часы', 'часы_звонков', 'время_звонков'],
  attempts: ['max_attempts', 'attempts', 'попытки', 'попыток', 'frequency', 'частота', 'limits', 'cap', 'weekly_cap'],
  callerLabel: ['caller_label', 'подпись_номера'],
  quality: ['quality_target', 'quality', 'качество'],
  campaign: ['campaign', 'кампания'],
  company: ['company', 'on_behalf_of', 'от_имени'],
  asOf: ['as_of', 'data_as_of', 'данные_на', 'актуально_на'],
};

/** A value of the campaign header: nothing when the key is absent, an empty text when it is there and says nothing. */
export function campaignValue({ node }: Script, key: CampaignKey): CampaignValue | undefined {
  const names = NAMES[key];
  for (const { key: written, value, position } of node.meta.entries) {
    const name = fold(written);
    const at = { start: position.start.offset, end: position.end.offset };
    if (names.includes(name) || names.some((one) => name.endsWith(`.${one}`) || name === `${one}.description` || name === `${one}.описание`)) return valueOf([value].flat(), at);
    // a map within the header comes as its lines: `audience: {exclude: …}`
    const inner = [value].flat().map((line) => /^([^:]{2,30}):\s*(.*)$/u.exec(line)).find((found) => found && names.includes(fold(found[1])));
    if (inner) return valueOf([inner[2]], at);
  }
  return undefined;
}

/** Does the header say such a thing under another key: «Срок: до 30 сентября. Отвечает главный врач»? */
export function toldInHeader({ node }: Script, key: CampaignKey): boolean {
  const told = TOLD[key];
  return told !== undefined && node.meta.entries.some(({ value }) => [value].flat().some((line) => told.test(line)));
}

const TOLD: Readonly<Partial<Record<CampaignKey, RegExp>>> = {
  exclude: /(?<!\p{L})(?:не звон\p{L}+|не набира\p{L}+|кроме (?:тех|клиент|абонент)\p{L}*|исключ\p{L}+)(?!\p{L})|\b(?:(?:do not|don['’]t|never) (?:call|ring|phone)|except|excluding|leave out|left out)\b/iu,
  consent: /(?<!\p{L})(?:соглас(?:ие|ия|ием|ии|ились|ившиеся)|разрешил\p{L}*|можно звонить)(?!\p{L})|\b(?:consent\p{L}*|opted in|agreed to (?:calls?|be (?:called|rung|phoned)))\b/iu,
  validTo: /(?<!\p{L})(?:до|по) \d{1,2}(?:\.\d{2}| \p{L}{3,8})|\b(?:until|till|up to|ends?(?: on)?|runs to|expires?) (?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2}|\d{4}-)/iu,
  owner: /(?<!\p{L})(?:отвечает|ответственн\p{L}+)(?!\p{L})|\b(?:owner|owned by|answers for (?:it|this)|responsible|in charge)\b/iu,
  feedback: /(?<!\p{L})(?:передать|передаём|передаем|обратн\p{L}+ связь)(?!\p{L})|\b(?:feedback|report(?:s|ed)? (?:to|back))\b/iu,
  attempts: /(?<!\p{L})(?:раз(?:а)? в (?:день|сутки|неделю|месяц)|попыт\p{L}+)(?!\p{L})|\b(?:attempts?|times a (?:day|week|month)|once a (?:day|week|month))\b/iu,
};

/** The first day of a text that somebody wrote in words or figures: “30 June 2026”, «до 3 мая 2026 года». */
export function dateIn(text: string): Pick<Entity, 'year' | 'month' | 'day'> | undefined {
  return findEntities(text, tokenize(text)).find(({ type, day }) => type === 'date' && day !== undefined);
}

function fold(key: string): string {
  return key.trim().toLowerCase().replaceAll('ё', 'е').replace(/[\s-]+/g, '_');
}

const NOTHING = /^(?:none|no|нет|пусто|\(пусто\)|-|—|\[\]|null|~)?$/iu;

function valueOf(values: readonly string[], at: Range): CampaignValue {
  const items = values.flatMap((one) => one.replace(/^\[|\]$/g, '').split(/[,;]\s*/)).map((one) => one.trim()).filter((one) => !NOTHING.test(one));
  return { text: items.join(', '), items, at };
}

/** The place of the header: its entries from first to last. */
export function headerRange({ node }: Script): Range | undefined {
  const { entries } = node.meta;
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last ? { start: first.position.start.offset, end: last.position.end.offset } : undefined;
}

/** How often people may be called, by what the header says: «1 в день, 2 в неделю, 8 в месяц», "7 attempts in 7 days". */
export interface Frequency {
  perDay?: number;
  perWeek?: number;
  perMonth?: number;
  /** Attempts with no word on the time they are spread over. */
  total?: number;
}

const COUNTS: Readonly<Record<string, number>> = { одна: 1, один: 1, одной: 1, две: 2, два: 2, три: 3, четыре: 4, пять: 5, once: 1, one: 1, twice: 2, two: 2, three: 3, four: 4, five: 5 };
const RATE = /(\d+|одна|одной|один|две|два|три|четыре|пять|once|one|twice|two|three|four|five)(?:\s*(?:раза?|попыт\p{L}*|звонк\p{L}*|attempts?|calls?|times))?\s*(?:\/|в|за|на|a|an|per|each|every|in|within)\s*(?:(\d+)\s*)?(день|дня|дней|сутки|неделю|недели|месяц|days?|weeks?|months?|d|w|m)(?!\p{L})/giu;

/** Reads a frequency off a text. */
export function frequencyIn(text: string): Frequency {
  const found: Frequency = {};
  for (const [, count, span = '1', unit] of text.matchAll(RATE)) {
    const times = COUNTS[count.toLowerCase()] ?? Number(count);
    const days = Number(span) * (/^(?:нед|w)/iu.test(unit) ? 7 : /^(?:мес|m)/iu.test(unit) ? 30 : 1);
    if (days < 2) found.perDay = times;
    else if (days < 14) found.perWeek = Math.round((times * 7) / days);
    else found.perMonth = Math.round((times * 30) / days);
  }
  const bare = /^\s*(\d+)\s*$/.exec(text);
  if (bare) found.total = Number(bare[1]);
  return found;
}

/** Calls in a week that a frequency allows at most. */
export function weeklyOf({ perDay, perWeek, perMonth, total }: Frequency): number | undefined {
  if (perWeek !== undefined) return perWeek;
  if (perDay !== undefined) return perDay * 7;
  return perMonth ?? total;
}
