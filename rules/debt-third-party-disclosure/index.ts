import { defineRule, EVERYWHERE, isLikelyUnder, isUnder, likeliest, listenerOf, type Listener, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

/** Nothing about the debt to a third person, an answering machine or a wrong number. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Постороннему, автоответчику и по чужому номеру о долге не говорят ничего.',
    en: 'Nothing about the debt to a third person, an answering machine or a wrong number.',
  },
  source: 'Catalogue 79: 12 CFR 1006.6(d), 1006.2(j); 15 U.S.C. 1692b; 230-ФЗ, ст. 4 ч. 1.',
  judges: ['debt-mention', 'debt', 'third-party', 'private-matter', 'tells-third'],
  messages: {
    told: {
      ru: '«{text}» услышит не должник: отвечает {whom}. О чужих долгах посторонним не говорят, человека это унижает, а компании грозит жалоба. Спросите, когда его застать, и оставьте имя и номер{law}; уточните у юриста.',
      en: '“{text}” is heard by somebody else: this is {whom}. Other people’s debts are nobody’s business; it shames the debtor and brings a complaint. Ask when to reach them, and leave a name and a number{law}; check with counsel.',
    },
    urged: {
      ru: '«{text}»: постороннего просят повлиять на должника. Это давление через близких. Попросите только передать, кто звонил{law}; уточните у юриста.',
      en: '“{text}” asks somebody else to put pressure on the debtor. Ask them only to say who called{law}; check with counsel.',
    },
  },
  options: { everywhere: EVERYWHERE },
  appliesTo: (script, options) => isUnder(script, options, 'ru', 'us', 'uk', 'eu') || isLikelyUnder(script, 'ru', 'us', 'uk'),
  *check(script): Iterable<Problem> {
    for (const turn of script.agentTurns) {
      const whom = listenerOf(script, turn) ?? (likeliest(turn, 'tells-third') >= SURE_BY_ITSELF ? 'other' : undefined);
      if (!whom) continue;
      for (const [index, { start, end }] of turn.sentences.entries()) {
        const sentence = turn.text.slice(start, end);
        const message = URGES.test(sentence) ? 'urged' : !SAYS_NOTHING.test(sentence) && (DEBT.test(sentence) || tellsSum(turn, { start, end }) || turn.probability(index, 'tells-third') >= SURE) ? 'told' : undefined;
        if (!message) continue;
        const text = sentence.trim();
        const from = start + sentence.length - sentence.trimStart().length;
        yield { at: turn.at({ start: from, end: from + text.length }), message, data: { text: text.replace(/[.!]$/u, ''), whom: WHOM[whom], law: lawOf(script) }, suggestions: [whom === 'machine' ? LEAVE : ASK] };
        break;
      }
    }
  },
});

const DEBT = /(?<!\p{L})(?:долг(?!о)\p{L}{0,3}|задолженност\p{L}*|просроч\p{L}*|коллектор\p{L}*|взыскани\p{L}*|кредит(?!н\p{L}+ карт)\p{L}{0,3}|за[йе]м\p{L}{0,4}|микрозайм\p{L}*|суд(?:а|е|ом|у)?|пристав\p{L}*|погас\p{L}*|debts?|overdue|past[- ]due|arrears|collectors?|collections?|loans?|court|bailiffs?|owes?|owed|delinquent|payday|outstanding balance)(?!\p{L})/iu;
/** “Please ring us about your water bill of {balance}”: in a call about a debt a bill with its sum tells all. */
function tellsSum(turn: Utterance, { start, end }: Range): boolean {
  return BILL.test(turn.text.slice(start, end)) && turn.entities.some((one) => one.start >= start && one.end <= end && (one.type === 'money' || (one.type === 'placeholder' && SUM.test(one.placeholder ?? ''))));
}

const BILL = /(?<!\p{L})(?:bills?|invoices?|balance|payments?|сч[её]т(?:а|у|ов|е|ам)?|квитанци\p{L}*|плат[её]ж\p{L}*|оплат\p{L}*)(?!\p{L})/iu;
const SUM = /balance|amount|sum|total|due|owed|debt|arrears|bill|сумм|долг|баланс|остат|к_оплате|задолж/iu;

/** How sure the recogniser must be that a private matter is told: where somebody else listens, and where nothing says so. */
const SURE = 0.12;
const SURE_BY_ITSELF = 0.4;

const URGES = /(?<!\p{L})(?:повлия\p{L}+ на|поговорите с (?:ним|ней)|заставьте|пусть (?:заплатит|погасит|вернет|вернёт)|занял\p{L}* за|оплатит\p{L}* за (?:него|нее|неё)|заплатите за|make (?:him|her|them) pay|get (?:him|her|them) to pay|pay (?:it )?for (?:him|her|them)|talk (?:some )?sense into)(?!\p{L})/iu;

/** «О долге не говорю», "I can't say what it's about". */
const SAYS_NOTHING = /(?:не|ни) (?:могу|вправе|буду) (?:сказать|говорить|раскры)|(?:can['’]?t|cannot|not able to|may not) (?:say|tell|discuss)/iu;

const WHOM: Readonly<Record<Listener, { ru: string; en: string }>> = {
  other: { ru: 'другой человек', en: 'another person' },
  machine: { ru: 'автоответчик', en: 'an answering machine' },
  wrong: { ru: 'человек с чужим номером', en: 'a wrong number' },
};

function lawOf({ jurisdiction }: Script): string {
  if (jurisdiction.stated.has('us')) return ' (12 CFR 1006.6(d), 15 U.S.C. 1692b)';
  return jurisdiction.stated.has('ru') ? ' (230-ФЗ)' : '';
}

const ASK = {
  desc: {
    ru: '«Когда удобнее застать {имя отчество}? Передайте, пожалуйста, что звонила {имя}, номер {телефон}.»',
    en: '“When could I reach {name}? Please say that {agent name} called, {number}.”',
  },
};

const LEAVE = {
  desc: {
    ru: '«{Имя отчество}, это {имя}, фирма {название}. Перезвоните, пожалуйста: {телефон}.»',
    en: '“{Name}, it’s {agent name} from {company}. Please call {number}, I’m in until six.”',
  },
};
