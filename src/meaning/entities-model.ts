import type { Range } from '../source/index.js';
import type { Token } from '../words/index.js';

export type EntityType = 'money' | 'duration' | 'percent' | 'date' | 'time' | 'count' | 'number' | 'placeholder' | 'name' | 'brand';

/** How often an amount is due. `once` is a single payment. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'once';

/** «до» makes an upper bound, «от» a lower one, «почти» and "about" a loose value. */
export type Bound = 'upper' | 'lower' | 'approx';

/** An amount, span, date, name or the like within an utterance. The range leaves out the bound before it and the period after it. */
export interface Entity extends Range {
  type: EntityType;
  /** Indexes of its tokens: from `firstToken` up to and not including `endToken`. */
  firstToken: number;
  endToken: number;
  /** Amount of money, seconds of a duration, percent, count, or minutes after midnight; missing when it is not stated. */
  value?: number;
  /** The ends of a spoken range: «от 3 до 5 тысяч». `value` is then missing. */
  min?: number;
  max?: number;
  bound?: Bound;
  /** ISO code, or an empty string when the currency is not said. */
  currency?: string;
  period?: Period;
  /** Where the period is said. */
  periodRange?: Range;
  /** Typed by the words around it, without a unit of its own. */
  inferred?: true;
  /** Not a point that a customer could hold anyone to: "next week", "in the morning". */
  vague?: true;
  /** The noun that is counted, as written. */
  unit?: string;
  day?: number;
  month?: number;
  year?: number;
  /** Whose name it is. */
  who?: 'agent' | 'customer' | 'unknown';
  /** Taken for a name because of the words before it. */
  cued?: true;
  /** Name of the placeholder, for an entity that stands in one. */
  placeholder?: string;
}

/** What a reader adds to the place of an entity. */
export type EntityFacts = Omit<Entity, 'start' | 'end' | 'firstToken' | 'endToken'>;

/** An entity over tokens `firstToken` up to and not including `endToken`. */
export function makeEntity(tokens: readonly Token[], firstToken: number, endToken: number, facts: EntityFacts): Entity {
  return { ...facts, start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken };
}

/** Does a word begin with a capital letter? */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const head = token.text.charAt(0);
  return head !== head.toLowerCase();
}

/** Does the token touch the one before it? */
export function touches(tokens: readonly Token[], at: number): boolean {
  return at > 0 && at < tokens.length && tokens[at - 1].end === tokens[at].start;
}

/** The token after an abbreviation's full stop: «руб. в месяц». */
export function afterStop(tokens: readonly Token[], at: number): number {
  return tokens[at]?.form === '.' && touches(tokens, at) && at + 1 < tokens.length && !isCapital(tokens[at + 1]) ? at + 1 : at;
}
