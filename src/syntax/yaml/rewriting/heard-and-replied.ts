/** Two texts in one item of a list, of which the first is the customer's: `responses: [{said: "My mum died.", reply: "I'm so sorry."}]`, `faq: [{question: …, answer: …}]`. */
import { foldKey } from '../../header-keys.js';
import { meanSound } from '../../voices.js';
import { roleOfKey } from '../keys/keys.js';
import { keyed, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** What somebody said, in whatever list; below answers and objections it is the customer. */
const SAID = /^(?:said|says|text|words|phrase|message|line|сказали?|сказал[аи]|говорит|говорят|фраза|слова|текст|сообщение|реплика)$/u;
const REPLIED = /^(?:answers?|reply|replied|response|respond|respond_with|reply_with|we_say|you_say|then_say|отвечаем|ответ|ответить|наш_ответ|говорим|скажите|тогда_скажите)$/u;
const ASKED = /^(?:questions?|asked|вопрос|спросили)$/u;
/** Lists of questions that nobody but customers asks. */
const FREQUENT = /^(?:faqs?|common_questions|customer_questions|q_and_a|qa|чаво|вопросы_клиент\p{L}+|частые_вопросы)$/u;

/** Names the first text of such items as heard, the second as said. */
export function withHeardAndReplied(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withHeardAndReplied) };
  if (value.kind !== 'map') return value;
  return { ...value, pairs: value.pairs.map((pair) => ({ ...pair, value: withHeardAndReplied(itemsNamed(pair)) })) };
}

function itemsNamed({ key, value }: Pair): Value {
  const heard = heardUnder(key.text);
  if (!heard || value.kind !== 'list') return value;
  const items = value.items.map((item) => (item.kind === 'map' ? partsOf(item, heard) : undefined));
  if (items.length === 0 || !items.every((item) => item !== undefined)) return value;
  if (heard === ASKED && !FREQUENT.test(foldKey(key.text)) && !areAnswered(items)) return value;
  return { ...value, items: items.map(named) };
}

/** What the customer's words are called in a list under a key. */
function heardUnder(key: string): RegExp | undefined {
  const role = roleOfKey(key);
  if (role === 'questions') return ASKED;
  return role === 'answers' || role === 'handlers' ? SAID : undefined;
}

interface Parts {
  item: Mapping;
  heard: Pair;
  replied: Pair;
}

function partsOf(item: Mapping, words: RegExp): Parts | undefined {
  const heard = item.pairs.find(({ key, value }) => value.kind === 'scalar' && words.test(foldKey(key.text)));
  const replied = item.pairs.find(({ key, value }) => value.kind === 'scalar' && REPLIED.test(foldKey(key.text)));
  return heard && replied && item.pairs.indexOf(heard) < item.pairs.indexOf(replied) ? { item, heard, replied } : undefined;
}

/** In `questions:` of a survey the agent asks; where replies sound more like the agent than the questions the customer does. */
function areAnswered(items: readonly Parts[]): boolean {
  const [asked, replied] = [items.map(({ heard }) => textOf(heard.value) ?? ''), items.map((one) => textOf(one.replied.value) ?? '')];
  return replied.every((text) => /[.!?…]["»”]?$/u.test(text.trim())) && meanSound(replied) > meanSound(asked);
}

function named({ item, heard, replied }: Parts): Mapping {
  return { ...item, pairs: item.pairs.map((pair) => (pair === heard ? keyed(pair, 'hears') : pair === replied ? keyed(pair, 'say') : pair)) };
}
