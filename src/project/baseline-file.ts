import type { Recorded } from '../lint/index.js';
import type { Bilingual } from '../rule/index.js';
import { diskReason, UsageError } from './failure.js';
import { readWhole } from './read-whole.js';
import { shownPath } from './shown.js';
import { writeWhole } from './write.js';

/** Findings on record by file, named from the folder of the baseline with `/`, and by rule within. */
export type Records = Map<string, Map<string, Recorded[]>>;

/** Writes a baseline. Throws a `UsageError` when the disk refuses. */
export function writeRecords(path: string, records: Records, workingFolder: string): void {
  try {
    writeWhole(path, textOf(records));
  } catch (error) {
    const why = diskReason(error);
    const shown = shownPath(path, workingFolder);
    throw new UsageError({ ru: `«${shown}» не записать: ${why.ru}.`, en: `“${shown}” cannot be written: ${why.en}.` });
  }
}

/** The file: sorted, a finding a line, so that changes merge and can be reviewed. */
function textOf(records: Records): string {
  const files = [...records].filter(([, record]) => record.size > 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, record]) => {
    const rules = [...record].sort(([one], [other]) => (one < other ? -1 : 1)).map(([rule, entries]) =>
      `      ${JSON.stringify(rule)}: [\n${entries.map((entry) => `        ${JSON.stringify(entry)}`).join(',\n')}\n      ]`);
    return `    ${JSON.stringify(name)}: {\n${rules.join(',\n')}\n    }`;
  });
  return `{\n  "version": 1,\n  "files": {${files.length > 0 ? `\n${files.join(',\n')}\n  ` : ''}}\n}\n`;
}

/** Reads a baseline. Throws a `UsageError` when it cannot be understood. */
export function readRecords(path: string, workingFolder: string): Records {
  const shown = shownPath(path, workingFolder);
  const parsed = parsedOf(path, shown);
  const files = isObject(parsed) && parsed.version === 1 ? parsed.files : undefined;
  if (!isObject(files)) throw broken(shown, { ru: 'нужны ключи version: 1 и files', en: 'it takes the keys version: 1 and files' });
  return new Map(Object.entries(files).map(([name, rules]) => [name, recordIn(rules, shown, name)]));
}

function parsedOf(path: string, shown: string): unknown {
  const text = textIn(path, shown);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { at, reason } = faultIn(text, error instanceof Error ? error.message : '');
    throw broken(`${shown}:${text.slice(0, at).split('\n').length}`, reason);
  }
}

function textIn(path: string, shown: string): string {
  try {
    return readWhole(path).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw broken(shown, diskReason(error));
  }
}

/** Where JSON breaks off, and why. */
function faultIn(text: string, message: string): { at: number; reason: Bilingual } {
  const merge = text.search(/^(?:<{7}|>{7}) /m);
  if (merge >= 0) return { at: merge, reason: { ru: 'git оставил в нём обе стороны слияния', en: 'git left both sides of a merge in it' } };
  return { at: breakIn(text, message), reason: { ru: 'здесь обрывается JSON: нет запятой, кавычки или скобки либо есть лишняя', en: 'the JSON breaks off here: a comma, a quotation mark or a bracket is missing, or there is one too many' } };
}

/** V8 tells the place of some faults, and of others what stands around them: ten characters before, `..."ersion": x, "fil"... is not valid JSON`. */
function breakIn(text: string, message: string): number {
  const [, place] = /at position (\d+)/.exec(message) ?? [];
  if (place !== undefined) return Number(place);
  const [, dots, around] = /, (\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  return around === undefined ? text.length : text.indexOf(around) + (dots ? 10 : 0);
}

function recordIn(rules: unknown, shown: string, name: string): Map<string, Recorded[]> {
  if (!isObject(rules)) throw broken(shown, { ru: `«${name}» — не список правил`, en: `“${name}” holds no rules` });
  return new Map(Object.entries(rules).map(([rule, entries]) => {
    if (!Array.isArray(entries) || !entries.every(isRecorded)) throw broken(shown, { ru: `непонятная запись у «${name}», правило «${rule}»`, en: `an entry of “${name}”, rule “${rule}”, cannot be understood` });
    return [rule, entries];
  }));
}

function isRecorded(entry: unknown): entry is Recorded {
  if (!isObject(entry)) return false;
  const texts = [entry.message, entry.stage, entry.content, entry.text];
  return texts.every((text) => typeof text === 'string') && (entry.metric === undefined || typeof entry.metric === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(shown: string, why: { ru: string; en: string }): UsageError {
  return new UsageError({
    ru: `${shown}: файл с известными замечаниями не прочитать (${why.ru}). Восстановите его или удалите и создайте заново: --suppress-all.`,
    en: `${shown}: the file of known findings cannot be read (${why.en}). Restore it, or delete it and make it anew: --suppress-all.`,
  });
}
