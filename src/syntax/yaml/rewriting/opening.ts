/** The text with which a file opens, before steps that say where they lead: `welcome: …` above `menu: {…}`. */
import type { Block, Stage } from '../../nodes.js';
import { walk } from '../../walk.js';
import type { Section } from '../tree/stages.js';
import type { Pair } from '../values/values.js';

/** A section of the top level with the pair that it was read from. */
export interface Origin {
  section: Section;
  pair: Pair;
}

/** Leads an opening that is a text alone, and so cannot name the step after it, to the first step with fields of its own. */
export function leadOn(origins: readonly Origin[]): void {
  const [opening, ...others] = origins.filter(({ section }) => section.type === 'stage');
  if (opening?.section.type !== 'stage' || !isText(opening) || !others.some(({ section }) => hasGoto(section))) return;
  const next = others.find((one) => !isText(one) && one.section.type === 'stage' && one.section.kind === 'sequence');
  if (next?.section.type === 'stage') opening.section.children.push(wayTo(next.section, opening.section));
}

function isText({ pair: { value } }: Origin): boolean {
  return value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));
}

function hasGoto(section: Section): boolean {
  let found = false;
  walk(section, (node) => {
    found ||= node.type === 'jump';
    return !found;
  });
  return found;
}

function wayTo({ id }: Stage, { position }: Stage): Block {
  const place = { start: position.end, end: position.end };
  return { type: 'jump', target: id, targetPosition: place, position: place, inferred: { by: 'text-before-steps', confidence: 0.8 } };
}
