import { test } from 'vitest';
import { judge, speakerRows } from './speakers.js';
test('x', () => {
  for (const e of ['.md', '.yaml']) {
  const out = judge(speakerRows(e));
  const by: Record<string, [number, number]> = {};
  for (const o of out) { by[o.role] ??= [0, 0]; by[o.role][0] += o.right ? 1 : 0; by[o.role][1] += 1; }
  console.log(e, JSON.stringify(by));
  if (e==='.md') for (const o of out) if (!o.right) console.log(o.file, o.line, o.role, '<-', o.heard, '|', o.quote);
  }
});
