import type { Token } from './tokens.js';

const RU_STEMS = ['', 'перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат', 'двадцат'];
const RU_ENDINGS = ['ое', 'ого', 'ому', 'ым', 'ом', 'ый', 'ой'];
const EN_WORDS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
const FIGURE = /^(\d{1,2})(?:st|nd|rd|th|го|му|е|ого|ое)$/;

const ORDINALS = buildOrdinals();
const TENS: ReadonlyMap<string, number> = new Map([['двадцать', 20], ['тридцать', 30], ['twenty', 20], ['thirty', 30]]);

function buildOrdinals(): Map<string, number> {
  const words = new Map<string, number>();
  RU_STEMS.forEach((stem, value) => {
    if (value === 0) return;
    const endings = value === 3 ? ['ье', 'ьего', 'ьему', 'ьим', 'ьем', 'ий'] : RU_ENDINGS;
    for (const ending of endings) words.set(stem + ending, value);
  });
  for (const ending of RU_ENDINGS) words.set(`тридцат${ending}`, 30);
  EN_WORDS.forEach((word, value) => {
    if (value > 0) words.set(word, value);
  });
  words.set('thirtieth', 30);
  for (const [ten, base] of [['twenty', 20], ['thirty', 30]] as const) {
    for (let unit = 1; unit < 10; unit += 1) words.set(`${ten}-${EN_WORDS[unit]}`, base + unit);
  }
  return words;
}

/** Reads an ordinal of a day, 1 to 31: «третьего», «двадцать пятое», «19-го», "the 19th" without its article. */
export function readOrdinal(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark' || token.kind === 'placeholder') return undefined;
  const figure = FIGURE.exec(token.form);
  if (figure) return { value: Number(figure[1]), next: at + 1 };
  if (token.kind === 'number') return readSuffixed(tokens, at);
  const ten = TENS.get(token.form);
  if (ten !== undefined) {
    const unit = ORDINALS.get(tokens[at + 1]?.form ?? '');
    return unit !== undefined && unit < 10 ? { value: ten + unit, next: at + 2 } : undefined;
  }
  const value = ORDINALS.get(token.form);
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** «19-го»: figure, hyphen and ending are three tokens that touch. */
function readSuffixed(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const [figure, hyphen, ending] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!/^\d{1,2}$/.test(figure.form) || hyphen?.form !== '-' || ending?.start !== hyphen.end || hyphen.start !== figure.end) return undefined;
  return /^(?:го|му|е|ого|ое)$/.test(ending.form) ? { value: Number(figure.form), next: at + 3 } : undefined;
}
