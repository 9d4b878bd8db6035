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

/** Finds all phrases of a lexicon in one pass over the words. */
export interface Matcher {
  readonly lexicon: CompiledLexicon;
  /** Matches within one sentence, overlapping ones included, cancelled ones left out. */
  find(words: readonly MatchWord[]): Match[];
  /** Is a folded form one of the words of a class that can be asked for. */
  isIn(form: string, className: string): boolean;
}

/** Makes a matcher. Costs a pass over the phrases; the forms are looked up as they come. */
export function createMatcher(lexicon: CompiledLexicon): Matcher {
  const starters: number[][] = [];
  lexicon.phrases.forEach((phrase, index) => {
    for (const symbol of phrase.firsts[0]) (starters[symbol] ??= []).push(index);
  });
  const prefixesByHead = new Map<string, [string, number][]>();
  const specialSets: [number, number][] = [];
  const inner = lexicon.wildcards.filter(([side]) => side !== 'prefix');
  for (const [side, part, symbol] of lexicon.wildcards) {
    if (side !== 'prefix') continue;
    const head = part.slice(0, 2);
    const list = prefixesByHead.get(head);
    if (list) list.push([part, symbol]);
    else prefixesByHead.set(head, [[part, symbol]]);
  }
  for (const [form, set] of Object.entries(lexicon.forms)) {
    if (form.startsWith('<')) for (const symbol of lexicon.sets[set]) specialSets.push([Number(form.slice(1, -1)), symbol]);
  }
  const specialNumber = new Map<string, number>(SPECIAL.map((name, index) => [name, index]));
  const symbolsOfForm = new Map<string, readonly number[]>();
  const stamps = new Int32Array(512 * (MAX_WORDS + 1));
  let stamp = 0;

  return { lexicon, find, isIn: (form, name) => lookUp(form).includes(lexicon.classes[name] ?? -1) };

  function find(words: readonly MatchWord[]): Match[] {
    const symbols = words.map((word) => lookUp(word.form));
    const found: Match[] = [];
    const cancelling: Match[] = [];
    const silenced = new Set<number>();
    for (let start = 0; start < words.length; start += 1) {
      for (const symbol of startSymbols(words, symbols, start)) {
        for (const phrase of starters[symbol] ?? []) tryPhrase(phrase, start);
      }
    }
    return distinct(found.filter((match) => !silenced.has(match.concept) && !cancelling.some((other) => other.concept === match.concept && other.start < match.end && match.start < other.end)));

    function tryPhrase(index: number, start: number): void {
      const phrase = lexicon.phrases[index];
      const end = run(phrase.programs[0], words, symbols, start);
      if (end < 0) return;
      const span = phrase.programs.length === 1 ? { start, end } : together(phrase, words, symbols, start, end);
      if (!span) return;
      if (phrase.cancels === 'sentence') silenced.add(phrase.concept);
      else (phrase.cancels ? cancelling : found).push({ concept: phrase.concept, phrase: index, ...span });
    }
  }

  function together(phrase: CompiledPhrase, words: readonly MatchWord[], symbols: readonly (readonly number[])[], start: number, end: number): { start: number; end: number } | undefined {
    const span = { start, end };
    for (let part = 1; part < phrase.programs.length; part += 1) {
      let hit: { start: number; end: number } | undefined;
      const last = Math.min(words.length, span.start + TOGETHER_WORDS + 1);
      for (let at = Math.max(0, span.end - TOGETHER_WORDS - 1); at < last && !hit; at += 1) {
        if (at >= span.start && at < end) continue;
        const stop = run(phrase.programs[part], words, symbols, at);
        if (stop >= 0) hit = { start: at, end: stop };
      }
      if (!hit) return undefined;
      span.start = Math.min(span.start, hit.start);
      span.end = Math.max(span.end, hit.end);
    }
    return span;
  }

  /** Runs a program from a word on; gives the end of the longest match, or −1. Linear: no state is visited twice at a word. */
  function run(program: readonly Step[], words: readonly MatchWord[], symbols: readonly (readonly number[])[], start: number): number {
    stamp += 1;
    let longest = -1;
    const open: number[] = [0, start];
    while (open.length > 0) {
      const at = open.pop() as number; // pushed in pairs, so both are there
      const state = open.pop() as number;
      const into = at - start;
      if (into > MAX_WORDS) continue;
      const cell = (state % 512) * (MAX_WORDS + 1) + into;
      if (stamps[cell] === stamp) continue;
      stamps[cell] = stamp;
      const [op, a, b] = program[state];
      if (op === OP.symbol) {
        if (at >= words.length) continue;
        if (a === 0 || symbols[at].includes(a)) open.push(state + 1, at + 1);
        for (const stop of specialEnds(words[at], a)) open.push(state + 1, stop);
      } else if (op === OP.split) open.push(b, at, a, at);
      else if (op === OP.jump) open.push(a, at);
      else if (op === OP.sentenceStart) {
        if (at === 0) open.push(state + 1, at);
      } else if (op === OP.sentenceEnd) {
        if (at === words.length) open.push(state + 1, at);
      } else if (op === OP.notNext) {
        const blocked = at < words.length && (symbols[at].includes(a) || specialEnds(words[at], a).length > 0);
        if (!blocked) open.push(state + 1, at);
      } else if (at > longest) longest = at;
    }
    return longest;
  }

  function specialEnds(word: MatchWord, symbol: number): readonly number[] {
    if (!word.specials) return [];
    if (symbol < SPECIAL.length) return word.specials.filter(([name]) => specialNumber.get(name) === symbol).map(([, end]) => end);
    return word.specials.filter(([name]) => specialSets.some(([special, set]) => set === symbol && specialNumber.get(name) === special)).map(([, end]) => end);
  }

  function startSymbols(words: readonly MatchWord[], symbols: readonly (readonly number[])[], at: number): readonly number[] {
    const specials = words[at].specials;
    if (!specials) return symbols[at];
    const all = [...symbols[at]];
    for (const [name] of specials) {
      const special = specialNumber.get(name) as number; // every special has a number
      all.push(special);
      for (const [of, set] of specialSets) if (of === special) all.push(set);
    }
    return all;
  }

  function lookUp(form: string): readonly number[] {
    const known = symbolsOfForm.get(form);
    if (known) return known;
    const symbols = [...setOf(form), ...wildcardSymbols(form)];
    // «подключите-ка»: the head of a hyphenated word counts as well
    const hyphen = form.indexOf('-');
    if (symbols.length === 0 && hyphen > 2) symbols.push(...setOf(form.slice(0, hyphen)));
    if (symbolsOfForm.size < 50_000) symbolsOfForm.set(form, symbols);
    return symbols;
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
