/** Legends that name signs or colours in words: «мы с чёрточки, они с плюсика», `# blue card = you read it out`, `# yellow card = you hear it`. */
import type { Range, Source } from '../../../source/index.js';
import { SIGN_NAMES } from '../../sign-names.js';
import { legendFrom, type Legend } from './legend.js';
import { textOf, type Value } from '../values/values.js';

/** `blue card = you read it out`, «синий — говорим». */
const COLOUR = /^\W*(\p{L}{3,12})(?: (?:cards?|lines?|text|ink|pen|keys?|карточк\p{L}*|строк\p{L}*|текст\p{L}*))?\s*(?:=|—|–|:|->)\s*(.{2,50}?)[.;,]?\s*$/u;
/** `🟦 we speak`, «🟨 — пациент»: the sign itself. */
const DRAWN = /^\s*((?:\p{Extended_Pictographic}|[\p{So}\p{Sm}])\uFE0F?)\s*(?:=|—|–|:)?\s+(.{2,40}?)\s*$/u;
const LEAST_USED = 2;

/** Such a legend of a file, from the comments above its words or from a text at its head. */
export function namedLegendOf(source: Source, root: Value, comments: readonly Range[]): Legend | undefined {
  const above = comments.filter(({ start }) => start <= root.start).map(({ start, end }) => source.text.slice(start, end).replace(/^[#\s]+/, ''));
  const heads = root.kind === 'map' ? root.pairs.flatMap(({ value }) => (value.kind === 'scalar' ? textOf(value) ?? [] : [])) : [];
  return coloursIn(source, above) ?? [above.join('; '), ...heads].map((text) => signsIn(source, text)).find((legend) => legend !== undefined);
}

function coloursIn(source: Source, lines: readonly string[]): Legend | undefined {
  const entries = lines.flatMap((line): [string, string][] => {
    const [, key, words] = COLOUR.exec(line) ?? [];
    return key && words && opensKeys(source, key) ? [[key, words]] : [];
  });
  return legendFrom(entries);
}

/** Keys of the file, not words that come up in a comment by chance. */
function opensKeys(source: Source, key: string): boolean {
  return new RegExp(`^[ \\t-]*["']?${key}\\d{0,3}["']?\\s*:`, 'mu').test(source.text);
}

/** One sign and one side in each part of a sentence. */
function signsIn(source: Source, text: string): Legend | undefined {
  if (text.length > LONGEST_LEGEND) return undefined;
  const entries = text.toLowerCase().split(/[,;.\n]|(?<!\p{L})(?:and|while|а|и)(?!\p{L})/u).flatMap((part): [string, string][] => {
    const [, drawn, words] = DRAWN.exec(part) ?? [];
    if (drawn && words && opensTexts(source, drawn, 1)) return [[drawn, words]];
    const named = SIGN_NAMES.filter(([name]) => name.test(part));
    const sign = named.length === 1 ? named[0][1].find((one) => opensTexts(source, one)) : undefined;
    return sign ? [[sign, part.replace(named[0][0], ' ')]] : [];
  });
  return new Set(entries.map(([sign]) => sign)).size === entries.length ? legendFrom(entries) : undefined;
}

const LONGEST_LEGEND = 300;

/** Texts of the file begin with the sign; a hyphen before a text without quotes is YAML's own. */
function opensTexts(source: Source, sign: string, least = LEAST_USED): boolean {
  const escaped = sign.replace(/[*+.|^$]/g, '\\$&');
  const before = sign === '-' ? `["']` : `^[ \\t-]*["']?`;
  return [...source.text.matchAll(new RegExp(`${before}${escaped}\\s`, 'gmu'))].length >= least;
}
