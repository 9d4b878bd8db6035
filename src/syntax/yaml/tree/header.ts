import { entryKey, foldKey } from '../../header-keys.js';
import type { Meta, MetaEntry, Outcome, Variable } from '../../nodes.js';
import { roleOfKey } from '../keys/keys.js';
import { at, foldName, report, type Reading } from '../reading.js';
import { isEmpty, textOf, textsOf, type Pair, type Value } from '../values/values.js';

/** Adds a pair of the campaign header; a map becomes entries with dotted keys, `meta: {…}` is unwrapped. */
export function addEntries(reading: Reading, meta: Meta, pair: Pair, prefix = ''): void {
  const own = entryKey(pair.key.text, textOf(pair.value) ?? '');
  const key = prefix ? `${prefix}.${own}` : own;
  if (pair.value.kind === 'map') {
    const inner = roleOfKey(pair.key.text) === 'header' ? '' : key;
    for (const nested of pair.value.pairs) addHeaderPair(reading, meta, nested, inner);
    return;
  }
  if (isEmpty(pair.value)) return;
  const texts = textsOf(pair.value);
  meta.entries.push({ type: 'metaEntry', key, value: pair.value.kind === 'scalar' ? texts[0] : texts, keyPosition: at(reading, pair.key), position: at(reading, pair) });
  checkVersion(reading, pair, key);
}

function addHeaderPair(reading: Reading, meta: Meta, pair: Pair, prefix: string): void {
  const role = roleOfKey(pair.key.text);
  if ((prefix === '' && role === 'variables') || (role === undefined && listsPlaceholders(reading, pair))) addVariables(reading, meta, pair.value);
  else addEntries(reading, meta, pair, prefix);
}

/** `version: 1.10` is the number 1.1 for every other program that reads YAML. */
function checkVersion(reading: Reading, pair: Pair, key: string): void {
  if (!/^(?:version|script)$/.test(key) || pair.value.kind !== 'scalar' || pair.value.style !== 'plain') return;
  if (/^\d+\.\d*0$/.test(pair.value.text)) report(reading, 'parse-yaml-version-number', pair.value, { key: pair.key.text, text: pair.value.text });
}

/** The declared variables: a list of names, or a map from names to descriptions. */
export function addVariables(reading: Reading, meta: Meta, value: Value): void {
  meta.declaresVariables = true;
  if (value.kind === 'scalar') for (const name of value.text.split(/[,;]\s*/)) meta.variables.push(variable(reading, name, value));
  if (value.kind === 'list') for (const item of value.items) addListed(reading, meta, item);
  if (value.kind === 'map') for (const pair of value.pairs) meta.variables.push(described(reading, pair));
}

const HOLDS_FIELDS = /(?:^|_)(?:merge|markers|fields|vars|variables|placeholders|маркеры|поля|переменные|подстановки)$/;
const LEAST_USED = 2;

/** `merge: [owner, pet]`, «маркеры: [пациент]»: a list of names, under whatever key, that the script uses as placeholders. */
export function listsPlaceholders(reading: Reading, { key, value, start, end }: Pair): boolean {
  if (value.kind !== 'list' || value.items.length === 0 || !value.items.every((item) => item.kind === 'scalar' && /^[{[<$%]*\p{L}[\p{L}\d_ .-]{0,39}[}\]>%]*$/u.test(item.text))) return false;
  const { text } = reading.source;
  const used = new Set([...placeholdersIn(text.slice(0, start)), ...placeholdersIn(text.slice(end))]);
  const count = value.items.filter((item) => item.kind === 'scalar' && used.has(foldName(bareName(item.text)))).length;
  return HOLDS_FIELDS.test(foldKey(key.text)) ? count > 0 : count >= LEAST_USED && count * 2 > value.items.length;
}

const PLACEHOLDER = /\{+\s*([^{}|:\n]{1,40}?)\s*[}|:]|\[([^[\],\n]{1,40})\]|<{1,2}([^<>\n]{1,40})>|\$([\p{L}\d_]+)|%([\p{L}\d_]+)%/gu;

function* placeholdersIn(text: string): Generator<string> {
  for (const found of text.matchAll(PLACEHOLDER)) yield foldName(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '');
}

function addListed(reading: Reading, meta: Meta, item: Value): void {
  if (item.kind === 'scalar') meta.variables.push(variable(reading, item.text, item));
  if (item.kind !== 'map') return;
  const name = item.pairs.find((pair) => ['id', 'title'].includes(roleOfKey(pair.key.text) ?? '') && pair.value.kind === 'scalar');
  if (name) meta.variables.push({ ...variable(reading, textOf(name.value) ?? '', item), ...detailsOf(item.pairs) });
  else for (const pair of item.pairs) meta.variables.push(described(reading, pair));
}

function described(reading: Reading, pair: Pair): Variable {
  const description = textOf(pair.value);
  const values = pair.value.kind === 'list' ? { values: textsOf(pair.value) } : {};
  const details = pair.value.kind === 'map' ? detailsOf(pair.value.pairs) : values;
  return { ...variable(reading, pair.key.text, pair), ...(description && { description }), ...details };
}

function variable(reading: Reading, name: string, range: Value | Pair): Variable {
  return { type: 'variable', name: bareName(name), position: at(reading, range) };
}

// `- "{имя}"`: people list placeholders with their marks
function bareName(name: string): string {
  return name.trim().replace(/^[{[<$%]+|[}\]>%]+$/g, '').trim();
}

const detailKeys: Record<string, 'description' | 'example' | 'source'> = {
  description: 'description', desc: 'description', описание: 'description', meaning: 'description', example: 'example', пример: 'example', sample: 'example', default: 'example',
  source: 'source', источник: 'source', from: 'source', откуда: 'source',
};

function detailsOf(pairs: readonly Pair[]): Partial<Variable> {
  const details: Partial<Variable> = {};
  for (const { key, value } of pairs) {
    const name = key.text.toLowerCase();
    const text = textOf(value);
    if (/^(?:values|enum|options|значения)$/.test(name)) details.values = textsOf(value);
    else if (text !== undefined && Object.hasOwn(detailKeys, name)) details[detailKeys[name]] = text;
  }
  return details;
}

/** The declared outcomes of the call: a map from ids, or a list. */
export function addOutcomes(reading: Reading, meta: Meta, value: Value): void {
  if (value.kind === 'list') for (const item of value.items) if (item.kind === 'scalar') meta.outcomes.push({ type: 'outcome', id: item.text, position: at(reading, item) });
  if (value.kind === 'list') for (const item of value.items) if (item.kind === 'map') addOutcomes(reading, meta, item);
  if (value.kind === 'map') for (const pair of value.pairs) meta.outcomes.push(outcomeOf(reading, pair));
}

function outcomeOf(reading: Reading, pair: Pair): Outcome {
  const kind = pair.value.kind === 'map' ? pair.value.pairs.find((inner) => /^(?:kind|type|тип|вид)$/.test(inner.key.text)) : undefined;
  const text = textOf(kind?.value);
  return { type: 'outcome', id: pair.key.text, ...(text && { kind: text }), position: at(reading, pair) };
}

/** The value of an entry of the header, the first of several. */
export function entryOf(meta: Meta, key: string): MetaEntry | undefined {
  return meta.entries.find((entry) => entry.key === key);
}
