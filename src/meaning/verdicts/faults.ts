/**
 * What a quality supervisor marks in a sentence of the agent that no single act shows: it takes what else is said in the turn and what the
 * customer said before. The names are those of the labelled scripts; their order is part of the learnt weights.
 */
export const FAULTS = [
  'pressure', 'blame-customer', 'deflection', 'canned-phrase', 'unverifiable-claim', 'directive-tone', 'vague-deadline', 'vague-reason',
  'empathy-missing', 'hold-etiquette', 'resolution-check-missing', 'cost-disclosure', 'jargon',
] as const;

export type Fault = (typeof FAULTS)[number];
