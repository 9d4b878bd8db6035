/** Counts how the lines of a file are written, and how those of each kind sound. */
import { columnsOf, rowRoles } from '../tables/columns.js';
import { conditionKind, matchCondition, opensCondition } from '../../conditions.js';
import { directionSense, forbidsSpeech, speechScore } from '../../directions.js';
import { isOverText, mayBeHeard, openingOf, soundsHeard, standsOverTalk, tellsWhen } from '../line/brackets.js';
import type { LabelMatch } from '../../labels.js';
import { foldLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { matchGoto } from '../../gotos.js';
import type { LabelUse, SpokenLine } from './names.js';
import { formOfItem, isOverArrow, quotedBeforeGoto, standsOverArrow } from '../line/led.js';
import { pieceOf } from '../line/pieces.js';
import { quotedSpans } from '../line/spans.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Row } from '../text/tables.js';
import type { Role } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** `DAMAGE. Say:` names a step. */
const SAYS = /[.,;]\s+(?:say|ask|скажите|говорим|сказать)$/iu;

const SENTENCE_END = /[.!?…]["»”)]?\**_*$/u;

/** What sounds so much like the customer is his without a question mark. */
const LIKE_CUSTOMER = -1;

/** What sounds less like the agent may be the customer's. */
const LIKE_AGENT = 0.8;

/** How some paragraphs sound, summed up. */
export interface Sound {
  count: number;
  agentness: number;
  spoken: number;
}

/** Counts of the lines of a file, by how they are written and how they sound. */
export class Tally {
  readonly labels = new Map<string, LabelUse>();
  readonly spokenLines: SpokenLine[] = [];
  quoted = 0;
  blockquotes = 0;
  /** How block quotes and the plain lines beside them sound: sums over paragraphs. */
  readonly inQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  readonly besideQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** The same of quotations. */
  readonly quotedInQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  readonly quotedBeside: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Block quotes that open with a name. */
  readonly namedQuotes = new Map<string, number>();
  /** Quotations in block quotes, and commands to say something right below block quotes. */
  quotedQuotes = 0;
  saysBelow = 0;
  /** Lines that are one quotation in bold. */
  readonly boldQuotes: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Quotations with their gotos, by the form of their list items: all of them, and those that may be the customer's. */
  readonly led = new Map<string, { count: number; heard: number }>();
  /** Quotations over lines that open with an arrow, and those lines. */
  readonly overArrow: Sound = { count: 0, agentness: 0, spoken: 0 };
  readonly behindArrow: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Lines with a dash in italics, and those without. */
  readonly slantedDashes: Sound = { count: 0, agentness: 0, spoken: 0 };
  readonly plainDashes: Sound = { count: 0, agentness: 0, spoken: 0 };
  fences = 0;
  /** Rows of tables with a column of speech. */
  tableRows = 0;
  /** Speakers that tables name. */
  readonly inTables = new Map<string, Role>();
  dashes = 0;
  readonly dashRuns: string[][] = [];
  dashBeforePlain = 0;
  dashAfterArrow = 0;
  /** Lines that are one or more sentences, all in bold. */
  readonly inBold: Sound = { count: 0, agentness: 0, spoken: 0 };
  brackets = 0;
  bracketsHeard = 0;
  /** Brackets that open lines, by their kind: all of them, and those that the customer says. */
  readonly openings = new Map<string, { count: number; heard: number }>();
  /** Lines in parentheses over a talk with dashes: those that may tell when it is held, and those that surely do. */
  readonly enclosed = { count: 0, may: 0, sure: 0 };
  italics = 0;
  italicsHeard = 0;
  /** Those among them that the customer says beyond doubt. */
  italicsSure = 0;
  /** Lines whose place says that they are the agent's. */
  placed = 0;
  /** Lines that a command such as `Say:` opens. */
  commanded = 0;
  plainSpeech = 0;
  plainOther = 0;
  conditions = 0;
  /** What stands behind conditions in their lines: all of it, and what speaks to somebody. */
  readonly behindConditions = { count: 0, spoken: 0 };

  constructor(readonly text: string) {}

  visit(entries: readonly Entry[], owner: LineEntry | undefined): void {
    let before = owner;
    let run: string[] = [];
    entries.forEach((entry, index) => {
      if (entry.kind !== 'line' || entry.piece.wraps[0] === 'bold' || isQuotation(entry)) run = [];
      else if (entry.piece.dash && !opensBracketed(this.text, entry.piece.dash)) {
        if (run.length === 0) this.dashRuns.push(run);
        run.push(this.text.slice(entry.piece.dash, Math.min(entry.piece.end, entry.piece.dash + 300)));
      }
      if (entry.kind === 'line') {
        this.line(entry, before, entries[index + 1]);
        this.visit(entry.children, entry);
        before = entry;
      } else if (entry.kind === 'table') this.table(entry.rows);
    });
  }

  private table(rows: readonly Row[]): void {
    const body = rows.slice(1).filter((row) => !row.ruler);
    const columns = columnsOf(this.text, rows[0], body);
    const speech = columns.indexOf('agent');
    if (speech < 0) return;
    this.tableRows += body.length;
    const who = columns.indexOf('who');
    if (who >= 0) for (const [name, role] of rowRoles(this.text, body, who, speech)) this.inTables.set(name, role);
  }

  private line(entry: LineEntry, before: LineEntry | undefined, next: Entry | undefined): void {
    if (entry.voice === 'agent') this.placed += 1;
    if (entry.branch) this.behindCondition(entry.branch.body);
    if (entry.voice ?? entry.branch) return;
    const { piece, where } = entry;
    const { label } = piece;
    this.leads(entry);
    if (next && isOverArrow(this.text, entry, next)) {
      hear(this.overArrow, this.text.slice(piece.inner.start, piece.inner.end));
      hear(this.behindArrow, this.text.slice(next.piece.start, next.piece.end));
    }
    if (label?.kind === 'speaker' || (label?.kind === 'unknown' && label.sign === 'colon' && label.rest < piece.inner.end)) this.label(entry);
    if (label?.kind === 'say' && label.rest < piece.inner.end) {
      this.commanded += 1;
      this.unnamed(label.rest, piece.inner.end);
      if (before?.where === 'quote') this.saysBelow += 1;
    }
    if (label?.kind === 'speaker' || label?.kind === 'note') return;
    if (where !== 'fence' && piece.wraps.length === 0) this.opening(piece.start, piece.end);
    const words = this.text.slice(piece.start, Math.min(piece.end, piece.start + 300));
    if (/^(?:если|if|when|иначе|otherwise)(?![\p{L}])/iu.test(words)) this.conditions += 1;
    const condition = matchCondition(this.text, piece.inner.start, piece.inner.end);
    if (condition) this.behindCondition({ start: condition.rest, end: piece.inner.end });
    if (/(?:→|->|:)\s*[—–-]\s/.test(words)) this.dashAfterArrow += 1;
    if (where === 'fence') {
      this.fences += 1;
      return;
    }
    if (piece.quoted && piece.wraps[0] === 'bold' && (entry.marker?.ordered ?? true)) hear(this.boldQuotes, this.text.slice(piece.inner.start, piece.inner.end));
    if (piece.quoted && piece.wraps.length === 0) {
      this.quoted += 1;
      if (where === 'quote') {
        this.quotedQuotes += 1;
        hear(this.quotedInQuote, words);
      } else if (besideQuotes(entry, before, next)) hear(this.quotedBeside, words);
      this.unnamed(piece.inner.start, piece.inner.end);
      return;
    }
    if (where === 'quote' && !piece.dash) {
      this.blockquote(entry, words);
      return;
    }
    if (besideQuotes(entry, before, next)) hear(this.besideQuote, words);
    if (piece.dash) {
      this.dashes += 1;
      const said = pieceOf(this.text, piece.dash, piece.end);
      hear(said.wraps[0] === 'italic' ? this.slantedDashes : this.plainDashes, this.text.slice(said.inner.start, said.inner.end));
      if (next?.kind === 'line' && next.paragraph === entry.paragraph && isPlain(next)) this.dashBeforePlain += 1;
      return;
    }
    if (standsOverTalk(entry, next)) this.enclosing(this.text.slice(piece.inner.start, piece.inner.end));
    if (piece.wraps.length === 1 && piece.wraps[0] === 'italic' && (!entry.marker || standsOverArrow(this.text, entry, next)) && (entry.first || isSentence(words))) this.italic(this.text.slice(piece.inner.start, piece.inner.end));
    if (next && isOverText(entry, next)) {
      this.brackets += 1;
      // where some are quoted, the others are not what he says
      if (!piece.quoted && soundsHeard(this.text.slice(piece.inner.start, piece.inner.end))) this.bracketsHeard += 1;
    }
    if (!label && piece.wraps.length === 1 && piece.wraps[0] === 'bold' && SENTENCE_END.test(words)) {
      hear(this.inBold, this.text.slice(piece.inner.start, piece.inner.end));
      this.unnamed(piece.inner.start, piece.inner.end);
    }
    if (piece.wraps.length > 0 || label?.kind === 'say') return;
    if (quotedSpans(this.text, piece.start, piece.end).some((span) => span.end - span.start > 25)) {
      this.quoted += 1;
      return;
    }
    if (before && before.paragraph === entry.paragraph && before.piece.label?.kind === 'speaker') return;
    if (speechScore(words) > 0.5) {
      this.plainSpeech += 1;
      if (!label) this.unnamed(piece.inner.start, piece.inner.end);
    } else this.plainOther += 1;
  }

  private leads(entry: LineEntry): void {
    const led = quotedBeforeGoto(this.text, entry);
    if (!led) return;
    const form = formOfItem(this.text, entry);
    const { count, heard } = this.led.get(form) ?? { count: 0, heard: 0 };
    const sound = soundsLikeAgent(this.text.slice(led.head.start + 1, led.head.end - 1));
    this.led.set(form, { count: count + 1, heard: heard + (sound < LIKE_AGENT ? 1 : 0) });
  }

  private behindCondition({ start, end }: Range): void {
    if (start >= end || matchGoto(this.text, start, end)) return;
    this.behindConditions.count += 1;
    if (speechScore(this.text.slice(start, end)) >= 1) this.behindConditions.spoken += 1;
  }

  private blockquote(entry: LineEntry, words: string): void {
    const { label, inner } = entry.piece;
    if (!label) this.unnamed(inner.start, inner.end);
    if (!entry.first) return;
    if (label) this.namedQuotes.set(foldLabel(label.name), (this.namedQuotes.get(foldLabel(label.name)) ?? 0) + 1);
    if (speechScore(words) > -1.5) this.blockquotes += 1;
    hear(this.inQuote, words);
  }

  private enclosing(words: string): void {
    this.enclosed.count += 1;
    if (tellsWhen(words)) this.enclosed.may += 1;
    if (opensCondition(words) || conditionKind(words) === 'event') this.enclosed.sure += 1;
  }

  private opening(start: number, end: number): void {
    const opening = openingOf(this.text, start, end);
    if (!opening) return;
    const { count, heard } = this.openings.get(opening.bracket) ?? { count: 0, heard: 0 };
    const words = this.text.slice(opening.words.start, opening.words.end);
    this.openings.set(opening.bracket, { count: count + 1, heard: heard + (soundsHeard(words) && !/^(?:если|if|when)(?!\p{L})/iu.test(words) ? 1 : 0) });
  }

  private italic(words: string): void {
    this.italics += 1;
    const sound = soundsLikeAgent(words);
    if ((/\?$/.test(words) || sound < LIKE_CUSTOMER) && mayBeHeard(words)) this.italicsSure += 1;
    if (!opensCondition(words) && !forbidsSpeech(words) && !/:$/.test(words) && directionSense(words).kind !== 'pause' && sound < 0.5) this.italicsHeard += 1;
  }

  private label(entry: LineEntry): void {
    const label = entry.piece.label;
    if (!label) return;
    const name = foldLabel(label.name);
    // `Tier 1:` and `Шаг 2:` count something, `If no:` opens a branch, and a name is a few words
    if (label.kind === 'unknown' && (name.split(' ').length > 3 || /\d/.test(label.name) || opensCondition(label.name) || SAYS.test(label.name))) return;
    let use = this.labels.get(name);
    if (!use) {
      const guess = label.guess;
      use = { name, role: guess?.role, letter: guess?.letter === true || name.length === 1, caller: guess?.caller === true, confidence: guess?.confidence ?? 0.6, lines: [] };
      this.labels.set(name, use);
    }
    const line = { name, at: this.spokenLines.length, form: formOf(this.text, entry, label), start: label.rest, end: entry.piece.inner.end };
    use.lines.push(line);
    this.spokenLines.push(line);
  }

  private unnamed(start: number, end: number): void {
    this.spokenLines.push({ name: '', at: this.spokenLines.length, form: '', start, end });
  }
}

/** `*"Is two days guaranteed?"*` between two lines with dashes: the one below answers it, and not the one above. */
function isQuotation({ piece }: LineEntry): boolean {
  return piece.quoted !== undefined && piece.dash === undefined;
}

/** `– [if yes] Thank you.` answers somebody who is not quoted. */
function opensBracketed(text: string, at: number): boolean {
  return (text[at] === '[' || text[at] === '(') && opensCondition(text.slice(at + 1, at + 100));
}

/** How a label is written: the marks before it, its case, and where its line stands. */
function formOf(text: string, { piece, where }: LineEntry, label: LabelMatch): string {
  const marks = text.slice(piece.start, label.label.start).replace(/[^*_[(<`]/g, '');
  const letters = label.name.replace(/\P{L}/gu, '');
  const written = letters === letters.toLowerCase() ? 'lower' : letters.length > 1 && letters === letters.toUpperCase() ? 'capitals' : 'name';
  return `${marks} ${written} ${label.sign} ${where}`;
}

function isSentence(words: string): boolean {
  return /^[*_]\p{Lu}/u.test(words) && SENTENCE_END.test(words);
}

function hear(sound: Sound, words: string): void {
  sound.count += 1;
  sound.agentness += soundsLikeAgent(words);
  sound.spoken += speechScore(words);
}

/** A plain line right before or after a block quote. */
function besideQuotes(entry: LineEntry, before: LineEntry | undefined, next: Entry | undefined): boolean {
  if (entry.where !== 'plain' || entry.marker || entry.piece.wraps.length > 0) return false;
  return before?.where === 'quote' || (next?.kind === 'line' && next.where === 'quote');
}

function isPlain(entry: LineEntry): boolean {
  const { piece } = entry;
  return piece.wraps.length === 0 && !piece.dash && !piece.quoted && !piece.label && !entry.marker;
}
