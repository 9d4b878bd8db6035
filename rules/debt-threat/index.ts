import { defineRule, EVERYWHERE, heardAs, isLikelyUnder, isUnder, trimmedRange, withoutStop, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

/** No threats and no shame in collections, and a way out for who cannot pay. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'При взыскании не угрожают и не стыдят, а тому, кто не может платить, предлагают выход.',
    en: 'No threats and no shame in collections, and a way out for who cannot pay.',
  },
  source: 'Catalogue 80: 12 CFR 1006.18(b)–(c), 1006.14; 16 CFR 310.4(a)(1); 230-ФЗ, ст. 6 ч. 2; FCA CONC 7.3.',
  judges: ['debt-mention', 'debt', 'debt-threat/debt-threat', 'debt-threat/no-defence', 'threat'],
  messages: {
    threat: {
      ru: '«{text}» — угроза. Испуганный человек обещает, что угодно, и не платит, а запись разговора приложат к жалобе. Скажите, что на самом деле решено и когда, и предложите выход{law}; уточните у юриста.',
      en: '“{text}” is a threat. A frightened person promises anything and pays nothing, and the recording goes with the complaint. Say what has truly been decided and when, and offer a way out{law}; check with counsel.',
    },
    defenceless: {
      ru: '«{text}» отговаривает должника от юриста, суда или жалобы. Это его право, и такая запись станет доводом против компании. Спросите, как связаться с его юристом{law}; уточните у юриста.',
      en: '“{text}” talks the debtor out of a lawyer, a court or a complaint. They have a right to these, and the recording will be held against the company. Ask how to reach their lawyer{law}; check with counsel.',
    },
    ordered: {
      ru: 'Заметка велит угрожать: «{text}». Уберите её: за слова, которым учат, отвечает компания{law}; уточните у юриста.',
      en: 'The note tells the agent to threaten: “{text}”. Take it out: the company answers for what it teaches{law}; check with counsel.',
    },
    noWayOut: {
      ru: 'Скрипт требует оплаты и ничего не предлагает тому, кто не может заплатить сразу. Такой разговор кончается трубкой. Добавьте ветку: частями, отсрочка, пауза; уточните у юриста.',
      en: 'The script asks for payment and offers nothing to those who cannot pay at once. Such a call ends with a hang-up. Add a branch: instalments, a later date, a pause; check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    requireOptions: { default: true, description: 'The script must offer something to those who cannot pay at once.' },
  },
  appliesTo: (script, options) => script.call.direction !== 'inbound' && (isUnder(script, options, 'ru', 'us', 'uk', 'eu') || isLikelyUnder(script, 'ru', 'us', 'uk')),
  *check(script, { requireOptions }): Iterable<Problem> {
    for (const turn of script.agentTurns) {
      const act = threatIn(turn);
      const denial = turn.all(NO_DEFENCE).find(({ sentence }) => !turn.sentences[sentence].asks);
      if (denial) yield { at: turn.at(denial), message: 'defenceless', data: { text: withoutStop(turn.text.slice(denial.start, denial.end)), law: lawOf(script) } };
      else if (act) yield { at: turn.at(act), message: 'threat', data: { text: withoutStop(turn.text.slice(act.start, act.end)), law: lawOf(script) }, suggestions: [WAY_OUT] };
    }
    for (const note of script.notes) {
      const act = note.all(PHRASES)[0];
      if (act && !FORBIDS.test(note.text.replace(CONDITION, '')) && !WITH_CONSENT.test(note.text)) yield { at: note.at(act), message: 'ordered', data: { text: withoutStop(note.text.slice(act.start, act.end)), law: lawOf(script) } };
    }
    if (requireOptions) yield* withoutWayOut(script);
  },
});

const PHRASES = 'debt-threat/debt-threat';
const NO_DEFENCE = 'debt-threat/no-defence';

/** So sure must the recogniser be where no phrase has named the threat. */
const SURE = 0.35;

/** What has been filed, with a day, is a fact, and so is what the agent says will not happen. */
const FACT = /(?:подал|подан|зарегистрирован|filed|registered|issued)\p{L}* .{0,40}(?:\d|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)|(?:никто|никого|мы|я|ничего|к вам) (?:к вам |на работу |туда )?не (?:будем|будет|станем|стану|угрожа\p{L}*|заберут|заберет|заберёт|отнимут|придет|придёт|приедет|звоним|сообщаем)|на работу мы не|(?:won['’]?t|will not|nobody will|no one will|can['’]?t|cannot|not going to) /iu;

/** «Если не дозвонились, звоним …»: when it is done, and no ban. */
const CONDITION = /(?<!\p{L})(?:если|когда|пока|if|when|unless)(?!\p{L})[^,.;:]*[,:]/giu;

/** «На работу звоним только с письменного согласия» orders nobody to press. */
const WITH_CONSENT = /(?<!\p{L})(?:соглас|разреш|сам\p{L}* (?:просил|указал|дал))\p{L}*|\b(?:consent|permission|asked us to|gave us)\b/iu;

/** Rules of style for notes: what must not be said, and who would be dismissed for it. «Не оплатите, вас посадят» in a text message forbids nothing. */
const FORBIDS = /(?<!\p{L})(?:не(?! (?:\p{L}*плати(?:те|шь)|внес[её](?:те|шь)|погаси(?:те|шь)|верн[её](?:те|шь)|рассчита(?:етесь|ешься))(?!\p{L}))|нельзя|запрещ\p{L}*|никаких|никогда|без|(?:don['’]?t|do not)(?! (?:pay|settle|repay|clear)(?!\p{L}))|never|nobody|no one|must not|not allowed|avoid)(?!\p{L})/iu;

function threatIn(turn: Utterance): { start: number; end: number } | undefined {
  const acts = [...turn.all(PHRASES), ...heardAs(turn, 'threat', SURE)];
  const act = acts.find(({ sentence }) => !FACT.test(turn.text.slice(turn.sentences[sentence].start, turn.sentences[sentence].end)));
  return act && turn.sentences[act.sentence];
}

const OPTIONS = /рассрочк|график|частями|по частям|отсрочк|каникул|пролонгац|продлени|реструктур|перенес|перенос|сдвин|сдвиг|скидк|списа|подожд[её]м|пауз|вариант|сколько (?:вы )?(?:сможете|можете)|(?:payment )?plan|instal|in parts|part of it|pause|defer|hardship|smaller|split|arrangement|settle|what could you manage|how much (?:can|could) you|extension|hold off/iu;

function* withoutWayOut(script: Script): Iterable<Problem> {
  const demands = script.agentTurns.filter((turn) => turn.says('debt-mention', 'debt'));
  if (demands.length === 0 || script.agentTurns.length < 4) return;
  if (script.agentTurns.some((turn) => OPTIONS.test(turn.text) || turn.says('alternative'))) return;
  const [turn] = demands;
  yield { at: turn.at(demandIn(turn)), message: 'noWayOut', severity: 'warning', suggestions: [WAY_OUT] };
}

/** The sentence that names the debt, with its sum where one does: not the name of the agent before it. */
function demandIn(turn: Utterance): Range {
  const acts = turn.all('debt-mention', 'debt');
  const hasSum = ({ start, end }: Range): boolean => turn.entities.some((one) => (one.type === 'money' || one.type === 'placeholder') && one.start >= start && one.end <= end);
  const sentences = acts.map(({ sentence }) => turn.sentences[sentence]);
  return trimmedRange(turn.text, sentences.find((one) => hasSum(one) && !isNamed(turn, one)) ?? sentences[0]);
}

function isNamed(turn: Utterance, { start, end }: Range): boolean {
  return turn.all('self-introduction', 'company-introduction').some((act) => act.start >= start && act.end <= end);
}

function lawOf({ jurisdiction }: Script): string | Record<'ru' | 'en', string> {
  if (jurisdiction.stated.has('us')) return ' (12 CFR 1006.18, 1006.14)';
  return jurisdiction.stated.has('ru') ? { ru: ' (230-ФЗ, ст. 6 ч. 2)', en: ' (Law 230-FZ, art. 6, part 2)' } : '';
}

const WAY_OUT = {
  desc: {
    ru: '«Если платить сейчас трудно, можно разделить сумму на {n} частей или перенести дату. Что вам подойдёт?»',
    en: '“If it’s hard right now, we can split it into {n} payments or move the date. What would suit you?”',
  },
};
