import { remembered, rememberedAsHeard } from '../remembered.js';
import type { Utterance } from '../utterance.js';
import { claimsGain } from './claims.js';
import { balanced } from './leaning.js';
import { hasFigures, textOf, type MoneyFact } from './model.js';
import { pairedOff } from './pairs.js';
import { addedUp, withoutOutcomes, withoutRestated } from './restated.js';
import { roleOf } from './roles.js';
import { isForPiece, sumsOf } from './sums.js';

/** The sums of an utterance with the part each plays. `ofGain` where the talk is known to be of gain: bare numbers are sums then. */
export function moneyFacts(utterance: Utterance, ofGain = false): readonly MoneyFact[] {
  return (ofGain ? factsOfGain : factsOf)(utterance);
}

const factsOf = factsRead(false);
const factsOfGain = factsRead(true);

/** Sums and their parts are those of the words, whoever's utterance they are. */
function factsRead(ofGain: boolean): (utterance: Utterance) => readonly MoneyFact[] {
  const told = rememberedAsHeard((utterance) => findFacts(utterance, ofGain).map(({ entity, role }) => ({ entity, role })));
  return remembered((utterance: Utterance) => (hasFigures(utterance) ? told(utterance).map(({ entity, role }) => ({ entity, utterance, role })) : []));
}

/** So many sums in one breath are a price list: what each is to the others nobody hears, and to ask it of them all takes for ever. */
const PRICE_LIST = 40;

function findFacts(utterance: Utterance, ofGain: boolean): MoneyFact[] {
  const claims = claimsGain(utterance);
  const sums = sumsOf(utterance, ofGain || utterance.says('gain-claim', 'pays-off') || comparesSums(utterance));
  if (sums.length === 0) return [];
  if (sums.length > PRICE_LIST) return sums.map((entity) => ({ entity, utterance, role: 'price' }));
  const facts = sums.map((entity): MoneyFact => ({ entity, utterance, role: isForPiece(textOf(utterance), entity) ? 'other' : roleOf(utterance, entity, sums) }));
  const single = withoutOutcomes(withoutRestated(addedUp(pairedOff(facts))));
  return claims ? balanced(single, sums) : single;
}

/** The recogniser must be so sure that a sentence holds a saving against a price before its bare numbers are taken for sums. */
const SURELY_COMPARES = 0.4;

function comparesSums(utterance: Utterance): boolean {
  return utterance.role === 'agent' && utterance.sentences.some((_, index) => utterance.probability(index, 'saving') >= SURELY_COMPARES);
}
