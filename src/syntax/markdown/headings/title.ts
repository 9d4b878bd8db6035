/** The title of a script: its first heading, or its first line. */
import { speechScore } from '../../directions.js';
import { headOf, type Head } from './headings.js';
import type { Entry } from '../entries.js';

/** `STEP 1` alone on the first line heads a stage. */
const FIRST_STEP = /^(?:шаг|этап|блок|step|stage|phase)\s*№?\s*\d+[.:]?$/iu;

/** The first heading is the title when no other stands on its level; else the first line may be. */
export function titleOf(text: string, entries: readonly Entry[]): { title?: Head; rest: Entry[] } {
  const [first] = entries;
  const headings = entries.filter((entry) => entry.kind === 'heading');
  const at = entries.findIndex((entry) => entry.kind === 'heading');
  const heading = entries[at];
  if (heading?.kind === 'heading' && at <= 3 && headings.every((other) => other === heading || other.level > heading.level)) {
    return { title: headOf(text, heading.words, heading.level), rest: entries.filter((entry) => entry !== heading) };
  }
  if (first?.kind === 'line' && first.where === 'plain' && isTitleLine(text, first, entries[1])) {
    return { title: headOf(text, first.piece.inner, 0), rest: entries.slice(1) };
  }
  return { rest: [...entries] };
}

function isTitleLine(text: string, entry: Extract<Entry, { kind: 'line' }>, next: Entry | undefined): boolean {
  const { piece } = entry;
  if (!next || entry.marker || entry.forbids || entry.voice === 'agent' || entry.children.length > 0 || piece.dash || piece.quoted || piece.end - piece.start > 110) return false;
  if (piece.label && /^(?:script|скрипт|сценарий)$/i.test(piece.label.name)) return true;
  // **Приветствие:** «…» is a line like the next ones
  if (piece.label && piece.lead?.bold) return false;
  if (piece.label && (piece.label.kind !== 'unknown' || piece.label.rest >= piece.inner.end)) return false;
  const words = text.slice(piece.inner.start, piece.inner.end);
  if (FIRST_STEP.test(words)) return false;
  if (/[?!]["»”)]?$/.test(words) || piece.wraps[0] === 'italic' || piece.wraps[0] === 'paren' || piece.wraps[0] === 'bracket') return false;
  if (piece.wraps[0] === 'bold') return !isOneOfMany(next);
  return speechScore(words) < 1 && !/[.]$/.test(words);
}

/** A bold first line over its own text is a stage like the others; over a note or a gap it is the title. */
function isOneOfMany(next: Entry): boolean {
  return next.kind === 'line' && !next.first;
}
