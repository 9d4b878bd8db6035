/**
 * Sheets in which lines of two forms follow each other, what customers say and what is answered, whatever the writer calls them: «На фразу «Дорого» отвечаем так»
 * over `✅ …`, `#### I've made up my mind.` over `- We say: …`. Words that come again around different ones, a refrain, belong to the form and not to what is said.
 */
import { speechScore } from '../../directions.js';
import { groupedBy } from '../../grouped.js';
import { meanSound } from '../../voices.js';
import { trimmed } from '../../inline.js';
import { soundsHeardAbove } from './heard-pairs.js';
import { isOwnWords } from '../headings/heard-heads.js';
import { quotedSpans } from '../line/spans.js';
import { plainHeading, type Entry, type HeadingEntry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** So many lines of one form are a custom. */
const LEAST_LINES = 3;
/** So many of the lines of one form stand right over one of the other, and so many of these right below. */
const MOSTLY = 0.8;
/** Log-odds by which the answers sound more like the agent than what stands over them. */
const APART = 0.7;
/** So many of the customer's words are his by themselves, and so many ask or tell of himself where neither quotes nor a refrain show that they are said. */
const HEARD = 0.25;
const OWN = 0.4;
/** A longer head before a colon is a sentence. */
const LONGEST_HEAD = 60;

interface Unit {
  /** The line or heading, or what parts two of them. */
  entry: Entry;
  form: string;
  /** What is said in it, quotes included. */
  core: Range;
  /** Quotes or a refrain show that it is said. */
  shown: boolean;
  /** Words or signs come again around it. */
  refrain: boolean;
  top: boolean;
  /** What stands right below. */
  below?: Unit;
}

type Line = LineEntry | HeadingEntry;

/** Makes cases of the customer's words in such sheets, and gives what stands below to the agent. */
export function withRefrains(text: string, entries: readonly Entry[]): Entry[] {
  const units = unitsOf(text, entries);
  const heard = new Map<Entry, Unit>();
  const said = new Map<Entry, Unit>();
  const forms = groupedBy(units, ({ form }) => form);
  for (const [form, above] of forms) {
    if (form === '' || above.length < LEAST_LINES || !above.every(({ top }) => top)) continue;
    const pairs = pairsOf(above, form);
    if (!pairs || !isSheet(text, pairs, forms)) continue;
    for (const [asked] of pairs) heard.set(asked.entry, asked);
    // those of either form that stand alone
    for (const asked of above) if (!isTold(asked.entry) && soundsHeardAbove(wordsOf(text, asked))) heard.set(asked.entry, asked);
    for (const answer of forms.get(pairs[0][1].form) ?? []) if (!isTold(answer.entry) && speechScore(wordsOf(text, answer)) > 0) said.set(answer.entry, answer);
    for (const [, answer] of pairs) said.set(answer.entry, answer);
  }
  return heard.size > 0 ? entries.flatMap((entry) => cased(entry, heard, said)) : [...entries];
}

function cased(entry: Entry, heard: ReadonlyMap<Entry, Unit>, said: ReadonlyMap<Entry, Unit>): Entry[] {
  const asked = heard.get(entry);
  const answer = said.get(entry);
  if (answer && entry.kind === 'line') return [{ ...entry, voice: 'agent', said: answer.core }];
  if (!asked) return [entry];
  const children = entry.children.flatMap((child) => cased(child, heard, said));
  if (entry.kind === 'heading') return [{ ...entry, heard: true, said: asked.core }];
  // *«Дорого»* over its answer is read as a case in any file
  if (entry.kind !== 'line' || (entry.piece.quoted && entry.piece.wraps.length > 0)) return [{ ...entry, children }];
  return [{ ...plainHeading(entry.piece.inner, entry), heard: true, said: asked.core }, ...children];
}

/** Every line of one form with the one right below it, where these are mostly of one other form. */
function pairsOf(above: readonly Unit[], form: string): [Unit, Unit][] | undefined {
  const pairs = above.flatMap((unit): [Unit, Unit][] => (unit.below ? [[unit, unit.below]] : []));
  const [most] = [...groupedBy(pairs, ([, below]) => below.form).values()].sort((one, other) => other.length - one.length);
  if (!most || most[0][1].form === '' || most[0][1].form === form || most.length < LEAST_LINES || most.length < pairs.length * MOSTLY) return undefined;
  return most;
}

function isSheet(text: string, pairs: readonly [Unit, Unit][], forms: ReadonlyMap<string, Unit[]>): boolean {
  const [[first, answer]] = pairs;
  if (pairs.length < (forms.get(answer.form)?.length ?? 0) * MOSTLY) return false;
  if (pairs.some(([asked, below]) => isTold(asked.entry) || isTold(below.entry) || below.entry.kind !== 'line')) return false;
  if (!pairs.every(([asked, below], index) => isOver(asked, below, pairs[index + 1]?.[0]))) return false;
  const heads = pairs.map(([asked]) => wordsOf(text, asked));
  const answers = pairs.map(([, below]) => wordsOf(text, below));
  if (heads.filter((head) => COUNTED.test(head)).length * 2 > heads.length) return false;
  if (heads.filter(soundsHeardAbove).length < heads.length * HEARD) return false;
  if (!first.shown && heads.filter((head) => /\?$/.test(head) || isOwnWords(head)).length < heads.length * OWN) return false;
  return meanSound(answers) - meanSound(heads) >= APART && answers.reduce((sum, words) => sum + speechScore(words), 0) > 0;
}

function wordsOf(text: string, { core }: Unit): string {
  return text.slice(core.start, core.end);
}

/** A heading, an item with what hangs below it, the first line of a paragraph, emphasis: in a talk lines stand below each other alike. */
function isOver(asked: Unit, answer: Unit, next: Unit | undefined): boolean {
  const { entry } = asked;
  const { entry: below } = answer;
  if (entry.kind !== 'line' || below.kind !== 'line' || entry.children[0] === below) return true;
  if (!asked.refrain && !answer.refrain) return false;
  if (entry.paragraph === below.paragraph) return next?.entry.kind !== 'line' || next.entry.paragraph !== entry.paragraph;
  return entry.piece.wraps.length > 0;
}

/** Something else tells whose line it is. */
function isTold(entry: Entry): boolean {
  if (entry.kind === 'heading') return entry.stage === true;
  return entry.kind !== 'line' || entry.voice !== undefined || entry.branch !== undefined || entry.piece.label?.kind === 'speaker';
}

/** Lines and headings in their order, those of lists after the line that they hang below; whatever else stands between is a unit without a form. */
function unitsOf(text: string, entries: readonly Entry[]): Unit[] {
  const read = readUnits(text, entries, 0);
  const counts = groupedBy(read, ({ form }) => form);
  const units = read.map(({ bare, ...unit }): Unit => (unit.form === bare.form || (counts.get(unit.form)?.length ?? 0) >= LEAST_LINES ? unit : { ...unit, ...bare }));
  units.forEach((unit, index) => (unit.below = units[index + 1]));
  return units;
}

interface ReadUnit extends Unit {
  /** How it reads where the words before its colon are no refrain. */
  bare: Pick<Unit, 'form' | 'core' | 'shown' | 'refrain'>;
}

function readUnits(text: string, entries: readonly Entry[], depth: number): ReadUnit[] {
  return entries.flatMap((entry) => [unitOf(text, entry, depth), ...readUnits(text, entry.children, depth + 1)]);
}

const formless = ({ start, end }: Range): ReadUnit['bare'] => ({ form: '', core: { start, end }, shown: false, refrain: false });

function unitOf(text: string, entry: Entry, depth: number): ReadUnit {
  const top = depth === 0;
  if (entry.kind !== 'line' && entry.kind !== 'heading') return { entry, top, ...formless(entry), bare: formless(entry) };
  const words = entry.kind === 'heading' ? entry.words : entry.piece.inner;
  const written = `${writtenAs(entry)} ${depth}`;
  const [span, more] = quotedSpans(text, words.start, words.end);
  if (span && !more) {
    const around = `${folded(text.slice(words.start, span.start))}«»${folded(text.slice(span.end, words.end))}`;
    const quoted = { form: `${written} ${around}`, core: span, shown: true, refrain: around !== '«»' };
    return { entry, top, ...quoted, bare: quoted };
  }
  const sign = SIGN.exec(text.slice(words.start, words.end))?.[0] ?? '';
  const core = trimmed(text, words.start + sign.length, words.end);
  const bare = { form: `${written} ${folded(sign)}`, core, shown: false, refrain: folded(sign) !== '' };
  const head = HEAD.exec(text.slice(core.start, Math.min(core.end, core.start + LONGEST_HEAD)))?.[0];
  if (head === undefined || core.start + head.length >= core.end) return { entry, top, ...bare, bare };
  return { entry, top, form: `${bare.form}${folded(head)}`, core: { start: core.start + head.length, end: core.end }, shown: true, refrain: true, bare };
}

/** `Step 1. Start` */
const COUNTED = /^\p{L}+ ?№?\d/u;

/** `✅ `, `=> `, `3) `: what stands before the first word. */
const SIGN = /^(?:(?:\d{1,2}|\p{L})[.)]\s)?[^\p{L}\p{N}"«“„{<[(_]*/u;
/** `Most common one: ` */
const HEAD = /^[^:"«“„.!?]{2,58}:\s+/u;

function folded(words: string): string {
  return words.toLowerCase().replace(/\d+/g, '#').replace(/[*_\s]+/g, ' ').trim();
}

function writtenAs(entry: Line): string {
  if (entry.kind === 'heading') return `heading ${entry.level}`;
  const { where, marker, piece } = entry;
  return `${where} ${marker ? (marker.ordered ? '1' : '-') : ''} ${piece.wraps.join(' ')} ${piece.dash === undefined ? '' : '—'}`;
}
