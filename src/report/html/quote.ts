import type { Finding } from '../../lint/index.js';
import type { Locale } from '../../rule/index.js';
import { lineText, type Source } from '../../source/index.js';
import { html, type Markup } from './markup.js';
import { tell } from './texts.js';

const MAX_LINES = 3;
/** Of a line longer than this, in UTF-16 units, only what stands around the fault is shown. */
const LONG_LINE = 600;
const MARGIN = 160;

/** The lines of the script that a finding is about, the words at fault marked. */
export function quote({ position, place }: Finding, source: Source, locale: Locale): Markup | undefined {
  const { start, end } = position;
  const lines: Markup[] = [];
  let more = 0;
  for (let line = start.line; line <= Math.min(end.line, source.lineStarts.length); line += 1) {
    const text = lineText(source, line - 1);
    const from = line === start.line ? start.column - 1 : 0;
    const to = line === end.line ? end.column - 1 : text.length;
    // an end at the very start of a line does not touch that line
    if (text.trim() === '' || (line > start.line && to === 0)) continue;
    if (lines.length === MAX_LINES) more += 1;
    else lines.push(html`<li><span class="number"><span class="unseen">${tell('line', locale, { line: '' })}</span>${line}</span> <span class="text">${marked(text, from, to)}</span></li>`);
  }
  if (lines.length === 0) return undefined;
  const rest = more > 0 ? html`<li class="more">${tell('moreLines', locale, { lines: more })}</li>` : undefined;
  return html`<ul class="quote"${languageAttribute(place.language)}>${lines}${rest}</ul>`;
}

function marked(text: string, from: number, to: number): Markup {
  const first = text.length > LONG_LINE ? Math.max(0, from - MARGIN) : 0;
  const last = text.length > LONG_LINE ? Math.min(text.length, to + MARGIN, first + LONG_LINE) : text.length;
  const before = `${first > 0 ? '…' : ''}${text.slice(first, from)}`;
  const after = `${text.slice(Math.min(to, last), last)}${last < text.length ? '…' : ''}`;
  const words = text.slice(from, Math.min(to, last));
  return words === '' ? html`${before}<mark class="point"></mark>${after}` : html`${before}<mark>${words}</mark>${after}`;
}

/** A `lang` attribute, for a language that is known. */
export function languageAttribute(language: string): Markup | undefined {
  return language === 'ru' || language === 'en' ? html` lang="${language}"` : undefined;
}
