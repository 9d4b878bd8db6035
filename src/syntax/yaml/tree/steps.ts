/** Makes blocks of what stands under a key, whatever its shape: a text, a list of steps, a step. */
import type { Range } from '../../../source/index.js';
import { speechScore } from '../../directions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import { namesMessage } from '../../messages.js';
import { matchCondition, opensCondition } from '../../conditions.js';
import type { Block, Choice } from '../../nodes.js';
import { actionsOf, endOf, kindOf, pauseOf } from './actions.js';
import { holdsOptions, holdsReplies, holdsRepliesByName } from '../answers/answered.js';
import { instructionBelow } from '../answers/instructions.js';
import { joinOptions } from '../answers/join.js';
import { asksAgain, isKnownKey, namesStage, roleOfKey, speakerOfKey, withoutPlace, type KeyRole } from '../keys/keys.js';
import { jotsDown, listsNames } from './jottings.js';
import { labelKind } from '../keys/labels.js';
import { lineInCase } from '../answers/lines-in-case.js';
import { isEnd } from './jumps.js';
import { choiceOf, followsOf, namesStep, nextOf, optionsOf, switchOf } from '../answers/options.js';
import { notedWay } from '../answers/noted-ways.js';
import { piecesOf } from '../values/pieces.js';
import { isSpokenList } from '../keys/step-shapes.js';
import { isSaidAloud, isSentence } from '../keys/sentences.js';
import { at, foldName, holdsSpeech, messageOf, prose, report, scalarsIn, speakerNamed, type Reading } from '../reading.js';
import { isLine } from '../answers/replies.js';
import { agentByDefault, labelOf, notesOf, roleOf, speechOf, turnsOf, variantsOf, voiceOfKey, type Voice } from './speech.js';
import { reportUnknownKey, similarKey } from '../keys/unknown.js';
import { isEmpty, mapOf, textOf, textsOf, type Listing, type Pair, type Scalar, type Value } from '../values/values.js';
import { areAnswers, namesSpeaker, roleIn } from '../keys/pair-roles.js';

/** What happens under any value, whatever its shape: a text, a list of steps, a step. */
export function blocksOf(reading: Reading, value: Value): Block[] {
  if (value.kind === 'scalar') return isEmpty(value) ? [] : textBlocksOf(reading, value);
  if (value.kind === 'list') return pairedTurn(reading, value) ?? joinOptions(value.items.flatMap((item) => blocksOf(reading, item)), false);
  if (value.kind === 'map') return blocksOfPairs(reading, value.pairs, value);
  return [];
}

/** `[desk, "Which flight did you come on?"]`: a speaker and what he says. */
function pairedTurn(reading: Reading, list: Listing): Block[] | undefined {
  const [who, words] = list.items;
  if (!list.flow || list.items.length !== 2 || who.kind !== 'scalar' || words.kind !== 'scalar') return undefined;
  const label = labelKind(who.text);
  if (label.kind === 'note') return notesOf(reading, words, label.forbids === true, list);
  const role = label.guess ? roleOf(reading, label.guess) : speakerNamed(reading, who.text.trim());
  return role && turnsOf(reading, words, { role, label: labelOf(reading, who) }, list);
}

/** A text in a list of steps: a labelled turn, an answer with what follows, a goto, the end, or words of the agent. */
function textBlocksOf(reading: Reading, value: Scalar): Block[] {
  const [piece, ...more] = piecesOf(reading.source, value);
  const { text } = reading.source;
  if (!piece || more.length > 0 || piece.value !== undefined) return turnsOf(reading, value, agentByDefault);
  if (isEnd(value.text) || matchEnd(text, piece.start, piece.end)) return [{ type: 'end', position: at(reading, value) }];
  const goto = matchGoto(text, piece.start, piece.end);
  if (goto && !goto.weak) return nextOf(reading, value, value);
  const condition = matchCondition(text, piece.start, piece.end);
  const label = labelKind(text.slice(piece.start, piece.end).split(':')[0]);
  if (condition && condition.rest < piece.end && label.kind !== 'speaker' && !areTwoSentences(value, text.slice(condition.head.start, condition.rest))) {
    return [{ type: 'choice', children: optionsOf(reading, value), position: at(reading, value) }];
  }
  return turnsOf(reading, value, agentByDefault);
}

/** `- "No, we only take payments here. You'd have to write to them."`: in quotes, an answer and what follows it have a sign between them. */
function areTwoSentences({ style }: Scalar, head: string): boolean {
  return style !== 'plain' && style !== 'block' && /\s\S+\s\S+.*[.!]\s*$/su.test(head);
}

/** The pairs of one step, in the order in which they are written; gotos come last whatever their place. */
export function blocksOfPairs(reading: Reading, pairs: readonly Pair[], whole: Range): Block[] {
  const spoken = spokenLine(reading, pairs, whole);
  const blocks: Block[] = [];
  const exits: Block[] = [];
  for (const pair of pairs) {
    if (spoken?.used.includes(pair)) {
      if (pair === spoken.used.at(-1)) blocks.push(...spoken.blocks);
      continue;
    }
    const role = roleIn(reading, pair, pairs);
    const made = blocksOfPair(reading, pair, role, pairs);
    const leaves = role === 'next' || role === 'end' || role === 'call' || role === 'kind' || made.some((block) => block.type === 'end');
    (leaves ? exits : blocks).push(...made);
  }
  const all = joinOptions([...blocks, ...exits], true);
  refine(pairs, all);
  return all;
}

interface SpokenLine {
  used: Pair[];
  blocks: Block[];
}

/** `speaker: …` beside `text: …`, in any of their names: one turn. */
function spokenLine(reading: Reading, pairs: readonly Pair[], whole: Range): SpokenLine | undefined {
  const speaker = pairs.find((pair) => namesSpeaker(reading, pair));
  const words = speaker && (pairs.find((pair) => pair !== speaker && ['say', 'ask', 'heard', 'steps', 'variants', 'note'].includes(roleOfKey(pair.key.text) ?? '') && (pair.value.kind === 'scalar' || pair.value.kind === 'list')) ?? unnamedWords(pairs));
  if (!speaker || !words || speaker.value.kind !== 'scalar') return undefined;
  const name = speaker.value.text.trim();
  const label = labelKind(name);
  const known = speakerNamed(reading, name);
  const used = [speaker, words].sort((left, right) => left.start - right.start);
  const range = { start: used[0].start, end: Math.min(used[1].end, whole.end) };
  // `speaker: owner` is a person where he talks like one
  if (label.kind === 'note' && !known) return { used, blocks: notesOf(reading, words.value, label.forbids === true, range) };
  const role = label.guess ? roleOf(reading, label.guess) : label.kind === 'say' ? 'agent' : known ?? 'unknown';
  const voice: Voice = { role, label: labelOf(reading, speaker.value) };
  const several = roleOfKey(words.key.text) === 'variants' && words.value.kind === 'list';
  const blocks = several ? variantsOf(reading, words.value, voice, range) : speechOf(reading, words.value, voice, range);
  if (roleOfKey(words.key.text) === 'ask') markWaiting(blocks);
  return { used, blocks };
}

/** Beside a speaker the longest text under a key that nobody knows is what he says. */
function unnamedWords(pairs: readonly Pair[]): Pair | undefined {
  const unknown = pairs.filter((pair) => pair.value.kind === 'scalar' && roleOfKey(pair.key.text) === undefined && speakerOfKey(pair.key.text) === undefined);
  return unknown.sort((left, right) => (textOf(right.value) ?? '').length - (textOf(left.value) ?? '').length).at(0);
}

function blocksOfPair(reading: Reading, pair: Pair, role: KeyRole | 'speech' | undefined, pairs: readonly Pair[]): Block[] {
  const { key, value } = pair;
  const inCase = lineInCase(reading, pair);
  if (inCase) return inCase;
  switch (role) {
    case 'speech':
      return speakerBlocks(reading, pair);
    case 'say':
      return said(reading, pair, { role: 'agent' });
    case 'ask': {
      const blocks = said(reading, pair, { role: 'agent' });
      markWaiting(blocks);
      return blocks;
    }
    case 'heard':
      return said(reading, pair, { role: 'customer' });
    case 'variants':
      return variantsOf(reading, value, { role: 'agent' }, pair);
    case 'answers':
    case 'handlers':
    case 'questions':
    case 'outcomes':
      return choiceOf(reading, value, pair);
    case 'next':
      return nextOf(reading, value, pair);
    case 'then':
      // `then: end` below what is said; a handler has taken its own out before
      if (value.kind === 'scalar' && isEnd(value.text)) return nextOf(reading, value, pair);
      if (/^(?:return|repeat|end|goto|вернуться|повторить)$/i.test(textOf(value) ?? '')) return [];
      return followsOf(reading, value, instructionBelow);
    case 'when':
      return conditionAlone(reading, pair, pairs);
    case 'else':
    case 'noInput':
      return [otherwise(reading, pair, pairs)];
    case 'note':
      return (value.kind === 'scalar' ? notedWay(reading, value) : undefined) ?? notesOf(reading, value, false, pair);
    case 'forbidden':
      return notesOf(reading, value, true, pair);
    case 'pause':
      return value.kind === 'scalar' ? [pauseOf(reading, value, pair)] : [];
    case 'action':
      return actionsOf(reading, value, pair);
    case 'end':
      return endOf(reading, pair);
    case 'call':
      return value.kind === 'scalar' ? [{ type: 'call', script: value.text, position: at(reading, pair) }] : blocksOf(reading, value);
    case 'switch':
      return value.kind === 'scalar' ? [switchOf(reading, value, pairs.find((other) => ['cases', 'answers'].includes(roleOfKey(other.key.text) ?? ''))?.value, pair)] : choiceOf(reading, value, pair);
    case 'cases':
      if (roleOfKey(key.text) !== 'cases') return choiceOf(reading, mapOf(pair), pair);
      return pairs.some((other) => roleOfKey(other.key.text) === 'switch') ? [] : choiceOf(reading, value, pair);
    case 'steps':
    case 'header':
    case 'scripts':
    case 'scenarios':
      return blocksOf(reading, value);
    case 'examples':
      return variantsOf(reading, value, { role: 'agent' }, pair);
    case 'kind':
      return kindOf(reading, value, pair);
    case undefined:
      return unknownPair(reading, key, value, pair, pairs);
    default:
      return detail(reading, role, value, pair);
  }
}

function said(reading: Reading, pair: Pair, voice: Voice): Block[] {
  const { value } = pair;
  if (value.kind !== 'map') return saidList(reading, value, voice, pair);
  const variants = value.pairs.find((inner) => roleOfKey(inner.key.text) === 'variants');
  if (variants) return [...variantsOf(reading, variants.value, voice, pair), ...blocksOfPairs(reading, value.pairs.filter((inner) => inner !== variants), value)];
  // `say: {ru: …, en: …}`: one of them is said
  if (value.pairs.length > 1 && value.pairs.every((inner) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(inner.key.text))) return variantsOf(reading, value, voice, pair);
  // `bot_phrases: {greet: …, bye: …}`: whatever the names, all of it is said
  const pairs = value.pairs.map((inner) => (inner.value.kind === 'scalar' && /\p{L}\s+\p{L}/u.test(inner.value.text) && roleOfKey(inner.key.text) === undefined && speakerOfKey(inner.key.text) === undefined && !opensCondition(inner.key.text.replaceAll('_', ' ')) ? { ...inner, key: { ...inner.key, text: 'say', written: inner.key.text } } : inner));
  return withRole(blocksOfPairs(reading, pairs, value), voice);
}

function saidList(reading: Reading, value: Value, voice: Voice, pair: Pair): Block[] {
  if (value.kind !== 'list' || value.items.every((item) => item.kind === 'scalar')) {
    const blocks = speechOf(reading, value, voice, pair);
    if (value.kind === 'list' && value.items.length > 1 && voice.role === 'agent') return sequenceOrVariants(reading, blocks, pair);
    return blocks;
  }
  return withRole(blocksOf(reading, value), voice);
}

const greeting = /^[^\p{L}{]*(?:здравствуйте|добрый (?:день|вечер)|доброе утро|алло|привет|hello|hi|hey|good (?:morning|afternoon|evening))(?!\p{L})/iu;

/** A bare list under one speaker does not say whether all or one of it is said: all, unless every item greets. */
function sequenceOrVariants(reading: Reading, blocks: Block[], pair: Pair): Block[] {
  const turns = blocks.filter((block) => block.type === 'turn');
  if (turns.length !== blocks.length || turns.length < 2 || turns.some((turn) => turn.role !== 'agent')) return blocks;
  const greets = turns.every((turn) => greeting.test(reading.source.text.slice(turn.children[0]?.position.start.offset, turn.position.end.offset)));
  if (greets) return [{ type: 'variants', children: turns, position: at(reading, pair), inferred: { by: 'every-item-greets', confidence: 0.8 } }];
  report(reading, 'parse-list-order', pair.key, { key: pair.key.text, count: turns.length });
  return blocks;
}

/** Words under a speaker's key that name no other speaker are his. */
function withRole(blocks: Block[], voice: Voice): Block[] {
  if (blocks.length === 0) return blocks;
  return blocks.map((block): Block => {
    if (block.type !== 'turn' || block.label || (block.role !== 'agent' && block.role !== 'unknown')) return block;
    const { inferred: _, ...stated } = block;
    return { ...stated, role: voice.role, ...(voice.label && { label: voice.label }) };
  });
}

function speakerBlocks(reading: Reading, pair: Pair): Block[] {
  const { key, value } = pair;
  // `Оператор (тихо): …` has its direction in the key
  if (key.text.includes('(') && value.kind === 'scalar' && value.style === 'plain') return turnsOf(reading, { ...value, text: `${key.text}: ${value.text}`, start: key.start }, { role: 'unknown' });
  const guess = speakerOfKey(pair.key.text);
  if (!guess) return [];
  const voice = voiceOfKey(reading, pair, guess);
  if (voice.role === 'customer' && (holdsReplies(pair.value) || holdsRepliesByName(pair.value) || holdsOptions(reading, pair.value))) return choiceOf(reading, pair.value, pair);
  return said(reading, pair, voice);
}

/** `if: …` beside what follows, without a list around it: an option of its own. */
function conditionAlone(reading: Reading, pair: Pair, pairs: readonly Pair[]): Block[] {
  if (pair.value.kind === 'list' && holdsOptions(reading, pair.value)) return choiceOf(reading, pair.value, pair);
  const [option] = optionsOf(reading, mapOf(pair));
  // the condition holds for the pairs after it, which `joinOptions` puts into it
  return option ? [{ type: 'choice', children: [option], position: at(reading, pair), ...(pairs.length > 1 && { inferred: { by: 'condition-beside-steps', confidence: 0.7 } }) }] : [];
}

/** `else: …`, `no_input: …` beside what is said. What a bot says when it understood nothing is as good as silence where nothing else is an answer. */
function otherwise(reading: Reading, pair: Pair, pairs: readonly Pair[]): Choice {
  const { key, value } = pair;
  // one of the prompts is said at each attempt
  const prompts: Value = value.kind === 'list' && value.items.every((item) => item.kind === 'scalar') ? mapOf({ key: { ...key, text: 'variants', end: key.start }, value, start: value.start, end: value.end }) : value;
  const children = optionsOf(reading, mapOf({ ...pair, value: prompts }));
  const answered = pairs.some((other) => other !== pair && ['answers', 'when', 'cases'].includes(roleIn(reading, other, pairs) ?? ''));
  if (asksAgain(key.text) && !answered) for (const { condition } of children) condition.kind = 'no_input';
  return { type: 'choice', children, position: at(reading, pair) };
}

/** A key that no reader knows: what is below it may still be speech. */
function unknownPair(reading: Reading, key: Scalar, value: Value, pair: Pair, pairs: readonly Pair[]): Block[] {
  // `sms: "…"` below what is said
  if (value.kind === 'scalar' && !isEmpty(value) && namesMessage(key.text) && /\s/.test(value.text)) return [messageOf(reading, value, pair)];
  const named = speakerNamed(reading, key.text);
  if (named) return said(reading, pair, { role: named, label: labelOf(reading, key) });
  const bare = withoutPlace(key.text);
  const head = bare.replaceAll('_', ' ').trim();
  if (opensCondition(head) && head.includes(' ')) {
    const answer = { ...pair, key: { ...key, text: bare, start: key.start + key.text.length - bare.length } };
    return choiceOf(reading, { kind: 'map', flow: false, pairs: [answer], start: pair.start, end: pair.end }, pair);
  }
  const label = labelKind(key.text.replaceAll('_', ' '));
  if (label.kind === 'note' && isKnownKey(key.text)) return notesOf(reading, value, label.forbids === true, pair);
  if (label.kind === 'say') return said(reading, pair, { role: 'agent' });
  const suggestion = similarKey(key.text);
  // `retires: 2` is no `replies:`
  if (suggestion && !isEmpty(value) && !/^[\d\s.,:%-]*$/.test(textOf(value) ?? '-x')) {
    reportUnknownKey(reading, key, true);
    const meant = { ...pair, key: { ...key, text: suggestion } };
    return blocksOfPair(reading, meant, roleIn(reading, meant, pairs), pairs);
  }
  if (value.kind === 'map' || value.kind === 'list') {
    const heard = areAnswers(value) && pairs.some((other) => ['say', 'ask'].includes(roleOfKey(other.key.text) ?? ''));
    if (!heard && jotsDown(value)) return notesOf(reading, value, false, pair);
    if (!heard && listsNames(value)) return [...scalarsIn(value)].filter((scalar) => /\s/.test(scalar.text)).map((scalar) => prose(reading, scalar, scalar));
    const blocks = heard || holdsOptions(reading, value) ? choiceOf(reading, value, pair) : blocksOf(reading, value);
    reportUnknownKey(reading, key, holdsSpeech(blocks));
    return blocks;
  }
  if (value.kind !== 'scalar' || isEmpty(value)) return [];
  return unknownText(reading, key, value, pair, pairs);
}

/** Under keys of the writer's own around it people speak, one after the other. */
function standsAmongSpeech(pair: Pair, pairs: readonly Pair[]): boolean {
  const others = pairs.filter((other) => other !== pair && other.value.kind === 'scalar' && roleOfKey(other.key.text) === undefined && speakerOfKey(other.key.text) === undefined);
  const sounds = others.map(({ value }) => speechScore(textOf(value) ?? ''));
  return sounds.length >= LEAST_AROUND && sounds.reduce((sum, sound) => sum + sound, 0) >= sounds.length * 1.5;
}

const LEAST_AROUND = 3;

function unknownText(reading: Reading, key: Scalar, value: Scalar, pair: Pair, pairs: readonly Pair[]): Block[] {
  // `- Здравствуйте: как дела` is a text for its writer and a pair for YAML
  if (/^[\p{Lu}«"“{]/u.test(key.text) && /\s/.test(key.text)) return turnsOf(reading, { ...value, style: 'plain', text: `${key.text}: ${value.text}`, start: key.start, end: value.end }, agentByDefault);
  if (reading.names.has(foldName(value.text)) && !/\s/.test(value.text)) {
    // `да: 2`, `нет: 5` beside what is said are answers
    const isOneOf = pairs.some((other) => other.value !== value && other.value.kind === 'scalar' && roleOfKey(other.key.text) === undefined && namesStep(reading, other.value));
    return isOneOf ? choiceOf(reading, mapOf(pair), pair) : nextOf(reading, value, pair);
  }
  const sounds = speechScore(value.text);
  const words = value.text.split(/\s+/).length;
  const spoken = (sounds >= 1.5 && words > 2) || (sounds > -2.5 && isSentence(value.text) && (words > 3 || sounds > 0) && (reading.spoken.has(key.text) || namesStage(key.text) || standsAmongSpeech(pair, pairs))) || (value.style !== 'plain' && isSaidAloud(value.text) && pairs.some((other) => isLine(other) && other.value.kind === 'scalar' && other.value.style === value.style)) || (isSaidAloud(value.text) && pairs.every((other) => other.value.kind === 'scalar' && isSaidAloud(other.value.text)) && pairs.length > 1);
  reportUnknownKey(reading, key, spoken);
  if (!spoken) return /\p{L}/u.test(value.text) && !FLAG.test(value.text) ? [prose(reading, value, pair)] : [];
  return turnsOf(reading, value, { role: 'agent', inferred: { by: 'sounds-spoken', confidence: 0.6 } }, pair);
}

/** `stay_on_line: true` */
const FLAG = /^(?:true|false|yes|no|on|off|да|нет)$/iu;

/** Details of a step that nobody says; a sentence among them is kept as prose. */
function detail(reading: Reading, role: KeyRole, value: Value, pair: Pair): Block[] {
  if (isSpokenList(value) && [...scalarsIn(value)].some((scalar) => speechScore(scalar.text) >= 1.5)) return blocksOf(reading, value);
  if (role === 'acts' || role === 'verbatim' || role === 'collect' || role === 'id' || role === 'title' || role === 'speaker') return [];
  return [...scalarsIn(value)].filter((scalar) => /\p{L}\s+\p{L}/u.test(scalar.text)).map((scalar) => prose(reading, scalar, value.kind === 'scalar' ? pair : scalar));
}

/** What `acts`, `verbatim`, `collect` and `id` say about the step's turn. */
function refine(pairs: readonly Pair[], blocks: readonly Block[]): void {
  const turns = blocks.flatMap((block) => (block.type === 'turn' ? [block] : block.type === 'variants' ? block.children : []));
  const target = turns.find((turn) => turn.role === 'agent') ?? turns[0];
  if (!target) return;
  for (const { key, value } of pairs) {
    const role = roleOfKey(key.text);
    const text = textOf(value);
    if (role === 'id' && text) turns[0].id = text;
    if (role === 'collect' && text) Object.assign(target, { collects: text, waits: true });
    if (role === 'acts') for (const turn of turns) turn.acts = textsOf(value);
    if (role === 'verbatim' && /^(?:true|да|yes)$/i.test(text ?? '')) for (const turn of turns) turn.verbatim = true;
  }
}

function markWaiting(blocks: readonly Block[]): void {
  const last = blocks.at(-1);
  if (last?.type === 'turn') last.waits = true;
  if (last?.type === 'variants') for (const turn of last.children) turn.waits = true;
}
