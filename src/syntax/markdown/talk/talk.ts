/** The lines of a file that names nobody, in their order, as one talk: what is said at once is one unit. */
import { opensCondition } from '../../conditions.js';
import { meanSound } from '../../voices.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';

/** What somebody says at once: a line and those that go on with it. */
export interface Unit {
  lines: LineEntry[];
  words: string;
  /** How deep in lists it stands. */
  depth: number;
  /** A heading, a table or a line that nobody says stands before it. */
  apart: boolean;
}

/** How a file without names reads as a talk. */
export interface Talk {
  units: Unit[];
  /** Lines that belong to no unit: conditions, notes. */
  others: number;
}

/** The units of a file; undefined where labels, or dashes unless these are asked for, already tell who speaks. */
export function talkOf(text: string, entries: readonly Entry[], dashes = false): Talk | undefined {
  // what leads on is no talk but a plan of one
  if (LEADS.test(text)) return undefined;
  const talk: Talk = { units: [], others: 0 };
  return gather(text, entries, 0, talk, { apart: false, names: new Set(), dashes }) ? talk : undefined;
}

const LEADS = /→|[-=]>|➡|\]\(#/;

interface State {
  apart: boolean;
  /** What stands before colons so far. */
  names: Set<string>;
  /** Dashes are a form like any other. */
  dashes: boolean;
}

function gather(text: string, entries: readonly Entry[], depth: number, talk: Talk, state: State): boolean {
  for (const entry of entries) {
    if (entry.kind !== 'line') {
      state.apart = true;
      continue;
    }
    const { piece } = entry;
    if (piece.label?.kind === 'speaker' || piece.label?.kind === 'say' || (piece.dash !== undefined && !state.dashes) || entry.voice === 'agent' || entry.voice === 'customer') return false;
    if (piece.label?.kind === 'unknown' && piece.label.sign === 'colon' && comesAgain(piece.label.name, state.names)) return false;
    if (isOther(text, entry)) {
      talk.others += 1;
      state.apart = true;
    } else add(text, entry, depth, talk, state);
    if (entry.children.length > 0 && !gather(text, entry.children, depth + 1, talk, state)) return false;
  }
  return true;
}

/** A name before two lines is somebody's. */
function comesAgain(name: string, names: Set<string>): boolean {
  if (names.has(name)) return true;
  names.add(name);
  return false;
}

/** `STEP 2` alone on a line. */
const STEP = /^(?:шаг|этап|блок|часть|step|stage|part|section|phase)\s*№?\s*\d+[.:]?$/iu;

function isOther(text: string, { piece, voice, where, branch }: LineEntry): boolean {
  if (voice === 'note' || where === 'fence' || branch || piece.label?.kind === 'note') return true;
  const words = text.slice(piece.inner.start, piece.inner.end);
  if (STEP.test(words)) return true;
  return opensCondition(words) && (/:$/.test(words) || /^(?:если|when|if)(?!\p{L})/iu.test(words)) && !/[?]$/.test(words);
}

function add(text: string, entry: LineEntry, depth: number, { units }: Talk, state: State): void {
  const words = text.slice(entry.piece.dash ?? entry.piece.inner.start, entry.piece.inner.end);
  const before = units[units.length - 1];
  const last = before?.lines[before.lines.length - 1];
  if (before && last && !state.apart && goesOn(text, last, entry)) {
    before.lines.push(entry);
    before.words += ` ${words}`;
  } else units.push({ lines: [entry], words, depth, apart: state.apart });
  state.apart = false;
}

/** A line of the same paragraph after one that did not end its sentence. */
function goesOn(text: string, last: LineEntry, next: LineEntry): boolean {
  if (last.paragraph !== next.paragraph || next.marker || next.piece.dash !== undefined || last.where !== next.where || last.piece.wraps.join() !== next.piece.wraps.join()) return false;
  return last.end - last.start > LONG && !/[.!?…:»"”)]$/.test(text.slice(last.end - 1, last.end)) && /^\p{Ll}/u.test(text.slice(next.piece.inner.start, next.piece.inner.start + 2));
}

/** A shorter line was not wrapped. */
const LONG = 50;

/** How far some units sound like the agent on the average, in log-odds. */
export function rateOf(units: readonly Unit[]): number {
  return meanSound(units.map(({ words }) => words));
}

/** Words about lines, which a talk is told of before it begins: «Реплики идут по очереди», `Sample call, our lines first`. */
const TELLS_OF_TALK =
  /(?<!\p{L})(?:реплик\p{L}*|разговор\p{L}*|диалог\p{L}*|образ(?:ец|цы)|пример\p{L}*|звон(?:ок|ка|ки)|скрипт\p{L}*|сценари\p{L}*|памятка|курсив\p{L}*|отступ\p{L}*|скобк\p{L}*|абзац\p{L}*|строк\p{L}*|чита(?:ть|ем|йте)\p{L}*|sample|example|script|conversation|dialogue|role ?play|lines?|paragraphs?|italics?|brackets?|indented|read (?:it|this)|training)(?!\p{L})/iu;

/** Whether a line before the talk tells of it and is no part of it. */
export function tellsOfTalk(words: string): boolean {
  return TELLS_OF_TALK.test(words) && !/\?$/.test(words);
}

/** Entries with the voices of some lines, wherever these stand, and branches of `answers`; the lines before the first of them that tell of the talk are notes. */
export function voiced(text: string, entries: readonly Entry[], voices: ReadonlyMap<Entry, LineEntry['voice']>, answers: ReadonlySet<Entry> = new Set()): Entry[] {
  const first = Math.min(...[...voices.keys()].map(({ start }) => start));
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const children = entry.children.length > 0 ? voiced(text, entry.children, voices, answers) : entry.children;
    const { end } = entry.piece;
    if (answers.has(entry)) return { ...entry, marker: undefined, branch: { head: entry.piece.inner, body: { start: end, end } }, children };
    const voice = voices.get(entry);
    if (voice) return { ...entry, voice, children };
    if (entry.start < first && !entry.marker && children.length === 0 && entry.voice === undefined && tellsOfTalk(text.slice(entry.start, entry.end))) return asNote(entry);
    return children === entry.children ? entry : { ...entry, children };
  });
}
