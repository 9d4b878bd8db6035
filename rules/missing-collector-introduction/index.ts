import { defineRule, EVERYWHERE, evidence, hiddenCallers, isAgent, isLikelyUnder, isUnder, listenerOf, namesCompany, withoutStop, type Problem, type Script, type Utterance } from 'callint/rule';

/** A talk with a debtor begins with who is speaking and for which creditor. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Разговор с должником начинается с того, кто говорит и от имени какого кредитора.',
    en: 'A talk with a debtor (Russia) begins with who is speaking and for which creditor.',
  },
  source: 'Catalogue 78: law 230-ФЗ, ст. 4 ч. 1, ст. 6 ч. 1–2; the paragraph on introductions was not verified.',
  judges: ['debt-mention', 'debt', 'hidden-id', 'missing-collector-introduction/hide-caller'],
  messages: {
    hidden: {
      ru: 'Вместо того чтобы назваться, взыскатель говорит «{text}». Должник не знает, кто звонит и кому платить, и вправе положить трубку. Назовите себя, агентство и кредитора. 230-ФЗ требует действовать добросовестно (ст. 6 ч. 1); уточните у юриста.',
      en: 'Instead of a name the collector says “{text}”. The debtor does not know who is calling and whom to pay. Give your name, the agency and the creditor. Law 230-ФЗ asks for good faith (art. 6 part 1); check with counsel.',
    },
    absent: {
      ru: 'О долге говорят («{text}»), а до этого не прозвучало: {missing}. Должник не знает, настоящий ли это звонок. Представьтесь полностью и назовите кредитора до слов о долге; уточните у юриста.',
      en: 'The debt is spoken of (“{text}”) and this has not been said before: {missing}. The debtor cannot tell whether the call is genuine. Introduce yourself and name the creditor first; check with counsel.',
    },
    note: {
      ru: 'Заметка велит скрыть, кто звонит: «{text}». Скрытый номер и чужое имя — первый довод для жалобы. Пусть оператор называет себя и кредитора; уточните у юриста.',
      en: 'The note tells the agent to hide who is calling: “{text}”. A hidden number or a false name is the first thing a complaint will quote. Have the agent name themselves and the creditor; check with counsel.',
    },
  },
  options: { everywhere: EVERYWHERE },
  appliesTo: (script, options) => script.call.direction !== 'inbound' && (isUnder(script, options, 'ru') || isLikelyUnder(script, 'ru')),
  *check(script, options): Iterable<Problem> {
    const hidden = hiddenCallers(script);
    for (const { turn, at, question } of hidden) {
      yield {
        at: turn.at(at), message: 'hidden', data: { text: withoutStop(turn.text.slice(at.start, at.end)) }, suggestions: [TEMPLATE],
        ...(question && { related: [{ at: question.range, message: { ru: 'Здесь спросили, кто звонит.', en: 'Here they asked who is calling.' } }] }),
      };
    }
    for (const note of script.notes) {
      const [act] = note.all('missing-collector-introduction/hide-caller');
      // to others than the debtor a collector may not even name the bank
      if (act && !TO_OTHERS.test(note.text)) yield { at: note.at(act), message: 'note', data: { text: note.text.slice(act.start, act.end).trim() } };
    }
    if (hidden.length === 0 && opensACall(script)) yield* introducedTooLate(script, isUnder(script, options, 'ru'));
  },
});

/** A fragment of a call, say the answers to objections, need not repeat who is calling. */
function opensACall({ agentTurns: [first], customerTurns: [answer] }: Script): boolean {
  return first !== undefined && (first.says('greeting', 'outbound-opening', 'time-ask', 'hidden-id') || first.text.includes('?') || (answer?.says('who-is-it') ?? false));
}

const TO_OTHERS = /трет\p{L}+ лиц|родствен|посторонн|друг\p{L}+ человек|автоответчик|third part|someone else|relative|voicemail/iu;

const TEMPLATE = {
  desc: {
    ru: '«Меня зовут {фамилия имя отчество}, {организация}, звоню от имени {кредитор} о просроченном платеже по договору {номер}.»',
    en: '“My name is {full name}, {agency}, calling for {creditor} about the overdue payment under agreement {number}.”',
  },
};

/** Neither name nor company before the debt is a fault anywhere; one of them, where the law of the country is known to hold. */
function* introducedTooLate(script: Script, isStrict: boolean): Iterable<Problem> {
  const named = (turn: Utterance) => (isAgent(turn) && (turn.says('self-introduction') || SPEAKING.test(turn.text) || namesCompany(script, turn) && turn.entities.some(({ type, who }) => type === 'name' && who !== 'customer')) ? START : []);
  const company = (turn: Utterance) => (isAgent(turn) && namesCompany(script, turn) ? START : []);
  // to others than the debtor neither the creditor nor the debt is named
  const debt = (turn: Utterance) => (listenerOf(script, turn) ? [] : debtIn(turn));
  const either = (turn: Utterance) => (named(turn).length + company(turn).length > 0 ? START : []);
  const checks = isStrict ? [{ first: either, is: 'both' as const }, { first: company, is: 'creditor' as const }, { first: named, is: 'name' as const }] : [{ first: either, is: 'both' as const }];
  for (const { first, is } of checks) {
    const [witness] = script.flow.precedes(first, debt);
    if (!witness) continue;
    const { utterance, event } = witness;
    yield {
      at: utterance.at(event), message: 'absent', ...evidence(witness), suggestions: [TEMPLATE],
      data: { text: withoutStop(utterance.text.slice(event.start, event.end)), missing: MISSING[is] },
    };
    return;
  }
}

/** “Ilya Petrov speaking”: no set phrase goes before the name. */
const SPEAKING = /(?:^|[.!?] )(?:\p{Lu}[\p{L}-]+ ){1,3}speaking(?!\p{L})|(?<!\p{L})говорит \p{Lu}/u;

const START = [{ start: 0, end: 0 }];

const MISSING = {
  both: { ru: 'кто звонит и от имени какого кредитора', en: 'who is calling and for which creditor' },
  creditor: { ru: 'название кредитора или агентства', en: 'the creditor or the agency' },
  name: { ru: 'имя звонящего', en: 'the name of the caller' },
};

function debtIn(turn: Utterance): { start: number; end: number }[] {
  if (!isAgent(turn) || turn.says('private-matter')) return [];
  const [first] = turn.all('debt-mention', 'debt');
  if (!first) return [];
  const sentence = turn.sentences[first.sentence];
  return [{ start: sentence.start, end: sentence.end }];
}
