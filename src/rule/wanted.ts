import { rememberedAsHeard, type Utterance } from '../meaning/index.js';
import { likeliest } from './likeliest.js';

/** What a question wants to hear. */
export type Wanted = 'sum' | 'time' | 'amount' | 'who' | 'reason' | 'yes-or-no' | 'other';

const SUM = /(?:^|[^\p{L}])(?:сколько (?:это |оно |она |он |мне |я )?(?:будет )?(?:сто|плат|обойд|выйд|с меня|переплач|долж|денег)\p{L}*|(?:а |так |ну )?(?:стоит|стоить|обойд[её]тся)(?:-то)?[^?]{0,20}сколько|почем|поч[её]м|цен[аеуы]|стоимост[ьи]|в рублях|какая (?:ставка|плата|сумма)|how much|what(?:'s| (?:does|do|did|would|will|is|are))[^?]{0,40}(?:cost|price|charge|fee|fees|rate|paying|pay|payment|bill)|what do i owe|anything to pay)(?![\p{L}])/iu;
const TIME = /(?:^|[^\p{L}])(?:когда|во сколько|до скольки|со скольки|(?:как|до) (?:скоро|долго|когда)|сколько (?:ждать|времени|дней|часов|минут|это займ[её]т)|на сколько (?:дней|лет|месяцев)|какой срок|в какой день|к какому|when|how (?:long|soon|late|quickly)|what (?:time|day|date))(?![\p{L}])/iu;
const AMOUNT = /(?:^|[^\p{L}])(?:сколько|насколько|скольк\p{L}{2}|how many|how old|how far|how big)(?![\p{L}])/iu;
const WHO = /(?:^|[^\p{L}])(?:(?:а |да |и )?(?:вы |это )?кто (?:это|вы|говорит|звонит|спрашивает)|(?:кто|вы)(?: вы)? (?:вообще )?(?:такой|такая|такие|кто|откуда)|с кем (?:я )?(?:говорю|разговариваю)|как вас (?:зовут|представить)|что за (?:фирма|компания|организация|контора)|(?:как|какая)[^?]{0,25}(?:фирма|компания|организация|контора)[^?]{0,15}|кому (?:я )?(?:должен|должна)|who(?:'s| is) (?:this|calling|that|speaking)|who are you|who do i[^?]{0,10} owe|(?:which|what) (?:company|bank|firm|organi[sz]ation)|are you the)(?![\p{L}])/iu;
const NOT_WHO = /^[^\p{L}]*(?:is|does|do|where|how|why)(?!\p{L})|(?:^|[^\p{L}])(?:откуда (?:у|вы)|зачем|почему)(?!\p{L})/iu;
const REASON = /(?:^|[^\p{L}])(?:почему|зачем|отчего|с чего (?:вдруг|это)|за что|why|how come|what for|what's the reason)(?![\p{L}])/iu;
const OPEN = /(?:^|[^\p{L}])(?:что|чего|чем|ч[её]м|как|какой|какая|какое|какие|каким|какого|где|куда|откуда|кто|кому|чей|what|which|where|who|how|whose)(?![\p{L}])/iu;

/** «А роуминг?», “And my deductible?”: a thing is named, without a verb. */
const NAMES_A_THING = /^[^\p{L}]*(?:(?:and|so|but|what about|how about)(?: (?:what about|how about))? (?:the|my|our|your|a|an|any|that|those|these|this)(?: \p{L}+){1,3}|(?:(?:ну )?а|и)(?: (?:как (?:же )?насчет|как (?:же )?насчёт|что с|как с))?(?: (?:мой|моя|мои|мою|ваш|ваша|ваши|этот|эта|эти))? \p{L}*(?:[бвгджзкмнпрсфхцчшщ]|[её]н|ость|ция|ия|ка|ки|ы))\?+$/iu;
/** «Что почём?», “What's this run per window?”: about money, in words that could be about anything. */
const PRICED = 0.5;

/** What a customer's question wants to hear. */
export const wantedBy = rememberedAsHeard((question: Utterance): Wanted => {
  const asked = wordsAsked(question);
  if (WHO.test(asked) || (likeliest(question, 'who-is-it') > 0.7 && !NOT_WHO.test(asked))) return 'who';
  if (/^[^\p{L}]*(?:why|почему|зачем)(?!\p{L})/iu.test(asked)) return 'reason';
  if (TIME.test(asked)) return 'time';
  if (SUM.test(asked) || likeliest(question, 'price-question') > 0.8) return 'sum';
  if (likeliest(question, 'price-question') >= PRICED && (AMOUNT.test(asked) || OPEN.test(asked))) return 'sum';
  if (AMOUNT.test(asked)) return 'amount';
  if (REASON.test(asked)) return 'reason';
  return OPEN.test(asked) || NAMES_A_THING.test(asked.trim()) ? 'other' : 'yes-or-no';
});

/** The sentences that ask; where none has its mark, all that is said. «Хорошо. А доставка?» asks for nothing good. */
export function wordsAsked({ sentences, text }: Utterance): string {
  return sentences.filter((one) => one.asks).map((one) => text.slice(one.start, one.end)).join(' ') || text;
}

/** Does the customer ask something. In the names of cases nobody writes the mark: «сколько вы берёте», `what_is_not_covered`. */
export function asksSomething({ sentences, text, kind }: Utterance): boolean {
  return sentences.some((one) => one.asks) || (kind === 'cue' && (ASKS_UNMARKED.test(text) || ASKS_LAST.test(text)));
}

const ASKS_UNMARKED = /^\P{L}*(?:(?:and|so|but|well|ok|okay|а|и|ну|так|да|но|тогда)\P{L}+)*(?:(?:what|why|how|where|who|which|whose) (?!an? )|what$|why$|how (?:much|many|long|soon|far)$|(?:can|could|do|does|did|is|are|was|were|will|would|should|have|has|isn['’]t|aren['’]t|don['’]t|doesn['’]t|won['’]t|can['’]t) (?:i|you|we|he|she|it|they|there|this|that|these|those|the|my|your|any|anyone|someone)(?!\p{L})|(?:and|but|what|а|и|ну)\P{L}+(?:if|если)(?!\p{L})|(?:что|чего|чем|зачем|почему|сколько|поч[её]м|как|какой|какая|какое|какие|каких|где|куда|откуда|кто|кому|чей|чья)(?![\p{L}-]))/iu;
/** «проценты какие», «а доставка сколько», «привезёте ли» */
const ASKS_LAST = /\s(?:какой|какая|какое|какие|сколько|зачем|почему|откуда|когда)\P{L}*$|\p{L}\s+ли(?!\p{L})/iu;
