import { asUint32, packSections, unpackSections } from '../source/index.js';
import { packDictionary, type Dictionary } from './dictionary.js';
import { OP, SPECIAL, type CompiledConcept, type CompiledLexicon, type CompiledPhrase, type Step } from './program.js';

/** Lists of numbers, one after the other: list `i` is `items[starts[i]]` up to `items[starts[i + 1]]`. */
export interface Lists {
  starts: Uint32Array;
  items: Uint32Array;
}

/** A lexicon ready to be matched with, its tables as they lie in the file. */
export interface Lexicon {
  concepts: readonly CompiledConcept[];
  /** Word classes that can be asked for by name: class → symbol, for single words only. */
  classes: Readonly<Record<string, number>>;
  symbolCount: number;
  specialSets: CompiledLexicon['specialSets'];
  inside: readonly (readonly [part: string, symbol: number])[];
  /** Form, beginning of a word, and end of a word read backwards, each with its set of symbols. */
  forms: Dictionary;
  beginnings: Dictionary;
  endings: Dictionary;
  sets: Lists;
  conceptOf: Uint32Array;
  /** 1 cancels the matches that it overlaps, 2 all of the sentence. */
  cancels: Uint32Array;
  needs: Lists;
  firsts: Lists;
  /** For each symbol the phrases that are looked at when it occurs: those that need it, and it is the rarest that they need. */
  phrasesBy: Lists;
  /** The programs of each phrase, and the steps of each program. */
  programs: Lists;
  steps: Lists;
  /** A phrase as it was written. */
  sourceOf(phrase: number): string;
}

/** A step in one number: the operation in the low bits, what it is about above them. */
export const OP_BITS = 3;

/** Steps that one program may have. */
export const MAX_STEPS = 512;

const CANCELS = { overlapping: 1, sentence: 2 } as const;

/** Writes a lexicon down as bytes. Throws an Error when a phrase is too long. */
export function packLexicon(lexicon: CompiledLexicon): Uint8Array {
  const { concepts, classes, symbolCount, specialSets, phrases, wildcards } = lexicon;
  const sets = [...lexicon.sets];
  const inside = wildcards.filter(([side]) => side === 'inside').map(([, part, symbol]) => [part, symbol]);
  const head = new TextEncoder().encode(JSON.stringify({ concepts, classes, symbolCount, specialSets, inside }));
  const forms = packDictionary(Object.entries(lexicon.forms));
  const beginnings = packDictionary(wildcardSets('prefix'));
  const endings = packDictionary(wildcardSets('suffix').map(([part, set]) => [backwards(part), set]));
  const programs = phrases.flatMap((phrase) => phrase.programs);
  const written = phrases.map(({ source }) => new TextEncoder().encode(source));
  let program = 0;
  return packSections([
    head,
    forms.buckets, forms.bytes, beginnings.buckets, beginnings.bytes, endings.buckets, endings.bytes,
    ...packLists(sets),
    Uint32Array.from(phrases, ({ concept }) => concept),
    Uint32Array.from(phrases, ({ cancels }) => (cancels ? CANCELS[cancels] : 0)),
    ...packLists(phrases.map(({ needs }) => needs)),
    ...packLists(phrases.map(({ firsts }) => firsts[0])),
    ...packLists(phrasesBySymbol(phrases, symbolCount)),
    ...packLists(phrases.map((phrase) => phrase.programs.map(() => program++))),
    ...packLists(programs.map((steps) => packSteps(steps))),
    startsOf(written), Uint8Array.from(written.flatMap((bytes) => [...bytes])),
  ]);

  function wildcardSets(wanted: 'prefix' | 'suffix'): [part: string, set: number][] {
    const symbols = new Map<string, number[]>();
    for (const [side, part, symbol] of wildcards) if (side === wanted) symbols.set(part, [...(symbols.get(part) ?? []), symbol]);
    return [...symbols].map(([part, list]) => [part, sets.push(list) - 1]);
  }
}

/** Opens a lexicon that was written down. Costs next to nothing: only the concepts are read. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const sections = unpackSections(bytes);
  let at = 0;
  const next = (): Uint8Array => sections[at++];
  const dictionary = (): Dictionary => ({ buckets: asUint32(next()), bytes: next() });
  const lists = (): Lists => ({ starts: asUint32(next()), items: asUint32(next()) });
  // what packLexicon wrote
  const head = JSON.parse(new TextDecoder().decode(next())) as Pick<Lexicon, 'concepts' | 'classes' | 'symbolCount' | 'specialSets' | 'inside'>;
  const tables = {
    forms: dictionary(), beginnings: dictionary(), endings: dictionary(), sets: lists(),
    conceptOf: asUint32(next()), cancels: asUint32(next()),
    needs: lists(), firsts: lists(), phrasesBy: lists(), programs: lists(), steps: lists(),
  };
  const starts = asUint32(next());
  const written = next();
  return { ...head, ...tables, sourceOf: (phrase) => new TextDecoder().decode(written.subarray(starts[phrase], starts[phrase + 1])) };
}

/** A word read from its end, as the dictionary of endings has it. */
export function backwards(word: string): string {
  let reversed = '';
  for (let at = word.length - 1; at >= 0; at -= 1) reversed += word[at];
  return reversed;
}

function packLists(lists: readonly (readonly number[])[]): [starts: Uint32Array, items: Uint32Array] {
  return [startsOf(lists), Uint32Array.from(lists.flat())];
}

function startsOf(lists: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => (starts[index + 1] = starts[index] + list.length));
  return starts;
}

function packSteps(steps: readonly Step[]): number[] {
  if (steps.length > MAX_STEPS) throw new Error(`a phrase has ${steps.length} steps, and ${MAX_STEPS} are the most`);
  return steps.map(([op, a, b], index) => {
    // the first way on of a split is the next step
    if (op === OP.split && a !== index + 1) throw new Error('a split must go on at the next step');
    return op | ((op === OP.split ? b : a) << OP_BITS);
  });
}

/** A phrase is looked for by the rarest symbol that it needs, or else by all that it may begin with. */
function phrasesBySymbol(phrases: readonly CompiledPhrase[], symbolCount: number): number[][] {
  const usedBy = new Uint32Array(symbolCount);
  for (const { needs } of phrases) for (const symbol of needs) usedBy[symbol] += 1;
  // entities occur more often than words
  for (let special = 0; special < SPECIAL.length; special += 1) usedBy[special] += phrases.length;
  const lists: number[][] = Array.from({ length: symbolCount }, () => []);
  phrases.forEach(({ needs, firsts }, index) => {
    const rarest = needs.length > 0 ? [needs.reduce((one, other) => (usedBy[other] < usedBy[one] ? other : one))] : firsts[0];
    for (const symbol of rarest) lists[symbol].push(index);
  });
  return lists;
}
