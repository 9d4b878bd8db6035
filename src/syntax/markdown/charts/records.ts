/** Records of a program, printed field by field: «Шаг: 2», «Кто говорит: клиент», «Текст: …», `Trigger: …`, `Body: …`. */
import type { LabelMatch } from '../../labels.js';
import { classifyLabel, foldLabel, roleOfLabel, type LabelGuess } from '../../label-roles.js';
import { trimmed } from '../../inline.js';
import { plainHeading, type Entry, type HeadingEntry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

type Field = 'who' | 'say' | 'heard' | 'expected' | 'title' | 'goto' | 'note';

const WHO = /^(?:кто|кто говорит|кто произносит|говорит|роль|спикер|сторона|автор реплики|who|who speaks|speaker|speaks|role|voice|said by)$/u;
const SAY = /^(?:тело|тело (?:макроса|сообщения|письма)|шаблон|сообщение|текст\b.*|реплика\b.*|body|message|message body|template|macro text|text|agent text|copy)$/u;
const HEARD =
  /^(?:(?:пишет|говорит|спрашивает|сказал|написал)\p{L}* (?:клиент|пользователь|покупатель|абонент|гость)\p{L}*|(?:клиент|пользователь|покупатель|абонент|гость)\p{L}* (?:пишет|говорит|спрашивает|сказал|написал)\p{L}*|ответ клиента|слышим|вопрос клиента|(?:the )?(?:customer|caller|client|user|guest|they)\p{L}* (?:says?|said|asks?|asked|writes?|wrote)|what they say|customer (?:words|line|message)|hears?|heard|слышим|слышу)$/u;
const EXPECTED = /^(?:(?:ожидаем|возможн)\p{L}* (?:ответ|реакци)\p{L}*|варианты ответа|listen for|(?:expected|possible) (?:answer|reply|replie|response)s?|(?:reply|answer|ответ) (?:\p{L}|\d{1,2}))$/u;
const TITLE = /^(?:название|имя|тема|шаг|этап|блок|узел|макрос|карточка|title|name|step|stage|block|node|macro|card|subject|id|№)$/u;
const GOTO = /^(?:переход|далее|дальше|куда|следующий(?: шаг)?|next|next step|go ?to|then)$/u;
const LEAST_FIELDS = 3;

/** Makes steps of records: paragraphs of fields whose keys come again in other paragraphs. */
export function withRecords(text: string, entries: readonly Entry[]): Entry[] {
  const groups = groupsOf(entries);
  const uses = new Map<string, number>();
  for (const { keys } of groups) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const records = groups.filter(({ keys }) => [...keys].filter((key) => (uses.get(key) ?? 0) > 1).length * 3 >= keys.size * 2);
  const fields = new Map([...uses.keys()].map((key) => [key, fieldOf(key)]));
  const speaks = [...fields].some(([key, field]) => field === 'say' && (uses.get(key) ?? 0) > 1);
  if (records.length < 2 || !speaks) return [...entries];
  const inRecord = new Map<Entry, readonly Entry[]>();
  for (const { lines } of records) inRecord.set(lines[0], recordOf(text, lines, fields));
  const taken = new Set<Entry>(records.flatMap(({ lines }) => lines));
  return entries.flatMap((entry) => inRecord.get(entry) ?? (taken.has(entry) ? [] : [entry]));
}

interface Group {
  lines: LineEntry[];
  keys: Set<string>;
}

/** Paragraphs of at least three fields. */
function groupsOf(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  let before: Entry | undefined;
  for (const entry of entries) {
    const goesOn = entry.kind === 'line' && before?.kind === 'line' && before.paragraph === entry.paragraph;
    if (!goesOn) group = undefined;
    if (entry.kind === 'line' && !entry.marker && entry.children.length === 0) {
      if (!group) groups.push((group = { lines: [], keys: new Set() }));
      group.lines.push(entry);
      const key = keyOf(entry);
      if (key !== undefined) group.keys.add(key);
    }
    before = entry;
  }
  return groups.filter(({ keys }) => keys.size >= LEAST_FIELDS);
}

function keyOf({ piece }: LineEntry): string | undefined {
  const { label } = piece;
  return label && label.sign === 'colon' && piece.wraps.length === 0 ? foldLabel(label.name) : undefined;
}

function fieldOf(key: string): Field {
  if (WHO.test(key)) return 'who';
  if (EXPECTED.test(key)) return 'expected';
  if (HEARD.test(key)) return 'heard';
  if (TITLE.test(key)) return 'title';
  if (GOTO.test(key)) return 'goto';
  if (SAY.test(key) || classifyLabel(key).kind === 'say') return 'say';
  const role = roleOfLabel(key)?.role;
  if (role === 'agent') return 'say';
  return role === 'customer' ? 'heard' : 'note';
}

/** The lines of a record under its title, each with what its key says of it. */
function recordOf(text: string, lines: readonly LineEntry[], fields: ReadonlyMap<string, Field>): Entry[] {
  const field = (line: LineEntry): Field | undefined => fields.get(keyOf(line) ?? '');
  const titles = lines.filter((line) => field(line) === 'title' && valueOf(text, line).end > valueOf(text, line).start);
  // a name says more than a number
  const title = titles.find((line) => /\p{L}{2}/u.test(text.slice(valueOf(text, line).start, line.end))) ?? titles[0];
  const who = lines.find((line) => field(line) === 'who');
  const named = who && roleOfLabel(text.slice(valueOf(text, who).start, valueOf(text, who).end));
  const speaker = who && named && !named.letter && !named.caller ? { guess: named, name: text.slice(valueOf(text, who).start, valueOf(text, who).end) } : { guess: { role: 'agent' as const, confidence: 0.85 } };
  const head = title ? [headingOf(text, title, titles)] : [];
  const goto = lines.find((line) => field(line) === 'goto' && valueOf(text, line).end > valueOf(text, line).start);
  const answered = goto && lines.find((line) => field(line) === 'expected' && valueOf(text, line).end > valueOf(text, line).start);
  return [
    ...head,
    ...lines.flatMap((line): Entry[] => {
      if (line === title || (answered && line === goto)) return [];
      if (goto && line === answered) return [{ ...line, branch: { head: valueOf(text, line), body: { start: goto.start, end: goto.end } } }];
      if (field(line) === 'expected') return [ledOn(text, line) ?? asField(line, 'expected', speaker)];
      return [asField(line, field(line), speaker)];
    }),
  ];
}

/** `Reply A: already paid -> 030` */
function ledOn(text: string, line: LineEntry): LineEntry | undefined {
  const value = valueOf(text, line);
  const arrow = text.slice(value.start, value.end).search(/\s(?:→|-+>|=+>)\s*\S{1,20}$/u);
  return arrow > 0 ? { ...line, branch: { head: { start: value.start, end: value.start + arrow }, body: { start: value.start + arrow + 1, end: value.end } } } : undefined;
}

function headingOf(text: string, title: LineEntry, titles: readonly LineEntry[]): HeadingEntry {
  const aliases = titles.filter((line) => line !== title).map((line) => text.slice(valueOf(text, line).start, valueOf(text, line).end));
  return { ...plainHeading(valueOf(text, title), title), aliases };
}

function valueOf(text: string, line: LineEntry): Range {
  const value = trimmed(text, line.piece.label?.rest ?? line.piece.start, line.piece.inner.end);
  const ticked = text[value.start] === '`' && text[value.end - 1] === '`' && value.end - value.start > 2;
  return ticked ? { start: value.start + 1, end: value.end - 1 } : value;
}

function asField(line: LineEntry, field: Field | undefined, speaker: { guess: LabelGuess; name?: string }): LineEntry {
  const { label } = line.piece;
  if (!label || field === undefined) return line;
  // a goto goes on with nobody's words
  if (field === 'goto') return { ...line, paragraph: -line.paragraph - 1 };
  return { ...line, piece: { ...line.piece, label: { ...label, ...meaningOf(field, speaker) } } };
}

function meaningOf(field: Field, speaker: { guess: LabelGuess; name?: string }): Partial<LabelMatch> {
  if (field === 'say') return { kind: 'speaker', ...speaker };
  if (field === 'heard' || field === 'expected') return { kind: 'speaker', guess: { role: 'customer', confidence: 0.85 } };
  return { kind: 'note', guess: undefined };
}
