import type { Token } from '../words/index.js';

/** Words that negate what follows closely: «не гарантируем», "don't guarantee". */
const SHORT = new Set(['не', 'ни', 'без', "n't", 'not', 'no', 'without', 'nor', 'cannot', 'hardly']);

/** Words that negate the whole clause: «никогда не», «нельзя», "never". */
const WIDE = new Set(['нельзя', 'никогда', 'вряд', 'отнюдь', 'нет', 'never', 'neither', 'nobody', 'nothing', 'запрещено', 'незачем']);

/** «не могу вам этого обещать»: after these the negation reaches further. */
const MODAL = /^(мог|мож|буд|хо[чт]|стан|ста[лн]|собира|возьм|бер|стоит|нужно|надо|дума|счита|нужда|обязан)/;

/** «не только», «не просто», "not only" do not negate. */
const ONLY = new Set(['только', 'просто', 'лишь', 'only', 'just']);

const CLAUSE_END = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '…']);

/** Is the word at `at` within the scope of a negation in front of it? */
export function isNegated(tokens: readonly Token[], at: number, firstToken: number): boolean {
  let distance = 0;
  for (let index = at - 1; index >= firstToken && distance < 6; index -= 1) {
    const { form, kind } = tokens[index];
    if (kind === 'mark') {
      if (CLAUSE_END.has(form)) return false;
      continue;
    }
    distance += 1;
    if (WIDE.has(form)) return distance <= 5;
    if (!SHORT.has(form)) continue;
    const next = tokens[index + 1];
    if (next && ONLY.has(next.form)) return false;
    const russian = form === 'не' || form === 'ни' || form === 'без';
    const reach = russian ? (next && index + 1 < at && MODAL.test(next.form) ? 5 : 2) : 4;
    if (distance <= reach) return true;
  }
  return false;
}
