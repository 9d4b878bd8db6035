import type { Script } from '../syntax/index.js';
import type { Language } from '../words/index.js';
import type { Utterance } from './utterance.js';

/** A country or state whose law a rule is about. */
export type Country = 'ru' | 'us' | 'us-ca' | 'us-dc' | 'us-ri' | 'uk' | 'eu';

/** Whose law holds for a call. */
export interface Jurisdiction {
  /** Named by the script itself: in its header, or by a law or an authority in its notes. */
  stated: ReadonlySet<Country>;
  /** What currency and language point to; missing where they point nowhere. */
  likely?: Country;
}

const HEADER_KEYS = new Set(['jurisdiction', 'юрисдикция', 'country', 'market', 'рынок', 'compliance', 'law', 'право']);

const PLACES: readonly (readonly [Country, RegExp])[] = [
  ['us-ca', /(?:^|[^\p{L}])(?:us-ca|california|калифорни\p{L}*)(?![\p{L}])/iu],
  ['us-dc', /(?:^|[^\p{L}])(?:us-dc|washington,? d\.?c\.?)(?![\p{L}])/iu],
  ['us-ri', /(?:^|[^\p{L}])(?:us-ri|rhode island)(?![\p{L}])/iu],
  ['us', /(?:^|[^\p{L}])(?:us-fed|us-tsr|us-debt|us|u\.s\.|usa|united states|america|сша)(?![\p{L}]|-(?:ca|dc|ri)(?!\p{L}))/iu],
  ['ru', /(?:^|[^\p{L}])(?:ru|rus|russia|росси\p{L}*|рф)(?![\p{L}])/iu],
  ['uk', /(?:^|[^\p{L}])(?:uk|gb|united kingdom|great britain|england|scotland|wales|великобритани\p{L}*|англи\p{L}*)(?![\p{L}])/iu],
  ['eu', /(?:^|[^\p{L}])(?:eu|european union|евросоюз\p{L}*|ес|germany|france|spain|italy|ireland|netherlands|poland|германи\p{L}*|франци\p{L}*|испани\p{L}*|польш\p{L}*)(?![\p{L}])/iu],
];

/** Laws and authorities that only one country has. Abbreviations count in capitals only. */
const LAWS: readonly (readonly [Country, RegExp])[] = [
  ['us', /(?<![\p{L}\p{N}])(?:Reg(?:ulation)? F|FDCPA|TCPA|TSR|FTC|CFPB|FCC|[Mm]ini-?[Mm]iranda|(?:12|16|47) CFR|15 U\.?S\.?C|[Ff]ederal (?:law|rule)s?|[Dd]o[- ][Nn]ot[- ][Cc]all [Rr]egistry)(?![\p{L}\p{N}])/u],
  ['us-ca', /(?<![\p{L}\p{N}])(?:CCPA|Cal(?:ifornia|\.) (?:Penal Code|law|Civil Code|B&P))(?![\p{L}\p{N}])/u],
  ['ru', /(?<![\p{L}\p{N}])(?:(?:230|38|152|126|353)[- ]?ФЗ|ФССП|ФАС|НАПКА|Роскомнадзор\p{L}*|Роспотребнадзор\p{L}*|Банк\p{L}? России|ЦБ РФ|КоАП)(?![\p{L}\p{N}])/u],
  ['uk', /(?<![\p{L}\p{N}])(?:FCA|CONC|Ofcom|Ofgem|Ofwat|ICO|PECR|UK GDPR|Consumer Duty|StepChange)(?![\p{L}\p{N}])/u],
  ['eu', /(?<![\p{L}\p{N}])(?:(?:EU )?AI Act|UCPD|Directive \d{2,4}\/\d+|директив\p{L} \d{2,4}\/\d+|EU law)(?![\p{L}\p{N}])/u],
];

const CURRENCIES: Readonly<Record<string, Country>> = { RUB: 'ru', USD: 'us', GBP: 'uk', EUR: 'eu' };

/** Tells whose law holds: by header and laws named, else by the currency most prices are in, else by Russian as the language. */
export function jurisdictionOf(script: Script, utterances: readonly Utterance[], language: Language): Jurisdiction {
  const stated = new Set<Country>();
  for (const { key, value } of script.meta.entries) {
    const text = [value].flat().join(', ');
    if (HEADER_KEYS.has(key.toLowerCase())) addMatching(stated, PLACES, text);
    addMatching(stated, LAWS, text);
  }
  addMatching(stated, LAWS, script.title);
  for (const { text } of utterances) addMatching(stated, LAWS, text);
  const [only] = stated;
  const likely = stated.size > 0 ? only : likelyOf(utterances, language);
  return { stated, ...(likely && { likely }) };
}

function addMatching(found: Set<Country>, patterns: readonly (readonly [Country, RegExp])[], text: string): void {
  for (const [country, pattern] of patterns) if (pattern.test(text)) found.add(country);
}

function likelyOf(utterances: readonly Utterance[], language: Language): Country | undefined {
  const counts = new Map<string, number>();
  for (const { entities } of utterances) for (const { currency } of entities) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most) return CURRENCIES[most[0]];
  return language === 'ru' ? 'ru' : undefined;
}
