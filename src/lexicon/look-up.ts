import { numberOf, numbersOfStarts } from './dictionary.js';
import { backwards, type Lexicon } from './lexicon.js';

/** What a form is to the phrases of a lexicon. */
export interface Carried {
  /** The symbols that it carries. */
  readonly symbols: readonly number[];
  /** A bit for the last five bits of each symbol: without it the form does not carry the symbol. */
  readonly sieve: number;
}

/** Forms remembered at most; a library of scripts has some tens of thousands. */
const MOST_FORMS = 50_000;
const NOTHING: Carried = { symbols: [], sieve: 0 };

/** Gives what a form carries, worked out when it first occurs. */
export function carriedBy(lexicon: Lexicon): (form: string) => Carried {
  const { forms, beginnings, endings, inside, sets } = lexicon;
  const known = new Map<string, Carried>();

  return (form) => {
    const found = known.get(form);
    if (found) return found;
    const made = make(form);
    if (known.size < MOST_FORMS) known.set(form, made);
    return made;
  };

  function make(form: string): Carried {
    const symbols: number[] = [];
    addSet(numberOf(forms, form), symbols);
    for (const set of numbersOfStarts(beginnings, form)) addSet(set, symbols);
    // an ending leaves one letter at least
    for (const set of numbersOfStarts(endings, backwards(form.slice(1)))) addSet(set, symbols);
    for (const [part, symbol] of inside) if (form.includes(part, 2)) symbols.push(symbol);
    // «подключите-ка»: the head of a hyphenated word counts as well
    const hyphen = form.indexOf('-');
    if (symbols.length === 0 && hyphen > 2) addSet(numberOf(forms, form.slice(0, hyphen)), symbols);
    if (symbols.length === 0) return NOTHING;
    return { symbols, sieve: symbols.reduce((bits, symbol) => bits | (1 << (symbol & 31)), 0) };
  }

  function addSet(set: number, into: number[]): void {
    if (set < 0) return;
    for (let at = sets.starts[set]; at < sets.starts[set + 1]; at += 1) into.push(sets.items[at]);
  }
}

/** Does a form carry a symbol. */
export function carries({ symbols, sieve }: Carried, symbol: number): boolean {
  return ((sieve >>> (symbol & 31)) & 1) === 1 && symbols.includes(symbol);
}
