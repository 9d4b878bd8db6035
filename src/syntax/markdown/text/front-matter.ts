/** Flat YAML front matter between `---` lines, read without a YAML parser: keys, values, short lists. */
import { indexWithin } from '../../find.js';
import { trimmed } from '../../inline.js';
import { entryKey } from '../../header-keys.js';
import { isSuppression } from '../../suppression.js';
import type { Masked } from './mask.js';
import type { Builder } from '../tree/build.js';
import type { MetaEntry, Variable } from '../../nodes.js';
import type { Range, Source } from '../../../source/index.js';

export interface FrontMatter {
  entries: MetaEntry[];
  variables: Variable[];
  declaresVariables: boolean;
  /** Words to callint: `# callint-disable-file overpromise -- …`. */
  comments: Masked['comments'];
  /** The offset behind it; 0 when the text has none. */
  end: number;
}

interface Field {
  key: Range;
  values: Range[];
  list: boolean;
  /** Keys of nested maps, as in `variables:` with one line for each. */
  nested: { key: Range; value: Range }[];
  end: number;
}

const VARIABLES = /^(?:variables|placeholders|fields|переменные|плейсхолдеры|поля)$/i;

/** Reads the front matter at the beginning of a source whose comments are masked: nothing but these may stand above it. */
export function readFrontMatter(build: Builder): FrontMatter {
  const none: FrontMatter = { entries: [], variables: [], declaresVariables: false, comments: [], end: 0 };
  const { source } = build;
  const open = openingLine(source);
  const close = open < 0 ? -1 : closingLine(source, open);
  if (close < 0) return none;
  const end = source.lineStarts[close + 1] ?? source.text.length;
  const found: FrontMatter = { ...none, entries: [], variables: [], comments: suppressionsIn(source, open, close), end };
  for (const field of fieldsOf(source, open, close)) add(build, found, field);
  return found;
}

/** The first line that is neither blank nor a comment, if it opens a front matter. */
function openingLine({ text, lineStarts }: Source): number {
  const first = text.search(/[^\s\0]/u);
  const index = lineStarts.findLastIndex((start) => start <= first);
  return index >= 0 && lineStarts[index] === first && /^---[ \t]*\r?\n/.test(text.slice(first, first + 40)) ? index : -1;
}

function closingLine(source: Source, open: number): number {
  for (let index = open + 1; index < source.lineStarts.length; index += 1) {
    const line = lineOf(source, index);
    const words = source.text.slice(line.start, Math.min(line.end, line.start + 200));
    if (words === '---' || words === '...') return index > open + 1 ? index : -1;
    const goesOn = index > open + 1 && line.start > source.lineStarts[index];
    // a dialogue between two rules is no front matter
    if (words !== '' && !goesOn && !KEY_LINE.test(words)) return -1;
    if (/^(?:agent|customer|client|оператор|клиент|агент|менеджер|[а-яa-z])\s*:\s+\S.*[.!?]$/iu.test(words)) return -1;
  }
  return -1;
}

/** A key with its colon, in quotation marks or not, an item of a list or a comment. */
const KEY_LINE = /^(?:[\p{L}_][\p{L}\p{N}_ .-]{0,40}:(?:\s|$)|(["'])[^"'\n]{1,60}\1:(?:\s|$)|-\s|#)/u;

function suppressionsIn(source: Source, open: number, close: number): Masked['comments'] {
  const comments: Masked['comments'] = [];
  for (let index = open + 1; index < close; index += 1) {
    const line = lineOf(source, index);
    const [mark] = /^#+\s*/.exec(source.text.slice(line.start, line.end)) ?? [''];
    const words = { start: line.start + mark.length, end: line.end };
    if (mark && isSuppression(source.text.slice(words.start, words.end))) comments.push({ ...line, words });
  }
  return comments;
}

function lineOf(source: Source, index: number): Range {
  return trimmed(source.text, source.lineStarts[index], source.lineStarts[index + 1] ?? source.text.length);
}

function fieldsOf(source: Source, open: number, close: number): Field[] {
  const fields: Field[] = [];
  for (let index = open + 1; index < close; index += 1) {
    const line = lineOf(source, index);
    if (line.end <= line.start || source.text[line.start] === '#') continue;
    const indented = line.start > source.lineStarts[index];
    const last = fields[fields.length - 1];
    if (source.text[line.start] === '-' && last) {
      last.list = true;
      last.values.push(unquotedValue(source.text, line.start + 1, line.end));
      last.end = line.end;
      continue;
    }
    const colon = indexWithin(source.text, ':', line.start, line.end);
    if (colon < 0 || colon >= line.end) continue;
    const key = unquotedValue(source.text, line.start, colon);
    const value = unquotedValue(source.text, colon + 1, line.end);
    if (indented && last) {
      last.nested.push({ key, value });
      last.end = line.end;
      continue;
    }
    const list = source.text[value.start] === '[' && source.text[value.end - 1] === ']';
    fields.push({ key, values: list ? items(source.text, value) : value.end > value.start ? [value] : [], list, nested: [], end: line.end });
  }
  return fields;
}

function items(text: string, list: Range): Range[] {
  const found: Range[] = [];
  let from = list.start + 1;
  for (let at = from; at < list.end; at += 1) {
    if (text[at] !== ',' && at !== list.end - 1) continue;
    const item = unquotedValue(text, from, at);
    if (item.end > item.start) found.push(item);
    from = at + 1;
  }
  return found;
}

function unquotedValue(text: string, start: number, end: number): Range {
  const range = trimmed(text, start, end);
  const quote = text[range.start];
  if ((quote === '"' || quote === "'") && text[range.end - 1] === quote && range.end - range.start > 1) return { start: range.start + 1, end: range.end - 1 };
  return range;
}

function add(build: Builder, found: FrontMatter, field: Field): void {
  const name = build.slice(field.key);
  if (VARIABLES.test(name)) {
    found.declaresVariables = true;
    for (const value of field.values) found.variables.push(...(describedIn(build, value) ?? namesIn(build, value).map((one) => variableOf(build, one))));
    for (const { key, value } of field.nested) found.variables.push({ ...variableOf(build, key), description: build.slice(value), position: build.at({ start: key.start, end: Math.max(key.end, value.end) }) });
  }
  const values = [...field.values, ...field.nested.map((pair) => ({ start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) }))].map((value) => build.slice(value));
  // `call: outbound sales`; in YAML a whole talk may stand under that key
  const key = /^call$/i.test(name) ? 'type' : entryKey(name, values[0] ?? '');
  found.entries.push({
    type: 'metaEntry',
    key: VARIABLES.test(name) ? 'variables' : key,
    value: field.list || field.nested.length > 0 ? values : (values[0] ?? ''),
    keyPosition: build.at(field.key),
    position: build.at({ start: field.key.start, end: field.end }),
  });
}

/** A field in its marks with what it holds: `{name}: the customer's first name`, «{край}: «двадцать третье мая», именительный». */
function describedIn(build: Builder, item: Range): [Variable] | undefined {
  const [whole, name] = DESCRIBED.exec(build.slice(item)) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const description = build.slice({ start: item.start + whole.length, end: item.end });
  return [{ ...variableOf(build, { start: item.start, end: item.start + name.length }), description, position: build.at(item) }];
}

/** Fields in a row, `"{{street}} {{date}} {{from}}"` or `street, date, from`, each by itself; anything else is one name. */
function namesIn(build: Builder, row: Range): Range[] {
  const names = [...build.slice(row).matchAll(MARKED.test(build.slice(row)) ? IN_MARKS : BETWEEN_COMMAS)];
  return names.map(({ index, 0: name }) => trimmed(build.source.text, row.start + index, row.start + index + name.length));
}

const IN_MARKS = /\{\{[^{}]+\}\}|\{[^{}]+\}|<<[^<>]+>>|<[^<>]+>|\[\[[^[\]]+\]\]|\[[^[\]]+\]|%[^%\s]+%|\$[\p{L}\d_]+/gu;
/** A row of marked fields and nothing between them but signs. */
const MARKED = new RegExp(`^(?:(?:${IN_MARKS.source})[\\s,;·|/]*){2,}$`, 'u');
const DESCRIBED = new RegExp(`^(${IN_MARKS.source})\\s*(?:[:=]|[—–-](?=\\s))\\s*(?=\\S)`, 'u');
const BETWEEN_COMMAS = /[^,;]+/g;

/** A declared variable; people list placeholders with their marks. */
export function variableOf(build: Builder, range: Range): Variable {
  const name = build.slice(range).replace(/^[\s{[<$%«]+|[\s}\]>%»]+$/g, '');
  return { type: 'variable', name, position: build.at(range) };
}
