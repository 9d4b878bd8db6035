/** Reads the lines of one level of nesting in order, and gives each to the flow or to the branch that is open. */
import { directionSense, forbidsSpeech, opensCommand, opensInfinitive, speechScore } from '../../directions.js';
import { takesLeave } from '../../farewells.js';
import { append } from '../../find.js';
import { trimmed } from '../../inline.js';
import type { LabelMatch } from '../../labels.js';
import { plainOf } from '../../plain.js';
import { soundsLikeAgent } from '../../voices.js';
import { spread } from './build.js';
import type { Cue } from '../answers/openings.js';
import { STAGE_NAME } from '../headings/named-stages.js';
import { ASIDE, gridBlocks } from '../tables/grid.js';
import { pieceOf } from '../line/pieces.js';
import { quotedSpans } from '../line/spans.js';
import { markWaits } from './waits.js';
import { asksCustomer, speakerOf, tellsYesOrNo, type Setting } from './words.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Lowering } from './lower.js';
import type { Block, Choice, Handler, Option } from '../../nodes.js';
import { wrappedBlocks } from './wrapped-lines.js';
import { Paragraphs } from './paragraphs.js';

/** A quotation, or a yes or no with more behind it. */
function opensAnswer(words: string): boolean {
  return /^["«“]/.test(words) || tellsYesOrNo(words);
}

/** Whole sentences that are not there to be avoided. */
function isSaid(words: string): boolean {
  return /[.!?…]$/.test(words) && !forbidsSpeech(words);
}

/** A remark as programmers write it, perhaps in marks of code, or with a mark of attention. */
const COMMENT = /^(?:`?\/\/|!\s)/;

const BETWEEN_MARKS = /^(?:~\s|\/[^\s/])/;

/** The score of a line that forbids and has nothing else of a note. */
const FORBIDDEN = -2.5;

/** So much a line must sound like the customer to be his against the custom of its file. */
const OTHER_VOICE = -3;
/** The same, where what the agent says is not quoted. */
const BESIDE_PLAIN = -0.5;

/** A goodbye is answered with thanks. */
const THANKS = /(?<!\p{L})(?:спасибо|благодарю|thanks?|cheers)(?!\p{L})/iu;

/** So many words the name of a stage has. */
const LONGEST_STAGE_NAME = 3;

/** The lines of one level of nesting, read in order. */
export class Level {
  private readonly blocks: Block[] = [];
  private choice?: Choice;
  /** The branch that the lines go to, and the line that opened it. */
  private open?: Option | Handler;
  private opener?: { entry: LineEntry; paragraph: boolean };
  /** A branch whose own line held a note only: the answer may follow at once. */
  private closing?: { branch: Option | Handler; end: number };
  private lone?: { label: LabelMatch; entry: LineEntry };
  /** The lines that follow are notes, or what must not be said. */
  private noting: boolean | 'forbids' = false;
  private readonly text: string;
  /** Lines of the customer of which one is said, as the answers below them show. */
  private readonly answers: ReadonlyMap<Entry, Cue>;
  private readonly setting: Setting;
  private readonly paragraphs: Paragraphs;
  /** The quotation that answers the customer's above it, and is no cue whatever follows it. */
  private readonly answer?: Entry;

  constructor(
    private readonly lowering: Lowering,
    private readonly entries: readonly Entry[],
    setting: Setting,
  ) {
    this.text = lowering.text;
    const { answers, ...here } = setting;
    this.setting = here;
    this.paragraphs = new Paragraphs(lowering, here);
    if (answers && entries[0]?.kind === 'line' && opensAnswer(lowering.build.slice(entries[0].piece))) [this.answer] = entries;
    this.answers = lowering.alternatives.answersOf(entries);
  }

  read(): Block[] {
    for (let index = 0; index < this.entries.length; index += 1) index = this.entry(index);
    if (this.lone) this.emit([this.lowering.build.direction(this.lone.entry.piece, 'note')]);
    markWaits(this.blocks);
    return this.blocks;
  }

  /** Reads the entry at an index and returns the last index that was read. */
  private entry(index: number): number {
    const entry = this.entries[index];
    if (entry.kind === 'line') return this.line(entry, index);
    if (entry.kind === 'table') this.table(entry);
    if (entry.kind === 'rule') this.close();
    if (entry.kind === 'heading') {
      this.close();
      this.emit([this.lowering.build.prose(entry.words)]);
    }
    return index;
  }

  private close(): void {
    this.choice = undefined;
    this.open = undefined;
    this.closing = undefined;
    this.noting = false;
  }

  private table(entry: Extract<Entry, { kind: 'table' }>): void {
    const { build, words } = this.lowering;
    this.close();
    this.emit(gridBlocks(build, words, entry, this.setting, (condition) => this.lowering.handler(condition)));
  }

  private line(entry: LineEntry, index: number): number {
    const next = this.entries[index + 1];
    if (this.setting.forbids && entry.piece.label?.kind !== 'say') {
      this.emit(this.noteOf(entry, true));
      return index;
    }
    if (this.noting && this.isNoted(entry)) {
      this.emit(this.noteOf(entry, this.noting === 'forbids'));
      return index;
    }
    this.noting = false;
    if (entry.voice) return this.placed(entry, entry.voice, index);
    if (entry === this.answer || this.answersAbove(entry, index)) return this.done(entry, this.lowering.words.blocks(entry.piece.start, entry.piece.end, this.setting, true), index);
    const cue = this.lone ? undefined : (this.answers.get(entry) ?? this.lowering.cues.cueOf(entry, next, this.setting));
    if (this.open && this.opener?.paragraph && entry.paragraph !== this.opener.entry.paragraph && !(cue && this.nests(entry, index))) this.open = undefined;
    if (cue && this.open && this.nests(entry, index)) return this.nestedAnswers(this.open, index);
    if (cue) {
      this.branch(cue, entry, next);
      return index;
    }
    if (this.open && !cue && (this.namesStage(entry, next) || this.comesBack(entry, next))) this.close();
    if (this.closing && !this.paragraphs.followsAtOnce(this.closing.end, entry)) {
      this.closing = undefined;
      this.choice = undefined;
    }
    return this.plain(entry, index);
  }

  /** `*Wrap*` over what is said then, behind `*Voicemail*` and what is left on it: the call goes on. */
  private namesStage({ piece, where, marker, first }: LineEntry, next: Entry | undefined): boolean {
    if (where !== 'plain' || marker || !first || piece.wraps.join() !== 'italic' || piece.label || next?.kind !== 'line') return false;
    const words = this.lowering.build.slice(piece.inner);
    return STAGE_NAME.test(words) && words.split(/\s+/).length <= LONGEST_STAGE_NAME && !/[.?!,:]$/.test(words);
  }

  /** «Если подошёл другой: … Всего доброго!» and then «Клиент: Да, это я», which the agent answers: whoever was left has gone, and the call goes on from the question above. */
  private comesBack({ piece, marker }: LineEntry, next: Entry | undefined): boolean {
    const { build, convention } = this.lowering;
    const last = this.open?.children.at(-1);
    if (this.open?.type !== 'option' || marker || last?.type !== 'turn' || last.role !== 'agent' || !takesLeave(plainOf(last.children).text)) return false;
    const isCustomer = speakerOf(convention, piece.label)?.role === 'customer' && !takesLeave(build.slice(piece)) && !THANKS.test(build.slice(piece));
    return isCustomer && next?.kind === 'line' && speakerOf(convention, next.piece.label)?.role === 'agent';
  }

  /** «Да, любой: Visa или Мир» right below «Можно платить картой?» answers it. */
  private answersAbove(entry: LineEntry, index: number): boolean {
    const asked = this.open?.condition;
    return asked?.kind === 'utterance' && asked.value.endsWith('?') && this.opener?.entry === this.entries[index - 1] && !entry.marker && tellsYesOrNo(this.lowering.build.slice(entry.piece));
  }

  private branch(cue: Cue, entry: LineEntry, next: Entry | undefined): void {
    const { build } = this.lowering;
    const branch = this.setting.objections ? this.lowering.handler(cue.condition) : build.option(cue.condition);
    this.closing = undefined;
    if (branch.type === 'option') {
      if (!this.choice) {
        this.choice = { type: 'choice', position: branch.position, children: [] };
        this.blocks.push(this.choice);
      }
      this.choice.children.push(branch);
    }
    const inner: Setting = { ...this.setting, objections: false };
    const { words } = this.lowering;
    if (cue.body && cue.goto) this.add(branch, build.jumps({ ...cue.body, target: cue.goto, weak: false }));
    else if (cue.body) this.add(branch, words.blocks(cue.body.start, cue.body.end, cue.said ? { ...inner, plain: 'agent', confidence: 0.85 } : inner, true));
    if (entry.children.length > 0) this.add(branch, this.lowering.blocks(entry.children, !cue.body && cue.condition.kind === 'utterance' ? { ...inner, answers: true } : inner, true));
    this.open = undefined;
    if (cue.body || entry.children.length > 0) {
      if (!speaks(branch)) this.closing = { branch, end: entry.end };
      return;
    }
    // a list item without an answer stands alone unless the answer follows in another form
    const followed = next?.kind === 'line' && (!entry.marker || !next.marker);
    if (!followed && entry.marker) return;
    this.open = branch;
    this.opener = { entry, paragraph: cue.paragraph === true };
  }

  /** «- Да → …» right below a question that an open branch asks answers that question, and is no other way beside the branch. */
  private nests(entry: LineEntry, index: number): boolean {
    const before = this.entries[index - 1];
    const last = this.open?.children.at(-1);
    if (!entry.marker || this.opener?.entry.marker || before === this.opener?.entry || before?.kind !== 'line' || before.marker || last?.type !== 'turn' || last.role !== 'agent') return false;
    return /\?["»”]?[*_]*$/.test(this.lowering.build.slice(before.piece)) && !this.setting.objections;
  }

  /** Reads the list that begins at an index into a branch, and returns the index of its last item. */
  private nestedAnswers(branch: Option | Handler, index: number): number {
    let last = index;
    for (let next = this.entries[last + 1]; next?.kind === 'line' && next.marker; next = this.entries[last + 1]) last += 1;
    this.add(branch, this.lowering.blocks(this.entries.slice(index, last + 1), this.setting));
    return last;
  }

  private add(branch: Option | Handler, blocks: readonly Block[]): void {
    append(branch.children, blocks);
    settle(branch, blocks);
    if (this.choice && branch.type === 'option') spread(this.choice, [branch]);
  }

  private emit(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const branch = this.open ?? this.closing?.branch;
    if (branch) this.add(branch, blocks);
    else {
      this.choice = undefined;
      for (const block of blocks) this.push(block);
    }
  }

  /** A choice from within a line joins the choice right before it. */
  private push(block: Block): void {
    const last = this.blocks[this.blocks.length - 1];
    if (block.type !== 'choice' || last?.type !== 'choice') this.blocks.push(block);
    else {
      append(last.children, block.children);
      spread(last, block.children);
    }
  }

  /** A line that opens no branch. Returns the index of the last line that it took. */
  private plain(entry: LineEntry, index: number): number {
    const { build, words, convention } = this.lowering;
    const { piece } = entry;
    if (this.lone) return this.afterLone(entry, index);
    if (COMMENT.test(this.text.slice(piece.start, piece.start + 3))) return this.done(entry, [build.direction(piece, 'note', forbidsSpeech(build.slice(piece)))], index);
    if (BETWEEN_MARKS.test(this.text.slice(piece.start, piece.start + 2)) && ASIDE.test(build.slice(piece))) return this.done(entry, [build.direction(piece, 'note', forbidsSpeech(build.slice(piece)))], index);
    const speaker = speakerOf(convention, piece.label);
    const aside = piece.wraps.some((wrap) => wrap === 'bracket' || wrap === 'paren' || wrap === 'brace');
    if (aside && piece.label && speaker && speaker.role !== 'agent' && speaker.role !== 'customer') return this.done(entry, [build.direction(piece.inner, 'note', forbidsSpeech(build.slice(piece)), piece)], index);
    // [Rep: do not quote a price yet] tells him, and he says nothing
    if (aside && piece.label && speaker && isOrder(this.text.slice(piece.label.rest, piece.inner.end))) return this.done(entry, [build.direction(piece.inner, 'note', forbidsSpeech(build.slice(piece)), piece)], index);
    if (piece.label && speaker) return this.labelled(entry, index, piece.label, speaker);
    if (piece.label?.kind === 'say') return this.sayLine(entry, index, piece.label);
    if (piece.label?.kind === 'note' && this.headsSpeech(entry, piece.label)) return this.done(entry, [build.direction(piece.inner, 'note', false, piece)], index);
    if (piece.label?.kind === 'note' && !(piece.wraps.length === 0 && asksCustomer(this.text, piece.label, piece.end, this.setting))) return this.noteLine(entry, index, piece.label);
    if (piece.label?.kind === 'unknown' && piece.wraps.length === 0 && opensInfinitive(this.text.slice(piece.label.rest, piece.end))) return this.done(entry, [build.direction(piece, 'note', forbidsSpeech(build.slice(piece)))], index);
    if (entry.marker?.checkbox) return this.done(entry, [build.direction(piece, 'note', forbidsSpeech(build.slice(piece)))], index);
    if (piece.dash) return this.dashed(entry, index);
    if (piece.wraps.length > 0 && !(piece.wraps[0] === 'bold' && piece.wraps.length === 1)) return this.done(entry, wrappedBlocks(this.lowering, this.setting, entry), index);
    if (entry.where === 'quote' && convention.heardQuotes) return this.heardQuote(entry, index);
    if (entry.where === 'quote' && !convention.blockquotes && !piece.quoted) return this.quotedNote(entry, index);
    if ((entry.where === 'quote' && convention.blockquotes) || (entry.where === 'fence' && convention.fences)) return this.blockSpeech(entry, index);
    if (this.isOtherSide(entry)) return this.done(entry, [build.turn({ role: 'customer', words: piece.inner, inferred: { by: 'sounds like the customer', confidence: 0.65 } })], index);
    const open = this.openQuotation(entry, index);
    if (open > index) return open;
    if (this.isTitleOf(entry)) return this.done(entry, [build.direction(piece.inner, 'note', false, piece)], index);
    if (piece.lead && !piece.lead.bold && convention.italics === 'customer' && /[.!?…]$/.test(this.text.slice(piece.lead.start, piece.lead.end))) {
      const turn = build.turn({ role: 'customer', words: piece.lead, from: piece.start, inferred: { by: 'italics', confidence: 0.75 } });
      return this.done(entry, [turn, ...words.blocks(piece.lead.rest, piece.end, { ...this.setting, plain: 'note' })], index);
    }
    if (piece.lead && !piece.lead.bold && this.setting.plain === 'agent' && /[:.]$/.test(this.text.slice(piece.lead.start, piece.lead.end))) {
      // *Tier 1:* names what follows
      const head = build.direction(piece.lead, 'note');
      return this.done(entry, [head, ...words.blocks(piece.lead.rest, piece.end, this.setting)], index);
    }
    if (convention.bold && piece.wraps[0] === 'bold' && isSaid(build.slice(piece.inner))) {
      return this.done(entry, [build.turn({ role: 'agent', words: piece.inner, from: piece.start, inferred: { by: 'bold', confidence: 0.75 } })], index);
    }
    if (this.paragraphs.isPlainSpeech(entry)) return this.paragraph(entry, index);
    return this.done(entry, words.blocks(piece.start, piece.end, this.setting), index);
  }

  /** Lines whose place says who speaks: those of one paragraph are one turn. */
  private placed(entry: LineEntry, role: NonNullable<LineEntry['voice']>, index: number): number {
    const { piece } = entry;
    if (role === 'note') return this.done(entry, [this.lowering.build.aside(piece.inner, entry.forbids ?? forbidsSpeech(this.lowering.build.slice(piece)), piece)], index);
    if (entry.said) return this.done(entry, [this.lowering.build.turn({ role, words: entry.said, around: piece, inferred: { by: 'form of the line', confidence: 0.8 } })], index);
    if (piece.wraps.length > 0) return this.done(entry, [this.lowering.build.turn({ role, words: piece.inner, from: piece.start, inferred: { by: 'emphasis and a dash', confidence: 0.8 } })], index);
    const { label } = piece;
    if (label?.guess?.role === role && label.sign === 'colon' && label.rest < piece.end) {
      return this.done(entry, [this.lowering.build.turn({ role, words: { start: label.rest, end: piece.end }, label, inferred: { by: 'place in the file', confidence: 0.8 } })], index);
    }
    let last = index;
    for (let next = this.entries[last + 1]; next?.kind === 'line' && next.voice === role && next.paragraph === entry.paragraph && entry.children.length === 0; next = this.entries[last + 1]) last += 1;
    const turn = this.lowering.build.turn({ role, words: { start: piece.dash ?? piece.start, end: this.entries[last].end }, from: piece.start, inferred: { by: 'place in the file', confidence: 0.8 } });
    return Math.max(last, this.done(entry, [turn], index));
  }

  private done(entry: LineEntry, blocks: readonly Block[], index: number): number {
    this.emit(blocks);
    if (entry.children.length > 0) this.nested(entry);
    return index;
  }

  private nested(entry: LineEntry): void {
    this.emit(this.lowering.blocks(entry.children, this.setting));
  }

  /** A labelled turn, with the unmarked lines of its paragraph that go on with it. */
  private labelled(entry: LineEntry, index: number, label: LabelMatch, speaker: NonNullable<ReturnType<typeof speakerOf>>): number {
    const { words, build } = this.lowering;
    const content = { start: label.rest, end: entry.piece.inner.end };
    const heads = (): boolean => speaker.role === 'customer' && listsAnswers(entry.children.length > 0 ? entry.children : this.entries.slice(index + 1, index + 3));
    // «Клиент: (варианты)» over the answers says no more than «Клиент:» does
    if (/[([]/.test(this.text.slice(content.start, content.start + 4)) && ONLY_REMARK.test(build.slice(content)) && heads()) return this.done(entry, [build.direction(entry.piece, 'note')], index);
    if (trimmed(this.text, content.start, content.end).end <= content.start) {
      if (heads()) return this.done(entry, [build.direction(label.label, 'note')], index);
      if (entry.children.length === 0) {
        this.lone = { label, entry };
        return index;
      }
      const [first, ...rest] = entry.children;
      if (first.kind === 'line' && !first.piece.label && first.children.length === 0) {
        this.emit([build.turn({ role: speaker.role, words: first.piece, label, from: entry.start, ...(speaker.inferred ? { inferred: speaker.inferred } : {}) })]);
        this.emit(this.lowering.blocks(rest, this.setting));
        return index;
      }
    }
    const last = this.continuation(entry, index);
    // the later lines of a list item hang below its first one
    let kept = 0;
    while (kept < entry.children.length && this.paragraphs.continues(entry, entry.children[kept])) kept += 1;
    const end = kept > 0 ? entry.children[kept - 1].end : last > index ? this.entries[last].end : content.end;
    this.emit(words.turnOrTurns(speaker, label, { start: content.start, end }, entry.piece.start));
    if (kept < entry.children.length) this.emit(this.lowering.blocks(entry.children.slice(kept), this.setting));
    return last;
  }

  /** The last index of the lines that go on with a labelled line of the same paragraph. */
  private continuation(entry: LineEntry, index: number): number {
    let last = index;
    if (entry.children.length > 0 || entry.piece.wraps.length > 0) return last;
    while (last + 1 < this.entries.length && this.paragraphs.continues(entry, this.entries[last + 1])) last += 1;
    return last;
  }

  private afterLone(entry: LineEntry, index: number): number {
    const { build, convention } = this.lowering;
    const lone = this.lone;
    this.lone = undefined;
    if (!lone) return index;
    if (entry.piece.label && speakerOf(convention, entry.piece.label)) {
      this.emit([build.direction(lone.entry.piece, 'note')]);
      return this.plain(entry, index);
    }
    const speaker = speakerOf(convention, lone.label);
    let last = index;
    while (last + 1 < this.entries.length && this.paragraphs.sameParagraph(entry, this.entries[last + 1])) last += 1;
    const words = { start: entry.piece.start, end: this.entries[last].end };
    this.emit([build.turn({ role: speaker?.role ?? 'unknown', words, label: lone.label, from: lone.entry.piece.start, ...(speaker?.inferred ? { inferred: speaker.inferred } : {}) })]);
    if (entry.children.length > 0) this.nested(entry);
    return last;
  }

  private sayLine(entry: LineEntry, index: number, label: LabelMatch): number {
    if (label.rest >= entry.piece.inner.end) {
      this.lone = { label, entry };
      this.lowering.convention.speakers.set(label.name.toLowerCase(), { role: 'agent', inferred: { by: `${label.name}:`, confidence: 0.85 } });
      if (entry.children.length === 0) return index;
      this.lone = undefined;
      this.emit([this.lowering.build.direction(label.label, 'note')]);
      this.emit(this.lowering.blocks(entry.children, { ...this.setting, plain: 'agent', confidence: 0.8 }, true));
      return index;
    }
    return this.done(entry, this.lowering.words.say(label, entry.piece), index);
  }

  /** `Note: …`; without words of its own it makes notes of the list below it. */
  private noteLine(entry: LineEntry, index: number, label: LabelMatch): number {
    const { build } = this.lowering;
    const forbids = label.forbids === true || forbidsSpeech(build.slice(entry.piece));
    this.emit([build.direction(entry.piece.inner, 'note', forbids, entry.piece)]);
    const lists = label.rest >= entry.piece.inner.end && label.forbids === true;
    for (const child of entry.children) this.emit(this.noteOf(child, lists));
    const lastChar = this.text.slice(entry.piece.start, entry.piece.end).replace(/[*_\s]+$/, '').at(-1);
    if (label.rest >= entry.piece.inner.end || lastChar === ':') this.noting = label.forbids === true ? 'forbids' : true;
    let last = index;
    while (last + 1 < this.entries.length && this.paragraphs.continues(entry, this.entries[last + 1])) {
      last += 1;
      this.emit(this.noteOf(this.entries[last], lists));
    }
    return last;
  }

  /** `8. Итог:` over a quotation names a step of the call. */
  private headsSpeech(entry: LineEntry, label: LabelMatch): boolean {
    const [child] = entry.children;
    if (!entry.marker?.ordered || label.forbids || label.rest < entry.piece.inner.end || child?.kind !== 'line') return false;
    return child.piece.quoted !== undefined && child.piece.wraps.length === 0 && speechScore(this.lowering.build.slice(child.piece)) > -2;
  }

  private noteOf(entry: Entry, forbids: boolean): Block[] {
    const { build } = this.lowering;
    const range = entry.kind === 'line' ? entry.piece : { start: entry.start, end: entry.end };
    const inner = entry.kind === 'line' && entry.piece.wraps.length > 0 ? entry.piece.inner : range;
    return [build.direction(inner, 'note', forbids || forbidsSpeech(build.slice(range)), range), ...entry.children.flatMap((child) => this.noteOf(child, forbids))];
  }

  /** Notes go on over the list or the lines below their head. */
  private isNoted(entry: LineEntry): boolean {
    if (entry.piece.label?.kind === 'speaker' && speakerOf(this.lowering.convention, entry.piece.label)) return false;
    return entry.marker !== undefined || entry.piece.quoted !== undefined || !entry.first;
  }

  private dashed(entry: LineEntry, index: number): number {
    const { build } = this.lowering;
    const { role, confidence } = this.lowering.roleOfDash(entry);
    const last = this.continuation(entry, index);
    const lastIsPlain = last > index && this.lowering.convention.dashes === 'customer';
    const end = lastIsPlain || last === index ? entry.piece.end : this.entries[last].end;
    // — _Can you send me something?_
    const slanted = pieceOf(this.text, entry.piece.dash ?? entry.start, end);
    const words = slanted.wraps.every((wrap) => wrap === 'italic' || wrap === 'bold') ? slanted.inner : { start: entry.piece.dash ?? entry.start, end };
    // — Тогда запишу вас на среду. → шаг 6
    const own = this.lowering.words.parted(words);
    const [way] = own.tail;
    const leads = way?.type !== 'jump' || /\d/.test(way.target) || this.setting.leadsSomewhere(way.target);
    const { words: said, tail } = leads ? own : { words, tail: [] };
    const turn = build.turn({ role, words: said, from: entry.piece.start, inferred: { by: 'dash dialogue', confidence } });
    this.emit([turn, ...tail]);
    if (entry.children.length > 0) this.nested(entry);
    return lastIsPlain ? index : last;
  }

  /** A block quote that holds the customer's words: a paragraph is one turn. */
  private heardQuote(entry: LineEntry, index: number): number {
    const last = entry.children.length > 0 ? index : this.lastJoined(entry, index);
    const words = { start: entry.piece.start, end: this.entries[last].end };
    return Math.max(last, this.done(entry, [this.lowering.build.turn({ role: 'customer', words, inferred: { by: 'block quote', confidence: 0.8 } })], index));
  }

  private lastJoined(entry: LineEntry, index: number): number {
    let last = index;
    while (last + 1 < this.entries.length && this.paragraphs.joins(entry, this.entries[last + 1])) last += 1;
    return last;
  }

  private quotedNote(entry: LineEntry, index: number): number {
    const { build, words } = this.lowering;
    const score = speechScore(build.slice(entry.piece));
    if (score >= 3) return this.done(entry, words.blocks(entry.piece.start, entry.piece.end, this.setting, true), index);
    return this.done(entry, [build.direction(entry.piece, 'note', forbidsSpeech(build.slice(entry.piece)))], index);
  }

  /** Block quotes and fences that hold what the agent says: a paragraph is one turn. */
  private blockSpeech(entry: LineEntry, index: number): number {
    const { build } = this.lowering;
    if (entry.where === 'fence' && /^(?:#|\/\/)/.test(build.slice(entry.piece))) return this.done(entry, [build.direction(entry.piece, 'note')], index);
    if (directionSense(build.slice(entry.piece)).forbids && speechScore(build.slice(entry.piece)) < FORBIDDEN) return this.quotedNote(entry, index);
    const last = entry.children.length === 0 ? this.lastJoined(entry, index) : index;
    const words = { start: entry.piece.start, end: this.entries[last].end };
    const inferred = { by: entry.where === 'fence' ? 'fence' : 'block quote', confidence: 0.85 };
    const { words: reader } = this.lowering;
    const spans = quotedSpans(this.text, words.start, words.end);
    const arrow = /→|->/.test(this.text.slice(Math.max(words.start, words.end - 60), words.end));
    if (arrow || spans[0]?.start === words.start && last === index && !entry.piece.quoted && spans[0].end < words.end - 1) this.emit(reader.blocks(words.start, words.end, { ...this.setting, plain: 'agent', confidence: 0.85 }));
    else this.emit([build.turn({ role: 'agent', words, inferred })]);
    if (entry.children.length > 0) this.nested(entry);
    return last;
  }

  /** «А сколько он?» among quotations of the agent, in a file that names nobody: one that sounds like the other side altogether. */
  private isOtherSide(entry: LineEntry): boolean {
    const { convention } = this.lowering;
    const { quoted, wraps } = entry.piece;
    const least = this.setting.plain === 'agent' ? BESIDE_PLAIN : OTHER_VOICE;
    if (!quoted || wraps.length > 0 || entry.marker || entry.where !== 'plain' || this.setting.forbids || this.open || this.closing) return false;
    if (convention.agentLabels + convention.customerLabels > 0 || convention.conditions > 0 || convention.dashes !== 'none' || convention.blockquotes) return false;
    const last = this.blocks.findLast((block) => block.type === 'turn');
    return last?.type === 'turn' && last.role === 'agent' && soundsLikeAgent(this.text.slice(quoted.start, quoted.end)) <= least;
  }

  /** A quotation that opens on this line and closes on a later one. */
  private openQuotation(entry: LineEntry, index: number): number {
    const open = this.text[entry.piece.start];
    if (open !== '«' && open !== '“' && open !== '"') return index;
    if (entry.piece.quoted || this.paragraphs.closes(entry.piece)) return index;
    const { build } = this.lowering;
    for (let last = index + 1; last < this.entries.length && last < index + 30; last += 1) {
      const next = this.entries[last];
      if (next.kind !== 'line' || next.paragraph !== entry.paragraph || next.piece.label?.kind === 'speaker') return index;
      const end = next.piece.end;
      const closed = /[»”"][.;,]?$/.exec(this.text.slice(end - 2, end));
      if (!closed) continue;
      const words = { start: entry.piece.start + 1, end: end - closed[0].length };
      this.emit([build.turn({ role: 'agent', words, from: entry.piece.start, inferred: { by: 'quotes', confidence: 0.8 } })]);
      return last;
    }
    return index;
  }

  /** A short line over nested ones names them. */
  private isTitleOf(entry: LineEntry): boolean {
    if (entry.children.length === 0 || entry.piece.quoted) return false;
    const words = this.lowering.build.slice(entry.piece.inner);
    return words.length < 60 && !/[?!]$/.test(words) && speechScore(words) < 1.5 && entry.children.some((child) => child.kind === 'line' && child.first);
  }

  /** The unmarked lines of a paragraph are one turn, or one note. */
  private paragraph(entry: LineEntry, index: number): number {
    const { words } = this.lowering;
    let last = index;
    while (last + 1 < this.entries.length && this.paragraphs.goesOn(entry, this.entries[last + 1])) last += 1;
    this.emit(words.blocks(entry.piece.start, this.entries[last].end, this.setting));
    return last;
  }
}

/** A remark in brackets, and nothing else. */
const ONLY_REMARK = /^[*_\s]*(?:\([^()]*\)|\[[^[\]]*\])[*_\s:.]*$/u;

/** «Слышим:» over «а) понравилось», «б) есть вопросы»: one of them is said. */
function listsAnswers([first, second]: readonly Entry[]): boolean {
  return [first, second].every((entry) => entry?.kind === 'line' && entry.marker !== undefined && entry.piece.label?.kind !== 'speaker');
}

/** Words to the one who reads them: a command or a ban, outside quotation marks. */
function isOrder(words: string): boolean {
  return !/^["«“]/.test(words) && (opensCommand(words) || forbidsSpeech(words));
}

function speaks(branch: Option | Handler): boolean {
  return branch.children.some((block) => block.type === 'turn' || block.type === 'choice' || block.type === 'jump');
}

/** Positions and ends of a branch after its answer grew. */
function settle(branch: Option | Handler, added: readonly Block[]): void {
  spread(branch, added);
  if (branch.type !== 'handler') return;
  const last = branch.children[branch.children.length - 1];
  branch.then = last?.type === 'jump' ? 'goto' : last?.type === 'end' ? 'end' : 'return';
}
