import type { Entity } from '../entities.js';
import type { Utterance } from '../utterance.js';
import { textOf, type MoneyFact, type Sum } from './model.js';
import { sumsOf } from './sums.js';
import { isCustomer } from './usage.js';

/** What the customer gets back, and the spending that it is a share of: the latter is no cost. */
export interface Share {
  back: MoneyFact;
  spending: Sum;
}

/** «Один процент кешбэка» of the fifteen thousand that the customer says they spend; nothing where either is unsaid. */
export function shareBack(talk: readonly Utterance[]): Share | undefined {
  const shares = talk.flatMap((utterance) => (isCustomer(utterance) ? [] : utterance.entities.filter((one) => isShareBack(utterance, one)).map((entity) => ({ utterance, entity }))));
  const spendings = talk.flatMap((utterance) => spendingIn(utterance));
  const [share] = shares;
  const [spending] = spendings;
  if (!share || !spending || shares.length > 1 || spendings.length > 1) return undefined;
  const { start, end, firstToken, endToken } = share.entity;
  const value = ((spending.value ?? 0) * (share.entity.value ?? 0)) / 100;
  const entity: Sum = { start, end, firstToken, endToken, type: 'money', value, period: spending.period, currency: spending.currency, counted: true };
  return { back: { utterance: share.utterance, entity, role: 'saving' }, spending };
}

const BACK = /(?<!\p{L})с (?:кажд|покуп|заправ|трат|чек)|\bon (?:groceries|fuel|petrol|gas|everything|purchases|all|your)\b|к[эе]шб|верн|возвра|бонус|балл|скидк|\bback\b|\boff\b|discount|rewards?|points/u;

function isShareBack(utterance: Utterance, { type, value, start, end }: Entity): boolean {
  return type === 'percent' && value !== undefined && value > 0 && value < 100 && BACK.test(textOf(utterance).slice(Math.max(0, start - 24), end + 24));
}

const SPENDS = /(?<!\p{L})(?:(?:у меня|у нас|на \p{L}+) [^.!?]{0,20}(?:уходит|выходит)|трачу|тратим|покупаю|покупаем|оплачиваю|заправляюсь|(?:вы|у вас) [^.!?]{0,20}(?:тратите|потратили|покупаете|купили|оставили|уходит))|\b(?:i|we|you)(?:'ve|'d)?\b[^.!?]{0,24}\b(?:spend|spent|spending|buy|bought|do about|put through)\b/u;

function spendingIn(utterance: Utterance): Sum[] {
  return utterance.sentences.flatMap((sentence) => {
    if (sentence.asks || !SPENDS.test(textOf(utterance).slice(sentence.start, sentence.end))) return [];
    return sumsOf(utterance, true).filter((sum) => sum.start >= sentence.start && sum.end <= sentence.end && sum.value !== undefined).slice(0, 1);
  });
}
