import { asksWhyMe, defineRule, heardFrom, isCustomer, likeliest, repliesTo, shortened, type Script, type Utterance } from 'callint/rule';


/** "Why is this better for me?" is answered with this customer's facts. */
export default defineRule({
  category: 'benefit',
  severity: 'error',
  summary: {
    ru: 'На «а мне это зачем?» отвечают фактом про этого клиента.',
    en: '“Why is this better for me?” is answered with a fact about this customer.',
  },
  source: 'Essay of a telecom customer: “how is the new plan better for me?” is asked three times and answered with features.',
  messages: {
    general: {
      ru: '{question}, а в ответ слышит о продукте: «{reply}». Про него самого ни слова, и решать ему не из чего. Назовите его число: сколько он тратит, чем пользуется, что изменится. Если для него ничего — так и скажите.',
      en: '{question} and hears about the product: “{reply}”. Nothing about them, so there is nothing to decide on. Give their own figure: what they spend, use, or would save. If it does nothing for them, say so.',
    },
    branch: {
      ru: 'В скрипте продажи нет ветки на «а мне это зачем?». Этот вопрос задают первым, и оператор будет сочинять ответ на ходу. Добавьте ветку с числом из данных клиента.',
      en: 'This sales script has no branch for “why would I need that?”. It is the first thing people ask, and agents will make an answer up. Add a branch with a figure from the customer’s own data.',
    },
  },
  options: {
    requireBranch: { default: false, description: 'Every sales script must have a branch for “why me?”.' },
  },
  judges: ['why-me'],
  *check(script, { requireBranch }) {
    const questions = script.utterances.filter((one) => isCustomer(one) && asksWhyMe(one));
    for (const question of questions) {
      const [reply] = repliesTo(script, question, 1);
      if (!reply || speaksOfCustomer(reply)) continue;
      yield {
        at: question.at({ start: 0, end: question.text.length }),
        message: 'general',
        data: { question: heardFrom(question, question.text, 'asks'), reply: shortened(reply.text, SHOWN_LETTERS) },
        related: [{ at: reply.range, message: { ru: 'Ответ без клиента.', en: 'The answer without the customer.' } }],
        path: script.flow.pathTo(reply).map((step) => ({ at: step.range })),
        suggestions: [{ desc: {
          ru: 'Например: «За межгород вы заплатили {сумма_межгород} за год. Здесь он включён, плата та же.» или «С вашими двумя гигабайтами — незачем, оставим как есть.»',
          en: 'For example: “Last year you paid {intl_year} for calls abroad; here they are included at the same fee.” Or: “With your two gigabytes, honestly, you don\'t.”',
        } }],
      };
    }
    if (requireBranch && questions.length === 0) yield* missingBranch(script);
  },
});

/** A field, a figure of the customer's own, a benefit that is theirs, or an honest «незачем». */
function speaksOfCustomer(reply: Utterance): boolean {
  if (reply.says('personal-benefit', 'honest-loss', 'lets-go', 'evidence') || reply.entities.some((one) => one.type === 'placeholder')) return true;
  if (likeliest(reply, 'benefit', 'saving') >= LIKELY) return true;
  return OWN.test(reply.text) && (reply.entities.some((one) => one.type === 'money' || one.type === 'count' || one.type === 'duration' || one.type === 'percent') || likeliest(reply, 'accept-no', 'need-question') >= LIKELY);
}

const LIKELY = 0.4;
const OWN = /(?:^|[^\p{L}])(?:вы|вас|вам|вами|ваш\p{L}*|you|your|yours)(?![\p{L}])/iu;

function* missingBranch(script: Script) {
  const offer = script.agentTurns.find((turn) => turn.says('offer', 'consent-ask'));
  if (offer) yield { at: offer.at(offer.all('offer', 'consent-ask')[0]), message: 'branch', severity: 'warning' as const };
}

const SHOWN_LETTERS = 110;
