/**
 * How well single phrases are recognised: for every list of fixtures/blind/phrases, the share at which the detector fires.
 * Lists named in `wants` should fire, the others should not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { moneyFacts, netBenefit, understand, type Utterance } from '../../src/meaning/index.js';
import type { Language } from '../../src/words/index.js';

interface Detector {
  wants: string[];
  kind?: 'note';
  /** Lists of the file that this detector is measured on; all of them by default. */
  lists?: string[];
  fires: (utterance: Utterance) => boolean;
}

const says = (...types: string[]) => (utterance: Utterance) => utterance.says(...types);
const CLAIMS = ['superlative', 'uniqueness', 'popularity', 'authority', 'competitor-claim', 'boast'];
const claims = (one: Utterance) => CLAIMS.some((group) => one.all(group).some((act) => !one.sentences[act.sentence].asks && !one.all('evidence').some((proof) => Math.abs(proof.sentence - act.sentence) <= 1)));
const loses = (one: Utterance) => !one.says('honest-loss') && netBenefit(moneyFacts(one).filter((fact) => fact.role !== 'other'))?.verdict === 'loss';

const DETECTORS: Record<string, Detector[]> = {
  'unverifiable-claim': [{ wants: ['bad'], fires: claims }],
  overpromise: [{ wants: ['bad'], fires: says('overpromise') }],
  'directive-language': [{ wants: ['bad'], fires: (one) => one.all('order').some((act) => !one.sentences[act.sentence].asks && !one.all('politeness', 'legal-duty').some((soft) => soft.sentence === act.sentence)) }],
  'time-ask': [{ wants: ['bad'], fires: says('time-ask') }],
  'vague-reason': [{ wants: ['bad'], fires: (one) => one.says('vague-reason') && !one.says('reason') }, { wants: ['good'], fires: says('reason') }],
  'self-identification': [{ wants: ['both', 'name-only'], fires: says('self-introduction') }, { wants: ['both', 'company-only'], fires: says('company-introduction') }],
  'consent-ask': [{ wants: ['paid'], fires: says('consent-ask') }],
  'price-talk': [
    { wants: ['stated'], lists: ['stated', 'evaded'], fires: (one) => one.entities.some((entity) => entity.type === 'money' || entity.type === 'percent') },
    { wants: ['evaded'], lists: ['stated', 'evaded'], fires: (one) => one.says('price-evasion', 'free-claim') },
    { wants: ['note-hide'], lists: ['note-hide', 'note-fine'], kind: 'note', fires: says('hide-price') },
  ],
  benefit: [{ wants: ['generic'], fires: (one) => !one.says('personal-benefit') && (one.all('feature', 'generic-praise').length >= 2 || one.says('company-motive') || claims(one)) }, { wants: ['personal'], fires: says('personal-benefit') }],
  'net-benefit': [{ wants: ['loss'], fires: loses }],
  offer: [{ wants: ['offer'], fires: says('offer') }],
  evidence: [{ wants: ['with'], fires: says('evidence') }],
};

/** What was found of what should be, and of what should not. */
export interface Tally {
  found: number;
  of: number;
  false: number;
  against: number;
  misses: string[];
  alarms: string[];
}

/** One row of the table. */
export interface PhraseRow extends Tally {
  concept: string;
  language: string;
  wanted: string;
}

/** Runs all detectors over one half of the blind phrases. */
export function measurePhrases(folder: string): PhraseRow[] {
  const rows: PhraseRow[] = [];
  for (const language of ['ru', 'en'] as const) {
    for (const file of readdirSync(join(folder, language)).sort()) {
      const concept = file.replace(/\.yml$/, '');
      const lists: Record<string, string[]> = parse(readFileSync(join(folder, language, file), 'utf8'));
      for (const detector of DETECTORS[concept] ?? []) rows.push(measure(concept, language, detector, lists));
    }
  }
  return rows;
}

function measure(concept: string, language: Language, detector: Detector, lists: Record<string, string[]>): PhraseRow {
  const row: PhraseRow = { concept, language, wanted: detector.wants.join('+'), found: 0, of: 0, false: 0, against: 0, misses: [], alarms: [] };
  for (const [name, phrases] of Object.entries(lists)) {
    if (detector.lists && !detector.lists.includes(name)) continue;
    const wanted = detector.wants.includes(name);
    for (const phrase of phrases) {
      const fires = detector.fires(utteranceOf(phrase, language, detector.kind));
      if (wanted) {
        row.of += 1;
        if (fires) row.found += 1;
        else row.misses.push(phrase);
      } else {
        row.against += 1;
        if (!fires) continue;
        row.false += 1;
        row.alarms.push(phrase);
      }
    }
  }
  return row;
}

const PLACEHOLDER = /\{\{?[^{}]+\}?\}|\[[\p{Lu} _]+\]|_{2,}/gu;

/** A phrase as an utterance of the agent or customer, or as a note. Fields are kept whole. */
export function utteranceOf(text: string, language: Language, speaker: 'agent' | 'customer' | 'note' = 'agent', before: readonly Utterance[] = []): Utterance {
  const at = (start: number, end: number) => ({ start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } });
  const children: ({ type: 'text'; value: string; position: ReturnType<typeof at> } | { type: 'placeholder'; name: string; raw: string; style: 'brace'; position: ReturnType<typeof at> })[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) children.push({ type: 'text', value: text.slice(from, match.index), position: at(from, match.index) });
    const end = match.index + match[0].length;
    children.push({ type: 'placeholder', name: match[0].replace(/[{}[\]]/g, ''), raw: match[0], style: 'brace', position: at(match.index, end) });
    from = end;
  }
  if (from < text.length) children.push({ type: 'text', value: text.slice(from), position: at(from, text.length) });
  const position = at(0, text.length);
  if (speaker === 'note') {
    const note = { type: 'direction' as const, kind: 'note' as const, position, children };
    return understand({ index: 0, kind: 'note', role: 'unknown', confidence: 1, node: note }, language);
  }
  const turn = { type: 'turn' as const, role: speaker, waits: false, verbatim: false, position, children };
  return understand({ index: before.length, kind: 'speech', role: speaker, confidence: 1, node: turn }, language, before);
}

/** The table as text, with misses and false alarms when asked for. */
export function phraseTable(rows: readonly PhraseRow[], details: boolean): string {
  const lines = rows.map((row) => {
    const precision = row.found + row.false === 0 ? 0 : row.found / (row.found + row.false);
    const head = `${row.concept.padEnd(22)} ${row.language} ${row.wanted.padEnd(18)} recall ${percent(row.found, row.of)} (${row.found}/${row.of})  false ${percent(row.false, row.against)} (${row.false}/${row.against})  precision ${percent(precision, 1)}`;
    if (!details) return head;
    return [head, ...row.misses.map((one) => `    - ${one}`), ...row.alarms.map((one) => `    + ${one}`)].join('\n');
  });
  return lines.join('\n');
}

/** A share in four columns; of nothing there is none. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '  – ' : `${Math.round((100 * part) / whole)}%`.padStart(4);
}
