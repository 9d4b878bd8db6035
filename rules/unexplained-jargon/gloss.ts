import type { Script, Utterance } from 'callint/rule';
import { fold, type Term } from './terms.js';

const GLOSS_AFTER = /^[»”"]?(?:\s*[(—–:=]|\s-\s|(?:\s[\p{L}-]+)?,\s*(?:это|то есть|т\.\s?е|или|по-простому|проще говоря|иначе говоря|иными словами|так называ|значит|a|an|the|that's|that is|that means|which|meaning|or|i\.e|say|it's|they're|those are|in other words|basically|short for)(?=[\s,])|\s(?:это|то есть|значит|is the|is a|is your|are the|means|stands for|is short for)(?=[\s,]))/iu;
/** “Our SOC 2 report, that's an independent audit” */
const GLOSS_LATER = /^(?:\s[\p{L}\d-]+){2,3},\s*(?:то есть|that['’]s an?|which is an?)\s/iu;
const GLOSS_NEXT = /^\s*(?:это|то есть|так|проще говоря|иначе говоря|значит|т\.\s?е|that's|that is|that means|it's|it is|it means|those are|they're|meaning|which|in other words|basically|so)(?=[\s,])/iu;
/** “That's the valve” explains the word that it follows, not one in the midst of the sentence before. */
const FEW_LETTERS = 12;
const NEAR_LETTERS = 40;
const GLOSS_BEFORE = /(?:называ|обознача|так называем|сокращ[её]нно|по-нашему|called|known as|abbreviat|short for|what we call|we call)[^.!?]*$|[(]\s*$/iu;

/** A plain word stands beside the term: «УИН, это номер из двадцати цифр», “PRV. That's the valve …”. */
export function isExplained(turn: Utterance, term: Term): boolean {
  const { start, end } = turn.sentences[term.sentence];
  const after = turn.text.slice(term.end, end);
  if (isSpeltOut(turn.text.slice(term.start, term.end), after)) return true;
  if (GLOSS_AFTER.test(after) || GLOSS_LATER.test(after) || GLOSS_BEFORE.test(turn.text.slice(start, term.start))) return true;
  const next = turn.sentences[term.sentence + 1];
  if (!next) return false;
  const following = turn.text.slice(next.start, next.end);
  return (GLOSS_NEXT.test(following) && after.trim().length < FEW_LETTERS) || fold(following).startsWith(term.key);
}

/** «ГПК, гражданского процессуального кодекса», “DMP, a debt management plan”: the words whose first letters it is follow at once. */
function isSpeltOut(term: string, after: string): boolean {
  const letters = fold(term);
  const [, words] = /^[»”"]?,? ((?:\p{L}+[ -]?){2,})/u.exec(after) ?? [];
  const initials = words?.match(/\p{L}+/gu)?.filter((word) => !SMALL.has(fold(word))).map(([first]) => fold(first)).join('') ?? '';
  return letters.length > 1 && initials.startsWith(letters);
}

/** Words that no letter of an abbreviation stands for. */
const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'or', 'и', 'по', 'о', 'об', 'в', 'для', 'с', 'на']);

/** The customer has used the word before, or asks what it means and is told. */
export function isKnownToCustomer(script: Script, turn: Utterance, term: Term): boolean {
  return script.customerTurns.some((one) => one.index < turn.index && one.tokens.some((token) => fold(token.text) === term.key));
}

/** «Лампочка с подписью PON»: the letters are there to be read off. */
export function isShown(turn: Utterance, term: Term): boolean {
  return turn.all('unexplained-jargon/shown').some((act) => act.sentence === term.sentence && Math.abs(act.start - term.start) < NEAR_LETTERS);
}
