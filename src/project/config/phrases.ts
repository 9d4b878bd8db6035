import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compileLexicon, createMatcher, openLexicon, packLexicon, type ConceptFile, type Matcher } from '../../lexicon/index.js';
import classes from '../../lexicon/generated/classes.js';
import { didYouMean } from '../../lint/index.js';
import { builtInMatcher } from '../../meaning/index.js';
import type { Bilingual } from '../../rule/index.js';
import { tokenize } from '../../words/index.js';
import { shownPath } from '../shown.js';
import { expandWord } from '../wordforms.js';
import type { Reference } from './config.js';
import { readConfigDocument, type ConfigDocument, type KeyPath } from './document.js';
import { shapeProblems } from './faults.js';
import { conceptKeysAt, conceptShape, conceptsShape, type ConceptBody } from './phrase-shape.js';
import { ConfigError, type ConfigProblem, type Place } from './problem.js';

/** Phrases for one concept, and where they are written. */
export interface PhraseSource {
  id: string;
  body: ConceptBody;
  placeOf(keys: KeyPath): Place;
}

/** Phrases that were read, and the mistakes met. */
export interface ReadPhrases {
  sources: PhraseSource[];
  files: string[];
  problems: ConfigProblem[];
}

/** Reads the phrases that a configuration adds to known concepts: folders with a file for each concept, or files with several. */
export async function readLexicon(references: readonly Reference[], workingFolder: string): Promise<ReadPhrases> {
  const read: ReadPhrases = { sources: [], files: [], problems: [] };
  for (const { name, from, place } of references) {
    const path = resolve(from, name);
    if (!existsSync(path)) read.problems.push({ place, text: { ru: `папки «${name}» нет.`, en: `there is no folder “${name}”.` } });
    else if (statSync(path).isDirectory()) await readFolder(path, workingFolder, read);
    else await readSeveral(path, '', workingFolder, read);
  }
  const known = builtInMatcher().concepts.map(({ id }) => id);
  for (const { id, placeOf } of read.sources) if (!known.includes(id)) read.problems.push({ place: placeOf([]), text: unknownConcept(id, known) });
  return read;
}

function unknownConcept(id: string, known: readonly string[]): Bilingual {
  if (classes.some((one) => one.id === id)) return { ru: `«${id}» — класс слов, к нему фразы не добавляются.`, en: `“${id}” is a class of words, which takes no more phrases.` };
  const hint = didYouMean(id, known);
  return { ru: `понятия «${id}» нет.${hint.ru}`, en: `there is no concept “${id}”.${hint.en}` };
}

async function readFolder(folder: string, workingFolder: string, read: ReadPhrases): Promise<void> {
  for (const name of readdirSync(folder).filter((one) => /\.ya?ml$/.test(one)).sort()) {
    const document = await documentOf(join(folder, name), workingFolder, read);
    const problems = document ? shapeProblems(document, conceptShape, conceptKeysAt) : [];
    read.problems.push(...problems);
    if (!document || problems.length > 0) continue;
    // its shape was just found to be right
    read.sources.push({ id: basename(name).replace(/\.ya?ml$/, ''), body: document.value as ConceptBody, placeOf: (keys) => document.placeOf(keys) });
  }
}

/** Reads a file of several concepts; `prefix` goes before their names. */
export async function readSeveral(path: string, prefix: string, workingFolder: string, read: ReadPhrases): Promise<void> {
  const document = await documentOf(path, workingFolder, read);
  const problems = document ? shapeProblems(document, conceptsShape, conceptKeysAt) : [];
  read.problems.push(...problems);
  if (!document || problems.length > 0) return;
  // its shape was just found to be right
  for (const [id, body] of Object.entries(document.value as Record<string, ConceptBody>)) {
    read.sources.push({ id: prefix + id, body, placeOf: (keys) => document.placeOf([id, ...keys], keys.length === 0 ? 'key' : 'value') });
  }
}

async function documentOf(path: string, workingFolder: string, read: ReadPhrases): Promise<ConfigDocument | undefined> {
  read.files.push(path);
  try {
    return await readConfigDocument(path, shownPath(path, workingFolder));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    read.problems.push(...error.problems);
    return undefined;
  }
}

/** Makes a matcher of phrases; mistakes in their notation are added to `problems`. None when there are no phrases. */
export function matcherOf(sources: readonly PhraseSource[], problems: ConfigProblem[]): Matcher | undefined {
  const faults = sources.flatMap(notationProblems);
  problems.push(...faults);
  if (sources.length === 0 || faults.length > 0) return undefined;
  return createMatcher(openLexicon(packLexicon(compile(sources.map(conceptFile)))));
}

function conceptFile({ id, body }: PhraseSource): ConceptFile {
  const own = builtInMatcher().concepts.find((concept) => concept.id === id);
  const text = (list: readonly (string | number)[] | undefined): string[] => (list ?? []).map(String);
  const both = (lists: ConceptBody['unless']): { ru: string[]; en: string[] } => ({ ru: text(lists?.ru), en: text(lists?.en) });
  return {
    ...(own && { speaker: [...own.speakers], asks: own.asks, negation: own.negation }),
    ...body,
    id, means: body.means ?? '', ru: text(body.ru), en: text(body.en), unless: both(body.unless), silencedBy: both(body.silencedBy), yes: both(body.yes), no: both(body.no),
  };
}

function compile(files: readonly ConceptFile[]): ReturnType<typeof compileLexicon> {
  return compileLexicon([...classes, ...files], expandWord, split);
}

function split(words: string): string[] {
  return tokenize(words).filter(({ kind }) => kind === 'word' || kind === 'number').map(({ form }) => form);
}

/** Phrases that are not well written, each tried by itself so that its place can be told. */
function notationProblems({ body, placeOf }: PhraseSource): ConfigProblem[] {
  return (['ru', 'en'] as const).flatMap((language) => {
    const lists: [KeyPath, readonly (string | number)[]][] = [[[language], body[language] ?? []], [['unless', language], body.unless?.[language] ?? []], [['silencedBy', language], body.silencedBy?.[language] ?? []]];
    return lists.flatMap(([keys, phrases]) => phrases.flatMap((phrase, index) => {
      const text = phraseProblem(String(phrase), language);
      return text ? [{ place: placeOf([...keys, index]), text }] : [];
    }));
  });
}

/** What is wrong with a phrase. */
export function phraseProblem(phrase: string, language: 'ru' | 'en'): Bilingual | undefined {
  try {
    packLexicon(compile([{ id: 'phrase', means: '', [language]: [phrase] }]));
    return undefined;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    const [, at, reason = told] = /^lexicon: phrase \((?:ru|en)\): “.*”(?:, column (\d+))?: (.*)$/s.exec(told) ?? [];
    const where = at === undefined ? { ru: '', en: '' } : { ru: `, знак ${at}`, en: `, column ${at}` };
    const said = REASONS.find(([pattern]) => pattern.test(reason));
    return { ru: `фраза «${phrase}» записана неверно${where.ru}: ${said ? reason.replace(said[0], said[1]) : reason}.`, en: `the phrase “${phrase}” is not well written${where.en}: ${reason}.` };
  }
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^a bracket is not closed$/, 'скобка не закрыта'],
  [/^a phrase must not begin with a gap$/, 'с пропуска фраза начинаться не может'],
  [/^a phrase must hold a word$/, 'нужно хотя бы одно слово'],
  [/^there is no class <(.*)>$/, 'класса <$1> нет'],
  [/^“(.*)” is no word$/, '«$1» — не слово'],
  [/^“(.*)” is not expected here$/, '«$1» здесь лишнее'],
  [/^only single words can be ruled out with !$/, 'знаком ! исключается только одно слово'],
  [/^“&” cannot stand inside brackets$/, 'знак & не ставится внутри скобок'],
  [/^the class <(.*)> has no words in this language$/, 'в классе <$1> нет слов этого языка'],
];
