/** Finds the lines that open branches: conditions, quoted objections, heads over or before an answer. */
import { arrowLength, conditionKind, headEnd, matchCondition, opensCondition, othersAnswer, tellsOfCustomer, type ConditionMatch } from '../../conditions.js';
import { opensCommand, speechScore } from '../../directions.js';
import { isGotoAlone, matchEnd, matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { isOverText, mayBeHeard, standsOverTalk, tellsWhen } from '../line/brackets.js';
import { isOverArrow, opensWithArrow } from '../line/led.js';
import { STAGE_NAME } from '../headings/named-stages.js';
import { OpeningReader, type Cue } from './openings.js';
import { severalWays } from './several-ways.js';
import { pieceOf, type Piece } from '../line/pieces.js';
import { slantedHead } from './slanted-heads.js';
import { quotedSpans } from '../line/spans.js';
import { speakerOf, type Setting } from '../tree/words.js';
import type { Builder } from '../tree/build.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Convention } from '../speakers/vote.js';
import { matchLabel, type LabelMatch } from '../../labels.js';
import { roleOfLabel } from '../../label-roles.js';
import type { Condition, Inference } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** What sounds so much like the customer he says himself. */
const OWN_WORDS = -0.5;

/** Reads lines as cues. */
export class CueReader {
  private readonly text: string;
  private readonly openings: OpeningReader;

  constructor(
    private readonly build: Builder,
    private readonly convention: Convention,
  ) {
    this.text = build.source.text;
    this.openings = new OpeningReader(build, convention);
  }

  /** The cue that a line is, given the line after it. */
  cueOf(entry: LineEntry, next: Entry | undefined, setting: Setting): Cue | undefined {
    const { piece } = entry;
    if (entry.branch) return this.branchCue(entry.branch, piece);
    if (entry.where === 'fence' || (this.convention.answersByArrow && opensWithArrow(this.text, entry))) return undefined;
    if (this.convention.answersByArrow && isOverArrow(this.text, entry, next)) return { condition: this.condition('utterance', entry.piece.inner, [], 'quotation before an answer') };
    const [outer] = piece.wraps;
    const label = piece.label;
    const written = this.openings.cueOf(piece, setting) ?? this.openings.emphasised(entry);
    if (written) return written;
    const remarked = label && this.remarkedCue(piece, label);
    if (remarked) return remarked;
    const told = label && this.toldCue(piece, label);
    if (told) return told;
    if (label?.kind === 'speaker' && speakerOf(this.convention, label)) return this.emphasisedCue(entry, label, next) ?? this.customerCue(entry, label, next, setting);
    if (label && (label.kind === 'note' || label.kind === 'say')) return undefined;
    if (label && speakerOf(this.convention, label)) return undefined;
    if (piece.dash) return undefined;
    const hasBody = (next !== undefined && next.kind === 'line') || entry.children.length > 0;
    // *«дорого»* or **"That's not mine."** over its answer
    if (piece.quoted && outer === 'bold' && this.convention.saidInBold && soundsLikeAgent(this.build.slice(piece.inner)) > -1) return undefined;
    if (piece.quoted && outer !== undefined && hasBody) return { condition: this.condition('utterance', piece.inner, [], 'emphasised quotation') };
    if (piece.quoted && outer === undefined && entry.marker && this.isAnswered(entry, next, setting)) return { condition: this.condition('utterance', piece.inner, [], 'quotation before an answer') };
    if (piece.quoted && outer === undefined && next?.kind === 'line' && this.answersInBlock(entry, next)) return { condition: this.condition('utterance', piece.inner, [], 'quotation before an answer') };
    if (next?.kind === 'line' && this.answersInBlock(entry, next)) {
      const listed = this.listed(piece);
      if (listed) return listed;
    }
    if (piece.quoted) return undefined;
    if (next && this.convention.heardBrackets && isOverText(entry, next) && mayBeHeard(this.build.slice(piece.inner))) return { condition: this.condition('utterance', piece.inner, [], 'brackets over an answer', 0.8) };
    if (piece.lead) {
      const lead = this.leadCue(entry, piece.lead, setting);
      if (lead) return lead;
    }
    const found = matchCondition(this.text, piece.inner.start, piece.inner.end);
    // `If yes → 3. If no → 5` opens several branches
    if (found && outer === undefined && severalWays(this.text, piece.inner)) return undefined;
    if (found) return this.conditionCue(entry, found, next, setting);
    if (entry.marker && this.convention.blockquotes && next?.kind === 'line' && next.where === 'quote' && entry.where === 'plain' && entry.children.length === 0) {
      return { condition: this.condition(conditionKind(this.build.slice(piece.inner)), piece.inner, [], 'line before an answer') };
    }
    return this.boldItem(entry) ?? this.headCue(entry, next, setting);
  }

  /** `- **Another day**` over `**Agent:** …`: the customer's answer, whatever its words. */
  private boldItem({ piece, marker, children: [answer] }: LineEntry): Cue | undefined {
    if (!marker || marker.ordered || marker.checkbox || piece.wraps.join() !== 'bold' || piece.label || answer?.kind !== 'line') return undefined;
    if (speakerOf(this.convention, answer.piece.label)?.role !== 'agent' || STAGE_NAME.test(this.build.slice(piece.inner))) return undefined;
    const words = this.build.slice(piece.inner);
    const said = /[?!]$/.test(words) || soundsLikeAgent(words) < OWN_WORDS;
    return { condition: this.condition(said ? 'utterance' : conditionKind(words), piece.inner, [], 'bold item over an answer', 0.8) };
  }

  private branchCue({ head, body, heard: isHeard, said, goto }: NonNullable<LineEntry['branch']>, { start, label }: Piece): Cue {
    const piece = pieceOf(this.text, head.start, head.end);
    const words = this.build.slice(piece.inner);
    const heard = isHeard ?? (piece.quoted !== undefined || /\?$/.test(words) || matchCondition(this.text, piece.inner.start, piece.inner.end)?.kind === 'utterance');
    // the name beside which it stands
    const named = label?.direction?.start === head.start ? label : undefined;
    const condition = this.build.condition(heard ? 'utterance' : conditionKind(words), piece.inner, [], { by: 'answer before a goto', confidence: 0.85 }, named);
    if (goto) condition.children.unshift(...this.build.asides({ start, end: head.start }));
    return { condition, body, ...(said ? { said } : {}), ...(goto ? { goto } : {}) };
  }

  /** `Agent (if yes): Great.`: when the agent says what follows. */
  private remarkedCue(piece: Piece, label: LabelMatch): Cue | undefined {
    const { direction, rest } = label;
    if (!direction || rest >= piece.inner.end || speakerOf(this.convention, label)?.role !== 'agent') return undefined;
    const words = this.build.slice(direction);
    if (!opensCondition(words)) return undefined;
    return { condition: this.build.condition(conditionKind(words), direction, [], { by: 'remark beside a label', confidence: 0.9 }, label), body: { start: rest, end: piece.inner.end }, said: true };
  }

  /** `Guest says yes: go to 2.`: what the customer does, and nothing but where the call goes on then. */
  private toldCue({ inner }: Piece, { label, name, rest }: LabelMatch): Cue | undefined {
    if (rest >= inner.end || !opensCondition(name) || !(isGotoAlone(this.text, rest, inner.end) || matchEnd(this.text, rest, inner.end))) return undefined;
    const kind = matchCondition(this.text, label.start, label.end)?.kind ?? conditionKind(name);
    return { condition: this.condition(kind, label, [], 'condition', 0.9), body: { start: rest, end: inner.end } };
  }

  /** `~ "where's my train", "how late is it"`: a sign and what the customer may say, over the answer. */
  private listed(piece: Piece): Cue | undefined {
    const spans = quotedSpans(this.text, piece.inner.start, piece.inner.end);
    if (spans.length === 0) return undefined;
    let at = piece.inner.start;
    for (const span of spans) {
      if (!BETWEEN_QUOTES.test(this.text.slice(at, span.start))) return undefined;
      at = span.end;
    }
    if (!BETWEEN_QUOTES.test(this.text.slice(at, piece.inner.end))) return undefined;
    const head = { start: spans[0].start, end: at };
    return { condition: this.condition('utterance', head, spans.length > 1 ? spans.map((span) => ({ start: span.start + 1, end: span.end - 1 })) : [], 'quotations before an answer') };
  }

  /** Speech stands in quotes or fences in this file, and one follows this line. */
  private answersInBlock(entry: LineEntry, next: LineEntry): boolean {
    if (entry.where !== 'plain') return false;
    return (next.where === 'fence' && this.convention.fences) || (next.where === 'quote' && this.convention.blockquotes && next.piece.label?.kind !== 'note');
  }

  /** `*Tier 1:* …` names a step; `**Да** > …` and `**«Сколько стоит?»** …` are cues with their answers. */
  private leadCue(entry: LineEntry, lead: NonNullable<Piece['lead']>, setting: Setting): Cue | undefined {
    const inner = withoutSign(this.text, trimmed(this.text, lead.start, lead.end));
    const quoted = pieceOf(this.text, inner.start, inner.end).quoted;
    const words = this.text.slice(inner.start, inner.end);
    const body = { start: lead.rest, end: entry.piece.end };
    const said = this.text[body.start] === '>';
    if (quoted) return { condition: this.condition('utterance', inner, [], 'emphasised quotation'), body: this.afterSign(body), said };
    if (entry.marker && lead.bold && this.quotesInBrackets(entry, body)) return { condition: this.condition('utterance', inner, quotedSpans(this.text, body.start, body.end).map((span) => ({ start: span.start + 1, end: span.end - 1 })), 'emphasised head') };
    if (entry.marker && !lead.bold && setting.plain === 'note' && tellsWhen(words) && this.endsQuoted(body.start, body.end) && this.openQuote(body.start)) {
      return { condition: this.condition(conditionKind(words), inner, [], 'emphasised head', 0.75), body };
    }
    const slanted = this.convention.italics === 'customer' ? undefined : slantedHead(this.text, entry.piece);
    if (slanted) return { condition: this.condition(conditionKind(this.build.slice(slanted.head)), slanted.head, [], 'head in italics', 0.75), body: slanted.body, said: !this.openQuote(slanted.body.start) };
    if (!opensCondition(words)) return undefined;
    const found = matchCondition(this.text, inner.start, inner.end);
    if (!found || (found.rest < inner.end && found.rest > found.head.end + 3)) return undefined;
    if (setting.plain === 'agent' && !lead.bold && !/[:—–→]\s*$/.test(words) && !/^[:—–→>-]/.test(this.text.slice(lead.rest, lead.rest + 2))) return undefined;
    return { condition: this.condition(found.kind, found.head, found.examples, 'condition'), body: this.afterSign(body), said };
  }

  private isQuotation(start: number, end: number): boolean {
    const range = trimmed(this.text, start, end);
    return pieceOf(this.text, range.start, range.end).quoted !== undefined;
  }

  private openQuote(at: number): boolean {
    return /["«“]/.test(this.text[at]);
  }

  /** `- **Unhappy about last time** ("we sat there fifty minutes")` over the answer. */
  private quotesInBrackets({ children: [child] }: LineEntry, rest: Range): boolean {
    if (child?.kind !== 'line' || !child.piece.quoted) return false;
    const inside = pieceOf(this.text, rest.start, rest.end);
    return inside.wraps[0] === 'paren' && pieceOf(this.text, inside.inner.start, inside.inner.end).quoted !== undefined;
  }

  private afterSign(range: Range): Range {
    let { start } = range;
    while (start < range.end && /[\s:>—–]/.test(this.text[start])) start += 1;
    return { start, end: range.end };
  }

  private conditionCue(entry: LineEntry, found: ConditionMatch, next: Entry | undefined, setting: Setting): Cue | undefined {
    const { piece } = entry;
    const words = this.build.slice(found.head);
    const whole = found.rest >= piece.inner.end;
    const wrapped = piece.wraps.length > 0;
    if (whole && !wrapped && !entry.marker) {
      const ends = this.text[found.head.end] === ':' || this.text.slice(piece.end - 1, piece.end) === ':';
      // «Если внести 8 150 до пятницы, пени будут 57 рублей.» is said, not a branch
      if (!ends && this.isOverSpeech(entry, next, words)) return { condition: this.condition(found.kind, found.head, found.examples, 'condition'), paragraph: true };
      if (!ends && (setting.plain === 'agent' || !/^(?:если|if|when|иначе|otherwise|да|нет|yes|no)/iu.test(words) || /[.!?]$/.test(this.build.slice(piece)))) return undefined;
    }
    if (whole && !wrapped && setting.plain === 'agent' && entry.children.length === 0 && found.kind !== 'else' && /[.!?]$/.test(this.build.slice(piece))) return undefined;
    if (whole && /[?]["»”]?\s*$/.test(words) && found.examples.length === 0) return undefined;
    if (!whole && !wrapped && found.kind !== 'else' && !this.endsHead(found)) {
      if (setting.plain === 'agent' && !entry.marker) return undefined;
      if (!/^(?:если|if|when|otherwise|иначе|в случае|при)/iu.test(words)) return undefined;
    }
    if (entry.where === 'quote' && this.convention.blockquotes && !wrapped && !this.endsHead(found)) return undefined;
    const customer = this.customersWords(entry, found, next);
    if (customer && wrapped && entry.children.length === 0 && !/^(?:если|if|when|когда)(?![\p{L}])/iu.test(words)) return undefined;
    if (customer) {
      const head = { start: found.head.start, end: customer.end };
      return { condition: this.condition('utterance', head, [{ start: customer.start + 1, end: customer.end - 1 }], 'condition'), ...(customer.end < piece.inner.end ? { body: { start: customer.end, end: piece.inner.end } } : {}) };
    }
    const condition = this.condition(found.kind, found.head, found.examples, 'condition');
    return { condition, ...(whole ? {} : { body: { start: found.rest, end: piece.inner.end } }) };
  }

  /** «Если клиент спрашивает, сколько платить» over what is said then: no mark ends it, but it tells of the customer, and a sentence begins on the next line of the paragraph. */
  private isOverSpeech(entry: LineEntry, next: Entry | undefined, words: string): boolean {
    if (next?.kind !== 'line' || next.paragraph !== entry.paragraph || next.marker || next.piece.wraps.length > 0 || words.length > LONGEST_CONDITION) return false;
    return tellsOfCustomer(words) && !/[.!?…,;]$/.test(this.build.slice(entry.piece)) && /^["«“„]?[\p{Lu}{[<]/u.test(this.build.slice(next.piece));
  }

  private endsHead(found: ConditionMatch): boolean {
    return /^["»”)\s*_\]]*(?::|→|->|=>|—|–|➡)/.test(this.text.slice(found.head.end, found.head.end + 8));
  }

  /** «Если абонент: «Сколько ждать?»», «*Если: «Дорого»*» and *She says no: "I'll leave it."* quote the customer after the colon. */
  private customersWords(entry: LineEntry, found: ConditionMatch, next: Entry | undefined): Range | undefined {
    const head = this.build.slice(found.head).toLowerCase();
    if (othersAnswer(head)) return undefined;
    const answered = this.answeredWithin(entry, found);
    if (answered) return answered;
    // «На вопрос «Сколько это стоит?» диспетчер отвечает: «…»»: the head quotes him already
    if (found.examples.length > 0) return undefined;
    if (!SAYING.test(head) && !(entry.piece.wraps.length > 0 && entry.children.length > 0 && SAYS_WHY.test(head)) && !BARE.test(head) && !namesCustomer(head)) return undefined;
    const [span] = quotedSpans(this.text, found.rest, entry.piece.inner.end);
    if (!span || span.start > found.rest + 1) return undefined;
    // «Если клиент: «Разговор записывается. Удобно говорить?»»: it is the customer who answered, and the agent who speaks
    if (namesCustomer(head) && soundsLikeAgent(this.build.slice({ start: span.start + 1, end: span.end - 1 })) > LIKE_AGENT) return undefined;
    const more = span.end < entry.piece.inner.end - 1;
    return more || entry.children.length > 0 || entry.piece.wraps.length > 0 || next !== undefined ? span : undefined;
  }

  /** «Клиент недоволен: «Почему так долго?» — «Ждали деталь.»»: of two quotations with a dash between them the first is the customer's. */
  private answeredWithin({ piece }: LineEntry, found: ConditionMatch): Range | undefined {
    const spans = quotedSpans(this.text, found.rest, piece.inner.end);
    const [heard, answer] = spans;
    if (spans.length !== 2 || heard.start > found.rest + 1 || !/^[\s*_.,]*(?:[—–]|-{1,2}|→|[-=]>|➡)[\s*_]*$/.test(this.text.slice(heard.end, answer.start))) return undefined;
    return soundsLikeAgent(this.build.slice(heard)) < soundsLikeAgent(this.build.slice(answer)) + 1 ? heard : undefined;
  }

  /** A short head over or before an answer: «Не горит: «…»», `Below 1 bar:`, `Wants a manager`. */
  private headCue(entry: LineEntry, next: Entry | undefined, setting: Setting): Cue | undefined {
    const { piece } = entry;
    const { label } = piece;
    const enclosed = piece.wraps[0] === 'italic' || piece.wraps[0] === 'bracket' || piece.wraps[0] === 'paren';
    if (!label && enclosed && next !== undefined && this.text[piece.inner.end - 1] === ':' && piece.inner.end - piece.inner.start < 60) {
      return { condition: this.condition('intent', { start: piece.inner.start, end: piece.inner.end - 1 }, [], 'head over an answer', 0.7) };
    }
    // *(автоответчик)* over what is left on it
    if (!label && enclosed && next?.kind === 'line' && next.piece.wraps.length === 0 && isEvent(this.build.slice(piece.inner))) {
      return { condition: this.condition('event', piece.inner, [], 'head over an answer', 0.7) };
    }
    const nested = entry.marker !== undefined;
    if (label?.kind === 'unknown' && label.rest >= piece.inner.end && next?.kind === 'line' && this.answersInBlock(entry, next)) {
      return { condition: this.condition('intent', label.label, [], 'head over an answer', 0.75) };
    }
    if (!label && this.convention.castsInBrackets && standsOverTalk(entry, next) && tellsWhen(this.build.slice(piece.inner))) {
      return { condition: this.condition(conditionKind(this.build.slice(piece.inner)), piece.inner, [], 'head over an answer', 0.7) };
    }
    // - *has guarantees* over what is said then
    if (nested && !label && piece.wraps.length === 1 && piece.wraps[0] === 'italic' && entry.children.length > 0 && setting.plain === 'note' && tellsWhen(this.build.slice(piece.inner))) {
      return { condition: this.condition(conditionKind(this.build.slice(piece.inner)), piece.inner, [], 'head over an answer', 0.7) };
    }
    if (piece.wraps.length === 0) {
      const free = this.freeHead(entry, setting);
      if (free) return free;
    }
    if (label?.kind !== 'unknown' || label.direction) return undefined;
    const rest = trimmed(this.text, label.rest, piece.inner.end);
    if (rest.start >= rest.end) {
      if (!(enclosed || (nested && entry.children.length > 0)) || (next === undefined && entry.children.length === 0)) return undefined;
      return { condition: this.condition('intent', label.label, [], 'head over an answer') };
    }
    if (!nested || piece.wraps.length > 0) return undefined;
    const quoted = pieceOf(this.text, rest.start, rest.end).quoted !== undefined || quotedSpans(this.text, rest.start, rest.end)[0]?.start === rest.start;
    if (!quoted || setting.plain === 'agent') return undefined;
    // `Always add the cost: "…"` tells what to do, not when, unless it leads on: `No beep: "Then it's the battery." → step 8`
    if (!LEADS_ON.test(this.text.slice(rest.start, rest.end)) && (speechScore(label.name) > 1.5 || (opensCommand(label.name) && !/^не(?![\p{L}])/iu.test(label.name)))) return undefined;
    return { condition: this.condition(conditionKind(label.name), label.label, [], 'head before an answer', 0.6), body: rest };
  }

  /** «Аварии нет → шаг 5», «Спрашивает, что случилось: «…»»: any few words before a goto or a quotation. */
  private freeHead(entry: LineEntry, setting: Setting): Cue | undefined {
    const { piece } = entry;
    const found = headEnd(this.text, piece.start, piece.end);
    if (found.rest >= piece.end || found.head <= piece.start) return undefined;
    const head = this.text.slice(piece.start, found.head);
    const arrow = arrowLength(this.text, found.rest) > 0;
    const body = { start: found.rest, end: piece.end };
    // «не звоните мне»: — Поняла, убираю номер.
    if (entry.marker && !entry.marker.checkbox && COLON_AND_DASH.test(this.text.slice(found.head, found.head + 6)) && head.length <= 80) {
      const words = this.unmarked(piece.start, found.head);
      return { condition: this.condition(conditionKind(head), words, [], 'head before a dash', 0.8), body };
    }
    // «Я забыл» → Бывает.
    if (this.quotesCustomer(entry, found)) return { condition: this.condition('utterance', { start: piece.start, end: found.head }, [], 'quotation before an answer'), body };
    // **No thanks** → over the answer below
    const above = arrow && entry.marker !== undefined && entry.children.length > 0 && found.rest + arrowLength(this.text, found.rest) >= piece.end;
    if (head.length > 80 || head.split(/\s+/).length > 9 || /[{?!]/.test(head) || /[«"“]/.test(head.replace(/\([^)]*\)/g, ''))) return undefined;
    const goto = matchGoto(this.text, found.rest, piece.end);
    const named = this.text[found.head] === ':' && goto !== undefined && !goto.weak && piece.label?.kind !== 'speaker';
    const sign = this.text.slice(found.head, found.head + 2).trim();
    const leads = named || (goto !== undefined && (arrow ? !goto.weak || setting.leadsSomewhere(this.build.slice(goto.target)) : !goto.weak && /^[—–-]$/.test(sign)));
    const quoted = entry.marker !== undefined && setting.plain === 'note' && (sign === ':' || sign === '—' || sign === '–') && this.endsQuoted(found.rest, piece.end) && piece.label?.kind !== 'unknown';
    const answers = arrow && (entry.marker !== undefined || (entry.where === 'plain' && this.isQuotation(found.rest + arrowLength(this.text, found.rest), piece.end))) && (speechScore(head) < 2 || this.namesAgent(found.rest + arrowLength(this.text, found.rest), piece.end));
    if (!((leads && entry.marker) || answers || quoted || above)) return undefined;
    const words = this.unmarked(piece.start, found.head);
    const own = above && soundsLikeAgent(this.build.slice(words)) < OWN_WORDS;
    return { condition: this.condition(own ? 'utterance' : conditionKind(head), words, [], 'head before an answer', 0.65), body };
  }

  /** A head without its marks of emphasis. */
  private unmarked(start: number, end: number): Range {
    // the marks that close it may stand behind its end
    const open = /^[*_]+/.exec(this.text.slice(start, end))?.[0] ?? '';
    if (open && this.text.startsWith(open, end)) return { start: start + open.length, end };
    const words = pieceOf(this.text, start, end).inner;
    return words.end > words.start ? words : { start, end };
  }

  /** `→ Agent: …` */
  private namesAgent(start: number, end: number): boolean {
    const label = matchLabel(this.text, trimmed(this.text, start, end).start, end);
    return label !== undefined && speakerOf(this.convention, label)?.role === 'agent';
  }

  /** «кричит — дать договорить, потом: «Вы правы.»»: the answer, perhaps after what to do. */
  private endsQuoted(start: number, end: number): boolean {
    if (pieceOf(this.text, start, end).quoted) return true;
    const last = quotedSpans(this.text, start, end).at(-1);
    return last !== undefined && last.end >= end - 1 && last.end - last.start > 10;
  }

  /** A quotation before an arrow, or before a colon and a goto: the customer's unless it sounds like the agent and only a goto follows. */
  private quotesCustomer(entry: LineEntry, found: { head: number; rest: number }): boolean {
    const { piece } = entry;
    const words = pieceOf(this.text, piece.start, found.head).quoted;
    if (!words || piece.label?.kind === 'speaker') return false;
    const arrow = arrowLength(this.text, found.rest);
    const goto = matchGoto(this.text, found.rest, piece.end);
    if (arrow === 0 && !(entry.marker && this.text[found.head] === ':' && goto && !goto.weak)) return false;
    const answer = trimmed(this.text, found.rest + arrow, piece.end);
    // «→ вернуться к п. 3, второй абзац» leads on as well, whatever is told of the place
    const tail = goto ? this.text.slice(goto.end, answer.end) : '';
    const isSaid = goto?.weak === true && SENTENCE.test(this.text.slice(answer.start, answer.end));
    const leadsOnly = matchEnd(this.text, found.rest, piece.end) !== undefined || (goto !== undefined && !isSaid && (tail.trim() === '' || (!goto.weak && tail.length <= LONGEST_TAIL && !/["«“.!?]/.test(tail))) && !/^["«“]/.test(this.text.slice(answer.start, answer.end)));
    return !leadsOnly || (entry.marker !== undefined && soundsLikeAgent(this.build.slice(words)) < 0.8);
  }

  /** `**Front desk: "What's it regarding?"**` over the agent's labelled line: what somebody says before it. */
  private emphasisedCue({ piece }: LineEntry, label: LabelMatch, next: Entry | undefined): Cue | undefined {
    if (!piece.wraps.includes('bold') || next?.kind !== 'line' || next.piece.wraps.includes('bold')) return undefined;
    const words = { start: label.rest, end: piece.inner.end };
    const answer = next.piece.label;
    if (!pieceOf(this.text, words.start, words.end).quoted || !answer || answer.name === label.name || speakerOf(this.convention, answer)?.role !== 'agent') return undefined;
    return { condition: this.build.condition('utterance', words, [], { by: 'emphasised quotation', confidence: 0.85 }, label) };
  }

  /** In a list of objections a customer's labelled line opens a handler. */
  private customerCue(entry: LineEntry, label: LabelMatch, next: Entry | undefined, setting: Setting): Cue | undefined {
    const speaker = speakerOf(this.convention, label);
    if (!setting.objections || speaker?.role !== 'customer' || label.rest >= entry.piece.inner.end) return undefined;
    const alone = entry.piece.wraps.includes('bold') || (entry.first && next !== undefined && (next.kind !== 'line' || this.answersWithin(entry, next)));
    if (!alone) return undefined;
    const inferred: Inference = { by: 'customer label', confidence: 0.9 };
    const condition = this.build.condition('utterance', { start: label.rest, end: entry.piece.inner.end }, [], inferred, label);
    return { condition };
  }

  private answersWithin(entry: LineEntry, next: LineEntry): boolean {
    return next.paragraph !== entry.paragraph || speakerOf(this.convention, next.piece.label)?.role !== 'customer';
  }

  /** A quoted list item is the customer's when the agent's words follow in another form. */
  private isAnswered(entry: LineEntry, next: Entry | undefined, setting: Setting): boolean {
    const [child, second] = entry.children;
    const answer = child ?? (next?.kind === 'line' && !next.marker ? next : undefined);
    if (answer?.kind !== 'line') return false;
    if (child?.kind === 'line' && this.remarks(child)) return false;
    if (answer.where === 'quote' && entry.where !== 'quote') return answer.piece.label?.kind !== 'note';
    // over cues of their own stands what the agent says, and over heads that have the answers below them
    if (child?.kind === 'line' && entry.children.length > 1 && isHeadBelow(child)) return false;
    if (child?.kind === 'line' && this.asksAbove(entry, child, second, setting)) return false;
    if (child && child.kind === 'line') return !child.piece.lead && !child.piece.wraps.length && (/["«“]/.test(this.text[child.piece.start]) || !opensCondition(this.build.slice(child.piece)));
    return false;
  }

  /** `! only if they rang yesterday`, `Note: …` below a quotation: told of it, and no answer. */
  private remarks({ piece }: LineEntry): boolean {
    return piece.label?.kind === 'note' || REMARK.test(this.text.slice(piece.start, piece.start + 3));
  }

  /** «Как прошла приёмка?» over `4–5 → «Рада слышать»`: the answers below a question of the agent. */
  private asksAbove({ piece }: LineEntry, child: LineEntry, second: Entry | undefined, setting: Setting): boolean {
    if (!this.cueOf(child, second, setting)) return false;
    const quoted = /^["«“]/.test(this.text.slice(child.piece.start, child.piece.start + 1));
    const asked = soundsLikeAgent(this.build.slice(piece.quoted ?? piece.inner));
    return !quoted || (asked > 0 && asked > soundsLikeAgent(this.build.slice(child.piece)));
  }

  private condition(kind: Condition['kind'], head: Range, examples: readonly Range[], by: string, confidence = 0.85): Condition {
    return this.build.condition(kind, head, examples, { by, confidence });
  }
}

const COLON_AND_DASH = /^["»”]?[*_]{0,2}\s?:[*_]{0,2}\s*[—–]\s/u;

const REMARK = /^(?:!+\s|\/\/)/u;

/** “Okay, and is he still there?”, which is the name of no place. */
const SENTENCE = /[!?]$|(?:\S+\s+){5}\S+\.$/u;

/** What is told of a place behind its name. */
const LONGEST_TAIL = 40;

/** «номера нет» over «Найду по фамилии»: a few words with a quotation below them. */
function isHeadBelow({ piece, children: [below] }: LineEntry): boolean {
  return !piece.quoted && !piece.dash && below?.kind === 'line' && below.piece.quoted !== undefined;
}

/** A longer line may be one of a sentence that goes on below it. */
const LONGEST_CONDITION = 75;

/** A quotation, and where the call goes on after it. */
const LEADS_ON = /["»”][\s*_]*(?:→|->|=>)\s*[^"«“]*$/u;

/** «Автоответчик», `no answer`: what happens, in a word or three. */
function isEvent(words: string): boolean {
  return words.split(/\s+/).length <= 3 && !/[.!?]$/.test(words) && conditionKind(words) === 'event';
}

/** Nothing but marks, or a word that parts one example from the next. */
const BETWEEN_QUOTES = /^[\s~*_•·,;/|.…-]*(?:(?:or|или|и|and)\s+)?$/u;

/** So much like the agent sounds what he says himself. */
const LIKE_AGENT = 1;

/** Heads after which a quotation is the customer's. */
export const SAYING =
  /(?:абонент|клиент|житель|пациент|гость|собеседник|должник|покупатель|звонящий|говорит|спрашивает|отвечает|возражает|сказал|спросил|customer|caller|client|member|they|he|she|prospect|says|asks|said|replies|says no|says yes|objects|(?:they|customers|people) (?:say|ask|answer|reply|object)|(?:может|могут|can|may|might|could) \p{L}+)$/u;
/** `*if she says why she stopped: "I lost my husband."*` */
const SAYS_WHY = /(?:he|she|they|customer|caller|client|он|она|клиент|абонент|пациент)\s+(?:says|said|asks|explains|tells|mentions|говорит|объясняет|спрашивает|рассказывает|жалуется)(?!\p{L})/u;
/** `If tenant: "Is it because of the roof?"` */
function namesCustomer(head: string): boolean {
  const who = head.replace(/^(?:если|когда|if|when)\s+(?:the\s+|a\s+)?/u, '');
  return who !== head && roleOfLabel(who)?.role === 'customer';
}

/** Nothing but the word that opens a condition. */
const BARE = /^(?:(?:а|и|but|and) )?(?:если|когда|if|when)$/u;

/** `**«Ошиблись номером»:** «…»`: the sign within the emphasis is no part of what is said. */
function withoutSign(text: string, { start, end }: Range): Range {
  const sign = /["»”']\s*[:—–-]$/.exec(text.slice(start, end));
  return sign ? { start, end: start + sign.index + 1 } : { start, end };
}
