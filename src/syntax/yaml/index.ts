import type { Range, Source } from '../../source/index.js';
import { positionOf } from '../../source/index.js';
import type { Document, Inference, ReadProblem, Tree } from '../nodes.js';
import { holds, isSpoken } from '../walk.js';
import { headerFaults } from '../header-values.js';
import { placeComments } from './values/comments.js';
import { mixedAliases } from './keys/keys.js';
import { foreignFile } from './values/not-script.js';
import { parseYaml, type Parsed } from './values/parse.js';
import { mayHoldSuppressions } from '../suppression.js';
import { suppressionsOf } from './values/pieces.js';
import { foldName, prose, report, scalarsIn, type Reading } from './reading.js';
import { scriptsOf } from './tree/script.js';
import { withoutSettings } from './rewriting/settings.js';
import { writtenOut } from './legends/shorthand.js';
import { surveyOf } from './survey/survey.js';
import { isStepLike } from './keys/step-shapes.js';
import { textOf, type Fault, type Listing, type Pair, type Value } from './values/values.js';

/** Reads a call script written in YAML, canonical or by hand. Never throws: what cannot be read is a problem with its place. */
export function readYaml(source: Source): Tree {
  const parsed = parseYaml(source);
  const document: Document = { type: 'document', format: 'yaml', children: [], position: positionOf(source, { start: 0, end: source.text.length }) };
  const problems = parsed.faults.map((fault) => problemOf(source, fault));
  for (const root of joinedHeader(joinedCards(parsed.roots.map(withoutSettings)))) readDocument(source, writtenOut(source, root, parsed.comments), document, problems);
  // a document that only tells of the others takes nothing from them, and is no call
  if (document.children.some((child) => child.type === 'script' && holds(child, isSpoken))) {
    delete document.notScript;
    document.children = document.children.filter((child) => child.type !== 'script' || child.children.length > 0);
  }
  const comments = { source, problems, names: new Set<string>(), callerRole: 'customer' as const, letters: false, speakers: new Map(), asides: new Set<string>(), spoken: new Set<string>(), named: false, series: new Set<string>(), reported: new Set<string>() };
  placeComments(comments, document, [...parsed.comments, ...suppressionsBelow(source, parsed.roots)].sort((a, b) => a.start - b.start));
  if (parsed.roots.length === 0 && !problems.some((problem) => problem.fatal)) document.notScript = emptyFile(parsed);
  return { document, problems: problems.sort((left, right) => left.position.start.offset - right.position.start.offset) };
}

/** A first document that is the header of the second one is read with it. */
function joinedHeader(roots: readonly Value[]): readonly Value[] {
  const [header, script, ...more] = roots;
  if (header?.kind !== 'map' || script?.kind !== 'map' || more.length > 0) return roots;
  const tells = header.pairs.every(({ value }) => value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar')));
  if (!tells || isStepLike(header) || script.pairs.every(({ value }) => value.kind === 'scalar')) return roots;
  return [{ ...script, pairs: [...header.pairs, ...script.pairs], start: header.start }];
}

/** Documents of one kind after each other, `card: 1` … `card: 2` …, are the cards of one script. */
function joinedCards(roots: readonly Value[]): readonly Value[] {
  const maps = roots.filter((root) => root.kind === 'map');
  const heads = maps.map(({ pairs: [head] }) => head);
  const first = heads.findIndex((head, index) => index < 2 && head !== undefined && heads.slice(index).every((other) => other?.key.text === head.key.text));
  const cards = maps.slice(Math.max(0, first));
  const names = new Set(cards.map(({ pairs: [head] }) => textOf(head?.value)));
  if (first < 0 || maps.length < roots.length || cards.length < LEAST_CARDS || names.size < cards.length || names.has(undefined) || cards.some(({ pairs }) => pairs.length > MOST_FIELDS)) return roots;
  const { start } = cards[0];
  const deck: Listing = { kind: 'list', flow: false, items: cards, start, end: cards[cards.length - 1].end };
  const steps: Pair = { key: { kind: 'scalar', style: 'plain', text: 'steps', start, end: start }, value: deck, start, end: deck.end };
  const header = maps.slice(0, first).flatMap(({ pairs }) => pairs);
  return [{ kind: 'map', flow: false, pairs: [...header, steps], start: maps[0].start, end: deck.end }];
}

const LEAST_CARDS = 3;
/** A whole script has more of them than a card. */
const MOST_FIELDS = 9;

/** Words to callint inside of speech, which YAML takes for text. */
function suppressionsBelow(source: Source, roots: readonly Value[]): Range[] {
  if (!mayHoldSuppressions(source.text)) return [];
  return roots.flatMap((root) => [...scalarsIn(root)].flatMap((scalar) => suppressionsOf(source, scalar)));
}

function emptyFile(parsed: Parsed): Inference {
  return { by: parsed.comments.length > 0 ? 'comments-only' : 'empty-file', confidence: 1 };
}

function problemOf(source: Source, fault: Fault): ReadProblem {
  return { code: fault.code, position: positionOf(source, fault), data: fault.data, fatal: fault.fatal === true };
}

function readDocument(source: Source, root: Value, document: Document, problems: ReadProblem[]): void {
  const { keys, ...survey } = surveyOf(source, root);
  const reading: Reading = { source, problems, reported: new Set(), ...survey };
  const foreign = foreignFile(root);
  if (foreign) {
    document.notScript = foreign;
    document.children.push(...[...scalarsIn(root)].map((scalar) => prose(reading, scalar, scalar)));
    return;
  }
  const scripts = scriptsOf(reading, root);
  const spoken = scripts.some((script) => holds(script, isSpoken));
  document.children.push(...scripts);
  if (!spoken) {
    if (!reportUnknownShape(reading, root, keys.map((key) => key.text))) document.notScript = { by: 'no-speech', confidence: 0.9 };
    return;
  }
  for (const { meta } of scripts) problems.push(...headerFaults(source, meta));
  // «куда:» may be the name of a step
  const fields = keys.filter(({ text, written }) => written === undefined && !reading.names.has(foldName(text)));
  const mixed = mixedAliases(fields.map((key) => key.text));
  const second = mixed && fields.find((key) => key.text === mixed.second);
  if (mixed && second) report(reading, 'parse-mixed-aliases', second, mixed);
}

/** A file with sentences in which nobody is seen to speak: a script in a shape of its own. False for a file without sentences. */
function reportUnknownShape(reading: Reading, root: Value, keys: string[]): boolean {
  const sentences = [...scalarsIn(root)].filter((scalar) => scalar.text.split(/\s+/).length > 4 && /[.?!…]["»”]?\s*$/.test(scalar.text));
  if (sentences.length < 2) return false;
  report(reading, 'parse-unknown-shape', sentences[0], { keys: keys.slice(0, 5).join(', ') });
  return true;
}
