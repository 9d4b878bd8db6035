/** Sections whose keys are the customer's words and whose values answer them, whatever they are called: `hears: {"Is it dear?": […]}`, «бурчат: {не надо мне: …}». */
import { meanSound } from '../../voices.js';
import { isOwnWord, namesStage, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { foldName, scalarsIn } from '../reading.js';
import { isSentence } from '../keys/sentences.js';
import { keyed, textsOf, type Mapping, type Pair } from '../values/values.js';

const LEAST_HEARD = 3;
/** How much less like the agent the keys sound than what stands below them. */
const CLEARLY_APART = 1.5;

/** Makes handlers of such sections on the top level: customers bring one of them up, and nobody goes through them one by one. */
export function withHeardGroups(root: Mapping): Mapping {
  const targets = new Set([...scalarsIn(root)].map(({ text }) => foldName(text)));
  return { ...root, pairs: root.pairs.map((pair) => (isHeardGroup(pair, targets) ? keyed(pair, 'handlers') : pair)) };
}

function isHeardGroup({ key, value }: Pair, targets: ReadonlySet<string>): boolean {
  if (value.kind !== 'map' || value.pairs.length < LEAST_HEARD || !namesNoStep(key.text) || targets.has(foldName(key.text))) return false;
  const replies = value.pairs.map(repliesIn);
  if (value.pairs.some((pair, index) => !isHeard(pair) || targets.has(foldName(pair.key.text)) || replies[index].length === 0)) return false;
  const words = value.pairs.map((pair) => pair.key.text);
  if (words.filter((text) => /\s/.test(text)).length * 3 < words.length * 2) return false;
  const heard = meanSound(words);
  return heard < 0 && meanSound(replies.flat()) > Math.max(0, heard + CLEARLY_APART);
}

/** `hears`, «бурчат», and no part of a call. */
function namesNoStep(key: string): boolean {
  return !namesStage(key) && (roleOfKey(key) === 'heard' || (roleOfKey(key) === undefined && speakerOfKey(key)?.role !== 'agent'));
}

function isHeard({ key }: Pair): boolean {
  return ['else', 'noInput', undefined].includes(roleOfKey(key.text)) && speakerOfKey(key.text)?.role !== 'agent';
}

/** What is said to some words: a text, several, or texts under words that only tell them apart. */
function repliesIn({ value }: Pair): string[] {
  if (value.kind === 'map') return value.pairs.every((pair) => isOwnWord(pair.key.text) && pair.value.kind === 'scalar') ? value.pairs.flatMap((pair) => textsOf(pair.value)).filter(isSentence) : [];
  return textsOf(value).filter(isSentence);
}
