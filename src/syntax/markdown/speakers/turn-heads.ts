/** The opening of one line of a talk: when it was said, who says it, and the sign before his words, in whatever marks: «`10:02` **Ирина** → …». */
import { foldLabel } from '../../label-roles.js';
import { withLetters, type Range } from '../../../source/index.js';

/** How a line opens. */
export interface TurnHead {
  label: Range;
  /** The name, folded: `Visitor (Dana W.)` and `Visitor` are one. */
  name: string;
  /** What stands in parentheses behind the name, folded: `Peel & Pan (Ollie)` may be the Ollie of other lines. */
  remark?: string;
  /** Where the words begin; the end of the line where the name stands alone. */
  rest: number;
  /** Nothing stands behind the name. */
  isAlone: boolean;
  /** The time stands beside it. */
  isTimed: boolean;
  /** What the openings of a talk have in common: the marks of the name, the sign behind it, where the time stands. */
  form: string;
}

const TIME = String.raw`[[(<]?(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,?\s+(?:(?:at|в)\s+)?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])>]?`;
const STAMP = `[\`*_]{0,3}${TIME}[\`*_]{0,3}`;
/** `Mr & Mrs Evans`, `Chloe @ Front Desk`, «Юля · Касса», `Mum/Dad` */
const NAME = `\\p{L}(?:[\\p{L}\\d_.@'’/-]*[\\p{L}\\d.'’])?(?: (?:[&@·•] )?[\\p{L}\\d](?:[\\p{L}\\d_.@'’/-]*[\\p{L}\\d.'’])?){0,3}(?: ?\\([^()\\n]{1,30}\\))?`;
/** `🎧 `, `🔴 ` */
const PICTURE = `(?:\\p{Extended_Pictographic}\ufe0f?[ \t]*)?`;
/** «— **М.** Добрый день!» */
const DASH = '(?:[—–] )?';
const SIGN = String.raw`::?|：|—|–|→|[-=]?>{1,2}(?=\s)|-(?=\s)|»|\||[=~](?=\s)|\.(?=\s)`;
const GAP = String.raw`[ \t\u00a0\0]`;
const HEAD = withLetters(
  `(${DASH})(?:(${STAMP})(?:${GAP}*[-–—|,·]${GAP}+|${GAP}+))?${PICTURE}([\`*_]{0,3}|<[bi]>)([[<]?)${PICTURE}(${NAME})([\\]>]?)(:?)([\`*_]{0,3}|</[bi]>)(?:,?${GAP}*(${STAMP}))?(?:${GAP}*(${SIGN})|(?=\\s|$))${GAP}*`,
  'uiy',
);

/** The opening of `text[start, end)`, if it may be that of a turn. */
export function turnHead(text: string, start: number, end: number): TurnHead | undefined {
  HEAD.lastIndex = start;
  const match = HEAD.exec(text);
  if (!match || HEAD.lastIndex > end) return undefined;
  const [whole, dash, before = '', marks, opening, name, closing, inside, unmarks, after = '', outside = ''] = match;
  const rest = HEAD.lastIndex;
  const isAlone = rest === end;
  const sign = inside || outside;
  // «Да. Спасибо.» opens no turn, nor does a word that nothing parts from the next; «М. Добрый день!» may
  if ((!isAlone || sign !== '') && (sign === '' || sign === '.') && !LETTER.test(name + sign) && marks === '' && opening === '' && after === '') return undefined;
  if ((marks === '') !== (unmarks === '') || (opening === '[') !== (closing === ']') || (opening === '<') !== (closing === '>')) return undefined;
  const from = start + whole.indexOf(name, dash.length + before.length);
  const remark = /\(([^()]+)\)$/.exec(name)?.[1];
  return { label: { start: from, end: from + name.length }, name: foldLabel(name), ...(remark ? { remark: foldLabel(remark) } : {}), rest, isAlone, isTimed: before !== '' || after !== '', form: [marks, opening, sign, before && 'time before', after && 'time behind', isAlone && 'alone', dash && 'dash'].join(' ') };
}

const LETTER = /^\p{Lu}\.$/u;
