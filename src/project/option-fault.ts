import { didYouMean } from '../lint/index.js';
import type { Bilingual, OptionSpec, Rule } from '../rule/index.js';

/** Says what is wrong with an option that is given to a rule, and what it takes; undefined when nothing is wrong. */
export function optionFault({ id, options = {} }: Rule, name: string, value: unknown): Bilingual | undefined {
  const spec = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!spec) {
    const hint = didYouMean(name, Object.keys(options));
    return { ru: `У правила «${id}» нет параметра «${name}».${hint.ru}`, en: `The rule “${id}” has no option “${name}”.${hint.en}` };
  }
  if (fits(value, spec)) return undefined;
  const wanted = wantedBy(spec);
  const hint = hintFor(value, spec);
  return {
    ru: `Параметр «${name}» правила «${id}» не может быть ${JSON.stringify(value)}: нужно ${wanted.ru}.${hint.ru}`,
    en: `The option “${name}” of the rule “${id}” cannot be ${JSON.stringify(value)}: it takes ${wanted.en}.${hint.en}`,
  };
}

/** How a text of a kind is written. */
export const KIND_PATTERNS: Readonly<Record<NonNullable<OptionSpec['kind']>, string>> = {
  time: '^(?:(?:[01]?\\d|2[0-3])(?::[0-5]\\d)?|24(?::00)?)$',
  date: '^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))?$',
};

function fits(value: unknown, spec: OptionSpec): boolean {
  if (typeof spec.default === 'object') return Array.isArray(value) && value.every((item) => typeof item === 'string' && isAllowed(item, spec));
  if (typeof value !== typeof spec.default) return false;
  if (typeof value === 'number') return Number.isFinite(value) && value >= (spec.min ?? -Infinity) && value <= (spec.max ?? Infinity);
  if (typeof value === 'string' && spec.kind) return new RegExp(KIND_PATTERNS[spec.kind]).test(value);
  return isAllowed(String(value), spec);
}

function isAllowed(value: string, { values }: OptionSpec): boolean {
  return values === undefined || values.includes(value);
}

function wantedBy({ default: usual, values, min, max, kind }: OptionSpec): Bilingual {
  if (kind === 'time') return { ru: 'время вроде "09:00", от "00:00" до "24:00"', en: 'a time such as "09:00", from "00:00" to "24:00"' };
  if (kind === 'date') return { ru: 'день вроде "2027-01-31" или ""', en: 'a day such as "2027-01-31", or ""' };
  if (values) {
    const list = values.join(', ');
    return typeof usual === 'object' ? { ru: `список из ${list}`, en: `a list of ${list}` } : { ru: `одно из ${list}`, en: `one of ${list}` };
  }
  if (min !== undefined && max !== undefined) return { ru: `число от ${min} до ${max}`, en: `a number from ${min} to ${max}` };
  if (min !== undefined) return { ru: `число от ${min}`, en: `a number from ${min}` };
  if (max !== undefined) return { ru: `число до ${max}`, en: `a number up to ${max}` };
  const example = JSON.stringify(usual);
  return { ru: `значение вроде ${example}`, en: `a value such as ${example}` };
}

/** The word that was probably meant. */
function hintFor(value: unknown, { values = [] }: OptionSpec): Bilingual {
  const unknown = [value].flat().find((item): item is string => typeof item === 'string' && !values.includes(item));
  return unknown === undefined ? { ru: '', en: '' } : didYouMean(unknown, values);
}
