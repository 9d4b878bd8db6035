/** All forms of a word, itself first; only itself where nothing is known of it. */
export type WordForms = (word: string) => string[];

/**
 * Opens a table of the forms of all words of a language, as `src/build/wordforms.mjs` writes it. Nothing is parsed beforehand: stems are
 * searched in the text, which is sorted.
 */
export function openWordForms(text: string): WordForms {
  const [lists, stems, suffixes] = text.split('\n\n');
  const endings = lists.split('\n').map((line) => line.split(';').map((group) => group.split(',')));
  const numbersOf = (table: string, word: string): number[] => (lineOf(table, word) ?? '').split(',').filter(Boolean).map(Number);
  const isWord = /^[\p{Ll}-]+$/u;
  return (word) => {
    if (!isWord.test(word) || word.length < 2) return [word];
    const hyphen = word.lastIndexOf('-');
    const own = known(word) ?? guessed(word);
    if (own) return [...new Set([word, ...own])];
    // «онлайн-оплата»: the last part is inflected
    const last = hyphen > 0 ? known(word.slice(hyphen + 1)) : undefined;
    return [...new Set([word, ...(last ?? []).map((form) => word.slice(0, hyphen + 1) + form)])];
  };

  /** The forms of a word in the dictionary, or of the words that it is a form of. */
  function known(word: string): string[] | undefined {
    const heads: string[][] = [];
    const others: string[][] = [];
    for (let length = word.length; length >= 0; length -= 1) {
      const stem = word.slice(0, length);
      const ending = word.slice(length);
      for (const number of numbersOf(stems, stem)) {
        const groups = endings[number];
        const head = groups.findIndex((group) => group[0] === ending);
        if (head >= 0) heads.push(formsOf(stem, head === 0 ? groups.flat() : groups[head]));
        else if (groups.some((group) => group.includes(ending))) others.push(formsOf(stem, groups.flat()));
      }
    }
    const found = heads.length > 0 ? verbsFirst(heads) : others;
    return found.length > 0 ? found.flat() : undefined;
  }

  /** The forms that most words with the same end have. */
  function guessed(word: string): string[] | undefined {
    if (word.length < 5 || word.includes('-') || !/[аеиоуыэюяaeiouy]/.test(word)) return undefined;
    for (let length = 5; length >= 2; length -= 1) {
      const [number] = numbersOf(suffixes, word.slice(-length));
      if (number === undefined) continue;
      const [main] = endings[number];
      return formsOf(word.slice(0, word.length - main[0].length), main);
    }
    return undefined;
  }
}

/** Forms that a verb has at least, with its participles; a noun in «-ть» has a dozen. */
const VERB_FORMS = 20;

// «мочь» and «стать» are nouns as well, which nobody says and whose forms are those of «моча» and «статья»
function verbsFirst(heads: readonly string[][]): readonly string[][] {
  const verbs = heads.filter((forms) => /(?:ть|ти|чь)(?:ся)?$/.test(forms[0]) && forms.length > VERB_FORMS);
  return verbs.length > 0 ? verbs : heads;
}

function formsOf(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => {
    const mark = ending.indexOf('~');
    return mark < 0 ? stem + ending : ending.slice(0, mark) + stem + ending.slice(mark + 1);
  });
}

/** What stands after a word at the start of a line; the lines are sorted by their words. */
function lineOf(table: string, word: string): string | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf('\n', middle - 1) + 1;
    const space = table.indexOf(' ', start);
    const own = table.slice(start, space);
    const stop = table.indexOf('\n', space);
    const end = stop < 0 ? table.length : stop;
    if (own === word) return table.slice(space + 1, end);
    if (own < word) low = end + 1;
    else high = start;
  }
  return undefined;
}
