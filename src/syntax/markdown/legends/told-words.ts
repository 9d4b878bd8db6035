/** Words before lines that a legend explains, as where colours were lost: «Синий: говорим. Зелёный: говорит клиент. Серый: для себя.» over «синий. Добрый день!» */
import { withLetters } from '../../../source/index.js';
import { meanSound } from '../../voices.js';
import { asTold, legendRole, NARROW_WINDOW, openingOf, withVoice, type Told } from './legend.js';
import { pieceOf } from '../line/pieces.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

const OPENING = /^(\p{L}{2,20})(?:\s*\([^)]{1,40}\))?[.:)>]\s+(?=\S)/u;
/** A word and what it stands for. */
const MEANING = withLetters('(?<!\\p{L})(\\p{L}{2,20})\\s*(?:[:—–=-]|это)\\s*(?=([^.,;\\n]{1,60}))', 'gu');
const FORBIDDEN = /не (?:говор|произнос|чита)|нельзя|запрещ|never|not (?:to be )?(?:say|said)|don['’]?t say|forbidden|banned/u;
const FOR_READER = /для (?:себя|вас|оператор|менеджер)|что (?:происходит|делает|случилось)|what (?:happens|they do)|заметк|пояснен|не вслух|про себя|for (?:you|your|us|the (?:rep|agent))|notes?(?!\p{L})|not aloud|silent/u;
/** So many lines under two words or more that are explained in one line. */
const LEAST_LINES = 4;

/** What sounds so the customer says, in log-odds. */
const LIKE_CUSTOMER = -0.3;

/** Whose the words are, and where the line begins that says so. */
interface Legend {
  voices: ReadonlyMap<string, Told>;
  legend: number;
}

/** Gives lines to whom the legend gives the word before them, without that word. */
export function withToldWords(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isUnclaimed(entry) && wordOf(text, entry) !== undefined);
  if (lines.length < LEAST_LINES) return [...entries];
  const { voices, legend } = legendIn(text, lines);
  const told = new Map<Entry, Told>();
  for (const line of lines) {
    const voice = line.start > legend ? voices.get(wordOf(text, line) ?? '') : undefined;
    if (voice) told.set(line, voice);
  }
  if (![...voices.values()].includes('agent') || voices.size < 2 || told.size < LEAST_LINES) return [...entries];
  for (const entry of entries) if (entry.kind === 'line' && entry.start <= legend && legend < entry.end) told.set(entry, 'legend');
  return asTold(entries, told, (line, voice) => withoutWord(text, line, voice));
}

function wordOf(text: string, { piece }: LineEntry): string | undefined {
  return OPENING.exec(text.slice(piece.start, Math.min(piece.end, piece.start + 80)))?.[1].toLowerCase();
}

/** What one line of the opening says of the words, the one that explains most of them; «Синий = турист», whom nobody knows, is told by how his lines sound. */
function legendIn(text: string, lines: readonly LineEntry[]): Legend {
  const own = new Map<string, string[]>();
  for (const line of lines) {
    const word = wordOf(text, line) ?? '';
    const said = own.get(word) ?? [];
    if (said.length === 0) own.set(word, said);
    said.push(text.slice(line.piece.start, line.piece.end));
  }
  let most: Legend = { voices: new Map(), legend: -1 };
  let at = 0;
  for (const line of openingOf(text, NARROW_WINDOW).toLowerCase().split('\n')) {
    const voices = new Map<string, Told>();
    for (const [, word, clause] of line.matchAll(MEANING)) {
      const said = own.get(word);
      if (said) voices.set(word, voiceIn(word, clause) ?? (meanSound(said) < LIKE_CUSTOMER ? 'customer' : 'note'));
    }
    if (voices.size > most.voices.size) most = { voices, legend: at };
    at += line.length + 1;
  }
  return most;
}

function voiceIn(word: string, clause: string): Told | undefined {
  if (FORBIDDEN.test(clause)) return 'forbidden';
  return FOR_READER.test(clause) ? 'note' : legendRole(`${word} — ${clause}`, word);
}

function withoutWord(text: string, entry: LineEntry, voice: Told): LineEntry {
  const { piece } = entry;
  const start = piece.start + (OPENING.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0);
  const bare = { ...entry, piece: pieceOf(text, start, piece.end), start };
  return withVoice(bare, voice !== 'forbidden' && bare.piece.wraps.includes('paren') ? 'note' : voice);
}
