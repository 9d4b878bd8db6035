import { customersBefore, defineRule, isAgent, likeliest, sentenceRange, sentenceText, type Range, type Script, type Utterance } from 'callint/rule';

/** Do not pass the customer to "not me", the rules, the system or a guilty colleague. */
export default defineRule({
  category: 'respect',
  severity: 'error',
  summary: {
    ru: 'Не отправляйте клиента дальше ни с чем: возьмите дело на себя или передайте его сами.',
    en: 'Do not send the customer away empty-handed: take the matter on or hand it over yourself.',
  },
  source: 'Essay of a telecom customer: “the call centre has that, and we are not the call centre”; contest of operators, case 6: the guilty colleague; lists of phrases to avoid: “we don’t deal with that”, the company’s rules as a shield.',
  messages: {
    elsewhere: {
      ru: '«{words}» — клиента отправляют дальше, а за дело никто не берётся. Ему снова искать, ждать и рассказывать всё сначала. Передайте сами: «соединю и объясню, повторять не придётся», «запрошу у них, отвечу до …».',
      en: '“{words}” sends the customer on with nobody taking charge. They will search, wait and tell it all again. Hand it over yourself: “I’ll put you through and explain”, “I’ll ask them and call you by …”.',
    },
    complaint: {
      ru: '«{words}» — жалобу отбивают. Клиент пожалуется всё равно, теперь и на этот ответ. Примите её: запишите, дайте номер обращения и срок ответа.',
      en: '“{words}” brushes a complaint off. The customer complains all the same, and of this answer too. Take it down, give its number and the day of the answer.',
    },
    shield: {
      ru: '«{words}» — правилом прикрылись вместо причины. Для клиента это значит «не хочу помогать». Скажите, зачем правило, и что при нём можно сделать.',
      en: '“{words}” hides behind a rule. To the customer it means “I don’t want to help”. Say what the rule is for, and what can be done within it.',
    },
    colleague: {
      ru: '«{words}» — виноват коллега, а помощи всё нет. Для клиента вы одна компания. Скажите «мы ошиблись» и что сделаете теперь.',
      en: '“{words}” blames a colleague and helps nobody. To the customer you are one company. Say “we got it wrong” and what you will do now.',
    },
  },
  options: {
    groups: { default: ['elsewhere', 'complaint', 'shield', 'colleague'] as readonly string[], values: ['elsewhere', 'complaint', 'shield', 'colleague'], description: 'What is looked for: elsewhere, complaint, shield, colleague.' },
    sureness: { default: 0.75, min: 0, max: 1, description: 'How sure the recogniser must be that the customer is sent off in words that are on no list, 0 to 1.' },
  },
  doubts: { fault: 'deflection', below: 0.008 },
  judges: ['deflect', 'deflecting-responsibility/elsewhere', 'deflecting-responsibility/dared', 'deflecting-responsibility/rules-shield', 'deflecting-responsibility/colleague'],
  supervises: { fault: 'deflection', from: 0.4, message: 'elsewhere', data: (words, { turn, script }) => (takesOver(turn) || letsCheck(script, turn) || insists(script, turn) || (turn.language !== 'ru' && turn.sentences.every((_, at) => turn.verdict(at, 'deflection') < TOLD_IN_ENGLISH)) ? undefined : { words }) },
  *check(script, { groups, sureness }) {
    for (const turn of script.agentTurns) {
      if ((turn.node.type === 'turn' && turn.node.verbatim) || takesOver(turn) || letsCheck(script, turn)) continue;
      for (const sentence of turn.sentences.keys()) {
        const found = pushedOff(turn, sentence, sureness);
        if (!found || !groups.includes(found.message)) continue;
        yield { at: turn.at(found), message: found.message, data: { words: turn.text.slice(found.start, found.end) } };
        break;
      }
    }
  },
});

/** English sends people on in friendlier words, and so does who helps: the verdict must be surer. */
const TOLD_IN_ENGLISH = 0.5;

type Found = Range & { message: 'elsewhere' | 'complaint' | 'shield' | 'colleague' };

/** «Это в другой отдел», and still more «обратитесь в офис», is said for many reasons: the recogniser must find this one possible at least. */
const POSSIBLE = 0.05;
/** The rules as a shield are named plainly enough for less. */
const NOT_RULED_OUT = 0.01;
const PROBABLE = 0.5;
/** «Тогда уточняйте в абонентском отделе» with nothing to find it by sends off in much vaguer words. */
const LIKELY_ALONE = 0.2;

function pushedOff(turn: Utterance, sentence: number, sureness: number): Found | undefined {
  const say = (name: string) => turn.all(`deflecting-responsibility/${name}`).find((act) => act.sentence === sentence);
  if (say('dared')) return { ...sentenceRange(turn, sentence), message: 'complaint' };
  const sure = turn.probability(sentence, 'deflect');
  if ((say('elsewhere') && sure >= POSSIBLE) || (say('sent-off') && sure >= (leavesAlone(turn) ? LIKELY_ALONE : PROBABLE))) return { ...sentenceRange(turn, sentence), message: 'elsewhere' };
  if (say('colleague')) return { ...sentenceRange(turn, sentence), message: 'colleague' };
  if (say('rules-shield') && sure >= NOT_RULED_OUT && !givesReason(turn)) return { ...sentenceRange(turn, sentence), message: 'shield' };
  return sure >= sureness && !isOtherwise(turn, sentence, sure) ? { ...sentenceRange(turn, sentence), message: 'elsewhere' } : undefined;
}

const LEADS: ReadonlySet<string> = new Set(['phone', 'time', 'date', 'placeholder', 'money', 'duration']);
const COMES_BACK = /(?<!\p{L})(?:мне|нам|меня|нас|мы|я (?!не)|если|me|us|we|i['’]?(?:ll|m)?|if)(?!\p{L})/iu;

/** No number, no hour, no reason, nobody to come back to: the customer is on their own. */
function leavesAlone(turn: Utterance): boolean {
  return turn.language === 'ru' && !turn.entities.some(({ type, vague }) => LEADS.has(type) && !vague) && !givesReason(turn) && !COMES_BACK.test(withoutDisowning(turn.text));
}

/** «Мы доступа не имеем», «я этим не занимаюсь» is no offer to come back. */
function withoutDisowning(text: string): string {
  return text.replace(/(?<!\p{L})(?:мы|я)(?!\p{L})[^,.!?]*(?<!\p{L})не(?!\p{L})/giu, '');
}

/** Who cannot promise is honest; who gives in or acts sends nobody off. */
function isOtherwise(turn: Utterance, sentence: number, sure: number): boolean {
  const { start, end } = turn.sentences[sentence];
  if (PROMISING.test(turn.text.slice(start, end))) return true;
  return turn.probability(sentence, 'refusal') > sure || turn.probability(sentence, 'accept-no') > OFFERED || turn.probability(sentence, 'own-action') > OFFERED;
}

const PROMISING = /обещ|гарант|поруч|promis|guarant/iu;
const TAKEN = 0.5;
const OFFERED = 0.3;
const TAKING = ['own-action', 'warm', 'transfer', 'alternative', 'deadline'] as const;

/** The agent does something about it: in any sentence of the turn. */
function takesOver(turn: Utterance): boolean {
  return turn.sentences.some((_, sentence) => {
    // «Передать заявку?»: a question opens a way, unless it winds the call up
    if (turn.sentences[sentence].asks) return turn.probability(sentence, 'own-action') > OFFERED || Math.max(turn.probability(sentence, 'resolution-check'), turn.probability(sentence, 'blame')) < TAKEN;
    return TAKING.some((name) => turn.probability(sentence, name) > TAKEN && !(name === 'deadline' && HOURS.test(sentenceText(turn, sentence)))) && turn.probability(sentence, 'dismissive') < TAKEN;
  });
}

/** «Приёмные часы: вторник и четверг с 9 до 12»: when others are open is no deadline of ours. */
const HOURS = /(?<!\p{L})(?:(?:при[её]мн\p{L}+|рабочие) (?:часы|дни)|часы при[её]ма|график (?:при[её]ма|работы)|принима(?:ет|ют)|работа(?:ет|ют))(?!\p{L})|\b(?:opening|office) hours\b/iu;

/** «Позвоните по нему и спросите Веру», “ring us back through the switchboard”, “a message like that isn't us”: whoever was rung may check who rings. */
function letsCheck(script: Script, turn: Utterance): boolean {
  return script.call.direction !== 'inbound' && CHECKS_US.test(turn.text);
}

const CHECKS_US = /\b(?:ring|call|phone) (?:us|me) back (?:on|through|via|at|by|using)\b|\bit(?:'s not|’s not| isn't| isn’t) (?:from )?us\b|\bwe(?:'ll|’ll| will)? never ask\b|(?<!\p{L})(?:хорошо|правильно|верно),? что (?:вы )?(?:проверяете|спрашиваете|спросили|осторожн\p{L}+)|(?<!\p{L})это (?:точно )?не мы(?!\p{L})/iu;

/** «Мы банк, нам надо только сверить», “we already have it” after a demand for a code: who insists on what was asked for sends nobody on. */
function insists(script: Script, turn: Utterance): boolean {
  return turn.all('deflecting-responsibility/elsewhere', 'deflecting-responsibility/sent-off').length === 0 && customersBefore(script, turn, 0).some((one) => script.flow.justBefore(one).some((asked) => isAgent(asked) && likeliest(asked, 'sensitive') >= DEMANDS));
}

const DEMANDS = 0.5;

const REASON = /(?:^|[^\p{L}])(?:потому что|так как|поскольку|чтобы|иначе|because|so that|otherwise|since)(?=[^\p{L}]|$)/iu;

function givesReason(turn: Utterance): boolean {
  return REASON.test(turn.text);
}
