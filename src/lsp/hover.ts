import type { Hover, Position } from 'vscode-languageserver/node';
import { readOwnRulePage } from '../project/index.js';
import type { EditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import type { Checked } from './desk.js';
import { editorRange, meet } from './places.js';

/** What is wrong at a place, and the pages of the rules that say so, in the language of their messages. Nothing where nothing is wrong. */
export function hoverAt({ result }: Checked, position: Position, texts: EditorTexts, fallback: Locale): Hover | undefined {
  const here = { start: position, end: position };
  const findings = result.findings.filter((finding) => meet(editorRange(finding.position), here));
  if (findings.length === 0) return undefined;
  const told = new Set<string>();
  const parts = findings.flatMap((finding) => {
    const locale = texts.languageOf(finding.message, fallback);
    const lines = texts.adviceLines(finding, fallback).map((line) => texts.markdownText(line));
    const head = `**${texts.severityWord(finding.severity, locale)}** ${lines.join('\n\n')}`;
    const page = told.has(finding.ruleId) ? undefined : readOwnRulePage(finding.ruleId, locale);
    told.add(finding.ruleId);
    return page === undefined ? [head] : [head, page.trim()];
  });
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: editorRange(findings[0].position) };
}

const WORD = /[a-z0-9][a-z0-9-]*/g;

/** The page of the rule that a comment to callint or a configuration names at a place. */
export function namedRuleAt(line: string, position: Position, locale: Locale): Hover | undefined {
  const word = [...line.matchAll(WORD)].find(({ index, 0: { length } }) => index <= position.character && position.character <= index + length);
  const page = word && readOwnRulePage(word[0], locale);
  if (!page) return undefined;
  const start = { line: position.line, character: word.index };
  return { contents: { kind: 'markdown', value: page.trim() }, range: { start, end: { line: position.line, character: word.index + word[0].length } } };
}
