import { isAgent, isCustomer, rememberedOfWords, trimmedRange, type Range, type Script, type Utterance } from 'callint/rule';

/** A question, the thing it asks for, and who has said that with its value shortly before. */
export interface Told {
  asked: Range;
  noun: Range;
  by: Utterance;
}

/** Questions of an agent for a thing that was named with its number or name within the last turns. */
export function toldBefore(script: Script, turn: Utterance): Told[] {
  const wanted = thingsWanted(turn);
  if (wanted.length === 0) return [];
  const before: Utterance[] = [];
  for (let one = script.previous(turn); one && before.length < RECENT; one = script.previous(one)) if (isCustomer(one) || isAgent(one)) before.push(one);
  return wanted.filter(({ noun }) => !SECRET.test(turn.text.slice(noun.start, noun.end))).flatMap(({ asked, noun }) => {
    const by = before.find((one) => isToldIn(one.text, turn.text.slice(noun.start, noun.end)));
    return by ? [{ asked, noun, by }] : [];
  });
}

/** The questions of a turn that ask for a thing by its name. */
const thingsWanted = rememberedOfWords(({ text, sentences }): readonly Omit<Told, 'by'>[] => sentences.flatMap(({ start, end, asks }) => {
  if (!asks) return [];
  return [...text.slice(start, end).matchAll(WANTED)].map((match) => {
    const noun = match[1] ?? match[2] ?? match[3];
    const from = start + match.index + match[0].lastIndexOf(noun);
    return { asked: trimmedRange(text, { start, end }), noun: { start: from, end: from + noun.length } };
  });
}));

/** “It says wrong password”: nobody tells a secret by naming it, and none is to be read back. */
const SECRET = /^(?:пароль|пароля|пин\p{L}*|pin|passwords?|passcodes?|cvv|cvc)$/iu;

/** Turns back in which it must have been said. */
const RECENT = 4;

/** «какая модель», "which flight", "what's the plate", "your surname?": the thing that is asked for. */
const WANTED = /(?<!\p{L})(?:как(?:ой|ая|ое|ую|ого|ом|ие|их)|сколько)\s+(?:у вас |у вашего |именно |это )?(\p{L}{4,})|(?<!\p{L})(?:which|what|in which of our|how many)\s+(?:kind of |type of )?(?!(?:would|does|have|will|could|should|about|else|happen\p{L}*|makes?|times?|days?|kind|sort|type|exactly|they|your|this|that|comes?|goes?|came|went|brings?|brought|takes?|gets?|keeps?|matters|worries|caused|parts?|ones?|bits?|sides?)(?!\p{L}))(\p{L}{4,})|(?<!\p{L})(?:what(?:['’]s| is| was)|and) (?:the|your) (\p{L}{4,})(?:\?|$)/giu;

/** Letters at the end in which forms of a word differ. */
const ENDING = 3;
const LEAST_STEM = 4;
/** Letters from the thing to its value. */
const REACH = 24;

/** Is the thing named, with a number, a name or something in quotes beside it. */
function isToldIn(text: string, noun: string): boolean {
  const stem = noun.toLowerCase().slice(0, Math.max(LEAST_STEM, noun.length - ENDING));
  return [...text.matchAll(/\p{L}+/gu)].some(({ 0: word, index }) => {
    if (!word.toLowerCase().startsWith(stem) || word.length > noun.length + ENDING) return false;
    const near = text.slice(Math.max(0, index - REACH), index) + ' … ' + text.slice(index + word.length, index + word.length + REACH);
    return VALUE.test(near) && !ASKING.test(text);
  });
}

const VALUE = /\d|[«“"]|(?<!\p{L})(?!(?:до|из|в|на|от|с|к|to|from|for|in|at) )\p{L}+(?:[^.!?\p{L}]+)\p{Lu}\p{L}+|\{/u;
/** Who asks, or wants another, has told nothing. */
const ASKING = /\?|(?<!\p{L})(?:хочу|хотел\p{L}*|поменять|сменить|другой|другую|want|would like|change|another|new)(?!\p{L})/iu;
