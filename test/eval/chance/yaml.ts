import { Page, yamlText, type Material } from './page.js';

/** A list of turns in YAML. */
export function turnsInYaml({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const roles = random.one(words.roles);
  const [who, what] = random.one(words.yaml_turn_keys);
  const keys = random.one(words.yaml_role_keys);
  const byRole = random.chance(0.5);
  const note = random.chance(0.3) ? random.one(words.note_keys) : '';
  const block = random.chance(0.3);
  page.add(`${random.one(['title', 'name', 'script'])}: ${yamlText(random.one(words.stage_names))}`).add(`${random.one(['turns', 'dialog', 'lines', 'steps', 'script_body'])}:`);
  const say = (side: 0 | 1, said: string) => {
    const key = byRole ? keys[side] : what;
    if (!byRole) page.add(`  - ${who}: ${yamlText(roles[side])}`);
    const open = byRole ? `  - ${key}:` : `    ${key}:`;
    if (block) page.add(`${open} |`).add(`      ${said}`, [side === 0 ? 'A' : 'C', said]);
    else page.add(`${open} ${yamlText(said)}`, [side === 0 ? 'A' : 'C', said]);
  };
  for (const { customer, agent } of random.some(exchanges, 6)) {
    say(1, customer);
    say(0, agent);
    if (!note || random.chance(0.6)) continue;
    const aside = random.one(words.notes);
    page.add(`    ${note}: ${yamlText(aside)}`, ['N', aside]);
  }
  return page;
}

const COUNT = 5;

/** Steps in YAML, as a list or as a map, with the reactions inside of each. */
export function stepsInYaml({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const keys = random.one(words.yaml_step_keys);
  const names = random.some(words.stage_names, COUNT).map((name) => (random.chance(0.5) ? name : name.toLowerCase().replace(/[^\p{L}\d]+/gu, '_')));
  const map = random.chance(0.4);
  const byReaction = random.chance(0.3);
  const note = random.chance(0.3) ? random.one(words.note_keys) : '';
  page.add(`${random.one(['steps', 'nodes', 'flow', 'scenario', 'states'])}:`);
  const used = random.some(exchanges, COUNT);
  names.forEach((name, index) => {
    page.add(map ? `  ${yamlText(name)}:` : `  - ${keys.id}: ${yamlText(name)}`).place(name);
    page.add(`    ${keys.say}: ${yamlText(used[index].agent)}`, ['A', used[index].agent]);
    const aside = note && random.chance(0.5) ? random.one(words.notes) : '';
    if (aside) page.add(`    ${note}: ${yamlText(aside)}`, ['N', aside]);
    if (index === COUNT - 1) return;
    page.add(`    ${keys.branches}:`);
    for (const { customer } of random.some(exchanges, 2)) {
      const to = names[index + 1 + random.below(COUNT - 1 - index)];
      if (byReaction) page.add(`      ${yamlText(customer)}: ${yamlText(to)}`, ['C', customer]).lead(to);
      else page.add(`      - ${keys.if}: ${yamlText(customer)}`, ['C', customer]).add(`        ${keys.goto}: ${yamlText(to)}`).lead(to);
    }
  });
  return page;
}
