/** Forms of lines that a legend gives to a side: `Italics is what you say, capitals is what you hear, everything else is for you`. */
import { asTold, isInOpening, legendRole, NARROW_WINDOW, openingOf, QUOTE_WORDS, type Told } from './legend.js';
import { isUnclaimed, type Entry, type LineEntry, type Side } from '../entries.js';

type Form = 'italic' | 'bold' | 'capitals' | 'quote' | 'quoted' | 'plain' | 'other';

/** How legends call the forms of lines. */
const CALLED: readonly [Form, RegExp][] = [
  ['italic', /(?:in )?(?:italics?|slanted)(?! is)|курсив\p{L}*|наклонн\p{L}*/u],
  ['bold', /(?:in )?bold(?: type)?|(?:полу)?жирн\p{L}*(?: шрифт\p{L}*)?|выделен\p{L}*/u],
  ['capitals', /(?:in )?(?:capitals?|capital letters|block letters|caps|upper ?case)|(?:заглавн|прописн|больш)\p{L}* букв\p{L}*|капс\p{L}*/u],
  ['quote', QUOTE_WORDS],
  ['quoted', /(?:in )?(?:quotation marks|inverted commas|speech marks|double quotes)|в кавычк\p{L}*|кавычк\p{L}*(?! >)/u],
  ['plain', /(?:in )?(?:plain|normal|regular|ordinary)(?: text| type| letters)?|обычн\p{L}*(?: шрифт\p{L}*| текст\p{L}*)?|прост\p{L}* текст\p{L}*/u],
];
/** The rest is for the one who reads. */
const REST = /(?:everything else|all else|anything else|the rest|other lines|вс[её] остальное|остальн\p{L}*|прочее)[^.;\n]{0,40}(?:for you|not said|note|instruction|not read|don['’]t|never|для вас|для себя|для оператор|вслух|не говор|не чита|подсказк|инструкц|пометк|заметк)/iu;
/** What legends about forms of lines have somewhere. */
const NAMES_FORM = /italic|slant|курсив|наклон|bold|жирн|выделен|capital|block letters|upper ?case|(?<!\p{L})caps|капс|букв|quot|speech marks|inverted|кавычк|цитат/iu;
const LEAST_LINES = 2;

/** Gives the lines of each form that the legend names to its side, when two lines or more are written so; of what is left, what is not said is noted. */
export function withToldForms(text: string, entries: readonly Entry[]): Entry[] {
  const opening = openingOf(text, NARROW_WINDOW);
  if (!NAMES_FORM.test(opening)) return [...entries];
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isFree(entry));
  const sides = sidesIn(text);
  const legend = lines.find((entry) => sides.size > 0 && isLegend(text, entry));
  if (!legend) return [...entries];
  const after = lines.filter((entry) => entry.start > legend.start);
  const used = new Set([...sides.keys()].filter((form) => form !== 'plain' && after.filter((entry) => formOf(text, entry) === form).length >= LEAST_LINES));
  if (used.size === 0) return [...entries];
  const rest = REST.test(opening) || (sides.size > 1 && !sides.has('plain')) ? 'note' : undefined;
  const told = new Map<Entry, Told>(lines.map((line) => [line, 'legend']));
  for (const line of after) {
    const form = formOf(text, line);
    const voice = (used.has(form) || form === 'plain' ? sides.get(form) : undefined) ?? (form === 'plain' ? rest : undefined);
    if (voice) told.set(line, voice);
    else told.delete(line);
  }
  return asTold(entries, told);
}

/** The forms that the legend names, with whom it gives them to. */
function sidesIn(text: string): Map<Form, Side> {
  return new Map(CALLED.flatMap(([form, called]): [Form, Side][] => {
    const side = legendRole(text, called);
    return side ? [[form, side]] : [];
  }));
}

function isFree(entry: LineEntry): boolean {
  return !entry.marker && entry.piece.label?.kind !== 'speaker' && isUnclaimed(entry);
}

/** The line that the forms are told in. */
function isLegend(text: string, line: LineEntry): boolean {
  const words = text.slice(line.start, line.end);
  return isInOpening(line, NARROW_WINDOW) && CALLED.some(([, called]) => legendRole(words, called) !== undefined);
}

function formOf(text: string, { piece, where }: LineEntry): Form {
  if (where === 'quote') return 'quote';
  const [wrap] = piece.wraps;
  if (wrap === 'italic' || wrap === 'bold') return piece.wraps.length === 1 ? wrap : 'other';
  if (wrap !== undefined || where !== 'plain') return 'other';
  if (piece.quoted) return 'quoted';
  const words = text.slice(piece.start, piece.end);
  return words === words.toUpperCase() && words !== words.toLowerCase() ? 'capitals' : 'plain';
}
