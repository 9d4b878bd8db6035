/** Lowers the lines of a section to blocks: turns, choices, notes, gotos. */
import { AlternativeReader } from '../answers/alternatives.js';
import { CueReader } from '../answers/cues.js';
import { castDialogue, customerBegins } from '../talk/dialogue.js';
import { Level } from './level.js';
import { tellsReturn } from '../line/stock-lines.js';
import { WordReader, type Setting } from './words.js';
import type { Builder } from './build.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Convention } from '../speakers/vote.js';
import type { Block, Condition, Handler } from '../../nodes.js';

/** Lines with dashes that are one dialogue. */
interface Run {
  lines: LineEntry[];
  /** Before which of them a note stands. */
  apart: boolean[];
  /** What beside their words speaks for the agent. */
  lean: number[];
  first: boolean | undefined;
  /** Follows a condition in brackets. */
  enclosed: boolean;
}

/** After «(если спорит)» the one who argues begins, unless the words say otherwise. */
const CUSTOMER_COMES = 2;
const MOST_LEAN = 5;
/** By so much one side must begin better than the other to be sure of it. */
const CLEAR = 3;
/** `[back on the line]`, and the agent goes on. */
const RETURNED = 2;

/** Cost of the same speaker taking two lines of one paragraph, where paragraphs hold questions with their answers. */
const SAME_IN_GROUP = 8;
const LEAST_GROUPS = 3;

/** A line alone among such paragraphs is rather the agent's. */
const ALONE = 2;
/** So much tells against the agent that the customer opens the other paragraphs of two lines. */
const OPENER = 4;

/** Whether most paragraphs hold a line and its answer. */
function isGrouped(lines: readonly LineEntry[]): boolean {
  const sizes = [...paragraphSizes(lines).values()];
  const groups = sizes.filter((size) => size > 1).length;
  return groups >= LEAST_GROUPS && groups * 2 > sizes.length;
}

function paragraphSizes(lines: readonly LineEntry[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { paragraph } of lines) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  return sizes;
}

/** «Клиент: Дорого» is itself said; «Если ничего не беспокоит:» stands over what is. */
function opensLine({ piece: { label, inner } }: LineEntry): boolean {
  return label !== undefined && (label.kind !== 'unknown' || label.rest < inner.end);
}

function isEnclosed({ piece }: LineEntry): boolean {
  return piece.wraps[0] === 'paren' || piece.wraps[0] === 'bracket';
}

/** What blocks make of a run of lines: those of the flow, and the handlers found among them. */
export class Lowering {
  readonly handlers: Handler[] = [];
  readonly words: WordReader;
  readonly cues: CueReader;
  readonly alternatives: AlternativeReader;
  readonly text: string;
  private readonly cast = new Map<LineEntry, { role: 'agent' | 'customer'; confidence: number }>();

  constructor(
    readonly build: Builder,
    readonly convention: Convention,
    private readonly slug: (title: string) => string,
  ) {
    this.words = new WordReader(build, convention);
    this.cues = new CueReader(build, convention);
    this.alternatives = new AlternativeReader(build, convention);
    this.text = build.source.text;
  }

  /** The blocks of the lines of one level. */
  blocks(entries: readonly Entry[], setting: Setting, afterCue = false): Block[] {
    this.castDashes(entries, setting, afterCue);
    return new Level(this, entries, setting).read();
  }

  /** Who says the lines with dashes: each run of them is one dialogue. */
  private castDashes(entries: readonly Entry[], setting: Setting, afterCue: boolean): void {
    if (this.convention.dashes === 'none') return;
    const runs = this.dashRuns(entries, setting, afterCue);
    this.alike(runs.filter((run) => run.enclosed && run.lines.length > 1));
    for (const run of runs) this.castRun(run);
  }

  /** «(если спорит)» over a talk in turns: the blocks of one file begin with one side, unless their words clearly say otherwise. */
  private alike(runs: readonly Run[]): void {
    const begins = runs.map((run) => customerBegins(this.wordsOf(run), run.apart));
    if (Math.min(...begins) < -CLEAR && Math.max(...begins) > CLEAR) return;
    const sum = begins.reduce((total, one) => total + one, CUSTOMER_COMES);
    runs.forEach((run, index) => {
      run.first = undefined;
      run.lean[0] = -Math.max(-MOST_LEAN, Math.min(MOST_LEAN, (sum - begins[index]) / 2));
    });
  }

  private dashRuns(entries: readonly Entry[], setting: Setting, afterCue: boolean): Run[] {
    const runs: Run[] = [];
    let open: Run | undefined;
    let noted: LineEntry | true | undefined;
    let next: Pick<Run, 'first' | 'enclosed'> = { first: afterCue ? true : undefined, enclosed: false };
    for (const [index, entry] of entries.entries()) {
      if (entry.kind === 'line' && entry.piece.dash) {
        if (!open) runs.push((open = { ...next, lines: [], apart: [], lean: [] }));
        open.lines.push(entry);
        open.apart.push(noted !== undefined && open.lines.length > 1);
        open.lean.push(typeof noted === 'object' && this.isReturn(noted) ? RETURNED : 0);
        noted = undefined;
        continue;
      }
      noted = entry.kind === 'line' ? entry : true;
      if (entry.kind === 'rule' || (entry.kind === 'line' && this.cues.cueOf(entry, entries[index + 1], setting) && !opensLine(entry))) {
        open = undefined;
        next = { first: entry.kind === 'rule' ? undefined : true, enclosed: entry.kind === 'line' && isEnclosed(entry) };
      }
    }
    return runs;
  }

  private isReturn(entry: LineEntry): boolean {
    return entry.piece.wraps.length > 0 && tellsReturn(this.build.slice(entry.piece.inner));
  }

  private wordsOf({ lines }: Pick<Run, 'lines'>): string[] {
    return lines.map((entry) => this.text.slice(entry.piece.dash ?? entry.start, Math.min(entry.end, entry.start + 400)));
  }

  private castRun(run: Run): void {
    const { lines, apart, lean, first } = run;
    const mode = this.convention.dashes;
    // several dashes on one line are a dialogue whatever the rest of the file does
    const oneLine = lines.length > 2 && !/[\n\r]/.test(this.text.slice(lines[0].start, lines[lines.length - 1].start));
    if ((mode === 'agent' || mode === 'customer') && !oneLine) {
      for (const entry of lines) this.cast.set(entry, { role: mode, confidence: 0.75 });
      return;
    }
    if (this.convention.slantedDashes) {
      for (const entry of lines) this.cast.set(entry, { role: /[*_]/.test(this.text[entry.piece.dash ?? entry.start]) ? 'customer' : 'agent', confidence: 0.85 });
      return;
    }
    const roles = isGrouped(lines) && !oneLine ? this.castGroups(run) : castDialogue(this.wordsOf(run), first, { neverSame: oneLine, apart, lean });
    lines.forEach((entry, index) => this.cast.set(entry, roles[index]));
  }

  /** A blank line between two paragraphs may part the agent from himself, and what mostly opens a paragraph of two lines opens the others as well. */
  private castGroups({ lines, apart, lean, first }: Run): { role: 'agent' | 'customer'; confidence: number }[] {
    const words = this.wordsOf({ lines });
    const sizes = paragraphSizes(lines);
    const opens = lines.map(({ paragraph }, index) => paragraph !== lines[index - 1]?.paragraph);
    const parted = apart.map((one, index) => one || (opens[index] && index > 0));
    const alone = lean.map((one, index) => (sizes.get(lines[index].paragraph) === 1 ? one + ALONE : one));
    const roles = castDialogue(words, first, { apart: parted, lean: alone, same: SAME_IN_GROUP });
    const openers = roles.filter((_, index) => opens[index] && sizes.get(lines[index].paragraph) === 2);
    const heard = openers.filter(({ role }) => role === 'customer').length;
    if (heard < LEAST_GROUPS || heard * 3 < openers.length * 2) return roles;
    return castDialogue(words, first, { apart: parted, lean: alone.map((one, index) => (opens[index] && sizes.get(lines[index].paragraph) === 2 ? one - OPENER : one)), same: SAME_IN_GROUP });
  }

  /** Who says a line with a dash. */
  roleOfDash(entry: LineEntry): { role: 'agent' | 'customer'; confidence: number } {
    return this.cast.get(entry) ?? { role: 'agent', confidence: 0.6 };
  }

  /** Makes a handler and keeps it beside the flow. */
  handler(condition: Condition): Handler {
    const handler = this.build.handler(condition, this.slug(condition.value));
    this.handlers.push(handler);
    return handler;
  }
}
