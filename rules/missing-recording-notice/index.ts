import { defineRule, evidence, isAgent, isUnder, withoutStop, type Problem, type Script, type Utterance } from 'callint/rule';

/** A recorded call says so before anything private is asked, and has an answer for whoever does not want it. */
export default defineRule({
  category: 'compliance',
  severity: 'warning',
  summary: {
    ru: 'Если разговор записывают, об этом говорят до первых личных вопросов.',
    en: 'A recorded call says so before anything private is asked.',
  },
  source: 'Catalogue 85: Cal. Penal Code 632, 632.7; in Russia custom, no article was seen.',
  messages: {
    silent: {
      ru: 'Разговор записывают, а до «{text}» об этом не сказано. Человек говорит личное, не зная, кто это услышит потом. Предупредите в начале: «Разговор записываем»{law}; уточните у юриста.',
      en: 'The call is recorded, and nothing has said so before “{text}”. People say private things without knowing who will hear them. Say it at the start: “This call is recorded”{law}; check with counsel.',
    },
    dropped: {
      ru: 'Клиент против записи, а ему отвечают «{text}». Он остался без помощи за то, что воспользовался правом отказаться. Предложите чат, письмо или разговор без записи; уточните у юриста.',
      en: 'The customer does not want to be recorded and hears “{text}”. They are left without help for saying no. Offer a chat, a letter, or to go on without recording; check with counsel.',
    },
  },
  options: { everywhere: { default: false, description: 'Every call is recorded, though the header does not say `recorded: true`.' } },
  appliesTo: ({ header, node }, { everywhere }) => everywhere ? !/^(?:false|no|нет)$/i.test(recorded(node) ?? header('recorded') ?? '') : /^(?:true|yes|да|always|всегда)$/i.test(recorded(node) ?? ''),
  *check(script): Iterable<Problem> {
    const [witness] = script.flow.precedes((turn) => (isAgent(turn) && saysRecorded(turn) ? [{ start: 0, end: 0 }] : []), privateIn);
    if (witness) yield { at: witness.utterance.at(witness.event), message: 'silent', data: { text: withoutStop(witness.utterance.text.slice(witness.event.start, witness.event.end)), law: lawOf(script) }, ...evidence(witness), suggestions: [NOTICE] };
    for (const objection of script.customerTurns.filter(({ text }) => OBJECTS.test(text))) {
      const answer = script.flow.straightOn(objection, isAgent).find((one) => one !== objection);
      if (answer && DROPS.test(answer.text) && !HELPS.test(answer.text)) yield { at: answer.at({ start: 0, end: answer.text.length }), message: 'dropped', data: { text: withoutStop(answer.text) }, related: [{ at: objection.range, message: { ru: 'Клиент против записи.', en: 'The customer objects here.' } }] };
    }
  },
});

function recorded(node: Script['node']): string | undefined {
  const entry = node.meta.entries.find(({ key }) => /^(?:recorded|запись|записывается|call_recorded)$/i.test(key));
  return entry && String(entry.value);
}

const RECORDED = /(?<!\p{L})(?:запис(?:ывается|ывают|ываем|ан|и разговора|ь разговора|ь ведется|ь ведётся)|вед[её]тся запись|с записью|под запись|recorded|recording)(?!\p{L})/iu;
const OBJECTS = /(?:против записи|не записывайте|не хочу,? чтобы .{0,12}запис|без записи|(?:don['’]?t|do not|stop|not) (?:want to be |be |wish to be )?record(?:ed|ing)?)/iu;
const DROPS = /до свидания|всего доброго|не могу (?:помочь|продолжить)|вынужден|goodbye|can['’]?t help|cannot help|unable to|have to end/iu;
const HELPS = /чат|письм|напишите|почт|офис|отделени|без записи|выключ|chat|e-?mail|write|letter|branch|without|turn (?:it )?off|pause/iu;

function saysRecorded(turn: Utterance): boolean {
  return RECORDED.test(turn.text) || turn.sentences.some((_, index) => turn.probability(index, 'recording') >= 0.8);
}

/** What a customer would not say to be kept: identity, secrets, needs. */
function privateIn(turn: Utterance): { start: number; end: number }[] {
  if (!isAgent(turn) || saysRecorded(turn)) return [];
  const [act] = turn.all('verify', 'verify-ask', 'sensitive', 'need-question');
  return act ? [turn.sentences[act.sentence]] : [];
}

function lawOf(script: Script): string {
  return isUnder(script, { everywhere: false }, 'us-ca') ? ' (Cal. Penal Code 632, 632.7)' : '';
}

const NOTICE = {
  desc: {
    ru: 'В начало: «Разговор записываем, чтобы решать споры. Продолжим?»',
    en: 'At the start: “This call is recorded so that we can settle disputes. Is that all right?”',
  },
};
