import type { Range } from '../../source/index.js';
import { claimsIn, sparesOther } from '../money/claims.js';
import { textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import { rememberedOfWords } from '../remembered.js';
import type { Language } from '../../words/index.js';
import type { Utterance } from '../utterance.js';

/** Says of a deal that it pays off, is cheaper or leaves money with the customer; `hint` is the quick question whether it may. */
const WORTH: Readonly<Record<Language, { hint: RegExp; words: RegExp }>> = {
  ru: {
    hint: /бива|отбил|отоб|окуп|себя|выигр|плюс|прибыл|пользу|навар|дешев|выгод|эконом|сбере|выгад|меньше|переплач|покры|закро|с лихвой|с запасом|оста|карман|теря|дороже|эконом(?:ичн|не)|вернётся (?:сторицей|с)|в ноль|расход|сч[её]т|ваше|целы/u,
    words: /(?<!\p{L})(?:от|о)?бивает|отбил\p{L}*|отобь[её]т|(?<!\p{L})окуп(?:ит|ает|аю|ил|ят)|сам[аои]? себя|себя же|(?<!\p{L})в (?:выигрыше|плюсе|плюс|прибыли|прибыль|вашу пользу|наваре)(?!\p{L})|дешевле|дешевеет|подешевеет|(?<!не)выгод(?!н\p{L}+ предл)|(?<!\p{L})с?эконом(?:ите|ишь|им|ия|ию|ьте|или)|сбережёте|сбережете|сберегаете|выгадыва|выигрыва|выиграете|меньше (?:выходит|выйдет|плат|отда|трат)|(?:плат\p{L}+|отда\p{L}+|трат\p{L}+|выходит|выйдет) меньше|не переплач|переплачива\p{L}+ (?:не|больше)|покры(?:ва[ею]т|ет|ют)|закро[ею]т (?:вс|этот|её|его|траты|расход)|с лихвой|с запасом|оста(?:нется|нутся|[её]тся|ются) (?:у вас|при вас)|остаётся в кармане|в кармане|остаётся больше|ничего не теря|дороже не|не дороже|чистая прибыль|в ноль|расход\p{L}* (?:\p{L}+ )?(?:сниз|сниж|упад|умень|меньше)|(?:сниж|сниз|уменьш|сокра[щт])\p{L}+ (?:\p{L}+ )?расход|счёт\p{L}* (?:снизи|упад|умень)|всё ваше|деньги целы|разов\p{L}+ [^.!?]{0,20}дороже/gu,
  },
  en: {
    hint: /self|keep|selves|their way|its way|cover|sav[ei]|cheap|ahead|quid|profit|pocket|less|money|back|bill|more|dearer|break|worth|better|credit|gain|pays? |value|on top|\bwin|cost|spend/u,
    words: /\b(?:pays?|paid|paying|earns?|earned|feeds?|covers?|funds?) (?:for )?(?:itself|themselves|its way|their way)|\bcovers? (?:all|the \p{L}+|it|that|everything)|\bsav(?:e|es|ed|ing|ings)\b|\bcheaper\b|\bbetter off\b|\bahead\b|\bquids in\b|\bin (?:profit|the black|your pocket)\b|\bin pocket\b|\bpay(?:ing)? (?:a lot |much |even |rather )?less\b|\bless (?:money|than you|in total|overall|all in)\b|\bless to pay\b|\bspend(?:ing)? less\b|\bcosts? (?:you )?(?:less|nothing)\b|(?:money|cash) back\b|\bearn(?:ed|s)? (?:it|that) back\b|\bmake (?:it|that) back\b|\b(?:bill|costs?|spend|outlay)s? (?:goes?|comes?|drops?|falls?|will drop|shrinks?)(?: right)? ?down\b|\bbill (?:drops|falls|shrinks)\b|\bwon't (?:be )?(?:pay(?:ing)?|cost(?:ing)?)(?: you)? any more\b|\bno dearer\b|\bbreaks? even\b|\bworth (?:it|every|the money)\b|\bcut(?:s|ting)? (?:(?:the|your|down on) )?(?:bills?|costs?|spend(?:ing)?|outgoings)\b|\bworks? out (?:better|less|cheaper)\b|\bwin\b|\bquids\b|\bin credit\b|\bmoney (?:stays )?in\b|\bup on the deal\b|\bgain\b|\bpays? off\b|\bpays? for the \p{L}+|\bbetter value\b|\bon top\b(?=\s*[.!])|\bbargain\b|\bnever pay(?:ing)? (?:any )?more\b|\bearns? (?:its|their) keep\b|\bbetter (?:deal|buy)\b|\bbest value\b|\bkeep the change\b|\bkeep (?:that|the|your|all that) (?:money|cash|difference)\b|\bout of pocket\b/gu,
  },
};

const NOT = /(?:(?<!\p{L})(?:не|ни|вряд ли|без)|\b(?:not|no|never|hardly|doesn't|don't|won't|wouldn't|isn't|can't|cannot))\s+(?:\p{L}+\s+){0,2}$/u;
/** Denied in form, claimed in sense: «дороже не будет», "you won't be paying any more". */
const DENIED_LOSS = /^(?:never |не дороже|дороже не|ничего не|не переплач|переплачив|won't|no dearer|out of pocket)/u;
const DEPENDS = /завис[ия]т|смотря|(?<!\p{L})если(?!\p{L})[^.!?]{0,40}(?:часто|много|редко|чаще|реже|больше|хотя бы)|окупится ли|выгодно ли|\bdepends?\b|\bwhether\b|\bif you(?:'re)? (?:\p{L}+ )?(?:use|drive|fly|travel|come|visit|go|order)\b|\bonly if\b|(?<!\p{L})только если/u;

/** Where an agent says that the customer gains money by the deal; nothing where that is denied, asked or made to depend. */
export function worthClaims(turn: Utterance): readonly Range[] {
  return saidOfWorth(turn).claims;
}

const saidOfWorth = rememberedOfWords((turn: Utterance): { claims: readonly Range[]; denied: boolean } => {
  const text = textOf(turn);
  const claims: Range[] = [];
  let denied = false;
  const { hint, words } = WORTH[turn.language];
  if (!hint.test(text)) return { claims, denied };
  for (const match of text.matchAll(words)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const sentence = turn.sentences.find((one) => range.start >= one.start && range.start < one.end);
    if (!sentence) continue;
    const said = text.slice(sentence.start, sentence.end);
    if ((sentence.asks && !RHETORICAL.test(said)) || DEPENDS.test(said)) continue;
    if (OTHERS.test(text.slice(Math.max(sentence.start, range.start - 40), range.start)) || LIVES.test(text.slice(range.end, range.end + 16)) || sparesOther(text, range.end)) continue;
    if (isDenied(text, sentence.start, range)) denied = true;
    else claims.push(range);
  }
  return { claims, denied };
});

function isDenied(text: string, from: number, { start, end }: Range): boolean {
  if (NOT_BEHIND.test(text.slice(end, end + 40))) return true;
  return !DENIED_LOSS.test(text.slice(start, end)) && NOT.test(text.slice(Math.max(from, start - 40), start));
}

const NOT_BEHIND = /^\p{L}*\s+(?:\p{L}+\s+)?(?:не (?:получ|вый|выход|удас|стан|буд)|ничего не)/u;

/** Others gain, or the company does. */
const OTHERS = /\b(?:neighbou?rs?|customers?|others|they|we|clients?)\s(?:\p{L}+\s){0,2}$|(?<!\p{L})(?:соседи|люди|клиенты|другие|они|мы)\s(?:\p{L}+\s){0,2}$/u;
const LIVES = /^\s*(?:lives|a life|the planet|animals|жизн|природ)/u;

const RHETORICAL = /(?:\b(?:wouldn't|don't|isn't|aren't|won't|doesn't|can't|right|eh)\b[^?]{0,12}\?\s*$)|(?:^|[\s,])(?:видите|правда|верно|согласитесь|разве)(?!\p{L})/u;

/** A question whether it pays. */
export const ASKED = /окуп|выгод|дешевле|есть смысл|стоит ли|эконом|отобь|выигра|в плюсе|не дороже|меньше (?:выйдет|получ)|\bpay(?:s|ing)? (?:for itself|off)|\bworth\b|\bcheaper\b|\bsav(?:e|es|ing)\b|\bbetter off\b|\bahead\b|\bcover\b|\bless\b|make sense|\bwin\b|\bgain\b|смысл/u;
const YES = /^\s*(?:да(?!\p{L})|конечно|безусловно|разумеется|ещё как|еще как|само собой|естественно|однозначно|ну да|с (?:лихвой|запасом|перв\p{L}+)|уже с|за (?:пару|перв\p{L}+|один|два)|сразу|yes|yeah|yep|sure|absolutely|of course|definitely|certainly|easily|даже не сомнева|не сомнева|ещё бы|обязательно|точно|легко|запросто|it (?:is|does|will|would)|they do|you (?:are|will|would|do)|we (?:are|do)|oh|every (?:time|penny|month)|from (?:the|day|month)|without a doubt|no question)/u;

/** Where a turn answers yes to the question whether it pays. */
export function answersWorth(turn: Utterance, question: Utterance | undefined): Range | undefined {
  if (!question || !isCustomer(question) || !ASKED.test(textOf(question))) return undefined;
  const text = textOf(turn);
  const first = turn.sentences[0];
  if (!first || first.asks || !YES.test(text) || /(?<!\p{L})(?:но|не(?! сомнева)|дороже|нет)(?!\p{L})|\b(?:but|not|n't|dearer|more)\b/u.test(text.slice(first.start, first.end))) return undefined;
  return { start: first.start, end: Math.max(first.start + 1, trimmed(text, first.end)) };
}

function trimmed(text: string, end: number): number {
  let last = end;
  while (last > 0 && /[\s.!?]/u.test(text.charAt(last - 1))) last -= 1;
  return last;
}

/** Is the sentence one that leaves open whether it pays: "it depends". */
export function isLeftOpen(turn: Utterance, at: number): boolean {
  const sentence = turn.sentences.find((one) => at >= one.start && at < one.end);
  return sentence !== undefined && DEPENDS.test(textOf(turn).slice(sentence.start, sentence.end));
}

/** Does a turn deny that it pays, or answer no to the question whether it does? */
export function deniesWorth(turn: Utterance, question: Utterance | undefined): boolean {
  const { claims, denied } = saidOfWorth(turn);
  if (denied && claims.length === 0) return true;
  return question !== undefined && isCustomer(question) && ASKED.test(textOf(question)) && /^\s*(?:нет|не |вряд ли|честно говоря, нет|no\b|not\b|honestly, no)/u.test(textOf(turn));
}

/** Does a turn lay two ways side by side for the customer to choose, and praise neither? */
export function laysOutWays(turn: Utterance): boolean {
  const text = textOf(turn);
  return WAYS.test(text) && !claimsIn(turn).some((claim) => claim.type === 'pays-off') && !worthClaims(turn).some(({ start, end }) => !/^(?:с?эконом|sav)/u.test(text.slice(start, end)));
}

const WAYS = /(?<!\p{L})(?:(?:два|две|три|оба|обе)\s+(?:\p{L}+\s+)?(?:пути|вариант\p{L}*|способ\p{L}*|возможност\p{L}+))(?!\p{L})|\b(?:two|three|both|a couple of)\s+(?:\p{L}+\s+)?(?:choices|ways|options|routes)\b/u;

/** Cheap to ask of any turn: may it claim that a deal is worth its money? */
export function mayClaimWorth(turn: Utterance): boolean {
  return worthClaims(turn).length > 0 || (turn.text.length <= SHORT && YES.test(textOf(turn)));
}

/** Longest answer that is a yes and no more, in characters. */
const SHORT = 120;
