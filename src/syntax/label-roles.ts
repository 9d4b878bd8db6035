/** Whom the words of a label stand for, Russian and English: `Оператор`, `Customer`, `О`, `Say`, «Заметка». */
import { bansWords } from './banned-titles.js';
import { othersAnswer } from './conditions.js';
import { AGENT, AGENT_LETTERS, CALLER, COUNTED_SPEAKERS, CUSTOMER, CUSTOMER_LETTERS, FORBID, NOTE, SAY, SYSTEM, THIRD_PARTY } from './label-words.js';
import { namesMessage } from './messages.js';
import type { Role } from './nodes.js';

/** Latin letters that look like Cyrillic ones, and these, in the same order. */
const LATIN = 'aceopxykmthb';
const CYRILLIC = 'асеорхукмтнв';

/** «Kлиент» with a Latin K, or `Аgent` with a Cyrillic А: a word is in the script that most of its letters are of. */
function inOneScript(text: string): string {
  if (!/[a-z]/.test(text) || !/[а-я]/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => {
    const latin = word.match(/[a-z]/g)?.length ?? 0;
    const cyrillic = word.match(/[а-я]/g)?.length ?? 0;
    if (latin === 0 || cyrillic === 0) return word;
    const [from, to] = latin < cyrillic ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN];
    return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
  });
}

/** Whom a label names. `caller` marks words whose side depends on who rang whom. */
export interface LabelGuess {
  role: Role;
  confidence: number;
  caller?: true;
  /** One letter, which needs a second label beside it to be believed. */
  letter?: true;
}

/** What a head before a colon is. */
export interface LabelClass {
  /** `speaker` is a known speaker, `say` a command to say what follows, `note` never speech, `unknown` any other short head. */
  kind: 'speaker' | 'say' | 'note' | 'unknown';
  guess?: LabelGuess;
  /** For `note`: what follows lists what must not be said. */
  forbids?: boolean;
}

const speakers = new Map<string, LabelGuess>();
const says = new Set(namesOf(SAY));
const notes = new Set(namesOf(NOTE));
const forbids = new Set(namesOf(FORBID));

for (const name of namesOf(AGENT)) speakers.set(name, { role: 'agent', confidence: 0.97 });
for (const name of namesOf(CUSTOMER)) speakers.set(name, { role: 'customer', confidence: 0.97 });
for (const name of namesOf(THIRD_PARTY)) speakers.set(name, { role: 'third_party', confidence: 0.9 });
for (const name of namesOf(SYSTEM)) speakers.set(name, { role: 'system', confidence: 0.9 });
for (const name of namesOf(CALLER)) speakers.set(name, { role: 'customer', confidence: 0.6, caller: true });
for (const name of AGENT_LETTERS.split(' ')) speakers.set(name, { role: 'agent', confidence: 0.9, letter: true });
for (const name of CUSTOMER_LETTERS.split(' ')) speakers.set(name, { role: 'customer', confidence: 0.9, letter: true });

/** Words after a label that say that it speaks: «Клиент говорит:», `Caller response:`. */
const SPEAKING =
  /[\s,]+(?:говорит|говорим|отвечает|отвечаем|спрашивает|возражает|уточняет|произносит|сообщает|says?|asks?|replies|answers?|responds?|response|speaks|speaking|reply)$/;

function namesOf(table: string): string[] {
  return table.split(';').map((name) => name.trim().replaceAll('ё', 'е')).filter(Boolean);
}

/** The label's words as the tables have them: lower case, no marks, numbers, parentheses or verbs of speech. */
export function foldLabel(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const name = fold(text);
  if (text.length <= 40) remember(folded, text, name);
  return name;
}

/** The same few labels come again and again. */
const folded = new Map<string, string>();
const classified = new Map<string, LabelClass>();

function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  if (cache.size > 2000) cache.clear();
  cache.set(key, value);
}

function fold(text: string): string {
  return words(text) || text.replace(/[\s\ufe0f]/g, '');
}

function words(text: string): string {
  const name = marksOff(text);
  return COUNTED.test(name) ? name : name.replace(/ ?\d+$/, '').trim();
}

/** `Speaker 1` and `Speaker 2` are two people, where `Agent 1` is any agent. */
const COUNTED = new RegExp(`^(?:${namesOf(COUNTED_SPEAKERS).join('|')}) ?\\d{1,2}$`, 'u');

function marksOff(text: string): string {
  return inOneScript(text.toLowerCase())
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[*_~`<>[\]«»“”"@#№!]|\p{Extended_Pictographic}|[\u200d\ufe0f]/gu, ' ')
    // `Customer, worried, asks:`
    .replace(/,[^,]{1,30},(?=\s*\p{L})/gu, ' ')
    .replace(/[\s.:：\-–—]+$/u, '')
    .replace(/^[\s\-–—•.]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Who a speaker's name stands for: `Оператор`, `AGENT 1`, `Клиент говорит`, `Менеджер Анна`. Undefined when the word names no speaker. */
export function roleOfLabel(text: string): LabelGuess | undefined {
  if (text.length > 80) return undefined;
  const name = foldLabel(text);
  return roleOfFolded(name, text);
}

function roleOfFolded(name: string, written: string): LabelGuess | undefined {
  if (!name) return undefined;
  const known = speakers.get(name) ?? speakers.get(name.replace(SPEAKING, ''));
  if (known) return known;
  // «Ответил родственник:» stands before what is said to him
  if (notes.has(name) || forbids.has(name) || says.has(name) || othersAnswer(name)) return undefined;
  const utterer = uttererOf(name);
  if (utterer) return utterer;
  const words = name.split(/[\s/,]+/);
  if (words.length > 3) return undefined;
  const last = words.length - 1;
  // `Rep confirms:`, «Клиент сомневается:» speak; `caller presses:` does something instead
  const actor = speakers.get(words[0]) ?? speakers.get(words.slice(0, 2).join(' '));
  if (actor && !actor.letter && words.length > 1 && !ADDRESS.test(words[0]) && VERB_AFTER.test(words[last]) && !DEED.test(name) && written.trim().split(/\s+/)[1] === written.trim().split(/\s+/)[1]?.toLowerCase()) return { ...actor, confidence: 0.85 };
  // «Заявитель излагает суть:» talks as well
  if (actor && !actor.letter && words.length === 3 && TELLS.test(words[1])) return { ...actor, confidence: 0.8 };
  // «Менеджер Анна», `Agent Smith`: a name or another title after the role
  const first = speakers.get(words[0]);
  if (first && words[0].length > 2 && !first.letter && restIsNames(written)) return { ...first, confidence: 0.85 };
  // «Недовольный клиент», `Angry customer`
  const closing = RECORDS.has(words[last]) ? undefined : speakers.get(words[last]);
  if (closing && words[last].length > 3 && !closing.letter && !LINKING.has(words[0]) && words.length === 2) return { ...closing, confidence: 0.8 };
  // «Мастер-консультант»
  const [, joined = ''] = /^\p{L}{3,}-(\p{L}{4,})$/u.exec(name) ?? [];
  const half = speakers.get(joined);
  return half && { ...half, confidence: 0.8 };
}

/** «Эталонная запись № 418», `Sample recording`: a thing to listen to, where «Запись:» alone speaks. */
const RECORDS = new Set(['запись', 'recording']);

/** Whose words a label announces: «Фраза оператора:», «Возможный ответ клиента:», `Customer response:`, `Agent line:`. */
function uttererOf(name: string): LabelGuess | undefined {
  const found = OF_WHOM.exec(name) ?? WHOSE.exec(name);
  const who = found?.[1];
  const guess = who === undefined ? undefined : (speakers.get(who) ?? speakers.get(stemOf(who)) ?? speakers.get(`${stemOf(who)}ь`) ?? speakers.get(who.replace(/(?:ого|его)$/u, 'ый')) ?? speakers.get(who.replace(/(?:ого|его)$/u, 'ий')));
  return guess && !guess.letter ? { ...guess, confidence: Math.min(guess.confidence, 0.85) } : undefined;
}

const OF_WHOM = /^(?:(?:возможн|примерн|вероятн|типичн)\p{L}+ )?(?:фраза|реплика|речь|слова|текст|ответ|вопрос|реакция|возражение|вариант ответа) (\p{L}{4,})$/u;
const WHOSE = /^(?:(?:possible|likely|typical|expected|sample) )?(\p{L}{3,})(?:'s)? (?:possible |likely )?(?:line|words|phrase|speech|response|answer|answers|reply|question|reaction|objection)$/u;

/** «клиента», «гостя»: the stem of a genitive. */
function stemOf(word: string): string {
  return word.replace(/(?:а|я|ов|ей)$/u, '');
}

/** «Клиент отказывается:», `Customer hesitates:`: what the customer does, which may as well be when the agent says what follows. */
export function tellsReaction(label: string): boolean {
  const name = foldLabel(label);
  const [first, second = ''] = name.split(' ');
  if (speakers.has(name) || SPEAKING.test(name) || TELLS.test(second) || MAY_SAY.test(name) || speakers.get(first)?.role !== 'customer' || speakers.get(first)?.letter) return false;
  return (VERB_AFTER.test(second) || DEED.test(second)) && new RegExp(`(?<!\\p{L})${second}(?!\\p{L})`, 'u').test(label.replaceAll('ё', 'е'));
}

/** «Я вас пробил: …» is said to the other side; no label speaks so of anybody. */
export const ADDRESS = /^(?:я|мы|вы|i|we|you)$/;
/** Third person of a verb, after a speaker. */
const VERB_AFTER = /^(?:\p{L}{2,}(?:s|ies)|\p{L}{3,}(?:ет|ит|ёт|ают|яет|ает|ется|ится|ал|ала|ил|ила))$/u;
/** Verbs after a speaker that tell something. */
const TELLS = /^(?:излагает|объясняет|рассказывает|описывает|сообщает|называет|explains|describes|tells|states|gives)$/u;
/** «Клиент может ответить:» */
const MAY_SAY = /\s(?:ответить|сказать|спросить|возразить|написать|say|ask|answer|reply|object|respond)$/u;
/** Verbs after a speaker that say what he does, not that he talks. */
const DEED = /press|hang|wait|click|open|enter|select|transfer|clos|нажим|жд[её]т|молч|клад[её]т|бросает|вешает|открывает|переводит|ищет|проверяет/u;

function restIsNames(written: string): boolean {
  const words = written.replace(/[*_[\]<>()]/g, ' ').trim().split(/[\s/,]+/).filter(Boolean).slice(1);
  // `CUSTOMER EFFORT SURVEY` is a title: capitals are no sign of a name in it
  if (words.length > 1 && written === written.toUpperCase()) return false;
  return words.every((word) => word[0] !== word[0].toLowerCase() || /^\d/.test(word) || speakers.has(word.toLowerCase()));
}

/** First words that make a condition or a command of what follows, not a speaker. */
const LINKING = new Set(
  namesOf(`если; когда; для; про; каждый; любой; попросить; сообщить; if; when; for; to; tell; ask; the; a; dear; as; all; any; every; no;
  inform; thank; greet; call; about; with; each; your; new; our; и; или; а; and; or; but`),
);

/** What a head before a colon is: a speaker, a command to say what follows, a note, or none of these. */
export function classifyLabel(text: string): LabelClass {
  const known = classified.get(text);
  if (known) return known;
  const found = classify(text);
  if (text.length <= 40) remember(classified, text, found);
  return found;
}

function classify(text: string): LabelClass {
  const name = foldLabel(text);
  const guess = roleOfFolded(name, text);
  if (guess) return { kind: 'speaker', guess };
  if (says.has(name)) return { kind: 'say' };
  if (addressesStaff(name)) return { kind: 'note' };
  if (forbids.has(name)) return { kind: 'note', forbids: true };
  if (notes.has(name)) return { kind: 'note' };
  if (namesMessage(name)) return { kind: 'note' };
  const [first = '', second = ''] = name.split(' ');
  if (forbids.has(`${first} ${second}`) || FORBID_FIRST.test(name) || FORBID_TAIL.test(name) || bansWords(name)) return { kind: 'note', forbids: true };
  if (NOTE_FIRST.has(first) || notes.has(`${first} ${second}`) || isRemark(name)) return { kind: 'note' };
  if (second && speakers.has(first) && DEED.test(second)) return { kind: 'note' };
  return { kind: 'unknown' };
}

/** «Интервьюеру:», «для оператора:», `for the agent:` stand before what he is told. */
function addressesStaff(name: string): boolean {
  const whom = /^(?:(\p{L}{4,}?)(?:у|ю|ам|ям)|для (\p{L}{4,}?)(?:а|я|ов|ей)|(?:note )?(?:for|to) (?:the |our )?(\p{L}{3,}?)s?)$/u.exec(name);
  const stem = whom?.[1] ?? whom?.[2] ?? whom?.[3];
  return stem !== undefined && [stem, `${stem}ь`].some((form) => speakers.get(form)?.role === 'agent');
}

const NOTE_FIRST = new Set(namesOf(`важно; внимание; замечания; замечание; комментарий; напоминание; подсказка; подсказки; пометка; примечание;
  совет; цель; чек-лист; ps; important; note; notes; reminder; remember; tip; tips; warning; goal`));
/** `Supervisor's comment`, `QA remark`: what somebody else remarks; a customer's comment is what he says. */
function isRemark(name: string): boolean {
  const whose = /^(.+?)(?:['’]?s)?['’]? (?:comments?|remarks?|feedback|verdict|reminder|advice)$/u.exec(name)?.[1];
  return whose !== undefined && speakers.get(whose)?.role !== 'customer';
}

const FORBID_FIRST = /^(?:don'?ts|нельзя|запрещ|избега|стоп-)/;
const FORBID_TAIL = /(?:^|\s)(?:don'?t|don'?ts|do not|не говорим|не говорить|не надо)$/;
