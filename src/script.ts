import { callGraph, type CallGraph } from './flow/index.js';
import type { Matcher } from './lexicon/index.js';
import { asidesOf, callKindOf, jurisdictionOf, utterancesOf, type CallKind, type Jurisdiction, type Utterance } from './meaning/index.js';
import type { Source } from './source/index.js';
import { formatOf, type Comment, type Script as ScriptNode } from './syntax/index.js';
import { languageOf, type Language } from './words/index.js';

/** One call script as a rule sees it: read once, each part worked out when first asked for. */
export interface Script {
  readonly source: Source;
  readonly node: ScriptNode;
  readonly language: Language;
  readonly format: 'markdown' | 'yaml';
  /** Speech, cues and notes in source order; a handler with `after` is read below the stage that it names. */
  readonly utterances: readonly Utterance[];
  /** What the agent says, in source order. */
  readonly agentTurns: readonly Utterance[];
  readonly customerTurns: readonly Utterance[];
  /** Instructions to the agent, stage directions, comments, prose around the steps; last those of the header, of titles and around the script. */
  readonly notes: readonly Utterance[];
  readonly call: CallKind;
  readonly jurisdiction: Jurisdiction;
  readonly flow: CallGraph;
  /** The day on which the script is linted, as `2027-01-31`; missing where nobody said. */
  readonly today?: string;
  /** A value of the header (front matter, YAML keys), by its English key. */
  header(key: string): string | undefined;
  /** What is said just before and after an utterance in the file, speech and cues only. */
  previous(utterance: Utterance): Utterance | undefined;
  next(utterance: Utterance): Utterance | undefined;
}

/**
 * Makes the script that rules see. `phrases` are found in it beside our own; `today` is a day such as `2027-01-31`; `around` are the file's
 * comments above and below it.
 */
export function createScript(source: Source, node: ScriptNode, phrases?: Matcher, today?: string, around: readonly Comment[] = []): Script {
  const text = source.text.slice(node.position.start.offset, node.position.end.offset);
  return new LazyScript(source, node, languageOf(text), phrases, today, around);
}

class LazyScript implements Script {
  private known: {
    utterances?: Utterance[]; agent?: Utterance[]; customer?: Utterance[]; notes?: Utterance[]; call?: CallKind; jurisdiction?: Jurisdiction; flow?: CallGraph;
  } = {};

  constructor(readonly source: Source, readonly node: ScriptNode, readonly language: Language, private readonly phrases: Matcher | undefined, readonly today: string | undefined, private readonly around: readonly Comment[]) {}

  get format(): 'markdown' | 'yaml' {
    return formatOf(this.source.path);
  }

  get utterances(): Utterance[] {
    return (this.known.utterances ??= utterancesOf(this.node, this.language, this.phrases));
  }

  get agentTurns(): Utterance[] {
    return (this.known.agent ??= this.utterances.filter((one) => one.kind === 'speech' && (one.role === 'agent' || one.role === 'system')));
  }

  get customerTurns(): Utterance[] {
    return (this.known.customer ??= this.utterances.filter((one) => one.kind !== 'note' && one.role === 'customer'));
  }

  get notes(): Utterance[] {
    return (this.known.notes ??= [...this.utterances.filter((one) => one.kind === 'note'), ...asidesOf(this.source, this.node, this.around, this.language, this.utterances.length)]);
  }

  get call(): CallKind {
    return (this.known.call ??= callKindOf(this.node, this.utterances));
  }

  get jurisdiction(): Jurisdiction {
    return (this.known.jurisdiction ??= jurisdictionOf(this.node, this.utterances, this.language));
  }

  get flow(): CallGraph {
    return (this.known.flow ??= callGraph(this.node, this.utterances, this.format));
  }

  header(key: string): string | undefined {
    const entry = this.node.meta.entries.find((one) => one.key === key);
    return entry === undefined ? undefined : String(entry.value);
  }

  previous(utterance: Utterance): Utterance | undefined {
    for (let index = utterance.index - 1; index >= 0; index -= 1) if (this.utterances[index].kind !== 'note') return this.utterances[index];
    return undefined;
  }

  next(utterance: Utterance): Utterance | undefined {
    for (let index = utterance.index + 1; index < this.utterances.length; index += 1) if (this.utterances[index].kind !== 'note') return this.utterances[index];
    return undefined;
  }
}
