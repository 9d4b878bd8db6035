/** A column of a table in which both sides speak, row by row: what was said on a real call beside the script. */
import { matchLabel } from '../../labels.js';
import type { Side } from '../entries.js';
import { soundsLikeAgent } from '../../voices.js';
import { castDialogue } from '../talk/dialogue.js';
import type { Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

/** Heads of such columns. */
export const TALK = /реальн|жив(?:ой|ого) (?:звон|разговор)|на деле|что (?:было|вышло|прозвучало)|расшифровк|(?:образец|пример) (?:разговора|диалога|звонка)|(?<!\p{L})(?:real|actual|transcript|was said|live call|(?:example|sample) (?:call|dialogue|conversation))/u;

const LEAST_ROWS = 4;
/** By so much the two sides must sound apart, where the head says that it was a talk, and where nothing does. */
const APART_IF_TOLD = 1.5;
const APART = 3;

/** Who speaks in which cell of a column, by where the cell begins; undefined when it does not sound like two sides in turns. */
export function castColumn(text: string, body: readonly Row[], column: number, told: boolean): ReadonlyMap<number, Side> | undefined {
  const cells = body.flatMap((row): Range[] => (row.cells[column] && row.cells[column].end > row.cells[column].start ? [row.cells[column]] : []));
  if (cells.length < LEAST_ROWS || cells.some((cell) => namesSide(text, cell))) return undefined;
  const words = cells.map((cell) => text.slice(cell.start, cell.end));
  const cast = castDialogue(words);
  const rate = (side: Side): number => average(words.filter((_, index) => cast[index].role === side));
  const turns = cast.filter(({ role }, index) => index > 0 && role !== cast[index - 1].role).length;
  const heard = cast.filter(({ role }) => role === 'customer').length;
  if (heard < 2 || heard === cells.length || turns * 3 < (cells.length - 1) * 2 || rate('agent') - rate('customer') < (told ? APART_IF_TOLD : APART)) return undefined;
  return new Map(cells.map((cell, index) => [cell.start, cast[index].role]));
}

/** «Клиент отвечает: «Да, придём»»: the cell itself says who speaks. */
function namesSide(text: string, cell: Range): boolean {
  return matchLabel(text, cell.start, cell.end)?.kind === 'speaker';
}

function average(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + soundsLikeAgent(line), 0) / lines.length;
}
