import { isAgent, isCustomer, lowerCased, rememberedOfWords, trimmedRange, type Event, type Range, type Utterance } from 'callint/rule';

/** What may be asked for, and how one sees that it is known. */
export interface Field {
  name: { ru: string; en: string };
  /** The whole question, in lower case. */
  asks?: RegExp;
  /** What follows the words of a question or an order, in lower case; sticky. */
  wants?: RegExp;
  /** Said by the customer, or by an agent who reads it out. */
  given: RegExp;
  /** Whoever says it says it of themselves: «меня зовут Олег» tells an agent's name, not the customer's. */
  ofOneself?: true;
  /** A field of the script that holds it. */
  field: RegExp;
}

/** Words that ask for something, in lower case. */
const ASKING = /(?:назов(?!ут|[её]т)\p{L}+|подскаж\p{L}+|продикту\p{L}+|дикту\p{L}+|уточни\p{L}*|напомни\p{L}*|укаж\p{L}+|остав\p{L}+|скаж\p{L}+|какой|какая|какое|нуж\p{L}+|what(?:['’]s| is| are| was)|which|(?:can|could|may|might) (?:i|you|we)|give me|tell me|please state|i need|need your)/gu;
const NUMBER = String.raw`(?:\d|(?<!\p{L})(?:од(?:ин|на)|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|\p{L}+надцать|двадцать|тридцать|сорок|сто|двести|триста|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L}))`;

function pattern(...parts: string[]): RegExp {
  return new RegExp(parts.join(''), 'iu');
}

export const FIELDS: readonly Field[] = [
  {
    name: { ru: 'имя', en: 'the name' },
    wants: /[^.?!{[<]{0,25}(?:фамили\p{L}+|имя|(?:your|the) (?:full |last |first )?(?:name|surname)(?! (?:on|of)(?!\p{L})))(?!\p{L})/uy,
    asks: /(?:(?:^|[.!?] )(?:ваш\p{L}{0,2}|(?:and )?your) (?:фамили\p{L}+|имя|(?:full |last |first )?name|surname)\?|как (?:я )?(?:могу )?(?:к )?вам? (?:зовут|обращаться|можно обращаться)|как вас зовут|представьтесь|who am i (?:speaking|talking) (?:to|with))/u,
    given: /(?:меня зовут|моя фамилия|фамилия|^я|[.!] я|^это|my name(?:['’]s| is)|^(?:hi|hello)?,? ?i['’]?m|^this is|^it['’]s|this is) \p{Lu}\p{Ll}+/mu,
    ofOneself: true,
    field: /^(?:имя|имя_?отчество|фио|клиент|имя_клиента|имя отчество|name|first_?name|full_?name|client_?name|customer(?:_name)?|firstname)$/iu,
  },
  {
    name: { ru: 'номер', en: 'the number' },
    wants: /[^.?!]{0,30}(?:номер\p{L}? (?:вашего |вашей )?(?:заказа|договора|обращения|заявки|полиса|брони)|лицев\p{L}+ сч[её]т\p{L}*|(?:order|account|reference|contract|booking|policy|customer|ticket|case) (?:number|reference)|what(?:['’]s| is) the plate|plate number)/uy,
    given: pattern(String.raw`(?:заказ|договор|обращени\p{L}|заявк\p{L}|полис\p{L}*|бронь|брони|лицев\p{L}+|order|account|reference|booking|policy|contract|ticket|case)[^.?!]{0,20}\d[\d -]{1,}`),
    field: /^(?:номер_?заказа|заказ|договор|номер_?договора|номер_?полиса|полис|обращение|заявка|лицевой_?сч[её]т|order(?:_?(?:no|number|id))?|account(?:_?(?:no|number))?|policy(?:_?(?:no|number))?|contract|booking|reference|ticket|plate)$/iu,
  },
  {
    name: { ru: 'адрес', en: 'the address' },
    wants: /[^.?!]{0,25}(?:адрес\p{L}{0,2}(?! почты| электрон)|(?<!email |e-mail )address)/uy,
    asks: /(?:по какому|на какой|куда)[^.?!]{0,25}(?:адрес\p{L}{0,2}(?! почты| электрон)|(?<!email |e-mail )address)/u,
    given: pattern(String.raw`(?:живу на|живём на|мой адрес|адрес:|улица \p{L}|ул\. ?\p{L}|проспект|переул\p{L}+|i live (?:at|on|in)|my address is|(?:flat|apartment|house) \d|\d+ \p{Lu}\p{L}+ (?:street|road|lane|court|avenue|close|drive)|кварт\p{L}+ `, NUMBER, String.raw`|дом `, NUMBER, ')'),
    field: /^(?:адрес|улица|address|street)$/iu,
  },
  {
    name: { ru: 'телефон', en: 'the phone number' },
    wants: /[^.?!]{0,25}(?:номер\p{L}? (?:вашего )?(?:телефона|для связи|для звонка|по которому)|телефон для связи|(?:phone|mobile|contact|callback|telephone) number|number (?:to|we can|i can|you can be) (?:call|ring|reach\p{L}*))/uy,
    given: pattern(String.raw`(?:телефон\p{L}*|номер\p{L}*|перезвоните (?:мне )?на|звоните на|call me (?:back )?on|reach me (?:on|at)|my (?:number|mobile|phone) is)[^.?!]{0,15}`, NUMBER, String.raw`[^.?!]{0,12}`, NUMBER),
    field: /^(?:телефон|номер_?телефона|phone|mobile|phone_?number)$/iu,
  },
  {
    name: { ru: 'дата', en: 'the date' },
    asks: /(?:(?:дат[уа]|число) (?:покупки|заказа|поломки|рождения|поездки|операции|визита)|когда (?:вы )?(?:купили|заказали|покупали|заказывали|оплатили|сломал\p{L}+)|when did you (?:buy|order|book|pay)|date of (?:purchase|birth|order|travel)|what day did)/u,
    given: /(?:купил\p{L}*|заказал\p{L}*|оплатил\p{L}*|покупал\p{L}*|родил\p{L}+|(?:i|we) (?:bought|ordered|booked|paid)|born)[^.?!]{0,25}(?:\d|(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\p{L}+надцат|двадцат|тридцат)\p{L}* (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|(?:last|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d?)/iu,
    field: /^(?:дата_?(?:покупки|заказа|рождения)|order_?date|purchase_?date|birth_?date|dob)$/iu,
  },
  {
    name: { ru: 'модель', en: 'the model' },
    asks: /(?:какая (?:у вас |это |именно )?модель|(?:назовите|подскажите|уточните) модель|(?:what|which) model|what(?:['’]s| is) the model)/u,
    given: /(?:модель|model)[^.?!]{0,6} [\p{L}\d]+|[«"“]\p{Lu}[\p{L} ]+[»"”],? (?:модель )?\p{L}*\d/iu,
    field: /^(?:модель|model)$/iu,
  },
  {
    name: { ru: 'тариф', en: 'the plan' },
    asks: /(?:какой (?:у вас )?(?:сейчас )?(?:тариф|пакет)|(?:what|which) (?:plan|package|tariff) (?:do you|are you)|(?:what|which)(?:['’]s| is) your (?:plan|package|tariff))/u,
    given: /(?:тариф\p{L}*|пакет\p{L}*) [«"]?\p{Lu}|(?:on|have) the \p{Lu}\p{L}+ (?:plan|package|tariff)/u,
    field: /^(?:тариф|пакет|plan|tariff|package)$/iu,
  },
  {
    name: { ru: 'заказ', en: 'the order' },
    asks: /(?:что (?:вы )?(?:заказывали|заказали|покупали|купили)|what (?:did you|have you) (?:order|buy|bought|ordered)|what was (?:the|your) order)/u,
    given: /(?:ваш заказ:|заказ\p{L}*[,:] \p{L}|заказал\p{L}* \p{L}{3,}|order(?:ed)?(?: [\d-]+)?, (?:the |a )?\p{L}|(?:ordered|bought) (?:the|a|an|two|three) \p{L})/iu,
    field: /^(?:товар|позиция|item|product)$/iu,
  },
];

const CHECKS = /(?:для (?:проверки|сверки|безопасности)|сверим|чтобы убедиться|security|to verify|to confirm|verify|just to check|изменил\p{L}*|новый|changed)/iu;

/** Asks so as to know with whom one speaks, or what has changed: that is asked of everybody. */
export function isCheck({ text }: Utterance): boolean {
  return CHECKS.test(text);
}

/** The fields that a turn asks for, each with the words that ask. */
export const fieldsAsked = rememberedOfWords((turn): ReadonlyMap<Field, Range> => {
  const asked = new Map<Field, Range>();
  if (isCheck(turn)) return asked;
  const text = lowerCased(turn.text);
  const askers = [...text.matchAll(ASKING)];
  for (const field of FIELDS) {
    const [first] = [wholeQuestion(text, field), wantedAfter(text, field, askers)].filter((found) => found !== undefined).sort((one, other) => one.start - other.start);
    if (first) asked.set(field, trimmedRange(turn.text, { start: first.start, end: first.start + text.slice(first.start, first.end).replace(LIST_END, '').length }));
  }
  return asked;
});

const LIST_END = /[^\p{L}?.!]+$/u;

function wholeQuestion(text: string, { asks }: Field): Range | undefined {
  const match = asks?.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function wantedAfter(text: string, { wants }: Field, askers: readonly RegExpExecArray[]): Range | undefined {
  if (!wants) return undefined;
  for (const { 0: words, index } of askers) {
    wants.lastIndex = index + words.length;
    if (wants.test(text)) return { start: index, end: wants.lastIndex };
  }
  return undefined;
}

/** Where a field is known from: the customer's own words, or what the agent has on the screen and says. */
export function knownFrom(one: Utterance, { given, field, ofOneself }: Field): Event[] {
  if (isCustomer(one) || (!ofOneself && isAgent(one) && READS_OUT.test(one.text))) {
    const match = given.exec(one.text);
    if (match) return [{ start: match.index, end: match.index + match[0].length }];
  }
  if (!isAgent(one)) return [];
  return one.entities.filter((entity) => entity.type === 'placeholder' && entity.who !== 'agent' && !introducesSelf(one.text, entity) && field.test(one.text.slice(entity.start, entity.end).replace(/[{}[\]<>]/gu, '').trim())).slice(0, 1);
}

/** "This is {name}", «{имя} слушает»: the agent's own. */
function introducesSelf(text: string, { start, end }: Range): boolean {
  return /(?:(?<!\p{L})(?:меня зовут|это|говорит|беспокоит)|\b(?:this is|my name(?:['’]s| is)|i['’]?m|i am|it['’]s)) $/iu.test(text.slice(Math.max(0, start - 20), start)) || /^,? (?:speaking|here|слушает|слушаю|на связи|на линии|у телефона)(?!\p{L})/iu.test(text.slice(end, end + 16));
}

const READS_OUT = /(?<!\p{L})(?:вижу|нашл?\p{L}*|у меня|передо мной|i see|i have|i['’]ve got|you['’]re on|calling about)(?!\p{L})/iu;
