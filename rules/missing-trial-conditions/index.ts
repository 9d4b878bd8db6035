import { defineRule, heardAs, isAgent, joined, type HeardSentence, type Script, type Utterance } from 'callint/rule';

/** What has to be said with “free”. */
const CONDITIONS = ['price', 'date', 'cancel'] as const;
type Condition = (typeof CONDITIONS)[number];

/** "Free" and "trial" must come with what is paid, when, and how to stop. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Сказали «бесплатно» — скажите, сколько потом, с какого дня и как отключить.',
    en: '“Free” and “trial” must come with what is paid, when, and how to stop.',
  },
  source: 'EU UCPD Annex I, point 20; FTC guide to the TSR, negative options; UK DMCC, key information on subscriptions.',
  messages: {
    trial: {
      ru: '«{claim}» — а что потом, не сказано ({missing}). Клиент узнает об этом из списания и решит, что его обманули. Скажите до согласия: «бесплатно до …, потом … рублей в месяц, отключить можно …».',
      en: '“{claim}”, and nothing on what comes after ({missing}). The customer learns it from the bill and feels cheated. Say before the yes: “free until …, then … a month, and you can stop it by …”.',
    },
    gift: {
      ru: '«{claim}» — за такое обычно платят, и клиент ждёт подвоха ({missing}). Скажите, до какого дня это бесплатно, сколько стоит потом и как отказаться, или что платить не придётся никогда.',
      en: '“{claim}” is usually paid for, so the customer looks for the catch ({missing}). Say until when it is free, what it costs then and how to stop, or that it will never cost anything.',
    },
    'auto-renews': {
      ru: 'В шапке скрипта стоит автопродление, а клиенту о нём не говорят. Первое же списание станет жалобой. Скажите до согласия, когда и за сколько продлится и как это отключить.',
      en: 'The header says that it renews by itself, and nobody tells the customer. The first charge will be a complaint. Say before the yes when it renews, for how much, and how to stop it.',
    },
  },
  options: {
    conditions: { default: [...CONDITIONS] as readonly string[], values: CONDITIONS, description: 'What must be said: price (what it costs afterwards), date (until when), cancel (how to stop).' },
  },
  judges: ['missing-trial-conditions/trial', 'missing-trial-conditions/gift'],
  fault: 'cost-disclosure',
  *check(script, { conditions }) {
    const wanted = CONDITIONS.filter((one) => conditions.includes(one));
    const told = new Set<string>();
    for (const turn of script.agentTurns) {
      const [kind, claim] = freeOf(turn) ?? [];
      if (!kind || !claim || (SERVICE.has(script.call.type) && !TRIAL.test(turn.text.slice(claim.start, claim.end)))) continue;
      const heard = aroundConsent(script, turn);
      if (heard.some((one) => one.says(own('no-strings')))) continue;
      const missing = wanted.filter((one) => !heard.some((said) => tells[one](said, turn)));
      const words = turn.text.slice(claim.start, claim.end).trim();
      if (missing.length === 0 || told.has(words)) continue;
      told.add(words);
      yield { at: turn.at(claim), message: kind, data: { claim: words, missing: joined(missing.map((one) => NAMES[one])) } };
    }
    yield* silentRenewal(script);
  },
});

/** Calls in which what is free is a repair or a favour, unless it is called a trial. */
const SERVICE: ReadonlySet<string> = new Set(['support', 'complaint', 'proactive', 'collections', 'reminder']);
const TRIAL = /trial|first|пробн|тестов|перв|подписк|subscription|membership/iu;

const NAMES: Record<Condition, { ru: string; en: string }> = {
  price: { ru: 'нет цены', en: 'no price' },
  date: { ru: 'нет срока', en: 'no end date' },
  cancel: { ru: 'не сказано, как отключить', en: 'no way to stop' },
};

/** Is a condition told by what is said; `claim` is the turn that calls it free. */
const tells: Record<Condition, (said: Utterance, claim: Utterance) => boolean> = {
  price: (said) => said.entities.some((one) => one.type === 'money' && (one.value ?? 1) > 1 && (one.period !== undefined || said.says(own('afterwards')))),
  date: (said) => said.entities.some((one) => one.type === 'date' || one.type === 'duration') || said.says(own('afterwards')) || said.all(own('trial')).some((act) => /перв|first/i.test(said.text.slice(act.start, act.end))),
  cancel: (said) => said.says(own('cancel-way')),
};

/** So sure the recogniser must be that something is free where no phrase says it, in a turn that asks for a yes. */
const SURE = 0.5;

function freeOf(turn: Utterance): ['trial' | 'gift', HeardSentence] | undefined {
  for (const kind of ['trial', 'gift'] as const) {
    const act = turn.all(own(kind))[0];
    if (act) return [kind, act];
  }
  const [heard] = turn.says('consent-ask', 'purchase-ask') ? heardAs(turn, 'free-claim', SURE) : [];
  return heard && ['gift', heard];
}

/** What the customer has heard before agreeing: all up to the turn, and on from it until somebody asks for a yes. */
function aroundConsent(script: Script, turn: Utterance): Utterance[] {
  const asks = (one: Utterance) => isAgent(one) && one.says('consent-ask');
  const after = asks(turn) ? [] : script.flow.straightOn(turn, (one) => one !== turn && asks(one));
  return [...script.flow.pathTo(turn), turn, ...after.filter(isAgent).slice(0, TURNS_ON)].filter(isAgent);
}

/** Further on than so many turns of the agent, the conditions belong to something else. */
const TURNS_ON = 3;

function* silentRenewal(script: Script) {
  if (!/^(?:true|yes|да)$/i.test(script.header('auto_renew') ?? '')) return;
  const asks = script.agentTurns.find((turn) => turn.says('consent-ask'));
  if (!asks || script.agentTurns.some((turn) => turn.says(own('cancel-way')) || /продлева|продлит|renew/i.test(turn.text))) return;
  yield { at: asks.at(asks.all('consent-ask')[0]), message: 'auto-renews' };
}

function own(name: string): string {
  return `missing-trial-conditions/${name}`;
}
