import { moneyFacts, rememberedAsHeard } from '../meaning/index.js';
import { trimmedRange, type Range } from '../source/index.js';
import { heardAs, likeliest } from './likeliest.js';

/** «Кстати», "while I have you": what follows is not what the call is about. */
const ASIDE = /(?:^|[^\p{L}])(?:кстати|заодно|пользуясь случаем|а ещ[её] у нас|также для вас|раз уж|чтобы такого (?:больше )?не|а теперь|by the way|while i(?:'ve| have)? (?:got )?you|since you're on|to avoid (?:that|this|it)|also,? we|and there's more|now,? (?:a|for) (?:a )?great|take the opportunity|one more thing)(?![\p{L}])/iu;
/** Amends are no offer. */
const FREE = /(?:^|[^\p{L}])(?:бесплатн\p{L}*|без доплат\p{L}*|за наш сч[её]т|в подарок|компенс\p{L}*|перерасч[её]т\p{L}*|верн[её]м|free|no charge|on us|refund\p{L}*|compensat\p{L}*|as an apology|for the trouble|goodwill|replacement|credit|voucher|бонус\p{L}*|купон\p{L}*)(?![\p{L}])/iu;
/** Nor are ways to settle the matter. */
const CHOICE = /(?:^|[^\p{L}])(?:вариант\p{L}*|на выбор|options?|a choice)(?![\p{L}])/iu;

/** Help for those who are in trouble is none: registers for the vulnerable, social tariffs, time to pay. */
const SUPPORT = /(?:^|[^\p{L}])(?:priority services|social tariff|hardship|extra (?:care|help|support) (?:team|line|service)|debt advice|breathing space|payment (?:holiday|break)|on (?:certain )?benefits|low income|(?:reduced|lower) payments|льгот\p{L}*|субсиди\p{L}*|соцзащит\p{L}*|социальн\p{L}+ (?:тариф|защит|служб)\p{L}*|кредитн\p{L}+ каникул\p{L}*|отсрочк\p{L}*|реструктуризаци\p{L}*|материальн\p{L}+ помощ\p{L}*)(?![\p{L}])/iu;

const SELLS = 0.8;
const PITCHED = 0.5;
/** So sure the recogniser must be that something paid is added on, where nothing else shows it. */
const SURE_ADDED = 0.35;

export interface PaidOffer extends Range {
  /** Brought in by the way. */
  isAside: boolean;
}

const RECOMMENDS = /(?:^|[^\p{L}])(?:рекоменду\p{L}+|советую|посоветую|предлага\p{L}+|recommend|suggest|offer)(?![\p{L}])/iu;

/** Where a turn offers something paid that is brought in by the way, praised, recommended or added on, not merely priced; offsets count in its text. */
export const paidOfferIn = rememberedAsHeard((turn): PaidOffer | undefined => {
  if (FREE.test(turn.text) || CHOICE.test(turn.text) || SUPPORT.test(turn.text) || turn.says('free-service', 'hold-ask', 'lets-go')) return undefined;
  if (isGranted(turn) && likeliest(turn, 'pitch') < PITCHED) return undefined;
  const asks = turn.says('consent-ask', 'purchase-ask', 'consent-shape') ? 0.3 : 0;
  const weighed = turn.sentences.map(({ start, end }, at) => {
    const words = turn.text.slice(start, end);
    const isAside = ASIDE.test(words);
    const isNamed = turn.all('offer', 'add-on').some((act) => act.sentence === at) || RECOMMENDS.test(words);
    const offered = turn.probability(at, 'offer') + turn.probability(at, 'pitch') + (isNamed ? 0.3 : 0) + (isAside ? 0.4 : 0);
    const weight = offered + 0.5 * turn.probability(at, 'price') + 0.5 * turn.probability(at, 'saving') + asks;
    const isPressed = turn.probability(at, 'pitch') >= 0.5 || turn.all('add-on').some((act) => act.sentence === at) || (isNamed && asks > 0);
    const isQuestion = turn.sentences[at].asks && !isAside && turn.probability(at, 'offer') + turn.probability(at, 'pitch') < 0.4;
    const isPast = isQuestion || turn.probability(at, 'greeting') >= 0.5 || turn.probability(at, 'need-question') >= 0.6;
    return { ...trimmedRange(turn.text, { start, end }), isAside, isPressed, weight: isPast || (offered < 0.2 && asks === 0) ? 0 : weight };
  });
  // a turn of a bare dash or emoji has no sentence
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  if (best && best.weight >= SELLS && (best.isAside || best.isPressed)) return best;
  const [added] = heardAs(turn, 'upsell', SURE_ADDED);
  return added && { ...added, isAside: false };
});

/** «Вижу запись: скидка 100 рублей на три месяца. Включаю её»: all sums are what the customer gets. */
export const isGranted = rememberedAsHeard((turn): boolean => {
  const facts = moneyFacts(turn);
  return facts.length > 0 && facts.every(({ role }) => role === 'saving');
});
