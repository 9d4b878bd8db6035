import { defineRule, introductoryOffer, moneyFacts, netBenefit, type MoneyFact, type NetBenefit, type Script, type Utterance } from 'callint/rule';

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
    'upper-bound': {
      ru: '«До» — это верхняя граница, а не экономия: по словам скрипта выгода за год от 0 до {saving} при расходе {cost}. Посчитайте по данным клиента.',
      en: '“Up to” is a limit, not a saving: by the script the year brings anything from 0 to {saving} at a cost of {cost}. Work it out from the customer’s data.',
    },
    unprovable: {
      ru: 'Выгоду нельзя доказать: вместо суммы стоит поле. Добавьте в отбор клиентов условие «экономия за год больше доплаты за год».',
      en: 'The gain cannot be proved: a field stands in place of a sum. Add to the audience filter that the yearly saving exceeds the yearly extra cost.',
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
  judges: ['gain-claim', 'percent-saving'],
  *check(script, options) {
    const trusted = options.require !== '' || script.header('require') !== undefined;
    for (const turn of script.agentTurns) {
      if (turn.says('honest-loss')) continue;
      const introductory = introductoryOffer(turn);
      if (introductory) {
        if (introductory.firstYear >= 0 && introductory.laterYears < 0) yield firstYearOnly(turn, introductory);
        continue;
      }
      const facts = factsOf(script, turn);
      if (percentAgainstSum(turn, facts) && !trusted) {
        yield { at: turn.at(facts[0].entity), message: 'unprovable', severity: 'warning' };
        continue;
      }
      if (facts.length < 2) continue;
      const result = netBenefit(facts);
      if (!result || result.verdict === 'gain') continue;
      const own = result.facts.filter((fact) => fact.utterance === turn);
      if (own.length === 0) continue;
      if (!result.facts.some((fact) => fact.role === 'saving') && !turn.says('gain-claim')) continue;
      if (result.verdict === 'unknown' && trusted) continue;
      const start = Math.min(...own.map((fact) => fact.entity.start));
      const end = Math.max(...own.map((fact) => fact.entity.end));
      yield {
        at: turn.at({ start, end }),
        message: result.verdict === 'unknown' ? 'unprovable' : result.verdict,
        data: figures(result),
        severity: result.verdict === 'loss' ? 'error' : result.verdict === 'marginal' ? 'info' : 'warning',
        related: result.facts.filter((fact) => fact.utterance !== turn).map((fact) => ({
          at: fact.utterance.at(fact.entity),
          message: { ru: 'Эта сумма тоже посчитана.', en: 'This sum was counted as well.' },
        })),
      };
    }
  },
});

function firstYearOnly(turn: Utterance, { firstYear, facts }: { firstYear: number; facts: readonly MoneyFact[] }) {
  const start = Math.min(...facts.map((fact) => fact.entity.start));
  const end = Math.max(...facts.map((fact) => fact.entity.end));
  const currency = facts.find((fact) => fact.entity.currency)?.entity.currency ?? '';
  return { at: turn.at({ start, end }), message: 'first-year-only', data: { net: money(firstYear, currency) }, severity: 'warning' as const };
}

/** «Десять процентов от счёта» for 99 a month: nobody knows the bill. */
function percentAgainstSum(turn: Utterance, facts: readonly MoneyFact[]): boolean {
  if (facts.length === 0 || facts.some((fact) => fact.role === 'saving' || fact.role === 'old-price')) return false;
  return turn.says('percent-saving') && turn.entities.some((entity) => entity.type === 'percent');
}

/** The sums of a turn, and those of the agent's turn before it when the saving and the cost are told one after the other. */
function factsOf(script: Script, turn: Utterance): MoneyFact[] {
  const own = moneyFacts(turn).filter((fact) => fact.role !== 'other').map((fact) => inAnswer(script, turn, fact));
  if (own.length === 0) return [];
  const hasSaving = own.some((fact) => fact.role === 'saving');
  const hasCost = own.some((fact) => fact.role === 'rise' || fact.role === 'once' || fact.role === 'new-price');
  if (hasSaving && own.length > 1) return own;
  if (!hasSaving && !hasCost) return own;
  const before = previousAgentTurn(script, turn);
  const earlier = before ? moneyFacts(before).filter((fact) => (hasSaving ? fact.role === 'rise' || fact.role === 'once' : fact.role === 'saving')) : [];
  return [...earlier, ...own];
}

/** «Плата увеличится на сколько?» — «На 150 в месяц»: the question tells what the sum is. */
function inAnswer(script: Script, turn: Utterance, fact: MoneyFact): MoneyFact {
  const question = script.previous(turn);
  return fact.role === 'price' && question?.role === 'customer' && question.says('rise-question') ? { ...fact, role: 'rise' } : fact;
}

function previousAgentTurn(script: Script, turn: Utterance): Utterance | undefined {
  const at = script.agentTurns.indexOf(turn);
  const before = script.agentTurns[at - 1];
  return before && before.stage === turn.stage && before.option === turn.option && before.handler === turn.handler ? before : undefined;
}

function figures(result: NetBenefit): Record<string, string> {
  const currency = result.facts.find((fact) => fact.entity.currency)?.entity.currency ?? '';
  const sum = (value: number | undefined) => (value === undefined ? '?' : money(value, currency));
  return { saving: sum(result.savingPerYear), cost: sum(result.costPerYear), net: sum(result.net) };
}

const SIGNS: Record<string, string> = { USD: '$', GBP: '£', EUR: '€' };

function money(value: number, currency: string): string {
  const digits = Math.abs(Math.round(value)).toString().replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const minus = value < 0 ? '−' : '';
  const sign = SIGNS[currency];
  return sign ? `${minus}${sign}${digits}` : `${minus}${digits}${currency === 'RUB' ? '\u00a0₽' : ''}`;
}
