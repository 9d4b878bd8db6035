/** The legend of a YAML script: `роли: {к: кассир, з: зритель}`, `legend: a = desk, c = caller`, `# ">>" we speak, "<<" the donor speaks`. */
import type { Range, Source } from '../../../source/index.js';
import { roleOfLabel } from '../../label-roles.js';
import { textOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** What a mark or a short key stands for; `cue` is what the customer may answer, `case` what may happen. */
export type Meaning = 'agent' | 'customer' | 'note' | 'cue' | 'case';

/** Marks and short keys with their meaning. */
export type Legend = ReadonlyMap<string, Meaning>;

const LONGEST_KEY = 6;
const NOBODY = /(?:^|[^\p{L}])(?:не чита\p{L}*|не вслух|не произнос\p{L}*|не говор\p{L}*|никто|никому|про себя|молча|заметк\p{L}*|подсказк\p{L}*|примечан\p{L}*|пометк\p{L}*|помн\p{L}*|инструкц\p{L}*|nobody|no one|not (?:spoken|said|read)|unspoken|silent|notes?|hints?|remember|reminders?|aside|to yourself|for yourself|себе|для себя)(?![\p{L}])/u;
const OURS = /(?:^|[^\p{L}])(?:мы|наш\p{L}*|we|us|our|ours|you)(?![\p{L}])/u;
const HEARD = /(?:^|[^\p{L}])(?:you|we|мы|вы|ты) (?:will )?(?:hear|слыш\p{L}*|услыш\p{L}*)(?![\p{L}])|^(?:слыш\p{L}*|услыш\p{L}*|heard?)(?![\p{L}])/u;
const HAPPENS = /(?:^|[^\p{L}])(?:happens?|happened|situations?|случа\p{L}*|случил\p{L}*|происход\p{L}*|ситуаци\p{L}*)(?![\p{L}])/u;
const ANSWER = /(?:^|[^\p{L}])(?:ответы?|вариант\p{L}*|repl(?:y|ies)|answers?|possible)(?![\p{L}])/u;
/** `a = rental desk`, «к — кассир»: a short key and what it stands for. */
const EQUALS = /(?:^|[,;·|.(\s])([\p{L}\p{S}\p{P}]{1,6})\s*(?:=|—|–|->)\s*([^,;·|=()\n]{2,40})/gu;
/** `# о = оператор, к = клиент`, `# O: operator / C: caller`: short keys of letters in a comment. */
const IN_COMMENT = /(?:^|[,;·|/.(\s])(\p{L}{1,6})\s*(?:=|—|–|->|:|-(?=\s))\s*([^,;·|/=():\n]{2,40})(?=$|[,;·|/.()\n])/gu;
/** `">>" we speak`, «>» говорит консультант: a mark in quotation marks and what it stands for. */
const QUOTED = /["'«“`]([^\s"'»”`]{1,4})["'»”`]\s*(?:=|—|–|-|:|is|are)?\s*([^,;"«“`()\n]{2,50})/gu;

/** The legend of a file, from the comments above its words, or from a value that does nothing but explain. */
export function legendOf(source: Source, root: Value, comments: readonly Range[]): Legend | undefined {
  if (root.kind === 'map') {
    for (const pair of root.pairs) {
      const found = pair.value.kind === 'map' ? legendOfMap(pair.value) : legendOfText(pair);
      if (found) return found;
    }
  }
  for (const comment of comments) {
    if (comment.start > root.start && comments.length > 0) break;
    const text = source.text.slice(comment.start, comment.end);
    const found = meaningsIn(text, QUOTED) ?? meaningsUsed(source, text);
    if (found) return found;
  }
  return undefined;
}

function legendOfMap(map: Mapping): Legend | undefined {
  if (map.pairs.length < 2 || map.pairs.length > 8) return undefined;
  const entries = map.pairs.map(({ key, value }): [string, string] => [key.text, textOf(value) ?? '']);
  if (!entries.every(([key, words]) => key.length <= LONGEST_KEY && words !== '' && words.split(/\s+/).length <= 4 && !/[.!?]$/.test(words))) return undefined;
  return legendFrom(entries);
}

function legendOfText({ value }: Pair): Legend | undefined {
  const text = textOf(value);
  return text !== undefined && text.length < 200 && /[=—–]/.test(text) ? meaningsIn(text, EQUALS) : undefined;
}

function meaningsIn(text: string, pattern: RegExp): Legend | undefined {
  return legendFrom([...text.matchAll(pattern)].map(([, key, words]): [string, string] => [key, words]));
}

/** A legend in a comment tells of keys that the file has; what else stands before a colon there is no part of it. */
function meaningsUsed(source: Source, text: string): Legend | undefined {
  const opens = (key: string): boolean => new RegExp(`^[ \\t-]*["'[]*${key}\\d{0,3}["']?\\s*[:,]`, 'mu').test(source.text.replace(/^\s*#.*$/gmu, ''));
  const entries = [...text.matchAll(IN_COMMENT)].map(([, key, words]): [string, string] => [key, words]).filter(([key]) => opens(key));
  return entries.length > 1 ? legendFrom(entries) : undefined;
}

/** Both sides, of which one may be told only by being the other one. */
export function legendFrom(entries: readonly [string, string][]): Legend | undefined {
  const legend = new Map<string, Meaning>();
  const strangers: string[] = [];
  for (const [key, words] of entries) {
    const meaning = meaningOf(words);
    if (meaning) legend.set(key, meaning);
    else strangers.push(key);
  }
  const has = (meaning: Meaning): boolean => [...legend.values()].includes(meaning);
  if (strangers.length === 1 && has('agent') !== has('customer')) legend.set(strangers[0], has('agent') ? 'customer' : 'agent');
  // who speaks is told, so that another key is nobody's
  else if (strangers.length === 1 && has('agent') && has('customer')) legend.set(strangers[0], 'note');
  else if (strangers.length > 0) return undefined;
  return has('agent') && has('customer') ? legend : undefined;
}

function meaningOf(words: string): Meaning | undefined {
  const lower = words.trim().toLowerCase();
  if (NOBODY.test(lower)) return 'note';
  if (HEARD.test(lower)) return 'customer';
  if (HAPPENS.test(lower)) return 'case';
  const role = OURS.test(lower) ? 'agent' : sideIn(lower);
  return role === 'customer' && ANSWER.test(lower) ? 'cue' : role;
}

function sideIn(words: string): 'agent' | 'customer' | undefined {
  for (const name of [words, ...words.split(/[^\p{L}']+/u)]) {
    const guess = name.length > 2 ? roleOfLabel(name.replace(/'s$/, '')) : undefined;
    if (guess?.role === 'agent' || guess?.role === 'customer') return guess.role;
  }
  return undefined;
}
