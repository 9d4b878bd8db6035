import { MAX_STEPS, OP_BITS, type Lexicon } from './lexicon.js';
import { carriedBy, carries, type Carried } from './look-up.js';
import { OP, SPECIAL, type CompiledConcept, type SpecialName } from './program.js';

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

/** What a phrase does where it matches, as the tables have it. */
const CANCELS_SENTENCE = 2;

/** Is told of a match that a phrase after `unless` takes back, for explanations. */
export type Cancelled = (match: Match, byPhrase: number) => void;

/** Finds all phrases of a lexicon in one pass over the words. */
export interface Matcher {
  readonly concepts: readonly CompiledConcept[];
  /** Matches within one sentence, overlapping ones included, cancelled ones left out; `speaker` leaves out concepts of others. */
  find(words: readonly MatchWord[], speaker?: CompiledConcept['speakers'][number], cancelled?: Cancelled): Match[];
  /** Is a folded form one of the words of a class that can be asked for. */
  isIn(form: string, className: string): boolean;
  /** The phrase of a match as it was written. */
  sourceOf(phrase: number): string;
}

const SPECIAL_NUMBER = new Map<string, number>(SPECIAL.map((name, index) => [name, index]));

/** Makes a matcher. Costs next to nothing; the forms are looked up as they come. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const { concepts, classes, conceptOf, cancels, needs, firsts, phrasesBy, programs, steps } = lexicon;
  const carriedOf = carriedBy(lexicon);
  const setsWith = setsBySpecial(lexicon);
  const stamps = new Int32Array(MAX_STEPS * (MAX_WORDS + 1));
  const open = new Int32Array(8 * MAX_STEPS * (MAX_WORDS + 1));
  let stamp = 0;

  // the sentence at hand: for every symbol when it was last seen, and where it stands in a chain of words
  const seenIn = new Int32Array(lexicon.symbolCount);
  const chainOf = new Int32Array(lexicon.symbolCount);
  const triedIn = new Int32Array(conceptOf.length);
  let sentence = 0;
  const symbols = new Int32Array(lexicon.symbolCount);
  let symbolsSeen = 0;
  let chainWords = new Int32Array(1024);
  let chainNext = new Int32Array(1024);
  let links = 0;
  let carried: Carried[] = [];
  let ends: (number[] | undefined)[] = [];

  return { concepts, find, isIn: (form, name) => carries(carriedOf(form), classes[name] ?? -1), sourceOf: lexicon.sourceOf };

  function find(words: readonly MatchWord[], speaker?: CompiledConcept['speakers'][number], cancelled?: Cancelled): Match[] {
    take(words);
    const found: Match[] = [];
    const cancelling: Match[] = [];
    const silenced = new Map<number, number>();
    for (let index = 0; index < symbolsSeen; index += 1) {
      const symbol = symbols[index];
      for (let at = phrasesBy.starts[symbol]; at < phrasesBy.starts[symbol + 1]; at += 1) tryPhrase(phrasesBy.items[at]);
    }
    if (found.length === 0) return found;
    return distinct(found.filter((match) => {
      const by = silenced.get(match.concept) ?? cancelling.find((other) => other.concept === match.concept && other.start < match.end && match.start < other.end)?.phrase;
      if (by !== undefined) cancelled?.(match, by);
      return by === undefined;
    }));

    function tryPhrase(phrase: number): void {
      if (triedIn[phrase] === sentence || !isPossible(phrase)) return;
      triedIn[phrase] = sentence;
      const concept = conceptOf[phrase];
      if (speaker && !concepts[concept].speakers.includes(speaker)) return;
      for (let at = firsts.starts[phrase]; at < firsts.starts[phrase + 1]; at += 1) {
        const first = firsts.items[at];
        if (seenIn[first] !== sentence) continue;
        for (let link = chainOf[first]; link >= 0; link = chainNext[link]) tryAt(phrase, concept, chainWords[link]);
      }
    }

    function tryAt(phrase: number, concept: number, start: number): void {
      const span = spanOf(phrase, start);
      if (!span) return;
      if (cancels[phrase] === CANCELS_SENTENCE) silenced.set(concept, phrase);
      else (cancels[phrase] ? cancelling : found).push({ concept, phrase, ...span });
    }
  }

  /** Notes which symbols occur in a sentence and where, so that only phrases that can match are looked at. */
  function take(words: readonly MatchWord[]): void {
    sentence += 1;
    symbolsSeen = 0;
    links = 0;
    carried = words.map((word) => carriedOf(word.form));
    ends = words.map((word) => (word.specials ? specialSymbols(word.specials) : undefined));
    for (let at = 0; at < words.length; at += 1) {
      const ofForm = carried[at].symbols;
      for (let index = 0; index < ofForm.length; index += 1) note(ofForm[index], at);
      const special = ends[at];
      if (special) for (let index = 0; index < special.length; index += 2) note(special[index], at);
    }
  }

  function note(symbol: number, at: number): void {
    if (seenIn[symbol] !== sentence) {
      seenIn[symbol] = sentence;
      chainOf[symbol] = -1;
      symbols[symbolsSeen++] = symbol;
    }
    if (links === chainWords.length) [chainWords, chainNext] = [twice(chainWords), twice(chainNext)];
    chainWords[links] = at;
    chainNext[links] = chainOf[symbol];
    chainOf[symbol] = links++;
  }

  function specialSymbols(specials: NonNullable<MatchWord['specials']>): number[] {
    const flat: number[] = [];
    for (const [name, end] of specials) {
      const number = SPECIAL_NUMBER.get(name) as number; // every special has a number
      flat.push(number, end);
      for (const symbol of setsWith.get(number) ?? []) flat.push(symbol, end);
    }
    return flat;
  }

  function isPossible(phrase: number): boolean {
    for (let at = needs.starts[phrase]; at < needs.starts[phrase + 1]; at += 1) if (seenIn[needs.items[at]] !== sentence) return false;
    return true;
  }

  /** The words that a phrase covers when its first part begins at a word. */
  function spanOf(phrase: number, start: number): { start: number; end: number } | undefined {
    const from = programs.starts[phrase];
    const end = run(programs.items[from], start);
    if (end < 0) return undefined;
    const span = { start, end };
    for (let part = from + 1; part < programs.starts[phrase + 1]; part += 1) {
      const hit = near(programs.items[part], span, { start, end });
      if (!hit) return undefined;
      span.start = Math.min(span.start, hit.start);
      span.end = Math.max(span.end, hit.end);
    }
    return span;
  }

  /** The first match of a further part near what is matched already, but not within the first part. */
  function near(program: number, span: { start: number; end: number }, first: { start: number; end: number }): { start: number; end: number } | undefined {
    const last = Math.min(carried.length, span.start + TOGETHER_WORDS + 1);
    for (let at = Math.max(0, span.end - TOGETHER_WORDS - 1); at < last; at += 1) {
      if (at >= span.start && at < first.end) continue;
      const end = run(program, at);
      if (end >= 0) return { start: at, end };
    }
    return undefined;
  }

  /** Runs a program from a word on; gives the end of the longest match, or −1. Linear: no state is visited twice at a word. */
  function run(program: number, start: number): number {
    const from = steps.starts[program];
    const length = carried.length;
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
      const step = steps.items[from + state];
      const a = step >>> OP_BITS;
      switch (step & ((1 << OP_BITS) - 1)) {
        case OP.symbol: {
          if (at >= length) break;
          if (a === 0 || carries(carried[at], a)) {
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
          open[top++] = a;
          open[top++] = at;
          open[top++] = state + 1;
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
          if (at < length && hasAt(at, a)) break;
          open[top++] = state + 1;
          open[top++] = at;
          break;
        default:
          if (at > longest) longest = at;
      }
    }
    return longest;
  }

  function hasAt(at: number, symbol: number): boolean {
    if (carries(carried[at], symbol)) return true;
    const special = ends[at];
    if (special) for (let index = 0; index < special.length; index += 2) if (special[index] === symbol) return true;
    return false;
  }
}

/** The same numbers with as much room again. */
function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** For every kind of entity the mixed sets that it belongs to. */
function setsBySpecial({ specialSets }: Lexicon): Map<number, number[]> {
  const sets = new Map<number, number[]>();
  for (const [special, symbol] of specialSets) sets.set(special, [...(sets.get(special) ?? []), symbol]);
  return sets;
}

/** Of the matches of one concept that overlap, the longest stays. */
function distinct(matches: Match[]): Match[] {
  const sorted = matches.sort((a, b) => a.concept - b.concept || a.start - b.start || b.end - a.end || a.phrase - b.phrase);
  const kept: Match[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (!last || last.concept !== match.concept || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
