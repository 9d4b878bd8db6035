import type { Script, Stage } from '../syntax/index.js';

/** `-> END` where a step of a Markdown script is called so: what is said there ends the call. */
export function lastStepOf({ children }: Script): Stage | undefined {
  return children.find((child): child is Stage => child.type === 'stage' && child.kind === 'sequence' && LAST_STEP.test(child.title.trim()));
}

const LAST_STEP = /^(?:the )?end(?: of (?:the )?call)?$|^конец(?: (?:разговора|звонка))?$/iu;
