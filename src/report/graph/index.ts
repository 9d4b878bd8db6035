import type { Finding } from '../../lint/index.js';
import type { Locale } from '../../rule/index.js';
import type { Script } from '../../script.js';
import { dataOf } from './data.js';
import { dotOf } from './dot.js';
import { mermaidOf } from './mermaid.js';
import { pictureOf, type Picture } from './picture.js';
import { practiceData, practiceText } from './practice.js';

/** What a drawing shows: the scripts of one file with what was found in it. */
export interface Drawn {
  filePath: string;
  scripts: readonly Script[];
  findings: readonly Finding[];
  locale: Locale;
}

/** Kinds of drawing, the usual one first. */
export const DRAWINGS = ['mermaid', 'dot', 'json'] as const;

/** The flow of the scripts of a file as text: a Mermaid flow chart, a graph for Graphviz, or JSON. */
export function drawn(drawing: (typeof DRAWINGS)[number], { filePath, scripts, findings, locale }: Drawn): string {
  const pictures = scripts.map((script, index): Picture => pictureOf(script, findings, locale, scripts.length > 1 ? `c${index + 1}_` : ''));
  if (drawing === 'json') return `${JSON.stringify(dataOf(filePath, pictures), undefined, 2)}\n`;
  return drawing === 'dot' ? dotOf(pictures) : mermaidOf(pictures);
}

/** Kinds of practice sheet, the usual one first. */
export const PRACTICES = ['text', 'json'] as const;

/** A small set of ways through the scripts of a file that together show all of them, for role play. */
export function practice(kind: (typeof PRACTICES)[number], { filePath, scripts, locale }: Omit<Drawn, 'findings'>): string {
  if (kind === 'text') return scripts.map((script) => practiceText(script, locale)).join('\n');
  return `${JSON.stringify({ version: 1, filePath, scripts: scripts.map((script) => practiceData(script, locale)) }, undefined, 2)}\n`;
}
