/**
 * Heads that tell what the customer does or how he is: «Просит скидку», «Возмущается: „Опять ждать!“», `Wants to think it over`,
 * `He's driving`. What the agent does is an order or a plan there («Предлагаем», `Offer the plan`), or one of a few verbs of his own.
 */
import { withLetters } from '../../../source/index.js';

/** «Спрашивает», «не понимает», «торгуется»; no noun ends so. */
const DOES = '\\p{L}{3,}(?:[аяуюеиы]ет|[аяуюеиы]ют|[иея]тся|[уюая]тся)|(?:прос|говор|помн|вид|слыш|вер|крич|молч|груб|хам|спеш|шут|гроз|благодар|тверд)[ия]т|хо(?:чет|тят)|плач[еу]т|ищ[еу]т|жд[ёеу]т';
const DID = '(?:спроси|попроси|возмути|разозли|рассерди|отказа|засомнева|пожалова|потребова|согласи|передума|переби|обиде|нагруби|заплака|замолча|расстрои|сосла|вспомни|перезвони|забы|потеря|опозда)л[аи]?(?:с[ья])?';
const IS = '(?:недовол|соглас)(?:ен|ьна|ьны|на|ны)|занят[аы]?|расстроен[аы]?|на работе|за рул[её]м|в дороге|в отпуске';
const RUSSIAN = withLetters(`^(?:(?:клиент|абонент|гость|пациент|звонящий)\\p{L}* |он[аи]? )?(?:уже |всё ещё |сразу |сам[аи]? )?(?:не )?(?:${DOES}|${DID}|${IS})(?![\\p{L}])`, 'iu');
/** The agent’s own, where a plan tells of him in the third person, and what begins or goes on with the call: «Отвечает клиент», «Слушает». */
const BY_AGENT = /^(?:приветству|представля|предлага|выясня|уточня|объясня|рассказыва|проговарива|озвучива|презентуе|фиксиру|оформля|называ|подтвержда|проверя|заверша|проща|подводит|назнача|отправля|записыва|резюмиру|работа|отвеча|слуша|готов)/iu;

const WHO = "(?:the )?(?:customer|caller|client|guest|member|patient|tenant|resident|donor|student|homeowner|prospect|somebody|someone) ";
const SAYS = 'wants|says|asks|agrees|threatens|insists|declines|shouts|swears|worries|keeps (?:asking|saying)';
const ENGLISH = withLetters(`^(?:${WHO})?(?:still |just |only |really |already )?(?:(?:${SAYS}) \\S|hesitates|complains|refuses|hangs up|gets (?:angry|upset|annoyed|cross|emotional|rude|impatient))`, 'iu');
/** `They're mad at us`, `He doesn't remember`: told of somebody who is not spoken to. */
const OF_SOMEBODY = /^(?:(?:they|he|she)['’](?:re|s|ve|d|ll)|(?:they|he|she) (?:are|is|was|were|have|has|had|will|would|want|need|think|know|like|still|already|just|can|do|does|did)(?:n['’]t)?) \S/iu;

/** Whether a head tells what the customer does. */
export function tellsOfDoing(title: string): boolean {
  return (RUSSIAN.test(title) && !BY_AGENT.test(title)) || OF_SOMEBODY.test(title) || ENGLISH.test(title);
}
