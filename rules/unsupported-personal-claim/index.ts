import { defineRule, heardAs, isUnlikely, rememberedAsHeard, type HeardSentence, type Script, type Utterance } from 'callint/rule';

/** What is said of the customer, from the most to the least particular: a sentence is reported once. */
const KINDS = ['spending', 'loss', 'gain', 'fit', 'chosen', 'habit'] as const;

/** How sure the recogniser must be of a claim that no phrase names. */
const SURE = 0.5;

/** What a claim can stand on: figures, and fields that figures are put in. */
const FIGURES = new Set(['money', 'percent', 'count', 'duration', 'date', 'placeholder']);

/** A statement about this customer's spending, need or gain needs data about this customer. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Говорите о тратах, нуждах и выгоде клиента только по его данным.',
    en: 'A statement about this customer’s spending, need or gain needs data about this customer.',
  },
  source: 'Essay of a telecom customer: “you spend a lot” without a figure; 38-ФЗ art. 5 part 7.',
  messages: {
    spending: {
      ru: '«{claim}» — упрёк без цифр: клиент не знает, с чем сравнили, и начинает спорить. Назовите его сумму, период и откуда она: «за март вы доплатили … рублей».',
      en: '“{claim}” is a reproach without a figure: the customer does not know what was compared, and argues. Name their sum, the period and its source: “in May you paid … on top of your plan”.',
    },
    loss: {
      ru: '«{claim}» — пугает, но ничем не подтверждено. Скажите, чего и сколько не хватило этому клиенту и когда, или спросите его.',
      en: '“{claim}” frightens and proves nothing. Say what this customer ran short of, how much and when, or ask.',
    },
    gain: {
      ru: '«{claim}» — выгода без расчёта. Клиент услышит обещание, которое некому проверить. Посчитайте по его счёту: сколько платит, сколько будет, какая разница.',
      en: '“{claim}” is a gain nobody has worked out. The customer hears a promise that cannot be checked. Do the sum from their bill: what they pay, what they would pay, the difference.',
    },
    fit: {
      ru: '«{claim}» — откуда это известно? Сначала спросите или назовите, что о клиенте знаете («вы тратите 12 гигабайт»), потом говорите, что подходит.',
      en: '“{claim}”: how would the agent know? Ask first, or say what is known of this customer (“you use 12 gigabytes”), and then what suits them.',
    },
    chosen: {
      ru: '«{claim}» говорят всем, и клиент это слышит. Скажите, по какому его признаку подобрано, или уберите эти слова.',
      en: '“{claim}” is said to everybody, and the customer can tell. Say by which fact about them it was chosen, or drop the words.',
    },
    claimed: {
      ru: '«{claim}» сказано о клиенте, а откуда это известно, он не узнает. Назовите его цифру, дату или слова, или спросите.',
      en: '“{claim}” is said of the customer, who cannot tell how anybody knows. Give their own figure, date or words, or ask.',
    },
    habit: {
      ru: '«{claim}» — догадка о привычках клиента. Ошибётесь — потеряете доверие. Спросите или назовите данные: «в апреле у вас было …».',
      en: '“{claim}” guesses at the customer’s habits. A wrong guess costs trust. Ask, or name the data: “in April you had …”.',
    },
  },
  judges: ['offer', 'pitch', 'personal-claim'],
  fault: 'unverifiable-claim',
  *check(script) {
    for (const turn of script.agentTurns) {
      if (turn.says('safety')) continue;
      for (const [kind, act] of claimsOf(turn)) {
        if (stands(turn, act.sentence) || isEcho(script, turn) || (kind === 'claimed' && isUnlikely(script, turn, act, 'unverifiable-claim', UNLIKELY))) continue;
        yield {
          at: turn.at(act),
          message: kind,
          data: { claim: turn.text.slice(act.start, act.end).trim() },
        };
      }
    }
  },
});

/** One claim for each sentence; questions and conditions claim nothing. */
const claimsOf = rememberedAsHeard((turn): readonly (readonly [kind: string, act: HeardSentence])[] => {
  const bySentence = new Map<number, [string, HeardSentence]>();
  const add = (kind: string, act: HeardSentence) => {
    const open = turn.sentences[act.sentence].asks || turn.all(own('condition')).some((one) => one.sentence === act.sentence);
    if (!open && !bySentence.has(act.sentence)) bySentence.set(act.sentence, [kind, act]);
  };
  for (const kind of KINDS) for (const act of turn.all(own(kind))) add(kind, act);
  // whether a gain in figures holds, another rule works out
  const isSum = (sentence: number) => turn.all('gain-claim', 'pays-off').some((one) => one.sentence === sentence);
  for (const act of heardAs(turn, 'personal-claim', SURE)) if (!isSum(act.sentence)) add('claimed', act);
  return [...bySentence.values()].sort(([, a], [, b]) => a.start - b.start);
});

/** Figures, sources or the customer's own words, in the sentence or the ones next to it. */
function stands(turn: Utterance, sentence: number): boolean {
  // the price in the question for a yes tells nothing of the customer
  const near = turn.sentences.filter((one, index) => Math.abs(index - sentence) <= 1 && (index === sentence || !one.asks));
  const within = ({ start, end }: { start: number; end: number }) => near.some((one) => start >= one.start && end <= one.end);
  if (turn.all('evidence', own('ground')).some(within)) return true;
  return turn.entities.some((entity) => FIGURES.has(entity.type) && within(entity) && !isName(turn, entity) && !isBound(turn, entity));
}

/** “At least £300 a year”, «не меньше тысячи»: whoever had looked it up would say how much. */
function isBound(turn: Utterance, { type, start }: { type: string; start: number }): boolean {
  return type === 'money' && BOUND.test(turn.text.slice(0, start));
}

const BOUND = /(?<!\p{L})(?:at least|no less than|as much as|upwards? of|минимум|как минимум|по меньшей мере|не мен(?:ее|ьше)(?:,? чем)?(?: на)?)\s+$/iu;

/** A field that a name is put in tells nothing of what the customer needs. */
function isName(turn: Utterance, { type, start }: { type: string; start: number }): boolean {
  return type === 'placeholder' && turn.entities.some((other) => other.start === start && (other.type === 'name' || other.type === 'brand'));
}

/** “You look like porridge people”: no phrase names it, and a supervisor who hears all around would surely not mark it. */
const UNLIKELY = 0.01;

/** The customer has just said so. */
function isEcho(script: Script, turn: Utterance): boolean {
  const heard = script.previous(turn);
  return heard?.role === 'customer' && heard.says(...KINDS.map(own));
}

function own(name: string): string {
  return `unsupported-personal-claim/${name}`;
}
