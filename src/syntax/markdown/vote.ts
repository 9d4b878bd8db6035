/** Which conventions a file follows to show who speaks: labels, dashes, quotation marks, block quotes, fences, or none. */
import { columnsOf } from './columns.js';
import { opensCondition } from '../conditions.js';
import { directionSense, forbidsSpeech, speechScore } from '../directions.js';
import { foldLabel } from '../labels.js';
import { soundsLikeAgent } from '../voices.js';
import { legendRole, QUOTE_WORDS } from './legend.js';
import { quotedSpans } from './spans.js';
import type { Entry, LineEntry } from './entries.js';
import type { Row } from './tables.js';
import type { Inference, Role } from '../nodes.js';

/** The reading that the lines of a file agree on. */
export interface Convention {
  /** Speakers by their folded label; a label that is missing here is no speaker. */
  speakers: Map<string, { role: Role; inferred?: Inference }>;
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
  /** Lines in italics are the customer's words, as against plain ones. */
  italics: 'customer' | 'note';
  /** Unlabelled plain text is what the agent says. */
  plain: boolean;
  /** Lines of any kind that are speech by some mark. */
  marked: number;
  plainSpeech: number;
  plainOther: number;
  conditions: number;
}

/** `*Slanted is the caller*`, «курсивом — клиент». */
const ITALIC_LEGEND = /(?:slanted|italics?|курсив\p{L}*)[^.\n]{0,30}(?:caller|customer|client|patient|клиент|абонент|покупател|собеседник)/iu;

/** So many plain lines of speech stand for themselves beside any table. */
const ENOUGH = 3;
const BOT = /(?:bot|бот)$/;

/** How some paragraphs sound, summed up. */
interface Sound {
  count: number;
  agentness: number;
  spoken: number;
}

interface Count {
  name: string;
  count: number;
  role?: Role;
  letter: boolean;
  caller: boolean;
  agentness: number;
  confidence: number;
}

/** Counts the lines of a file and decides how it is written. */
export function conventionOf(text: string, entries: readonly Entry[], direction: 'inbound' | 'outbound' | undefined): Convention {
  const tally = new Tally(text);
  tally.visit(entries, undefined);
  return tally.decide(direction);
}

class Tally {
  private readonly labels = new Map<string, Count>();
  private readonly order: string[] = [];
  private quoted = 0;
  private blockquotes = 0;
  /** How block quotes and the plain lines beside them sound: sums over paragraphs. */
  private readonly inQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  private readonly besideQuote: Sound = { count: 0, agentness: 0, spoken: 0 };
  private fences = 0;
  /** Rows of tables with a column of speech. */
  private tableRows = 0;
  private dashes = 0;
  private dashBeforePlain = 0;
  private dashAfterArrow = 0;
  private italics = 0;
  private italicsHeard = 0;
  private plainSpeech = 0;
  private plainOther = 0;
  private conditions = 0;

  constructor(private readonly text: string) {}

  visit(entries: readonly Entry[], owner: LineEntry | undefined): void {
    let before = owner;
    entries.forEach((entry, index) => {
      if (entry.kind === 'line') {
        this.line(entry, before, entries[index + 1]);
        this.visit(entry.children, entry);
        before = entry;
      } else if (entry.kind === 'table') this.table(entry.rows);
    });
  }

  private table(rows: readonly Row[]): void {
    const body = rows.slice(1).filter((row) => !row.ruler);
    if (columnsOf(this.text, rows[0], body).includes('agent')) this.tableRows += body.length;
  }

  private line(entry: LineEntry, before: LineEntry | undefined, next: Entry | undefined): void {
    if (entry.voice ?? entry.branch) return;
    const { piece, where } = entry;
    const { label } = piece;
    if (label?.kind === 'speaker' || (label?.kind === 'unknown' && label.sign === 'colon' && label.rest < piece.inner.end)) this.label(entry);
    if (label?.kind === 'speaker' || label?.kind === 'note') return;
    const words = this.text.slice(piece.start, Math.min(piece.end, piece.start + 300));
    if (/^(?:если|if|when|иначе|otherwise)(?![\p{L}])/iu.test(words)) this.conditions += 1;
    if (/(?:→|->|:)\s*[—–-]\s/.test(words)) this.dashAfterArrow += 1;
    if (where === 'fence') {
      this.fences += 1;
      return;
    }
    if (piece.quoted && piece.wraps.length === 0) {
      this.quoted += 1;
      return;
    }
    if (where === 'quote') {
      if (entry.first && speechScore(words) > -1.5) this.blockquotes += 1;
      if (entry.first) hear(this.inQuote, words);
      return;
    }
    if (besideQuotes(entry, before, next)) hear(this.besideQuote, words);
    if (piece.dash) {
      this.dashes += 1;
      if (next?.kind === 'line' && next.paragraph === entry.paragraph && isPlain(next)) this.dashBeforePlain += 1;
      return;
    }
    if (piece.wraps.length === 1 && piece.wraps[0] === 'italic' && entry.first && !entry.marker) this.italic(this.text.slice(piece.inner.start, piece.inner.end));
    if (piece.wraps.length > 0 || label?.kind === 'say') return;
    if (quotedSpans(this.text, piece.start, piece.end).some((span) => span.end - span.start > 25)) {
      this.quoted += 1;
      return;
    }
    if (before && before.paragraph === entry.paragraph && before.piece.label?.kind === 'speaker') return;
    if (speechScore(words) > 0.5) this.plainSpeech += 1;
    else this.plainOther += 1;
  }

  private italic(words: string): void {
    this.italics += 1;
    if (!opensCondition(words) && !forbidsSpeech(words) && !/:$/.test(words) && directionSense(words).kind !== 'pause' && soundsLikeAgent(words) < 0.5) this.italicsHeard += 1;
  }

  private label(entry: LineEntry): void {
    const label = entry.piece.label;
    if (!label) return;
    const name = foldLabel(label.name);
    // `Tier 1:` and `Шаг 2:` count something, and a name is one word or two
    if (label.kind === 'unknown' && (name.split(' ').length > 2 || !/^\p{Lu}/u.test(label.name) || /\d/.test(label.name))) return;
    let count = this.labels.get(name);
    if (!count) {
      const guess = label.guess;
      count = { name, count: 0, role: guess?.role, letter: guess?.letter === true || name.length === 1, caller: guess?.caller === true, agentness: 0, confidence: guess?.confidence ?? 0.6 };
      this.labels.set(name, count);
      this.order.push(name);
    }
    count.count += 1;
    // only labels that do not say it themselves are judged by their words
    if (!count.role || count.letter) count.agentness += soundsLikeAgent(this.text.slice(label.rest, Math.min(entry.piece.inner.end, label.rest + 300)));
  }

  decide(direction: 'inbound' | 'outbound' | undefined): Convention {
    const speakers = this.speakers(direction);
    let agentLabels = 0;
    let customerLabels = 0;
    for (const [name, speaker] of speakers) {
      const count = this.labels.get(name)?.count ?? 0;
      if (speaker.role === 'agent') agentLabels += count;
      if (speaker.role === 'customer') customerLabels += count;
    }
    const stated = (role: Role): number => [...this.labels.values()].reduce((sum, count) => sum + (count.role === role && speakers.has(count.name) ? count.count : 0), 0);
    const heardQuotes = this.blockquotes > 0 && agentLabels === 0 && this.quotesAreHeard();
    const blockquotes = this.blockquotes > 0 && agentLabels === 0 && !heardQuotes;
    const quotes = this.quoted > 0;
    const dialogue = this.dashes >= 3 && this.plainSpeech * 2 <= this.dashes;
    const plain = agentLabels === 0 && !blockquotes && !dialogue && (this.quoted === 0 || this.plainSpeech > this.quoted) && this.plainSpeech >= Math.min(ENOUGH, this.tableRows) && (this.fences === 0 || this.plainSpeech > this.fences);
    return {
      speakers,
      agentLabels,
      customerLabels,
      statedLabels: { agent: stated('agent'), customer: stated('customer') },
      quotes,
      italics: plain && (ITALIC_LEGEND.test(this.text.slice(0, 3000)) || (this.italicsHeard >= 4 && this.italicsHeard * 4 >= this.italics * 3 && this.customers() === 0)) ? 'customer' : 'note',
      blockquotes,
      heardQuotes,
      fences: this.fences > 0 && agentLabels === 0,
      dashes: this.dashMode(agentLabels, plain),
      plain,
      marked: agentLabels + customerLabels + this.quoted + this.blockquotes + this.dashes,
      plainSpeech: this.plainSpeech,
      plainOther: this.plainOther,
      conditions: this.conditions,
    };
  }

  /** Quotes that sound like the customer's lines, answered by plain ones that sound like the agent's. */
  private quotesAreHeard(): boolean {
    const quote = this.inQuote;
    const plain = this.besideQuote;
    if (quote.count < 3 || plain.count * 3 < quote.count * 2 || plain.spoken / plain.count < 0.3) return false;
    const legend = legendRole(this.text, QUOTE_WORDS);
    if (legend) return legend === 'customer';
    return quote.agentness / quote.count + 0.7 < plain.agentness / plain.count;
  }

  private customers(): number {
    return [...this.labels.values()].filter((count) => count.role === 'customer').length + this.dashes;
  }

  private dashMode(agentLabels: number, plain: boolean): Convention['dashes'] {
    if (this.dashes === 0 && this.dashAfterArrow === 0) return 'none';
    if (agentLabels > 1 && this.dashes < agentLabels) return 'agent';
    if (plain && this.dashBeforePlain * 2 > this.dashes) return 'customer';
    if (this.dashAfterArrow > 2 && this.dashAfterArrow >= this.dashes / 3) return 'agent';
    return 'dialogue';
  }

  private speakers(direction: 'inbound' | 'outbound' | undefined): Convention['speakers'] {
    const found: Convention['speakers'] = new Map();
    const counts = this.order.flatMap((name) => this.labels.get(name) ?? []);
    const known = counts.filter((count) => count.role !== undefined && !count.letter && !count.caller);
    for (const count of known) {
      const inferred = count.confidence < 0.9 ? { by: 'label', confidence: count.confidence } : undefined;
      found.set(count.name, { role: count.role ?? 'unknown', ...(inferred ? { inferred } : {}) });
    }
    const has = (role: Role): boolean => [...found.values()].some((speaker) => speaker.role === role);
    this.letters(counts, found, has);
    for (const count of counts.filter((one) => one.caller)) {
      const role: Role | undefined = has('agent') ? 'customer' : has('customer') ? 'agent' : direction === 'outbound' ? 'agent' : direction === 'inbound' ? 'customer' : undefined;
      const inferred = { by: has('agent') || has('customer') ? 'other label' : 'direction', confidence: role ? 0.85 : 0.4 };
      found.set(count.name, { role: role ?? 'unknown', inferred });
    }
    this.strangers(counts, found, has);
    return found;
  }

  /** One letter is a speaker only when another letter, or a known speaker, talks as well. */
  private letters(counts: readonly Count[], found: Convention['speakers'], has: (role: Role) => boolean): void {
    const letters = counts.filter((count) => count.letter && !count.caller);
    if (letters.length === 0) return;
    if (letters.length === 1 && !has('agent') && !has('customer') && letters[0].count < 2) return;
    const guesses = letters.filter((count) => count.role !== undefined);
    if (guesses.length === 0 && letters.length < 2) return;
    const roles = new Map(letters.map((count) => [count.name, count.role]));
    if (letters.length >= 2) {
      const [first, second] = [...letters].sort((a, b) => b.count - a.count);
      if (roles.get(first.name) === roles.get(second.name)) {
        const agent = first.agentness >= second.agentness ? first : second;
        roles.set(first.name, first === agent ? 'agent' : 'customer');
        roles.set(second.name, second === agent ? 'agent' : 'customer');
      } else if (roles.get(first.name) === undefined) roles.set(first.name, opposite(roles.get(second.name)));
      else if (roles.get(second.name) === undefined) roles.set(second.name, opposite(roles.get(first.name)));
    }
    const confidence = letters.length >= 2 ? 0.9 : 0.7;
    for (const letter of letters) {
      const role = roles.get(letter.name);
      if (role) found.set(letter.name, { role, inferred: { by: 'letter label', confidence } });
    }
  }

  /** Names that take turns with a known speaker, or with each other. */
  private strangers(counts: readonly Count[], found: Convention['speakers'], has: (role: Role) => boolean): void {
    const strangers = counts.filter((count) => count.role === undefined && !count.letter && count.count >= 2);
    if (strangers.length === 0 || strangers.length > 5) return;
    if (has('agent') !== has('customer')) {
      const role: Role = has('agent') ? 'customer' : 'agent';
      const [most] = strangers.sort((a, b) => b.count - a.count);
      if (role === 'agent' && most.agentness < 0) return;
      found.set(most.name, { role, inferred: { by: 'takes turns with a known speaker', confidence: 0.7 } });
      return;
    }
    if (has('agent') || strangers.length < 2) return;
    const inferred = { by: 'names that take turns', confidence: 0.6 };
    for (const one of strangers) if (BOT.test(one.name)) found.set(one.name, { role: 'agent', inferred });
    const ranked = strangers.filter((one) => !BOT.test(one.name)).map((one) => ({ one, rate: one.agentness / one.count })).sort((a, b) => b.rate - a.rate);
    if (ranked.length === 1) found.set(ranked[0].one.name, { role: 'customer', inferred });
    if (ranked.length < 2) return;
    const middle = (ranked[0].rate + ranked[ranked.length - 1].rate) / 2;
    for (const { one, rate } of ranked) {
      const role: Role = one === ranked[0].one || (rate >= middle && one !== ranked[ranked.length - 1].one) ? 'agent' : 'customer';
      found.set(one.name, { role, inferred });
    }
  }
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

function opposite(role: Role | undefined): Role | undefined {
  if (role === 'agent') return 'customer';
  return role === 'customer' ? 'agent' : undefined;
}

function isPlain(entry: LineEntry): boolean {
  const { piece } = entry;
  return piece.wraps.length === 0 && !piece.dash && !piece.quoted && !piece.label && !entry.marker;
}

