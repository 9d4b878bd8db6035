/** Divides a script into its sections, by headings and by lines that stand for headings. */
import { bansWords } from '../../banned-titles.js';
import { indexWithin } from '../../find.js';
import { arrowLength, conditionKind, headEnd, opensCondition, tellsOfCustomer } from '../../conditions.js';
import { directionSense, forbidsSpeech, speechScore } from '../../directions.js';
import { soundsHeard } from '../line/brackets.js';
import { isGotoAlone, matchEnd, matchGoto } from '../../gotos.js';
import { FORBIDDING, forbiddingIn } from './forbidding.js';
import { forbidsBelow, headOf, type Head } from './headings.js';
import { trimmed, wrapped } from '../../inline.js';
import { pieceOf, type Piece } from '../line/pieces.js';
import { soundsLikeAgent } from '../../voices.js';
import type { Convention } from '../speakers/vote.js';
import { BOLD_LEVEL, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';
import { soundsForbidding } from '../../title-sense.js';
import { askedIn } from './asked-heads.js';
import { groupedBy } from '../../grouped.js';
import { isBranch, ItemHeads, NUMBERED } from './item-heads.js';
import { namesByTemplate } from './templates.js';

/** A heading with what stands below it, up to the next one. */
export interface Section {
  head?: Head;
  entries: Entry[];
  /** A class of a heading above that holds for this one too. */
  under: Head['class'];
  /** It lists what must not be said. */
  forbids: boolean;
}

const BRACKET = 8;
/** What sounds so among quotations of the agent is the customer's. */
const LIKE_CUSTOMER = -1;

/** The sections of a script, the first without a head unless the text opens with one. */
export function sectionsOf(text: string, entries: readonly Entry[], convention: Convention): Section[] {
  const divider = new Divider(text, convention);
  return divider.divide(entries);
}

class Divider {
  /** Questions of the customer in bold over their answers. */
  private asked: ReadonlySet<Entry> = new Set();
  private readonly items: ItemHeads;

  constructor(
    private readonly text: string,
    private readonly convention: Convention,
  ) {
    this.items = new ItemHeads(text, convention);
  }

  divide(entries: readonly Entry[]): Section[] {
    this.asked = askedIn(this.text, entries);
    const steps = this.items.stepsAmong(entries, (index) => this.headAt(entries, index, new Set()) !== undefined);
    const items = new Set([...steps, ...this.items.calledAmong(entries)]);
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
    this.nameByTemplate(sections);
    const forbidding = forbiddingIn(this.text, sections.filter(({ under }) => under !== 'handlers'));
    return sections.map((section) => (section.head?.class === 'sequence' && forbidding.has(section) ? { ...section, head: { ...section.head, class: 'aside' }, forbids: true } : section));
  }

  /** Gotos may call a step by what its title does not share with the others. */
  private nameByTemplate(sections: readonly Section[]): void {
    const heads = sections.flatMap(({ head }) => head ?? []);
    for (const alike of groupedBy(heads, ({ level }) => level).values()) {
      const names = namesByTemplate(alike.map(({ words }) => this.text.slice(words.start, words.end)));
      alike.forEach((head, index) => (head.aliases = [...new Set([...head.aliases, ...names[index]])]));
    }
  }

  private headAt(entries: readonly Entry[], index: number, items: ReadonlySet<Entry>): { head: Head; below: Entry[] } | undefined {
    const entry = entries[index];
    if (entry.kind === 'heading') {
      const named = headOf(this.text, entry.words, entry.level);
      const head: Head = entry.said ? { ...named, title: this.text.slice(entry.said.start, entry.said.end), class: 'cue' } : entry.heard ? { ...named, class: 'cue' } : entry.stage || this.isAnswerLedTo(named) ? { ...named, class: 'sequence' } : named;
      return { head: entry.aliases ? { ...head, aliases: [...head.aliases, ...entry.aliases] } : head, below: [] };
    }
    if (entry.kind !== 'line' || entry.voice !== undefined || entry.branch) return undefined;
    if (items.has(entry)) return this.items.itemHead(entry);
    const next = entries[index + 1];
    if (entry.marker || !entry.first || entry.where !== 'plain' || !next) return undefined;
    return this.boldHead(entry, next) ?? this.bracketHead(entry, next) ?? this.bareHead(entry, next);
  }

  /** “## No” and “## C. No, thanks”, to which “- Not now → No” and “- No → C” lead, are steps that are called after an answer. */
  private isAnswerLedTo({ title, class: kind, aliases }: Head): boolean {
    if (kind !== 'cue' || tellsOfCustomer(title) || conditionKind(title) !== 'utterance' || wrapped(title, 0, title.length)) return false;
    return [title, ...aliases].some((name) => /^[\p{L}\d]+$/u.test(name) && new RegExp(`(?:→|⇒|-+>|=+>)[ \\t]*${name}(?:[ \\t.]*$|\\.\\s)`, 'imu').test(this.text));
  }

  /** A line all in bold, or in capitals. */
  private boldHead(entry: LineEntry, next: Entry): { head: Head; below: Entry[] } | undefined {
    const { piece } = entry;
    const { label } = piece;
    if (this.items.isNamed(entry) || label?.kind === 'say') return undefined;
    if (piece.wraps[0] === 'bold' && !piece.wraps.includes('bracket')) {
      const words = this.text.slice(piece.inner.start, piece.inner.end);
      if (words.length > 100 || (label?.kind === 'note' && label.rest < piece.inner.end)) return undefined;
      const aside = this.asideOf(piece.inner);
      if (aside) return { head: { ...headOf(this.text, { start: piece.inner.start, end: aside.from }, BOLD_LEVEL), note: { start: aside.start, end: piece.inner.end } }, below: [] };
      if (piece.quoted && this.convention.saidInBold && soundsLikeAgent(words) > LIKE_CUSTOMER) return undefined;
      if (this.asked.has(entry)) return { head: { ...headOf(this.text, piece.inner, BOLD_LEVEL), class: 'cue' }, below: [] };
      if ((bansWords(words) || soundsForbidding(words) > FORBIDDING) && !/[.!?]$/.test(words) && listsBelow(entry, next)) return { head: headOf(this.text, piece.inner, BOLD_LEVEL), below: [] };
      // **Step 9. Never owned one** has the name of a case, and forbids nothing
      if (!piece.quoted && !NUMBERED.test(words) && (/[.!?]$/.test(words) || directionSense(words).forbids) && !opensCondition(words)) return undefined;
      return { head: headOf(this.text, piece.inner, BOLD_LEVEL), below: [] };
    }
    if (piece.lead?.bold && this.isAside(piece.lead.rest, piece.end)) {
      const lead = this.text.slice(piece.lead.start, piece.lead.end);
      if (/[:.]$/.test(lead) || label || (/^[«"“]/.test(lead) && onNextLine(this.text, entry, next))) return undefined;
      const head = headOf(this.text, { start: piece.lead.start, end: piece.lead.end }, BOLD_LEVEL);
      const rest = { start: piece.lead.rest, end: piece.end };
      return { head: { ...head, note: rest }, below: [] };
    }
    const upset = this.quotedHead(piece, next);
    if (upset) return { head: { ...headOf(this.text, upset.name, BOLD_LEVEL), class: 'cue' }, below: [{ ...entry, piece: pieceOf(this.text, upset.heard.start, upset.heard.end), start: upset.heard.start, first: false, voice: 'customer' }] };
    if (piece.quoted && piece.wraps.length === 0 && next.kind === 'line' && this.isAnswerTo(entry, next) && isUpperCase(this.text.slice(piece.quoted.start, piece.quoted.end))) return { head: headOf(this.text, piece.inner, BOLD_LEVEL), below: [] };
    const aside = !label && next.kind === 'line' ? this.capitalsBeforeAside(piece) : undefined;
    if (aside) return { head: { ...headOf(this.text, { start: piece.start, end: aside.start }, BOLD_LEVEL), note: aside }, below: [] };
    return this.isCapitals(piece) && next.kind === 'line' && !label ? { head: headOf(this.text, piece.inner, BOLD_LEVEL), below: [] } : undefined;
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
      return { head: headOf(this.text, piece, BOLD_LEVEL), below: [] };
    }
    const { label } = piece;
    if (!label || label.kind !== 'unknown' || this.items.isNamed(entry) || label.rest < piece.end || label.direction || !/^\p{Lu}/u.test(words)) return undefined;
    if (isBranch(words) || words.split(' ').length > 5 || speechScore(words) > 1) return undefined;
    if (next.marker && !next.children.length && !next.piece.quoted && !next.piece.dash && soundsForbidding(words) <= FORBIDDING) return undefined;
    return { head: headOf(this.text, label.label, BRACKET), below: [] };
  }
}

/** A title is over a list, a table, quotations or its own paragraph. */
function listsBelow(entry: LineEntry, next: Entry): boolean {
  return next.kind === 'table' || (next.kind === 'line' && (next.marker !== undefined || next.piece.quoted !== undefined || next.paragraph === entry.paragraph));
}

/** `YES -> STEP 2`, `GO TO STEP 2`, `END CALL`; the last part of a call may be called «КОНЕЦ». */
function leadsSomewhere(text: string, { start, end }: Range): boolean {
  if (isGotoAlone(text, start, end) || (matchEnd(text, start, end) && /\s/.test(text.slice(start, end)))) return true;
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
