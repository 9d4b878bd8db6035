import type { LintedFile } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { createScript, type Script } from '../../script.js';
import { languageOf } from '../../words/index.js';
import { callLine } from '../call-line.js';
import { sayIn, type Say } from '../locale.js';

/** How a file was read, for `--stats`: format, language, kind of call, turns by speaker, times. */
export function statsOf({ result, reading }: LintedFile, locale: Locale): string {
  const say = sayIn(locale);
  if (!reading) return `${result.filePath}\n  ${say('не прочитан', 'not read')}`;
  const { source, tree, readMs, lintMs } = reading;
  const { document } = tree;
  const lines = [`${document.format}, ${languageOf(source.text.slice(0, 20_000))}`];
  if (document.notScript) {
    lines.push(say(`это не скрипт: ${document.notScript.by} (уверенность ${rounded(document.notScript.confidence)})`, `no script: ${document.notScript.by} (confidence ${rounded(document.notScript.confidence)})`));
  } else {
    for (const node of document.children) if (node.type === 'script') lines.push(...scriptLines(createScript(source, node), say, locale));
  }
  lines.push(say(`чтение ${rounded(readMs)} мс, правила ${rounded(lintMs)} мс`, `reading ${rounded(readMs)} ms, rules ${rounded(lintMs)} ms`));
  return [result.filePath, ...lines.map((line) => `  ${line}`)].join('\n');
}

const EVIDENCE: Record<string, [ru: string, en: string]> = {
  header: ['шапке', 'the header'], title: ['названию', 'the title'], notes: ['заметкам', 'the notes'], words: ['репликам', 'the lines'], direction: ['тому, кто звонит', 'who rings'],
};

const ROLES: Record<string, string> = { agent: 'оператор', customer: 'клиент', system: 'система', third_party: 'третье лицо', unknown: 'неизвестно кто' };

/** «продажа: уверенность 0.9, по названию» */
function sureness(confidence: number, by: string, say: Say): string {
  if (by === 'nothing tells') return say('ни по чему не видно', 'nothing tells it');
  const [ru, en] = EVIDENCE[by] ?? [by, by];
  return say(`уверенность ${rounded(confidence)} по ${ru}`, `confidence ${rounded(confidence)}, by ${en}`);
}

function scriptLines({ call, utterances }: Script, say: Say, locale: Locale): string[] {
  const turns = new Map<string, number>();
  for (const { kind, role } of utterances) {
    if (kind === 'speech') turns.set(role, (turns.get(role) ?? 0) + 1);
  }
  const counts = [...turns].map(([role, count]) => `${say(ROLES[role] ?? role, role)} ${count}`).join(', ');
  return [
    say(
      `звонок: ${callLine(call, locale)} (направление: ${sureness(call.confidence, call.by, say)}; вид: ${sureness(call.typeConfidence, call.typeBy, say)})`,
      `call: ${callLine(call, locale)} (direction: ${sureness(call.confidence, call.by, say)}; kind: ${sureness(call.typeConfidence, call.typeBy, say)})`,
    ),
    say(`реплики: ${counts || 'нет'}`, `turns: ${counts || 'none'}`),
  ];
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
