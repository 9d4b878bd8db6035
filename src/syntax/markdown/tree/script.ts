/** Makes a script of its sections: stages, handlers, and prose around them. */
import { append, indexWithin } from '../../find.js';
import { conditionKind, matchCondition } from '../../conditions.js';
import { trimmed, wrapped } from '../../inline.js';
import { spread, type Builder } from './build.js';
import { resolveClauses } from './clauses.js';
import type { Head } from '../headings/headings.js';
import { placeFinder, resolveJumps } from './jumps.js';
import { Lowering } from './lower.js';
import { sectionsOf, type Section } from '../headings/sections.js';
import { Slugs } from '../headings/slugs.js';
import { markWaits } from './waits.js';
import type { Block, Comment, Condition, Handler, Meta, Prose, Script, Stage } from '../../nodes.js';
import type { Entry } from '../entries.js';
import type { Convention } from '../speakers/vote.js';
import type { Setting } from './words.js';
import { titleOf } from '../headings/title.js';
import { isMarked, listsHeard, opensCall, soundsSpoken, SPOKEN, unanswered } from './spoken.js';

/** The script that entries make. `meta` is its header, read already. */
export function scriptOf(build: Builder, convention: Convention, entries: readonly Entry[], meta: Meta): Script {
  const maker = new ScriptMaker(build, convention);
  const script = maker.make(entries, meta);
  resolveJumps(script, maker.names, maker.collections);
  resolveClauses(script, entries);
  return script;
}

const SPOKEN_BESIDE = 1;
/** The same under what the customer says: it is the answer. */
const SPOKEN_BELOW_CUE = 0.5;

/** A heading with nothing below it so far, and its place among the children. */
interface Over {
  head: Head;
  at: number;
}

/** An arrow or a verb of going, and the number that it leads to: «→ шаг 3», `--> [9]`, `-> 2b`, `go to 5`. */
const LED = /(?:→|➡|⇒|[-=]>|(?<!\p{L})(?:(?:go|skip|jump|back) to|(?:перейти|переходим|вернуться) к)(?=\s))\s*\[?(\p{L}+\s)?(\d{1,3}\p{L}?)(?![\p{L}\d])/gu;

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
    const { title, rest } = titleOf(this.text, entries);
    const sections = sectionsOf(this.text, rest, this.convention);
    this.namesSteps = sections.some(({ head }) => head?.title);
    this.leadsSomewhere = placeFinder(sections.flatMap((section) => (section.head ? [section.head.title, ...section.head.aliases] : [])));
    const hasHeads = sections.length > 1;
    this.spokenSections = sections.filter((section) => section.head && soundsSpoken(this.text, unanswered(this.text, section.entries)) && !unanswered(this.text, section.entries).some((entry) => isMarked(this.text, entry))).length;
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
      return !this.convention.bold && !aside && section.head && !own.some((entry) => isMarked(this.text, entry)) && soundsSpoken(this.text, own, this.leastSpoken(section)) ? 'agent' : 'note';
    }
    return aside && !soundsSpoken(this.text, section.entries) ? 'note' : 'agent';
  }

  private leastSpoken({ head }: Section): number {
    if (this.spokenSections < 2) return SPOKEN;
    return head?.class === 'cue' && wrapped(head.title, 0, head.title.length) ? SPOKEN_BELOW_CUE : SPOKEN_BESIDE;
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
    const { blocks, handlers } = this.lower(section, hasHeads && !opensCall(this.text, section.entries) ? { ...setting, plain: 'note' } : setting);
    const first = blocks.findIndex(isSpeech);
    const notes = first < 0 ? blocks : blocks.slice(0, first);
    for (const block of notes) this.children.push(asProse(this.build, block));
    if (first >= 0) this.pushStage(this.stageOf(undefined, blocks.slice(first)), 0);
    append(this.children, handlers);
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
