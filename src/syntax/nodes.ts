/**
 * The tree that both readers make of a script: unist nodes, after Fountain, ink and mdast.
 * Every position is exact to the column; a guess is recorded in `inferred`.
 */
import type { Position } from '../source/index.js';

/** Who speaks. `unknown` is speech whose speaker could not be told. */
export type Role = 'agent' | 'customer' | 'third_party' | 'system' | 'unknown';

/** How a guess was made and how sure it is, 0 to 1. A node without it was stated by the script itself. */
export interface Inference {
  by: string;
  confidence: number;
}

export interface Base {
  position: Position;
  inferred?: Inference;
}

export interface Document extends Base {
  type: 'document';
  format: 'markdown' | 'yaml';
  /** Set when the text is an article, a README or the like: no rule is run on it. */
  notScript?: Inference;
  children: (Script | Prose | Comment)[];
}

/** One call. A file holds one script, or several when it has several top headings that each hold speech. */
export interface Script extends Base {
  type: 'script';
  id: string;
  title: string;
  titlePosition?: Position;
  /** What comments above it say: often the only place that tells what call it is for. */
  preface?: string[];
  meta: Meta;
  children: (Stage | Handler | Prose | Comment)[];
}

/** The campaign header: front matter, the YAML keys beside the steps, or a `**Key:** value` block. */
export interface Meta extends Base {
  type: 'meta';
  entries: MetaEntry[];
  /** Declared placeholders; empty with `declaresVariables` false when the script has no such list. */
  variables: Variable[];
  declaresVariables: boolean;
  outcomes: Outcome[];
}

/** One key of the header. `key` is canonical English where the key is known (`direction`, `type`, `company` …), else as written. */
export interface MetaEntry extends Base {
  type: 'metaEntry';
  key: string;
  value: string | string[];
  keyPosition: Position;
}

export interface Variable extends Base {
  type: 'variable';
  name: string;
  description?: string;
  example?: string;
  source?: string;
  values?: string[];
}

export interface Outcome extends Base {
  type: 'outcome';
  id: string;
  kind?: string;
}

/**
 * A step or section of the call. `sequence` falls through to the next sequence stage; `scenario` and `variant` are
 * separate ways in (another call, another opening); a stage without any heading has an empty title.
 */
export interface Stage extends Base {
  type: 'stage';
  id: string;
  title: string;
  /** The id that the script gives it, where another stage bears it already. */
  sameIdAs?: string;
  /** Further names that a goto may use: the number, the part before a colon. */
  aliases: string[];
  kind: 'sequence' | 'scenario' | 'variant';
  titlePosition?: Position;
  /** Seconds that the heading declares: «Открытие (30 сек)». */
  budgetSeconds?: number;
  /** `false` where only a goto leads on: the step of a YAML map without `next` ends nowhere. */
  fallsThrough?: false;
  children: Block[];
}

/** What is said when the customer brings something up, at any time: an objection, a question, silence. */
export interface Handler extends Base {
  type: 'handler';
  id: string;
  kind: 'objection' | 'question' | 'interrupt' | 'no_input' | 'no_match';
  condition: Condition;
  then: 'return' | 'repeat' | 'goto' | 'end';
  max?: number;
  /** Ids of the stages in which it applies; everywhere from where it stands on without it. */
  scope?: string[];
  /** Id of the stage from which on it applies, where that is not the one above it. */
  after?: string;
  children: Block[];
}

export type Block = Turn | Variants | Choice | Switch | Direction | Action | Jump | End | Call | Prose | Comment;

/** Words said aloud by one speaker. */
export interface Turn extends Base {
  type: 'turn';
  id?: string;
  role: Role;
  label?: Label;
  /** The speaker stops and listens after it. */
  waits: boolean;
  collects?: string;
  /** Statutory wording: rules of style stay silent. */
  verbatim: boolean;
  /** Acts stated by the script (`acts: [reason]`), which win over recognition. */
  acts?: string[];
  children: Inline[];
}

export interface Label extends Base {
  type: 'label';
  value: string;
}

/** Several turns of which one is said. */
export interface Variants extends Base {
  type: 'variants';
  children: Turn[];
}

/** The customer decides. */
export interface Choice extends Base {
  type: 'choice';
  children: Option[];
}

/** Data decides: a segment, a field. */
export interface Switch extends Base {
  type: 'switch';
  variable: string;
  children: Option[];
}

export interface Option extends Base {
  type: 'option';
  condition: Condition;
  max?: number;
  children: Block[];
}

/**
 * When an option or handler applies. `utterance`: words of the customer («дорого»); `intent`: what he does
 * («если клиент злится»); `value`: data; `else`; `no_input`: silence. `children` hold the words as text nodes.
 */
export interface Condition extends Base {
  type: 'condition';
  kind: 'utterance' | 'intent' | 'value' | 'event' | 'else' | 'no_input';
  value: string;
  children: Inline[];
  examples: Text[];
}

export interface Jump extends Base {
  type: 'jump';
  /** As written. */
  target: string;
  targetPosition: Position;
  /** Id of the stage, step or handler it leads to, when found. */
  resolved?: string;
  /** How that was found; `handlers` where the target names all that the customer may bring up: one of them answers, and the call comes back. */
  how?: 'id' | 'title' | 'number' | 'prefix' | 'fuzzy' | 'handlers';
}

export interface End extends Base {
  type: 'end';
  outcome?: string;
}

export interface Call extends Base {
  type: 'call';
  script: string;
}

/** A stage direction: nobody says it. `note` is an instruction to the agent. */
export interface Direction extends Base {
  type: 'direction';
  kind: 'pause' | 'listen' | 'tone' | 'action' | 'note';
  seconds?: number;
  /** An instruction that lists what must not be said, or teaches by bad examples. */
  forbids?: boolean;
  children: Inline[];
}

export interface Action extends Base {
  type: 'action';
  name: 'transfer' | 'hold' | 'lookup' | 'record' | 'send' | 'verify' | 'other';
  seconds?: number;
  children: Inline[];
}

export type Inline = Text | Placeholder | Direction | Break;

/** Invariant: `value` equals the source between the positions, unless `escaped` (a YAML double-quoted scalar with escapes). */
export interface Text extends Base {
  type: 'text';
  value: string;
  escaped?: true;
}

export interface Placeholder extends Base {
  type: 'placeholder';
  /** Inner name without the marks; `blank-1` for a bare blank. */
  name: string;
  style: 'brace' | 'mustache' | 'dollar' | 'percent' | 'angle' | 'bracket' | 'caps' | 'blank';
  raw: string;
}

/** A soft line break within a turn. */
export interface Break extends Base {
  type: 'break';
}

/** Text that nobody says and that belongs to no step: preambles, rows of statistics, headings without speech. */
export interface Prose extends Base {
  type: 'prose';
  value: string;
  children: Inline[];
}

export interface Comment extends Base {
  type: 'comment';
  value: string;
  children: Inline[];
}

export type Node =
  | Document | Script | Meta | MetaEntry | Variable | Outcome | Stage | Handler | Turn | Label | Variants | Choice
  | Switch | Option | Condition | Jump | End | Call | Direction | Action | Text | Placeholder | Break | Prose | Comment;

/** A fault met while reading. `code` is the id of the finding (`parse-…`), `fatal` that the file could not be read at all. */
export interface ReadProblem {
  code: string;
  position: Position;
  data: Record<string, string | number>;
  fatal: boolean;
}

/** What a reader returns. */
export interface Tree {
  document: Document;
  problems: ReadProblem[];
}
