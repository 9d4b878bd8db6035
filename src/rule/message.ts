import type { Bilingual } from './define.js';

export type Locale = keyof Bilingual;

const SLOT = /\{([\p{L}\p{N}_]+)(?::([^{}]*))?\}/gu;

const plurals = new Map<Locale, Intl.PluralRules>();

/** Fills the slots of a message. A slot without a value stays as written, so that a mistake is seen and not hidden. */
export function fillMessage(template: string, data: Readonly<Record<string, string | number>>, locale: Locale): string {
  return template.replace(SLOT, (slot, name: string, forms: string | undefined) => {
    const value = data[name];
    if (value === undefined) return slot;
    if (forms === undefined) return String(value);
    return `${value} ${pluralForm(forms.split('|'), Number(value), locale)}`;
  });
}

/** Names of the slots of a message. */
export function slotsOf(template: string): string[] {
  return [...template.matchAll(SLOT)].map((match) => match[1]);
}

function pluralForm(forms: readonly string[], count: number, locale: Locale): string {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  const order = locale === 'ru' ? ['one', 'few', 'many', 'other'] : ['one', 'other'];
  const index = order.indexOf(rules.select(count));
  return forms[Math.min(Math.max(index, 0), forms.length - 1)];
}

/** Words of the script in the quotation marks of the message: `quoted('Дорого')` is «Дорого» or “Дорого”. */
export function quoted(words: string): Bilingual {
  return { ru: `«${words}»`, en: `“${words}”` };
}

/** Our words for several things in a row, in both languages: `joined([NAMES.price, NAMES.date])` is «нет цены, нет срока». */
export function joined(names: readonly Bilingual[], between = ', '): Bilingual {
  return { ru: names.map(({ ru }) => ru).join(between), en: names.map(({ en }) => en).join(between) };
}
