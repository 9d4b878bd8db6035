import { joinedTo } from './alike.js';
import { isOf } from './figures.js';
import { wordsOf, type Price } from './model.js';
import { partOf } from './parts.js';
import { of, sidesOf, type Placed, type Sides } from './sides.js';
import type { Talk } from './talk.js';
import { usesOf } from './uses.js';

/** The agent's own two ways of buying one thing: by the piece or in a pack, by the month or for the year; or a saving and its price. */
export function alternatives(kept: readonly Placed[], talk: Talk): Sides | undefined {
  const offers = of(kept, 'offer', 'fee').map((one, index, all) => joinedTo(one, all[index - 1], talk));
  return inPacks(offers, talk) ?? byNeed(kept, offers, talk) ?? forLonger(offers) ?? byUse(offers, talk) ?? bySaving(of(kept, 'saving'), offers, talk);
}

/** One for 14 against four for 62. */
function inPacks(offers: readonly Price[], talk: Talk): Sides | undefined {
  const singles = offers.filter((one) => one.piece && !one.pack);
  const asked = talk.counts.filter((one) => one.perYear === undefined && one.value >= 2);
  const packs = offers.filter((one) => one.pack !== undefined);
  const [single] = singles;
  const [pack] = packs;
  if (!single || singles.length > 1 || !pack?.pack || packs.length > 1) return undefined;
  const words = wordsOf(`${single.before} ${single.after}`);
  const isThat = asked.some((one) => one.value === pack.pack?.value) && (isOf(pack.pack, words) || GENERIC.test(`${single.before} ${single.after}`));
  const count = isThat ? pack.pack.value : undefined;
  if (count === undefined || single.value >= pack.value) return undefined;
  const costs = offers.filter((one) => one !== single);
  if (costs.some((one) => one.piece)) return undefined;
  return { gains: [single], costs, gain: { yearly: 0, lump: single.value * count }, cost: { yearly: 0, lump: costs.reduce((sum, one) => sum + one.value, 0) } };
}

/** The price of one, whatever it is. */
const GENERIC = /разов|поштучно|порознь|отдельно|(?<!\p{L})(?:один|одна|одно|одну|кажд\p{L}+)(?!\p{L})|\b(?:single|one|each|apiece|individual(?:ly)?|separately)\b/u;

/** A month for 290 against a year for 3 600, a year for 6 200 against three for 19 500. */
function forLonger(offers: readonly Price[]): Sides | undefined {
  const unit = offers.find((one) => one.every !== undefined)?.every;
  const told = offers.map((one) => (unit !== undefined && one.every === undefined && one.forMany !== undefined ? { ...one, every: unit * one.forMany } : one));
  const flat = told.filter((one) => one.every !== undefined && !one.piece);
  const [short, long] = [...flat].sort((one, other) => (one.every ?? 0) - (other.every ?? 0));
  if (flat.length !== 2 || !short.every || !long.every || long.every <= short.every || told.indexOf(long) < told.indexOf(short)) return undefined;
  const ratio = (long.value * short.every) / (long.every * short.value);
  if (ratio > 3 || ratio < 1 / 3) return undefined;
  const costs = told.filter((one) => one !== short);
  const extras = costs.filter((one) => one !== long);
  if (extras.some((one) => one.piece)) return undefined;
  const years = long.every / 12;
  return { gains: [short], costs, gain: { yearly: (short.value * 12) / short.every, lump: 0 }, cost: { yearly: (long.value * 12) / long.every, lump: extras.reduce((sum, one) => sum + one.value, 0) }, years };
}

/** A repair, as often as it is said to come, against what the cover for it costs. */
function byNeed(kept: readonly Placed[], offers: readonly Price[], talk: Talk): Sides | undefined {
  const needs = of(kept, 'damage');
  const [need] = needs;
  if (!need || needs.length > 1 || offers.length === 0) return undefined;
  const uses = usesOf(need, talk.counts);
  const isOnce = talk.texts.some((text) => ONCE.test(text));
  if (uses?.perYear === undefined && !isOnce) return undefined;
  const sides = sidesOf([uses?.perYear === undefined ? need : { ...need, piece: true }], offers, talk);
  const months = Math.max(0, ...offers.map((one) => one.every ?? 0), ...talk.spans.map((one) => one.value));
  return sides && uses?.perYear === undefined && months >= 12 ? { ...sides, years: months / 12 } : sides;
}

/** It is needed once in all the time that is spoken of. */
const ONCE = /(?<!\p{L})(?:один раз|одного раза|единственный раз|раз за (?:весь|всё)|один (?:такой )?(?:случай|камешек|ремонт|вызов))(?!\p{L})|\b(?:(?:need|have|want|use) one|one|once) in (?:that|this|the) time\b|\bjust the once\b|\b(?:a single|one) (?:claim|repair|call-?out|visit)\b/u;

/** So much at the door each time, or a card for all of it. */
function byUse(offers: readonly Price[], talk: Talk): Sides | undefined {
  const [first] = offers;
  const isUsed = (one: Price) => usesOf(one, talk.counts)?.perYear !== undefined;
  // «маникюр у нас 1 700, вы бываете раз в месяц»
  const asOne = first && !offers.some((one) => one.piece) && first.every === undefined && !first.pack && !first.once && offers.length === 2 && isUsed(first) && offers.slice(1).some((one) => one.every !== undefined) ? { ...first, piece: true as const } : first;
  const all = [...(first ? [asOne] : []), ...offers.slice(1)];
  const singles = all.filter((one) => one.piece && (partOf(one) === 'offer' || offers.every((other) => partOf(other) === 'fee')) && usesOf(one, talk.counts) !== undefined);
  const flat = all.filter((one) => !singles.includes(one));
  const isFlat = flat.some((one) => one.every !== undefined || one.pack !== undefined || HELD.test(`${one.before} ${one.asked}`));
  if (singles.length !== 1 || flat.length === 0 || !isFlat || flat.every((one) => one.piece)) return undefined;
  return sidesOf(singles, flat, talk);
}

function bySaving(savings: readonly Price[], offers: readonly Price[], talk: Talk): Sides | undefined {
  const isLasting = savings.some((one) => one.every !== undefined) && talk.texts.some((text) => LASTS.test(text));
  const fees = offers.filter((one) => one.once || (isLasting && one.every === undefined) || partOf(one) === 'fee' || HELD.test(`${one.before} ${one.asked}`));
  if (savings.length !== 1 || offers.length === 0 || fees.length < offers.length) return undefined;
  return sidesOf(savings, offers, talk);
}

/** How long a purchase serves. */
const LASTS = /служб|за \p{L}+ лет|служи|прослуж|за (?:весь|свой|его|её|свои) срок|отбива\p{L}+|отобь\p{L}+|\blife\b|lifetime|\bover (?:its|their|the)\b|\blasts?\b/u;

/** Things bought for the sake of a saving, beside what it is saved on. */
const HELD = /(?<!\p{L})карт[аыуе]|абонемент|полис|страховк|членств|клуб|остеклени|утеплен|аренд|прибор|устройств|термостат|счётчик|фильтр|\bcard\b|membership|\bclub\b|\bpass\b|\bcover\b|policy|insulation|glazing|panels?|thermostat|meter|filter|device|\bapp\b/u;
