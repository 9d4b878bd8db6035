/** Whom a quotation is of, by the words around it: «Он такой: «…»», `You: "…"`, `"…", asks the mother`; and whether these forbid it. */
import { lowerCased, withLetters } from '../../../source/index.js';
import type { Side } from '../entries.js';
import { forbidsSpeech } from '../../directions.js';
import { roleOfLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import type { Range } from '../../../source/index.js';

/** What sounds so is rather the customer's. */
const OTHER_SIDE = -0.5;
/** What does not sound so much like the agent may be answered by him. */
const CLEARLY_AGENT = 1.5;
const ANSWERED = /(?<!\p{L})(?:отвеча\p{L}{1,4}|ответ|you (?:go|say|answer)|we (?:say|answer)|answer)(?!\p{L})/iu;

/** Whom the words right before a quotation, or else those right after it, name as its speaker. `from` and `to` bound the words around the span. */
export function sideOfQuote(text: string, span: Range, from: number, to: number): Side | undefined {
  return namedBefore(text, from, span.start) ?? namedAfter(text, span.end, to);
}

/** `You:`, «Клиент может ответить:» */
function namedBefore(text: string, from: number, to: number): Side | undefined {
  const before = text.slice(Math.max(from, to - 60), to);
  if (!TOLD_TO_SAY.test(before) && (CUSTOMER_SAYS.test(before.toLowerCase()) || HE_SAYS.test(before))) return 'customer';
  const label = NAME_BEFORE.exec(before);
  const role = label ? roleOfLabel(label[1])?.role : undefined;
  return role === 'agent' || role === 'customer' ? role : undefined;
}

/** `asks the mother`, «отвечает диспетчер» */
function namedAfter(text: string, from: number, to: number): Side | undefined {
  const found = TAG.exec(text.slice(from, Math.min(to, from + 60)));
  const name = found?.[1] ?? found?.[2];
  if (!name) return undefined;
  const role = roleOfLabel(name)?.role;
  if (role === 'agent' || role === 'customer') return role;
  // a name may be anybody's; the mother and the tenant are no part of the desk
  return name[0] === name[0].toLowerCase() ? 'customer' : undefined;
}

/** «Ругается. «У меня третий вечер вылетает!» Отвечаем: «…»»: the first of several sounds like the customer, and nothing introduces it. */
export function opensTalk(text: string, spans: readonly Range[]): boolean {
  const [first, second] = spans;
  if (!second || !/[.!?]\s*$/.test(text.slice(Math.max(0, first.start - 3), first.start))) return false;
  const answered = ANSWERED.test(text.slice(first.end, second.start));
  return soundsLikeAgent(text.slice(first.start + 1, first.end - 1)) < (answered ? CLEARLY_AGENT : OTHER_SIDE);
}

/** The sentence before a quotation, or the words right after it, say that it must not be said. */
export function isBannedQuote(text: string, span: Range, from: number, to: number): boolean {
  const before = text.slice(Math.max(from, span.start - 120), span.start).split(/[.!?;](?=\s)/).at(-1) ?? '';
  const after = text.slice(span.end, Math.min(to, span.end + 80)).replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ').split(/[.!?;,](?=\s|$)/)[0];
  // «если говорят «никогда не пользовались», тогда: «…»»: the condition is denied, not what follows it
  if (CONDITION_FIRST.test(before) && !forbidsSpeech(before.split(',').at(-1) ?? '')) return false;
  if (VERDICT.test(after)) return true;
  return forbidsSpeech(before) || NOT_THESE.test(lowerCased(before)) || (forbidsSpeech(after) && !(/[.!?…]$/.test(text.slice(span.start, span.end - 1)) && bansOther(after)));
}

/** «Ничего о карте не говорить», `Don't mention the card`: a sentence after the quotation that forbids something else. */
function bansOther(sentence: string): boolean {
  return /^[\s*_]*\p{Lu}/u.test(sentence) && OWN_TOPIC.test(sentence) && !POINTS_BACK.test(sentence);
}

const OWN_TOPIC = /(?<!\p{L})(?:о|об|обо|про|ничего|nothing|about|mention|discuss|any|the|his|her|their)\s+\p{L}/iu;
const POINTS_BACK = /(?<!\p{L})(?:так|такое|такого|это|этого|этой|эту|such|this|that|it|these|those)(?!\p{L})/iu;

/** `As soon as they answer, say: "…"`: the agent is told what to say then. */
const TOLD_TO_SAY = /[,;—–]\s*(?:then\s+|тогда\s+)?(?:say|ask|reply|answer|tell (?:him|her|them)|скажите|говорим|говорите|ответьте|отвечаем|отвечайте|спросите|спрашиваем)\s*:?\s*$/iu;

const NAME_BEFORE = /(?:^|[\s(*_→])(\p{L}[\p{L} ]{0,24}?):[\s*_]*$/u;

const SPOKE = 'says?|said|asks?|asked|answers?|answered|replies|replied|wants to know|objects|говорит|сказал[аи]?|спрашивает|спросил[аи]?|отвечает|ответил[аи]?|возражает|возразил[аи]?|интересуется';

/** `, says the desk`, «— спрашивает мама» */
const TAG = withLetters(`^[,.\\s—–-]*(?:(?:${SPOKE})\\s+(?:the |a )?(\\p{L}+)|(?:the |a )?(\\p{L}+)\\s+(?:${SPOKE})(?!\\p{L}))`, 'u');

const CONDITION_FIRST = /^\s*(?:(?:and|but|so|и|а|но|ну)\s+)?(?:if|when|если|когда)(?!\p{L})/iu;

/** `Not in our mouths, ever:`, «Не для чтения:» before quotations. */
const NOT_THESE = /^\s*(?:not|never|nothing|no|не|ни|никогда|нельзя|без)\s[^.!?]{0,60}:\s*$/u;

/** `"You ought to have seen it." Not our style.`, «…». Не наш тон», «…» заменяем на «…» */
const VERDICT = /^\s*(?:(?:мы )?(?:заменя|меня|перевод|превраща)\p{L}* (?:на|в|словами)|(?:(?:we|is|are) )?(?:replaced?|swap(?:ped)?|becomes?|turns?)(?: it| this| that)? (?:with|by|for|into)|not (?:our|us|ours|like that|like this|how we|the way we|what we|ok|okay|acceptable|good enough|helpful|kind|in our)|(?:не|ни) (?:наш|наша|наше|по-нашему|про нас|годится|пойд[её]т|подходит|наш\p{L}* (?:стиль|тон|манера)))(?!\p{L})/iu;

/** «Клиент может ответить: «…»», `The customer says: "…"` */
const CUSTOMER_SAYS = /(?:клиент|абонент|пациент|собеседник|покупатель|гость|customer|caller|client|patient|they)[^.!?:]{0,30}(?:ответи|говори|скаже|спроси|возраж|reply|replies|say|ask|answer|object)[^.!?:]{0,12}:\s*$/u;

/** «Он, кстати, всегда спрашивает: «…»», `and they'll say "…"`, «Говорит «…»» */
const HE_SAYS =
  /(?:(?<!\p{L})(?:он|она|они|человек|he|she|they)(?:['’]ll|,)?\s[^.!?:«"“]{0,30}?(?:такой|такая|говор[ия]т|скажет|скажут|спрашива[ею]т|спросит|возража[ею]т|go(?:es)?|says?|asks?|come back with)|(?:^|[.!?…]\s+)(?:говорит|спрашивает|возражает|скажет|спросит|ответит|возразит)|(?<!\p{L})(?:спросят|скажут|возразят|спрашивают|возражают))(?!\p{L})[^.!?:;«"“]{0,12}[\s,:]*$/iu;
