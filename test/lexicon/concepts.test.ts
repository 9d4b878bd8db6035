import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { phraseActs, readLine } from '../../src/meaning/index.js';

interface Concept {
  means: string;
  speaker?: string | string[];
  yes?: { ru?: string[]; en?: string[] };
  no?: { ru?: string[]; en?: string[] };
}

const folder = new URL('../../src/lexicon/acts/', import.meta.url);

/** Every concept of the lexicon proves itself on its own sentences. */
describe('the lexicon', () => {
  for (const file of readdirSync(folder).sort()) {
    const id = file.replace(/\.yml$/, '');
    const concept: Concept = parse(readFileSync(new URL(file, folder), 'utf8'));
    const speakers = [concept.speaker ?? 'agent'].flat();
    const speaker = speakers.includes('agent') ? 'agent' : (speakers[0] as 'customer' | 'note');
    const says = (sentence: string, language: 'ru' | 'en') => phraseActs(readLine(sentence, language), speaker).some((act) => act.type === id && !act.negated);

    it(`${id} says what it means`, () => expect(concept.means).toMatch(/\.$/));
    for (const language of ['ru', 'en'] as const) {
      for (const sentence of concept.yes?.[language] ?? []) it(`${id} (${language}) is in: ${sentence}`, () => expect(says(sentence, language)).toBe(true));
      for (const sentence of concept.no?.[language] ?? []) it(`${id} (${language}) is not in: ${sentence}`, () => expect(says(sentence, language)).toBe(false));
    }
  }
});
