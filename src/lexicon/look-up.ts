import type { CompiledLexicon } from './program.js';

/** What symbols a form carries, worked out once for each form that occurs. */
export interface SymbolTable {
  readonly symbolCount: number;
  symbolsOf(form: string): readonly number[];
  /** The same as a bit for each symbol. */
  bitsOf(form: string): Uint32Array;
  carries(form: string, symbol: number): boolean;
  /** The mixed sets that a special symbol belongs to. */
  setsWith(special: number): readonly number[];
}

/** Forms remembered at most; a library of scripts has some tens of thousands. */
const MOST_FORMS = 50_000;

interface Known {
  symbols: readonly number[];
  bits: Uint32Array;
}

/** Makes the table of a lexicon. Wildcards are tried on a form when it first occurs. */
export function lookUpTable(lexicon: CompiledLexicon): SymbolTable {
  const { symbolCount } = lexicon;
  const size = (symbolCount >> 5) + 1;
  const nothing: Known = { symbols: [], bits: new Uint32Array(size) };
  const known = new Map<string, Known>();
  const prefixesByHead = new Map<string, [string, number][]>();
  const inner = lexicon.wildcards.filter(([side]) => side !== 'prefix');
  for (const [side, part, symbol] of lexicon.wildcards) {
    if (side !== 'prefix') continue;
    const head = part.slice(0, 2);
    const list = prefixesByHead.get(head);
    if (list) list.push([part, symbol]);
    else prefixesByHead.set(head, [[part, symbol]]);
  }
  const specialSets = new Map<number, number[]>();
  for (const [special, symbol] of lexicon.specialSets) specialSets.set(special, [...(specialSets.get(special) ?? []), symbol]);

  return {
    symbolCount,
    symbolsOf: (form) => lookUp(form).symbols,
    bitsOf: (form) => lookUp(form).bits,
    carries: (form, symbol) => symbol >= 0 && ((lookUp(form).bits[symbol >> 5] >>> (symbol & 31)) & 1) === 1,
    setsWith: (special) => specialSets.get(special) ?? [],
  };

  function lookUp(form: string): Known {
    const found = known.get(form);
    if (found) return found;
    const made = make(form);
    if (known.size < MOST_FORMS) known.set(form, made);
    return made;
  }

  function make(form: string): Known {
    const symbols = [...setOf(form), ...wildcardSymbols(form)];
    // «подключите-ка»: the head of a hyphenated word counts as well
    const hyphen = form.indexOf('-');
    if (symbols.length === 0 && hyphen > 2) symbols.push(...setOf(form.slice(0, hyphen)));
    if (symbols.length === 0) return nothing;
    const bits = new Uint32Array(size);
    for (const symbol of symbols) bits[symbol >> 5] |= 1 << (symbol & 31);
    return { symbols, bits };
  }

  function setOf(form: string): readonly number[] {
    const set: unknown = lexicon.forms[form];
    return typeof set === 'number' ? lexicon.sets[set] : [];
  }

  function wildcardSymbols(form: string): number[] {
    const list = prefixesByHead.get(form.slice(0, 2)) ?? [];
    const symbols = list.filter(([prefix]) => form.startsWith(prefix)).map(([, symbol]) => symbol);
    for (const [side, part, symbol] of inner) {
      const at = side === 'suffix' ? form.length - part.length : form.indexOf(part, 2);
      if (at >= (side === 'suffix' ? 1 : 2) && (side === 'inside' || form.endsWith(part))) symbols.push(symbol);
    }
    return symbols;
  }
}
