import { defineRule, EVERYWHERE, heardAs, isUnder, type HeardSentence, type Utterance } from 'callint/rule';

/** Do not make one purchase a condition of another, nor imply it. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Не ставьте одну покупку условием другой.',
    en: 'Do not make one purchase a condition of another, nor imply it.',
  },
  source: 'Catalogue 86: ЗоЗПП ст. 16 (п. 2), ban on imposed extras; Bank of Russia on tied selling.',
  messages: {
    tied: {
      ru: '«{said}» — одно продают в нагрузку к другому. Клиент платит за то, чего не хотел, а потом возвращает деньги через жалобу. Назовите обе цены: со второй покупкой и без неё, и пусть выберет. Уточните у юриста.',
      en: '“{said}” sells one thing on condition of another. The customer pays for what they did not want, and gets the money back by a complaint. Name both prices, with it and without, and let them choose. Check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    mandatory: { default: [] as readonly string[], description: 'What the law or the technology really demands; a line that names it is let pass.' },
  },
  judges: ['offer', 'consent-ask', 'tied-sale/tied'],
  appliesTo: (script, options) => isUnder(script, options, 'ru', 'eu', 'uk', 'us'),
  *check(script, { mandatory }) {
    const needed = [...mandatory, ...(script.header('mandatory')?.split(/[,;]/) ?? [])].map((one) => one.trim().toLowerCase()).filter(Boolean);
    for (const turn of script.agentTurns) {
      const [act] = [...turn.all('tied-sale/tied'), ...heardAs(turn, 'tie', SURE).filter((one) => !isBesides(turn, one))].filter(({ sentence }) => !turn.sentences[sentence].asks && !turn.all('tied-sale/by-law').some((law) => law.sentence === sentence));
      if (!act || turn.says('tied-sale/free-way') || namesBoth(turn) || needed.some((one) => turn.text.toLowerCase().includes(one))) continue;
      yield {
        at: turn.at(act),
        message: 'tied',
        data: { said: turn.text.slice(act.start, act.end).trim() },
        suggestions: [{ desc: {
          ru: '«Со страховкой ставка …, без неё …. Что выбираете?»',
          en: '“… with cover, … without. Which would you like?”',
        } }],
      };
    }
  },
});

/** So sure the recogniser must be where no phrase says it. */
const SURE = 0.45;

/** "We also do drain cover at £6 a month": one more thing, and no condition. */
function isBesides(turn: Utterance, { start, end }: HeardSentence): boolean {
  const words = turn.text.slice(start, end);
  return /(?<!\p{L})(?:также|ещё у нас|кстати|заодно|also|as well|while i have you|by the way)(?!\p{L})/iu.test(words) && !/(?<!\p{L})(?:только|если|при услови\p{L}+|обязательн\p{L}+|вместе с|only|if|unless|provided|require\p{L}*|have to|must|together with)(?!\p{L})/iu.test(words);
}

/** Both prices are said: with the second purchase and without it. */
function namesBoth(turn: Utterance): boolean {
  const prices = turn.entities.filter((entity) => entity.type === 'percent' || entity.type === 'money');
  return prices.length > 1 && /(?<!\p{L})(?:без|without)(?!\p{L})/iu.test(turn.text);
}
