import type { Utterance } from '../meaning/index.js';
import { tellsOfCustomer } from '../syntax/index.js';
import type { Bilingual } from './define.js';

/**
 * What an answer answers, as a message opens with it: «Клиент говорит «Дорого»». The head of a branch is quoted only where it is the customer's
 * own words: «Если клиент злится» makes «Клиент злится», and “Angry customers” a case.
 */
export function heardFrom(customer: Utterance, words = customer.text, verb: keyof typeof VERBS = 'says'): Bilingual {
  const said = words.trim();
  const { node, language, handler } = customer;
  // what stands in a list of objections is said, unless it tells what the customer does
  const isSaid = node.type !== 'condition' || node.kind === 'utterance' || (handler?.kind === 'objection' && !tellsOfCustomer(said));
  if (isSaid) return { ru: `Клиент ${VERBS[verb].ru} «${said}»`, en: `The customer ${verb} “${said}”` };
  const whatCase = { ru: `Случай — «${said}»`, en: `The case is “${said}”` };
  return tellsOfCustomer(said) ? { ...whatCase, [language]: clauseOf(said) } : whatCase;
}

const VERBS = { says: { ru: 'говорит' }, asks: { ru: 'спрашивает' } } as const;

/** «Если клиент злится» without its «если»; «если не готов» says nothing of who, and gets «Клиент». */
function clauseOf(head: string): string {
  const clause = head.replace(OPENING, '').replace(/[:.]$/u, '');
  const told = NAMELESS.test(clause) ? `клиент ${clause}` : clause;
  return told.slice(0, 1).toUpperCase() + told.slice(1);
}

const OPENING = /^(?:(?:а|и|но|and|but)\s+)?(?:если|когда|if|when)\s+(?:же\s+)?/iu;
const NAMELESS = /^(?:(?:всё|все|уже|ещё|еще|сразу|снова|опять)\s+)?(?:не\s+)?(?:\p{L}{3,}(?:ет|ит|ёт|ется|ится)|готова?|согласен|согласна|занята?|против|интересно|неинтересно|удобно|неудобно)(?!\p{L})/iu;
