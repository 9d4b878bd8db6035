import { defineRule, evidence, likeliest, sentenceRange, type Act, type Events, type Problem, type Range, type Script, type Utterance, type Witness } from 'callint/rule';

/** An apology names what went wrong and does not shift the fault to the customer's feelings. */
export default defineRule({
  category: 'empathy',
  severity: 'warning',
  summary: {
    ru: 'Извиняясь, назовите, за что: «простите за двойное списание».',
    en: 'An apology names what went wrong: “sorry we charged you twice”.',
  },
  source: 'Contest of operators, case 4, last line; the formula of an apology: specifics, admission, empathy, extra action; lists of phrases never to use: “sorry for any inconvenience”, “sorry you feel that way”.',
  messages: {
    generic: {
      ru: '«{words}» — извинение ни за что: так просят прощения на табличках. Клиент решит, что вы не поняли, что случилось. Назовите вину словом: «простите, что не перезвонили в среду».',
      en: '“{words}” apologises for nothing in particular, as notices on walls do. The customer concludes that you have not understood. Name the fault: “we said Wednesday and didn’t call; I’m sorry”.',
    },
    feelings: {
      ru: '«{words}» — извинение за чувства клиента, а не за свою ошибку: получается, что дело в нём. Скажите, что сделали не так вы.',
      en: '“{words}” is sorry for what the customer feels, not for what you did, and so puts it on them. Say what you did wrong.',
    },
    stacked: {
      ru: 'Извинение по счёту уже больше {count}-го за разговор: «{words}». Повторённое, оно перестаёт что-либо значить. Замените на то, что делаете прямо сейчас.',
      en: 'More than {count} apologies in one call: “{words}”. Repeated, it stops meaning anything. Say what you are doing instead.',
    },
  },
  options: {
    maxApologies: { default: 10, min: 0, description: 'Apologies in one call.' },
  },
  judges: ['apology'],
  fault: 'canned-phrase',
  *check(script, { maxApologies }): Iterable<Problem> {
    const empty = new Set<string>();
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const message of ['generic', 'feelings'] as const) {
        const [act] = turn.all(`empty-apology/${message}`);
        if (!act || (message === 'generic' && partsAfterNaming(script, turn, act)) || (message === 'feelings' && OWNED.test(turn.text.slice(act.start, act.end)))) continue;
        const words = apologyIn(turn, act);
        empty.add(`${turn.index}`);
        yield { at: turn.at(words), message, data: { words: turn.text.slice(words.start, words.end) } };
        break;
      }
    }
    for (const witness of script.flow.atMost(maxApologies, apologies)) {
      const { utterance, event } = witness;
      if (empty.has(`${utterance.index}`) || apologiesOn(witness) <= maxApologies) continue;
      yield { at: utterance.at(event), message: 'stacked', data: { count: maxApologies, words: utterance.text.slice(event.start, event.end) }, severity: 'info', ...evidence(witness) };
    }
  },
});

/** «Работы идут по регламенту, приносим извинения за неудобства.»: the apology, without what the sentence says before it. */
function apologyIn(turn: Utterance, act: Act): Range {
  const { start, end } = sentenceRange(turn, act.sentence);
  const before = /^(?:\S+\s+){2,}\S+[,;]\s+(?!(?:что|чтобы|если|который|which|that|if|but|но|а)(?!\p{L}))(?=[^,;]*$)/u.exec(turn.text.slice(start, act.start));
  return { start: start + (before?.[0].length ?? 0), end };
}

/** “Sorry for the trouble. Bye for now.” at the end of a call that has named the fault. */
function partsAfterNaming(script: Script, turn: Utterance, act: Act): boolean {
  if (!EVERYDAY.test(turn.text.slice(act.start, act.end)) || likeliest(turn, 'closing') < PARTS) return false;
  return script.flow.pathTo(turn).some((one) => one !== turn && one.role === 'agent' && likeliest(one, 'incident') >= NAMED);
}

const EVERYDAY = /trouble|bother|hassle|беспокойств/iu;
const PARTS = 0.8;
const NAMED = 0.6;

/** “Sorry we've left you feeling small”: what the company did, and what came of it. */
const OWNED = /(?:sorry|apologi[sz]e|regret)(?: that| for how| for the way)? (?:we|i)(?:['’]ve|['’]d| have| had)? (?:\p{L}+ )?(?:left|made|let|kept|got|put|gave|given) (?:\p{L}+ )?you|(?:прост|извин|жал)\p{L}+,? что (?:мы|я) (?:\p{L}+ )?(?:заставил\p{L}*|довел\p{L}*|оставил\p{L}*|дал\p{L}*)/iu;

/** How many apologies are written along a way: a question that the call comes back to may be asked, and apologised for, without end. */
function apologiesOn({ path }: Witness): number {
  return [...new Set(path)].reduce((sum, one) => sum + apologies(one).length, 0);
}

/** «Простите, не расслышала» asks to repeat and apologises for nothing. */
const MISHEARD = 0.5;

const apologies: Events = (one) => {
  if (one.role !== 'agent') return [];
  const seen = new Set<number>();
  return one.all('apology').filter(({ sentence }) => {
    if (seen.has(sentence) || one.sentences[sentence].asks || one.probability(sentence, 'apology') < MISHEARD) return false;
    seen.add(sentence);
    return true;
  });
};
