import { customersBefore, defineRule, isSalesCall, likeliest, sentenceText, type Act, type Script, type Utterance } from 'callint/rule';

/** How probable it must be that a list, or a phrase for what a product has, praises one. */
const LEAST_PITCH = { list: 0.12, feature: 0.04 };

/** So probable something else must be to speak against a pitch. */
const PLAINLY = 0.15;

/** In a survey, a pitch must be as sure as that. */
const SURELY = 0.85;

/** By so much something else must be likelier than a pitch. */
const MUCH_LIKELIER = 1.5;

/** A list of so many items is a pitch in itself. */
const LONG_LIST = 6;

/** Every offer says what changes for this customer, not only what the product has. */
export default defineRule({
  category: 'benefit',
  severity: 'error',
  summary: {
    ru: 'Предложение объясняет, что изменится для этого клиента, а не только что есть в продукте.',
    en: 'Every offer says what changes for this customer, not only what the product has.',
  },
  source: 'Articles on proactive service, mistake 1; essay of a telecom customer: “how is it better for me?”.',
  messages: {
    features: {
      ru: 'Перечислены свойства продукта («{feature}»), но не сказано, что они дают именно этому клиенту. Свяжите их с его расходами, словами или привычками: «то есть вы …».',
      en: 'The pitch lists what the product has (“{feature}”) but not what it does for this customer. Tie it to their bills, words or habits: “which means you …”.',
    },
    motive: {
      ru: '«{feature}» — это выгода компании, а не клиента. Скажите, что изменится для него.',
      en: '“{feature}” is what the company wants, not what the customer gains. Say what changes for them.',
    },
  },
  options: {
    minFeatures: { default: 2, min: 1, description: 'How many features a pitch must list before a benefit is missed.' },
  },
  judges: ['offer', 'pitch'],
  *check(script, { minFeatures }) {
    for (const turn of script.agentTurns) {
      if (turn.says('personal-benefit') || helpsOut(turn)) continue;
      // asked «чем он лучше для меня?», one feature is no answer
      const heard = script.previous(turn);
      const asked = heard?.role === 'customer' && wantsToKnowWhy(heard);
      const answers = !asked && answersQuestion(script, turn);
      const features = turn.all('feature', 'enumeration', 'pitch').filter((act) => soundsLikePitch(turn, act, answers) && !isBesideThePoint(turn, act) && (asked || !isPlain(turn, act, script.call.type === 'survey')));
      // a list or a whole sentence of praise weighs as much as two single features
      const weight = features.reduce((sum, act) => sum + weightOf(turn, act), 0);
      const pitches = turn.says('offer', 'consent-ask') || weight > minFeatures || (weight === minFeatures && isSalesCall(script)) || (asked && script.agentTurns.some((one) => one.says('offer')));
      const motive = turn.all('company-motive')[0];
      if (pitches && weight >= (asked ? 1 : minFeatures) && !turn.says('verify-ask', 'apology') && !benefitNearby(script, turn)) {
        yield { at: turn.at({ start: features[0].start, end: Math.max(...features.map((act) => act.end)) }), message: 'features', data: { feature: turn.text.slice(features[0].start, features[0].end).trim() } };
      } else if (motive && turn.says('offer')) {
        yield { at: turn.at(motive), message: 'motive', data: { feature: turn.text.slice(motive.start, motive.end) } };
      }
    }
  },
});

/** “You can get cash at the counter. The app still works.”: what is left to somebody in trouble or in doubt is no pitch. */
function helpsOut(turn: Utterance): boolean {
  return !turn.says('offer', 'consent-ask', 'price') && likeliest(turn, 'alternative', 'ack') >= HELPS;
}

const HELPS = 0.65;

/** What a list or a feature may be part of instead of a pitch. */
const PLAIN = ['answer', 'price', 'recap', 'own-action', 'customer-action', 'next-step'] as const;

/** A list of rooms, dates or chores is no list of features. */
function soundsLikePitch(turn: Utterance, { sentence, type, start, end }: Act, answers: boolean): boolean {
  const isLongList = type === 'enumeration' && turn.text.slice(start, end).split(',').length >= LONG_LIST;
  return !turn.sentences[sentence].asks && pitchOf(turn, sentence) >= (answers && !isLongList ? LEAST_IN_ANSWER : LEAST_PITCH[type === 'enumeration' ? 'list' : 'feature']);
}

/** «Какие процедуры входят?»: who is asked for the contents, a term or a place lists them. */
function answersQuestion(script: Script, turn: Utterance): boolean {
  return customersBefore(script, turn, 0).some((one) => !wantsToKnowWhy(one) && one.sentences.some((sentence, at) => sentence.asks && one.probability(at, 'question') >= PLAINLY_ASKS));
}

/** «А мне что с этого?» */
function wantsToKnowWhy(heard: Utterance): boolean {
  return likeliest(heard, 'why-me') >= LIKELY_WHY;
}

const LIKELY_WHY = 0.25;
const PLAINLY_ASKS = 0.5;
const LEAST_IN_ANSWER = 0.5;

/** A slogan, the reason for the call, the story of the company, or a price with its terms. */
function isBesideThePoint(turn: Utterance, { sentence, type }: Act): boolean {
  const { start, end } = turn.sentences[sentence];
  const pitch = turn.probability(sentence, 'pitch');
  if (turn.probability(sentence, 'canned') > pitch && type !== 'feature') return true;
  if (turn.probability(sentence, 'reason') > Math.max(pitch, NOTHING_ELSE) && turn.probability(sentence, 'offer') < PLAINLY) return true;
  if (OWN_STORY.test(turn.text.slice(start, end)) || tellsWhatIsPaidFor(turn, sentence)) return true;
  return pitch < PLAINLY && turn.entities.some((one) => (one.type === 'money' || (one.type === 'placeholder' && PRICE_FIELD.test(one.placeholder ?? turn.text.slice(one.start, one.end)))) && one.start >= start && one.end <= end) && turn.probability(sentence, 'price') >= STATES_PRICE;
}

/** «24 300 рублей. Это с установкой, без отделки откосов»: what a sum told just before is paid for. */
function tellsWhatIsPaidFor(turn: Utterance, sentence: number): boolean {
  const before = turn.sentences[sentence - 1];
  return before !== undefined && PAID_FOR.test(sentenceText(turn, sentence)) && LEFT_OUT.test(sentenceText(turn, sentence)) && turn.entities.some((one) => one.type === 'money' && one.start >= before.start && one.end <= before.end);
}

const PAID_FOR = /^[^\p{L}]*(?:это (?:уже |всё |вместе )*(?:с|со|без|за)(?!\p{L})|(?:сюда|туда|в (?:эту )?(?:цену|стоимость|сумму)) (?:уже )?вход|that(?:['’]s| is) (?:with|for))/iu;
/** Who says what is left out tells the terms of a price, and praises nothing. */
const LEFT_OUT = /(?<!\p{L})(?:без|кроме|не вход\p{L}+|отдельно)(?!\p{L})|\b(?:without|except|not included|extra)\b/iu;

/** «А мы переехали на новый склад, обновили линейку»: what the company did, and nobody gains by. */
const OWN_STORY = /(?:^|[^\p{L}])(?:мы (?:тут )?(?:переехали|выросли|переделали|отремонтировали|начинали|открылись)|we(?:'ve| have)? (?:moved|grew|grown|redone|redid|started out))(?!\p{L})/iu;
const PRICE_FIELD = /price|cost|fee|amount|sum|цен|стоимост|сумм|тариф/iu;
const STATES_PRICE = 0.1;
const NOTHING_ELSE = 0.95;

/** What answers a question, states a price or promises an action is likelier to be that than a pitch; a survey asks about many things. */
function isPlain(turn: Utterance, { sentence, type }: Act, survey: boolean): boolean {
  const pitch = pitchOf(turn, sentence);
  if (survey && pitch < SURELY) return true;
  if (type === 'pitch' && turn.probability(sentence, 'claim') > MUCH_LIKELIER * pitch) return true;
  return PLAIN.some((name) => turn.probability(sentence, name) > Math.max(MUCH_LIKELIER * pitch, PLAINLY));
}

function pitchOf(turn: Utterance, sentence: number): number {
  return Math.max(turn.probability(sentence, 'pitch'), turn.probability(sentence, 'offer'));
}

function weightOf(turn: Utterance, { type, start, end }: Act): number {
  if (type === 'feature') return amountsWithin(turn, start, end) > 1 ? 2 : 1;
  return type === 'enumeration' && turn.text.slice(start, end).split(',').length >= LONG_LIST ? 3 : 2;
}

/** "Comes with 300 minutes and 16 gigs" is one phrase and two features. */
function amountsWithin(turn: Utterance, start: number, end: number): number {
  return turn.entities.filter((one) => (one.type === 'count' || one.type === 'duration') && one.start >= start && one.end <= end).length;
}

/** The benefit may stand in the agent's turn right before or after, with nothing said in between but an answer to it. */
function benefitNearby(script: Script, turn: Utterance): boolean {
  const adjacent = (one: Utterance | undefined) => one?.role === 'agent' && one.kind === 'speech' && one.stage === turn.stage && one.handler === turn.handler && one.says('personal-benefit');
  const before = script.previous(turn);
  // what was told of the customer before counts when it was told of this offer, or when the customer was asked about it and answered
  if (before?.role === 'customer') {
    const asked = script.previous(before);
    return adjacent(script.next(turn)) || (adjacent(asked) && asked?.sentences.at(-1)?.asks === true && !before.sentences.some(({ asks }) => asks));
  }
  return adjacent(script.next(turn)) || (adjacent(before) && before?.says('offer', 'pitch') === true);
}
