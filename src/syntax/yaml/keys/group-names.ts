/** Gotos to a group of steps, by the key over it: `goto: look_at_ad` leads to the first step of `look_at_ad: {photos: {…}, price: {…}}`. */
import { walk } from '../../walk.js';
import type { Origin } from '../rewriting/opening.js';
import { foldName } from '../reading.js';
import type { Section } from '../tree/stages.js';

/** Gives the first step of a group the name of the group as well, where a goto leads there and no step has that name. */
export function nameGroups(origins: readonly Origin[], sections: readonly Section[]): void {
  const targets = targetsIn(sections);
  const named = new Set(sections.flatMap((section) => (section.type === 'stage' ? [section.id, section.title, ...section.aliases].map(foldName) : [])));
  for (const { section, pair } of origins) {
    const name = foldName(pair.key.text);
    if (section.type !== 'stage' || named.has(name) || !targets.has(name)) continue;
    section.aliases.push(pair.key.text);
    named.add(name);
  }
}

function targetsIn(sections: readonly Section[]): Set<string> {
  const targets = new Set<string>();
  for (const section of sections) {
    walk(section, (node) => {
      if (node.type === 'jump') targets.add(foldName(node.target));
    });
  }
  return targets;
}
