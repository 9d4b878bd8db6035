import { describe, expect, it } from 'vitest';
import { inScript, leaningOf } from '../../src/meaning/care.js';
import { CLASSES, classIndex } from '../../src/meaning/recogniser/index.js';

const NOTHING = -6;

/** A sentence of the agent that does what is named, and nothing else. */
function doing(...names: string[]): Float64Array {
  return Float64Array.from(CLASSES.agent, (name) => (names.includes(name) ? 3 : NOTHING));
}

const times = (count: number, row: Float64Array) => Array.from({ length: count }, () => row);
const at = (name: (typeof CLASSES.agent)[number]) => classIndex('agent', name) ?? -1;

describe('where a script leans', () => {
  it('to care, where nobody does what is minded', () => expect(leaningOf(times(20, doing('answer')))).toBeLessThan(-1));
  it('nowhere, where a line in five does', () => expect(leaningOf([...times(16, doing('answer')), ...times(4, doing('guilt'))])).toBeCloseTo(0));
  it('to faults, where every other line does', () => expect(leaningOf([...times(10, doing('answer')), ...times(10, doing('guilt'))])).toBeGreaterThan(0.5));
  it('nowhere, where too little is said', () => expect(leaningOf(times(9, doing('guilt')))).toBe(0));
  it('no further for one line more', () => expect(leaningOf([...times(30, doing('answer')), doing('guilt')])).toBe(leaningOf([...times(30, doing('answer')), doing('guilt'), doing('answer')])));
});

describe('a sentence in a script', () => {
  const hint = doing('blame', 'self-id', 'price');
  it('is taken in good faith in a careful one', () => {
    const taken = inScript(hint, -1.2);
    expect(taken[at('blame')]).toBeLessThan(hint[at('blame')]);
    expect(taken[at('self-id')]).toBeGreaterThan(hint[at('self-id')]);
    expect(taken[at('price')]).toBe(hint[at('price')]);
  });
  it('is heard as a push sooner in a careless one, and nothing is lost', () => {
    const taken = inScript(hint, 1.2);
    expect(taken[at('push')]).toBeGreaterThan(hint[at('push')]);
    expect(taken[at('blame')]).toBeGreaterThan(hint[at('blame')]);
    expect(taken[at('ack')]).toBe(hint[at('ack')]);
  });
  it('is left as it is where the script leans nowhere', () => expect(inScript(hint, 0)).toBe(hint));
});
