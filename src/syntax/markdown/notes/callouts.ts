/** Callouts in block quotes: `> [!info] Зритель` over what he says, `> [!warning]` over what the agent bears in mind. */
import { classifyLabel, roleOfLabel } from '../../label-roles.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';

const HEAD = /^\[!(\p{L}+)\][-+]?\s*(.*)$/u;
/** Kinds of callouts that nobody reads aloud (https://help.obsidian.md/callouts). */
const ASIDES = new Set(['note', 'info', 'tip', 'hint', 'important', 'warning', 'caution', 'attention', 'danger', 'error', 'bug', 'todo', 'abstract', 'summary', 'tldr', 'fail', 'failure']);

/** Gives the lines of callouts to the side that their title names, and makes notes of the others' titles and of callouts that are no quotations. */
export function withCallouts(text: string, entries: readonly Entry[]): Entry[] {
  if (!text.includes('[!')) return [...entries];
  let paragraph = -1;
  let voice: LineEntry['voice'];
  return entries.map((entry) => {
    if (entry.kind !== 'line' || entry.where !== 'quote') return entry;
    const head = entry.first ? HEAD.exec(text.slice(entry.piece.start, entry.piece.end)) : null;
    if (head) {
      paragraph = entry.paragraph;
      voice = voiceOf(head[1].toLowerCase(), head[2]);
      return asNote(entry);
    }
    return entry.paragraph === paragraph && voice ? { ...entry, voice } : entry;
  });
}

function voiceOf(kind: string, title: string): LineEntry['voice'] {
  const role = roleOfLabel(title)?.role;
  if (role === 'agent' || role === 'customer') return role;
  if (classifyLabel(title).kind === 'say') return 'agent';
  return ASIDES.has(kind) || classifyLabel(title).kind === 'note' ? 'note' : undefined;
}
