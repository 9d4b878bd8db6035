/** Marks before lines that stand for speakers in one file: `▶ … ◁ …`, `A> … C> …`, «ДИСПЕТЧЕР. …», «(О) … (К) …», `**Agent** …`. */
import { opensCondition } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { timeStampAt, type LabelMatch } from '../../labels.js';
import { classifyLabel, roleOfLabel, type LabelGuess } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { legendRole } from '../legends/legend.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Role } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** What stands before the words of a line and may name who says them. */
interface Mark {
  /** Marks of one file have one form: signs, or names with the same mark beside them. */
  form: string;
  name: string;
  label: Range;
  direction?: Range;
  rest: number;
}

/** `[0:04] MRS P  Not really.`: a name after the time, parted from the words by a gap. */
const STAMPED = /(\p{L}[\p{L}\d_. -]{0,24}?)(?:\s{2,}|\t|\s+[-–—]\s+)(?=\S)/uy;

/** Forms that nothing but speakers has. */
const SURE = new Set(['stamped', 'sign', 'angle', 'period', 'numbered', '\t', ';', '»']);
/** Log-odds by which the lines of two strangers must differ. */
const CLEAR = 2;

interface Voice {
  name: string;
  count: number;
  /** Sums over the lines: how they sound like the agent, and like speech at all. */
  agentness: number;
  spoken: number;
  known?: LabelGuess;
}

/** Signs that already mean something else before a line: ticks, warnings, stars, numbers in circles. */
const MEANS_OTHER = /[✓✔✅☑✗✘✖❌❎⛔🚫👍👎★☆⭐⚠❗❓❔‼💡📌📝📎🔥①-⑳❶-❿▪•·]/u;
const SIGN = /(?:<-{1,2}|-{1,2}>|<{1,3}(?![\p{L}/!])|>{1,3}|[\p{So}\p{Sm}^§¶†‡~=]|[*-](?=\s))[\ufe0f\u200d]?\s?/uy;
const ANGLE = /`?(\p{L}{1,3})`?>\s+/uy;
const PERIOD = /(\p{Lu}(?:[\p{Lu}\d -]{1,24})?)(?:\s\(([^)]{1,60})\))?\.\s+(?=[\p{Lu}«"“{<[(—…\d])/uy;
/** «Д1  Такси «Ветерок»», `A2. Hello`, «**В3.** Когда заработает?»: a letter that counts its own lines. */
const NUMBERED = /(?:\*\*|__)?(\p{L}{1,2})\d{1,3}(?:[.):]?(?:\*\*|__)[.):]?\s+|[.):]\s+|\s{2,}|\t|\s[—–-]\s|\s(?=[\p{Lu}«"“]))/uy;
/** A name in bold or brackets, or before a tab, a bar, a semicolon or another mark that parts it from the words. */
const HEAD = /(?:(\*\*|__)(\p{L}[\p{L}\d_. -]{0,24}?)(?:,?\s*\d{1,2}:\d{2})?\1|([[(<])(\p{L}[\p{L}\d_. -]{0,24})[\])>]|(\p{L}[\p{L}\d_. -]{0,24}?)(?=\s?[\t;»|>]|\s[-–—]{1,2}\s|\s?(?:→|[-=]>)))(?:\s?[[(]([^\])\n]{1,40})[\])])?\s?(→|[-=]>|[\t;»|>]|(?<=\s)[-–—]{1,2}(?=\s)|)\s*/uy;
/** Marks of Markdown: they name speakers only beside another mark of their own kind. */
const KIN: readonly ReadonlySet<string>[] = [new Set(['-', '+', '*', '=', '~']), new Set(['>', '<', '>>', '<<', '>>>', '<<<', '->', '<-', '-->', '<--', '→', '←'])];

/** Gives the lines that open with one of two taking turns a label with the speaker that it stands for. */
export function withMarks(text: string, entries: readonly Entry[]): Entry[] {
  const marks = new Map<LineEntry, Mark>();
  const order: [LineEntry, Mark][] = [];
  collect(text, entries, marks, order);
  if (order.length < 4) return [...entries];
  const roles = new Map<string, LabelGuess>();
  const forms = new Map<string, [LineEntry, Mark][]>();
  for (const line of order) {
    const alike = forms.get(line[1].form);
    if (alike) alike.push(line);
    else forms.set(line[1].form, [line]);
  }
  const tags = new Set<string>();
  for (const [form, lines] of forms) {
    const before = roles.size;
    cast(text, lines, roles);
    if (roles.size > before) tags.add(form);
  }
  if (roles.size === 0) return [...entries];
  return relabelled(text, entries, marks, roles, tags);
}

function collect(text: string, entries: readonly Entry[], marks: Map<LineEntry, Mark>, order: [LineEntry, Mark][]): void {
  for (const entry of entries) {
    if (entry.kind !== 'line') continue;
    const mark = markOf(text, entry);
    if (mark) {
      marks.set(entry, mark);
      order.push([entry, mark]);
    }
    collect(text, entry.children, marks, order);
  }
}

function markOf(text: string, entry: LineEntry): Mark | undefined {
  const { piece } = entry;
  if (entry.voice === 'note') return undefined;
  // the letters of «В1. … О1. …», and of `C> … D> …`, count together, known or not
  const counts = piece.label?.guess?.letter === true && (/\d$/.test(piece.label.name) || text[piece.label.label.end] === '>');
  if ((piece.label?.kind === 'speaker' && !counts) || piece.wraps.length > 0 || piece.dash !== undefined) return undefined;
  // the mark of a quote or of a list item stands before the words that were read
  const from = entry.where === 'quote' || (entry.marker && !entry.marker.ordered) ? firstOfLine(text, entry.start) : piece.start;
  SIGN.lastIndex = from;
  const sign = SIGN.exec(text);
  if (sign) {
    const name = sign[0].trim();
    if (MEANS_OTHER.test(name) || from + sign[0].length >= piece.end) return undefined;
    return { form: 'sign', name, label: { start: from, end: from + name.length }, rest: Math.max(piece.start, from + sign[0].length) };
  }
  ANGLE.lastIndex = from;
  const angle = ANGLE.exec(text);
  if (angle && from + angle[0].length < piece.end) return { form: 'angle', name: angle[1].toLowerCase(), label: { start: from, end: from + angle[0].trimEnd().length }, rest: from + angle[0].length };
  PERIOD.lastIndex = from;
  const period = PERIOD.exec(text);
  if (period && from + period[0].length < piece.end) return named('period', text, from, period[0], period[1], period[2]);
  if (entry.where === 'quote') return undefined;
  STAMPED.lastIndex = timeStampAt(text, from, piece.end);
  const stamped = STAMPED.lastIndex > from ? STAMPED.exec(text) : null;
  if (stamped && stamped.index + stamped[0].length < piece.end) return named('stamped', text, stamped.index, stamped[0], stamped[1], undefined);
  NUMBERED.lastIndex = from;
  const numbered = NUMBERED.exec(text);
  if (numbered && from + numbered[0].length < piece.end) return named('numbered', text, from, numbered[0], numbered[1], undefined);
  HEAD.lastIndex = from;
  const head = HEAD.exec(text);
  if (!head || from + head[0].length >= piece.end) return undefined;
  const name = head[2] ?? head[4] ?? head[5];
  return opensCondition(name) ? undefined : named(head[1] ?? head[3] ?? head[7], text, from, head[0], name, head[6]);
}

function named(form: string, text: string, from: number, whole: string, name: string, aside: string | undefined): Mark {
  const start = from + whole.indexOf(name);
  const at = aside === undefined ? -1 : text.indexOf(aside, start + name.length);
  return {
    form,
    name: name.trim().toLowerCase(),
    label: { start, end: start + name.trimEnd().length },
    ...(at > 0 && /\p{L}/u.test(aside ?? '') ? { direction: { start: at, end: at + (aside?.length ?? 0) } } : {}),
    rest: from + whole.length,
  };
}

function firstOfLine(text: string, at: number): number {
  let from = at;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from -= 1;
  while (from < at && /\s/.test(text[from])) from += 1;
  return from;
}

/** Two marks of one form that take turns are two speakers; who is who, the legend, the names and the words say. */
function cast(text: string, lines: readonly [LineEntry, Mark][], roles: Map<string, LabelGuess>): void {
  const voices = new Map<string, Voice>();
  for (const [entry, mark] of lines) {
    const words = text.slice(mark.rest, Math.min(entry.piece.end, mark.rest + 300));
    const voice = voices.get(mark.name) ?? { name: mark.name, count: 0, agentness: 0, spoken: 0, known: mark.form === 'sign' ? undefined : roleOfLabel(mark.name) };
    voice.count += 1;
    voice.agentness += soundsLikeAgent(words);
    voice.spoken += speechScore(words);
    voices.set(mark.name, voice);
  }
  const [first, second, ...rest] = [...voices.values()].sort((a, b) => b.count - a.count);
  if (!first || !second || second.count < 2 || !mayTakeTurns(first, second) || turnsTaken(lines, first, second) * 3 < second.count * 2) return;
  const known = first.known !== undefined && second.known !== undefined;
  if (!known && (first.spoken + second.spoken) / (first.count + second.count) < 0.3) return;
  // any word may stand in bold or before a dash: strangers must sound like two sides
  if (!known && !SURE.has(lines[0][1].form) && Math.abs(first.agentness / first.count - second.agentness / second.count) < CLEAR) return;
  const agent = sideOf(text, first) >= sideOf(text, second) ? first : second;
  const customer = agent === first ? second : first;
  roles.set(agent.name, { role: 'agent', confidence: 0.85 });
  roles.set(customer.name, { role: 'customer', confidence: 0.85 });
  for (const other of rest) if (other.known && !other.known.letter) roles.set(other.name, other.known);
}

/** A list with plus signs beside quotes within quotes is no list when it sounds like the other side. */
function mayTakeTurns(first: Voice, second: Voice): boolean {
  if (areKin(first.name, second.name)) return true;
  const odd = [first.name, second.name].some((name) => name === '+' || /^(?:>>+|<<+)$/.test(name));
  return odd && Math.abs(first.agentness / first.count - second.agentness / second.count) > CLEAR;
}

function areKin(one: string, other: string): boolean {
  return KIN.every((kin) => kin.has(one) === kin.has(other));
}

function turnsTaken(lines: readonly [LineEntry, Mark][], first: Voice, second: Voice): number {
  let turns = 0;
  let before = '';
  for (const [, { name }] of lines) {
    if (name !== first.name && name !== second.name) continue;
    if (before !== '' && before !== name) turns += 1;
    before = name;
  }
  return turns;
}

/** `MRS P`, «Г-жа Л.»: so the desk names the one it talks to. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|madam|г-н|г-жа|господин|госпожа|гражданин|гражданка)(?:\.|\s)/u;

/** How far a mark is the agent's: what the legend says, what its name means, how its lines sound. */
function sideOf(text: string, voice: Voice): number {
  const weight: Partial<Record<Role, number>> = { agent: 1, customer: -1 };
  const legend = legendRole(text, voice.name);
  const named = voice.known ? (weight[voice.known.role] ?? 0) * (voice.known.letter ? 1 : 6) : 0;
  if (HONORIFIC.test(voice.name) && !legend) return -6;
  return (legend ? (weight[legend] ?? 0) * 6 : 0) + named + voice.agentness / voice.count;
}

function relabelled(text: string, entries: readonly Entry[], marks: ReadonlyMap<LineEntry, Mark>, roles: ReadonlyMap<string, LabelGuess>, tags: ReadonlySet<string>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const children = entry.children.length > 0 ? relabelled(text, entry.children, marks, roles, tags) : entry.children;
    const mark = marks.get(entry);
    const guess = mark && tags.has(mark.form) ? roles.get(mark.name) : undefined;
    if (mark && !guess && tells(mark, tags)) return { ...entry, children, piece: { ...entry.piece, label: noteOf(text, mark), lead: undefined } };
    if (!mark || !guess) return { ...entry, children };
    const piece = { ...entry.piece, label: labelOf(text, entry, mark, guess, roles), lead: undefined };
    return { ...entry, children, piece };
  });
}

/** `[DO] open the card` beside `[SAY] …` and `[LISTEN] …`: what the other tags tell is for the agent. */
function tells({ form, name }: Mark, tags: ReadonlySet<string>): boolean {
  return form === '[' && tags.has('[') && roleOfLabel(name) === undefined && classifyLabel(name).kind !== 'say';
}

function noteOf(text: string, { label, rest }: Mark): LabelMatch {
  return { label, name: text.slice(label.start, label.end), rest, sign: 'bare', marked: true, kind: 'note' };
}

function labelOf(text: string, entry: LineEntry, mark: Mark, guess: LabelGuess, roles: ReadonlyMap<string, LabelGuess>): LabelMatch {
  const { label, rest, direction } = mark;
  const base = { label, name: text.slice(label.start, label.end), rest, sign: 'bare' as const, marked: false, ...(direction ? { direction } : {}) };
  return explainsMarks(text, entry, mark, roles) ? { ...base, kind: 'note' } : { ...base, kind: 'speaker', guess };
}

/** «▶ говорим мы, ◁ говорит клиент» tells what the marks mean and is said by nobody. */
function explainsMarks(text: string, entry: LineEntry, mark: Mark, roles: ReadonlyMap<string, LabelGuess>): boolean {
  if (mark.form !== 'sign') return false;
  const words = text.slice(mark.rest, Math.min(entry.piece.end, mark.rest + 200));
  return [...roles.keys()].some((name) => name !== mark.name && name.length > 0 && !/^[-+*=<>~]$/.test(name) && words.includes(name));
}
