/** What a script tells its readers before it begins: "Two notes from Denise. Don't open with …", over lines that are marked as said. */
import { forbidsSpeech } from '../../directions.js';
import { isNamed } from '../talk/shapes.js';
import { isSpoken, quotedSpans } from '../line/spans.js';
import { asNote, linesIn, type Entry, type LineEntry } from '../entries.js';

type Form = 'label' | 'quote' | 'quoted';

/** So many marked lines show how what is said is marked. */
const LEAST_SAID = 4;
/** What part of the marked lines bears a mark that is in use. */
const IN_USE = 0.2;
const OPENS_TALK = /^[^\p{L}]*(?:здравствуйте|добр(?:ый|ое|ого)|алло|приветствую|hello|hi|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you))(?!\p{L})|меня зовут|my name|this is |\?\s*$/iu;

/** Makes notes of the lines over the first heading with something said below it, where they bear none of the marks that what is said bears, or the talk opens only below. */
export function withPreambles(text: string, entries: readonly Entry[]): Entry[] {
  const preface = Math.max(quotedPreface(text, entries), overOpening(text, entries));
  return withNotesOver(text, entries.map((entry, at) => (at < preface && entry.kind === 'line' ? asNote(entry) : entry)));
}

/** How far the part below the title goes, `> For student callers. Pizza at 7!`, «Компания: «ЛучНет»», when nobody is greeted in it and somebody is in the part that follows. */
function overOpening(text: string, entries: readonly Entry[]): number {
  const from = entries.findIndex((entry) => entry.kind !== 'heading' && !isHead(entry));
  if (from < 0) return 0;
  const end = entries.findIndex((entry, at) => at > from && isBoundary(entry));
  const below = end < 0 ? [] : linesIn(entries.slice(end, end + FIRST_PART));
  const above = end < 0 ? [] : entries.slice(from, end);
  if (above.length === 0 || above.some((entry) => entry.kind !== 'line' || entry.branch || entry.voice || (entry.marker && entry.where !== 'quote') || entry.children.length > 0 || speaksAgain(entry, entries) || OPENS_TALK.test(wordsOf(text, entry)))) return 0;
  return below.some((entry) => opensTalk(text, entry)) ? end : 0;
}

/** So many lines of the part below are looked at for the words that open the talk. */
const FIRST_PART = 5;
const GREETS = /^[^\p{L}]*(?:\p{L}+[^\p{L}]{1,4})?(?:здравствуйте|добр(?:ый|ое|ого) (?:день|утро|вечер|времени)|ал(?:ло|[её])|приветствую|hello|hi|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you) for calling)(?!\p{L})|меня зовут|my name(?:['’]s| is)/iu;
const INTRODUCES = /(?<!\p{L})[Tt]his is (?:\p{Lu}|[{[<_])/u;

function opensTalk(text: string, entry: LineEntry): boolean {
  const words = wordsOf(text, entry);
  return GREETS.test(words) || INTRODUCES.test(words);
}

function isBoundary(entry: Entry): boolean {
  return entry.kind === 'heading' || entry.kind === 'rule' || isHead(entry) || (entry.kind === 'line' && (entry.marker?.ordered === true || entry.where === 'fence'));
}

function speaksAgain({ piece }: LineEntry, entries: readonly Entry[]): boolean {
  const { label } = piece;
  return label?.kind === 'speaker' && linesIn(entries).filter((entry) => entry.piece.label?.kind === 'speaker' && entry.piece.label.name === label.name).length > 1;
}

function wordsOf(text: string, { piece }: LineEntry): string {
  return text.slice(piece.label?.kind === 'speaker' ? piece.label.rest : piece.inner.start, piece.inner.end);
}

/** `> Звонок входящий. Мы ищем выход.` under the title: how many entries come up to the end of a quote that tells what call it is. */
function quotedPreface(text: string, entries: readonly Entry[]): number {
  const from = entries[0]?.kind === 'heading' ? 1 : 0;
  const length = entries.slice(from).findIndex((entry) => entry.kind !== 'line' || entry.where !== 'quote');
  const quote = entries.slice(from, length < 0 ? from : from + length).map(({ start, end }) => text.slice(start, end));
  return quote.some((line) => TELLS_OF_CALL.test(line)) && !quote.some((line) => OPENS_TALK.test(line)) ? from + quote.length : 0;
}

const TELLS_OF_CALL = /(?<!\p{L})(?:(?:входящ|исходящ)\p{L}+ (?:звон|лини|вызов)\p{L}*|(?:звон|лини|вызов)\p{L}* (?:входящ|исходящ)\p{L}+|скрипт\p{L}*|сценари\p{L}+|оператор(?:ам|ы|у)?)(?!\p{L})|\b(?:inbound|outbound|incoming|outgoing) (?:calls?|line)\b|\bthis script\b/iu;

function withNotesOver(text: string, entries: readonly Entry[]): Entry[] {
  const counts = new Map<Form, number>();
  count(entries, counts);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  if (all < LEAST_SAID) return [...entries];
  const used = new Set([...counts].filter(([, times]) => times >= all * IN_USE).map(([form]) => form));
  const first = entries.findIndex((entry) => bears(entry, used) || entry.kind === 'table' || (used.has('quoted') && entry.kind === 'line' && tellsToSay(text, entry)));
  const heading = entries.slice(0, first).findLastIndex((entry) => entry.kind === 'heading' || isHead(entry));
  // the first of those who are named opens the talk, and what stands above him does not
  const opener = entries[first];
  const opens = used.has('label') && opener?.kind === 'line' && isNamed(opener) && opensTalk(text, opener);
  const told = opens ? entries.slice(Math.max(0, heading), first).filter((entry) => isSentence(text, entry)) : [];
  const before = [...entries.slice(0, Math.max(0, heading)), ...told].filter((entry): entry is LineEntry => entry.kind === 'line' && !isHead(entry));
  if (before.some((entry) => entry.branch || entry.voice || OPENS_TALK.test(text.slice(entry.piece.inner.start, entry.piece.inner.end)))) return [...entries];
  const notes = new Set<Entry>(before);
  return entries.map((entry) => (entry.kind === 'line' && notes.has(entry) ? asNote(entry) : entry));
}

/** `Once you have them on the line, start with: "Good morning, …"`: the talk has begun, though the words stand within a sentence. */
function tellsToSay(text: string, { piece }: LineEntry): boolean {
  const [span] = quotedSpans(text, piece.start, piece.end);
  const before = span ? text.slice(piece.start, span.start) : '';
  return span !== undefined && TELLS_TO_SAY.test(before) && !forbidsSpeech(before) && isSpoken(text, span, piece.start);
}

const TELLS_TO_SAY = /(?<!\p{L})(?:say|saying|ask|begin|start|open|read|answer|reply|tell|with|скажите|говорим|говорите|спросите|спрашиваем|начните|начинаем|ответьте|отвечаем|прочтите|читаем|со слов|словами|так)(?!\p{L})[^.!?:"«“]{0,30}:\s*$/iu;

/** `We're not selling, so bite your tongue.`: a paragraph, and no title. */
function isSentence(text: string, entry: Entry): boolean {
  if (entry.kind !== 'line' || entry.piece.wraps.length > 0 || entry.piece.label || entry.marker || entry.where !== 'plain') return false;
  return /\S+(?:\s+\S+){3,}[.!…]$/u.test(text.slice(entry.piece.start, entry.piece.end));
}

function count(entries: readonly Entry[], counts: Map<Form, number>): void {
  for (const entry of entries) {
    const form = formOf(entry);
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
    count(entry.children, counts);
  }
}

function bears(entry: Entry, forms: ReadonlySet<Form>): boolean {
  const form = formOf(entry);
  return (form !== undefined && forms.has(form)) || entry.children.some((child) => bears(child, forms));
}

function formOf(entry: Entry): Form | undefined {
  if (entry.kind !== 'line') return undefined;
  if (isNamed(entry)) return 'label';
  if (entry.where === 'quote') return 'quote';
  return entry.piece.quoted ? 'quoted' : undefined;
}

/** **Asking for the guest** */
function isHead(entry: Entry): boolean {
  return entry.kind === 'line' && entry.piece.wraps.length === 1 && entry.piece.wraps[0] === 'bold';
}
