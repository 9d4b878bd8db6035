/** Items of lists that are the steps of a call, with what each is called. */
import { opensCondition, othersAnswer } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { headOf, type Head } from './headings.js';
import { pieceOf } from '../line/pieces.js';
import { quotedSpans } from '../line/spans.js';
import { speakerOf } from '../tree/words.js';
import { meanSound } from '../../voices.js';
import type { Convention } from '../speakers/vote.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const ITEM = 9;
/** An arrow, or words that lead on, and the bare number of a step. */
const CALLED = /(?:→|->|=>|(?<!\p{L})(?:go to|skip to|jump to|back to|перейти к|переходим к|вернуться к))\s*(?:(?:шаг|пункт|п\.|step)\p{Ll}{0,2}\s*)?(\d{1,2})(?![\d\p{L}:%.,]*\d|\p{L}|:|\s*(?:%|р\.|руб|percent))/giu;
const LEAST_CALLED = 2;

/** Finds the items of the lists of one script that head parts of it. */
export class ItemHeads {
  private called?: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly convention: Convention,
  ) {}

  /** The items of a list that are the steps of the call. */
  stepsAmong(entries: readonly Entry[], isHead: (index: number) => boolean): ReadonlySet<Entry> {
    const none = new Set<Entry>();
    const first = entries.find((entry) => entry.kind === 'heading');
    const inner = entries.filter((entry) => entry.kind === 'heading' && entry !== first);
    const until = inner.length > 0 ? entries.indexOf(inner[0]) : entries.length;
    const top = entries.slice(0, until);
    if (top.some((entry, index) => entry.kind === 'line' && isHead(index))) return none;
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
  calledAmong(entries: readonly Entry[]): readonly LineEntry[] {
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
    // two are enough where a goto calls one of them by its number
    const isCalled = deep > 0 && items.some(({ marker }) => this.numbersCalled().has(marker?.number ?? ''));
    return steps.length * 2 >= items.length && (items.length >= 3 || deep >= 2 || isCalled) && (deep > 0 || items.some((item) => this.hasTitleAndSpeech(item)));
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
  isNamed({ piece }: LineEntry): boolean {
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

  itemHead(entry: LineEntry): { head: Head; below: Entry[] } {
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

/** `13. **Voicemail.** "This is …"` names a step by who answers. */
const MACHINE = /^(?:voice ?mail|answer(?:ing)? ?(?:phone|machine)|автоответчик|голосовая почта)[.:]?$/iu;

/** A condition opens a branch; «Трубку взял секретарь» over a talk is the title of a call of its own. */
export function isBranch(words: string): boolean {
  return opensCondition(words) && (!othersAnswer(words) || /^(?:если|когда|if|when)(?!\p{L})/iu.test(words));
}

/** «Шаг 2», `Part 1`: the name of a step opens with its number. */
export const NUMBERED = /^(?:шаг|этап|блок|часть|раздел|step|stage|part|section|phase)\s*№?\s*\d+/iu;
