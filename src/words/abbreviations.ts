const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Abbreviations that something always follows: their full stop never ends a sentence. */
export const NEVER_ENDS = set(`
  ул пр пер наб пл бул ш просп обл респ пос дер мкр корп стр каб кв оф эт пом тел доб моб им проф акад доц гр тов св напр см ср
  т.е т.к т.ч т.н и.о гл рис табл п ст вкл искл макс бывш зам пом ген дир д с к ред
  mr mrs ms dr prof rev hon capt sgt gen sr st messrs mx e.g i.e vs approx cf viz ext tel fig vol pp dept est incl excl`);

/** Abbreviations that may be the last word: the sentence ends when a capital letter follows. */
export const MAY_END = set(`
  г гг руб р коп тыс млн млрд мин сек ч час мес нед дн т.д т.п др пр.др шт чел кг мл км м см мм л тг стр экз ед уп проц в вв э
  etc inc ltd co corp jr a.m p.m min mins hr hrs sec secs yr yrs mo mos oz lb ft no jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ave rd blvd apt usd eur gbp plc u.s u.k ph.d`);

/** Abbreviations that only stand before a figure: "No. 5", "Jan. 3", «п. 4». */
export const BEFORE_FIGURE = set('no nos jan feb mar apr jun jul aug sep sept oct nov dec ок');

/** Words that open a sentence and are hardly ever a surname: they end a run of initials. */
export const OPENERS = set(`
  я мы вы он она оно они это этот эта эти в на с по за из у о об от до если когда как что но а и или так вот да нет мне нам вам у
  i we you he she it they this that these those the a an if when how what but and or so yes no my your our in on at for with there here`);

/** Nouns that a single letter names: «план Б», "vitamin C". */
export const LETTERED = set('план плана вариант вариантом пункт литера корпус группа категория категории тип класс витамин витамина plan option vitamin type grade category class hepatitis zone block team size');
