import { wordsOfGuess } from '../flow/index.js';
import { fillMessage, type Bilingual, type Locale, type Problem, type Severity } from '../rule/index.js';
import type { Script } from '../script.js';
import { positionOf, type Range, type Source } from '../source/index.js';
import type { ReadProblem } from '../syntax/index.js';
import type { Finding } from './finding.js';
import { hashText, normalised } from './fingerprint.js';
import { NOTICES } from './notices.js';
import { pathSteps, utteranceAt } from './path-steps.js';
import { editsOf, fixOf } from './rule-fix.js';
import type { RuleSetting } from './run.js';

/** Who speaks must be known this well for a finding to keep its severity; below the second figure it is silent. */
const SURE = 0.7;
const GUESS = 0.5;

const SOFTER: Record<Severity, Severity> = { error: 'warning', warning: 'info', info: 'info' };

/** Something told of a file that is no rule's finding. */
export type Notice = ReadProblem & Pick<Finding, 'fix'>;

/** A notice as a finding. */
export function noticeFinding(source: Source, problem: Notice, severity: Severity, locale: Locale, fingerprint: (parts: readonly string[]) => string): Finding {
  const texts = Object.hasOwn(NOTICES, problem.code) ? NOTICES[problem.code] : { ru: problem.code, en: problem.code };
  const range = { start: problem.position.start.offset, end: problem.position.end.offset };
  const quoted = normalised(source.text.slice(range.start, range.end).slice(0, 200));
  return {
    ruleId: problem.code,
    messageId: problem.code,
    data: problem.data,
    message: fillMessage(texts[locale], problem.data, locale),
    severity,
    fatal: problem.fatal,
    range,
    position: problem.position,
    place: { stage: '', speaker: '', language: '' },
    path: [],
    related: [],
    suggestions: [],
    ...(problem.fix && { fix: problem.fix }),
    url: '',
    content: hashText(quoted),
    fingerprint: fingerprint([problem.code, source.path, quoted]),
  };
}

/** A rule's problem as a finding; none where it is not known well enough who speaks. */
export function ruleFinding({ rule, severity, least = 'info' }: Pick<RuleSetting, 'rule' | 'severity' | 'least'>, problem: Problem, script: Script, locale: Locale, fingerprint: (parts: readonly string[]) => string): Finding | undefined {
  const { source } = script;
  const utterance = utteranceAt(script, problem.at);
  const confidence = utterance?.confidence ?? 1;
  if (confidence < GUESS) return undefined;
  const lowered = problem.severity && severityRank(problem.severity) < severityRank(severity) ? problem.severity : severity;
  const set = problem.restsOn ? SOFTER[lowered] : lowered;
  const data = dataIn(problem.data ?? {}, locale);
  const text = (bilingual: Bilingual) => fillMessage(bilingual[locale], data, locale);
  const quoted = normalised(source.text.slice(problem.at.start, problem.at.end));
  const around = (range: Range) => utteranceAt(script, range);
  const fix = fixOf(source, problem.fix, around);
  const metric = rule.metric === undefined ? undefined : data[rule.metric];
  const stage = utterance?.stage?.title ?? '';
  return {
    ruleId: rule.id,
    messageId: problem.message,
    data,
    message: text(rule.messages[problem.message] ?? { ru: problem.message, en: problem.message }) + caveat(problem.restsOn, locale),
    severity: atLeast(confidence < SURE ? SOFTER[set] : set, least),
    fatal: false,
    range: { start: problem.at.start, end: problem.at.end },
    position: positionOf(source, problem.at),
    place: { stage, speaker: utterance?.kind === 'note' ? 'note' : (utterance?.role ?? ''), language: utterance?.language ?? script.language },
    path: pathSteps(script, problem.path ?? [], locale),
    related: (problem.related ?? []).map((related) => ({ position: positionOf(source, related.at), message: text(related.message) })),
    suggestions: (problem.suggestions ?? []).map((one) => ({ desc: text(one.desc), edits: editsOf(source, one.edits ?? [], around) ?? [] })),
    ...(fix && { fix }),
    url: rule.url ?? `rules/${rule.id}/README.md`,
    content: hashText(quoted),
    ...(typeof metric === 'number' && { metric }),
    fingerprint: fingerprint([rule.id, problem.message, source.path, normalised(stage), quoted]),
  };
}

/** The values of the slots in the language of the message. */
function dataIn(data: NonNullable<Problem['data']>, locale: Locale): Finding['data'] {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]));
}

/** What a finding rests on, as its last sentence. */
function caveat(guess: Problem['restsOn'], locale: Locale): string {
  if (!guess) return '';
  const words = wordsOfGuess(guess)[locale];
  return locale === 'ru' ? ` Это так, если ${words}.` : ` This holds if ${words}.`;
}

function atLeast(severity: Severity, least: Severity): Severity {
  return severityRank(severity) < severityRank(least) ? least : severity;
}

function severityRank(severity: Severity): number {
  return ['info', 'warning', 'error'].indexOf(severity);
}
