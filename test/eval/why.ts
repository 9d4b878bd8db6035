import { readFileSync } from 'node:fs';
import { createScript } from '../../src/script.js';
import { moneyFacts, netBenefit, type Utterance } from '../../src/meaning/index.js';
import { CLASSES } from '../../src/meaning/recogniser/classes.js';
import { createSource, pointAt } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

/** Prints what was recognised on some lines of a script: acts with what named them, and sums with their part in the offer. */
export function printWhy(path: string, lines: readonly number[]): void {
  const source = createSource(path, readFileSync(path, 'utf8'));
  for (const node of readTree(source).document.children) {
    if (node.type !== 'script') continue;
    const script = createScript(source, node);
    console.log(JSON.stringify(script.call));
    for (const one of script.utterances) {
      const first = pointAt(source, one.range.start).line;
      const last = pointAt(source, one.range.end).line;
      if (lines.length > 0 && !lines.some((line) => first <= line && line <= last)) continue;
      console.log(`${first} ${one.kind} ${one.role} ${one.confidence.toFixed(2)} | ${one.text}`);
      if (lines.length === 0) continue;
      for (const act of one.acts) console.log(`    ${act.type}${act.negated ? ' (negated)' : ''} «${one.text.slice(act.start, act.end)}» by ${act.by.slice(0, 80)}`);
      one.sentences.forEach((sentence, index) => console.log(`    [${one.text.slice(sentence.start, sentence.start + 30)}…] ${likeliest(one, index)}`));
      const facts = moneyFacts(one);
      for (const { entity, role } of facts) console.log(`    sum ${role} ${entity.value ?? '?'} ${entity.currency ?? ''} ${entity.period ?? ''} ${entity.bound ?? ''}`);
      if (facts.length > 0) console.log(`    net ${JSON.stringify(netBenefit(facts)?.verdict)} ${netBenefit(facts)?.net ?? ''}`);
    }
  }
}

/** The classes that the recogniser finds likeliest in a sentence. */
function likeliest(one: Utterance, sentence: number): string {
  const speaker = one.kind === 'note' ? 'note' : one.kind === 'cue' || one.role === 'customer' || one.role === 'third_party' ? 'customer' : 'agent';
  return CLASSES[speaker].map((name) => ({ name, sure: one.probability(sentence, name) })).sort((a, b) => b.sure - a.sure).slice(0, 6).map(({ name, sure }) => `${name} ${sure.toFixed(2)}`).join(', ');
}
