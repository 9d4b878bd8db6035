import type { Bilingual, Locale, Severity } from '../rule/index.js';
import { tellOf } from './texts.js';

const TEXTS = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'совет', en: 'advice' },

  agent: { ru: 'Оператор', en: 'Agent' },
  customer: { ru: 'Клиент', en: 'Customer' },
  third_party: { ru: 'Другой человек', en: 'Someone else' },
  system: { ru: 'Система', en: 'System' },

  moreLines: { ru: '… и ещё {lines:строка|строки|строк}', en: '… and {lines:more line|more lines}' },
  path: { ru: 'Путь звонка, на котором это происходит:', en: 'The path through the call:' },
  moreSteps: { ru: '… ещё {steps:реплика|реплики|реплик} …', en: '… {steps:more line|more lines} …' },
  instead: { ru: 'Скажите иначе:', en: 'Say instead:' },
  insteadAsIn: { ru: 'Скажите иначе, например:', en: 'Say instead, for example:' },
  related: { ru: 'Смотрите строку {line}: {message}', en: 'See line {line}: {message}' },
  broken: {
    ru: 'Правило {rule} сломалось на этом файле, остальные сработали: {error}',
    en: 'The rule {rule} broke on this file, the others worked: {error}',
  },

  problems: {
    ru: 'Проблем: {problems} ({parts}) в {faulty:файле|файлах|файлах} из {files}',
    en: '{problems:problem|problems} ({parts}) in {faulty} of {files:file|files}',
  },
  errors: { ru: 'ошибок {n}', en: '{n:error|errors}' },
  warnings: { ru: 'предупреждений {n}', en: '{n:warning|warnings}' },
  infos: { ru: 'советов {n}', en: '{n:piece of advice|pieces of advice}' },
  clean: { ru: 'Замечаний нет: проверено {files:файл|файла|файлов}.', en: 'No problems: {files:file|files} checked.' },
  cleanOne: { ru: 'Замечаний нет: проверен {files:файл|файла|файлов}.', en: 'No problems: {files:file|files} checked.' },
  fixable: {
    ru: 'Исправит сама программа: {n}. Для этого запустите callint --fix',
    en: 'Can be fixed for you: {n}. To do that, run callint --fix',
  },
  suppressed: {
    ru: 'По вашей просьбе скрыто: {n:замечание|замечания|замечаний}.',
    en: '{n:problem is|problems are} hidden at your request.',
  },
  incomplete: {
    ru: 'Проверка неполная: сломалось правил — {n}. Виноват не сценарий, а программа или её дополнение.',
    en: 'The check is incomplete: {n:rule|rules} broke. The fault is in the program or its plugin, not in the script.',
  },
  moreFindings: {
    ru: 'Ещё {n:замечание|замечания|замечаний} — GitHub столько пометок не показывает:',
    en: '{n:more finding|more findings}, which GitHub has no room to annotate:',
  },
  where: { ru: 'Место', en: 'Where' },
  severity: { ru: 'Важность', en: 'Severity' },
  wrongAndInstead: { ru: 'Что не так и что сказать вместо этого', en: 'What is wrong, and what to say instead' },
  rule: { ru: 'Правило', en: 'Rule' },
  leftOut: {
    ru: 'Сюда не поместилось ещё {n:замечание|замечания|замечаний}: полный отчёт — в журнале задания.',
    en: '{n:more finding has|more findings have} no room here: the log of the job has them all.',
  },
  hide: { ru: 'Скрыть {rule} здесь (впишите причину)', en: 'Hide {rule} here (write down why)' },
  hideWhy: { ru: 'причина', en: 'reason' },
  fixAll: { ru: 'Исправить всё, что можно исправить без человека', en: 'Fix all that can be fixed without a person' },
  safeFix: { ru: 'Исправить', en: 'Fix' },
  unsafeFix: { ru: 'Исправить (проверьте смысл)', en: 'Fix (check the meaning)' },
  explainOne: { ru: 'Подробнее о правиле: callint explain {rule}', en: 'More about the rule: callint explain {rule}' },
  explainMany: {
    ru: 'Подробнее о правиле: callint explain ПРАВИЛО, например callint explain {rule}',
    en: 'More about a rule: callint explain RULE, for example callint explain {rule}',
  },
} as const satisfies Record<string, Bilingual>;

export type TextId = keyof typeof TEXTS;

/** A text of the report in the reader's language, its slots filled. */
export const say = tellOf(TEXTS);

/** The word for a severity. */
export function severityWord(severity: Severity, locale: Locale): string {
  return say(severity, locale);
}

/** What a speaker is called, with his words in quotes; a step that nobody says is given as it is. */
export function spoken(speaker: string, words: string, locale: Locale): string {
  if (speaker === '') return words;
  const quoted = locale === 'ru' ? `«${words}»` : `“${words}”`;
  if (speaker === 'unknown') return quoted;
  return `${isRole(speaker) ? say(speaker, locale) : speaker}: ${quoted}`;
}

function isRole(speaker: string): speaker is 'agent' | 'customer' | 'third_party' | 'system' {
  return ['agent', 'customer', 'third_party', 'system'].includes(speaker);
}

const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"|`[^`]*`/g;

/** The language a message is written in, told by its letters outside quotations; `fallback` when it has none. */
export function languageOf(message: string, fallback: Locale): Locale {
  const own = message.replace(QUOTED, ' ');
  const cyrillic = own.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = own.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === latin) return fallback;
  return cyrillic > latin ? 'ru' : 'en';
}

/** The closing line: how many problems of which kind in how many files, or that there are none. */
export function summaryLine(
  counts: { errors: number; warnings: number; infos: number },
  files: { faulty: number; all: number },
  locale: Locale,
): string {
  const problems = counts.errors + counts.warnings + counts.infos;
  if (problems === 0) {
    const one = new Intl.PluralRules(locale).select(files.all) === 'one';
    return say(one ? 'cleanOne' : 'clean', locale, { files: files.all });
  }
  return say('problems', locale, { problems, parts: countWords(counts, locale), faulty: files.faulty, files: files.all });
}

/** How many problems of each kind there are, such as “2 errors, 1 warning”. */
export function countWords(counts: { errors: number; warnings: number; infos: number }, locale: Locale): string {
  return (['errors', 'warnings', 'infos'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(kind, locale, { n: counts[kind] }))
    .join(', ');
}
