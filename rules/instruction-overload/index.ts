import { defineRule, likeliest, type Range, type Utterance } from 'callint/rule';

/** One step, then a check that it worked. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Один шаг — и проверка, что получилось.',
    en: 'One step, then a check that it worked.',
  },
  source: 'Contest of operators, case 5: steps with “Done?”, “Did it work?”; Bank of Russia 11-МР on older people; guides for voice interfaces: turn-taking for long information.',
  metric: 'steps',
  messages: {
    overload: {
      ru: 'В одной реплике {steps:действие|действия|действий} подряд: от «{first}» до «{last}». Клиент отстанет на втором и постесняется сказать. Дайте один шаг и спросите: «Получилось?»',
      en: '{steps} things to do in one turn, from “{first}” to “{last}”. The customer is lost after the second and too shy to say. Give one step and ask: “Got it?”',
    },
  },
  options: {
    maxSteps: { default: 3, min: 1, description: 'Things to do in one spoken turn without a check in between.' },
  },
  judges: ['instruction-overload/step', 'instruction', 'order', 'customer-action'],
  *check(script, { maxSteps }) {
    for (const turn of script.agentTurns) {
      if ((turn.node.type === 'turn' && turn.node.verbatim) || turn.says('safety')) continue;
      const steps = isMenu(turn) ? [] : longestRun(turn);
      if (steps.length <= maxSteps) continue;
      const [first, last] = [steps[0], steps[steps.length - 1]];
      yield {
        at: turn.at({ start: first.start, end: last.end }),
        message: 'overload',
        data: { steps: steps.length, first: wordsOf(turn, first), last: wordsOf(turn, last) },
        suggestions: [{ desc: { ru: `После «${wordsOf(turn, first)} …» спросите: «Получилось?»`, en: `After “${wordsOf(turn, first)} …” ask: “Got it?”` } }],
      };
    }
  },
});

/** “For a booking press 1. For the spa press 2”: of the keys of a menu one is pressed. */
function isMenu(turn: Utterance): boolean {
  return (turn.text.match(CHOICE)?.length ?? 0) > 1;
}

const CHOICE = /\b(?:for|to|if)\b[^.!?;]{1,60}?\b(?:press|dial|say|select|choose|key in)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|zero|star|hash|pound|["“*#])|(?<!\p{L})(?:для|чтобы|если|по)(?!\p{L})[^.!?;]{1,60}?(?:нажмите|наберите|выберите|скажите)\s+(?:\d|один|два|три|четыре|пять|ноль|зв[её]здочк|реш[её]тк|["«*#])|(?<!\p{L})(?:нажмите|наберите)\s+(?:\d|один|два|три)[^.!?;]{0,8}[,—–-]?\s+(?:для|чтобы|если)(?!\p{L})|\b(?:press|dial)\s+(?:\d|one|two|three)\s+(?:for|to|if)\b/giu;

/** Steps with no question between them. */
function longestRun(turn: Utterance): Range[] {
  let run: Range[] = [];
  let longest: Range[] = [];
  const least = likeliest(turn, ...KINDS) >= SURE ? NOT_RULED_OUT : LIKELY;
  turn.sentences.forEach((sentence, at) => {
    run = sentence.asks ? [] : [...run, ...stepsIn(turn, at, least)];
    if (run.length > longest.length) longest = run;
  });
  return longest;
}

/** Where the recogniser hears somebody told what to do, every clause that opens with a verb is a step; elsewhere the named steps only. */
function stepsIn(turn: Utterance, sentence: number, least: number): Range[] {
  const named = turn.all('instruction-overload/step').filter((act) => act.sentence === sentence);
  const told = KINDS.some((name) => turn.probability(sentence, name) >= least) ? verbsIn(turn, turn.sentences[sentence]) : [];
  return told.length > named.length ? told : named;
}

const KINDS = ['instruction', 'order', 'customer-action'] as const;
const LIKELY = 0.4;
/** Among sentences of which one surely tells somebody what to do, short ones may be less plain: "Reinstall it." */
const SURE = 0.7;
const NOT_RULED_OUT = 0.1;

function verbsIn(turn: Utterance, { firstToken, endToken }: Utterance['sentences'][number]): Range[] {
  const isVerb = turn.language === 'ru' ? (form: string) => RUSSIAN.test(form) && !NO_STEP.has(form) : (form: string, opens: boolean) => opens && ENGLISH.test(form) && !NO_VERB.test(form);
  let opens = true;
  let conditional = false;
  return turn.tokens.slice(firstToken, endToken).filter(({ form, kind }, at) => {
    // «если увидите надпись», «Передумаете — вернём»
    conditional = kind !== 'mark' && (conditional || SUBORDINATE.test(form));
    const found = kind === 'word' && !conditional && isVerb(form, opens) && !(at === 0 && DASH.test(turn.tokens[firstToken + 1]?.form ?? ''));
    opens = kind === 'mark' || OPENS.test(form) || (opens && FILLER.test(form));
    return found;
  });
}

const SUBORDINATE = /^(?:если|когда|пока|чтобы|что|как|где|куда|раз|который|которая|которое|которые|которую)$/;
const DASH = /^[—–-]$/;
/** Imperatives and «скачиваете, открываете». */
const RUSSIAN = /..(?:йте|ите|ьте|ете)(?:сь)?$/;
const NO_STEP = new Set(['скажите', 'подскажите', 'назовите', 'извините', 'простите', 'здравствуйте', 'давайте', 'будьте', 'ждите', 'смотрите', 'слушайте', 'хотите', 'можете', 'сможете', 'знаете', 'будете', 'видите', 'понимаете', 'помните', 'представьте', 'пожалуйте', 'волнуйтесь', 'переживайте', 'беспокойтесь', 'получите', 'увидите', 'услышите', 'узнаете', 'поймете', 'решите', 'захотите', 'успеете', 'передумаете', 'заметите', 'думаете']);
/** An English verb shows by where it stands: at the head of its clause, where no name, pronoun or preposition does. */
const ENGLISH = /^[a-z]{2,}(?:-[a-z]+)?$/;
const NO_VERB = /^(?:an?|the|my|your|our|their|his|her|its|this|that|these|those|i|we|you|he|she|it|they|who|which|what|when|where|while|whilst|why|how|if|unless|until|till|once|as|because|since|after|before|so|but|or|nor|and|then|than|in|on|at|by|to|for|from|with|without|under|over|into|through|of|about|across|is|are|was|were|be|will|would|can|could|should|may|might|must|do|does|did|have|has|had|not|no|yes|ok|okay|one|two|three|all|any|some|every|each|both|another|more|there|here|(?:any|some|every)(?:one|body|thing|where)|nobody|nothing|please|just|now|next|also|only|first|second|last|don't|sorry|thanks|great|good|right|well|like|i'll|we'll|it's|that's|you're|[a-z]+(?:ing|ly|ed|day))$/;
const OPENS = /^(?:and|then|и|потом|затем)$/;
/** What may stand before the verb. */
const FILLER = /^(?:please|just|now|next|also|first|so|you|you'd|simply|finally)$/;

function wordsOf(turn: Utterance, { start, end }: Range): string {
  return turn.text.slice(start, end);
}
