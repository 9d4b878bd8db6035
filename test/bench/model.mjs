/** A call before it is written down in a layout: stages with turns, branches, objections and notes. */
import { between, pick, randomFrom, shuffled } from './random.mjs';
import { en } from './words/en.mjs';
import { ru } from './words/ru.mjs';

/**
 * @typedef {{ agent: string, customer: string }} Exchange
 * @typedef {{ when: string, to: string }} Branch
 * @typedef {{ says: string, answer: string }} Objection
 * @typedef {{ id: string, title: string, exchanges: Exchange[], branches: Branch[], objections: Objection[], note?: string }} Stage
 * @typedef {{ index: number, language: 'ru' | 'en', words: typeof ru, title: string, stages: Stage[] }} Call
 */

/** Bytes of words in a call that make a file of about 4 KB with its marks. */
const WORDS_BYTES = 4000;

/** The call of a number: Russian when it is even, English when it is odd. @returns {Call} */
export function callOf(index, seed) {
  const random = randomFrom(seed * 1_000_003 + index);
  const language = index % 2 === 0 ? 'ru' : 'en';
  const words = language === 'ru' ? ru : en;
  const filled = filler(random, words.slots);
  const stages = words.stages.map((stage) => ({ id: stage.id, title: stage.title, exchanges: [], branches: [], objections: [] }));
  const call = { index, language, words, title: filled(words.title), stages };
  addAsides(call, random, filled);
  addExchanges(call, random, filled);
  return call;
}

function addAsides({ words, stages }, random, filled) {
  for (const stage of stages) {
    if (random() < 0.4) stage.note = filled(pick(random, words.notes));
    if (random() < 0.5) stage.branches = shuffled(random, words.branches).slice(0, 2).map((when) => ({ when, to: pick(random, stages).title }));
  }
  const answered = shuffled(random, words.objections).slice(0, between(random, 2, 4));
  stages.at(-2).objections = answered.map(([says, answer]) => ({ says, answer: filled(answer) }));
}

/** Round by round each stage gets one more exchange, until the file is long enough or nothing is left to say. */
function addExchanges({ words, stages }, random, filled) {
  const left = words.stages.map(({ turns }) => shuffled(random, turns));
  let bytes = bytesIn(stages);
  while (bytes < WORDS_BYTES && left.some((turns) => turns.length > 0)) {
    for (const [at, turns] of left.entries()) {
      const turn = turns.pop();
      if (turn === undefined) continue;
      const exchange = { agent: filled(turn[0]), customer: filled(turn[1]) };
      stages[at].exchanges.push(exchange);
      bytes += bytesIn(exchange);
    }
  }
}

function bytesIn(value) {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Fills `%slot%`: company and agent stay the same through a call, the rest differs from line to line. */
function filler(random, slots) {
  const lasting = Object.fromEntries(['product', 'company', 'agentName'].map((name) => [name, pick(random, slots[name])]));
  return (text) => text.replace(/%(\w+)%/g, (_, name) => {
    if (name === 'num') return String(between(random, 2, 40));
    if (name === 'price') return String(between(random, 5, 99) * 10);
    return lasting[name] ?? pick(random, slots[name]);
  });
}
