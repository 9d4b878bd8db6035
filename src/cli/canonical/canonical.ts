import { namesBot } from '../../meaning/index.js';
import type { Meta, MetaEntry, Script, Variable } from '../../syntax/index.js';
import { filled, type Data, type DataMap } from './canonical-data.js';
import { sectionsOf } from './canonical-sections.js';

// what canonical YAML calls the parts of a header; any other key is somebody's own and goes under `meta`
const HEADER_KEYS = new Set([
  'language', 'channel', 'direction', 'type', 'company', 'product', 'audience', 'campaign', 'owner', 'status', 'goal', 'description', 'version', 'date', 'data_as_of',
  'review_by', 'contact_policy', 'limits', 'start', 'routing', 'duration', 'agent_name', 'country', 'requested',
]);

/** What of a script must be said in YAML though the script itself does not say it. */
export interface Unsaid {
  language: string;
  /** How its steps lead to one another; absent where none has a goto. */
  routing?: 'goto' | 'order';
  /** A chat or a bot, where only labels and words show it. */
  channel?: string;
  /** A program speaks. */
  isBot: boolean;
}

/** A script as canonical YAML has it, with what it leaves unsaid. */
export function canonicalScript(script: Script, { language, routing, channel, isBot }: Unsaid): DataMap {
  const { header, others } = headerOf(script.meta);
  const sections = sectionsOf(script);
  return {
    script: '1',
    id: script.id,
    title: script.title || script.id,
    ...(header.language === undefined && { language }),
    ...(header.channel === undefined && channel && { channel }),
    ...header,
    ...(isBot && withBot(header, language)),
    ...(header.routing === undefined && routing && { routing }),
    ...filled('meta', others),
    ...variablesOf(script.meta),
    ...filled('outcomes', Object.fromEntries(script.meta.outcomes.map(({ id, kind }): [string, Data] => [id, kind === undefined ? null : { kind }]))),
    ...sections,
  };
}

/** The channel of a header that names no program, with one: labels are lost in canonical YAML. */
function withBot({ channel, type, agent_name }: DataMap, language: string): DataMap {
  if (typeof channel !== 'string' || [channel, type, agent_name].some((value) => namesBot(String(value)))) return {};
  return { channel: `${channel} ${language.startsWith('ru') ? 'бот' : 'bot'}` };
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
