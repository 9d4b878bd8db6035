import type { Guess } from '../flow/index.js';
import type { Fault, Utterance } from '../meaning/index.js';
import type { Range } from '../source/index.js';
import type { Script } from '../script.js';
import type { CallLevels } from './calls.js';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How grave a fault is: an error must not ship, a warning wants a reason to stay, info is a matter of style. */
export type Severity = (typeof SEVERITIES)[number];

/** A text in both languages. Slots: `{name}`; plurals: `{n:день|дня|дней}` (Russian), `{n:day|days}` (English). */
export interface Bilingual {
  ru: string;
  en: string;
}

export type Category =
  | 'opening' | 'honesty' | 'benefit' | 'price' | 'empathy' | 'respect' | 'clarity' | 'flow' | 'objection' | 'closing'
  | 'incident' | 'campaign' | 'data' | 'compliance' | 'script';

/** One option of a rule: its default tells its type. */
export interface OptionSpec {
  default: number | boolean | string | readonly string[];
  description: string;
  /** Allowed values of a text, or of each entry of a list. */
  values?: readonly string[];
  /** The least and the greatest value of a number; both are allowed. */
  min?: number;
  max?: number;
  /** What a text says: a time of the day (`09:00`), or a day (`2027-01-31`; empty for none). */
  kind?: 'time' | 'date';
}

/** A place in the script that the reader of a finding should see as well. */
export interface Related {
  at: Range;
  message: Bilingual;
}

/** One step of the call on the path that breaks the rule. */
export interface PathStep {
  at: Range;
}

/** What to say instead. With edits an editor can apply it; without, it is advice. */
export interface Suggestion {
  desc: Bilingual;
  edits?: readonly { range: Range; text: string }[];
}

/** What fills a slot of a message: words of the script, a number, or our own words, which follow the language of the message and not that of the script. */
export type SlotValue = string | number | Bilingual;

/** What a rule reports: where, which message, with which words in its slots. */
export interface Problem {
  at: Range;
  message: string;
  data?: Record<string, SlotValue>;
  path?: readonly PathStep[];
  related?: readonly Related[];
  suggestions?: readonly Suggestion[];
  fix?: { applicability: 'safe' | 'unsafe'; edits: readonly { range: Range; text: string }[] };
  /** Overrides the rule's severity downwards, for what is probably but not surely a fault. */
  severity?: Severity;
  /** It is about words that the user's own settings name: told wherever they stand. */
  isListed?: boolean;
  /** A guess about how the call goes on without which there would be no fault: the finding is softened, and says so. */
  restsOn?: Guess;
}

export type OptionValues<O extends Record<string, OptionSpec>> = {
  readonly [K in keyof O]: O[K]['default'] extends number ? number : O[K]['default'] extends boolean ? boolean : O[K]['default'] extends readonly string[] ? readonly string[] : string;
};

/** What a rule about several scripts sees of one of them: what it took from it itself. */
export interface Collected<Data> {
  /** The path of the file as shown, for messages. */
  file: string;
  data: Data;
}

/** What a rule about several scripts reports: the file as well. */
export interface ProjectProblem extends Problem {
  file: string;
}

/** The two halves of a rule about several scripts. */
export interface ProjectChecks<O extends Record<string, OptionSpec>, Data> {
  /** Takes what is needed of a script: plain data, which is kept from one run to the next. Nothing when the script does not matter. */
  collect(script: Script, options: OptionValues<O>): Data | undefined;
  /** Compares what was taken of all scripts. */
  check(all: readonly Collected<Data>[], options: OptionValues<O>): Iterable<ProjectProblem>;
}

/** Has a rule report what its own words do not show, but a supervisor would mark: see `Utterance.verdict`. */
export interface Supervision<O extends Record<string, OptionSpec> = Record<string, OptionSpec>> {
  fault: Fault;
  /** The probability from which it is told, 0 to 1. */
  from: number;
  message: string;
  /** What fills the message's slots, by the words of the sentence; nothing where it is no fault after all. */
  data(words: string, at: { turn: Utterance; sentence: number; script: Script; options: OptionValues<O> }): Record<string, string | Bilingual> | undefined;
}

/** Keeps a rule silent where its words stand, but a supervisor who hears all that is said around them would surely mark nothing. */
export interface Doubt {
  fault: Fault;
  /** The probability below which nothing in the sentences at hand is marked, 0 to 1. */
  below: number;
  /** The messages that it holds for; all when absent. Words that the user's own settings name are told wherever they stand. */
  messages?: readonly string[];
}

export interface RuleDefinition<O extends Record<string, OptionSpec> = Record<string, OptionSpec>> {
  category: Category;
  severity: Severity;
  /** One sentence that says what the script should do. */
  summary: Bilingual;
  messages: Record<string, Bilingual>;
  options?: O;
  /** Catalogue number and where the rule comes from, in words. */
  source?: string;
  /** The slot that says how bad it is, in seconds, words or the like: a recorded finding is told again when it grows. */
  metric?: string;
  /** Catches that may be mended without a person. */
  fixable?: boolean;
  /** Acts that it judges, or whether a script has what it judges, for the scorecard: without it the script neither holds nor breaks it. Every script does when absent. */
  judges?: readonly string[] | ((script: Script) => boolean);
  /** On which kinds of call it runs, and how gravely; on all as it is set when absent. For callint's own rules rules/README.md says it. */
  calls?: CallLevels;
  /** Whether such a script concerns the rule at all, beside its kind of call; every one does when absent. Where it does not, nothing is checked. */
  appliesTo?(script: Script, options: OptionValues<O>): boolean;
  check(script: Script, options: OptionValues<O>): Iterable<Problem>;
  /** What it reports beside its own findings, by all that is said around a sentence. */
  supervises?: Supervision<O>;
  /** Which of its findings are dropped for what is said around them. */
  doubts?: Doubt;
  /** The fault that it finds one kind of: where it has found it, the rule that supervises for it is silent. */
  fault?: Fault;
  /** What it compares between scripts; made by `defineProjectRule`. */
  project?: ProjectChecks<O, unknown>;
}

/** A rule with its id, which is the name of its folder. */
export interface Rule extends RuleDefinition {
  id: string;
  /** The plugin it comes from, as shown to the user. What a plugin does is not trusted to be right. */
  plugin?: string;
  /** The folder of its pages, for a rule of a plugin. */
  folder?: string;
  /** Where its page can be read, when that is not among ours. */
  url?: string;
}

/** Declares a rule: the default export of its folder's `index.ts`. */
export function defineRule<const O extends Record<string, OptionSpec>>(definition: RuleDefinition<O>): RuleDefinition<O> {
  return definition;
}

/** Declares a rule about several scripts: it collects from each and then compares. The default export of its folder's `index.ts`. */
export function defineProjectRule<const O extends Record<string, OptionSpec>, Data>(definition: Omit<RuleDefinition<O>, 'check' | 'project'> & ProjectChecks<O, Data>): RuleDefinition<O> {
  const { collect, check, ...about } = definition;
  // the data that `check` is given is what `collect` gave
  return { ...about, *check() {}, project: { collect, check: check as ProjectChecks<O, unknown>['check'] } };
}
