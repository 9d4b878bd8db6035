import type { Bilingual } from '../../rule/index.js';
import type { CodelessRule } from './shape.js';

type Patterns = readonly (string | number)[];

/** What a rule without code says of a finding: in the words of the configuration, else in ours. */
export function messageOf(entry: CodelessRule): Bilingual {
  return asBilingual(entry.message) ?? usualMessage(entry);
}

/** What a rule without code is about, as lists of rules show it. */
export function summaryOf(entry: CodelessRule): Bilingual {
  return asBilingual(entry.summary) ?? usualSummary(entry);
}

function asBilingual(text: CodelessRule['message']): Bilingual | undefined {
  return typeof text === 'string' ? { ru: text, en: text } : text;
}

function usualMessage({ forbid, replace, require: required, precede, respond }: CodelessRule): Bilingual {
  const first = named([required ?? precede?.first ?? respond?.with ?? []].flat().slice(0, 1));
  if (forbid) return { ru: 'Уберите «{match}».', en: 'Drop “{match}”.' };
  if (replace) return { ru: 'Вместо «{match}» скажите «{instead}».', en: 'Say “{instead}” instead of “{match}”.' };
  if (required) return { ru: `Здесь должно прозвучать «${first}».`, en: `“${first}” must be said here.` };
  if (precede) return { ru: `До «{match}» должно прозвучать «${first}».`, en: `“${first}” must be said before “{match}”.` };
  if (respond) return { ru: `На «{match}» нужно ответить «${first}».`, en: `“{match}” must be answered with “${first}”.` };
  return { ru: '«{match}» звучит больше {max:раза|раз|раз}.', en: '“{match}” is said more than {max:time|times}.' };
}

function usualSummary({ forbid, replace, require: required, precede, respond, limit = [], max = 0 }: CodelessRule): Bilingual {
  if (forbid) return { ru: `Не говорить: ${named(forbid)}.`, en: `Not to be said: ${named(forbid)}.` };
  if (replace) {
    const pairs = Object.entries(replace).map(([from, to]) => `${from} → ${to}`).join(', ');
    return { ru: `Говорить иначе: ${pairs}.`, en: `To be said otherwise: ${pairs}.` };
  }
  if (required) return { ru: `Должно прозвучать: ${named(required)}.`, en: `Must be said: ${named(required)}.` };
  if (precede) return { ru: `Сначала ${named(precede.first)}, потом ${named(precede.then)}.`, en: `First ${named(precede.first)}, then ${named(precede.then)}.` };
  if (respond) return { ru: `На «${named(respond.to)}» отвечать: ${named(respond.with)}.`, en: `“${named(respond.to)}” is answered with ${named(respond.with)}.` };
  return { ru: `Не больше ${max} на звонок: ${named(limit)}.`, en: `At most ${max} in a call: ${named(limit)}.` };
}

function named(patterns: Patterns): string {
  return patterns.map((one) => String(one).replace(/^act:/, '')).join(', ');
}
