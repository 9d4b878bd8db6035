import { severityOn, type CallColumn, type Rule, type Severity } from '../../rule/index.js';
import type { Level } from '../settings.js';

/** A preset of callint's own: what it changes in the rules as they come. */
interface Preset {
  /** A base says which rules run; a pack only switches on what a country or a trade asks for. */
  kind: 'base' | 'pack';
  /** The kind of call that every script is taken for. */
  calls?: CallColumn;
  /** On at their own severity. */
  on?: readonly string[];
  options?: Readonly<Record<string, Readonly<Record<string, number | boolean | string>>>>;
  /** Advice is told as a warning. */
  strict?: true;
}

/**
 * The presets by name. Those for a kind of call take its column of rules/README.md for every script: what has no place in such a call
 * is off, what is rarely decided in it is advice.
 */
export const PRESETS = {
  recommended: { kind: 'base' },
  strict: { kind: 'base', strict: true },
  sales: { kind: 'base', calls: 'sales' },
  support: { kind: 'base', calls: 'support' },
  collections: { kind: 'base', calls: 'collections' },
  proactive: { kind: 'base', calls: 'proactive' },
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

/** The presets that make a rule about the law of a country run everywhere, with the countries that they are named after: `us-debt` is one of `us`. */
export function packsWith(ruleId: string): { presets: readonly PresetName[]; countries: readonly string[] } {
  const presets = PRESET_NAMES.filter((name) => PRESETS[name].kind === 'pack' && (PRESETS[name] as Preset).on?.includes(ruleId));
  return { presets, countries: [...new Set(presets.map((name) => name.split('-')[0]))].filter((country) => country.length === 2) };
}

/** How far the kind of call may take down the rules that a preset speaks of: to advice, which `strict` tells as a warning. */
export function presetFloors(name: PresetName, rules: readonly Rule[]): Record<string, Severity> {
  const preset: Preset = PRESETS[name];
  return Object.fromEntries([...presetLevels(name, rules).keys()].map((id) => [id, preset.strict ? 'warning' : 'info']));
}

function levelIn(preset: Preset, rule: Rule): Level | undefined {
  if (preset.on?.includes(rule.id)) return rule.severity;
  if (preset.kind === 'pack') return undefined;
  if (preset.calls) return severityOn(rule.calls?.[preset.calls] ?? 'on', rule.severity) ?? 'off';
  return preset.strict && rule.severity === 'info' ? 'warning' : rule.severity;
}

/** Does a rule keep to scripts that name its country, unless told otherwise. */
function asksForCountry({ options }: Rule): boolean {
  return options !== undefined && Object.hasOwn(options, 'everywhere');
}
