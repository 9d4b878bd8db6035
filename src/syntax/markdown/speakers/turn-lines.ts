/** Talks whose lines all open alike, in whatever marks, with one of a few names: «`10:02` **Ирина** Пятно уберёте?», `- [Tyler] > Hey Dana.`, `**Tyler** 10:02` over what he says. */
import { classifyLabel, roleOfLabel, type LabelGuess } from '../../label-roles.js';
import type { LabelMatch } from '../../labels.js';
import { opensCondition } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { castOf, takeTurns, type Spoken } from '../../cast.js';
import { groupedBy } from '../../grouped.js';
import type { Entry, HeadingEntry, LineEntry } from '../entries.js';
import { turnHead, type TurnHead } from './turn-heads.js';

/** Lines that open alike are a talk when they are so much of what stands under their headings. */
const SHARE = 0.4;
/** What is written for the agent sounds so little spoken on the average. */
const UNSPOKEN = -0.5;
/** Where so many lines have a label of the usual kind, `Anna: …`, what the labels mean is told by all labels of the file. */
const USUAL = 0.5;

type Opening = LineEntry | HeadingEntry;

/** A line that may open a turn, or a name alone over one. */
interface Line {
  entry: Opening;
  /** Which of the talks it stands in: headings that name nobody, and rules, part them. */
  scene: number;
  /** All of it, and what stands behind the head. */
  whole: string;
  words: string;
  head?: TurnHead;
}

interface Opened extends Spoken {
  entry: Opening;
  head: TurnHead;
}

/** Gives such lines a label with the name, and the side that whoever bears it is on. */
export function withTurnLines(text: string, entries: readonly Entry[]): Entry[] {
  const talks = talksIn(linesOf(text, entries));
  if (talks.length === 0) return [...entries];
  const labels = new Map<Entry, LabelMatch>();
  for (const talk of talks) {
    const cast = castOf(talk);
    for (const { entry, head, name } of talk) labels.set(entry, labelOf(text, head, cast.get(name)));
  }
  return labelled(entries, labels);
}

function linesOf(text: string, entries: readonly Entry[]): Line[] {
  const lines: Line[] = [];
  const named = namedHeadings(text, entries);
  let scene = 0;
  const add = (entry: Opening, start: number, end: number): void => {
    const head = turnHead(text, start, end);
    const opens = head && !(entry.kind === 'line' && (entry.voice ?? entry.branch)) && !castsRoles(text.slice(head.rest, end));
    lines.push({ entry, scene, whole: text.slice(start, end), words: text.slice(head?.rest ?? start, end), ...(opens ? { head } : {}) });
  };
  const visit = (entry: Entry): void => {
    if (entry.kind === 'heading' && named.has(entry)) add(entry, entry.words.start, entry.words.end);
    else if (entry.kind === 'heading' || entry.kind === 'rule') scene += 1;
    else if (entry.kind === 'line') {
      add(entry, entry.piece.start, entry.piece.end);
      entry.children.forEach(visit);
    }
  };
  entries.forEach(visit);
  return lines;
}

/** Headings that hold nothing but a name that others hold as well. */
function namedHeadings(text: string, entries: readonly Entry[]): Set<Entry> {
  const heads = entries.flatMap((entry) => {
    const head = entry.kind === 'heading' ? turnHead(text, entry.words.start, entry.words.end) : undefined;
    return head?.isAlone ? [{ entry, name: text.slice(head.label.start, head.label.end) }] : [];
  });
  return new Set([...groupedBy(heads, ({ name }) => name).values()].filter((bearers) => bearers.length > 1).flatMap((bearers) => bearers.map(({ entry }) => entry)));
}

/** Lines of one form each, in which two or more people take turns. */
function talksIn(lines: readonly Line[]): Opened[][] {
  const forms = new Set(lines.flatMap(({ head }) => head?.form ?? []));
  return [...forms].map((form) => openedIn(lines, form)).filter((opened) => isTalk(opened) && isMuchOf(opened, lines));
}

/** The lines of a form whose names come again, or have the time beside them, with what is said there: below a name alone, all up to the next. */
function openedIn(lines: readonly Line[], form: string): Opened[] {
  const counts = new Map<string, number>();
  for (const { head } of lines) if (head?.form === form) counts.set(head.name, (counts.get(head.name) ?? 0) + 1);
  const opened: Opened[] = [];
  let above: Opened | undefined;
  for (const { entry, head, scene, whole, words } of lines) {
    if (head?.form === form && (head.isTimed || (counts.get(head.name) ?? 0) > 1)) {
      above = { entry, head, name: head.remark !== undefined && counts.has(head.remark) ? head.remark : head.name, words, scene };
      opened.push(above);
    } else if (above?.scene === scene && goesOn(above, entry)) above.words += ` ${whole}`;
  }
  return opened.filter(({ words }) => words !== '');
}

/** What stands below a name alone is his, and the rest of a paragraph that a name opens. */
function goesOn({ entry, head }: Opened, next: Opening): boolean {
  return head.isAlone || (entry.kind === 'line' && next.kind === 'line' && entry.paragraph === next.paragraph);
}

/** Whether what people say is so much of the scenes in which they talk. */
function isMuchOf(opened: readonly Opened[], lines: readonly Line[]): boolean {
  const scenes = new Set(opened.map(({ scene }) => scene));
  const all = lines.filter(({ entry, scene }) => scenes.has(scene) && (entry.kind === 'heading' || entry.first || entry.marker)).length;
  return opened.length >= all * (opened.some(({ head }) => head.isAlone) ? SHARE / 2 : SHARE);
}

/** «О — оператор, К — клиент»: what stands behind the letter says who it is. */
function castsRoles(words: string): boolean {
  const [who] = words.split(/[\s,;.]/u, 1);
  return who.length > 2 && who.length < words.length && /^[,;.]/.test(words.slice(who.length)) && roleOfLabel(who) !== undefined;
}

function isTalk(lines: readonly Opened[]): boolean {
  const names = new Set(lines.map(({ name }) => name));
  if (!takeTurns(lines, lines.every(({ head }) => head.isTimed && head.isAlone)) || [...names].some(isNobody)) return false;
  if (lines.filter(isUsual).length >= lines.length * USUAL && [...names].some((name) => roleOfLabel(name) !== undefined)) return false;
  return lines[0].head.isTimed || lines.reduce((sum, { words }) => sum + speechScore(words), 0) > lines.length * UNSPOKEN;
}

/** `**Anna:** …`; a name like code may be that of a macro, and `jen_77:` no name at all. */
function isUsual({ entry, head }: Opened): boolean {
  return entry.kind === 'line' && entry.piece.label?.sign === 'colon' && !head.form.startsWith('`') && /^\p{Lu}/u.test(entry.piece.label.name);
}

/** Heads of notes and commands, and answers with what follows them: «**Да** → …». */
function isNobody(name: string): boolean {
  return NO_PERSON.has(classifyLabel(name).kind) || (roleOfLabel(name) === undefined && opensCondition(name));
}

const NO_PERSON = new Set(['note', 'say']);

function labelOf(text: string, { label, rest }: TurnHead, cast: LabelGuess | undefined): LabelMatch {
  const name = text.slice(label.start, label.end);
  return { label, name, rest, sign: 'colon', marked: false, kind: 'speaker', guess: cast ?? roleOfLabel(name) };
}

function labelled(entries: readonly Entry[], labels: ReadonlyMap<Entry, LabelMatch>): Entry[] {
  return entries.map((entry, index) => {
    const label = labels.get(entry);
    if (entry.kind === 'heading' && label) return overWords(entry, label, -1 - index);
    if (entry.kind !== 'line') return entry;
    const children = entry.children.length > 0 ? labelled(entry.children, labels) : entry.children;
    if (!label) return { ...entry, children };
    const { start, end } = entry.piece;
    // numbers and bullets of a talk only count its lines
    return { ...entry, marker: undefined, children, piece: { start, end, inner: { start: label.label.start, end }, wraps: [], label } };
  });
}

/** A heading that is nothing but a name. */
function overWords({ start, end, words, where, children }: HeadingEntry, label: LabelMatch, paragraph: number): LineEntry {
  return { kind: 'line', piece: { ...words, inner: words, wraps: [], label }, paragraph, first: true, where, start, end, children };
}
