/** Gotos to numbered clauses within a section: «→ п. 4.2», where section 4 has the lines «4.1. …» and «4.2. …». */
import { walk } from '../../walk.js';
import { linesIn, type Entry, type LineEntry } from '../entries.js';
import type { Jump, Script, Turn } from '../../nodes.js';

const CLAUSE = /(?<![\p{L}\d.])(\d{1,3}(?:\.\d{1,3})+)\.?$/u;

/** Leads gotos that no section answers to the words of the clause they name, or to the section that holds it. */
export function resolveClauses(script: Script, entries: readonly Entry[]): void {
  const jumps: { jump: Jump; number: string }[] = [];
  walk(script, (node) => {
    const number = node.type === 'jump' && node.resolved === undefined ? CLAUSE.exec(node.target.trim())?.[1] : undefined;
    if (node.type === 'jump' && number) jumps.push({ jump: node, number });
  });
  if (jumps.length === 0) return;
  const clauses = new Map<string, LineEntry>();
  for (const entry of linesIn(entries)) if (entry.marker && !clauses.has(entry.marker.number)) clauses.set(entry.marker.number, entry);
  for (const { jump, number } of jumps) {
    const clause = clauses.get(number);
    const id = clause && placeOf(script, clause, number);
    if (id !== undefined) Object.assign(jump, { resolved: id, how: 'number' });
  }
}

/** What a goto to a clause finds: its first words, which get its number for a name, or its section. */
function placeOf(script: Script, clause: LineEntry, number: string): string | undefined {
  const first = firstTurn(script, clause);
  if (first) return (first.id ??= number);
  const section = script.children.filter((child) => child.type === 'stage').find(({ position }) => holds(position, clause));
  return section?.id;
}

function firstTurn(script: Script, clause: LineEntry): Turn | undefined {
  let found: Turn | undefined;
  walk(script, (node) => {
    if (!found && node.type === 'turn' && node.position.start.offset >= clause.start && node.position.start.offset < clause.end) found = node;
  });
  return found;
}

function holds({ start, end }: Script['position'], clause: LineEntry): boolean {
  return start.offset <= clause.start && clause.start <= end.offset;
}
