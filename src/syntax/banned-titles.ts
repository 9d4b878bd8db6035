/** Titles over what must not be said: «Слова-паразиты», `Words to avoid`, `Banned phrases`, «Чего не говорим». */
import { withLetters } from '../source/index.js';

const WORDS = "(?:words|phrases|expressions|wordings?|phrasings?|sentences|lines|language|vocabulary|fillers|filler words|clich[eé]s)";
const AVOID = "(?:avoid(?: saying| using)?|ban|steer clear of|stay away from|leave out|leave unsaid|never (?:say|use)|not (?:say|use)|(?:do not|don['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|cannot|can['’]?t|may not) (?:say|use)|drop)";
const PHRASES = '(?:слов|фраз|выражени|оборот|формулиров|реплик|словечк)\\p{L}*';

/** What is done to words that are said no more. */
const DROPS = '(?:retire|drop|bin|scrap|ditch|cut|strike|kill|lose|delete|remove|throw|chuck|toss|banish|ban|axe|abandon|forget|bury|stop (?:saying|using))';
const DROPPED = '(?:retired|dropped|scrapped|binned|banished|outlawed|abandoned|buried)';
const DROPS_RU = '(?:забудьте|забываем|забыть|выкиньте|выкидываем|выкинуть|выбросьте|выбрасываем|выбросить|уберите|убираем|убрать|вычеркните|вычёркиваем|вычеркиваем|вычеркнуть|исключаем|исключите|исключить|изымаем|хороним|списываем|отказываемся от|откажитесь от)';

const BANNED: readonly RegExp[] = [
  // `Please retire these`, «Вычёркиваем эти фразы», «Выкинуть из речи»
  withLetters(`^(?:please |let['’]?s |just |we )*${DROPS}(?: out)? (?:all )?(?:of )?(?:these|this|them|those|the following)(?: ${WORDS}| ones?| please| out| for good)*[!.:…]*$`),
  withLetters(`^${DROPPED} ${WORDS}(?!\\p{L})`),
  // `Binned (keep binned)`
  withLetters(`^${DROPPED}(?: \\([^()]*\\))?[!.:…]*$`),
  // `Things that won't be said again`
  /(?<!\p{L})(?:won['’]?t|will not|(?:must|should|need)(?: not|n['’]?t)|can(?:not|['’]?t)|(?:are|is|to) (?:not|never)|never|no longer)(?: to)?(?: ever)? be (?:said|heard|used|uttered|repeated|typed|pasted)(?!\p{L})/u,
  withLetters(`^(?:просьба |давайте |пожалуйста,? )?${DROPS_RU} (?:навсегда |уже |все |всё )?(?:эт(?:о|и|у|их)(?: ${PHRASES})?|${PHRASES}|из (?:речи|обихода|лексикона|разговора|скрипта|заготовок))[!.:…]*$`),
  // `Words to avoid`, `Phrases we don't use`, `Language you should steer clear of`
  withLetters(`(?<!\\p{L})${WORDS}(?: (?:and|or) ${WORDS})? (?:to |not to |(?:that |which )?(?:we|you|reps|agents|advisers|staff)(?: should| must| always)? )${AVOID}`),
  withLetters(`(?<!\\p{L})${WORDS} (?:not to (?:say|use)|(?:that are |which are )?(?:banned|forbidden|prohibited|off[ -]limits|not allowed))(?!\\p{L})`),
  // `Phrases we retired`, `Lines that we have stopped using`
  withLetters(`(?<!\\p{L})${WORDS} (?:that |which )?we(?:['’]ve| have)? (?:retired|dropped|scrapped|binned|banned|abandoned|withdrawn|withdrew|struck out|given up|got rid of|stopped (?:using|saying)|no longer (?:use|say))(?!\\p{L})`),
  // `Banned phrases`, `Filler words`
  withLetters(`(?<!\\p{L})(?:banned|blocked|forbidden|prohibited|disallowed|taboo|blacklisted|off-limits|no-go|unacceptable|stop|filler|crutch)(?: (?:words|phrases))?(?: (?:and|or|&))? ${WORDS}(?!\\p{L})`),
  // `What to avoid`, «Чего избегать»
  /^(?:what|things|mistakes|traps|habits) (?:to|we|you) avoid(?: saying)?$|^(?:avoid|to avoid)$|^common (?:mistakes|slips)$/u,
  /^(?:чего|что) (?:мы |нам |всегда |лучше |стоит |нужно |надо |следует )*избега(?:ем|ть)$/u,
  /^(?:частые|типичные|типовые|наши|обычные) (?:ошибки|ляпы|промахи|огрехи)(?!\p{L})/u,
  // `So that we never repeat it`, «Из прослушек, чтобы не повторять»
  /(?<!\p{L})(?:so (?:that )?(?:we|you|nobody) (?:don['’]?t|do not|never|won['’]?t)|not to be|never) (?:say|repeat|repeated|do)(?: (?:it|them|this|that|these))?(?: again)?$|(?<!\p{L})(?:чтобы|больше) (?:больше |так |этого )?не (?:повтор|говор|звуча)\p{L}*$/u,
  // `Please don't`, «Нельзя»
  /^(?:(?:please|we|just) )?(?:don['’]?t|do not|never)[!.:…]*$/u,
  /^(?:так )?(?:нельзя|не надо|никогда)[!.:…]*$/u,
  /^(?:please )?(?:avoid|don['’]?t|do not|never) (?:say(?:ing)?|us(?:e|ing)|these|this|the following)(?!\p{L})/u,
  // `Sent back for retraining`, «За это снимаем баллы»
  /(?<!\p{L})sent (?:back )?(?:for|to) (?:more )?(?:re-?)?training(?!\p{L})|(?<!\p{L})на (?:переобучение|повторное обучение)(?!\p{L})|^за (?:это|такое|эти \p{L}+|такие \p{L}+) (?:мы |у нас )?(?:снима|минусу|штраф|наказыва|ругаем|депремир)\p{L}*/u,
  /(?<!\p{L})(?:what|things|how|words|phrases) (?:not to say|(?:we|you) (?:never|don['’]?t|do not|must not|mustn['’]?t|should not|shouldn['’]?t|can['’]?t|cannot) say)(?!\p{L})/u,
  // `Please stop pasting these`, `No more of this`, «Хватит писать», «Перестаём говорить»
  /^(?:(?:please|everybody|everyone|all|team)[,:]? )?(?:stop|quit|no more|enough of) (?:pasting|saying|sending|typing|using|telling|copying|writing|these|this|the following)(?!\p{L})/u,
  /^(?:(?:пожалуйста|прошу|коллеги),? )?(?:хватит|перестаньте|перестаём|перестаем|прекращаем|прекратите|довольно) (?:писать|говорить|отправлять|вставлять|копировать|слать|повторять)(?!\p{L})/u,
  // `Not on this phone`, `Not in our chats`, «Не по этому телефону», «Не в нашем чате»
  /^(?:never|not) (?:on|in|from|over|at) (?:this|these|our|my|any of our) (?:phones?|lines?|desks?|calls?|chats?|mails?|inbox|house|shop|office|mouths?)(?!\p{L})/u,
  /^(?:никогда )?не (?:по|в|во|на|с|из) (?:этом|эту|этой|этого|наш|наше)\p{L}* (?:телефон|лини|чат|звонк|почт|переписк|отдел|смен|уст)\p{L}*/u,
  // `What the shopper heard, kept as a warning`, `How not to answer`, «Как не надо», «Плохие примеры»
  /(?<!\p{L})(?:as (?:an? )?(?:awful |terrible |dreadful )?(?:warnings?|deterrents?)|cautionary|how not to|(?:bad|poor|negative|counter) ?-?examples?|examples? (?:of )?(?:how|what) not to|(?:bloopers|howlers))(?!\p{L})/u,
  /(?<!\p{L})(?:в назидание|для острастки|вредные советы|антипример\p{L}*|для примера,? как не|(?:того,? )?как (?:делать )?не (?:надо|нужно|стоит|следует)|(?:плохи|неудачн|негативн|отрицательн)\p{L}+ пример\p{L}*|пример\p{L}* того,? как не)(?!\p{L})/u,
  // «Слова-паразиты», «Фразы, которых избегаем», «Речевые табу»
  withLetters(`(?<!\\p{L})${PHRASES}[\\s-]+(?:паразит|табу|сорняк|под запретом|вне закона|(?:мы )?не (?:говор|произнос|использу|употребля))`),
  withLetters(`(?<!\\p{L})${PHRASES},? (?:от )?котор\\p{L}+ (?:мы |вам )?(?:не |нельзя|никогда|запрещ|(?:следует |нужно |надо |стоит |лучше )?(?:избега|отказ))`),
  withLetters(`(?<!\\p{L})${PHRASES},? котор\\p{L}+ (?:мы |вам )?(?:больше не |уже не |убрали|вычеркнули|выбросили|сняли|изъяли|списали)`),
  withLetters(`(?<!\\p{L})(?:запрещ[её]н|недопустим|нежелательн|стоп-?\\s?)\\p{L}* ?${PHRASES}`),
  /(?<!\p{L})(?:ч[её]рный список (?:слов|фраз)|речевые табу|стоп-лист (?:слов|фраз))/u,
  // «Чего не говорим», «Так не отвечаем», «Что нельзя обещать»
  /^(?:а )?(?:чего|что|так|как|этого|такое|такого)(?: мы| вы| у нас| от нас)?(?: вслух| клиенту| клиентам| никогда)* (?:не|нельзя|запрещено|недопустимо)(?: надо| нужно| стоит| следует| должны| должно| можно)?(?: вслух| клиенту| у нас| от нас)? (?:говор|произнос|отвеча|пиш|писать|обеща|использ|употребл|сказ|быва|быть|дела|принят|услыш|слыш)/u,
  /^(?:никогда )?не (?:говор(?:им|ить|ите)|произнос(?:им|ить|ите)|употребля(?:ем|ть|йте)|использу(?:ем|йте)|использовать)(?: (?:так|это|эти|слова|фразы|слов|фраз|клиенту|вслух|никому|никогда|ни при каких|ни в коем)(?!\p{L})|$)/u,
  /^избега(?:ем|ть|йте)(?: (?:слов|фраз|выражени|оборот|этих|таких)|$)/u,
];

/** What is said in place of the banned words. */
const INSTEAD = /(?<!\p{L})(?:instead|rather|better|use these|вместо|лучше|замен|правильно)(?!\p{L})/u;

/** Whether a title, or a head before a colon, says that what stands below it must not be said. */
export function bansWords(title: string): boolean {
  const words = title.trim().toLowerCase().replace(NUMBER, '');
  return words.length <= LONGEST && BANNED.some((banned) => banned.test(words));
}

/** Whether a title stands over what is said in place of banned words. */
export function replacesWords(title: string): boolean {
  return INSTEAD.test(title.toLowerCase());
}

/** «VII. Чего избегать», `9) Words to avoid` */
const NUMBER = /^(?:[ivxlc]+|\d{1,2}(?:\.\d{1,2})*|\p{L})[.)]\s+/u;
const LONGEST = 90;
