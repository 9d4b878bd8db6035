import { describe, expect, it } from 'vitest';
import { scriptOf, stepsOf } from './scripts.js';

/** The steps of a script written as YAML, or as Markdown when it says so. */
function steps(text: string, path?: string): string[] {
  return stepsOf(scriptOf(text, path).flow);
}

describe('the graph of a script', () => {
  it('leads from line to line and from stage to stage, and ends with the script', () => {
    expect(steps('## Greeting\nAgent: Good morning!\n## Close\nAgent: Goodbye.\n', 'call.md')).toEqual([
      'entry → #greeting', '#greeting → «Good morning!»', '«Good morning!» implicit → #close', '#close → «Goodbye.»', '«Goodbye.» implicit → end (script-ends)',
    ]);
  });

  it('listens before answers, tells else and silence from other answers, and goes on below an answer without a goto', () => {
    const found = steps(`
stages:
  - id: ask
    steps:
      - ask: Shall I book it?
        answers:
          - {when: "yes", goto: book}
          - {no_input: true, steps: [{agent: Are you there?}]}
          - {else: true, end: callback}
      - agent: Let me repeat.
  - {id: book, steps: [{agent: Booked. Goodbye!}]}
`);
    expect(found).toContain('«Shall I book it?» → listen');
    expect(found).toContain('listen option → «yes»');
    expect(found).toContain('«yes» goto → #book');
    expect(found).toContain('listen silence → «»');
    expect(found).toContain('listen else → «»');
    expect(found).toContain('«Are you there?» → listen');
    expect(found).toContain('«Let me repeat.» implicit → #book (next-step)');
  });

  const NAMED = `Agent: Hello, it's Ivy Cole from Fernside about the leak. Shall I book a visit?
- Not now → No
- Yes → Visit

## No
Agent: I'll note that. Goodbye.

## Visit
Agent: Which day suits you?
`;

  it('ends the call at a goodbye where gotos lead to every step, one called “No” too, and goes back nowhere from it', () => {
    const found = steps(NAMED, 'call.md');
    expect(found).toContain('«Not now» goto → #no');
    expect(found).toContain("«I'll note that. Goodbye.» implicit → end (script-ends)");
    expect(found.filter((step) => step.includes('→ #visit'))).toEqual(['«Yes» goto → #visit']);
  });

  it.each([
    ['Agent: Is it convenient?\n\n*If not:*\n\nAgent: When shall I ring?\n\nCustomer: At nine.\n\nAgent: At nine, then. Have a good day!\n\n## Offer\n\nAgent: It is $5 less.\n', "«At nine, then. Have a good day!» implicit → end (script-ends)", '#offer'],
    ['Оператор: Удобно говорить?\n\n*Если неудобно:*\n\nОператор: Когда перезвонить?\n\nКлиент: В девять.\n\nОператор: Записала. Хорошего дня!\n\n## Предложение\n\nОператор: Это на 5 рублей дешевле.\n', '«Записала. Хорошего дня!» implicit → end (script-ends)', '#предложение'],
  ])('ends the call where a branch takes leave, and goes on from the other answers', (text, end, below) => {
    const found = steps(text, 'call.md');
    expect(found).toContain(end);
    expect(found.filter((step) => step.endsWith(`→ ${below}`) || step.includes(`→ ${below} `)).map((step) => step.split(' ')[0])).toEqual(['listen']);
  });

  it('goes nowhere from an objection at which leave is taken', () => {
    const found = steps('## Offer\n\nAgent: It is $5 less. Shall I?\n\n## Objections\n\n### "You again!"\n\nAgent: I am sorry. Goodbye!\n\n### "Too dear"\n\nAgent: It is $5 less.\n', 'call.md');
    expect(found).toContain('«I am sorry. Goodbye!» implicit → end (script-ends)');
    expect(found.filter((step) => step.includes('return'))).toEqual([]);
  });

  const STATES = `
start: hello
states:
  hello: {agent: "Hello, is it convenient?", answers: {"yes": offer, "no": later, "why?": why}}
  offer: {agent: "It is $5 less.", next: bye}
  why: {agent: "Your plan ends in May."}
  later: {agent: "I'll call you back at six.", next: bye}
  bye: {agent: "Thanks, goodbye."}
`;

  it('leads nowhere from a step without a goto where the others have one', () => {
    expect(steps(STATES)).toContain('«Your plan ends in May.» implicit → lost');
    expect(steps(STATES)).toContain('«Thanks, goodbye.» implicit → end (script-ends)');
  });

  it('leads from a goto to objections into each of them, and back to where the agent listened', () => {
    const found = steps(`${STATES.replace('"why?": why', '"too dear": objections')}objections: {"too dear": "Compared with what?", "no time": "It takes a minute."}\n`);
    expect(found).toEqual(expect.arrayContaining(['«too dear» goto → «too dear»', '«too dear» goto → «no time»', 'join return → listen (back-from-handler)']));
    expect(found.filter((step) => step.includes('?objections'))).toEqual([]);
  });

  it('takes a farewell, a transfer and the last step for an end', () => {
    const closing = STATES.replace('Your plan ends in May.', 'Then I will not trouble you. Have a nice day!');
    expect(steps(closing)).toContain('«Then I will not trouble you. Have a nice day!» implicit → end (script-ends)');
    const transfer = STATES.replace('Your plan ends in May.', "I'm putting you through to billing.");
    expect(steps(transfer)).toContain("«I'm putting you through to billing.» implicit → end (script-ends)");
  });

  it('begins where the header says', () => {
    expect(steps(STATES.replace('start: hello', 'start: offer'))[0]).toBe('entry → #offer');
  });

  it('goes on in order where no step names another', () => {
    expect(steps('steps:\n  a: {agent: "Hello there!"}\n  b: {agent: "Goodbye!"}\n')).toContain('«Hello there!» implicit → #b');
  });

  it('understands end, repeat and continue, and keeps what it cannot find', () => {
    const found = steps(STATES.replace('"why?": why', '"why?": why, "what?": repeat, "hm": nowhere, "stop": end, "go on": continue').replace('May."}', 'May.", next: offer}'));
    expect(found).toContain('«what?» goto → listen');
    expect(found).toContain('«hm» goto → ?nowhere');
    expect(found).toContain('«stop» → end');
    expect(found).toContain('«go on» implicit → lost');
  });

  it('lets an objection cut in after the stage above it, and marks where it goes back', () => {
    const { flow } = scriptOf('## Offer\nAgent: It is $5 a month. Shall I add it?\n## Objections\n**"Too dear"**\nAgent: It is $2 less than now.\n## Close\nAgent: Goodbye.\n', 'call.md');
    expect(stepsOf(flow)).toContain('listen interrupt → interrupt (any-time)');
    expect(stepsOf(flow)).toContain('interrupt interrupt → «Too dear» (any-time)');
    const { graph } = flow;
    const back = graph.utterances.findIndex((utterance) => utterance?.text === 'It is $2 less than now.');
    expect(graph.returns[back]).toBe(1);
  });

  it.each([
    ['English', '## Offer\nAgent: Would you raise your gift to £18 a month?\n## Close\nAgent: Thank you. Goodbye.\n## Objections\n**"Too dear"**\nAgent: That is fine.\n', 'Thank you. Goodbye.'],
    ['Russian', '## Предложение\nОператор: Поднимете взнос до 500 рублей в месяц?\n## Прощание\nОператор: Спасибо. До свидания.\n## Возражения\n**«Дорого»**\nОператор: Ничего страшного.\n', 'Спасибо. До свидания.'],
  ])('lets no objection cut in after the goodbye: %s', (_, text, goodbye) => {
    const found = steps(text, 'call.md');
    expect(found).toContain('listen interrupt → interrupt (any-time)');
    expect(found).not.toContain(`«${goodbye}» interrupt → interrupt (any-time)`);
  });

  it('lets a handler that names its stages cut in there and nowhere else', () => {
    const text = (scope: string) => `
script: "1"
stages:
  - {id: a, steps: [{ask: How are you?}]}
  - {id: b, steps: [{ask: Shall I go on?}]}
handlers:
  - {id: who, kind: question, when: Who is this?, scope: [${scope}], steps: [{agent: It is Ann.}]}
`;
    const before = (scope: string): string[] => {
      const { flow, agentTurns } = scriptOf(text(scope));
      return flow.before(agentTurns[2]).map((one) => one.text);
    };
    expect(before('a')).toEqual(['How are you?', 'Who is this?']);
    expect(before('b')).toEqual(['How are you?', 'Shall I go on?', 'Who is this?']);
  });

  it('reads canonical scripts in order, however many stages say where they lead', () => {
    const { flow, agentTurns } = scriptOf(`
script: "1"
stages:
  - {id: open, steps: [{agent: "Lane Air, this is Ann."}]}
  - {id: choose, steps: [{ask: "Later flight or refund?", answers: [{when: later, goto: later}, {when: refund, goto: refund}, {no_input: true, goto: choose}]}]}
  - {id: later, steps: [{agent: You are on the evening flight.}, {goto: close}]}
  - {id: refund, steps: [{agent: The money is on its way.}, {goto: close}]}
  - {id: close, steps: [{agent: Goodbye!}, {end: done}]}
`);
    expect(agentTurns.every((turn) => flow.reaches(turn))).toBe(true);
    expect(flow.deadEnds()).toEqual([]);
  });

  it('goes back to the question from a handler that a goto leads into', () => {
    const found = steps(`
stages:
  - {id: ask, steps: [{ask: Shall I?, answers: [{when: dear, goto: price}, {when: "yes", end: true}]}]}
handlers:
  - {id: price, when: Too dear, steps: [{agent: It is less than now.}]}
`);
    expect(found).toContain('«dear» goto → «Too dear»');
    expect(found).toContain('«It is less than now.» return → join (back-from-handler)');
    expect(found).toContain('join return → listen (back-from-handler)');
  });

  it('decides by data without listening, and passes by what no case names', () => {
    const found = steps(`
stages:
  - id: a
    steps:
      - switch: nps
        cases:
          - {is: detractor, steps: [{agent: I am sorry about May.}]}
      - agent: Your plan ends in June.
`);
    expect(found).toContain('join case → =detractor');
    expect(found).toContain('join case → «Your plan ends in June.» (otherwise)');
  });

  it('passes a single condition by, since it need not come true', () => {
    const found = steps('Agent: Shall I go on?\n\nIf they ask "how long?": "Two minutes."\n\nAgent: So here it is.\nCustomer: Fine.\n', 'call.md');
    expect(found).toContain('listen → «So here it is.» (otherwise)');
  });

  it('says one of several variants', () => {
    const found = steps('steps:\n  - agent: {variants: [Good morning!, Good evening!]}\n  - agent: It is Ann.\n');
    expect(found).toContain('«Good morning!» → «It is Ann.»');
    expect(found).toContain('«Good evening!» → «It is Ann.»');
    expect(found).not.toContain('«Good morning!» → «Good evening!»');
  });

  it('comes back to the question after side questions are answered, where the other answers lead on', () => {
    const way = (name: string): string => `${name}:\n  say: "Step ${name}, all right."\n  next: bye\n`;
    const found = steps(`ask:\n  say: "Shall I book a place?"\n  answers:\n    "yes": book\n    "no": leave\n    refund: "You get all of it back until the first class."\n    online: "We have it by video as well."\n    missed: "You can watch the recording."\n${way('book')}${way('leave')}${way('other')}bye:\n  say: "Goodbye!"\n  next: end\n`);
    expect(found).toContain('«You can watch the recording.» return → listen (back-from-handler)');
  });

  it('comes back to the question after the customer has asked something himself', () => {
    const way = (name: string): string => `${name}:\n  say: "Step ${name}, all right."\n  next: bye\n`;
    const found = steps(`ask:\n  say: "Shall I send you the link?"\n  answers:\n    "yes": sent\n    "can I read you my card number?": "Better not, the link is safer."\n${way('sent')}${way('pause')}${way('other')}bye:\n  say: "Goodbye!"\n  next: end\n`);
    expect(found).toContain('«Better not, the link is safer.» return → listen (back-from-handler)');
  });

  it.each(['nothing', '"That’s all"', 'вопросов нет'])('asks on from a list of questions until the customer wants nothing more: %s', (done) => {
    const found = steps(`open:\n  say: "It is Ann from the club, your place is booked."\n  next: when\nwhen:\n  say: "It starts on Monday at six."\n  next: ask\nask:\n  say: "What else would you like to know?"\n  answers:\n    refund: "You get all of it back until the first class."\n    online: "We have it by video as well."\n    missed: "You can watch the recording."\n    ${done}: bye\nbye:\n  say: "Goodbye!"\n  next: end\n`);
    expect(found).toContain('«You can watch the recording.» return → listen (back-from-handler)');
  });

  it('leads from a step that says nothing to the one below, to which no goto leads', () => {
    const found = steps('# Plan\n\n1. "It is Tom, about your plan."\n\n2. "Shall I go through it?"\n   - *yes* → 3\n   - *no* → 4\n\n3. "Here is the new price. Shall I change it?" → 5\n\n4. "It comes by post then." → 5\n\n5. "Anything else?" → end\n\n6. "Sorry to hear it." → 5\n', 'plan.md');
    expect(found).toContain('«It is Tom, about your plan.» implicit → #2 (next-step)');
  });

  it('leads on from a step that only tells something, where other steps say where they lead', () => {
    const plan = (told: string): string => `# Plan\n\n1. "Is it your tap or the whole street?"\n   - *tap* → 2\n   - *street* → 3\n\n2. "Turn the valve, please. Does it run?" → 4\n\n3. "${told}"\n\n4. "Anything else?" → 5\n\n5. "Who shall I ring back?" → 6\n\n6. "Thank you, goodbye." → end\n`;
    expect(steps(plan('You are owed thirty pounds, it comes off the bill.'), 'plan.md')).toContain('«You are owed thirty pounds, it comes off the bill.» implicit → #4 (next-step)');
    expect(steps(plan('Which street is it?'), 'plan.md')).not.toContainEqual(expect.stringMatching(/^listen implicit → #4/));
  });

  it('does not run on below a stated end into a numbered step that no goto names', () => {
    const gas = (last: string): string[] => steps(`# Gas\n\nSTEP 1 – HELLO\nADVISOR: Hello, Northmoor Energy. How can I help?\nIF GAS → GO TO STEP 2\nIF BILL → GO TO STEP 2\n\nSTEP 2 – GAS\nADVISOR: Please open your windows and leave the house.\nEND CALL\n\n${last}\nADVISOR: I am going to send you a letter.\n`, 'gas.md').filter((step) => step.includes('→ #') && step.includes('letter'));
    expect(gas('STEP 3 – LETTER')).toEqual([]);
    expect(gas('## Letter')).not.toEqual([]);
  });

  it('ends with what is said to an answering machine, where other steps have gotos', () => {
    const found = steps('start:\n  say: "It is Pat, about your suitcase."\n  goto: when\nwhen:\n  say: "It comes at six."\n  goto: wrap\nwrap:\n  say: "Is that all right?"\n  goto: end\nanswerphone: "Hello, Pat with news of your suitcase."\n');
    expect(found).toContain('«Hello, Pat with news of your suitcase.» implicit → end (script-ends)');
  });

  it('leads from a heading in which nothing is said to the first of its steps', () => {
    const table = '| Step | Agent | Customer | Next |\n|---|---|---|---|\n| 1 | "Is the meter inside?" | Yes | 2 |\n| | | No | 3 |\n| 2 | "Could you read it?" | Reads | 4 |\n| 3 | "I will send Tom." | Fine | 4 |\n| 4 | "Thank you. Goodbye." | | end |\n';
    expect(steps(`# Meters\n\n## Call flow\n\n${table}\n## Close\n\nAgent: Goodbye.\n`, 'call.md').some((step) => step.startsWith('#call-flow') && step.includes('#1'))).toBe(true);
  });

  describe('a branch that hands the call over', () => {
    const call = (order: string, more = ''): string => `## Start\nAgent: Moor Water, how can I help?\n\nIf the customer asks for a senior: ${order}\n\n## Close\nAgent: Thank you, goodbye.\n${more}`;
    const after = (text: string): string[] => steps(text, 'call.md').filter((step) => /^(?:note|action)/.test(step));

    it.each(['transfer to the shift supervisor.', 'put them through to the billing team.', 'перевести на старшего смены.', 'переключаем на дежурного специалиста', 'передать звонок в отдел доставки.'])('ends there: %s', (order) => {
      expect(after(call(order))).toEqual([expect.stringMatching(/→ end/)]);
    });

    it.each(['pass to the billing team in the notes.', 'перевести на тариф «Мини».', 'перевести разговор на другую тему.', 'перевести на старшего, если он свободен.'])('goes on where the call is not handed over, or only at times: %s', (order) => {
      expect(after(call(order))).toEqual([expect.stringMatching(/→ #close/)]);
    });

    it('leads to the step that does it', () => {
      expect(after(call('transfer to the shift supervisor.', '\n## Transfer\nAgent: I am putting you through to Ann.\n'))).toEqual([expect.stringMatching(/→ #transfer/)]);
    });
  });
});
