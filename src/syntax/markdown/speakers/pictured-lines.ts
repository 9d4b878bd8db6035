/** Pictures before lines that do not say who speaks: `☎️ If no answer — ring tomorrow`, `☎ Opening` alone in its line, `🗣 "Let me look."` where nobody answers. */
import { matchCondition, tellsOfCustomer } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { meanSound } from '../../voices.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';

const LONGEST_TITLE = 4;

/** Takes the pictures off conditions, and makes notes of the titles behind them, where none of the customer stands before a line; a voice alone is the agent's. */
export function withPicturedLines(text: string, entries: readonly Entry[]): Entry[] {
  const faces = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isPictured(entry));
  if (speaksAlone(text, faces, entries)) return entries.map((entry) => (entry.kind === 'line' && isPictured(entry) ? asAgent(entry) : entry));
  if (!faces.some((entry) => roleOf(entry) === 'agent')) return [...entries];
  const talk = faces.some((entry) => roleOf(entry) === 'customer');
  return entries.map((entry) => {
    if (entry.kind !== 'line' || !isPictured(entry) || roleOf(entry) !== 'agent') return entry;
    const rest = entry.piece.label?.rest ?? entry.piece.start;
    if (opensBranch(text, rest, entry.piece.end)) return { ...entry, start: rest, piece: pieceOf(text, rest, entry.piece.end) };
    return (!talk || isInCapitals(text.slice(rest, entry.piece.end))) && isTitle(text, entry, rest) ? asNote({ ...entry, start: rest, piece: pieceOf(text, rest, entry.piece.end) }) : entry;
  });
}

/** `🗣`: somebody speaks, and no other picture and no label of the file tells of two sides. */
const VOICE = /^🗣/u;
/** Lines that sound less like the agent than this, in log-odds, are somebody else's. */
const UNLIKE_AGENT = -0.5;

function speaksAlone(text: string, faces: readonly LineEntry[], entries: readonly Entry[]): boolean {
  if (faces.length === 0 || !faces.every(({ piece: { label } }) => label && VOICE.test(label.name))) return false;
  if (entries.some((entry) => entry.kind === 'line' && !isPictured(entry) && entry.piece.label?.kind === 'speaker')) return false;
  return meanSound(faces.map(({ piece: { label, end } }) => text.slice(label?.rest, end))) > UNLIKE_AGENT;
}

function asAgent(entry: LineEntry): LineEntry {
  const { label } = entry.piece;
  return label ? { ...entry, piece: { ...entry.piece, label: { ...label, guess: { role: 'agent', confidence: 0.75 } } } } : entry;
}

function isPictured({ piece: { label } }: LineEntry): boolean {
  return label?.sign === 'bare' && label.kind === 'speaker' && /^\p{Extended_Pictographic}/u.test(label.name);
}

function roleOf({ piece }: LineEntry): string | undefined {
  return piece.label?.guess?.role;
}

/** «Если не отвечает — …»; «Если вам неудобно — перезвоню» is said. */
function opensBranch(text: string, start: number, end: number): boolean {
  const found = matchCondition(text, start, end);
  return found !== undefined && found.rest < end && (found.kind === 'no_input' || found.kind === 'event' || tellsOfCustomer(text.slice(found.head.start, found.head.end)));
}

/** «📞 НАЧАЛО» heads what is said below it also where another picture stands for the customer. */
function isInCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
}

/** A few words with a capital that open their paragraph, and no sentence. */
function isTitle(text: string, { first, marker, piece }: LineEntry, start: number): boolean {
  const words = text.slice(start, piece.end);
  return (first || isInCapitals(words)) && !marker && /^\p{Lu}[^.?!…,«"“]*$/u.test(words) && words.split(/\s+/).length <= LONGEST_TITLE && speechScore(words) <= 0.5;
}
