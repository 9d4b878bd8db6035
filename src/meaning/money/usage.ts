import { remembered, rememberedOfWords } from '../remembered.js';
import type { Utterance } from '../utterance.js';
import { textOf } from './model.js';
import { countsIn } from './often.js';

/**
 * How many times a year the customer uses or needs the thing, by what either side says of it; nothing where nobody says it, or
 * it is told in two ways. The customer's own word goes first; the agent's counts where it speaks of the customer's habits.
 */
export const usageIn = remembered((talk: readonly Utterance[]): number | undefined => {
  const by = (own: boolean) => new Set(talk.filter((one) => isCustomer(one) === own).flatMap((one) => habitsIn(one)));
  const told = [...by(true)];
  const [usage, another] = told.length > 0 ? told : [...by(false)];
  return another === undefined ? usage : undefined;
});

/** Is it the customer who speaks, or a cue that stands for what they say? */
export function isCustomer(utterance: Utterance): boolean {
  return utterance.kind === 'cue' || utterance.role === 'customer';
}

/** The agent speaks of what the customer does, not of what the offer allows: "you can come in every day". */
const HABIT = /(?<!\p{L})(?:вы|вам|вас|вами|ваш\p{L}*)(?!\p{L})|\byou(?:r|'ve|'re|'d)?\b/u;
const ALLOWED = /(?<!\p{L})(?:можете|можно|хоть|если|когда|до)(?!\p{L})|\b(?:can|could|may|if|up to|included?|even)\b/u;

/** "You save every month" is no habit. */
const GAINED = /с?эконом|выгод|сбереж|\bsav(?:e|es|ing|ings)\b/u;

const habitsIn = rememberedOfWords((utterance: Utterance): readonly number[] => {
  if (utterance.kind === 'note') return [];
  const text = textOf(utterance);
  return countsIn(text).flatMap((often) => {
    // «250 каждый месяц» is the period of that sum
    if (utterance.entities.some((one) => one.type === 'money' && one.start < often.end && often.start < (one.periodRange?.end ?? one.end))) return [];
    const sentence = utterance.sentences.find((one) => often.start >= one.start && often.start < one.end);
    if (!sentence) return [];
    if (isCustomer(utterance)) return sentence.asks ? [] : [often.perYear];
    const said = text.slice(sentence.start, sentence.end);
    return HABIT.test(said) && !ALLOWED.test(said) && !GAINED.test(said) ? [often.perYear] : [];
  });
});

/** Days of a year on which one works: a price for a day counts on those alone where the talk says so. */
export function workingDaysIn(talk: readonly Utterance[]): number | undefined {
  for (const utterance of talk) {
    const text = textOf(utterance);
    if (!/будн|рабочи\p{L}+ д[нь]|\bweekdays?\b|\bworking days?\b/u.test(text)) continue;
    const days = utterance.entities.find((one) => one.type === 'duration' && /рабоч|working/u.test(text.slice(one.start, one.end + 8)));
    const inMonth = days?.value === undefined ? undefined : Math.round(days.value / 86_400);
    return inMonth !== undefined && inMonth >= 15 && inMonth <= 23 ? inMonth * 12 : WORKING_DAYS;
  }
  return undefined;
}

const WORKING_DAYS = 260;
