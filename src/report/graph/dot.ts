import { harmless } from '../sanitize.js';
import type { Arrow, Box, Frame, Picture, Shape } from './picture.js';

const SHAPES: Record<Shape, string> = { start: 'oval', end: 'oval', lines: 'box', decision: 'diamond', call: 'component', fault: 'octagon' };
const FILLS = { error: '#fde2e1', warning: '#fff3cd', info: '#e8f1fb' };
const LINES = { error: '#c0392b', warning: '#b7950b', info: '#5b8def' };

/** Scripts as a graph for Graphviz. */
export function dotOf(pictures: readonly Picture[]): string {
  const title = pictures.map((picture) => picture.title).join('; ');
  const lines = [
    `graph [label=${quoted(title)}, labelloc=t, rankdir=TB, fontname="sans-serif", style="rounded", color="#999999"];`,
    'node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="sans-serif", fontsize=11];',
    'edge [fontname="sans-serif", fontsize=10];',
    ...pictures.flatMap((picture) => [...picture.loose.map(boxLine), ...picture.frames.flatMap(frameLines), ...picture.arrows.map(arrowLine)]),
  ];
  return ['digraph call {', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}

function frameLines({ id, title, boxes, below }: Frame): string[] {
  return [`subgraph cluster_${id} {`, `  label=${quoted(title)};`, ...boxes.map((box) => `  ${boxLine(box)}`), ...below.map(([upper, lower]) => `  ${upper.id} -> ${lower.id} [style=invis];`), '}'];
}

function boxLine({ id, shape, text, severity, isReached }: Box): string {
  const look = [`label=${quoted(text.join('\n'))}`, ...(shape === 'lines' ? [] : [`shape=${SHAPES[shape]}`, 'style="filled"'])];
  if (shape === 'fault') look.push('fillcolor="#f5b7b1"', 'color="#c0392b"');
  else if (!isReached) look.push('style="rounded,dashed"', 'color="#999999"', 'fontcolor="#666666"');
  else if (severity) look.push(`fillcolor="${FILLS[severity]}"`, `color="${LINES[severity]}"`);
  return `${id} [${look.join(', ')}];`;
}

function arrowLine({ from, to, label, guess }: Arrow): string {
  const look = [...(label ? [`label=${quoted(label)}`] : []), ...(guess ? ['style=dashed'] : [])];
  return `${from.id} -> ${to.id}${look.length > 0 ? ` [${look.join(', ')}]` : ''};`;
}

/** Words of the script as nothing but words; lines of a box are kept. */
function quoted(text: string): string {
  const lines = text.split('\n').map((line) => harmless(line.replace(/\s+/g, ' ')).trim());
  return `"${lines.map((line) => line.replace(/[\\"]/g, '\\$&')).join('\\n')}"`;
}
