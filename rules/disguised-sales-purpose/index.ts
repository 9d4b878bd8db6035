import { afterAgentTurns, defineRule, heardAs, isAgent, likeliest, moneyFacts, type Act, type Range, type Script, type Utterance } from 'callint/rule';

/** How probable it must be that a turn with a sum in it offers something. */
const LIKELY_OFFER = 0.4;

/** Agent's turns in which the call shows what it is for. */
const OPENING_TURNS = 3;

/** Lines from the first one in which a gatekeeper is talked to. */
const AT_THE_DOOR = 4;

/** Do not open as care, survey, thanks or bonus when the path leads to a sale. */
export default defineRule({
  category: 'opening',
  severity: 'error',
  summary: {
    ru: 'Не прячьте продажу за заботой, опросом или подарком.',
    en: 'Do not open as care, survey, thanks or bonus when the path leads to a sale.',
  },
  source: 'Essay of a telecom customer, “do not lie to people”; articles on proactive service; 16 CFR 310.4(d)(2); L.P.R.A. § 4032.',
  messages: {
    pretext: {
      ru: 'Начало обещает другое («{said}»), а дальше продают («{sold}»). Клиент поймёт это на середине и почувствует себя обманутым. Скажите сразу: «звоню предложить …».',
      en: 'The opening promises something else (“{said}”), and then comes a sale (“{sold}”). The customer notices halfway and feels tricked. Say it at once: “I am calling to offer …”.',
    },
    'false-appointment': {
      ru: '«{said}» — выдумка, чтобы соединили. Она раскроется в первой же фразе с директором. Скажите секретарю, кто вы и с чем звоните.',
      en: '“{said}” is made up to get through. It is found out in the first sentence with the boss. Tell the assistant who you are and what the call is about.',
    },
  },
  judges: ['disguised-sales-purpose/pretext', 'disguised-sales-purpose/false-appointment', 'disguise'],
  appliesTo: ({ call }) => call.direction !== 'inbound' && !call.requested,
  *check(script) {
    yield* pretexts(script);
    if (script.call.type === 'sales') for (const turn of script.agentTurns) yield* falseAppointment(script, turn);
  },
});

/** A pretext in the opening, with no word of an offer there, and a sale on the way. */
function* pretexts(script: Script) {
  const seen = new Set<Utterance>();
  for (const opening of script.flow.openings()) {
    const way = script.flow.straightOn(opening, afterAgentTurns(OPENING_TURNS));
    const first = way.filter(isAgent).slice(0, OPENING_TURNS);
    const pretext = first.find((turn) => pretextIn(script, turn) !== undefined);
    if (!pretext || seen.has(pretext)) continue;
    seen.add(pretext);
    const until = first.slice(0, first.indexOf(pretext) + 1);
    if (until.some((turn) => turn.says(own('openness')) && !turn.all(own('openness')).every((act) => overlaps(act, turn.all(own('pretext')))))) continue;
    const named = pretext.all(own('pretext'));
    if (named.length > 0 && named.every((act) => asksBeside(pretext, act.sentence))) continue;
    const sale = saleAfter(script, pretext);
    const said = pretextIn(script, pretext);
    if (!sale || !said) continue;
    const sold = sale.all('consent-ask', 'offer')[0] ?? priceOf(sale) ?? sale.sentences[0];
    yield {
      at: pretext.at(said),
      message: 'pretext',
      data: { said: words(pretext, said), sold: words(sale, sold) },
      related: [{ at: sale.at(sold), message: { ru: 'Здесь начинают продавать.', en: 'The selling begins here.' } }],
    };
  }
}

/** What hides the sale: by its wording, as the recogniser hears it, or since a survey is what the script says it is. */
function pretextIn(script: Script, turn: Utterance): Range | undefined {
  const [said] = turn.all(own('pretext'));
  if (said) return said;
  const [done] = heardAs(turn, 'disguise', SURE).filter(({ start, end }) => turn.text.slice(start, end).split(' ').length <= LONGEST);
  const isOffer = likeliest(turn, 'offer', 'upsell', 'price') >= LIKELY_OFFER;
  return isOffer ? undefined : done ?? (script.call.type === 'survey' ? turn.all('reason').find(({ sentence }) => !turn.sentences[sentence].asks) : undefined);
}

/** So sure the recogniser must be where no phrase says it; that a sale follows is asked as well. */
const SURE = 0.3;
/** Who rambles in more words than these has another fault. */
const LONGEST = 22;
/** Turns of the agent after the pretext within which the sale comes. */
const SOON = 3;

/** “… to thank you, and ask if you'd think about starting again”: what is wanted is said in the same breath. */
function asksBeside(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  return turn.probability(sentence, 'reason') >= CLEAR_REASON && ASKS.test(turn.text.slice(start, end));
}

const CLEAR_REASON = 0.9;
const ASKS = /(?:^|[^\p{L}])(?:and|also)[^.?!]{0,30}(?:ask|see|find out|offer|invite)(?!\p{L})|(?:^|[^\p{L}])и[^.?!]{0,30}(?:попросить|спросить|предложить|пригласить|узнать)(?!\p{L})/iu;

/** The first turn that asks for a yes to something paid, or offers it with its price, unasked. */
function saleAfter(script: Script, pretext: Utterance): Utterance | undefined {
  const isNamed = pretext.says(own('pretext'));
  // “Shall we start?” is asked in surveys that sell nothing
  const isSurvey = !isNamed && script.call.type === 'survey';
  return script.agentTurns.filter(({ index }) => index > pretext.index).find((turn, at) => {
    if ((!isNamed && at >= SOON) || !sells(turn) || (isSurvey && !turn.says('offer'))) return false;
    const heard = script.previous(turn);
    return heard?.says('request', own('wish')) !== true && script.flow.before(turn).includes(pretext);
  });
}

/** An offer with its price or with the question for a yes. */
function sells(turn: Utterance): boolean {
  const priced = priceOf(turn) !== undefined;
  if (turn.says('consent-ask')) return priced || turn.says('offer');
  return priced && (turn.says('offer') || likeliest(turn, 'offer', 'price', 'upsell', 'consent-ask', 'tie') >= LIKELY_OFFER);
}

/** Parts of a sum that make it a price. */
const PRICES = new Set(['price', 'new-price', 'rise', 'once']);

function priceOf(turn: Utterance): Range | undefined {
  return moneyFacts(turn).find((fact) => PRICES.has(fact.role))?.entity;
}

function* falseAppointment(script: Script, turn: Utterance) {
  const [act] = turn.all(own('false-appointment'));
  if (act && !turn.says('self-introduction') && script.flow.pathTo(turn).length <= AT_THE_DOOR) yield { at: turn.at(act), message: 'false-appointment', data: { said: words(turn, act) } };
}

function overlaps(act: Range, others: readonly Act[]): boolean {
  return others.some((other) => act.start < other.end && other.start < act.end);
}

function words(turn: Utterance, { start, end }: Range): string {
  return turn.text.slice(start, end).trim();
}

function own(name: string): string {
  return `disguised-sales-purpose/${name}`;
}
