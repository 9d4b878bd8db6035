/** What an honest company says of secrets and of fraudsters: that it never asks, and how to tell who does. */

/** «Я не буду спрашивать у вас код», “I won't ask you for the PIN”: words that say that nothing is asked for. */
export function disclaimsAsking(words: string): boolean {
  return DISCLAIMS.test(words);
}

const ASKING = '(?:по|с|за)?(?:спрашива|спрос|прос|узнава|требова|уточня|запрашива)\\p{L}+';
const DISCLAIMS = new RegExp(
  `(?<!\\p{L})(?:не (?:буд|стан|собира|долж|име|вправе)\\p{L}*(?: \\p{L}+){0,3} ${ASKING}|не (?:попро[сш]|спро[сш]|запро[сш]|потребу|спрашива(?!ть)|проси(?!ть)|прося|прош)\\p{L}*|` +
  '(?:will|would|do|does|shall|can|must) not (?:ever )?(?:ask|need|request|require)|(?:won|wouldn|don|doesn|can|shan)[’\']?t (?:ever )?(?:ask|need|request|require)|not going to (?:ask|request)|never (?:ask|request|need))(?!\\p{L})',
  'iu',
);

/** «Если попросят код, положите трубку», “Scammers ask you to install AnyDesk”: the words of fraudsters are told in order to warn of them. */
export function warnsOfScams(words: string): boolean {
  if (KEEPS_SECRET.test(words)) return false;
  return FRAUDSTERS.test(words) || disclaimsAsking(words) || FORBIDS.test(words) || (SUPPOSES.test(words) && BREAKS_OFF.test(words));
}

/** «Так действуют мошенники»: who names them warns of them. */
const FRAUDSTERS = /(?<!\p{L})(?:мошенни\p{L}+|аферист\p{L}*|обманщик\p{L}*|scam(?:mer)?s?|fraud(?:ster)?s?|con artists?|criminals)(?!\p{L})/iu;
/** To nobody but the caller, and not a word of the call. */
const KEEPS_SECRET = /(?<!\p{L})(?:кроме (?:меня|нас)|только мне|(?:об этом|о нашем|о) (?:звонк|разговор)\p{L}*|об этом|except (?:to )?(?:me|us)|but me|only (?:to )?me|(?:this|our) (?:call|conversation)|about the (?:call|conversation))(?!\p{L})/iu;
const FORBIDS = /(?<!\p{L})(?:не (?:переводите|перечисляйте|называйте|сообщайте|диктуйте|передавайте|устанавливайте|ставьте|скачивайте|вводите|отправляйте)|(?:never|do not|don[’']?t) (?:ever )?(?:move|transfer|send|tell|give|share|read out|read|install|download|enter))(?!\p{L})/iu;
const SUPPOSES = /(?<!\p{L})(?:если|когда)(?!\p{L}).*?(?<!\p{L})(?:просят|попрос\p{L}+|говорят|скаж[еу]т\p{L}*|предлож\p{L}+|предлага\p{L}+|требу\p{L}+|потребу\p{L}+|звон[ия]т|позвон[ия]т|кто-(?:то|нибудь)|кто-либо)(?!\p{L})|(?<!\p{L})(?:if|when|should) (?:any(?:one|body)|some(?:one|body)|they|a caller|whoever)(?!\p{L})/iu;
const BREAKS_OFF = /(?<!не )(?<!\p{L})(?:(?:по)?ложите трубку|клад(?:ите|ём) трубку|(?:повесьте|бросьте|вешайте|бросайте) трубку|прерв\p{L}+|прекрат\p{L}+ разговор|заверш\p{L}+ (?:разговор|звонок)|не верьте|не соглашайтесь|не слушайте|перезвоните (?:нам|в банк|сами|по номеру))(?!\p{L})|(?<!don[’']t )(?<!do not )(?<!never )(?<!to )(?<!\p{L})(?:hang up|put the phone down|end the call|ring off|it is not us|it[’']s not us|(?:call|ring) (?:us|your bank|the bank))(?!\p{L})/iu;
