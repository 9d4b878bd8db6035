import { defineRule, likeliest, shortened, withoutStop, type Script, type Utterance } from 'callint/rule';

/** After a complaint, a loss or anger the agent first acknowledges the particular thing. */
export default defineRule({
  category: 'empathy',
  severity: 'error',
  summary: {
    ru: 'На жалобу, беду или злость сначала отзовитесь, потом спрашивайте и решайте.',
    en: 'After a complaint, a loss or anger, acknowledge it before anything else.',
  },
  source: 'Contest of operators, case 4: “always show empathy”; article on proactive service: a word of apology to the dissatisfied; reflect, validate, bridge, as taught to contact centres.',
  messages: {
    unheard: {
      ru: 'Клиент говорит: «{complaint}», а оператор отвечает «{answer}», будто не слышал. Пока клиент не услышан, он повторяет то же громче и помощи не замечает. Сначала одной фразой назовите, что случилось: «… — это …», «простите за …», и только потом спрашивайте.',
      en: 'The customer says “{complaint}” and the agent answers “{answer}”, as if nothing had been heard. Until people are heard they say it again, louder. First name what happened, in one sentence: “… is far too long”, “I’m sorry we …”; then ask.',
    },
  },
  judges: ['complaint', 'distress', 'upset'],
  supervises: {
    fault: 'empathy-missing', from: 0.55, message: 'unheard',
    data: (answer, { turn, script }) => {
      const complaint = script.previous(turn);
      return complaint && !isAgent(complaint) && likeliest(turn, 'ack', 'apology') < TAKEN_UP ? { complaint: complaint.text.trim(), answer } : undefined;
    },
  },
  *check(script) {
    const reported = new Set<Utterance>();
    for (const complaint of script.utterances) {
      if (!isFromCustomer(complaint) || complaint.says('abuse')) continue;
      const wasUnheard = reported.size > 0 && script.flow.pathTo(complaint).filter(isAgent).slice(-2).some((one) => reported.has(one));
      if (!isUpset(complaint, wasUnheard)) continue;
      const said = answerTo(script, complaint);
      const [answer] = said;
      if (!answer || reported.has(answer) || said.some(acknowledges) || answer.says('safety')) continue;
      if (!isNewMatter(complaint) && acknowledgedBefore(script, complaint)) continue;
      reported.add(answer);
      const [first] = answer.sentences;
      yield {
        at: answer.at({ start: first.start, end: first.start + answer.text.slice(first.start, first.end).trimEnd().length }),
        message: 'unheard',
        data: { complaint: inBrief(upsetWords(complaint)), answer: inBrief(answer.text.slice(first.start, first.end)) },
        related: [{ at: complaint.range, message: { ru: 'Жалоба здесь.', en: 'The complaint is here.' } }],
        suggestions: [{
          desc: {
            ru: `Сначала отзовитесь словами клиента: «… — это …, простите. …», потом «${inBrief(answer.text.slice(first.start, first.end))}»`,
            en: `First take up the customer’s own words: “… is …, I’m sorry.” Then: “${inBrief(answer.text.slice(first.start, first.end))}”`,
          },
        }],
      };
    }
  },
});

function isFromCustomer(utterance: Utterance): boolean {
  return utterance.kind === 'cue' || (utterance.kind === 'speech' && utterance.role === 'customer');
}

/** What the agent says next, along the first way on: one line, or two that follow each other. */
function answerTo(script: Script, complaint: Utterance): Utterance[] {
  const said = script.flow.straightOn(complaint, (one) => one !== complaint && !isAgent(one) && one.kind !== 'note').slice(1).filter((one) => one.kind !== 'note');
  const end = said.findIndex((one) => !isAgent(one));
  return said.slice(0, end < 0 ? 2 : Math.min(end, 2));
}

/** Plain problems («не работает QR-код») are reported calmly: without a sign of feeling the recogniser must be surer. */
const SURE_WITHOUT_SIGN = 0.8;
const SURE_WITH_SIGN = 0.55;
/** Who has not been heard says the next thing in anger too. */
const SURE_WHEN_UNHEARD = 0.24;
const HINT = 0.05;
const SURE_WHEN_ASKING = 0.2;

function isUpset(utterance: Utterance, wasUnheard: boolean): boolean {
  const sure = Math.max(...utterance.sentences.map((_, sentence) => feeling(utterance, sentence, wasUnheard)));
  if (sure >= SURE_WITHOUT_SIGN) return true;
  if (wasUnheard && sure >= SURE_WHEN_UNHEARD) return true;
  if (utterance.says('upset')) return sure >= HINT;
  return sure >= SURE_WITH_SIGN && /!|\?\?/.test(utterance.text);
}

/** What the customer may be doing instead. */
const CALM = ['agree', 'thanks'] as const;
const COOL = [...CALM, 'question', 'price-question', 'objection', 'who-is-it', 'why-me', 'refusal', 'info'] as const;
/** “Why should I believe you?” wants proof, a review that was written wants an answer; neither wants comfort. */
const DOUBTS = /^[^\p{L}]*(?:откуда|с чего|why should|how do i know|how can i)|отзыв|(?:^|\s)reviews?(?:$|[\s,.!?])/iu;

/** How sure it is that a sentence complains or tells of trouble. */
function feeling(utterance: Utterance, sentence: number, wasUnheard: boolean): number {
  const felt = Math.max(utterance.probability(sentence, 'complaint'), utterance.probability(sentence, 'distress'));
  const isFelt = wasUnheard || utterance.all('upset').some((act) => act.sentence === sentence);
  const { start, end } = utterance.sentences[sentence];
  if (DOUBTS.test(utterance.text.slice(start, end))) return 0;
  // «Это я испортила стирку?» asks, though of trouble
  if (utterance.sentences[sentence].asks && felt < SURE_WHEN_ASKING) return 0;
  const calm = Math.max(...(isFelt ? CALM : COOL).map((name) => utterance.probability(sentence, name)));
  return calm > felt ? 0 : felt;
}

function upsetWords(utterance: Utterance): string {
  const sentences = utterance.sentences.map((sentence, index) => ({ text: utterance.text.slice(sentence.start, sentence.end).trim(), sure: feeling(utterance, index, true) }));
  return sentences.sort((a, b) => b.sure - a.sure)[0].text;
}

/** Does the agent take up what the customer feels, in any words. */
function acknowledges(answer: Utterance): boolean {
  return answer.sentences.some((_, sentence) => {
    const says = (type: string) => answer.all(type).some((act) => act.sentence === sentence);
    const heard = answer.probability(sentence, 'ack');
    if (says('apology') || isHelpAtOnce(answer, sentence) || (sentence === 0 && CONCEDES.test(answer.text))) return true;
    const dismissed = answer.probability(sentence, 'dismissive');
    if (says('acknowledgement') && !isCanned(answer, sentence)) return dismissed < 0.9;
    return says('ack') && heard > 0.6 && heard > dismissed;
  });
}

/** «Так и есть, обязаны.», “We do, same visit.”: the customer is told that they are right. */
const CONCEDES = /^[^\p{L}]*(?:(?:да|верно|правда|правильно)(?=[,.])|да, (?:верно|правда|должны)|так и есть|обязаны|согласн?[аы]?ен?(?=[,.!])|вы правы|ваша правда|справедливо|you(?:'re|’re| are) right|fair (?:point|enough)|that(?:'s|’s| is) (?:true|right|fair)|correct(?=[,.])|we (?:do|did|are|were|should)(?=[,.])|it (?:is|was|does|did)(?=[,.])|yes, (?:it|we|you|they))(?!\p{L})/iu;

/** «Блокирую прямо сейчас»: in haste help is worth more than words. */
function isHelpAtOnce(answer: Utterance, sentence: number): boolean {
  const { start, end } = answer.sentences[sentence];
  const helps = Math.max(answer.probability(sentence, 'own-action'), answer.probability(sentence, 'vague-deadline'));
  // «Карту я закрыла»: done, before any question
  if (sentence === 0 && DONE.test(answer.text.slice(start, end))) return true;
  return sentence < 3 && helps > 0.3 && /(?:^|\s)(?:сейчас|уже|прямо|немедленно|now|right away|straight away|immediately|already)(?=[\s,.!]|$)/iu.test(answer.text.slice(start, end));
}

/** In the first person and in the past: the agent has acted. */
const DONE = /(?:^|[^\p{L}])(?:i|we)(?:'ve|’ve| have) (?:just |already )?(?:reset|blocked|closed|cancelled|canceled|sent|moved|refunded|switched|stopped|booked|credited|ordered|changed|fixed|restarted|reversed|put|taken)(?![\p{L}])|^[^\p{L}]*(?:(?!не )\p{L}+ ){0,3}(?:сбросил|закрыл|заблокировал|отменил|вернул|перенёс|перенес|отправил|оформил|исправил|остановил|списание отменил|переоформил|подключил|отключил)а?(?![\p{L}])/iu;

function isCanned(answer: Utterance, sentence: number): boolean {
  return answer.probability(sentence, 'canned') > 0.7 && !answer.all('apology').some((act) => act.sentence === sentence);
}

/** So sure a complaint is of a new fault: “You just told me you could do it!”. */
function isNewMatter(complaint: Utterance): boolean {
  return complaint.sentences.some((_, sentence) => complaint.probability(sentence, 'complaint') > 0.9);
}

/** The agent has taken it up a moment ago; what follows is the same matter. */
function acknowledgedBefore(script: Script, complaint: Utterance): boolean {
  return script.flow.pathTo(complaint).filter(isAgent).slice(-2).some(acknowledges);
}

function isAgent(utterance: Utterance): boolean {
  return utterance.kind === 'speech' && utterance.role === 'agent';
}

const SHOWN_LETTERS = 70;

function inBrief(text: string): string {
  return shortened(withoutStop(text), SHOWN_LETTERS);
}

/** From here on the agent may well have taken up what the customer said. */
const TAKEN_UP = 0.35;
