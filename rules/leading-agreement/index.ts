import { defineRule, isAgent, pressureIn, type Pressure, type Utterance } from 'callint/rule';

/** Do not push for a yes with tags and truisms. */
export default defineRule({
  category: 'objection',
  severity: 'warning',
  summary: {
    ru: 'Не выпрашивайте «да» хвостиками «не так ли» и прописными истинами.',
    en: 'Do not push for a yes with tags and truisms.',
  },
  source: 'Contest of operators, case 10: “surely you agree, the work was flawless”; yes-ladder selling.',
  fault: 'pressure',
  messages: {
    forced: {
      ru: '«{said}» вытягивает согласие с тем, с чем не поспоришь. Клиент слышит приём и закрывается. Спросите открыто и так, чтобы можно было ответить «нет».',
      en: '“{said}” drags out a yes to something nobody could deny. The customer hears the trick and shuts down. Ask an open question that may be answered with no.',
    },
    tags: {
      ru: '«{said}» — уже не первый вопрос, на который можно ответить только «да». Такая лесенка слышна. Задайте открытый вопрос.',
      en: '“{said}” is one more question that can only be answered with yes. People notice the ladder. Ask an open question.',
    },
  },
  options: {
    maxTags: { default: 1, min: 0, description: 'So many “isn\'t it?” may be said on one path through the call.' },
  },
  judges: ['offer', 'consent-ask', 'pitch'],
  *check(script, { maxTags }) {
    const forced = pressureIn(script).filter((one) => one.kind === 'leading');
    for (const one of forced) {
      const said = one.turn.text.slice(one.start, one.end).trim();
      yield { at: one.turn.at(one), message: 'forced', data: { said }, suggestions: [withoutIt(one) ?? open()] };
    }
    const isTold = (turn: Utterance, start: number) => forced.some((one) => one.turn === turn && one.start <= start && start < one.end);
    const tags = (turn: Utterance) => (isAgent(turn) ? turn.all('leading-agreement/tag').filter((act) => turn.sentences[act.sentence].asks) : []);
    for (const { utterance, event, path } of script.flow.atMost(maxTags, tags)) {
      if (isTold(utterance, event.start)) continue;
      yield { at: utterance.at(event), message: 'tags', data: { said: utterance.text.slice(event.start, event.end).trim() }, path: path.map((step) => ({ at: step.range })), suggestions: [open()] };
    }
  },
});

const LEAD = /^\s*(?:(?:но|и|а|ну|ведь|so|and|well)\s+)?(?:согласитесь|согласны же|you'd agree|you(?:'ll| would| will) agree|wouldn't you (?:agree|say)|surely)(?:\s*,\s*|\s+(?:что|that)\s+|\s+)/iu;

/** «Согласитесь, …?» without its first word, where the rest is a question by itself. */
function withoutIt({ turn, start }: Pressure) {
  const sentence = turn.sentences.find((one) => one.start <= start && start < one.end);
  if (!sentence?.asks) return undefined;
  const lead = LEAD.exec(turn.text.slice(sentence.start, sentence.end));
  if (!lead) return undefined;
  const from = sentence.start + (lead[0].length - lead[0].trimStart().length);
  const to = sentence.start + lead[0].length;
  const range = turn.at({ start: from, end: to + 1 });
  return {
    desc: { ru: `Уберите «${lead[0].trim().replace(/,$/, '')}» и спросите прямо.`, en: `Drop “${lead[0].trim().replace(/,$/, '')}” and ask plainly.` },
    edits: [{ range, text: turn.text.charAt(to).toUpperCase() }],
  };
}

function open() {
  return { desc: { ru: 'Например: «Вам это пригодится? Если нет, так и скажите.»', en: 'For example: “Is that useful to you? A no is fine.”' } };
}
