import type { Matcher } from '../lexicon/index.js';
import type { Range } from '../source/index.js';
import { plainOf, sourceRange, type Inline, type Plain } from '../syntax/index.js';
import { languageOf, splitSentences, tokenize, wordsIn, type Language, type Sentence, type Token } from '../words/index.js';
import { actsOf } from './acts.js';
import { leaningOf } from './care.js';
import { findEntities, type Entity } from './entities.js';
import { actsByPhrases, phraseActs } from './phrase-acts.js';
import type { SentenceClass, Speaker } from './recogniser/index.js';
import { inContext, readingOf, type InContext, type Reading } from './readings.js';
import { contextOf, scoresAlone, scoresInContext, type AloneScores, type Heard, type ScoresInContext } from './sentence-scores.js';
import type { Act, ActType, Utterance } from './utterance.js';
import { FAULTS, peaksOf, verdictsOn, type Fault, type Peaks, type Surroundings } from './verdicts/index.js';

/** What is said: of «Если клиент говорит «дорого»» the quotation, which is all that the customer says. */
function wordsOf(node: Utterance['node']): readonly Inline[] {
  if (node.type !== 'condition' || node.kind !== 'utterance') return node.children;
  const { start, end } = node.position;
  const quotations = node.examples.filter(({ value, position }) => position.start.offset > start.offset && position.end.offset <= end.offset && value !== node.value && node.value.includes(value));
  return quotations.length === 1 ? quotations : node.children;
}

/** `bad_coverage_before`, «нет_денег»: a key that puts the customer's side into words, read as these words. */
function spelledOut(plain: Plain): Plain {
  return KEY.test(plain.text) ? { ...plain, text: plain.text.replaceAll('_', ' ') } : plain;
}

const KEY = /^[\p{L}\d]+(?:_[\p{L}\d]+)+$/u;

/** «[Отказ принимаем только после трёх возражений!]»: brackets around a whole note tell no more than that it is one. */
function unbracketed(plain: Plain): Plain {
  const { text } = plain;
  return text.startsWith('[') && text.indexOf(']') === text.length - 1 && text.includes(' ') ? { ...plain, text: ` ${text.slice(1, -1)} ` } : plain;
}

/** What an utterance is made of before anything is recognised in it. */
export type Spoken = Pick<Utterance, 'index' | 'kind' | 'role' | 'confidence' | 'node' | 'stage' | 'handler' | 'option'>;

/**
 * Makes an utterance that reads itself when asked: text, then tokens, entities and acts; `before` are all that were made before it.
 * `more` finds phrases beside our own.
 */
export function understand(spoken: Spoken, fallback: Language, before: readonly Utterance[] = [], more?: Matcher): Utterance {
  return new LazyUtterance(spoken, fallback, before, more);
}

/** Leanings by all the utterances of a script. */
const leanings = new WeakMap<readonly Utterance[], number>();

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
  readonly speaker: Speaker;
  private readonly known: Reading;
  private readonly here: { heard?: InContext; acts?: Act[]; done?: ReadonlyMap<ActType, Act[]>; verdicts?: (Float64Array | undefined)[] } = {};

  constructor(spoken: Spoken, private readonly fallback: Language, private readonly before: readonly Utterance[], private readonly moreMatcher?: Matcher) {
    this.index = spoken.index;
    this.kind = spoken.kind;
    this.role = spoken.role;
    this.confidence = spoken.confidence;
    this.node = spoken.node;
    this.speaker = speakerOf(spoken);
    this.stage = spoken.stage;
    this.handler = spoken.handler;
    this.option = spoken.option;
    const plain = plainOf(wordsOf(spoken.node));
    this.plain = spoken.kind === 'cue' ? spelledOut(plain) : spoken.kind === 'note' ? unbracketed(plain) : plain;
    this.known = readingOf(`${this.kind} ${this.role} ${fallback} ${this.plain.placeholders.length} ${this.plain.text}`);
  }

  get text(): string {
    return this.plain.text;
  }

  get wording(): object {
    return this.known;
  }

  get hearing(): object {
    // phrases beside our own may name other acts
    return this.moreMatcher ? this : this.inContext;
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

  get phrases(): Act[] {
    return (this.known.phrases ??= phraseActs(this, this.speaker));
  }

  get alone(): AloneScores {
    return (this.known.alone ??= scoresAlone(this, this.phrases, this.speaker));
  }

  get acts(): Act[] {
    return (this.here.acts ??= this.withMore((this.inContext.acts ??= actsOf(this, this.speaker, this.phrases, (sentence) => this.scores[sentence]))));
  }

  /** Acts together with those that phrases beside our own name, which nothing gainsays. */
  private withMore(acts: Act[]): Act[] {
    const matcher = this.moreMatcher;
    if (!matcher) return acts;
    if (this.known.more?.by !== matcher) this.known.more = { by: matcher, acts: actsByPhrases(this, this.speaker, matcher) };
    const { acts: more } = this.known.more;
    // what a phrase names need not be guessed as well
    const guessed = (act: Act): boolean => act.by.startsWith('recognised') && more.some((one) => one.type === act.type && one.sentence === act.sentence);
    return [...acts.filter((act) => !guessed(act)), ...more].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  probability(sentence: number, name: SentenceClass): number {
    return this.inContext.scores[sentence].probability(name);
  }

  private get scores(): ScoresInContext[] {
    return this.inContext.scores;
  }

  /** What is known of these words after what was said before them, shared by all utterances of which that is true. */
  private get inContext(): InContext {
    return (this.here.heard ??= this.afterHearing());
  }

  private afterHearing(): InContext {
    const context = contextOf(this.speaker, this.heard());
    const leaning = this.speaker === 'agent' ? this.leaning : 0;
    return inContext(this.known, leaning === 0 ? context.key : `${context.key} ${leaning.toFixed(1)}`, () => ({ scores: scoresInContext(this, this.alone, this.speaker, context, leaning) }));
  }

  /** Where the script leans that the utterance is part of: `before` holds all of it by the time that anybody asks. */
  private get leaning(): number {
    const known = leanings.get(this.before);
    if (known !== undefined) return known;
    const leaning = leaningOf(this.before.flatMap((one) => (one instanceof LazyUtterance && one.kind === 'speech' && one.speaker === 'agent' ? one.alone.logits : [])));
    leanings.set(this.before, leaning);
    return leaning;
  }

  verdict(sentence: number, fault: Fault): number {
    const verdicts = ((this.here.verdicts ??= this.verdictsKnown())[sentence] ??= this.judged(sentence));
    return verdicts[FAULTS.indexOf(fault)] ?? 0;
  }

  /** Verdicts on the sentences so far, where the same was said before as here. */
  private verdictsKnown(): (Float64Array | undefined)[] {
    const { inContext } = this;
    const before = this.lastHeard(HEARD_BEFORE);
    const isSame = inContext.judged?.before.length === before.length && before.every(({ speaker, peaks }, at) => inContext.judged?.before[at].speaker === speaker && inContext.judged.before[at].peaks === peaks);
    return (isSame && inContext.judged ? inContext.judged : (inContext.judged = { before, verdicts: [] })).verdicts;
  }

  private judged(sentence: number): Float64Array {
    const surroundings = this.surroundings(sentence);
    return surroundings ? verdictsOn(surroundings) : NO_VERDICTS;
  }

  surroundings(sentence: number): Surroundings | undefined {
    if (this.kind !== 'speech' || this.speaker !== 'agent') return undefined;
    return { own: this.scores[sentence].logits, turn: this.peaks, sentence, words: wordsIn(this, sentence), asks: this.sentences[sentence].asks, before: this.lastHeard(HEARD_BEFORE) };
  }

  private get peaks(): Peaks {
    return (this.inContext.peaks ??= peaksOf(this.scores.map(({ logits }) => logits)));
  }

  private lastHeard(count: number): Surroundings['before'] {
    const heard: Surroundings['before'][number][] = [];
    for (let at = this.index - 1; at >= 0 && heard.length < count; at -= 1) {
      const one = this.before[at];
      if (one instanceof LazyUtterance && one.kind !== 'note' && one.sentences.length > 0) heard.push({ speaker: one.speaker === 'customer' ? 'customer' : 'agent', peaks: one.peaks });
    }
    return heard;
  }

  /** What was said before, nearest first; notes are not heard. */
  private *heard(): Iterable<Heard> {
    for (let at = this.index - 1; at >= 0; at -= 1) {
      const one = this.before[at];
      if (one instanceof LazyUtterance && one.kind !== 'note') yield { speaker: one.speaker, line: one, alone: one.alone };
    }
  }

  get range(): Range {
    return { start: this.node.position.start.offset, end: this.node.position.end.offset };
  }

  at(range: Range): Range {
    return sourceRange(this.plain, range);
  }

  /** The acts that are not negated, by their type: rules ask hundreds of times. */
  private get done(): ReadonlyMap<ActType, Act[]> {
    return (this.here.done ??= this.moreMatcher ? byType(this.acts) : (this.inContext.done ??= byType(this.acts)));
  }

  // both are asked some thousand times a script, mostly of lines that do nothing of the kind
  says(...types: ActType[]): boolean {
    return saysOne(this.done, types);
  }

  all(...types: ActType[]): readonly Act[] {
    const { done } = this;
    if (types.length === 1) return done.get(types[0]) ?? NONE;
    return saysOne(done, types) ? this.acts.filter((act) => !act.negated && types.includes(act.type)) : NONE;
  }
}

function saysOne(done: ReadonlyMap<ActType, Act[]>, types: readonly ActType[]): boolean {
  if (done.size === 0) return false;
  for (let at = 0; at < types.length; at += 1) if (done.has(types[at])) return true;
  return false;
}

const NONE: readonly Act[] = [];

const NO_VERDICTS = new Float64Array(FAULTS.length);
/** Utterances before a turn that a verdict on it takes into account. */
const HEARD_BEFORE = 2;

const NOTHING_DONE: ReadonlyMap<ActType, Act[]> = new Map();

function byType(acts: readonly Act[]): ReadonlyMap<ActType, Act[]> {
  if (acts.length === 0) return NOTHING_DONE;
  const found = new Map<ActType, Act[]>();
  for (const act of acts) {
    if (act.negated) continue;
    const alike = found.get(act.type);
    if (alike) alike.push(act);
    else found.set(act.type, [act]);
  }
  return found;
}

/** Whose words the recogniser takes an utterance for. */
export function speakerOf({ kind, role }: Pick<Utterance, 'kind' | 'role'>): Speaker {
  if (kind === 'note') return 'note';
  return kind === 'cue' || role === 'customer' || role === 'third_party' ? 'customer' : 'agent';
}
