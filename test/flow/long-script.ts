const SAID = ['We measure on Tuesday between ten and twelve', 'The window comes to 450 pounds and the frame to 90', 'I will send the drawing to {email} by six today', 'Let me check order {order_id} for you', 'The glass is triple and the frame is oak', 'I hear you, that was a long wait'];
const ASKED = ['go on with', 'see a drawing of', 'have a price for', 'think about', 'talk to somebody about'];
const ROOMS = ['the kitchen', 'the porch', 'the attic', 'the hall', 'the shed', 'the study', 'the landing'];
const HEARD = ['Yes', 'No', 'Too dear', 'I have to think', 'Tomorrow', 'Not now'];

/**
 * A call of so many steps: each asks something of its own, and the answers lead on, seven steps back, to the middle of the way so far, twice as far
 * on, or to the end. An objection may cut in for every fifty steps.
 */
export function longScript(steps: number): string {
  const last = steps - 1;
  const lines = ['script: "1"', 'id: windows', 'title: Windows', 'language: en', 'variables: [email, order_id]', 'stages:'];
  for (let step = 0; step < steps; step += 1) {
    const targets = [Math.max(0, step - 7), step >> 1, Math.min(last, 2 * step + 1)];
    lines.push(`  - id: step_${step}`, `    title: Step ${step}`, '    steps:', `      - agent: ${pick(SAID, step)}.`);
    lines.push(`      - ask: Would you like to ${pick(ASKED, step)} ${pick(ROOMS, step)} number ${step}?`, '        answers:');
    lines.push(`          - when: «${pick(HEARD, step)}»`, `            goto: step_${Math.min(last, step + 1)}`);
    lines.push(`          - when: «${pick(HEARD, step + 1)}»`, `            goto: step_${pick(targets, step)}`);
    lines.push('          - else: true', step % 5 === 0 || step === last ? '            end: done' : `            goto: step_${pick(targets, step + 1)}`);
  }
  lines.push('handlers:');
  for (let objection = 0; objection < steps / 50; objection += 1) {
    lines.push(`  - id: objection_${objection}`, '    kind: objection', `    when: «${pick(HEARD, objection)} number ${objection}»`, '    steps:', `      - agent: ${pick(SAID, objection)}, as I said.`, '    then: return');
  }
  return `${lines.join('\n')}\n`;
}

function pick<Item>(list: readonly Item[], at: number): Item {
  return list[at % list.length];
}
