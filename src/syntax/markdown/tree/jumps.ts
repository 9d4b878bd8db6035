/** Finds where the gotos of a script lead. */
import { distance } from 'fastest-levenshtein';
import { walk } from '../../walk.js';
import type { Jump, Script } from '../../nodes.js';

/** Names by which places of a script are found, folded. */
export interface Places {
  ids: Map<string, string>;
  titles: Map<string, string>;
  numbers: Map<string, string>;
  /** Sections of handlers, by their titles and numbers. */
  collections: Set<string>;
}

/** More places than this are not compared letter by letter. */
const MOST_FOR_SLIPS = 300;

/** Resolves every goto: by id, title, number, the beginning of a title, or a slip of the pen. One to a section of handlers leads to whichever is meant. */
export function resolveJumps(script: Script, names: ReadonlyMap<string, readonly string[]>, collections: readonly string[]): void {
  const jumps: Jump[] = [];
  const stages: string[] = [];
  const places: Places = { ids: new Map(), titles: new Map(), numbers: new Map(), collections: new Set(collections.map(foldTarget)) };
  walk(script, (node) => {
    if (node.type === 'jump') jumps.push(node);
    if (node.type === 'stage') {
      addPlace(places, node.id, [node.title, ...node.aliases]);
      stages.push(node.id);
    }
    if (node.type === 'handler') addPlace(places, node.id, [node.condition.value, ...(names.get(node.id) ?? [])]);
    return node.type !== 'turn' && node.type !== 'direction';
  });
  // a name of its own goes before that of the heading above it
  for (const id of stages) addPlace(places, id, names.get(id) ?? []);
  for (const jump of jumps) Object.assign(jump, resolve(places, jump.target) ?? {});
}

function addPlace(places: Places, id: string, names: readonly string[]): void {
  keep(places.ids, foldTarget(id), id);
  for (const name of names) {
    const folded = foldTarget(name);
    if (folded) keep(places.titles, folded, id);
    if (/^[a-zа-я]?\d+(?:\.\d+)*[a-zа-я]?$/u.test(folded)) keep(places.numbers, folded, id);
  }
}

function keep(map: Map<string, string>, name: string, id: string): void {
  if (!map.has(name)) map.set(name, id);
}

function resolve(places: Places, target: string): Pick<Jump, 'resolved' | 'how'> | undefined {
  return placeOf(places, target) ?? remarked(places, target) ?? (isCollection(places, foldTarget(target)) ? { how: 'handlers' } : undefined);
}

/** “4 (The plan doesn't cover it)”: what stands in brackets is no part of the name. */
function remarked(places: Places, target: string): Pick<Jump, 'resolved' | 'how'> | undefined {
  const name = target.replace(/\s+[([][^()[\]]*[)\]]\s*$/u, '');
  return name === target ? undefined : placeOf(places, name);
}

/** «→ этап 3» where that is called «Этап 3. Вопросы абонента»; `see Objections`. */
function isCollection({ collections }: Places, target: string): boolean {
  if (collections.has(target) || collections.has(target.replace(PLACE_WORD, ''))) return true;
  return [...collections].some((name) => sameStem(name, target) && !/\d/.test(target)) || collections.has(PLACE_NUMBER.exec(target)?.[1] ?? '-');
}

function placeOf(places: Places, target: string): Pick<Jump, 'resolved' | 'how'> | undefined {
  const id = places.ids.get(target) ?? places.ids.get(foldTarget(target));
  if (id) return { resolved: id, how: 'id' };
  const folded = foldTarget(target);
  if (!folded) return undefined;
  const title = places.titles.get(folded);
  if (title) return { resolved: title, how: /^\d/.test(folded) ? 'number' : 'title' };
  // `3. Payment` names a step twice
  const unnumbered = places.titles.get(folded.replace(/^\d+(?:\.\d+)*\s+/, ''));
  if (unnumbered) return { resolved: unnumbered, how: 'title' };
  const number = PLACE_NUMBER.exec(folded);
  const counted = COUNTED.exec(folded);
  const alike = counted ? countedLike(places, counted[1]) : [];
  const own = alike.find(([, at]) => at === counted?.[2]);
  if (own) return { resolved: own[0], how: 'number' };
  if (alike.length > 0) return undefined;
  const numbered = number && places.numbers.get(number[1]);
  if (numbered) return { resolved: numbered, how: 'number' };
  if (number) return undefined;
  const bare = folded.replace(PLACE_WORD, '');
  const named = places.titles.get(bare);
  if (named) return { resolved: named, how: 'title' };
  if (bare.length < 4 || places.titles.size > MOST_FOR_SLIPS * 10) return undefined;
  return only(places, (name) => name.startsWith(bare) || (name.length > 5 && bare.startsWith(name)), 'prefix') ?? only(places, (name) => sameStem(name, bare), 'prefix')
    ?? (places.titles.size < MOST_FOR_SLIPS ? only(places, (name) => isSlip(name, bare), 'fuzzy') : undefined);
}

/** One letter is a slip, or two in a long name: «Перезвон» is another word than «Перевод», and «5 этап» another place than «1 этап». */
function isSlip(name: string, target: string): boolean {
  return distance(name, target) <= (target.length < LONG_NAME ? 1 : 2) && name.replace(/\D/g, '') === target.replace(/\D/g, '');
}

const LONG_NAME = 10;

/** The steps counted by one word, with their numbers: «этап 5» where others are called «Этап 1» and «Этап 2» is one that is missing, whatever else has the number 5. */
function countedLike(places: Places, word: string): [id: string, number: string][] {
  return [...places.titles].flatMap(([name, id]): [string, string][] => {
    const counted = COUNTED.exec(name);
    return counted?.[1] === word ? [[id, counted[2]]] : [];
  });
}

/** A word for a place, without its ending, and the number of the place: «этапу 3», `step 3B`. */
const COUNTED = /^(шаг|этап|блок|раздел|вопрос|экран|step|stage|section|block|question|screen)\p{L}{0,3} (\d{1,3}(?:\.\d+)*[a-zа-я]?)$/u;

/** So many letters two forms of a name share at least, and so many more may follow them: «Продукт» is no form of «Продажа». */
const STEM = 5;
const ENDING = 3;

/** «к презентации» leads to «Презентация»: endings differ. */
function sameStem(name: string, target: string): boolean {
  const shorter = Math.min(name.length, target.length);
  let common = 0;
  while (common < shorter && name[common] === target[common]) common += 1;
  return common >= STEM && shorter - common <= ENDING && Math.abs(name.length - target.length) <= ENDING;
}

function only(places: Places, fits: (name: string) => boolean, how: 'prefix' | 'fuzzy'): Pick<Jump, 'resolved' | 'how'> | undefined {
  const found = new Set<string>();
  for (const [name, id] of places.titles) if (fits(name)) found.add(id);
  const [id] = found;
  return found.size === 1 ? { resolved: id, how } : undefined;
}

const PLACE_WORD = /^(?:вопрос\p{L}{0,2}|экран\p{L}{0,2}|question|screen|шаг\p{L}{0,2}|этап\p{L}{0,2}|блок\p{L}{0,2}|раздел\p{L}{0,2}|пункт\p{L}{0,2}|п|ветк\p{L}|скрипт\p{L}{0,2}|стади\p{L}|част\p{L}{1,2}|step|stage|section|block|part|node|line|item|branch|script|the)\s+/u;
const PLACE_NUMBER = /(?:^|[\s-])([a-zа-я]?\d+(?:\.\d+)*[a-zа-я]?)$/u;

/** A name as places are compared: lower case, letters and digits, single spaces. */
export function foldTarget(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .trim();
}

/** A capital of the same alphabet as others. */
function isLetterLike(letters: ReadonlySet<string>, name: string): boolean {
  return letters.has(name) || [/^[A-Z]$/, /^[А-ЯЁ]$/].some((alphabet) => alphabet.test(name) && [...letters].every((letter) => alphabet.test(letter)));
}

const CODE = /^[a-zа-я]{1,2}\d{1,3}[a-zа-я]?$/u;

/** Whether a name, as written after an arrow, is that of a place. */
export function placeFinder(titles: readonly string[]): (name: string) => boolean {
  const known = new Set(titles.map(foldTarget).filter((title) => title.length > 1));
  const coded = [...known].filter((title) => CODE.test(title)).length > 2;
  const letters = new Set(titles.filter((title) => /^\p{Lu}$/u.test(title)));
  return (name) => {
    const folded = foldTarget(name);
    if (!folded || folded.length > 80) return false;
    const bare = folded.replace(PLACE_WORD, '');
    if (known.has(folded) || known.has(bare)) return true;
    // «→ Д» among parts А to Г
    if (letters.size > 2 && isLetterLike(letters, name.trim())) return true;
    // Q7 where the steps are called Q1 to Q6
    if (coded && CODE.test(folded)) return true;
    if (folded.split(' ').length > 6) return false;
    for (const title of known) if (title.length > 3 && (sameStem(title, bare) || title.endsWith(` ${bare.replace(/^.* /, '')}`) || (bare.length > 4 && title.startsWith(bare)))) return true;
    return false;
  };
}
