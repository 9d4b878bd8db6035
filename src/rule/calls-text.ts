import type { Script } from '../script.js';
import { MANNERS, PURPOSES, type CallColumn, type CallLevel, type CallLevels } from './calls.js';
import type { Bilingual } from './define.js';
import type { Locale } from './message.js';

/** What types of calls are called. */
export const CALL_NAMES: Readonly<Record<Script['call']['type'], Bilingual>> = {
  sales: { ru: 'продажа', en: 'sales' },
  proactive: { ru: 'проактивный', en: 'proactive service' },
  support: { ru: 'поддержка', en: 'support' },
  complaint: { ru: 'жалоба', en: 'complaint' },
  collections: { ru: 'взыскание', en: 'collections' },
  retention: { ru: 'удержание', en: 'retention' },
  survey: { ru: 'опрос', en: 'survey' },
  reminder: { ru: 'напоминание', en: 'reminder' },
  chat: { ru: 'чат', en: 'chat' },
  bot: { ru: 'бот', en: 'bot' },
  other: { ru: 'другой', en: 'other' },
};

const PERSON: Bilingual = { ru: 'говорит человек', en: 'a person speaks' };

const NEVER: Readonly<Record<(typeof MANNERS)[number], Bilingual>> = {
  chat: { ru: 'не там, где пишут в чате', en: 'not where people write in a chat' },
  person: { ru: 'только там, где говорит бот', en: 'only where a bot speaks' },
  bot: { ru: 'не там, где говорит бот', en: 'not where a bot speaks' },
};

const LINE: Bilingual = { ru: 'Виды звонков', en: 'Kinds of call' };

/** The level of every kind of call, for programs. */
export function callFacts(levels: CallLevels = {}): Record<CallColumn, CallLevel> {
  // every column is there
  return Object.fromEntries([...PURPOSES, ...MANNERS].map((column) => [column, levels[column] ?? 'on'])) as Record<CallColumn, CallLevel>;
}

/** On which kinds of call a rule runs, in words: «только продажа, удержание; как совет: чат». Nothing when it runs on all alike. */
export function callsText(levels: CallLevels | undefined, locale: Locale): string {
  const facts = callFacts(levels);
  const at = (level: CallLevel): CallColumn[] => [...PURPOSES, ...MANNERS].filter((column) => facts[column] === level);
  const [warnings, advice] = [namesOf(at('warning'), locale), namesOf(at('info'), locale)];
  const off = PURPOSES.filter((purpose) => facts[purpose] === 'off');
  const parts = [
    ...MANNERS.filter((manner) => facts[manner] === 'off').map((manner) => NEVER[manner][locale]),
    ...(warnings ? [{ ru: `не строже предупреждения: ${warnings}`, en: `a warning at most: ${warnings}` }[locale]] : []),
    ...(advice ? [{ ru: `как совет: ${advice}`, en: `as advice: ${advice}` }[locale]] : []),
  ];
  return off.length + parts.length === 0 ? '' : [purposesText(off, locale), ...parts].join('; ');
}

/** «все», «все, кроме: жалоба», «только взыскание»: whichever is the shorter. */
function purposesText(off: readonly CallColumn[], locale: Locale): string {
  if (off.length === 0) return { ru: 'все', en: 'all' }[locale];
  if (off.length * 2 < PURPOSES.length) return { ru: `все, кроме: ${namesOf(off, locale)}`, en: `all but ${namesOf(off, locale)}` }[locale];
  const rest = namesOf(PURPOSES.filter((purpose) => !off.includes(purpose)), locale);
  return { ru: `только ${rest}`, en: `only ${rest}` }[locale];
}

function namesOf(columns: readonly CallColumn[], locale: Locale): string {
  return columns.map((column) => (column === 'person' ? PERSON : CALL_NAMES[column])[locale]).join(', ');
}

/** The line of a rule's page that says on which kinds of call it runs. */
export function callsLine(levels: CallLevels | undefined, locale: Locale): string {
  return `${LINE[locale]}: ${callsText(levels, locale) || { ru: 'все', en: 'all' }[locale]}.`;
}

/** Where that line stands in a page; undefined where it is missing. */
export function callsLineIn(page: string, locale: Locale): { start: number; end: number; line: number } | undefined {
  const found = new RegExp(`^${LINE[locale]}: .*$`, 'm').exec(page);
  return found ? { start: found.index, end: found.index + found[0].trimEnd().length, line: page.slice(0, found.index).split('\n').length } : undefined;
}

/** The page with the line as it should be: in its place, or where it is missing before the first chapter. */
export function withCallsLine(page: string, levels: CallLevels | undefined, locale: Locale): string {
  const line = callsLine(levels, locale);
  const there = callsLineIn(page, locale);
  if (there) return page.slice(0, there.start) + line + page.slice(there.end);
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const chapter = page.indexOf('\n## ');
  return chapter < 0 ? `${page.trimEnd()}${lineEnd}${lineEnd}${line}${lineEnd}` : `${page.slice(0, chapter + 1)}${line}${lineEnd}${lineEnd}${page.slice(chapter + 1)}`;
}
