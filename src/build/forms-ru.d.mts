/** Opens the Russian dictionary and gives a function that lists all forms of a word, the word itself first, with «е» for «ё». */
export function russianForms(): Promise<(word: string) => string[]>;
