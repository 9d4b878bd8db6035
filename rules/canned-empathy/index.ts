import { defineRule, sentenceRange, sentenceText, type Range, type Utterance } from 'callint/rule';

/** No care in words that would fit anyone. */
export default defineRule({
  category: 'empathy',
  severity: 'warning',
  summary: {
    ru: 'Вместо общих слов о заботе скажите что-то об этом деле и этом клиенте.',
    en: 'In place of general words of care, say something of this matter and this customer.',
  },
  source: 'Contest of operators, cases 4 and 7: “fully share your indignation”, “the level of your knowledge delights”; lists of phrases to avoid: “I know exactly how you feel”; studies in which “I completely understand” is heard as read from a script.',
  messages: {
    slogan: {
      ru: '«{words}» подойдёт любому клиенту любой компании, и потому не значит ничего. Человек слышит отписку. Уберите или скажите на этом месте, что сделаете и когда.',
      en: '“{words}” would fit any customer of any company, so it says nothing, and is heard as a brush-off. Drop it, or say in its place what you will do and when.',
    },
    total: {
      ru: '«{words}» — сочувствие целиком и обо всём сразу; так говорят по бумажке. Назовите, что именно случилось: «вы трижды диктовали адрес, это злит».',
      en: '“{words}” feels everything at once, as one reads from a sheet. Name the thing that happened: “giving the address three times would annoy anyone”.',
    },
    flattery: {
      ru: '«{words}» — лесть: клиент ждёт, что за ней последует просьба. Отвечайте сразу на вопрос.',
      en: '“{words}” is flattery, and the customer waits for what it leads up to. Just answer.',
    },
  },
  options: {
    sureness: { default: 0.5, min: 0, max: 1, description: 'How sure the recogniser must be of an empty formula in words that are on no list, 0 to 1.' },
  },
  doubts: { fault: 'canned-phrase', below: 0.005 },
  judges: ['canned', 'ack', 'canned-empathy/slogan', 'canned-empathy/total', 'canned-empathy/flattery'],
  supervises: { fault: 'canned-phrase', from: 0.6, message: 'slogan', data: (words, { turn, sentence }) => (turn.probability(sentence, 'recording') >= SURE_OF_BETTER ? undefined : { words }) },
  *check(script, { sureness }) {
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const sentence of turn.sentences.keys()) {
        const found = formulaIn(turn, sentence, sureness);
        if (found) yield { at: turn.at(found), message: found.message, data: { words: turn.text.slice(found.start, found.end) } };
      }
    }
  },
});

type Formula = Range & { message: 'slogan' | 'total' | 'flattery' };

/** What is a formula in one mouth is meant in another: a phrase counts unless the recogniser is sure of something better. */
const BETTER = ['own-action', 'deadline', 'need-question', 'incident', 'recording'] as const;
const SURE_OF_BETTER = 0.8;
const POSSIBLE = 0.005;

function formulaIn(turn: Utterance, sentence: number, sureness: number): Formula | undefined {
  if (CONDOLES.test(sentenceText(turn, sentence))) return undefined;
  const canned = turn.probability(sentence, 'canned');
  if (canned < sureness && !turn.says('canned-empathy/total', 'canned-empathy/flattery', 'canned-empathy/slogan')) return undefined;
  const better = Math.max(...BETTER.map((name) => turn.probability(sentence, name)));
  for (const message of ['total', 'flattery', 'slogan'] as const) {
    const [words] = turn.all(`canned-empathy/${message}`).filter((act) => act.sentence === sentence);
    if (words && message === 'total' && isParticular(turn, sentence)) continue;
    if (words && (canned > better || (canned >= POSSIBLE && better < SURE_OF_BETTER))) return { ...sentenceRange(turn, sentence), message };
  }
  const isApology = turn.all('apology').some((act) => act.sentence === sentence);
  return canned >= sureness && !isApology && isSaying(turn, sentence) && isCareAlone(turn, sentence) ? { ...sentenceRange(turn, sentence), message: 'slogan' } : undefined;
}

/** Words for a death are the same everywhere, and nobody who mourns is put off by them. */
const CONDOLES = /(?<!\p{L})соболезн\p{L}+|\bcondolences?\b/iu;

/** “Missing part of a wedding, I'd be furious too” names what happened: words beside the formula. */
function isParticular(turn: Utterance, sentence: number): boolean {
  const { firstToken, endToken } = turn.sentences[sentence];
  const formulas = turn.all('canned-empathy/total').filter((act) => act.sentence === sentence);
  const others = turn.tokens.slice(firstToken, endToken).filter((token) => token.kind !== 'mark' && !formulas.some((act) => act.start <= token.start && token.end <= act.end));
  return others.length > MOST_WORDS_BESIDE;
}

const MOST_WORDS_BESIDE = 4;

/** Apologies, claims, thanks and small talk are formulas of other kinds, or none. */
function isCareAlone(turn: Utterance, sentence: number): boolean {
  const others = ['apology', 'claim', 'smalltalk', 'stop-phrase', 'vague-deadline', 'thanks', 'accept-no', 'ack', 'closing', 'hidden-id'] as const;
  return others.every((name) => turn.probability(sentence, name) < turn.probability(sentence, 'canned') - MARGIN);
}

const MARGIN = 0.15;

/** “Awesome!” is too short to be a formula of care. */
function isSaying(turn: Utterance, sentence: number): boolean {
  const { firstToken, endToken } = turn.sentences[sentence];
  return turn.tokens.slice(firstToken, endToken).filter((token) => token.kind === 'word').length > 1;
}
