import type { Finding } from '../../lint/index.js';
import type { Locale, Severity } from '../../rule/index.js';
import { inline } from '../sanitize.js';
import { severityWord } from '../wording.js';
import { actName } from './act-names.js';
import { word } from './words.js';

/** What a rule made of a line. */
export interface Verdict {
  ruleId: string;
  /** Its findings on the line, and those that a comment hides. */
  findings: readonly Finding[];
  hidden: readonly { message: string; justification: string }[];
  /** Lines on which it found something else. */
  elsewhere: readonly number[];
  /** It is off for this file. */
  isOff: boolean;
  /** It does not concern such a call, which is described so; or only since nothing says whose law holds, of which these would do. */
  unconcerned?: { call: string; law?: { countries: readonly string[]; presets: readonly string[] } };
  /** On such a call, which is described so, it is no graver than this. */
  softened?: { severity: Severity; call: string };
  /** It found something and kept silent, since nobody knows who speaks. */
  isSilenced: boolean;
  /** It found something and kept silent, since what is said around it speaks against a fault. */
  isDoubted: boolean;
  /** The acts that it asked this line about, and whether they are there. */
  asked: readonly { type: string; isThere: boolean }[];
}

/** A verdict in words. */
export function verdictText(verdict: Verdict, locale: Locale): string {
  return [word('rule', locale, { rule: verdict.ruleId }), ...outcome(verdict, locale).map((line) => `  ${line}`)].join('\n');
}

/** What to write in the header, and which presets to switch on. */
function lawNamed({ countries, presets }: { countries: readonly string[]; presets: readonly string[] }, locale: Locale): { header: string; preset: string } {
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    header: countries.length > 0 ? `jurisdiction: ${either.format(countries)}` : 'jurisdiction',
    preset: presets.length > 0 ? word('orPreset', locale, { presets: either.format(presets.map((name) => `--preset ${name}`)) }) : '',
  };
}

function outcome({ findings, hidden, elsewhere, isOff, unconcerned, softened, isSilenced, isDoubted, asked }: Verdict, locale: Locale): string[] {
  if (isOff) return [word('off', locale)];
  if (unconcerned) return [unconcerned.law ? word('unconcernedLaw', locale, lawNamed(unconcerned.law, locale)) : word('unconcerned', locale, { call: unconcerned.call })];
  const told = [
    ...findings.map(({ severity, message }) => word('found', locale, { severity: severityWord(severity, locale), message: inline(message) })),
    ...hidden.map(({ justification }) => word('suppressed', locale, { reason: inline(justification) || word('withoutReason', locale) })),
    ...(isSilenced ? [word('silentSpeaker', locale)] : []),
    ...(isDoubted ? [word('doubted', locale)] : []),
  ];
  const acts = asked.map(({ type, isThere }) => `${actName(type, locale)} — ${word(isThere ? 'isThere' : 'isNot', locale)}`).join('; ');
  return [
    ...(told.length > 0 ? told : [word('quiet', locale)]),
    ...(softened && told.length > 0 ? [word('softened', locale, { severity: severityWord(softened.severity, locale), call: softened.call })] : []),
    ...(asked.length > 0 ? [word('asked', locale, { acts })] : told.length === 0 ? [word('askedNothing', locale)] : []),
    ...(told.length === 0 && elsewhere.length > 0 ? [word('elsewhere', locale, { lines: elsewhere.join(', ') })] : []),
  ];
}
