/** Makes a script of its sections: stages, handlers, and prose around them. */
import { append, indexWithin } from '../find.js';
import { conditionKind, matchCondition } from '../conditions.js';
import { speechScore } from '../directions.js';
import { trimmed, wrapped } from '../inline.js';
import { spread, type Builder } from './build.js';
import { resolveClauses } from './clauses.js';
import { headOf, type Head } from './headings.js';
import { placeFinder, resolveJumps } from './jumps.js';
import { Lowering } from './lower.js';
import { sectionsOf, type Section } from './sections.js';
import { quotedSpans } from './spans.js';
import { Slugs } from './slugs.js';
import { markWaits } from './waits.js';
import type { Block, Comment, Condition, Handler, Meta, Prose, Script, Stage } from '../nodes.js';
import type { Entry } from './entries.js';
import type { Convention } from './vote.js';
import type { Setting } from './words.js';

/** The script that entries make. `meta` is its header, read already. */
export function scriptOf(build: Builder, convention: Convention, entries: readonly Entry[], meta: Meta): Script {
  const maker = new ScriptMaker(build, convention);
  const script = maker.make(entries, meta);
  resolveJumps(script, maker.names, maker.collections);
  resolveClauses(script, entries);
  return script;
}

/** `STEP 1` alone on the first line heads a stage. */
const FIRST_STEP = /^(?:шаг|этап|блок|step|stage|phase)\s*№?\s*\d+[.:]?$/iu;

/** A line that scores so much is said; beside other sections of plain speech less will do. */
const SPOKEN = 2;
const SPOKEN_BESIDE = 1;
/** The same under what the customer says: it is the answer. */
const SPOKEN_BELOW_CUE = 0.5;

/** A heading with nothing below it so far, and its place among the children. */
interface Over {
  head: Head;
  at: number;
}

/** An arrow, and the number that it leads to: «→ шаг 3», `--> [9]`, `-> 2b`. */
const LED = /(?:→|➡|⇒|[-=]>)\s*\[?(\p{L}+\s)?(\d{1,3}\p{L}?)(?![\p{L}\d])/gu;

class ScriptMaker {
  /** Further names of stages and handlers, for gotos. */
  readonly names = new Map<string, readonly string[]>();
  /** Names of the sections that hold nothing but handlers. */
  readonly collections: string[] = [];
  private readonly slugs = new Slugs();
  private readonly children: Script['children'] = [];
  private readonly text: string;
  /** Sections of plain text that sounds spoken, in a file that marks its speech elsewhere. */
  private spokenSections = 0;
  private leadsSomewhere: (name: string) => boolean = () => false;
  private namesSteps = false;
  /** The stage that sections without speech belong to, and its level. */
  private stage?: { node: Stage; level: number };
  /** Headings right over the next section, with nothing said between them. */
  private over: Over[] = [];
  private led?: ReadonlySet<string>;

  constructor(
    private readonly build: Builder,
    private readonly convention: Convention,
  ) {
    this.text = build.source.text;
  }

  make(entries: readonly Entry[], meta: Meta): Script {
    const { title, rest } = this.titleOf(entries);
    const sections = sectionsOf(this.text, rest, this.convention);
    this.namesSteps = sections.some(({ head }) => head?.title);
    this.leadsSomewhere = placeFinder(sections.flatMap((section) => (section.head ? [section.head.title, ...section.head.aliases] : [])));
    const hasHeads = sections.length > 1;
    this.spokenSections = sections.filter((section) => section.head && this.soundsSpoken(unanswered(this.text, section.entries)) && !unanswered(this.text, section.entries).some((entry) => this.isMarked(entry))).length;
    for (const section of sections) this.section(section, hasHeads);
    this.leave(0);
    const start = entries[0] ? Math.min(entries[0].start, meta.position.start.offset) : meta.position.start.offset;
    const script: Script = {
      type: 'script',
      id: this.slugs.of(title?.id ?? title?.title ?? 'script'),
      title: title?.title ?? '',
      ...(title ? { titlePosition: this.build.at(title.words) } : {}),
      meta,
      position: this.build.at({ start, end: entries[entries.length - 1]?.end ?? meta.position.end.offset }),
      children: this.children,
    };
    spread(script, this.children);
    return script;
  }

  /** The first heading is the title when no other stands on its level; else the first line may be. */
  private titleOf(entries: readonly Entry[]): { title?: Head; rest: Entry[] } {
    const [first] = entries;
    const headings = entries.filter((entry) => entry.kind === 'heading');
    const at = entries.findIndex((entry) => entry.kind === 'heading');
    const heading = entries[at];
    if (heading?.kind === 'heading' && at <= 3 && headings.every((other) => other === heading || other.level > heading.level)) {
      return { title: headOf(this.text, heading.words, heading.level), rest: entries.filter((entry) => entry !== heading) };
    }
    if (first?.kind === 'line' && first.where === 'plain' && this.isTitleLine(first, entries[1])) {
      return { title: headOf(this.text, first.piece.inner, 0), rest: entries.slice(1) };
    }
    return { rest: [...entries] };
  }

  private isTitleLine(entry: Extract<Entry, { kind: 'line' }>, next: Entry | undefined): boolean {
    const { piece } = entry;
    if (!next || entry.marker || entry.forbids || entry.voice === 'agent' || entry.children.length > 0 || piece.dash || piece.quoted || piece.end - piece.start > 110) return false;
    if (piece.label && /^(?:script|скрипт|сценарий)$/i.test(piece.label.name)) return true;
    // **Приветствие:** «…» is a line like the next ones
    if (piece.label && piece.lead?.bold) return false;
    if (piece.label && (piece.label.kind !== 'unknown' || piece.label.rest >= piece.inner.end)) return false;
    const words = this.build.slice(piece.inner);
    if (FIRST_STEP.test(words)) return false;
    if (/[?!]["»”)]?$/.test(words) || piece.wraps[0] === 'italic' || piece.wraps[0] === 'paren' || piece.wraps[0] === 'bracket') return false;
    if (piece.wraps[0] === 'bold') return !this.isOneOfMany(next);
    return speechScore(words) < 1 && !/[.]$/.test(words);
  }

  /** A bold first line over its own text is a stage like the others; over a note or a gap it is the title. */
  private isOneOfMany(next: Entry): boolean {
    return next.kind === 'line' && !next.first;
  }

  private section(section: Section, hasHeads: boolean): void {
    const { head } = section;
    if (head) this.leave(head.level);
    if (!head) {
      this.opening(section, hasHeads);
      return;
    }
    // «„Вы должны“» under «Чего не говорим» heads no answer
    if (!section.forbids && (head.class === 'cue' || (section.under === 'handlers' && head.class === 'sequence' && head.level !== 8))) {
      if (this.handlerSection(section, head)) return;
    }
    this.stageSection(section, head);
  }

  /** Ends the parts that a head of a level ends: «Шаг 3. Перезвон через два дня», to which an arrow leads, is a step, though its title says all. */
  private leave(level: number): void {
    for (const { head, at } of this.over) {
      if (head.level < level || head.class !== 'sequence' || !head.aliases.some((alias) => this.ledTo().has(alias.toLowerCase()))) continue;
      this.children[at] = this.stageOf(head, [this.build.direction(head.words, 'note')]);
    }
    this.over = this.over.filter(({ head }) => head.level < level);
  }

  /** What arrows lead to: a number, alone or behind a word for a step. */
  private ledTo(): ReadonlySet<string> {
    this.led ??= new Set([...this.text.matchAll(LED)].flatMap(([, noun = '', number]) => [number.toLowerCase(), `${noun}${number}`.toLowerCase()]));
    return this.led;
  }

  private setting(section: Section): Setting {
    const head = section.head?.class;
    return {
      plain: this.plainIs(section),
      // a line or two by itself may be anything
      confidence: this.convention.marked > 0 ? 0.65 : this.convention.plainSpeech + this.convention.plainOther < 3 ? 0.55 : 0.7,
      objections: head === 'handlers' || (section.under === 'handlers' && head === 'sequence'),
      forbids: section.forbids,
      leadsSomewhere: this.leadsSomewhere,
      namesSteps: this.namesSteps,
    };
  }

  private plainIs(section: Section): Setting['plain'] {
    const aside = section.head?.class === 'aside' || section.under === 'aside';
    if (!this.convention.plain) {
      const own = this.spokenSections > 1 ? unanswered(this.text, section.entries) : section.entries;
      return !this.convention.bold && !aside && section.head && !own.some((entry) => this.isMarked(entry)) && this.soundsSpoken(own, this.leastSpoken(section)) ? 'agent' : 'note';
    }
    return aside && !this.soundsSpoken(section.entries) ? 'note' : 'agent';
  }

  private leastSpoken({ head }: Section): number {
    if (this.spokenSections < 2) return SPOKEN;
    return head?.class === 'cue' && wrapped(head.title, 0, head.title.length) ? SPOKEN_BELOW_CUE : SPOKEN_BESIDE;
  }

  /** Speech by some mark, or a table that may hold it. */
  private isMarked(entry: Entry): boolean {
    if (entry.kind !== 'line') return entry.kind === 'table';
    const { piece } = entry;
    if (entry.where !== 'plain' || piece.dash !== undefined || piece.label?.kind === 'speaker' || piece.label?.kind === 'say') return true;
    return quotedSpans(this.text, piece.start, piece.end).some((span) => span.end - span.start > 10) || entry.children.some((child) => this.isMarked(child));
  }

  /** «Purpose» may head a list of notes or a step of the call: half of the lines decide. */
  private soundsSpoken(entries: readonly Entry[], least = SPOKEN): boolean {
    const scores = entries.flatMap((entry) => (entry.kind === 'line' && !entry.marker?.checkbox ? [speechScore(this.build.slice(entry.piece).replace(/[*_]?\([^()]*\)[*_]?$/, ''))] : []));
    return scores.length > 0 && scores.filter((score) => score >= least).length * 2 >= scores.length;
  }

  private lower(section: Section, setting: Setting, afterCue = false): { blocks: Block[]; handlers: Handler[] } {
    const lowering = new Lowering(this.build, this.convention, (title) => this.slugs.of(title));
    const entries = section.head && listsHeard(section.head.title, section.entries) ? section.entries.map((entry) => ({ ...entry, voice: 'customer' as const })) : section.entries;
    const blocks = lowering.blocks(entries, setting, afterCue);
    for (const handler of lowering.handlers) markWaits(handler.children);
    return { blocks, handlers: lowering.handlers };
  }

  /** What stands before the first heading: a preamble, and speech if there is any. */
  private opening(section: Section, hasHeads: boolean): void {
    const setting = this.setting(section);
    const { blocks, handlers } = this.lower(section, hasHeads && !this.opensCall(section.entries) ? { ...setting, plain: 'note' } : setting);
    const first = blocks.findIndex(isSpeech);
    const notes = first < 0 ? blocks : blocks.slice(0, first);
    for (const block of notes) this.children.push(asProse(this.build, block));
    if (first >= 0) this.pushStage(this.stageOf(undefined, blocks.slice(first)), 0);
    append(this.children, handlers);
  }

  /** Whether a preamble holds a line that is clearly said aloud. */
  private opensCall(entries: readonly Entry[]): boolean {
    return entries.some((entry) => entry.kind === 'line' && entry.piece.wraps.length === 0 && !entry.piece.label && speechScore(this.build.slice(entry.piece)) >= 4);
  }

  private handlerSection(section: Section, head: Head): boolean {
    const setting = { ...this.setting(section), objections: false, ...(/\?["»”]?$/.test(head.title) ? { answers: true } : {}) };
    const { blocks, handlers } = this.lower(section, setting, true);
    if (blocks.length === 0 && handlers.length === 0) return false;
    if (blocks.every((block) => block.type === 'prose') && handlers.length > 0) {
      append(this.children, [this.build.prose(head.words), ...blocks.map((block) => asProse(this.build, block)), ...handlers]);
      return true;
    }
    const condition = this.headCondition(head, section.under === 'handlers');
    const handler = this.build.handler(condition, head.id ? this.slugs.of(head.id) : this.slugs.of(head.title));
    this.names.set(handler.id, head.aliases);
    handler.children = head.note ? [this.build.direction(head.note, 'note'), ...blocks] : blocks;
    const last = blocks[blocks.length - 1];
    handler.then = last?.type === 'jump' ? 'goto' : last?.type === 'end' ? 'end' : 'return';
    spread(handler, handler.children);
    this.children.push(handler, ...handlers);
    return true;
  }

  private headCondition(head: Head, said: boolean): Condition {
    const at = indexWithin(this.text, head.title, head.words.start, head.words.end);
    const words = at >= 0 && at + head.title.length <= head.words.end ? { start: at, end: at + head.title.length } : head.words;
    const quoted = wrapped(this.text, words.start, words.end);
    const found = matchCondition(this.text, words.start, words.end);
    const stated = found?.kind ?? conditionKind(head.title);
    // «Дорого» under «Возражения» is what the customer says
    const kind = quoted || (/\?$/.test(head.title) && !found) || (said && stated === 'intent' && !found) ? 'utterance' : stated;
    // «клиент пишет: «Мне пришёл счёт»»: the words come after who says them
    const after = found && found.examples.length === 0 && found.rest < words.end ? wrapped(this.text, found.rest, words.end) : undefined;
    const examples = after ? [after] : (found?.examples ?? []);
    const condition = this.build.condition(after ? 'utterance' : kind, words, quoted ? [] : examples, { by: 'heading', confidence: 0.9 });
    // the number before a title is no word of the customer
    const number = { start: head.words.start, end: words.start };
    if (/[\p{L}\d]/u.test(this.build.slice(number))) condition.children.unshift(this.build.direction(number, 'note'));
    const anchor = { start: words.end, end: head.words.end };
    if (/[\p{L}\d]/u.test(this.build.slice(anchor))) condition.children.push(this.build.direction(anchor, 'note'));
    spread(condition, condition.children);
    return condition;
  }

  private stageSection(section: Section, head: Head): void {
    const { blocks, handlers } = this.lower(section, this.setting(section));
    if (head.note) blocks.unshift(this.build.direction(head.note, 'note'));
    const speaks = blocks.some(isSpeech);
    if (!speaks && this.stage && head.level > this.stage.level && head.level < 7 && handlers.length === 0 && head.class !== 'handlers') {
      this.append(this.stage.node, [this.build.prose(head.words), ...blocks]);
      return;
    }
    const leads = blocks.some((block) => block.type === 'jump' || block.type === 'end');
    if (!speaks && !leads && (handlers.length > 0 || head.class === 'aside' || head.class === 'handlers' || blocks.length === 0) && head.level < 9) {
      const at = this.children.length;
      append(this.children, [this.build.prose(head.words), ...blocks.map((block) => asProse(this.build, block)), ...handlers]);
      if (head.class === 'handlers' || handlers.length > 0) this.collections.push(head.title, ...head.aliases);
      else this.over.push({ head, at });
      return;
    }
    this.pushStage(this.stageOf(head, blocks), head.level);
    append(this.children, handlers);
  }

  private append(stage: Stage, blocks: readonly Block[]): void {
    append(stage.children, blocks);
    spread(stage, blocks);
  }

  /** «шаг 3» that has all its words in parts of its own is found at the first of them. */
  private pushStage(node: Stage, level: number): void {
    this.names.set(node.id, this.over.flatMap(({ head: { title, aliases } }) => [title, ...aliases]));
    this.over = [];
    this.children.push(node);
    this.stage = { node, level };
  }

  private stageOf(head: Head | undefined, blocks: Block[]): Stage {
    const place = head && head.words.end > head.words.start ? this.build.at(head.words) : undefined;
    const name = head?.id ?? (head?.title || head?.aliases[0]) ?? 'start';
    const stage: Stage = {
      type: 'stage',
      id: this.slugs.of(name),
      title: head?.title ?? '',
      aliases: head?.aliases ?? [],
      kind: head?.class === 'scenario' ? 'scenario' : head?.class === 'variant' ? 'variant' : 'sequence',
      ...(place ? { titlePosition: place } : {}),
      ...(head?.budgetSeconds !== undefined ? { budgetSeconds: head.budgetSeconds } : {}),
      position: place ?? blocks[0]?.position ?? this.build.at(head?.words ?? { start: 0, end: 0 }),
      children: blocks,
    };
    spread(stage, blocks);
    return stage;
  }
}

/** Entries without the items that answer what stands above them, «- Нет → «Спасибо, до свидания!»»: their quotation marks tell nothing of plain text. */
function unanswered(text: string, entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.kind !== 'line' || !entry.marker || entry.marker.checkbox || entry.piece.quoted !== undefined || entry.piece.dash !== undefined || !ANSWERS.test(text.slice(entry.piece.start, entry.piece.end)));
}

const ANSWERS = /^[^→"«“]{1,60}(?:→|->|=>|:)\s*\S/u;

/** A title that tells whose words follow, the customer's. */
const HEARD =
  /^(?:(?:what )?(?:they|he|she|(?:the )?(?:customers?|callers?|clients?|guests?|patients?|members?))(?: (?:may|might|will|can|could|usually|often))? (?:says?|asks?|replies|reply|answers?|objects?)|(?:what )?(?:you|we)(?:['’]ll| will| may| might| can)? hear|(?:customer|caller|client|guest) (?:replies|answers|questions|words)|(?:что |как )?(?:может |могут )?(?:говор|скаж|сказ|спраш|спрос|отве[тч]|возра[жз])\p{L}* (?:клиент|абонент|гост|пациент|покупател|человек)\p{L}*|(?:клиент|абонент|гост|пациент|покупател)\p{L}* (?:может |могут )?(?:говор|скаж|сказ|спраш|спрос|отве[тч]|возра[жз])\p{L}*|слышим(?: в ответ)?|возможные (?:ответы|вопросы|реплики)(?: (?:клиент|абонент|гост|пациент)\p{L}*)?)$/u;

/** Quotations one below the other, none answered, under a title that says the customer speaks. */
function listsHeard(title: string, entries: readonly Entry[]): boolean {
  if (entries.length === 0 || !HEARD.test(title.trim().toLowerCase())) return false;
  return entries.every((entry) => entry.kind === 'line' && entry.piece.quoted !== undefined && entry.children.length === 0);
}

function isSpeech(block: Block): boolean {
  if (block.type === 'turn' || block.type === 'variants') return true;
  if (block.type === 'choice' || block.type === 'switch') return true;
  return false;
}

/** Notes outside the stages are prose. */
function asProse(build: Builder, block: Block): Prose | Comment {
  if (block.type === 'prose' || block.type === 'comment') return block;
  const range = trimmed(build.source.text, block.position.start.offset, block.position.end.offset);
  return build.prose(range);
}
