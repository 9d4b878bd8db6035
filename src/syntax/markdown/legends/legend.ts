/** The legend of a script: «▶ говорим мы, ◁ говорит клиент», `` `A>` is us ``, «покупатель в цитате», and the lines that it tells of. */
import { withLetters } from '../../../source/index.js';
import { roleOfLabel } from '../../label-roles.js';
import { asNote, type Entry, type LineEntry, type Side } from '../entries.js';

/** The legend stands near the beginning. */
const WINDOW = 2000;
/** One that tells of words or of forms of lines, which any script has, stands nearer. */
export const NARROW_WINDOW = 1500;
const OURS = /(?:^|[^\p{L}])(?:мы|нам|наш\p{L}*|говорим|читаем|вслух|aloud|out loud|you say|we say|us|our|ours|agent'?s?|your lines?)(?![\p{L}])/u;
const THEIRS = /(?:^|[^\p{L}])(?:you(?:['’]ll| will| may| might)? hear|you(?:['’]re| are) told|they say|they answer|heard|слыш\p{L}*|отвечают|нам (?:говорят|отвечают))(?![\p{L}])/u;
/** `👂 them` */
const THEM = /^\s*(?:them|they|he|she|они|он|она)\s*$/u;
const WORDS = /\p{L}+/gu;

/** What a legend calls block quotes. */
export const QUOTE_WORDS = /(?:в )?(?:цитат\p{L}*|кавычк\p{L}* >)|(?:in )?(?:block ?)?quot(?:es?|ed)(?! from)/u;

/** What a legend tells of a line: who says it, that nobody does, or that it is what tells so itself. */
export type Told = Side | 'note' | 'forbidden' | 'legend';

/** The beginning of a text, where its legend may stand. */
export function openingOf(text: string, window = WINDOW): string {
  return text.slice(0, window);
}

/** Whether a line begins where a legend may stand. */
export function isInOpening({ start }: LineEntry, window = WINDOW): boolean {
  return start < window;
}

/** Entries as a legend tells of their lines, at whatever depth; `write` also takes off what a line was known by. */
export function asTold(entries: readonly Entry[], told: ReadonlyMap<Entry, Told>, write = withVoice): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const voice = told.get(entry);
    if (voice === 'legend') return asNote(entry);
    const line = entry.children.length > 0 ? { ...entry, children: asTold(entry.children, told, write) } : entry;
    return voice ? write(line, voice) : line;
  });
}

/** A line that is said by whom the legend tells. */
export function withVoice(entry: LineEntry, told: Told): LineEntry {
  if (told === 'forbidden') return { ...asNote(entry), forbids: true };
  return told === 'agent' || told === 'customer' ? { ...entry, voice: told } : asNote(entry);
}

/** Whom the legend of a text says that a mark, or lines of some kind, stand for. */
export function legendRole(text: string, mark: string | RegExp): Side | undefined {
  const opening = openingOf(text).toLowerCase();
  const pattern = typeof mark === 'string' ? literal(mark.toLowerCase()) : new RegExp(mark.source, 'gu');
  for (const match of opening.matchAll(pattern)) {
    const role = roleIn(clauseAfter(opening, match.index + match[0].length)) ?? (typeof mark === 'string' ? undefined : roleIn(clauseBefore(opening, match.index)));
    if (role) return role;
  }
  return undefined;
}

function literal(mark: string): RegExp {
  const written = mark.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return withLetters(/^\p{L}[\p{L} .'-]*$/u.test(mark) ? `${written}>|(?<!\\p{L})${written}(?=\\s*(?:[—–=:]|->|-\\s))` : written, 'gu');
}

/** The words up to the next comma, stop or mark. */
function clauseAfter(text: string, at: number): string {
  return /^[^.,;:\n\p{So}<>]{0,50}/u.exec(text.slice(at, at + 60).replace(/^[`"»”'\s\ufe0f—–=-]+/u, ''))?.[0] ?? '';
}

/** The words since the last comma or stop. */
function clauseBefore(text: string, at: number): string {
  return /[^.,;:\n]{0,50}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
}

/** The side that a short clause names, if it names one. */
function roleIn(clause: string): Side | undefined {
  if (clause.split(/\s+/).length > 7) return undefined;
  if (THEM.test(clause) || THEIRS.test(clause)) return 'customer';
  if (OURS.test(clause)) return 'agent';
  for (const [word] of clause.matchAll(WORDS)) {
    if (word.length < 3) continue;
    for (const form of formsOf(word)) {
      const role = roleOfLabel(form)?.role;
      if (role === 'agent' || role === 'customer') return role;
    }
  }
  return undefined;
}

/** «слова туриста», «говорит покупателю», `the caller's`: the word, and what it may be a form of. */
function formsOf(word: string): string[] {
  const stem = ENDING.exec(word)?.[1];
  return stem && stem.length > 3 ? [word, stem, `${stem}ь`, `${stem}а`] : [word];
}

const ENDING = /^(\p{L}+?)(?:ами|ями|ов|ев|ом|ем|ам|ям|ах|ой|[аяуюыие]|s)$/u;
