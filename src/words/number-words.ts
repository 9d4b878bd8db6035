/** A word of a numeral: what it is worth and which part it plays. */
export interface NumberWord {
  value: number;
  /** `add` adds below a larger word, `scale` multiplies what stands before it, `pair` is a loose two. */
  part: 'add' | 'scale' | 'pair';
  /** A form that cannot open a numeral: «тысяч», «сотен». */
  bound?: true;
  english?: true;
}

const RU_ADD: [number, string][] = [
  [0, 'ноль нуля нулю нулем нуле нуль'],
  [1, 'один одна одно одного одной одному одним одном одну'],
  [2, 'два две двух двум двумя двое двоих двоим'],
  [3, 'три трех трем тремя трое троих троим'],
  [4, 'четыре четырех четырем четырьмя четверо четверых'],
  [5, 'пять пяти пятью пятеро пятерых'],
  [6, 'шесть шести шестью шестеро'],
  [7, 'семь семи семеро'],
  [8, 'восемь восьми восемью восьмью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [40, 'сорок сорока'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  [1.5, 'полтора полторы полутора'],
  [150, 'полтораста полутораста'],
  [50, 'полсотни'],
  [500, 'полтыщи полтысячи'],
  [500_000, 'полмиллиона полмиллиончика'],
];

const RU_TEENS = ['одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат'];

/** Nominative, genitive and instrumental heads of the round numbers. */
const RU_FIVES: [number, string, string, string][] = [
  [5, 'пять', 'пяти', 'пятью'],
  [6, 'шесть', 'шести', 'шестью'],
  [7, 'семь', 'семи', 'семью'],
  [8, 'восемь', 'восьми', 'восемью'],
  [9, 'девять', 'девяти', 'девятью'],
];

const RU_SCALES: [number, string, string][] = [
  [10, 'десяток десятка десятку десятком', 'десятков десятки десяткам'],
  [100, 'сотня сотню сотней сотни', 'сотен сотням'],
  [1000, 'тысяча тысячу тысячей тысячью тысяче тыщу тыща тыщенку', 'тысячи тысяч тысячам тысячами тысячах тыщ тыщи тыс тр'],
  [1_000_000, 'миллион миллиона миллиону миллионом миллионе лям', 'миллионов миллионы миллионам миллионами миллионах млн ляма лямов'],
  [1_000_000_000, 'миллиард миллиарда миллиарду миллиардом', 'миллиардов миллиарды миллиардами млрд'],
];

const EN_ADD = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const EN_TENS = 'thirty forty fifty sixty seventy eighty ninety';
const EN_SCALES: [number, string, string][] = [
  [12, 'dozen', ''],
  [100, 'hundred', ''],
  [1000, 'thousand', 'k'],
  [1_000_000, 'million', 'mn mln'],
  [1_000_000_000, 'billion', 'bn'],
];

/** Every form of a number word, folded (ё is е). */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = buildNumberWords();

function buildNumberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const put = (forms: string, word: NumberWord): void => {
    for (const form of forms.split(' ')) if (form) words.set(form, word);
  };
  for (const [value, forms] of RU_ADD) put(forms, { value, part: 'add' });
  RU_TEENS.forEach((stem, index) => put(`${stem}ь ${stem}и ${stem}ью`, { value: 11 + index, part: 'add' }));
  put('двадцать двадцати двадцатью', { value: 20, part: 'add' });
  put('тридцать тридцати тридцатью', { value: 30, part: 'add' });
  for (const [digit, nominative, genitive, instrumental] of RU_FIVES) {
    if (digit < 9) put(`${nominative}десят ${genitive}десяти ${instrumental}десятью ${genitive}десятью`, { value: digit * 10, part: 'add' });
    put(`${nominative}сот ${genitive}сот ${genitive}стам ${instrumental}стами ${genitive}стах`, { value: digit * 100, part: 'add' });
  }
  for (const [value, alone, after] of RU_SCALES) {
    put(alone, { value, part: 'scale' });
    put(after, { value, part: 'scale', bound: true });
  }
  put('пара пару парой пары пару-тройку парочку парочка', { value: 2, part: 'pair' });
  EN_ADD.split(' ').forEach((form, value) => put(form, { value, part: 'add', english: true }));
  EN_TENS.split(' ').forEach((form, index) => put(form, { value: 30 + index * 10, part: 'add', english: true }));
  put('fourty', { value: 40, part: 'add', english: true });
  for (const [value, alone, after] of EN_SCALES) {
    put(alone, { value, part: 'scale', english: true });
    put(after, { value, part: 'scale', bound: true, english: true });
  }
  put('couple', { value: 2, part: 'pair', english: true });
  return words;
}
