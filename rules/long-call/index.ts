import { defineRule, speakingSeconds, type Bilingual, type Problem, type Script, type TimedPath, type Utterance } from 'callint/rule';

/** The call fits its time budget, and lasts as long as the agent says. */
export default defineRule({
  category: 'campaign',
  severity: 'warning',
  summary: { ru: 'Разговор укладывается в отведённое время и длится столько, сколько обещано.', en: 'The call fits its time budget and lasts as long as the agent says.' },
  source: 'A proactive call takes two to three minutes, a complaint ten to fifteen; contact centres limit handling to about 350 s. «Пара минут» in a customer’s essay.',
  messages: {
    straight: {
      ru: 'Самый длинный прямой путь занимает около {minutes}, а отведено {limit}. Сократите этапы, которые можно прислать письмом.',
      en: 'The longest straight way takes about {minutes}, and {limit} are allowed. Cut what can be sent in writing.',
    },
    worst: {
      ru: 'С возражениями и повторами разговор может занять до {minutes}, а отведено {limit} (без них — {straight}). Ограничьте повторы или сократите ответы.',
      en: 'With objections and repetitions the call may take up to {minutes}, and {limit} are allowed ({straight} without them). Limit the repetitions, or shorten the answers.',
    },
    promise: {
      ru: 'Оператор обещает «{said}», а кратчайший разговор отсюда занимает около {minutes}. Клиент почувствует, что его обманули. Назовите честное время.',
      en: 'The agent promises “{said}”, and the shortest call from there takes about {minutes}. The customer will feel deceived. Name the true length.',
    },
  },
  options: {
    maxSeconds: { default: 0, min: 0, description: 'Seconds that a call may take when the script names no limit; 0 for none.' },
    customerShare: { default: 0.4, min: 0, max: 0.9, description: 'Share of the call in which the customer speaks.' },
    promiseTolerance: { default: 1.5, min: 1, description: 'How many times as long as promised a call may take.' },
  },
  *check(script, { maxSeconds, customerShare, promiseTolerance }) {
    const whole = (agentSeconds: number): number => agentSeconds / (1 - customerShare);
    yield* overLimit(script, maxSeconds, whole);
    for (const { turn, said, seconds } of promisesIn(script)) {
      const time = script.flow.time();
      const least = time.leastFrom(turn);
      const left = least === undefined ? undefined : least + time.of(turn) - speakingSeconds(turn, said.end);
      if (left === undefined || whole(left) <= Math.max(seconds * promiseTolerance, NOTICED)) continue;
      yield { at: turn.at(said), message: 'promise', data: { said: turn.text.slice(said.start, said.end).trim(), minutes: clock(whole(left)), limit: '', straight: '' } };
    }
  },
});

/** «Буквально секунду» is a way of speaking: nobody counts so few seconds. */
const NOTICED = 20;

function* overLimit(script: Script, maxSeconds: number, whole: (agentSeconds: number) => number): Generator<Problem> {
  const stated = limitOf(script);
  const seconds = stated?.seconds ?? maxSeconds;
  const at = stated?.at ?? script.agentTurns[0]?.range;
  if (seconds <= 0 || !at) return;
  const { straight, worstSeconds } = script.flow.time();
  if (!straight) return;
  const data = { said: '', limit: clock(seconds), straight: clock(whole(straight.seconds)) };
  if (whole(straight.seconds) > seconds) yield { at, message: 'straight', data: { ...data, minutes: data.straight }, path: pathOf(straight) };
  else if (worstSeconds !== undefined && whole(worstSeconds) > seconds) yield { at, message: 'worst', data: { ...data, minutes: clock(whole(worstSeconds)) }, severity: 'info' };
}

/** The limit that the header names: `limits.speaking_time`, `duration`, «хронометраж». */
function limitOf(script: Script): { seconds: number; at: { start: number; end: number } } | undefined {
  for (const entry of script.node.meta.entries) {
    if (!/^(?:limits\.(?:speaking_time|call_time|duration|time)|duration|aht_budget_s|max_duration)$/.test(entry.key)) continue;
    const seconds = secondsIn(String(entry.value));
    if (seconds !== undefined) return { seconds, at: { start: entry.position.start.offset, end: entry.position.end.offset } };
  }
  return undefined;
}

function secondsIn(text: string): number | undefined {
  const match = /^\D*(\d+(?:[.,]\d+)?)\s*(ms|s|sec\p{L}*|с|сек\p{L}*|m|min\p{L}*|м|мин\p{L}*|h|ч|час\p{L}*)?\s*$/u.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const amount = Number(match[1].replace(',', '.'));
  const unit = (match[2] ?? 's').toLowerCase();
  return /^(?:m(?!s)|м|min|мин)/.test(unit) ? amount * 60 : /^(?:h|ч)/.test(unit) ? amount * 3600 : amount;
}

/** «Займёт две минуты»: a length that the agent names for the call, with the words of it. */
function* promisesIn(script: Script): Generator<{ turn: Utterance; said: { start: number; end: number }; seconds: number }> {
  for (const turn of script.agentTurns.slice(0, 4)) {
    for (const entity of turn.entities) {
      if (entity.type !== 'duration' || entity.vague) continue;
      const seconds = entity.max ?? entity.value;
      const sentence = turn.sentences.find(({ start, end }) => entity.start >= start && entity.end <= end);
      if (seconds === undefined || seconds > 900 || !sentence || !LENGTH.test(turn.text.slice(sentence.start, entity.end).toLowerCase()) || isWait(turn, turn.sentences.indexOf(sentence))) continue;
      yield { turn, said: { start: entity.start, end: entity.end }, seconds };
    }
  }
}

/** «Проверяю, это займёт минуту»: so long the customer waits, not talks; who has just said his name means the call. */
function isWait(turn: Utterance, sentence: number): boolean {
  if (turn.says('self-introduction', 'company-introduction')) return false;
  const hold = Math.max(turn.probability(sentence, 'hold'), turn.probability(sentence, 'hold-ask'));
  return hold >= WAITS && hold > turn.probability(sentence, 'time-ask');
}

const WAITS = 0.6;

const LENGTH = /(?<![\p{L}])(?:займ[её]т|займу|отниму|уложусь|уложимся|it'?ll take|it takes|it will take|takes (?:just|only|about)|this takes|won'?t take more than|i'?ll be)(?![\p{L}])[^.!?]{0,40}$/u;

function pathOf({ path }: TimedPath): { at: { start: number; end: number } }[] {
  return path.map((step) => ({ at: step.range }));
}

/** 2 min 10 s; 45 s. */
function clock(seconds: number): Bilingual {
  const rounded = Math.round(seconds / 5) * 5;
  const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
  const told = (min: string, s: string): string => [minutes > 0 ? `${minutes} ${min}` : '', rest > 0 || minutes === 0 ? `${rest} ${s}` : ''].filter(Boolean).join(' ');
  return { ru: told('мин', 'с'), en: told('min', 's') };
}
