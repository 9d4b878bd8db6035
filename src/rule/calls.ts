import type { Script } from '../script.js';
import type { Severity } from './define.js';

/** What a call is for, as far as the table of rules tells calls apart; `other` is any other, and one that nothing tells. */
export const PURPOSES = ['sales', 'retention', 'proactive', 'reminder', 'survey', 'support', 'complaint', 'collections', 'other'] as const;
/** How a call is held: in writing, by a person, by a program. */
export const MANNERS = ['chat', 'person', 'bot'] as const;

export type CallColumn = (typeof PURPOSES)[number] | (typeof MANNERS)[number];

/** What a kind of call makes of a rule: it runs as it is set, as a warning at most, as advice, or not at all. */
export type CallLevel = 'on' | 'warning' | 'info' | 'off';

/** On which calls a rule runs, and how gravely; on those that it does not name it runs as it is set. */
export type CallLevels = Readonly<Partial<Record<CallColumn, CallLevel>>> & {
  /** Types whose level holds even where the type is a guess. */
  readonly guessed?: readonly CallColumn[];
};

type Call = Pick<Script['call'], 'type' | 'typeConfidence' | 'channel' | 'isBot'>;

/** From this confidence on the type of a call is told; below it is a guess. The recogniser is right on three scripts of four there. */
export const SURE_TYPE = 0.7;

/** The levels from weak to strong. */
const RANKS: readonly CallLevel[] = ['off', 'info', 'warning', 'on'];

/** What a kind of call makes of a rule. Where the type is a guess the rule does no less than where nothing is known of it. */
export function levelOn(levels: CallLevels | undefined, call: Call): CallLevel {
  if (levels === undefined) return 'on';
  const level = (column: CallColumn): CallLevel => levels[column] ?? 'on';
  const told = purposeOf(call);
  const isGuess = call.typeConfidence < SURE_TYPE && !levels.guessed?.includes(told);
  const purpose = isGuess ? stronger(level(told), level('other')) : level(told);
  const manners = [level(call.isBot ? 'bot' : 'person'), ...(call.channel === 'chat' ? [level('chat')] : [])];
  return manners.reduce(weaker, purpose);
}

/** The column of a type: a chat and a bot say nothing of what a call is for. */
function purposeOf({ type }: Call): CallColumn {
  return type === 'chat' || type === 'bot' ? 'other' : type;
}

function stronger(one: CallLevel, other: CallLevel): CallLevel {
  return RANKS.indexOf(one) < RANKS.indexOf(other) ? other : one;
}

function weaker(one: CallLevel, other: CallLevel): CallLevel {
  return stronger(one, other) === one ? other : one;
}

const GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

/** A severity as a kind of call leaves it, but not below `floor`; undefined where the rule does not run. */
export function severityOn(level: CallLevel, severity: Severity, floor: Severity = 'info'): Severity | undefined {
  if (level === 'off') return undefined;
  if (level === 'on') return severity;
  const most = GRAVITY.indexOf(level) < GRAVITY.indexOf(floor) ? floor : level;
  return GRAVITY.indexOf(most) < GRAVITY.indexOf(severity) ? most : severity;
}
