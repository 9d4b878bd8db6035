import type { LintOptions } from '../../src/lint/index.js';
import { lintSource, type FileResult } from '../../src/lint/index.js';
import type { Rule } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';

/** Finds a word wherever it is said; with `fix` it is replaced. */
export function wordRule(id: string, word: string, fix?: { text: string; applicability: 'safe' | 'unsafe' }): Rule {
  const text = { ru: `Не говорите «${word}».`, en: `Do not say “${word}”.` };
  return {
    id, category: 'clarity', severity: 'warning', summary: text, messages: { said: text },
    *check(script) {
      for (const turn of script.agentTurns) {
        for (let at = turn.text.indexOf(word); at >= 0; at = turn.text.indexOf(word, at + 1)) {
          const range = turn.at({ start: at, end: at + word.length });
          yield { at: range, message: 'said', ...(fix && { fix: { applicability: fix.applicability, edits: [{ range, text: fix.text }] } }) };
        }
      }
    },
  };
}

/** Lints text with rules at their own severity. */
export function lintWith(rules: readonly Rule[], path: string, text: string, options: Partial<LintOptions> = {}): FileResult {
  return lintSource(createSource(path, text), { rules: rules.map((rule) => ({ rule, severity: rule.severity, options: {} })), locale: 'en', ...options });
}

/** `line rule` of each finding. */
export function linesOf(findings: FileResult['findings']): string[] {
  return findings.map(({ ruleId, position }) => `${position.start.line} ${ruleId}`);
}
