import type { Rule } from '../../rule/index.js';
import type { Level } from '../settings.js';

/** A preset of callint's own: what it changes in the rules as they come. */
interface Preset {
  /** A base says which rules run; a pack only switches on what a country or a trade asks for. */
  kind: 'base' | 'pack';
  off?: readonly string[];
  info?: readonly string[];
  /** On at their own severity. */
  on?: readonly string[];
  options?: Readonly<Record<string, Readonly<Record<string, number | boolean | string>>>>;
  /** Advice is told as a warning. */
  strict?: true;
}

const HONESTY = ['unsupported-personal-claim', 'unverifiable-claim', 'overpromise', 'false-urgency', 'false-authority', 'scam-like-wording', 'missing-trial-conditions'];
const PRICE = ['negative-net-benefit', 'consent-before-price', 'mixed-period-comparison', 'imprecise-price', 'price-minimiser'];
const EMPATHY = ['missing-acknowledgement', 'empathy-but', 'empathy-without-action', 'canned-empathy', 'empty-apology'];
const SERVICE_FLOW = ['generic-answer', 're-asking-known-data', 'hold-without-permission', 'cold-transfer'];
const OBJECTIONS = ['persisting-after-refusal', 'leading-agreement', 'guilt-pressure', 'dismissive-rebuttal', 'assumed-consent'];
const INCIDENT = ['incomplete-incident-notice', 'euphemism-for-incident', 'missing-customer-action', 'surveillance-tone', 'missing-verification-path'];
const CAMPAIGN = ['missing-campaign-metadata', 'contact-frequency-conflict', 'promo-to-dissatisfied-segment', 'calling-outside-hours'];

/**
 * The presets by name. The bases for kinds of call follow quality practice of call centres: what harms the customer or loses
 * the call is an error everywhere, what has no place in such a call is off. A preset may name rules that do not exist yet.
 */
export const PRESETS = {
  recommended: { kind: 'base' },
  strict: { kind: 'base', strict: true },
  sales: { kind: 'base', info: [...EMPATHY, ...SERVICE_FLOW], off: INCIDENT },
  support: {
    kind: 'base',
    info: [...HONESTY, ...PRICE, 'missing-refusal-branch'],
    off: [
      'time-ask-before-reason', 'late-call-reason', 'vague-call-reason', 'disguised-sales-purpose', 'missing-personal-benefit', 'unanswered-why-me',
      ...OBJECTIONS.filter((rule) => rule !== 'assumed-consent'), ...CAMPAIGN,
    ],
  },
  collections: {
    kind: 'base',
    info: SERVICE_FLOW,
    off: [
      'disguised-sales-purpose', 'review-suppression', 'missing-personal-benefit', 'pitch-before-discovery', 'unanswered-why-me', ...PRICE,
      'empathy-but', 'canned-empathy', 'empty-apology', ...OBJECTIONS.filter((rule) => rule !== 'guilt-pressure'), ...INCIDENT,
    ],
  },
  proactive: {
    kind: 'base',
    info: [...HONESTY, ...SERVICE_FLOW, ...OBJECTIONS],
    off: ['missing-personal-benefit', 'pitch-before-discovery', 'unanswered-why-me', ...PRICE, 'missing-acknowledgement', 'empathy-without-action', 'canned-empathy'],
  },
  'us-tsr': { kind: 'pack', on: ['missing-tsr-disclosure', 'ignored-opt-out'], options: { 'late-call-reason': { maxSeconds: 30 } } },
  'us-debt': { kind: 'pack', on: ['contact-frequency-conflict', 'calling-outside-hours', 'missing-mini-miranda', 'debt-third-party-disclosure', 'debt-threat'] },
  uk: { kind: 'pack', on: ['promotion-in-service-call', 'cancellation-obstruction', 'missing-vulnerability-branch', 'debt-third-party-disclosure', 'debt-threat'] },
  eu: { kind: 'pack', on: ['false-urgency', 'missing-trial-conditions', 'missing-bot-disclosure'] },
  ru: {
    kind: 'pack',
    on: [
      'missing-campaign-metadata', 'contact-frequency-conflict', 'calling-outside-hours', 'missing-collector-introduction', 'debt-third-party-disclosure',
      'debt-threat', 'ad-before-answer', 'tied-sale', 'incomplete-credit-terms',
    ],
  },
  financial: { kind: 'pack', on: ['tied-sale', 'misselling-claim', 'incomplete-credit-terms', 'missing-vulnerability-branch'] },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;

/** Names of the presets. */
// a literal has no keys but its own
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Is a word the name of a preset. */
export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}

/** Does a preset say which rules run at all. */
export function isBase(name: PresetName): boolean {
  return PRESETS[name].kind === 'base';
}

/** What a preset sets each of these rules to; a pack leaves out those it does not speak of. */
export function presetLevels(name: PresetName, rules: readonly Rule[]): Map<string, readonly [Level, Readonly<Record<string, unknown>>]> {
  const preset: Preset = PRESETS[name];
  const levels = new Map<string, readonly [Level, Readonly<Record<string, unknown>>]>();
  for (const rule of rules) {
    const level = levelIn(preset, rule);
    const options = { ...(preset.on?.includes(rule.id) && preset.kind === 'pack' && asksForCountry(rule) && { everywhere: true }), ...(preset.options && Object.hasOwn(preset.options, rule.id) && preset.options[rule.id]) };
    if (level !== undefined || Object.keys(options).length > 0) levels.set(rule.id, [level ?? rule.severity, options]);
  }
  return levels;
}

function levelIn(preset: Preset, rule: Rule): Level | undefined {
  if (preset.on?.includes(rule.id)) return rule.severity;
  if (preset.kind === 'pack') return undefined;
  if (preset.off?.includes(rule.id)) return 'off';
  // laws differ from country to country: their rules run when a pack asks for them, or the script itself says where it is used
  if (rule.category === 'compliance' && !asksForCountry(rule)) return 'off';
  if (preset.info?.includes(rule.id)) return 'info';
  return preset.strict && rule.severity === 'info' ? 'warning' : rule.severity;
}

/** Does a rule keep to scripts that name its country, unless told otherwise. */
function asksForCountry({ options }: Rule): boolean {
  return options !== undefined && Object.hasOwn(options, 'everywhere');
}
