import { defineRule, isAgent, moneyFacts, rememberedAsHeard, type MoneyFact, type Range, type Script, type Utterance } from 'callint/rule';

/** Parts of a sum that make it a price. */
const PRICES = new Set(['price', 'new-price', 'rise', 'once']);

/** An exact sum within these shares of a loose one is the same price told exactly. */
const ALIKE = { least: 0.6, most: 1.5 };

/** The recogniser must find it possible at least that a sentence hedges, or tells, a price. */
const LIKELY_PRICE = 0.1;

/** Say the exact price; no "almost", "about", "from" without the exact figure. */
export default defineRule({
  category: 'price',
  severity: 'warning',
  summary: {
    ru: 'Называйте точную цену: без «почти», «около» и «от», если точной суммы так и не будет.',
    en: 'Say the exact price; no “almost”, “about”, “from” without the exact figure.',
  },
  source: 'Essay of a telecom customer: “by almost 150 roubles a month”; 38-ФЗ art. 28 part 3 and the TSR on total cost.',
  messages: {
    approx: {
      ru: '«{price}» — цена на глазок. Клиент соглашается на одну сумму, а в счёте увидит другую. Назовите точную: её знает система.',
      en: '“{price}” is a guess at the price. The customer agrees to one sum and finds another on the bill. Name the exact one: the system knows it.',
    },
    from: {
      ru: '«{price}» — это где цена начинается, а не сколько заплатит клиент. Назовите сумму для него или скажите, кто и когда её назовёт до согласия.',
      en: '“{price}” is where prices begin, not what this customer pays. Name their sum, or say who will name it, and when, before the yes.',
    },
  },
  options: {
    allowFromIfExactLater: { default: true, description: 'A loose price is let pass when the exact one is told before the question for a yes.' },
  },
  judges: ['price', 'hedged-price'],
  *check(script, { allowFromIfExactLater }) {
    for (const turn of script.agentTurns) {
      if (turn.says('imprecise-price/exact-later')) continue;
      for (const act of turn.all('imprecise-price/starts')) {
        if (turn.says('imprecise-price/open-end')) yield { at: turn.at(act), message: 'from', data: { price: turn.text.slice(act.start, act.end).trim() } };
      }
      for (const { at, entity, message } of loosePrices(turn)) {
        if (allowFromIfExactLater && isToldExactly(script, turn, entity.value ?? entity.max)) continue;
        const first = turn.entities.find((one) => one.type === 'placeholder' && one.start >= at.start && one.end <= at.end);
        if (first) continue;
        yield { at: turn.at(at), message, data: { price: turn.text.slice(at.start, at.end).trim() } };
      }
    }
  },
});

interface Loose {
  at: Range;
  entity: MoneyFact['entity'];
  message: 'approx' | 'from';
}

/** Prices with a hedge before or behind them; savings and the customer's own estimates are none. */
const loosePrices = rememberedAsHeard((turn): readonly Loose[] => {
  const found: Loose[] = [];
  for (const { entity, role } of moneyFacts(turn)) {
    const sentence = turn.sentences.findIndex(({ start, end }) => entity.start >= start && entity.start < end);
    if (!PRICES.has(role) || sentence < 0 || turn.sentences[sentence].asks) continue;
    if (Math.max(turn.probability(sentence, 'price'), turn.probability(sentence, 'hedged-price')) < LIKELY_PRICE) continue;
    // a wage that is promised is no price
    if (turn.all('overpromise').some((act) => act.sentence === sentence) || GAIN_BEHIND.test(turn.text.slice(entity.end)) || DIFFERENCE.test(turn.text.slice(0, entity.start))) continue;
    const hedge = hedgesOf(turn, entity)[0];
    const from = FROM.exec(turn.text.slice(0, entity.start));
    if (hedge) found.push({ at: { start: Math.min(hedge.start, entity.start), end: Math.max(hedge.end, entity.end) }, entity, message: 'approx' });
    else if (entity.bound === 'approx') found.push({ at: { start: ABOUT.exec(turn.text.slice(0, entity.start))?.index ?? entity.start, end: entity.end }, entity, message: 'approx' });
    else if (entity.bound === 'lower' && from && isOnlyPrice(turn, entity)) found.push({ at: { start: from.index, end: entity.end }, entity, message: 'from' });
  }
  return found;
});

/** «920 в плюсе», "$920 ahead": what is gained may be rounded. */
const GAIN_BEHIND = /^\s*(?:ahead|left|better off|less|cheaper|в плюсе|в плюс|меньше|дешевле|экономии)/iu;

/** «Тогда у нас дороже рублей на четыреста»: how far two prices lie apart. */
const DIFFERENCE = /(?<!\p{L})(?:дороже|дешевле|разница|выходит (?:больше|меньше))\s+(?:(?:где-то|примерно|около|рублей|на|в)\s+)*$/iu;

/** Words right in front of a sum that make it loose. */
const ABOUT = /(?<!\p{L})(?:почти|около|примерно|приблизительно|порядка|где-то|ориентировочно|about|around|roughly|almost|nearly|approximately|circa)\s+(?:\p{L}+\s+)?$/iu;

/** Words right in front of a sum that make it the least of many. */
const FROM = /(?<!\p{L})(?:от|from|starting at|starts at)\s+(?:just\s+|only\s+|всего\s+)?$/iu;

/** Phrases of a hedge at a sum; a comma between the two makes them strangers. */
function hedgesOf(turn: Utterance, { start, end }: Range): Range[] {
  return turn.all('imprecise-price/hedge').filter((act) => act.start < end && start < act.end && !turn.text.slice(act.start, act.end).includes(','));
}

/** «От тысячи» is a fault where it is all that is told; in a list of prices it is one among others. */
function isOnlyPrice(turn: Utterance, entity: MoneyFact['entity']): boolean {
  return moneyFacts(turn).every((fact) => fact.entity === entity || fact.role === 'saving');
}

/** Is the same price told exactly in the turn, or on from it until somebody asks for a yes. */
function isToldExactly(script: Script, turn: Utterance, value: number | undefined): boolean {
  const way = turn.says('consent-ask') ? [turn] : script.flow.straightOn(turn, (one) => one !== turn && isAgent(one) && one.says('consent-ask'));
  const isAlike = (sum: number | undefined) => sum !== undefined && (value === undefined || (sum >= ALIKE.least * value && sum <= ALIKE.most * value));
  return way.filter(isAgent).some((one) => moneyFacts(one).some((fact) => PRICES.has(fact.role) && fact.entity.bound === undefined && fact.entity.max === undefined && (fact.entity.placeholder !== undefined || isAlike(fact.entity.value)) && hedgesOf(one, fact.entity).length === 0));
}
