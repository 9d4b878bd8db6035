import type { MatchWord, SpecialName } from '../lexicon/index.js';
import type { Range } from '../source/index.js';
import { plainOf, sourceRange, type Plain } from '../syntax/index.js';
import { languageOf, splitSentences, tokenize, type Language, type Sentence, type Token } from '../words/index.js';
import { findEntities, type Entity } from './entities.js';
import { enumerationsIn } from './enumeration.js';
import { introductionsIn } from './introductions.js';
import { learntActs, learntHiding, scoresOf } from './learnt-acts.js';
import { builtInMatcher } from './matcher.js';
import { isNegated } from './negation.js';
import { quotedRanges } from './quotation.js';
import { reasonsIn } from './reason.js';
import type { Act, ActType, Utterance } from './utterance.js';

/** What an utterance is made of before anything is recognised in it. */
export type Spoken = Pick<Utterance, 'index' | 'kind' | 'role' | 'confidence' | 'node' | 'stage' | 'handler' | 'option'>;

/** Makes an utterance that reads itself when asked: text, then tokens, then entities and acts. */
export function understand(spoken: Spoken, fallback: Language): Utterance {
  return new LazyUtterance(spoken, fallback);
}

/** What has been read in a text so far. */
interface Reading {
  language?: Language;
  tokens?: Token[];
  sentences?: Sentence[];
  entities?: Entity[];
  acts?: Act[];
}

/** Texts remembered at most: a library of scripts says the same lines again and again. */
const MOST_READINGS = 4000;
const LONGEST_REMEMBERED = 600;

const readings = new Map<string, Reading>();

/** The reading of a text, shared by all utterances of the same words by the same speaker. */
function readingOf(key: string): Reading {
  if (key.length > LONGEST_REMEMBERED) return {};
  const known = readings.get(key);
  if (known) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const reading: Reading = {};
  readings.set(key, reading);
  return reading;
}

class LazyUtterance implements Utterance {
  readonly index: number;
  readonly kind: Utterance['kind'];
  readonly role: Utterance['role'];
  readonly confidence: number;
  readonly node: Utterance['node'];
  readonly stage?: Utterance['stage'];
  readonly handler?: Utterance['handler'];
  readonly option?: Utterance['option'];
  readonly plain: Plain;
  private readonly known: Reading;

  constructor(spoken: Spoken, private readonly fallback: Language) {
    this.index = spoken.index;
    this.kind = spoken.kind;
    this.role = spoken.role;
    this.confidence = spoken.confidence;
    this.node = spoken.node;
    this.stage = spoken.stage;
    this.handler = spoken.handler;
    this.option = spoken.option;
    this.plain = plainOf(spoken.node.children);
    this.known = readingOf(`${this.kind} ${this.role} ${fallback} ${this.plain.placeholders.length} ${this.plain.text}`);
  }

  get text(): string {
    return this.plain.text;
  }

  get language(): Language {
    return (this.known.language ??= languageOf(this.text, this.fallback));
  }

  get tokens(): Token[] {
    return (this.known.tokens ??= tokenize(this.text, this.plain.placeholders));
  }

  get sentences(): Sentence[] {
    return (this.known.sentences ??= splitSentences(this.text, this.tokens));
  }

  get entities(): Entity[] {
    return (this.known.entities ??= findEntities(this.text, this.tokens, this.plain.placeholders));
  }

  get acts(): Act[] {
    return (this.known.acts ??= recognise(this));
  }

  get range(): Range {
    return { start: this.node.position.start.offset, end: this.node.position.end.offset };
  }

  at(range: Range): Range {
    return sourceRange(this.plain, range);
  }

  says(...types: ActType[]): boolean {
    return this.acts.some((act) => !act.negated && types.includes(act.type));
  }

  all(...types: ActType[]): Act[] {
    return this.acts.filter((act) => !act.negated && types.includes(act.type));
  }
}

function recognise(utterance: Utterance): Act[] {
  const matcher = builtInMatcher();
  const { concepts } = matcher;
  const speaker = speakerOf(utterance);
  const quoted = quotedRanges(utterance.text);
  const acts: Act[] = [];
  utterance.sentences.forEach((sentence, index) => {
    const { words, at } = wordsOf(utterance, sentence);
    for (const match of matcher.find(words, speaker)) {
      const concept = concepts[match.concept];
      if (concept.asks === 'always' && !sentence.asks) continue;
      if (concept.asks === 'never' && sentence.asks) continue;
      const range = { start: utterance.tokens[at[match.start]].start, end: utterance.tokens[at[match.end - 1]].end };
      if (quoted.some((quote) => quote.start <= range.start && range.end <= quote.end)) continue;
      const negated = concept.negation !== 'ignored' && isNegated(utterance.tokens, at[match.start], sentence.firstToken);
      if (negated && concept.negation === 'cancels') continue;
      acts.push({ type: concept.id, ...range, sentence: index, by: matcher.sourceOf(match.phrase), negated });
    }
  });
  if (speaker === 'agent') {
    acts.push(...introductionsIn(utterance), ...enumerationsIn(utterance));
    const scores = scoresOf(utterance);
    acts.push(...reasonsIn(utterance, acts, scores));
    acts.push(...learntActs(utterance, acts, scores));
  } else if (speaker === 'note' && !acts.some((act) => act.type === 'hide-price')) acts.push(...learntHiding(utterance, acts));
  return acts.sort((a, b) => a.start - b.start || b.end - a.end);
}

function speakerOf(utterance: Utterance): 'agent' | 'customer' | 'note' {
  if (utterance.kind === 'note') return 'note';
  if (utterance.kind === 'cue' || utterance.role === 'customer' || utterance.role === 'third_party') return 'customer';
  return 'agent';
}

/** The words of a sentence for the matcher, and for each its index among the tokens. */
function wordsOf(utterance: Utterance, sentence: Sentence): { words: MatchWord[]; at: number[] } {
  const at: number[] = [];
  const wordAt = new Map<number, number>();
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    if (utterance.tokens[index].kind === 'mark') continue;
    wordAt.set(index, at.length);
    at.push(index);
  }
  const words: { form: string; specials?: [SpecialName, number][] }[] = at.map((index) => ({ form: utterance.tokens[index].form }));
  for (const entity of utterance.entities) {
    if (entity.endToken <= sentence.firstToken || entity.firstToken >= sentence.endToken) continue;
    let first = entity.firstToken;
    while (first < entity.endToken && !wordAt.has(first)) first += 1;
    const start = wordAt.get(first);
    if (start === undefined) continue;
    let end = start + 1;
    while (end < at.length && at[end] < entity.endToken) end += 1;
    (words[start].specials ??= []).push([entity.type, end]);
  }
  return { words, at };
}
