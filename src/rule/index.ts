export type {
  Bilingual, Category, Collected, OptionSpec, OptionValues, PathStep, Problem, ProjectChecks, ProjectProblem, Related, Rule, RuleDefinition, Severity, Suggestion,
} from './define.js';
export { defineProjectRule, defineRule } from './define.js';
export { evidence } from './evidence.js';
export type { CampaignKey, CampaignValue, Frequency } from './campaign.js';
export { campaignValue, frequencyIn, headerRange, weeklyOf } from './campaign.js';
export type { HiddenCaller } from './hidden-callers.js';
export { hiddenCallers, namesCompany } from './hidden-callers.js';
export { EVERYWHERE, isLikelyUnder, isUnder } from './jurisdiction.js';
export { placeOf, rangeOf, sentenceRange, wordsRange } from './place.js';
export type { Locale } from './message.js';
export { fillMessage, slotsOf } from './message.js';
export type { Script } from '../script.js';
export type { Act, ActType, Country, Entity, Jurisdiction, Utterance } from '../meaning/index.js';
export type { Answer, CallGraph, CallTime, Counting, DeadEnd, Event, Events, EventWitness, Facts, FlowNode, Fork, Goto, Guess, Loop, Place, Segment, TimedPath, Trap, Within, Witness } from '../flow/index.js';
export { admitsRise, claimsGain, foldPlaceholder, instalmentsIn, introductoryOffer, moneyFacts, netBenefit, offerFacts, speakingSeconds, spokenSize, spokenWords } from '../meaning/index.js';
export type { Instalments, MoneyFact, NetBenefit } from '../meaning/index.js';
export type { Range } from '../source/index.js';
export type { Finder, Replacing } from './without-code.js';
export { answers, forbids, FOUND, limits, precedes, replaces, requires } from './without-code.js';
export type { Condition, Handler, Option, Stage, Switch, Turn } from '../syntax/index.js';
export type { Wanted } from './answers.js';
export { asksWhyMe, dodges, holdsWhatIsWanted, isGeneral, likeliest, wantedBy } from './answers.js';
export type { Close } from './closing.js';
export { closesOf, hasNextStep, isChecked } from './closing.js';
export { customersBefore, isAgent, isCustomer, repliesTo, sells } from './exchange.js';
export type { Pressure, PressureKind } from './pressure.js';
export { pressureIn, refuses } from './pressure.js';
