import { defineRule, pressureIn, sells, type Script } from 'callint/rule';

/** Header keys that say until when the offer holds. */
const OFFER_ENDS = ['valid_to', 'offer_until', 'offer_ends', 'акция_до', 'предложение_до', 'цена_до'];

/** No deadline or scarcity unless the customer can check it. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Не торопите клиента: срок называйте настоящий, с датой, которую можно проверить.',
    en: 'Do not hurry the customer: name a deadline only if it is real and can be checked.',
  },
  source: 'EU UCPD Annex I point 7; UK DMCC Act 2024 Sch. 20; Bank of Russia: «срочно», «быстрее» are marks of fraud.',
  fault: 'pressure',
  messages: {
    hurried: {
      ru: '«{said}» торопит клиента, а проверить этот срок нельзя. Так говорят мошенники, и человек перестаёт верить всему остальному. Назовите настоящую дату («цена до 30 июня, она в письме») или уберите спешку.',
      en: '“{said}” hurries the customer with a deadline that nobody can check. That is how fraudsters talk, and people stop believing the rest. Give the real date (“the price holds until 30 June, it is in the letter”) or drop the hurry.',
    },
    contradicted: {
      ru: '«{said}», а в шапке скрипта сказано, что предложение действует до {until}. Клиент узнает, что его торопили зря. Назовите эту дату.',
      en: '“{said}”, yet the header says that the offer holds until {until}. The customer will find out that the hurry was made up. Name that date.',
    },
  },
  options: {
    dateSaves: { default: true, description: 'A date or a field in the same sentence makes the deadline one that can be checked.' },
  },
  judges: ['offer', 'consent-ask', 'price'],
  *check(script, { dateSaves }) {
    const until = offerEnds(script);
    for (const { turn, kind, start, end, dated } of pressureIn(script)) {
      if (kind !== 'urgency' || (dated && dateSaves)) continue;
      const said = turn.text.slice(start, end).trim();
      yield {
        at: turn.at({ start, end }),
        message: until ? 'contradicted' : 'hurried',
        data: { said, ...(until && { until }) },
        ...(sellsNothing(script) && { severity: 'info' as const }),
        suggestions: [until
          ? { desc: { ru: `Скажите: «Цена действует до ${until}, подумайте спокойно.»`, en: `Say: “The price holds until ${until}, take your time.”` } }
          : { desc: { ru: 'Например: «Цена действует до 30 июня включительно, пришлю письмом. Сегодня решать не нужно.»', en: 'For example: “The price holds until 30 June, I\'ll send it in writing. No need to decide today.”' } }],
      };
    }
  },
});

function offerEnds(script: Script): string | undefined {
  return OFFER_ENDS.map((key) => script.header(key)).find((value) => value !== undefined && value !== '');
}

/** Calls in which a hurry seldom is about buying. */
const SERVICE = ['support', 'survey', 'reminder'];

/** There a hurry costs nobody money: it is a matter of tone. */
function sellsNothing(script: Script): boolean {
  return SERVICE.includes(script.call.type) && !sells(script);
}
