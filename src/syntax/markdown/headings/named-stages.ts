/** Names of stages before what is said in them: «Приветствие: Добрый день…», `1. **Closing:** Thank you.`, «**Вопрос** — Вам удобно?» */
import { opensCondition } from '../../conditions.js';
import { opensCommand, speechScore } from '../../directions.js';
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { plainHeading, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import type { Range } from '../../../source/index.js';

/** What the parts of a call are called. */
export const STAGE_NAME =
  /^(?:приветств|знакомств|представлени|вступлени|открыти|начало|установлени|цель|причина|повод|вопрос|выявлени|потребност|квалификаци|уточнени|презентаци|предложени|оффер|аргумент|работа с возражени|закрыти|завершени|прощани|заключени|подтверждени|договор[её]нност|назначени|резюме|финал|greeting|intro|opening|opener|purpose|reason|permission|discovery|qualif|question|needs|pitch|presentation|offer|value|hook|objection|close|closing|wrap|recap|summary|next step|confirm|verif|farewell|goodbye|sign[ -]?off|call to action|rapport|thanks)/iu;
const LEAST_STAGES = 3;
/** So many of them go by a known name. */
const LEAST_KNOWN = 2;
/** How forms of numbered items begin. */
const NUMBERED = 'numbered';
const LONGEST_NAME = 50;
const MOST_WORDS = 5;
/** What sounds so is said, whether it speaks to anybody or not. */
const LIKE_AGENT = 0.5;
/** A name in bold, or one before a colon or a dash. */
const BOLD = /^(\*\*|__)(?<name>[^*_:\n]{2,50}?)[.:]?\1(?:\s*[:.]|\s+[—–-](?=\s))?\s*/u;
const PLAIN = /^(?<name>\p{Lu}[^:—–*_.!?«"“»\n]{1,49}?)(?::|\s+[—–-](?=\s))\s*/u;

interface Stage {
  name: Range;
  /** Where the words begin, and where they end. */
  rest: number;
  end: number;
  /** How the name is written. */
  form: string;
}

/** Makes headings of the names of stages, where three lines or more have one each and nobody is named who speaks. */
export function withNamedStages(text: string, entries: readonly Entry[]): Entry[] {
  if (entries.some(namesSomebody)) return [...entries];
  const stages = stagesIn(text, entries);
  const names = [...stages.values()].map(({ name }) => text.slice(name.start, name.end).toLowerCase());
  if (names.length < LEAST_STAGES || new Set(names).size < names.length || names.filter((name) => STAGE_NAME.test(name)).length < LEAST_KNOWN) return [...entries];
  const isNumbered = [...stages.values()].some(({ form }) => form.startsWith(NUMBERED));
  return entries.flatMap((entry): Entry[] => {
    const stage = stages.get(entry);
    if (isNumbered && !stage && isNameAlone(text, entry)) return [headingOf(entry, { name: entry.piece.inner, rest: entry.piece.end }), ...entry.children];
    return stage && entry.kind === 'line' ? [headingOf(entry, stage), { ...entry, marker: undefined, piece: pieceOf(text, stage.rest, entry.piece.end), start: stage.rest, first: true }] : [entry];
  });
}

/** Lines with a name before what is clearly said, and those written like three or more of them: in a numbered list, whatever they hold. */
function stagesIn(text: string, entries: readonly Entry[]): Map<Entry, Stage> {
  const named = new Map(entries.flatMap((entry): [Entry, Stage][] => {
    const stage = entry.kind === 'line' ? stageOf(text, entry) : undefined;
    return stage ? [[entry, stage]] : [];
  }));
  const spoken = new Set([...named.values()].filter(({ rest, end }) => isSpoken(text.slice(rest, end))));
  const forms = new Map<string, number>();
  for (const { form } of spoken) forms.set(form, (forms.get(form) ?? 0) + 1);
  return new Map([...named].filter(([, stage]) => spoken.has(stage) || ((forms.get(stage.form) ?? 0) >= LEAST_STAGES && (stage.form.startsWith(NUMBERED) || isNeutral(text.slice(stage.rest, stage.end))))));
}

function namesSomebody(entry: Entry): boolean {
  if (entry.kind !== 'line') return false;
  return entry.voice === 'agent' || entry.voice === 'customer' || entry.piece.label?.kind === 'speaker' || entry.children.some(namesSomebody);
}

function stageOf(text: string, entry: LineEntry): Stage | undefined {
  const { piece, where, voice, branch, marker } = entry;
  if (where !== 'plain' || voice !== undefined || branch || marker?.checkbox || piece.wraps.length > 0 || piece.dash !== undefined || piece.quoted || piece.label?.kind === 'say' || piece.label?.forbids) return undefined;
  const line = text.slice(piece.start, piece.end);
  const match = BOLD.exec(line.slice(0, LONGEST_NAME * 2)) ?? PLAIN.exec(line.slice(0, LONGEST_NAME + 5));
  const written = match?.groups?.name;
  if (!match || !written || written.trim().split(/\s+/).length > MOST_WORDS || (opensCondition(written) && !marker?.ordered)) return undefined;
  const start = piece.start + line.indexOf(written);
  const rest = piece.start + match[0].length;
  const form = `${marker?.ordered ? NUMBERED : marker ? 'item' : 'plain'} ${match[0].replaceAll(written, '').trim()}`;
  return rest < piece.end && OPENS.test(text.slice(rest, rest + 2)) ? { name: trimmed(text, start, start + written.length), rest, end: piece.end, form } : undefined;
}

const OPENS = /^["«“{[]?[\p{Lu}\d]/u;

/** `Goal: confirm the appointment` stays a line of a header. */
function isSpoken(words: string): boolean {
  return speechScore(words) >= 1 || (isNeutral(words) && soundsLikeAgent(words) > LIKE_AGENT);
}

/** A whole sentence that is no order; a goto may follow it. */
function isNeutral(words: string): boolean {
  return speechScore(words) >= 0 && !opensCommand(words) && /[.!?…]["»”]?(?:\s*(?:→|[-=]>).*)?$/u.test(words);
}

/** `5. **Choose one.**` among numbered names with their words: a step of its own, whatever stands below it. */
function isNameAlone(text: string, entry: Entry): entry is LineEntry {
  if (entry.kind !== 'line' || !entry.marker?.ordered || entry.where !== 'plain' || entry.voice !== undefined || entry.branch) return false;
  const { wraps, inner } = entry.piece;
  const words = text.slice(inner.start, inner.end);
  return wraps.join() === 'bold' && words.length <= LONGEST_NAME && words.split(/\s+/).length <= MOST_WORDS && !/["«“?!]/.test(words);
}

function headingOf({ start, marker }: LineEntry, { name, rest }: Pick<Stage, 'name' | 'rest'>): Entry {
  const heading = { ...plainHeading(name, { start, end: rest }), stage: true as const };
  return marker?.number ? { ...heading, aliases: [marker.number] } : heading;
}
