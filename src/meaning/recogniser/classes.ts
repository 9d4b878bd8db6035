/**
 * What one sentence can be recognised as doing, by who says it. The names are those of the training files; their order is
 * part of the trained model. A sentence may do several of these at once, or none.
 */
export const CLASSES = {
  agent: [
    'greeting', 'self-id', 'company-id', 'time-ask', 'reason', 'vague-reason', 'hidden-id', 'recording',
    'claim', 'personal-claim', 'promise', 'authority', 'urgency', 'scam-like', 'free-claim', 'free-conditions', 'review-ask', 'reward',
    'offer', 'pitch', 'benefit', 'need-question', 'price', 'saving', 'price-evasion', 'hedged-price', 'minimiser', 'consent-ask', 'tie',
    'leading', 'guilt', 'threat', 'push', 'dismissive', 'assumed-consent', 'obstruct', 'accept-no', 'opt-out',
    'ack', 'canned', 'apology', 'empathy-but', 'policing', 'blame', 'order', 'refusal', 'alternative', 'deflect', 'stop-phrase', 'familiar', 'surveillance',
    'own-action', 'deadline', 'vague-deadline', 'next-step', 'customer-action', 'hold', 'hold-ask', 'hold-time', 'transfer', 'warm', 'verify', 'sensitive',
    'incident', 'euphemism', 'eta', 'debt', 'resolution-check', 'recap', 'thanks', 'closing', 'generic-answer', 'non-answer', 'answer', 'instruction',
    'officialese', 'jargon', 'smalltalk', 'disguise', 'missell', 'tells-third', 're-ask', 'upsell',
  ],
  customer: [
    'question', 'rhetorical', 'price-question', 'why-me', 'who-is-it', 'objection', 'refusal', 'dnc', 'complaint', 'distress', 'busy', 'agree',
    'request', 'info', 'thanks', 'silence', 'smalltalk',
  ],
  note: ['hide-price', 'push-note', 'order-note', 'lie-note', 'dont-say', 'say-price', 'plain', 'stage'],
} as const;

/** Whose sentence it is, for the recogniser: bots count as agents, cues that stand for the customer as customers. */
export type Speaker = keyof typeof CLASSES;

export type AgentClass = (typeof CLASSES.agent)[number];
export type CustomerClass = (typeof CLASSES.customer)[number];
export type NoteClass = (typeof CLASSES.note)[number];
export type SentenceClass = AgentClass | CustomerClass | NoteClass;

export const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'note'];
