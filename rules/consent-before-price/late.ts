import { heardAs, isAgent, type Script, type Utterance } from 'callint/rule';
import { priceEvents } from './price.js';

type Span = { start: number; end: number };

/** The customer must ask the price so plainly. */
const ASKS_PRICE = 0.5;

/** Asks for a yes, and only then comes the price: the customer has to ask for it, or a note beside it alone knows it. */
export function toldTooLate(script: Script, turn: Utterance): Span | undefined {
  if (script.call.type === 'collections') return undefined;
  const [asked] = [...turn.all('signs-up'), ...heardAs(turn, 'consent-ask', LIKELY)];
  if (!asked || priceEvents(turn).length > 0) return undefined;
  return asksPrice(script.next(turn)) || knownToNote(script, turn) ? turn.sentences[asked.sentence] : undefined;
}

const LIKELY = 0.25;

/** "I'll take the routing number." — "Oh. How much is it?" */
function asksPrice(next: Utterance | undefined): boolean {
  if (!next || next.role !== 'customer' || next.kind === 'note') return false;
  return next.says('price-question') && next.sentences.some((_, at) => next.probability(at, 'price-question') >= ASKS_PRICE);
}

/** A note right behind the question holds the price, and no agent says it before. */
function knownToNote(script: Script, turn: Utterance): boolean {
  const note = script.utterances[turn.index + 1];
  if (note?.kind !== 'note' || !turn.says('consent-ask')) return false;
  const told = new Set(script.utterances.slice(0, turn.index + 1).filter(isAgent).flatMap((one) => one.entities.map(({ value }) => value)));
  return note.entities.some((entity) => entity.type === 'money' && entity.period !== undefined && !told.has(entity.value));
}
