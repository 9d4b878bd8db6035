/** Tells articles, READMEs and the like from scripts: text about something, in which nobody talks to a customer. */
import { speechScore } from '../../directions.js';
import { quotedSpans } from '../line/spans.js';
import type { Convention } from '../speakers/vote.js';
import { columnsOf } from '../tables/columns.js';
import type { Entry, LineEntry, TableEntry } from '../entries.js';
import type { Inference } from '../../nodes.js';

/** Measures of a text; lengths in characters. */
interface Weight {
  paragraphs: number;
  chars: number;
  /** Paragraphs of unmarked text that are longer than anyone says at once. */
  long: number;
  longChars: number;
  /** Unmarked text that is no short note. */
  toldChars: number;
  spokenChars: number;
  greetings: number;
  /** Paragraphs that ask or speak to somebody. */
  addressed: number;
  /** Tables with columns of speech. */
  tables: number;
}

const README_HEAD =
  /(?:^|\n)#{1,3} (?:install(?:ation)?|usage|api|license|contribut\w+|getting started|changelog|table of contents|dependencies|compatibility|security|use|types|syntax|features|reporting issues)[ \t]*(?:\n|$)/i;
const SHELL = /(?:^|\n)[ \t]*(?:\$ )?(?:npm (?:i|install|run)|npx |yarn add|pnpm add|pip install|go get|cargo add|brew install|docker run|git clone|import .{1,80} from ['"]|const .{1,60} = require\()/;
const LICENCE = /permission is hereby granted|copyright \(c\)|licensed under the/i;
const GREETING = /(?:^|["«“—–\s:>])(?:здравствуйте|добрый (?:день|вечер)|доброе утро|алло|hello|good (?:morning|afternoon|evening)|hi[, ]|thanks? (?:you )?for calling|меня зовут|my name['’ i]+s)/u;
const TABLE = /говорим|говорит|ответ|оператор|клиент|возражени|фраза|реплика|(?<!\p{L})(?:say|says|agent|customer|client|caller|objection|response|rep)(?![\p{L}])/u;
const ADDRESS = /\?|(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}{0,3}|you|your)(?![\p{L}])/u;
/** So many lines whose place in the file tells who says them make a script. */
const PLACED = 6;
const LONG = 250;
/** Text of short paragraphs that asks or addresses its reader in so many of them is no article. */
const ADDRESSED_SHARE = 0.25;
/** Nor is a text that short, in characters, if it speaks to somebody at all: nobody writes articles of a page. */
const SHORT = 2200;

/** Someone tells how to talk: so many quotations of some words are introduced, and they make so much of the text. An article quotes less. */
const LEAST_QUOTED = 8;
const LEAST_INTRODUCED = 5;
const QUOTED_SHARE = 0.35;
const INTRODUCES = /(?::|(?<!\p{L})(?:говор\p{L}{1,4}|отвеча\p{L}{1,4}|скаж\p{L}{1,3}|спраш\p{L}{1,5}|говорит|go|goes|say|says|ask|answer|then))[\s,]*$/iu;

function tellsHowToTalk(text: string): boolean {
  const spans = text.split('\n').flatMap((line) => quotedSpans(line, 0, line.length).map((span) => ({ before: line.slice(Math.max(0, span.start - 30), span.start), words: line.slice(span.start + 1, span.end - 1) })));
  const said = spans.filter(({ words }) => words.split(/\s+/).length > 3);
  const chars = said.reduce((sum, { words }) => sum + words.length, 0);
  return said.length >= LEAST_QUOTED && chars > text.length * QUOTED_SHARE && said.filter(({ before }) => INTRODUCES.test(before)).length >= LEAST_INTRODUCED;
}

/** Says that a text is no script, and why; nothing when it may be one. */
export function notScript(text: string, entries: readonly Entry[], convention: Convention): Inference | undefined {
  const found = judged(text, entries, convention);
  return found && TOLD.has(found.by) && tellsHowToTalk(text) ? undefined : found;
}

/** What is said of prose, which may yet tell how to talk. */
const TOLD = new Set(['long paragraphs', 'narrative']);

function judged(text: string, entries: readonly Entry[], convention: Convention): Inference | undefined {
  if (isRemark(text, entries)) return { by: 'a remark', confidence: 0.7 };
  const weight: Weight = { paragraphs: 0, chars: 0, long: 0, longChars: 0, toldChars: 0, spokenChars: 0, greetings: 0, addressed: 0, tables: 0 };
  weigh(text, entries, weight);
  if (weight.paragraphs === 0 || entries.filter((entry) => entry.kind === 'line' && (entry.voice === 'agent' || entry.voice === 'customer')).length >= PLACED) return undefined;
  const { agent, customer } = convention.statedLabels;
  const labelled = agent >= 2 || (agent >= 1 && customer >= 1);
  if (labelled && weight.spokenChars > weight.chars * 0.25) return undefined;
  const opening = text.slice(0, 60_000);
  const marks = technicalMarks(opening) - macroNames(text, entries);
  const isTechnical = marks * 400 > opening.length || (marks >= 8 && marks * 1200 > opening.length) || SHELL.test(opening) || (README_HEAD.test(opening) && marks > 0);
  if (isTechnical && marks > 0 && weight.greetings * 6 < Math.max(12, marks) && convention.conditions < 3 + marks) return { by: 'technical marks', confidence: 0.95 };
  if (!labelled && weight.greetings === 0 && LICENCE.test(opening)) return { by: 'licence', confidence: 0.9 };
  const long = weight.longChars / Math.max(1, weight.chars);
  const addressed = weight.addressed / weight.paragraphs;
  if (weight.chars < SHORT && weight.addressed >= 3) return undefined;
  if (weight.long >= 3 && long > (weight.greetings === 0 ? 0.3 : 0.6)) return { by: 'long paragraphs', confidence: 0.85 };
  const told = weight.toldChars / Math.max(1, weight.chars);
  if (weight.long === 0 && addressed > ADDRESSED_SHARE) return undefined;
  if (convention.blockquotes || convention.fences || labelled || weight.tables > 0) return undefined;
  if (convention.marked * 2.5 < convention.plainOther && convention.marked * 3 < weight.paragraphs && told > 0.45 && convention.plainOther >= 4 && convention.conditions < 3 && convention.plainSpeech < convention.plainOther * 0.6) {
    return { by: 'narrative', confidence: 0.7 };
  }
  return undefined;
}

/** A title and a sentence about something, «Коробки стоят на втором этаже.»: nothing in it asks, greets or speaks to anybody, and nobody speaks of himself. */
function isRemark(text: string, entries: readonly Entry[]): boolean {
  const [title, line, more] = entries;
  if (more || title?.kind !== 'heading' || title.level > 1 || title.heard || title.stage || line?.kind !== 'line' || line.marker || line.voice || line.branch || !isPlain(line)) return false;
  const words = text.slice(line.piece.start, line.end);
  return /\.\s*$/.test(words) && !line.piece.label && !ADDRESS.test(words.toLowerCase()) && !GREETING.test(words.toLowerCase()) && speechScore(words) <= 0;
}

/** Code spans (not those that hold a time of day, a field to fill in or the name of a macro), addresses, tags: what a page for programmers is full of and a script is not. */
function technicalMarks(text: string): number {
  return (text.match(/`(?=[^`\n]*[a-z]{2})(?![[{<%]|[/!#;:][\p{L}\d_-]+:?`)[^`\n]+`|\]\((?!#)|https?:\/\/|<\/?(?:a|div|img|p|table|h\d|sup)[\s>]|^\[[^\]^][^\]]*\]:\s|^(?:```|~~~)[a-z]/gimu) ?? []).length;
}

/** Names of macros are written like code, and mark a script. */
function macroNames(text: string, entries: readonly Entry[]): number {
  return entries.filter((entry) => entry.kind === 'heading' && text[entry.words.start - 1] === '`' && text[entry.words.start] !== '/').length;
}

function weigh(text: string, entries: readonly Entry[], weight: Weight): void {
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry.kind === 'table' && holdsSpeech(text, entry)) {
      weight.spokenChars += entry.end - entry.start;
      weight.chars += entry.end - entry.start;
      weight.tables += 1;
    }
    if (entry.kind !== 'line') continue;
    let last = index;
    while (isPlain(entry) && goesOn(entry, entries[last + 1])) last += 1;
    weighParagraph(text, entry, entries[last].end, weight);
    for (let at = index; at <= last; at += 1) weigh(text, entries[at].children, weight);
    index = last;
  }
}

function holdsSpeech(text: string, { rows: [header, ...body], part }: TableEntry): boolean {
  if (TABLE.test(text.slice(header.line.start, header.line.end).toLowerCase())) return true;
  return (part?.columns ?? columnsOf(text, header, body.filter(({ ruler }) => !ruler))).includes('agent');
}

function goesOn(entry: LineEntry, next: Entry | undefined): boolean {
  return next?.kind === 'line' && next.paragraph === entry.paragraph && !next.marker && isPlain(next);
}

function isPlain(entry: LineEntry): boolean {
  const { piece } = entry;
  return !piece.quoted && !piece.dash && piece.label?.kind !== 'speaker' && piece.label?.kind !== 'say' && entry.where === 'plain';
}

function weighParagraph(text: string, entry: LineEntry, end: number, weight: Weight): void {
  const length = end - entry.piece.start;
  weight.chars += length;
  weight.paragraphs += 1;
  const words = text.slice(entry.piece.start, Math.min(end, entry.piece.start + 400));
  const lower = words.toLowerCase();
  if (GREETING.test(lower.slice(0, 150))) weight.greetings += 1;
  if (ADDRESS.test(lower)) weight.addressed += 1;
  if (!isPlain(entry)) {
    weight.spokenChars += length;
    return;
  }
  if (length > LONG && !GREETING.test(lower.slice(0, 60))) {
    weight.long += 1;
    weight.longChars += length;
  }
  if (length > 70 && speechScore(words) < 2) weight.toldChars += length;
}
