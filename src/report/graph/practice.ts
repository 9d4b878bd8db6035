import type { FlowNode } from '../../flow/index.js';
import type { Locale } from '../../rule/index.js';
import type { Script } from '../../script.js';
import { inline } from '../sanitize.js';
import { say } from '../wording.js';
import { practicesOf, type Practice } from './paths.js';
import { isHandedOver, outcomeOf, wordsOfNote } from './picture.js';
import { word } from './words.js';

const NUMBER_WIDTH = 5;

/** The ways through a script as text for whoever trains agents with it: the lines of agent and customer with their line numbers. */
export function practiceText(script: Script, locale: Locale): string {
  const practices = practicesOf(script, locale);
  const head = `# ${inline(script.node.title || script.node.id)}`;
  if (practices.length === 0) return `${head}\n\n${word('noPaths', locale)}\n`;
  return [head, ...practices.map((practice, index) => practiceBlock(practice, index, practices.length, script.call.isBot, locale))].join('\n\n').concat('\n');
}

function practiceBlock({ points, choices, seconds }: Practice, index: number, all: number, isBot: boolean, locale: Locale): string {
  const time = word('seconds', locale, { n: Math.round(seconds) });
  const head = [word('path', locale, { n: index + 1, all }), time, choices.map(inline).join(' → ')].filter(Boolean).join(' · ');
  const lines = points.flatMap((point) => pointLine(point, isBot, locale));
  return [`## ${head}`, '', ...lines, ending(points, locale)].join('\n');
}

function pointLine({ utterance, kind, node }: FlowNode, isBot: boolean, locale: Locale): string[] {
  const number = (node ? String(node.position.start.line) : '').padStart(NUMBER_WIDTH);
  if (utterance && kind === 'said') return [`${number}  ${speakerOf(utterance.role, isBot, locale)}${inline(utterance.text)}`];
  const answered = cueOf({ utterance, node }, locale);
  if (answered) return [`${number}  ${answered}`];
  // a hold is part of the time above
  if ((node?.type === 'action' || (node?.type === 'direction' && node.kind === 'pause')) && node.seconds) return [`${number}  (${inline(wordsOfNote(node))}, ${word('seconds', locale, { n: Math.round(node.seconds) })})`];
  if (node?.type === 'call') return [`${number}  (${word('call', locale, { name: inline(node.script) })})`];
  return [];
}

function speakerOf(role: string, isBot: boolean, locale: Locale): string {
  if (role === 'agent' && isBot) return `${word('bot', locale)}: `;
  return role === 'agent' || role === 'customer' || role === 'third_party' || role === 'system' ? `${say(role, locale)}: ` : '';
}

/** The customer's own words as his, what he does instead in brackets. */
function cueOf({ utterance, node }: Pick<FlowNode, 'utterance' | 'node'>, locale: Locale): string {
  if (node?.type !== 'option' && node?.type !== 'handler') return '';
  const { kind, value } = node.condition;
  if (kind === 'else') return `(${say('customer', locale)}: ${word('else', locale)})`;
  if (kind === 'no_input') return `(${say('customer', locale)}: ${word('silence', locale)})`;
  const words = inline(utterance?.text || value);
  if (!words) return '';
  // “If yes” is told of the customer, though it says what he answers
  return kind === 'utterance' && !TELLS_OF.test(words) ? `${say('customer', locale)}: ${words}` : `(${words})`;
}

const TELLS_OF = /^(?:if|when|on|если|когда|при)\s+[«“"]?(?:yes|no|да|нет)(?!\p{L})/iu;

function ending(points: readonly FlowNode[], locale: Locale): string {
  const last = points[points.length - 1];
  return `${' '.repeat(NUMBER_WIDTH)}  — ${endOf(last, locale)}`;
}

function endOf(last: FlowNode, locale: Locale): string {
  if (last.kind === 'lost') return word('lost', locale).toLowerCase();
  if (last.kind === 'missing') return lowered(word('missing', locale, { name: last.node?.type === 'jump' ? inline(last.node.target) : '' }));
  if (last.kind !== 'end') return word(last.handler || last.kind === 'call' ? 'ended' : 'endless', locale);
  const outcome = outcomeOf(last);
  if (isHandedOver(last)) return outcome ? word('handedOverTo', locale, { outcome: inline(outcome) }) : word('handedOver', locale);
  return outcome ? word('endedWith', locale, { outcome: inline(outcome) }) : word('ended', locale);
}

/** It goes on behind a dash. */
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The ways through a script as data. */
export function practiceData(script: Script, locale: Locale): object {
  return {
    id: script.node.id,
    title: script.node.title,
    paths: practicesOf(script, locale).map(({ points, choices, seconds }) => ({
      seconds: Math.round(seconds * 10) / 10,
      choices,
      end: points[points.length - 1].kind,
      outcome: outcomeOf(points[points.length - 1]),
      steps: points.flatMap(({ utterance, node }) => (utterance && node ? [{ line: node.position.start.line, speaker: utterance.kind === 'cue' ? 'customer' : utterance.role, text: inline(utterance.text) }] : [])),
    })),
  };
}
