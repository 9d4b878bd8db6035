import { lookUpTable, type SymbolTable } from './look-up.js';
import { OP, SPECIAL, type CompiledLexicon, type CompiledPhrase, type SpecialName, type Step } from './program.js';

/** A word as the matcher sees it. `specials` are entities that begin here, with the index of the word after them. */
export interface MatchWord {
  form: string;
  specials?: readonly (readonly [name: SpecialName, endWord: number])[];
}

/** A phrase found: words `start` up to and not including `end`. */
export interface Match {
  concept: number;
  phrase: number;
  start: number;
  end: number;
}

/** The longest stretch of words that one phrase may cover: bounds the work for every start. */
const MAX_WORDS = 32;

/** How far apart the parts of an `&` phrase may stand, in words. */
const TOGETHER_WORDS = 10;

/** Steps that one program may have. The compiler keeps programs shorter. */
const MAX_STEPS = 512;

/** Finds all phrases of a lexicon in one pass over the words. */
export interface Matcher {
  readonly lexicon: CompiledLexicon;
  /** Matches within one sentence, overlapping ones included, cancelled ones left out; `speaker` leaves out concepts of others. */
  find(words: readonly MatchWord[], speaker?: CompiledLexicon['concepts'][number]['speakers'][number]): Match[];
  /** Is a folded form one of the words of a class that can be asked for. */
  isIn(form: string, className: string): boolean;
}

const SPECIAL_NUMBER = new Map<string, number>(SPECIAL.map((name, index) => [name, index]));

/** Makes a matcher. Costs a pass over the phrases; the forms are looked up as they come. */
export function createMatcher(lexicon: CompiledLexicon): Matcher {
  const table: SymbolTable = lookUpTable(lexicon);
  const starters: number[][] = [];
  lexicon.phrases.forEach((phrase, index) => {
    for (const symbol of phrase.firsts[0]) (starters[symbol] ??= []).push(index);
  });
  const stamps = new Int32Array(MAX_STEPS * (MAX_WORDS + 1));
  const open = new Int32Array(8 * MAX_STEPS * (MAX_WORDS + 1));
  const present = new Int32Array(table.symbolCount);
  let stamp = 0;
  let sentence = 0;
  // what the sentence at hand is made of, one entry for each word
  let bits: readonly Uint32Array[] = [];
  let ends: readonly (readonly number[] | undefined)[] = [];

  return { lexicon, find, isIn: (form, name) => table.carries(form, lexicon.classes[name] ?? -1) };

  function find(words: readonly MatchWord[], speaker?: string): Match[] {
    take(words);
    const found: Match[] = [];
    const cancelling: Match[] = [];
    const silenced = new Set<number>();
    for (let start = 0; start < words.length; start += 1) {
      tryAll(table.symbolsOf(words[start].form), start);
      const special = ends[start];
      if (special) for (let at = 0; at < special.length; at += 2) tryOne(special[at], start);
    }
    if (found.length === 0) return found;
    return distinct(found.filter((match) => !silenced.has(match.concept) && !cancelling.some((other) => other.concept === match.concept && other.start < match.end && match.start < other.end)));

    function tryAll(symbols: readonly number[], start: number): void {
      for (const symbol of symbols) tryOne(symbol, start);
    }

    function tryOne(symbol: number, start: number): void {
      const list = starters[symbol];
      if (!list) return;
      for (const index of list) {
        const phrase = lexicon.phrases[index];
        if (!isPossible(phrase) || (speaker && !lexicon.concepts[phrase.concept].speakers.includes(speaker as never))) continue;
        const end = run(phrase.programs[0], words.length, start);
        if (end < 0) continue;
        const span = phrase.programs.length === 1 ? { start, end } : together(phrase, words.length, start, end);
        if (!span) continue;
        if (phrase.cancels === 'sentence') silenced.add(phrase.concept);
        else (phrase.cancels ? cancelling : found).push({ concept: phrase.concept, phrase: index, ...span });
      }
    }
  }

  /** Notes which symbols the words of a sentence carry, so that most phrases are ruled out by one look. */
  function take(words: readonly MatchWord[]): void {
    sentence += 1;
    present[0] = sentence;
    bits = words.map((word) => table.bitsOf(word.form));
    ends = words.map((word) => (word.specials ? specialSymbols(word.specials) : undefined));
    for (const word of words) for (const symbol of table.symbolsOf(word.form)) present[symbol] = sentence;
    for (const special of ends) if (special) for (let at = 0; at < special.length; at += 2) present[special[at]] = sentence;
  }

  function specialSymbols(specials: NonNullable<MatchWord['specials']>): number[] {
    const flat: number[] = [];
    for (const [name, end] of specials) {
      const number = SPECIAL_NUMBER.get(name) as number; // every special has a number
      flat.push(number, end);
      for (const symbol of table.setsWith(number)) flat.push(symbol, end);
    }
    return flat;
  }

  function isPossible(phrase: CompiledPhrase): boolean {
    for (const symbol of phrase.needs) if (present[symbol] !== sentence) return false;
    return true;
  }

  function together(phrase: CompiledPhrase, length: number, start: number, end: number): { start: number; end: number } | undefined {
    const span = { start, end };
    for (let part = 1; part < phrase.programs.length; part += 1) {
      let hit: { start: number; end: number } | undefined;
      const last = Math.min(length, span.start + TOGETHER_WORDS + 1);
      for (let at = Math.max(0, span.end - TOGETHER_WORDS - 1); at < last && !hit; at += 1) {
        if (at >= span.start && at < end) continue;
        const stop = run(phrase.programs[part], length, at);
        if (stop >= 0) hit = { start: at, end: stop };
      }
      if (!hit) return undefined;
      span.start = Math.min(span.start, hit.start);
      span.end = Math.max(span.end, hit.end);
    }
    return span;
  }

  /** Runs a program from a word on; gives the end of the longest match, or −1. Linear: no state is visited twice at a word. */
  function run(program: readonly Step[], length: number, start: number): number {
    stamp += 1;
    let longest = -1;
    let top = 0;
    open[top++] = 0;
    open[top++] = start;
    while (top > 0) {
      const at = open[--top];
      const state = open[--top];
      const into = at - start;
      if (into > MAX_WORDS) continue;
      const cell = state * (MAX_WORDS + 1) + into;
      if (stamps[cell] === stamp) continue;
      stamps[cell] = stamp;
      const step = program[state];
      const a = step[1];
      switch (step[0]) {
        case OP.symbol: {
          if (at >= length) break;
          if (a === 0 || (bits[at][a >> 5] >>> (a & 31)) & 1) {
            open[top++] = state + 1;
            open[top++] = at + 1;
          }
          const special = ends[at];
          if (special) for (let index = 0; index < special.length; index += 2) {
            if (special[index] !== a) continue;
            open[top++] = state + 1;
            open[top++] = special[index + 1];
          }
          break;
        }
        case OP.split:
          open[top++] = step[2];
          open[top++] = at;
          open[top++] = a;
          open[top++] = at;
          break;
        case OP.jump:
          open[top++] = a;
          open[top++] = at;
          break;
        case OP.sentenceStart:
          if (at !== 0) break;
          open[top++] = state + 1;
          open[top++] = at;
          break;
        case OP.sentenceEnd:
          if (at !== length) break;
          open[top++] = state + 1;
          open[top++] = at;
          break;
        case OP.notNext:
          if (at < length && carries(at, a)) break;
          open[top++] = state + 1;
          open[top++] = at;
          break;
        default:
          if (at > longest) longest = at;
      }
    }
    return longest;
  }

  function carries(at: number, symbol: number): boolean {
    if ((bits[at][symbol >> 5] >>> (symbol & 31)) & 1) return true;
    const special = ends[at];
    if (special) for (let index = 0; index < special.length; index += 2) if (special[index] === symbol) return true;
    return false;
  }
}

/** Of the matches of one concept that overlap, the longest stays. */
function distinct(matches: Match[]): Match[] {
  const sorted = matches.sort((a, b) => a.concept - b.concept || a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (!last || last.concept !== match.concept || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
