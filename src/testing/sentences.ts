import { lintSource } from '../lint/index.js';
import type { Matcher } from '../lexicon/index.js';
import type { SentenceTests } from '../project/index.js';
import type { Bilingual } from '../rule/index.js';
import { createScript } from '../script.js';
import { createSource, type Source } from '../source/index.js';
import { readTree } from '../syntax/index.js';
import { languageOf } from '../words/index.js';

const LABELS = { agent: { ru: 'Оператор: ', en: 'Agent: ' }, customer: { ru: 'Клиент: ', en: 'Customer: ' }, note: { ru: 'Заметка: ', en: 'Note: ' } };

/** The sentences that did not give what they should: each with what is wrong. */
export function failedSentences(tests: SentenceTests, phrases: Matcher | undefined): { sentence: string; text: Bilingual }[] {
  const wrong = (sentence: string, shouldBeFound: boolean): { sentence: string; text: Bilingual }[] => {
    if (isFound(tests, sentence, phrases) === shouldBeFound) return [];
    return [{ sentence, text: shouldBeFound ? { ru: 'не найдено, а должно быть', en: 'was not found and should be' } : { ru: 'найдено, а не должно быть', en: 'was found and should not be' } }];
  };
  return [...tests.bad.flatMap((one) => wrong(one, true)), ...tests.good.flatMap((one) => wrong(one, false))];
}

function isFound({ id, rule, speaker }: SentenceTests, sentence: string, phrases: Matcher | undefined): boolean {
  const source = createSource('example.md', scriptOf(sentence, speaker));
  if (!rule) return saysIn(source, id, phrases);
  const { findings, broken } = lintSource(source, { rules: [{ rule, severity: rule.severity, options: {} }], locale: 'en', ...(phrases && { phrases }) });
  if (broken.length > 0) throw new Error(broken[0].error);
  return findings.some(({ ruleId }) => ruleId === rule.id);
}

function saysIn(source: Source, act: string, phrases: Matcher | undefined): boolean {
  const scripts = readTree(source).document.children.flatMap((node) => (node.type === 'script' ? [createScript(source, node, phrases)] : []));
  return scripts.some(({ utterances }) => utterances.some((utterance) => utterance.all(act).length > 0));
}

/** A sentence as a script: several lines, and a line that names its speaker, are one already. */
function scriptOf(sentence: string, speaker: SentenceTests['speaker']): string {
  const isScript = sentence.trim().includes('\n') || Object.values(LABELS).some(({ ru, en }) => sentence.startsWith(ru) || sentence.startsWith(en));
  return isScript ? sentence : `${LABELS[speaker][languageOf(sentence)]}${sentence}\n`;
}
