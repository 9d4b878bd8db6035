import type { Handler, Meta, MetaEntry, Node, Script, Stage, Variable } from '../syntax/index.js';
import { bare, filled, wordsOf, type Data, type DataMap } from './canonical-data.js';
import { commentsIn, exitOf, isComment, stepsOf, whenOf } from './canonical-steps.js';

// what canonical YAML calls the parts of a header; any other key is somebody's own and goes under `meta`
const HEADER_KEYS = new Set([
  'language', 'channel', 'direction', 'type', 'company', 'product', 'audience', 'campaign', 'owner', 'status', 'goal', 'description', 'version', 'date', 'data_as_of',
  'review_by', 'contact_policy', 'limits', 'start', 'duration', 'agent_name', 'country', 'requested',
]);

/** A script as canonical YAML has it. `language` is named when the script itself does not. */
export function canonicalScript(script: Script, language: string): DataMap {
  const { header, others } = headerOf(script.meta);
  const sections = sectionsOf(script);
  return {
    script: '1',
    id: script.id,
    title: script.title || script.id,
    ...(header.language === undefined && { language }),
    ...header,
    ...filled('meta', others),
    ...variablesOf(script.meta),
    ...filled('outcomes', Object.fromEntries(script.meta.outcomes.map(({ id, kind }): [string, Data] => [id, kind === undefined ? null : { kind }]))),
    ...sections,
  };
}

function headerOf(meta: Meta): { header: DataMap; others: DataMap } {
  const header: DataMap = {};
  const others: DataMap = {};
  for (const entry of meta.entries) {
    const [first] = entry.key.split('.');
    if (['script', 'id', 'title', 'variables', 'outcomes'].includes(first)) continue;
    if (HEADER_KEYS.has(first)) place(header, entry.key.split('.'), valueOf(entry));
    else others[entry.key] = valueOf(entry);
  }
  return { header, others };
}

/** Puts a value where its dotted key leads: `limits.speaking_time` into the map `limits`. */
function place(map: DataMap, [key, ...rest]: readonly string[], value: Data): void {
  if (rest.length === 0) {
    map[key] = value;
    return;
  }
  const inner = map[key];
  const next: DataMap = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
  map[key] = next;
  place(next, rest, value);
}

function valueOf({ value }: MetaEntry): Data {
  return typeof value === 'string' ? value : [...value];
}

/** The declared placeholders; a list of bare names in the header is one too. */
function variablesOf({ variables, declaresVariables, entries }: Meta): DataMap {
  const listed = entries.filter((entry) => entry.key === 'variables').flatMap(({ value }) => (typeof value === 'string' ? value.split(/[,;]\s*/) : value));
  if (!declaresVariables && listed.length === 0) return {};
  const names = listed.filter((name) => !variables.some((one) => one.name === name));
  return { variables: Object.fromEntries([...variables.map((one): [string, Data] => [one.name, variableOf(one)]), ...names.map((name): [string, Data] => [name, null])]) };
}

function variableOf({ description, example, source, values }: Variable): Data {
  const details: DataMap = { ...(description && { description }), ...(example && { example }), ...(source && { source }), ...(values && { values }) };
  return Object.keys(details).length === 0 ? null : details;
}

const STAGE_LISTS: Record<Stage['kind'], string> = { sequence: 'stages', scenario: 'scenarios', variant: 'variant' };

function sectionsOf(script: Script): DataMap {
  const notes: Data[] = [];
  const lists: Record<string, Data[]> = { stages: [], scenarios: [], variant: [], handlers: [] };
  for (const child of script.children) {
    if (child.type === 'stage') lists[STAGE_LISTS[child.kind]].push(...stageOf(child));
    else if (child.type === 'handler') lists.handlers.push(handlerOf(child));
    else if (child.type === 'comment') lists.stages.push(...commentsIn([child]));
    else notes.push(...textsOfProse(child));
  }
  return { ...filled('notes', notes), ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) };
}

/** Prose that holds notes is a list of them; other prose is one text. */
function textsOfProse(prose: Extract<Node, { type: 'prose' }>): string[] {
  const notes = prose.children.flatMap((child) => (child.type === 'direction' ? [wordsOf(child.children)] : []));
  const texts = notes.length > 0 && notes.length === prose.children.length ? notes : [wordsOf(prose.children) || prose.value.trim()];
  return texts.map(bare).filter(Boolean);
}

/** A stage; comments come before it when it holds nothing else. */
function stageOf({ id, title, children }: Stage): Data[] {
  const steps = stepsOf(children, true);
  const comments = steps.every(isComment) ? steps : [];
  return [...comments, { id, ...(title && title !== id && { title }), steps: comments.length > 0 ? [] : steps }];
}

function handlerOf({ id, kind, condition, then, max, children }: Handler): Data {
  const { steps, exit } = exitOf(children);
  return {
    id,
    kind,
    ...whenOf({ ...condition, value: condition.value || id }),
    steps: stepsOf(steps, true),
    ...exit,
    ...(Object.keys(exit).length === 0 && { then: then === 'repeat' ? 'repeat' : 'return' }),
    ...(max !== undefined && { max }),
  };
}
