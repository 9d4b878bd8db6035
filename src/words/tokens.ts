import type { Range } from '../source/index.js';

export type Language = 'ru' | 'en';

/** A word, number, placeholder or punctuation mark of an utterance; offsets count in the utterance's plain text. */
export interface Token extends Range {
  kind: 'word' | 'number' | 'placeholder' | 'mark';
  /** As written. */
  text: string;
  /** Folded for look-up: lower case, ё → е, curly apostrophes straight, soft hyphens gone, look-alike letters mended. */
  form: string;
}

export interface Sentence extends Range {
  /** Indexes of its tokens: from `firstToken` up to and not including `endToken`. */
  firstToken: number;
  endToken: number;
  /** Ends with a question mark. */
  asks: boolean;
}

/** Units that are written without a space after figures: «50Гб», "27p", "8.30am". */
const GLUED = /[kкKК]|(?:p|р|руб|[Гг][Бб]|[Мм][Бб]|[Тт][Бб]|[Gg][Bb]|[Mm][Bb]|[Tt][Bb]|[aA][mM]|[pP][mM]|тыс|млн|bn|мин|сек|min|mins|hr|hrs|km|км|kg|кг|мес|шт|ч|г|м|m|mo)(?![\p{L}\p{N}])/u;
const FIGURES = /\p{N}+(?:[.,:]\p{N}+)*/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-‑'’.](?=\p{L})[\p{L}\p{M}\p{N}\u00ad]+)*/u;
const NEITHER = /[^\p{L}\p{N}]/u;
const MARK = /[^\s\p{L}\p{N}]/u;

const TOKEN = new RegExp(`(${FIGURES.source}(?=${NEITHER.source}|$|${GLUED.source}))|(${WORD.source})|(${MARK.source})`, 'gu');

/** Marks that are read out as words: «номер». */
const SPOKEN_MARK = /^[№#]$/;

/** Russian abbreviations whose inner full stop belongs to the word. */
const DOTTED = /^(?:т\.(?:е|д|п|к|ч|н)|и\.о|e\.g|i\.e|a\.m|p\.m|p\.a|p\.w)$/iu;

/** English contractions, longest ending first: the ending is a word of its own. */
const CONTRACTION = /^(.+?)(n't|'ll|'re|'ve|'d|'m|'s)$/;

const LOOKALIKES: Record<string, string> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', m: 'м', t: 'т', h: 'н', b: 'в' };

/** Folds a word for look-up. */
export function foldForm(word: string): string {
  let form = word.toLowerCase();
  if (/[ё’\u00ad‑]/.test(form)) form = form.replaceAll('ё', 'е').replaceAll('’', "'").replaceAll('\u00ad', '').replaceAll('‑', '-');
  if (/[a-z]/.test(form) && /[а-я]/.test(form)) form = form.replace(/[aceopxykmthb]/g, (letter) => LOOKALIKES[letter]);
  return form;
}

/** Splits plain text into tokens; `placeholders` are ranges to keep whole, in order. */
export function tokenize(text: string, placeholders: readonly Range[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const range of placeholders) {
    scan(text, from, range.start, tokens);
    const raw = text.slice(range.start, range.end);
    tokens.push({ kind: 'placeholder', start: range.start, end: range.end, text: raw, form: foldForm(raw) });
    from = range.end;
  }
  scan(text, from, text.length, tokens);
  return tokens;
}

function scan(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const start = match.index;
    const end = Math.min(start + match[0].length, to);
    const written = text.slice(start, end);
    if (match[1] !== undefined) tokens.push({ kind: 'number', start, end, text: written, form: written });
    else if (match[2] !== undefined) pushWord(written, start, tokens);
    else tokens.push({ kind: SPOKEN_MARK.test(written) ? 'word' : 'mark', start, end, text: written, form: written });
    if (end === to) break;
  }
}

function pushWord(written: string, start: number, tokens: Token[]): void {
  const stop = written.indexOf('.');
  if (stop > 0 && !DOTTED.test(written)) {
    // a full stop without a space after it is a slip of the writer, not a part of the word
    pushWord(written.slice(0, stop), start, tokens);
    tokens.push({ kind: 'mark', start: start + stop, end: start + stop + 1, text: '.', form: '.' });
    pushWord(written.slice(stop + 1), start + stop + 1, tokens);
    return;
  }
  const form = foldForm(written);
  const contraction = form.includes("'") ? CONTRACTION.exec(form) : null;
  if (!contraction) {
    tokens.push({ kind: 'word', start, end: start + written.length, text: written, form });
    return;
  }
  const cut = start + written.length - contraction[2].length;
  tokens.push({ kind: 'word', start, end: cut, text: written.slice(0, cut - start), form: contraction[1] });
  tokens.push({ kind: 'word', start: cut, end: start + written.length, text: written.slice(cut - start), form: contraction[2] });
}
