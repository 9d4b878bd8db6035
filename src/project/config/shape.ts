import * as z from 'zod/mini';
import { SEVERITIES } from '../../rule/index.js';
import { LEVELS } from '../settings.js';

const level = z.enum(LEVELS);
const texts = z.array(z.string());
const glob = z.string().check(z.minLength(1));
const globs = z.array(glob);
const options = z.record(z.string(), z.unknown());

const patterns = z.array(z.union([z.string(), z.number()])).check(z.minLength(1));
const both = z.union([z.string(), z.strictObject({ ru: z.string(), en: z.string() })]);

/** A rule without code: one of `forbid`, `replace`, `require`, `precede`, `respond`, `limit`, and what is said about it. */
const codeless = z.strictObject({
  forbid: z.optional(patterns),
  replace: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  require: z.optional(patterns),
  precede: z.optional(z.strictObject({ first: patterns, then: patterns })),
  respond: z.optional(z.strictObject({ to: patterns, with: patterns, within: z.optional(z.enum(['turn', 'call'])) })),
  limit: z.optional(patterns),
  max: z.optional(z.int().check(z.minimum(0))),
  somewhere: z.optional(z.boolean()),
  unless: z.optional(patterns),
  speaker: z.optional(z.enum(['agent', 'customer', 'note', 'any'])),
  negation: z.optional(z.enum(['cancels', 'ignored'])),
  severity: z.optional(z.enum(SEVERITIES)),
  fix: z.optional(z.enum(['safe', 'unsafe'])),
  message: z.optional(both),
  summary: z.optional(both),
  tests: z.optional(z.strictObject({ bad: z.optional(z.array(z.string())), good: z.optional(z.array(z.string())) })),
});

/** The keys that say what a rule without code does: it has one of them. */
export const CODELESS_KINDS = ['forbid', 'replace', 'require', 'precede', 'respond', 'limit'] as const;

export type CodelessRule = z.infer<typeof codeless>;

/** How a rule is set: its level, alone or with options. */
export const setting = z.union([level, z.tuple([level]), z.tuple([level, options])]);

/** A rule's entry: how it is set, or what it is when it has no code. */
export const ruleEntry = z.union([level, z.tuple([level]), z.tuple([level, options]), codeless]);

const terms = z.strictObject({ accept: z.optional(texts) });

/** What holds for some files only. */
export const override = z.strictObject({
  files: z.union([glob, globs.check(z.minLength(1))]),
  rules: z.nullish(z.record(z.string(), setting)),
  terms: z.nullish(terms),
});

/**
 * What a configuration file may say. The names of rules and their options are checked later, once plugins are loaded.
 * A key may stand empty: so does one whose entries were all turned into comments.
 */
export const configShape = z.strictObject({
  $schema: z.nullish(z.string()),
  extends: z.nullish(z.union([z.string(), texts])),
  locale: z.nullish(z.enum(['ru', 'en', 'auto'])),
  include: z.nullish(globs),
  ignores: z.nullish(texts),
  plugins: z.nullish(texts),
  lexicon: z.nullish(texts),
  terms: z.nullish(terms),
  rules: z.nullish(z.record(z.string(), ruleEntry)),
  overrides: z.nullish(z.array(override)),
});

/** A configuration file that says nothing wrong. */
export type ConfigFile = z.infer<typeof configShape>;
export type RuleSettingEntry = z.infer<typeof setting>;

/** The keys that may stand where a path leads. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configShape.shape);
  if (path.at(-1) === 'terms') return Object.keys(terms.shape);
  if (path[0] === 'rules') return path.length > 2 ? [] : Object.keys(codeless.shape);
  return path[0] === 'overrides' ? Object.keys(override.shape) : [];
}
