import type { Country } from '../meaning/index.js';
import type { Script } from '../script.js';

/**
 * The option that every rule about the law of a country has: the preset of the country switches it on. Without it a rule concerns the
 * scripts that name the country, or a law of it, themselves.
 */
export const EVERYWHERE = { default: false, description: 'Check scripts that do not say in which country they are used as well. The preset of the country sets it.' };

/**
 * Does a law of one of these countries hold for the call, by what the script says, or by the settings where nothing points to another
 * country. A state stands under its federal law.
 */
export function isUnder({ jurisdiction }: Script, { everywhere }: { readonly everywhere: boolean }, ...countries: readonly Country[]): boolean {
  const { stated, likely } = jurisdiction;
  if (stated.size > 0) return [...stated].some((one) => isIn(one, countries));
  return everywhere && (likely === undefined || isIn(likely, countries));
}

/** Is it likely, by currency and language, that a law of one of these countries holds. */
export function isLikelyUnder({ jurisdiction: { likely } }: Script, ...countries: readonly Country[]): boolean {
  return likely !== undefined && isIn(likely, countries);
}

function isIn(one: Country, countries: readonly Country[]): boolean {
  return countries.some((country) => one === country || one.startsWith(`${country}-`));
}
