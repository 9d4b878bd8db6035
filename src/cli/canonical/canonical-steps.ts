import { childrenOf, type Action, type Block, type Choice, type Condition, type Direction, type Inline, type Node, type Option, type Switch, type Turn, type Variants } from '../../syntax/index.js';
import { FOR_NEXT_LINE, isForNext } from './comments-ahead.js';
import { bare, filled, quoted, wordsOf, type Data, type DataMap } from './canonical-data.js';

/**
 * Blocks as the steps of canonical YAML. Comments stand after the outermost step that holds them (`isOutermost`): a YAML reader can
 * tell no finer where they belong. Those that turn findings off in a step stand right before it.
 */
export function stepsOf(given: readonly Block[], isOutermost: boolean): Data[] {
  const steps: Data[] = [];
  const blocks = given.filter((block) => !isForNext(block));
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    const isAnswered = next?.type === 'choice' && isSaidByAgent(block);
    if (isAnswered) index += 1;
    const { before, after } = notesAround(block);
    const step = isAnswered ? { ...stepOf(block, next), answers: next.children.map(optionOf) } : stepOf(block, next);
    steps.push(...before, ...(isAnswered ? after : []), ...(step ? [...commentsAbove(block, given), step] : []), ...(isAnswered ? [] : after));
    if (isOutermost) steps.push(...commentsIn(isAnswered ? [block, next] : [block]));
  }
  return commentsBeforeLast([...steps, ...commentsAbove(undefined, given)]);
}

/** The comments for the next step that stand before a block, or after all of them. */
function commentsAbove(block: Block | undefined, blocks: readonly Block[]): Data[] {
  const above = block ? blocks.slice(0, blocks.indexOf(block)) : blocks;
  return commentsIn(above.slice(above.findLastIndex((other) => !isForNext(other)) + 1));
}

// a comment after the last step would be read as one that belongs to no stage, and one for the next line has nothing but steps below it
function commentsBeforeLast(steps: readonly Data[]): Data[] {
  const last = steps.findLastIndex((step) => !isComment(step));
  if (last < 0) return [...steps];
  const first = steps.slice(0, last).findLastIndex((step) => !isForNextLine(step)) + 1;
  return [...steps.slice(0, first), ...steps.slice(last + 1), ...steps.slice(first, last), steps[last]];
}

function isForNextLine(entry: Data): boolean {
  return typeof entry === 'object' && entry !== null && '#' in entry && String(entry['#']).startsWith(FOR_NEXT_LINE);
}

/** Is an entry of a list a comment. */
export function isComment(entry: Data): boolean {
  return typeof entry === 'object' && entry !== null && '#' in entry;
}

/** Stage directions at the ends of a turn as steps of their own. */
function notesAround(block: Block): { before: DataMap[]; after: DataMap[] } {
  if (block.type !== 'turn') return { before: [], after: [] };
  const [first, end] = spokenRange(block);
  const notes = (children: readonly Inline[]): DataMap[] =>
    children.flatMap((child) => (child.type === 'direction' ? [directionStep(child)].filter((step) => step !== undefined) : []));
  return { before: notes(block.children.slice(0, first)), after: notes(block.children.slice(end)) };
}

/** Where the words of a turn begin and end among its children, directions at both ends left out. */
function spokenRange({ children }: Turn): [first: number, end: number] {
  const isSpoken = (child: Inline): boolean => child.type === 'placeholder' || (child.type === 'text' && child.value.trim() !== '');
  const first = children.findIndex(isSpoken);
  return first < 0 ? [0, 0] : [first, children.findLastIndex(isSpoken) + 1];
}

/** The comments among nodes and below them, a line each; those below that are for the next step stand there. */
export function commentsIn(nodes: readonly Node[]): Data[] {
  return nodes.flatMap((node) => (node.type === 'comment' ? node.value.split(/\r?\n/).map((line) => ({ '#': line.trim() })) : commentsIn(childrenOf(node).filter((child) => !isForNext(child)))));
}

/** A way out that stands last, taken from what comes before it. */
export function exitOf(blocks: readonly Block[]): { steps: readonly Block[]; exit: DataMap } {
  const last = blocks.at(-1);
  if (last?.type !== 'jump' && last?.type !== 'end') return { steps: blocks, exit: {} };
  return { steps: blocks.slice(0, -1), exit: wayOut(last) };
}

function wayOut(block: Extract<Block, { type: 'jump' | 'end' }>): DataMap {
  return block.type === 'jump' ? { goto: block.resolved ?? block.target } : { end: block.outcome ?? true };
}

function stepOf(block: Block, next: Block | undefined): DataMap | undefined {
  switch (block.type) {
    case 'turn':
      return turnStep(block, next);
    case 'variants':
      return variantsStep(block, next);
    case 'choice':
      return choiceStep(block);
    case 'switch':
      return switchStep(block);
    case 'direction':
      return directionStep(block);
    case 'action':
      return actionStep(block);
    case 'jump':
    case 'end':
      return wayOut(block);
    case 'call':
      return { call: block.script };
    case 'prose':
      return note('note', wordsOf(block.children) || block.value.trim());
    case 'comment':
      return undefined;
  }
}

function turnStep(turn: Turn, next: Block | undefined): DataMap | undefined {
  const words = wordsOf(turn.children.slice(...spokenRange(turn)));
  if (!words) return undefined;
  return { ...spoken(turn, words, next), ...detailsOf(turn) };
}

function variantsStep({ children }: Variants, next: Block | undefined): DataMap | undefined {
  const [first] = children;
  const texts = children.map((turn) => wordsOf(turn.children)).filter(Boolean);
  if (!first || texts.length === 0) return undefined;
  return { ...spoken(first, texts.length > 1 ? { variants: texts } : texts[0], next), ...detailsOf(first) };
}

function spoken(turn: Turn, said: Data, next: Block | undefined): DataMap {
  if (turn.role === 'agent') return { [isAsked(turn, next) ? 'ask' : 'agent']: said };
  if (turn.role !== 'unknown') return { [turn.role]: said };
  return { speaker: turn.label?.value ?? 'unknown', text: said };
}

function isSaidByAgent(block: Block): boolean {
  const turn = block.type === 'variants' ? block.children.at(0) : block;
  return turn?.type === 'turn' && turn.role === 'agent' && spokenRange(turn)[1] > 0;
}

// the agent stops to listen after a question and before the customer's turn: `ask` says so
function isAsked(turn: Turn, next: Block | undefined): boolean {
  if (turn.waits || next?.type === 'choice' || (next?.type === 'turn' && next.role === 'customer')) return true;
  return /\?["»”)\s]*$/.test(wordsOf(turn.children.slice(...spokenRange(turn))));
}

function detailsOf({ id, acts, verbatim, collects }: Turn): DataMap {
  return { ...(id && { id }), ...(acts && filled('acts', acts)), ...(verbatim && { verbatim }), ...(collects && { collect: collects }) };
}

function choiceStep({ children }: Choice): DataMap {
  return { answers: children.map(optionOf) };
}

function switchStep({ variable, children }: Switch): DataMap {
  return { switch: variable, cases: children.map(optionOf) };
}

function optionOf({ condition, max, children }: Option): DataMap {
  const { steps, exit } = exitOf(children);
  return {
    ...conditionOf(condition),
    ...(max !== undefined && { max }),
    ...filled('steps', stepsOf(steps, false)),
    ...exit,
  };
}

function conditionOf(condition: Option['condition']): DataMap {
  if (condition.kind === 'else') return { else: true };
  if (condition.kind === 'no_input') return { no_input: true };
  return whenOf(condition);
}

/** What the customer says or does, with further words for it. */
export function whenOf({ kind, value, examples }: Condition): DataMap {
  const texts = examples.map((example) => example.value);
  if (kind !== 'utterance') return { when: value, ...filled('examples', texts) };
  // «Если скажет «дорого»» says no more than its quotation
  const quotation = texts.find((text) => text !== value && value.includes(text));
  if (quotation === undefined) return { when: quoted(value), ...filled('examples', texts) };
  return { when: quoted(quotation), ...filled('examples', texts.filter((text) => text !== quotation)) };
}

function directionStep(direction: Direction): DataMap | undefined {
  const words = wordsOf(direction.children);
  if (direction.kind === 'pause') return { pause: words || (direction.seconds === undefined ? 'пауза' : `${direction.seconds}s`) };
  return note(direction.forbids ? 'forbidden' : 'note', words);
}

function actionStep({ name, children }: Action): DataMap {
  return { action: { [name]: wordsOf(children) || null } };
}

function note(key: string, words: string): DataMap | undefined {
  return words ? { [key]: bare(words) } : undefined;
}
