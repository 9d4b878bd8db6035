import type { Handler, Node, Prose, Script, Stage } from '../../syntax/index.js';
import { bare, filled, wordsOf, type Data, type DataMap } from './canonical-data.js';
import { commentsIn, exitOf, isComment, stepsOf, whenOf } from './canonical-steps.js';

type ListName = 'stages' | 'scenarios' | 'variant';
const LISTS: Record<Stage['kind'], ListName> = { sequence: 'stages', scenario: 'scenarios', variant: 'variant' };

/** What a script consists of, in lists: notes before the call, stages in their order, handlers with the stage they stand below. */
export function sectionsOf(script: Script): DataMap {
  const notes: Data[] = [];
  const handlers: Data[] = [];
  const lists = new Map<ListName, Data[]>();
  const stages = script.children.filter((child): child is Stage => child.type === 'stage');
  const isMixed = !standTogether(stages);
  const hasJumps = holdsJump(script);
  let current: ListName = stages[0] && !isMixed ? LISTS[stages[0].kind] : 'stages';
  let above: Stage | undefined;
  for (const child of script.children) {
    if (child.type === 'prose' && (!above || stages.length === 0)) notes.push(...textsOfProse(child).map(({ text }) => text));
    else if (child.type === 'handler') handlers.push(handlerOf(child, anchorOf(child, above ?? stages[0], stages.at(-1))));
    else {
      if (child.type === 'stage') {
        above = child;
        current = isMixed ? 'stages' : LISTS[child.kind];
      }
      const list = lists.get(current) ?? [];
      lists.set(current, list);
      list.push(...entriesOf(child, { isMixed, hasJumps }));
    }
  }
  return { ...filled('notes', notes), ...Object.fromEntries(lists), ...filled('handlers', handlers) };
}

/** Stages of one kind stand together: a list for each kind keeps their order. */
function standTogether(stages: readonly Stage[]): boolean {
  const changes = stages.filter((stage, index) => stage.kind !== stages[index - 1]?.kind).length;
  return changes === new Set(stages.map(({ kind }) => kind)).size;
}

function holdsJump(script: Script): boolean {
  const search = (node: Node): boolean => node.type === 'jump' || ('children' in node && node.children.some(search));
  return search(script);
}

interface Surroundings {
  isMixed: boolean;
  hasJumps: boolean;
}

function entriesOf(child: Exclude<Script['children'][number], Handler>, around: Surroundings): Data[] {
  if (child.type === 'stage') return stageOf(child, around);
  return child.type === 'comment' ? commentsIn([child]) : textsOfProse(child).map(({ key, text }) => ({ [key]: text }));
}

/** Prose that holds notes is a list of them; other prose is one text. */
function textsOfProse(prose: Prose): { key: 'note' | 'forbidden'; text: string }[] {
  const notes = prose.children.flatMap((child) => (child.type === 'direction' ? [{ key: child.forbids ? 'forbidden' as const : 'note' as const, text: wordsOf(child.children) }] : []));
  const texts = notes.length > 0 && notes.length === prose.children.length ? notes : [{ key: 'note' as const, text: wordsOf(prose.children) || prose.value.trim() }];
  return texts.map(({ key, text }) => ({ key, text: bare(text) })).filter(({ text }) => text !== '');
}

/** A stage; comments come before it when it holds nothing else. `kind` is named where stages of several kinds stand mixed in one list. */
function stageOf({ id, title, kind, aliases, children, sameIdAs }: Stage, { isMixed, hasJumps }: Surroundings): Data[] {
  const steps = stepsOf(children, true);
  const comments = steps.every(isComment) ? steps : [];
  const name = sameIdAs ?? id;
  const others = hasJumps ? aliases.filter((alias) => alias !== id && alias !== title) : [];
  return [...comments, { id: name, ...(title && title !== name && { title }), ...(isMixed && kind !== 'sequence' && { kind }), ...filled('aliases', others), steps: comments.length > 0 ? [] : steps }];
}

/** The stage from which on a handler applies, where that is not the last one. */
function anchorOf({ after, scope }: Handler, above: Stage | undefined, last: Stage | undefined): string | undefined {
  if (scope) return undefined;
  return after ?? (above === last ? undefined : above?.id);
}

function handlerOf({ id, kind, condition, then, max, scope, children }: Handler, after: string | undefined): Data {
  const { steps, exit } = exitOf(children);
  return {
    id,
    kind,
    ...whenOf({ ...condition, value: condition.value || id }),
    ...(scope && filled('scope', scope)),
    ...(after && { after }),
    steps: stepsOf(steps, true),
    ...exit,
    ...(Object.keys(exit).length === 0 && { then: then === 'repeat' ? 'repeat' : 'return' }),
    ...(max !== undefined && { max }),
  };
}
