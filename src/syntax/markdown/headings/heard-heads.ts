/** Headings that are what the customer says or does: «Дорого», «Житель: нет горячей воды», `Too expensive`, each over the answer. */
import { opensCondition } from '../../conditions.js';
import { groupedBy } from '../../grouped.js';
import { roleOfLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { headOf } from './headings.js';
import type { Entry, HeadingEntry } from '../entries.js';

/** So many headings in the customer's words on one level show a custom. */
const LEAST_HEADS = 2;
const LONGEST = 70;
/** What sounds more like the agent is a title. */
const LIKE_AGENT = 0.5;

/** «Житель: нет горячей воды»: who speaks, and what he says. */
const NAMED = /^(?:the )?(\p{L}+):\s+(?=\S)/iu;
/** «Возражение 1. «Дорого»» */
const NUMBERED = /^(?:возражение|вопрос|случай|ситуация|objection|question|case|situation|scenario)\s*№?\s*\d*\s*[.:)—–-]+\s*["«“].+["»”]$/iu;
/** Words that open what a customer says and no name of a stage. */
const OWN_WORDS =
  /^(?:(?:а|но|и|ну|but|and|so) )?(?:дорого|дороговато|не |нет |нету |уже |я |мне |меня |у меня|мой |моя |моё |мои |мы |нам |нас |у нас|у вас|вы |подума|пришлите|перезвоните|отправьте|отключ\p{L}*те|хочу|хотим|могу|некогда|потом|сам[аи]? |зачем|почему|куда|где |когда |сколько|кто |откуда|верните|всё равно|все равно|i['’ ]|we['’ ]|my |our |it['’]s |you['’]re |you |they['’ ]|too |not |no |already |can['’]?t |can i|can you|could you|don['’]t |do you|haven['’]t |never |send me|call me|ring me|email me|let me|need to|have to|why |where |when |how |what |who |is it |is there |are you )/iu;
/** «Переезжаю», «Подумаю, перезвоню» */
const OF_MYSELF = /^\p{L}{3,}(?:[аяуею]ю|[жчшщд]у|лю)(?:сь)?(?!\p{L})/iu;

/** Marks the headings that hold the customer's words, where they name him or at least two on a level sound so. */
export function withHeardHeads(text: string, entries: readonly Entry[]): Entry[] {
  const levels = groupedBy(entries.filter((entry) => entry.kind === 'heading'), ({ level }) => level);
  const heard = new Set<Entry>();
  for (const heads of levels.values()) {
    const named = heads.filter((head) => namesCustomer(wordsOf(text, head)));
    for (const head of named) heard.add(head);
    const own = heads.filter((head) => isOwn(text, head));
    if (own.length < LEAST_HEADS) continue;
    const all = own.length * 4 >= heads.filter((head) => isTitle(text, head)).length * 3;
    for (const head of all ? heads.filter((one) => isTitle(text, one)) : own) heard.add(head);
  }
  return heard.size === 0 ? [...entries] : entries.map((entry, index) => (entry.kind === 'heading' && heard.has(entry) && entries[index + 1]?.kind === 'line' ? { ...entry, heard: true as const } : entry));
}

function wordsOf(text: string, { words }: HeadingEntry): string {
  return text.slice(words.start, words.end).replace(/^[*_\s]+|[*_\s]+$/gu, '').replace(/^(?:№?\s*\d{1,2}[.)]|\p{Extended_Pictographic}\ufe0f?)\s*/u, '');
}

function namesCustomer(words: string): boolean {
  if (NUMBERED.test(words)) return true;
  const name = NAMED.exec(words)?.[1];
  const role = name === undefined ? undefined : roleOfLabel(name);
  return role?.role === 'customer' && !role.letter;
}

function isOwn(text: string, head: HeadingEntry): boolean {
  return isTitle(text, head) && isOwnWords(wordsOf(text, head));
}

/** Whether a few words are rather what a customer says than the name of a stage. */
export function isOwnWords(words: string): boolean {
  return (OWN_WORDS.test(`${words} `) || OF_MYSELF.test(words)) && soundsLikeAgent(words) < LIKE_AGENT;
}

/** A heading that is not already more than the name of what stands below it. */
function isTitle(text: string, head: HeadingEntry): boolean {
  const words = wordsOf(text, head);
  return words.length <= LONGEST && /^\p{L}/u.test(words) && !opensCondition(words) && headOf(text, head.words, head.level).class === 'sequence';
}
