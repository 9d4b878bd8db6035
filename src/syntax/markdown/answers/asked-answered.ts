/** What the customer brings up and its answer in one line: «Вопрос: «Спину лечите?» — «Лечим, назначает врач»», `Objection: "Too dear." -> "I can do half."` */
import type { Entry, LineEntry } from '../entries.js';

/** Heads that elsewhere stand before what the agent asks. */
const BROUGHT_UP = /^(?:вопрос|возражение|отговорка|сомнение|претензия|жалоба|question|query|objection|pushback|concern|complaint|worry)(?:\s*№?\s*\d{1,2})?$/iu;
/** Two quotations and the sign between them. */
const BOTH = /^(["«“].+["»”][.!?]?)(\s*(?:[—–-]|→|->|=>)\s*)["«“].+["»”][.!?]?$/u;

/** Makes branches of such lines. */
export function withAskedAnswered(text: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const branch = entry.branch ?? branchOf(text, entry);
    const children = entry.children.length > 0 ? withAskedAnswered(text, entry.children) : entry.children;
    return branch ? { ...entry, branch, children } : children === entry.children ? entry : { ...entry, children };
  });
}

function branchOf(text: string, { piece: { label, inner }, voice }: LineEntry): LineEntry['branch'] {
  if (voice || label?.kind !== 'unknown' || label.sign !== 'colon' || !BROUGHT_UP.test(label.name)) return undefined;
  const [, asked = '', sign = ''] = BOTH.exec(text.slice(label.rest, inner.end)) ?? [];
  if (asked === '' || /["»”]\s*[—–-]\s/u.test(asked)) return undefined;
  const end = label.rest + asked.length;
  return { head: { start: label.rest, end }, body: { start: end + sign.length, end: inner.end } };
}
