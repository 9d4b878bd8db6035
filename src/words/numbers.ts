import { NUMBER_WORDS, type NumberWord } from './number-words.js';
import { digitsAt } from './digits.js';
import type { Token } from './tokens.js';

/** A number as spoken or written: its value and the index of the token after it. */
export interface ReadNumber {
  value: number;
  next: number;
  /** The number itself says that it is loose: "a couple", «сто с лишним». */
  hedged?: 'approx' | 'upper' | 'lower';
}

/** One part of a word: «forty-two» has two, both of one token. */
interface Piece {
  form: string;
  token: number;
  /** The last part of its token. */
  last: boolean;
  touches: boolean;
}

const MAX_PIECES = 16;

/** Reads the number that begins at a token: figures, words or both («12,5 тыс.», "two and a half thousand"). */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || token.kind === 'placeholder') return undefined;
  if (token.kind === 'word') return opensNumber(token.form) ? readPieces(tokens, at, at, 0, false) : undefined;
  const digits = digitsAt(tokens, at);
  return digits && readPieces(tokens, at, digits.next, digits.value, true);
}

/** The numbers within a hyphenated word and the word after them: «две-три», "ten-dollar", "twenty-four-month". */
export function readHyphenated(form: string): { values: number[]; rest: string } | undefined {
  const parts = form.split('-');
  if (!NUMBER_WORDS.has(parts[0])) return undefined;
  const values: number[] = [];
  let used = 0;
  for (; used < parts.length; used += 1) {
    const word = NUMBER_WORDS.get(parts[used]);
    if (!word) break;
    const before = values.at(-1);
    if (word.part === 'scale' && before !== undefined) values[values.length - 1] = before * word.value;
    else if (before !== undefined && word.english && before >= 20 && before % 10 === 0 && word.value < 10) values[values.length - 1] = before + word.value;
    else values.push(word.value);
  }
  return { values, rest: parts.slice(used).join('-') };
}

function opensNumber(form: string): boolean {
  if (form === 'a' || form === 'half') return true;
  const word = NUMBER_WORDS.get(form);
  if (word) return !word.bound;
  const hyphen = form.indexOf('-');
  return hyphen > 0 && NUMBER_WORDS.has(form.slice(0, hyphen));
}

function piecesFrom(tokens: readonly Token[], from: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < tokens.length && pieces.length < MAX_PIECES; at += 1) {
    const token = tokens[at];
    if (token.kind === 'mark' || token.kind === 'placeholder') break;
    const touches = at > 0 && tokens[at - 1].end === token.start;
    const parts = token.kind === 'word' && token.form.includes('-') && !NUMBER_WORDS.has(token.form) ? token.form.split('-') : [token.form];
    parts.forEach((form, index) => pieces.push({ form, token: at, last: index === parts.length - 1, touches }));
  }
  return pieces;
}

/** What has been added up so far: `total` of closed thousands, `group` of the thousand being spoken. */
interface Sum {
  total: number;
  group: number;
  /** Only smaller words may follow within the group. */
  below: number;
  /** Only smaller scales may follow. */
  scale: number;
  any: boolean;
  hedged?: 'approx' | 'upper' | 'lower';
}

function readPieces(tokens: readonly Token[], start: number, from: number, figure: number, hasFigure: boolean): ReadNumber | undefined {
  const pieces = piecesFrom(tokens, from);
  const sum: Sum = { total: 0, group: figure, below: hasFigure ? 0 : Infinity, scale: Infinity, any: hasFigure };
  let at = hasFigure ? 0 : readArticle(pieces, sum);
  if (at < 0) return undefined;
  let done = at > 0 && sum.any ? at : 0;
  while (at < pieces.length) {
    const step = takePiece(pieces, at, sum, tokens, hasFigure);
    if (step === 0) break;
    at += step;
    done = at;
  }
  if (!sum.any) return undefined;
  if (done > 0 && !pieces[done - 1].last) return undefined;
  let next = done === 0 ? from : pieces[done - 1].token + 1;
  if (next === start) return undefined;
  const tail = pieces[done] ? looseTail(pieces, done) : undefined;
  if (tail) next = pieces[done + tail.pieces - 1].token + 1;
  next = skipStop(tokens, next);
  const hedged = tail?.hedged ?? sum.hedged;
  const value = Math.round((sum.total + sum.group) * 1e6) / 1e6;
  return hedged ? { value, next, hedged } : { value, next };
}

/** "a hundred", "half a million", "a couple of"; gives the pieces taken, −1 when it is only an article. */
function readArticle(pieces: readonly Piece[], sum: Sum): number {
  let at = 0;
  if (pieces[0].form === 'half') {
    if (pieces[1]?.form !== 'a') return -1;
    sum.group = 0.5;
    at = 2;
  } else if (pieces[0].form === 'a') at = 1;
  else return 0;
  const word = NUMBER_WORDS.get(pieces[at]?.form ?? '');
  if (!word?.english || word.part === 'add') return -1;
  return at;
}

/** Adds the next piece; gives how many pieces it took, 0 when the number ends before it. */
function takePiece(pieces: readonly Piece[], at: number, sum: Sum, tokens: readonly Token[], hasFigure: boolean): number {
  const piece = pieces[at];
  const token = tokens[piece.token];
  if (token.kind === 'number') return takeFigure(piece, sum, tokens);
  const fraction = sum.any ? takeFraction(pieces, at, sum) : 0;
  if (fraction > 0) return fraction;
  if (piece.form === 'and' && sum.any && (sum.below <= 100 || sum.total > 0) && !hasFigure) {
    const next = NUMBER_WORDS.get(pieces[at + 1]?.form ?? '');
    if (next?.part !== 'add' || next.value >= 100 || next.value < 1 || !add(next, sum, false)) return 0;
    return 2;
  }
  const word = wordOf(piece);
  if (!word) return 0;
  if (word.part === 'scale') return takeScale(word, sum) ? 1 : 0;
  if (word.part === 'pair') {
    if (sum.any) return 0;
    Object.assign(sum, { group: 2, any: true, below: 0, hedged: 'approx' });
    return pieces[at + 1]?.form === 'of' ? 2 : 1;
  }
  return add(word, sum, hasFigure && sum.total === 0) ? 1 : 0;
}

function wordOf(piece: Piece): NumberWord | undefined {
  if (piece.form === 'k' || piece.form === 'к') return piece.touches ? { value: 1000, part: 'scale', bound: true } : undefined;
  return NUMBER_WORDS.get(piece.form);
}

/** «2 тысячи 500»: figures go on after a scale in words. */
function takeFigure(piece: Piece, sum: Sum, tokens: readonly Token[]): number {
  if (sum.total === 0 || sum.group !== 0 || sum.scale < 1000) return 0;
  const digits = digitsAt(tokens, piece.token);
  if (!digits || digits.next !== piece.token + 1 || digits.value >= sum.scale || digits.value < 1) return 0;
  sum.group = digits.value;
  sum.below = 0;
  return 1;
}

function takeScale(word: NumberWord, sum: Sum): boolean {
  if (word.bound && !sum.any) return false;
  if (word.value < 1000) {
    if (sum.any && (sum.group === 0 || sum.group >= 100)) return false;
    sum.group = (sum.any ? sum.group : sum.group || 1) * word.value;
    sum.below = word.value;
    sum.any = true;
    return true;
  }
  if (word.value >= sum.scale || (sum.any && sum.group === 0)) return false;
  sum.total += (sum.group || 1) * word.value;
  sum.group = 0;
  sum.below = Infinity;
  sum.scale = word.value;
  sum.any = true;
  return true;
}

function add(word: NumberWord, sum: Sum, blocked: boolean): boolean {
  if (blocked) return false;
  const { value } = word;
  const fresh = sum.group === 0 && sum.below === Infinity;
  if (!fresh && !fits(value, sum)) return takeElided(word, sum);
  if (value === 0 && sum.any) return false;
  sum.group += value;
  sum.any = true;
  sum.below = value >= 100 ? 100 : value >= 20 ? 10 : 0;
  if (!Number.isInteger(value)) sum.below = 0;
  return true;
}

function fits(value: number, sum: Sum): boolean {
  if (sum.below === 100) return value < 100 && value > 0;
  if (sum.below === 10 || sum.below === 12) return value < 10 && value > 0 && Number.isInteger(value);
  return false;
}

/** The thousand or the hundred left unsaid: «пять девятьсот», "one eighty", "twenty twenty-six". */
function takeElided(word: NumberWord, sum: Sum): boolean {
  if (sum.total > 0 || sum.group === 0 || sum.group >= 100 || !Number.isInteger(sum.group)) return false;
  if (word.english ? word.value < 10 || word.value >= 100 : word.value < 100) return false;
  if (word.english && sum.group >= 10 && (sum.group > 20 || sum.group < 17)) return false;
  sum.group = sum.group * (word.english ? 100 : 1000) + word.value;
  sum.below = word.value >= 100 ? 100 : word.value >= 20 ? 10 : 0;
  return true;
}

const TENTHS: ReadonlyMap<string, number> = new Map([['десятых', 10], ['десятая', 10], ['десятой', 10], ['сотых', 100], ['сотая', 100], ['тысячных', 1000]]);

/** «с половиной», "and a half", "point five", «целых пять десятых». */
function takeFraction(pieces: readonly Piece[], at: number, sum: Sum): number {
  const [one, two, three] = [pieces[at].form, pieces[at + 1]?.form, pieces[at + 2]?.form];
  const share = one === 'с' ? (two === 'половиной' ? 0.5 : two === 'четвертью' ? 0.25 : 0) : 0;
  if (share > 0) {
    sum.group += share;
    return 2;
  }
  if (one === 'and' && two === 'a' && (three === 'half' || three === 'quarter')) {
    sum.group += three === 'half' ? 0.5 : 0.25;
    return 3;
  }
  if (one === 'point') return takeDecimals(pieces, at, sum);
  if (one !== 'целых' && one !== 'целая' && one !== 'целую') return 0;
  const ahead = two === 'и' ? 2 : 1;
  let value = 0;
  for (let step = at + ahead; step < pieces.length && step < at + ahead + 4; step += 1) {
    const tenths = TENTHS.get(pieces[step].form);
    if (tenths) {
      sum.group += value / tenths;
      return step - at + 1;
    }
    const word = NUMBER_WORDS.get(pieces[step].form);
    if (word?.part !== 'add') return 0;
    value += word.value;
  }
  return 0;
}

function takeDecimals(pieces: readonly Piece[], at: number, sum: Sum): number {
  let place = 0.1;
  let taken = 0;
  for (let step = at + 1; step < pieces.length; step += 1) {
    const word = NUMBER_WORDS.get(pieces[step].form);
    if (!word?.english || word.part !== 'add' || word.value > 9) break;
    sum.group += word.value * place;
    place /= 10;
    taken += 1;
  }
  return taken === 0 ? 0 : taken + 1;
}

/** «с лишним», "or so", «или около того». */
function looseTail(pieces: readonly Piece[], at: number): { pieces: number; hedged: 'approx' | 'lower' } | undefined {
  const [one, two, three] = [pieces[at].form, pieces[at + 1]?.form, pieces[at + 2]?.form];
  if (one === 'с' && (two === 'лишним' || two === 'небольшим' || two === 'хвостиком')) return { pieces: 2, hedged: 'lower' };
  if (one === 'or' && two === 'so') return { pieces: 2, hedged: 'approx' };
  if (one === 'или' && two === 'около' && three === 'того') return { pieces: 3, hedged: 'approx' };
  if (one === 'odd' || one === 'ish') return { pieces: 1, hedged: 'approx' };
  return undefined;
}

/** The full stop of «тыс.» and «млн.» belongs to the number unless the sentence ends there. */
function skipStop(tokens: readonly Token[], next: number): number {
  const scale = tokens[next - 1];
  const stop = tokens[next];
  const after = tokens[next + 1];
  if (stop?.form !== '.' || stop.start !== scale.end || !after) return next;
  if (!/^(?:тыс|млн|млрд|тр)$/.test(scale.form)) return next;
  return after.kind === 'word' && after.text !== after.text.toLowerCase() ? next : next + 1;
}
