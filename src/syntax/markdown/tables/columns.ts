/** What the columns of a table hold, by their heads and, where these say nothing, by their cells. */
import { speechScore } from '../../directions.js';
import { classifyLabel, foldLabel, roleOfLabel, type LabelGuess } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { pieceOf } from '../line/pieces.js';
import type { Role } from '../../nodes.js';
import { withLetters, type Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

/** `who`: names of speakers, row by row; `moment`: steps of the call among words of the customer; `deed`: what to do, with the words for it in quotation marks. */
export type Column = 'customer' | 'agent' | 'who' | 'moment' | 'forbidden' | 'goto' | 'deed' | 'note' | 'stage' | 'other';

const FORBIDDEN = /не (?:говор|надо|стоит)|запрещ|нельзя|don['’]?t|never|avoid|do not|forbidden|wrong|плохо|ошибк/u;
const GOTO = /^(?:переход|далее|дальше|куда|потом$|затем$|next|go ?to|goto|next step|then$)/u;
const DEED = /^(?:then |you |we )?do$|действи|что делать|^actions?$|what to do/u;
const NOTE = /стратег|подход|комментар|примечан|пояснен|почему|зачем|статус|для (?:оператора|себя|вас)|strategy|comment|notes?$|why|action|approach|outcome|for the (?:rep|agent|adviser|operator)/u;
const CUSTOMER = /возражен|клиент|(?:что|как) (?:по)?(?:скаж|говор|спрос|спраш)\p{L}+ (?!оператор|менеджер|мы)|абонент|пациент|слыш|вопрос|ситуац|причин|условие|если|говорят|objection|customer|caller|member|client|guest|prospect|question|situation|trigger|reason|if they|they say|(?:you|we)(?:['’]ll| will| may| might)? hear|concern|pushback/u;
/** What the agent hears is not his. */
const HEARD = /^(?:what )?(?:you|we|i)(?:['’]ll| will| may| might)? hear|^(?:что )?(?:вы |мы )?(?:у?слыш\p{L}+)$/u;
const AGENT = /ответ|отвеча|наш\p{L}* слов|вслух|произнос|говорим|говорить|оператор|реплик|речев|скрипт|фраз|сказать|response|answer|reply|you say|say|agent|rebuttal|script|respond/u;
const STAGE = /^(?:этап|шаг|№|#|step|stage|блок|phase)/u;
const WHO = /^(?:кто|кто говорит|чья реплика|спикер|роль|голос|участник|сторона|who|who speaks|speaker|role|voice|actor|party)$/u;

/** The kinds of all columns of a table with a header. */
export function columnsOf(text: string, header: Row, body: readonly Row[]): Column[] {
  const named = header.cells.map((cell) => text.slice(cell.start, cell.end));
  const columns = [...withBetter(named, withCaller(named))];
  const cells = columns.map((_, index) => body.flatMap((row) => row.cells[index] ?? []).filter((cell) => cell.end > cell.start).slice(0, 40));
  const who = columns.findIndex((column, index) => namesSpeakers(text, column, header.cells[index], cells[index]));
  if (who >= 0) {
    columns[who] = 'who';
    return withSpeech(columns, cells);
  }
  for (const index of versions(header.cells.map((cell) => text.slice(cell.start, cell.end)))) if (columns[index] === 'other') columns[index] = 'agent';
  settle(text, columns, cells, header.cells.every((cell) => cell.end <= cell.start));
  return withSides(text, withReplies(text, named, columns, cells), cells);
}

/** `| Answer | Go to |` over “yes” and “no”: where nobody else answers, these are the customer's, and too short for what the agent says. */
function withReplies(text: string, heads: readonly string[], columns: Column[], cells: readonly Range[][]): Column[] {
  if (!columns.includes('goto') || columns.some((column) => column === 'customer' || column === 'moment' || column === 'who')) return columns;
  const isReply = ({ start, end }: Range): boolean => end - start <= LONGEST_REPLY && !/[.!…]$/.test(text.slice(start, end)) && soundsLikeAgent(text.slice(start, end)) < 1;
  return columns.map((column, index) => (column === 'agent' && REPLY.test(heads[index].toLowerCase().replace(/[*_]/g, '').trim()) && cells[index].length > 0 && cells[index].every(isReply) ? 'customer' : column));
}

const REPLY = /^(?:варианты? )?(?:ответ|отклик|answer|repl(?:y|ies)|response)/u;
const LONGEST_REPLY = 40;

/** So many rows show who says a column, and so far apart the two sides sound in them, whatever the heads say. */
const LEAST_ROWS = 4;
const SIDES_APART = 1.5;
/** How many cells of the customer are his beyond doubt, and how much the agent's sound like him. */
const SURELY_HEARD = 0.3;
const SOUNDS_SAID = 0.3;

/** Where the heads name one side only, or neither, the two columns that sound most unlike each other are the customer's and the agent's, in this order. */
function withSides(text: string, columns: Column[], cells: readonly Range[][]): Column[] {
  if ((columns.includes('customer') && columns.includes('agent')) || columns.some((column) => ELSEWHERE.has(column))) return columns;
  const sounds = columns.flatMap((_, index) => (cells[index].length >= LEAST_ROWS && cells[index].every((cell) => text.slice(cell.start, cell.end).includes(' ') || cell.end - cell.start > 3) ? [{ index, sound: soundOf(text, index, cells[index]).agentness }] : []));
  const pairs = sounds.flatMap((heard) => sounds.flatMap((said) => (said.index > heard.index ? [{ heard, said, apart: said.sound - heard.sound }] : [])));
  const best = pairs.sort((one, other) => other.apart - one.apart)[0];
  if (!best || best.apart < SIDES_APART || best.said.sound < SOUNDS_SAID) return columns;
  const sure = cells[best.heard.index].filter((cell) => isSurelyHeard(text.slice(cell.start, cell.end))).length;
  if (sure < cells[best.heard.index].length * SURELY_HEARD) return columns;
  return columns.map((column, index) => (index === best.heard.index ? 'customer' : index === best.said.index ? 'agent' : column === 'agent' || column === 'customer' ? 'note' : column));
}

/** A question, or a sentence that sounds like him; a word or two may name anything. */
function isSurelyHeard(words: string): boolean {
  return /\?["»”]?$/.test(words) || (/[.!…]["»”]?$/.test(words) && /\S\s+\S+\s+\S/.test(words) && soundsLikeAgent(words) < -1);
}

/** Columns beside which the two sides are not simply told by how they sound. */
const ELSEWHERE = new Set<Column>(['forbidden', 'goto', 'who', 'moment', 'deed']);

/** Heads of what is said in place of what stands beside it: `Heard | Better`, «Нельзя | Можно». */
const BETTER = /^(?:(?:say |use |much )?(?:better|instead|rather|this instead)|do|(?:а |говорим |так )?(?:лучше|можно|надо|нужно|правильно|вместо этого|чем заменить|замена))$/u;

/** Two columns of which one is said in place of the other. */
function withBetter(heads: readonly string[], columns: readonly Column[]): readonly Column[] {
  const better = heads.findIndex((head) => BETTER.test(head.toLowerCase().replace(/[*_:✓✔✅]/gu, '').trim()));
  return heads.length === 2 && better >= 0 && columns[better] !== 'customer' ? heads.map((_, index) => (index === better ? 'agent' : 'forbidden')) : columns;
}

/** `| Donor | Caller |`: beside the customer's column whoever calls is the agent. */
function withCaller(heads: readonly string[]): Column[] {
  const columns = heads.map(columnOf);
  if (columns.includes('agent') || columns.filter((column) => column === 'customer').length < 2) return columns;
  return columns.map((column, index) => (roleOfLabel(heads[index])?.caller ? 'agent' : column));
}

/** `Opener A (running)`, `Opener B (challenger)`; «Вариант 1», «Вариант 2»: columns that hold versions of one text. */
function versions(heads: readonly string[]): number[] {
  const stems = heads.map((head) => VERSION.exec(head.replace(/[*_]/g, '').trim())?.[1].toLowerCase());
  return stems.flatMap((stem, index) => (stem !== undefined && stems.filter((other) => other === stem).length > 1 ? [index] : []));
}

const VERSION = /^(opener|opening|version|variant|script|option|вариант|версия|заход|скрипт)\s+[A-DАБВГ1-4](?![\p{L}\d])/iu;

/** The speaker that a cell names, or the way that a message went. */
function roleOfCell(words: string): LabelGuess | undefined {
  if (SENT.test(words)) return { role: 'agent', confidence: 0.85 };
  return RECEIVED.test(words) ? { role: 'customer', confidence: 0.85 } : roleOfLabel(words);
}

const SENT = /^(?:out|outgoing|outbound|sent|исх|исходящ\p{L}*|отправлено)\.?$/iu;
const RECEIVED = /^(?:in|incoming|inbound|received|вх|входящ\p{L}*|получено)\.?$/iu;

/** Who the names in a column stand for; those that nobody knows are told apart by how they sound. */
export function rowRoles(text: string, body: readonly Row[], who: number, speech: number): Map<string, Role> {
  const roles = new Map<string, Role>();
  const strangers = new Map<string, number>();
  for (const { cells } of body) {
    const [name, said] = [cells[who], cells[speech]];
    if (!name || !said || name.end <= name.start) continue;
    const words = text.slice(name.start, name.end);
    const guess = roleOfCell(words);
    if (classifyLabel(words).kind === 'note') continue;
    if (guess && !guess.letter && !guess.caller) roles.set(foldLabel(words), guess.role);
    else strangers.set(foldLabel(words), (strangers.get(foldLabel(words)) ?? 0) + soundsLikeAgent(text.slice(said.start, said.end)));
  }
  const hasAgent = [...roles.values()].includes('agent');
  const ranked = [...strangers].sort(([, one], [, other]) => other - one);
  ranked.forEach(([name], index) => roles.set(name, index === 0 && !hasAgent ? 'agent' : 'customer'));
  return roles;
}

/** `Agent side`, «Реплика клиента»: the role that a head names. */
export function roleOfColumn(words: string): 'agent' | 'customer' | undefined {
  if (HEARD.test(words.toLowerCase().replace(/[*_]/g, '').trim())) return undefined;
  const speaker = speakerIn(words);
  const role = roleOfLabel(speaker ?? words.replace(/\s+(?:side|line|words|part|column)\s*$/i, ''))?.role;
  return role === 'agent' || role === 'customer' ? role : undefined;
}

/** «Что говорит сотрудник», `What the adviser should say`: who speaks in a column whose head asks what he says. */
function speakerIn(words: string): string | undefined {
  const head = words.toLowerCase().replace(/[*_?:]/g, '').trim();
  return (SAYS_WHO.exec(head) ?? WHO_SAYS.exec(head) ?? WHO_SAYS_EN.exec(head))?.[1];
}

const SAY_RU = '(?:(?:должен|должна|может|обязан) )?(?:по|про)?(?:говор|скаж|сказ|отвеча|отвеч|ответ|спраш|спрос|произн|сообща|предлага|пиш)\\p{L}*(?: в ответ)?';
const SAYS_WHO = withLetters(`^(?:что|как|чем) ${SAY_RU} (\\p{L}+(?: \\p{L}+)?)$`);
const WHO_SAYS = withLetters(`^(?:что|как|чем) (\\p{L}+(?: \\p{L}+)?) ${SAY_RU}$`);
const WHO_SAYS_EN = /^(?:what|how) (?:(?:the|our|an?|your) )?([a-z]+(?: [a-z]+)?) (?:(?:should|must|can|could|may|might|will|would|then) )?(?:says?|answers?|asks?|repl(?:y|ies)|responds?|tells?|writes?)(?: (?:back|next|then))?$/u;

/** What the head of a column says of it. */
export function columnOf(words: string): Column {
  const lower = words.toLowerCase().replace(/[*_]/g, '').trim();
  if (FORBIDDEN.test(lower)) return 'forbidden';
  if (GOTO.test(lower)) return 'goto';
  if (HEARD.test(lower)) return 'customer';
  const role = roleOfColumn(words);
  if (role) return role;
  if (STAGE.test(lower)) return 'stage';
  if (DEED.test(lower)) return 'deed';
  if (NOTE.test(lower)) return 'note';
  if (classifyLabel(words).kind === 'say') return 'agent';
  if (CUSTOMER.test(lower)) return 'customer';
  return AGENT.test(lower) ? 'agent' : 'other';
}

/** Cells that are names of speakers and nothing else, whatever their head. */
function namesSpeakers(text: string, column: Column, head: Range, cells: readonly Range[]): boolean {
  if (cells.length < 2) return false;
  const names = new Set(cells.map((cell) => foldLabel(text.slice(cell.start, Math.min(cell.end, cell.start + 60)))));
  const known = cells.filter((cell) => cell.end - cell.start < 40 && (roleOfCell(text.slice(cell.start, cell.end)) !== undefined || classifyLabel(text.slice(cell.start, cell.end)).kind === 'note')).length;
  if (WHO.test(text.slice(head.start, head.end).toLowerCase().replace(/[*_]/g, ''))) return known > 0 || (names.size > 1 && names.size * 2 <= cells.length);
  return column !== 'agent' && column !== 'customer' && known * 5 >= cells.length * 4 && names.size > 1;
}

/** Beside speakers the column with the most words is what they say. */
function withSpeech(columns: Column[], cells: readonly Range[][]): Column[] {
  const length = (index: number): number => cells[index].reduce((sum, cell) => sum + cell.end - cell.start, 0);
  let longest = -1;
  columns.forEach((column, index) => {
    if (column !== 'who' && (longest < 0 || length(index) > length(longest))) longest = index;
  });
  return columns.map((column, index): Column => (index === longest ? 'agent' : column === 'agent' || column === 'customer' ? 'other' : column));
}

interface Sound {
  index: number;
  spoken: number;
  agentness: number;
}

/** So much less like the agent than the column beside it sounds what the customer says. */
const BESIDE = 1;
/** Two columns that sound so far apart are a talk, whatever stands over them, when so many cells of the customer are questions or quoted. */
const APART = 2.5;
const SOME = 0.3;
/** As much like the agent as this sounds only what he says. */
const CLEARLY = 1.5;

/** Columns whose heads say nothing are judged by how their cells sound. */
function settle(text: string, columns: Column[], cells: readonly Range[][], headless: boolean): void {
  const sounds = columns.flatMap((column, index) => (column === 'other' && cells[index].length > 0 ? [soundOf(text, index, cells[index])] : []));
  const [left, right] = sounds;
  if (columns.length === 2 && right && left.spoken > SOME && right.agentness - left.agentness > APART) {
    columns.splice(0, 2, 'customer', 'agent');
    return;
  }
  if (!columns.includes('agent')) {
    const isBeside = columns.length === 2 && columns.includes('customer');
    const isFar = (one: Sound): boolean => sounds.length > 1 && sounds.every((other) => other === one || one.agentness - other.agentness > APART);
    const [best] = sounds.filter((one) => one.spoken > 0.5 || (one.agentness > CLEARLY && (isBeside || isFar(one)))).sort((a, b) => b.agentness - a.agentness);
    if (best && (columns.includes('customer') || best.agentness > 0.3)) columns[best.index] = 'agent';
  }
  if (!columns.includes('agent') || columns.includes('customer')) return;
  // the numbers of steps may stand before it
  const first = columns[0] === 'stage' ? 1 : 0;
  const beside = sounds.find(({ index }) => columns[index] === 'other');
  const said = sounds.find(({ index }) => columns[index] === 'agent');
  // two columns without heads
  if (headless && columns.length === 2 && beside && said && said.agentness - beside.agentness > BESIDE) columns[beside.index] = 'customer';
  const heard = sounds.find(({ index, spoken, agentness }) => columns[index] === 'other' && spoken > 0.5 && agentness < -0.3);
  const quoted = quotes(text, cells[first] ?? []);
  // of numbered steps some are what he does
  const isMixed = first > 0 && heard?.index === first && quoted > 0 && quoted < cells[first].length;
  if (heard && !isMixed) columns[heard.index] = 'customer';
  else if (columns[first] === 'other' && (columns.length === 2 || quoted > 0)) columns[first] = 'moment';
  if (columns[first] === 'moment' && (quoted === 0 || quoted === cells[first].length)) columns[first] = 'customer';
}

function soundOf(text: string, index: number, cells: readonly Range[]): Sound {
  const words = cells.map((cell) => text.slice(cell.start, cell.end));
  const spoken = cells.filter((cell, at) => pieceOf(text, cell.start, cell.end).quoted || speechScore(words[at]) > 1 || /\?["»”]?$/.test(words[at])).length;
  return { index, spoken: spoken / cells.length, agentness: words.reduce((sum, one) => sum + soundsLikeAgent(one), 0) / cells.length };
}

function quotes(text: string, cells: readonly Range[]): number {
  return cells.filter((cell) => pieceOf(text, cell.start, cell.end).quoted).length;
}
