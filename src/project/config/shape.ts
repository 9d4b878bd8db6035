import * as z from 'zod/mini';

/** Levels that a rule can be set to. */
export const LEVELS = ['error', 'warning', 'info', 'off'] as const;

const level = z.enum(LEVELS);
const texts = z.array(z.string());
const oneOrMore = z.union([z.string(), texts]);
const options = z.record(z.string(), z.unknown());

/** A rule's entry: its level, alone or with options. */
export const ruleEntry = z.union([level, z.tuple([level]), z.tuple([level, options])]);

const terms = z.strictObject({ accept: z.optional(texts) });

/**
 * What a configuration file may say. The names of rules and their options are checked later, once plugins are loaded.
 * A key may stand empty: so does one whose entries were all turned into comments.
 */
export const configShape = z.strictObject({
  $schema: z.nullish(z.string()),
  extends: z.nullish(oneOrMore),
  locale: z.nullish(z.enum(['ru', 'en', 'auto'])),
  include: z.nullish(texts),
  ignores: z.nullish(texts),
  terms: z.nullish(terms),
  rules: z.nullish(z.record(z.string(), ruleEntry)),
  overrides: z.nullish(z.array(z.strictObject({
    files: oneOrMore,
    rules: z.nullish(z.record(z.string(), ruleEntry)),
    terms: z.nullish(terms),
  }))),
});

/** A configuration file that says nothing wrong. */
export type ConfigFile = z.infer<typeof configShape>;
export type RuleEntry = z.infer<typeof ruleEntry>;

/** The keys that may stand where a path leads. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configShape.shape);
  if (path.at(-1) === 'terms') return Object.keys(terms.shape);
  return path[0] === 'overrides' ? ['files', 'rules', 'terms'] : [];
}
