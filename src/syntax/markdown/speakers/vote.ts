/** Which conventions a file follows to show who speaks: labels, dashes, quotation marks, block quotes, fences, or none. */
import { isMonologue } from '../talk/dialogue.js';
import { legendRole, QUOTE_WORDS } from '../legends/legend.js';
import { speakersOf, type Speakers } from './names.js';
import type { Entry } from '../entries.js';
import type { Role } from '../../nodes.js';
import { Tally, type Sound } from './tally.js';

/** The reading that the lines of a file agree on. */
export interface Convention {
  /** Speakers by their folded label; a label that is missing here is no speaker. */
  speakers: Speakers;
  agentLabels: number;
  customerLabels: number;
  /** Lines whose label is a known word for a speaker, not a name. */
  statedLabels: { agent: number; customer: number };
  /** Lines or parts of lines in quotation marks are what the agent says. */
  quotes: boolean;
  /** Unlabelled block quotes are what the agent says. */
  blockquotes: boolean;
  /** Unlabelled block quotes are what the customer says, between plain lines of the agent. */
  heardQuotes: boolean;
  /** Fenced text is what the agent says. */
  fences: boolean;
  /** Lines that open with a dash: a dialogue in turns, or one side's words only. */
  dashes: 'dialogue' | 'agent' | 'customer' | 'none';
  /** Whole sentences in bold are what the agent says; what is plain or slanted is not. */
  bold: boolean;
  /** Quotations all in bold are what the agent says, and head no answers. */
  saidInBold: boolean;
  /** Forms of list items of which a quotation with its goto is what the customer says: see `formOfItem`. */
  heardLed: ReadonlySet<string>;
  /** A quotation over a line of its paragraph that opens with an arrow is what the customer says, and the line below the answer. */
  answersByArrow: boolean;
  /** Lines with a dash are the customer's in italics, and the agent's without. */
  slantedDashes: boolean;
  /** Lines in italics are the customer's words, as against plain ones. */
  italics: 'customer' | 'note';
  /** Lines in square brackets over the agent's text hold the customer's words. */
  heardBrackets: boolean;
  /** Brackets of this kind at the beginnings of lines hold what the customer says before the rest of it. */
  heardOpenings: string;
  /** Paragraphs of a few words in parentheses over lines with dashes tell when these are said: «(хочет частями)». */
  castsInBrackets: boolean;
  /** Unlabelled plain text is what the agent says. */
  plain: boolean;
  /** Lines of any kind that are speech by some mark. */
  marked: number;
  plainSpeech: number;
  plainOther: number;
  conditions: number;
  /** What stands behind conditions in their lines is mostly said. */
  saysAnswers: boolean;
}

/** `*Slanted is the caller*`, «курсивом — клиент». */
const ITALIC_LEGEND = /(?:slanted|italics?|курсив\p{L}*)[^.\n]{0,30}(?:caller|customer|client|patient|клиент|абонент|покупател|собеседник)/iu;

/** So many plain lines of speech stand for themselves beside any table. */
const ENOUGH = 3;

/** By so much lines of two kinds sound like two sides. */
const CLEARLY = 0.7;

/** What sounds so much like the agent on the average is his without a name. */
const LIKE_TEMPLATE = 1.5;

/** Counts the lines of a file and decides how it is written. */
export function conventionOf(text: string, entries: readonly Entry[], direction: 'inbound' | 'outbound' | undefined): Convention {
  const tally = new Tally(text);
  tally.visit(entries, undefined);
  return decided(tally, direction);
}

/** What the lines of a file agree on. */
function decided(tally: Tally, direction: 'inbound' | 'outbound' | undefined): Convention {
  const speakers = speakersOf(tally.text, [...tally.labels.values()], tally.spokenLines, tally.inTables, direction);
  let agentLabels = 0;
  let customerLabels = 0;
  for (const [name, speaker] of speakers) {
    const count = tally.labels.get(name)?.lines.length ?? 0;
    if (speaker.role === 'agent') agentLabels += count;
    if (speaker.role === 'customer') customerLabels += count;
  }
  const stated = (role: Role): number => [...tally.labels.values()].reduce((sum, use) => sum + (use.role === role && speakers.has(use.name) ? use.lines.length : 0), 0);
  const unnamedQuotes = tally.blockquotes - [...tally.namedQuotes].reduce((sum, [name, count]) => sum + (speakers.has(name) ? count : 0), 0);
  const dialogue = tally.dashes >= 3 && tally.plainSpeech * 2 <= tally.dashes;
  const heardQuotes = agentLabels === 0 && ((unnamedQuotes > 0 && quotesAreHeard(tally)) || (tally.saysBelow >= ENOUGH && tally.saysBelow * 3 >= tally.quotedQuotes * 2) || quotationsAreHeard(tally));
  const blockquotes = unnamedQuotes > 0 && (agentLabels === 0 || quotesAreSaid(tally, unnamedQuotes, agentLabels)) && !heardQuotes && !quotesAreAsides(tally);
  const quotes = tally.quoted > 0;
  const bold = agentLabels === 0 && boldIsSpoken(tally);
  const plain = agentLabels === 0 && tally.placed <= tally.plainSpeech * 2 && !bold && !blockquotes && !dialogue && (tally.quoted === 0 || tally.plainSpeech > tally.quoted) && tally.plainSpeech >= Math.min(ENOUGH, tally.tableRows) && (tally.fences === 0 || tally.plainSpeech > tally.fences) && (tally.commanded < ENOUGH || tally.plainSpeech > tally.commanded);
  return {
    speakers,
    agentLabels,
    customerLabels,
    statedLabels: { agent: stated('agent'), customer: stated('customer') },
    quotes,
    italics: italicsAreHeard(tally, plain, blockquotes) ? 'customer' : 'note',
    blockquotes,
    heardQuotes,
    heardBrackets: tally.bracketsHeard >= ENOUGH && tally.bracketsHeard * 2 > tally.brackets,
    heardOpenings: [...tally.openings].filter(([, { count, heard }]) => heard >= ENOUGH && heard * 2 > count).map(([bracket]) => bracket).join(''),
    castsInBrackets: tally.enclosed.may >= ENOUGH && tally.enclosed.sure > 0 && tally.enclosed.may * 4 >= tally.enclosed.count * 3,
    bold,
    saidInBold: tally.boldQuotes.count > 1 && tally.boldQuotes.agentness / tally.boldQuotes.count > CLEARLY,
    heardLed: new Set([...tally.led].filter(([, { count, heard }]) => count >= ENOUGH && heard * 2 > count).map(([form]) => form)),
    answersByArrow: tally.overArrow.count > 1 && tally.overArrow.agentness < tally.behindArrow.agentness,
    slantedDashes: dashesAreSlanted(tally),
    fences: tally.fences > 0 && agentLabels === 0,
    dashes: dashMode(tally, agentLabels, plain),
    plain,
    marked: agentLabels + customerLabels + tally.quoted + tally.blockquotes + tally.dashes,
    plainSpeech: tally.plainSpeech,
    plainOther: tally.plainOther,
    conditions: tally.conditions,
    saysAnswers: tally.behindConditions.spoken > 0 && tally.behindConditions.spoken * 2 >= tally.behindConditions.count,
  };
}

/** Quotes that sound like the customer's lines, answered by plain ones that sound like the agent's. */
function quotesAreHeard(tally: Tally): boolean {
  const quote = tally.inQuote;
  const plain = tally.besideQuote;
  if (quote.count < 3 || plain.count * 3 < quote.count * 2 || plain.spoken / plain.count < 0.3) return false;
  const legend = legendRole(tally.text, QUOTE_WORDS);
  if (legend) return legend === 'customer';
  return soundsApart(quote, plain);
}

/** `> "How much is it?"` between quotations that stand out of block quotes and sound like the agent's. */
function quotationsAreHeard(tally: Tally): boolean {
  const { quotedInQuote: quote, quotedBeside: beside } = tally;
  if (quote.count < ENOUGH || beside.count * 3 < quote.count * 2) return false;
  return soundsApart(quote, beside);
}

/** Several sentences in bold that sound like speech, with little of it elsewhere. */
function boldIsSpoken(tally: Tally): boolean {
  const { count, agentness, spoken } = tally.inBold;
  return count > ENOUGH && spoken / count > 0.3 && agentness > 0 && tally.plainSpeech * 2 <= count;
}

/** A legend says so, or most lines in italics sound like the customer, beside plain lines, block quotes or quotations of the agent. */
function italicsAreHeard(tally: Tally, plain: boolean, blockquotes: boolean): boolean {
  if (plain && ITALIC_LEGEND.test(tally.text.slice(0, 3000))) return true;
  if (!(plain || blockquotes || tally.quoted > tally.italics / 2) || customers(tally) > 0 || tally.italicsHeard <= ENOUGH || tally.italicsHeard * 4 < tally.italics * 3) return false;
  return plain || tally.italicsSure * 2 >= tally.italics;
}

function dashesAreSlanted(tally: Tally): boolean {
  const { slantedDashes: slanted, plainDashes: plain } = tally;
  // all of them in italics, between lines of another form
  if (slanted.count > ENOUGH && plain.count === 0) return slanted.agentness < 0;
  if (slanted.count < ENOUGH || plain.count < ENOUGH) return false;
  return soundsApart(slanted, plain);
}

/** Templates in block quotes beside a talk under names: as many as the agent's lines in it, and they sound like his. */
function quotesAreSaid(tally: Tally, unnamed: number, agentLabels: number): boolean {
  return unnamed > ENOUGH && unnamed >= agentLabels && tally.inQuote.agentness / tally.inQuote.count > LIKE_TEMPLATE;
}

/** A remark or two in block quotes, where quotation marks or dashes show what is said. */
function quotesAreAsides(tally: Tally): boolean {
  return (tally.quoted > tally.inQuote.count * 3 && tally.inQuote.spoken < tally.inQuote.count) || tally.dashes > tally.inQuote.count * 3;
}

/** Signs that the customer's lines are marked in another way; `Client: three facilities` once is a field. */
function customers(tally: Tally): number {
  return [...tally.labels.values()].filter((use) => use.role === 'customer' && use.lines.length > 1).length + tally.dashes;
}

function dashMode(tally: Tally, agentLabels: number, plain: boolean): Convention['dashes'] {
  if (tally.dashes === 0 && tally.dashAfterArrow === 0) return 'none';
  if (agentLabels > 1 && tally.dashes < agentLabels) return 'agent';
  if (plain && tally.dashBeforePlain * 2 > tally.dashes) return 'customer';
  if (tally.dashes > 3 && isMonologue(tally.dashRuns)) return 'agent';
  if (tally.dashAfterArrow > 2 && tally.dashAfterArrow >= tally.dashes / 3) return 'agent';
  return 'dialogue';
}

/** The first lines sound clearly less like the agent than the others. */
function soundsApart(heard: Sound, said: Sound): boolean {
  return heard.agentness / heard.count + CLEARLY < said.agentness / said.count;
}
