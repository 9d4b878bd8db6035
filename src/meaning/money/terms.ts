import type { Entity } from '../entities.js';
import type { Utterance } from '../utterance.js';
import { isGain, MONTH, textOf, unitOf, type MoneyFact } from './model.js';

/** Monthly sums over as many months as are left to pay, or as the contract runs for, where the talk tells. */
export function overTerm(facts: readonly MoneyFact[], talk: readonly Utterance[]): MoneyFact[] {
  if (facts.length === 0) return [];
  const left = monthsIn(talk, LEFT);
  const signed = monthsIn(talk, SIGNED);
  return facts.map((fact) => {
    const { entity, role } = fact;
    if (left !== undefined && entity.period === 'month' && entity.months === undefined && (role === 'saving' || role === 'rise')) return { ...fact, entity: { ...entity, months: left } };
    // two prices of what one signs for are paid by the month
    const isPair = (role === 'old-price' || role === 'price' || role === 'new-price') && facts.some((other) => other !== fact && isGain(other) !== isGain(fact) && other.role !== 'saving' && other.entity.period === undefined);
    if (signed !== undefined && isPair && entity.period === undefined && entity.perYear === undefined && !entity.counted) return { ...fact, entity: { ...entity, period: 'month', months: signed } };
    return fact;
  });
}

const LEFT = { before: /(?:ещ[её]|осталось|оста[её]тся|another)\s+(?:\p{L}+\s+)?$/u, after: /^\s*(?:to go|left|remaining|more|осталось|платить)/u };
const SIGNED = { before: /(?:\b(?:sign|signing|contract|commit|committing|tied in|locked in)\b[^.!?]{0,30}|(?:договор|контракт|обязательств|подпис)\p{L}*[^.!?]{0,20})$/u, after: /^\s*-?\s*(?:contract|term|deal|commitment|контракт|договор)/u };

function monthsIn(talk: readonly Utterance[], around: { before: RegExp; after: RegExp }): number | undefined {
  for (const utterance of talk) {
    const text = textOf(utterance);
    const span = utterance.entities.find((one) => monthsOf(one) !== undefined && (around.before.test(text.slice(0, one.start)) || around.after.test(text.slice(one.end))));
    if (span) return monthsOf(span);
  }
  return undefined;
}

function monthsOf(entity: Entity): number | undefined {
  const { type, value } = entity;
  if (value === undefined) return undefined;
  if (type === 'count') return /payment|instal|плат[её]ж|month|месяц/u.test(unitOf(entity)) ? value : undefined;
  if (type !== 'duration' || value < 2 * MONTH) return undefined;
  return Math.round((value / (365 * 86_400)) * 12) || undefined;
}
