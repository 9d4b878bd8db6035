import type { Inline } from '../syntax/index.js';

/** Data to be printed as YAML. In a list, a map with the one key `#` is a comment. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** A map to be printed, in the order of its keys. */
export type DataMap = { [key: string]: Data };

/** The words of inline nodes on one line: placeholders in braces, stage directions in brackets. */
export function wordsOf(children: readonly Inline[]): string {
  return children.map(wordsOfOne).join('').replace(/\s+/g, ' ').trim();
}

function wordsOfOne(child: Inline): string {
  switch (child.type) {
    case 'text':
      return child.value;
    case 'break':
      return ' ';
    case 'placeholder':
      return child.style === 'blank' || /[{}]/.test(child.name) ? child.raw : `{${child.name}}`;
    case 'direction':
      return ` [${wordsOf(child.children)}] `;
  }
}

/** The customer's own words in quotation marks, which tell them from a description of what he does. */
export function quoted(words: string): string {
  return /^[«"“„']/.test(words) ? `«${words.replace(/^[«"“„']+|[»"”“']+$/g, '')}»` : `«${words}»`;
}

/** A key with its value unless there is nothing in it. */
export function filled(key: string, value: Data[] | DataMap): DataMap {
  return (Array.isArray(value) ? value : Object.keys(value)).length > 0 ? { [key]: value } : {};
}
