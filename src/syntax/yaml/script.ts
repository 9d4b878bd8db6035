import type { Range } from '../../source/index.js';
import { speechScore } from '../directions.js';
import type { Meta, Script, Stage } from '../nodes.js';
import { handlersOf } from './handlers.js';
import { addEntries, addOutcomes, addVariables, entryOf } from './header.js';
import { metaKey, namesStage, namesVariant, roleOfKey } from './keys.js';
import { resolveJumps } from './jumps.js';
import { at, rangeOf, report, slugOf, span, type Reading } from './reading.js';
import { distinguish, noteSection, sectionsOfPair, stagesOf, type Section } from './stages.js';
import { isStepLike } from './survey.js';
import { isEmpty, textOf, type Pair, type Value } from './values.js';
import { similarKey } from './unknown.js';

/** Reads one YAML document as one script, or as several when it lists them. */
export function scriptsOf(reading: Reading, root: Value): Script[] {
  const several = root.kind === 'map' ? root.pairs.find((pair) => roleOfKey(pair.key.text) === 'scripts' && holdsScripts(pair.value)) : undefined;
  if (!several) return [scriptOf(reading, root, root)];
  const values = several.value.kind === 'map' ? several.value.pairs.map((pair) => ({ value: pair.value, name: pair.key.text })) : several.value.kind === 'list' ? several.value.items.map((value) => ({ value, name: '' })) : [];
  return values.map(({ value, name }) => {
    const script = scriptOf(reading, value, value);
    return script.title ? script : { ...script, title: name, id: slugOf(name) };
  });
}

function holdsScripts(value: Value): boolean {
  const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.pairs.map((pair) => pair.value) : [];
  return items.length > 0 && items.every((item) => item.kind === 'map' && item.pairs.some((pair) => roleOfKey(pair.key.text) === 'steps' && pair.value.kind !== 'scalar'));
}

function scriptOf(reading: Reading, root: Value, range: Range): Script {
  const meta: Meta = { type: 'meta', entries: [], variables: [], declaresVariables: false, outcomes: [], position: at(reading, { start: range.start, end: range.start }) };
  const children: Section[] = root.kind === 'map' ? root.pairs.flatMap((pair) => topLevel(reading, meta, pair)) : stagesOf(reading, root, { kind: 'sequence', range: root });
  if (root.kind === 'map' && !children.some((child) => child.type !== 'prose')) children.unshift(...wholeAsSteps(reading, root, meta));
  const parts = [...meta.entries, ...meta.variables, ...meta.outcomes];
  meta.position = at(reading, rangeOf(parts, { start: range.start, end: range.start }));
  distinguish(children.filter((child): child is Stage => child.type === 'stage'));
  const title = titleOf(meta);
  const id = entryOf(meta, 'id')?.value;
  const script: Script = {
    type: 'script', id: typeof id === 'string' ? id : slugOf(title), title, meta, children,
    position: at(reading, span(range, rangeOf([...parts, ...children], range))),
  };
  resolveJumps(script);
  return script;
}

function titleOf(meta: Meta): string {
  for (const key of ['title', 'campaign', 'survey', 'description', 'id']) {
    const value = entryOf(meta, key)?.value;
    if (typeof value === 'string' && value) return value;
  }
  const first = meta.entries.find((entry) => typeof entry.value === 'string' && /\p{L}{3}/u.test(entry.value));
  return typeof first?.value === 'string' ? first.value : '';
}

/** A key of the top level: the campaign header, a container of steps, a step of its own. */
function topLevel(reading: Reading, meta: Meta, pair: Pair): Section[] {
  const { key, value } = pair;
  const role = roleOfKey(key.text);
  const collection = value.kind === 'map' || value.kind === 'list';
  const container = { key, kind: namesVariant(key.text) ? ('variant' as const) : ('sequence' as const), range: pair };
  switch (role) {
    case 'variables':
      addVariables(reading, meta, value);
      return [];
    case 'outcomes':
      addOutcomes(reading, meta, value);
      return [];
    case 'header':
      addEntries(reading, meta, pair);
      return [];
    case 'note':
    case 'forbidden':
      return isEmpty(value) ? [] : [noteSection(reading, pair)];
    case 'handlers':
    case 'questions':
      if (collection) return handlersOf(reading, value, role === 'questions' ? 'question' : 'objection');
      break;
    case 'scenarios':
      if (collection) return stagesOf(reading, value, { ...container, kind: 'scenario' });
      break;
    case 'steps':
    case 'scripts':
      if (collection) return stagesOf(reading, value, container);
      if (value.kind === 'scalar' && /\n\s*\S.*\n/.test(reading.source.text.slice(value.start, value.end))) return stagesOf(reading, value, container);
      break;
    default:
      break;
  }
  if (isStepLike(value) && !isEmpty(value)) return sectionsOfPair(reading, pair, container.kind);
  if (isEmpty(value) && value.kind === 'map' && role === 'end') return sectionsOfPair(reading, pair, 'sequence');
  return headerOrSpeech(reading, meta, pair);
}

function headerOrSpeech(reading: Reading, meta: Meta, pair: Pair): Section[] {
  const { key, value } = pair;
  if (namesStage(key.text) && metaKey(key.text) === undefined && (value.kind === 'list' || value.kind === 'scalar')) return sectionsOfPair(reading, pair, namesVariant(key.text) ? 'variant' : 'sequence');
  if (metaKey(key.text) === undefined && value.kind === 'scalar' && speechScore(value.text) >= 3 && /[.?!]/.test(value.text)) return sectionsOfPair(reading, pair, 'sequence');
  if (metaKey(key.text) === undefined && (value.kind === 'list' || value.kind === 'map')) {
    const found = stagesOf(reading, value, { key, kind: 'sequence', range: pair }).filter((section) => speaks(reading, section));
    if (found.length > 0) return found;
  }
  addEntry(reading, meta, pair);
  return [];
}

function speaks(reading: Reading, section: Section): boolean {
  return section.type === 'stage' && section.children.some((child) => (child.type === 'turn' && speechScore(reading.source.text.slice(child.position.start.offset, child.position.end.offset)) >= 1) || child.type === 'choice');
}

function addEntry(reading: Reading, meta: Meta, pair: Pair): void {
  const role = roleOfKey(pair.key.text);
  const title = (role === 'steps' || (metaKey(pair.key.text) === 'script' && !/^["']?\d/.test(textOf(pair.value) ?? '0'))) && pair.value.kind === 'scalar';
  const before = meta.entries.length;
  addEntries(reading, meta, pair);
  const entry = meta.entries[before];
  if (entry && title) entry.key = 'title';
  const suggestion = !role && metaKey(pair.key.text) === undefined && pair.value.kind !== 'scalar' ? similarKey(pair.key.text) : undefined;
  if (suggestion) report(reading, 'parse-unknown-key', pair.key, { key: pair.key.text, suggestion });
}

/** A document that is one step itself: `agent:` and `customer:` on the top level. */
function wholeAsSteps(reading: Reading, root: Extract<Value, { kind: 'map' }>, meta: Meta): Section[] {
  const used = new Set(meta.entries.map((entry) => entry.keyPosition.start.offset));
  const header = root.pairs.filter((pair) => metaKey(pair.key.text) !== undefined || roleOfKey(pair.key.text) === 'variables' || roleOfKey(pair.key.text) === 'note' || roleOfKey(pair.key.text) === 'forbidden');
  const pairs = root.pairs.filter((pair) => !header.includes(pair));
  if (pairs.length === 0) return [];
  const stages = stagesOf(reading, { ...root, pairs, start: pairs[0].start, end: pairs.at(-1)?.end ?? root.end }, { kind: 'sequence', range: span(pairs[0], pairs.at(-1) ?? pairs[0]) });
  const speaking = stages.some((stage) => stage.type === 'stage' && stage.children.some((child) => child.type === 'turn' || child.type === 'choice'));
  if (!speaking) return [];
  // what was taken for the header a moment ago is speech
  const taken = new Set(pairs.map((pair) => pair.key.start).filter((start) => used.has(start)));
  meta.entries = meta.entries.filter((entry) => !taken.has(entry.keyPosition.start.offset));
  return stages;
}
