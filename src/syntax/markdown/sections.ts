/** Divides a script into its sections, by headings and by lines that stand for headings. */
import { bansWords } from '../banned-titles.js';
import { indexWithin } from '../find.js';
import { arrowLength, conditionKind, headEnd, opensCondition, othersAnswer } from '../conditions.js';
import { directionSense, forbidsSpeech, speechScore } from '../directions.js';
import { soundsHeard } from './brackets.js';
import { matchGoto } from '../gotos.js';
import { forbidsBelow, headOf, type Head } from './headings.js';
import { isOwnWords } from './heard-heads.js';
import { trimmed } from '../inline.js';
import { pieceOf, type Piece } from './pieces.js';
import { quotedSpans } from './spans.js';
import { speakerOf } from './words.js';
import { meanSound, soundsLikeAgent } from '../voices.js';
import type { Convention } from './vote.js';
import type { Entry, LineEntry } from './entries.js';
import type { Range } from '../../source/index.js';

/** A heading with what stands below it, up to the next one. */
export interface Section {
  head?: Head;
  entries: Entry[];
  /** A class of a heading above that holds for this one too. */
  under: Head['class'];
  /** It lists what must not be said. */
  forbids: boolean;
}

const BOLD = 7;
const BRACKET = 8;
const ITEM = 9;
/** An arrow, or words that lead on, and the bare number of a step. */
const CALLED = /(?:→|->|=>|(?<!\p{L})(?:go to|skip to|jump to|back to|перейти к|переходим к|вернуться к))\s*(?:(?:шаг|пункт|п\.|step)\p{Ll}{0,2}\s*)?(\d{1,2})(?![\d\p{L}:%.,]*\d|\p{L}|:|\s*(?:%|р\.|руб|percent))/giu;
const LEAST_CALLED = 2;
/** What sounds so among quotations of the agent is the customer's. */
const LIKE_CUSTOMER = -1;
/** The same among bold words over plain text. */
const LIKE_OBJECTION = -0.3;

/** The sections of a script, the first without a head unless the text opens with one. */
export function sectionsOf(text: string, entries: readonly Entry[], convention: Convention): Section[] {
  const divider = new Divider(text, convention);
  return divider.divide(entries);
}

class Divider {
  /** Questions of the customer in bold over their answers. */
  private asked: ReadonlySet<Entry> = new Set();
  private called?: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly convention: Convention,
  ) {}

  divide(entries: readonly Entry[]): Section[] {
    this.asked = askedIn(this.text, entries);
    const items = new Set([...this.itemHeads(entries), ...this.calledItems(entries)]);
    const sections: Section[] = [{ entries: [], under: 'sequence', forbids: false }];
    const above: Head[] = [];
    entries.forEach((entry, index) => {
      const found = this.headAt(entries, index, items);
      if (!found) {
        sections[sections.length - 1].entries.push(entry);
        return;
      }
      while (above.length > 0 && above[above.length - 1].level >= found.head.level) above.pop();
      const under = above.find((head) => head.class === 'handlers' || head.class === 'aside')?.class ?? 'sequence';
      above.push(found.head);
      sections.push({ head: found.head, entries: found.below, under, forbids: forbidsBelow(above) });
    });
    return sections;
  }

  private headAt(entries: readonly Entry[], index: number, items: ReadonlySet<Entry>): { head: Head; below: Entry[] } | undefined {
    const entry = entries[index];
    if (entry.kind === 'heading') {
      const named = headOf(this.text, entry.words, entry.level);
      const head: Head = entry.heard ? { ...named, class: 'cue' } : entry.stage ? { ...named, class: 'sequence' } : named;
      return { head: entry.aliases ? { ...head, aliases: [...head.aliases, ...entry.aliases] } : head, below: [] };
    }
    if (entry.kind !== 'line' || entry.voice !== undefined || entry.branch) return undefined;
    if (items.has(entry)) return this.itemHead(entry);
    const next = entries[index + 1];
    if (entry.marker || !entry.first || entry.where !== 'plain' || !next) return undefined;
    return this.boldHead(entry, next) ?? this.bracketHead(entry, next) ?? this.bareHead(entry, next);
  }

  /** A line all in bold, or in capitals. */
  private boldHead(entry: LineEntry, next: Entry): { head: Head; below: Entry[] } | undefined {
    const { piece } = entry;
    const { label } = piece;
    if (this.isNamed(entry) || label?.kind === 'say') return undefined;
    if (piece.wraps[0] === 'bold' && !piece.wraps.includes('bracket')) {
      const words = this.text.slice(piece.inner.start, piece.inner.end);
      if (words.length > 100 || (label?.kind === 'note' && label.rest < piece.inner.end)) return undefined;
      const aside = this.asideOf(piece.inner);
      if (aside) return { head: { ...headOf(this.text, { start: piece.inner.start, end: aside.from }, BOLD), note: { start: aside.start, end: piece.inner.end } }, below: [] };
      if (piece.quoted && this.convention.saidInBold && soundsLikeAgent(words) > LIKE_CUSTOMER) return undefined;
      if (this.asked.has(entry)) return { head: { ...headOf(this.text, piece.inner, BOLD), class: 'cue' }, below: [] };
      if (bansWords(words) && !/[.!?]$/.test(words) && listsBelow(entry, next)) return { head: headOf(this.text, piece.inner, BOLD), below: [] };
      // **Step 9. Never owned one** has the name of a case, and forbids nothing
      if (!piece.quoted && !NUMBERED.test(words) && (/[.!?]$/.test(words) || directionSense(words).forbids) && !opensCondition(words)) return undefined;
      return { head: headOf(this.text, piece.inner, BOLD), below: [] };
    }
    if (piece.lead?.bold && this.isAside(piece.lead.rest, piece.end)) {
      const lead = this.text.slice(piece.lead.start, piece.lead.end);
      if (/[:.]$/.test(lead) || label || (/^[«"“]/.test(lead) && onNextLine(this.text, entry, next))) return undefined;
      const head = headOf(this.text, { start: piece.lead.start, end: piece.lead.end }, BOLD);
      const rest = { start: piece.lead.rest, end: piece.end };
      return { head: { ...head, note: rest }, below: [] };
    }
    const upset = this.quotedHead(piece, next);
    if (upset) return { head: { ...headOf(this.text, upset.name, BOLD), class: 'cue' }, below: [{ ...entry, piece: pieceOf(this.text, upset.heard.start, upset.heard.end), start: upset.heard.start, first: false, voice: 'customer' }] };
    if (piece.quoted && piece.wraps.length === 0 && next.kind === 'line' && this.isAnswerTo(entry, next) && isUpperCase(this.text.slice(piece.quoted.start, piece.quoted.end))) return { head: headOf(this.text, piece.inner, BOLD), below: [] };
    const aside = !label && next.kind === 'line' ? this.capitalsBeforeAside(piece) : undefined;
    if (aside) return { head: { ...headOf(this.text, { start: piece.start, end: aside.start }, BOLD), note: aside }, below: [] };
    return this.isCapitals(piece) && next.kind === 'line' && !label ? { head: headOf(this.text, piece.inner, BOLD), below: [] } : undefined;
  }

  /** `**He's upset** — "She sits her exam on the 15th!"` over the answer in a block quote: what happens, and what the customer says. */
  private quotedHead({ lead, wraps, end }: Piece, next: Entry): { name: Range; heard: Range } | undefined {
    if (!lead?.bold || wraps.length > 0 || next.kind !== 'line' || next.where !== 'quote' || !this.convention.blockquotes) return undefined;
    const sign = /^[\s:—–-]*/.exec(this.text.slice(lead.rest, end))?.[0].length ?? 0;
    const heard = pieceOf(this.text, lead.rest + sign, end);
    const words = this.text.slice(lead.start, lead.end);
    return heard.quoted && !/[.?!]$/.test(words) ? { name: { start: lead.start, end: lead.end }, heard } : undefined;
  }

  /** Words that are no capitals below a quotation in capitals. */
  private isAnswerTo(entry: LineEntry, next: LineEntry): boolean {
    if (next.paragraph === entry.paragraph) return true;
    return next.where === 'plain' && !next.marker && !isUpperCase(this.text.slice(next.piece.inner.start, next.piece.inner.end));
  }

  /** «ЦЕНА — не называть, пока не спросят»: the title, and what not to do. */
  private asideOf(words: Range): { from: number; start: number } | undefined {
    const dash = indexWithin(this.text, ' — ', words.start, words.end);
    if (dash < 0 || dash >= words.end || dash - words.start > 40 || !forbidsSpeech(this.text.slice(dash, words.end))) return undefined;
    return { from: dash, start: dash + 3 };
  }

  private isAside(start: number, end: number): boolean {
    const wraps = pieceOf(this.text, start, end).wraps;
    return wraps.includes('paren') || wraps[0] === 'italic';
  }

  private isCapitals(piece: Range): boolean {
    if (piece.end - piece.start > 70 || piece.end - piece.start < 4 || leadsSomewhere(this.text, piece)) return false;
    return isTitle(this.text.slice(piece.start, piece.end));
  }

  /** «ШАГ ТРЕТИЙ. ПИТЧ (на одном дыхании!)»: the brackets after a title in capitals. */
  private capitalsBeforeAside(piece: Piece): Range | undefined {
    const open = piece.wraps.length === 0 && this.text[piece.end - 1] === ')' ? this.text.lastIndexOf('(', piece.end) : -1;
    if (open <= piece.start || open - piece.start > 70 || piece.end - open > 70) return undefined;
    const title = trimmed(this.text, piece.start, open);
    const words = this.text.slice(title.start, title.end);
    const aside = { start: open, end: piece.end };
    return isTitle(words) && !isUpperCase(this.text.slice(aside.start, aside.end)) ? aside : undefined;
  }

  /** `[Regulator's line]` over its text. A bracketed condition opens a branch instead. */
  private bracketHead(entry: LineEntry, next: Entry): { head: Head; below: Entry[] } | undefined {
    const { piece } = entry;
    if (piece.wraps[0] !== 'bracket' || next.kind !== 'line' || next.paragraph !== entry.paragraph || next.piece.wraps[0] === 'bracket') return undefined;
    const words = this.text.slice(piece.inner.start, piece.inner.end);
    if (this.convention.heardBrackets && soundsHeard(words)) return undefined;
    const sense = directionSense(words);
    if (words.split(/\s+/).length > 5 || opensCondition(words) || sense.kind !== 'note' || sense.forbids || piece.quoted || piece.label || /[.!?]$/.test(words)) return undefined;
    return { head: headOf(this.text, piece.inner, BRACKET), below: [] };
  }

  /** «Приветствие:» or «Шаг 2. Презентация» on a line of its own. */
  private bareHead(entry: LineEntry, next: Entry): { head: Head; below: Entry[] } | undefined {
    const { piece } = entry;
    if (piece.wraps.length > 0 || piece.dash || piece.quoted || piece.end - piece.start > 80 || next.kind !== 'line') return undefined;
    const words = this.text.slice(piece.start, piece.end);
    if (NUMBERED.test(words) && !/[?!«"“]/.test(words) && !(piece.label && piece.label.rest < piece.end && this.convention.speakers.size > 0 && speechScore(words) > 1)) {
      return { head: headOf(this.text, piece, BOLD), below: [] };
    }
    const { label } = piece;
    if (!label || label.kind !== 'unknown' || this.isNamed(entry) || label.rest < piece.end || label.direction || !/^\p{Lu}/u.test(words)) return undefined;
    if (isBranch(words) || words.split(' ').length > 5 || speechScore(words) > 1) return undefined;
    if (next.marker && !next.children.length && !next.piece.quoted && !next.piece.dash) return undefined;
    return { head: headOf(this.text, label.label, BRACKET), below: [] };
  }

  /** The items of a list that are the steps of the call. */
  private itemHeads(entries: readonly Entry[]): ReadonlySet<Entry> {
    const none = new Set<Entry>();
    const first = entries.find((entry) => entry.kind === 'heading');
    const inner = entries.filter((entry) => entry.kind === 'heading' && entry !== first);
    const until = inner.length > 0 ? entries.indexOf(inner[0]) : entries.length;
    const top = entries.slice(0, until);
    if (top.some((entry, index) => entry.kind === 'line' && this.headAt(entries, index, none))) return none;
    const items = top.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.marker !== undefined && !entry.marker.checkbox && entry.where === 'plain');
    const ordered = items.filter((item) => item.marker?.ordered);
    if (ordered.length >= 2 && this.areSteps(ordered) && !this.areCases(ordered)) return new Set(ordered);
    const bullets = items.filter((item) => !item.marker?.ordered);
    const titled = bullets.filter((item) => this.isTitle(item));
    const nested = bullets.filter((item) => item.children.length > 0);
    if (bullets.length >= 3 && nested.length * 2 >= bullets.length && titled.length > 0) return new Set(titled);
    return none;
  }

  /** Numbered lines of speech, in whichever list, that gotos call by their number: «8. «Всё ли понятно?» → 9». */
  private calledItems(entries: readonly Entry[]): readonly LineEntry[] {
    const ordered = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.marker?.ordered === true && entry.where === 'plain');
    if (ordered.length < LEAST_CALLED) return [];
    const called = this.numbersCalled();
    const counts = new Map<string, number>();
    for (const { marker } of ordered) counts.set(marker?.number ?? '', (counts.get(marker?.number ?? '') ?? 0) + 1);
    const isCalled = (number: string): boolean => called.has(number) && counts.get(number) === 1;
    const steps = ordered.filter((item) => item.piece.wraps.length === 0 && counts.get(item.marker?.number ?? '') === 1 && this.speaks(item));
    const found = steps.filter((item) => isCalled(item.marker?.number ?? ''));
    if (found.length < LEAST_CALLED) return [];
    // where nearly all are called, the others are steps too: the call begins with one of them
    return found.length * 4 >= steps.length * 3 ? steps : found;
  }

  /** The numbers that gotos lead to. */
  private numbersCalled(): ReadonlySet<string> {
    this.called ??= new Set([...this.text.matchAll(CALLED)].map(([, number]) => number));
    return this.called;
  }

  private speaks(item: LineEntry): boolean {
    return this.hasSpeech(item) || item.children.some((child) => child.kind === 'line' && this.hasSpeech(child));
  }

  private areSteps(items: readonly LineEntry[]): boolean {
    const steps = items.filter((item) => item.children.length > 0 || this.isTitle(item) || this.hasSpeech(item));
    const deep = items.filter((item) => item.children.length > 0).length;
    return steps.length * 2 >= items.length && (items.length >= 3 || deep >= 2) && (deep > 0 || items.some((item) => this.hasTitleAndSpeech(item)));
  }

  /** Quotations that sound less like the agent than those below them: objections with their answers, whatever counts them. */
  private areCases(items: readonly LineEntry[]): boolean {
    const cases = items.flatMap((item) => {
      const [answer] = item.children;
      return item.piece.quoted && answer?.kind === 'line' ? [{ heard: item.piece.inner, said: answer.piece.inner }] : [];
    });
    if (cases.length < LEAST_CASES || cases.length * 3 < items.length * 2) return false;
    const meanOf = (side: 'heard' | 'said'): number => meanSound(cases.map((one) => this.text.slice(one[side].start, one[side].end)));
    return meanOf('said') - meanOf('heard') > APART;
  }

  private hasTitleAndSpeech(item: LineEntry): boolean {
    return item.piece.label?.kind === 'unknown' && !this.isNamed(item) && this.hasSpeech(item);
  }

  /** A speaker of this file opens the line, whatever he is called. */
  private isNamed({ piece }: LineEntry): boolean {
    return piece.label?.kind === 'speaker' || speakerOf(this.convention, piece.label) !== undefined;
  }

  private hasSpeech(item: LineEntry): boolean {
    const { piece } = item;
    return piece.quoted !== undefined || piece.dash !== undefined || this.isNamed(item) || quotedSpans(this.text, piece.start, piece.end).some((span) => span.end - span.start > 10);
  }

  /** A short name such as «Приветствие», `**Opener**` or `Greet: "…"`. */
  private isTitle(item: LineEntry): boolean {
    const { piece } = item;
    if (piece.quoted || piece.dash) return false;
    const words = this.text.slice(piece.inner.start, piece.inner.end);
    if (isBranch(words) || this.isNamed(item) || piece.label?.kind === 'note' || ENDS_IN_ARROW.test(words)) return false;
    if (piece.label?.kind === 'unknown') return this.hasSpeech(item) || item.children.length > 0;
    return words.length < 60 && !/[?!]$/.test(words) && !isSentenceSaid(words) && item.children.length > 0 && !/[«"“]/.test(words);
  }

  private itemHead(entry: LineEntry): { head: Head; below: Entry[] } {
    const { piece } = entry;
    const title = this.itemTitle(entry);
    const number = entry.marker?.number ?? '';
    const words = title ?? { start: piece.start, end: piece.start };
    const head = headOf(this.text, words, ITEM);
    const aliases = number ? [number, ...head.aliases] : head.aliases;
    const rest = title ? this.afterTitle(title.end, piece.end) : piece.start;
    const body = rest < piece.end ? [{ ...entry, marker: undefined, piece: pieceOf(this.text, rest, piece.end), start: rest, first: false, children: [] }] : [];
    // a step opens with its own words, and what hangs below the line follows
    return { head: { ...head, class: head.class === 'cue' ? 'sequence' : head.class, aliases }, below: [...body, ...entry.children] };
  }

  private itemTitle(entry: LineEntry): Range | undefined {
    const { piece } = entry;
    if (piece.lead?.bold && MACHINE.test(this.text.slice(piece.lead.start, piece.lead.end))) return { start: piece.lead.start, end: piece.lead.end };
    if (piece.quoted && this.isNamedByQuotation(entry)) return piece.quoted;
    if (piece.quoted || piece.dash || this.isNamed(entry) || piece.label?.kind === 'note') return undefined;
    if (piece.lead?.bold && !piece.label) return { start: piece.lead.start, end: piece.lead.end };
    const words = this.text.slice(piece.inner.start, piece.inner.end);
    if (isBranch(words)) return undefined;
    if (piece.label?.kind === 'unknown') return withoutSay(this.text, piece.label.label);
    const [span] = quotedSpans(this.text, piece.start, piece.end);
    if (!span) return words.length < 70 && !isSentenceSaid(words) && (entry.children.length > 0 || words.split(' ').length < 5) && !/[?!]$/.test(words) ? piece.inner : undefined;
    const before = this.text.slice(piece.start, span.start).trim().replace(/(?<=\.)\s+(?:say|ask|скажите|говорим|сказать):$/iu, '');
    return /^[^.:!?]{2,40}[.:]$/.test(before) && before.split(' ').length <= 4 ? { start: piece.start, end: piece.start + before.length - 1 } : undefined;
  }

  /** `4. **«Дорого»**` over what is said, where a goto leads to the 4: the customer's words name the step. */
  private isNamedByQuotation({ piece, marker, children }: LineEntry): boolean {
    if (piece.wraps.join() !== 'bold' || !marker?.ordered || !children.some((child) => child.kind === 'line' && this.hasSpeech(child))) return false;
    return this.numbersCalled().has(marker.number);
  }

  private afterTitle(at: number, end: number): number {
    let to = at;
    while (to < end && /[\s*_:.—–)]/.test(this.text[to])) to += 1;
    return to;
  }
}

/** So many quoted cases make a list of them, and by so much their answers sound more like the agent, in log-odds. */
const LEAST_CASES = 3;
const APART = 1.5;

/** Bold questions and other words that sound like the customer, each over plain text: at least three in a file, or they may as well be the agent's. */
function askedIn(text: string, entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = entries.filter((entry, index): entry is LineEntry => {
    const next = entries[index + 1];
    if (entry.kind !== 'line' || entry.voice !== undefined || entry.piece.wraps.length !== 1 || entry.piece.wraps[0] !== 'bold' || entry.marker || entry.piece.label?.kind === 'speaker') return false;
    const words = text.slice(entry.piece.inner.start, entry.piece.inner.end);
    return (/\?$/.test(words) || isObjection(words)) && next?.kind === 'line' && next.piece.wraps.length === 0 && next.piece.label?.kind !== 'speaker';
  });
  const agentness = found.reduce((sum, { piece }) => sum + soundsLikeAgent(text.slice(piece.inner.start, piece.inner.end)), 0);
  return found.length >= 3 && agentness < 0 ? new Set([...found, ...besideAsked(text, entries, new Set(found))]) : new Set();
}

/** «Муж без меня решает» over a quotation, under a heading where most bold lines over quotations are the customer's. */
function besideAsked(text: string, entries: readonly Entry[], asked: ReadonlySet<Entry>): LineEntry[] {
  const parts: LineEntry[][] = [[]];
  entries.forEach((entry, index) => {
    if (entry.kind === 'heading') parts.push([]);
    else if (entry.kind === 'line' && isBoldOver(text, entry, entries[index + 1])) parts[parts.length - 1].push(entry);
  });
  return parts.filter((part) => part.length >= LEAST_ASKED && part.filter((entry) => asked.has(entry)).length * 2 > part.length).flat();
}

const LEAST_ASKED = 3;

/** A line all in bold over a quotation in its own paragraph. */
function isBoldOver(text: string, { piece, marker, voice }: LineEntry, next: Entry | undefined): boolean {
  if (piece.wraps.join() !== 'bold' || marker || voice !== undefined || piece.label || NUMBERED.test(text.slice(piece.inner.start, piece.inner.end))) return false;
  return next?.kind === 'line' && next.piece.quoted !== undefined && next.piece.wraps.length === 0 && !next.marker && !next.first;
}

/** `I want to get some other quotes`, «Мне не к спеху»: what nobody would call a step, though no question mark ends it. */
function isObjection(words: string): boolean {
  return words.includes(' ') && isOwnWords(words) && !/:$/.test(words) && soundsLikeAgent(words) < LIKE_OBJECTION && !opensCondition(words) && conditionKind(words) === 'intent';
}

/** A condition opens a branch; «Трубку взял секретарь» over a talk is the title of a call of its own. */
function isBranch(words: string): boolean {
  return opensCondition(words) && (!othersAnswer(words) || /^(?:если|когда|if|when)(?!\p{L})/iu.test(words));
}

/** A title is over a list, a table, quotations or its own paragraph. */
function listsBelow(entry: LineEntry, next: Entry): boolean {
  return next.kind === 'table' || (next.kind === 'line' && (next.marker !== undefined || next.piece.quoted !== undefined || next.paragraph === entry.paragraph));
}

/** `**No thanks** →` is answered below, and is no title. */
const ENDS_IN_ARROW = /(?:→|->|=>)\s*$/u;

/** `Thank you, have a lovely day.` is no title. */
function isSentenceSaid(words: string): boolean {
  return /[.!…]$/.test(words) && speechScore(words) >= 2;
}

/** `IDENTIFY. Say:` names the step and says it. */
function withoutSay(text: string, { start, end }: Range): Range {
  const say = /[.,;]\s+(?:say|ask|скажите|говорим|сказать)$/iu.exec(text.slice(start, end));
  return say ? { start, end: start + say.index } : { start, end };
}

/** `YES -> STEP 2` */
function leadsSomewhere(text: string, { start, end }: Range): boolean {
  const found = headEnd(text, start, end);
  return found.rest < end && arrowLength(text, found.rest) > 0 && matchGoto(text, found.rest, end) !== undefined;
}

function isTitle(words: string): boolean {
  return isUpperCase(words) && !/[?!.,:]$/.test(words) && !/[«"“]/.test(words);
}

function isUpperCase(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase() && (words.match(/\p{Lu}/gu)?.length ?? 0) > 3;
}

function onNextLine(text: string, entry: Range, next: Range): boolean {
  return !/\n[ \t]*\r?\n|\r[ \t]*\r/.test(text.slice(entry.end, next.start));
}

/** `13. **Voicemail.** "This is …"` names a step by who answers. */
const MACHINE = /^(?:voice ?mail|answer(?:ing)? ?(?:phone|machine)|автоответчик|голосовая почта)[.:]?$/iu;
const NUMBERED = /^(?:шаг|этап|блок|часть|раздел|step|stage|part|section|phase)\s*№?\s*\d+/iu;
