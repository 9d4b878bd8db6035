import { describe, expect, test } from 'vitest';
import { judge, speakerRows, type Outcome } from './speakers.js';

/** At least this share of spoken lines must have the right speaker. */
const SPOKEN = 0.98;
/** At least this share of notes must be said by nobody. */
const UNSPOKEN = 0.97;

function share(outcomes: readonly Outcome[]): number {
  return outcomes.filter((outcome) => outcome.right).length / Math.max(1, outcomes.length);
}

describe.each([
  ['.md', 'corpus'],
  ['.md', 'layouts'],
  ['.md', 'dev-3'],
  ['.yaml', 'dev-3'],
  ['.yaml', 'corpus'],
  ['.md', 'unforeseen'],
  ['.yaml', 'unforeseen'],
] as const)('who says each line of the %s scripts of %s', (ending, folder) => {
  const outcomes = judge(speakerRows(ending, folder));
  const wrong = outcomes.filter((outcome) => !outcome.right).map(({ file, line, role, heard, quote }) => `${file}:${line} ${role}, heard as ${heard}: ${quote}`);

  test('agent and customer', () => {
    const spoken = outcomes.filter((outcome) => outcome.role === 'agent' || outcome.role === 'customer');
    expect(spoken.length).toBeGreaterThan(100);
    expect(share(spoken), wrong.join('\n')).toBeGreaterThanOrEqual(SPOKEN);
  });

  test('notes, headings and gotos are said by nobody', () => {
    const unspoken = outcomes.filter((outcome) => outcome.role === 'note' || outcome.role === 'heading' || outcome.role === 'system');
    expect(share(unspoken), wrong.join('\n')).toBeGreaterThanOrEqual(UNSPOKEN);
  });

  test('cues are conditions, notes or headings', () => {
    const cues = outcomes.filter((outcome) => outcome.role === 'cue');
    expect(share(cues), wrong.join('\n')).toBeGreaterThanOrEqual(UNSPOKEN);
  });
});
