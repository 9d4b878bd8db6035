/** The header that a script has in its own text: `Переменные: {имя}`, `**Channel:** chat`. */
import { readInlines } from '../../inline.js';
import { entryKey, metaKey } from '../../header-keys.js';
import type { LabelMatch } from '../../labels.js';
import { variableOf } from './front-matter.js';
import type { Builder } from '../tree/build.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';
import type { Meta, Placeholder } from '../../nodes.js';

const VARIABLES = /^(?:variables|placeholders|fields|merge fields|card fields|переменные|плейсхолдеры|поля|поля карточки|поля crm|подстановки)$/i;
const KNOWN = new Set(['direction', 'type', 'channel', 'language', 'company', 'product', 'audience', 'campaign', 'owner', 'status', 'goal', 'version', 'date', 'agent', 'on_behalf_of', 'offer', 'data_as_of', 'review_by', 'calling_hours']);

/** Takes the header lines from the front of the entries into `meta`; returns the entries that are left. */
export function takeHeader(build: Builder, meta: Meta, entries: readonly Entry[]): Entry[] {
  const left: Entry[] = [];
  let speech = false;
  let past = false;
  let headings = 0;
  let said = false;
  const counts = countLabels(entries);
  const heads = countLabels(entries, (label) => label.kind !== 'speaker');
  for (const entry of entries) {
    const label = entry.kind === 'line' ? entry.piece.label : undefined;
    // `Company: Cobalt Wireless` is no turn of a speaker who never speaks again
    const speaks = label?.kind === 'speaker' && !(entry.kind === 'line' && entry.voice === 'note') && !(counts.get(label.name) === 1 && counts.size > 1 && (metaKey(label.name) || (entry.kind === 'line' && listsKeys(build, entry))));
    said ||= speaks || (entry.kind === 'line' && (entry.piece.quoted !== undefined || entry.piece.dash !== undefined));
    if (!said && entry.kind === 'line' && takeFields(build, meta, entry)) continue;
    if (!speech && !speaks && label && entry.kind === 'line' && listsKeys(build, entry)) left.push({ ...entry, piece: { ...entry.piece, label: { ...label, kind: 'note', guess: undefined } } });
    else if (speech || past || entry.kind !== 'line' || speaks || (heads.get(label?.name ?? '') ?? 0) >= OFTEN || !takeLine(build, meta, entry)) left.push(entry);
    if (entry.kind === 'heading') headings += 1;
    if (headings > 1) past = true;
    if (entry.kind === 'line' && (speaks || entry.piece.quoted || entry.piece.dash || entry.where !== 'plain')) speech = true;
  }
  return left;
}

/** `**Floor lead:** Dwayne   **Goal:** 68 %`: two keys in bold on one line. */
function listsKeys(build: Builder, { piece }: LineEntry): boolean {
  return (build.slice({ start: piece.start, end: Math.min(piece.end, piece.start + 300) }).match(BOLD_KEY)?.length ?? 0) > 1;
}

const BOLD_KEY = /(?<![^\s|·•;,])(?:\*\*|__)\p{L}[^*_:\n]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):)/gu;

/** What stands before so many lines is no key of a header: `Owner: Who is it?` */
const OFTEN = 3;

/** How often each label of a kind stands before a line: those of speakers, if nothing else is asked for. */
function countLabels(entries: readonly Entry[], isMeant = (label: LabelMatch) => label.kind === 'speaker', counts = new Map<string, number>()): Map<string, number> {
  for (const entry of entries) {
    const label = entry.kind === 'line' ? entry.piece.label : undefined;
    if (label && isMeant(label)) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
    countLabels(entry.children, isMeant, counts);
  }
  return counts;
}

function takeLine(build: Builder, meta: Meta, entry: LineEntry): boolean {
  const { label, end } = entry.piece;
  if (!label || label.sign !== 'colon' || label.kind === 'say' || label.rest >= end || entry.children.length > 0) return false;
  const name = label.name.trim();
  const words = { start: label.rest, end: entry.piece.inner.end };
  const placeholders = placeholdersIn(build, words);
  if (placeholders.length > 0 && VARIABLES.test(name)) {
    declare(build, meta, entry, placeholders);
    return true;
  }
  const key = metaKey(name);
  if (!key || !KNOWN.has(key) || words.end - words.start > 160) return false;
  const [value, ...others] = keysBeside(build.slice(words));
  push(build, meta, entry, entryKey(name, value), value);
  for (const { key: name, value: told } of others) push(build, meta, entry, name, told);
  return true;
}

/** `Dana Reyes | Last reviewed: 2026-03-02 | Channel: phone`: the value of the first key, and the further keys that bars part from it. */
function keysBeside(words: string): [string, ...{ key: string; value: string }[]] {
  const [first, ...parts] = words.split(/\s+\|\s+/u);
  const others = parts.map((part) => KEY_BESIDE.exec(part));
  if (others.some((one) => one === null)) return [words];
  return [first, ...others.flatMap((one) => (one ? [{ key: metaKey(one[1]) ?? one[1].toLowerCase(), value: one[2] }] : []))];
}

const KEY_BESIDE = /^(\p{L}[\p{L} _-]{1,30}):\s+(\S.*)$/u;

/** «Реквизиты карточки: {заявитель}, {услуга}» under a title and a subtitle, or in a quotation: a list of fields whatever its name, as long as nobody has spoken. */
function takeFields(build: Builder, meta: Meta, entry: LineEntry): boolean {
  const { piece } = entry;
  const colon = build.slice(piece).search(BEHIND_HEAD);
  if (colon < 0 || piece.label?.kind === 'say' || entry.children.length > 0) return false;
  const words = { start: piece.start + colon, end: piece.inner.end };
  const bracketed = bracketedIn(build, words);
  const placeholders = bracketed.length > 0 ? [] : placeholdersIn(build, words);
  if (bracketed.length === 0 && !isList(build, words, placeholders)) return false;
  declare(build, meta, entry, [...bracketed, ...placeholders]);
  return true;
}

/** `[STUDENT], [TERM]`: what may be a note among spoken words is a field where nothing else stands beside it. */
function bracketedIn(build: Builder, words: Range): Field[] {
  const slice = build.slice(words);
  if (!BRACKETED.test(slice)) return [];
  return [...slice.matchAll(/\[([^\]]+)\]/gu)].map(({ index, 0: { length }, 1: name }) => ({ name, position: build.at({ start: words.start + index, end: words.start + index + length }) }));
}

const BRACKETED = /^[:*_\s]*(?:\[[\p{L}\d _-]{2,40}\][,;·|\s]*(?:(?:and|и)\s+)?){2,}\.?$/u;

type Field = Pick<Placeholder, 'name' | 'position'>;

/** Where the words behind a head of a few words and its colon begin. */
const BEHIND_HEAD = /(?<=^[^:{[<]{2,70}):/u;

function declare(build: Builder, meta: Meta, entry: LineEntry, fields: readonly Field[]): void {
  meta.declaresVariables = true;
  for (const { name, position } of fields) meta.variables.push({ ...variableOf(build, { start: position.start.offset, end: position.end.offset }), name });
  push(build, meta, entry, 'variables', fields.map(({ name }) => name));
}

function placeholdersIn(build: Builder, { start, end }: Range): Placeholder[] {
  return readInlines(build.source, start, end).filter((inline) => inline.type === 'placeholder');
}

/** «Подставляем из базы: [ФИО], [УЛИЦА]»: two or more placeholders and no word besides. */
function isList(build: Builder, words: Range, placeholders: readonly Placeholder[]): boolean {
  if (placeholders.length < 2) return false;
  const rest = placeholders.reduceRight((text, { position }) => text.slice(0, position.start.offset - words.start) + text.slice(position.end.offset - words.start), build.source.text.slice(words.start, words.end));
  return !/[\p{L}\d]/u.test(rest.replace(AND, ''));
}

const AND = /(?<!\p{L})(?:и|and)(?!\p{L})/giu;

function push(build: Builder, meta: Meta, entry: LineEntry, key: string, value: string | string[]): void {
  const { piece } = entry;
  meta.entries.push({ type: 'metaEntry', key, value, keyPosition: build.at(piece.label?.label ?? piece), position: build.at({ start: entry.start, end: entry.end }) });
}
