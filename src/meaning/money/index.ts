export { netBenefit, type NetBenefit } from './balance.js';
export { admitsLoss, admitsRise, claimsGain, claimsIn } from './claims.js';
export { moneyFacts } from './facts.js';
export { instalmentsIn, type Instalments } from './instalments.js';
export { introductoryOffer } from './introductory.js';
export type { MoneyFact, MoneyRole } from './model.js';
export { offerFacts } from './offer.js';
