import { defineRule, likeliest, type Act, type Problem, type Script, type Utterance } from 'callint/rule';

/** How far back reviews may have been spoken of, in lines, where the words themselves do not name them. */
const LINES_BACK = 4;

/** How sure the recogniser must be of a reward that no phrase names. */
const SURE_REWARD = 0.6;
const SURE_BESIDE_REQUEST = 0.9;

/** How sure the recogniser must be that words which do not name a review ask for one. */
const LIKELY_ASK = 0.85;
/** Enough for either half of the deal where reviews were spoken of. */
const LIKELY_BESIDE = 0.5;
const LIKELY_ALONE = 0.65;
/** Enough for both halves in one sentence, added up, where reviews were spoken of. */
const LIKELY_TOGETHER = 1.3;

/** Never tie money, a bonus or help to deleting, changing or praising a review, and never threaten over one. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Не платите и не грозите за отзыв: ни за удаление, ни за правку, ни за пять звёзд.',
    en: 'Never tie money, a bonus or help to deleting, changing or praising a review, and never threaten over one.',
  },
  source: 'Contest of operators, case 10; 16 CFR 465.4 and 465.7(a); rules of review platforms.',
  messages: {
    bought: {
      ru: '«{asked}» в обмен на «{reward}» — покупка отзыва. Клиент это выложит, а площадка накажет. Возместите без условий: «Верну деньги сегодня. Что писать — решаете вы».',
      en: '“{asked}” in return for “{reward}” buys a review. The customer will post that too, and platforms punish it. Make good without a condition: “The refund is yours today. What you write is up to you.”',
    },
    threatened: {
      ru: '«{asked}» под угрозой: «{reward}». Запуганный клиент напишет ещё один отзыв, уже об этом. Уберите угрозу и решите то, на что он жалуется.',
      en: '“{asked}” under a threat: “{reward}”. A frightened customer writes another review, about this. Drop the threat and put right what they complain of.',
    },
    asked: {
      ru: '«{asked}» — просьба убрать или приукрасить отзыв. Клиент слышит, что репутация важнее его беды. Решите вопрос, а отзыв он изменит сам, если захочет.',
      en: '“{asked}” asks to take down or polish a review. The customer hears that reputation matters more than their trouble. Solve it; they may change the review themselves if they wish.',
    },
  },
  options: {
    allowBareRequest: { default: false, description: 'Let pass a request to change a review that offers nothing and threatens with nothing.' },
    distanceTurns: { default: 6, min: 0, description: 'How many turns of the agent apart the reward and the request may be on one path.' },
  },
  judges: ['review-suppression/change', 'review-suppression/about-reviews'],
  *check(script, { allowBareRequest, distanceTurns }) {
    for (const turn of script.agentTurns) {
      const ask = requestIn(script, turn);
      if (!ask || (turn.says(own('free-will')) && !isDeal(turn, ask))) continue;
      const asked = wordsOf(turn, ask);
      const threat = turn.all(own('threat'))[0];
      if (threat) {
        yield { at: turn.at(ask), message: 'threatened', data: { asked, reward: wordsOf(turn, threat) } };
        continue;
      }
      const deal = rewardFor(script, turn, ask, distanceTurns);
      if (deal) yield bought(turn, ask, deal);
      else if (!allowBareRequest && ask.type === own('change')) yield { at: turn.at(ask), message: 'asked', data: { asked }, severity: 'warning' };
    }
  },
});

function bought(turn: Utterance, ask: Act, { utterance, act }: { utterance: Utterance; act: Act }): Problem {
  const related = utterance === turn ? [] : [{ at: utterance.at(act), message: { ru: 'Награда обещана здесь.', en: 'The reward is offered here.' } }];
  return { at: turn.at(ask), message: 'bought', data: { asked: wordsOf(turn, ask), reward: wordsOf(utterance, act) }, related };
}

/** A request to change a review; one that does not name it counts where reviews were spoken of just before. */
function requestIn(script: Script, turn: Utterance): Act | undefined {
  const [named] = turn.all(own('change'));
  if (named) return named;
  const isAbout = turn.says(own('about-reviews')) || spokenOf(script, turn);
  const bare = turn.all(own('change-bare')).find((act) => !isOffered(turn, act) && !toldOfOthers(turn, act.sentence) && (isAbout || turn.probability(act.sentence, 'review-ask') >= LIKELY_ASK));
  return bare ?? likelyRequest(turn, isAbout);
}

/** «Историю и оценки храним год. Стереть их?»: what the agent offers to do is asked of nobody. */
function isOffered(turn: Utterance, { sentence, start, end }: Act): boolean {
  const { asks, start: from } = turn.sentences[sentence];
  return asks && /^\P{L}*$/u.test(turn.text.slice(from, start)) && /^\p{L}+ть(?!\p{L})/iu.test(turn.text.slice(start, end));
}

/** “That's your right. Though if you take it down, I'll add a night on us”: the sentence that holds both halves of the deal takes back what was left to the customer. */
function isDeal(turn: Utterance, { sentence }: Act): boolean {
  if (turn.all(own('free-will')).some((act) => act.sentence === sentence)) return false;
  return turn.probability(sentence, 'review-ask') >= LIKELY_ALONE && turn.probability(sentence, 'reward') >= LIKELY_ALONE;
}

/** «Перепишете на нейтральный — вытяжка ваша»: the recogniser hears a request and something given for it in one sentence. */
function likelyRequest(turn: Utterance, isAbout: boolean): Act | undefined {
  const least = isAbout ? LIKELY_BESIDE : LIKELY_ALONE;
  const asks = likeliest(turn, 'review-ask') >= ASKED_BESIDE;
  const paid = turn.all(own('reward')).find((act) => isAbout && turn.probability(act.sentence, 'review-ask') >= ASKED_BESIDE && !toldOfOthers(turn, act.sentence));
  if (paid) return { ...turn.sentences[paid.sentence], type: own('change-bare'), sentence: paid.sentence, by: 'a request and a reward', negated: false };
  const both = (at: number): boolean => isAbout && turn.probability(at, 'review-ask') >= LIKELY_BESIDE && turn.probability(at, 'review-ask') + turn.probability(at, 'reward') >= LIKELY_TOGETHER;
  const sentence = turn.sentences.findIndex((_, at) => !toldOfOthers(turn, at) && (both(at) || (turn.probability(at, 'reward') >= (asks ? PLAIN_REWARD : least) && (asks || turn.probability(at, 'review-ask') >= least))));
  if (sentence < 0) return undefined;
  const { start, end } = turn.sentences[sentence];
  return { type: own('change-bare'), start, end, sentence, by: 'a request and a reward', negated: false };
}

/** “The Star gave it two stars”: what others wrote is asked of nobody, nor is a mark of another kind. */
function toldOfOthers(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  return OTHERS.test(turn.text.slice(start, end)) || OTHER_MARKS.test(turn.text.slice(start, end));
}

/** “Your credit rating could be hit”: marks that customers get, or goods, and nobody gives in a review. */
const OTHER_MARKS = /\b(?:credit|energy|efficiency|fire|risk|insurance|safety|hygiene|power) (?:rating|score|grade|mark)s?\b|(?<!\p{L})(?:кредитн|страхов|энергетическ|скоринговы)\p{L}+ (?:рейтинг|балл|оценк|скоринг)\p{L}*|(?<!\p{L})рейтинг\p{L}* (?:заёмщик|заемщик|должник|надёжности|надежности|энергоэффективности)/iu;

const OTHERS = /^(?!.*\b(?:you|your|if|once)\b).*\b(?:gave|gives|rated|scored|awarded) (?:it|us|them|him|her)\b|^(?!.*(?<!\p{L})(?:вы|вам|ваш\p{L}*|если)(?!\p{L})).*(?<!\p{L})(?:поставил|дал|оценил)\p{L}* (?:ему|ей|нам|им|спектакл\p{L}+)/iu;

/** “Two stars! Get it taken off and there's a free hour in it”: the request in one sentence, what is given for it plainly in another. */
const ASKED_BESIDE = 0.5;
const PLAIN_REWARD = 0.8;

function spokenOf(script: Script, turn: Utterance): boolean {
  return script.utterances.slice(Math.max(0, turn.index - LINES_BACK), turn.index).some((one) => one.says(own('about-reviews')));
}

/** The reward in the same turn, or in one of the agent's turns before it on the way. */
function rewardFor(script: Script, turn: Utterance, ask: Act, distanceTurns: number): { utterance: Utterance; act: Act } | undefined {
  const earlier = script.flow.pathTo(turn).filter((one) => one !== turn && one.role === 'agent' && one.kind === 'speech').slice(-distanceTurns);
  for (const utterance of [turn, ...earlier.reverse()]) {
    const act = utterance.all(own('reward'))[0] ?? (utterance === turn ? likelyReward(turn) : undefined);
    if (act && (!utterance.says(own('free-will')) || (utterance === turn && isDeal(turn, ask)))) return { utterance, act };
  }
  return undefined;
}

function likelyReward(turn: Utterance): Act | undefined {
  // what is asked for and what is given for it look alike to the recogniser
  const isAsked = (sentence: number) => turn.all(own('change')).some((act) => act.sentence === sentence);
  const found = turn.all('reward').find((one) => turn.probability(one.sentence, 'reward') >= (isAsked(one.sentence) ? SURE_BESIDE_REQUEST : SURE_REWARD));
  if (found || turn.says(own('change'))) return found;
  const sentence = turn.sentences.findIndex((_, at) => turn.probability(at, 'reward') >= LIKELY_BESIDE && turn.probability(at, 'review-ask') >= LIKELY_BESIDE);
  return sentence < 0 ? undefined : { ...turn.sentences[sentence], type: 'reward', sentence, by: 'a request and a reward', negated: false };
}

function wordsOf(turn: Utterance, { start, end }: Act): string {
  return turn.text.slice(start, end).trim();
}

function own(name: string): string {
  return `review-suppression/${name}`;
}
