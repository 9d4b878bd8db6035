import { defineRule, evidence, heardFrom, isAgent, isCustomer, likeliest, paidOfferIn, shortened, type Event, type Utterance } from 'callint/rule';

/** Nothing is sold on the path of a complaint, a failure, a debt or a loss. */
export default defineRule({
  category: 'closing',
  severity: 'error',
  summary: {
    ru: 'После жалобы, аварии, долга или горя ничего не продают.',
    en: 'Nothing is sold after a complaint, a failure, a debt or a bereavement.',
  },
  source: 'Article on proactive service, mistake 4: an offer to a dissatisfied customer may be the last straw.',
  messages: {
    sold: {
      ru: '{complaint}, а дальше ему предлагают платное: «{offer}». Недовольный слышит, что на его беде зарабатывают. Уберите предложение или перенесите в другой звонок, а здесь сделайте что-то бесплатно.',
      en: '{complaint} and is later offered something paid: “{offer}”. An unhappy customer hears that their trouble is being sold on. Drop the offer, or move it to another call, and do something here for free.',
    },
  },
  options: {
    afterSolution: { default: true, description: 'Also tell of offers made after the matter was settled, as a warning.' },
  },
  judges: ['complaint', 'distress', 'offer'],
  *check(script, { afterSolution }) {
    const isSale = script.call.type === 'sales';
    const hurts = (one: Utterance): Event[] => (isCustomer(one) && isHurt(one, isSale) ? [{ start: 0, end: one.text.length }] : []);
    const offers = (one: Utterance): Event[] => [isAgent(one) ? paidOfferIn(one) : undefined].filter((offer) => offer !== undefined);
    for (const witness of script.flow.neverAfter(hurts, offers)) {
      const { utterance, event, path } = witness;
      if (isWanted(script.flow.justBefore(utterance)) || answersQuestion(script.flow.justBefore(utterance), utterance, event)) continue;
      const hurt = sorest(path.filter((step) => hurts(step).length > 0));
      const settled = path.slice(path.findIndex((step) => step === hurt) + 1).some((step) => isAgent(step) && likeliest(step, 'resolution-check') >= SETTLED);
      if (settled && !afterSolution) continue;
      yield {
        at: utterance.at(event),
        message: 'sold',
        data: { complaint: heardFrom(hurt ?? utterance, shortened((hurt ?? utterance).text, SHOWN_LETTERS)), offer: utterance.text.slice(event.start, event.end).trim() },
        ...evidence(witness),
        ...(hurtsNearby(path, utterance, hurts) && { restsOn: undefined }),
        ...((settled || isSale) && { severity: 'warning' as const }),
        ...(hurt && { related: [{ at: hurt.range, message: { ru: 'Жалоба.', en: 'The complaint.' } }] }),
        suggestions: [{ desc: { ru: 'Например: «За неделю без воды делаю перерасчёт, минус двести десять рублей. Подключать ничего не нужно.»', en: 'For example: “I’m taking £21 off for the week without water. There’s nothing you need to buy.”' } }],
      };
    }
  },
});

/** The line that hurts most: «я весь день прождала» rather than the quarrel about the address that follows. */
function sorest(hurt: readonly Utterance[]): Utterance | undefined {
  return hurt.reduce<Utterance | undefined>((most, one) => (most && felt(most) > felt(one) ? most : one), undefined);
}

function felt(one: Utterance): number {
  return likeliest(one, 'complaint', 'distress');
}

/** Where the complaint stands in the step of the offer, it matters little how the call came to the step. */
function hurtsNearby(path: readonly Utterance[], offer: Utterance, hurts: (one: Utterance) => readonly Event[]): boolean {
  const inStep = path.slice(path.findLastIndex((one) => one.stage !== offer.stage) + 1);
  return inStep.some((one) => one !== offer && hurts(one).length > 0);
}

const SURE_HURT = 0.5;
const SURE_IN_SALE = 0.9;
const SETTLED = 0.6;
const SURE_WITH_SIGN = 0.5;

function isHurt(one: Utterance, isSale: boolean): boolean {
  if (LOSS.test(one.text)) return true;
  const calm = likeliest(one, 'objection', 'refusal', 'why-me');
  return felt(one) >= (isSale ? SURE_IN_SALE : one.says('upset') ? SURE_WITH_SIGN : SURE_HURT) && felt(one) > calm;
}

/** Somebody died, whatever else is said. */
const LOSS = /(?<!\p{L})(?:умер(?:ла|ли)?|скончал\p{L}+|похорон\p{L}*|погиб(?:ла|ли)?)(?!\p{L})|\b(?:passed away|funeral|(?:husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|partner)(?: has| just)? died)\b/iu;

/** The customer asked for it. */
function isWanted(before: readonly Utterance[]): boolean {
  // «Муж умер, надо закрыть договор» asks for something else
  return before.some((one) => isCustomer(one) && (likeliest(one, 'price-question') >= SURE_HURT || (likeliest(one, 'request') >= SURE_HURT && !LOSS.test(one.text) && likeliest(one, 'distress', 'complaint') < SURE_HURT)));
}

/** «А текущие квитанции?» — «Идут отдельно, сейчас это 6 142 рубля в месяц.»: a sum that was asked after, and nothing offered. */
function answersQuestion(before: readonly Utterance[], turn: Utterance, { start }: Event): boolean {
  const at = turn.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  const isAsked = before.some((one) => isCustomer(one) && one.sentences.at(-1)?.asks === true);
  return isAsked && at === 0 && turn.probability(at, 'answer') >= SURE_ANSWER && Math.max(turn.probability(at, 'offer'), turn.probability(at, 'consent-ask')) < UNLIKELY_OFFER;
}

const SURE_ANSWER = 0.9;
const UNLIKELY_OFFER = 0.4;

const SHOWN_LETTERS = 80;
