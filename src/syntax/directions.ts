/** Stage directions and notes to the agent: what kind they are, and how far a piece of text sounds like one. */
import { ofText } from '../source/index.js';
import { namesMessage } from './messages.js';
import type { Action, Direction } from './nodes.js';

/** What a stage direction asks for. */
export interface DirectionSense {
  kind: Direction['kind'];
  seconds?: number;
  forbids?: true;
}

const WINDOW = 400;
/** Lines remembered, each for a number. */
const MOST_LINES = 2000;

const PAUSE = /(?<!\p{L})(?:пауз|подожд(?:ать|ите|и)|ждём|ждем|ждать|pause|beat|wait|silence|молч(?:ать|им|ите)|выдерж)/u;
const LISTEN = /(?<!\p{L})(?:слуша(?:ем|й|йте|ть)|выслуша|дослуша|дать (?:клиенту )?ответить|ответ (?:клиента|абонента|пациента)|ждём ответ|ждем ответ|listen|let (?:him|her|them) (?:talk|answer|speak)|wait for (?:an? |the |their )?(?:answer|response|reply)|customer (?:responds|answers)|await)/u;
const ACTION = /(?<!\p{L})(?:удержани|на холд|hold|перев(?:ести|одим|едите)|transfer|открыть|открываем|открой|проверить|проверяем|записать|внести|отметить|зафиксировать|log|look up|look it up|lookup|check|dial|mute|переключить|соединить|отправить|сверить|send|verify|escalate|returns?|вернувшись|hang up|положить трубку|кладём трубку|бросил трубку|submit|поставить|ставим)/u;
const HOLD = /hold|удержани|ожидани|wait|холд/u;
const TONE = /(?<!\p{L})(?:улыб|тихо|спокойн|мягк|уверенн|бодр|с сочувстви|сочувственн|доброжелательн|медленн|вздыха|смеёт|смеет|смех|шёпот|шепот|радостн|тон(?:ом)?(?:[^\p{L}]|$)|smil|laugh|calm|soft|warm|slow|sigh|whisper|cheerful|empath|tone|upbeat|quietly|gently|brightly|friendly)/u;
/** Infinitives and forms of «мы» that forbid: nobody says these to a customer. */
const FORBIDS_STAFF =
  /(?<!\p{L})(?:(?:не|никогда не)\s+(?:говорить|произносить|использовать|обещать|писать|называть|спрашивать|упоминать|предлагать|начинать|обсуждать|спорить|ругать|говорим|произносим|обсуждаем|спрашиваем|обещаем|называем|пишем|используем)|do not (?:say|use|mention|promise)|don['’]?t (?:say|use|mention)|never (?:say|use|mention|promise))(?![\p{L}])/u;
const FORBIDS =
  /(?<!\p{L})(?:не\s+(?:говор|произнос|используй|использу|употребля|обеща|называ|предлага|спрашива|упомина|пиш|начинай|начинать)|(?:не|никогда|больше не)\s+(?:пишем|пишут)|нельзя|запрещ|недопустим|избега|вычёркива|вычеркива|снимаю балл|минус балл|вместо этого|штраф|don['’]?t\s+(?:say|use|hide|oversell|tell|promise|start|mention|ever|leap|ask|go)|do\s+not|never|nobody\s+(?:says|writes|types|is\s+to\s+(?:say|write|type))|никто\s+не\s+(?:говор|произнос|пишет)|avoid|forbidden|banned|auto-?fail|not even|(?:no|not|none of (?:that|this|those|your))\s+["“«]|shall\s+not\s+(?:say|use|utter|write)|not\s+to\s+say|никаких\s+["“«]|don['’]?ts)/u;
/** `She asked before the hold`, «Оператор перевёл звонок»: what somebody did tells nobody to do it. */
const TELLS_BACK =
  /^(?:s?he|they|(?:the )?(?:agent|rep|operator|advis[eo]r))\s+(?:\p{L}+ly\s+)?(?:\p{L}{2,}ed|told|gave|put|took|said|did|made|kept|left|sent|held|went|had|was)(?!\p{L})|^(?:он|она|они|оператор|менеджер|специалист)\s+(?:не\s+|\p{L}+о\s+)?\p{L}{2,}(?:л|ла|ли)(?:с[ья])?(?!\p{L})/u;
const SECONDS = /(\d+(?:[.,]\d+)?)(?:\s*[-–—]\s*(\d+))?\s*(секунд|сек|с(?![\p{L}])|seconds?|secs?|s(?![\p{L}])|минут|мин|minutes?|mins?)/u;

/** The sense of a direction's words. Anything that is no pause, listening, tone or action is a note. */
export function directionSense(text: string): DirectionSense {
  const lower = text.slice(0, WINDOW).toLowerCase();
  const forbids = forbidsIn(text, lower) ? ({ forbids: true } as const) : {};
  const words = lower.split(/\s+/).length;
  if (words > 12 || TELLS_BACK.test(lower)) return { kind: 'note', ...forbids };
  const seconds = secondsIn(lower);
  if (LISTEN.test(lower)) return { kind: 'listen', ...withSeconds(seconds), ...forbids };
  if (PAUSE.test(lower)) return { kind: 'pause', ...withSeconds(seconds), ...forbids };
  if (words <= 6 && TONE.test(lower)) return { kind: 'tone', ...forbids };
  if (ACTION.test(lower)) return { kind: 'action', ...withSeconds(HOLD.test(lower) ? seconds : undefined), ...forbids };
  return { kind: 'note', ...forbids };
}

/** What the agent does, as an action's name; `other` when it is none of the known ones. */
export function actionName(text: string): Action['name'] {
  const lower = text.slice(0, WINDOW).toLowerCase();
  return ACTION_NAMES.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'other';
}

const ACTION_NAMES: readonly [Action['name'], RegExp][] = [
  ['transfer', /перев(?:ести|одим|едите)|переключ(?:ить|аем|ите)|соедин(?:ить|яем|ите)|transfer|put (?:him|her|them) through|escalate/u],
  ['hold', /(?<!\p{L})hold|удержани|на холд|ожидани/u],
  ['verify', /сверить|сверяем|верифи|verify/u],
  ['lookup', /провер(?:ить|яем|яет|ьте)|открыть|открываем|найти|look ?up|look it up|check/u],
  ['send', /отправить|отправляем|(?<!\p{L})send/u],
  ['record', /записать|отметить|зафиксировать|внести|(?<!\p{L})(?:log|record)/u],
];

/** Whether a note lists what must not be said, or teaches by bad examples. */
export function forbidsSpeech(text: string): boolean {
  return forbidsIn(text, text.slice(0, WINDOW).toLowerCase());
}

/** «СМС: Отключить нельзя один год»: said to the customer in writing, and forbids the agent nothing. */
function isMessage(words: string): boolean {
  const head = /^[^:\n]{1,40}(?=:)/u.exec(words)?.[0] ?? '';
  return namesMessage(head.replace(/[*_«»"]/g, ''));
}

/** “Tell the patient to call 999. Do not offer painkiller advice.”: a note that first orders something, and then quotes nothing, is an order. */
function forbidsIn(text: string, lower: string): boolean {
  const forbidden = FORBIDS.exec(lower);
  if (!forbidden || isMessage(lower)) return false;
  const stop = /[.!?]\s+(?=\p{Lu})/u.exec(text.slice(0, forbidden.index + 1));
  return !stop || /["«“]/u.test(lower.slice(stop.index)) || !(opensCommand(text) || ORDERS.test(lower));
}

/** «Попросите …», «запишите …», «проверьте …» */
const ORDERS = /^\p{L}{2,}(?:[ийь])те(?!\p{L})/u;

/** The seconds that a text names: «пауза 2 сек», `(10–15 seconds)`; the larger end of a span. */
export function secondsIn(text: string): number | undefined {
  const match = SECONDS.exec(text.slice(0, WINDOW).toLowerCase());
  if (!match) return undefined;
  const amount = Number((match[2] ?? match[1]).replace(',', '.'));
  return /^(?:мин|min)/.test(match[3]) ? amount * 60 : amount;
}

function withSeconds(seconds: number | undefined): { seconds?: number } {
  return seconds === undefined ? {} : { seconds };
}

const OPENERS = new Set(
  `алло благодарю блестяще верно возможно да давайте договорились добрый доброе доброго договорились здравствуйте извините кстати конечно
  ладно нет ничего отлично обидно позвольте подскажите поздравляю пожалуйста понимаю понял поняла понятно правильно прекрасно привет приветствую
  примите простите прошу разумеется разрешите рад рада скажите слышу согласен согласна сожалею сочувствую спасибо супер тогда угу хорошо
  ага бывает жаль мне услышал услышала всего
  absolutely alright apologies awesome bye certainly congratulations fair fantastic fine good goodbye got great hello hey hi honestly
  lovely makes no nope ok okay perfect right sorry sounds sure thank thanks then understood well wonderful yeah yep yes totally so
  absolutely ouch oh and`.split(/\s+/),
);
const SECOND_PERSON = new Set(
  `вам вами вас ваш ваша ваше вашего вашей вашем вашему вашею ваши ваших вашим вашими вашу вы твой тебе тебя ты u y'all ya you you'd you'll
  you're you've your yours yourself`.split(/\s+/),
);
const FIRST_PERSON = new Set(
  `звоню зовут меня мне мной моё мое мои мой моя мы нам нами нас наш наша наше нашей нашего нашем наши наших нашу обещаю перезвоню предлагаю
  проверю пришлю отправлю оформлю могу помогу уточню хочу хотел хотела я i i'd i'll i'm i've let's me my our ours us we we'd we'll we're we've
  preferred`.split(/\s+/),
);
const THIRD_PERSON = new Set(
  `абонент абонента абоненту абоненты абонентам абонентов клиент клиента клиентам клиентов клиентом клиенту клиенты собеседник собеседника
  собеседнику оператор оператора операторам операторов оператору пациент пациента пациенту пациенты житель жителя жителю должник должника
  caller callers customer customers client clients debtor prospect prospects patient patients guest member agent agents rep reps donor
  homeowner`.split(/\s+/),
);
const DESK = new Set(
  `аср версия версии гипотеза дозвон журнал журнале интонация интонации карточка карточке карточку квалификация кейс коллег комментарий контроль
  методист методисты недозвон окк отметка отметку отдел отделом прослушка прослушке прослушку регламент регламента редакция роп скрипт скрипта
  скрипту скрипте скрипты сделка сделки сделку макрос макроса макросы шага статус статуса статусы супервизор сценарий смена смены таблица тег чек-лист этап этапе вариант crm bcc calibration
  checklist compliance crm dashboard dialer disposition dispo draft escalate escalation kpi mql owner paperwork qa queue rev script scripts
  supervisor tag talkoff ticket trainer transcript version voicemail icp tier`.split(/\s+/),
);
const COMMANDS = new Set(
  `add always apply ask avoid before begin book call check choose click complete confirm dial disclose dispo do document don't end enter escalate
  flag follow get give go greet hang have hold identify if keep leave listen log look make mark mention mirror move mute need never note
  offer only open pause pick play press proceed probe pull put push read record redial refer repeat respond return route run save script see select send
  set skip smile speak start state stay stop submit summarise summarize switch take tell thank then transfer try type update use verify wait
  выслушай выслушайте говорите говори говорим действуй действуйте держите держи дождись дождитесь дозвон запиши зафиксируй зафиксируйте
  звоним звоните используй используйте ищите молчим не нельзя никаких никогда обязательно отметьте отмечаем отметь перед переходим
  перезваниваем открываем открой помни помните сначала слушаем слушайте ставим ставьте стараемся старайтесь только улыбайтесь улыбнись
  улыбнитесь уточняем фиксируем фиксируйте чётко четко спокойно вежливо второй`.split(/\s+/),
);
/** Whether words open like a command to the agent: an infinitive, `wait …`, «не спорить». */
export function opensCommand(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 80).toLowerCase().replaceAll('ё', 'е').match(WORD) ?? [];
  return isInfinitive(first) || COMMANDS.has(first) || (first === 'не' && isInfinitive(second));
}

/** Whether words open with a Russian infinitive: «записать в журнал» is done, not said. */
export function opensInfinitive(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 80).toLowerCase().match(WORD) ?? [];
  return isInfinitive(first) || (first === 'не' && isInfinitive(second));
}

function isInfinitive(word: string): boolean {
  return INFINITIVE.test(word) && !NO_VERB.test(word);
}

const INFINITIVE = /^[а-я]{2,}(?:ать|ять|ить|еть|оть|уть|ыть|ести|йти|ться|тись|чь)$/;
/** «Десять процентов по удостоверению», «Опять не пришёл мастер?», «Чуть позже перезвоню»: these only end like infinitives. */
const NO_VERB = /^(?:пять|девять|десять|[а-я]+дцать|опять|вспять|хоть|чуть|ничуть|отнюдь|прочь|невмочь|треть|путь|суть|мать|зять|дочь|ночь|полночь|речь|память|печать|кровать|сеть|нить)$/;
/** «Думать некогда», «Ждать, увы, придётся»: the infinitive is what the sentence is about, and commands nothing. */
const TELLS_OF_DOING = /^[\s"«“]*\p{L}+(?:[\s,]+\p{L}+){0,2}?[\s,]+(?:некогда|некуда|нечего|незачем|поздно|рано|бесполезно|прид[её]тся|приходится|не получится|не выйдет|не обязательно)(?!\p{L})/u;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** `thank them and end the call`: what to do with somebody who is not spoken to. */
const ABOUT_CUSTOMER =
  /(?:^|[,.;:] |(?:and|then|just|always|please) )(?:thank|tell|ask|give|offer|put|call|send|invite|remind|let|leave|transfer|greet|hand|warn|reassure) (?:them|him|her|the (?:customer|caller|client|patient|guest|parent|member)s?)(?![\p{L}])/u;
/** «вопрос про ткань не поднимать»: an infinitive that nothing asks for. */
const BARE_BAN = /(?<!(?:чтобы|лучше|можно|надо|нужно|стоит|прошу|просит|могу|может|можем|можете|хочу|хотите|просто|уже|и|ни) )(?<!\p{L})не \p{L}{3,}(?:ать|ять|ить|еть|оть|уть|ти)(?:ся)?(?=[\s,.;!]|$)/u;

/** «{имя клиента}», `<agent>`: the name of a field is no word of the line. */
const FIELD = /\{\{?[^{}\n]{1,40}\}\}?|<\p{L}[^<>\n]{0,30}>/gu;

/** `this is Gus`, «это Лида» */
const INTRODUCES = /(?<!\p{L})(?:this is|[Ээ]то) \p{Lu}\p{Ll}/u;

/**
 * How far unlabelled text sounds spoken to a customer (above zero) or written for the agent (below zero).
 * A weak signal by itself: readers use it beside what the rest of the file does.
 */
export function speechScore(text: string): number {
  return scoreOf(text.length > WINDOW ? text.slice(0, WINDOW) : text);
}

const scoreOf = ofText(scoreWindow, MOST_LINES);

function scoreWindow(window: string): number {
  const lower = window.toLowerCase().replace(FIELD, ' ');
  const words = lower.replaceAll('ё', 'е').replaceAll('’', "'").match(WORD) ?? [];
  const [first] = words;
  if (!first) return 0;
  let score = 0;
  if (OPENERS.has(first)) score += 2.5;
  if (isInfinitive(first) && !TELLS_OF_DOING.test(lower)) score -= 3;
  let second = 0;
  let self = 0;
  let third = 0;
  let desk = 0;
  for (const word of words) {
    if (SECOND_PERSON.has(word)) second += 1;
    else if (FIRST_PERSON.has(word)) self += 1;
    else if (THIRD_PERSON.has(word)) third += 1;
    else if (DESK.has(word)) desk += 1;
  }
  if (COMMANDS.has(first) && !(second > 0 && /\?\s*["”»]?$/.test(window))) score -= first === 'do' || first === 'have' ? 0.5 : 2;
  score += Math.min(second, 2) * 1.5;
  score += Math.min(self, 2);
  score -= Math.min(third, 2) * 1.5;
  score -= Math.min(desk, 3) * 1.5;
  if (/[?!]["”»)]*\s*$/.test(window)) score += 1.5;
  else if (/\?/.test(window)) score += 0.5;
  if (INTRODUCES.test(window)) score += 1;
  if (/пожалуйста|(?:^|\s)please(?:\s|[.,!?])/.test(lower)) score += 1;
  if (/[{<]|\[[А-ЯA-Z]/.test(window)) score += 0.5;
  if (FORBIDS.test(lower)) score -= 2.5;
  if (FORBIDS_STAFF.test(lower)) score -= 3;
  if (ABOUT_CUSTOMER.test(lower)) score -= 3;
  if (second + self === 0 && BARE_BAN.test(lower)) score -= 2.5;
  return score;
}
