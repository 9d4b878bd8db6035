import { defineRule, rememberedOfWords, type Problem, type Script, type Utterance } from 'callint/rule';

/** No card, phone, document, address or full name of a real customer in a script. */
export default defineRule({
  category: 'data',
  severity: 'warning',
  summary: {
    ru: 'В скрипте нет настоящих карт, телефонов, документов и полных имён клиентов.',
    en: 'No real cards, phones, documents or full names of customers in a script.',
  },
  source: 'Catalogue 73. Cases and contest answers used full names as samples; PCI DSS on card data.',
  messages: {
    found: {
      ru: '«{text}» похоже на {what} живого человека. Скрипт читают десятки людей, а чужому клиенту назовут не его данные. Поставьте поле, например {field}.',
      en: '“{text}” looks like {what} of a real person. Dozens of people read a script, and another customer will hear it as theirs. Use a field such as {field}.',
    },
    name: {
      ru: '«{text}» — полное имя в самом скрипте. Если это образец, хорошо; в работе поставьте {field}.',
      en: '“{text}” is a full name in the script itself. Fine for a sample; in production use {field}.',
    },
  },
  options: {
    personas: { default: [] as readonly string[], description: 'Names of invented people that your samples use.' },
    sampleSeverity: { default: 'info', values: ['info', 'warning'], description: 'How gravely it is taken in a sample or a training text.' },
  },
  *check(script, { personas, sampleSeverity }): Iterable<Problem> {
    const isSample = /sample|training|example|образец|пример|обучен|тренинг|учебн/iu.test([script.header('type'), script.header('status'), script.node.title].join(' '));
    const severity = isSample && sampleSeverity === 'info' ? { severity: 'info' as const } : {};
    const known = [...personas, ...headerNames(script)].map((one) => one.toLowerCase());
    for (const turn of [...script.agentTurns, ...script.customerTurns].filter(({ kind }) => kind === 'speech')) {
      for (const { place, kind } of dataIn(turn)) {
        const text = turn.text.slice(place.start, place.end);
        const field = FIELDS[kind][turn.language];
        yield {
          at: turn.at(place), message: 'found', data: { text, what: WHAT[kind], field }, ...severity,
          suggestions: [{ desc: { ru: `Поставить поле ${field}`, en: `Put the field ${field}` }, edits: [{ range: turn.at(place), text: field }] }],
        };
      }
    }
    yield* firstName(script, known);
  },
});

/** A name is told once: whoever reads it knows about the others. */
function* firstName(script: Script, known: readonly string[]): Iterable<Problem> {
  for (const turn of script.agentTurns) {
    for (const place of fullNamesIn(turn)) {
      const text = turn.text.slice(place.start, place.end);
      if (known.some((name) => name.includes(text.toLowerCase()) || text.toLowerCase().includes(name))) continue;
      yield { at: turn.at(place), message: 'name', data: { text, field: turn.language === 'ru' ? '{имя_отчество}' : '{last_name}' }, severity: 'info' };
      return;
    }
  }
}

type Kind = 'card' | 'phone' | 'email' | 'document' | 'address';

const WHAT: Readonly<Record<Kind, { ru: string; en: string }>> = {
  card: { ru: 'номер карты', en: 'the card number' },
  phone: { ru: 'личный телефон', en: 'the private phone' },
  email: { ru: 'личную почту', en: 'the private mail' },
  document: { ru: 'номер документа', en: 'the document number' },
  address: { ru: 'домашний адрес', en: 'the home address' },
};

const FIELDS: Readonly<Record<Kind, { ru: string; en: string }>> = {
  card: { ru: '{последние_4_цифры}', en: '{last4}' },
  phone: { ru: '{телефон}', en: '{phone}' },
  email: { ru: '{почта}', en: '{email}' },
  document: { ru: '{документ}', en: '{document}' },
  address: { ru: '{адрес}', en: '{address}' },
};

/** What each looks like, how many figures it has at least, and what else stands in it. */
const PATTERNS: readonly (readonly [kind: Kind, leastDigits: number, sign: RegExp, pattern: RegExp])[] = [
  ['card', 13, /\d/, /(?<![\d+-])(?:\d[ -]?){12,18}\d(?![\d-])/gu],
  ['phone', 10, /\d/, /(?<![\d-])(?:\+7|8)[ -]?\(?9\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)|(?<![\d-])(?:\+44 ?7\d{3}|07\d{3}) ?\d{3} ?\d{3}(?!\d)|(?<![\d-])(?:\+1[ -]?)?\(?[2-9]\d{2}\)?[ -][2-9]\d{2}[ -]\d{4}(?!\d)/gu],
  ['email', 0, /@/, /[\w.+-]+@(?:gmail|yahoo|hotmail|outlook|icloud|mail|yandex|ya|bk|list|inbox|rambler)\.(?:com|ru|co\.uk|net)(?![\p{L}\d])/giu],
  ['document', 6, /\d/, /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)|(?<=паспорт\p{L}{0,2} (?:серии |номер |серия )?)\d{2} ?\d{2}(?: №| номер)? ?\d{6}(?!\d)|(?<![\d-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\d-])|(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu],
  ['address', 2, / кв|Flat|Apt|Apartment|Unit/, /(?:ул\.|улиц\p{L}|просп\p{L}*\.?|пер\.|переулок) [«"]?\p{Lu}[\p{L} -]+[»"]?,? (?:д(?:ом)?\.? ?)?\d+[а-я]?,? кв(?:артира)?\.? ?\d+|\d+[a-z]? (?:\p{Lu}\p{L}+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Court),? (?:Flat|Apt\.?|Apartment|Unit) ?\d+/gu],
];

/** Numbers that nobody has, kept for stories: 555-0142, and Ofcom's 07700 900123. */
const NOBODYS = /555[ -]?01\d\d|(?:\+44 ?|0)7700 ?900 ?\d{3}|(\d)\1{6}/;

/** The company's own number. */
const OWN_NUMBER = /(?:перезвоните|звоните|наш\p{L}*|мой|(?:наберите|звоните|позвоните|пишите|напишите) (?:сразу |лучше )?(?:мне|меня|нам)|линии|поддержк\p{L}+|номер компании|горяч\p{L}+|call (?:us|me)?|ring (?:us|me)?|our|my (?:own )?(?:line|number)|reach (?:us|me))[^.?!]{0,40}$/iu;

interface Datum {
  place: { start: number; end: number };
  kind: Kind;
}

const dataIn = rememberedOfWords((turn): readonly Datum[] => {
  if (!/[\d@]/.test(turn.text)) return [];
  const digits = turn.text.match(/\d/g)?.length ?? 0;
  const data: Datum[] = [];
  for (const [kind, leastDigits, sign, pattern] of PATTERNS) {
    if (digits < leastDigits || !sign.test(turn.text)) continue;
    for (const found of turn.text.matchAll(pattern)) {
      const place = { start: found.index, end: found.index + found[0].length };
      if (data.some((one) => one.place.start < place.end && place.start < one.place.end)) continue;
      if (kind === 'card' && !hasCheckDigit(found[0].replace(/\D/g, ''))) continue;
      if (kind === 'phone' && (NOBODYS.test(found[0]) || OWN_NUMBER.test(turn.text.slice(0, place.start)))) continue;
      data.push({ place, kind });
    }
  }
  return data;
});

/** Luhn's sum, by which card numbers are told from others. */
function hasCheckDigit(digits: string): boolean {
  if (digits.length < 13 || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const FULL_NAME = /(?<![\p{L}«])(?:\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|ко|ук|юк|ян) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:ович|евич|ич|овна|евна|ична)|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:ович|евич|ич|овна|евна|ична) \p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|ко|ук|юк|ян))(?!\p{L})|(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}(?!\p{L})/gu;
const INTRODUCES = /(?:меня зовут|это|говорит|my name is|i['’]m|this is|it['’]s)\s$/iu;

function* fullNamesIn({ text }: Utterance): Iterable<{ start: number; end: number }> {
  if (!/(?:ич|вна|чна)(?:\P{L}|$)|(?:Mr|Mrs|Ms|Miss|Dr)\.? /u.test(text)) return;
  for (const found of text.matchAll(FULL_NAME)) if (!INTRODUCES.test(text.slice(0, found.index))) yield { start: found.index, end: found.index + found[0].length };
}

function headerNames({ node }: Script): string[] {
  return node.meta.entries.filter(({ key }) => /persona|персон|agent_name/i.test(key)).flatMap(({ value }) => [value].flat());
}
