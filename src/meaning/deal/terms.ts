/** Months of a unit of time by the beginning of its word. */
const UNITS: readonly (readonly [months: number, pattern: RegExp])[] = [
  [12 / 365, /^(?:д(?:ень|ня|ней)|сут|day)/u], [12 / 52, /^(?:недел|week)/u], [12 / 26, /^fortnight/u], [1, /^(?:месяц|month)/u], [3, /^(?:квартал|quarter)/u],
  [6, /^(?:полгода|half-year|half a year)/u], [12, /^(?:зим|лето|winter|summer)/u], [12, /^(?:год|лет|year)/u], [12, /^(?:сезон|season)/u],
];

/** A unit of time in one word. */
export const TIME = '(?:день|дня|дней|сутки|недел[юиьяе]|месяц(?:а|ев)?|квартал(?:а|ов)?|полгода|год(?:а|ов|у)?|лет|сезон|зиму|лето|days?|weeks?|fortnights?|months?|quarters?|years?|season|winter|summer)';

/** Months of a unit of time, a month where it is none. */
export function monthsOf(unit: string): number {
  return UNITS.find(([, pattern]) => pattern.test(unit))?.[0] ?? 1;
}

const L = /\p{L}/u.source;

/** «в месяц», "a week", «за сезон»: right behind a number or the thing it counts. */
const RATE_AFTER = new RegExp(`^(?:[\\s-]+(?!(?:в|за|на|a|an|per|each|every|по|и|and|at|for)\\s)(?:${L}|[-'’])+){0,4}?\\s*,?\\s+(?:(?:в|за|на протяжении|a|an|per|each|every|in a|over the|over a|through the)\\s+)(?:(?:каждый|целый|весь|последний|прошлый|the|whole|last|past)\\s+)?(${TIME})(?!${L})`, 'u');
const RATE_BEFORE = new RegExp(`(?<!${L})(?:в|за|на|каждый|each|every|a|per)\\s+(${TIME})\\s+(?:(?!that's|это|выходит)(?:${L}|[-'’])+\\s+){0,3}$`, 'u');

/** Months in which so many are needed, by the words around the number. */
export function monthsAround(text: string, start: number, end: number, noun: string): number | undefined {
  const tail = text.slice(end, end + 60).split(/[.!?;:]/u)[0];
  const match = RATE_AFTER.exec(noun && tail.trimStart().startsWith(noun) ? tail.slice(tail.indexOf(noun) + noun.length) : tail) ?? RATE_BEFORE.exec(text.slice(Math.max(0, start - 50), start).split(/[.!?;:,]/u).at(-1) ?? '');
  return match ? monthsOf(match[1]) : undefined;
}

const UNIT_OF_MONEY = `(?:рубл${L}*|руб\\.?|₽|р\\.|долларов|евро|pounds?|dollars?|euros?|quid|bucks?)`;

/** «990 в месяц», "£36 for the year", «2 400 на год»: what one payment covers, right behind it. */
const COVERS_AFTER = new RegExp(`^\\s*${UNIT_OF_MONEY}?\\s*(?:каждый|ровно|each|apiece)?\\s*(?:(?:of|on|worth of)\\s+${L}+\\s+|(?:to ${L}+\\s+)(?=for))?(?:в|за|на|a|an|per|each|every|for the|for a|for one|по цене за)\\s+(?:один|целый|весь|каждый|полный|the|whole|full|one)?\\s*(${TIME})(?!${L})`, 'u');
const OFTEN_AFTER = /^\s*(?:рубл\p{L}*\s*|₽\s*)?(?:(ежемесячно|помесячно|monthly|by the month)|(ежегодно|yearly|annually|annual)|(weekly|еженедельно)|(quarterly|поквартально|ежеквартально))/u;
const COVERS_BEFORE = new RegExp(`(?<!${L})(?:(?:на|за|в|for|per|каждый|every|each|the|a)\\s+(?:один|целый|весь|whole|full|one)?\\s*(${TIME})(?:'s(?:\\s+${L}+)?)?)(?:,?\\s+(?:вперёд|сразу|целиком|in one go|at once|up ?front|ahead|that's|it's|это|is|are|costs?|comes to|выходит|стоит|платите|будет|at|по))*[\\s,:—–-]*$`, 'u');
const OFTEN_BEFORE = /(?<!\p{L})(?:(помесячн\p{L}+|месячн\p{L}+|ежемесячн\p{L}+|monthly|by the month|абонплат\p{L}+|абонентск\p{L}+)|(годов(?:ой|ая|ую|ое|ого)|annual|yearly|ежегодн\p{L}+)|(weekly|недельн\p{L}+)|(quarterly|по кварталам|поквартально))(?!\p{L})/u;

/** Months that the payments of a sentence cover: «помесячно», "quarterly". */
export function coverageSaid(sentence: string): number | undefined {
  const opening = /^\s*(?:я |мы )?(?:за|в) (?:прошлый |последний |весь )?(год|месяц|неделю)(?!\p{L})/u.exec(sentence);
  if (opening) return monthsOf(opening[1]);
  return often(/(?<!\p{L})(?:(помесячно|ежемесячно|по месяцам|monthly|by the month)|(?!)()|(еженедельно|weekly)|(quarterly|по кварталам|поквартально))(?!\p{L})/u.exec(sentence));
}

/** "Fifty off your bills each year". */
const COVERS_LATER = new RegExp(`^\\s*(?:рубл${L}*\\s+|quid\\s+|pounds?\\s+|dollars?\\s+)?(?:off|less on|from|с|на)\\s+(?:${L}+\\s+){1,3}(?:each|every|a|per|в|за|каждый)\\s+(${TIME})(?!${L})`, 'u');

/** Months that a price covers, by the words right around it. */
export function coverage(before: string, after: string): number | undefined {
  const match = COVERS_AFTER.exec(after) ?? COVERS_LATER.exec(after) ?? COVERS_BEFORE.exec(before);
  if (match) return monthsOf(match[1]);
  return often(OFTEN_AFTER.exec(after)) ?? often(OFTEN_BEFORE.exec(before));
}

/** Months that the words of a question ask the price for: "And the annual card?" */
export function coverageAsked(question: string): number | undefined {
  const match = new RegExp(`(?<!${L})(?:на|за|в|for a|per|a)\\s+(${TIME})(?!${L})`, 'u').exec(question);
  return often(OFTEN_BEFORE.exec(question)) ?? (match ? monthsOf(match[1]) : undefined);
}

function often(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  if (match[1]) return 1;
  if (match[2]) return 12;
  return match[4] ? 3 : 12 / 52;
}
