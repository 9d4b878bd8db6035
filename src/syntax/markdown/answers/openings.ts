/** Lines whose form alone says that they open a branch: `[if yes] …`, `*Price:* You: …`, `"Is it any good?" – "Ask him."` */
import { indexWithin } from '../../find.js';
import { arrowLength, conditionKind, matchCondition, opensCondition } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { trimmed } from '../../inline.js';
import { matchGoto } from '../../gotos.js';
import { classifyLabel } from '../../label-roles.js';
import { matchLabel } from '../../labels.js';
import { soundsLikeAgent } from '../../voices.js';
import { openingOf, opensHeard } from '../line/brackets.js';
import { pieceOf, type Piece } from '../line/pieces.js';
import { quotedSpans } from '../line/spans.js';
import { toldIn } from '../line/told.js';
import { speakerOf, type Setting } from '../tree/words.js';
import type { Builder } from '../tree/build.js';
import type { Convention } from '../speakers/vote.js';
import type { LineEntry } from '../entries.js';
import type { Condition } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** A line that opens a branch, and what of it is the answer already. */
export interface Cue {
  condition: Condition;
  body?: Range;
  /** The name of the step that the body leads to. */
  goto?: Range;
  /** The answer stands behind a mark of speech. */
  said?: boolean;
  /** The branch holds the rest of its paragraph, with the list right below it. */
  paragraph?: boolean;
}

/** What may part the customer's words from the answer to them. */
const PARTED = /^[*_\s]*(?::|—|–|--?|\.{3}|…|\/\/?|\|)?\s*(?:→|-+>|=+>|➡\ufe0f?)?[*_\s]*$/u;
/** `(0 to 6)`, «(9 или 10)»: the marks that a customer gives. */
const MARKS = /^\d{1,3}(?:\s*(?:to|or|and|до|или|и|,|[-–—/])\s*\d{1,3})+$/u;
/** «Если «да, я»»: a condition that is what the customer says. */
const QUOTES_HIM = /^\p{L}+\s+[*_]{0,2}["«“]/u;
const LONGEST_HEAD = 60;
/** A question or an objection may sound a little like the agent; his own lines sound much like him. */
const LIKE_AGENT = 1;

/** Reads the openings of lines. */
export class OpeningReader {
  private readonly text: string;

  constructor(
    private readonly build: Builder,
    private readonly convention: Convention,
  ) {
    this.text = build.source.text;
  }

  /** The cue that a line's form makes of it. */
  cueOf(piece: Piece, setting: Setting): Cue | undefined {
    if (piece.wraps.length > 0) return undefined;
    const range = { start: this.afterArrow(piece.dash ?? piece.start), end: piece.end };
    return this.told(range) ?? this.heard(range) ?? this.bracketed(range, setting) ?? this.pointed(piece, range) ?? this.beforeLabel(piece) ?? this.answered(range, range.start > (piece.dash ?? piece.start), piece.dash !== undefined);
  }

  /** «При словах «я вызову полицию» произносится: Это ваше право.» */
  private told({ start, end }: Range): Cue | undefined {
    const told = toldIn(this.text, start, end);
    return told && { condition: this.build.condition(told.kind, told.head, told.examples, { by: 'told before the words', confidence: 0.85 }), body: told.body, said: true };
  }

  /** «*— А если найдёт?*» over its answer, «↳ *секретарь: «А что вы продаёте?»*»: a mark of speech, or of what hangs below, beside emphasis. */
  emphasised({ piece, marker, children }: LineEntry): Cue | undefined {
    const hung = this.text[piece.start] === '↳';
    if (!hung && !(piece.wraps[0] === 'italic' && marker && children.length > 0)) return undefined;
    const start = hung ? trimmed(this.text, piece.start + 1, piece.end).start : piece.start;
    const inner = pieceOf(this.text, start, piece.end);
    if (hung && !inner.wraps.includes('italic') && !inner.wraps.includes('bold')) return undefined;
    const bare = pieceOf(this.text, inner.inner.start, inner.inner.end);
    if (!hung && bare.dash === undefined) return undefined;
    const words = { start: bare.dash ?? bare.start, end: bare.end };
    const said = bare.label?.kind === 'speaker' ? pieceOf(this.text, bare.label.rest, bare.end).quoted : bare.quoted;
    const kind = said || bare.dash !== undefined ? 'utterance' : conditionKind(this.text.slice(words.start, words.end));
    return { condition: this.build.condition(kind, words, said && !bare.quoted ? [said] : [], { by: 'emphasised cue', confidence: 0.8 }) };
  }

  private afterArrow(at: number): number {
    const arrow = arrowLength(this.text, at);
    return arrow > 0 ? trimmed(this.text, at + arrow, this.text.length).start : at;
  }

  /** `[what does it cost?] Four pounds.` in a file in which brackets hold what the customer says. */
  private heard({ start, end }: Range): Cue | undefined {
    const opening = this.convention.heardOpenings === '' ? undefined : openingOf(this.text, start, end);
    if (!opening || !this.convention.heardOpenings.includes(opening.bracket)) return undefined;
    const words = this.build.slice(opening.words);
    if (!opensHeard(words)) return undefined;
    const found = opensCondition(words) ? matchCondition(words) : undefined;
    return { condition: this.build.condition(found?.kind ?? 'utterance', opening.words, [], { by: 'brackets before an answer', confidence: 0.8 }), body: { start: opening.rest, end }, said: true };
  }

  /** `[if yes] Thank you.`, «(если занят) Когда перезвонить?» */
  private bracketed({ start, end }: Range, { leadsSomewhere }: Setting): Cue | undefined {
    const close = this.text[start] === '[' ? ']' : this.text[start] === '(' ? ')' : '';
    const to = close ? indexWithin(this.text, close, start, end) : -1;
    if (to < 0) return undefined;
    const head = trimmed(this.text, start + 1, to);
    const body = this.afterSign(to + 1, end);
    const words = this.text.slice(head.start, head.end);
    if (body.start >= body.end || !(opensCondition(words) || MARKS.test(words))) return undefined;
    const condition = this.build.condition(MARKS.test(words) ? 'value' : conditionKind(words), head, [], { by: 'condition in brackets', confidence: 0.9 });
    // `[yes] -> pitch`
    const way = trimmed(this.text, to + 1, end);
    const goto = arrowLength(this.text, way.start) > 0 ? matchGoto(this.text, way.start, way.end) : undefined;
    if (goto && goto.end >= way.end - 1 && leadsSomewhere(this.text.slice(goto.target.start, goto.target.end))) return { condition, body: way };
    return { condition, body, said: true };
  }

  /** `-> if busy: …`, `→ only in rain: "…"`: an arrow before a condition or a head. */
  private pointed(piece: Piece, { start, end }: Range): Cue | undefined {
    if (start === piece.start) return undefined;
    const found = matchCondition(this.text, start, end);
    // «— Если десятого не получится, наберите меня: 33-04-18»: a sentence of the talk, unless it quotes the customer
    if (piece.dash && found && !QUOTES_HIM.test(this.build.slice(found.head)) && this.convention.dashes !== 'none' && this.text.slice(found.head.start, found.head.end).includes(',') && speechScore(this.build.slice(found.head)) > 0.5) return undefined;
    // «— нет: «Когда перезвонить?»»: a dash before a condition is no dialogue
    if (piece.dash && !/^\s*(?::|→|-+>|=+>)/.test(this.text.slice(found?.head.end ?? end, end))) return this.headed(start, end);
    if (found) {
      const condition = this.build.condition(found.kind, found.head, found.examples, { by: 'condition', confidence: found.confidence });
      return { condition, ...(found.rest < end ? { body: { start: found.rest, end } } : {}) };
    }
    return this.headed(start, end);
  }

  /** `dripping now: "…"` */
  private headed(start: number, end: number): Cue | undefined {
    const { label } = pieceOf(this.text, start, end);
    if (label?.kind !== 'unknown' || label.rest >= end || speakerOf(this.convention, label)) return undefined;
    const body = { start: label.rest, end };
    return pieceOf(this.text, body.start, end).quoted ? { condition: this.build.condition(conditionKind(label.name), label.label, [], { by: 'head before an answer', confidence: 0.8 }), body } : undefined;
  }

  /** `*Price:* You: If you pay the year up front …`: a short head before the agent's label. */
  private beforeLabel(piece: Piece): Cue | undefined {
    const { label, lead } = piece;
    if (label?.kind === 'speaker' || label?.kind === 'say' || (label && speakerOf(this.convention, label))) return undefined;
    const head = label ? label.label : lead && trimmed(this.text, lead.start, lead.end);
    const rest = label ? label.rest : lead?.rest;
    if (!head || rest === undefined || head.end - head.start > LONGEST_HEAD || !/\p{L}/u.test(this.build.slice(head))) return undefined;
    const body = this.afterSign(rest, piece.end);
    const next = matchLabel(this.text, body.start, body.end);
    if (!next || next.rest >= body.end || speakerOf(this.convention, next)?.role !== 'agent') return undefined;
    const quoted = pieceOf(this.text, head.start, head.end).quoted !== undefined;
    const kind = quoted ? 'utterance' : conditionKind(this.build.slice(head));
    return { condition: this.build.condition(kind, head, [], { by: 'head before a label', confidence: 0.8 }), body };
  }

  /** Two quotations and nothing else on the line: what the customer says, and the answer. */
  private answered({ start, end }: Range, pointed: boolean, dashed: boolean): Cue | undefined {
    const spans = quotedSpans(this.text, start, end);
    if (dashed && spans[0]?.start === start) {
      const rest = trimmed(this.text, spans[0].end, end);
      const arrow = arrowLength(this.text, rest.start);
      if (arrow > 0) return this.cue(spans[0], { start: rest.start + arrow, end });
    }
    if (spans.length !== 2 || spans[0].start !== start || !/^[\s.;,]*$/.test(this.text.slice(spans[1].end, end))) return undefined;
    const between = this.text.slice(spans[0].end, spans[1].start);
    if ((!PARTED.test(between) && !tellsToSay(between)) || between.trim() === '' || between.trim() === '/') return undefined;
    const words = this.text.slice(spans[0].start, spans[0].end);
    const emphasised = /^.[*_]/.test(words);
    if (!pointed && !emphasised && soundsLikeAgent(words.slice(1, -1)) > LIKE_AGENT) return undefined;
    // the word that hands over stands before what is said
    const word = tellsToSay(between) ? between.search(/\p{L}/u) : between.length;
    return this.cue(spans[0], { start: spans[0].end + word, end: spans[1].end });
  }

  private cue(heard: Range, body: Range): Cue {
    return { condition: this.build.condition('utterance', heard, [], { by: 'quotation before an answer', confidence: 0.85 }), body, said: true };
  }

  private afterSign(start: number, end: number): Range {
    let from = start;
    while (from < end && /[\s:>—–-]/.test(this.text[from])) from += 1;
    return { start: from, end };
  }
}

/** «. Ответ: », ` — say: `: the word that hands over from what is heard to what is said then. */
function tellsToSay(between: string): boolean {
  const name = /^[\s.,;—–-]*(\p{L}[\p{L} ]{1,24}):\s*$/u.exec(between)?.[1];
  return name !== undefined && classifyLabel(name).kind === 'say';
}
