import { defineRule, lowerCased, placeOf, remembered, type Range, type Script, type Stage } from 'callint/rule';

/** Every step is led to by another, or opens the call. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'К каждому шагу что-то ведёт.', en: 'Something leads to every step.' },
  source: 'Rasa, Bedrock, Genesys, SCXML, bpmnlint and others report unreachable nodes.',
  messages: {
    step: {
      ru: 'К шагу «{step}» ничто не ведёт: ни один ответ и ни один переход его не называет, поэтому клиент этого никогда не услышит. Добавьте переход сюда или удалите шаг.',
      en: 'Nothing leads to the step “{step}”: no answer and no goto names it, so no customer will ever hear it. Add a goto to it, or delete the step.',
    },
    line: {
      ru: 'Эту реплику никто не услышит: она стоит после перехода, и разговор до неё не доходит. Поставьте её до перехода или удалите.',
      en: 'Nobody will hear this line: it stands after a goto, and the call does not come to it. Put it before the goto, or delete it.',
    },
  },
  options: {
    allow: { default: [] as readonly string[], description: 'Ids of steps that are started from outside the script.' },
  },
  *check(script, { allow }) {
    const unreachable = script.flow.unreachable().filter((step): step is Stage => step.type === 'stage');
    const loose = unreachable.filter((stage) => !allow.includes(stage.id) && speaks(stage) && isLooseEnd(script, stage));
    const next = ledToFrom(script, unreachable);
    const first = loose.filter((stage) => !next.has(stage));
    if (isDoubtful(first.length, script)) return;
    for (const stage of first) yield { at: placeOf(stage), message: 'step', data: { step: stage.title || stage.id }, ...(script.format === 'markdown' && { restsOn: 'gotos-only' as const }) };
    // in Markdown a line below a goto is as often an answer that was not read as one
    const unheard = script.format === 'yaml' ? script.flow.unheard().filter(({ role }) => role === 'agent') : [];
    if (unheard.length <= MOST_IN_DOUBT) for (const turn of unheard) yield { at: turn.range, message: 'line' };
  },
});

/** Nobody writes so many steps in vain: where more are loose, and a fair share of all, the way they hang together was read wrongly. */
const MOST_IN_DOUBT = 2;
const FAIR_SHARE = 1 / 8;

function isDoubtful(loose: number, { node }: Script): boolean {
  return loose > MOST_IN_DOUBT && loose > node.children.filter(({ type }) => type === 'stage').length * FAIR_SHARE;
}

/** Steps to which a loose step above leads: mending that one mends both. */
function ledToFrom(script: Script, loose: readonly Stage[]): ReadonlySet<Stage> {
  const all: ReadonlySet<unknown> = new Set(loose);
  return new Set(script.flow.gotos().flatMap(({ jump, to }) => {
    const stage = to?.node;
    if (stage?.type !== 'stage' || !all.has(stage)) return [];
    const { start, end } = jump.position;
    return loose.some(({ position }) => position.start.offset < Math.min(stage.position.start.offset, start.offset) && end.offset <= position.end.offset) ? [stage] : [];
  }));
}

function speaks({ children }: Stage): boolean {
  return children.some(({ type }) => type === 'turn' || type === 'variants' || type === 'choice' || type === 'switch');
}

/** Where steps follow one another in order, only a step that a goto passes over is loose; what stands below an end is another call, unless it has a number like the steps that gotos name. */
function isLooseEnd(script: Script, stage: Stage): boolean {
  if (script.flow.graph.isStated) return script.format === 'yaml' || !isMentioned(script, stage);
  if (allClose(script)) return true;
  const above = aboveIn(script).get(stage);
  if (leadsIn(script) <= 1 || !above) return false;
  if (above.children.at(-1)?.type !== 'end') return true;
  return script.format === 'yaml' ? leadsBack(script, stage) : stage.aliases.length > 0 && !isNumberNamed(script, stage);
}

/** In YAML each step ends the call or leads on by gotos of its own: none leads to the one below it. */
const allClose = remembered(({ format, node, flow }: Script): boolean => {
  const stages = node.children.filter((child): child is Stage => child.type === 'stage' && child.kind === 'sequence');
  return format === 'yaml' && flow.gotos().some(({ to }) => to) && stages.every(({ children }) => closes(children));
});

function closes(blocks: Stage['children']): boolean {
  const last = blocks.at(-1);
  if (last?.type === 'choice' || last?.type === 'switch') return last.children.every(({ children }) => closes(children));
  return last?.type === 'end' || last?.type === 'jump';
}

const leadsIn = remembered((script: Script) => script.flow.gotos().filter(({ to }) => to).length);

/** The step above each. */
const aboveIn = remembered(({ node }: Script): ReadonlyMap<Stage, Stage> => {
  const stages = node.children.filter((child): child is Stage => child.type === 'stage');
  return new Map(stages.slice(1).map((stage, index) => [stage, stages[index]]));
});

/** A step that goes on to another of this call is no call of its own. */
function leadsBack(script: Script, stage: Stage): boolean {
  const { start, end } = stage.position;
  const gotos = script.flow.gotos();
  return gotos.some(({ jump, to }) => to && to.node !== stage && jump.position.start.offset > start.offset && jump.position.end.offset <= end.offset
    && gotos.some((other) => other.to === to && other.jump !== jump));
}

/** The step's number after an arrow or «шаг», or its title, stands somewhere else in the text: a goto that was not read as one. */
function isMentioned(script: Script, stage: Stage): boolean {
  return isNumberNamed(script, stage) || (stage.title.length > 3 && standIn(textOf(script), lowerCased(stage.title), script.node.position.start.offset, (place) => isElsewhere(stage, place)));
}

/** The step's number after an arrow or «шаг» stands outside of the step. */
function isNumberNamed(script: Script, stage: Stage): boolean {
  const numbers = numbersNamed(script);
  return stage.aliases.some((alias) => numbers.get(alias)?.some((place) => isElsewhere(stage, place)));
}

/** Neither in its heading nor in its own words, which lead nobody to it. */
function isElsewhere(stage: Stage, { start, end }: Range): boolean {
  return end <= placeOf(stage).start || start >= stage.position.end.offset;
}

const textOf = remembered(({ source, node }: Script) => ({ lower: lowerCased(source.text.slice(node.position.start.offset, node.position.end.offset)) }));

/** The numbers of steps that the text names, with where it does. */
const numbersNamed = remembered((script: Script): ReadonlyMap<string, Range[]> => {
  const from = script.node.position.start.offset;
  const found = new Map<string, Range[]>();
  for (const { 0: named, 1: number, index } of textOf(script).lower.matchAll(/(?:→|->|=>|шаг\p{L}*|step|пункт\p{L}*|п\.|#|(?<!\p{L})(?:или|or)(?=\s+\d+\s*(?:[(.;,]|$)))\s*(\d+(?:\.\d+)*)(?![\d.]*\d)/gmu)) {
    const place = { start: from + index, end: from + index + named.length };
    const before = found.get(number);
    if (before) before.push(place);
    else found.set(number, [place]);
  }
  return found;
});

/** Do some words stand in a text at a place that counts; `from` is the offset at which the text begins. */
function standIn({ lower }: { lower: string }, words: string, from: number, counts: (place: Range) => boolean): boolean {
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) if (counts({ start: from + at, end: from + at + words.length })) return true;
  return false;
}
