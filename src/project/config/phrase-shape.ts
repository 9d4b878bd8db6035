import * as z from 'zod/mini';

const words = z.array(z.union([z.string(), z.number()]));
const both = z.strictObject({ ru: z.optional(words), en: z.optional(words) });
const speaker = z.enum(['agent', 'customer', 'note']);

/** A concept as its file has it: phrases of both languages, and sentences that must and must not match. */
export const conceptShape = z.strictObject({
  means: z.optional(z.string()),
  speaker: z.optional(z.union([speaker, z.array(speaker)])),
  asks: z.optional(z.enum(['always', 'never', 'either'])),
  negation: z.optional(z.enum(['cancels', 'ignored', 'recorded'])),
  ru: z.optional(words),
  en: z.optional(words),
  unless: z.optional(both),
  silencedBy: z.optional(both),
  yes: z.optional(both),
  no: z.optional(both),
});

/** Several concepts by their names, as a rule's `phrases.yml` has them. */
export const conceptsShape = z.record(z.string(), conceptShape);

export type ConceptBody = z.infer<typeof conceptShape>;

/** The keys that may stand where a path within a concept leads. */
export function conceptKeysAt(path: readonly PropertyKey[]): string[] {
  return /^(?:unless|silencedBy|yes|no)$/.test(String(path.at(-1))) ? ['ru', 'en'] : Object.keys(conceptShape.shape);
}
