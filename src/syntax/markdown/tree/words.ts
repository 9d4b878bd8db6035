/** Lowers the words of one line, or of a cell or the rest of a line, to blocks: speech, notes, gotos and ends in their order. */
import { arrowLength, conditionKind, matchCondition, type ConditionMatch } from '../../conditions.js';
import { forbidsSpeech, opensCommand, opensInfinitive, speechScore } from '../../directions.js';
import { findEnd, findGoto, leadsToName, matchEnd, matchGoto, stepBehind, type EndMatch, type GotoMatch } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { matchLabel, type LabelMatch } from '../../labels.js';
import { foldLabel } from '../../label-roles.js';
import { spread, type Builder } from './build.js';
import { soundsHeard } from '../line/brackets.js';
import { isBannedQuote, opensTalk, sideOfQuote } from '../line/introduced.js';
import { dashEnd, pieceOf } from '../line/pieces.js';
import { severalWays } from '../answers/several-ways.js';
import { isSpoken, quotedSpans } from '../line/spans.js';
import type { Block, Choice, Inference, Role } from '../../nodes.js';
import type { Range } from '../../../source/index.js';
import type { Convention } from '../speakers/vote.js';

/** What holds at the place where words stand. */
export interface Setting {
  /** What unlabelled plain text is here. */
  plain: 'agent' | 'note';
  /** How sure that is. */
  confidence: number;
  /** Cues are answered at any time of the call. */
  objections: boolean;
  /** The text lists what must not be said. */
  forbids: boolean;
  /** Whether a name leads to some place of the script. */
  leadsSomewhere: (name: string) => boolean;
  /** The script has several steps with names. */
  namesSteps: boolean;
  /** The first line answers what the customer is quoted with above it. */
  answers?: boolean;
}

/** What a turn of unmarked text rests on. */
export const PLAIN = 'plain text of a stage';

const WHOLE_SENTENCE = /^["«“{[]?[\p{Lu}\d].*[.!?…]["»”)]?$/su;
/** A sentence without any word to the customer that sounds so is the agent's. */
const LIKE_AGENT = 1.5;
/** What sounds so may be what the customer says. */
const LIKE_CUSTOMER = -1;

/** `Not a word about money until then.` */
const OPENS_BAN = /^(?:not|no(?! problem)|never|ни|никаких|никогда)(?!\p{L})/iu;

const NOTHING = /^[\s\p{P}\p{S}\0]*$/u;

/** «Да, в любой день: позвоните нам»: what goes on behind its comma and begins with no further answer is the agent's own yes or no. */
export function tellsYesOrNo(words: string): boolean {
  return OWN_ANSWER.test(words) && !FURTHER_ANSWER.test(words);
}

const OWN_ANSWER = /^(?:да|нет|yes|no),\s[^:\n→"«“]{1,60}:\s/iu;
/** «Да, удобно: продолжаем. Нет: перезвонить» is what the customer may say. */
const FURTHER_ANSWER = /[.;\n]\s*(?:если\s|if\s)?(?:да|нет|yes|no|иначе|otherwise)(?:,[^.:\n]{1,60})?\s*(?::|→|[-=]>|[—–])/iu;

/** «предложить доставку на завтра (см. шаг 4)»: in a branch, the step that does so is where the call goes on. */
function referenceIn(text: string, range: Range): GotoMatch | undefined {
  const found = REFERENCE.exec(text.slice(Math.max(range.start, range.end - 80), range.end));
  if (!found) return undefined;
  const start = Math.max(range.start, range.end - 80) + found.index;
  const goto = start > range.start ? matchGoto(text, start + 1, start + found[1].length + 1) : undefined;
  return goto && !goto.weak ? { ...goto, start, end: start + found[1].length + 2 } : undefined;
}

const REFERENCE = /\(((?:см\.|смотри|see)\s[^()]{1,60})\)[\s.;*_]*$/iu;

/** The speaker that a label stands for in this file, if it is one. */
export function speakerOf(convention: Convention, label: LabelMatch | undefined): { role: Role; inferred?: Inference } | undefined {
  if (!label || (label.kind !== 'speaker' && label.kind !== 'unknown')) return undefined;
  const found = convention.speakers.get(foldLabel(label.name));
  if (found || !label.guess || label.guess.letter || label.guess.caller) return found;
  // in a cell or another place that the vote did not count
  return { role: label.guess.role };
}

/** «Итог: доставка в субботу. Ещё что-то поправить?» is said, where unmarked text is. */
export function asksCustomer(text: string, label: LabelMatch, end: number, setting: Setting): boolean {
  if (setting.plain !== 'agent' || label.forbids || label.rest >= end) return false;
  const words = text.slice(label.rest, end);
  return /\?["»”]?$/.test(words) && speechScore(words) >= 2;
}

/** Few of the letters of a text are capitals. */
function isMostlyLower(text: string): boolean {
  const opening = text.slice(0, 10_000);
  return (opening.match(/\p{Lu}/gu)?.length ?? 0) < (opening.match(/\p{Ll}/gu)?.length ?? 0);
}

/** «Наберу завтра. Конец.»: the last sentence ends the call. */
function overAfter(text: string, start: number, end: number): EndMatch | undefined {
  const last = /[.!?…]\s+((?:конец|end)[.!]?)$/iu.exec(text.slice(Math.max(start, end - 40), end));
  return last ? matchEnd(text, end - last[1].length, end) : undefined;
}

/** Nobody writes so many gotos one behind the other; what stands deeper is read as said. */
const DEEPEST = 300;

export class WordReader {
  private mostlyLower?: boolean;
  /** How many ranges of words the one that is read stands within. */
  private depth = 0;

  constructor(
    readonly build: Builder,
    readonly convention: Convention,
  ) {}

  /** The blocks that a range of words makes. `body` says that a cue stands before them, so that they answer it. */
  blocks(start: number, end: number, setting: Setting, body = false): Block[] {
    const { text } = this.build.source;
    const range = trimmed(text, start, end);
    while (range.start < range.end && (text[range.start] === '>' || text[range.start] === ' ')) range.start += 1;
    if (range.end <= range.start || NOTHING.test(text.slice(range.start, Math.min(range.end, range.start + 40))) && NOTHING.test(text.slice(range.start, range.end))) return this.blank(range);
    if (this.depth === DEEPEST) return this.said(range, setting, body);
    this.depth += 1;
    const found = this.ways(range, setting, body) ?? this.away(range, setting, body) ?? this.labelled(range, setting) ?? this.dashed(range, body) ?? this.cueIn(range, setting, body) ?? this.wrapped(range, setting, body) ?? this.trailing(range, setting, body) ?? this.said(range, setting, body);
    this.depth -= 1;
    return found;
  }

  /** A quotation that answers the customer is no cue itself: «Мне не положено?» → «Решает соцзащита» → шаг 3. Nor is what tells him yes or no. */
  private cueIn(range: Range, setting: Setting, body: boolean): Block[] | undefined {
    return body && (/["«“]/.test(this.build.source.text[range.start]) || tellsYesOrNo(this.build.slice(range))) ? undefined : this.cue(range, setting);
  }

  /** ____ alone is a slot to fill in. */
  private blank(range: Range): Block[] {
    return this.build.slice(range).includes('___') ? [this.build.direction(range, 'note')] : [];
  }

  /** `Found → 12. Not found → 9`: the answers that one line holds, each with where it leads. */
  private ways(range: Range, setting: Setting, body: boolean): Block[] | undefined {
    const { build } = this;
    const found = severalWays(build.source.text, range);
    if (!found) return undefined;
    const options = found.ways.map(({ head, body: { start, end } }) => {
      const piece = pieceOf(build.source.text, head.start, head.end);
      const option = build.option(build.condition(piece.quoted ? 'utterance' : (matchCondition(build.source.text, piece.inner.start, piece.inner.end)?.kind ?? conditionKind(build.slice(piece.inner))), piece.inner, [], { by: 'answers in a row', confidence: 0.8 }));
      option.children = this.blocks(start, end, setting, true);
      spread(option, option.children);
      return option;
    });
    const choice: Choice = { type: 'choice', position: options[0].position, children: options };
    spread(choice, options);
    const { lead, rest } = found;
    return [...(lead.end > lead.start ? this.blocks(lead.start, lead.end, setting, body) : []), choice, ...(rest.end > rest.start ? this.blocks(rest.start, rest.end, setting, body) : [])];
  }

  /** An end or a goto and nothing else. */
  private away(range: Range, setting: Setting, body: boolean): Block[] | undefined {
    const { text } = this.build.source;
    const end = matchEnd(text, range.start, range.end);
    if (end) return [this.build.end(end)];
    const goto = matchGoto(text, range.start, range.end);
    if (!goto) return undefined;
    if (!goto.weak || setting.leadsSomewhere(this.build.slice(goto.target)) || (setting.namesSteps && this.isNamedAlone(goto, range))) {
      return [...this.build.jumps(goto), ...this.behind({ start: goto.end, end: range.end }, setting, body)];
    }
    const arrow = arrowLength(text, range.start);
    return arrow > 0 ? this.blocks(range.start + arrow, range.end, setting, true) : undefined;
  }

  /** `Go to: Escalation` on a line of its own, whether such a step is written or not. An arrow before an order says what to do. */
  private isNamedAlone(goto: GotoMatch, range: Range): boolean {
    const { text } = this.build.source;
    if (!/(?:^|[\r\n])[\s*_>-]*$/.test(text.slice(Math.max(0, range.start - 20), range.start)) || !/^[\s*_.]*(?:$|[\r\n])/.test(text.slice(goto.end, goto.end + 20))) return false;
    const words = this.build.slice(goto.target);
    return leadsToName(text, goto) && !opensCommand(words) && !opensInfinitive(words);
  }

  private labelled(range: Range, setting: Setting): Block[] | undefined {
    const label = matchLabel(this.build.source.text, range.start, range.end);
    const speaker = speakerOf(this.convention, label);
    // `If yes: **Librarian:** Wonderful.`: a name that speaks elsewhere in the file does so in an answer too
    if (!label || (label.kind === 'unknown' && (!speaker || label.sign !== 'colon'))) return undefined;
    const end = /[[(*_]/.test(this.build.source.text[range.start]) ? pieceOf(this.build.source.text, range.start, range.end).inner.end : range.end;
    if (speaker) return this.turnOrTurns(speaker, label, { start: label.rest, end }, range.start);
    if (label.kind === 'say' && label.rest < range.end) return this.say(label, range);
    if (label.kind === 'note' && !asksCustomer(this.build.source.text, label, range.end, setting)) return [this.build.direction(range, 'note', label.forbids === true || forbidsSpeech(this.build.slice(range)))];
    return undefined;
  }

  /** `Say: …`: the command is for the agent, what follows is his. */
  say(label: LabelMatch, range: Range): Block[] {
    const inferred = { by: `${label.name}:`, confidence: 0.85 };
    const own = this.parted({ start: label.rest, end: range.end });
    const said = pieceOf(this.build.source.text, label.rest, own.words.end);
    const words = said.wraps.every((wrap) => wrap === 'italic' || wrap === 'bold') ? said.inner : said;
    return [this.build.turn({ role: 'agent', words, label, from: range.start, inferred }), ...own.tail];
  }

  /** A labelled line; a goto may close it, and two quotations under the customer's label are his words and the answer. */
  turnOrTurns(speaker: { role: Role; inferred?: Inference }, label: LabelMatch, words: Range, from: number): Block[] {
    const { text } = this.build.source;
    if (speaker.role === 'third_party' && MACHINE.test(label.name) && !BEEP.test(text.slice(words.start, words.end))) {
      // what the agent leaves on the machine
      return [this.build.direction(label.label, 'note'), this.build.turn({ role: 'agent', words, from: words.start, inferred: { by: 'message for a machine', confidence: 0.75 } })];
    }
    const { words: { end }, tail } = this.parted(words);
    const inferred = speaker.inferred ? { inferred: speaker.inferred } : {};
    const spans = /^[*_]{0,2}["«“]/.test(text.slice(words.start, words.start + 3)) ? quotedSpans(text, words.start, end) : [];
    if (speaker.role === 'customer' && spans.length > 1 && this.onlySpans(words.start, end, spans) && !this.areAlternatives(spans)) {
      return [
        this.build.turn({ role: 'customer', words: spans[0], label, from, ...inferred }),
        ...spans.slice(1).map((span) => this.build.turn({ role: 'agent', words: span, inferred: { by: 'quotes after the customer', confidence: 0.75 } })),
        ...tail,
      ];
    }
    return [this.build.turn({ role: speaker.role, words: { start: words.start, end }, label, from, ...inferred }), ...tail];
  }

  /** «Ага» / «Не смогу» / «Кто это?»: all of them are the customer's. */
  private areAlternatives(spans: readonly Range[]): boolean {
    return spans.slice(1).every((span, index) => /[/|,]/.test(this.build.source.text.slice(spans[index].end, span.start)));
  }

  /** Words that are said, and the goto or the end behind them. */
  parted(words: Range, findOver: (text: string, start: number, end: number) => EndMatch | undefined = findEnd): { words: Range; tail: Block[] } {
    const { text } = this.build.source;
    const over = findOver(text, words.start, words.end);
    if (over) return { words: trimmed(text, words.start, over.start), tail: [this.build.end(over)] };
    const goto = this.arrowGoto(words);
    if (!goto) return { words, tail: [] };
    // *(диктует → блок 7)*: the brackets around it are no part of what is said
    const before = text.slice(words.start, goto.start);
    const bracket = /[*_]{0,2}\([^()]*$/u.exec(before);
    return { words: trimmed(text, words.start, bracket ? words.start + bracket.index : goto.start), tail: this.build.jumps(goto) };
  }

  private onlySpans(start: number, end: number, spans: readonly Range[]): boolean {
    let at = start;
    for (const span of spans) {
      const between = this.build.source.text.slice(at, span.start);
      if (!NOTHING.test(between) && !SAY_BETWEEN.test(between)) return false;
      at = span.end;
    }
    return NOTHING.test(this.build.source.text.slice(at, end));
  }

  private arrowGoto(words: Range): ReturnType<typeof findGoto> {
    const { text } = this.build.source;
    const tail = text.slice(Math.max(words.start, words.end - 80), words.end);
    if (!/→|->|=>|➡|\]\(#/.test(tail) && !(DASHED_STEP.test(tail) && !SEVERAL_STEPS.test(tail))) return undefined;
    const goto = findGoto(text, words.start, words.end);
    if (!goto || goto.start <= words.start) return undefined;
    // «Раздел „Планировщик“ → „Сохранить“. Могу сделать сам»: an arrow in the middle of what is said leads through a menu
    return goto.weak && /[\p{L}\d]/u.test(text.slice(goto.end, words.end)) ? undefined : goto;
  }

  private dashed(range: Range, body: boolean): Block[] | undefined {
    if (!body) return undefined;
    const at = dashEnd(this.build.source.text, range.start, range.end);
    if (at === 0) return undefined;
    const { words, tail } = this.parted({ start: at, end: range.end }, (...searched) => findEnd(...searched) ?? overAfter(...searched));
    if (words.end <= words.start) return undefined;
    return [this.build.turn({ role: 'agent', words, from: range.start, inferred: { by: 'dash after a cue', confidence: 0.8 } }), ...tail];
  }

  /** A condition within a line: a choice of one. */
  private cue(range: Range, setting: Setting): Block[] | undefined {
    const { text } = this.build.source;
    const found = matchCondition(text, range.start, range.end);
    // a sentence that merely opens with «если» or "when" is speech: a condition ends before its body
    if (!found || found.rest >= range.end || /\?["»”]?$/.test(this.build.slice(found.head)) && found.examples.length === 0 || (found.kind === 'utterance' && found.examples.length === 0 && found.head.end - found.head.start > 40)) return undefined;
    if (setting.plain === 'agent' && !/^[\s]*(?::|→|->|=>|—|–)/.test(text.slice(found.head.end, found.head.end + 4))) return undefined;
    return [this.choiceOf(found, this.blocks(found.rest, range.end, setting, true))];
  }

  private choiceOf(found: ConditionMatch, blocks: Block[]): Choice {
    const option = this.build.option(this.build.condition(found.kind, found.head, found.examples, { by: 'condition', confidence: found.confidence }));
    option.children = blocks;
    spread(option, blocks);
    return { type: 'choice', position: option.position, children: [option] };
  }

  private wrapped(range: Range, setting: Setting, body: boolean): Block[] | undefined {
    const piece = pieceOf(this.build.source.text, range.start, range.end);
    const [outer] = piece.wraps;
    if (!outer) return undefined;
    if (outer === 'bold') return this.blocks(piece.inner.start, piece.inner.end, setting, body);
    if (outer === 'italic' && (piece.quoted || (body && setting.plain === 'agent' && piece.wraps.length === 1 && speechScore(this.build.slice(piece.inner)) > 2))) {
      return this.blocks(piece.inner.start, piece.inner.end, setting, body);
    }
    return [this.build.aside(piece.inner, setting.forbids, range)];
  }

  private trailing(range: Range, setting: Setting, body: boolean): Block[] | undefined {
    const { text } = this.build.source;
    const over = findEnd(text, range.start, range.end);
    if (over && over.start > range.start) return [...this.blocks(range.start, over.start, setting, body), this.build.end(over)];
    const reference = body ? referenceIn(text, range) : undefined;
    if (reference) return [...this.blocks(range.start, reference.start, setting, body), ...this.build.jumps(reference)];
    const goto = findGoto(text, range.start, range.end);
    if (!goto || goto.start <= range.start || (goto.weak && !setting.leadsSomewhere(this.build.slice(goto.target)))) return undefined;
    // a goto in words, inside the customer's or the agent's sentence, is none
    const arrow = arrowLength(text, goto.start) > 0;
    if (!arrow && (pieceOf(text, range.start, range.end).quoted || quotedSpans(text, range.start, range.end).some((span) => span.end > goto.start))) return undefined;
    if (!arrow && speechScore(this.build.slice(range)) > 1.5) return undefined;
    const before = trimmed(text, range.start, goto.start);
    const casing = arrow ? undefined : this.caseBefore(before);
    if (casing) {
      const head = trimmed(text, before.start, casing.head.start);
      return [...(head.end > head.start ? this.blocks(head.start, head.end, setting, body) : []), this.choiceOf(casing, this.build.jumps(goto)), ...this.behind({ start: goto.end, end: range.end }, setting, body)];
    }
    return [...this.blocks(before.start, before.end, setting, body), ...this.build.jumps(goto), ...this.behind({ start: goto.end, end: range.end }, setting, body)];
  }

  /** `"Is it open?" If yes go to 8`: the words right before a goto say when it comes. */
  private caseBefore(range: Range): ConditionMatch | undefined {
    const at = CASE_BEFORE.exec(this.build.slice(range))?.index;
    const found = at === undefined ? undefined : matchCondition(this.build.source.text, range.start + at, range.end);
    return found && found.rest >= range.end ? found : undefined;
  }

  /** What stands behind a goto; after a dash it says why it leads there, and after a full stop what to do besides. */
  private behind(range: Range, setting: Setting, body: boolean): Block[] {
    const { text } = this.build.source;
    const stop = /^[.,;]\s+(?=\S)/u.exec(text.slice(range.start, range.end));
    if (stop) return this.blocks(range.start + stop[0].length, range.end, { ...setting, plain: 'note' });
    const sign = /^[\s*_]*[—–-]\s+/u.exec(text.slice(range.start, range.end));
    const rest = sign ? trimmed(text, range.start + sign[0].length, range.end) : range;
    if (!sign || rest.end <= rest.start || /["«“]/.test(text[rest.start])) return this.blocks(range.start, range.end, setting, body);
    return [this.build.aside(rest, forbidsSpeech(this.build.slice(rest)))];
  }

  /** Quoted words are said, the rest goes by what the file does. */
  private said(range: Range, setting: Setting, body: boolean): Block[] {
    const { text } = this.build.source;
    const piece = pieceOf(text, range.start, range.end);
    const slice = this.build.slice(range);
    const aside = this.asideAfter(range);
    if (aside) return [...this.said(trimmed(text, range.start, aside.start), setting, body), ...this.blocks(aside.start, aside.end, setting)];
    if (piece.quoted) {
      if (setting.forbids) return [this.build.direction(range, 'note', true)];
      return [this.build.turn({ role: 'agent', words: range, inferred: { by: 'quotes', confidence: 0.85 } })];
    }
    const spans = quotedSpans(text, range.start, range.end).filter((span) => isSpoken(text, span, range.start) || (body && SAY_OPENS.test(text.slice(range.start, span.start))));
    if (spans.length > 0 && !(setting.plain === 'agent' && !body && !this.convention.quotes)) {
      const mixed = this.mixed(range, spans, setting);
      if (mixed) return mixed;
    }
    if (setting.forbids) return [this.build.direction(range, 'note', true)];
    return this.unmarked(range, slice, setting, body);
  }

  /** «Записываю на выезд? *(про 900 р. вслух не надо)*», «… и кому? *(клиент: «Шестьсот тысяч»)*», «Повисите». *(трубку на стол)*: what ends the line is no part of what is said. */
  private asideAfter(range: Range): Range | undefined {
    const { text } = this.build.source;
    const found = ASIDE_AFTER.exec(text.slice(range.start, range.end));
    if (!found) return undefined;
    const aside = { start: range.start + found.index + found[1].length, end: range.end };
    const piece = pieceOf(text, aside.start, aside.end);
    const heard = piece.label?.guess?.role === 'customer' && !piece.label.guess.letter;
    const isWhole = pieceOf(text, range.start, trimmed(text, range.start, aside.start).end).quoted !== undefined;
    return piece.wraps.includes('paren') && (heard || isWhole || forbidsSpeech(this.build.slice(piece.inner))) ? aside : undefined;
  }

  private unmarked(range: Range, slice: string, setting: Setting, body: boolean): Block[] {
    const score = speechScore(slice);
    // «→ перезвон через 3 часа»: an answer that is said begins with a capital
    const isAside = (body && score < 1 && /^\p{Ll}/u.test(slice)) || this.isShouted(slice);
    const isSpeech = setting.plain === 'agent' ? score > -2 && !isAside : score >= (body ? 2 : 3.5) || (body && this.answers(slice, score));
    if (!isSpeech) return [this.build.aside(range, forbidsSpeech(slice))];
    const confidence = setting.plain === 'agent' ? setting.confidence : 0.55;
    return [this.build.turn({ role: 'agent', words: range, inferred: { by: setting.plain === 'agent' ? PLAIN : 'wording', confidence } })];
  }

  /** `Yes: See you tomorrow.`, «Спрашивает цену: Доставка бесплатная.»: a whole sentence after a cue that is no order. */
  private answers(words: string, score: number): boolean {
    if (score < 0 || !WHOLE_SENTENCE.test(words)) return false;
    const sound = soundsLikeAgent(words);
    if (score >= 1) return sound > LIKE_CUSTOMER || /\?["»”)]?$/.test(words);
    return !OPENS_BAN.test(words) && (sound > LIKE_AGENT || this.convention.saysAnswers);
  }

  /** `READ OUT. SINGLE CODE.`: capitals in a file that is not all in capitals tell the agent what to do. */
  private isShouted(words: string): boolean {
    if (words.length < 8 || !/\p{Lu}\s+\P{Ll}*\p{Lu}{2}/u.test(words) || words !== words.toUpperCase()) return false;
    this.mostlyLower ??= isMostlyLower(this.build.source.text);
    return this.mostlyLower;
  }

  /** `ONE open question: "What's prompting it?" Look it up.` */
  private mixed(range: Range, spans: readonly Range[], setting: Setting): Block[] | undefined {
    const { text } = this.build.source;
    const named = spans.map((span, index) => sideOfQuote(text, span, spans[index - 1]?.end ?? range.start, spans[index + 1]?.start ?? range.end));
    const outside = outsideOf(text, range, spans);
    // a sentence that quotes («Вы говорите: «…»») is one utterance when plain text is speech
    if (setting.plain === 'agent' && !named.some(Boolean) && speechScore(outside) > 1) return undefined;
    const banned = spans.map((span, index) => isBannedQuote(text, span, spans[index - 1]?.end ?? range.start, spans[index + 1]?.start ?? range.end));
    if (setting.forbids || banned[0] || banned.every(Boolean)) return [this.build.direction(range, 'note', true)];
    const blocks: Block[] = [];
    // `"They cut my hours." You: "Okay."`: only the one who answers is named
    if (!named[0] && spans[0].start === range.start && named.includes('agent')) named[0] = 'customer';
    if (!named[0] && this.convention.agentLabels + this.convention.customerLabels === 0 && opensTalk(text, spans)) named[0] = 'customer';
    let at = range.start;
    spans.forEach((span, index) => {
      if (banned[index]) return;
      this.gap(blocks, at, span.start, setting);
      blocks.push(this.build.turn({ role: named[index] ?? 'agent', words: span, inferred: { by: 'quotes', confidence: 0.8 } }));
      at = span.end;
    });
    this.gap(blocks, at, range.end, setting);
    return blocks;
  }

  private gap(blocks: Block[], start: number, end: number, { leadsSomewhere }: Setting): void {
    const { text } = this.build.source;
    const range = trimmed(text, start, end);
    if (range.end <= range.start || NOTHING.test(this.build.slice(range))) return;
    // «До встречи». конец
    while (/[.,;\s]/.test(text[range.start])) range.start += 1;
    if (/^[—–]\s/.test(text.slice(range.start, range.start + 2)) && matchGoto(text, range.start + 2, range.end)) range.start += 2;
    const piece = pieceOf(text, range.start, range.end);
    if (piece.wraps.length === 1 && this.convention.heardOpenings.includes(text[range.start]) && soundsHeard(this.build.slice(piece.inner))) {
      blocks.push(this.build.turn({ role: 'customer', words: piece.inner, from: range.start, inferred: { by: 'brackets after the words', confidence: 0.75 } }));
      return;
    }
    const over = matchEnd(text, range.start, range.end);
    if (over) {
      blocks.push(this.build.end(over));
      return;
    }
    const goto = matchGoto(text, range.start, range.end) ?? stepBehind(text, range.start, range.end) ?? findGoto(text, range.start, range.end);
    if (!goto || (goto.weak && !(VERBAL_GOTO.test(text.slice(goto.start, goto.target.start)) && leadsSomewhere(this.build.slice(goto.target))))) blocks.push(this.build.aside(range));
    else {
      const before = trimmed(text, range.start, goto.start);
      const found = this.caseBefore(before);
      const jumps = this.build.jumps(goto);
      if (before.end > before.start && found?.head.start !== before.start) blocks.push(this.build.aside(found ? trimmed(text, before.start, found.head.start) : before));
      blocks.push(...(found ? [this.choiceOf(found, jumps)] : jumps));
    }
  }
}

/** `If yes` before `go to 8`, at the start or behind a sentence. */
const CASE_BEFORE = /(?:^|(?<=[.!?…;"»”)]\s+))(?:if|when|если|когда)\s[^.!?:"«»“”]{1,50}[,\s]*$/iu;

/** «да / нет – шаг 6» */
const DASHED_STEP = /\s[—–]\s+(?:шаг|этап|блок|пункт|п\.|step|stage|block)\s*(?:№\s*)?\d{1,3}(?:\.\d+)*[.;)\s]*$/iu;

/** «да — шаг 4; дорого — шаг 5» */
const SEVERAL_STEPS = /[—–]\s+\p{L}+\.?\s*\d+[^\d]+[—–]\s+\p{L}+\.?\s*\d+/u;

/** `"Shall we find another time?" go to BOOK`: the words of a goto before the name of a place. */
const VERBAL_GOTO = /go to|goto|перейти к|переход к|вернуться к|back to|jump to|skip to/iu;

/** `If they say take me off the list, say "Done, we won't ring again."`: a command, and what it says. */
const SAY_OPENS = /^(?:say|answer|reply|tell (?:him|her|them)|скажи(?:те)?|говори(?:м|те)?|отвеча(?:ем|йте))[\s:]*$/iu;

/** `Customer: "…" Say: "…"` */
const SAY_BETWEEN = /^[\s*_]*(?:say|answer|reply|you|we|us|скажите|говорим|отвечаем|ответ|мы):[\s*_]*$/iu;

const ASIDE_AFTER = /([.?!…]\s+)[*_]{0,2}\([^()\n]{8,200}\)[*_]{0,2}[.]?$/u;

const MACHINE = /^(?:voice ?mail|answering machine|автоответчик|голосовая почта)$/iu;
const BEEP = /после сигнала|after the (?:tone|beep)|leave (?:a|your) message|оставьте (?:своё |ваше )?сообщение|reached (?:the|my)|не могу (?:сейчас )?ответить/iu;

function outsideOf(text: string, range: Range, spans: readonly Range[]): string {
  let outside = '';
  let at = range.start;
  for (const span of spans) {
    outside += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return outside + text.slice(at, range.end);
}
