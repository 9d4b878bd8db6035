import { defineRule, isAgent, isCustomer, likeliest, paidOfferIn, type Range, type Script, type Utterance } from 'callint/rule';

/** A service call carries no offer: with one it is advertising. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'В сервисном звонке нет предложений: с ними он становится рекламой.',
    en: 'A service call carries no offer: with one it becomes marketing.',
  },
  source: 'Catalogue 82: guidance of the UK regulator on direct marketing; 38-ФЗ, ст. 18; article on proactive service, mistake 4.',
  messages: {
    promo: {
      ru: '«{offer}» — реклама в звонке, который нужен по делу ({kind}). Клиент согласился на новости о своём заказе, а не на продажу, и в следующий раз трубку не возьмёт. Уберите предложение или заведите отдельную кампанию с согласием на рекламу; уточните у юриста.',
      en: '“{offer}” is an offer in a call made for another purpose ({kind}). The customer agreed to news of their order, not to a sale, and will not pick up next time. Drop it, or make it a campaign of its own with consent to marketing; check with counsel.',
    },
  },
  options: {
    allowWithConsent: { default: true, description: 'Silent when the header says `consent_basis: marketing`.' },
  },
  judges: ['offer', 'pitch'],
  *check(script, { allowWithConsent }) {
    if (allowWithConsent && /market|реклам|маркет/iu.test(script.header('consent_basis') ?? '')) return;
    for (const turn of script.agentTurns) {
      const offer = promotionIn(script, turn);
      if (!offer || isWanted(script, turn) || afterComplaint(script, turn)) continue;
      yield {
        at: turn.at(offer),
        message: 'promo',
        data: { offer: turn.text.slice(offer.start, offer.end).trim(), kind: KINDS[script.call.type] ?? script.call.type },
        path: script.flow.pathTo(turn).map((step) => ({ at: step.range })),
      };
      return;
    }
  },
});

/** Where the script does not say what the call is for, only what is brought in by the way. */
function promotionIn(script: Script, turn: Utterance): Range | undefined {
  const offer = paidOfferIn(turn);
  return offer?.isAside || (isStated(script) && likeliest(turn, 'need-question') < SURE) ? offer : undefined;
}

const KINDS: Readonly<Record<string, Record<'ru' | 'en', string>>> = {
  proactive: { ru: 'сервисный звонок', en: 'a service call' },
  survey: { ru: 'опрос', en: 'a survey' },
  collections: { ru: 'звонок о долге', en: 'a call about a debt' },
  reminder: { ru: 'напоминание', en: 'a reminder' },
};

const SURE = 0.6;
/** A call that is taken for a service call for want of anything else may be a sale after all. */
function isStated(script: Script): boolean {
  return script.call.type !== 'proactive' || script.header('type') !== undefined || script.header('call_type') !== undefined;
}

function isWanted(script: Script, turn: Utterance): boolean {
  return script.flow.justBefore(turn).some((one) => isCustomer(one) && likeliest(one, 'price-question', 'request', 'question') >= SURE);
}

/** There another rule tells it. */
function afterComplaint(script: Script, turn: Utterance): boolean {
  return script.flow.pathTo(turn).some((one) => !isAgent(one) && isCustomer(one) && likeliest(one, 'complaint', 'distress') >= 0.7);
}
