import { harmless } from '../sanitize.js';
import type { Arrow, Box, Frame, Picture, Shape } from './picture.js';

const MARKS: Record<Shape, [open: string, close: string]> = {
  start: ['([', '])'], end: ['([', '])'], lines: ['[', ']'], decision: ['{{', '}}'], call: ['[[', ']]'], fault: ['[/', '/]'],
};

const CLASSES = [
  'classDef error fill:#fde2e1,stroke:#c0392b,color:#1b1b1b,stroke-width:2px',
  'classDef warning fill:#fff3cd,stroke:#b7950b,color:#1b1b1b',
  'classDef info fill:#e8f1fb,stroke:#5b8def,color:#1b1b1b',
  'classDef fault fill:#f5b7b1,stroke:#c0392b,color:#1b1b1b',
  'classDef unreached fill:#f0f0f0,stroke:#999,color:#666,stroke-dasharray:4 3',
];

/** Scripts as a Mermaid flow chart. */
export function mermaidOf(pictures: readonly Picture[]): string {
  const body = pictures.flatMap((picture) => [
    ...picture.loose.map(boxLine),
    ...picture.frames.flatMap(frameLines),
    ...picture.arrows.map(arrowLine),
  ]);
  const boxes = pictures.flatMap(({ loose, frames }) => [...loose, ...frames.flatMap((frame) => frame.boxes)]);
  const lines = [...body, ...CLASSES, ...boxes.flatMap(classLine)].map((line) => `  ${line}`);
  return [...titleLines(pictures), 'flowchart TB', ...lines, ''].join('\n');
}

function titleLines(pictures: readonly Picture[]): string[] {
  const title = pictures.map((picture) => harmless(picture.title.replace(/\s+/g, ' ')).trim()).join('; ');
  return title ? ['---', `title: ${JSON.stringify(title)}`, '---'] : [];
}

function frameLines({ id, title, boxes, below }: Frame): string[] {
  return [`subgraph ${id}["${escaped(title)}"]`, '  direction TB', ...boxes.map((box) => `  ${boxLine(box)}`), ...below.map(([upper, lower]) => `  ${upper.id} ~~~ ${lower.id}`), 'end'];
}

function boxLine({ id, shape, text }: Box): string {
  const [open, close] = MARKS[shape];
  return `${id}${open}"${text.map(escaped).join('<br>')}"${close}`;
}

function arrowLine({ from, to, label, guess }: Arrow): string {
  const line = guess ? '-.->' : '-->';
  return `${from.id} ${line}${label ? `|"${escaped(label)}"|` : ''} ${to.id}`;
}

function classLine({ id, severity, shape, isReached }: Box): string[] {
  const name = shape === 'fault' ? 'fault' : !isReached ? 'unreached' : severity;
  return name ? [`class ${id} ${name}`] : [];
}

/** Words of the script as nothing but words: Mermaid takes quotation marks, `%%`, backticks, tags and «1. » at the start for its own. */
function escaped(text: string): string {
  const words = harmless(text.replace(/\s+/g, ' ')).trim();
  return words.replace(/[^\p{L}\p{N} ,.?!:·«»“”„’'…—–⚠↩→₽€£=()+*_/-]|^\d+[.)]|^[-+]/gu, (part) => [...part].map((letter) => `#${letter.codePointAt(0)};`).join(''));
}
