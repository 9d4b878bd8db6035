import { withLetters } from '../../source/index.js';
import type { Price } from './model.js';

/**
 * What money does in a clause, by the words right around a sum: `spared` or `given` to the customer, paid `today` by them, `single` where
 * it is paid for one of a thing, `more` than today, `once` beside a price, `paid` for what is offered. An `outcome` says what others come to, `aside` is no part of a deal.
 */
export type Flow = 'spared' | 'given' | 'today' | 'single' | 'more' | 'once' | 'paid' | 'outcome' | 'aside';

/** A sum with the words in front of it and behind it, up to its neighbours and the ends of its sentence. */
export interface Clause {
  price: Price;
  lead: string;
  tail: string;
}

const UNIT = '(?:рубл\\p{L}*|руб\\.?|₽|dollars?|pounds?|euros?|quid|bucks?)';
const PERIOD = '(?:(?:a|an|per|every|each|в|за)\\s+\\p{L}+|monthly|yearly|ежемесячно)';
/** Few words that stand between a verb and its sum, none of which names a price of its own. */
const GAP = '(?:\\s+(?!(?:at|for|with|by|costs?|is|are|за|стоит|платит\\p{L}*|при|с|it|that|this|оно|она|он)(?!\\p{L}))[\\p{L}\\d%’\'-]+){0,5}\\s*';
const behind = (words: string) => withLetters(`^\\s*${UNIT}?\\s*${PERIOD}?\\s*(?:${words})(?!\\p{L})`);
const before = (words: string) => withLetters(`(?<!\\p{L})(?:${words})${GAP}$`);

const DROPPED = /^(?:(?!(?<!\p{L})(?:зато|но|а)(?!\p{L}))[^.!?]){0,40}?(?<!\p{L})(?:не (?:начисл|возьм|бер[её]м|спиш)|спишем|прощаем|обнулим)|^(?:(?!(?<!\p{L})(?:зато|но)(?!\p{L}))[^.!?]){0,24}?,?\s*(?:будет|станет|выйдет|so it's|and it's|that's|it's|is|would be)\s+(?:\p{L}+\s+)?(?:free|nothing|даром|бесплатн|задаром)/u;
const SPARED_BEHIND = behind('off|back|less(?! than)|cheaper(?! than)|saved|saving|(?:вам )?(?:(?:дешевле|меньше)(?!,? (?:чем|\\p{L}+го|прежн|нынешн))|скидк\\p{L}*)|(?:you(?:\'d)? )?(?:won\'t|don\'t) (?:pay|spend)|you(?:\'d| would) (?:otherwise )?(?:pay|spend)|в подарок|you\'ll save');
const SAVED = before('sav(?:e|es|ed|ing|ings)|knocks?|gets? back|earns? you|с?эконом\\p{L}+|сбереж\\p{L}+|выгад\\p{L}+|вы?игрыва\\p{L}+|верн\\p{L}+|дешевле|меньше|скидк\\p{L}+|cash ?back|к[эе]шб[эе]к\\p{L}*|discount');
const GIVEN = withLetters(`(?<!\\p{L})(?:includ(?:es?|ing)|comes with|thrown? in|throws? in|gift of|(?:gift|voucher|credit|bonus|treat|gift card) (?:of|worth|for)|worth|вход\\p{L}+|включен\\p{L}*|дар\\p{L}+|подар\\p{L}+|бонус\\p{L}*)(?:\\s+(?!costs?|is|стоит|платит\\p{L}*)[\\p{L}\\d’'-]+){0,5}\\s*$`, 'u');
const GIFT_FOR = /(?:в подарок|бесплатно|дарим|подарим|дарит|free|gift)[^.!?;]{0,24}(?:на|за|worth|for)\s+$/u;
const KEPT = /^\s*(?:рубл\p{L}*\s*)?(?:(?:остаётся|останется|остаются) (?:у вас|вам|вашим)|(?:is|are|that's) yours|stays? with you|you keep)/u;
const AVOIDED = before('avoid\\p{L}*|skip\\p{L}*|dodge|spares?(?: you)?|(?:won\'t|don\'t|not|never|no longer) (?:be )?(?:charg\\p{L}+|pay(?:ing)?|spend(?:ing)?)|stop (?:paying|buying)|get rid of|избе\\p{L}+|избав\\p{L}+|не (?:плат|заплат|начисл|возьм|бер|потрат)\\p{L}*|перестан\\p{L}+ \\p{L}+|отмен\\p{L}+|чтобы не \\p{L}+');
const PAYS_OUT = /(?:claim|policy|insur\p{L}+|cover|страхов\p{L}+|полис|выплат\p{L}*)\s+(?:\p{L}+\s+){0,2}?(?:pays?(?: you| out)*|выплат\p{L}+|верн[её]т)\s*(?:\p{L}+\s+)?$/u;

const MORE_BEHIND = behind('more|extra|dearer|больше|дороже|сверху');
const MORE = /(?:\bgo(?:es)? up(?: by)?|\brises?(?: by)?|\bup by|\b(?:an )?extra|\banother|(?<!\p{L})(?:дороже|больше|выраст\p{L}+|подорожа\p{L}+|прибав\p{L}+|доплат\p{L}+))\s+(?:(?:by|на|about|around|около|just|only|всего|лишь|a|of)\s+)*$/u;

const FORMER = before('was|were|used to (?:be|pay|cost)|был[аои]?|стоил[аои]?|раньше|прежде');
const HELD_NOW = /(?:\byou(?:'re| are|'ve been| were)?(?: \p{L}+){0,2} (?:pay(?:ing)?|spend(?:ing)?)|\byou(?:'re| are) (?:on|with \p{L}+(?: \p{L}+)?(?: at)?)|\bthey(?:'re| are| charge| cost)|\b(?:you )?(?:told|said)[^.!?]{0,60}|\b(?:currently|today|right now|at the moment)|\binstead of|\bagainst your|(?<!\p{L})(?:сейчас|вместо|у вас (?:сейчас|теперь)|вы (?:\p{L}+ )?(?:платите|тратите|отда[её]те)|уходит|тратите|вам выходит))(?:\s+(?!costs?|стоит)[\p{L}'’-]+){0,4}\s*$/u;
const WOULD = /(?<!\p{L})(?:вы(?:шл|шел|йд)\p{L}*|обошл\p{L}*|стоил\p{L}*|был[аои]?) бы\s*$|\bwould(?:'ve| have)? (?:cost|been|come to|set you back)(?: you)?\s*(?:about |around )?$/u;
const STILL_DUE = /(?:\b(?:left|to go|remaining|still owe)|(?<!\p{L})осталось|остаётся)(?:[^.!?]{0,24}(?:that's|that is|это|ещё))?\s*(?:\p{L}+\s+)?$/u;
const NOW = /(?<!\p{L})(?:сейчас|теперь|стало)\s*$|\bnow\s*$/u;

const ONE = /(?:\b(?:one|an?|a single)\s+(?!year|month|week|day)(?:[\p{L}-]+\s+){1,4}?(?:is|costs?|runs?|at|from us is)|(?<!\p{L})(?:один|одна|одно|одну|одного)\s+(?:\p{L}+\s*){1,3},?\s*(?:а\s+)?(?:(?:он|она|оно|у нас|стоит|это|—|–)\s*)*)\s*(?:about |around |около )?$/u;
const SINGLE = /(?:\b(?:singles?|single \p{L}+|drop-ins?|one-offs?)\s+(?:\p{L}+\s+)?(?:is|are|costs?|run|at)|(?<!\p{L})разов(?!о(?!\p{L}))\p{L}+)(?:\s+\p{L}+)?\s*$/u;

const FEE = /\b(?:[\p{L}-]+ )?fee\b|\bjoining|\bset-?up|\bswitch(?:ing)?\b|\bto (?:switch|leave|move|join)\b|\bdeposit\b|разово|единовременно|комисси|(?<!\p{L})за (?:переход|подключение|перевод|оформление|выкуп)/u;
const SO_MUCH = /(?:\b(?:so|that's|which is|call it|comes to|that makes)|(?<!\p{L})(?:это|то есть|итого|разница|выходит|получается|значит))\s*(?:,\s*)?(?:(?:about|around|only|just|call it|около|ещё|всего)\s+)*$/u;
const DIFFERENCE = /^\s*(?:рубл\p{L}*\s*)?(?:(?:less|cheaper|more|dearer) than|(?:меньше|дешевле|больше|дороже),? (?:чем|прежн|нынешн|\p{L}+го(?!\p{L}))|(?:a \p{L}+ )?(?:in the difference|difference|разниц|up(?!\p{L})|ahead|to the good|в плюсе))/u;
const ASIDE = /(?:^|[.!?]\s*)at\s*$|(?<!higher |bigger |raised )\b(?:excess|deductible|limit|balance|debt|owe|owed|loss of|insured for|settlement)\b|франшиз|(?<!\p{L})лимит|долг|задолж|баланс|(?:give|hand|take out)[^.!?]{0,12} up to\s*$/u;

/** What the money of a sum does, by the words right around it. */
export function flowOf({ price, lead, tail }: Clause, earlier: readonly Flow[]): Flow {
  if (ASIDE.test(lead) && !MORE_BEHIND.test(tail)) return 'aside';
  if (DIFFERENCE.test(tail)) return 'outcome';
  if (MORE_BEHIND.test(tail) || MORE.test(lead)) return earlier.includes('today') && earlier.includes('paid') ? 'outcome' : 'more';
  if (earlier.length >= 2 && SO_MUCH.test(lead) && !STILL_DUE.test(lead)) return 'outcome';
  if (SPARED_BEHIND.test(tail) || DROPPED.test(tail)) return 'spared';
  if (PAYS_OUT.test(lead) || AVOIDED.test(lead) || SAVED.test(lead)) return 'spared';
  if (KEPT.test(tail) || GIVEN.test(lead) || GIFT_FOR.test(lead)) return 'given';
  if (earlier.includes('today') && NOW.test(lead)) return 'paid';
  if (FORMER.test(lead) || WOULD.test(lead) || STILL_DUE.test(lead) || HELD_NOW.test(lead)) return 'today';
  if (SINGLE.test(lead) || ONE.test(lead)) return 'single';
  return price.once || FEE.test(lead) || FEE.test(tail) ? 'once' : 'paid';
}
