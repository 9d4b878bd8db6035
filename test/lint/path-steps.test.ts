import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rule/index.js';
import { lintWith } from './rules.js';

const text = { ru: 'Дошли до конца.', en: 'Came to the end.' };

/** Reports every closing line with the way to it. */
const closings: Rule = {
  id: 'closings', category: 'flow', severity: 'info', summary: text, messages: { said: text },
  *check(script) {
    for (const turn of script.agentTurns) {
      if (turn.text.startsWith('Goodbye')) yield { at: turn.range, message: 'said', path: script.flow.pathTo(turn).map(({ range }) => ({ at: range })) };
    }
  },
};

const SCRIPT = `script: "1"
id: survey
title: Survey
language: en
stages:
  - id: ask
    steps:
      - ask: Was the engineer on time?
        answers:
          - when: «Yes, he was.»
            steps:
              - agent: Goodbye then.
          - when: wants_manager
            steps:
              - agent: Goodbye, she will ring you.
          - else: true
            steps:
              - agent: Goodbye for now.
          - no_input: true
            steps:
              - agent: Goodbye, I hear nothing.
`;

describe('the path of a finding', () => {
  const paths = lintWith([closings], 'survey.yaml', SCRIPT).findings.map(({ path }) => path.map(({ line, speaker, text: words }) => `${line} ${speaker}: ${words}`));

  it('holds the lines of the call with their numbers, the one at fault last', () => {
    expect(paths[0]).toEqual(['8 agent: Was the engineer on time?', '10 customer: Yes, he was.', '12 agent: Goodbye then.']);
  });

  it('puts no words into the mouth of a customer who does something', () => {
    expect(paths[1][1]).toBe('13 : wants_manager');
  });

  it('says what stands for an answer without words', () => {
    expect(paths[2][1]).toBe('16 : any other answer');
    expect(paths[3][1]).toBe('19 : the customer says nothing');
  });
});
