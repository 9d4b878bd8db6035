import { defineRule, sentenceRange, type Suggestion, type Utterance } from 'callint/rule';

/** One idea a sentence; a sentence for the ear is short. */
export default defineRule({
  category: 'clarity',
  severity: 'info',
  summary: {
    ru: 'Одно предложение — одна мысль: на слух длинное не удержать.',
    en: 'One idea a sentence: the ear cannot hold a long one.',
  },
  source: 'Advice on speech for the ear: no more than 17 words, one idea a sentence; working memory holds chains of five to seven words.',
  metric: 'words',
  messages: {
    long: {
      ru: 'В этом предложении {words:слово|слова|слов}, а на слух удерживают до {limit}. К концу клиент забудет начало. Разбейте на два-три: по одной мысли в каждом.',
      en: 'This sentence has {words} words; the ear holds up to {limit}. By its end the beginning is forgotten. Break it into two or three, one idea each.',
    },
  },
  options: {
    maxWords: { default: 28, min: 1, description: 'Words in a spoken sentence, as they are written.' },
    chatMaxWords: { default: 35, min: 1, description: 'Words in a sentence of a chat or a letter.' },
  },
  *check(script, { maxWords, chatMaxWords }) {
    const limit = script.call.channel === 'chat' ? chatMaxWords : maxWords;
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const [sentence, { start, end }] of turn.sentences.entries()) {
        // a word and the space after it are two letters at least
        if (end - start < 2 * limit) continue;
        const range = sentenceRange(turn, sentence);
        const text = turn.text.slice(range.start, range.end);
        const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        if (words <= limit || isList(turn, sentence)) continue;
        yield { at: turn.at(range), message: 'long', data: { words, limit }, suggestions: splits(text) };
      }
    }
  },
});

/** A list read with pauses is heard item by item. */
function isList(turn: Utterance, sentence: number): boolean {
  return turn.all('enumeration').some((act) => act.sentence === sentence);
}

/** Where it comes apart: before what can stand alone, as a clause after “which” or “because” cannot. */
const SEAM = /[,;]\s+(?:а также|и при этом|при этом|но|поэтому|and then|and|but|so|however)(?=\s)|\s[—–]\s|;\s/giu;

function splits(text: string): Suggestion[] {
  const middle = text.length / 2;
  const seams = [...text.matchAll(SEAM)].map((match) => match.index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (seams.length === 0) return [];
  const before = text.slice(0, seams[0]).split(/\s+/).slice(-3).join(' ');
  return [{ desc: { ru: `Можно поставить точку после «${before}».`, en: `A full stop could come after “${before}”.` } }];
}
