import type { Position, Range } from '../source/index.js';
import type { Locale, Severity } from '../rule/index.js';

export interface Edit {
  range: Range;
  text: string;
}

/** A finding as reports and editors get it: texts filled in the reader's language, places as lines and columns. */
export interface Finding {
  ruleId: string;
  messageId: string;
  data: Record<string, string | number>;
  /** What is wrong and what to do, in the message language. */
  message: string;
  severity: Severity;
  /** The file could not be read as a script at all. */
  fatal: boolean;
  range: Range;
  position: Position;
  /** Where in the call: the stage's title, who speaks, the language of the line. Empty strings when there is none. */
  place: { stage: string; speaker: string; language: string };
  /** The lines of the call on the shortest path that breaks the rule. */
  path: { line: number; column: number; text: string; speaker: string }[];
  related: { position: Position; message: string }[];
  suggestions: { desc: string; edits: Edit[] }[];
  fix?: { applicability: 'safe' | 'unsafe'; edits: Edit[] };
  url: string;
  /** Hash of the words found, case, spaces and quotes left out. 16 hex digits. */
  content: string;
  /** How bad it is where that is measured: more is worse. */
  metric?: number;
  /** Stable under moves within the file: never a line number goes in. 16 hex digits. */
  fingerprint: string;
}

/** One script of a file as a scorecard needs it. */
export interface JudgedScript {
  title: string;
  /** Language of the messages about it. */
  language: Locale;
  call: { direction: string; type: string; channel: string };
  range: Range;
  /** Rules that the script could hold or break, and those that it gives no occasion to; ids, in the order of the rules. */
  judgedBy: string[];
  notJudgedBy: string[];
}

/** The findings of one file, with its text for code frames. */
export interface FileResult {
  /** As shown to the user: relative to the working directory, with `/`. */
  filePath: string;
  text: string;
  findings: Finding[];
  suppressed: (Finding & { suppressions: { kind: 'inSource' | 'external'; justification: string; until?: string }[] })[];
  /** Set when a rule threw: the work was not all done. */
  broken: { ruleId: string; error: string }[];
  /** Rules of plugins that are not run any more, because they had to be stopped in this file or an earlier one. */
  stopped?: string[];
  /** What rules about several scripts took of those in this file: plain data. */
  collected?: { ruleId: string; data: unknown }[];
  /** The scripts in the file, where the options ask for them. */
  scripts?: JudgedScript[];
}
