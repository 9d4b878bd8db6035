/** Transcripts that a program wrote: it only counts who speaks, `Speaker 1: …`, «**Спикер 2** (00:06)» over the words, `[00:01] SPEAKER_00: …`. */
import { castOf, type Spoken } from '../../cast.js';
import { COUNTED_SPEAKERS } from '../../label-words.js';
import { timeStampAt, type LabelMatch } from '../../labels.js';
import type { LabelGuess } from '../../label-roles.js';
import type { Entry, LineEntry } from '../entries.js';
import { withLetters, type Range } from '../../../source/index.js';

const WORDS = COUNTED_SPEAKERS.split(';').map((word) => word.trim()).join('|').replaceAll(' ', '[ \u00a0]');
/** A time or a stretch of time, or a remark in brackets. */
const STAMP = String.raw`(?:[[(][^)\]\n]{1,40}[)\]]|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*[-–—>]+\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?)`;
const HEAD = withLetters(`[*_]{0,3}\\[?((?:${WORDS})[ \u00a0_-]?[№#]?\\s?(?:\\d{1,2}|[a-dабвг]))(?![\\p{L}\\d])\\]?[*_]{0,3}(?:,?\\s*${STAMP})?[*_]{0,3}\\s*([:：—–-]|$|(?<=[)\\]\\d*_\\s]))[*_]{0,3}\\s*`, 'iuy');

/** So many lines are a talk, in which somebody speaks again. */
const LEAST_LINES = 3;
const MOST_PEOPLE = 6;

interface Head {
  name: string;
  label: Range;
  rest: number;
  end: number;
}

/** Gives the lines of speakers that are only counted a label with the side each of them sounds like, when two or more talk. */
export function withTranscribed(text: string, entries: readonly Entry[]): Entry[] {
  const heads = new Map<Entry, Head>();
  for (const entry of entries) {
    const spoken = spokenIn(text, entry);
    if (spoken) heads.set(entry, spoken);
  }
  const people = new Set([...heads.values()].map(({ name }) => name));
  if (heads.size < LEAST_LINES || people.size < 2 || people.size > MOST_PEOPLE || heads.size === people.size) return [...entries];
  const roles = rolesOf(text, entries, heads);
  let speaker: LabelGuess | undefined;
  let below = -1;
  return entries.map((entry, index) => {
    const spoken = heads.get(entry);
    if (spoken) {
      speaker = roles.get(spoken.name);
      below = -1;
      return speaker ? labelled(text, entry, spoken, speaker, -1 - index) : entry;
    }
    if (entry.kind !== 'line') {
      speaker = undefined;
      return entry;
    }
    if (below < 0) below = entry.paragraph;
    // what is said in several paragraphs
    const goesOn = speaker && entry.paragraph > below && entry.where === 'plain' && entry.piece.wraps.length === 0 && !entry.piece.label;
    return goesOn && (speaker?.role === 'agent' || speaker?.role === 'customer') ? { ...entry, voice: speaker.role } : entry;
  });
}

function spokenIn(text: string, entry: Entry): Head | undefined {
  if (entry.kind !== 'line' && entry.kind !== 'heading') return undefined;
  const { start, end } = entry.kind === 'heading' ? entry.words : entry.piece;
  if (entry.where !== 'plain') return undefined;
  const line = text.slice(start, end);
  HEAD.lastIndex = timeStampAt(line, 0, line.length);
  const match = HEAD.exec(line);
  if (!match || (entry.kind === 'heading' && HEAD.lastIndex < line.length)) return undefined;
  const from = start + line.indexOf(match[1], match.index);
  return { name: nameOf(match[1]), label: { start: from, end: from + match[1].length }, rest: start + HEAD.lastIndex, end };
}

function nameOf(written: string): string {
  return written.toLowerCase().replace(/[\s\u00a0_#№-]+/gu, ' ');
}

/** Who is who, by how their lines sound. */
function rolesOf(text: string, entries: readonly Entry[], heads: ReadonlyMap<Entry, Head>): Map<string, LabelGuess> {
  const lines: Spoken[] = [];
  let name = '';
  for (const entry of entries) {
    const head = heads.get(entry);
    if (head) name = head.name;
    const words = head ? text.slice(head.rest, head.end) : entry.kind === 'line' && name !== '' ? text.slice(entry.piece.start, entry.piece.end) : '';
    if (words !== '') lines.push({ name, words, scene: 0 });
  }
  return castOf(lines);
}

function labelled(text: string, entry: Entry, { label, rest, end }: Head, guess: LabelGuess, paragraph: number): Entry {
  const match: LabelMatch = { label, name: text.slice(label.start, label.end), rest, sign: 'bare', marked: false, kind: 'speaker', guess };
  const bare = { start: label.start, end, inner: { start: label.start, end }, wraps: [], label: match };
  if (entry.kind === 'line') return { ...entry, piece: rest < end ? { ...entry.piece, label: match, dash: undefined, lead: undefined } : { ...bare, start: entry.piece.start } };
  return { kind: 'line', piece: bare, paragraph, first: true, where: 'plain', start: entry.start, end: entry.end, children: entry.children } satisfies LineEntry;
}
