import { builtInMatcher } from './matcher.js';
import type { Act, Line } from './utterance.js';

/** A list has at least so many items, and an item at most so many words. */
const LEAST_ITEMS = 3;
const MOST_WORDS = 4;

/** Small words that may stand within an item of a list; other pronouns and verbs of talking make it a clause. */
const LINKS = new Set(['для', 'на', 'с', 'со', 'в', 'и', 'по', 'до', 'of', 'for', 'with', 'in', 'and', 'a', 'the', 'up', 'to', 'on', 'from']);

const TOLD = new Set(['date', 'time', 'money', 'name']);

/**
 * Lists of things told off one after another: «эвакуатор, подвоз топлива, запуск двигателя, вскрытие дверей». What a product has is told
 * so; what it does for somebody needs a verb.
 */
export function enumerationsIn(utterance: Line): Act[] {
  const found: Act[] = [];
  // dates, sums and names in a row are a recap or an address, not what a product has
  const told = new Set(utterance.entities.filter((entity) => TOLD.has(entity.type)).flatMap((entity) => Array.from({ length: entity.endToken - entity.firstToken }, (_, index) => entity.firstToken + index)));
  utterance.sentences.forEach((sentence, index) => {
    if (sentence.asks || utterance.text.slice(sentence.start, sentence.end).split(',').length < LEAST_ITEMS) return;
    let items: { start: number; end: number }[] = [];
    let words = 0;
    let start = -1;
    let isThing = true;
    const close = () => {
      if (words > 0 && words <= MOST_WORDS && isThing) items.push({ start, end: endOf });
      else {
        emit();
        // the first item often ends a longer clause: «в тариф входит роуминг, …»
        items = words > 0 ? [{ start: endOf, end: endOf }] : [];
      }
      words = 0;
      start = -1;
      isThing = true;
    };
    const emit = () => {
      if (items.length >= LEAST_ITEMS) found.push({ type: 'enumeration', start: items[0].start, end: items[items.length - 1].end, sentence: index, by: `${items.length} items`, negated: false });
    };
    let endOf = sentence.start;
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const token = utterance.tokens[at];
      if (token.kind === 'mark' && /^[,;:.!?]$/.test(token.form)) {
        close();
        continue;
      }
      if (token.kind === 'mark') continue;
      if (start < 0) start = token.start;
      words += 1;
      endOf = token.end;
      if (token.kind === 'placeholder' || told.has(at) || (builtInMatcher().isIn(token.form, 'empty-word') && !LINKS.has(token.form))) isThing = false;
    }
    if (words > 0) close();
    emit();
  });
  return found;
}
