/** Which lines go on with the one before them: with a turn under a label, a block quote, plain speech. */
import { closingQuote, matchCondition, othersAnswer } from '../../conditions.js';
import { opensInfinitive, speechScore } from '../../directions.js';
import { isGotoAlone, matchEnd } from '../../gotos.js';
import { timeStampAt } from '../../labels.js';
import { quotedSpans } from '../line/spans.js';
import { speakerOf, type Setting } from './words.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Lowering } from './lower.js';
import type { Range } from '../../../source/index.js';

/** «едет → шаг 4» below a turn: a few words, an arrow and a name. */
const LEADS_ON = /^[^.!?→]{1,60}(?:→|➡|-+>|=+>)\s*[\p{L}\d#][^.!?]{0,40}$/u;

/** `Pharmacist cuts in: …`: somebody else begins to speak. */
const CUTS_IN = /^\p{Lu}\p{L}+ \p{Ll}+s(?: \p{Ll}+)?:\s/u;

/** Tells of the lines of one level which belong to one turn. */
export class Paragraphs {
  private readonly text: string;

  constructor(
    private readonly lowering: Lowering,
    private readonly setting: Setting,
  ) {
    this.text = lowering.text;
  }

  followsAtOnce(end: number, entry: LineEntry): boolean {
    return !entry.marker && !/\n[ \t]*\r?\n|\r[ \t]*\r/.test(this.text.slice(end, entry.start)) && !speakerOf(this.lowering.convention, entry.piece.label);
  }

  continues(entry: LineEntry, next: Entry): boolean {
    if (next.kind !== 'line' || next.paragraph !== entry.paragraph || next.marker || next.branch || next.voice || next.children.length > 0) return false;
    const { piece } = next;
    if (piece.wraps.length > 0 || piece.dash || piece.quoted || (piece.label && piece.label.kind !== 'unknown')) return false;
    if (speakerOf(this.lowering.convention, piece.label) || this.isAnswered(entry)) return false;
    const text = this.lowering.build.slice(piece);
    if (timeStampAt(this.text, piece.start, piece.end) > piece.start || CUTS_IN.test(text) || LEADS_ON.test(text)) return false;
    if (isGotoAlone(this.text, piece.start, piece.end, this.setting.leadsSomewhere) || matchEnd(this.text, piece.start, piece.end)) return false;
    // «не забыть поставить тег», «смотрим в биллинге» below the customer's line
    if (opensInfinitive(text) || (isLower(text) && STAFF_FORM.test(text) && speakerOf(this.lowering.convention, entry.piece.label)?.role === 'customer')) return false;
    return !/^(?:→|->|=>|[↳↪]|\/|\*|_|!\s)/.test(text) && !(matchCondition(this.text, piece.start, piece.end) && (/^(?:если|if)/iu.test(text) || othersAnswer(text)));
  }

  /** «Клиент: …» in a file in which only the customer is named: the next line is the agent's. */
  private isAnswered({ piece }: LineEntry): boolean {
    const { convention } = this.lowering;
    return convention.plain && convention.agentLabels === 0 && speakerOf(convention, piece.label)?.role === 'customer';
  }

  sameParagraph(entry: LineEntry, next: Entry): boolean {
    return next.kind === 'line' && next.paragraph === entry.paragraph && !next.marker && !next.branch && next.piece.label === undefined && next.piece.wraps.length === 0;
  }

  joins(entry: LineEntry, next: Entry): boolean {
    if (next.kind !== 'line' || next.where !== entry.where || next.paragraph !== entry.paragraph) return false;
    if (next.where === 'fence' && /^(?:#|\/\/)/.test(this.lowering.build.slice(next.piece))) return false;
    return this.continues(entry, next) || (!next.marker && next.piece.label?.kind === 'unknown' && next.children.length === 0);
  }

  /** The quotation closes on its own line. «Это фонд «Заря». Удобно говорить?» closes the inner one only. */
  closes({ start, end }: Range): boolean {
    const close = closingQuote(this.text, start, end);
    if (close < 0 || this.text[start] !== '«') return close >= 0;
    const words = this.text.slice(start, end);
    return count(words, '«') <= count(words, '»') || !/[.!?…]$/.test(words);
  }

  isPlainSpeech(entry: LineEntry): boolean {
    const { piece } = entry;
    return this.setting.plain === 'agent' && !entry.marker && !piece.quoted && entry.children.length === 0 && !/→|⇒|->|=>|\]\(#/.test(this.text.slice(piece.start, Math.min(piece.end, piece.start + 2000))) && quotedSpans(this.text, piece.start, Math.min(piece.end, piece.start + 2000)).length === 0;
  }

  goesOn(entry: LineEntry, next: Entry): boolean {
    return next.kind === 'line' && this.continues(entry, next) && this.isPlainSpeech(next) && !this.lowering.cues.cueOf(next, undefined, this.setting) && speechScore(this.lowering.build.slice(next.piece)) > -2;
  }
}

function isLower(words: string): boolean {
  return /^\p{Ll}/u.test(words);
}

/** A verb of what we do, first. */
const STAFF_FORM = /^\p{L}{3,}(?:им|ем|ём)(?:ся)?(?!\p{L})/u;

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
