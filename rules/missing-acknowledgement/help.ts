import type { Utterance } from 'callint/rule';

/** Is the customer told what it was for them, or that they are right, kept from harm, or helped at once: worth more than words of sympathy. */
export function isWorthMore(answer: Utterance): boolean {
  return answer.says('safety') || CONCEDES.test(answer.text) || SHARES.test(answer.text) || PITIES.test(answer.text) || hasActed(answer) || answer.sentences.some((_, at) => helpsInHaste(answer, at));
}

/** "That's stressful, with him upset on one side and the neighbours on the other" */
const SHARES = /^[^\p{L}]*(?:(?:oh|oh no|gosh|goodness),? )?(?:that(?:['’]s| is| must be| must have been| sounds)|what an?|how) (?:(?:really|so|very|quite|a|an) )?(?:stressful|awful|horrible|horrid|rotten|miserable|frustrating|tough|hard|rough|worrying|frightening|scary|annoying|dreadful|shame|nuisance|disappointing|upsetting|exhausting)(?!\p{L})|^[^\p{L}]*(?:(?:ох|ой|ого),? )?(?:(?:как|какая|какой) (?:обидно|неприятно|тревожно|страшно|досадно|жаль|ужас|кошмар|досада)|это (?:и правда |действительно |очень )?(?:тяжело|обидно|неприятно|страшно|досадно|тревожно|изматывает|выматывает))(?!\p{L})/iu;

/** “Poor lamb.”, «Бедный малыш, пусть поправляется»: whoever suffers is named, and pitied. */
const PITIES = /^[^\p{L}]*(?:(?:oh|oh no|ох|ой|эх),? )?(?:poor (?:you|thing|\p{L}+)(?=[,.!])|(?:бедн(?:ая|ый|ое|ые)(?: \p{L}+)?|бедня(?:га|жка|жки))(?=[,.!]))/iu;

/** «Так и есть, обязаны.», “We do, same visit.”: the customer is told that they are right. */
const CONCEDES = /^[^\p{L}]*(?:(?:да|верно|правда|правильно)(?=[,.])|да, (?:верно|правда|должны)|так и есть|обязаны|согласн?[аы]?ен?(?=[,.!])|вы правы|ваша правда|справедливо|you(?:'re|’re| are) right|fair (?:point|enough)|that(?:'s|’s| is) (?:true|right|fair)|correct(?=[,.])|we (?:do|did|are|were|should)(?=[,.])|it (?:is|was|does|did)(?=[,.])|yes, (?:it|we|you|they))(?!\p{L})/iu;

/** «Блокирую прямо сейчас»: in haste help is worth more than words. */
function helpsInHaste(answer: Utterance, sentence: number): boolean {
  const { start, end } = answer.sentences[sentence];
  const helps = Math.max(answer.probability(sentence, 'own-action'), answer.probability(sentence, 'vague-deadline'));
  return sentence < 3 && helps > 0.3 && /(?:^|\s)(?:сейчас|уже|прямо|немедленно|now|right away|straight away|immediately|already)(?=[\s,.!]|$)/iu.test(answer.text.slice(start, end));
}

/** In the first person and in the past: the agent has acted. */
const DONE = /(?:^|[^\p{L}])(?:i|we)(?:'ve|’ve| have) (?:just |already )?(?:reset|blocked|closed|cancelled|canceled|sent|moved|refunded|switched|stopped|booked|credited|ordered|changed|fixed|restarted|reversed|put|taken)(?![\p{L}])|^[^\p{L}]*(?:(?!не )\p{L}+ ){0,3}(?:сбросил|закрыл|заблокировал|отменил|вернул|перенёс|перенес|отправил|оформил|исправил|остановил|списание отменил|переоформил|подключил|отключил)а?(?![\p{L}])/iu;

/** «Карту я закрыла»: done, before any question. */
function hasActed(answer: Utterance): boolean {
  const { start, end } = answer.sentences[0];
  return DONE.test(answer.text.slice(start, end));
}
