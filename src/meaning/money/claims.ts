import type { Act, Utterance } from '../utterance.js';
import { ADMITTED_RISE, WEAK_CLAIM } from './heads.js';
import { textOf } from './model.js';
import { wordsIn } from '../../words/index.js';

/** Does the agent say that the numbers are a gain for the customer? */
export function claimsGain(utterance: Utterance): boolean {
  return claimsIn(utterance).length > 0;
}

/** Where the agent says so. What is asked in earnest, or holds for those only who use it much, is no claim. */
export function claimsIn(utterance: Utterance): Act[] {
  return utterance.all('gain-claim', 'pays-off').filter((act) => {
    if (WEAK_CLAIM.test(textOf(utterance).slice(act.start, act.end))) return false;
    if (/эконом|сбереж|\bsav/u.test(textOf(utterance).slice(act.start, act.end)) && sparesOther(textOf(utterance), act.end)) return false;
    const { start, end, asks } = utterance.sentences[act.sentence];
    const sentence = textOf(utterance).slice(start, end);
    return !DEPENDS.test(sentence) && (!asks || RHETORICAL.test(sentence));
  });
}

/** A question that wants no answer: "you'd be daft not to, wouldn't you?", «Чувствуете, как экономите?» */
const RHETORICAL = /(?:\b(?:wouldn't|don't|isn't|aren't|won't|doesn't|can't|haven't) (?:you|it|they|that|we)|\b(?:right|huh|eh|yeah))\s*\?\s*$|(?:^|[.!]\s*)(?:see|you see)\b|(?:^|(?<!\p{L}))(?:чувствуете|видите|представляете|заметили|разве|согласитесь|правда|верно|понимаете|да)(?!\p{L})/u;

/** It pays for those who use it much. */
const DEPENDS = /(?<!\p{L})(?:если|когда)\s+(?:вы\s+)?(?:\p{L}+\s+)?(?:ходите|ездите|пь[её]те|бываете|заказываете|пользуетесь|звоните|заглядываете|летаете|часто|много|каждый|хотя бы)|\bif you(?:'re)? (?:\p{L}+ )?(?:use|using|order|drive|fly|travel|ring|come|visit|go|need|stay)/u;

/** Does the agent say openly that the new price is higher, and not that it pays all the same? */
export function admitsRise(utterance: Utterance): boolean {
  const admitted = ADMITTED_RISE.exec(textOf(utterance));
  if (!admitted) return false;
  const end = admitted.index + admitted[0].length;
  return !claimsIn(utterance).some((claim) => claim.type === 'pays-off' && TURNED.test(textOf(utterance).slice(end, claim.start)));
}

const TURNED = /(?<!\p{L})(?:но|зато|однако)(?!\p{L})|\b(?:but|yet|though)\b/u;

/** Does the agent say that it costs more than it brings, or advise against it, and leave it at that? */
export function admitsLoss(utterance: Utterance): boolean {
  const admissions = [...utterance.all('honest-loss'), ...lossesTold(utterance)];
  const claims = claimsIn(utterance).filter((claim) => !isConditional(utterance, claim));
  // «выигрыш двенадцать» names a sum beside the admission, a sentence later it claims
  return admissions.some((honest) => !claims.some((claim) => (claim.type === 'pays-off' || !isFlat(utterance, honest)) && (claim.sentence > honest.sentence || (claim.sentence === honest.sentence && (claim.type === 'pays-off' || isTurned(utterance, honest, claim))))));
}

/** «Окупается со второго анализа», “it pays off only if you travel”: says when, beside an admission that it does not. */
function isConditional(utterance: Utterance, { sentence }: Act): boolean {
  const { start, end } = utterance.sentences[sentence];
  return ONLY_WHEN.test(utterance.text.slice(start, end));
}

const ONLY_WHEN = /(?<!\p{L})(?:со? (?:второго|третьего|четв[её]ртого|пятого|\d+)|если|только|начиная)(?!\p{L})|\b(?:only|if|once|after the|from the (?:second|third|fourth|fifth|\d+\p{L}*))\b/iu;

/** «Тогда программа вам в минус», “it won't pay for itself”: said in so many words. */
function lossesTold(utterance: Utterance): Act[] {
  return utterance.sentences.flatMap(({ start, end }, sentence) => (TOLD_LOSS.test(utterance.text.slice(start, end)) ? [{ type: 'honest-loss', start, end, sentence, by: 'the build of the line', negated: false }] : []));
}

const TOLD_LOSS = /(?<!\p{L})вам (?:\p{L}+ ){0,3}(?:в минус|в убыток|невыгод\p{L}+)(?!\p{L})|(?<!\p{L})(?:программа|тариф|пакет|подписка|карта|абонемент|это) (?:\p{L}+ ){0,2}(?:в минус|в убыток|невыгод\p{L}+)(?!\p{L})|(?<!\p{L})не (?:окупится|окупает\p{L}*|оправдает себя)(?!\p{L})|(?<!\p{L})вы (?:\p{L}+ )?(?:потеряете|переплатите)(?!\p{L})|\b(?:won['’]t|will not|doesn['’]t|wouldn['’]t|never) pay (?:for itself|off)\b|\byou['’]?(?:d| would|ll| will) (?:\p{L}+ )?(?:lose (?:money|out)|be (?:worse off|out of pocket|paying more))\b|\bnot worth it for you\b|\b(?:his|hers|theirs|they|that one|the other(?: one)?)(?:['’]s| is| are| works out| comes out| would be)? (?:[\p{L}-]+ ){0,6}cheaper\b|(?<!\p{L})(?:у них|их|там|у него|тот) (?:\p{L}+ ){0,6}(?:дешевле|выгоднее)(?!\p{L})/iu;

/** «Вам нет.»: all that the sentence says; the figures that follow give the reason. */
function isFlat(utterance: Utterance, { sentence }: Act): boolean {
  return wordsIn(utterance, sentence) <= FLAT;
}

const FLAT = 3;

/** "It is dearer, yes, but you save": the admission is taken back. */
function isTurned(utterance: Utterance, honest: Act, claim: Act): boolean {
  return claim.start > honest.end && TURNED.test(textOf(utterance).slice(honest.end, claim.start));
}

/** Is what is spared no money, by the words behind it: «сэкономите поездку», "saves you a trip". */
export function sparesOther(text: string, end: number): boolean {
  const behind = text.slice(end, end + 40);
  return NO_MONEY.test(behind) || OURS.test(behind);
}

/** “It saves us digging”, «экономит нам», “saves you queuing”: ours, or a deed. */
const OURS = /^\p{L}*\s+(?:(?:us|me|everyone|нам|мне|всем)(?![\p{L}])|(?:you |yourself )?(?!pay|spend|buy)\p{L}{2,}ing(?![\p{L}]))/u;

const NO_MONEY = /^\p{L}*\s*(?:yourself |you |вам |себе )?(?:a |the |an? extra |your |кучу |массу |много |уйму |лишн\p{L}+ )?(?:поездк|врем|минут|час|нерв|сил|мест|trip|time|hour|minute|journey|hassle|bother|space|effort|visit|place|seat|water|energy)/u;
