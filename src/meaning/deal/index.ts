import type { Range } from '../../source/index.js';
import { admitsRise, claimsIn } from '../money/claims.js';
import { hasFigures, textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import type { Utterance } from '../utterance.js';
import { answersWorth, isLeftOpen, worthClaims } from './claim.js';
import { figuresIn } from './figures.js';
import type { Price } from './model.js';
import { isOffItsPrice } from './off-price.js';
import type { Sides } from './sides.js';
import { inOneBreath } from './breath.js';
import { solve } from './solve.js';
import { talkOf, type Talk } from './talk.js';

/** What a deal comes to for the customer, over so many years, worked out from all the figures that the talk has for it. */
export interface Deal {
  saving: number;
  cost: number;
  net: number;
  years: number;
  /** The sums that were counted, and where their utterance claims the gain. */
  prices: readonly Price[];
  claim: Range;
}

/** Turns back from the one that claims the gain, in which its figures may have been said. */
const TURNS_BACK = 7;

/** Turns without any figure, behind which the talk was of something else. */
const SILENT = 3;

/** A loss smaller than that share of the cost is one of rounding. */
const ROUNDING = 0.005;

/**
 * The deal that a turn claims to be worth its money; `heard` are the utterances on the way to it, itself last. Nothing where the
 * turn claims nothing, or the figures do not make a whole of it.
 */
export function dealOf(turn: Utterance, heard: readonly Utterance[]): Deal | undefined {
  const deal = dealClaimed(turn, heard);
  if (!deal || deal.prices.length !== 2) return deal;
  const [gain, cost] = deal.prices;
  return isOffItsPrice(gain, cost) && !OUTWEIGHS.test(textOf(turn).slice(deal.claim.start, deal.claim.end)) ? undefined : deal;
}

/** Says that one side is more than the other, and not only that something costs less. */
const OUTWEIGHS = /окуп|себя|плюс|лихв|\bpay|quids|ahead|in the black/u;

function dealClaimed(turn: Utterance, heard: readonly Utterance[]): Deal | undefined {
  const before = heard.filter((one) => one !== turn && (one.index < turn.index || !turn.handler)).slice(-TURNS_BACK);
  const claim = worthClaims(turn)[0] ?? answersWorth(turn, before.at(-1)) ?? moneyClaim(turn);
  if (!claim || admitsRise(turn)) return undefined;
  if (!before.some(hasFigures) && !hasFigures(turn)) return undefined;
  // where the customer tells figures, the whole talk is to be read first
  const own = new Set(figuresIn(turn).prices.map(({ value }) => value));
  const atOnce = toldAtOnce(turn, before);
  if (atOnce && !before.some((one) => isCustomer(one) && tellsOwn(one, own))) return { ...atOnce, claim };
  let silent = 0;
  for (let from = before.length; from >= 0 && silent <= SILENT; from -= 1) {
    const first = before[from] ?? turn;
    const tells = (hasFigures(first) || isCustomer(first)) && hasAny(first);
    silent = tells || first === turn ? 0 : silent + 1;
    if (silent > 0) continue;
    const talk = talkOf([...before.slice(from), turn], before[from - 1], before.slice(0, from));
    const sides = solve(talk);
    if (sides === 'unclear') return undefined;
    const deal = sides && settled(sides, talk, claim);
    if (deal) return deal;
  }
  // how often or how long the customer needs a thing belongs to the sum
  const isOpen = before.some((one) => isCustomer(one) && [...figuresIn(one).counts, ...figuresIn(one).spans, ...figuresIn(one).shares].length > 0);
  return atOnce && !isOpen && figuresIn(turn).prices.length > 1 ? { ...atOnce, claim } : undefined;
}

/** The deal as the claim's own turn tells it, or the agent's turn before it with it. */
function toldAtOnce(turn: Utterance, before: readonly Utterance[]): Omit<Deal, 'claim'> | undefined {
  const previous = before.slice(-2).findLast((one) => !isCustomer(one) && figuresIn(one).prices.length > 0);
  const breath = inOneBreath([turn]) ?? (previous && inOneBreath([previous, turn]));
  return breath && { ...breath, net: breath.saving - breath.cost };
}

/** Does a customer tell figures of their own, neither asking for them nor saying the agent's once more? */
function tellsOwn(customer: Utterance, agents: ReadonlySet<number>): boolean {
  const { prices, counts, shares, spans } = figuresIn(customer);
  const isAsked = ({ start }: Range) => customer.sentences.some((one) => one.asks && start >= one.start && start < one.end);
  return [...prices.filter(({ value }) => !agents.has(value)), ...counts.filter(({ perYear, value }) => perYear !== undefined || (value >= 2 && !agents.has(value))), ...shares, ...spans].some((one) => !isAsked(one));
}

/** What the recogniser takes for a claim of gain. */
function moneyClaim(turn: Utterance): Range | undefined {
  const [claim] = claimsIn(turn);
  return claim && figuresIn(turn).prices.length > 0 && !isLeftOpen(turn, claim.start) ? claim : undefined;
}

function hasAny(utterance: Utterance): boolean {
  const { prices, counts, shares, spans } = figuresIn(utterance);
  return prices.length + counts.length + shares.length + spans.length > 0;
}

/** A cost so many times the gain was hardly told as one. */
const UNLIKELY = 12;

/** Both sides over one time: that which is told, or a year. */
function settled(sides: Sides, talk: Talk, claim: Range): Deal | undefined {
  const years = yearsOf(sides, talk);
  if (years === undefined) return undefined;
  const saving = sides.gain.yearly * years + sides.gain.lump;
  const cost = sides.cost.yearly * years + sides.cost.lump;
  if (!sides.sure && (cost > UNLIKELY * saving || saving > UNLIKELY * UNLIKELY * cost)) return undefined;
  const net = Math.abs(saving - cost) <= ROUNDING * cost ? 0 : saving - cost;
  return { saving, cost, net, years, prices: [...sides.gains, ...sides.costs], claim };
}

/** Paid once for what is used again and again: memberships last a year where nothing else is said. */
const YEARLY = /абонемент|(?<!\p{L})карт[аыуо]|полис|подписк|членств|проездн|membership|\bcard\b|\bpass\b|policy|licen[cs]e|\bclub\b/u;

function yearsOf({ gain, cost, costs, years }: Sides, { spans, prices, texts }: Talk): number | undefined {
  if (years !== undefined) return years;
  const isMixed = (gain.yearly > 0 || cost.yearly > 0) && (gain.lump > 0 || cost.lump > 0);
  if (!isMixed) return 1;
  const told = spans.filter((span) => !prices.some((price) => price.every === span.value && price.utterance === span.utterance)).map((span) => span.value);
  if (told.length > 0) return Math.max(...told) / 12;
  if (cost.yearly >= gain.yearly && cost.lump >= gain.lump) return 1;
  if (gain.yearly + gain.lump >= cost.yearly + cost.lump) return 1;
  if (gain.lump > 0 && cost.lump === 0) return 1;
  return costs.some((one) => YEARLY.test(`${one.before} ${one.asked}`)) || texts.some((text) => /за (?:весь )?год(?!\p{L})|\bover the year\b/u.test(text)) ? 1 : undefined;
}

export { deniesWorth, laysOutWays, mayClaimWorth } from './claim.js';
