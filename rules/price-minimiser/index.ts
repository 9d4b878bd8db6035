import { defineRule, heardAs, moneyFacts, type Act, type HeardSentence, type MoneyFact, type Problem, type Range, type Utterance } from 'callint/rule';

/** How many words may stand between the minimiser and the sum. */
const WORDS_BETWEEN = 2;

/** Sums that are asked for: what comes back to the customer may be called small. */
const PRICES = new Set(['price', 'new-price', 'rise', 'once']);

/** Do not make a price sound smaller, or a quantity bigger, with "just", "only", "a cup of coffee". */
export default defineRule({
  category: 'price',
  severity: 'info',
  summary: {
    ru: 'Называйте цену без «всего», «каких-то» и чашек кофе, а количество — без «целых».',
    en: 'Do not make a price sound smaller, or a quantity bigger, with “just”, “only”, “a cup of coffee”.',
  },
  source: 'Essay of a telecom customer: “a whole 16 gigabytes”; telemarketing handbooks on “only $9.95”; EU UCPD, misleading presentation.',
  messages: {
    minimiser: {
      ru: '«{words}» перед суммой решает за клиента, много это или мало. Много ли — знает он. Назовите цену просто: «{sum}».',
      en: '“{words}” in front of a sum decides for the customer whether it is much. That is for them to say. Name the price plainly: “{sum}”.',
    },
    trifle: {
      ru: '«{words}» — сравнение вместо цены. Кофе клиент пьёт сам и считать умеет, а сравнение слышал сто раз. Назовите сумму и период.',
      en: '“{words}” is a comparison instead of a price. The customer can count, and has heard it a hundred times. Name the sum and the period.',
    },
    inflator: {
      ru: '«{words}» раздувает количество: если клиенту столько не нужно, это не довод. Скажите, сколько он расходует и сколько получит.',
      en: '“{words}” blows the amount up: if the customer does not need so much, it argues nothing. Say how much they use and how much they get.',
    },
  },
  options: {
    alsoQuantities: { default: true, description: 'Report words that make an amount sound large as well: “a whopping 16 gigs”.' },
  },
  judges: ['price', 'offer'],
  fixable: true,
  *check(script, { alsoQuantities }) {
    for (const turn of script.agentTurns) {
      for (const act of turn.all('price-minimiser/minimiser')) {
        const sum = priceRightAfter(turn, act);
        if (sum && !isBound(turn, act, sum)) yield before(turn, act, sum, 'minimiser');
      }
      for (const act of turn.all('price-minimiser/trifle')) yield { at: turn.at(act), message: 'trifle', data: { words: wordsOf(turn, act) } };
      for (const act of heardAs(turn, 'minimiser', SURE)) if (turn.probability(act.sentence, 'price') >= LIKELY && !isSaid(turn, act)) yield { at: turn.at(act), message: 'trifle', data: { words: wordsOf(turn, act) } };
      if (!alsoQuantities) continue;
      for (const act of turn.all('price-minimiser/inflator')) {
        const amount = rightAfter(turn, act, turn.entities.filter((entity) => ['count', 'number', 'percent', 'money'].includes(entity.type)));
        if (amount) yield before(turn, act, amount, 'inflator');
      }
    }
  },
});

/** So sure the recogniser must be where no word says it. */
const SURE = 0.6;
const LIKELY = 0.3;

function isSaid(turn: Utterance, { sentence }: HeardSentence): boolean {
  return turn.all('price-minimiser/minimiser', 'price-minimiser/trifle').some((one) => one.sentence === sentence);
}

/** A price behind the minimiser. */
function priceRightAfter(turn: Utterance, act: Act): Range | undefined {
  const facts = moneyFacts(turn);
  const sum = facts.find((fact) => fact.entity === rightAfter(turn, act, facts.filter(({ role }) => PRICES.has(role)).map(({ entity }) => entity)));
  return sum && /^всего$/iu.test(wordsOf(turn, act)) && isTotal(turn, act, sum, facts) ? undefined : sum?.entity;
}

/** “You only pay £3 if you miss the visit”, “we only ever take £30”: the word is about when it is paid, and without it the promise is gone. */
function isBound(turn: Utterance, act: Act, sum: Range): boolean {
  const between = turn.text.slice(act.end, sum.start);
  const rest = turn.text.slice(sum.end, turn.sentences[act.sentence].end);
  return /^\s*ever(?!\p{L})/iu.test(between) || (/\p{L}{2}/u.test(between) && CONDITION.test(rest));
}

const CONDITION = /(?<!\p{L})(?:if|when|whenever|once|unless|until|after you|если|когда|пока|после того|в том случае)(?!\p{L})/iu;

/** «Тариф 600, приставка 60. Всего 660», «за три месяца всего 1 800», «всего 660: 600 и 60»: the same word counts up. */
function isTotal(turn: Utterance, { start, sentence }: Act, sum: MoneyFact, facts: readonly MoneyFact[]): boolean {
  const { start: from } = turn.sentences[sentence];
  const parts = facts.filter((fact) => fact !== sum && fact.role !== 'saving' && fact.role !== 'old-price');
  const before = parts.filter(({ entity }) => entity.end <= start);
  if (before.some(({ entity }) => entity.start >= from)) return true;
  const most = sum.entity.value ?? 0;
  if (before.length > 0 && before.every(({ entity }) => (entity.value ?? 0) < most)) return true;
  if (addsUp(turn, start, most)) return true;
  if (/^[^.!?:]{0,20}:\s*\d/u.test(turn.text.slice(sum.entity.end))) return true;
  return turn.entities.some((one) => one.type === 'duration' && one.end <= start && one.start >= from && /^\s*$/u.test(turn.text.slice(one.end, start)));
}

/** «Четыре ночи — это 31 600, и за собаку 2 400. Всего 34 000 рублей»: two figures before it, with or without their currency, make the sum. */
function addsUp(turn: Utterance, end: number, total: number): boolean {
  const amounts = turn.entities.filter((one) => (one.type === 'number' || one.type === 'money' || one.type === 'count') && one.end <= end).map(({ value }) => value ?? 0);
  return amounts.some((one, at) => amounts.slice(at + 1).some((other) => one > 0 && other > 0 && one + other === total));
}

function rightAfter<Place extends Range>(turn: Utterance, act: Act, places: readonly Place[]): Place | undefined {
  return places.find((place) => place.start >= act.end && /^[^.!?,;:()]*$/u.test(turn.text.slice(act.end, place.start)) && wordsIn(turn, act.end, place.start) <= WORDS_BETWEEN);
}

function wordsIn(turn: Utterance, start: number, end: number): number {
  return turn.tokens.filter((token) => token.kind !== 'mark' && token.start >= start && token.end <= end).length;
}

function before(turn: Utterance, act: Act, amount: Range, message: string): Problem {
  const problem = { at: turn.at(act), message, data: { words: wordsOf(turn, act), sum: turn.text.slice(amount.start, amount.end) } };
  const fix = withoutWords(turn, act);
  return fix ? { ...problem, fix } : problem;
}

/** Takes the words out; what then begins the sentence gets its capital letter. */
function withoutWords(turn: Utterance, act: Act): Problem['fix'] {
  const gap = /^\s+/u.exec(turn.text.slice(act.end))?.[0].length ?? 0;
  const next = act.end + gap;
  const begins = turn.text.slice(turn.sentences[act.sentence].start, act.start).trim() === '';
  const range = turn.at({ start: act.start, end: begins ? next + 1 : next });
  // marks of the layout may lie in between
  if (gap === 0 || range.end - range.start !== (begins ? next + 1 : next) - act.start) return undefined;
  return { applicability: 'safe', edits: [{ range, text: begins ? turn.text.charAt(next).toUpperCase() : '' }] };
}

function wordsOf(turn: Utterance, { start, end }: Range): string {
  return turn.text.slice(start, end).trim();
}
