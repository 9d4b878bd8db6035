/** Set phrases of dates and times. `|` separates words that fit one place; `?` marks a vague phrase. */
export const TIME_PHRASES: readonly (readonly [type: 'date' | 'time' | 'duration', pattern: string, vague?: '?'])[] = [
  ['date', 'сегодня|завтра|вчера|послезавтра|позавчера'],
  ['date', 'сегодняшний|завтрашний|сегодняшнего|завтрашнего день|дня'],
  ['date', 'на днях', '?'],
  ['date', 'на этой|следующей|прошлой|будущей|той|ближайшей неделе', '?'],
  ['date', 'в этом|следующем|прошлом|текущем|ближайшем месяце|году|квартале', '?'],
  ['date', 'этого|следующего|прошлого|текущего месяца|года', '?'],
  ['date', 'на выходных|выходные', '?'],
  ['date', 'в ближайшее|скором время|времени', '?'],
  ['date', 'в ближайшие дни|часы|сутки|недели', '?'],
  ['date', 'конца|конце|концу|начала|начале|началу недели|месяца|года|дня|квартала|лета|зимы|осени|весны', '?'],
  ['date', 'today|tomorrow|yesterday|tonight'],
  ['date', 'the day after tomorrow'],
  ['date', 'the day before yesterday'],
  ['date', 'next|this|last|that|following week|month|year|quarter|summer|winter|spring|autumn|fall|weekend', '?'],
  ['date', 'the end of the week|month|year|day|quarter', '?'],
  ['date', 'later this|next week|month|year', '?'],
  ['date', 'the weekend', '?'],
  ['date', 'in the coming|next days|weeks|months', '?'],
  ['time', 'до|после обеда', '?'],
  ['time', 'в обед', '?'],
  ['time', 'утром|вечером|днем|ночью', '?'],
  ['time', 'в первой|второй половине|половину дня', '?'],
  ['time', 'полдень|полдня|полночь|полуночи|полудню|полудня'],
  // no vaguer than “today”
  ['time', 'this|tomorrow|yesterday morning|afternoon|evening'],
  ['time', 'in the morning|afternoon|evening', '?'],
  ['time', 'noon|midday|midnight'],
  ['time', 'after|before|around lunch|lunchtime|hours|dinner', '?'],
  ['duration', 'несколько|нескольких минут|секунд|часов|дней|недель|месяцев|минуток|минуточек|лет', '?'],
  ['duration', 'a|the few|several minutes|seconds|hours|days|weeks|months|years|moments|mins', '?'],
  ['duration', 'several|few|some minutes|seconds|hours|days|weeks|months|years', '?'],
  ['duration', 'a|one moment|jiffy|tick|while', '?'],
  ['duration', 'half an hour'],
  ['duration', 'half a minute|day|year|second'],
];

/** Seconds of the phrases that have a length. */
export const PHRASE_SECONDS: Readonly<Record<string, number>> = { 'half an hour': 1800, 'half a minute': 30, 'half a day': 43_200, 'half a year': 15_811_200, 'half a second': 0.5 };

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that follow a number without being counted by it. */
export const NOT_COUNTED = words(`
  в во на за с со из от до по к ко у о об при для без над под через и или а но да же ли бы не ни то что чтобы если когда как так уже еще ещё вот это этот эта эти я мы вы он она оно они мне нам вам
  ему ей им вас нас его ее их меня себя свой был была было были будет будут есть нет стало станет назад вперед вместо против больше меньше более менее всего только лишь ровно сразу тоже также максимум минимум
  дополнительно сверху ежемесячно ежегодно разово каждый каждую каждые потом теперь сейчас раньше затем плюс минус либо дешевле дороже причем зато там здесь тут где
  the a an of to in on at by for from with without per and or but is are was were be been will would can could do does did has have had it its this that these those i you he she we they me him her us them
  my your our their if when then than as so not no more less extra over under plus minus each every now instead ago off after before until till about around up down out just only also too versus vs
  because while next last which who what where how why there here all some any altogether total yes please ok okay through during again away back always unless across`);

/** English words that end in s and are no plural noun, and plurals that do not end in it. */
export const EN_NOT_PLURAL = words('is was this plus as has yes always less its us versus across besides perhaps thus does');
export const EN_PLURALS = words('people children men women gb mb tb gig gig mbps meg megs kg km mile miles metre inch feet foot times data seats percent staff');

/** After these a number names something: a contract, a house, a code. */
export const LABEL_WORDS = words(`номер номера номеру номером договор договора договору код кода дом дома квартира квартире заказ заказа заказу карта карты счет-фактура № пункт пункта шаг шага вариант вариант этап
  тел телефон телефону доб добавочный индекс инн серия number no order code step option extension ext ref reference room flat apartment suite unit page line ending account`);

/** Words of a talk about prices, as stems. */
export const PRICE_WORD = /^(?:стои|стоит|обойд|обход|выйд|выходит|цен[аеуы]|ценой|ценник|стоимост|тариф|плат|заплат|оплат|доплат|переплат|абонен|взнос|комисси|скидк|прайс|вместо|подорож|подешев|дорож|деше|долг|задолжен|эконом|сэконом|счет|штраф|сумм|расход|бюджет|премии|полис$|доставка$|берут|брали|берем|просим|отда|cost|price|pric|fee|fees|pay|paid|paying|payment|charge|bill|billed|premium|discount|deposit|owe|instal|rate|rates|save|saving|instead|quote|worth|spend|spent|cheap|expens|tariff|refund|cashback|кешбэк|кэшбэк|budget|subscription|excess|debt|overdue|dearer|valued|reclaim|knock|аренд)/;

/** What is counted by the year without being money: mileage, visits. */
export const OTHER_AMOUNT = /^(?:пробег|километр|км|mileage|miles?|trips?|visits?|мегабит|клиент|пользоват|users?|customers?|calls?|steps?|megs?|gb|гб)/;

/** «вырос до 600 рублей» is a new price, not an upper bound. */
export const CHANGE_WORD = /^(?:вырас|выр[оа]с|повы[сш]|увелич|сниз|сниж|уменьш|подорож|подешев|подн[яи]|упа[лд]|округл|доплат|догон|довед|сократ)/;
