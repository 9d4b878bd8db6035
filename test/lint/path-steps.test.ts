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
    expect(paths[1][1]).toBe('13 : wants manager');
  });

  it('says what stands for an answer without words', () => {
    expect(paths[2][1]).toBe('16 : any other answer');
    expect(paths[3][1]).toBe('19 : the customer says nothing');
  });
});

describe('a place in a script in which nothing is said', () => {
  const places: Rule = {
    id: 'places', category: 'data', severity: 'info', summary: text, messages: { said: text },
    *check({ node }) {
      yield { at: { start: node.position.start.offset, end: node.position.end.offset }, message: 'said' };
    },
  };

  // the steps stand where fields are declared, so that none of them is one
  const MISPLACED = `name: Booking
placeholders:
  - client
  - id: 1
    agent: "Hello, {client}, this is Ann from Volga Motors. Your car is due for a service, shall I find you a day?"
    if_customer:
      "yes": 2
      "it is expensive": 3
  - id: 2
    agent: "It costs £118 and takes two hours. Is Friday at nine fine?"
    goto: end
  - id: 3
    agent: "I see. Bring your own oil, and it is £20 less. Shall I work it out?"
    goto: 2
`;

  it('is told without a line of the call', () => {
    const { findings, broken } = lintWith([places], 'a.yaml', MISPLACED);
    expect(broken).toEqual([]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('places');
  });

  it('tells what is said, and not when, where a time stamp opens each line', () => {
    const { findings } = lintWith([closings], 'call.md', '00:00 A: Hello, Oak Bank, how can I help?\n00:02 C: I want to pay.\n00:04 A: Goodbye then.\n');
    expect(findings[0].path.map(({ text: words }) => words)).toEqual(['Hello, Oak Bank, how can I help?', 'I want to pay.', 'Goodbye then.']);
  });
});
