/** One step of a compiled phrase: [operation, argument, argument]. */
export type Step = readonly [op: number, a: number, b: number];

export const OP = {
  /** Consume one word that carries symbol `a`. */
  symbol: 0,
  /** Go on at `a` or at `b`. */
  split: 1,
  jump: 2,
  sentenceStart: 3,
  sentenceEnd: 4,
  /** Go on unless the next word carries symbol `a`. */
  notNext: 5,
  match: 6,
} as const;

/** Symbols that are not look-ups of a word's form. They stand for entities and kinds of word. */
export const SPECIAL = ['any', 'money', 'duration', 'percent', 'date', 'time', 'number', 'count', 'placeholder', 'name', 'brand', 'capital'] as const;
export type SpecialName = (typeof SPECIAL)[number];

/** A phrase ready to run: one program, or several that must all match in one sentence. */
export interface CompiledPhrase {
  concept: number;
  /** Cancels matches of its concept instead of making one: those it overlaps, or all of the sentence. */
  cancels?: 'overlapping' | 'sentence';
  /** Symbols that some word of the sentence must carry, or the phrase cannot match. */
  needs: number[];
  /** Symbols that the first word may carry, one list for each program. */
  firsts: number[][];
  programs: Step[][];
  source: string;
}

/** What is known of a concept beside its phrases. */
export interface CompiledConcept {
  id: string;
  speakers: ('agent' | 'customer' | 'note')[];
  /** Must the sentence be a question, must it not be, or does it not matter. */
  asks: 'always' | 'never' | 'either';
  /** A negation in front turns the match off, is ignored, or is recorded on the act. */
  negation: 'cancels' | 'ignored' | 'recorded';
}

/** The lexicon as shipped: plain data. */
export interface CompiledLexicon {
  concepts: CompiledConcept[];
  phrases: CompiledPhrase[];
  /** How many symbols there are, specials included. */
  symbolCount: number;
  /** Special symbols within sets of words: «<money>|копейки». */
  specialSets: [special: number, symbol: number][];
  /** Form → index into `sets`. */
  forms: Record<string, number>;
  sets: number[][];
  /** Word classes that can be asked for by name: class → symbol, for single words only. */
  classes: Record<string, number>;
  wildcards: [side: 'prefix' | 'suffix' | 'inside', part: string, symbol: number][];
}
