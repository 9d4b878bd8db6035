import type { Row, Side } from '../layouts.js';
import type { Exchange } from './pool.js';
import type { Random } from './random.js';

/** How the authors of scripts name things, by the lists of fixtures/blind/words. */
export interface LayoutWords {
  roles: [string, string][];
  columns: [string, string][];
  dont_titles: string[];
  do_titles: string[];
  note_titles: string[];
  customer_intro: string[];
  agent_intro: string[];
  goto: string[];
  end_goto: string[];
  step_heads: string[];
  stage_names: string[];
  faq_heads: string[];
  yaml_turn_keys: [string, string][];
  yaml_role_keys: [string, string][];
  yaml_step_keys: { id: string; say: string; branches: string; if: string; goto: string }[];
  note_keys: string[];
  /** Instructions to the agent, as sentences. */
  notes: string[];
}

/** What a layout is made of. */
export interface Material {
  random: Random;
  exchanges: Exchange[];
  words: LayoutWords;
}

/** A script being written: its text and who says its lines. */
export class Page {
  readonly rows: Row[] = [];
  readonly lines: string[] = [];
  /** Where gotos lead: from a line to the line that names the step. */
  readonly leads: { from: number; to: string }[] = [];
  /** The lines of steps by their names. */
  readonly places = new Map<string, number>();

  /** Adds a line, and who says the words in it. */
  add(text: string, ...said: [Side, string][]): this {
    this.lines.push(text);
    for (const [side, words] of said) this.rows.push({ line: this.lines.length, side, words });
    return this;
  }

  /** Tells that the last line names a step. */
  place(name: string): this {
    this.places.set(name, this.lines.length);
    return this;
  }

  /** Tells that the last line leads to a step. */
  lead(to: string): this {
    this.leads.push({ from: this.lines.length, to });
    return this;
  }

  /** Adds an empty line, never two. */
  gap(wanted = true): this {
    if (wanted && this.lines.at(-1) !== '') this.lines.push('');
    return this;
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

/** How words are put in quotes. */
export type Quotes = readonly [string, string];

export const NO_QUOTES: Quotes = ['', ''];

export function quotesOf(random: Random, noneIn = 0.4): Quotes {
  return random.chance(noneIn) ? NO_QUOTES : random.one([['"', '"'], ['«', '»'], ['“', '”']] as const);
}

/** How a heading or a name is marked. */
export function marksOf(random: Random): (name: string) => string {
  return random.one([(name) => name, (name) => name, (name) => `**${name}**`, (name) => `*${name}*`, (name) => `__${name}__`, (name) => `\`${name}\``, (name) => `[${name}]`, (name) => name.toUpperCase()]);
}

/** Words put into «if he says {words}», whose own quotes go where the words bring theirs, or behind it. */
export function introduced(intro: string, words: string): string {
  if (!intro.includes('{words}')) return `${intro}${/[:—–-]$/u.test(intro) ? '' : ':'} ${words}`;
  return intro.replace(/["«“]\{words\}["»”]|\{words\}/u, (place) => (/^["«“]/u.test(words) ? words : place.replace('{words}', words)));
}

/** Text as a scalar in double quotes. */
export function yamlText(words: string): string {
  return JSON.stringify(words);
}
