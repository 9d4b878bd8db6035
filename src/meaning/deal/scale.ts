import { textOf } from '../money/model.js';
import type { Price } from './model.js';

/** «За девять тысяч» — «у нас семь с половиной»: short numbers stand for thousands beside long ones, "seven fifty" for dollars and cents beside small ones. */
export function scaled(prices: readonly Price[]): Price[] {
  const full = prices.filter((one) => !one.bare || one.value >= 1000).map((one) => one.value);
  const large = Math.max(0, ...full);
  const small = Math.min(1, ...prices.filter((one) => !one.bare).map((one) => one.value));
  const known = prices.filter((one) => !one.bare || one.value < 100).map((one) => one.value);
  return prices.map((price) => {
    const { value, utterance, start, end } = price;
    const words = textOf(utterance).slice(start, end);
    if (!price.bare || /тысяч|thousand|grand|hundred|сот|ста(?!\p{L})/u.test(words)) return price;
    if (large >= 1000 && (/[а-яё]/u.test(textOf(utterance)) || /thousand|grand|\dk\b/u.test(textOf(utterance))) && value < 1000 && large / value >= 60 && large / value <= 60_000) return { ...price, value: value * 1000 };
    if (small < 1 && value / small >= 25 && value / small <= 400) return { ...price, value: value / 100 };
    if (SPOKEN_CENTS.test(words) && value >= 100 && known.length > 0 && value > 4 * Math.max(...known)) return { ...price, value: value / 100 };
    return price;
  });
}

const SPOKEN_CENTS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)[\s-](?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]\p{L}+)?$/u;
