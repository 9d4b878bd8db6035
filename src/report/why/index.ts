import type { Act, Dropped, Explained, Possible, ProbableFault, Utterance } from '../../meaning/index.js';
import type { Locale } from '../../rule/index.js';
import { inline, shorten } from '../sanitize.js';
import { say } from '../wording.js';
import { actName } from './act-names.js';
import { tellingWords } from './telling-words.js';
import { faultName, shapeName, silencerWords, word } from './words.js';

export { verdictText, type Verdict } from './verdict.js';

const MOST_TEXT = 300;
const MOST_PHRASE = 70;

/** What an utterance was understood as, and why, for whoever wrote it. Phrases that other rules than this one brought along are left out. */
export function whyText(utterance: Utterance, explained: Explained, ruleId: string, locale: Locale): string {
  const { possible } = explained;
  const concerns = ({ type }: Act): boolean => !type.includes('/') || type.startsWith(`${ruleId}/`);
  const [acts, dropped] = [explained.acts.filter(concerns), explained.dropped.filter(concerns)];
  const recognised = acts.map((act) => actLine(utterance, act, possible[act.sentence] ?? [], locale));
  const nearly = [...dropped.map((one) => droppedLine(utterance, one, locale)), ...possible.flatMap((list) => list.flatMap((one) => possibleLine(one, acts, dropped, locale)))];
  return [
    ...headLines(utterance, locale),
    '',
    word('recognised', locale), ...(recognised.length > 0 ? recognised : [`  ${word('nothing', locale)}`]),
    ...(nearly.length > 0 ? ['', word('dropped', locale), ...nearly] : []),
    ...(explained.faults.length > 0 ? ['', word('faults', locale), ...explained.faults.map((one) => faultLine(one, locale))] : []),
  ].join('\n');
}

/** What is told by the build of a line and not by a phrase, as the acts have it. */
const BY_STRUCTURE = /^(?:statement|\d+ items|company in the opening|name beside company or post)$/;

/** Who must be told surely for nothing to be said of it. */
const SURE_SPEAKER = 0.9;

function headLines({ kind, role, text, confidence }: Utterance, locale: Locale): string[] {
  const said = quoted(shorten(text, MOST_TEXT), locale);
  const speaker = role === 'unknown' ? word('unknown', locale) : say(role, locale);
  const sure = kind === 'speech' && confidence < SURE_SPEAKER ? [word('sure', locale, { percent: Math.round(confidence * 100) })] : [];
  return [word(kind, locale, { text: said, speaker }), ...sure];
}

function actLine({ text }: Utterance, act: Act, possible: readonly Possible[], locale: Locale): string {
  const found = /^recognised: (\S+) ([\d.]+)$/.exec(act.by);
  const why = found ? recognisedBy(found[1], Number(found[2]), possible, text, locale) : BY_STRUCTURE.test(act.by) ? word('byStructure', locale) : word('byPhrase', locale, { phrase: quoted(shorten(act.by, MOST_PHRASE), locale) });
  const negated = act.negated ? `; ${word('negated', locale)}` : '';
  return `  • ${actName(act.type, locale)} — ${quoted(shorten(text.slice(act.start, act.end), MOST_PHRASE), locale)}: ${why}${negated}`;
}

function recognisedBy(name: string, sure: number, possible: readonly Possible[], text: string, locale: Locale): string {
  const found = possible.find((one) => one.name === name);
  const base = word('byRecogniser', locale, { percent: Math.round(sure * 100) });
  return found ? [base, featureWords(found, text, locale)].filter(Boolean).join('; ') : base;
}

function featureWords({ features }: Possible, text: string, locale: Locale): string {
  const { words, isByContext } = tellingWords(features, text);
  const told = words.length > 0 ? [word('features', locale, { words: words.map((one) => quoted(one, locale)).join(', ') })] : [];
  return [...told, ...(isByContext ? [word('context', locale)] : [])].join(' ');
}

function droppedLine({ text }: Utterance, { type, start, end, silencer, detail }: Dropped, locale: Locale): string {
  return `  • ${actName(type, locale)} — ${quoted(shorten(text.slice(start, end), MOST_PHRASE), locale)}: ${silencerWords(silencer, inline(detail), locale)}`;
}

/** The share of the threshold from which it is nearly reached. */
const NEARLY = 0.5;

function possibleLine({ name, probability, threshold }: Possible, acts: readonly Act[], dropped: readonly Dropped[], locale: Locale): string[] {
  const isTold = probability >= threshold || acts.some(({ type, by }) => type === name || by.startsWith(`recognised: ${name} `)) || dropped.some(({ type, by }) => type === name || by.startsWith(`recognised: ${name} `));
  if (isTold || probability < threshold * NEARLY) return [];
  return [`  • ${actName(name, locale)}: ${word('below', locale, { percent: Math.round(probability * 100), threshold: Math.round(threshold * 100) })}`];
}

function faultLine({ fault, probability, grounds }: ProbableFault, locale: Locale): string {
  const words = grounds.map(({ where, name }) => word(where, locale, { act: shapeName(name, locale) ?? actName(name, locale) }));
  return `  • ${word('fault', locale, { fault: faultName(fault, locale), percent: Math.round(probability * 100), grounds: words.join(', ') })}`;
}

function quoted(words: string, locale: Locale): string {
  return locale === 'ru' ? `«${words}»` : `“${words}”`;
}
