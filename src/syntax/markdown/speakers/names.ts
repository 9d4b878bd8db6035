/** Who the labels of a file stand for: words that name speakers, single letters, and names that take turns with them. */
import { lowerCased } from '../../../source/index.js';
import { speechScore } from '../../directions.js';
import { soundsLikeAgent } from '../../voices.js';
import { gatekeepersOf } from './gatekeepers.js';
import type { Inference, Role } from '../../nodes.js';
import type { Range } from '../../../source/index.js';

/** A label and how the lines of the file use it. */
export interface LabelUse {
  name: string;
  role?: Role;
  letter: boolean;
  /** Whose side depends on who rang whom. */
  caller: boolean;
  confidence: number;
  lines: SpokenLine[];
}

/** A line that is said, with its label or without one. */
export interface SpokenLine extends Range {
  /** Its place among all lines that are said. */
  at: number;
  /** The folded label; empty when the line has none. */
  name: string;
  /** How the label is written: its marks, its case, where it stands. Speakers of one file are written alike. */
  form: string;
}

export type Speakers = Map<string, { role: Role; inferred?: Inference }>;

/** What stands before a name of one's own, and behind it. */
const INTRODUCES = /(?:(?:this is|my name is|my name's|i am|i'm|it's|it is|меня зовут|мое имя|это|вам звонит|вас приветствует|вас беспокоит)(?: (?:\p{L}+,? ){0,2}| ))$/u;
const INTRODUCED = /^,? (?:speaking|here|слушает|на связи|на линии|у телефона)(?!\p{L})/u;
/** “This is Carmen from Sunny Smiles”, «Это Анна, клиника «Улыбка»». */
const FROM_COMPANY = /(?:[Tt]his is|[Mm]y name is|I'm|I am|[Ii]t's) \S+(?: \p{Lu}\S*)?,? (?:from|with|at|of|calling from|ringing from|calling for|on behalf of) |(?:[Мм]еня зовут|[Ээ]то|[Вв]ас беспокоит|[Вв]ам звонит) \S+(?: \p{Lu}\p{L}+)?,? (?:из |от |я из |(?:(?:компани|клиник|банк|служб|центр|салон|магазин|отел|фонд)\p{L}* )?[«"“])/u;
const BOT = /(?:bot|бот)$/;
/** Log-odds by which a stranger must differ from the side that is known, when he speaks again and when he speaks once. */
const APART = 0.5;
const FAR_APART = 1;
/** Who speaks once is called by no more words: `Authorised and regulated: yes.` is a remark. */
const LONGEST_NAME = 2;
/** So many lines of a side make a talk. */
const OFTEN = 3;
/** So many lines of one side tell more than the letter before them. */
const ENOUGH_TO_HEAR = 4;

/** Names the labels of a file, given in order of first use, by all lines that are said and by the speakers that tables name. */
export function speakersOf(text: string, uses: readonly LabelUse[], lines: readonly SpokenLine[], inTables: ReadonlyMap<string, Role>, direction: 'inbound' | 'outbound' | undefined): Speakers {
  const namer = new Namer(text, uses, lines);
  for (const [name, role] of inTables) namer.found.set(name, { role, inferred: { by: 'table', confidence: 0.85 } });
  namer.words();
  namer.ownSide();
  namer.gatekeepers();
  namer.letters();
  namer.bothOnOneSide();
  namer.callers(direction);
  namer.introduced();
  namer.alike();
  namer.strangers();
  namer.alone();
  namer.across();
  return namer.found;
}

/** `D>` for the debtor that a `C>` rings up: any letter that says enough. */
function isOtherLetter({ name, role, lines }: LabelUse): boolean {
  return name.length === 1 && role === undefined && lines.length >= ENOUGH_TO_HEAR;
}

class Namer {
  readonly found: Speakers = new Map();

  constructor(
    private readonly text: string,
    private readonly uses: readonly LabelUse[],
    private readonly lines: readonly SpokenLine[],
  ) {}

  words(): void {
    for (const use of this.uses) {
      if (use.role === undefined || use.letter || use.caller) continue;
      const inferred = use.confidence < 0.9 ? { by: 'label', confidence: use.confidence } : undefined;
      this.found.set(use.name, { role: use.role, ...(inferred ? { inferred } : {}) });
    }
  }

  /** `You:` between lines of a bot and of an agent is whoever writes to them: so chats show the customer's own side. */
  ownSide(): void {
    const isYou = ({ name }: LabelUse): boolean => name === 'you' || name === 'вы';
    const you = this.uses.find(isYou);
    const others = this.uses.filter((use) => !isYou(use) && this.found.get(use.name)?.role === 'agent');
    if (!you || this.has('customer') || you.lines.length < OFTEN || others.reduce((sum, use) => sum + use.lines.length, 0) < OFTEN) return;
    this.name(you.name, 'customer', 'other label', 0.85);
  }

  gatekeepers(): void {
    for (const name of gatekeepersOf(this.text, this.uses, this.lines, this.found)) this.name(name, 'third_party', 'puts a caller through', 0.8);
  }

  /** One letter is a speaker only when another letter, or a known speaker, talks as well. */
  letters(): void {
    const letters = this.uses.filter((use) => (use.letter || isOtherLetter(use)) && !use.caller);
    if (!letters.some((use) => use.letter)) return;
    if (letters.length === 1 && !this.has('agent') && !this.has('customer') && letters[0].lines.length < 2) return;
    if (letters.every((use) => use.role === undefined) && letters.length < 2) return;
    const roles = new Map(letters.map((use) => [use.name, use.role]));
    const [first, second] = [...letters].sort((a, b) => b.lines.length - a.lines.length);
    if (second) {
      if (roles.get(first.name) === roles.get(second.name)) {
        const agent = this.agentness(first.lines) >= this.agentness(second.lines) ? first : second;
        roles.set(first.name, first === agent ? 'agent' : 'customer');
        roles.set(second.name, second === agent ? 'agent' : 'customer');
      } else if (roles.get(first.name) === undefined) roles.set(first.name, opposite(roles.get(second.name)));
      else if (roles.get(second.name) === undefined) roles.set(second.name, opposite(roles.get(first.name)));
    }
    const swapped = second !== undefined && this.soundSwapped(first, second, roles);
    for (const letter of letters) this.name(letter.name, swapped && (letter === first || letter === second) ? opposite(roles.get(letter.name)) : roles.get(letter.name), 'letter label', second && !swapped ? 0.9 : 0.7);
  }

  /** `C:` may be the caller who asks, and `T:` the tenant who answers. */
  private soundSwapped(first: LabelUse, second: LabelUse, roles: ReadonlyMap<string, Role | undefined>): boolean {
    if (Math.min(first.lines.length, second.lines.length) < ENOUGH_TO_HEAR) return false;
    const [agent, customer] = roles.get(first.name) === 'agent' ? [first, second] : [second, first];
    if (roles.get(agent.name) !== 'agent' || roles.get(customer.name) !== 'customer') return false;
    return this.meanOf(customer.lines) - this.meanOf(agent.lines) > FAR_APART;
  }

  callers(direction: 'inbound' | 'outbound' | undefined): void {
    for (const use of this.uses) {
      if (!use.caller) continue;
      const heard = this.sideOfCaller(use) ?? (direction !== 'inbound' && !this.has('agent') && this.isFromCompany(use) ? 'agent' : undefined);
      if (heard) {
        this.name(use.name, heard, 'wording', 0.8);
        continue;
      }
      const known = this.has('agent') || this.has('customer');
      const role: Role | undefined = this.has('agent') ? 'customer' : this.has('customer') ? 'agent' : direction === 'outbound' ? 'agent' : direction === 'inbound' ? 'customer' : this.besideUnnamed(use);
      this.name(use.name, role ?? 'unknown', known ? 'other label' : 'direction', role ? 0.85 : 0.4);
    }
  }

  /** `Caller: Hi, this is Carmen from Sunny Smiles.`: whoever rings for a company and sounds like its agent. */
  private isFromCompany({ lines }: LabelUse): boolean {
    return this.meanOf(lines) > 0 && lines.some((line) => FROM_COMPANY.test(this.wordsOf(line)));
  }

  /** `Priya: … this is Priya.` where no side is known: the one who says his own name and sounds like the agent. */
  introduced(): void {
    if (this.has('agent') || this.has('customer')) return;
    const introduced = this.uses.filter((use) => this.isUnknown(use) && isNameLike(use) && use.lines.some((line) => saysName(this.wordsOf(line), use.name)));
    const [only] = introduced;
    if (only && introduced.length === 1 && this.meanOf(only.lines) > FAR_APART) this.name(only.name, 'agent', 'says their own name', 0.75);
  }

  /** `Caller: "Will I get it back?"` among quotations under no name: he is on the side that they do not sound like. */
  private besideUnnamed({ lines }: LabelUse): Role | undefined {
    const unnamed = this.lines.filter(({ name }) => name === '');
    if (unnamed.length < ENOUGH_TO_HEAR) return undefined;
    return this.meanOf(lines) < this.meanOf(unnamed) ? 'customer' : 'agent';
  }

  /** The side that somebody who only calls sounds like, beside the others that have a name. */
  private sideOfCaller({ name, lines }: LabelUse): Role | undefined {
    const others = this.lines.filter((line) => line.name !== '' && line.name !== name);
    if (Math.min(lines.length, others.length) < ENOUGH_TO_HEAR) return undefined;
    const difference = this.meanOf(lines) - this.meanOf(others);
    if (Math.abs(difference) < FAR_APART) return undefined;
    return difference > 0 ? 'agent' : 'customer';
  }

  /** «Специалист» and «Продавец»: of two who go by words for one side and talk with each other, one is on the other side. */
  bothOnOneSide(): void {
    const uses = this.uses.filter(({ name, lines }) => this.isSide(name) && lines.length >= ENOUGH_TO_HEAR);
    if (uses.length !== 2 || this.found.get(uses[0].name)?.role !== this.found.get(uses[1].name)?.role) return;
    const [less, more] = uses.map((use) => ({ use, rate: this.meanOf(use.lines) })).sort((a, b) => a.rate - b.rate);
    if (more.rate - less.rate < FAR_APART || this.has(opposite(this.found.get(less.use.name)?.role))) return;
    this.name(less.use.name, 'customer', 'wording', 0.75);
    this.name(more.use.name, 'agent', 'wording', 0.75);
  }

  /** Labels written like those of a known speaker, beside whose lines they stand, are speakers whatever they are called. */
  alike(): void {
    const strangers = this.beside((use) => this.isUnknown(use));
    if (strangers.length === 0) return;
    const sides = { agent: this.rateOf('agent'), customer: this.rateOf('customer') };
    const named = strangers.map((use) => ({ use, role: this.sideOf(use, sides) }));
    for (const { use, role } of named) this.name(use.name, role, 'takes turns with a known speaker', use.lines.length > 1 ? 0.8 : 0.65);
  }

  /** Strangers whose labels are written like those of a known speaker, and stand beside these. */
  private beside(isStranger: (use: LabelUse) => boolean): LabelUse[] {
    const forms = new Set(this.lines.filter(({ name }) => this.isSide(name)).map(({ form }) => form));
    return this.uses.filter((use) => isStranger(use) && (use.lines.length > 1 || use.name.split(' ').length <= LONGEST_NAME) && this.isWrittenLike(use, forms) && this.standsBeside(use));
  }

  private isWrittenLike(use: LabelUse, forms: ReadonlySet<string>): boolean {
    return use.lines.filter(({ form }) => forms.has(form)).length * 3 >= use.lines.length * 2;
  }

  private standsBeside(use: LabelUse): boolean {
    const beside = use.lines.filter(({ at }) => this.isSide(this.lines[at - 1]?.name) || this.isSide(this.lines[at + 1]?.name));
    return beside.length * 3 >= use.lines.length * 2;
  }

  /** The side a stranger is on: the one that is missing, or the one that he sounds like. */
  private sideOf(use: LabelUse, sides: { agent?: number; customer?: number }): Role | undefined {
    const rate = this.meanOf(use.lines);
    const apart = use.lines.length > 1 ? APART : FAR_APART;
    const spoken = this.spoken(use.lines) / use.lines.length;
    if (use.lines.length === 1 && spoken <= 0) return undefined;
    if (sides.agent !== undefined && sides.customer !== undefined) {
      if (spoken < 1) return undefined;
      return rate < (sides.agent + sides.customer) / 2 ? 'customer' : 'agent';
    }
    if (sides.agent !== undefined) return rate < sides.agent - apart ? 'customer' : undefined;
    return sides.customer !== undefined && rate > sides.customer + apart ? 'agent' : undefined;
  }

  /** Names that take turns with a known speaker, or with each other. */
  strangers(): void {
    const strangers = this.uses.filter((use) => this.isUnknown(use) && isNameLike(use) && use.lines.length >= 2);
    if (strangers.length === 0 || strangers.length > 5) return;
    if (this.has('agent') !== this.has('customer')) {
      const role: Role = this.has('agent') ? 'customer' : 'agent';
      const [most] = strangers.sort((a, b) => b.lines.length - a.lines.length);
      if (role === 'agent' && this.agentness(most.lines) < 0) return;
      this.name(most.name, role, 'takes turns with a known speaker', 0.7);
      return;
    }
    if (!this.has('agent') && strangers.length >= 2) this.castStrangers(strangers);
  }

  private castStrangers(strangers: readonly LabelUse[]): void {
    const by = 'names that take turns';
    for (const one of strangers) if (BOT.test(one.name)) this.name(one.name, 'agent', by, 0.6);
    const ranked = strangers.filter((one) => !BOT.test(one.name)).map((one) => ({ one, rate: this.meanOf(one.lines) })).sort((a, b) => b.rate - a.rate);
    if (ranked.length === 1) this.name(ranked[0].one.name, 'customer', by, 0.6);
    if (ranked.length < 2) return;
    const middle = (ranked[0].rate + ranked[ranked.length - 1].rate) / 2;
    for (const { one, rate } of ranked) {
      const isAgent = one === ranked[0].one || (rate >= middle && one !== ranked[ranked.length - 1].one);
      this.name(one.name, isAgent ? 'agent' : 'customer', by, 0.6);
    }
  }

  /** One name alone, between lines that nobody's name stands before: `> Shopkeeper: Two quid more!` among quotations, `Consultant: The base is 140.` among the customer's. */
  alone(): void {
    const strangers = this.uses.filter((use) => this.isUnknown(use) && isNameLike(use) && use.lines.length >= 2);
    if (this.found.size > 0 || strangers.length !== 1) return;
    const [{ name, lines }] = strangers;
    const others = this.lines.filter((line) => line.name === '');
    const beside = lines.filter(({ at }) => this.lines[at - 1]?.name === '' || this.lines[at + 1]?.name === '');
    if (others.length < 2 || beside.length * 3 < lines.length * 2 || this.spoken(lines) <= 0) return;
    const difference = this.meanOf(others) - this.meanOf(lines);
    const by = 'a name between unnamed lines';
    if (difference > FAR_APART) this.name(name, 'customer', by, 0.7);
    else if (difference < -FAR_APART && lines.length > 2) this.name(name, 'agent', by, 0.7);
  }

  /** `Other: She's at work.`, «Р: Её нет, я сын.» between two lines of the agent: who speaks with one side only is on the other. */
  across(): void {
    const strangers = this.beside((use) => use.role === undefined && !this.found.has(use.name));
    for (const { name, lines } of strangers) {
      const sides = new Set(lines.flatMap(({ at }) => [at - 1, at + 1]).map((at) => this.found.get(this.lines[at]?.name)?.role));
      if (sides.size === 1 && this.spoken(lines) > 0) this.name(name, opposite([...sides][0]), 'takes turns with a known speaker', 0.65);
    }
  }

  private name(name: string, role: Role | undefined, by: string, confidence: number): void {
    if (role) this.found.set(name, { role, inferred: { by, confidence } });
  }

  private isUnknown(use: LabelUse): boolean {
    return use.role === undefined && !use.letter && !this.found.has(use.name);
  }

  private has(role: Role | undefined): boolean {
    return [...this.found.values()].some((speaker) => speaker.role === role);
  }

  private isSide(name: string | undefined): boolean {
    const role = this.found.get(name ?? '')?.role;
    return role === 'agent' || role === 'customer';
  }

  /** How the lines of one side sound; nothing when it says none. */
  private rateOf(role: Role): number | undefined {
    const lines = this.lines.filter(({ name }) => this.found.get(name)?.role === role);
    return lines.length > 0 ? this.meanOf(lines) : undefined;
  }

  /** How far lines sound like the agent on the average. */
  private meanOf(lines: readonly SpokenLine[]): number {
    return this.agentness(lines) / lines.length;
  }

  private agentness(lines: readonly SpokenLine[]): number {
    return lines.reduce((sum, line) => sum + soundsLikeAgent(this.wordsOf(line)), 0);
  }

  private spoken(lines: readonly SpokenLine[]): number {
    return lines.reduce((sum, line) => sum + speechScore(this.wordsOf(line)), 0);
  }

  private wordsOf({ start, end }: Range): string {
    return this.text.slice(start, Math.min(end, start + 300));
  }
}

/** A name has one word or two and begins with a capital. */
function isNameLike({ name, lines }: LabelUse): boolean {
  return name.split(' ').length <= 2 && lines.some(({ form }) => !form.includes('lower'));
}

/** “Priya speaking”, «меня зовут Прия» in the words of whoever bears that name. */
function saysName(words: string, name: string): boolean {
  const text = lowerCased(words).replaceAll('ё', 'е');
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (INTRODUCES.test(text.slice(Math.max(0, at - 40), at)) && !/^\p{L}/u.test(text.slice(at + name.length))) return true;
    if (INTRODUCED.test(text.slice(at + name.length, at + name.length + 20))) return true;
  }
  return false;
}

function opposite(role: Role | undefined): Role | undefined {
  if (role === 'agent') return 'customer';
  return role === 'customer' ? 'agent' : undefined;
}
