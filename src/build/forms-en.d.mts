/** Gives a function that lists all forms of an English word, the word itself first. */
export function englishForms(): (word: string) => string[];
