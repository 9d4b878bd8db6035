import { ASKED } from './claim.js';
import { textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import type { Price } from './model.js';

/**
 * What a price is in a deal. `today` is what the customer pays now, `without` what they would pay if they left it,
 * `earned` what one more order or sale brings; `damage` and `excess` belong to a policy, `limit` frees from a charge, `over` is due
 * beyond an allowance, `extra` is bought to reach a limit, `total` adds up what was told before it, `told` repeats what the figures come to, `stray` belongs to something else.
 */
export type Part = 'today' | 'without' | 'offer' | 'fee' | 'saving' | 'earned' | 'damage' | 'excess' | 'limit' | 'over' | 'extra' | 'told' | 'total' | 'stray';

const INSTEAD = /(?:(?<!\p{L})(?:вместо|против)(?:\s+(?:ваших|прежних|нынешних|вашей \p{L}+))?|\b(?:instead of|rather than|against)(?: the| your| one at| paying)?)\s*$/u;
const FREE = /бесплатн|(?<!\p{L})даром|(?<!\p{L})ноль|\bfree\b|\bzero\b|\bnothing\b|on us/u;
const LIMIT_BEFORE = /(?:\b(?:under|over|above|from|to|hit|reach|spend)|(?<!\p{L})(?:от|до|свыше|больше|при заказе от|на сумму от))\s+(?:about\s+)?$/u;
const EXCESS = /франшиз|\bexcess\b|deductible/u;
const FORMER = /(?<!\p{L})(?:раньше|прежде|в прошл\p{L}+ (?:году|месяце)|когда-то)(?!\p{L})|\bused to\b|\bpreviously\b|\bback then\b/u;
const STRANGER = /сосед|знаком|подруг|друг(?:а|у|ой)? |коллег|(?<!\p{L})рядом|где-то (?:за|по)|neighbou?r|\bfriend|\bcolleague|\bsomewhere\b|\bround the corner/u;
const EARNED = /(?<!\p{L})име(?:ю|ем)(?!\p{L})|средн\p{L}+ чек|average (?:sale|order|ticket)|зарабат|зарабо|маржа|маржи|прибыл|прибыт|навар|мне (?:\p{L}+ ){0,3}оста[её]тся|остаётся мне|мне (?:с \p{L}+ )?прин|приносит|(?<!\p{L})чистыми|\bworth\b[^.!?]{0,20}\bto (?:me|us|my|our)|\bprofit|\bmargin|\bmakes? (?:me|us|about)|\bi make\b|\bwe make\b|\bearns?\b|\bbrings? (?:me|us|in)\b|\bclear\b|\bloses? (?:me|us)\b|теря/u;
const EXIT = /\bexit\b|early[- ](?:exit|termination)|termination|\bpenalty\b|штраф|неустойк|расторж|досрочн/u;
/** What a policy or a repair is for. */
export const DAMAGE = /(?<!\p{L})замен|поменять|ремонт|почин|(?<!\p{L})меня[ею]т|сменить|чин[ия]т|стекл[оа]|экран|ущерб|разобь|разбит|украд|потер|зальют|затоп|зальёт|случ\p{L}+ на|\breplac|\brepair|\bto (?:fix|mend)\b|\bdamage|\bstolen|\blost\b|\bclaim (?:of|for)|call-?out|\bvisit (?:is|costs|a year)|normally|вызов|выезд|\bbroken|\bcracked|\bnew (?:screen|windscreen|lock|boiler|phone)/u;
const SAVED_BEFORE = /(?:сбереж\p{L}*|с?эконом\p{L}*|верн\p{L}+|скидк\p{L}*|снима\p{L}+|скин\p{L}+|выгадыва\p{L}*|отобь\p{L}*|дешевле на|меньше на|минус|сним\p{L}+|уменьш\p{L}+|сниз\p{L}+|сократ\p{L}+|экономия|выигр\p{L}*|\bsaves?(?: you| about| around| yourself)*(?: the)?|\bsaving(?: you)?|\bknocks?|\btakes?|\bcuts?|\bgets? you|\bgives? you(?: back)?|\bthrow in (?:a|an)|\bthrown in|дарим(?: \p{L}+)*|подарим|\bback)\s+(?:вам\s+|вы\s+|на \p{L}+\s+|на\s+|около\s+|по\s+|about\s+|around\s+|off\s+)*$/u;
const SAVED_AFTER = /^\s*(?:рубл\p{L}*\s*|₽\s*)?(?:(?:в|за|a|per|every|each)\s+\p{L}+\s+)?(?:вы\s+|вам\s+|у вас\s+)?(?:сбереж|с?эконом|(?:больше )?не (?:плат|заплат|потрат)|(?:you |that you )?(?:don't|won't|no longer|never) (?:pay|spend)|верн[её]т|скидк|останутся|off(?!\p{L})|back(?!\p{L})|saved|saving|cheaper|less(?!\p{L})|дешевле|меньше)/u;
const TOLD_BEFORE = /(?:(?<!\p{L})(?:это|итого|выходит|получается|тогда|значит|разница|то есть|так что|остаётся|всего выходит)|\b(?:so|that's|that is|which is|leaves you|comes to|makes|you're|still|earned|costs you))(?:\s+(?!стоит|плат|карт|another|ещё|the card|a card)\p{L}+){0,4}\s*$/u;
const TOLD_AFTER = /^[^.!?]{0,24}?(?:в вашу пользу|(?<!\p{L})ваши(?!\p{L})|остаются у вас|останутся|в плюс|чистыми|better off)|^\s*(?:a (?:week|month|year) )?(?:ahead|up|to the good|in your pocket)(?!\p{L})/u;
const OVER = /(?<!\p{L})(?:сверх|лишн\p{L}+|дополнительн\p{L}+|перерасход\p{L}*|за превышение)(?!\p{L})|\b(?:extra|over|additional|excess) (?:\p{L}+)|\boverage/u;
const ALLOWANCE = /гиг|минут|смс|мегабайт|\bgigs?\b|minute|\btexts?\b|\bmb\b|\bgb\b/u;
const DEARER = /дороже|доплат|больше на|выше на|\bdearer\b|\bmore expensive|\bextra\b|\bmore (?:than|a|per|to buy)/u;

/** A question about what is paid besides the price. */
export const FEE_ASKED = /to (?:my|the) door|\bbring|\bdropp?ed off|подключ|комисси|установ|поставить|перевез|привез|привоз|достав|переезд|оформ|регистр|вступ|монтаж|сборк|подъ[её]м|страховк|оценк|\bmov(?:e|ing)\b|deliver|install|set[- ]?up|getting (?:it|them) (?:here|in)|joining|to join|switch|\bfit(?:ting)?\b|enrol|\bfees?\b|сверху|и вс[её]\?|\bthat's (?:it|all)\b|ещё (?:что-то|надо|нужно|платить)|anything else|on top/u;
const FEE = /^\s*(?:ещё|также|ещё и)\s|\bthere's also\b|доставк|регистрац|вступительн|подключени|установк|монтаж|сборк|перевоз|оформлени|комисси|взнос|перевод|переход|комплект|диагностик|deliver|registration|joining|set-?up|install|\bfees?\b|enrol|\bdrop\b|moving|\bcharge\b|carriage|postage|shipping|freight/u;

const WITHOUT = /(?<!\p{L})(?:было|стоил\p{L}|обошл\p{L}+|вышл\p{L}) бы(?!\p{L})|\bwould have cost\b|\bwould cost\b(?= .{0,12}elsewhere)|\bif you (?:do nothing|don't|stay)\b|\botherwise\b|(?<!\p{L})(?:иначе|если ничего не|без (?:этого|договора|карты|подписки|скидки))(?!\p{L})/u;
const WHAT = /сколько|поч[её]м|how much|what/u;
/** Something more that is to be bought. */
const ADDED = /(?:добав\p{L}+|докуп\p{L}+|добер\p{L}+|возьмите ещё|положите)\s+(?:\p{L}+\s+){0,3}(?:за\s+|на\s+)?$|\b(?:add|pop|put|throw)\b[^.!?]{0,20}$/u;
const NOW_TOLD = /(?<!\p{L})у вас (?:сейчас )?(?:тариф|пакет|план|подписк)|\byou're on\b|\byour (?:current |present )?(?:plan|tariff|bill|premium|rate)\b|(?<!\p{L})(?:вы|у вас)\s[^.!?]{0,40}(?:набрал|накопил|насчитал|отдали|потратили|платили|платите|заплатили|тратите|уходит|ушло|выходит)|\byou(?:'ve| have|'re| are)?(?: been)? (?:currently |now |already )?(?:spent|paid|pay|paying|spend|spending)\b|\bset you back\b/u;
const NOW_ASKED = /(?<!\p{L})(?:сейчас|теперь)(?!\p{L})[^?]{0,30}(?:плачу|стоит|выходит|отдаю)|\bwhat (?:am|do) i (?:pay|paying|spend)/u;
const SAVING_ASKED = /(?:сколько|что)[^?]{0,40}(?:сэконом|эконом|выгада|сбереж|верн)|\b(?:what|how much)\b[^?]{0,30}\b(?:save|saving|get back|gain)\b/u;
const APART = /(?<!\p{L})(?:отдельно|сам[аоиу]? по себе|поштучно|порознь)(?!\p{L})|\b(?:separately|on (?:its|their) own|by itself)\b/u;
const TOTAL = /(?<!\p{L})(?:вместе|итого|в сумме|всего вместе|комплектом|комплексом)\s+(?:выходит\s+)?$|\b(?:together|altogether|all in|in all|total(?: of)?)\s*(?:that's\s+|is\s+)?$/u;
/** «В плюсе на 150», "better off by 20": what it comes to. */
const BY = /(?:в (?:плюсе|выигрыше)|выгоднее|дешевле обойд\p{L}+)\s+(?:\p{L}+\s+)?на\s+$|\b(?:better off|ahead|up|cheaper) by\s+(?:about\s+)?$/u;
const SO_SAVED = /(?:\b(?:so|then|that's|which)\b|так что|значит|выходит|итого|тогда)[^.!?]{0,24}(?:эконом|сбереж|выигр|\bsav)\p{L}*[^.!?]{0,12}$/u;

const FEE_BEHIND = /^\s*(?:[\p{L}-]+\s+){0,2}(?:charge|fee|set-?up|registration|за (?:подключение|доставку|установку|переход|оформление|регистрацию))(?!\p{L})/u;

/** What a price is, by who tells it, the words around it and the question that it answers. */
export function partOf(price: Price, isFirst = false): Part {
  const { before, after, asked, utterance } = price;
  const near = `${before} | ${after}`;
  const text = textOf(utterance);
  const head = text.slice(Math.max(0, price.start - 24), price.start);
  if (!isCustomer(utterance) && LIMIT_BEFORE.test(head) && FREE.test(text)) return 'limit';
  if (INSTEAD.test(head)) return 'today';
  if (EXCESS.test(before) || /^\s*(?:excess|deductible|франшиз)/u.test(after)) return 'excess';
  if (OVER.test(near) && price.every === undefined && (price.piece || ALLOWANCE.test(near))) return 'over';
  const sentence = text.slice(Math.max(0, price.start - 60), price.end + 30);
  if (ASKED.test(asked) && !WHAT.test(asked)) return 'told';
  if (!isCustomer(utterance) && ADDED.test(head)) return 'extra';
  if (isCustomer(utterance)) {
    if (FORMER.test(sentence)) return 'stray';
    if (STRANGER.test(sentence)) return 'stray';
    if (EARNED.test(near) || EARNED.test(asked) || EARNED.test(text)) return 'earned';
    if (EXIT.test(near)) return 'fee';
    if (utterance.sentences.some((one) => one.asks && price.start >= one.start && price.start < one.end)) return 'told';
    if (TOLD_CUSTOMER.test(text.slice(price.end))) return 'told';
    return 'today';
  }
  if (price.times && !SAVED_AFTER.test(text.slice(price.end, price.end + 40))) return EARNED.test(text) ? 'earned' : 'today';
  if (FORMER.test(before) || (APART.test(before) && !price.piece)) return 'stray';
  if (!isFirst && /\b(?:so|then) (?:you|it's)(?: only| just)? (?:pay )?(?:only |just )?$/u.test(head)) return 'told';
  if (WITHOUT.test(sentence)) return 'without';
  if (NOW_TOLD.test(before) || NOW_ASKED.test(asked)) return 'today';
  if (SAVING_ASKED.test(asked)) return 'saving';
  if (/(?:подар\p{L}*|бесплатно|\bfree),? (?:он|она|они|оно|это|that's|worth)(?: \p{L}+)?\s+$/u.test(text.slice(Math.max(0, price.start - 40), price.start))) return 'saving';
  if (TOTAL.test(head)) return 'total';
  if (!isFirst && /\bso\s+$/u.test(head)) return 'told';
  if (BY.test(text.slice(Math.max(0, price.start - 40), price.start))) return 'told';
  if (!isFirst && SO_SAVED.test(text.slice(0, price.start))) return 'told';
  if ((DAMAGE.test(near) || DAMAGE.test(asked)) && !/\b(?:plan|cover|policy)\b/u.test(before)) return 'damage';
  if (!isFirst && (TOLD_AFTER.test(after) || (price.every === undefined && TOLD_BEFORE.test(before)))) return 'told';
  if (SAVED_BEFORE.test(head) || SAVED_BEFORE.test(before) || SAVED_AFTER.test(text.slice(price.end, price.end + 40)) || (isFirst && /снизим|сниж|уменьш|\bcuts?\b|\btrims?\b/u.test(sentence))) return 'saving';
  if (EARNED.test(before) && /ваш|вам|your|you/u.test(before)) return 'earned';
  if (DEARER.test(near) || EXIT.test(near)) return 'fee';
  return FEE.test(before) || FEE_BEHIND.test(after) || FEE_ASKED.test(asked) ? 'fee' : 'offer';
}

/** "Ten a month, then": what the customer has worked out. */
const TOLD_CUSTOMER = /^[^.!?]{0,16}(?:,\s*(?:then|so)\b|, значит|, выходит|, получается)/u;
