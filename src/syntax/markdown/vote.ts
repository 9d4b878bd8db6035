/** Which conventions a file follows to show who speaks: labels, dashes, quotation marks, block quotes, fences, or none. */
import { columnsOf, rowRoles } from './columns.js';
import { conditionKind, matchCondition, opensCondition } from '../conditions.js';
import { directionSense, forbidsSpeech, speechScore } from '../directions.js';
import { isOverText, mayBeHeard, openingOf, soundsHeard, standsOverTalk, tellsWhen } from './brackets.js';
import { isMonologue } from './dialogue.js';
import { foldLabel, type LabelMatch } from '../labels.js';
import { soundsLikeAgent } from '../voices.js';
import { matchGoto } from '../gotos.js';
import { legendRole, QUOTE_WORDS } from './legend.js';
import { speakersOf, type LabelUse, type Speakers, type SpokenLine } from './names.js';
import { formOfItem, isOverArrow, quotedBeforeGoto, standsOverArrow } from './led.js';
import { pieceOf } from './pieces.js';
import { quotedSpans } from './spans.js';
import type { Entry, LineEntry } from './entries.js';
import type { Row } from './tables.js';
import type { Role } from '../nodes.js';
import type { Range } from '../../source/index.js';

/** The reading that the lines of a file agree on. */
export interface Convention {
  /** Speakers by their folded label; a label that is missing here is no speaker. */
  speakers: Speakers;
  agentLabels: number;
  customerLabels: number;
  /** Lines whose label is a known word for a speaker, not a name. */
  statedLabels: { agent: number; customer: number };
  /** Lines or parts of lines in quotation marks are what the agent says. */
  quotes: boolean;
  /** Unlabelled block quotes are what the agent says. */
  blockquotes: boolean;
  /** Unlabelled block quotes are what the customer says, between plain lines of the agent. */
  heardQuotes: boolean;
  /** Fenced text is what the agent says. */
  fences: boolean;
  /** Lines that open with a dash: a dialogue in turns, or one side's words only. */
  dashes: 'dialogue' | 'agent' | 'customer' | 'none';
  /** Whole sentences in bold are what the agent says; what is plain or slanted is not. */
  bold: boolean;
  /** Quotations all in bold are what the agent says, and head no answers. */
  saidInBold: boolean;
  /** Forms of list items of which a quotation with its goto is what the customer says: see `formOfItem`. */
  heardLed: ReadonlySet<string>;
  /** A quotation over a line of its paragraph that opens with an arrow is what the customer says, and the line below the answer. */
  answersByArrow: boolean;
  /** Lines with a dash are the customer's in italics, and the agent's without. */
  slantedDashes: boolean;
  /** Lines in italics are the customer's words, as against plain ones. */
  italics: 'customer' | 'note';
  /** Lines in square brackets over the agent's text hold the customer's words. */
  heardBrackets: boolean;
  /** Brackets of this kind at the beginnings of lines hold what the customer says before the rest of it. */
  heardOpenings: string;
  /** Paragraphs of a few words in parentheses over lines with dashes tell when these are said: «(хочет частями)». */
  castsInBrackets: boolean;
  /** Unlabelled plain text is what the agent says. */
  plain: boolean;
  /** Lines of any kind that are speech by some mark. */
  marked: number;
  plainSpeech: number;
  plainOther: number;
  conditions: number;
  /** What stands behind conditions in their lines is mostly said. */
  saysAnswers: boolean;
}

/** `*Slanted is the caller*`, «курсивом — клиент». */
const ITALIC_LEGEND = /(?:slanted|italics?|курсив\p{L}*)[^.\n]{0,30}(?:caller|customer|client|patient|клиент|абонент|покупател|собеседник)/iu;

/** `DAMAGE. Say:` names a step. */
const SAYS = /[.,;]\s+(?:say|ask|скажите|говорим|сказать)$/iu;

const SENTENCE_END = /[.!?…]["»”)]?\**_*$/u;

/** So many plain lines of speech stand for themselves beside any table. */
const ENOUGH = 3;

/** By so much lines of two kinds sound like two sides. */
const CLEARLY = 0.7;

/** What sounds so much like the customer is his without a question mark. */
const LIKE_CUSTOMER = -1;

/** What sounds less like the agent may be the customer's. */
const LIKE_AGENT = 0.8;

/** What sounds so much like the agent on the average is his without a name. */
const LIKE_TEMPLATE = 1.5;

/** How some paragraphs sound, summed up. */
interface Sound {
  count: number;
  agentness: number;
  spoken: number;
}

/** Counts the lines of a file and decides how it is written. */
export function conventionOf(text: string, entries: readonly Entry[], direction: 'inbound' | 'outbound' | undefined): Convention {
  const tally = new Tally(text);
  tally.visit(entries, undefined);
  return tally.decide(direction);
}

class Tally {
  private readonly labels = new Map<string, LabelUse>();
  private readonly spokenLines: SpokenLine[] = [];
  private quoted = 0;
  private blockquotes = 0;
  /** How block quotes and the plain lines beside them sound: sums over paragraphs. */
  private readonly inQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  private readonly besideQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** The same of quotations. */
  private readonly quotedInQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  private readonly quotedBeside: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Block quotes that open with a name. */
  private readonly namedQuotes = new Map<string, number>();
  /** Quotations in block quotes, and commands to say something right below block quotes. */
  private quotedQuotes = 0;
  private saysBelow = 0;
  /** Lines that are one quotation in bold. */
  private readonly boldQuotes: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Quotations with their gotos, by the form of their list items: all of them, and those that may be the customer's. */
  private readonly led = new Map<string, { count: number; heard: number }>();
  /** Quotations over lines that open with an arrow, and those lines. */
  private readonly overArrow: Sound = { count: 0, agentness: 0, spoken: 0 };
  private readonly behindArrow: Sound = { count: 0, agentness: 0, spoken: 0 };
  /** Lines with a dash in italics, and those without. */
  private readonly slantedDashes: Sound = { count: 0, agentness: 0, spoken: 0 };
  private readonly plainDashes: Sound = { count: 0, agentness: 0, spoken: 0 };
  private fences = 0;
  /** Rows of tables with a column of speech. */
  private tableRows = 0;
  /** Speakers that tables name. */
  private readonly inTables = new Map<string, Role>();
  private dashes = 0;
  private readonly dashRuns: string[][] = [];
  private dashBeforePlain = 0;
  private dashAfterArrow = 0;
  /** Lines that are one or more sentences, all in bold. */
  private readonly inBold: Sound = { count: 0, agentness: 0, spoken: 0 };
  private brackets = 0;
  private bracketsHeard = 0;
  /** Brackets that open lines, by their kind: all of them, and those that the customer says. */
  private readonly openings = new Map<string, { count: number; heard: number }>();
  /** Lines in parentheses over a talk with dashes: those that may tell when it is held, and those that surely do. */
  private readonly enclosed = { count: 0, may: 0, sure: 0 };
  private italics = 0;
  private italicsHeard = 0;
  /** Those among them that the customer says beyond doubt. */
  private italicsSure = 0;
  /** Lines whose place says that they are the agent's. */
  private placed = 0;
  /** Lines that a command such as `Say:` opens. */
  private commanded = 0;
  private plainSpeech = 0;
  private plainOther = 0;
  private conditions = 0;
  /** What stands behind conditions in their lines: all of it, and what speaks to somebody. */
  private readonly behindConditions = { count: 0, spoken: 0 };

  constructor(private readonly text: string) {}

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

  decide(direction: 'inbound' | 'outbound' | undefined): Convention {
    const speakers = speakersOf(this.text, [...this.labels.values()], this.spokenLines, this.inTables, direction);
    let agentLabels = 0;
    let customerLabels = 0;
    for (const [name, speaker] of speakers) {
      const count = this.labels.get(name)?.lines.length ?? 0;
      if (speaker.role === 'agent') agentLabels += count;
      if (speaker.role === 'customer') customerLabels += count;
    }
    const stated = (role: Role): number => [...this.labels.values()].reduce((sum, use) => sum + (use.role === role && speakers.has(use.name) ? use.lines.length : 0), 0);
    const unnamedQuotes = this.blockquotes - [...this.namedQuotes].reduce((sum, [name, count]) => sum + (speakers.has(name) ? count : 0), 0);
    const dialogue = this.dashes >= 3 && this.plainSpeech * 2 <= this.dashes;
    const heardQuotes = agentLabels === 0 && ((unnamedQuotes > 0 && this.quotesAreHeard()) || (this.saysBelow >= ENOUGH && this.saysBelow * 3 >= this.quotedQuotes * 2) || this.quotationsAreHeard());
    const blockquotes = unnamedQuotes > 0 && (agentLabels === 0 || this.quotesAreSaid(unnamedQuotes, agentLabels)) && !heardQuotes && !this.quotesAreAsides();
    const quotes = this.quoted > 0;
    const bold = agentLabels === 0 && this.boldIsSpoken();
    const plain = agentLabels === 0 && this.placed <= this.plainSpeech * 2 && !bold && !blockquotes && !dialogue && (this.quoted === 0 || this.plainSpeech > this.quoted) && this.plainSpeech >= Math.min(ENOUGH, this.tableRows) && (this.fences === 0 || this.plainSpeech > this.fences) && (this.commanded < ENOUGH || this.plainSpeech > this.commanded);
    return {
      speakers,
      agentLabels,
      customerLabels,
      statedLabels: { agent: stated('agent'), customer: stated('customer') },
      quotes,
      italics: this.italicsAreHeard(plain, blockquotes) ? 'customer' : 'note',
      blockquotes,
      heardQuotes,
      heardBrackets: this.bracketsHeard >= ENOUGH && this.bracketsHeard * 2 > this.brackets,
      heardOpenings: [...this.openings].filter(([, { count, heard }]) => heard >= ENOUGH && heard * 2 > count).map(([bracket]) => bracket).join(''),
      castsInBrackets: this.enclosed.may >= ENOUGH && this.enclosed.sure > 0 && this.enclosed.may * 4 >= this.enclosed.count * 3,
      bold,
      saidInBold: this.boldQuotes.count > 1 && this.boldQuotes.agentness / this.boldQuotes.count > CLEARLY,
      heardLed: new Set([...this.led].filter(([, { count, heard }]) => count >= ENOUGH && heard * 2 > count).map(([form]) => form)),
      answersByArrow: this.overArrow.count > 1 && this.overArrow.agentness < this.behindArrow.agentness,
      slantedDashes: this.dashesAreSlanted(),
      fences: this.fences > 0 && agentLabels === 0,
      dashes: this.dashMode(agentLabels, plain),
      plain,
      marked: agentLabels + customerLabels + this.quoted + this.blockquotes + this.dashes,
      plainSpeech: this.plainSpeech,
      plainOther: this.plainOther,
      conditions: this.conditions,
      saysAnswers: this.behindConditions.spoken > 0 && this.behindConditions.spoken * 2 >= this.behindConditions.count,
    };
  }

  /** Quotes that sound like the customer's lines, answered by plain ones that sound like the agent's. */
  private quotesAreHeard(): boolean {
    const quote = this.inQuote;
    const plain = this.besideQuote;
    if (quote.count < 3 || plain.count * 3 < quote.count * 2 || plain.spoken / plain.count < 0.3) return false;
    const legend = legendRole(this.text, QUOTE_WORDS);
    if (legend) return legend === 'customer';
    return soundsApart(quote, plain);
  }

  /** `> "How much is it?"` between quotations that stand out of block quotes and sound like the agent's. */
  private quotationsAreHeard(): boolean {
    const { quotedInQuote: quote, quotedBeside: beside } = this;
    if (quote.count < ENOUGH || beside.count * 3 < quote.count * 2) return false;
    return soundsApart(quote, beside);
  }

  /** Several sentences in bold that sound like speech, with little of it elsewhere. */
  private boldIsSpoken(): boolean {
    const { count, agentness, spoken } = this.inBold;
    return count > ENOUGH && spoken / count > 0.3 && agentness > 0 && this.plainSpeech * 2 <= count;
  }

  /** A legend says so, or most lines in italics sound like the customer, beside plain lines, block quotes or quotations of the agent. */
  private italicsAreHeard(plain: boolean, blockquotes: boolean): boolean {
    if (plain && ITALIC_LEGEND.test(this.text.slice(0, 3000))) return true;
    if (!(plain || blockquotes || this.quoted > this.italics / 2) || this.customers() > 0 || this.italicsHeard <= ENOUGH || this.italicsHeard * 4 < this.italics * 3) return false;
    return plain || this.italicsSure * 2 >= this.italics;
  }

  private dashesAreSlanted(): boolean {
    const { slantedDashes: slanted, plainDashes: plain } = this;
    // all of them in italics, between lines of another form
    if (slanted.count > ENOUGH && plain.count === 0) return slanted.agentness < 0;
    if (slanted.count < ENOUGH || plain.count < ENOUGH) return false;
    return soundsApart(slanted, plain);
  }

  /** Templates in block quotes beside a talk under names: as many as the agent's lines in it, and they sound like his. */
  private quotesAreSaid(unnamed: number, agentLabels: number): boolean {
    return unnamed > ENOUGH && unnamed >= agentLabels && this.inQuote.agentness / this.inQuote.count > LIKE_TEMPLATE;
  }

  /** A remark or two in block quotes, where quotation marks or dashes show what is said. */
  private quotesAreAsides(): boolean {
    return (this.quoted > this.inQuote.count * 3 && this.inQuote.spoken < this.inQuote.count) || this.dashes > this.inQuote.count * 3;
  }

  /** Signs that the customer's lines are marked in another way; `Client: three facilities` once is a field. */
  private customers(): number {
    return [...this.labels.values()].filter((use) => use.role === 'customer' && use.lines.length > 1).length + this.dashes;
  }

  private dashMode(agentLabels: number, plain: boolean): Convention['dashes'] {
    if (this.dashes === 0 && this.dashAfterArrow === 0) return 'none';
    if (agentLabels > 1 && this.dashes < agentLabels) return 'agent';
    if (plain && this.dashBeforePlain * 2 > this.dashes) return 'customer';
    if (this.dashes > 3 && isMonologue(this.dashRuns)) return 'agent';
    if (this.dashAfterArrow > 2 && this.dashAfterArrow >= this.dashes / 3) return 'agent';
    return 'dialogue';
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

/** The first lines sound clearly less like the agent than the others. */
function soundsApart(heard: Sound, said: Sound): boolean {
  return heard.agentness / heard.count + CLEARLY < said.agentness / said.count;
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

