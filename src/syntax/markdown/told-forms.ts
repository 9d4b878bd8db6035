/** Forms of lines that a legend gives to a side: `Italics is what you say, capitals is what you hear, everything else is for you`. */
import { legendRole, QUOTE_WORDS } from './legend.js';
import { asNote, isUnclaimed, type Entry, type LineEntry, type Side } from './entries.js';

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
const WINDOW = 1500;
const LEAST_LINES = 2;

/** Gives the lines of each form that the legend names to its side, when two lines or more are written so; of what is left, what is not said is noted. */
export function withToldForms(text: string, entries: readonly Entry[]): Entry[] {
  const opening = text.slice(0, WINDOW);
  if (!/italic|slant|курсив|наклон|bold|жирн|выделен|capital|block letters|upper ?case|(?<!\p{L})caps|капс|букв|quot|speech marks|inverted|кавычк|цитат/iu.test(opening)) return [...entries];
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isFree(entry));
  const told = new Map<Form, Side>();
  for (const [form, called] of CALLED) {
    const role = legendRole(text, called);
    if (role) told.set(form, role);
  }
  const legend = lines.find((entry) => told.size > 0 && isLegend(text, entry));
  if (!legend) return [...entries];
  const after = lines.filter((entry) => entry.start > legend.start);
  const used = new Set([...told.keys()].filter((form) => form !== 'plain' && after.filter((entry) => formOf(text, entry) === form).length >= LEAST_LINES));
  if (used.size === 0) return [...entries];
  const rest = REST.test(opening) || (told.size > 1 && !told.has('plain'));
  return entries.map((entry) => {
    if (entry.kind !== 'line' || !isFree(entry)) return entry;
    if (entry.start <= legend.start) return asNote(entry);
    const form = formOf(text, entry);
    const voice = used.has(form) || form === 'plain' ? told.get(form) : undefined;
    if (voice) return { ...entry, voice };
    return rest && form === 'plain' ? asNote(entry) : entry;
  });
}

function isFree(entry: LineEntry): boolean {
  return !entry.marker && entry.piece.label?.kind !== 'speaker' && isUnclaimed(entry);
}

/** The line that the forms are told in. */
function isLegend(text: string, { start, end }: LineEntry): boolean {
  const words = text.slice(start, end);
  return start < WINDOW && CALLED.some(([, called]) => legendRole(words, called) !== undefined);
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
