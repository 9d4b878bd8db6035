/** Lowers the lines of a section to blocks: turns, choices, notes, gotos. */
import { CueReader } from './cues.js';
import { castDialogue } from './dialogue.js';
import { Level } from './level.js';
import { WordReader, type Setting } from './words.js';
import type { Builder } from './build.js';
import type { Entry, LineEntry } from './entries.js';
import type { Convention } from './vote.js';
import type { Block, Condition, Handler } from '../nodes.js';

/** What blocks make of a run of lines: those of the flow, and the handlers found among them. */
export class Lowering {
  readonly handlers: Handler[] = [];
  readonly words: WordReader;
  readonly cues: CueReader;
  readonly text: string;
  private readonly cast = new Map<LineEntry, { role: 'agent' | 'customer'; confidence: number }>();

  constructor(
    readonly build: Builder,
    readonly convention: Convention,
    private readonly slug: (title: string) => string,
  ) {
    this.words = new WordReader(build, convention);
    this.cues = new CueReader(build, convention);
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
    let run: LineEntry[] = [];
    let apart: boolean[] = [];
    let noted = false;
    let first: boolean | undefined = afterCue ? true : undefined;
    const close = (): void => {
      if (run.length > 0) this.castRun(run, apart, first);
      run = [];
      apart = [];
    };
    for (const [index, entry] of entries.entries()) {
      if (entry.kind === 'line' && entry.piece.dash) {
        run.push(entry);
        apart.push(noted);
        noted = false;
        continue;
      }
      noted = true;
      if (entry.kind === 'rule' || (entry.kind === 'line' && this.cues.cueOf(entry, entries[index + 1], setting) && !entry.piece.label)) {
        close();
        first = entry.kind === 'rule' ? undefined : true;
      }
    }
    close();
  }

  private castRun(run: readonly LineEntry[], apart: readonly boolean[], first: boolean | undefined): void {
    const mode = this.convention.dashes;
    // several dashes on one line are a dialogue whatever the rest of the file does
    const oneLine = run.length > 2 && !/[\n\r]/.test(this.text.slice(run[0].start, run[run.length - 1].start));
    if ((mode === 'agent' || mode === 'customer') && !oneLine) {
      for (const entry of run) this.cast.set(entry, { role: mode, confidence: 0.75 });
      return;
    }
    const roles = castDialogue(run.map((entry) => this.text.slice(entry.piece.dash ?? entry.start, Math.min(entry.end, entry.start + 400))), first, { neverSame: oneLine, apart });
    run.forEach((entry, index) => this.cast.set(entry, roles[index]));
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
