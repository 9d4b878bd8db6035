import { SEVERITIES, type Bilingual, type Rule } from '../rule/index.js';
import type { Source } from '../source/index.js';

/** What is wrong with a problem that a rule of a plugin gave; undefined when nothing is. */
export function problemFault(rule: Rule, problem: unknown, source: Source): Bilingual | undefined {
  if (!isObject(problem)) return { ru: 'сообщило о том, что не находка', en: 'it reported something that is no problem' };
  if (!isRange(problem.at, source)) return { ru: 'находка без места в файле, нужно { at: { start, end } }', en: 'it reported a problem without a place in the file: { at: { start, end } }' };
  if (typeof problem.message !== 'string' || !Object.hasOwn(rule.messages, problem.message)) return { ru: `нет сообщения «${String(problem.message)}»`, en: `there is no message “${String(problem.message)}”` };
  if (problem.data !== undefined && !isData(problem.data)) return { ru: 'в data находки могут быть только тексты (на одном языке или на двух) и числа', en: 'the data of a problem must be texts (in one language or in both) and numbers' };
  if (problem.severity !== undefined && !SEVERITIES.some((one) => one === problem.severity)) return { ru: `нет важности «${String(problem.severity)}»: есть error, warning и info`, en: `there is no severity “${String(problem.severity)}”: there are error, warning and info` };
  const odd = (['path', 'related', 'suggestions', 'fix'] as const).find((name) => problem[name] !== undefined && !PARTS[name](problem[name], source));
  return odd && { ru: `«${odd}» находки устроено не так, как нужно`, en: `“${odd}” of a problem is not what it should be` };
}

const PARTS = {
  path: listOf((value, source) => isObject(value) && isRange(value.at, source)),
  related: listOf((value, source) => isObject(value) && isRange(value.at, source) && isBilingual(value.message)),
  suggestions: listOf((value, source) => isObject(value) && isBilingual(value.desc) && (value.edits === undefined || areEdits(value.edits, source))),
  fix: (value: unknown, source: Source) => isObject(value) && (value.applicability === 'safe' || value.applicability === 'unsafe') && areEdits(value.edits, source),
};

function listOf(isGood: (value: unknown, source: Source) => boolean): (value: unknown, source: Source) => boolean {
  return (value, source) => Array.isArray(value) && value.every((item) => isGood(item, source));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRange(value: unknown, { text }: Source): boolean {
  if (!isObject(value)) return false;
  const { start, end } = value;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= text.length;
}

function isData(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number' || isBilingual(one));
}

function isBilingual(value: unknown): boolean {
  return isObject(value) && typeof value.ru === 'string' && typeof value.en === 'string';
}

function areEdits(value: unknown, source: Source): boolean {
  return Array.isArray(value) && value.every((edit) => isObject(edit) && isRange(edit.range, source) && typeof edit.text === 'string');
}
