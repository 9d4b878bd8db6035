import { headerFaults } from '../header-values.js';
import { directionOf } from './text/direction.js';
import { notScript } from './text/article.js';
import { Builder } from './tree/build.js';
import { addComments } from './text/comments.js';
import { coverRest } from './text/cover.js';
import { withoutDrawnFences } from './headings/drawn-heads.js';
import { entriesOf, type Entry } from './entries.js';
import { readFrontMatter } from './text/front-matter.js';
import { takeHeader } from './text/header.js';
import { maskComments } from './text/mask.js';
import { outlineOf } from './text/outline.js';
import { speakersFound } from './passes.js';
import { scriptOf } from './tree/script.js';
import { conventionOf, type Convention } from './speakers/vote.js';
import { holds, isSpoken } from '../walk.js';
import type { Document, Inference, Meta, ReadProblem, Script, Tree } from '../nodes.js';
import type { Source } from '../../source/index.js';

/** Reads a Markdown or plain-text script. Never throws, and loses no word: what is not understood becomes prose. */
export function readMarkdown(source: Source): Tree {
  const masked = maskComments(source);
  const build = new Builder(masked.source);
  const front = readFrontMatter(build);
  const { entries, marks } = entriesOf(masked.source.text, outlineOf(masked.source, withoutDrawnFences(masked.blocks), front.end));
  const document: Document = { type: 'document', format: 'markdown', position: build.at({ start: 0, end: source.text.length }), children: [] };
  const problems: ReadProblem[] = [];
  const meta: Meta = { type: 'meta', position: build.at({ start: 0, end: front.end }), entries: front.entries, variables: front.variables, declaresVariables: front.declaresVariables, outcomes: [] };
  const body = takeHeader(build, meta, speakersFound(masked.source.text, entries));
  const convention = conventionOf(masked.source.text, body, directionOf(meta, source.text));
  const hasHeader = front.end > 0 && front.entries.length > 2;
  const article = hasHeader ? undefined : notScript(masked.source.text, body, convention);
  const scripts = article ? [] : scriptsOf(build, convention, body, meta);
  const other = article ?? (hasHeader || scripts.some(holdsCall) ? undefined : NO_SPEECH);
  if (other) {
    document.notScript = other;
    problems.push({ code: 'parse-not-a-script', position: build.at({ start: 0, end: 0 }), data: {}, fatal: false });
    document.children = body.map((entry) => build.prose(entry));
  } else {
    document.children = scripts;
    problems.push(...headerFaults(masked.source, meta));
  }
  addComments(source, document, [...front.comments, ...masked.comments].sort((a, b) => a.start - b.start));
  coverRest(build, document, marks);
  return { document, problems };
}

/** «Список покупок», over notes: nobody says a word, and no case of the customer is named. */
const NO_SPEECH: Inference = { by: 'no-speech', confidence: 0.9 };

function holdsCall(script: Script): boolean {
  return holds(script, (node) => isSpoken(node) || node.type === 'condition' || node.type === 'jump');
}

/** A file with several top headings that each hold speech holds several scripts. */
function scriptsOf(build: Builder, convention: Convention, entries: readonly Entry[], meta: Meta): Script[] {
  const tops = entries.flatMap((entry, index) => (entry.kind === 'heading' && entry.level === 1 ? [index] : []));
  if (tops.length < 2 || !tops.every((at, index) => holdsSections(entries.slice(at + 1, tops[index + 1])))) return [scriptOf(build, convention, entries, meta)];
  const starts = [0, ...tops.slice(1)];
  return starts.map((at, index) => {
    const part = entries.slice(at, starts[index + 1]);
    const own: Meta = index === 0 ? meta : { ...meta, position: build.at({ start: part[0].start, end: part[0].start }), entries: [], variables: [], outcomes: [] };
    return scriptOf(build, convention, part, own);
  });
}

function holdsSections(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.kind === 'heading') && entries.some((entry) => entry.kind === 'line');
}
