import type { Script, Stage } from '../syntax/index.js';
import type { GraphBuilder } from './builder.js';
import type { BuiltStage, Exit } from './derive.js';
import { isEnding } from './endings.js';
import type { Guess } from './guesses.js';
import { fold } from './segments.js';
import { reservedTarget } from './targets.js';

/** How the steps of a script lead to one another. */
export interface Routing {
  /** Every step says where it leads: one that does not leads nowhere, instead of to the one below it. */
  isStated: boolean;
  /** The header says that a step leads to the one below it. */
  isInOrder?: true;
  /** What it rests on that a step leads to the one below it; nothing where no step says anything else. */
  nextStep?: Guess;
  /** The step that the header names as the first. */
  start?: Stage;
  /** Does the call end at an open end of a stage. */
  isEnding(exit: Exit, stage: Stage): boolean;
}

/** Steps that must say where they lead before silence means something, and the share that may be silent. */
const STATED = { yaml: { least: 2, mostSilent: 1 / 3 }, markdown: { least: 4, mostSilent: 1 / 5 } };

/** Tells how the steps of a script lead to one another: by gotos, or each to the one below it. */
export function routingOf(script: Script, stages: readonly BuiltStage[], builder: GraphBuilder, format: 'markdown' | 'yaml'): Routing {
  const start = startOf(script, stages);
  const isEndingHere = (exit: Exit, stage: Stage): boolean => isEnding(builder, exit, stage, stages);
  const stated = statedRouting(script);
  const targets = new Set(stages.flatMap((one) => one.targets).filter((target) => reservedTarget(target) !== 'continue'));
  if (stated) return { isStated: stated === 'goto', ...(stated === 'order' && { isInOrder: true }), start, isEnding: isEndingHere };
  // canonical scripts are read in order
  if (isCanonical(script)) return { isStated: false, isInOrder: true, start, isEnding: isEndingHere };
  if (targets.size === 0) return { isStated: false, start, isEnding: isEndingHere };
  const steps = stages.filter(({ stage, isSeparate }) => stage.kind === 'sequence' && !isSeparate);
  const stating = steps.filter(({ exits, targets: own }) => own.length > 0 && exits.every((exit) => exit.isWeak || exit.asks !== undefined));
  const silent = steps.filter(({ stage, exits }) => exits.some((exit) => !exit.isWeak && exit.asks === undefined && !isEndingHere(exit, stage)));
  const { least, mostSilent } = STATED[format];
  const isStated = targets.size > 1 && stating.length >= least && silent.length <= mostSilent * (silent.length + stating.length);
  if (!isStated && format === 'markdown' && areAllNamed(steps, targets, silent)) return { isStated: true, start, isEnding: (exit, stage) => (!exit.isWeak && stage === steps.at(-1)?.stage) || isEndingHere(exit, stage) };
  return { isStated, nextStep: 'next-step', start, isEnding: isEndingHere };
}

/** “- Yes → Offer” and “- Don't ring me → Opt-out”: gotos lead to every step below the first, and one that names none ends the call, or is the last of all. */
function areAllNamed(steps: readonly BuiltStage[], targets: ReadonlySet<string>, silent: readonly BuiltStage[]): boolean {
  const last = steps.at(-1);
  const endsBefore = steps.some((step) => step !== last && step.targets.length === 0 && step.exits.length > 0);
  return targets.size > 1 && endsBefore && steps.slice(1).every(({ stage }) => targets.has(stage.id)) && silent.every((step) => step === last);
}

/** `routing: goto` in the header: only gotos lead on; `routing: order`: a step without one leads to the one below it. */
function statedRouting({ meta }: Script): 'goto' | 'order' | undefined {
  const value = String(meta.entries.find(({ key }) => key === 'routing')?.value ?? '').toLowerCase().trim();
  return value === 'goto' || value === 'order' ? value : undefined;
}

/** `script: "1"`: the canonical form, in which a stage without a goto falls through to the next. */
function isCanonical({ meta }: Script): boolean {
  return meta.entries.some(({ key, value }) => (key === 'script' || key === 'скрипт') && String(value) === '1');
}

function startOf({ meta }: Script, stages: readonly BuiltStage[]): Stage | undefined {
  const value = meta.entries.find(({ key }) => key === 'start')?.value;
  if (typeof value !== 'string') return undefined;
  const name = fold(value);
  return stages.find(({ stage }) => [stage.id, stage.title, ...stage.aliases].some((one) => fold(one) === name))?.stage;
}
