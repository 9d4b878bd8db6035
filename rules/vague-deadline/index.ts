import { customersBefore, defineRule, isAgent, likeliest, sentenceText, trimmedRange, wantedBy, type Act, type Entity, type Script, type Utterance } from 'callint/rule';

type Span = Pick<Act, 'start' | 'end'>;

/** Every promise of action carries a term: a date, a time or a span. */
export default defineRule({
  category: 'clarity',
  severity: 'error',
  summary: {
    ru: 'У каждого обещания есть срок: день, час или сколько ждать.',
    en: 'Every promise of action carries a term: a date, a time or a span.',
  },
  source: 'Contest of operators, case 8: “1–2 hours” known, “some time” said; article on formalism: “7–14 working days” for an order with its own date; status-page guides: always give the time of the next update.',
  messages: {
    vague: {
      ru: '«{promise}» — обещание без срока. Клиент не знает, сколько ждать и когда начинать волноваться, и звонит снова. Назовите день и час, хотя бы крайний: «до шести сегодня», «не позже пятницы».',
      en: '“{promise}” promises without a term. The customer cannot tell how long to wait or when to worry, and rings again. Name a day and an hour, the latest at least: “by six today”, “no later than Friday”.',
    },
    wide: {
      ru: '«{promise}» — слишком широкий срок: к нему нельзя подготовиться. Назовите ближайшую дату для этого клиента или день, когда вы сами сообщите точный срок.',
      en: '“{promise}” is too wide to plan around. Give the date for this customer, or the day on which you will tell them the exact one.',
    },
  },
  options: {
    maxRangeDays: { default: 5, min: 0, description: 'Days between the ends of a range; a wider one helps nobody.' },
    maxWindowHours: { default: 6, min: 0, description: 'Hours of a window within one day in which somebody comes.' },
  },
  judges: ['own-action', 'next-step', 'deadline', 'vague-deadline', 'callback-promise'],
  supervises: { fault: 'vague-deadline', from: 0.6, message: 'vague', data: (promise, { turn, sentence }) => ((hasTerm(turn, sentence) && (isDoneToday(turn, sentence) || !LOOSE.test(sentenceText(turn, sentence)))) || isProvidedFor(turn, sentence) || FOR_THE_CUSTOMER.test(sentenceText(turn, sentence)) || FROM_THE_DOOR.test(sentenceText(turn, sentence)) || ASKS_FIRST.test(sentenceText(turn, sentence)) || asksForTime(turn, sentence + 1) ? undefined : { promise }) },
  *check(script, { maxRangeDays, maxWindowHours }) {
    for (const turn of script.agentTurns) {
      for (const sentence of turn.sentences.keys()) {
        if (turn.sentences[sentence].asks) continue;
        const range = wideRange(turn, sentence, maxRangeDays, maxWindowHours);
        const vague = range ?? vagueWords(turn, sentence) ?? termlessAnswer(script, turn, sentence);
        if (!vague || (!range && isToldInParting(script, turn))) continue;
        const known = range ? undefined : knownTerm(script, turn);
        yield {
          at: turn.at(vague),
          message: range ? 'wide' : 'vague',
          data: { promise: turn.text.slice(vague.start, vague.end).trim() },
          related: known ? [{ at: known, message: { ru: 'Срок записан здесь.', en: 'The term is noted here.' } }] : [],
          suggestions: suggestionsFor(turn, sentence, range),
        };
      }
    }
  },
});

const DAY_SECONDS = 86_400;
const HALF_DAY_MINUTES = 720;
const PROMISES = ['deadline', 'vague-deadline', 'next-step', 'eta', 'own-action'] as const;

/** How far a sentence promises that something will happen. */
function promises(turn: Utterance, sentence: number): number {
  return Math.max(...PROMISES.map((name) => turn.probability(sentence, name)));
}

/** «От 3 до 30 рабочих дней», "24 hours to 10 working days", «с 9 до 21». */
function wideRange(turn: Utterance, sentence: number, maxRangeDays: number, maxWindowHours: number): Span | undefined {
  if (promises(turn, sentence) < 0.2 || offersChoice(turn, sentence)) return undefined;
  const spans = entitiesOf(turn, sentence).filter((one) => one.type === 'duration' || one.type === 'time');
  for (const [at, one] of spans.entries()) {
    const next = spans[at + 1];
    const isRange = one.min !== undefined && one.max !== undefined;
    const joined = next && one.type === next.type && /^\s*(?:-|–|—|to|and|до|и)\s*$/i.test(turn.text.slice(one.end, next.start));
    let low = isRange ? one.min : joined ? one.value : undefined;
    const high = isRange ? one.max : joined ? next.value : undefined;
    if (low === undefined || high === undefined) continue;
    // “between 2 and 4 p.m.”: both are of the afternoon
    if (one.type === 'time' && low < HALF_DAY_MINUTES && high - HALF_DAY_MINUTES > low) low += HALF_DAY_MINUTES;
    const end = isRange ? one.end : (next as Entity).end; // joined holds it
    if (one.type === 'duration' && AT_FIRST.test(turn.text.slice(0, one.start))) continue;
    if (one.type === 'duration' && high - low > maxRangeDays * DAY_SECONDS && high < 200 * DAY_SECONDS) return { start: one.start, end };
    if (one.type === 'time' && high - low > maxWindowHours * 60 && isVisit(turn, sentence)) return { start: one.start, end };
  }
  return undefined;
}

/** «Действует ли ставка после первых двух-трёх месяцев»: how something begins. */
const AT_FIRST = /(?:^|[^\p{L}])(?:первы[ехй]|first)\s+$/iu;

/** “You can pause for 2, 4 or 8 weeks. Which one?”: the customer picks. */
function offersChoice(turn: Utterance, sentence: number): boolean {
  return /\d,\s*\d+\s+(?:or|или)\s/u.test(sentenceText(turn, sentence)) || (turn.sentences[sentence + 1]?.asks === true && turn.probability(sentence + 1, 'need-question') > 0.5);
}

/** Somebody will come; not «воды не будет с девяти до шести» or «звоните с девяти до шести». */
function isVisit(turn: Utterance, sentence: number): boolean {
  return comesThen(turn, sentence) && !OPENING_HOURS.test(sentenceText(turn, sentence)) && turn.probability(sentence, 'customer-action') < 0.3 && (turn.probability(sentence, 'incident') < 0.3 || COMES.test(sentenceText(turn, sentence)));
}

/** «Утренняя карта, с 7 до 15» is a thing with its hours: without a word of coming it must sound like a term. */
function comesThen(turn: Utterance, sentence: number): boolean {
  if (COMES.test(sentenceText(turn, sentence))) return promises(turn, sentence) > 0.3;
  return Math.max(turn.probability(sentence, 'deadline'), turn.probability(sentence, 'vague-deadline'), turn.probability(sentence, 'eta')) > 0.3;
}

/** «Работаем с 9 до 20»: nobody waits for it. */
const OPENING_HOURS = /(?<!\p{L})(?:работа(?:ем|ет|ют)|открыт\p{L}*|принима(?:ем|ет|ют))(?!\p{L})|\b(?:open|opening hours|office hours|phone lines)\b/iu;

const COMES = /(?:^|[^\p{L}])(?:при(?:ед|д|вез)\p{L}*|курьер|мастер|техник|courier|engineer|technician|driver|come|comes|arrive|arrives|deliver|delivered)(?![\p{L}])/iu;

/** The words that put the matter off without a day; the whole sentence where only its sense does. */
function vagueWords(turn: Utterance, sentence: number): Span | undefined {
  if (isOfOtherKind(turn, sentence) || FOR_THE_CUSTOMER.test(sentenceText(turn, sentence)) || FROM_THE_DOOR.test(sentenceText(turn, sentence)) || ASKS_FIRST.test(sentenceText(turn, sentence)) || asksForTime(turn, sentence + 1)) return undefined;
  const [hedged] = turn.all('vague-deadline/hedged').filter((act) => act.sentence === sentence);
  if (hedged && turn.probability(sentence, 'vague-deadline') > 0.6) return hedged;
  const [words] = turn.all('vague-deadline/no-time').filter((act) => act.sentence === sentence);
  if (hasTerm(turn, sentence, words) || turn.probability(sentence, 'hold') > 0.5 || turn.probability(sentence, 'customer-action') > 0.7) return undefined;
  if (words && !isCondition(turn, sentence, words) && !isProvidedFor(turn, sentence) && promises(turn, sentence) > 0.05 && turn.probability(sentence, 'vague-deadline') > 0.15 && turn.probability(sentence, 'apology') < 0.7) return words;
  const [callback] = turn.all('vague-deadline/callback').filter((act) => act.sentence === sentence);
  if (callback && promises(turn, sentence) > 0.15 && !isTermNearby(turn, sentence)) return callback;
  const [recognised] = turn.all('vague-deadline').filter((act) => act.sentence === sentence);
  return recognised && turn.probability(sentence, 'vague-deadline') > 0.45 && isAboutLater(turn, sentence) && !isTermNearby(turn, sentence) ? recognised : undefined;
}

/** «Если диски изношены, мастер сначала позвонит и назовёт сумму»: says in what order, not when. */
const ASKS_FIRST = /(?<!\p{L})(?:если|в случае)(?!\p{L})[^.!?]*(?<!\p{L})(?:сначала|сперва|прежде|заранее) (?:\p{L}+ ){0,2}(?:по|пере)?(?:звон|набер|спрос|согласу)\p{L}*|\b(?:if|before|should)\b[^.!?]*\b(?:(?:ring|call|phone|ask|text|check with) you (?:first|before)|first (?:ring|call|phone|ask|text))\b|\b(?:ring|call|phone|ask|text|check with) you (?:first|before)\b[^.!?]*\bif\b/iu;

/** «Курьер наберёт от подъезда»: by then he is there. */
const FROM_THE_DOOR = /(?<!\p{L})(?:от|у|из) (?:вашего )?(?:подъезда|ворот|шлагбаума|двери|дома|входа|проходной)(?!\p{L})|(?<!\p{L})(?:как(?: только)?|когда) подъ\p{L}+|\b(?:from (?:the|your) (?:door|gate|entrance)|from downstairs|(?:when|once|as soon as) (?:he|she|they)(?:['’]re| are| is)? (?:outside|downstairs|at the (?:door|gate)))\b/iu;

/** «Когда дадут воду?» — «По завершении работ.»: whoever is asked for a time and names an event instead, in however few words. */
function termlessAnswer(script: Script, turn: Utterance, sentence: number): Span | undefined {
  if (sentence > 0 || likeliest(turn, 'vague-deadline') < TERMLESS || likeliest(turn, 'hold-ask') >= TERMLESS) return undefined;
  if (turn.sentences.some((_, at) => hasTerm(turn, at) || vagueWords(turn, at)) || !customersBefore(script, turn, 0).some((one) => wantedBy(one) === 'time' && one.sentences.some(({ asks }) => asks))) return undefined;
  return trimmedRange(turn.text, turn.sentences[sentence]);
}

const TERMLESS = 0.4;

/** "Please ring your bank as soon as possible" is no promise of the company's. */
const FOR_THE_CUSTOMER = /^[^\p{L}]*(?:(?:then |and |also )?please )?(?:ring|call|phone|contact|email|write to|let (?:us|me) know|speak to|go to|bring|ask (?:your|them|him|her)|check with)(?!\p{L})|(?<!\p{L})(?:we|i)(?:['’]ll| will| may| might)? need to see(?!\p{L})|(?<!\p{L})(?:we|i)(?:['’]ll| will| may| might) (?:need|ask you for) (?:your|you to|a copy|a photo|the (?:original|certificate|receipt|form|paperwork))(?!\p{L})|(?<!\p{L})(?:нам |мне )?(?:понадобится|понадобятся|потребуется|потребуются) (?:ваш\p{L}*|копия|оригинал\p{L}*|справка|свидетельство|документ\p{L}*)(?!\p{L})|^[^\p{L}]*(?:тогда |пожалуйста, |потом |затем )?(?:позвоните|перезвоните|напишите|обратитесь|приходите|подойдите|сообщите|дайте знать|возьмите|отправьте|пришлите)(?!\p{L})/iu;

/** A price put off, a rule recited, a wish at parting, a promise of success: other rules hear those. */
function isOfOtherKind(turn: Utterance, sentence: number): boolean {
  const others = ['price-evasion', 'closing', 'personal-claim', 'urgency', 'threat', 'claim', 'generic-answer'] as const;
  return others.some((name) => turn.probability(sentence, name) > Math.max(0.5, turn.probability(sentence, 'vague-deadline')));
}

/** “When it comes back it may run brown for a bit”: says what happens then, and promises nothing. */
function isCondition(turn: Utterance, sentence: number, { start, end }: Span): boolean {
  const { start: first, end: last } = turn.sentences[sentence];
  return WHEN.test(turn.text.slice(start, end)) && !/\p{L}/u.test(turn.text.slice(first, start)) && MAY.test(turn.text.slice(end, last)) && !UNDERTAKES.test(turn.text.slice(end, last));
}

const WHEN = /^(?:when|whenever|once|as soon as|как только|когда|как)(?!\p{L})/iu;
const MAY = /(?<!\p{L})(?:may|might|can|could|usually|sometimes|может|могут|бывает|обычно)(?!\p{L})/iu;
const UNDERTAKES = /(?<!\p{L})(?:i|we|they|someone|somebody)(?:['’]ll| will| can| may| might)(?!\p{L})|(?<!\p{L})(?:мы|я|вам|вас)(?!\p{L})/iu;

/** “We'll text you as soon as we know. If it isn't back by six, you get £30.”: the latest day is told for the case that matters. */
function isProvidedFor(turn: Utterance, sentence: number): boolean {
  return turn.sentences[sentence + 1] !== undefined && OTHERWISE.test(sentenceText(turn, sentence + 1)) && hasTerm(turn, sentence + 1);
}

const OTHERWISE = /^[^\p{L}]*(?:and |but |а |но |и )?(?:if|should|otherwise|at the latest|если|иначе|в крайнем случае|самое позднее)(?!\p{L})/iu;

/** “We'll look into it now” is done at once. */
function isAboutLater(turn: Utterance, sentence: number): boolean {
  return !/(?:^|\s)(?:сейчас|сразу|прямо|тут же|now|right away|straight away|immediately)(?=[\s,.!]|$)/iu.test(sentenceText(turn, sentence));
}

/** «Наберу в удобное время. Завтра утром или после обеда?» */
function asksForTime(turn: Utterance, sentence: number): boolean {
  return turn.sentences[sentence]?.asks === true && ASKS_WHEN.test(sentenceText(turn, sentence));
}

const ASKS_WHEN = /(?<!\p{L})(?:когда|в какое время|во сколько|какой день|сегодня|завтра|утр\p{L}+|дн[её]м|вечер\p{L}*|(?:до|после) обеда|в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье))(?!\p{L})|\b(?:when|what time|which day|today|tomorrow|morning|afternoon|evening)\b/iu;

/** «Деньги придут в течение дня», “within the day”: today, and nobody need be in. */
function isDoneToday(turn: Utterance, sentence: number): boolean {
  const text = sentenceText(turn, sentence);
  return WITHIN_DAY.test(text) && !COMES_IN.test(text) && !entitiesOf(turn, sentence).some((one) => one.type === 'date');
}

const WITHIN_DAY = /(?<!\p{L})в течение (?:рабочего |этого )?дня(?! (?:с|со|после|от))(?!\p{L})|\b(?:within|in the course of) the day\b|\bby (?:the )?end of (?:the |this )?day\b/iu;
/** Somebody for whom one has to be at home. */
const COMES_IN = /(?<!\p{L})(?:курьер|мастер|техник|инженер|бригад|водител|доставщик|монтажник|замерщик|специалист|сантехник|электрик)\p{L}*|(?<!\p{L})(?:приед|подъед|привез)\p{L}*|\b(?:courier|engineer|technician|driver|plumber|electrician|fitter|crew|van|deliver(?:y|ed)?)\b/iu;

/** «В четверг в течение дня», «от недели до двух месяцев»: a term that nobody can plan by. */
const LOOSE = /(?<!\p{L})в течение (?:всего |рабочего )?дня(?! (?:с|со|после|от))(?!\p{L})|(?<!\p{L})от (?:\p{L}+ )?(?:дня|суток|недели|месяца|полугода) до (?:\p{L}+ ){0,2}(?:недел|месяц|полугод|год)\p{L}*/iu;

/** «Будет через 20 минут. Он позвонит, когда подъедет.» */
function isTermNearby(turn: Utterance, sentence: number): boolean {
  return [sentence - 1, sentence + 1].some((at) => turn.sentences[at] && hasTerm(turn, at));
}

/** «Держитесь, скоро починим. До свидания!» after «мастер у вас сегодня с 18 до 20»: the term was read back a moment ago. */
function isToldInParting(script: Script, turn: Utterance): boolean {
  if (likeliest(turn, 'closing') < PARTS) return false;
  const before = script.flow.pathTo(turn).filter((one) => one !== turn && isAgent(one)).slice(-TURNS_BACK);
  return before.some((one) => one.sentences.some((_, at) => hasTerm(one, at) && Math.max(promises(one, at), one.probability(at, 'recap')) > RECALLED));
}

const PARTS = 0.8;
const TURNS_BACK = 2;
const RECALLED = 0.3;

/** A day, a time or a span that one can hold somebody to; the minute of “when he gets a minute” is none. */
function hasTerm(turn: Utterance, sentence: number, words?: Span): boolean {
  return isDoneToday(turn, sentence) || entitiesOf(turn, sentence).some((one) => {
    if (words && words.start <= one.start && one.end <= words.end) return false;
    if (one.type === 'date' || one.type === 'time' || one.type === 'duration') return !one.vague;
    if (one.type === 'number') return one.bound === 'upper' && (one.value ?? 99) <= 24;
    return one.type === 'placeholder' && (/дат|день|срок|врем|час|date|day|time|eta|slot|deadline|when/i.test(one.placeholder ?? '') || UNTIL.test(turn.text.slice(turn.sentences[sentence].start, one.start)));
  });
}

/** “Back by {to}”: what stands after such a word is a time, whatever its field is called. */
const UNTIL = /(?<!\p{L})(?:by|until|till|no later than|не позже|не позднее)\s$/iu;

function entitiesOf(turn: Utterance, sentence: number): Entity[] {
  const { start, end } = turn.sentences[sentence];
  return turn.entities.filter((one) => one.start >= start && one.end <= end);
}

/** A term in a note of the same stage: it is known and not said. */
function knownTerm(script: Script, turn: Utterance) {
  for (const note of script.notes) {
    if (turn.stage === undefined || note.stage !== turn.stage) continue;
    const [term] = note.entities.filter((one) => one.type === 'duration' && !one.vague && (one.value ?? one.max ?? 0) >= 1800);
    if (term) return note.at(term);
  }
  return undefined;
}

function suggestionsFor(turn: Utterance, sentence: number, range: Span | undefined) {
  const [words] = range ? [] : turn.all('vague-deadline/no-time').filter((act) => act.sentence === sentence);
  const [russian, english] = ['сегодня до ____', 'by ____ today'];
  return [{
    desc: { ru: `Назовите срок: «${russian}», «не позже ____».`, en: `Name the term: “${english}”, “no later than ____”.` },
    edits: words ? [{ range: turn.at(words), text: turn.language === 'ru' ? russian : english }] : undefined,
  }];
}
