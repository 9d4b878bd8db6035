/** Lowers tables: objections with their answers, dialogues by columns, and anything else as prose. */
import { append } from '../find.js';
import { conditionKind } from '../conditions.js';
import { forbidsSpeech, speechScore } from '../directions.js';
import { matchGoto } from '../gotos.js';
import { classifyLabel, roleOfLabel } from '../labels.js';
import { pieceOf } from './pieces.js';
import { spread, type Builder } from './build.js';
import type { Block, Condition, Handler } from '../nodes.js';
import type { Range } from '../../source/index.js';
import type { TableEntry } from './entries.js';
import type { Row } from './tables.js';
import { PLAIN, type Setting, type WordReader } from './words.js';

type Column = 'customer' | 'agent' | 'forbidden' | 'goto' | 'note' | 'stage' | 'other';

const FORBIDDEN = /не (?:говор|надо|стоит)|запрещ|нельзя|don['’]?t|never|avoid|do not|forbidden|wrong|плохо|ошибк/u;
const GOTO = /^(?:переход|далее|дальше|куда|next|go ?to|goto|next step|then)/u;
const NOTE = /стратег|подход|комментар|примечан|пояснен|почему|действи|что делать|статус|strategy|comment|notes?$|why|action|what to do|approach|outcome/u;
const CUSTOMER = /возражен|клиент|абонент|пациент|слыш|вопрос|ситуац|причин|условие|если|говорят|objection|customer|caller|member|client|guest|prospect|question|situation|trigger|reason|if they|they say|you hear|concern|pushback/u;
const AGENT = /ответ|отвеча|говорим|говорить|оператор|реплик|речев|скрипт|фраз|сказать|response|answer|reply|you say|say|agent|rebuttal|script|respond/u;
const STAGE = /^(?:этап|шаг|№|#|step|stage|блок|phase)/u;

/** The blocks of a table. Rows of objections go to `handler`, which makes a handler of a condition. */
export function gridBlocks(build: Builder, words: WordReader, entry: TableEntry, setting: Setting, handler: (condition: Condition) => Handler): Block[] {
  const header = entry.rows[0];
  const hasRuler = entry.rows[1]?.ruler === true;
  const columns = header.cells.map((cell) => columnOf(build.slice(cell)));
  const body = entry.rows.slice(1).filter((row) => !row.ruler);
  settleColumns(build, columns, body);
  const known = columns.includes('agent') || (columns.includes('customer') && columns.includes('note'));
  if (!hasRuler && !known) return entry.rows.map((row) => build.prose(row.line));
  if (!known) return [...header.cells, ...body.flatMap((row) => row.cells)].filter((cell) => cell.end > cell.start).map((cell) => build.prose(cell));
  const heads = header.cells.filter((cell) => cell.end > cell.start).map((cell) => build.prose(cell));
  const customer = columns.indexOf('customer');
  const agent = columns.indexOf('agent');
  // the agent's column first: row by row one answers the other
  const isDialogue = customer > agent && agent >= 0 && roleOfColumn(build.slice(header.cells[customer])) === 'customer';
  if (customer < 0 || isDialogue) return [...heads, ...body.flatMap((row) => rowBlocks(build, words, row, columns, setting))];
  const shown = /клиент|говор|слыш|возраж|objection|say|hear|customer/u.test(build.slice(header.cells[customer]).toLowerCase());
  const blocks: Block[] = heads;
  for (const row of body) {
    const cell = row.cells[customer];
    if (!cell || cell.end <= cell.start) {
      append(blocks, rowBlocks(build, words, row, columns, setting));
      continue;
    }
    const made = handler(conditionOf(build, cell, shown));
    made.children = row.cells.flatMap((one, index) => (index === customer ? [] : cellBlocks(build, words, one, columns[index], setting)));
    const last = made.children.filter((block) => block.type !== 'direction').at(-1);
    made.then = last?.type === 'jump' ? 'goto' : last?.type === 'end' ? 'end' : 'return';
    spread(made, made.children);
  }
  return blocks;
}

function columnOf(words: string): Column {
  const lower = words.toLowerCase().replace(/[*_]/g, '').trim();
  if (FORBIDDEN.test(lower)) return 'forbidden';
  if (GOTO.test(lower)) return 'goto';
  const role = roleOfColumn(words);
  if (role === 'customer') return 'customer';
  if (role === 'agent') return 'agent';
  if (STAGE.test(lower)) return 'stage';
  if (NOTE.test(lower)) return 'note';
  if (classifyLabel(words).kind === 'say') return 'agent';
  if (CUSTOMER.test(lower)) return 'customer';
  return AGENT.test(lower) ? 'agent' : 'other';
}

/** `Agent side`, «Реплика клиента»: the role that a head names. */
function roleOfColumn(words: string): 'agent' | 'customer' | undefined {
  const role = roleOfLabel(words.replace(/\s+(?:side|line|words|part|column)\s*$/i, ''))?.role;
  return role === 'agent' || role === 'customer' ? role : undefined;
}

/** Columns whose heads say nothing are judged by their cells. */
function settleColumns(build: Builder, columns: Column[], body: readonly Row[]): void {
  const only = (column: Column): boolean => columns.filter((one) => one === column).length === 1;
  if (!columns.includes('agent') && columns.includes('customer')) {
    const speech = columns.findIndex((column, index) => column === 'other' && share(build, body, index) > 0.5);
    if (speech >= 0) columns[speech] = 'agent';
  }
  if (columns.includes('agent') && !columns.includes('customer') && columns[0] === 'other' && columns.length === 2 && only('agent')) columns[0] = 'customer';
}

function share(build: Builder, body: readonly Row[], index: number): number {
  const cells = body.flatMap((row) => row.cells[index] ?? []).slice(0, 20);
  const spoken = cells.filter((cell) => pieceOf(build.source.text, cell.start, cell.end).quoted || speechScore(build.slice(cell)) > 1);
  return cells.length === 0 ? 0 : spoken.length / cells.length;
}

function conditionOf(build: Builder, cell: Range, customerSpeaks: boolean): Condition {
  const piece = pieceOf(build.source.text, cell.start, cell.end);
  const words = build.slice(piece.inner);
  const kind = piece.quoted || (customerSpeaks && !THIRD_PERSON.test(words.toLowerCase())) ? 'utterance' : conditionKind(words);
  return build.condition(kind, piece.inner, [], { by: 'table', confidence: 0.9 });
}

const THIRD_PERSON = /^(?:клиент|абонент|пациент|если|когда|when|if|the (?:customer|caller)|customer|caller|wants|asks|says)(?![\p{L}])/u;

function rowBlocks(build: Builder, words: WordReader, row: Row, columns: readonly Column[], setting: Setting): Block[] {
  return row.cells.flatMap((cell, index) => cellBlocks(build, words, cell, columns[index], setting));
}

function cellBlocks(build: Builder, words: WordReader, cell: Range, column: Column | undefined, setting: Setting): Block[] {
  if (cell.end <= cell.start) return [];
  const slice = build.slice(cell);
  if (column === 'forbidden') return /[\p{L}\d]/u.test(slice) ? [build.direction(cell, 'note', true)] : [];
  // *hangs up*, *silence, wait for it*
  if (column === 'customer' && pieceOf(build.source.text, cell.start, cell.end).wraps.some((wrap) => wrap !== 'bold')) return [build.direction(cell)];
  if (column === 'customer') return [build.turn({ role: 'customer', words: cell, inferred: { by: 'table', confidence: 0.85 } })];
  if (column === 'goto') {
    const goto = matchGoto(build.source.text, cell.start, cell.end) ?? { start: cell.start, end: cell.end, target: cell, weak: true };
    return words.blocks(cell.start, cell.end, setting).some((block) => block.type === 'end') ? words.blocks(cell.start, cell.end, setting) : /[\p{L}\d]/u.test(slice) ? [build.jump(goto)] : [];
  }
  if (column === 'agent') return answerBlocks(build, words, cell, setting);
  return /[\p{L}\d]/u.test(slice) ? [build.direction(cell, 'note', forbidsSpeech(slice))] : [];
}

/** The answer's cell is speech unless it tells the agent what to do. */
function answerBlocks(build: Builder, words: WordReader, cell: Range, setting: Setting): Block[] {
  const text = build.source.text;
  const blocks = words.blocks(cell.start, cell.end, { ...setting, plain: 'agent', confidence: 0.85 }, true);
  for (const block of blocks) if (block.type === 'turn' && block.inferred?.by === PLAIN) block.inferred.by = 'table';
  if (blocks.some((block) => block.type !== 'direction')) return blocks;
  const piece = pieceOf(text, cell.start, cell.end);
  const slice = build.slice(cell);
  if (piece.wraps.length > 0 || speechScore(slice) < -2.5) return blocks;
  return [build.turn({ role: 'agent', words: cell, inferred: { by: 'table', confidence: 0.8 } })];
}
