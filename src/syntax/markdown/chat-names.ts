/** Chats of a shift, one below the other: «[19:42] marina_k: заказ 7731», where each customer has a nickname and a few agents answer them all. */
import { roleOfLabel, timeStampAt, type LabelGuess, type LabelMatch } from '../labels.js';
import { soundsLikeAgent } from '../voices.js';
import type { Entry, LineEntry } from './entries.js';

/** So many lines with the time and a name are a chat, written by so many people at least and, on the average, in so many lines each. */
const LEAST_LINES = 8;
const LEAST_NAMES = 3;
const LINES_OF_EACH = 1.75;
const CONFIDENCE = 0.75;

interface Written {
  entry: LineEntry;
  name: string;
  /** Where the name begins, and where the words after it do. */
  at: number;
  rest: number;
  /** Which of the chats it stands in. */
  chat: number;
}

/** Gives the lines of such chats a label with their names, none of which is a word for a speaker. */
export function withChatNames(text: string, entries: readonly Entry[]): Entry[] {
  const lines = linesOf(text, entries);
  const names = new Set(lines.map(({ name }) => name));
  if (lines.length < LEAST_LINES || names.size < LEAST_NAMES || lines.length < names.size * LINES_OF_EACH) return [...entries];
  if ([...names].some((name) => roleOfLabel(name) !== undefined)) return [...entries];
  const agents = agentsAmong(text, lines);
  const found = new Map(lines.map((line): [Entry, Written] => [line.entry, line]));
  return entries.map((entry) => {
    const line = found.get(entry);
    if (!line || entry.kind !== 'line') return entry;
    const label = labelOf(line, { role: agents.has(line.name) ? 'agent' : 'customer', confidence: CONFIDENCE });
    return { ...entry, piece: { ...entry.piece, label, dash: undefined, lead: undefined } };
  });
}

const NAME = /([\p{L}\d_.@’'-]+(?: [\p{L}\d_.@’'-]+){0,2})[ \u00a0]?:[ \u00a0]*/uy;

function linesOf(text: string, entries: readonly Entry[]): Written[] {
  const lines: Written[] = [];
  let chat = 0;
  for (const entry of entries) {
    if (entry.kind !== 'line') chat += 1;
    else {
      const { start, end } = entry.piece;
      const at = timeStampAt(text, start, end);
      NAME.lastIndex = at;
      const match = at > start ? NAME.exec(text) : null;
      if (match && NAME.lastIndex < end) lines.push({ entry, name: match[1], at, rest: NAME.lastIndex, chat });
    }
  }
  return lines;
}

/** Whoever writes in several chats answers in them; in the others it is the one who sounds most like it. */
function agentsAmong(text: string, lines: readonly Written[]): Set<string> {
  const chats = new Map<number, Map<string, { count: number; agentness: number }>>();
  for (const { name, chat, rest, entry } of lines) {
    const people = chats.get(chat) ?? new Map<string, { count: number; agentness: number }>();
    const { count, agentness } = people.get(name) ?? { count: 0, agentness: 0 };
    chats.set(chat, people.set(name, { count: count + 1, agentness: agentness + soundsLikeAgent(text.slice(rest, entry.piece.end)) }));
  }
  const all = [...chats.values()];
  const agents = new Set([...new Set(lines.map(({ name }) => name))].filter((name) => all.filter((people) => people.has(name)).length > 1));
  for (const people of all) {
    if ([...people.keys()].some((name) => agents.has(name))) continue;
    const [[first]] = [...people].sort(([, one], [, other]) => other.agentness / other.count - one.agentness / one.count);
    agents.add(first);
  }
  return agents;
}

function labelOf({ at, name, rest }: Written, guess: LabelGuess): LabelMatch {
  return { label: { start: at, end: at + name.length }, name, rest, sign: 'colon', marked: false, kind: 'speaker', guess };
}
