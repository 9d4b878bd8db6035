import { NotationError, parsePhrase, type Expression } from './notation.js';
import { OP, SPECIAL, type CompiledConcept, type CompiledLexicon, type CompiledPhrase, type Step } from './program.js';

type Lang = 'ru' | 'en';

/** A concept file as written: phrases of both languages and sentences that must and must not match. */
export interface ConceptFile {
  id: string;
  means: string;
  speaker?: CompiledConcept['speakers'][number] | CompiledConcept['speakers'];
  asks?: CompiledConcept['asks'];
  negation?: CompiledConcept['negation'];
  /** A word class: usable in phrases as <id>, matched on its own only when `act` is true. */
  class?: boolean;
  /** A class whose words can be asked for one by one at run time. */
  lookUp?: boolean;
  ru?: string[];
  en?: string[];
  /** Cancels matches that overlap. */
  unless?: { ru?: string[]; en?: string[] };
  /** Cancels all matches of the sentence. */
  silencedBy?: { ru?: string[]; en?: string[] };
  yes?: { ru?: string[]; en?: string[] };
  no?: { ru?: string[]; en?: string[] };
}

/** All forms of a word, itself among them, folded. */
export type Expand = (word: string, language: Lang) => readonly string[];

/** Compiles concept files. Throws an Error that names the file and the phrase. */
export function compileLexicon(files: readonly ConceptFile[], expand: Expand, split: (word: string) => string[]): CompiledLexicon {
  const symbols = new SymbolTable(expand);
  const classes = new Map(files.filter((file) => file.class).map((file) => [file.id, file]));
  const concepts: CompiledConcept[] = [];
  const phrases: CompiledPhrase[] = [];

  for (const file of files) {
    if (file.class) continue;
    const concept = concepts.length;
    concepts.push({
      id: file.id,
      speakers: [file.speaker ?? 'agent'].flat(),
      asks: file.asks ?? 'either',
      negation: file.negation ?? 'cancels',
    });
    for (const language of ['ru', 'en'] as const) {
      for (const source of file[language] ?? []) phrases.push(compile(source, language, concept, undefined, file.id));
      for (const source of file.unless?.[language] ?? []) phrases.push(compile(source, language, concept, 'overlapping', file.id));
      for (const source of file.silencedBy?.[language] ?? []) phrases.push(compile(source, language, concept, 'sentence', file.id));
    }
  }
  const classSymbols: Record<string, number> = {};
  for (const [id, file] of classes) if (file.lookUp) classSymbols[id] = classSymbol(file);
  return { concepts, phrases, classes: classSymbols, ...symbols.tables() };

  function classSymbol(file: ConceptFile): number {
    const members = (['ru', 'en'] as const).flatMap((language) =>
      (file[language] ?? []).map((source) => symbolOf(parsePhrase(String(source), split), language, [file.id])));
    return symbols.union(members.filter((symbol): symbol is number => symbol !== undefined));
  }

  function compile(source: string, language: Lang, concept: number, cancels: CompiledPhrase['cancels'], id: string): CompiledPhrase {
    try {
      const expression = parsePhrase(String(source), split);
      const parts = expression.kind === 'together' ? expression.parts : [expression];
      const built = parts.map((part) => programOf(part, language));
      return { concept, ...(cancels && { cancels }), needs: built.flatMap((one) => needsOf(one.program)), programs: built.map((one) => one.program), firsts: built.map((one) => one.firsts), source: String(source) };
    } catch (error) {
      const where = error instanceof NotationError ? `, column ${error.column}` : '';
      throw new Error(`lexicon: ${id} (${language}): “${source}”${where}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function programOf(expression: Expression, language: Lang): { program: Step[]; firsts: number[] } {
    const program: Step[] = [];
    emit(expression, language, program, []);
    program.push([OP.match, 0, 0]);
    const firsts = firstSymbols(program);
    if (firsts.includes(0)) throw new Error('a phrase must not begin with a gap');
    if (firsts.length === 0) throw new Error('a phrase must hold a word');
    return { program, firsts };
  }

  function emit(expression: Expression, language: Lang, program: Step[], within: string[]): void {
    const single = symbolOf(expression, language, within);
    if (single !== undefined) {
      program.push([OP.symbol, single, 0]);
      return;
    }
    switch (expression.kind) {
      case 'gap':
        for (let left = 4; left > 0; left -= 1) {
          program.push([OP.split, program.length + 1, program.length + 2 * left], [OP.symbol, 0, 0]);
        }
        return;
      case 'start':
        program.push([OP.sentenceStart, 0, 0]);
        return;
      case 'end':
        program.push([OP.sentenceEnd, 0, 0]);
        return;
      case 'not': {
        const symbol = symbolOf(flat(expression.of), language, within);
        if (symbol === undefined) throw new Error('only single words can be ruled out with !');
        program.push([OP.notNext, symbol, 0]);
        return;
      }
      case 'sequence':
        for (const part of expression.parts) emit(part, language, program, within);
        return;
      case 'either':
        emitEither(expression.branches, language, program, within);
        return;
      case 'class': {
        const file = classOf(expression.name, within);
        const branches = (file[language] ?? []).map((source) => parsePhrase(String(source), split));
        emitEither(branches, language, program, [...within, expression.name]);
        return;
      }
      default:
        throw new Error(`“&” cannot stand inside brackets`);
    }
  }

  function emitEither(branches: readonly Expression[], language: Lang, program: Step[], within: string[]): void {
    const singles = branches.map((branch) => symbolOf(branch, language, within));
    // words that stand alone share one symbol, so that a long list costs one look-up
    const words = singles.filter((symbol): symbol is number => symbol !== undefined);
    const rest = branches.filter((_, index) => singles[index] === undefined);
    const runs: (() => void)[] = rest.map((branch) => () => emit(branch, language, program, within));
    if (words.length > 0) runs.unshift(() => program.push([OP.symbol, symbols.union(words), 0]));
    const jumps: number[] = [];
    runs.forEach((run, index) => {
      const last = index === runs.length - 1;
      const splitAt = program.length;
      if (!last) program.push([OP.split, splitAt + 1, -1]);
      run();
      if (last) return;
      jumps.push(program.length);
      program.push([OP.jump, -1, 0]);
      program[splitAt] = [OP.split, splitAt + 1, program.length];
    });
    for (const at of jumps) program[at] = [OP.jump, program.length, 0];
  }

  function symbolOf(expression: Expression, language: Lang, within: string[]): number | undefined {
    const plain = flat(expression);
    if (plain.kind === 'word') return symbols.word(plain.form, plain.exact, language);
    if (plain.kind === 'wildcard') return symbols.wildcard(plain.side, plain.part);
    if (plain.kind === 'either') {
      const singles = plain.branches.map((branch) => symbolOf(branch, language, within));
      return singles.every((symbol) => symbol !== undefined) ? symbols.union(singles as number[]) : undefined;
    }
    if (plain.kind !== 'class') return undefined;
    const special = (SPECIAL as readonly string[]).indexOf(plain.name);
    if (special >= 0) return special;
    const file = classOf(plain.name, within);
    const members = (file[language] ?? []).map((source) => symbolOf(parsePhrase(String(source), split), language, [...within, plain.name]));
    if (members.length === 0) throw new Error(`the class <${plain.name}> has no words in this language`);
    return members.every((symbol) => symbol !== undefined) ? symbols.union(members as number[]) : undefined;
  }

  function classOf(name: string, within: string[]): ConceptFile {
    const file = classes.get(name);
    if (!file) throw new Error(`there is no class <${name}>`);
    if (within.includes(name)) throw new Error(`the class <${name}> holds itself`);
    return file;
  }
}

function flat(expression: Expression): Expression {
  return expression.kind === 'sequence' && expression.parts.length === 1 ? flat(expression.parts[0]) : expression;
}

function firstSymbols(program: readonly Step[]): number[] {
  const firsts = new Set<number>();
  const seen = new Set<number>();
  const open = [0];
  while (open.length > 0) {
    const at = open.pop() as number; // the loop's condition holds it
    if (seen.has(at) || at >= program.length) continue;
    seen.add(at);
    const [op, a, b] = program[at];
    if (op === OP.symbol) firsts.add(a);
    else if (op === OP.split) open.push(a, b);
    else if (op === OP.jump) open.push(a);
    else if (op === OP.match) firsts.add(0);
    else open.push(at + 1);
  }
  return [...firsts];
}

/** The symbols without which a program cannot reach its end: those whose removal cuts every way through it. */
function needsOf(program: readonly Step[]): number[] {
  const symbols = new Set(program.flatMap(([op, a]) => (op === OP.symbol && a !== 0 ? [a] : [])));
  return [...symbols].filter((symbol) => !reachesEnd(program, symbol));
}

function reachesEnd(program: readonly Step[], without: number): boolean {
  const seen = new Set<number>();
  const open = [0];
  while (open.length > 0) {
    const at = open.pop() as number; // the loop's condition holds it
    if (seen.has(at) || at >= program.length) continue;
    seen.add(at);
    const [op, a, b] = program[at];
    if (op === OP.match) return true;
    if (op === OP.symbol && a === without) continue;
    if (op === OP.split) open.push(a, b);
    else if (op === OP.jump) open.push(a);
    else open.push(at + 1);
  }
  return false;
}

/** Gives every word, prefix and set of them a number, and remembers which forms carry it. */
class SymbolTable {
  private readonly byKey = new Map<string, number>();
  private readonly members: string[][] = SPECIAL.map(() => []);
  private readonly wildcardList: CompiledLexicon['wildcards'] = [];

  constructor(private readonly expand: Expand) {}

  word(form: string, exact: boolean, language: Lang): number {
    return this.intern(`${exact ? '=' : language}:${form}`, () => (exact ? [form] : [...this.expand(form, language)]));
  }

  wildcard(side: 'prefix' | 'suffix' | 'inside', part: string): number {
    return this.intern(`*${side}:${part}`, () => [`*${side}:${part}`]);
  }

  union(parts: readonly number[]): number {
    const distinct = [...new Set(parts)].sort((a, b) => a - b);
    if (distinct.length === 1) return distinct[0];
    if (distinct.some((symbol) => symbol < SPECIAL.length)) return this.mixed(distinct);
    return this.intern(`|:${distinct.join(',')}`, () => [...new Set(distinct.flatMap((symbol) => this.members[symbol]))]);
  }

  private mixed(parts: readonly number[]): number {
    return this.intern(`|:${parts.join(',')}`, () => [...new Set(parts.flatMap((symbol) => (symbol < SPECIAL.length ? [`<${symbol}>`] : this.members[symbol])))]);
  }

  private intern(key: string, members: () => string[]): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const symbol = this.members.length;
    this.byKey.set(key, symbol);
    this.members.push(members());
    return symbol;
  }

  tables(): Pick<CompiledLexicon, 'forms' | 'sets' | 'wildcards' | 'specialSets' | 'symbolCount'> {
    const carried = new Map<string, number[]>();
    const specialSets: [number, number][] = [];
    this.members.forEach((forms, symbol) => {
      for (const form of forms) {
        const wild = /^\*(prefix|suffix|inside):(.+)$/.exec(form);
        if (wild) this.wildcardList.push([wild[1] as 'prefix', wild[2], symbol]); // the pattern admits the three sides only
        else if (form.startsWith('<')) specialSets.push([Number(form.slice(1, -1)), symbol]);
        else carried.set(form, [...(carried.get(form) ?? []), symbol]);
      }
    });
    const sets: number[][] = [];
    const setOf = new Map<string, number>();
    const forms: Record<string, number> = {};
    for (const [form, symbols] of [...carried].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const key = symbols.join(',');
      if (!setOf.has(key)) setOf.set(key, sets.push(symbols) - 1);
      forms[form] = setOf.get(key) as number; // set on the line above
    }
    return { symbolCount: this.members.length, specialSets, forms, sets, wildcards: this.wildcardList };
  }
}
