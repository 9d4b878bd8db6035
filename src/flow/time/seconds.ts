import { foldPlaceholder, pauseSeconds, speakingSeconds, USUAL_SPEECH, type Speech, type SpeakingRate } from '../../meaning/index.js';
import type { Script } from '../../syntax/index.js';
import type { Language } from '../../words/index.js';
import { KIND, type Graph } from '../graph.js';

/** Rates of speech that differ from the usual ones. */
export type SpeechWishes = Partial<Record<Language, Partial<SpeakingRate>>>;

/** How a script is spoken: the usual rates with wishes laid over them, and the examples of its fields. */
export function speechOf({ meta }: Script, wishes: SpeechWishes = {}): Speech {
  const examples = new Map(meta.variables.flatMap(({ name, example }) => (example ? [[foldPlaceholder(name), example] as const] : [])));
  if (examples.size === 0 && Object.keys(wishes).length === 0) return USUAL_SPEECH;
  const { ru, en } = USUAL_SPEECH.rates;
  return { rates: { ru: { ...ru, ...wishes.ru }, en: { ...en, ...wishes.en } }, examples };
}

/** Seconds that the agent takes at each point: what he says, with marked pauses, and what he does when the script says how long. */
export function secondsOf(graph: Graph, speech: Speech): Float64Array {
  return Float64Array.from({ length: graph.size }, (_, node) => secondsAt(graph, node, speech));
}

function secondsAt(graph: Graph, node: number, speech: Speech): number {
  const utterance = graph.utterances[node];
  if (utterance && graph.kinds[node] === KIND.said) {
    return utterance.role === 'agent' || utterance.role === 'system' ? speakingSeconds(utterance, Infinity, speech) + pauseSeconds(utterance) : 0;
  }
  const source = graph.sources[node];
  if (graph.kinds[node] === KIND.action && source?.type === 'action') return source.seconds ?? 0;
  return graph.kinds[node] === KIND.note && source?.type === 'direction' && source.kind === 'pause' ? (source.seconds ?? 0) : 0;
}
