/** How well the kind of a call is told: every labelled script is held against the kind that people gave it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallKind } from '../../src/meaning/index.js';
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

/** What people call a kind of call, in the order in which it is looked for, and which types of ours answer to it. */
const KINDS: [words: RegExp, types: CallKind['type'][]][] = [
  [/complaint/, ['complaint', 'support', 'chat']],
  [/collection/, ['collections']],
  [/retention|cancellation/, ['retention']],
  [/survey/, ['survey']],
  [/win-?back|renewal|sales|cold|fundrais|donor|charity|b2b/, ['sales', 'retention']],
  [/reminder|recall|invitation/, ['reminder', 'proactive']],
  [/proactive|outbound service|outage: planned/, ['proactive', 'reminder']],
  [/chat/, ['support', 'complaint', 'chat']],
  [/inbound|support/, ['support', 'complaint']],
];

interface Told {
  file: string;
  wanted: string;
  call: CallKind;
  isRight: boolean;
  isDirectionRight: boolean;
}

/** Tells the kind of every labelled script of a folder. */
export function measureCalls(folder: string, labelFiles: readonly string[]): Told[] {
  return labelFiles.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)).flatMap((line): Told[] => {
    const { file, call_type: wanted } = JSON.parse(line) as { file: string; call_type?: string };
    const path = join(folder, file);
    const source = createSource(path, readFileSync(path, 'utf8'));
    const node = readTree(source).document.children.find((child) => child.type === 'script');
    if (!wanted || node?.type !== 'script') return [];
    const { call } = createScript(source, node);
    return [{ file, wanted, call, isRight: isRight(wanted, call), isDirectionRight: isDirectionRight(wanted, call) }];
  });
}

function isRight(wanted: string, { type, channel }: CallKind): boolean {
  const words = wanted.toLowerCase().replaceAll('_', ' ');
  const types = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
  return types.includes(type) && (!/\bchat\b/.test(words) || channel === 'chat');
}

/** A call whose label names no direction says nothing of it; a chat has none. */
function isDirectionRight(wanted: string, { direction }: CallKind): boolean {
  const words = wanted.toLowerCase().replaceAll('_', ' ');
  if (/\bchat\b/.test(words)) return true;
  const [said] = /outbound|inbound/.exec(words) ?? [/proactive|reminder|survey|collection|cold|win-?back|charity|sales/.test(words) ? 'outbound' : undefined];
  return said === undefined || direction === said;
}

/** The shares told rightly, by how sure the linter was, and what was told wrongly. */
export function callsTable(told: readonly Told[], details: boolean): string {
  const share = (list: readonly Told[], right: (one: Told) => boolean): string => (list.length === 0 ? '–' : `${list.filter(right).length} of ${list.length} (${Math.round((100 * list.filter(right).length) / list.length)} %)`);
  const sure = told.filter(({ call }) => call.typeConfidence >= SURE);
  const lines = [
    `type right       ${share(told, (one) => one.isRight)}`,
    `  where sure     ${share(sure, (one) => one.isRight)}`,
    `  where not sure ${share(told.filter((one) => !sure.includes(one)), (one) => one.isRight)}`,
    `direction right  ${share(told, (one) => one.isDirectionRight)}`,
  ];
  const wrong = told.filter((one) => !one.isRight || !one.isDirectionRight).map(({ file, wanted, call }) => `${file}: ${wanted} was told as ${call.direction} ${call.type} in ${call.channel}, ${call.typeBy} ${call.typeConfidence.toFixed(2)}, ${call.by} ${call.confidence.toFixed(2)}`);
  return [...lines, ...(details ? ['', ...wrong] : [])].join('\n');
}

const SURE = 0.7;
