import type { Bilingual } from '../../rule/index.js';
import { didYouMean } from '../../lint/index.js';
import type { ConfigDocument, KeyPath } from './document.js';
import type { ConfigProblem } from './problem.js';
import { configShape, keysAt, override, ruleEntry, setting, type ConfigFile } from './shape.js';

/** What the checker of shapes reports; only what is read here. */
interface Issue {
  code?: string;
  path: PropertyKey[];
  keys?: readonly string[];
  values?: readonly unknown[];
  expected?: string;
  minimum?: number | bigint;
  errors?: readonly (readonly Issue[])[];
}

/** Gives the keys that may stand where a path leads. */
type KeysAt = (path: KeyPath) => string[];

/** Every mistake in the shape of a file: keys that do not exist, values of a wrong kind. */
export function shapeProblems(document: ConfigDocument, shape: Shape = configShape, keys: KeysAt = keysAt): ConfigProblem[] {
  const { error } = shape.safeParse(document.value);
  return (error?.issues ?? []).flatMap((issue: Issue) => told(plainest(issue), document, keys));
}

/** A shape as the checker has it; only what is asked of it here. */
interface Shape {
  safeParse(value: unknown): { error?: { issues: Issue[] } };
}

/** What can be used of a configuration: the settings, and of the rules and the overrides the entries, that have the right shape. */
export function soundParts({ value }: ConfigDocument): ConfigFile {
  return partsOf(value, configShape.shape, {
    rules: (rules) => soundRules(rules, ruleEntry),
    overrides: (all) => (Array.isArray(all) ? all.map(soundOverride) : all),
  });
}

/** An override whose files are mistaken is one for all of them, so that its rules are checked: with a mistake no script is linted. */
function soundOverride(one: unknown): unknown {
  return { files: '**', ...partsOf(one, override.shape, { rules: (rules) => soundRules(rules, setting) }) };
}

/** The parts of an object that have the right shape, once what is mistaken inside of some has been left out. */
function partsOf(value: unknown, shapes: Record<string, Shape>, within: Record<string, (part: unknown) => unknown>): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(Object.entries(shapes).flatMap(([key, shape]) => {
    const part = within[key]?.(given.get(key)) ?? given.get(key);
    return part !== undefined && part !== null && !shape.safeParse(part).error ? [[key, part]] : [];
  }));
}

function soundRules(rules: unknown, shape: Shape): unknown {
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return rules;
  return Object.fromEntries(Object.entries(rules).map(([id, entry]) => [id, withSoundLevel(entry)]).filter(([, entry]) => !shape.safeParse(entry).error));
}

/** An entry whose options can be checked though its level is mistaken, of which is told already. */
function withSoundLevel(entry: unknown): unknown {
  return Array.isArray(entry) && entry.length === 2 && !ruleEntry.safeParse(entry).success ? ['info', entry[1]] : entry;
}

/** Of what speaks against each branch of a choice, that against the branch which was probably meant. */
function plainest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || !issue.errors) return issue;
  const branches = issue.errors.map(([first]) => ({ ...first, path: [...issue.path, ...first.path] }));
  const deepest = Math.max(...branches.map(({ path }) => path.length));
  const meant = branches.find(({ path }) => path.length === deepest && path.length > issue.path.length);
  const byCode = (...codes: string[]): Issue | undefined => branches.find(({ code = '' }) => codes.includes(code));
  const choice = meant ?? byCode('too_big', 'too_small') ?? byCode('invalid_value') ?? branches[0];
  return plainest(choice);
}

function told(issue: Issue, document: ConfigDocument, keysAt: KeysAt): ConfigProblem[] {
  const value = valueAt(document.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({ place: document.placeOf([...issue.path, key], 'key'), text: unknownKey(issue.path, key, keysAt(issue.path)) }));
  }
  return [{ place: document.placeOf(issue.path), text: wrongValue(issue, value) }];
}

function unknownKey(path: KeyPath, key: string, keys: readonly string[]): Bilingual {
  const hint = didYouMean(key, keys);
  const where = path.length > 0 ? { ru: ` в «${shownPath(path)}»`, en: ` in “${shownPath(path)}”` } : { ru: '', en: '' };
  return { ru: `настройки «${key}»${where.ru} нет.${hint.ru} Есть: ${keys.join(', ')}.`, en: `there is no setting “${key}”${where.en}.${hint.en} What can stand here: ${keys.join(', ')}.` };
}

function wrongValue(issue: Issue, value: unknown): Bilingual {
  const name = issue.path.length > 0 ? shownPath(issue.path) : '';
  if (value === undefined) return { ru: `не хватает «${name}».`, en: `“${name}” is missing.` };
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const values = (issue.values ?? []).map(String);
    const hint = didYouMean(value, values);
    return { ru: `«${name}» не может быть «${value}».${hint.ru} Бывает ${values.join(', ')}.`, en: `“${name}” cannot be “${value}”.${hint.en} It takes ${values.join(', ')}.` };
  }
  // of lists those of patterns may not be empty; that of a level and options stands right under the name of a rule
  if (value === '' || (Array.isArray(value) && value.length === 0 && issue.code === 'too_small' && issue.path.length > 2)) return { ru: `«${name}» не может быть пустым.`, en: `“${name}” must not be empty.` };
  const lead = name === '' ? { ru: 'настройки', en: 'the configuration' } : { ru: `«${name}»`, en: `“${name}”` };
  const numeric = typeof value === 'number' ? numberKind(issue) : undefined;
  const wanted = numeric ?? kindOf(issue);
  const given = numeric ? { ru: String(value), en: String(value) } : typeWord(value);
  return { ru: `${lead.ru} — это ${wanted.ru}, а здесь ${given.ru}.`, en: `${lead.en} takes ${wanted.en}, and this is ${given.en}.` };
}

/** Which numbers a setting takes that has one. */
function numberKind({ code, expected, minimum }: Issue): Bilingual | undefined {
  if (code === 'too_small') return { ru: `число от ${minimum}`, en: `a number from ${minimum}` };
  return expected === 'int' ? { ru: 'целое число', en: 'a whole number' } : undefined;
}

const KINDS: Record<string, Bilingual> = {
  array: { ru: 'список', en: 'a list' },
  tuple: { ru: 'список из уровня и параметров', en: 'a list of a level and options' },
  object: { ru: 'ключи со значениями', en: 'keys with values' },
  record: { ru: 'ключи со значениями', en: 'keys with values' },
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  boolean: { ru: 'true или false', en: 'true or false' },
};

function kindOf(issue: Issue): Bilingual {
  if (issue.code === 'invalid_value') return { ru: `одно из ${issue.values?.join(', ')}`, en: `one of ${issue.values?.join(', ')}` };
  if (issue.code === 'too_big' || issue.code === 'too_small') return { ru: 'уровень и, если надо, параметры', en: 'a level and, if need be, options' };
  return KINDS[issue.expected ?? ''] ?? { ru: 'другое значение', en: 'another value' };
}

function typeWord(value: unknown): Bilingual {
  if (value === null) return { ru: 'пусто', en: 'empty' };
  const type = Array.isArray(value) ? 'array' : typeof value;
  return KINDS[type] ?? { ru: type, en: type };
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((inside, key) => (typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key) ? (inside as Record<PropertyKey, unknown>)[key] : undefined), value);
}

/** `rules.long-utterance[1].maxWords`. */
export function shownPath(path: KeyPath): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}
