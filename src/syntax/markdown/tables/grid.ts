/** Lowers tables: objections with their answers, dialogues by columns, and anything else as prose. */
import { append } from '../../find.js';
import { soundsHeard, tellsWhen } from '../line/brackets.js';
import { columnsOf, roleOfColumn, rowRoles, type Column } from './columns.js';
import { arrowLength, conditionKind, headEnd, opensCondition } from '../../conditions.js';
import { forbidsSpeech, speechScore } from '../../directions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import type { LabelMatch } from '../../labels.js';
import { classifyLabel, foldLabel } from '../../label-roles.js';
import { SIGNS } from '../notes/examples.js';
import { pieceOf } from '../line/pieces.js';
import { isOneCall, replyColumn } from './replies.js';
import { castColumn, TALK } from './talk-column.js';
import { severalWays } from '../answers/several-ways.js';
import { timedColumns } from './timed-columns.js';
import { isSpoken, quotedSpans } from '../line/spans.js';
import { spread, type Builder } from '../tree/build.js';
import type { Block, Choice, Condition, Handler, Option } from '../../nodes.js';
import type { Range } from '../../../source/index.js';
import type { Side, TableEntry } from '../entries.js';
import type { Row } from '../text/tables.js';
import { foldTarget } from '../tree/jumps.js';
import { PLAIN, type Setting, type WordReader } from '../tree/words.js';

/** Makes a handler of a condition, and keeps it beside the flow. */
type HandlerMaker = (condition: Condition) => Handler;

/** The blocks of a table. Rows of objections go to `handler`. */
export function gridBlocks(build: Builder, words: WordReader, entry: TableEntry, setting: Setting, handler: HandlerMaker): Block[] {
  const { text } = build.source;
  const header = entry.rows[0];
  const hasRuler = entry.rows[1]?.ruler === true;
  const body = entry.rows.slice(1).filter((row) => !row.ruler);
  if (setting.forbids && hasRuler) return [header, ...body].flatMap((row) => rowBlocks(build, words, row, row.cells.map(() => 'forbidden'), setting));
  const marks = hasRuler ? marksIn(build, body) : -1;
  if (marks >= 0) return [...proseOf(build, header.cells), ...body.flatMap((row) => markedRow(build, words, row, marks, setting))];
  const timed = entry.part || !hasRuler ? undefined : timedColumns(text, header, body);
  const columns = entry.part?.columns ?? timed ?? withoutWays(build, header, body, columnsOf(text, header, body), setting);
  const talk = entry.part || timed ? undefined : talkIn(build, header, body, columns);
  if (talk && hasRuler) return [...proseOf(build, header.cells), ...body.flatMap((row) => talkRow(build, words, row, { columns, ...talk }, setting))];
  const known = columns.includes('agent') || (columns.includes('customer') && ['note', 'deed', 'goto'].some((column) => columns.some((one) => one === column)));
  if (!hasRuler && !known) return entry.rows.map((row) => build.prose(row.line));
  if (!known) return proseOf(build, [...header.cells, ...body.flatMap((row) => row.cells)]);
  const heads = entry.part ? [] : proseOf(build, header.cells);
  if (columns.includes('who')) return [...heads, ...castRows(build, words, body, columns, setting)];
  const customer = columns.findIndex((column) => column === 'customer' || column === 'moment');
  const agent = columns.indexOf('agent');
  // the agent's column first, or his words alone in the first row: row by row one answers the other
  const twoSided = customer >= 0 && agent >= 0 && (roleOfColumn(build.slice(header.cells[customer])) === 'customer' || header.cells[customer].end <= header.cells[customer].start);
  const isDialogue = timed !== undefined || isStep(entry, agent) || (twoSided && (customer > agent || agentOpens(body[0], customer, agent) || (!setting.objections && isOneCall(text, body, customer, agent))));
  const reply = replyColumn(header.cells.map((cell) => build.slice(cell)), columns);
  if (reply >= 0 && reply === customer) return [...heads, ...repliedRows(build, words, body, { columns, reply, says: /^(?:если|if|when)(?!\p{L})/iu.test(build.slice(header.cells[reply])) }, setting)];
  if (customer < 0 || isDialogue) return [...heads, ...body.flatMap((row) => rowBlocks(build, words, row, heardIn(text, row, columns), setting))];
  return [...heads, ...answeredRows(build, words, body, { columns, customer, head: build.slice(header.cells[customer]).toLowerCase() }, setting, handler)];
}

/** `| … | Then |` over “refund form” and “log as HK-1”: where no cell names a step or is worded as a goto, it tells what the agent does then. */
function withoutWays(build: Builder, header: Row, body: readonly Row[], columns: readonly Column[], { leadsSomewhere }: Setting): Column[] {
  const leads = ({ start, end }: Range): boolean => {
    const words = build.slice({ start, end });
    return STEP.test(words) || matchGoto(build.source.text, start, end) !== undefined || matchEnd(build.source.text, start, end) !== undefined || leadsSomewhere(words);
  };
  const isAfter = (index: number): boolean => AFTERWARDS.test(build.slice(header.cells[index]).replace(/[*_]/g, '').trim()) && !body.some(({ cells }) => cells[index] && cells[index].end > cells[index].start && leads(cells[index]));
  return columns.map((column, index) => (column === 'goto' && isAfter(index) ? 'note' : column));
}

/** Words that tell what comes next, and no step by themselves. */
const AFTERWARDS = /^(?:then|потом|затем|далее|дальше|next)$/iu;

/** A row of its own number, to which others lead: what the customer says there is answered there, and nowhere else. */
function isStep({ part, rows }: TableEntry, agent: number): boolean {
  return part !== undefined && rows.length === 2 && agent >= 0;
}

/** Columns of a row where a quotation among moments is what the customer says. */
function heardIn(text: string, { cells }: Row, columns: readonly Column[]): Column[] {
  return columns.map((column, index) => (column === 'moment' && cells[index] && pieceOf(text, cells[index].start, cells[index].end).quoted ? 'customer' : column));
}

function proseOf(build: Builder, cells: readonly Range[]): Block[] {
  return cells.filter((cell) => cell.end > cell.start).map((cell) => build.prose(cell));
}

/** The column of ✗ and ✓ alone, if the table has one with a ✗ in it. */
function marksIn(build: Builder, body: readonly Row[]): number {
  const isBad = (row: Row, index: number): boolean => BAD.test(signOf(build, row, index));
  const isMark = (row: Row, index: number): boolean => isBad(row, index) || GOOD.test(signOf(build, row, index));
  return body.length < LEAST_MARKED ? -1 : body[0].cells.findIndex((_, index) => body.some((row) => isBad(row, index)) && body.every((row) => isMark(row, index)));
}

const LEAST_MARKED = 2;
const BAD = new RegExp(`^[${SIGNS.bad}]\\ufe0f?$`, 'u');
const GOOD = new RegExp(`^[${SIGNS.good}]\\ufe0f?$`, 'u');

function signOf(build: Builder, row: Row, index: number): string {
  const cell = row.cells[index];
  return cell ? build.slice(cell).trim() : '';
}

/** `| ✗ | "That's not us." |` is forbidden; of what has a ✓ the quotations are said. */
function markedRow(build: Builder, words: WordReader, row: Row, marks: number, setting: Setting): Block[] {
  const isBad = BAD.test(signOf(build, row, marks));
  const kindOf = (cell: Range): Column => (isBad ? 'forbidden' : pieceOf(build.source.text, cell.start, cell.end).quoted ? 'agent' : 'note');
  return row.cells.flatMap((cell, index) => (index === marks ? [] : cellBlocks(build, words, cell, kindOf(cell), setting)));
}

/** The column in which both sides speak, if the table has one. */
function talkIn(build: Builder, header: Row, body: readonly Row[], columns: readonly Column[]): { talk: number; roles: ReadonlyMap<number, Side> } | undefined {
  if (columns.includes('who')) return undefined;
  const told = header.cells.findIndex((cell) => TALK.test(build.slice(cell).toLowerCase()));
  const talk = told >= 0 ? told : columns.includes('customer') ? -1 : columns.indexOf('agent');
  const roles = talk >= 0 ? castColumn(build.source.text, body, talk, told >= 0) : undefined;
  return roles && { talk, roles };
}

/** A row of such a table; what stands beside the customer's words tells what to do meanwhile. */
function talkRow(build: Builder, words: WordReader, row: Row, { columns, talk, roles }: { columns: readonly Column[]; talk: number; roles: ReadonlyMap<number, Side> }, setting: Setting): Block[] {
  const spoken = row.cells[talk];
  const role = spoken && roles.get(spoken.start);
  return row.cells.flatMap((cell, index) => {
    if (index !== talk) return cellBlocks(build, words, cell, role === 'customer' ? 'note' : columns[index], setting);
    return role && cell.end > cell.start ? [build.turn({ role, words: cell, inferred: { by: 'table', confidence: 0.75 } })] : [];
  });
}

function agentOpens(row: Row | undefined, customer: number, agent: number): boolean {
  const [heard, said] = [row?.cells[customer], row?.cells[agent]];
  return said !== undefined && said.end > said.start && (heard === undefined || heard.end <= heard.start);
}

interface Replied {
  columns: readonly Column[];
  reply: number;
  /** The head itself is a condition: `If they say`. */
  says: boolean;
}

/** Rows of what the agent says, what the customer may reply to it, and what follows the reply. */
function repliedRows(build: Builder, words: WordReader, body: readonly Row[], { columns, reply, says }: Replied, setting: Setting): Block[] {
  const blocks: Block[] = [];
  const isEmpty = (row: Row | undefined, index: number): boolean => !row?.cells[index] || BLANK.test(build.slice(row.cells[index]));
  const agent = columns.indexOf('agent');
  let choice: Choice | undefined;
  body.forEach((row, at) => {
    const cell = row.cells[reply];
    const before = row.cells.slice(0, reply).flatMap((one, index) => cellBlocks(build, words, one, columns[index], setting));
    const after = row.cells.slice(reply + 1).flatMap((one, index) => cellBlocks(build, words, one, columns[reply + 1 + index], setting));
    const goesOn = choice !== undefined && isEmpty(row, agent);
    if (!goesOn) choice = undefined;
    append(blocks, before);
    if (isEmpty(row, reply)) {
      append(blocks, after);
      return;
    }
    if (tellsAgent(build, cell)) {
      append(blocks, [...cellBlocks(build, words, cell, 'customer', setting), ...after]);
      return;
    }
    const others = goesOn || (isEmpty(body[at + 1], agent) && !isEmpty(body[at + 1], reply));
    if (!says && !others && !after.some((block) => block.type !== 'direction') && !tellsReply(build, cell)) {
      append(blocks, [...cellBlocks(build, words, cell, 'customer', setting), ...after]);
      return;
    }
    const several = repliesIn(build, words, cell, after, setting);
    if (several) {
      blocks.push(several);
      return;
    }
    const own = after.length === 0 ? caseIn(build.source.text, cell) : undefined;
    const option = build.option(conditionOf(build, own?.head ?? cell, true));
    append(option.children, own ? words.blocks(own.body.start, own.body.end, setting, true) : after);
    spread(option, after);
    if (!choice) {
      choice = { type: 'choice', position: option.position, children: [] };
      blocks.push(choice);
    }
    choice.children.push(option);
    spread(choice, [option]);
  });
  return blocks;
}

/** `Yes → 3. No → callback` beside `3 / 9`: replies in one cell, each with where it leads. A place that none of them names is where the one without a goto leads. */
function repliesIn(build: Builder, words: WordReader, cell: Range, after: readonly Block[], setting: Setting): Choice | undefined {
  const [choice, more] = severalWays(build.source.text, cell) ? words.blocks(cell.start, cell.end, setting, true) : [];
  if (choice?.type !== 'choice' || more) return undefined;
  const named = new Set(choice.children.flatMap(({ children }) => children.flatMap((block) => (block.type === 'jump' ? [foldTarget(block.target)] : []))));
  const others = after.filter((block) => block.type !== 'jump' || !named.has(foldTarget(block.target)));
  const loose = choice.children.filter(({ children }) => !children.some((block) => block.type === 'jump' || block.type === 'end'));
  if (others.length > 0 && loose.length !== 1) return undefined;
  append(loose[0]?.children ?? [], others);
  spread(choice, others);
  return choice;
}

/** «…занят: «Когда вам удобнее?»», `new → "At what stage is it?"`, `agreed → 7`: a cell that holds the reply and what follows it. */
function caseIn(text: string, cell: Range): { head: Range; body: Range } | undefined {
  let { start } = cell;
  while (start < cell.end && /[….\s]/.test(text[start])) start += 1;
  const { head, rest } = headEnd(text, start, cell.end);
  if (head <= start || head - start > LONGEST_CASE || rest >= cell.end) return undefined;
  const isArrow = arrowLength(text, rest) > 0 || /(?:→|->|=>)\s*$/u.test(text.slice(head, rest));
  return isArrow || /["«“]/.test(text[rest]) ? { head: { start, end: head }, body: { start: rest, end: cell.end } } : undefined;
}

const LONGEST_CASE = 60;

/** «Если отказывается», «Клиент согласен»: the cell tells of a reply and is none. */
function tellsReply(build: Builder, cell: Range): boolean {
  return THIRD_PERSON.test(build.slice(cell).toLowerCase());
}

/** «→ блок В», «(в карточке отметить скидку)» in the customer's column: where the call goes on, or what to do meanwhile. */
function tellsAgent(build: Builder, cell: Range): boolean {
  const { text } = build.source;
  const { wraps, inner } = pieceOf(text, cell.start, cell.end);
  if (arrowLength(text, cell.start) > 0) return matchGoto(text, cell.start, cell.end) !== undefined;
  const words = build.slice(inner);
  return wraps.includes('paren') && !opensCondition(words) && !tellsWhen(words) && !soundsHeard(words);
}

interface Asked {
  columns: readonly Column[];
  /** The column of what is answered, and its head. */
  customer: number;
  head: string;
}

/** Rows that say what is answered and how. Under «Если», a few that mostly lead on are the answers to what the agent asks above; others may come up at any time. */
function answeredRows(build: Builder, words: WordReader, body: readonly Row[], { columns, customer, head }: Asked, setting: Setting, handler: HandlerMaker): Block[] {
  const shown = /клиент|говор|слыш|возраж|objection|say|hear|customer/u.test(head);
  const blocks: Block[] = [];
  const choice: Choice | undefined = !setting.objections && body.length <= MOST_ANSWERS && /^(?:если|когда|ответ|if|when|answer|reply)(?!\p{L})/u.test(head) && leadOn(build, words, body, columns, customer, setting) ? { type: 'choice', position: build.at(body[0].line), children: [] } : undefined;
  let before: Handler | Option | undefined;
  for (const row of body) {
    const cell = row.cells[customer];
    const empty = !cell || BLANK.test(build.slice(cell));
    if (empty && before) answer(before, rowBlocks(build, words, row, columns, setting));
    else if (empty || (columns[customer] === 'moment' && !asks(build, cell))) append(blocks, rowBlocks(build, words, row, columns, setting));
    else {
      const condition = conditionOf(build, cell, shown);
      before = choice ? build.option(condition) : handler(condition);
      if (choice && before.type === 'option') choice.children.push(before);
      answer(before, row.cells.flatMap((one, index) => (index === customer ? [] : cellBlocks(build, words, one, columns[index], setting))));
    }
  }
  if (!choice || choice.children.length === 0) return blocks;
  spread(choice, choice.children);
  return [...blocks, choice];
}

/** So many rows are answers that lead on; longer tables hold what may come up at any time. */
const LEAST_LEADING = 2;
const MOST_ANSWERS = 6;

function leadOn(build: Builder, words: WordReader, body: readonly Row[], columns: readonly Column[], customer: number, setting: Setting): boolean {
  const filled = body.filter((row) => row.cells.some((cell, index) => index !== customer && !BLANK.test(build.slice(cell))));
  const leading = filled.filter((row) => {
    const last = row.cells.flatMap((cell, index) => (index === customer ? [] : cellBlocks(build, words, cell, columns[index], setting))).at(-1);
    return last?.type === 'jump' || last?.type === 'end';
  });
  return leading.length >= LEAST_LEADING && leading.length * 2 > filled.length;
}

/** A cell that holds the customer's words, not the name of a step. */
function asks(build: Builder, cell: Range): boolean {
  return pieceOf(build.source.text, cell.start, cell.end).quoted !== undefined || /\?$/.test(build.slice(cell)) || opensCondition(build.slice(cell));
}

function answer(handler: Handler | Option, blocks: readonly Block[]): void {
  append(handler.children, blocks);
  if (handler.type === 'option') {
    spread(handler, handler.children);
    return;
  }
  const last = handler.children.filter((block) => block.type !== 'direction').at(-1);
  handler.then = last?.type === 'jump' ? 'goto' : last?.type === 'end' ? 'end' : 'return';
  spread(handler, handler.children);
}

/** Rows that name who says them. */
function castRows(build: Builder, words: WordReader, body: readonly Row[], columns: readonly Column[], setting: Setting): Block[] {
  const who = columns.indexOf('who');
  const speech = columns.indexOf('agent');
  const roles = rowRoles(build.source.text, body, who, speech);
  return body.flatMap((row) => {
    const name = row.cells[who];
    const said = row.cells[speech];
    if (name && classifyLabel(build.slice(name)).kind === 'note') return row.cells.flatMap((cell) => cellBlocks(build, words, cell, 'note', setting));
    const role = name && roles.get(foldLabel(build.slice(name)));
    if (!name || !said || !role || said.end <= said.start) return rowBlocks(build, words, row, columns, setting);
    const label: LabelMatch = { label: name, name: build.slice(name), rest: said.start, sign: 'bare', kind: 'speaker', marked: false };
    const turn = build.turn({ role, words: said, label, from: name.start });
    return row.cells.flatMap((cell, index) => (index === speech ? [turn] : index === who ? [] : cellBlocks(build, words, cell, columns[index], setting)));
  });
}

function conditionOf(build: Builder, cell: Range, customerSpeaks: boolean): Condition {
  const piece = pieceOf(build.source.text, cell.start, cell.end);
  const words = build.slice(piece.inner);
  const kind = piece.quoted || (customerSpeaks && !THIRD_PERSON.test(words.toLowerCase())) ? 'utterance' : conditionKind(words);
  return build.condition(kind, piece.inner, [], { by: 'table', confidence: 0.9 });
}

const THIRD_PERSON = /^(?:клиент|абонент|пациент|если|когда|when|if|the (?:customer|caller)|customer|caller|wants|asks|says)(?![\p{L}])/u;

/** `~ ask for the tag number ~`: between waves or slashes stands what nobody says. */
export const ASIDE = /^(?:~\s[^~]*\s~|\/(?![\s/])[^/]{5,}[^\s/]\/)$/u;

function rowBlocks(build: Builder, words: WordReader, row: Row, columns: readonly Column[], setting: Setting): Block[] {
  return row.cells.flatMap((cell, index) => cellBlocks(build, words, cell, columns[index], setting));
}

function cellBlocks(build: Builder, words: WordReader, cell: Range, column: Column | undefined, setting: Setting): Block[] {
  const slice = build.slice(cell);
  if (cell.end <= cell.start || BLANK.test(slice)) return [];
  if (column === 'forbidden') return /[\p{L}\d]/u.test(slice) ? [build.direction(cell, 'note', true)] : [];
  if (column === 'customer' && tellsAgent(build, cell)) return words.blocks(cell.start, cell.end, { ...setting, plain: 'note' });
  // *hangs up*, *silence, wait for it*
  if (column === 'customer' && pieceOf(build.source.text, cell.start, cell.end).wraps.some((wrap) => wrap !== 'bold')) return [build.direction(cell)];
  if (column === 'customer') return [build.turn({ role: 'customer', words: cell, inferred: { by: 'table', confidence: 0.85 } })];
  if (column === 'goto' || (column === 'deed' && STEP.test(slice))) {
    if (severalWays(build.source.text, cell)) return words.blocks(cell.start, cell.end, setting);
    if (saysFirst(build.source.text, cell)) return deedBlocks(build, words, cell, setting);
    const goto = matchGoto(build.source.text, cell.start, cell.end) ?? { start: cell.start, end: cell.end, target: cell, weak: true };
    return words.blocks(cell.start, cell.end, setting).some((block) => block.type === 'end') ? words.blocks(cell.start, cell.end, setting) : /[\p{L}\d]/u.test(slice) ? build.jumps(goto) : [];
  }
  if (column === 'deed') return deedBlocks(build, words, cell, setting);
  if (column === 'agent' && ASIDE.test(slice)) return [build.direction(cell, 'note', forbidsSpeech(slice))];
  if (column === 'agent') return answerBlocks(build, words, cell, setting);
  return /[\p{L}\d]/u.test(slice) ? [build.direction(cell, 'note', forbidsSpeech(slice))] : [];
}

/** `–`, «—»: a cell left blank. */
const BLANK = /^[\s–—-]*$/u;

/** `"It's just so I can check." → 3`, `Laugh it off: "Nothing bad!" → 2`: what is said or done before the call goes on. */
function saysFirst(text: string, cell: Range): boolean {
  const opens = matchGoto(text, cell.start, cell.end);
  if (opens && !opens.weak) return false;
  if (quotedSpans(text, cell.start, cell.end).some((span) => isSpoken(text, span, cell.start)) || isSentence(text.slice(cell.start, cell.end))) return true;
  const arrow = ARROW_WITHIN.exec(text.slice(cell.start, cell.end));
  return arrow !== null && matchGoto(text, cell.start + arrow[1].length, cell.end) !== undefined;
}

/** «Скажу только пассажиру. Передайте ему, пожалуйста!» among numbers of steps: no place has the name of a sentence. */
function isSentence(words: string): boolean {
  return SENTENCES.test(words) || (words.length > LONGEST_NAME && /[.!?…]["»”)*_]*$/u.test(words));
}

const SENTENCES = /\p{L}{2}[.!?…]["»”)]?\s+\p{Lu}\p{L}/u;
/** What is longer and ends as a sentence is no name of a step. */
const LONGEST_NAME = 40;

const ARROW_WITHIN = /^([^→]*[\p{L}\d][^→]*?)(?:→|->|=>)/u;

/** The number of a step and nothing else. */
const STEP = /^(?:→\s*)?\d{1,3}\p{Ll}?$/u;

/** What to do is a note; what is quoted there is said. */
function deedBlocks(build: Builder, words: WordReader, cell: Range, setting: Setting): Block[] {
  const blocks = words.blocks(cell.start, cell.end, { ...setting, plain: 'note' }, true);
  return blocks.some(({ type }) => type === 'turn' || type === 'choice' || type === 'jump' || type === 'end') ? blocks : /[\p{L}\d]/u.test(build.slice(cell)) ? [build.direction(cell, 'note', forbidsSpeech(build.slice(cell)))] : [];
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
