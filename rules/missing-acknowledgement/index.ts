import { defineRule, heardFrom, isCustomer, likeliest, shortened, withoutStop, type Script, type Suggestion, type Utterance } from 'callint/rule';
import { isWorthMore } from './help.js';
import { traitsOf } from './traits.js';
import { ACT_WEIGHTS, BIAS, TRAIT_WEIGHTS } from './weights.js';

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
      ru: '{complaint}, а оператор отвечает «{answer}», будто не слышал. Пока клиент не услышан, он повторяет то же громче и помощи не замечает. Сначала одной фразой назовите, что случилось: «… — это …», «простите за …», и только потом спрашивайте.',
      en: '{complaint} and the agent answers “{answer}”, as if nothing had been heard. Until people are heard they say it again, louder. First name what happened, in one sentence: “… is far too long”, “I’m sorry we …”; then ask.',
    },
  },
  judges: ['complaint', 'distress', 'upset'],
  supervises: {
    fault: 'empathy-missing', from: 0.55, message: 'unheard',
    data: (answer, { turn, script }) => {
      const complaint = script.previous(turn);
      return complaint && !isAgent(complaint) && sounds(complaint) && !isWorthMore(turn) && !isTakenUpBefore(script, complaint) && !isOnlyBlamed(complaint, turn) && likeliest(turn, 'ack', 'apology') < TAKEN_UP ? { complaint: heardFrom(complaint), answer } : undefined;
    },
  },
  *check(script) {
    const reported = new Set<Utterance>();
    for (const complaint of script.utterances) {
      if (!isCustomer(complaint) || !mayComplain(complaint)) continue;
      const said = answerTo(script, complaint);
      const [answer] = said;
      if (!answer?.sentences.length || reported.has(answer) || isTakenUpBefore(script, complaint) || isWorthMore(answer) || opensAnew(answer) || isOnlyBlamed(complaint, answer) || passesOver(script, complaint, said) < (script.call.type === 'survey' ? IN_SURVEY : CERTAINTY)) continue;
      reported.add(answer);
      const [first] = answer.sentences;
      yield {
        at: answer.at({ start: first.start, end: first.start + answer.text.slice(first.start, first.end).trimEnd().length }),
        message: 'unheard',
        data: { complaint: heardFrom(complaint, inBrief(upsetWords(complaint))), answer: inBrief(answer.text.slice(first.start, first.end)) },
        related: [{ at: complaint.range, message: { ru: 'Жалоба здесь.', en: 'The complaint is here.' } }],
        suggestions: [adviceFor(answer)],
      };
    }
  },
});

/** What is rude, dodges or would fit anybody is not to be said after the words of sympathy either. */
function adviceFor(answer: Utterance): Suggestion {
  const [first] = answer.sentences;
  const next = likeliest(answer, 'policing', 'dismissive', 'blame', 'deflect', 'order', 'canned') >= TAKEN_UP ? '…' : inBrief(answer.text.slice(first.start, first.end));
  return { desc: { ru: `Сначала отзовитесь словами клиента: «… — это …, простите. …», потом «${next}»`, en: `First take up the customer’s own words: “… is …, I’m sorry.” Then: “${next}”` } };
}

/** What the agent says next, along the first way on: one line, or two that follow each other. */
function answerTo(script: Script, complaint: Utterance): Utterance[] {
  const said = script.flow.straightOn(complaint, (one) => one !== complaint && !isAgent(one) && one.kind !== 'note').slice(1).filter((one) => one.kind !== 'note');
  const end = said.findIndex((one) => !isAgent(one));
  return said.slice(0, end < 0 ? 2 : Math.min(end, 2));
}

/** «Понял: сократили, а платёж в среду» over «Если потерял работу: …»: the agent has taken it up, and the branch only says which case it is. */
function isTakenUpBefore({ utterances }: Script, { node, kind, index }: Utterance): boolean {
  if (kind !== 'cue' || node.type !== 'condition' || node.kind !== 'intent') return false;
  let lines = 0;
  for (let at = index - 1; at >= 0 && lines < LOOK_BACK; at -= 1) {
    const before = utterances[at];
    if (before.role === 'customer' && before.kind === 'speech') return false;
    if (before.kind === 'note' || !isAgent(before)) continue;
    if (likeliest(before, 'ack', 'apology') >= PLAINLY) return true;
    lines += 1;
  }
  return false;
}

const LOOK_BACK = 3;
const PLAINLY = 0.7;

/** «Здравствуйте, это Олег …»: whoever greets has just been handed the telephone. */
function opensAnew(answer: Utterance): boolean {
  return answer.probability(0, 'greeting') >= GREETS;
}

const GREETS = 0.7;

/** “It was fine before you came!” – “You must have overloaded it.”: who disputes and is blamed for it is wronged by the blame, which another rule tells; who is hurt wants to be heard besides. */
function isOnlyBlamed(complaint: Utterance, answer: Utterance): boolean {
  return likeliest(answer, 'blame') >= BLAMES && !complaint.says('upset') && likeliest(complaint, 'distress') < HURT;
}

const BLAMES = 0.5;
const HURT = 0.5;

/** How probable it must be that the customer complains and is not heard. */
const CERTAINTY = 0.45;
/** A survey asks what was wrong: a poor mark is an answer, only who is hurt wants to be heard first. */
const IN_SURVEY = 0.8;
const HINT = 0.1;
/** “Why should I believe you?” wants proof, a review that was written or a complaint that is threatened («Я директору напишу!») wants an answer; none wants comfort. */
const DOUBTS = /^[^\p{L}]*(?:откуда|с чего|why should|how do i know|how can i)|отзыв|(?:^|\s)reviews?(?:$|[\s,.!?])|(?<!\p{L})(?:буду (?:писать|жаловаться)|пожалуюсь|напишу|подам (?:жалобу|заявление|в суд))(?!\p{L})|\bi(?:['’]m going to|['’]ll| will) (?:complain|report (?:you|this|it)|write to|sue|take (?:you|this|it) (?:to|further))\b/iu;

/** Is there a hint at least of a complaint; words of abuse are answered otherwise. */
function mayComplain(utterance: Utterance): boolean {
  if (utterance.sentences.length === 0 || utterance.says('abuse')) return false;
  if (!utterance.says('upset') && likeliest(utterance, 'complaint', 'distress') < HINT) return false;
  return !onlyDoubts(utterance);
}

function onlyDoubts({ sentences, text }: Utterance): boolean {
  return sentences.every(({ start, end }) => DOUBTS.test(text.slice(start, end)));
}

/** «Мы подумаем», «трубку взял сосед»: what is said before must sound upset by itself, whatever is said in answer. */
function sounds(complaint: Utterance): boolean {
  return !onlyDoubts(complaint) && (complaint.says('upset') || likeliest(complaint, 'complaint', 'distress') >= AUDIBLE);
}

const AUDIBLE = 0.25;

/** How probable it is that a complaint is passed over, 0 to 1. */
function passesOver(script: Script, complaint: Utterance, said: readonly Utterance[]): number {
  const traits = traitsOf(complaint, said, script.flow.pathTo(complaint).filter((one) => one !== complaint));
  let sum = BIAS;
  // the keys of the two are the same by the type of the weights
  for (const name of Object.keys(TRAIT_WEIGHTS) as (keyof typeof TRAIT_WEIGHTS)[]) sum += TRAIT_WEIGHTS[name] * traits[name];
  for (const [name, weight] of ACT_WEIGHTS) sum += weight * likeliest(said[0], name);
  return 1 / (1 + Math.exp(-sum));
}

/** The sentence that complains most. */
function upsetWords(utterance: Utterance): string {
  const felt = (at: number): number => Math.max(utterance.probability(at, 'complaint'), utterance.probability(at, 'distress')) + Number(utterance.all('upset').some((act) => act.sentence === at));
  const most = utterance.sentences.reduce((best, _, at) => (felt(at) > felt(best) ? at : best), 0);
  const { start, end } = utterance.sentences[most];
  return utterance.text.slice(start, end).trim();
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
