import type { Locale } from '../rule/index.js';

/** Picks a text of the command's own by its language. */
export type Say = (ru: string, en: string) => string;

/** The language in which the command itself speaks: `--locale`, else that of the system when it is Russian, else English. */
export function commandLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const flag = localeFlag(args);
  if (flag === 'ru' || flag === 'en') return flag;
  return /^ru\b|^ru_|^russian/i.test(systemLanguage(env)) ? 'ru' : 'en';
}

/** The language of a report: where neither `--locale` nor the system tells one, that in which most findings were made. */
export function reportLocale(locale: Locale, flag: string | undefined, languages: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const isTold = flag === 'ru' || flag === 'en' || !/^(?:C|POSIX)?(?:\.|$)/.test(systemLanguage(env));
  const [ru, en] = (['ru', 'en'] as const).map((language) => languages.filter((one) => one === language).length);
  if (isTold || ru === en) return locale;
  return ru > en ? 'ru' : 'en';
}

function systemLanguage(env: Readonly<Record<string, string | undefined>>): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
}

/** Says everything in one language. */
export function sayIn(locale: Locale): Say {
  return (ru, en) => (locale === 'ru' ? ru : en);
}

function localeFlag(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return undefined;
  return args[at].includes('=') ? args[at].slice('--locale='.length) : args[at + 1];
}
