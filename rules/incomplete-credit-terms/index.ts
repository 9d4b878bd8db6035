import { defineRule, EVERYWHERE, isUnder, joined, type Problem, type Script, type Utterance } from 'callint/rule';

/** Whoever names one condition of a loan names all that settle what it costs, before asking for a yes. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Назвал одно условие кредита — назови все, от которых зависит его стоимость.',
    en: 'Whoever names one condition of a loan names all that settle its cost (Russia).',
  },
  source: 'Catalogue 88: 38-ФЗ, ст. 28 ч. 3, as answered by the antitrust service.',
  judges: ['offer', 'pitch', 'consent-ask'],
  messages: {
    partial: {
      ru: 'Из условий кредита названо «{text}», а не сказано: {missing}. По одной цифре цену не узнать, её узнают из договора. Назовите остальное до согласия. 38-ФЗ, ст. 28 ч. 3; уточните у юриста.',
      en: 'Of the loan’s conditions “{text}” is named and this is not: {missing}. One figure does not tell what it costs; the contract does, too late. Name the rest before the yes. 38-ФЗ, art. 28 part 3; check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    requiredTerms: { default: ['amount', 'term', 'rate', 'fullCost'] as readonly string[], values: ['amount', 'term', 'rate', 'fullCost'], description: 'Conditions that must be named together: amount, term, rate, fullCost.' },
  },
  appliesTo: (script, options) => isUnder(script, options, 'ru'),
  *check(script, { requiredTerms }): Iterable<Problem> {
    const credit = script.agentTurns.filter((turn) => CREDIT.test(turn.text));
    if (credit.length === 0 || !sells(script, credit)) return;
    const [first] = credit.flatMap((turn) => [...termsIn(turn)].map((term) => ({ turn, ...term })));
    if (!first) return;
    const asked = firstConsent(script, first.turn);
    const before = asked ? new Set([...script.flow.before(asked), asked]) : undefined;
    const named = new Set(script.agentTurns.filter((turn) => !before || before.has(turn)).flatMap((turn) => [...termsIn(turn, true)].map(({ term }) => term as string)));
    const missing = requiredTerms.filter((term): term is Term => Object.hasOwn(MISSING, term) && !named.has(term));
    if (missing.length === 0) return;
    yield { at: first.turn.at(first), message: 'partial', data: { text: first.turn.text.slice(first.start, first.end), missing: joined(missing.map((term) => MISSING[term])) }, suggestions: [TEMPLATE] };
  },
});

type Term = 'amount' | 'term' | 'rate' | 'fullCost';

const MISSING: Readonly<Record<Term, { ru: string; en: string }>> = {
  amount: { ru: 'сумма', en: 'the amount' },
  term: { ru: 'срок', en: 'the term' },
  rate: { ru: 'ставка в процентах годовых', en: 'the rate in % a year' },
  fullCost: { ru: 'полная стоимость кредита', en: 'the full cost of credit' },
};

const CREDIT = /(?<!\p{L})(?:кредит(?!н\p{L}+ истори)\p{L}*|за[йе]м\p{L}{0,3}|ипотек\p{L}*|рассрочк\p{L}*|ссуд\p{L}*|loans?|credit|mortgage|instal+ments?)(?!\p{L})/iu;
const OWN_LOAN = /(?:ваш\p{L}{0,3}|по|действующ\p{L}+|your (?:current |existing )?) ?(?:кредит\p{L}*|loan) .{0,20}(?:остал|погаш|платёж (?:не|приш)|left|due|paid)|досрочн|early repayment/iu;

/** An existing loan is served, not sold. */
function sells(script: Script, credit: readonly Utterance[]): boolean {
  return credit.some((turn) => !OWN_LOAN.test(turn.text)) && (script.call.type === 'sales' || script.agentTurns.some((turn) => turn.says('offer', 'consent-ask', 'pitch')));
}

interface Named {
  term: Term;
  start: number;
  end: number;
}

const FULL_COST = /(?<!\p{L})(?:пск|полн\p{L}{2} стоимост\p{L}*|full cost|total cost of credit|apr)(?!\p{L})/iu;

/** «Сто тысяч на год» is lent for a year, not paid every year. */
const LENT = /^\s?(?:на (?:год|полгода|месяц|\d)|for (?:a|one|half a) (?:year|month))/iu;

/** Nobody borrows for less: «это займёт секунду» is how long the talk takes. */
const A_DAY = 86_400;

/** The conditions that a turn names; a field counts by its name. `anywhere` takes sums in turns that do not speak of credit as well. */
function* termsIn(turn: Utterance, anywhere = false): Iterable<Named> {
  if (!anywhere && !CREDIT.test(turn.text)) return;
  for (const { type, start, end, period, placeholder, value, max } of turn.entities) {
    if (type === 'money' && LENT.test(turn.text.slice(end, end + 14))) yield* [{ term: 'amount' as const, start, end }, { term: 'term' as const, start, end }];
    else if (type === 'percent') yield { term: 'rate', start, end };
    // a payment every month is a condition too, though not the sum that is lent
    else if (type === 'money' && (period === undefined || period === 'once') && !FULL_COST.test(turn.text.slice(Math.max(0, start - 30), start))) yield { term: 'amount', start, end };
    else if (type === 'duration' && (max ?? value ?? A_DAY) >= A_DAY) yield { term: 'term', start, end };
    else if (type === 'placeholder' && /rate|ставк|процент/iu.test(placeholder ?? '')) yield { term: 'rate', start, end };
    else if (type === 'placeholder' && /(?:^|_)term|срок/iu.test(placeholder ?? '')) yield { term: 'term', start, end };
    else if (type === 'placeholder' && /psk|пск|full_cost/iu.test(placeholder ?? '')) yield { term: 'fullCost', start, end };
  }
  const full = FULL_COST.exec(turn.text);
  if (full) yield { term: 'fullCost', start: full.index, end: full.index + full[0].length };
}

function firstConsent(script: Script, from: Utterance): Utterance | undefined {
  return script.agentTurns.find((turn) => turn.index >= from.index && turn.says('consent-ask', 'purchase-ask', 'assumed-consent'));
}

const TEMPLATE = {
  desc: {
    ru: '«{сумма} на {срок}, ставка {ставка} годовых, платёж {платёж}, полная стоимость кредита {пск}.»',
    en: '“{amount} for {term} at {rate} a year, {payment} a month, full cost {psk}.”',
  },
};
