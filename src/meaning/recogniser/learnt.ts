import type { Act } from '../utterance.js';

/**
 * The concepts whose weights the models have learnt. What is added to the lexicon later, and the phrases of rules, would weigh
 * by chance and lessen what is known: write a concept in here when the models are next trained.
 */
const LEARNT: ReadonlySet<string> = new Set([
  'add-on', 'apology', 'authority', 'callback-promise', 'callback-requested', 'certainty', 'charged-later', 'chat-words', 'closing',
  'collections-words', 'company-introduction', 'company-motive', 'competitor-claim', 'complaint-words', 'consent-ask', 'consent-shape',
  'debt-mention', 'directive-language/legal-duty', 'duty', 'enumeration', 'evidence', 'feature', 'free-but', 'free-claim', 'free-service',
  'gain-claim', 'greeting', 'hide-price', 'honest-loss', 'inbound-greeting', 'inbound-words', 'need-question', 'news', 'offer', 'order', 'other-duty',
  'outbound-opening', 'outbound-words', 'overpromise', 'past-duty', 'percent-saving', 'personal-benefit', 'politeness', 'popularity', 'price-evasion',
  'price-question', 'price-word', 'private-matter', 'purchase-ask', 'reason-opener', 'refusal', 'reminder-words', 'retention-words', 'rise-question',
  'safety', 'sales-words', 'self-introduction', 'superlative', 'support-words', 'survey-words', 'tell-price', 'third-party', 'time-ask', 'transfer',
  'uniqueness', 'vague-wording', 'verify-ask', 'why-me',
]);

/** What the recogniser is told of the acts that phrases show: ids of concepts it has learnt, «not » before those that are negated. */
export function learntConcepts(acts: readonly Act[]): string[] {
  return acts.filter((act) => LEARNT.has(act.type)).map((act) => (act.negated ? `not ${act.type}` : act.type));
}
