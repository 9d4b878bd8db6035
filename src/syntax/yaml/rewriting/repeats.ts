/** Replies that say the last line again: «Повторю помедленнее. (ещё раз вся фраза)», `"I'll say that again."`. */
import type { Block, Jump } from '../../nodes.js';
import { plainOf } from '../../plain.js';

/** What the agent is told to do behind such a reply. */
const REPEATS = /^(?:ещ[её] раз|повтор(?:и|ить|яем|им|ите|яешь)(?!\p{L})|(?:с|за)нова|repeat(?!\p{L})|once more|again(?!\p{L})|(?:say|read|ask|go over) (?:it|this|that|the \p{L}+|all of it) again|same (?:line|words|question) again)/iu;
/** The whole of a reply that promises it; what comes behind a colon is what was to be repeated. */
const PROMISES = /^(?:(?:хорошо|конечно|простите|извините|sorry|sure|of course|no problem)[,.!] )?(?:(?:я )?повторю|скажу ещ[её] раз|let me (?:repeat|say) (?:that|it|this)|i(?:['’]ll| will) (?:repeat|say) (?:that|it|this))(?: [\p{L}'’]+){0,3}[.!]?$/iu;

/** Leads a reply that is the last line once more back to where the customer was asked. */
export function withRepeat(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'turn' || last.role !== 'agent') return [...blocks];
  const note = last.children.at(-1);
  const told = note?.type === 'direction' && REPEATS.test(plainOf(note.children).text.trim());
  if (!told && !PROMISES.test(plainOf(last.children).text.trim())) return [...blocks];
  const place = { start: last.position.end, end: last.position.end };
  const back: Jump = { type: 'jump', target: 'repeat', targetPosition: place, position: place, inferred: { by: 'said-again', confidence: 0.8 } };
  return [...blocks, back];
}
