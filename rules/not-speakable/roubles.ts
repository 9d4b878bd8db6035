type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental' | 'prepositional';

/** «21 рубль», «22 рубля», «25 рублей» in each case. */
const FORMS: Readonly<Record<Case, Readonly<Record<'one' | 'few' | 'many', string>>>> = {
  nominative: { one: 'рубль', few: 'рубля', many: 'рублей' },
  genitive: { one: 'рубля', few: 'рублей', many: 'рублей' },
  dative: { one: 'рублю', few: 'рублям', many: 'рублям' },
  instrumental: { one: 'рублём', few: 'рублями', many: 'рублями' },
  prepositional: { one: 'рубле', few: 'рублях', many: 'рублях' },
};

/** The case of a sum after a word; two where the word takes either. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  ...after('от до из без для около нет ради у сверх свыше больше меньше более менее выше ниже дороже дешевле порядка вместо после кроме против размере пределах хватает хватит хватило достигает', 'genitive'),
  ...after('к ко благодаря вопреки равен равна равно равны', 'dative'),
  ...after('между перед над', 'instrumental'),
  ...after('о об обо при', 'prepositional'),
  ...after('с со', 'genitive', 'instrumental'),
  ...after('под', 'nominative', 'instrumental'),
};

function after(words: string, ...cases: Case[]): Record<string, readonly Case[]> {
  return Object.fromEntries(words.split(' ').map((word) => [word, cases]));
}

/** The number that is counted, with what stands before: «от 300 до», «к этим», «между 200 и». */
const COUNTED = /(?:(?<=^|[^\p{L}])(?<word>\p{L}+)\s+(?:(?:примерно|приблизительно|почти|всего|лишь|целых|каких-то)\s+)?(?:\d[\d\s\u00a0]*(?:[.,]\d+)?\s*(?:[-–—]|и|или)\s*)?)?(?<number>\d[\d\s\u00a0]*(?<fraction>[.,]\d+)?)\s*$/u;

/** A word that agrees with the sum shows the sum's case: «к этим 500», «ваших 300», «с последними 200». */
const AGREEING: readonly [RegExp, Case][] = [[/[иы]ми$/u, 'instrumental'], [/[иы]м$/u, 'dative'], [/[иы]х$/u, 'genitive']];

/** The forms of «рубль» that may be said after a text; one where it is clear. */
export function roubleForms(before: string): readonly string[] {
  const { word = '', number = '', fraction } = COUNTED.exec(before)?.groups ?? {};
  const lower = word.toLowerCase();
  // «2,5 рубля» is counted by its parts, in any case but the oblique ones, which nobody is sure of
  if (fraction !== undefined) return Object.hasOwn(CASES, lower) ? ['рубля', 'рублей'] : ['рубля'];
  const counted = new Intl.PluralRules('ru').select(Number(number.replace(/\D/g, '') || NaN));
  const form = (one: Case): string => FORMS[one][counted === 'one' || counted === 'few' ? counted : 'many'];
  // «по 5 рублей», but «по 1 рублю»
  if (lower === 'по') return [form(counted === 'one' ? 'dative' : 'nominative')];
  const agreed = AGREEING.find(([ending]) => ending.test(lower))?.[1];
  // a word such as «платим» only looks like it
  if (agreed) return distinct([form(agreed), form('nominative')]);
  return distinct((Object.hasOwn(CASES, lower) ? CASES[lower] : ['nominative' as const]).map(form));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
