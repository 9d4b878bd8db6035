import type { MoneyRole } from './model.js';

/** Heads that give a sum its role, tried in order on the words of its clause, then of its sentence. */
export const HEADS: [MoneyRole, RegExp][] = [
  ['other', /(?<!\p{L})спиш|не возьм|прост(?:им|ится)(?!\p{L})|\bwaiv|долг|выплат|ущерб|задолж|штраф|пен[яиью]|неустойк|(?<!без)лимит|баланс|остаток|компенсаци|депозит|страхов(?:ая|ой) сумм|переплата|\b(?:debt|owe|owed|fine|penalt|limit|balance|arrears|compensation|excess|deductible|depreciation|settlement|claim|refund(?:ed)?|worth about|insured for)\b|covers?\b[^.!?]{0,30}up to|takes that to|на сумму до|лимит до|(?<!\p{L})(?:перевод|снят)\p{L}*(?!\p{L})[^.!?;]{0,40} до\s*$|\b(?:transfers?|withdrawals?)\b[^.!?;]{0,20} up to\s*$/u],
  ['saving', /с?эконом|сбереж|сберег|выгадыва|выигр|верн[уёе]|возвращ|возврат|к[эе]шб[эе]к|отобь|бонус|скидк|подар|не (?:надо|нужно|придется|будете) (?:плат|покуп)|перестан\S* (?:плат|доплач|покуп)|не платит|не начисл|докупк|станет дешевле|дешевле на|меньше на|упадет на|снизит|снизим|уменьш|(?<!\p{L})минус(?!\p{L})|приход|\bsav(?:e|es|ed|ing|ings)\b|\bdiscounts?\b|cash ?back|get back|back in|throw in|thrown in|gives? you|gift|earn|pocket|coupons?|rewards?|набежит|credit(?: of)?|would (?:otherwise )?(?:have )?cost|bought separately|обошл\S* бы|стоил\S* бы|gets? you|back a (?:year|month)|(?<!one-)\boff\b|\bcuts?\b|\bshave|\blops?\b|knocks?|claw|reclaim|recoup|spares?|\btrims?\b|\bdrops?\b|(?:come|down) (?:down )?by|vouchers?|no longer (?:pay|spend)|\bskip|\bavoid|\bditch|\bget rid|избавля|избега|скидыва|скинем|скинут|free [^.,;!?]{0,30}\bworth\b|(?:you )?don't pay|stop (?:paying|spending|renting|buying)|cancel (?:the|your)|won't pay|you (?:paid|spent) .{0,30}(?:for|on|in) /u],
  ['once', /разово(?!\p{L})|разов\S+ (?:плат|взнос)|единовремен|устан[оа]в|подключени\S* \S*стоит|комисси|взнос|вступит|за диагностик|one-?off|once|set-?up|set up|installation|to fit|joining|exit fees?|transfer fee|switch fee|enrol\S*|arrangement (?:fee|charge)|deposit|put down/u],
  ['rise', /дороже|больше (?:всего )?на|вырастет|увелич|подорожа|доплат|добав(?:ляет|ит|ят)|(?<!\p{L})плюс(?!\p{L})|сверху|надбавк|\b(?:dearer|more (?:a|per|each)|(?:month|year|week) more|more than (?:you|now|today|last|what)|extra|goes? up by|up on (?:last|what)|go up by|on top|increase of|rise of|\badds\b|more expensive)\b/u],
  ['old-price', /против ваших|у вас выходит|выходит вам|помесячно|по месяцам|раньше|прежде|год назад|(?<!\p{L})был[аои]?(?!\p{L})(?! бы)|отда[её]те|сейчас (?:вы )?плат|сейчас у вас|(?<!\p{L})(?:у вас|вы|сами вы|вам)(?!\p{L})[^.,!?]{0,40}(?<!\p{L})(?:уход|трат|потрат|покупа|плати|набрал|набега|обходи|отда|остав)|уходит|уходило|вы тратите|тратите|вы платите|платили|потратили|прежн|на ветер|замена|разов(?:ое|ые|ая|ых|ыми)(?!\p{L})|(?<!\p{L})отдельно|порознь|поштучно|по одной|по одному|\bset (?:you|me|us|him|her|them) back\b|\bcharged? (?:you|me|us)\b|поменять|починить|отремонтировать|\bto (?:replace|repair)\b|\byour (?!new|plan|package|price|bill will)[\p{L} ]{1,20}(?<!there|here|that|it)(?:'s| is| runs)(?: about| around)?\s*$|\byou'd spend\b|\bcame to\b|\blast (?:week|month|time)\b|\bused to\b|\bwas\b|\bwere\b|right now|where you are now|as things stand|currently|you(?:'re| are) paying|you pay now|today you|you (?:told|said)[^.!?]{0,30}(?:spend|pay|buy|run)|(?:you're|you were|i'm) on|monthly(?:'s| is| comes)|month by month|paying monthly|you (?:spend|spent|buy|bought|'d get through|get through)|your [^.,!?]{0,30}(?:come to|comes to|cost you)|an? (?:[\w-]+ ){0,2}(?:repair|call-?out|replacement|breakdown|visit|service|tyre|tire)s?\b|by the month|one at a time|separately|sells? for/u],
  ['new-price', /вместе|итого|(?<!\p{L})станет|теперь|(?<!\p{L})буд[еу]т|(?:был[аои]?|вышл[аои]|вышел) бы|(?<!\p{L})здесь|перейд[её]те|составит|(?<!\p{L})у нас|(?<!right |are |pay |paying |you |^\s?)\bnow\b|will be|goes? to|becomes?|new (?:price|plan)|we'd be|we'?re\b|\bours\b|(?<!\p{L})нов(?:ый|ая|ое)(?!\p{L})|with us|family plan|shared plan/u],
  ['price', /стоит|стоимост|цен[аыуе]|плат[аыуе]|абон|тариф|подписк|обслужив|полис|страховк|карт|сервис|пакет|опци|модуль|лиценз|отда|взима|просим|за \S+ (?:плат|отда)|всего|\b(?:costs?|price|fee|fees|plan|package|card|policy|membership|pass|licence|license|subscription|pay|paying|for|only|just|is|at|a month|monthly)\b/u],
];

/** What speaks for a sum being paid under the offer, near it in its clause; the weight counts. */
export const PAID: [weight: number, evidence: RegExp][] = [
  [3, /(?<!\p{L})у нас(?!\p{L})|(?<!\p{L})наш(?:а|у|им|ей|их|и|его)?(?!\p{L})|(?<!\p{L})мы (?:списыва|берём|берем|просим)|в (?:лизинг|аренду|рассрочку|кредит)|(?<!\p{L})нов(?:ая|ый|ое|ые)(?!\p{L})|we'd be|with us|\bours?\b|\bupgrade\b|\bpremium\b|\bthe (?:[\w-]+ )?(?:app|club|panels?|permit|rider|kit)\b/u],
  [2, /стоит|стоимост|обойд[её]т|плат[аы](?!\p{L})|абонемент|абонплат|подписк|обслуживани|полис|страховк|карта|сервис|пакет|опци[яю]|модуль|лицензи|комисси|взнос|взима|просим|оплатите|внос\S*|отдаёте|набор|комплект|\bcosts?\b|\bfee\b|membership|\bpass\b|licen[cs]e|\bplan\b|package|policy|subscription|\bcover\b|enrol|lease|finance/u],
  [3, /(?<!\p{L})за\s*$/u],
  [2, /(?:(?<!\p{L})(?:всего|по)|\b(?:just|only|for|it's|is|add))[\s,—–:-]*$/u],
  [2, /^\s*(?:the (?:pair|set|lot)|up ?front|all in|сразу|целиком)/u],
];

/** What speaks for a sum being spared to the customer, or coming to them. */
export const SPARED: [weight: number, evidence: RegExp][] = [
  [3, /(?<!\p{L})(?:сами|иначе|стар(?:ая|ый|ое|ые)|без (?:не\S+|полиса|карты|подписки|тарифа|пакета|абонемента)|отдельно|порознь|разов(?:ое|ые|ыми)|обычн\S*|на ветер|бы)(?!\p{L})|otherwise|separately|bought|the ordinary|by the month|without it/u],
  [3, /вы (?:\S+ ){0,3}(?:тратите|потратили|платите|покупаете|оставили)|у вас (?:\S+ ){0,3}(?:уходит|ушло|набралось|вышло|выходит|насчитали)|насчитали|you (?:\S+ ){0,3}(?:spend|spent|pay|paid|buy|ordered)|you'd (?:get through|need|have)|\byour (?!plan|package|price)|costs? you|last (?:year|winter|summer|month)|forked out|you (?:had|were charged)|\baverag(?:e|es|ing)|ушло|вышло|(?:вам|вас) (?:стоит|обход)|вы (?:брали|вызывали|бер[её]те|отда[её]те)/u],
  [2, /an? (?:[\w-]+ ){0,2}(?:repair|call-?out|replacement|breakdown|visit|claim|tyre|tire)|ремонт|замена|вызов|поломк|штраф\S* у вас|repairs?\b/u],
  [2, /верн|возвра|к[эе]шб|бонус|подар|скидк|эконом|сбереж|выигр|набежит|получите|sav(?:e|es|ing)|back|voucher|gift|credit|off\b|worth|coupons?|rewards?|points/u],
];

/** In a purchase paid in parts. */
export const INSTALMENTS = /рассрочк|кредит|лизинг|частями|по частям|в долг|instal|finance|\bspread\b|on the plan|payment plan|pay monthly|monthly plan|loan|credit|\blease|payments of/u;

/** Things that are paid again and again: without a period their price is due as often as what it is held against. */
export const RECURRING = /пакет|тариф|абонплат|абонентк|подписк|обслуживан|опци[яюи]|аренд|зарплат|садик|package|\bplan\b|subscription|\bapp\b|\bcover\b|insurance|\bline\b|cleaner|\bpass\b|bundle|terminal|терминал|\btv\b|internet|broadband|интернет|телевид|\brent\b|\bbill\b/u;

/** Payments that are made once and bring nothing themselves: they must be made good at once. */
export const ENTRANCE = /комисси|взнос|вступит|подключени|переход|оформлени|перевод|диагностик|продлени|\bfees?\b|charge|enrol|joining|\bmoving\b|transfer|set-?up|switch/u;

/** Things bought for a year where nothing else is said. */
export const FOR_A_YEAR = /абонемент|(?<!\p{L})карт[аы](?!\p{L})|полис|страховк|годов|на год|(?:за|весь|целый) год|год целиком|\bthe (?:whole )?year\b|\bfull year\b|membership|\bpass\b|\bcard\b|policy|licence|license|annual|yearly|for the year/u;

/** Words that tell the outcome of a comparison, not another sum. */
export const OUTCOME = /\b(?:ahead|come out|you're up|left over|difference|that's|which is|so)\b|разниц|остаёт|остает|итого|выходит|то есть|в плюс/u;

/** What stands right behind a sum that the customer will not have to pay. */
export const NOT_PAID = /^\s*,?\s*(?:мы|вы|вам|больше|that|which)?\s*(?:вам|больше)?\s*(?:не начисл|не будете плат|не плат|не надо плат|спиш|прост(?:им|ится)|you (?:don't|won't|no longer|never) (?:pay|spend))/u;

/** What is left to pay of a bill: "drops to about 20". */
export const LEFT_TO_PAY = /(?:снизит\S*|упад[её]т|уменьшит\S*|падает|drops?|falls?|goes down|comes down|shrinks?|cut) (?:до|to)\s*(?:about|around|примерно)?\s*$|(?:скин|скидк|половин|вычт)[^.!?]{0,30}останется\s*$/u;

/** A change told as what it is: dearer. */
export const ADMITTED_RISE = /то есть (?:\S+ ){0,4}(?:дороже|больше)|(?<!всего |лишь )(?:на|дороже) (?:\S+ ){1,3}(?:дороже|больше)(?!\p{L})|so (?:(?!never|not |won't)\S+ ){1,3}more(?! (?:of|than (?:pay|cover|earn|make)))|(?<!any |no |(?:never|not|n't) (?:\p{L}+ )?)\b(?:more|dearer) than (?:you|now|today|last)|прибавил[аио]? (?:около|на|примерно)|подорожал|it's (?:\S+ ){1,3}(?:dearer|more (?:a|per))|\bis (?:\S+ ){1,2}more (?:a|per)/u;

/** Right in front of a number that tells a gain: «на процентах выиграете четыре». */
export const GAIN_BEFORE = /(?:выигра\S*|верн\S*|сбереж\S*|с?эконом\S*|скидк\S*|выгад\S*)\s+(?:вам\s+|по\s+|на\s+)?$/u;

/** Told for each of several: «порознь по пятьсот». */
export const FOR_EACH = /порознь|(?<!\p{L})отдельно|кажд(?:ый|ого|ому)|на (?:двоих|троих|четверых|всех)|\beach\b|apiece/u;

/** What is given once, whatever the other sums are. */
export const GIFT = /подар|бонусом|бонус(?:ов)? на|на счёт|приветственн|сертификат|gift card|voucher|gift|when you sign|sign-up/u;

/** Nouns that a number tells the amount of, where no unit of money is said: «3 000 комиссии». */
export const MONEY_NOUN = /^(?:комисси|взнос|скидк|доплат|абонплат|к[эе]шб[эе]к)/u;

/** Words of gain that say little by themselves: "up", "off", «зато». */
export const WEAK_CLAIM = /^(?:up|off|down|wallet|кошел[её]к|thank you|makes sense|зато|плюс|бесплатно|get back|считайте сами)$/u;

/** Single payments of a price paid in parts: "twelve payments of 99". */
export const PAYMENTS = /payment|instal|платеж|взнос/u;

/** Right by a price that is for one: «разовое 1 000», "single visits are $95". */
export const FOR_ONE = /разов(?:ое|ые|ая|ых|ыми|о)(?!\p{L})|по одн(?:ому|ой)|отдельно,? по(?!\p{L})|за раз(?!\p{L})|(?<!\p{L})одн(?:а|о|у|ин) |кажд(?:ый|ая|ое|ую)|отдельн|поштучно|\bsingle\b|\beach\b|\ba time\b|\ba go\b|one at a time|\bper visit\b/u;

/** Right behind a sum that is turned over, or lies on a card: what a share is counted of, not what is paid. */
export const TURNOVER = /^\s*(?:рубл\S*\s*)?(?:(?:a|per|each|every) (?:week|month|year)\s*|в (?:день|месяц|год)\s*)?(?:(?:on|through|in|with) (?:the |your )?cards?\b|(?:по|через) (?:карт|терминал|эквайринг)|оборот|left\b|осталось)/u;

/** Right in front of a sum that a rate is counted of: «на ваши 400 тысяч». */
export const SHARED_BASE = /(?:(?:на|с|из) ваш(?:и|их|ей|е)|\b(?:on|of) your)\s*$/u;

/** Right in front of what a thing is bought for, once. */
export const BOUGHT = /\b(?:sells?|retails?|goes?) for(?: about| around)?\s*$|(?:продаётся|продается|в магазине) (?:за\s+)?$/u;

/** Right by a sum that is taken off the price of one. */
export const DISCOUNT = /\b(?:off|discount|less|cheaper)\b|скидк|дешевле|меньше|(?<!\p{L})минус(?!\p{L})/u;

/** Right in front of what a comparison comes to: "so you save 20". */
export const OUTCOME_BEFORE = /(?:\bso\b|\bthat's\b|\bwhich (?:is|saves)\b|то есть|значит|(?<!\p{L})выходит|разница|итого|экономия|остаётся|остается)[^.!?]{0,25}$/u;

/** In front of what a thing would cost by itself. */
export const SEPARATELY = /(?<!\p{L})(?:отдельно|само по себе|сама по себе|поштучно)(?!\p{L})[^.!?]{0,20}$|\b(?:separately|on its own|by itself|alone)\b[^.!?]{0,20}$/u;

/** The offer does away with a charge. */
export const DONE_AWAY = /\b(?:it's|that's|they're|is|are) gone\b|\bdisappears?\b|\bgoes away\b|\bno (?:more )?(?:excess|deposit|fees?|charges?)\b|(?:пен\p{L}{1,2}|штраф\p{L}*|комисси\p{L}*|залог\p{L}*|их|её|ее|его) (?:больше )?(?:нет|не будет)|не бер[её]м|убираем|обнул/u;

/** What may be done away with. */
export const CHARGE = /\b(?:excess|deductible|deposit|fees?|charges?|penalt\p{L}*)\b|пен[яиью]|пеней|штраф|комисси|залог|неустойк|франшиз/u;

/** Right behind a sum whose thing saves, gives or takes off another: "£9.99 a month would have saved you that". */
export const BRINGS = /^\s*(?:(?:a|per|each|every) (?:day|week|month|year)|в (?:день|неделю|месяц|год))?,?\s*(?:(?:and|which|that|it|и|который|которая)\s+)*(?:(?:would(?:'ve| have)?|will|could)\s+)?(?:sav(?:es?|ed) (?:you|him|her|them)|knocks?|trims?|cuts|gives? you|gets? you|brings|drops your|(?:с?экономит|верн[её]т|сбереж[её]т|отобь[её]т)(?!\p{L}))/u;

/** Delivery is free from some sum on: what is bought to reach it has its own worth. */
export const FREE_FROM = /\b(?:spend|orders?)\b[^.!?]{0,24}(?:or more|or over|over|above)|\bfree (?:over|above|from)\b|при (?:заказе|покупке|сумме) (?:от|свыше)|(?<!\p{L})от [\d\s]+(?:рублей |₽ ?)?(?:доставка )?бесплатн/u;

/** «24 000 рублей, это экономия 6 000»: said of the price before it. */
export const OF_IT = /^\s*(?:в год|a year)?\s*[,–—-]+\s*(?:(?:а )?это|that's|which is)\s/u;
