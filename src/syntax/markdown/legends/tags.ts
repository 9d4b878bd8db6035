/** Lines in tags that stand for speakers: `<span style="color:blue">…</span>`, `{color:green}…{color}`, `{quote}…{quote}`. */
import { trimmed } from '../../inline.js';
import { classifyLabel, roleOfLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { legendRole } from './legend.js';
import { pieceOf } from '../line/pieces.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** A tag that opens a line: of HTML with a colour or a class, or of a wiki. */
const OPENING = /(?:<(span|font|mark|div|p)\b[^<>]*?(?:color|class|bgcolor)\s*[:=]\s*["']?\s*([#\p{L}\d_-]+)[^<>]*>|\{(color|quote|note|info|tip|warning|panel|noformat)(?::([^}\s]{1,30}))?\}|<(\p{L}{2,16})>)/uy;
const LEAST_LINES = 2;
/** Log-odds by which lines in different tags must differ. */
const APART = 0.7;
const NOTES = /^(?:note|notes|comment|info|tip|warning|gr[ae]y|silver|заметка|примечание|комментарий|подсказка)$/u;
/** How legends call colours. */
const COLOURS: readonly [RegExp, RegExp][] = [
  [/^(?:blue|navy)$/u, /(?:син|голуб)\p{L}*|blue/u], [/^(?:red|crimson)$/u, /красн\p{L}*|red/u], [/^(?:green|darkgreen)$/u, /зел[её]н\p{L}*|green/u],
  [/^orange$/u, /оранж\p{L}*|orange/u], [/^(?:purple|violet)$/u, /фиолет\p{L}*|purple|violet/u], [/^(?:black)$/u, /ч[её]рн\p{L}*|black/u],
];

interface Tagged {
  name: string;
  words: Range;
}

/** Gives lines that stand in tags to the side that the tag stands for, when there are two tags of speech, or one and notes. */
export function withTags(text: string, entries: readonly Entry[]): Entry[] {
  if (!/<span|<font|class=|\{color|\{quote|<\/\p{L}{2,16}>/u.test(text)) return [...entries];
  const found = new Map<Entry, Tagged>();
  const sounds = new Map<string, { count: number; agentness: number }>();
  for (const entry of entries) {
    const tagged = entry.kind === 'line' ? taggedOf(text, entry) : undefined;
    if (!tagged) continue;
    found.set(entry, tagged);
    const sound = sounds.get(tagged.name) ?? { count: 0, agentness: 0 };
    sounds.set(tagged.name, { count: sound.count + 1, agentness: sound.agentness + soundsLikeAgent(text.slice(tagged.words.start, tagged.words.end)) });
  }
  const sides = sidesOf(text, sounds);
  if (!sides) return [...entries];
  return entries.map((entry) => {
    const tagged = found.get(entry);
    if (!tagged || entry.kind !== 'line') return entry;
    const side = sides.get(tagged.name);
    if (side) return { ...entry, piece: pieceOf(text, tagged.words.start, tagged.words.end), start: tagged.words.start, end: tagged.words.end, voice: side };
    return NOTES.test(tagged.name) ? asNote({ ...entry, piece: { ...entry.piece, ...tagged.words } }) : entry;
  });
}

function taggedOf(text: string, entry: LineEntry): Tagged | undefined {
  const start = entry.piece.start;
  if ((text[start] !== '<' && text[start] !== '{') || entry.children.length > 0 || entry.marker) return undefined;
  OPENING.lastIndex = start;
  const match = OPENING.exec(text);
  if (!match) return undefined;
  if (match[5] && classifyLabel(match[5]).kind !== 'speaker' && classifyLabel(match[5]).kind !== 'note') return undefined;
  const from = start + match[0].length;
  const close = match[1] ?? match[5] ? `</${match[1] ?? match[5]}>` : `{${match[3]}}`;
  const end = text.lastIndexOf(close, entry.piece.end);
  // a legend goes on after its tag
  if (end < from || /[\p{L}\d]/u.test(text.slice(end + close.length, entry.piece.end).replace(/<[^<>]*>/g, ''))) return undefined;
  const words = trimmed(text, from, end);
  return words.end > words.start ? { name: (match[2] ?? match[4] ?? match[3] ?? match[5]).toLowerCase(), words } : undefined;
}

/** Who is who: as the legend says, else by how the lines sound. */
function sidesOf(text: string, sounds: ReadonlyMap<string, { count: number; agentness: number }>): Map<string, 'agent' | 'customer'> | undefined {
  const names = [...sounds].filter(([name, { count }]) => count >= LEAST_LINES && !NOTES.test(name)).map(([name, { count, agentness }]) => ({ name, rate: agentness / count, told: toldOf(text, name) }));
  if (names.length !== 2) return undefined;
  const [one, other] = names;
  const first = sideOf(one.told, other.told) ?? (Math.abs(one.rate - other.rate) < APART ? undefined : one.rate > other.rate ? 'agent' : 'customer');
  if (!first) return undefined;
  return new Map([[one.name, first], [other.name, first === 'agent' ? 'customer' : 'agent']]);
}

function sideOf(one: 'agent' | 'customer' | undefined, other: 'agent' | 'customer' | undefined): 'agent' | 'customer' | undefined {
  if (one) return one === other ? undefined : one;
  return other && (other === 'agent' ? 'customer' : 'agent');
}

function toldOf(text: string, name: string): 'agent' | 'customer' | undefined {
  const role = roleOfLabel(name);
  if (role && !role.letter && (role.role === 'agent' || role.role === 'customer')) return role.role;
  const colour = COLOURS.find(([written]) => written.test(name));
  return colour ? legendRole(text, colour[1]) : legendRole(text, new RegExp(name.replace(/[^\p{L}\d_-]/gu, ''), 'u'));
}
