import type { Position } from '../../../source/index.js';
import type { Block, Choice, Inline, Option, Turn } from '../../nodes.js';
import { plainOf } from '../../plain.js';
import { BY_KEY } from './lines-in-case.js';
import { foldName } from '../reading.js';

/** Neighbouring options are answers to one question; within one step a condition alone takes in what stands beside it. */
export function joinOptions(blocks: readonly Block[], oneStep: boolean): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (oneStep && block.type === 'choice' && last?.type === 'choice' && answersLine(last, block)) intoLast(last, block);
    else if (block.type === 'choice' && last?.type === 'choice' && isByKey(block) === isByKey(last)) joined[joined.length - 1] = merge(last, block);
    else if (oneStep && last?.type === 'choice' && last.inferred?.by === 'condition-beside-steps' && block.type !== 'choice') intoLast(last, block);
    else joined.push(block);
  }
  return oneStep ? heardOnce(joined) : joined;
}

/** `- if: it leaks, say: "Is the tap shut?", answers: {…}`: answers to what is said in that case, unless they are for the other cases. */
function answersLine(alone: Choice, answers: Choice): boolean {
  const said = alone.children.at(-1)?.children.at(-1);
  if (alone.inferred?.by !== 'condition-beside-steps' || said?.type !== 'turn' || said.role !== 'agent') return false;
  return answers.inferred === undefined && answers.children.every(({ condition }) => condition.kind === 'utterance' || condition.kind === 'intent');
}

/** Lines that tell their cases are no answers to a question. */
function isByKey({ inferred }: Choice): boolean {
  return inferred?.by === BY_KEY;
}

/** An answer that is listed, and stands below once more with what follows, is one answer. */
function merge(first: Choice, second: Choice): Choice {
  const { inferred } = second;
  const own = first.children.filter((option) => option.children.length > 0 || !isRepeated(option, second));
  return { ...first, ...(inferred && { inferred }), children: [...own, ...second.children], position: around(first, second) };
}

function isRepeated({ condition }: Option, choice: Choice): boolean {
  const same = answerWith(choice, condition.value);
  if (same) addHeard(same, [...condition.children, ...condition.examples]);
  return same !== undefined;
}

/** `customer: ["Yes", "No"]` beside `next: {"Yes": 2, "No": 3}`: answers, and not words that the customer says before he answers. */
function heardOnce(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const first = kept.findLastIndex((one) => !isHeard(one)) + 1;
    const repeats = block.type === 'choice' && kept.slice(first).some((one) => isHeard(one) && answerWith(block, wordsOf(one)));
    const heard = repeats ? kept.splice(first).filter(isHeard) : [];
    kept.push(block.type === 'choice' && repeats ? withHeard(block, heard) : block);
  }
  return kept;
}

function isHeard(block: Block): block is Turn {
  return block.type === 'turn' && block.role === 'customer';
}

/** What is listed beside an answer that the choice has is an answer as well. */
function withHeard(choice: Choice, heard: readonly Turn[]): Choice {
  const others = heard.flatMap((turn): Option[] => {
    const same = answerWith(choice, wordsOf(turn));
    if (same) addHeard(same, turn.children);
    const { children, position } = turn;
    return same ? [] : [{ type: 'option', condition: { type: 'condition', kind: 'utterance', value: wordsOf(turn), children, examples: [], position }, children: [], position }];
  });
  return { ...choice, children: [...choice.children, ...others], position: around(choice, heard[0]) };
}

function wordsOf(turn: Turn): string {
  return plainOf(turn.children).text;
}

function answerWith(choice: Choice, words: string): Option | undefined {
  const name = foldName(words);
  return choice.children.find(({ condition }) => [condition.value, ...condition.examples.map(({ value }) => value)].some((one) => foldName(one) === name));
}

/** The words stand in the file twice, and are the same answer in both places. */
function addHeard(option: Option, words: readonly Inline[]): void {
  const { condition } = option;
  for (const text of words) {
    if (text.type !== 'text') continue;
    condition.examples.push(text);
    condition.position = around(condition, text);
  }
  option.position = around(option, condition);
}

function intoLast(choice: Choice, block: Block): void {
  const option: Option | undefined = choice.children.at(-1);
  if (!option) return;
  option.children.push(block);
  option.position = around(option, block);
  choice.position = around(choice, block);
}

// a goto may be written before the words that it follows
function around(first: { position: Position }, second: { position: Position }): Position {
  const start = first.position.start.offset <= second.position.start.offset ? first.position.start : second.position.start;
  const end = first.position.end.offset >= second.position.end.offset ? first.position.end : second.position.end;
  return { start, end };
}
