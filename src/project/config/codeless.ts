import { didYouMean, nearest } from '../../lint/index.js';
import { actTypes } from '../../meaning/index.js';
import { answers, forbids, FOUND, limits, precedes, replaces, requires, slotsOf, type Bilingual, type Finder, type Rule } from '../../rule/index.js';
import { messageOf, summaryOf } from './codeless-words.js';
import type { CodelessEntry } from './config.js';
import type { KeyPath } from './document.js';
import { phraseProblem, type PhraseSource } from './phrases.js';
import type { ConfigProblem } from './problem.js';
import type { TextFinder } from './regex.js';
import { CODELESS_KINDS, type CodelessRule } from './shape.js';

/** A rule made from a configuration, with the phrases it looks for. */
export interface MadeRule {
  rule: Rule;
  sources: PhraseSource[];
}

type Patterns = readonly (string | number)[];
type Speaker = NonNullable<CodelessRule['speaker']>;

/** Makes a rule of what a configuration says; mistakes are added to `problems`. */
export async function codelessRule({ id, entry, place, placeOf }: CodelessEntry, problems: ConfigProblem[]): Promise<MadeRule | undefined> {
  const kinds = CODELESS_KINDS.filter((kind) => entry[kind] !== undefined);
  if (kinds.length !== 1) {
    const list = CODELESS_KINDS.join(', ');
    problems.push({ place, text: { ru: `у правила «${id}» должно быть ровно одно из: ${list}.`, en: `the rule “${id}” takes exactly one of ${list}.` } });
    return undefined;
  }
  if ((entry.limit === undefined) !== (entry.max === undefined)) {
    problems.push({ place, text: { ru: `у правила «${id}» limit и max нужны вместе.`, en: `the rule “${id}” takes limit and max together.` } });
    return undefined;
  }
  problems.push(...slotProblems(entry, placeOf));
  const maker = new Maker(id, entry, placeOf, problems);
  const check = await maker.check();
  return {
    rule: { id, category: 'script', severity: entry.severity ?? 'warning', summary: summaryOf(entry), messages: { [FOUND]: messageOf(entry) }, fixable: entry.replace !== undefined, check },
    sources: maker.sources,
  };
}

/** Slots of a message that are nearly one of those that are filled: `{mach}`. Others may be fields of a script, which the message quotes. */
function slotProblems(entry: CodelessRule, placeOf: CodelessEntry['placeOf']): ConfigProblem[] {
  const known = ['match', ...(entry.replace ? ['instead'] : []), ...(entry.limit ? ['max'] : [])];
  const texts: [KeyPath, string][] = typeof entry.message === 'object' ? Object.entries(entry.message).map(([language, text]) => [['message', language], text]) : [[['message'], entry.message ?? '']];
  return texts.flatMap(([keys, text]) => slotsOf(text).filter((slot) => !known.includes(slot) && nearest(slot, known) !== undefined).map((slot): ConfigProblem => {
    const hint = didYouMean(slot, known);
    return { place: placeOf(keys), text: { ru: `вместо {${slot}} ничего не подставится.${hint.ru}`, en: `nothing is put in place of {${slot}}.${hint.en}` } };
  }));
}

/** Makes the finders of one rule, and gathers the phrases that they look for. */
class Maker {
  readonly sources: PhraseSource[] = [];

  constructor(private readonly id: string, private readonly entry: CodelessRule, private readonly placeOf: CodelessEntry['placeOf'], private readonly problems: ConfigProblem[]) {}

  async check(): Promise<Rule['check']> {
    const { entry } = this;
    const speaker = entry.speaker ?? 'agent';
    if (entry.forbid) return forbids(await this.finder(entry.forbid, ['forbid'], speaker, 'ignored'));
    if (entry.replace) return this.replacing(entry.replace, speaker);
    if (entry.require) return requires(await this.finder(entry.require, ['require'], speaker), entry.somewhere ?? false);
    if (entry.precede) return precedes(await this.finder(entry.precede.first, ['precede', 'first'], speaker), await this.finder(entry.precede.then, ['precede', 'then'], speaker));
    if (entry.respond) {
      const cause = await this.finder(entry.respond.to, ['respond', 'to'], entry.speaker ?? 'customer');
      return answers(cause, await this.finder(entry.respond.with, ['respond', 'with'], 'agent'), entry.respond.within === 'call' ? 'call' : 'next agent turn');
    }
    return limits(await this.finder(entry.limit ?? [], ['limit'], speaker), entry.max ?? 0);
  }

  private async replacing(pairs: NonNullable<CodelessRule['replace']>, speaker: Speaker): Promise<Rule['check']> {
    const made = Object.entries(pairs).map(async ([pattern, instead]) => ({
      find: await this.finder([pattern], ['replace', pattern], speaker, 'ignored'), instead: String(instead), applicability: this.entry.fix ?? ('unsafe' as const), isWritten: writtenIn(pattern),
    }));
    return replaces(await Promise.all(made));
  }

  /** Finds what one speaker says of some patterns, but not in a sentence with an exception. */
  private async finder(patterns: Patterns, keys: KeyPath, speaker: Speaker, negation: 'cancels' | 'ignored' = 'cancels'): Promise<Finder> {
    const wanted = await this.anywhere(patterns, keys, this.entry.negation ?? negation);
    const exceptions = this.entry.unless && (await this.anywhere(this.entry.unless, ['unless'], 'ignored'));
    return (utterance) => {
      if (!speaks(utterance, speaker)) return [];
      const found = wanted(utterance);
      if (!exceptions || found.length === 0) return found;
      const not = exceptions(utterance);
      const sentenceOf = (at: number): number => utterance.sentences.findIndex(({ start, end }) => start <= at && at < end);
      return found.filter(({ start }) => !not.some((other) => sentenceOf(other.start) === sentenceOf(start)));
    };
  }

  /** Finds patterns whoever speaks: phrases, `act:…` and `/expressions/`. */
  private async anywhere(patterns: Patterns, keys: KeyPath, negation: 'cancels' | 'ignored'): Promise<Finder> {
    const acts: string[] = [];
    const phrases: Record<'ru' | 'en', string[]> = { ru: [], en: [] };
    const expressions: TextFinder[] = [];
    for (const [index, written] of patterns.map(String).entries()) {
      const place = this.placeOf(keys[0] === 'replace' ? keys : [...keys, index]);
      if (written.startsWith('act:')) this.take(place, actProblem(written.slice(4)), () => acts.push(written.slice(4)));
      else if (/^\/.+\/[a-z]*$/s.test(written)) await this.expression(written, place, expressions);
      else this.take(place, phraseProblem(written, languageOf(written)), () => phrases[languageOf(written)].push(written));
    }
    const concept = `${this.id}#${keys.map(String).join('.')}`;
    if (phrases.ru.length + phrases.en.length > 0) {
      this.sources.push({ id: concept, body: { ...phrases, speaker: ['agent', 'customer', 'note'], negation, asks: 'either' }, placeOf: () => this.placeOf(keys) });
    }
    return (utterance) => [...utterance.all(concept, ...acts), ...expressions.flatMap((find) => find(utterance.text))].sort((a, b) => a.start - b.start);
  }

  private async expression(written: string, place: ConfigProblem['place'], into: TextFinder[]): Promise<void> {
    // an engine of its own, which is large: most configurations do without
    const { PatternError, textFinder } = await import('./regex.js');
    try {
      into.push(textFinder(written));
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.problems.push({ place, text: { ru: `${written}: ${error.text.ru}.`, en: `${written}: ${error.text.en}.` } });
    }
  }

  private take(place: ConfigProblem['place'], problem: Bilingual | undefined, otherwise: () => void): void {
    if (problem) this.problems.push({ place, text: problem });
    else otherwise();
  }
}

function speaks({ kind, role }: Parameters<Finder>[0], speaker: Speaker): boolean {
  if (speaker === 'note') return kind === 'note';
  if (kind === 'note') return false;
  if (speaker === 'any') return true;
  return speaker === 'customer' ? role === 'customer' : kind === 'speech' && (role === 'agent' || role === 'system');
}

/** Whether words stand as a phrase has them. Acts and expressions have no form of their own: who writes them answers for what they find. */
function writtenIn(pattern: string): (found: string) => boolean {
  if (/^(?:act:|\/.+\/[a-z]*$)/s.test(pattern)) return () => true;
  const written = new Set(wordsOf(pattern));
  return (found) => wordsOf(found).every((word) => written.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").match(/[\p{L}\d'-]+/gu) ?? [];
}

function languageOf(phrase: string): 'ru' | 'en' {
  return /\p{Script=Cyrillic}/u.test(phrase) ? 'ru' : 'en';
}

function actProblem(name: string): Bilingual | undefined {
  const known = actTypes();
  if (known.includes(name)) return undefined;
  const hint = didYouMean(name, known);
  return { ru: `действия «${name}» нет.${hint.ru}`, en: `there is no act “${name}”.${hint.en}` };
}
