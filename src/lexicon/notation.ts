/**
 * The notation of phrases.
 *
 *   слово        any form of the word          "слово"     exactly this form
 *   выгодн*      any word beginning so         (a|b c|)    either; an empty branch makes it optional
 *   *ейший       any word ending so            *ейш*       any word with this inside
 *   …            up to four words between      a & b       both in one sentence, any order, close together
 *   <money>      an entity or a word class     !(a|b)      the next word is neither
 *   ^            start of the sentence         $           end of the sentence
 */
export type Expression =
  | { kind: 'word'; form: string; exact: boolean }
  | { kind: 'wildcard'; side: 'prefix' | 'suffix' | 'inside'; part: string }
  | { kind: 'class'; name: string }
  | { kind: 'gap' }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'not'; of: Expression }
  | { kind: 'sequence'; parts: Expression[] }
  | { kind: 'either'; branches: Expression[] }
  | { kind: 'together'; parts: Expression[] };

/** A phrase that is not well written; `column` counts from 1 in the phrase. */
export class NotationError extends Error {
  constructor(message: string, readonly column: number) {
    super(message);
  }
}

const PIECE = /\s+|"[^"]+"|<[\p{L}\p{N}-]+>|[()|&!^$…]|\.\.\.|[^\s()|&!^$…"<>]+/gu;

/** Reads one phrase. Throws NotationError. */
export function parsePhrase(phrase: string, split: (word: string) => string[]): Expression {
  const pieces = [...phrase.matchAll(PIECE)].map((match) => ({ text: match[0], column: match.index + 1 })).filter((piece) => piece.text.trim());
  let at = 0;

  const together = (): Expression => {
    const parts = [either()];
    while (pieces[at]?.text === '&') {
      at += 1;
      parts.push(either());
    }
    return parts.length === 1 ? parts[0] : { kind: 'together', parts };
  };
  const either = (): Expression => {
    const branches = [sequence()];
    while (pieces[at]?.text === '|') {
      at += 1;
      branches.push(sequence());
    }
    return branches.length === 1 ? branches[0] : { kind: 'either', branches };
  };
  const sequence = (): Expression => {
    const parts: Expression[] = [];
    while (at < pieces.length && !'|)&'.includes(pieces[at].text)) parts.push(...item());
    return parts.length === 1 ? parts[0] : { kind: 'sequence', parts };
  };
  const item = (): Expression[] => {
    const { text, column } = pieces[at];
    at += 1;
    if (text === '(') {
      const inner = either();
      if (pieces[at]?.text !== ')') throw new NotationError('a bracket is not closed', column);
      at += 1;
      return [inner];
    }
    if (text === '!') return [{ kind: 'not', of: { kind: 'sequence', parts: item() } }];
    if (text === '…' || text === '...') return [{ kind: 'gap' }];
    if (text === '^') return [{ kind: 'start' }];
    if (text === '$') return [{ kind: 'end' }];
    if (text.startsWith('<')) return [{ kind: 'class', name: text.slice(1, -1) }];
    if (text.startsWith('"')) return text.slice(1, -1).split(/\s+/).flatMap(split).map((form) => ({ kind: 'word', form, exact: true }));
    if (text.startsWith('*') || text.endsWith('*')) return [wildcard(text, split)];
    const words = split(text);
    if (words.length === 0) throw new NotationError(`“${text}” is no word`, column);
    return words.map((form) => ({ kind: 'word', form, exact: false }));
  };

  const expression = together();
  if (at < pieces.length) throw new NotationError(`“${pieces[at].text}” is not expected here`, pieces[at].column);
  return expression;
}

function wildcard(text: string, split: (word: string) => string[]): Expression {
  const side = !text.startsWith('*') ? 'prefix' : text.endsWith('*') ? 'inside' : 'suffix';
  return { kind: 'wildcard', side, part: split(text.replaceAll('*', ''))[0] ?? '' };
}
