/** Flow charts of Mermaid in fences: `A -->|"too dear"| B["Shall I look for another plan?"]` (https://mermaid.js.org/syntax/flowchart.html). */
import { pieceOf } from '../line/pieces.js';
import { trimmed } from '../../inline.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const KIND = /^(?:flowchart|graph)(?:\s+(?:TB|TD|BT|RL|LR))?\s*;?$/u;
/** A node with its words: `A["…"]`, `B(…)`, `C{"…"}`. */
const NODE = /[\p{L}\d_]+\s*(?:\[{1,2}|\({1,2}|\{{1,2}|>)\/?"?([^"\]})|]{2,400})"?/gu;
/** What stands on an arrow: `-->|"yes"|`, `-- no -->`. */
const EDGE = /(?:-->|---|-\.->|==>)\s*\|"?([^"|]{1,200})"?\||(?:--|==|-\.)\s+"?([^"|>-][^"|>]{0,200}?)"?\s+(?:-->|==>|\.->)/u;

/** Makes lines of the agent of the words in the boxes, and answers of those on the arrows. */
export function withMermaid(text: string, entries: readonly Entry[]): Entry[] {
  if (!/(?:flowchart|graph)\s/.test(text) || !text.includes('-->')) return [...entries];
  const paragraphs = new Set<number>();
  for (const entry of entries) if (entry.kind === 'line' && entry.where === 'fence' && KIND.test(text.slice(entry.start, entry.end).trim())) paragraphs.add(entry.paragraph);
  if (paragraphs.size === 0) return [...entries];
  return entries.flatMap((entry) => (entry.kind === 'line' && paragraphs.has(entry.paragraph) && entry.where === 'fence' ? chartLine(text, entry) : [entry]));
}

function chartLine(text: string, entry: LineEntry): LineEntry[] {
  const words = text.slice(entry.start, entry.end);
  if (words.startsWith('%%')) return [asNote(entry, entry)];
  const edge = EDGE.exec(words);
  const said = [...words.matchAll(NODE)].flatMap((match) => within(text, entry, match[1], match.index + match[0].indexOf(match[1], match[0].search(/[[({>]/))) ?? []);
  const answer = edge && within(text, entry, edge[1] ?? edge[2], edge.index + edge[0].indexOf(edge[1] ?? edge[2]));
  const target = said.find((range) => answer && range.start > answer.end);
  const lines = said.filter((range) => range !== target).map((range) => asSpeech(text, entry, range));
  if (answer) return [...lines, { ...entry, where: 'plain', branch: { head: answer, body: target ? quotedBody(text, target) : { start: entry.end, end: entry.end } }, start: answer.start, children: [] }];
  return lines.length > 0 ? lines : [asNote(entry, entry)];
}

/** The words with their quotation marks, by which they are known for speech. */
function quotedBody(text: string, { start, end }: Range): Range {
  return text[start - 1] === '"' && text[end] === '"' ? { start: start - 1, end: end + 1 } : { start, end };
}

function within(text: string, entry: Range, words: string, at: number): Range | undefined {
  const range = trimmed(text, entry.start + at, entry.start + at + words.length);
  return range.end > range.start && /\p{L}/u.test(text.slice(range.start, range.end)) ? range : undefined;
}

function asSpeech(text: string, entry: LineEntry, range: Range): LineEntry {
  return { ...entry, where: 'plain', piece: pieceOf(text, range.start, range.end), start: range.start, end: range.end, voice: 'agent', paragraph: -entry.paragraph - range.start, children: [] };
}

function asNote(entry: LineEntry, { start, end }: Range): LineEntry {
  return { ...entry, where: 'plain', piece: { start, end, inner: { start, end }, wraps: ['paren'] }, children: [] };
}
