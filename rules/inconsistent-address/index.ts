import { defineRule, type Act, type Problem, type Range, type Script, type Utterance } from 'callint/rule';
import { isCalled, nameCalls } from './called.js';

/** One form of address throughout, and none by sex or age. */
export default defineRule({
  category: 'respect',
  severity: 'warning',
  summary: {
    ru: 'Обращайтесь к клиенту одинаково весь разговор: на «вы» или на «ты», и без «девушка» и «дорогуша».',
    en: 'Address the customer in one way throughout, and not by sex, age or pet names.',
  },
  source: 'Telephone etiquette against “девушка”, “мужчина”, “Christian name”; guides on tone of voice: one form of address.',
  messages: {
    familiar: {
      ru: '«{words}» — на «ты», а в остальном скрипт на «вы». Клиент заметит, что с ним вдруг заговорили свысока или что текст собран из кусков. Выберите одно.',
      en: '“{words}” is familiar where the rest of the script is polite. Choose one.',
    },
    polite: {
      ru: '«{words}» — на «вы», а остальное — на «ты». Выберите одно.',
      en: '“{words}” is formal where your style is familiar. Choose one.',
    },
    capital: {
      ru: '«{words}»: в этом тексте «{other}» пишут иначе. Выберите одно: с большой буквы или с маленькой.',
      en: '“{words}” is spelt with another letter elsewhere in this text (“{other}”). Choose one.',
    },
    name: {
      ru: '«{words}», а в другом месте «{other}»: одного клиента зовут то по отчеству, то запросто. Выберите одно, а на «просто по имени» спросите разрешения.',
      en: '“{words}”, and elsewhere “{other}”: the same customer is called formally here and by the first name there. Choose one, or ask: “May I call you …?”',
    },
    group: {
      ru: '«{words}» — обращение по полу, возрасту или ласковое: одних оно обидит, других насторожит. Зовите по имени, а не знаете имени — спросите: «Как к вам обращаться?»',
      en: '“{words}” addresses the customer by sex, age or a pet name: it offends some and puts others on their guard. Use their name, or ask: “What may I call you?”',
    },
  },
  options: {
    address: { default: 'вы', values: ['вы', 'ты'], description: 'How your company addresses customers in Russian.' },
    capital: { default: 'one', values: ['any', 'one', 'lower', 'upper'], description: 'In written channels: “one” wants the same letter throughout, “lower” вы, “upper” Вы.' },
  },
  *check(script, { address, capital }) {
    for (const turn of script.agentTurns) {
      for (const act of turn.all('inconsistent-address/group')) if (isCalled(turn, act)) yield { at: turn.at(act), message: 'group', data: { words: wordsOf(turn, act) } };
    }
    yield* otherNames(script);
    if (script.language !== 'ru') return;
    yield* forms(script, address);
    if (capital !== 'any' && script.call.channel === 'chat') yield* capitals(script, capital);
  },
});

/** The first name, where the customer is called more formally elsewhere and nobody has said that it may be used. */
function* otherNames(script: Script): Iterable<Problem> {
  const calls = script.agentTurns.flatMap((turn) => nameCalls(turn).map((call) => ({ turn, ...call })));
  const formal = calls.find(({ isFormal }) => isFormal);
  if (!formal || script.utterances.some((one) => one.says('inconsistent-address/name-given'))) return;
  const other = wordsOf(formal.turn, formal);
  for (const { turn, isFormal, ...range } of calls) {
    const words = wordsOf(turn, range);
    if (!isFormal && mayBeOne(other, words) && Math.abs(turn.index - formal.turn.index) <= NEAR) yield { at: turn.at(range), message: 'name', data: { words, other } };
  }
}

/** «Ольга Петровна» may be «Оля», and "Mr Patel" anybody; the same name with less is no other name. */
function mayBeOne(formal: string, given: string): boolean {
  return !formal.includes(given) && (/^[a-z]/i.test(formal) || formal.charAt(0) === given.charAt(0));
}

/** Further apart, in lines, two names may be those of two customers. */
const NEAR = 6;

/** Forms of the other kind, where the script has both; with «ты» as the style, or as what the script nearly always says, every «вы» is one too many. */
function* forms(script: Script, address: string): Iterable<Problem> {
  const saying = (form: string): Utterance[] => script.agentTurns.filter((turn) => turn.all(`inconsistent-address/${form}`).length > 0);
  const [familiar, polite] = [saying('familiar-form'), saying('polite-form')];
  const isFamiliar = address === 'ты' || (familiar.length >= LEAST_FAMILIAR && familiar.length > polite.length * MOSTLY);
  if (polite.length === 0 || (isFamiliar && address === 'вы' && asksForPolite(script))) return;
  // «тебя и остальных, вас это не коснётся»: beside «ты» several are meant
  const found = !isFamiliar ? familiar : address === 'ты' ? polite : polite.filter((one) => !familiar.includes(one));
  for (const turn of found) {
    const [act] = turn.all(`inconsistent-address/${isFamiliar ? 'polite-form' : 'familiar-form'}`);
    if (isFamiliar || !speaksToChild(script, turn)) yield { at: turn.at(act), message: isFamiliar ? 'polite' : 'familiar', data: { words: wordsOf(turn, act) } };
  }
}

/** So many lines say «ты», and so many times as many as say «вы». */
const LEAST_FAMILIAR = 4;
const MOSTLY = 2;

/** «Давайте на „вы“»: from then on both are right. */
function asksForPolite(script: Script): boolean {
  return script.utterances.some(({ role, kind, text }) => (role === 'customer' || kind !== 'speech') && ON_POLITE.test(text));
}

const ON_POLITE = /(?<!\p{L})(?:на|просил\p{L}*|говорите) [«„"“]?вы[»“”"]?(?!\p{L})/iu;

/** «Если трубку взял ребёнок: „Здравствуй! Позови кого-нибудь из взрослых“». */
function speaksToChild(script: Script, turn: Utterance): boolean {
  const before = script.utterances[turn.index - 1];
  return ADULTS.test(turn.text) || (before !== undefined && before.role !== 'agent' && CHILD.test(before.text));
}

const ADULTS = /(?<!\p{L})(?:взрослы[йех]\p{L}*|родител\p{L}+|мам[ауы]|пап[ауы])(?!\p{L})/iu;
const CHILD = /(?<!\p{L})(?:реб[её]н\p{L}+|дети|школьник\p{L}*|подрост\p{L}+)(?!\p{L})/iu;

/** «Вы» and «вы» in the midst of sentences: the rarer letter is the one to mend. */
function* capitals(script: Script, wanted: string): Iterable<Problem> {
  const found = script.agentTurns.flatMap((turn) => turn.all('inconsistent-address/polite-form').filter((act) => isInside(turn, act)).map((act) => ({ turn, act, upper: wordsOf(turn, act)[0] === 'В' })));
  const uppers = found.filter((one) => one.upper).length;
  const goal = wanted === 'upper' || (wanted === 'one' && uppers > found.length / 2);
  if (wanted === 'one' && (uppers === 0 || uppers === found.length)) return;
  for (const { turn, act, upper } of found) {
    if (upper === goal) continue;
    const words = wordsOf(turn, act);
    const text = (goal ? 'В' : 'в') + words.slice(1);
    const edits = [{ range: turn.at(act), text }];
    yield { at: turn.at(act), message: 'capital', data: { words, other: text }, suggestions: [{ desc: { ru: `Напишите «${text}».`, en: `Write “${text}”.` }, edits }] };
  }
}

/** Not the first word of its sentence, where the capital is due. */
function isInside(turn: Utterance, act: Act): boolean {
  const sentence = turn.sentences[act.sentence];
  return /[\p{L}\p{N}]/u.test(turn.text.slice(sentence.start, act.start));
}

function wordsOf(turn: Utterance, { start, end }: Range): string {
  return turn.text.slice(start, end);
}
