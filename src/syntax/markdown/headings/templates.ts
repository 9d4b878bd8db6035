/** Names of steps by what their titles share: «Ступень 4: Холодный звонок» and «Ступень 5: Отказ» are called 4 and «Холодный звонок», `The Booking step` is called Booking. */

/** So many titles of one form show what is the form's and what the step's. */
const LEAST_TITLES = 3;

interface Token {
  /** The word as titles are compared: a number is `#`, a capital letter by itself `@`. */
  folded: string;
  start: number;
  end: number;
}

/** What else each title may be called by: its number or letter, and its words without what all of them share. */
export function namesByTemplate(titles: readonly string[]): string[][] {
  if (titles.length < LEAST_TITLES) return titles.map(() => []);
  const tokens = titles.map(tokensOf);
  const shortest = Math.min(...tokens.map(({ length }) => length));
  const first = sharedFrom(tokens, shortest, (list, at) => list[at]);
  const last = sharedFrom(tokens, shortest - first, (list, at) => list[list.length - 1 - at]);
  const shared = tokens.map((list) => [...list.slice(0, first), ...list.slice(list.length - last)]);
  const counts = shared[0].findIndex(({ folded }, at) => (folded === '#' || folded === '@') && isApart(titles.map((title, index) => wordOf(title, shared[index][at]))));
  const own = titles.map((title, index) => stretchOf(title, shared[index].length > 0 ? tokens[index].slice(first, tokens[index].length - last) : []));
  return titles.map((title, index) => [counts < 0 ? '' : wordOf(title, shared[index][counts]), isApart(own) ? own[index] : ''].filter((name) => name !== ''));
}

function tokensOf(title: string): Token[] {
  return [...title.matchAll(TOKEN)].map(({ 0: word, index }) => ({ folded: /^\d/.test(word) ? '#' : /^\p{Lu}$/u.test(word) ? '@' : word.toLowerCase(), start: index, end: index + word.length }));
}

const TOKEN = /\p{L}+|\d+|[^\p{L}\d\s]/gu;

/** How many tokens, from one end on, are the same in all titles. */
function sharedFrom(titles: readonly Token[][], most: number, at: (title: Token[], index: number) => Token): number {
  let count = 0;
  while (count < most && titles.every((title) => at(title, count).folded === at(titles[0], count).folded)) count += 1;
  return count;
}

function wordOf(title: string, { start, end }: Token): string {
  return title.slice(start, end);
}

function stretchOf(title: string, tokens: readonly Token[]): string {
  const last = tokens.at(-1);
  return last ? title.slice(tokens[0].start, last.end) : '';
}

/** Each title has one, and no two have the same. */
function isApart(names: readonly string[]): boolean {
  return names.every((name) => name !== '') && new Set(names).size === names.length;
}
