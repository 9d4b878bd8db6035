/** Cards with two sides of any names: `{front: "Where is my case?", back: "I can look. Have you the slip?", trap: "Not our job."}`, «входное», «эталон», «провал». */
import { bansWords } from '../../banned-titles.js';
import { append } from '../../find.js';
import { meanSound } from '../../voices.js';
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { labelKind } from '../keys/labels.js';
import { withoutNumber } from '../reading.js';
import { keyed, mapOf, textOf, textsOf, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_CARDS = 3;
const LEAST_CELLS = 2;
/** How much less like the agent the words of customers sound than the answers, on the average. */
const CLEARLY_APART = 1.5;
/** What was answered wrongly, beside the right answer. */
const WRONG = /^(?:trap|wrong|bad|worst|worse|fail(?:ed|ure)?|mistakes?|pitfall|провал|плохо|хуже|ошибк[аи]|неверно|неправильно|ловушка|антипример)$/iu;

/** The keys of cards with what they stand for. */
type Sides = ReadonlyMap<string, 'if' | 'customer' | 'say' | 'forbidden'>;

/** Gives the sides of cards the names that every part of the reader knows, by how the words on them sound. */
export function withCardSides(root: Value): Value {
  if (root.kind !== 'map') return root;
  for (const { value } of root.pairs) {
    const sides = value.kind === 'list' ? sidesOf(value) : undefined;
    if (sides) return { ...root, pairs: root.pairs.map((pair) => deckIn(pair, sides)) };
  }
  return root;
}

interface Column {
  texts: string[];
  /** The place of it among the pairs of a card, where it stands first. */
  place: number;
}

function sidesOf({ items }: Listing): Sides | undefined {
  const cards = items.filter((item): item is Mapping => item.kind === 'map');
  if (cards.length < LEAST_CARDS || cards.length < items.length || cards.some(({ pairs }) => pairs.some(isKnownSide))) return undefined;
  const columns = [...columnsOf(cards)].filter(([, { texts }]) => texts.length >= LEAST_CELLS);
  const [answer] = columns.filter(([, { texts }]) => texts.length >= LEAST_CARDS).sort(([, one], [, other]) => meanSound(other.texts) - meanSound(one.texts));
  if (!answer || meanSound(answer[1].texts) <= 0) return undefined;
  const heard = columns.filter(([, { texts }]) => meanSound(texts) < Math.min(0, meanSound(answer[1].texts) - CLEARLY_APART)).sort(([, one], [, other]) => one.place - other.place);
  if (heard.length === 0 || heard[0][1].place > answer[1].place || heard[0][1].texts.length < LEAST_CARDS) return undefined;
  const stands = ({ pairs }: Mapping, side: string): boolean => pairs.some(({ key }) => withoutNumber(key.text) === side);
  if (cards.filter((card) => stands(card, answer[0]) && stands(card, heard[0][0])).length * 3 < cards.length * 2) return undefined;
  const hasCase = cards.some(({ pairs }) => pairs.some(({ key }) => roleOfKey(key.text) === 'when'));
  return new Map([
    [answer[0], 'say'],
    ...heard.map(([name], index): [string, 'if' | 'customer'] => [name, index === 0 && !hasCase ? 'if' : 'customer']),
    ...cards.flatMap(({ pairs }) => pairs.flatMap(({ key }): [string, 'forbidden'][] => (WRONG.test(withoutNumber(key.text)) ? [[withoutNumber(key.text), 'forbidden']] : []))),
  ]);
}

const SIDES: readonly (string | undefined)[] = ['say', 'ask', 'heard', 'speaker', 'answers', 'examples', 'variants', 'steps', 'next'];

function isKnownSide({ key, value }: Pair): boolean {
  return SIDES.includes(roleOfKey(key.text)) || speakerOfKey(key.text) !== undefined || value.kind === 'map';
}

/** Texts of several words under keys of the writer's own; `ideal_2` stands under `ideal`. */
function columnsOf(cards: readonly Mapping[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { pairs } of cards) {
    pairs.forEach(({ key, value }, place) => {
      const texts = textsOf(value).filter((text) => /\p{L}\s+\p{L}/u.test(text));
      const name = withoutNumber(key.text);
      if (texts.length === 0 || WRONG.test(name) || !isOwnWord(name) || labelKind(name).kind !== 'unknown') return;
      const column = columns.get(name);
      if (!column) columns.set(name, { texts, place });
      else {
        append(column.texts, texts);
        column.place = Math.min(column.place, place);
      }
    });
  }
  return columns;
}

/** A deck in which every card opens with words of customers is what they bring up; a card by itself is a step. */
function deckIn(pair: Pair, sides: Sides): Pair {
  const { value } = pair;
  if (value.kind === 'map') return value.pairs.some(({ key }) => sides.get(key.text) === 'say') ? { ...pair, value: cardOf(value, sides) } : pair;
  if (value.kind !== 'list' || !value.items.some((item) => item.kind === 'map' && item.pairs.some(({ key }) => sides.has(key.text)))) return pair;
  const deck = { ...pair, value: { ...value, items: value.items.map((item) => (item.kind === 'map' ? cardOf(item, sides) : item)) } };
  return [...sides.values()].includes('if') ? keyed(deck, 'handlers') : deck;
}

function cardOf(card: Mapping, sides: Sides): Mapping {
  // `front: name three things we never say`
  const bans = card.pairs.some(({ key, value }) => sides.get(key.text) === 'if' && bansWords(textOf(value) ?? ''));
  const pairs = card.pairs.map((pair) => {
    const side = sides.get(withoutNumber(pair.key.text));
    if (!side) return pair;
    return bans && side === 'say' ? saidByNobody(pair) : keyed(pair, side);
  });
  return { ...card, pairs };
}

/** What stands on the other side of a card is a list of what not to say. */
function saidByNobody(pair: Pair): Pair {
  const { start, end } = pair.value;
  const list: Listing = { kind: 'list', flow: false, items: [mapOf({ ...keyed(pair, 'forbidden'), start, end })], start, end };
  return { ...keyed(pair, 'steps'), value: list };
}
