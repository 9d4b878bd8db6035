import { foldKey } from '../../header-keys.js';
import type { Range } from '../../../source/index.js';
import { opensCondition } from '../../conditions.js';
import { secondsIn } from '../../directions.js';
import type { Block, Direction, Handler, Prose, Stage } from '../../nodes.js';
import { leadsToSteps } from '../answers/answered.js';
import { asksAndListens } from '../rewriting/asking-sections.js';
import { namesScenario, namesVariant, roleOfKey, speakerOfKey, withoutPlace } from '../keys/keys.js';
import { handlersOf } from '../answers/handlers.js';
import { isEnd } from './jumps.js';
import { nextOf } from '../answers/options.js';
import { at, foldName, rangeOf, scalarsIn, slugOf, span, type Reading } from '../reading.js';
import { notesOf } from './speech.js';
import { blocksOf, blocksOfPairs } from './steps.js';
import { holdsTurnPairs, isMapOfSteps, isStepLike } from '../keys/step-shapes.js';
import { isEmpty, mapOf, textOf, textsOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

/** What a container of steps holds, in order. */
export type Section = Stage | Handler | Prose;

interface Container {
  key?: Scalar;
  kind: Stage['kind'];
  range: Range;
}

/** The stages under a key such as `stages`, `nodes`, «диалог»: a map or list of named steps, or the turns of one stage. */
export function stagesOf(reading: Reading, value: Value, container: Container): Section[] {
  if (value.kind === 'map' && isMapOfSteps(value)) return value.pairs.flatMap((pair) => sectionsOfPair(reading, pair, container.kind));
  if (value.kind === 'list' && isListOfStages(reading, value)) return sectionsOfList(reading, value, container);
  return stageWith(reading, blocksOf(reading, value), container);
}

/** A stage of blocks that no heading names; nothing when there are none. */
function stageWith(reading: Reading, children: Block[], container: Container): Stage[] {
  if (children.length === 0) return [];
  const id = container.key ? slugOf(container.key.text) : 'main';
  return [{ type: 'stage', id, title: '', aliases: [], kind: kindOf(container), children, position: at(reading, span(container.range, rangeOf(children, container.range))) }];
}

function kindOf(container: Container): Stage['kind'] {
  return container.key && container.kind === 'sequence' ? kindByName(container.key.text) : container.kind;
}

/** A named step: `greeting: {…}` in a map of steps, or on the top level. */
export function sectionsOfPair(reading: Reading, pair: Pair, kind: Stage['kind']): Section[] {
  const role = roleOfKey(pair.key.text);
  if ((role === 'handlers' || role === 'questions') && !hasOwnSpeech(pair.value) && !holdsTurnPairs(pair.value) && !asksAndListens(pair.value)) return handlersOf(reading, pair.value, role === 'questions' ? 'question' : 'objection');
  if ((role === 'note' || role === 'forbidden') && !isStepLike(pair.value)) return [noteSection(reading, pair)];
  // `03_paths: {forgot: …, lost_job: …}`: a part of the call that listens at once
  const value = role === 'answers' && pair.value.kind === 'map' && withoutPlace(pair.key.text) !== pair.key.text ? mapOf({ ...pair, key: { ...pair.key, text: 'answers', written: pair.key.text, end: pair.key.start } }) : pair.value;
  return namedStage(reading, value, { key: pair.key, kind, range: pair }, pair.key);
}

/** A note that belongs to no step. */
export function noteSection(reading: Reading, pair: Pair): Prose {
  const directions = notesOf(reading, pair.value, roleOfKey(pair.key.text) === 'forbidden', pair);
  const children = directions.filter((block) => block.type === 'direction');
  return { type: 'prose', value: textOf(pair.value) ?? '', children, position: at(reading, span(pair, rangeOf(children, pair))) };
}

function hasOwnSpeech(value: Value): boolean {
  return value.kind === 'map' && value.pairs.some((pair) => roleOfKey(pair.key.text) === 'say' || speakerOfKey(pair.key.text)?.role === 'agent');
}

/** A stage with a name. A group of stages within it is lifted out: the tree has one level of stages. */
function namedStage(reading: Reading, value: Value, container: Container, key: Scalar | undefined): Section[] {
  const names = value.kind === 'map' ? namesIn(value) : [];
  const nested = value.kind === 'map' ? value.pairs.find((pair) => isNestedGroup(pair)) : undefined;
  const rest = value.kind === 'map' ? value.pairs.filter((pair) => pair !== nested && !names.includes(pair) && !tellsOfStage(pair)) : [];
  const children = value.kind === 'map' ? blocksOfPairs(reading, rest, value) : value.kind === 'list' && isListOfStages(reading, value) ? [] : leadsOnAlone(reading, value) ? nextOf(reading, value, value) : blocksOf(reading, value);
  if (isEmpty(value) || (value.kind === 'map' && !nested && (isEndWithoutWords(key, children) || (children.length === 0 && !names.length)))) children.push({ type: 'end', position: at(reading, container.range) });
  const inner = nested ? stagesOf(reading, nested.value, { ...container, key: nested.key, range: nested }) : value.kind === 'list' && isListOfStages(reading, value) ? stagesOf(reading, value, container) : [];
  if (children.length === 0 && inner.length > 0) return inner;
  return [stageNamed(reading, { names, key, children, container, value }), ...inner];
}

/** `after: offer` among the steps of a group: the name of another step. */
function leadsOnAlone(reading: Reading, value: Value): boolean {
  return value.kind === 'scalar' && /^[\p{L}\d_-]+$/u.test(value.text) && reading.names.has(foldName(value.text));
}

/** `end: {wrap_up: [sold, call again]}`: what comes of the call, where nothing more is said. */
function isEndWithoutWords(key: Scalar | undefined, children: readonly Block[]): boolean {
  return key !== undefined && isEnd(key.text) && children.every((block) => block.type === 'prose' || block.type === 'direction' || block.type === 'action');
}

interface NamedParts {
  names: Pair[];
  key: Scalar | undefined;
  children: Block[];
  container: Container;
  value: Value;
}

function stageNamed(reading: Reading, { names, key, children, container, value }: NamedParts): Stage {
  const written = names.map((pair) => pair.value).filter((name) => name.kind === 'scalar');
  const id = names.find((pair) => roleOfKey(pair.key.text) === 'id');
  const idText = textOf(id?.value) ?? key?.text ?? written[0]?.text ?? 'step';
  const titlePair = names.find((pair) => titleKeys.has(foldKey(pair.key.text))) ?? names.find((pair) => pair !== id);
  const title = titlePair?.value.kind === 'scalar' ? titlePair.value : key ?? (id?.value.kind === 'scalar' ? id.value : undefined);
  const others = [...written.map((name) => name.text), ...(key ? [key.text] : [])].filter((name) => name !== idText && name !== title?.text);
  const budgetSeconds = budgetOf(value, title?.text ?? '');
  const kind = statedKind(value) ?? (container.kind === 'sequence' ? kindByName(idText) : container.kind);
  const nestedEnd = children.at(-1)?.position.end.offset ?? container.range.end;
  return {
    type: 'stage', id: idText.trim(), title: title?.text.trim() ?? '', aliases: [...new Set([...others, ...aliasesIn(value)])], kind,
    ...(title && { titlePosition: at(reading, title) }), ...(budgetSeconds !== undefined && { budgetSeconds }), children,
    position: at(reading, { start: container.range.start, end: Math.max(nestedEnd, Math.min(container.range.end, endOf(value, container.range))) }),
  };
}

const STAGE_KINDS: readonly string[] = ['sequence', 'scenario', 'variant'] satisfies Stage['kind'][];

/** `kind: scenario` of a stage, and the further names that gotos may use: `aliases: ["3"]`. */
function tellsOfStage({ key, value }: Pair): boolean {
  return /^aliases$/.test(foldKey(key.text)) || (roleOfKey(key.text) === 'kind' && STAGE_KINDS.includes(textOf(value) ?? ''));
}

function statedKind(value: Value): Stage['kind'] | undefined {
  const pair = value.kind === 'map' ? value.pairs.find((one) => roleOfKey(one.key.text) === 'kind' && tellsOfStage(one)) : undefined;
  return textOf(pair?.value) as Stage['kind'] | undefined; // one of the kinds, or it would not tell of the stage
}

function aliasesIn(value: Value): string[] {
  const pair = value.kind === 'map' ? value.pairs.find(({ key }) => foldKey(key.text) === 'aliases') : undefined;
  return pair ? textsOf(pair.value) : [];
}

function kindByName(name: string): Stage['kind'] {
  if (namesScenario(name)) return 'scenario';
  return namesVariant(name) ? 'variant' : 'sequence';
}

// a stage whose inner stages are lifted out ends before them
function endOf(value: Value, range: Range): number {
  if (value.kind !== 'map') return range.end;
  const nested = value.pairs.find((pair) => isNestedGroup(pair));
  const before = nested && value.pairs[value.pairs.indexOf(nested) - 1];
  return nested ? before?.end ?? value.start : range.end;
}

const titleKeys = new Set(['title', 'name', 'heading', 'label', 'headline', 'название', 'имя', 'заголовок', 'наименование']);

/** The pairs that name a step: its id and its title. */
function namesIn(map: Mapping): Pair[] {
  return map.pairs.filter((pair) => {
    const role = roleOfKey(pair.key.text);
    return (role === 'id' || role === 'title') && pair.value.kind === 'scalar';
  });
}

function isNestedGroup(pair: Pair): boolean {
  if (roleOfKey(pair.key.text) !== 'steps') return false;
  if (pair.value.kind === 'map') return isMapOfSteps(pair.value);
  return pair.value.kind === 'list' && pair.value.items.some((item) => item.kind === 'map' && namesIn(item).length > 0 && holdsSteps(item));
}

function holdsSteps(map: Mapping): boolean {
  return map.pairs.some((pair) => roleOfKey(pair.key.text) === 'steps' && (pair.value.kind === 'list' || pair.value.kind === 'map'));
}

function budgetOf(value: Value, title: string): number | undefined {
  const found = value.kind === 'map' ? value.pairs.find((pair) => /^(?:duration|time|budget|target|длительность|время|хронометраж)$/.test(foldKey(pair.key.text))) : undefined;
  return secondsIn(textOf(found?.value) ?? /\(([^)]*)\)/.exec(title)?.[1] ?? '');
}

/** A list whose items are steps with names of their own, rather than turns. */
function isListOfStages(reading: Reading, list: Listing): boolean {
  const maps = list.items.filter((item) => item.kind === 'map');
  if (maps.length === 0) return false;
  if (maps.some((map) => holdsSteps(map) && namesIn(map).length > 0)) return true;
  if (maps.some((map) => wrapped(map) !== undefined)) return true;
  const named = maps.filter((map) => namesIn(map).length > 0);
  if (holdsTargets(list, named)) return true;
  if (named.length * 2 < maps.length) return false;
  // numbered turns with a speaker each are one conversation unless they send the agent about
  if (named.every((map) => map.pairs.some((pair) => roleOfKey(pair.key.text) === 'speaker'))) return named.some((map) => sendsSomewhere(map));
  if (named.length === list.items.length && named.length >= LEAST_TITLED && haveTitles(named)) return true;
  return named.some((map) => map.pairs.some((pair) => ['next', 'answers'].includes(roleOfKey(pair.key.text) ?? '') || isIfMap(pair) || isStepLike(pair.value) || leadsToSteps(reading, pair.value))) || named.some((map) => map.pairs.length > 3);
}

/** `if: {yes: …, no: later}` */
function isIfMap({ key, value }: Pair): boolean {
  return value.kind === 'map' && roleOfKey(key.text) === 'when';
}

/** A few names among many turns are places to which gotos lead. */
function holdsTargets(list: Listing, named: readonly Mapping[]): boolean {
  const names = new Set(named.flatMap((map) => namesIn(map)).map(({ value }) => value));
  const texts = new Set([...scalarsIn(list)].filter((scalar) => !names.has(scalar)).map(({ text }) => foldName(text.replace(/^.*(?:->|→|=>)/su, ''))));
  return [...names].some((name) => {
    const text = textOf(name) ?? '';
    const speaker = speakerOfKey(text)?.role;
    return /^\p{L}[\p{L}\d_-]+$/u.test(text) && speaker !== 'agent' && speaker !== 'customer' && texts.has(foldName(text));
  });
}

const LEAST_TITLED = 3;

/** `heading: Before you ring`, `heading: Ending`: titles of their own, most of them of several words. */
function haveTitles(maps: readonly Mapping[]): boolean {
  const titles = maps.flatMap((map) => namesIn(map).flatMap((pair) => (roleOfKey(pair.key.text) === 'title' ? textOf(pair.value) ?? [] : [])));
  return new Set(titles).size === maps.length && titles.filter((title) => /\s/.test(title)).length * 2 > titles.length && titles.every((title) => speakerOfKey(title) === undefined);
}

function sendsSomewhere(map: Mapping): boolean {
  return map.pairs.some((pair) => {
    const role = roleOfKey(pair.key.text);
    if (role === 'next') return true;
    return role === 'answers' && pair.value.kind === 'map' && pair.value.pairs.some((inner) => /^\S+$/.test(textOf(inner.value) ?? ''));
  });
}

/** `- greeting: {…}`: a step under its name, alone in its item. */
function wrapped(map: Mapping): Pair | undefined {
  const [pair] = map.pairs;
  if (map.pairs.length !== 1 || !pair || speakerOfKey(pair.key.text)) return undefined;
  const role = roleOfKey(pair.key.text);
  return (role === undefined || role === 'title') && !opensCondition(pair.key.text.replaceAll('_', ' ')) && (pair.value.kind === 'map' || pair.value.kind === 'list') && isStepLike(pair.value) ? pair : undefined;
}

function sectionsOfList(reading: Reading, list: Listing, container: Container): Section[] {
  const sections: Section[] = [];
  let loose: Block[] = [];
  const flush = (): void => {
    const range = rangeOf(loose, container.range);
    sections.push(...(loose.every(isNote) ? proseOf(reading, loose.filter(isNote), range) : stageWith(reading, loose, { ...container, range })));
    loose = [];
  };
  for (const item of list.items) {
    const wrap = item.kind === 'map' ? wrapped(item) : undefined;
    if (item.kind !== 'map' || (!wrap && namesIn(item).length === 0)) {
      loose.push(...blocksOf(reading, item));
      continue;
    }
    flush();
    sections.push(...(wrap ? sectionsOfPair(reading, wrap, container.kind) : namedStage(reading, item, { kind: container.kind, range: item }, undefined)));
  }
  flush();
  return sections;
}

function isNote(block: Block): block is Direction {
  return block.type === 'direction' && block.kind === 'note';
}

/** Notes between stages belong to none of them. */
function proseOf(reading: Reading, children: Direction[], range: Range): Prose[] {
  return children.length === 0 ? [] : [{ type: 'prose', value: reading.source.text.slice(range.start, range.end), children, position: at(reading, range) }];
}

/** Gives stages of one id different ones. */
export function distinguish(stages: readonly Stage[]): void {
  const seen = new Map<string, number>();
  for (const stage of stages) {
    const count = (seen.get(foldName(stage.id)) ?? 0) + 1;
    seen.set(foldName(stage.id), count);
    if (count > 1) Object.assign(stage, { sameIdAs: stage.id, id: `${stage.id}-${count}` });
  }
}
