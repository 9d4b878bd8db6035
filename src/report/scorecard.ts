import { Chalk, type ChalkInstance } from 'chalk';
import type { FileResult, JudgedScript } from '../lint/index.js';
import type { Category, Locale } from '../rule/index.js';
import type { Reporter } from './reporter.js';
import { inline, widthOf } from './sanitize.js';
import { percentOf, scoreOf, verdictsOf, type Verdict } from './scorecard/score.js';
import { callWords, CATEGORIES, tell } from './scorecard/texts.js';

const MARK_WIDTH = 4;
const INDENT = ' '.repeat(MARK_WIDTH + 4);
const MAX_FAULTS = 3;

interface Card {
  filePath: string;
  script: JudgedScript;
  verdicts: Verdict[];
}

/** For quality supervisors: their form, filled in for each script, in its language: what holds, what does not, what does not apply. */
export const scorecard: Reporter = (run, { color, locale }) => {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const rules = new Map(run.rules?.map((rule) => [rule.id, rule]));
  const cards = run.results.flatMap((result) => (result.scripts ?? []).map((script) => ({ filePath: result.filePath, script, verdicts: verdictsOf(script, result, rules) })));
  const unjudged = run.results.filter(({ scripts = [] }) => scripts.length === 0).map((result) => notJudged(result, locale));
  const blocks = [
    ...cards.map((card) => cardText(card, paint)),
    ...(unjudged.length > 0 ? [unjudged.join('\n')] : []),
    ...(cards.length > 1 ? [overview(cards, locale, paint)] : []),
    ...(cards.length > 0 ? [paint.dim(tell('legend', locale))] : []),
  ];
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
};

function cardText({ filePath, script, verdicts }: Card, paint: ChalkInstance): string {
  const { language, title, call } = script;
  const name = title === '' ? '' : language === 'ru' ? `, «${inline(title)}»` : `, “${inline(title)}”`;
  const parts = categoriesIn(verdicts).map((category) => categoryText(category, verdicts.filter((one) => one.category === category), language, paint));
  const score = scoreOf(verdicts);
  const total = score.asked === 0 ? tell('totalNone', language) : tell('total', language, { ...score, percent: percentOf(score) });
  return [
    paint.bold.underline(tell('title', language, { file: inline(filePath) }) + name),
    sentence(callWords(call, language)),
    '',
    parts.join('\n\n'),
    '',
    paint.bold(total),
  ].join('\n');
}

function categoriesIn(verdicts: readonly Verdict[]): Category[] {
  const present = new Set(verdicts.map(({ category }) => category));
  // the keys of a literal record are its categories
  return (Object.keys(CATEGORIES) as Category[]).filter((category) => present.has(category));
}

function categoryText(category: Category, verdicts: readonly Verdict[], locale: Locale, paint: ChalkInstance): string {
  const score = scoreOf(verdicts);
  const held = score.asked === 0 ? tell('idle', locale) : tell('held', locale, { held: score.held, asked: score.asked });
  return [`  ${paint.bold(CATEGORIES[category][locale])} — ${held}`, ...verdicts.flatMap((verdict) => verdictLines(verdict, locale, paint))].join('\n');
}

function verdictLines({ rule, outcome, findings, hidden }: Verdict, locale: Locale, paint: ChalkInstance): string[] {
  const mark = tell(outcome, locale);
  const shade = { yes: paint.green, no: paint.yellow, fatal: paint.red.bold, idle: paint.dim, broken: paint.red }[outcome];
  const asks = rule ? inline(rule.summary[locale]) : tell('reads', locale);
  const notes = [...(hidden > 0 ? [`${tell('hidden', locale)}: ${hidden}`] : []), ...(outcome === 'broken' ? [tell('brokenWhy', locale)] : [])];
  const head = `  ${shade(mark)}${' '.repeat(MARK_WIDTH - widthOf(mark))}  ${outcome === 'idle' ? paint.dim(asks) : asks}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}${rule && findings.length > 0 ? `  ${paint.dim(inline(rule.id))}` : ''}`;
  const faults = findings.slice(0, MAX_FAULTS).map(({ position, message }) => `${INDENT}${tell('line', locale, { line: position.start.line })}: ${inline(message)}`);
  const more = findings.slice(MAX_FAULTS).map(({ position }) => tell('line', locale, { line: position.start.line }));
  return [head, ...faults, ...(more.length > 0 ? [`${INDENT}${more.join(', ')}`] : [])];
}

function notJudged({ filePath, findings, broken }: FileResult, locale: Locale): string {
  const why = findings[0]?.message ?? broken[0]?.error ?? '';
  return tell('notScript', locale, { file: inline(filePath), why: inline(why) });
}

function overview(cards: readonly Card[], locale: Locale, paint: ChalkInstance): string {
  const all = cards.flatMap(({ verdicts }) => verdicts);
  const scripts = cards
    .map(({ filePath, script, verdicts }) => ({ percent: percentOf(scoreOf(verdicts)), name: [filePath, script.title].filter(Boolean).map(inline).join(', ') }))
    .sort((one, other) => one.percent - other.percent);
  const categories = categoriesIn(all)
    .map((category) => ({ score: scoreOf(all.filter((one) => one.category === category)), name: CATEGORIES[category][locale] }))
    .filter(({ score }) => score.asked > 0);
  return [
    paint.bold(tell('categories', locale)),
    ...categories.map(({ score, name }) => `  ${share(percentOf(score))}  ${name} — ${tell('held', locale, { held: score.held, asked: score.asked })}`),
    '',
    paint.bold(tell('scripts', locale)),
    ...scripts.map(({ percent, name }) => `  ${share(percent)}  ${name}`),
  ].join('\n');
}

function share(percent: number): string {
  return `${String(percent).padStart(3)} %`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
