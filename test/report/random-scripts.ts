import fc from 'fast-check';

/** Where an answer leads: a step of its own, another stage or objection, nowhere, or the end. */
type Way = { says: boolean; to: number | 'on' | 'end' };
type Step = { answers: Way[] };

interface Plan {
  stages: { steps: Step[]; ends: boolean }[];
  objections: { steps: Step[]; after: number; then: number | 'return' | 'nothing' }[];
}

const way: fc.Arbitrary<Way> = fc.record({ says: fc.boolean(), to: fc.oneof(fc.nat(6), fc.constantFrom('on' as const, 'end' as const)) });
const steps = fc.array(fc.record({ answers: fc.array(way, { maxLength: 3 }) }), { minLength: 1, maxLength: 2 });

const plan: fc.Arbitrary<Plan> = fc.record({
  stages: fc.array(fc.record({ steps, ends: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  objections: fc.array(fc.record({ steps, after: fc.nat(3), then: fc.oneof(fc.nat(6), fc.constantFrom('return' as const, 'nothing' as const)) }), { minLength: 1, maxLength: 3 }),
});

/** Small scripts in YAML with questions, gotos and objections that ask back, lead elsewhere or end the call. */
export const randomScripts: fc.Arbitrary<string> = plan.map(({ stages, objections }) => {
  let count = 0;
  const words = (): string => `number ${(count += 1)}`;
  const places = [...stages.map((_, at) => `s${at}`), ...objections.map((_, at) => `h${at}`)];
  const place = (at: number): string => places[at % places.length];
  const wayLines = ({ says, to }: Way): string[] => [
    `          - when: «Answer ${words()}»`,
    ...(says || to === 'on' ? [`            agent: Reply ${words()}.`] : []),
    ...(to === 'end' ? ['            end: done'] : to === 'on' ? [] : [`            goto: ${place(to)}`]),
  ];
  const stepLines = ({ answers }: Step): string[] =>
    answers.length === 0 ? [`      - agent: Line ${words()} is said.`] : [`      - ask: Question ${words()} here?`, '        answers:', ...answers.flatMap(wayLines)];
  return [
    'script: "1"', 'id: random', 'title: Random', 'language: en', 'stages:',
    ...stages.flatMap((stage, at) => [`  - id: s${at}`, `    title: Stage ${at}`, '    steps:', ...stage.steps.flatMap(stepLines), ...(stage.ends ? ['      - end: done'] : [])]),
    'handlers:',
    ...objections.flatMap((one, at) => [
      `  - id: h${at}`, '    kind: objection', `    when: «Objection ${at}»`, ...(one.after < stages.length ? [`    after: s${one.after}`] : []), '    steps:', ...one.steps.flatMap(stepLines),
      ...(one.then === 'nothing' ? [] : [one.then === 'return' ? '    then: return' : `    then: {goto: ${place(one.then)}}`]),
    ]),
    '',
  ].join('\n');
});
