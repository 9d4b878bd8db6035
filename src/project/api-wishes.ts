import { statSync } from 'node:fs';
import type { Bilingual } from '../rule/index.js';
import { didYouMean, isDate } from '../lint/index.js';
import { UsageError } from './failure.js';
import { lackingIn } from './rules.js';

/** What a program may ask for, and how each is to be given: a script in plain JavaScript has no compiler to tell it. */
const WISHES: Readonly<Record<string, (value: unknown) => Bilingual | undefined>> = {
  path: text, preset: text, suppressions: textOrFalse, config: textOrFalse,
  workingFolder: (value) => (typeof value === 'string' && statSync(value, { throwIfNoEntry: false })?.isDirectory() ? undefined : { ru: 'папка, которая есть', en: 'a folder that is there' }),
  today: (value) => (typeof value === 'string' && isDate(value) ? undefined : { ru: 'день, например 2027-01-31', en: 'a day, such as 2027-01-31' }),
  locale: (value) => (value === 'ru' || value === 'en' || value === 'auto' ? undefined : { ru: 'ru, en или auto', en: 'ru, en or auto' }),
  noPlugins: (value) => (typeof value === 'boolean' ? undefined : { ru: 'true или false', en: 'true or false' }),
  only: texts, skip: texts,
  rules: (value) => (isRecord(value) ? undefined : { ru: 'объект с уровнями правил', en: 'an object with the levels of rules' }),
  moreRules: (value) => (Array.isArray(value) && value.every(isRule) ? undefined : { ru: 'список правил, каждое с id и всем, что требует defineRule', en: 'a list of rules, each with an id and all that defineRule wants' }),
};

/** Throws a `UsageError` for options that nobody knows or that are not given as they must be. */
export function checkWishes(wishes: unknown): void {
  if (!isRecord(wishes)) throw new UsageError({ ru: 'Настройки передают объектом, например { locale: "ru" }.', en: 'Options are an object, such as { locale: "en" }.' });
  for (const [name, value] of Object.entries(wishes)) {
    const check = Object.hasOwn(WISHES, name) ? WISHES[name] : undefined;
    if (!check) {
      const hint = didYouMean(name, Object.keys(WISHES));
      throw new UsageError({ ru: `Настройки «${name}» нет.${hint.ru}`, en: `There is no option “${name}”.${hint.en}` });
    }
    const wanted = value === undefined ? undefined : check(value);
    if (wanted) throw new UsageError({ ru: `Настройка «${name}»: здесь нужно другое: ${wanted.ru}.`, en: `The option “${name}” takes ${wanted.en}.` });
  }
}

/** Throws a `UsageError` unless `value` is a text. */
export function checkText(value: unknown): void {
  if (typeof value !== 'string') throw new UsageError({ ru: 'Скрипт передают строкой.', en: 'The script is given as a string.' });
}

/** Throws a `UsageError` unless `value` is a list of texts. */
export function checkPaths(value: unknown): void {
  if (texts(value)) throw new UsageError({ ru: 'Пути передают списком строк, например ["scripts"].', en: 'Paths are given as a list of strings, such as ["scripts"].' });
}

function text(value: unknown): Bilingual | undefined {
  return typeof value === 'string' ? undefined : { ru: 'строка', en: 'a string' };
}

function textOrFalse(value: unknown): Bilingual | undefined {
  return typeof value === 'string' || value === false ? undefined : { ru: 'строка или false', en: 'a string or false' };
}

function texts(value: unknown): Bilingual | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? undefined : { ru: 'список строк', en: 'a list of strings' };
}

function isRule(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && lackingIn(value) === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
