import { defineRule, EVERYWHERE, evidence, heardAs, isAgent, isUnder, likeliest, trimmedRange, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

/** How sure the recogniser must be of an obstacle that no phrase names. */
const SURE = 0.6;
/** And that something is offered to somebody who leaves. */
const SURE_OFFER = 0.45;

/** Cancelling is no harder than buying: one check, one offer at most, then do it. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Уйти не труднее, чем прийти: одна проверка, одно предложение, и отключаем.',
    en: 'Cancelling is no harder than buying: one check, one offer at most, then do it.',
  },
  source: 'Catalogue 89: FCA on sludge practices; Bank of Russia: refusing must not be harder than agreeing; Ofcom on hard exits.',
  messages: {
    offers: {
      ru: '«{said}» — уже второе уговаривание, а клиент сказал, что уходит. Остаются не от этого, зато жалуются как раз на это. Предложите один раз и отключайте. Уточните у юриста.',
      en: '“{said}” is one more attempt to keep a customer who has said they are leaving. It keeps nobody and fills the complaints. Offer once, then cancel. Check with counsel.',
    },
    errand: {
      ru: '«{said}» — уйти труднее, чем было подключиться. Примите отказ там же, где его сказали, назовите день, когда всё закончится, и пришлите подтверждение. Уточните у юриста.',
      en: '“{said}” makes leaving harder than joining was. Take the cancellation where it was said, name the day it ends, and send a confirmation. Check with counsel.',
    },
    'must-explain': {
      ru: '«{said}» — условие, которого у клиента быть не должно: объяснять уход он не обязан. Спросите о причине, если хотите, но отключайте и без неё. Уточните у юриста.',
      en: '“{said}” sets a condition: nobody has to explain why they leave. Ask for the reason if you like, and cancel without it as well. Check with counsel.',
    },
    slow: {
      ru: 'От «{said}» до отключения {turns:реплика|реплики|реплик} оператора. Подключают быстрее. Отключите сразу, а о мелочах скажите после. Уточните у юриста.',
      en: 'From “{said}” to the end it takes {turns:turn|turns} of the agent. Joining is quicker. Cancel at once and tell the details afterwards. Check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    maxOffers: { default: 1, min: 0, description: 'How many offers may follow once the customer has said that they are leaving.' },
    maxTurns: { default: 6, min: 1, description: 'How many turns of the agent it may take until it is cancelled.' },
  },
  judges: ['cancellation-obstruction/leave'],
  appliesTo: (script, options) => isUnder(script, options, 'uk', 'ru', 'us', 'eu'),
  *check(script, { maxOffers, maxTurns }) {
    const leavers = new Set(script.utterances.filter((one) => isLeaving(script, one)));
    const leaving = script.customerTurns.filter((turn) => leavers.has(turn));
    const retains = script.call.type === 'retention' || leaving.length > 0;
    if (!retains) return;
    const obstructed = new Set<Utterance>();
    for (const turn of script.agentTurns) {
      const obstacle = obstacleIn(script, turn, leavers);
      if (!obstacle) continue;
      obstructed.add(turn);
      yield obstacle;
    }
    yield* tooManyOffers(script, maxOffers, leavers, obstructed);
    for (const wish of leaving.slice(0, 1)) yield* tooSlow(script, wish, maxTurns);
  },
});

/** An errand or a condition, once the customer is leaving. */
function obstacleIn(script: Script, turn: Utterance, leavers: ReadonlySet<Utterance>): Problem | undefined {
  const asked = script.flow.before(turn).some((one) => leavers.has(one)) || script.call.type === 'retention';
  if (!asked) return undefined;
  const [explain] = turn.all(own('must-explain'));
  const [errand] = turn.all(own('errand'));
  const found = explain ?? errand ?? heardAs(turn, 'obstruct', SURE).find(() => !turn.says(own('done')));
  return found && { at: turn.at(found), message: found === explain ? 'must-explain' : 'errand', data: { said: words(turn, found) } };
}

/** Every offer after the wish to leave beyond those allowed, whatever answers lie between. */
function* tooManyOffers(script: Script, maxOffers: number, leavers: ReadonlySet<Utterance>, reported: ReadonlySet<Utterance>): Generator<Problem> {
  const wishes = (one: Utterance) => (leavers.has(one) ? [placeOfWish(one)] : []);
  const offers = (one: Utterance) => (isAgent(one) && !one.says(own('done')) ? [...one.all(own('save')), ...KEEPING.flatMap((name) => heardAs(one, name, SURE_OFFER))].slice(0, 1) : []);
  for (const witness of script.flow.atMost(maxOffers, offers, { after: wishes })) {
    const { utterance, event } = witness;
    if (reported.has(utterance)) continue;
    yield { at: utterance.at(event), message: 'offers', data: { said: words(utterance, event) }, ...evidence(witness) };
  }
}

/** Turns of the agent from the wish to leave until it is carried out. */
function* tooSlow(script: Script, wish: Utterance, maxTurns: number): Generator<Problem> {
  const way = script.flow.straightOn(wish, (one) => isAgent(one) && one.says(own('done')));
  const last = way.at(-1);
  const turns = way.filter(isAgent).length;
  if (!last?.says(own('done')) || turns <= maxTurns) return;
  const leave = placeOfWish(wish);
  yield { at: wish.at(leave), message: 'slow', data: { said: words(wish, leave), turns }, related: [{ at: last.range, message: { ru: 'Отключают только здесь.', en: 'It is cancelled only here.' } }] };
}

function isLeaving({ call }: Script, one: Utterance): boolean {
  if (one.role !== 'customer' && one.kind !== 'cue') return false;
  return one.says(own('leave')) || (!NOT_YET_IN.has(call.type) && LEAVES.test(one.text) && likeliest(one, 'request', 'refusal', 'dnc') >= WISHES);
}

/** Who is rung up has nothing to leave: there a “no, stop” refuses an offer. */
const NOT_YET_IN: ReadonlySet<string> = new Set(['sales', 'survey', 'reminder', 'proactive', 'collections']);
const WISHES = 0.4;
const LEAVES = /(?<!\p{L})(?:отключ\p{L}+|отмен\p{L}+|прекра\p{L}+|закро\p{L}+|закры\p{L}+|расторг\p{L}+|отпис\p{L}+|не продлева\p{L}+|не хочу больше|завершить|уйти|ухожу|отказ\p{L}+ от|отказываюсь|уберите|снимите услугу|cancel\p{L}*|close|stop|end|leav(?:e|ing)|quit|unsubscribe|switch off|turn off|out of|don['’]t (?:need|want) (?:the|it|this|my|your))(?!\p{L})/iu;

/** The words of the wish to leave, or all that the customer says. */
function placeOfWish(one: Utterance): Range {
  return one.all(own('leave'))[0] ?? trimmedRange(one.text, { start: 0, end: one.text.length });
}

const KEEPING = ['push', 'offer', 'upsell', 'pitch'] as const;

function words(turn: Utterance, { start, end }: Range): string {
  return turn.text.slice(start, end).trim();
}

function own(name: string): string {
  return `cancellation-obstruction/${name}`;
}
