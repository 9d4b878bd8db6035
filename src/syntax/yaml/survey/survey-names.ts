/** Whose words stand under the names of a file, by how they sound and who else speaks. */
import type { Role } from '../../nodes.js';
import { speakerOfKey } from '../keys/keys.js';
import type { Survey } from './survey.js';

/** The one who opens every step of an outbound script is called the caller too: what he says tells his side, or else the one that is missing. */
export function nameCaller(survey: Survey, { caller, callers, known }: Voices): void {
  const sides = (['agent', 'customer'] as const).filter((side) => known.has(side));
  if (callers.count >= ENOUGH_WORDS && callers.agentness > callers.count * CLEARLY_AGENT) survey.callerRole = 'agent';
  else if (caller && sides.length === 1) survey.callerRole = sides[0] === 'agent' ? 'customer' : 'agent';
  if (caller && sides.length === 0) known.add(survey.callerRole);
}

const ENOUGH_WORDS = 3;
const CLEARLY_AGENT = 0.5;

/** Who speaks in a file, as far as one look over it tells, and how each sounds. */
export interface Voices {
  known: Set<Role>;
  /** Somebody is called the caller. */
  caller: boolean;
  /** How the words of the caller sound. */
  callers: { count: number; agentness: number };
  /** How the words of steps that are the agent's sound. */
  agent: { count: number; agentness: number };
  /** Unknown names that speak, with their words and how these sound. */
  unknown: Map<string, Unknown>;
  /** Heads of notes, as far as they seem to speak. */
  heads: Map<string, Unknown>;
  /** Keys that name the agent beside words that he says under another key. */
  beside: Map<string, Unknown>;
  /** Keys that nobody knows, with texts under them. */
  strange: Map<string, Unknown>;
  /** How often a key names the agent. */
  named: number;
  /** Letters of both sides are believed. */
  trusted: boolean;
  /** Keys of one letter with a sentence under them, alone of their kind in their step. */
  letters: Map<string, Unknown>;
}

/** What stands under a name of which nobody knows whose it is. */
export interface Unknown {
  count: number;
  words: string;
  /** Sums over what is said. */
  agentness: number;
  spoken: number;
  /** Stands beside words of the agent in one step, as a note might. */
  beside: boolean;
}

const introduces = /меня зовут|i'm (?:ringing|phoning)|вас беспокоит|вас приветствует|это \p{Lu}\p{L}+,|звоню|компания «|my name is|this is \p{Lu}\p{L}+|i'm calling|calling from|how (?:can|may) i help|чем могу помочь/iu;

/** Lines under a name that read like notes to the agent, on the whole. */
const LIKE_NOTES = -0.75;

/** Nobody speaks under a name whose lines all read like notes, where others speak. */
export function nameAsides(survey: Survey, voices: Voices): void {
  for (const [key, { count, spoken }] of voices.beside) if (spoken <= count * LIKE_NOTES) survey.asides.add(key);
  const others = [...voices.unknown].filter(([, { count, spoken }]) => count > 1 && spoken > count * LIKE_NOTES);
  if (others.length + (voices.known.has('agent') ? 1 : 0) + (voices.known.has('customer') ? 1 : 0) < 2) return;
  for (const [name, { count, spoken, beside }] of voices.unknown) {
    if (beside || spoken > count * LIKE_NOTES) continue;
    survey.asides.add(name);
    voices.unknown.delete(name);
  }
}

/** The unknown name beside a known side is the other side, unless a head of notes talks like that one (`opener: …`, `owner: "Who is this?"` and, once, `closer: …`); of several unknown names the agent is who introduces himself, or else sounds like him. */
export function nameSpeakers(survey: Survey, voices: Voices): void {
  const all = [...voices.unknown].filter(([name, { count }]) => count > 1 && /\p{L}/u.test(name) && !survey.speakers.has(name));
  for (const [name, voice] of all) if (voice.beside && answersAgent(voice, voices.agent)) survey.speakers.set(name, 'customer');
  const names = all.filter(([, { beside }]) => !beside);
  if (names.length === 1 && voices.known.has('customer') !== voices.known.has('agent')) {
    const [[name, voice]] = names;
    survey.speakers.set(name, voices.known.has('customer') || (voice.agentness > 0 && headsHeard(voices).length === 1) ? 'agent' : 'customer');
    return;
  }
  if (names.length === 1 && voices.known.size === 0 && names[0][1].agentness > names[0][1].count) {
    survey.speakers.set(names[0][0], 'agent');
    return;
  }
  const introduced = names.filter(([name, { words }]) => namesHimself(name, words) || introduces.test(words));
  const agent = agentOfTwo(names) ?? (introduced.length === 1 ? introduced[0][0] : voices.known.has('agent') ? undefined : mostLikeAgent(names));
  for (const [name, voice] of names) {
    const other = (agent !== undefined && names.length === 2) || isHeard(voice) ? 'customer' : 'unknown';
    survey.speakers.set(name, name === agent ? 'agent' : other);
  }
}

/** Two who speak much: how they sound tells more than what one of them said once («звоню вам без толку»), or than who is named in the header (`компания: ДомКом`). */
function agentOfTwo(names: readonly [string, Unknown][]): string | undefined {
  return names.length === 2 && names.every(([, { count }]) => count >= MANY_LINES) ? mostLikeAgent(names) : undefined;
}

const MANY_LINES = 4;

/** Where nobody answers the agent, the one head of notes that talks like a customer is he. */
export function nameHead(survey: Survey, voices: Voices): void {
  const sides = new Set([...voices.known, ...survey.speakers.values()]);
  if (sides.has('customer') || !(sides.has('agent') || voices.agent.count > 0)) return;
  const heads = headsHeard(voices);
  if (heads.length === 1) survey.speakers.set(heads[0][0], 'customer');
}

/** Heads of notes that talk like a customer. */
function headsHeard({ heads }: Voices): [string, Unknown][] {
  return [...heads].filter(([, { count, agentness, spoken }]) => count > 1 && agentness < 0 && spoken >= count);
}

const LEAST_LETTERED = 3;

/** A letter of one side alone is believed where all that stands under it sounds like that side. */
export function nameLetters(survey: Survey, voices: Voices): void {
  if (survey.letters || voices.letters.size !== 1) return;
  for (const [letter, { count, agentness }] of voices.letters) {
    const role = speakerOfKey(letter)?.role;
    if (count < LEAST_LETTERED || !role || voices.known.has(role)) continue;
    if (role === 'agent' ? agentness > 0 : agentness < 0) survey.speakers.set(letter, role);
  }
}

/** Sounds like words of the customer, not like notes or the agent's words. */
function isHeard({ count, agentness, spoken }: Unknown): boolean {
  return agentness < count * -0.5 && spoken > 0;
}

/** Speech beside the agent's that sounds much less like him than his own. */
function answersAgent({ count, agentness, spoken, words }: Unknown, agent: Voices['agent']): boolean {
  const rate = agentness / count;
  return rate < 0.5 && rate + 1.5 < agent.agentness / Math.max(1, agent.count) && (spoken >= count || /[?!]/.test(words)) && spoken > 0;
}

/** The one of several names that clearly sounds more like the agent than any other. */
function mostLikeAgent(names: readonly [string, Unknown][]): string | undefined {
  const [first, second] = [...names].sort(([, one], [, other]) => other.agentness / other.count - one.agentness / one.count);
  if (!first || !second) return undefined;
  return first[1].agentness / first[1].count > Math.max(0, second[1].agentness / second[1].count + 0.5) ? first[0] : undefined;
}

/** «Лариса: Гостевой дом „Сосны“, Лариса»: only the agent says his own name. */
function namesHimself(name: string, words: string): boolean {
  return name.length > 2 && words.includes(name);
}
