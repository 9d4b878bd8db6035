/** A talk whose turns are bullets: `- Добрый день, это Лида. Поговорим?` and below it `- А обязательно?`. */
import { speechScore } from '../directions.js';
import { castDialogue } from './dialogue.js';
import { rateOf } from './emphasised.js';
import type { Entry, LineEntry } from './entries.js';

/** So many bullets one after the other may be a talk. */
const LEAST_LINES = 6;
/** By so much the turns of two sides must sound apart on the average, in log-odds: with blank lines between them, and without. */
const APART = { loose: 2, tight: 2.5 };

const BLANK = /\n[ \t]*\n/;

/** Gives bullets that take turns to those who sound like saying them. */
export function withBulleted(text: string, entries: readonly Entry[]): Entry[] {
  const voices = new Map<Entry, 'agent' | 'customer'>();
  for (const run of runsOf(entries)) for (const [entry, voice] of castOf(text, run)) voices.set(entry, voice);
  if (voices.size === 0) return [...entries];
  return entries.map((entry) => {
    const voice = voices.get(entry);
    return voice && entry.kind === 'line' ? { ...entry, voice, marker: undefined } : entry;
  });
}

function runsOf(entries: readonly Entry[]): LineEntry[][] {
  const runs: LineEntry[][] = [];
  let run: LineEntry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'line' || !isBullet(entry)) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push(entry);
  }
  return runs.filter(({ length }) => length >= LEAST_LINES);
}

/** A bullet without any mark of who says it. */
function isBullet({ marker, children, piece, where, voice, branch }: LineEntry): boolean {
  if (!marker || marker.ordered || marker.checkbox || children.length > 0 || where !== 'plain' || voice || branch) return false;
  return !piece.label && !piece.quoted && piece.wraps.length === 0;
}

function castOf(text: string, run: readonly LineEntry[]): [Entry, 'agent' | 'customer'][] {
  const words = run.map(({ piece: { inner } }) => text.slice(inner.start, inner.end));
  if (words.reduce((sum, line) => sum + speechScore(line), 0) <= 0) return [];
  const cast = castDialogue(words);
  const turns = cast.filter(({ role }, at) => at > 0 && role !== cast[at - 1].role).length;
  if (turns * 4 < (run.length - 1) * 3) return [];
  const rate = (role: 'agent' | 'customer') => rateOf(text, run.filter((_, at) => cast[at].role === role));
  const loose = run.filter((entry, at) => at > 0 && BLANK.test(text.slice(run[at - 1].end, entry.start))).length * 2 > run.length;
  return rate('agent') - rate('customer') >= (loose ? APART.loose : APART.tight) ? run.map((entry, at) => [entry, cast[at].role]) : [];
}
