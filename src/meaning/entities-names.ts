import type { Sentence, Token } from '../words/index.js';
import { GIVEN_NAMES_EN, WORDLIKE_NAMES_EN } from './data/given-names.en.js';
import { GIVEN_NAMES_RU } from './data/given-names.ru.js';
import { COMPANY_SUFFIXES, CUES, NOT_NAMES, TITLES, WORDLIKE_FORMS_RU } from './data/names.js';
import { isCapital, makeEntity, touches, type Entity, type EntityFacts } from './entities-model.js';

const PATRONYMIC = /(?:[оеь]вич|ич|[оеё]вн|[иы]ничн|ичн)(?:а|у|ем|ы|е|ой|ою)?$/;
const SURNAME = /(?:[оеё]в|[иы]н)(?:а|у|ым|ой|ы|е)?$|(?:ск|цк)(?:ий|ого|ому|им|ая|ой|ую)$|(?:ко|ук|юк|чук|ян|дзе|швили|их|ых)$/;
const WORDLIKE_EN = new Set(WORDLIKE_NAMES_EN.trim().split(/\s+/));

let known: Set<string> | undefined;

/** Given names in all their forms; made on the first use. */
function givenNames(): Set<string> {
  if (known) return known;
  known = new Set(GIVEN_NAMES_EN.trim().split(/\s+/));
  for (const name of WORDLIKE_EN) known.add(name);
  for (const name of GIVEN_NAMES_RU.trim().split(/\s+/)) for (const form of casesOf(name.replaceAll('ё', 'е'))) known.add(form);
  return known;
}

const FLEETING: Readonly<Record<string, string>> = { павел: 'павл', петр: 'петр', лев: 'льв' };

function casesOf(name: string): string[] {
  const stem = name.slice(0, -1);
  const with_ = (base: string, endings: string): string[] => endings.split(' ').map((ending) => base + ending);
  if (name.endsWith('ия')) return [name, ...with_(stem, 'и ю ей')];
  if (name.endsWith('я')) return [name, ...with_(stem, 'и е ю ей')];
  if (name.endsWith('а')) return [name, ...with_(stem, /[гкхжшчщ]а$/.test(name) ? 'и е у ой ей' : 'ы е у ой')];
  if (name.endsWith('й')) return [name, ...with_(stem, 'я ю ем е и')];
  if (name.endsWith('ь')) return [name, ...with_(stem, 'я ю ем е и ью')];
  if (/[еиоуэюы]$/.test(name)) return [name];
  return [name, ...with_(FLEETING[name] ?? name, 'а у ом е')];
}

const CUE_WORDS = CUES.map(([words, who]) => ({ words: words.split(' '), who }));
const CUES_BY_LAST = new Map<string, { words: string[]; who: 'agent' | 'customer' }[]>();
for (const cue of CUE_WORDS) {
  const last = cue.words[cue.words.length - 1];
  CUES_BY_LAST.set(last, [...(CUES_BY_LAST.get(last) ?? []), cue]);
}

/** Reads a person's name: a given name with what follows it, a titled surname, or any capitalised word after a cue. */
export function readName(tokens: readonly Token[], at: number, sentence: Sentence): Entity | undefined {
  const token = tokens[at];
  if (TITLES.has(token.form) && isTitle(tokens, at)) return titled(tokens, at);
  if (!isCapital(token)) return undefined;
  const cue = cueBefore(tokens, at, sentence);
  const given = givenNames().has(token.form);
  const end = nameEnd(tokens, at);
  const surnameFirst = !given && SURNAME.test(token.form) && isCapital(tokens[at + 1]) && givenNames().has(tokens[at + 1].form);
  if (surnameFirst) return named(tokens, at, nameEnd(tokens, at + 1), cue?.who ?? who(tokens, at, nameEnd(tokens, at + 1)));
  if (given && isSurelyName(tokens, at, end, sentence, cue !== undefined)) return named(tokens, at, end, cue?.who ?? who(tokens, at, end));
  if (!cue || NOT_NAMES.has(token.form) || !mayBeCued(tokens, at, end)) return undefined;
  return { ...named(tokens, at, end, cue.who), cued: true };
}

function named(tokens: readonly Token[], at: number, end: number, whose: 'agent' | 'customer' | 'unknown'): Entity {
  const facts: EntityFacts = { type: 'name', who: whose };
  return makeEntity(tokens, at, end, facts);
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at].form;
  return isCapital(tokens[at]) || /^[а-я]/.test(form);
}

/** "Mr Okafor", «господин Петров»; the full stop of "Mr." is passed over. */
function titled(tokens: readonly Token[], at: number): Entity | undefined {
  const first = tokens[at + 1]?.form === '.' && touches(tokens, at + 1) ? at + 2 : at + 1;
  if (first >= tokens.length || !isCapital(tokens[first]) || NOT_NAMES.has(tokens[first].form)) return undefined;
  return named(tokens, at, nameEnd(tokens, first), who(tokens, at, nameEnd(tokens, first)));
}

/** The end of a run of names: at most three capitalised words of one script. */
function nameEnd(tokens: readonly Token[], at: number): number {
  const cyrillic = /^[а-я]/.test(tokens[at].form);
  let end = at + 1;
  while (end < at + 3) {
    const next = tokens[end];
    if (next?.form === '.' && tokens[end - 1].text.length === 1 && touches(tokens, end)) {
      end += 1;
      continue;
    }
    if (!isCapital(next) || NOT_NAMES.has(next.form) || /^[а-я]/.test(next.form) !== cyrillic || next.form.startsWith("'")) break;
    if (cyrillic && !PATRONYMIC.test(next.form) && !SURNAME.test(next.form) && !givenNames().has(next.form)) break;
    end += 1;
  }
  return end;
}

function isSurelyName(tokens: readonly Token[], at: number, end: number, sentence: Sentence, cued: boolean): boolean {
  if (cued || end > at + 1) return !COMPANY_SUFFIXES.has(tokens[end]?.form ?? '') && !(end > at + 1 && COMPANY_SUFFIXES.has(tokens[end - 1].form));
  const { form } = tokens[at];
  const next = tokens[end];
  if (isCapital(next) && COMPANY_SUFFIXES.has(next.form)) return false;
  const initial = opensSentence(tokens, at, sentence);
  const wordlike = WORDLIKE_EN.has(form) || WORDLIKE_FORMS_RU.has(form);
  if (!wordlike) return true;
  if (/^(?:may|june|april|august|summer|марта|март|марте|мая|мае)$/.test(form)) return false;
  return !initial || next?.form === ',' || next?.form === '!';
}

function opensSentence(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  let before = at - 1;
  while (before >= sentence.firstToken && tokens[before].kind === 'mark' && tokens[before].form !== ',') before -= 1;
  return before < sentence.firstToken;
}

/** What a cue makes a name of must not look like a company or go on as an ordinary noun. */
function mayBeCued(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end];
  const { text, form } = tokens[at];
  if (COMPANY_SUFFIXES.has(form) || COMPANY_SUFFIXES.has(tokens[end - 1].form) || (isCapital(next) && COMPANY_SUFFIXES.has(next.form))) return false;
  if (/банк|телеком|страх|мобайл|сервис$/.test(form) || /[a-zа-я][A-ZА-Я]/.test(text) || (text.length > 1 && text === text.toUpperCase())) return false;
  return text.length > 1 && next?.form !== '-';
}

function cueBefore(tokens: readonly Token[], at: number, sentence: Sentence): { who: 'agent' | 'customer' } | undefined {
  let before = at - 1;
  if (before >= 0 && /^[—–-]$/.test(tokens[before].form)) before -= 1;
  if (before < sentence.firstToken) return undefined;
  const cues = CUES_BY_LAST.get(tokens[before].form);
  return cues?.find(({ words }) => words.every((word, index) => tokens[before - words.length + 1 + index]?.form === word));
}

/** Called by name, between commas: the customer; "Dana here", "Dana speaking": the agent. */
function who(tokens: readonly Token[], at: number, end: number): 'agent' | 'customer' | 'unknown' {
  const next = tokens[end]?.form;
  if (next === 'here' || next === 'speaking') return 'agent';
  const [before, after] = [tokens[at - 1], tokens[end]];
  if (after?.form === ',' && (before === undefined || before.kind === 'mark')) return 'customer';
  return before?.form === ',' && (after === undefined || after.kind === 'mark') ? 'customer' : 'unknown';
}
