import type { Range, Source } from '../../../source/index.js';
import { lineIndexAt } from '../../../source/index.js';
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Pair as YamlPair, Parser, type Scalar as YamlScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { mend } from './mend.js';
import { syntaxFault } from './syntax-faults.js';
import { sliceOf, textOf, type Fault, type Listing, type Mapping, type Pair, type Scalar, type Value } from './values.js';

/** The documents of a YAML file as values, its comments in order, and the faults met; a fatal fault leaves no roots. */
export interface Parsed {
  roots: Value[];
  comments: Range[];
  faults: Fault[];
}

/** Nesting beyond which nobody writes a script; the parser is recursive and must not be let deeper. */
const maxDepth = 100;
/** Values that following aliases may add before the file counts as an alias bomb. */
const maxAliasedValues = 5000;

/** Parses YAML 1.2 with every scalar as text. Never throws, whatever the text. */
export function parseYaml(source: Source): Parsed {
  const mended = mend(source);
  const tokens = [...new Parser().parse(mended.text)];
  const outline = outlineOf(tokens);
  if (outline.deepAt !== undefined) return fatal(outline, { code: 'parse-too-deep', start: outline.deepAt, end: outline.deepAt + 1, data: { limit: maxDepth } });
  const composer = new Composer({ version: '1.2', schema: 'failsafe', uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens)];
  const error = documents.flatMap((document) => document.errors).at(0);
  if (error) {
    // a mended fault may be the true cause of what the parser stumbles over further down
    const parsed = fatal(outline, syntaxFault(source, error));
    return { ...parsed, faults: [...mended.faults, ...parsed.faults] };
  }
  const conversion: Conversion = { source, trims: mended.trims, anchors: new Map(), open: new Set(), aliased: 0, inAlias: 0, faults: mended.faults };
  const roots = documents.filter((document) => document.contents !== null).map((document) => valueOf(conversion, document.contents, document.range[0]));
  const bomb = conversion.faults.find((fault) => fault.fatal);
  return { roots: bomb ? [] : roots, comments: [...outline.comments, ...mended.notes].sort((left, right) => left.start - right.start), faults: conversion.faults };
}

function fatal(outline: Outline, fault: Fault): Parsed {
  return { roots: [], comments: outline.comments, faults: [{ ...fault, fatal: true }] };
}

interface Outline {
  comments: Range[];
  deepAt?: number;
}

/** Comments and the nesting of a token tree, walked without recursion. */
function outlineOf(tokens: CST.Token[]): Outline {
  const outline: Outline = { comments: [] };
  const stack: { token: CST.Token; depth: number }[] = [];
  const push = (list: readonly (CST.Token | null | undefined)[] | undefined, depth: number): void => {
    for (const token of list ?? []) if (token) stack.push({ token, depth });
  };
  push(tokens, 0);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { token, depth } = top;
    if (depth > maxDepth && outline.deepAt === undefined) outline.deepAt = token.offset;
    if (token.type === 'comment') outline.comments.push({ start: token.offset, end: token.offset + token.source.trimEnd().length });
    if ('start' in token) push(Array.isArray(token.start) ? token.start : [token.start], depth);
    if ('end' in token) push(token.end, depth);
    if ('value' in token) push([token.value], depth);
    if ('props' in token) push(token.props, depth);
    if (!('items' in token)) continue;
    for (const item of token.items) {
      push(item.start, depth);
      push([item.key, item.value], depth + 1);
      push(item.sep, depth);
    }
  }
  outline.comments.sort((left, right) => left.start - right.start);
  return outline;
}

interface Conversion {
  source: Source;
  trims: Map<number, Range>;
  anchors: Map<string, Node>;
  /** Nodes being converted: an alias to one of them is a circle. */
  open: Set<Node>;
  aliased: number;
  inAlias: number;
  faults: Fault[];
}

type Node = YamlScalar | YAMLMap | YAMLSeq;

function valueOf(conversion: Conversion, node: unknown, at: number): Value {
  if (isAlias(node)) return aliasValue(conversion, node.source, node.range?.[0] ?? at, node.range?.[1] ?? at);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { kind: 'nothing', start: at, end: at };
  if (conversion.inAlias > 0) conversion.aliased += 1;
  if (node.anchor) conversion.anchors.set(node.anchor, node);
  const start = node.range?.[0] ?? at;
  const end = node.range?.[1] ?? at;
  if (isScalar(node)) return scalarOf(conversion, node, start, end);
  conversion.open.add(node);
  const value = isMap(node) ? mappingOf(conversion, node, { start, end }) : listingOf(conversion, node, { start, end });
  conversion.open.delete(node);
  return value;
}

function aliasValue(conversion: Conversion, name: string, start: number, end: number): Value {
  const node = conversion.anchors.get(name);
  if (!node || conversion.open.has(node)) {
    conversion.faults.push({ code: 'parse-yaml-alias-unknown', start, end, data: { name: `*${name}` } });
    return { kind: 'nothing', start, end };
  }
  if (conversion.aliased > maxAliasedValues) {
    if (!conversion.faults.some((fault) => fault.fatal)) {
      conversion.faults.push({ code: 'parse-yaml-alias-bomb', start, end, data: { name: `*${name}`, limit: maxAliasedValues }, fatal: true });
    }
    return { kind: 'nothing', start, end };
  }
  conversion.inAlias += 1;
  const value = valueOf(conversion, node, start);
  conversion.inAlias -= 1;
  return value;
}

const styles = { PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'block', BLOCK_FOLDED: 'block' } as const;

function scalarOf(conversion: Conversion, node: YamlScalar, start: number, end: number): Value {
  const style = styles[node.type as keyof typeof styles] ?? 'plain';
  const range = conversion.trims.get(start) ?? { start, end };
  if (style === 'plain' && range.start === range.end) return { kind: 'nothing', start, end };
  // a mended scalar is masked in the parser's eyes: its words are in the file
  const text = style === 'plain' ? sliceOf(conversion.source, range).replace(/\s*[\r\n]\s*/g, ' ') : String(node.value);
  return { kind: 'scalar', style, text, ...range };
}

function mappingOf(conversion: Conversion, node: YAMLMap, range: Range): Value {
  const flow = node.flow === true;
  const whole = sliceOf(conversion.source, range);
  // `{имя}` is a placeholder that YAML takes for a mapping with an empty value
  if (flow && node.items.length === 1 && !/[:,]/.test(whole)) return { kind: 'scalar', style: 'plain', text: whole, ...range };
  const mapping: Mapping = { kind: 'map', flow, pairs: [], ...range };
  for (const item of node.items) addPair(conversion, mapping, item, range.start);
  if (!flow) mapping.end = mapping.pairs.at(-1)?.end ?? range.end;
  reportDuplicates(conversion, mapping);
  return mapping;
}

function addPair(conversion: Conversion, mapping: Mapping, item: YamlPair, at: number): void {
  const before = mapping.pairs.at(-1);
  const key = keyOf(conversion, item.key, before?.end ?? at);
  if (mapping.flow && item.value === null && before?.value.kind === 'scalar' && before.value.style === 'plain') {
    joinCut(conversion, before, before.value, key);
    return;
  }
  const value = valueOf(conversion, item.value, key.end + 1);
  // an alias stands elsewhere in the file, its pair does not
  const end = value.end >= key.end ? Math.max(key.end, value.end) : key.end;
  mapping.pairs.push({ key, value, start: key.start, end: conversion.inAlias === 0 && isAlias(item.value) ? item.value.range?.[1] ?? end : end });
}

/** `{кто: О, речь: Здравствуйте, это Лидия}`: the comma ends the value for YAML, not for the writer. */
function joinCut(conversion: Conversion, pair: Pair, value: Scalar, key: Scalar): void {
  conversion.faults.push({
    code: 'parse-yaml-comma-in-braces', start: value.end, end: key.end, data: { key: pair.key.text, text: `${value.text}, ${key.text}`, lost: key.text },
  });
  value.end = key.end;
  value.text = sliceOf(conversion.source, value);
  pair.end = key.end;
}

function keyOf(conversion: Conversion, key: unknown, at: number): Scalar {
  const value = valueOf(conversion, key, at);
  if (value.kind === 'scalar') return value;
  return { kind: 'scalar', style: 'plain', text: sliceOf(conversion.source, value), start: value.start, end: value.end };
}

function listingOf(conversion: Conversion, node: YAMLSeq, range: Range): Listing {
  const listing: Listing = { kind: 'list', flow: node.flow === true, items: [], ...range };
  for (const item of node.items) {
    // `[да: q1, нет: q2]` holds pairs instead of nodes
    const value = isPairItem(item) ? pairAsMapping(conversion, item, listing.items.at(-1)?.end ?? range.start) : valueOf(conversion, item, range.start);
    listing.items.push(value);
  }
  const last = listing.items.at(-1);
  if (!listing.flow && last && last.end > range.start) listing.end = Math.min(range.end, Math.max(last.end, range.start + 1));
  return listing;
}

function isPairItem(item: unknown): item is YamlPair {
  return typeof item === 'object' && item !== null && 'key' in item && !isMap(item);
}

function pairAsMapping(conversion: Conversion, item: YamlPair, at: number): Mapping {
  const mapping: Mapping = { kind: 'map', flow: true, pairs: [], start: at, end: at };
  addPair(conversion, mapping, item, at);
  mapping.start = mapping.pairs[0]?.start ?? at;
  mapping.end = mapping.pairs[0]?.end ?? at;
  return mapping;
}

function reportDuplicates(conversion: Conversion, mapping: Mapping): void {
  const seen = new Map<string, Pair>();
  for (const pair of mapping.pairs) {
    const first = seen.get(pair.key.text);
    if (!first) seen.set(pair.key.text, pair);
    else conversion.faults.push(duplicate(conversion, pair, first));
  }
}

function duplicate({ source }: Conversion, pair: Pair, first: Pair): Fault {
  const line = lineIndexAt(source, first.start) + 1;
  return { code: 'parse-yaml-duplicate-key', start: pair.key.start, end: pair.key.end, data: { key: pair.key.text, line, text: textOf(first.value) ?? '' } };
}
