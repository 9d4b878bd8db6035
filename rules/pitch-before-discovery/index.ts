import { defineRule, evidence, isAgent, isCustomer, isSalesCall, likeliest, repliesTo, type Event, type Script, type Utterance } from 'callint/rule';

/** A question about the customer, or a fact about them, before a solution is presented. */
export default defineRule({
  category: 'benefit',
  severity: 'warning',
  summary: {
    ru: 'До предложения задайте один настоящий вопрос или назовите факт про этого клиента.',
    en: 'Ask one real question, or show one fact about the customer, before you present a solution.',
  },
  source: 'Essay of a telecom customer: “I don’t use the internet on this number”; article on formalism: solutions are useless without understanding the problem; contest of operators, case 1.2.',
  messages: {
    pitch: {
      ru: '«{said}» — предложение раньше, чем о клиенте хоть что-то узнали. Он слышит рассылку и отвечает «не интересно». Сначала вопрос («чем вы чаще пользуетесь?») или его собственное число.',
      en: '“{said}” comes before anything is known about the customer. It sounds like a mailing, and “not interested” is the answer. First a question (“what do you use most?”) or a figure of theirs.',
    },
    advice: {
      ru: 'Клиент сказал только «{problem}», а ему уже велят: «{said}». Совет наугад редко помогает и злит. Сначала уточните: что именно, когда началось, что на экране.',
      en: 'The customer has only said “{problem}” and is told at once: “{said}”. Advice at random seldom helps and annoys. First find out: what exactly, since when, what is on the screen.',
    },
  },
  judges: ['offer', 'pitch', 'need-question'],
  *check(script) {
    if (isSalesCall(script)) yield* pitches(script);
    else yield* adviceAtOnce(script);
  },
});

const SURE_PITCH = 0.6;
const ASKS = 0.35;

function* pitches(script: Script) {
  const known = (one: Utterance): Event[] => (isAgent(one) && (showsCustomer(one) || asksAboutThem(one)) ? [{ start: 0, end: 1 }] : isCustomer(one) && likeliest(one, 'info', 'price-question', 'request', 'why-me') >= SURE_PITCH ? [{ start: 0, end: 1 }] : []);
  const first = script.flow.precedes(known, (one) => (isAgent(one) ? one.all('offer', 'pitch').filter((act) => isPitch(one, act.sentence)) : []))[0];
  if (!first || showsCustomer(first.utterance)) return;
  const { start, end } = first.event;
  yield { at: first.utterance.at({ start, end }), message: 'pitch', data: { said: first.utterance.text.slice(start, end).trim() }, ...evidence(first) };
}

/** Praise or a list, not merely the name of the thing. */
function isPitch(turn: Utterance, sentence: number): boolean {
  return !turn.sentences[sentence].asks && turn.probability(sentence, 'pitch') >= SURE_PITCH;
}

function asksAboutThem(turn: Utterance): boolean {
  return turn.sentences.some((one, at) => one.asks && turn.probability(at, 'need-question') >= ASKS && turn.probability(at, 'time-ask') < ASKS);
}

const OWN_PAST = /(?:^|[^\p{L}])(?:у вас|ваш\p{L}*|вы (?:уже|сейчас|часто|обычно|раньше|были|ходили|платите|тратите|брали|просили|оставляли)|you(?:'ve| have| had| were| pay| spend| use| used| asked| told| keep| mostly|'re paying)|your)(?![\p{L}])/iu;

/** A field, or a figure or fact said of the customer. */
function showsCustomer(turn: Utterance): boolean {
  return turn.says('personal-benefit') || likeliest(turn, 'benefit') >= ASKS || turn.entities.some((one) => one.type === 'placeholder' && one.who !== 'customer' && one.who !== 'agent')
    || (OWN_PAST.test(turn.text) && turn.entities.some((one) => ['money', 'date', 'count', 'duration', 'percent'].includes(one.type)));
}

const BROAD_WORDS = 6;
const SURE_ADVICE = 0.7;

/** «Не работает» answered with «перезагрузите и перезвоните». */
function* adviceAtOnce(script: Script) {
  const problem = script.utterances.find(isCustomer);
  if (!problem || problem.kind === 'cue' || problem.tokens.filter((token) => token.kind === 'word').length > BROAD_WORDS || !BROAD.test(problem.text)) return;
  const [reply] = repliesTo(script, problem, 1);
  if (!reply || reply.sentences.some((one) => one.asks) || reply.says('safety') || (likeliest(reply, 'instruction', 'order') < SURE_ADVICE && !ADVICE.test(reply.text))) return;
  yield { at: reply.at({ start: 0, end: reply.text.length }), message: 'advice', data: { problem: problem.text.trim(), said: reply.text.trim() }, related: [{ at: problem.range, message: { ru: 'Всё, что известно.', en: 'All that is known.' } }] };
}

const ADVICE = /^[^\p{L}]*(?:перезагрузите|перезапустите|выключите|переустановите|почистите|обновите|сбросьте|попробуйте (?:перезагруз|перезапуст|выключ)\p{L}*|restart|reboot|turn (?:it|that|the \p{L}+) off|switch (?:it|that) off|reinstall|try (?:restarting|turning|rebooting)|clear (?:the|your) (?:cache|cookies))(?![\p{L}])/iu;
const BROAD = /(?:^|[^\p{L}])(?:не работа\p{L}*|проблем\p{L}*|слома\p{L}*|завис\p{L}*|не (?:открыва|включа|груз)\p{L}*|broken|doesn't work|not working|isn't working|won't (?:work|start|open|load)|problem|down|stopped)(?![\p{L}])/iu;
