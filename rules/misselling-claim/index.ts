import { defineRule, EVERYWHERE, heardAs, isAgent, isUnder, type HeardSentence, type Problem, type Script, type Utterance } from 'callint/rule';

const KINDS = ['like-deposit', 'guaranteed', 'no-risk', 'state-insured'] as const;

/** Do not sell an investment as a deposit, promise yield, or hide risk. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Не продавайте вложение под видом вклада, не обещайте дохода и говорите о риске.',
    en: 'Do not sell an investment as a deposit, promise yield, or hide risk.',
  },
  source: 'Catalogue 87: 38-ФЗ ст. 28 ч. 2 п. 1; Bank of Russia on product substitution and misinforming.',
  messages: {
    'like-deposit': {
      ru: '«{said}» — вложение выдают за вклад. Клиент рассчитывает на страховку АСВ, а её нет. Скажите прямо: «это не вклад, вложенное можно потерять». Уточните у юриста.',
      en: '“{said}” passes an investment off as a deposit. The customer counts on the protection of deposits, and there is none. Say plainly: “this isn’t a deposit; you can lose money”. Check with counsel.',
    },
    guaranteed: {
      ru: '«{said}» — доход обещать нельзя: его не знает никто. Скажите, как менялась стоимость за прошлые годы и что впереди её не гарантируют. Уточните у юриста.',
      en: '“{said}” promises a yield that nobody knows. Say how the value moved in past years and that the future is not guaranteed. Check with counsel.',
    },
    'no-risk': {
      ru: '«{said}» — риск есть у любого вложения. Тот, кому его не назвали, первый же минус понесёт в жалобу. Скажите, сколько можно потерять и когда. Уточните у юриста.',
      en: '“{said}”: every investment has a risk. Whoever was not told takes the first loss to the regulator. Say how much can be lost, and when. Check with counsel.',
    },
    'state-insured': {
      ru: '«{said}» — государство страхует вклады, а не вложения. Скажите, что эти деньги не застрахованы, или назовите договор и сумму. Уточните у юриста.',
      en: '“{said}”: the state protects deposits, not investments. Say that this money is not insured, or name the scheme and the sum. Check with counsel.',
    },
    heard: {
      ru: '«{said}» — продукт описан лучше, чем он есть. Скажите, что это на самом деле, что можно потерять и сколько стоит выйти. Уточните у юриста.',
      en: '“{said}” makes the product out to be what it is not. Say what it really is, what can be lost, and what leaving costs. Check with counsel.',
    },
    untold: {
      ru: 'Просят согласия («{said}»), а о риске на этом пути не сказано. Клиент узнает о нём, когда деньги упадут в цене. Скажите до согласия: «доход не гарантирован, вложенное можно потерять». Уточните у юриста.',
      en: 'A yes is asked for (“{said}”) and no risk has been told on this path. The customer learns of it when the value falls. Say before: “returns aren’t guaranteed and you can lose money”. Check with counsel.',
    },
  },
  options: { everywhere: EVERYWHERE },
  judges: ['misselling-claim/product', 'misselling-claim/guaranteed', 'misselling-claim/no-risk', 'missell'],
  appliesTo: (script, options) => !/^(?:deposit|вклад|депозит)/iu.test(script.header('product') ?? '') && isUnder(script, options, 'ru', 'eu', 'uk', 'us'),
  *check(script) {
    for (const turn of script.agentTurns) {
      const claims = new Map<number, Problem>();
      for (const kind of KINDS) for (const act of turn.all(own(kind))) if (!claims.has(act.sentence) && !turn.sentences[act.sentence].asks) claims.set(act.sentence, claim(turn, act, kind));
      for (const heard of heardAs(turn, 'missell', SURE)) if (!claims.has(heard.sentence) && !turn.sentences[heard.sentence].asks && !turn.says(own('risk-told')) && !DENIES.test(turn.text.slice(heard.start, heard.end))) claims.set(heard.sentence, claim(turn, heard, 'heard'));
      yield* claims.values();
    }
    yield* withoutRisk(script);
  },
});

/** So sure the recogniser must be where no phrase says it. */
const SURE = 0.6;
/** «Это не вклад», “it isn't like a savings account”: the honest thing to say. */
const DENIES = /(?<!\p{L})(?:не вклад|не гарантир\p{L}+|no,|not|n['’]t|no (?:guarantee|fixed))(?!\p{L})/iu;

function claim(turn: Utterance, act: HeardSentence, message: string): Problem {
  return { at: turn.at(act), message, data: { said: turn.text.slice(act.start, act.end).trim() } };
}

/** A yes to an investment on a path where nobody has spoken of risk. */
function* withoutRisk(script: Script): Generator<Problem> {
  const risks = (one: Utterance) => (isAgent(one) ? one.all(own('risk-told')) : []);
  const asks = (one: Utterance) => (isAgent(one) ? one.all('consent-ask') : []);
  for (const { utterance, event, path } of script.flow.precedes(risks, asks)) {
    if (!path.some((step) => isAgent(step) && step.says(own('product')))) continue;
    yield { at: utterance.at(event), message: 'untold', data: { said: utterance.text.slice(event.start, event.end).trim() }, path: path.map((step) => ({ at: step.range })) };
    return;
  }
}

function own(name: string): string {
  return `misselling-claim/${name}`;
}
