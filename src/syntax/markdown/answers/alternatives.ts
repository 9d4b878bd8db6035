/** Lines of the customer beside each other, each with its answer below or beside it: one of them is said. */
import { classifyLabel } from '../../label-roles.js';
import { formOfItem, quotedBeforeGoto } from '../line/led.js';
import { quotedSpans } from '../line/spans.js';
import { speakerOf } from '../tree/words.js';
import type { Builder } from '../tree/build.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Cue } from './openings.js';
import type { Convention } from '../speakers/vote.js';
import type { Range } from '../../../source/index.js';

/** Finds alternatives among the items of a list. */
export class AlternativeReader {
  private readonly text: string;

  constructor(
    private readonly build: Builder,
    private readonly convention: Convention,
  ) {
    this.text = build.source.text;
  }

  /** The cues that `- Customer: …` opens, where two or more of such items are answered below or in the same line. */
  answersOf(entries: readonly Entry[]): ReadonlyMap<Entry, Cue> {
    const found = new Map<Entry, Cue>();
    let run: LineEntry[] = [];
    const close = (): void => {
      if (run.filter((entry) => this.isAnsweredBelow(entry) || this.answerWithin(entry)).length >= 2) for (const entry of run) found.set(entry, this.answerCue(entry));
      run = [];
    };
    for (const entry of entries) {
      if (this.isCustomerItem(entry)) run.push(entry);
      else close();
    }
    close();
    for (const [entry, cue] of this.ledOn(entries)) found.set(entry, cue);
    return found;
  }

  /** `"Where's my sofa?" → 5` below each other, in a file in which such items are the customer's. */
  private ledOn(entries: readonly Entry[]): [Entry, Cue][] {
    if (this.convention.heardLed.size === 0) return [];
    return entries.flatMap((entry) => {
      if (entry.kind !== 'line' || entry.children.length > 0) return [];
      const led = quotedBeforeGoto(this.text, entry);
      return led && this.convention.heardLed.has(formOfItem(this.text, entry)) ? [[entry, { condition: this.build.condition('utterance', led.head, [], { by: 'answers side by side', confidence: 0.85 }), body: led.body }]] : [];
    });
  }

  private isCustomerItem(entry: Entry): entry is LineEntry {
    if (entry.kind !== 'line' || !entry.marker || !entry.piece.label || entry.piece.label.rest >= entry.piece.inner.end) return false;
    return speakerOf(this.convention, entry.piece.label)?.role === 'customer';
  }

  private isAnsweredBelow({ children: [child] }: LineEntry): boolean {
    return child?.kind === 'line' && speakerOf(this.convention, child.piece.label)?.role === 'agent';
  }

  /** `- Customer: "Do I pay for him?" Say: "You do, £45." → 8`: what he says, and where the answer begins. */
  private answerWithin({ piece }: LineEntry): { head: Range; body: Range } | undefined {
    const spans = piece.label ? quotedSpans(this.text, piece.label.rest, piece.inner.end) : [];
    if (spans.length < 2 || !/^[*_]*$/.test(this.text.slice(piece.label?.rest, spans[0].start))) return undefined;
    const between = this.text.slice(spans[0].end, spans[1].start).replace(/[*_→—–>\s-]/g, '');
    return between === '' || answersAs(between) ? { head: spans[0], body: { start: spans[1].start, end: piece.inner.end } } : undefined;
  }

  private answerCue(entry: LineEntry): Cue {
    const { piece } = entry;
    const within = this.answerWithin(entry);
    if (within) return { condition: this.build.condition('utterance', within.head, [], { by: 'answers side by side', confidence: 0.85 }, piece.label), body: within.body, said: true };
    const head = { start: piece.label?.rest ?? piece.start, end: piece.inner.end };
    return { condition: this.build.condition('utterance', head, [], { by: 'answers side by side', confidence: 0.85 }, piece.label) };
  }
}

/** `Say:`, «Мы:»: what stands between the customer's words and the answer. */
function answersAs(head: string): boolean {
  if (!head.endsWith(':')) return false;
  const found = classifyLabel(head.slice(0, -1));
  return found.kind === 'say' || found.guess?.role === 'agent';
}
