import { defineRule, leadsToName, rangeOf, remembered, type Bilingual, type Goto, type Problem, type Range, type Script } from 'callint/rule';

/** Every goto names a step that exists. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'Каждый переход ведёт к шагу, который есть.', en: 'Every goto leads to a step that exists.' },
  source: 'Yarn YS0012, ink “target not found”, Twine dead links, Rasa, Twilio and Copilot all report it.',
  fixable: true,
  judges: ({ flow }) => flow.gotos().length > 0,
  messages: {
    missing: {
      ru: 'Переход ведёт к «{target}», а такого шага нет{known}: оператор остановится и будет искать. {hint}',
      en: 'The goto leads to “{target}”, and there is no such step{known}: the agent will stop and search. {hint}',
    },
    inexact: {
      ru: 'Шага «{target}» нет, ближе всех по названию «{nearest}». Напишите имя шага точно: другая программа такой переход не найдёт.',
      en: 'There is no step “{target}”; the nearest by name is “{nearest}”. Write the name exactly: another program will not find it.',
    },
    start: {
      ru: 'Разговор должен начаться с шага «{target}», а такого шага нет. {hint}',
      en: 'The call is to begin with the step “{target}”, and there is no such step. {hint}',
    },
  },
  *check(script) {
    const gotos = script.flow.gotos();
    for (const goto of gotos) {
      const { jump, to, isReserved, isTurn } = goto;
      if (to && script.format === 'yaml' && (jump.how === 'fuzzy' || jump.how === 'prefix')) yield inexact(goto, to.id);
      else if (!to && !isTurn && (!isReserved || namesDesk(script, goto)) && isMeantAsStep(script, goto, gotos)) yield missing(script, goto);
    }
    yield* missingStart(script);
  },
});

function inexact({ jump }: Goto, nearest: string): Problem {
  const at = targetOf(jump);
  // a name that is near may be that of the opposite answer: `confirm_no`, `confirm_on`
  const fix = { applicability: 'unsafe' as const, edits: [{ range: at, text: nearest }] };
  return { at, message: 'inexact', data: { target: jump.target, nearest }, fix };
}

function missing(script: Script, { jump, handsOver, nearest: [nearest] }: Goto): Problem {
  const data = { target: jump.target.replace(/^#/, ''), known: numbersKnown(script, jump.target), hint: hintFor(nearest?.id, handsOver) };
  const suggestions = nearest ? [{ desc: { ru: `Перейти к «${nearest.id}».`, en: `Go to “${nearest.id}”.` }, edits: [{ range: targetOf(jump), text: nearest.id }] }] : [];
  return { at: rangeOf(jump), message: 'missing', data, suggestions };
}

function targetOf({ targetPosition }: Pick<Goto['jump'], 'targetPosition'>): Range {
  return { start: targetPosition.start.offset, end: targetPosition.end.offset };
}

/** The header's first step must be one of the script's. */
function* missingStart(script: Script): Generator<Problem> {
  const entry = script.node.meta.entries.find(({ key }) => key === 'start');
  if (!entry || typeof entry.value !== 'string' || script.format !== 'yaml') return;
  const wanted = fold(entry.value);
  const places = script.flow.places();
  if (places.length < 2 || /\s/.test(entry.value.trim()) || places.some(({ names }) => names.some((name) => fold(name) === wanted))) return;
  yield { at: rangeOf(entry), message: 'start', data: { target: entry.value, hint: hintFor(undefined) } };
}

/** `goto: supervisor` among steps that all have their ids, or `Go to: Escalation` among steps with titles: whoever takes over, somebody forgot to write that step. */
function namesDesk(script: Script, { jump, handsOver }: Goto): boolean {
  if (!handsOver) return false;
  return script.format === 'yaml' ? script.flow.gotos().filter(({ to }) => to).length > 2 : isPlain(script, jump);
}

/** A line of its own that has nothing but a verb of going, or an arrow, and a name. */
function isPlain({ source }: Script, { position, targetPosition }: Goto['jump']): boolean {
  const start = position.start.offset;
  return leadsToName(source.text, { start, end: position.end.offset, target: targetOf({ targetPosition }), weak: true });
}

/** One word, as names of steps are. */
const NAME = /^\p{L}[\p{L}\p{N}_.-]*$/u;
/** Where more lead nowhere and none anywhere, they are the ids of another system. */
const MOST_SLIPS = 2;

const targetsOf = remembered((gotos: readonly Goto[]) => new Set(gotos.map(({ jump }) => jump.target)));

/** In prose «вернуться к разговору» is no goto: a number, a link, or a name among others that do lead somewhere is. */
function isMeantAsStep(script: Script, { jump, nearest }: Goto, gotos: readonly Goto[]): boolean {
  const found = leadsIn(gotos);
  if (script.format === 'yaml') return found > 0 || (NAME.test(jump.target) && targetsOf(gotos).size <= MOST_SLIPS) || nearest.length > 0 || (/\d/.test(jump.target) && numbersOf(script).length > 1);
  const { start, end } = jump.position;
  if (/\]\(#|\[\[|<<jump/.test(script.source.text.slice(start.offset, end.offset))) return found > 0;
  if (/\d/.test(jump.target)) return numbersOf(script).length > 1;
  if (isPlain(script, jump)) return script.flow.places().length > 1 && (found > 0 || /^\p{L}/u.test(script.source.text.slice(start.offset, end.offset)));
  if (isCell(script, jump) && NAME.test(jump.target)) return found > 1;
  return found > 1 && jump.target.split(/\s+/).length <= 4 && (nearest.length > 0 || /^[«"“]?\p{Lu}/u.test(jump.target));
}

/** A cell of a table that holds nothing else: its column leads on. */
function isCell({ source: { text } }: Script, { position: { start, end } }: Goto['jump']): boolean {
  return /\|[ \t]*$/.test(text.slice(Math.max(0, start.offset - 40), start.offset)) && /^[ \t]*\|/.test(text.slice(end.offset, end.offset + 40));
}

/** How many gotos lead somewhere. */
const leadsIn = remembered((gotos: readonly Goto[]) => gotos.filter(({ to }) => to).length);

/** The numbers that steps bear. */
const numbersOf = remembered((script: Script): string[] => script.flow.places().flatMap(({ names }) => names.filter((name) => /^\d+(?:\.\d+)*$/.test(name)).slice(0, 1)));

/** « (есть шаги 1–11)»: what there is instead of a number that is not there. */
function numbersKnown(script: Script, target: string): Bilingual | string {
  const numbers = /\d/.test(target) ? numbersOf(script) : [];
  if (numbers.length < 2) return '';
  const span = `${numbers[0]}–${numbers[numbers.length - 1]}`;
  return { ru: ` (есть шаги ${span})`, en: ` (there are steps ${span})` };
}

function hintFor(nearest: string | undefined, handsOver = false): Bilingual {
  if (nearest) return { ru: `Может быть, «${nearest}»?`, en: `Did you mean “${nearest}”?` };
  if (handsOver) return { ru: 'Допишите шаг: кому передать звонок и что сказать перед этим клиенту.', en: 'Write the step: who takes the call over, and what the customer hears before that.' };
  return { ru: 'Исправьте имя или допишите шаг.', en: 'Correct the name, or write the step.' };
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '');
}
