/** What a heading says about the text below it. */
import { bansWords, replacesWords } from '../../banned-titles.js';
import { matchCondition, opensCondition } from '../../conditions.js';
import { secondsIn } from '../../directions.js';
import { wrapped } from '../../inline.js';
import type { Range } from '../../../source/index.js';
import { tellsOfDoing } from '../answers/doing-heads.js';

/** `cue`: the customer's words or doings; `handlers`: a list of these; `aside`: nothing of the call. */
export type HeadingClass = 'sequence' | 'handlers' | 'cue' | 'scenario' | 'variant' | 'aside';

/** A heading, or a line that stands for one. */
export interface Head {
  level: number;
  /** All of its words, anchors included. */
  words: Range;
  title: string;
  id?: string;
  aliases: string[];
  class: HeadingClass;
  budgetSeconds?: number;
  /** A note beside the title: `**Сверка данных** *(если продлеваем)*`. */
  note?: Range;
}

const HANDLERS =
  /возраж(?:ени|а[юе]т)|(?:^|\s)(?:сомнени[яйе]|отговорк[иа]|отмазк[иа])|(?:^|\s)(?:excuses|stalls|brush-?offs|put-?offs)(?:$|\s)|(?:^|\s)(?:doubts|worries|concerns)$|сложные вопросы|частые вопросы|вопросы (?:клиент|абонент|пациент)|отработк|если (?:клиент|абонент)\p{L}* (?:спрашив|возраж|говор)|каверзн|objection|push ?back|rebuttal|faq|talk-?offs?$|questions (?:they|customers|you)|(?:things|what) (?:people|they|customers|callers|folks|clients|guests|members)(?:['’]ve| have| may| might| will| usually| often| sometimes| always| also)* (?:said|say|ask|asked|asking|come back with)(?! no)|(?:что|о чём|о чем) (?:нам |чаще всего |обычно |ещё |еще |часто )*(?:говорят|спрашивают|отвечают|спросят|возражают)|tough questions|common questions|comebacks|if they ask$/u;
/** The call begins. */
const PICKS_UP = /^(?:they|he|she|someone|somebody|(?:the )?(?:customer|client|prospect)|клиент|абонент|собеседник)?\s*(?:picks? up|answers?(?: the phone)?|(?:взял|снял|поднял)\p{L}* трубку|трубку (?:взял|снял|поднял)\p{L}*|ответил\p{L}*|дозвонил\p{L}*)$/u;
const SCENARIO =
  /voice ?mail|answering machine|автоответчик|голосовая почта|gatekeeper|секретар|трубку взял|не клиент|не тот (?:человек|абонент)|другой человек|третье лицо|третьи лица|someone else|somebody else|wrong (?:person|number|party)|third party|сценарий|scenario|(?:^|\s)кейс|пример (?:звонка|диалога|разговора)|эталон|sample (?:call|dialogue|conversation|chat)|example (?:call|dialogue|conversation)|call transcript|расшифровка|(?:^|\s)диалог \d|dialogue \d|call \d/u;
/** What is sent to the customer is no part of the call: `EMAIL TEMPLATES`, `Subject: Your refund`, «Шаблоны писем». */
const MESSAGE = /(?<!\p{L})(?:e-?mail|sms|text(?: message)?|letter|voicemail) templates?(?!\p{L})|^(?:email )?subject(?: line)?:\s|^тема(?: письма)?:\s|(?<!\p{L})шаблон\p{L}{0,3} (?:писем|письма|смс|sms)(?!\p{L})/u;
const VARIANT = /(?:^|\s)(?:вариант(?!\p{L})|версия|version|variant(?!s)|option [a-z]|script [a-z](?:$|\s))|^old |стар(?:ое|ый) (?:начало|приветстви|заход|вариант|скрипт)|alternative opener|alternate opening|opener [b-z2-9](?:$|\s)/u;
const ASIDE =
  /чек-?лист|(?:^|\s)советы|подсказк|памятка|термин|глоссари|метрик|замечани|не забыть|примечани|заметк|запрещ|стоп-?(?:слов|фраз)|чего не (?:говор|обеща|писа|пиш)|(?:we|things (?:we|you|to)) (?:don'?t say|never say|leave out|leave unsaid)|что мы не говорим|как не надо|контрольные|подготовк|перед звонком|(?:^|\s)цел[ьи]|(?:^|\s)(?:кому|когда|сколько раз|в какие часы|кого) (?:мы )?(?:не )?(?:звоним|набираем|обзваниваем)|о клиенте|целевая аудитория|полезн|критери|оценк|статус|tips|overview|(?:^|\s)(?:who|when|how often) (?:we|you|to) (?:call|ring|phone|dial)|glossary|(?:^|\s)notes|remarks|checklist|don'?ts|do not say|don'?t say|not to say|never say|red flags|before (?:you|the) (?:call|dial)|preparation|scoring|dispo|metrics|background|purpose|audience|compliance notes|coaching|changelog|history|appendix|reference|(?:^|\s)(?:rules|правила)(?![\p{L}])/u;

/** The name of a macro before what it is for: `/refund — the customer asks for his money`. */
const CODED = /^(`[^`\n]{1,40}`|[/!#;]\p{L}[\p{L}\d_-]{0,30})(?:\s*[—–:-]+|\s+[·•|])\s+(?=\S)/u;
/** What a macro answers: «про списание банком», `about the deposit`. */
const ABOUT = /^(?:про|об?|по поводу|насчёт|насчет|на вопрос|about|re|on|regarding|for when)[\s:]/iu;

/** Reads a heading. `text` is the whole source. */
export function headOf(text: string, words: Range, level: number): Head {
  const raw = text.slice(words.start, words.end).replaceAll('\0', '');
  const anchor = /\s*\{#([^}\s]+)\}\s*$/.exec(raw);
  const bare = raw
    .replace(/\s*\{#[^}\s]+\}\s*$/, '')
    .replace(/^[*_]{1,3}|[*_]{1,3}$/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
  const title = bare.replace(/^(?:\p{Extended_Pictographic}\ufe0f?\s*)+|(?:\s*\p{Extended_Pictographic}\ufe0f?)+$/gu, '') || bare;
  const coded = CODED.exec(title);
  const { name, aliases } = coded ? { name: title.slice(coded[0].length), aliases: [coded[1].replaceAll('`', '')] } : namesOf(title);
  const budget = /\(([^)]*\d[^)]*)\)|[—–-]\s*(\d+[^—–]*)$/.exec(title);
  const budgetSeconds = budget ? secondsIn(budget[1] ?? budget[2]) : undefined;
  return {
    level,
    words,
    title: (name || title).replace(/(?<=\p{L})\.$/u, ''),
    ...(anchor ? { id: anchor[1] } : {}),
    aliases,
    class: coded && ABOUT.test(name) ? 'cue' : classOf(name || title),
    ...(budgetSeconds !== undefined ? { budgetSeconds } : {}),
  };
}

/** Whether what stands below the last of some headings, each below the one before, must not be said. */
export function forbidsBelow(heads: readonly Head[]): boolean {
  const banned = heads.findLastIndex((head) => head.class === 'aside' && (bansWords(head.title) || FORBIDS.test(head.title)));
  return banned >= 0 && !heads.slice(banned + 1).some((head) => replacesWords(head.title));
}

const FORBIDS = /не говор|запрещ|нельзя|стоп-?|don'?t|do not|not to say|never|leave out|leave unsaid|не надо|avoid|forbidden/i;

/** The title without its number, and the names that a goto may use for it. */
function namesOf(title: string): { name: string; aliases: string[] } {
  const aliases: string[] = [];
  const number =
    /^(?:(?:шаг|этап|блок|часть|раздел|пункт|вопрос|экран|step|stage|part|section|phase|line|node|block|question|screen)\s*№?\s*)?([A-ZА-Я]?\d+(?:\.\d+)*[a-zа-я]?|[A-ZА-Я](?=[.)]\s))(?:[.):]|\s*[-–—:.]|$|\s)\s*/iu.exec(title);
  const rest = number ? title.slice(number[0].length).replace(/^[-–—:.\s]+/, '') : title;
  const named = /^(?:шаг|этап|блок|часть|раздел|вопрос|экран|step|stage|part|section|phase|block|question|screen)\s*№?\s*[A-ZА-Я\d]+(?=[.:\s–—-]|$)/iu.exec(title);
  if (number && (/^[\p{L}]/u.test(rest) || /^["«“{[(]/.test(rest) || rest === '')) aliases.push(number[1]);
  if (named) aliases.push(named[0].trim());
  const name = aliases.length > 0 ? rest.replace(/^[-–—:.\s]+/, '') : title;
  const before = /^([^:(]{3,40})[:(]/.exec(name);
  if (before) aliases.push(before[1].trim());
  return { name, aliases };
}

/** Whether a title heads what customers object or ask. */
export function headsObjections(title: string): boolean {
  return HANDLERS.test(title.toLowerCase());
}

function classOf(title: string): HeadingClass {
  const lower = title.toLowerCase().replaceAll('ё', 'е');
  if (wrapped(title, 0, title.length)) return 'cue';
  if (bansWords(title)) return 'aside';
  if (PICKS_UP.test(lower)) return 'sequence';
  if (SCENARIO.test(lower) || MESSAGE.test(lower)) return 'scenario';
  if (HANDLERS.test(lower)) return 'handlers';
  if (ASIDE.test(lower)) return 'aside';
  if (VARIANT.test(lower)) return 'variant';
  return (opensCondition(title) && matchCondition(title)) || tellsOfDoing(title) ? 'cue' : 'sequence';
}
