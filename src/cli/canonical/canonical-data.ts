import type { Inline } from '../../syntax/index.js';

/** Data to be printed as YAML. In a list, a map with the one key `#` is a comment. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** A map to be printed, in the order of its keys. */
export type DataMap = { [key: string]: Data };

/** The words of inline nodes on one line: placeholders in braces, stage directions so marked that no reader takes them for words. */
export function wordsOf(children: readonly Inline[]): string {
  return children.map((child, index) => wordsOfOne(child, children[index - 1])).join('').replace(/\s+/g, ' ').trim();
}

function wordsOfOne(child: Inline, before: Inline | undefined): string {
  switch (child.type) {
    case 'text':
      return child.value;
    case 'break':
      return ' ';
    case 'placeholder':
      return before?.type === 'text' && before.value.endsWith('$') ? behindDollar(child) : placeholderMark(child);
    case 'direction':
      return directionMark(child);
  }
}

// `${sum}` would be a name without its dollar sign
function behindDollar(placeholder: Extract<Inline, { type: 'placeholder' }>): string {
  const { name, raw, style } = placeholder;
  if (/^[Xx.,]+$/.test(raw)) return raw;
  return style === 'blank' || !/^\p{L}[^<>="]*$/u.test(name) ? placeholderMark(placeholder) : `<<${name}>>`;
}

// a blank has no name to put in braces, and in braces a sentence is a direction
function placeholderMark({ name, raw, style }: Extract<Inline, { type: 'placeholder' }>): string {
  return style === 'blank' || /[{}]/.test(name) || name.split(/\s+/).length > 3 ? raw : `{${name}}`;
}

function directionMark({ kind, children }: Extract<Inline, { type: 'direction' }>): string {
  const words = wordsOf(children);
  if (words) return ` *(${words})* `;
  return kind === 'pause' ? ' // ' : '';
}

/** The words of a note without the brackets or emphasis around the whole of it. */
export function bare(words: string): string {
  const inner = /^(?:\*{1,3}|_{1,3})([^*_]*)(?:\*{1,3}|_{1,3})$/.exec(words) ?? /^\(([^()]*)\)$/.exec(words) ?? /^\[([^[\]]*)\]$/.exec(words);
  return inner ? bare(inner[1].trim()) : words;
}

const CLOSING: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"' };

/** The customer's own words in quotation marks, which tell them from a description of what he does. */
export function quoted(words: string): string {
  const isQuoted = words.length > 1 && words.at(-1) === CLOSING[words[0]];
  return `«${isQuoted ? words.slice(1, -1) : words}»`;
}

/** A key with its value unless there is nothing in it. */
export function filled(key: string, value: Data[] | DataMap): DataMap {
  return (Array.isArray(value) ? value : Object.keys(value)).length > 0 ? { [key]: value } : {};
}
