import { defineRule, moneyFacts, type Bilingual, type MoneyFact, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

type Period = NonNullable<MoneyFact['entity']['period']>;

/** Payments a year; a single payment has no period. */
const PER_YEAR: Partial<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 };

const COSTS = new Set(['price', 'new-price', 'rise']);

/** Compare saving and cost over the same period. */
export default defineRule({
  category: 'price',
  severity: 'warning',
  summary: {
    ru: 'Экономию и плату сравнивайте за одинаковый срок.',
    en: 'Compare saving and cost over the same period.',
  },
  source: 'Essay of a telecom customer: once a year against every month, “where is the logic?”',
  messages: {
    mixed: {
      ru: 'Экономия названа за {gain_period}, а плата за {cost_period}: {gain} против {cost}. На слух это не сравнить, и выгода кажется больше. Назовите обе суммы за {longer}.',
      en: 'The saving is told by the {gain_period}, the cost by the {cost_period}: {gain} against {cost}. Nobody compares that by ear, and the gain sounds larger than it is. Give both by the {longer}.',
    },
  },
  options: {
    adjacentTurns: { default: 2, min: 1, description: 'In how many turns of the agent one after another saving and cost are held against each other.' },
  },
  judges: ['saving', 'gain-claim'],
  fixable: true,
  *check(script, { adjacentTurns }) {
    for (const turn of script.agentTurns) {
      if (moneyFacts(turn).length === 0 || turn.says('honest-loss')) continue;
      const turns = around(script, turn, adjacentTurns);
      const pair = pairOf(turn, turns);
      if (pair) yield problemOf(script, turn, pair);
      else yield* uncounted(turn);
    }
  },
});

interface Pair {
  gain: MoneyFact;
  cost: MoneyFact;
}

/** The agent's turns right before, oldest first, itself last. */
function around(script: Script, turn: Utterance, count: number): Utterance[] {
  return script.flow.pathTo(turn).filter((one) => one.kind === 'speech' && one.role !== 'customer' && one.handler === turn.handler).slice(-count);
}

/** A saving and a cost with different periods, one of them in this turn, where no period has both. */
function pairOf(turn: Utterance, turns: readonly Utterance[]): Pair | undefined {
  const facts = turns.flatMap((one) => moneyFacts(one)).filter((fact) => PER_YEAR[fact.entity.period ?? 'once'] !== undefined && isSurePeriod(fact));
  const gains = facts.filter((fact) => fact.role === 'saving');
  const costs = facts.filter((fact) => COSTS.has(fact.role));
  if (gains.some((gain) => costs.some((cost) => cost.entity.period === gain.entity.period))) return undefined;
  const pairs = gains.flatMap((gain) => costs.map((cost) => ({ gain, cost })));
  return pairs.find(({ gain, cost }) => gain.utterance === turn || cost.utterance === turn);
}

/** A period further off may belong to something else, but hardly in “£50 back a year”. */
function isSurePeriod({ utterance, entity }: MoneyFact): boolean {
  return !entity.guessed || /^\s*(?:back|off|more|less|cheaper|назад|обратно|больше|меньше)?\s*(?:a|per|each|every|в|за)\s/iu.test(utterance.text.slice(entity.end));
}

/** “Pennies a day and £50 back a year”: a cost of no number against a saving. */
function* uncounted(turn: Utterance): Generator<Problem> {
  const [cost] = turn.all('mixed-period-comparison/uncounted');
  const gain = moneyFacts(turn).find((fact) => fact.role === 'saving' && PER_YEAR[fact.entity.period ?? 'once'] !== undefined);
  if (!cost || !gain?.entity.period) return;
  const said = turn.text.slice(cost.start, cost.end).trim();
  const period = PERIOD_WORDS.find(([, word]) => word.test(said))?.[0] ?? 'day';
  if (period === gain.entity.period) return;
  const name = nameOf(gain.entity.period);
  yield { at: turn.at({ start: Math.min(cost.start, gain.entity.start), end: Math.max(cost.end, endOf(gain)) }), message: 'mixed', data: { gain: wordsOf(gain), cost: said, gain_period: name, cost_period: nameOf(period), longer: name } };
}

const PERIOD_WORDS: [Period, RegExp][] = [['day', /день|сутки|day/iu], ['week', /недел|week/iu], ['month', /месяц|month/iu]];

function problemOf(script: Script, turn: Utterance, { gain, cost }: Pair): Problem {
  const language = script.language === 'ru' ? 'ru' : 'en';
  const [gainPeriod, costPeriod] = [gain.entity.period ?? 'once', cost.entity.period ?? 'once'];
  const isGainLonger = (PER_YEAR[gainPeriod] ?? 1) < (PER_YEAR[costPeriod] ?? 1);
  const [longer, shorter] = isGainLonger ? [gainPeriod, cost] : [costPeriod, gain];
  const own = [gain, cost].filter((fact) => fact.utterance === turn);
  const other = [gain, cost].find((fact) => fact.utterance !== turn);
  return {
    at: turn.at({ start: Math.min(...own.map((fact) => fact.entity.start)), end: Math.max(...own.map((fact) => endOf(fact))) }),
    message: 'mixed',
    data: { gain: wordsOf(gain), cost: wordsOf(cost), gain_period: nameOf(gainPeriod), cost_period: nameOf(costPeriod), longer: nameOf(longer) },
    related: other ? [{ at: other.utterance.at(other.entity), message: { ru: 'Вторая сумма названа здесь.', en: 'The other sum is told here.' } }] : [],
    ...fixOf(shorter, longer, language),
  };
}

const NAMES: Partial<Record<Period, { ru: string; en: string }>> = {
  day: { ru: 'день', en: 'day' }, week: { ru: 'неделю', en: 'week' }, month: { ru: 'месяц', en: 'month' },
  quarter: { ru: 'квартал', en: 'quarter' }, 'half-year': { ru: 'полгода', en: 'half-year' }, year: { ru: 'год', en: 'year' },
};

function nameOf(period: Period): Bilingual | string {
  return NAMES[period] ?? period;
}

/** Adds what the sum of the shorter period comes to in the longer one. */
function fixOf({ entity, utterance }: MoneyFact, longer: Period, language: 'ru' | 'en'): Pick<Problem, 'fix'> {
  const times = (PER_YEAR[entity.period ?? 'once'] ?? 1) / (PER_YEAR[longer] ?? 1);
  if (entity.value === undefined || entity.bound !== undefined || !Number.isInteger(times)) return {};
  const total = Math.round(entity.value * times * 100) / 100;
  const period = NAMES[longer]?.[language] ?? '';
  const text = language === 'ru' ? `, то есть ${grouped(total, ' ')}${unitOf(entity.currency, language)} в ${period}` : `, that is ${sign(entity.currency)}${grouped(total, ',')} a ${period}`;
  const end = entity.periodRange && entity.periodRange.end > entity.end ? entity.periodRange.end : entity.end;
  const at = utterance.at({ start: end - 1, end }).end;
  return { fix: { applicability: 'safe', edits: [{ range: { start: at, end: at }, text }] } };
}

function grouped(value: number, mark: string): string {
  return value.toString().replace(/\B(?=(?:\d{3})+(?!\d))/g, mark);
}

function unitOf(currency: string | undefined, language: 'ru' | 'en'): string {
  return language === 'ru' && currency === 'RUB' ? ' рублей' : '';
}

function sign(currency: string | undefined): string {
  return { USD: '$', GBP: '£', EUR: '€' }[currency ?? ''] ?? '';
}

function endOf({ entity }: MoneyFact): number {
  return Math.max(entity.end, entity.periodRange?.end ?? 0);
}

function wordsOf({ utterance, entity }: MoneyFact): string {
  const range: Range = { start: entity.start, end: endOf({ utterance, entity, role: 'other' }) };
  return utterance.text.slice(range.start, range.end).trim();
}
