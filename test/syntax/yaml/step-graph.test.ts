import { describe, expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';

interface Read {
  said: string[];
  asked: string[];
  leads: (string | undefined)[];
}

function readIn(text: string): Read {
  const read: Read = { said: [], asked: [], leads: [] };
  walk(readYaml(createSource('script.yaml', text)).document, (node) => {
    if (node.type === 'turn') read.said.push(node.children.map(({ position }) => text.slice(position.start.offset, position.end.offset)).join(''));
    if (node.type === 'condition') read.asked.push(node.value);
    if (node.type === 'jump') read.leads.push(node.resolved);
    return true;
  });
  return read;
}

const SAID = ['Your card was blocked at noon, shall I explain?', 'It was a payment in Leeds for £40.', 'Then all is well, goodbye.'];
const ASKED = ['What happened to it?', 'That was me.', 'I have no time.'];

describe('steps told by where their values lead', () => {
  test.each([
    ['chapter', 'read_aloud', 'results', 'result', 'turn_to'],
    ['stop', 'tell_them', 'directions', 'sign', 'destination'],
    ['якорь', 'спич', 'отскоки', 'зацепка', 'прыжок'],
    ['ступень', 'подача', 'отклики', 'отклик', 'подняться_на'],
  ])('a list of %s with %s, %s, %s and %s', (id, say, branches, when, goto) => {
    const names = ['the_block', 'Explain it', 'good_bye'];
    const way = (words: string, to: string) => `      - ${when}: "${words}"\n        ${goto}: "${to}"`;
    const { said, asked, leads } = readIn(`nodes:\n  - ${id}: "${names[0]}"\n    ${say}: "${SAID[0]}"\n    ${branches}:\n${way(ASKED[0], names[1])}\n${way(ASKED[2], names[2])}\n  - ${id}: "${names[1]}"\n    ${say}: "${SAID[1]}"\n    ${branches}:\n${way(ASKED[1], names[2])}\n  - ${id}: "${names[2]}"\n    ${say}: "${SAID[2]}"\n`);
    expect(said).toEqual(SAID);
    expect(asked).toEqual([ASKED[0], ASKED[2], ASKED[1]]);
    expect(leads).toEqual([expect.stringMatching(/explain/i), expect.stringMatching(/good/), expect.stringMatching(/good/)]);
  });

  test.each([['spiel', 'forks'], ['подача', 'развилочки']])('a map of steps with %s, and %s from each answer to its step', (say, branches) => {
    const { said, asked, leads } = readIn(`flow:\n  the_block:\n    ${say}: "${SAID[0]}"\n    ${branches}:\n      "${ASKED[0]}": explain\n      "${ASKED[2]}": bye\n  explain:\n    ${say}: "${SAID[1]}"\n    ${branches}:\n      "${ASKED[1]}": bye\n  bye:\n    ${say}: "${SAID[2]}"\n`);
    expect(said).toEqual(SAID);
    expect(asked).toEqual([ASKED[0], ASKED[2], ASKED[1]]);
    expect(leads).toEqual(['explain', 'bye', 'bye']);
  });

  test('a goto beside such a map stays one', () => {
    const { leads } = readIn(`nodes:\n  n1:\n    agent: "${SAID[0]}"\n    next: {yes: n2, "${ASKED[2]}": n3}\n  n2:\n    agent: "${SAID[1]}"\n    next: n3\n  n3:\n    agent: "${SAID[2]}"\n`);
    expect(leads).toEqual(['n2', 'n3', 'n3']);
  });

  test.each(['arrow', 'стрелка'])('one key of a step, %s, leads on, to the end or to a step that nobody wrote', (goto) => {
    const step = (name: string, to: string) => `  ${name}:\n    agent: "${SAID[1]}"\n    ${goto}: ${to}\n`;
    const { said, leads } = readIn(`boxes:\n${step('open', 'who')}${step('who', 'pay')}${step('pay', 'complain')}${step('complain', 'complaints_desk')}${step('close', 'end')}`);
    expect(said).toHaveLength(5);
    expect(leads).toEqual(['who', 'pay', 'complain', undefined]);
  });

  test('two words of one step that name steps are answers, and one that names the step before leads from it', () => {
    const step = (name: string, keys: string) => `  ${name}:\n    agent: "${SAID[0]}"\n${keys}`;
    const { asked } = readIn(`nodes:\n${step('one', '    ready: two\n    busy: three\n')}${step('two', '    ready: three\n    busy: one\n')}${step('three', '    ready: one\n    busy: two\n')}`);
    expect(asked).toEqual(['ready', 'busy', 'ready', 'busy', 'ready', 'busy']);
    expect(readIn(`nodes:\n${step('one', '')}${step('two', '    from: one\n')}${step('three', '    from: two\n')}${step('four', '    from: three\n')}`).leads).toEqual(['two', 'three', 'four']);
  });

  test.each([
    ['always', 'hears', 'to', 'key', 'silence'],
    ['в_любой_момент', 'слышит', 'к', 'клавиша', 'тишина'],
  ])('what may come up anywhere, under %s, keys to press and silence', (anywhere, hears, goto, key, silence) => {
    const { said, asked, leads } = readIn(`scenario:\n  office: Council desk\n  answers_for_it: head of the desk\nfields: [name]\n${anywhere}:\n  - ${hears}: "${ASKED[1]}"\n    ${goto}: bye\nsteps:\n  - id: hello\n    bot: "${SAID[0]}"\n    answers:\n      - ${hears}: "${ASKED[0]}"\n        ${goto}: pay\n      - ${hears}: "${ASKED[2]}"\n        ${goto}: bye\n      - ${silence}: pay\n      - else: bye\n  - id: pay\n    bot: "${SAID[1]}"\n    answers:\n      - ${key}: 1\n        ${goto}: hello\n      - ${key}: 2\n        ${goto}: bye\n      - ${silence}: bye\n  - id: bye\n    bot: "${SAID[2]}"\n`);
    expect(said).toEqual(SAID);
    expect(asked.filter((one) => one !== '')).toEqual([ASKED[1], ASKED[0], ASKED[2], silence, 'else', '1', '2', silence]);
    expect(leads).toEqual(['bye', 'pay', 'bye', 'pay', 'bye', 'hello', 'bye', 'bye']);
  });

  test.each(['rules', 'правила'])('several words for one answer, and a list of what may come up within %s', (rules) => {
    const { asked, leads } = readIn(`${rules}:\n  any_time:\n    - {hears: ["a person", "staff"], goto: bye}\n    - {hears: ["stop calling"], goto: bye}\n  silence: after five seconds\nsteps:\n  - id: hello\n    bot: "${SAID[0]}"\n    answers:\n      - {said: ["yes", "speaking"], goto: pay}\n      - {said: ["what for?", "why?"], goto: bye}\n  - id: pay\n    bot: "${SAID[1]}"\n    answers:\n      - {said: ["all right"], goto: bye}\n      - {said: ["no"], goto: bye}\n  - id: bye\n    bot: "${SAID[2]}"\n`);
    expect(asked).toEqual(['a person', 'stop calling', 'yes', 'what for?', 'all right', 'no']);
    expect(leads).toEqual(['bye', 'bye', 'pay', 'bye', 'bye', 'bye']);
  });

  test('fields with what they hold, beside the steps, stay fields', () => {
    const names: string[] = [];
    const way = (to: string) => `      - {hears: "${ASKED[0]}", to: ${to}}\n      - {hears: "${ASKED[2]}", to: bye}\n`;
    walk(readYaml(createSource('script.yaml', `vars:\n  name: from the order\n  plan: from the card\nsteps:\n  - id: hello\n    bot: "${SAID[0]}"\n    answers:\n${way('pay')}  - id: pay\n    bot: "${SAID[1]}"\n    answers:\n${way('hello')}  - id: bye\n    bot: "${SAID[2]}"\n`)).document, (node) => {
      if (node.type === 'variable') names.push(node.name);
      return true;
    });
    expect(names).toEqual(['name', 'plan']);
  });

  test('a list of fields among the steps is no step', () => {
    const { said } = readIn(`flow:\n  fields: [name, plan]\n  start: hello\n  hello:\n    agent: "${SAID[0]}"\n    choose: {"${ASKED[0]}": tell, "${ASKED[2]}": bye}\n  tell:\n    agent: "${SAID[1]}"\n    choose: {"${ASKED[1]}": bye}\n  bye:\n    agent: "${SAID[2]}"\n`);
    expect(said).toEqual(SAID);
  });

  test('a list of prices whose plans name each other is said as before', () => {
    expect(readIn(`agent: "${SAID[0]}"\nplans:\n  - {plan: A, costs: [{in: May, like: B}]}\n  - {plan: B, costs: [{in: May, unlike: C}]}\n  - {plan: C, costs: []}\n`).asked).toEqual([]);
  });
});
