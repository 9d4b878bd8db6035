export { actTypes } from './act-types.js';
export type { Act, ActType, Utterance } from './utterance.js';
export { asidesOf } from './asides.js';
export type { CallKind } from './call.js';
export { callKindOf, namesBot } from './call.js';
export type { Clause } from './clauses.js';
export { clausesOf } from './clauses.js';
export type { Entity } from './entities.js';
export type { Country, Jurisdiction } from './jurisdiction.js';
export { jurisdictionOf } from './jurisdiction.js';
export { findEntities } from './entities.js';
export type { Deal } from './deal/index.js';
export { dealOf, deniesWorth, laysOutWays, mayClaimWorth } from './deal/index.js';
export type { Instalments, MoneyFact, NetBenefit } from './money/index.js';
export { admitsLoss, admitsRise, claimsGain, claimsIn, instalmentsIn, introductoryOffer, moneyFacts, netBenefit, offerFacts } from './money/index.js';
export type { SpeakingRate } from './data/speaking-rates.js';
export { SPEAKING_RATES, UNMEASURED_PAUSE } from './data/speaking-rates.js';
export type { Speech, SpokenSize } from './speaking-time.js';
export { foldPlaceholder, pauseSeconds, speakingSeconds, spokenSize, spokenWords, USUAL_SPEECH } from './speaking-time.js';
export { readLine } from './line.js';
export { builtInMatcher } from './matcher.js';
export { phraseActs } from './phrase-acts.js';
export { remembered, rememberedAsHeard, rememberedOfWords } from './remembered.js';
export { understand } from './understand.js';
export { utterancesOf } from './utterances.js';
export type { Explained, Possible, ProbableFault } from './explain.js';
export type { Dropped, Silencer } from './phrase-acts.js';

/** Loads what tells why an utterance was understood as it was: only whoever asks needs it. */
export async function loadExplainer(): Promise<typeof import('./explain.js')> {
  return import('./explain.js');
}
export { FAULTS, type Fault } from './verdicts/index.js';
