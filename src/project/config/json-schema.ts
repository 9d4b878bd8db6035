import * as z from 'zod/mini';
import { NOTICES } from '../../lint/index.js';
import type { OptionSpec, Rule } from '../../rule/index.js';
import { KIND_PATTERNS } from '../option-fault.js';
import { PRESET_NAMES } from './presets.js';
import { LEVELS } from '../settings.js';
import { configShape } from './shape.js';

/** What the settings mean, shown by editors. */
const DESCRIPTIONS: Record<string, string> = {
  extends: 'Presets (callint:recommended), files (./house.yaml) and packages (@acme/callint-config, @acme/callint-plugin:strict); later ones win.',
  locale: 'Language of messages; auto follows each script.',
  include: 'Globs of the files that are scripts, from the folder of this file.',
  ignores: 'What is not linted, written as in .gitignore.',
  plugins: 'Packages of rules, or folders with rules (./house-rules).',
  lexicon: 'Folders with more phrases for known concepts, in the notation of callint.',
  terms: 'Words of the house: accept lists those that rules about words let pass.',
  rules: 'Levels of rules: error, warning, info, off; with options in a list. Rules without code: forbid, replace, require, precede, respond, limit.',
  overrides: 'Other levels for some of the files.',
};

type JsonSchema = Record<string, unknown>;

/** The JSON Schema of a configuration file, with every rule and option by name, so that editors complete and check them. */
export function configJsonSchema(rules: readonly Rule[]): JsonSchema {
  const schema = z.toJSONSchema(configShape, { target: 'draft-7' });
  const properties = asSchema(schema.properties);
  const entries = rulesSchema(rules, asSchema(asSchema(variant(asSchema(properties.rules), 'object')).additionalProperties));
  const overrides = asSchema(properties.overrides);
  asSchema(asSchema(asSchema(variant(overrides, 'array')).items).properties).rules = { anyOf: [entries, { type: 'null' }] };
  properties.rules = { anyOf: [entries, { type: 'null' }] };
  const names = { type: 'string', examples: PRESET_NAMES.map((name) => `callint:${name}`) };
  properties.extends = { anyOf: [names, { type: 'array', items: names }, { type: 'null' }] };
  for (const [key, description] of Object.entries(DESCRIPTIONS)) properties[key] = { description, ...asSchema(properties[key]) };
  return { title: 'Configuration of callint', ...schema, properties };
}

function rulesSchema(rules: readonly Rule[], other: JsonSchema): JsonSchema {
  const named = rules.map((rule): [string, JsonSchema] => [rule.id, entrySchema(rule)]);
  const notices = Object.entries(NOTICES).map(([id, { en }]): [string, JsonSchema] => [id, { description: en, enum: LEVELS }]);
  return { type: 'object', properties: Object.fromEntries([...named, ...notices]), additionalProperties: other };
}

function entrySchema({ summary, options = {} }: Rule): JsonSchema {
  const properties = Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)]));
  return {
    description: summary.en,
    anyOf: [
      { enum: LEVELS },
      { type: 'array', minItems: 1, maxItems: 2, items: [{ enum: LEVELS }, { type: 'object', properties, additionalProperties: false }] },
    ],
  };
}

function optionSchema({ default: usual, description, values, min, max, kind }: OptionSpec): JsonSchema {
  const allowed = values && { enum: values };
  if (typeof usual === 'object') return { description, type: 'array', items: { type: 'string', ...allowed }, default: usual };
  const limits = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }), ...(kind && { pattern: KIND_PATTERNS[kind] }) };
  return { description, type: typeof usual, default: usual, ...allowed, ...limits };
}

/** Of the branches of a choice, that for values of a type; the schema itself where there is no choice. */
function variant(schema: JsonSchema, type: string): unknown {
  const branches = Array.isArray(schema.anyOf) ? schema.anyOf.map(asSchema) : [schema];
  return branches.find((branch) => branch.type === type);
}

function asSchema(value: unknown): JsonSchema {
  // the schema is made from `configShape` alone, whose parts are known to be objects where they are asked for
  return value as JsonSchema;
}
