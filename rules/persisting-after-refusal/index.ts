import { defineRule, heardFrom, isAgent, pressureIn, refuses, SURE_TYPE, type Act, type Script, type Utterance } from 'callint/rule';

/** Calls in which nobody is talked into anything, unless a note orders it. */
const NO_SALE: ReadonlySet<string> = new Set(['complaint', 'support']);

/** After a clear no at most one new argument, and after the second a polite goodbye. */
export default defineRule({
  category: 'objection',
  severity: 'error',
  summary: {
    ru: 'После ясного «нет» — не больше одного нового довода, после второго — вежливо попрощаться.',
    en: 'After a clear no at most one new argument; after the second no, close politely.',
  },
  source: 'Contest of operators, case 1.3; EU UCPD Annex I point 26, persistent and unwanted solicitations; 38-ФЗ art. 18 part 1.',
  fault: 'pressure',
  doubts: { fault: 'pressure', below: 0.015 },
  messages: {
    pushed: {
      ru: '{no}, а оператор нажимает снова: «{said}». Отказ не услышан, и человек прощается с компанией, а не с предложением. Примите отказ; довод уместен один, с фактом про этого клиента.',
      en: '{no} and is pushed again: “{said}”. The no was not heard, and people leave the company, not just the offer. Accept it; one argument is fine if it is a fact about this customer.',
    },
    kept: {
      ru: '«{said}» не отпускает клиента. Кто не хочет говорить, от этого слушать не начнёт. Поблагодарите и попрощайтесь или спросите, когда перезвонить.',
      en: '“{said}” will not let the customer go. Nobody starts listening because of it. Thank them and close, or ask when to call back.',
    },
    again: {
      ru: 'Клиент отказал уже {times:раз|раза|раз}, а ему снова предлагают: «{said}». После второго «нет» уговаривают только тех, кто потом напишет жалобу. Попрощайтесь.',
      en: 'The customer has said no {times:time|times}, and the offer is made again: “{said}”. After the second no, all that is left to win is a complaint. Say goodbye.',
    },
    note: {
      ru: 'Заметка велит давить: «{said}». По ней будут работать все операторы. Напишите, как принять отказ и попрощаться.',
      en: 'The note orders pressure: “{said}”. Every agent will follow it. Say how to accept a no and close the call.',
    },
  },
  options: {
    maxRefusals: { default: 2, min: 1, description: 'From so many refusals on any further offer is one too many, however polite.' },
  },
  judges: ['firm-no', 'refusal', 'dnc', 'push-note'],
  *check(script, { maxRefusals }) {
    for (const note of script.notes) {
      const order = orderIn(note);
      if (order) yield { at: note.at(order), message: 'note', data: { said: note.text.slice(order.start, order.end).trim() } };
    }
    if (NO_SALE.has(script.call.type) && script.call.typeConfidence >= SURE_TYPE) return;
    const told = new Set<Utterance>();
    for (const { turn, kind, start, end, against } of pressureIn(script)) {
      if (kind !== 'push') continue;
      told.add(turn);
      const said = turn.text.slice(start, end).trim();
      const isFirst = against !== undefined && refusalsBefore(script, turn) < 2 && !turn.says('push', 'keep-on-line');
      yield {
        at: turn.at({ start, end }),
        message: against ? 'pushed' : 'kept',
        data: { said, ...(against && { no: heardFrom(against) }) },
        ...(isFirst && { severity: 'warning' as const }),
        ...(against && { related: [{ at: against.range, message: { ru: 'Отказ клиента.', en: 'The customer\'s no.' } }] }),
        suggestions: [{ desc: { ru: 'Например: «Понял вас, больше не предлагаю. Хорошего вечера!»', en: 'For example: “Fair enough, I\'ll leave it there. Have a good evening.”' } }],
      };
    }
    yield* offersAgain(script, maxRefusals, told);
  },
});

/** An offer after the last no that is still a matter of chance. */
function* offersAgain(script: Script, maxRefusals: number, told: ReadonlySet<Utterance>) {
  for (const turn of script.agentTurns) {
    if (told.has(turn) || turn.says('lets-go', 'closing', 'opt-out', 'callback-promise', 'resolution-check')) continue;
    const offer = turn.all('offer', 'consent-ask')[0];
    if (!offer || !script.flow.justBefore(turn).some((one) => refuses(script, one))) continue;
    const times = refusalsBefore(script, turn);
    if (times < maxRefusals) continue;
    yield { at: turn.at(offer), message: 'again', data: { said: turn.text.slice(offer.start, offer.end).trim(), times }, path: script.flow.pathTo(turn).map((step) => ({ at: step.range })) };
  }
}

function refusalsBefore(script: Script, turn: Utterance): number {
  return script.flow.pathTo(turn).filter((one) => !isAgent(one) && refuses(script, one)).length;
}

/** The words of a phrase show better than a whole sentence what is ordered. */
function orderIn(note: Utterance): Act | undefined {
  const orders = note.all('push-note').filter((act) => isOrder(note, act));
  return orders.find(({ by }) => !by.startsWith('recognised')) ?? orders[0] ?? orderToGoOn(note);
}

/** The recogniser's word alone must be very sure: notes speak of refusals in many ways. */
const SURE = 0.85;
/** So sure it never is of a note that forbids the practice: words such as “never” and “until they don't” then belong to the order. */
const BEYOND_DOUBT = 0.95;
/** Where a note also says how often or how long to go on. */
const WITH_PERSISTENCE = 0.45;
const FORBIDS = 0.3;

/** “Two attempts, then the voicemail” counts calls, not refusals. */
const PLAINLY = 0.85;
const RATHER_PLAINLY = 0.6;
/** “(push it on every order over £40)” presses nobody after a no: the words of the phrases are everyday words. */
const HARDLY = 0.1;

function isOrder(note: Utterance, act: Act): boolean {
  if (act.by.startsWith('recognised') && note.probability(act.sentence, 'push-note') >= BEYOND_DOUBT) return true;
  if (note.node.type === 'direction' && note.node.forbids) return false;
  if (!act.by.startsWith('recognised')) return note.probability(act.sentence, 'plain') < PLAINLY && note.probability(act.sentence, 'push-note') >= HARDLY;
  return note.probability(act.sentence, 'push-note') >= SURE && note.probability(act.sentence, 'dont-say') < FORBIDS && !/(?:^|[^\p{L}])(?:не|never|don't|no)(?![\p{L}])/iu.test(note.text.slice(act.start, act.end));
}

/** “Put the offer to them three times before the form is sent”: to go on is ordered, and how often. */
function orderToGoOn(note: Utterance): Act | undefined {
  return note.all('persisting-after-refusal/persistence').find(({ sentence }) => note.probability(sentence, 'push-note') >= WITH_PERSISTENCE && note.probability(sentence, 'dont-say') < FORBIDS && note.probability(sentence, 'plain') < RATHER_PLAINLY);
}
