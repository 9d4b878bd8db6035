import { defineRule, EVERYWHERE, isAgent, isUnder, joined, namesCompany, speakingSeconds, type Problem, type Script, type Utterance } from 'callint/rule';

/** A sales call in the US says promptly who sells, that it is about a sale, and what is sold; so does an upsell in another call. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Звонок с продажей (США) сразу говорит, кто продаёт, что это продажа и что продают.',
    en: 'A sales call (US) promptly says who sells, that it is about a sale, and what is sold.',
  },
  source: 'Catalogue 76: 16 CFR 310 (substance from the FTC’s guide); D.C. Code § 22-3226.15; R.I. § 5-61-3.3; FTC advisory opinion 06-1 on upsells.',
  metric: 'seconds',
  messages: {
    late: {
      ru: 'За первые {seconds} с оператор {did} «{text}», но не сказал: {missing}. Клиент отвечает, не зная, что ему продают. Скажите это первым{law}; уточните у юриста.',
      en: 'In the first {seconds} s the agent {did} “{text}” and has not said: {missing}. The customer answers without knowing that something is being sold. Say it first{law}; check with counsel.',
    },
    upsell: {
      ru: '«{text}» — уже отдельная продажа, а кто её продавец, не сказано. Клиент думает, что говорит с той же компанией. Назовите продавца до предложения (FTC advisory opinion 06-1); уточните у юриста.',
      en: '“{text}” is a sale of its own, and its seller has not been named. The customer thinks it is the company they rang. Name the seller before the offer (FTC advisory opinion 06-1); check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    promptSeconds: { default: 30, min: 1, description: 'Seconds of speech within which it must all be said.' },
  },
  appliesTo: (script, options) => isUnder(script, options, 'us') && !isExempt(script),
  *check(script, { promptSeconds }): Iterable<Problem> {
    if (script.call.direction === 'inbound') yield* upsells(script);
    else if (script.agentTurns.some((turn) => turn.says('offer', 'pitch', 'consent-ask'))) yield* openings(script, promptSeconds);
  },
});

function isExempt(script: Script): boolean {
  return /^(?:true|yes|да)$/i.test(script.header('exempt') ?? '') || /(?<!\p{L})(?:b2b|b-to-b|business to business)(?!\p{L})/iu.test([script.node.title, ...script.node.meta.entries.map(({ value }) => String(value))].join(' '));
}

const ASKED = { ru: 'успел спросить', en: 'has asked' };
/** Time has run out at words that ask for nothing. */
const REACHED = { ru: 'дошёл до слов', en: 'has got as far as' };

type Part = 'seller' | 'sale' | 'goods';

const MISSING: Readonly<Record<Part, { ru: string; en: string }>> = {
  seller: { ru: 'кто продаёт', en: 'who the seller is' },
  sale: { ru: 'что это звонок с продажей', en: 'that it is a sales call' },
  goods: { ru: 'что продают', en: 'what is sold' },
};

const SALE = /(?<![\p{L}'’])(?:sales? call|sell(?:ing)?|offer(?:ing|s)?|promotion\w*|discount\w*|purchase|buy|quote|upgrade|renew\w*|продат\p{L}*|прода[её]\p{L}*|продаж\p{L}*|предлож\p{L}*|предлага\p{L}*|купить|скидк\p{L}*|акци[июяей]\p{L}*|продл\p{L}*)(?!\p{L})/iu;
const DENIES = /(?:not|n['’]t|isn['’]t) (?:a |here to |trying to |calling to )?(?:sales?|sell)|не прода|ничего не предлага/iu;

function* openings(script: Script, promptSeconds: number): Iterable<Problem> {
  for (const opening of script.flow.openings().slice(0, 1)) {
    const missing = new Set<Part>(['seller', 'sale', 'goods']);
    let seconds = 0;
    for (const turn of script.flow.straightOn(opening, () => false)) {
      if (!isAgent(turn)) continue;
      takeParts(script, turn, missing);
      seconds += speakingSeconds(turn);
      const question = turn.all('need-question', 'verify', 'verify-ask', 'consent-ask')[0];
      if (missing.size === 0) return;
      if (!question && seconds < promptSeconds) continue;
      const at = question ?? turn.sentences[0] ?? { start: 0, end: turn.text.length };
      yield {
        at: turn.at(at), message: 'late', suggestions: [TEMPLATE],
        data: { text: turn.text.slice(at.start, at.end).trim(), seconds: Math.round(seconds), missing: joined([...missing].map((part) => MISSING[part])), did: question && turn.sentences[question.sentence].asks ? ASKED : REACHED, law: lawOf(script) },
      };
      return;
    }
  }
}

function takeParts(script: Script, turn: Utterance, missing: Set<Part>): void {
  if (namesCompany(script, turn)) missing.delete('seller');
  const sells = (SALE.test(turn.text) || turn.says('offer')) && !DENIES.test(turn.text);
  if (sells) missing.delete('sale');
  if (sells || turn.says('pitch', 'feature') || namesProduct(script, turn)) missing.delete('goods');
}

function namesProduct(script: Script, { text }: Utterance): boolean {
  const product = script.header('product')?.toLowerCase();
  return product !== undefined && product.length > 2 && text.toLowerCase().includes(product);
}

/** States whose law was seen to set thirty seconds. */
function lawOf({ jurisdiction }: Script): string {
  const laws = [...(jurisdiction.stated.has('us-dc') ? ['D.C. Code § 22-3226.15'] : []), ...(jurisdiction.stated.has('us-ri') ? ['R.I. § 5-61-3.3'] : [])];
  return laws.length > 0 ? ` (${laws.join(', ')})` : '';
}

/** Words that bring another company into a call that the customer made. */
const OTHER_SELLER = /(?:our|a|from (?:our|a)|one of our) (?:trusted |selected )?(?:partner|affiliate)s?|(?:от |наш\p{L}* )партн[её]р\p{L}*|третьей компании|partner company/iu;

function* upsells(script: Script): Iterable<Problem> {
  for (const turn of script.agentTurns) {
    const offer = turn.all('offer', 'add-on', 'consent-ask', 'assumed-consent')[0];
    if (!offer || !OTHER_SELLER.test(turn.text) || namesOwn(turn)) continue;
    const { start, end } = turn.sentences[offer.sentence];
    yield { at: turn.at({ start, end: start + turn.text.slice(start, end).trimEnd().length }), message: 'upsell', data: { text: turn.text.slice(start, end).trim() }, suggestions: [TEMPLATE] };
  }
}

function namesOwn({ entities }: Utterance): boolean {
  return entities.some(({ type }) => type === 'brand');
}

const TEMPLATE = {
  desc: {
    ru: '«Это {имя}, {продавец}. Звоню с предложением купить {товар}: {цена} всего, {условия возврата}.»',
    en: '“This is {name} from {seller}. This is a sales call about {goods}: {price} in total, {refund terms}.”',
  },
};
