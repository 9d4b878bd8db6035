import { defineRule, likeliest, trimmedRange, type Act, type Script, type Utterance } from 'callint/rule';

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
      ru: '«{hold}» — клиента ставят на ожидание, не спросив и не сказав, на сколько. В тишине минута кажется пятью, и трубку кладут. Спросите: «Уточню у …, это около минуты. Подождёте на линии?»',
      en: '“{hold}” puts the customer on hold without asking and without saying how long. In silence a minute feels like five, and people hang up. Ask: “I’ll check with …, it takes about a minute. Can you hold?”',
    },
    endless: {
      ru: 'Клиента просят подождать («{hold}»), а сколько — не сказано. Назовите время, хотя бы примерно: «это около минуты».',
      en: 'The customer is asked to hold (“{hold}”) and not told for how long. Give a time, even a rough one: “about a minute”.',
    },
  },
  judges: ['hold', 'hold-ask'],
  supervises: {
    fault: 'hold-etiquette', from: 0.45, message: 'ordered',
    data: (hold, { turn, sentence, script }) => (speaksOn(turn, sentence) || script.call.isBot ? undefined : { hold }),
  },
  *check(script) {
    if (script.call.isBot) return;
    for (const turn of script.agentTurns) {
      const order = turn.all('hold-without-permission/hold').find((act) => isHold(turn, act)) ?? sureHold(turn);
      const ask = order ? undefined : askWithoutTime(turn);
      if (!(order || ask) || turn.says('safety') || (order && (asksToHold(turn) || isPressing(script, turn)))) continue;
      const words = trimmedRange(turn.text, turn.sentences[(order ?? ask)?.sentence ?? 0]);
      yield {
        at: turn.at(words),
        message: order ? 'ordered' : 'endless',
        data: { hold: turn.text.slice(words.start, words.end) },
        suggestions: [{ desc: {
          ru: 'Например: «Уточню у склада, это около двух минут. Подождёте на линии или перезвонить?» А вернувшись: «Спасибо, что подождали.»',
          en: 'For example: “May I put you on hold for two minutes while I ask the warehouse?” And on return: “Thanks for waiting.”',
        } }],
      };
    }
  },
});

/** The recogniser must at least find it possible that somebody is to wait. */
const POSSIBLE = 0.1;
const SURE = 0.8;
const ASKS = 0.5;

function isHold(turn: Utterance, { sentence }: Act): boolean {
  if (turn.sentences[sentence].asks) return false;
  if (speaksOn(turn, sentence)) return false;
  return Math.max(...(['hold', 'hold-ask', 'hold-time', 'transfer', 'order', 'vague-deadline', 'non-answer'] as const).map((name) => turn.probability(sentence, name))) >= POSSIBLE;
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

function asksToHold(turn: Utterance): boolean {
  return turn.sentences.some((one, at) => one.asks && turn.probability(at, 'hold-ask') >= ASKS);
}

function askWithoutTime(turn: Utterance): { sentence: number } | undefined {
  const sentence = turn.sentences.findIndex((one, at) => one.asks && turn.probability(at, 'hold-ask') >= SURE && turn.probability(at, 'time-ask') < ASKS);
  if (sentence < 0 || TIME.test(turn.text) || holdsTime(turn)) return undefined;
  return { sentence };
}

/** How long the wait is, or a field that will say so. */
function holdsTime(turn: Utterance): boolean {
  return turn.entities.some((one) => one.type === 'duration' || one.type === 'placeholder');
}

/** It is the agent who waits. */
const OWN_WAIT = /(?:^|[^\p{L}])(?:подожду|я жду|побуду на линии|i'll (?:wait|hold|stay))(?![\p{L}])/iu;
const TIME = /(?:^|[^\p{L}])(?:минут\p{L}*|секунд\p{L}*|полминут\p{L}*|moment|minutes?|seconds?|secs?|sec|mins?|момент)(?![\p{L}])/iu;

/** «Не кладите трубку!» after a no presses, which another rule tells. */
function isPressing(script: Script, turn: Utterance): boolean {
  return likeliest(turn, 'push', 'urgency') >= SURE && script.flow.justBefore(turn).some((one) => likeliest(one, 'refusal', 'busy') >= ASKS);
}
