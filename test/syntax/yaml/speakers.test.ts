import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSource, type Source } from '../../../src/source/index.js';
import type { Node, Tree } from '../../../src/syntax/nodes.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';
import { brokenInvariants } from './invariants.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);

/** Who says what stands at an offset, by the innermost node that knows. */
function speakerAt(tree: Tree, offset: number): string {
  let speaker = 'nobody';
  walk(tree.document, (node, ancestors) => {
    if (node.position.start.offset > offset || node.position.end.offset <= offset) return;
    speaker = speakerOf(node, ancestors) ?? speaker;
  });
  return speaker;
}

function speakerOf(node: Node, ancestors: readonly Node[]): string | undefined {
  const condition = [...ancestors, node].find((around) => around.type === 'condition');
  if (condition) return condition.kind === 'utterance' || condition.examples.some((example) => example === node) ? 'customer' : 'cue';
  if (node.type === 'turn') return node.role;
  if (node.type === 'label') return 'label';
  return ['direction', 'comment', 'prose', 'action'].includes(node.type) ? 'note' : undefined;
}

function rowsOf(table: string, source: Source): { role: string; quote: string; offset: number }[] {
  return table.split('\n').filter(Boolean).map((row) => {
    const [line, role, quote] = row.split('\t');
    return { role, quote, offset: source.text.indexOf(quote, source.lineStarts[Number(line) - 1]) };
  });
}

describe.each([['corpus/scripts/', 'corpus/speakers/'], ['layouts/', 'layouts/'], ['layouts/unforeseen/', 'layouts/unforeseen/']])('every YAML script of %s', (scripts, speakers) => {
  const names = readdirSync(new URL(speakers, fixtures)).filter((name) => /\.ya?ml\.tsv$/.test(name)).map((name) => name.replace(/\.tsv$/, ''));

  it.each(names)('%s: the right speakers, true positions', (name) => {
    const source = createSource(name, readFileSync(new URL(scripts + name, fixtures), 'utf8'));
    const tree = readYaml(source);
    expect(brokenInvariants(source, tree)).toEqual([]);
    const wrong = rowsOf(readFileSync(new URL(`${speakers}${name}.tsv`, fixtures), 'utf8'), source)
      .map((row) => ({ ...row, read: speakerAt(tree, row.offset) }))
      .filter(({ role, read }) => (role === 'agent' || role === 'customer' ? read !== role : read === 'agent' && role === 'note' ? !['note'].includes(read) : false));
    expect(wrong).toEqual([]);
  });
});

it('takes the only one who speaks for the agent, whatever he is called', () => {
  const roles: string[] = [];
  walk(readYaml(createSource('script.yaml', 'turns:\n  - mst: "Здравствуйте, это Ольга, ателье «Шов». Ваше пальто готово, когда заедете?"\n    answers: {сегодня: q1, завтра: q1}\n  - id: q1\n    mst: "Хорошо, записала, отложу его на стойку."\n    end: yes\n  - id: q2\n    mst: "Спасибо, что зашли к нам! До встречи."\n    end: yes\n')).document, (node) => {
    if (node.type === 'turn') roles.push(node.role);
  });
  expect(roles).toEqual(['agent', 'agent', 'agent']);
});

it('hears the customer under a head of notes where two speak for the company', () => {
  const roles: string[] = [];
  const talk = ['opener: "Hi, it’s Dan at Corner Glass, your van is booked for Friday."', 'owner: "Who is this, sorry? Do I pay for the call?"', 'opener: "No, the visit is free. Shall I send the fitter at nine?"', 'owner: "I’m at work till noon, can you come later?"', 'closer: "I can do two o’clock. I’ll text you the name."'];
  walk(readYaml(createSource('script.yaml', `call:\n${talk.map((line) => `  - ${line}\n`).join('')}`)).document, (node) => {
    if (node.type === 'turn') roles.push(node.role);
  });
  expect(roles).toEqual(['agent', 'customer', 'agent', 'customer', 'agent']);
});
