import { admitsLoss, admitsRise, claimsGain, claimsIn, dealOf, defineRule, deniesWorth, instalmentsIn, introductoryOffer, laysOutWays, likeliest, mayClaimWorth, netBenefit, offerFacts, type Deal, type Instalments, type MoneyFact, type NetBenefit, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

/** Do not sell a change whose extra cost is greater than its saving. */
export default defineRule({
  category: 'price',
  severity: 'error',
  summary: {
    ru: 'Не предлагайте того, что обойдётся клиенту дороже, чем сэкономит.',
    en: 'Do not sell a change whose extra cost is greater than its saving.',
  },
  source: 'Essay of a telecom customer: +150 a month against a sum spent once a year; Bank of Russia, unsuitable selling.',
  messages: {
    loss: {
      ru: 'Числа скрипта против клиента: выгода за год {saving}, дополнительный расход {cost}, итого {net}. Не предлагайте это таким клиентам или честно скажите, за что они платят.',
      en: 'The script’s own numbers are against the customer: a year brings {saving} and costs {cost} more, {net} in all. Do not offer it to such customers, or say honestly what they pay for.',
    },
    'loss-over-term': {
      ru: 'Числа скрипта против клиента: за {months:месяц|месяца|месяцев} выгода {saving}, дополнительный расход {cost}, итого {net}. Не предлагайте это таким клиентам или честно скажите, за что они платят.',
      en: 'The script’s own numbers are against the customer: {months:month|months} bring {saving} and cost {cost} more, {net} in all. Do not offer it to such customers, or say honestly what they pay for.',
    },
    instalments: {
      ru: 'В рассрочку выходит {cost}, сразу — {saving}: это на {net} дороже, а не выгоднее. Назовите полную сумму и разницу.',
      en: 'In parts it comes to {cost}, at once to {saving}: that is {net} more, not a gain. Say the total and the difference.',
    },
    'upper-bound': {
      ru: '«До» — это верхняя граница, а не экономия: по словам скрипта выгода за год от 0 до {saving} при расходе {cost}. Посчитайте по данным клиента.',
      en: '“Up to” is a limit, not a saving: by the script the year brings anything from 0 to {saving} at a cost of {cost}. Work it out from the customer’s data.',
    },
    unprovable: {
      ru: 'Выгоду нельзя доказать: вместо суммы стоит поле. Добавьте в отбор клиентов условие «экономия за год больше доплаты за год».',
      en: 'The gain cannot be proved: a field stands in place of a sum. Add to the audience filter that the yearly saving exceeds the yearly extra cost.',
    },
    share: {
      ru: 'Выгоду нельзя доказать: сколько рублей составят «{percent}» у этого клиента, никто не посчитал, а платить он будет. Назовите сумму по его данным или не обещайте экономии.',
      en: 'The gain cannot be proved: nobody has worked out what “{percent}” comes to for this customer, and the charge is certain. Say the sum from their own data, or promise no saving.',
    },
    marginal: {
      ru: 'Выгода есть, но небольшая: {net} за год при расходе {cost}. Скажите это числом, чтобы клиент решил сам.',
      en: 'There is a gain, but a small one: {net} a year against {cost} of extra cost. Say the figure so that the customer can decide.',
    },
    'first-year-only': {
      ru: 'Выгода только в первый год ({net}), дальше клиент платит больше. Скажите об этом до согласия.',
      en: 'The gain is in the first year only ({net}); after that the customer pays more. Say so before they agree.',
    },
  },
  options: {
    require: { default: '', description: 'Set when the audience filter guarantees that the saving exceeds the cost; fields are then trusted.' },
  },
  judges: ['gain-claim', 'pays-off', 'percent-saving'],
  *check(script, options) {
    const trusted = options.require !== '' || script.header('require') !== undefined;
    const problems = new Map<Utterance, Problem>();
    if (!script.utterances.some(hasFigures)) return;
    for (const turn of script.agentTurns) {
      if (!speaksOfMoney(turn) || admitsLoss(turn) || laysOutWays(turn) || paysBack(turn) || (script.call.type === 'collections' && !claimsGain(turn))) continue;
      const found = judged(script, turn, trusted);
      if (!found) continue;
      const elsewhere = found.counted.filter((one) => problems.has(one));
      // who only says once more that it pays is told once
      if (!found.tellsSums && elsewhere.some((one) => !isUnproved(problems.get(one)))) continue;
      for (const one of elsewhere) if (isUnproved(problems.get(one))) problems.delete(one);
      problems.set(turn, found.problem);
    }
    yield* problems.values();
  },
});

/** «Плата 650 рублей, из них не прожито двенадцать дней. Вернём 260 рублей»: the customer's own money comes back, and nobody calls it a gain. */
function paysBack(turn: Utterance): boolean {
  return PAYS_BACK.test(turn.text) && !claimsGain(turn);
}

const PAYS_BACK = /(?<!\p{L})(?:верн(?:у|[её]м|ут|[её]тся|утся)|возвраща(?:ю|ем|ют|ется|ются))(?!\p{L})(?![^.!?]{0,30}(?:к[эе]шб|бонус|балл|налог|процент|%))|\b(?:refund(?:s|ing|ed)?|(?:give|pay|send|get) you (?:your|the) [^.!?]{0,20}back)\b/iu;

function isUnproved(problem: Problem | undefined): boolean {
  return problem?.message === 'unprovable' || problem?.message === 'share';
}

function speaksOfMoney(turn: Utterance): boolean {
  return hasFigures(turn) || claimsGain(turn) || mayClaimWorth(turn);
}

function hasFigures({ entities }: Utterance): boolean {
  return entities.some(({ type }) => type === 'money' || type === 'number' || type === 'count' || type === 'placeholder');
}

/** A problem with the earlier turns whose sums went into it. */
interface Judgement {
  problem: Problem;
  counted: readonly Utterance[];
  tellsSums: boolean;
}

function judged(script: Script, turn: Utterance, trusted: boolean): Judgement | undefined {
  const alone = (problem: Problem): Judgement => ({ problem, counted: [], tellsSums: true });
  const introductory = introductoryOffer(turn);
  if (introductory) return introductory.firstYear >= 0 && introductory.laterYears < 0 ? alone(firstYearOnly(turn, introductory)) : undefined;
  const parts = instalmentsIn(turn);
  if (parts) return parts.inParts > NOTICEABLY * parts.atOnce && claimsGain(turn) ? alone(dearerInParts(turn, parts)) : undefined;
  const heard = script.flow.pathTo(turn);
  if (deniesWorth(turn, heard.at(-2))) return undefined;
  const deal = dealOf(turn, withPrice(script, turn, heard));
  if (deal && deal.net < 0) return losing(turn, deal);
  const facts = offerFacts(turn, heard);
  const percent = trusted ? undefined : percentAgainstSum(turn, facts);
  if (percent) return alone({ at: turn.at(percent), message: 'share', data: { percent: turn.text.slice(percent.start, percent.end).trim() }, severity: 'warning' });
  const judgement = balanced(turn, facts, trusted);
  // all figures of the talk together outweigh those that are found by the words around them
  return deal && judgement?.problem.severity === 'error' ? undefined : judgement;
}

/** In a list of objections, the price stands in the answer of another row: "What does it cost?" */
function withPrice(script: Script, turn: Utterance, heard: readonly Utterance[]): readonly Utterance[] {
  const at = turn.handler ? script.utterances.findIndex((one) => one.kind === 'cue' && one.handler !== undefined && one.says('price-question')) : -1;
  const answer = script.utterances[at + 1];
  if (at < 0 || answer?.role !== 'agent' || answer === turn || heard.includes(answer) || answer.index > turn.index) return heard;
  const cue = heard.findLastIndex((one) => one !== turn && one.kind === 'cue');
  return cue < 0 ? heard : [...heard.slice(0, cue), script.utterances[at], answer, ...heard.slice(cue)];
}

/** A field or “up to £300” is to be proved only where it is held out as a gain. */
function soundsLikeGain(turn: Utterance): boolean {
  return claimsGain(turn) || likeliest(turn, 'saving', 'benefit', 'personal-claim') >= PROBABLE;
}

/** Is what is taken off or handed out told as a gain, and not as part of a bill? */
function isHeldOut(turn: Utterance): boolean {
  return likeliest(turn, 'saving', 'benefit', 'personal-claim') >= POSSIBLE && !BILL.test(turn.text);
}

const BILL = /\bbalance\b|\bnext payment\b|\bowed?\b|долг|задолженност|следующий плат[её]ж/iu;
const POSSIBLE = 0.15;
const PROBABLE = 0.5;

/** What the figures of the whole talk come to. */
function losing(turn: Utterance, { saving, cost, net, years, prices, claim }: Deal): Judgement {
  const own = prices.filter((price) => price.utterance === turn);
  const others = prices.filter((price) => price.utterance !== turn);
  const sum = (value: number) => inCurrency(value, prices.flatMap((price) => price.currency ?? [])[0] ?? '', turn.language);
  const problem: Problem = {
    at: turn.at(own.length > 0 ? { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) } : claim),
    message: years === 1 ? 'loss' : 'loss-over-term',
    data: { saving: sum(saving), cost: sum(cost), net: sum(net), months: Math.round(years * 12) },
    related: others.map(({ utterance, start, end }) => ({ at: utterance.at({ start, end }), message: COUNTED })),
  };
  return { problem, counted: others.map(({ utterance }) => utterance), tellsSums: own.length > 0 };
}

const COUNTED = { ru: 'Эта сумма тоже посчитана.', en: 'This sum was counted as well.' };

/** Rounding makes the parts come to a little more than the price. */
const NOTICEABLY = 1.01;

function firstYearOnly(turn: Utterance, { firstYear, facts }: { firstYear: number; facts: readonly MoneyFact[] }): Problem {
  return { at: spanOf(turn, facts), message: 'first-year-only', data: { net: money(firstYear, facts) }, severity: 'warning' };
}

function dearerInParts(turn: Utterance, { atOnce, inParts, facts }: Instalments): Problem {
  return { at: spanOf(turn, facts), message: 'instalments', data: { cost: money(inParts, facts), saving: money(atOnce, facts), net: money(inParts - atOnce, facts) } };
}

function balanced(turn: Utterance, facts: readonly MoneyFact[], trusted: boolean): Judgement | undefined {
  const result = facts.length < 2 ? undefined : netBenefit(facts);
  if (!result || result.verdict === 'gain' || (result.verdict === 'unknown' && trusted)) return undefined;
  const own = result.facts.filter((fact) => fact.utterance === turn);
  const others = result.facts.filter((fact) => fact.utterance !== turn);
  if (own.length === 0 && result.verdict !== 'loss') return undefined;
  // what cannot be proved must at least be claimed in one breath
  if (result.verdict === 'unknown' && (others.length > 0 || !soundsLikeGain(turn))) return undefined;
  if (!isSold(turn, result)) return undefined;
  const problem: Problem = {
    at: own.length > 0 ? spanOf(turn, own) : turn.at(claimsIn(turn)[0]),
    message: messageOf(result),
    data: figures(result),
    severity: result.verdict === 'loss' ? 'error' : result.verdict === 'marginal' ? 'info' : 'warning',
    related: others.map((fact) => ({
      at: fact.utterance.at(fact.entity),
      message: COUNTED,
    })),
  };
  return { problem, counted: others.map((fact) => fact.utterance), tellsSums: own.length > 0 };
}

/** A saving that is told as one is sold; two prices only where the words make a gain of them and nobody says that it is dearer. */
function isSold(turn: Utterance, { facts }: NetBenefit): boolean {
  if (facts.some((fact) => fact.role === 'saving' && ((fact.utterance === turn && isHeldOut(turn)) || claimsGain(turn) || claimsGain(fact.utterance)))) return true;
  return claimsGain(turn) && !admitsRise(turn);
}

function messageOf({ verdict, years }: NetBenefit): string {
  if (verdict === 'unknown') return 'unprovable';
  return verdict === 'loss' && years !== 1 ? 'loss-over-term' : verdict;
}

function spanOf(turn: Utterance, facts: readonly MoneyFact[]): Range {
  const start = Math.min(...facts.map((fact) => fact.entity.start));
  const end = Math.max(...facts.map((fact) => fact.entity.end));
  return turn.at({ start, end });
}

/** «Десять процентов от счёта» for 99 a month: nobody knows the bill. A feature with a percentage that nobody holds out as a gain promises nothing. */
function percentAgainstSum(turn: Utterance, facts: readonly MoneyFact[]): Range | undefined {
  if (facts.length === 0 || facts.some((fact) => fact.role === 'saving' || fact.role === 'old-price') || !soundsLikeGain(turn)) return undefined;
  const told = turn.all('percent-saving');
  return turn.entities.find((entity) => entity.type === 'percent' && told.some(({ start, end }) => entity.start < end && start < entity.end));
}

function figures({ saving, cost, net, years, facts }: NetBenefit): Record<string, string | number> {
  const sum = (value: number | undefined) => (value === undefined ? '?' : money(value, facts));
  return { saving: sum(saving), cost: sum(cost), net: sum(net), months: Math.round((years ?? 1) * 12) };
}

const SIGNS: Record<string, string> = { USD: '$', GBP: '£', EUR: '€' };

function money(value: number, facts: readonly MoneyFact[]): string {
  return inCurrency(value, facts.find((fact) => fact.entity.currency)?.entity.currency ?? '', facts[0].utterance.language);
}

/** £1,320 in English, 1 320 ₽ in Russian. */
function inCurrency(value: number, currency: string, language: Utterance['language']): string {
  const digits = Math.abs(Math.round(value)).toString().replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
  const minus = value < 0 ? '−' : '';
  const sign = SIGNS[currency];
  return sign ? `${minus}${sign}${digits}` : `${minus}${digits}${currency === 'RUB' ? '\u00a0₽' : ''}`;
}
