import { customersBefore, defineRule, isAgent, isAgreedHandover, likeliest, spokenWords, trimmedRange, wantedBy, type Act, type Script, type Utterance } from 'callint/rule';

/** A hold is asked for, with a reason and a time. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: {
    ru: 'Прежде чем поставить на ожидание, спросите, скажите зачем и на сколько.',
    en: 'Before a hold, ask; say why and for how long.',
  },
  source: 'Contest of operators, case 6: “please stay on the line”, with a reason but neither time nor consent; contact-centre rule: permission, reason, length, thanks.',
  messages: {
    ordered: {
      ru: '«{hold}» — клиента ставят на ожидание, не спросив и не сказав, на сколько. В тишине минута кажется пятью, и {leave}. Спросите: «Уточню у …, это около минуты. {wait}»',
      en: '“{hold}” puts the customer on hold without asking and without saying how long. In silence a minute feels like five, and people {leave}. Ask: “I’ll check with …, it takes about a minute. {wait}”',
    },
    unasked: {
      ru: '«{hold}» — клиента ставят на ожидание, не спросив. Ему может быть некогда, и {leave}. Спросите: «Это около минуты. {wait}»',
      en: '“{hold}” puts the customer on hold without asking. They may have no time, and people {leave}. Ask: “It takes about a minute. {wait}”',
    },
    passed: {
      ru: '«{hold}» — клиента переводят, не спросив и не сказав, сколько ждать. В тишине минута кажется пятью, и {leave}. Спросите: «Соединю с мастером, это около минуты. {wait}»',
      en: '“{hold}” passes the customer on without asking and without saying how long it takes. In silence a minute feels like five, and people {leave}. Ask: “I’d like to pass you to …, it takes about a minute. Is that all right?”',
    },
    endless: {
      ru: 'Клиента просят подождать («{hold}»), а сколько — не сказано. Назовите время, хотя бы примерно: «это около минуты».',
      en: 'The customer is asked to hold (“{hold}”) and not told for how long. Give a time, even a rough one: “about a minute”.',
    },
  },
  judges: ['hold', 'hold-ask', 'transfer'],
  supervises: {
    fault: 'hold-etiquette', from: 0.45, message: 'ordered',
    data: (hold, { turn, sentence, script }) => (speaksOn(turn, sentence) || HANGS_UP.test(hold) || STAYS.test(turn.text) || NUMBERED.test(hold) || (turn.says('safety') && likeliest(turn, 'warm') >= ASKS) || script.call.isBot || isLongWait(script, turn) || isAskedFor(script, turn) ? undefined : { hold, ...wordsFor(script) }),
  },
  *check(script) {
    if (script.call.isBot) return;
    for (const turn of script.agentTurns) {
      const order = turn.all('hold-without-permission/hold').find((act) => isHold(turn, act)) ?? sureHold(turn) ?? heardHold(script, turn);
      const ask = order ? undefined : askWithoutTime(turn);
      const transfer = order || ask || isAgreedHandover(script, turn) ? undefined : curtTransfer(script, turn);
      if (transfer) {
        const words = trimmedRange(turn.text, turn.sentences[transfer.sentence]);
        yield { at: turn.at(words), message: 'passed', data: { hold: turn.text.slice(words.start, words.end), ...wordsFor(script) } };
      }
      if (!(order || ask) || STAYS.test(turn.text) || turn.says('safety') || (order && (asksToHold(turn) || isPressing(script, turn) || isLongWait(script, turn) || isAskedFor(script, turn)))) continue;
      const words = trimmedRange(turn.text, turn.sentences[(order ?? ask)?.sentence ?? 0]);
      yield {
        at: turn.at(words),
        message: !order ? 'endless' : tellsTime(turn) ? 'unasked' : 'ordered',
        data: { hold: turn.text.slice(words.start, words.end), ...wordsFor(script) },
        suggestions: [{ desc: {
          ru: 'Например: «Уточню у склада, это около двух минут. Подождёте на линии или перезвонить?» А вернувшись: «Спасибо, что подождали.»',
          en: 'For example: “May I put you on hold for two minutes while I ask the warehouse?” And on return: “Thanks for waiting.”',
        } }],
      };
    }
  },
});

/** In a chat nobody puts a receiver down. */
function wordsFor({ call }: Script): Record<'leave' | 'wait', Record<'ru' | 'en', string>> {
  return call.channel === 'chat'
    ? { leave: { ru: 'окно закрывают', en: 'close the window' }, wait: { ru: 'Подождёте?', en: 'Can you wait?' } }
    : { leave: { ru: 'трубку кладут', en: 'hang up' }, wait: { ru: 'Подождёте на линии?', en: 'Can you hold?' } };
}

/** «Когда дадут свет?» — «Когда починят кабель. Ожидайте.»: the wait is for the works, not on the line. */
function isLongWait(script: Script, turn: Utterance): boolean {
  return likeliest(turn, 'vague-deadline') >= OFFERED_LATER && customersBefore(script, turn, 0).some((one) => wantedBy(one) === 'time');
}

/** «Позовите старшего.» — «Соединяю, это около минуты. Оставайтесь на линии»: the customer wanted it, and hears how long it takes. */
function isAskedFor(script: Script, turn: Utterance): boolean {
  return tellsTime(turn) && customersBefore(script, turn, 0).some((one) => likeliest(one, 'request', 'agree') >= ASKS);
}

function tellsTime(turn: Utterance): boolean {
  return NUMBERED.test(turn.text);
}

const OFFERED_LATER = 0.4;

/** The recogniser must at least find it possible that somebody is to wait. */
const POSSIBLE = 0.1;
const SURE = 0.8;
const ASKS = 0.5;
/** «Продолжаем или пока сделаем паузу?» asks what the customer wants. */
const PLAINLY_ASKS = 0.7;

function isHold(turn: Utterance, { sentence }: Act): boolean {
  if (turn.sentences[sentence].asks || isThanks(turn, sentence)) return false;
  if (speaksOn(turn, sentence)) return false;
  return Math.max(...(['hold', 'hold-ask', 'hold-time', 'transfer', 'order', 'vague-deadline', 'non-answer'] as const).map((name) => turn.probability(sentence, name))) >= POSSIBLE;
}

/** “Thank you for bearing with me.”: the wait is over. */
function isThanks(turn: Utterance, sentence: number): boolean {
  return turn.probability(sentence, 'thanks') >= SURE && turn.probability(sentence, 'hold') < WAITS;
}

/** «Секунду, смотрю: вижу вашу заявку, …»: who goes on speaking keeps nobody waiting. */
function speaksOn(turn: Utterance, sentence: number): boolean {
  return turn.sentences.length - sentence > 2;
}

/** «Повисите.», “Bear with.”: nothing but the wait is said, and no time. */
function sureHold(turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.length - 1;
  if (sentence < 0 || turn.sentences[sentence].asks || turn.probability(sentence, 'hold') < SURE || OWN_WAIT.test(turn.text)) return undefined;
  return holdsTime(turn) || turn.probability(sentence, 'hold-time') >= ASKS ? undefined : { sentence };
}

/** “If you carry on I'm going to hang up.”: whoever ends the call keeps nobody waiting. */
const HANGS_UP = /\b(?:(?:hang|hanging) up|(?:put|putting) (?:the|this) (?:phone|receiver) down|(?:end|ending|terminate|terminating) (?:the|this) (?:call|conversation|chat))\b|(?<!\p{L})(?:(?:повешу|кладу|положу|брошу|вешаю) трубку|(?:заверш|прекращ|прерв|законч)\p{L}+ (?:звонок|разговор|диалог|чат))(?!\p{L})/iu;

/** «Минуту повисите.» and music, “Hang on.” and “I'm back”: what comes next shows that the customer was left waiting. */
function heardHold(script: Script, turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.length - 1;
  if (sentence < 0 || turn.sentences[sentence].asks || OWN_WAIT.test(turn.text) || asksToHold(turn)) return undefined;
  if (Math.max(turn.probability(sentence, 'hold'), turn.probability(sentence, 'hold-time')) < WAITS || NUMBERED.test(turn.text)) return undefined;
  return isSilence(script, turn) ? { sentence } : undefined;
}

const WAITS = 0.3;
/** “Two minutes” tells how long; «минуту» by itself is a way of speaking. */
const NUMBERED = /(?:\d|(?:^|[^\p{L}])(?:пар[уы]|дв[ае]|три|четыре|пять|десять|около|two|three|five|ten|about|couple))[^.!?]{0,12}(?:мин|сек|min|sec)/iu;

/** A note of music or silence right after the turn, or the agent back from it. */
function isSilence(script: Script, turn: Utterance): boolean {
  const next = script.utterances.slice(turn.index + 1, turn.index + 3);
  return next.some((one) => (one.kind === 'note' && SILENCE.test(one.text)) || (isAgent(one) && BACK.test(one.text)));
}

const SILENCE = /(?:^|[^\p{L}])(?:музык\p{L}*|удержани\p{L}*|ожидани\p{L}*|тишин\p{L}*|молчани\p{L}*|пауз\p{L}*|без звука|(?:звук|микрофон)\p{L}* (?:выкл|откл)\p{L}*|(?:выкл|откл)\p{L}* (?:звук|микрофон)|минут\p{L}* спустя|music|mutes?|muted|on hold|parks?|parked|silence|minutes later|phone down|dead air|count to)(?![\p{L}])/iu;
const BACK = /^[^\p{L}]*(?:да, слушаю|(?:спасибо, )?(?:я )?вернул\p{L}*|спасибо, что (?:подождали|дождались|остались)|вы (?:ещ[её] )?(?:здесь|на линии|тут)|i'm back|(?:thanks|thank you) for (?:holding|waiting)|(?:are you )?still there|right, back)(?![\p{L}])/iu;

/** «Сейчас переключу на мастера.»: nothing else is said, and the customer did not ask for it. */
function curtTransfer(script: Script, turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.length - 1;
  if (sentence < 0 || sentence > 1 || turn.sentences.some(({ asks }) => asks) || !turn.says('transfer') || turn.says('safety') || likeliest(turn, 'warm') >= ASKS) return undefined;
  if (turn.probability(sentence, 'transfer') < PASSES || spokenWords(turn) > CURT_WORDS || TIME.test(turn.text) || holdsTime(turn)) return undefined;
  return customersBefore(script, turn, 0).some((one) => likeliest(one, 'request', 'agree') >= ASKS) ? undefined : { sentence };
}

const PASSES = 0.6;
const CURT_WORDS = 10;

/** Who stays and goes on talking keeps nobody waiting. */
const STAYS = /(?:^|[^\p{L}])(?:i'm (?:still )?(?:here|with you)|still with you|there we (?:are|go)|here we (?:are|go)|got it now|я (?:здесь|с вами|тут|рядом|никуда не (?:ухожу|уйду|пропаду)|не (?:кладу|положу) трубку|не отключаюсь)|оста(?:юсь|нусь) с вами|i'm not going anywhere|вот, (?:наш[её]л|нашла|вижу)|так, вижу)(?![\p{L}])/iu;

function asksToHold(turn: Utterance): boolean {
  return turn.sentences.some((one, at) => one.asks && turn.probability(at, 'hold-ask') >= ASKS);
}

function askWithoutTime(turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.findIndex((one, at) => one.asks && turn.probability(at, 'hold-ask') >= SURE && turn.probability(at, 'time-ask') < ASKS && turn.probability(at, 'need-question') < PLAINLY_ASKS);
  if (sentence < 0 || TIME.test(turn.text) || OWN_WAIT.test(turn.text) || holdsTime(turn)) return undefined;
  return { sentence };
}

/** How long the wait is, or a field that will say so. */
function holdsTime(turn: Utterance): boolean {
  return turn.entities.some((one) => one.type === 'duration' || one.type === 'placeholder');
}

/** It is the agent who waits. */
const OWN_WAIT = /(?:^|[^\p{L}])(?:подожду|я (?:пока )?(?:жду|на (?:трубке|линии))|побуду на линии|(?:i['’]ll|i will|i can|while i|i['’]m happy to|let me) (?:wait|hold|stay)|while i['’]m (?:here|on the line|with you))(?![\p{L}])/iu;
const TIME = /(?:^|[^\p{L}])(?:минут\p{L}*|секунд\p{L}*|полминут\p{L}*|moment|minutes?|seconds?|secs?|sec|mins?|момент)(?![\p{L}])/iu;

/** «Не кладите трубку!» after a no presses, which another rule tells. */
function isPressing(script: Script, turn: Utterance): boolean {
  return likeliest(turn, 'push', 'urgency') >= SURE && script.flow.justBefore(turn).some((one) => likeliest(one, 'refusal', 'busy') >= ASKS);
}
