import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeAt } from '../../src/flow/index.js';
import { lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { drawn, practice } from '../../src/report/graph/index.js';
import { practicesOf } from '../../src/report/graph/paths.js';
import { createScript, type Script } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';
import { SCRIPTS, textOfScript } from '../cli/scripts.js';
import { defaultSettings } from '../support.js';
import { randomScripts } from './random-scripts.js';

const CALL = `version: "1"
id: windows
title: Windows
language: en
stages:
  - id: open
    title: Opening
    steps:
      - ask: Hello, this is Ann from Light Windows about your offer. Shall I go on?
        answers:
          - when: «Yes»
            goto: price
          - when: «No»
            goto: bye
          - else: true
            goto: nowhere
  - id: price
    title: Price
    steps:
      - agent: Two windows come to 900 pounds.
  - id: bye
    title: Goodbye
    steps:
      - agent: Thank you for your time. Goodbye.
      - end: done
  - id: attic
    title: Attic
    steps:
      - agent: We measure attics too.
handlers:
  - id: dear
    kind: objection
    when: «Too dear»
    after: price
    steps:
      - agent: It is 900 pounds because the glass is triple.
    then: return
`;

/** What a script could say to get out of its quotation marks. */
const HOSTILE = `Agent: Hi "]; click n1 href "javascript:alert(1)" %%{init: {"theme":"dark"}}%% <b>bold</b> \`code\` \\" end #quot; $$x$$ done?

Customer: 1. yes | no --> n0

Agent: - goodbye "]
`;

function scriptsOf(path: string, text: string): Script[] {
  const source = createSource(path, text);
  const { document } = readTree(source);
  return document.notScript ? [] : document.children.flatMap((child) => (child.type === 'script' ? [createScript(source, child)] : []));
}

async function drawing(kind: 'mermaid' | 'dot' | 'json', path: string, text: string): Promise<string> {
  const { findings } = lintSource(createSource(path, text), { rules: defaultSettings(await loadRules()), locale: 'en' });
  return drawn(kind, { filePath: path, scripts: scriptsOf(path, text), findings, locale: 'en' });
}

describe('the drawing of a call', () => {
  let mermaid: string[];

  beforeAll(async () => {
    mermaid = (await drawing('mermaid', 'windows.yaml', CALL)).split('\n').map((line) => line.trim());
  });

  it('has a box for each step, with its name, its time and the first words said', () => {
    expect(mermaid).toContain('n2["Price · 3 s<br>Agent: “Two windows come to 900 pounds.”"]');
  });

  it('has the answers on the arrows', () => {
    expect(mermaid.filter((line) => line.includes('-->|'))).toEqual(['n1 -->|"“Yes”"| n2', 'n1 -->|"“No”"| n3', 'n1 -->|"anything else"| n8']);
  });

  it('dashes what is a guess', () => {
    expect(mermaid.filter((line) => line.includes('-.->'))).toEqual(['n2 -.-> n3', 'n5 -.-> n7']);
  });

  it('marks what was found', () => {
    expect(mermaid.find((line) => line.startsWith('n8['))).toBe('n8[/"There is no step “nowhere”<br>⚠ unresolved-target"/]');
    expect(mermaid).toContain('class n8 fault');
    expect(mermaid.filter((line) => line.endsWith(' unreached'))).toHaveLength(2);
  });

  it('puts objections in a frame of their own', () => {
    const at = mermaid.findIndex((line) => line.startsWith('subgraph any['));
    expect(mermaid.slice(at, at + 4)).toEqual([
      'subgraph any["At any time: objections and questions"]', 'direction TB',
      'n6["Customer: “Too dear”<br>Agent: “It is 900 pounds because the glass is triple.”<br>↩ back to the call"]', 'end',
    ]);
  });

  it('is data when asked for it', async () => {
    const { scripts: [script] } = JSON.parse(await drawing('json', 'windows.yaml', CALL));
    expect(script.stages.map(({ id, seconds }: { id: string; seconds: number }) => [id, seconds > 0])).toEqual([['open', true], ['price', true], ['bye', true], ['attic', true]]);
    expect(script.edges.find(({ inferred }: { inferred: boolean }) => inferred)).toMatchObject({ from: 'n2', to: 'n3', guess: 'next-step' });
    expect(script.nodes.find(({ kind }: { kind: string }) => kind === 'fault').findings).toMatchObject([{ ruleId: 'unresolved-target', severity: 'error', line: 16 }]);
  });
});

describe('who decides, and who takes over, in a drawing', () => {
  const boxes = async (branches: string): Promise<string> => drawing('mermaid', 'call.md', `## Check\n\nAgent: Let me look for your parcel.\n\n## Answer\n\n${branches}\n\n## Close\n\nAgent: Goodbye.\n`);

  it.each([
    ['If the parcel is here: go to Close\nIf the parcel is lost: transfer to a supervisor.', '"(depends on what is the case)"'],
    ['If the customer agrees: go to Close\nIf the customer refuses: transfer to a supervisor.', '"(the customer decides)"'],
  ])('%s', async (branches, box) => {
    const text = await boxes(branches);
    expect(text).toContain(box);
    expect(text).toContain('"Handed over"');
  });

  it('names the word by which a goto hands the call over', async () => {
    expect(await drawing('mermaid', 'windows.yaml', CALL.replace('goto: nowhere', 'goto: escalate'))).toContain('"Handed over: escalate');
    expect(practice('text', { filePath: 'windows.yaml', scripts: scriptsOf('windows.yaml', CALL.replace('goto: nowhere', 'goto: escalate')), locale: 'ru' })).toContain('— разговор передан: escalate');
  });
});

describe('words of a script in a drawing', () => {
  it('are nothing but words to Mermaid', async () => {
    const lines = (await drawing('mermaid', 'hostile.md', HOSTILE)).split('\n');
    const label = '"(?:[^"#`<>&$%\\\\{}]|#\\d+;|<br>)*"';
    const line = new RegExp(`^(?:|---|title: .*|flowchart TB|  (?:classDef \\w+ [\\w#:;,. -]+|class \\w+ \\w+|subgraph \\w+\\[${label}\\]|  direction TB|end|(?:  )?\\w+(?:\\(\\[|\\[\\/|\\[\\[|\\[|\\{\\{)${label}(?:\\]\\)|\\/\\]|\\]\\]|\\]|\\}\\})|\\w+ -\\.?->(?:\\|${label}\\|)? \\w+))$`);
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
    expect(lines.join('\n')).toContain('click n1 href');
  });

  it('are nothing but words to Graphviz', async () => {
    const graphviz = await Graphviz.load();
    const graph = JSON.parse(graphviz.layout(await drawing('dot', 'hostile.md', HOSTILE), 'json', 'dot'));
    const labels = graph.objects.map(({ label }: { label: string }) => label).join('\n');
    expect(labels).toContain('Hi "]; click n1 href "javascript:alert(1)"');
    const { scripts: [{ edges }] } = JSON.parse(await drawing('json', 'hostile.md', HOSTILE));
    expect(graph.edges).toHaveLength(edges.length);
  });
});

describe('every script of the fixtures', () => {
  let graphviz: Graphviz;
  beforeAll(async () => {
    graphviz = await Graphviz.load();
  });

  it.each(SCRIPTS)('%s is drawn, and gone through whole', (name) => {
    const scripts = scriptsOf(name, textOfScript(name));
    if (scripts.length === 0) return;
    const laidOut = JSON.parse(graphviz.layout(drawn('dot', { filePath: name, scripts, findings: [], locale: 'ru' }), 'json', 'dot'));
    expect(laidOut.objects.length).toBeGreaterThan(1);
    for (const script of scripts) expect(notPractised(script)).toEqual([]);
  });
});

/** What is said, answered or decided in a call and stands on no path to practise. */
function notPractised(script: Script): string[] {
  const { graph } = script.flow;
  const taken = new Set(practicesOf(script, 'en').flatMap(({ points }) => points.map(({ id }) => id)));
  const reached = new Set([0]);
  for (const from of reached) for (const to of graph.edgeTo.subarray(graph.outStart[from], graph.outStart[from + 1])) reached.add(to);
  return [...reached].filter((id) => !taken.has(id) && ['said', 'cue', 'case'].includes(nodeAt(graph, id).kind)).map((id) => `${id} ${graph.utterances[id]?.text}`);
}

describe('paths to practise', () => {
  const sheet = practice('text', { filePath: 'windows.yaml', scripts: scriptsOf('windows.yaml', CALL), locale: 'en' });

  it('hold the lines of agent and customer with their numbers', () => {
    expect(sheet).toContain(['', '    9  Agent: Hello, this is Ann from Light Windows about your offer. Shall I go on?', '   11  Customer: Yes', '   20  Agent: Two windows come to 900 pounds.'].join('\n'));
    expect(sheet).toContain('   — the call ends: done'.padStart(27));
  });

  it('say where the script leads nowhere', () => {
    expect(sheet).toContain('— there is no step “nowhere”');
  });

  it('show a hold that the script measures, and count it as the drawing does', () => {
    const call = '## Check\n\nAgent: I will look at both payments, may I put you on hold?\n\nCustomer: Fine.\n\n[HOLD - max 2 min]\n\nAgent: Thank you for waiting.\n';
    const text = practice('text', { filePath: 'call.md', scripts: scriptsOf('call.md', call), locale: 'en' });
    expect(text).toContain('    7  (HOLD - max 2 min, 120 s)');
    const [, path] = /Path 1 of 1 · (\d+) s/.exec(text) ?? [];
    const [, straight] = /Check · (\d+) s/.exec(drawn('mermaid', { filePath: 'call.md', scripts: scriptsOf('call.md', call), findings: [], locale: 'en' })) ?? [];
    expect(path).toBe(straight);
  });

  it.each([['en', 'Bot'], ['ru', 'Бот']] as const)('name a bot and the step of a call of its own, in %s', (locale, name) => {
    const call = 'steps:\n  hello:\n    bot: Is Friday still fine?\n    answers: {"yes": bye}\n  voicemail:\n    bot: Please call us back.\n    end: true\n  bye:\n    bot: Goodbye.\n    end: true\n';
    const text = practice('text', { filePath: 'call.yaml', scripts: scriptsOf('call.yaml', call), locale });
    expect(text).toContain(`    3  ${name}: Is Friday still fine?`);
    expect(text.match(/^## .*voicemail.*$/gmu)).toHaveLength(1);
    expect(drawn('mermaid', { filePath: 'call.yaml', scripts: scriptsOf('call.yaml', call), findings: [], locale })).toContain(`${name}: `);
  });

  it('put what is told of the customer in brackets, though it says what he answers', () => {
    const call = 'Agent: Shall I book Monday at ten?\n- If yes → Book\n- If no → Later\n\n## Book\nAgent: It is booked. Goodbye.\n\n## Later\nAgent: I will write by six. Goodbye.\n';
    const text = practice('text', { filePath: 'call.md', scripts: scriptsOf('call.md', call), locale: 'en' });
    expect(text).toContain('    2  (If yes)');
  });

  it('are no more than it takes', () => {
    expect(sheet.match(/^## /gm)).toHaveLength(3);
  });

  it('take the answers inside objections, also where the call may go on without one', () => {
    const script = (second: string) => `${CALL}  - id: later\n    kind: objection\n    when: «Later»\n    after: price\n    steps:\n      - ask: Is Tuesday better?\n        answers:\n          - when: «Yes please»\n${second}`;
    for (const second of ['            end: done\n', '            agent: Good.\n            goto: later\n', '            goto: attic\n', '            goto: dear\n']) {
      const [one] = scriptsOf('windows.yaml', script(second));
      expect([second, notPractised(one)]).toEqual([second, []]);
    }
  });

  it('go through all of any call', () => {
    fc.assert(fc.property(randomScripts, (text) => {
      for (const script of scriptsOf('random.yaml', text)) expect(notPractised(script)).toEqual([]);
    }), { numRuns: 150 });
  });

  it('are data when asked for it', () => {
    const { scripts: [script] } = JSON.parse(practice('json', { filePath: 'windows.yaml', scripts: scriptsOf('windows.yaml', CALL), locale: 'en' }));
    expect(script.paths.map(({ choices }: { choices: string[] }) => choices)).toContainEqual(['“No”']);
  });
});
