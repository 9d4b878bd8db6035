import { defineRule, rememberedOfWords, type Problem, type Range, type Utterance } from 'callint/rule';
import { UNSPEAKABLE, type Unspeakable } from './patterns.js';

/** A spoken line must be readable aloud without decoding. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Реплику можно прочесть вслух как есть: без скобок, сокращений, ссылок и длинных номеров.',
    en: 'A spoken line must be readable aloud without decoding.',
  },
  source: 'Handbooks of telephone speech: figures are expected in groups; the rest is engineering sense.',
  messages: {
    alternative: {
      ru: '«{said}» вслух не произнести: оператор запнётся, выбирая на ходу. Оставьте один вариант или обращение по имени.',
      en: '“{said}” cannot be said aloud: the agent stumbles choosing on the fly. Keep one form, or use the name.',
    },
    address: {
      ru: '«{said}» на слух не записать. Пообещайте прислать ссылку или адрес сообщением и скажите, куда оно придёт.',
      en: 'Nobody can take “{said}” down by ear. Offer to send the link or the address in a message, and say where it will arrive.',
    },
    abbreviation: {
      ru: '«{said}» — сокращение для глаз, вслух его читают по-разному. Напишите словами, как это произнести.',
      en: '“{said}” is short for the eye, and everyone reads it aloud in their own way. Write it as it is said.',
    },
    digits: {
      ru: '«{said}» — столько цифр подряд не продиктовать и не записать. Разбейте по три-четыре и дайте паузу.',
      en: '“{said}”: so many figures in a row can be neither read out nor taken down. Group them by three or four, with pauses.',
    },
    sign: {
      ru: '«{said}» не звучит: оператор его пропустит или запнётся. Уберите или скажите словом.',
      en: '“{said}” has no sound: the agent skips it or stumbles. Drop it, or use a word.',
    },
    capitals: {
      ru: '«{said}» — заглавными кричат или читают по буквам. Напишите обычными, а на важном сделайте паузу.',
      en: '“{said}”: capitals are shouted, or spelt out. Write them small, and put a pause before what matters.',
    },
    mixed: {
      ru: 'В слове «{said}» смешаны латинские и русские буквы: на вид то же, а синтезатор речи прочтёт по частям. Наберите слово заново по-русски.',
      en: '“{said}” mixes Latin and Russian letters: it looks right, and a speech engine spells it. Type it anew.',
    },
  },
  options: {
    channel: { default: 'voice', values: ['voice', 'any'], description: 'Check voice calls only, or chats as well.' },
    expand: { default: true, description: 'Offer the words to say as a fix.' },
    accept: { default: [] as readonly string[], description: 'Abbreviations and words that your agents read out without stumbling.' },
  },
  fixable: true,
  appliesTo: ({ call }, { channel }) => channel === 'any' || call.channel === 'voice',
  *check(script, { expand, accept }) {
    const accepted = new Set(accept.map(wordOf));
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      yield* problemsIn(turn, expand, accepted);
    }
  },
});

/** A site's name without a path, a number or a person. */
const BARE = /^[\p{L}-]+\.\p{L}+$/u;

interface Found {
  at: Range;
  kind: Unspeakable;
  match: RegExpExecArray;
}

/** Each place once, by the first pattern that finds it; fields are filled before they are said. */
const unspeakableIn = rememberedOfWords((turn): readonly Found[] => {
  const taken: Range[] = turn.entities.filter((entity) => entity.type === 'placeholder');
  const found: Found[] = [];
  for (const kind of UNSPEAKABLE) {
    if (!kind.sign.test(turn.text)) continue;
    for (const match of turn.text.matchAll(kind.pattern)) {
      const at = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (taken.some((one) => one.start < at.end && at.start < one.end) || isName(turn, kind, at)) continue;
      taken.push(at);
      found.push({ at, kind, match });
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start);
});

function* problemsIn(turn: Utterance, expand: boolean, accepted: ReadonlySet<string>): Iterable<Problem> {
  for (const { at, kind, match } of unspeakableIn(turn)) {
    const said = turn.text.slice(at.start, at.end);
    if (accepted.has(wordOf(said))) continue;
    // «cbr.ru» can be said, if one must
    yield { at: turn.at(at), message: kind.message, data: { said }, ...(kind.message === 'address' && BARE.test(said) && { severity: 'info' as const }), ...(expand && fixOf(turn, at, kind, match)) };
  }
}

/** A term as it is compared: “Min.” and “min” are one. */
function wordOf(said: string): string {
  return said.toLowerCase().replace(/\.$/, '');
}

/** A company may be written in capitals, and what is short for several words is. */
function isName(turn: Utterance, { message }: Unspeakable, { start, end }: Range): boolean {
  // “there may be an ETC.” is an early termination charge at the end of a sentence
  if (message === 'abbreviation' && /^\p{Lu}{3,}\.?$/u.test(turn.text.slice(start, end))) return true;
  return message === 'capitals' && turn.entities.some((entity) => entity.type === 'brand' && entity.start < end && start < entity.end);
}

/** Abbreviations that something must follow: their stop never ends a sentence. */
const LEADING_ON = /^(?:т\. ?[екн]\.|напр\.|e\.g\.|i\.e\.|incl\.|excl\.|approx\.|min\.|max\.)$/iu;

/** The words to say; a full stop that ends the sentence stays. Where there are several a person chooses. */
function fixOf(turn: Utterance, at: Range, kind: Unspeakable, match: RegExpExecArray): Pick<Problem, 'fix' | 'suggestions'> {
  const texts = [kind.instead?.(match, turn.text) ?? []].flat();
  const rest = turn.text.slice(at.end);
  const endsSentence = turn.text.charAt(at.end - 1) === '.' && !LEADING_ON.test(match[0]) && (rest.trim() === '' || /^\s+\p{Lu}/u.test(rest));
  const range = turn.at({ start: at.start, end: endsSentence ? at.end - 1 : at.end });
  if (texts.length === 1) return { fix: { applicability: 'safe', edits: [{ range, text: texts[0] }] } };
  return { suggestions: texts.map((text) => ({ desc: { ru: `Сказать «${text}»`, en: `Say “${text}”` }, edits: [{ range, text }] })) };
}
