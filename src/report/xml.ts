import { harmless, inline } from './sanitize.js';

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

// XML has no place for these, not even as references
const NO_CHARACTER = /[\ufffe\uffff]/g;

/** One attribute of an XML element, with a space before it. Its value is put on one line, as a parser would do anyway. */
export function attribute(name: string, value: string | number): string {
  return ` ${name}="${escaped(inline(String(value)))}"`;
}

/** Lines of text as the content of an XML element. */
export function content(lines: readonly string[]): string {
  return lines.map((line) => escaped(harmless(line))).join('\n');
}

function escaped(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd').replace(/[&<>"']/g, (sign) => MARKUP[sign]);
}
