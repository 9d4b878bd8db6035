/** Writes out what a file writes short by rules of its own: keys and marks that its legend explains, `>` and `<` before lines, rows under a list of columns. */
import type { Range, Source } from '../../../source/index.js';
import { soundsLikeAgent } from '../../voices.js';
import { withAnswerPairs } from '../rewriting/answer-pairs.js';
import { withAskingSections } from '../rewriting/asking-sections.js';
import { withBranches } from '../answers/branches.js';
import { withCardSides } from '../rewriting/card-sides.js';
import { withCases } from '../answers/cases.js';
import { withEdges } from '../rewriting/edges.js';
import { withHeardAndReplied } from '../rewriting/heard-and-replied.js';
import { withInnerSteps } from '../rewriting/inner-steps.js';
import { withIntents } from '../rewriting/intents.js';
import { withNamedLines } from '../rewriting/named-lines.js';
import { withColumns } from '../rewriting/rows.js';
import { withStepNames } from '../rewriting/step-names.js';
import { withLanguages } from '../rewriting/languages.js';
import { legendOf, type Legend, type Meaning } from './legend.js';
import { namedLegendOf } from './named-legend.js';
import { speakerOfKey } from '../keys/keys.js';
import { withPhraseLists } from '../rewriting/phrase-lists.js';
import { withPushedIn } from '../rewriting/pushed-in.js';
import { withTurnRows } from '../rewriting/turn-rows.js';
import { withStepGraphs } from '../rewriting/step-graph.js';
import { withStepsBefore } from '../rewriting/steps-before.js';
import { piecesOf } from '../values/pieces.js';
import { mapOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

/** What stands for a meaning in the keys that every part of the reader knows. */
const KEYS: Record<Meaning, string> = { agent: 'agent', customer: 'customer', note: 'note', cue: 'answers', case: 'if' };
/** Lines that open with arrows of both sides. */
const ARROWS = /(?:^|\n)[ \t]*(?:- )?["']?<{1,2} [^\n]/;
const LEAST_LINES = 3;

/** The document with its short forms written out. The positions stay those of the file. */
export function writtenOut(source: Source, root: Value, comments: readonly Range[]): Value {
  const legend = legendOf(source, root, comments) ?? namedLegendOf(source, root, comments) ?? arrowsOf(source, root);
  const spelled = legend ? new Speller(source, legend).value(root, root) : withPushedIn(source, root);
  return withCases(withBranches(withInnerSteps(withStepsBefore(withIntents(source, withColumns(withAnswerPairs(withTurnCodes(withNumberedLetters(withLanguages(withAskingSections(withStepNames(withCardSides(withPhraseLists(withEdges(withNamedLines(withHeardAndReplied(withTurnRows(withStepGraphs(spelled)))))))))))))))))));
}

class Speller {
  /** Longer marks first, so that `>>` is not read as `>`. */
  private readonly marks: readonly string[];
  /** Short keys before the lines of a text: «П: А пораньше нельзя?». */
  private readonly letters: readonly string[];

  constructor(
    private readonly source: Source,
    private readonly legend: Legend,
  ) {
    this.marks = [...legend.keys()].filter((mark) => !/[\p{L}\d]/u.test(mark)).sort((left, right) => right.length - left.length);
    this.letters = [...legend.keys()].filter((mark) => /^\p{L}+$/u.test(mark));
  }

  value(value: Value, root?: Value): Value {
    if (value.kind === 'scalar') return this.text(value);
    if (value.kind === 'list') return this.list(value);
    if (value.kind !== 'map') return value;
    return { ...value, pairs: value.pairs.map((pair) => (root && this.isLegend(pair) ? { ...pair, key: spelledKey(pair.key, 'meta') } : this.pair(pair))) };
  }

  /** The legend itself tells of the script, like its header. */
  private isLegend({ value }: Pair): boolean {
    if (value.kind === 'scalar') return this.marks.length > 1 && value.style !== 'block' && this.marks.every((mark) => value.text.includes(mark));
    return value.kind === 'map' && value.pairs.length > 1 && value.pairs.every(({ key, value: words }) => this.legend.has(key.text) && words.kind === 'scalar' && words.text.split(/\s+/).length <= 4);
  }

  private pair(pair: Pair): Pair {
    const meaning = this.legend.get(pair.key.text) ?? this.legend.get(pair.key.text.replace(/\d{1,3}$/, ''));
    const value = this.value(pair.value);
    return meaning ? { ...pair, key: spelledKey(pair.key, KEYS[meaning]), value } : { ...pair, value };
  }

  private list(list: Listing): Listing {
    const [who, words] = list.items;
    const meaning = list.items.length === 2 && who.kind === 'scalar' && words.kind === 'scalar' ? this.legend.get(who.text) : undefined;
    if (meaning && who.kind === 'scalar') return { ...list, items: [spelledKey(who, KEYS[meaning]), words] };
    return { ...list, items: list.items.map((item) => this.item(item)) };
  }

  /** `- "? money is tight": …` in a list of lines is an answer with what follows. */
  private item(item: Value): Value {
    const [pair] = item.kind === 'map' && item.pairs.length === 1 ? item.pairs : [];
    const mark = pair && this.markOf(pair.key.text);
    if (item.kind !== 'map' || !pair || !mark) return this.value(item);
    const answer: Mapping = { ...item, pairs: [{ ...pair, key: withoutMark(pair.key, mark), value: this.value(pair.value) }] };
    return { ...item, pairs: [{ ...pair, key: { ...pair.key, text: 'answers', end: pair.key.start }, value: answer }] };
  }

  /** A text that opens with a mark, or whose lines do. */
  private text(scalar: Scalar): Value {
    if (scalar.style === 'block') return this.lines(scalar);
    const mark = this.markOf(scalar.text);
    return mark ? this.line(withoutMark(scalar, mark), scalar, mark) : scalar;
  }

  private lines(scalar: Scalar): Value {
    const lines = piecesOf(this.source, scalar).map(({ start, end }) => ({ start, end, text: this.source.text.slice(start, end) }));
    if (lines.filter(({ text }) => this.markOf(text)).length < 2) return scalar;
    const items = lines.map(({ start, end, text }): Value => {
      const line: Scalar = { kind: 'scalar', style: 'plain', text, start, end };
      const mark = this.markOf(text);
      return mark ? this.line(withoutMark(line, mark), line, mark) : line;
    });
    return { kind: 'list', flow: false, items, start: scalar.start, end: scalar.end };
  }

  private line(words: Scalar, whole: Scalar, mark: string): Mapping {
    const name = mark.replace(/\s*:$/, '');
    const start = Math.max(whole.start, words.start - 1 - mark.length);
    const key: Scalar = { kind: 'scalar', style: 'plain', text: KEYS[this.legend.get(name) ?? 'note'], written: name, start, end: start + name.length };
    return mapOf({ key, value: words, start: whole.start, end: whole.end });
  }

  private markOf(text: string): string | undefined {
    const mark = this.marks.find((one) => text.startsWith(one) && text.length > one.length + 1 && /\s/.test(text[one.length]));
    if (mark) return mark;
    const letter = this.letters.find((one) => text.startsWith(one) && /^\s*:\s+\S/.test(text.slice(one.length)));
    return letter && text.slice(0, text.indexOf(':') + 1);
  }
}

function spelledKey(key: Scalar, text: string): Scalar {
  return { ...key, text, written: key.text };
}

/** The words after a mark. What closes a pair of brackets that the mark opens is taken off as well. */
function withoutMark(scalar: Scalar, mark: string): Scalar {
  const quote = scalar.style === 'plain' ? 0 : 1;
  const opens = /^\(+$/.exec(mark)?.[0].length ?? 0;
  const tail = opens > 0 && scalar.text.endsWith(')'.repeat(opens)) ? opens : 0;
  const text = scalar.text.slice(mark.length, scalar.text.length - tail);
  const start = scalar.start + quote + mark.length + text.length - text.trimStart().length;
  return { kind: 'scalar', style: 'plain', text: text.trim(), start, end: scalar.end - quote - tail };
}

/** `> …` and `< …` that nobody explains: the agent's are those that sound like him. */
function arrowsOf(source: Source, root: Value): Legend | undefined {
  if (!ARROWS.test(source.text)) return undefined;
  const sounds = new Map<string, { count: number; agentness: number }>();
  for (const line of linesIn(source, root)) {
    const [, mark, words] = /^([<>]{1,2}) (.+)$/s.exec(line) ?? [];
    if (!mark) continue;
    const sound = sounds.get(mark) ?? { count: 0, agentness: 0 };
    sounds.set(mark, { count: sound.count + 1, agentness: sound.agentness + soundsLikeAgent(words) });
  }
  for (const [open, close] of [['>', '<'], ['>>', '<<']]) {
    const [one, other] = [sounds.get(open), sounds.get(close)];
    if (!one || !other || one.count < LEAST_LINES || other.count < LEAST_LINES - 1) continue;
    const first = one.agentness / one.count > other.agentness / other.count;
    return new Map([[open, first ? 'agent' : 'customer'], [close, first ? 'customer' : 'agent']]);
  }
  return undefined;
}

function* linesIn(source: Source, value: Value): Generator<string> {
  if (value.kind === 'scalar' && value.style === 'block') for (const { start, end } of piecesOf(source, value)) yield source.text.slice(start, end);
  else if (value.kind === 'scalar') yield value.text;
  if (value.kind === 'list') for (const item of value.items) yield* linesIn(source, item);
  if (value.kind === 'map') for (const pair of value.pairs) yield* linesIn(source, pair.value);
}

const LETTER = /^(\p{L})[ _]?\d{1,3}$/u;

/** `О1: …`, `К1: …`, `О2: …`: turns under the letters of both sides with their numbers. */
function withNumberedLetters(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withNumberedLetters) };
  if (value.kind !== 'map') return value;
  const sides = new Map<string, { count: number; agentness: number; role?: 'agent' | 'customer' }>();
  for (const { key, value: words } of value.pairs) {
    const letter = LETTER.exec(key.text)?.[1];
    if (!letter || words.kind !== 'scalar' || !/\s|[.?!]$/.test(words.text)) continue;
    const side = sides.get(letter) ?? { count: 0, agentness: 0 };
    const role = speakerOfKey(letter)?.role;
    sides.set(letter, { count: side.count + 1, agentness: side.agentness + soundsLikeAgent(words.text), ...((role === 'agent' || role === 'customer') && { role }) });
  }
  const roles = rolesOf([...sides].filter(([, { count }]) => count > 1));
  return { ...value, pairs: value.pairs.map((pair) => {
    const role = pair.value.kind === 'scalar' ? roles.get(LETTER.exec(pair.key.text)?.[1] ?? '') : undefined;
    return role ? { ...pair, key: spelledKey(pair.key, role) } : pair.value.kind === 'scalar' ? pair : { ...pair, value: withNumberedLetters(pair.value) };
  }) };
}

/** Two letters are the sides of a talk where one is known to be the agent's and the other the customer's, and they sound so. */
function rolesOf(sides: readonly [string, { count: number; agentness: number; role?: 'agent' | 'customer' }][]): Map<string, 'agent' | 'customer'> {
  const agent = sides.filter(([, { role }]) => role === 'agent');
  const customer = sides.filter(([, { role }]) => role === 'customer');
  const rate = ([, { count, agentness }]: (typeof sides)[number]): number => agentness / count;
  if (agent.length !== 1 || customer.length !== 1 || rate(agent[0]) <= rate(customer[0])) return new Map();
  return new Map([[agent[0][0], 'agent'], [customer[0][0], 'customer']]);
}

/** `T01: [a, "…"]`, `T02: [c, "…"]`: numbered turns are a list of them. */
function withTurnCodes(root: Value): Value {
  if (root.kind !== 'map') return root;
  const turns = root.pairs.filter(({ key, value }) => /\d$/.test(key.text) && value.kind === 'list' && value.flow && value.items.length === 2 && value.items.every((item) => item.kind === 'scalar'));
  if (turns.length < LEAST_LINES + 1) return root;
  const [first] = turns;
  const list: Listing = { kind: 'list', flow: false, items: turns.map(({ value }) => value), start: first.value.start, end: turns[turns.length - 1].end };
  const dialogue: Pair = { key: { ...first.key, text: 'dialogue', written: first.key.text }, value: list, start: first.start, end: list.end };
  return { ...root, pairs: root.pairs.flatMap((pair) => (pair === first ? [dialogue] : turns.includes(pair) ? [] : [pair])) };
}
