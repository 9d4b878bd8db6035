import { remembered, type Utterance } from '../meaning/index.js';
import { shortened, type Locale } from '../rule/index.js';
import type { Script } from '../script.js';
import { pointAt, type Range } from '../source/index.js';
import type { Finding } from './finding.js';

type Step = Finding['path'][number];

/** By where they begin: a line of a call is on the ways to many findings. */
const stepsOf = remembered((_: Script): Record<Locale, Map<number, Step | undefined>> => ({ ru: new Map(), en: new Map() }));

/** The lines of the call on a path. What the customer does instead of saying it has no speaker; what has no words is left out. */
export function pathSteps(script: Script, path: readonly { at: Range }[], locale: Locale): Finding['path'] {
  const steps = stepsOf(script)[locale];
  return path.flatMap(({ at }) => {
    if (!steps.has(at.start)) steps.set(at.start, stepAt(script, at, locale));
    return steps.get(at.start) ?? [];
  });
}

/** So many letters of what is said tell a line from others. */
const MOST_LETTERS = 1000;

function stepAt(script: Script, at: Range, locale: Locale): Step | undefined {
  const utterance = utteranceAt(script, at);
  if (!utterance) return undefined;
  const { line, column } = pointAt(script.source, at.start);
  const text = shortened(utterance.text.trim() || wordlessCue(utterance, locale), MOST_LETTERS);
  return text ? { line, column, text, speaker: speakerOf(utterance) } : undefined;
}

function speakerOf({ kind, role, node }: Utterance): string {
  if (kind !== 'cue') return role;
  return node.type === 'condition' && node.kind === 'utterance' ? 'customer' : '';
}

const WORDLESS: Partial<Record<string, { ru: string; en: string }>> = {
  else: { ru: 'любой другой ответ', en: 'any other answer' },
  no_input: { ru: 'клиент молчит', en: 'the customer says nothing' },
};

function wordlessCue({ node }: Utterance, locale: Locale): string {
  return (node.type === 'condition' && WORDLESS[node.kind]?.[locale]) || '';
}

const inSourceOrder = new WeakMap<readonly Utterance[], Utterance[]>();

/** The innermost utterance that holds a place. */
export function utteranceAt({ utterances }: Script, at: Range): Utterance | undefined {
  const all = inSourceOrder.get(utterances) ?? [...utterances].sort((one, other) => one.range.start - other.range.start || one.index - other.index);
  inSourceOrder.set(utterances, all);
  if (all.length === 0) return undefined;
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle].range.start <= at.start) low = middle;
    else high = middle - 1;
  }
  let wordless: Utterance | undefined;
  for (let index = low; index >= 0 && index > low - 8; index -= 1) {
    const { range, text } = all[index];
    if (range.start > at.start || at.start > range.end) continue;
    // a time stamp opens the line of whoever speaks then
    if (/\p{L}/u.test(text)) return all[index];
    wordless ??= all[index];
  }
  return wordless;
}
