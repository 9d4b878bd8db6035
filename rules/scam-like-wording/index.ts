import { defineRule, heardAs, namesCompany, sentenceText, warnsOfScams, type Problem, type Range, type Script, type Utterance } from 'callint/rule';

/** Avoid the phrases that banks and police teach people to hang up on. */
export default defineRule({
  category: 'honesty',
  severity: 'warning',
  summary: {
    ru: 'Не говорите фразами, на которых банк и полиция учат класть трубку.',
    en: 'Avoid the phrases that banks and police teach people to hang up on.',
  },
  source: 'Bank of Russia, list of phrases of telephone fraudsters; Gartner on calls that “felt like a scam”.',
  messages: {
    alarm: {
      ru: '«{said}» — слова из памятки «как узнать мошенника». Осторожный клиент положит трубку и будет прав, а неосторожного вы приучаете слушаться чужих. Предложите перезвонить самому: по номеру на карте, на сайте, в приложении.',
      en: '“{said}” is on every list of how to tell a fraudster. A careful customer hangs up, and is right; a careless one learns to obey strangers. Offer a call back: the number on the card, on the site, in the app.',
    },
    posture: {
      ru: '«{said}» без названия компании — так начинают мошенники. Скажите, кто вы и что случилось: «мы остановили платёж на …», и предложите перезвонить по номеру на карте.',
      en: '“{said}” without a company’s name is how fraudsters begin. Say who you are and what happened: “we paused a payment of …”, and offer a call back on the number on the card.',
    },
  },
  options: {
    channels: { default: ['voice'] as readonly string[], values: ['voice', 'chat'], description: 'Channels that are checked: voice, chat.' },
  },
  judges: ['scam-like-wording/alarm', 'scam-like-wording/posture', 'scam-like'],
  appliesTo: ({ call }, { channels }) => call.direction !== 'inbound' && channels.includes(call.channel),
  *check(script) {
    for (const turn of script.agentTurns) {
      const alarms = turn.all('scam-like-wording/alarm').filter((act) => (!turn.sentences[act.sentence].asks || act.by.includes('код')) && !warnsOfScams(sentenceText(turn, act.sentence)));
      const heard = turn.says('scam-like-wording/call-back') ? undefined : heardAs(turn, 'scam-like', SURE).find((one) => !warnsOfScams(sentenceText(turn, one.sentence)));
      for (const alarm of alarms) yield found(turn, alarm, 'alarm');
      if (alarms.length === 0 && heard) yield found(turn, heard, 'alarm');
      else if (alarms.length === 0) yield* postures(script, turn);
    }
  },
});

/** So sure the recogniser must be where no phrase says it. */
const SURE = 0.5;

/** «Служба безопасности» alone; with the bank's name, or a way to check the call, it is a department like any other. */
function* postures(script: Script, turn: Utterance): Generator<Problem> {
  const [posture] = turn.all('scam-like-wording/posture');
  if (!posture || turn.says('scam-like-wording/call-back') || namesCompany(script, turn)) return;
  if (script.flow.pathTo(turn).some((one) => one !== turn && one.role !== 'customer' && namesCompany(script, one))) return;
  yield found(turn, posture, 'posture');
}

function found(turn: Utterance, act: Range, message: string): Problem {
  return {
    at: turn.at(act),
    message,
    data: { said: turn.text.slice(act.start, act.end).trim() },
    suggestions: [{ desc: {
      ru: '«Перезвоните нам сами по номеру на обороте карты или напишите в приложении, я подожду».',
      en: '“Hang up and call the number on the back of your card, or write to us in the app; I’ll wait.”',
    } }],
  };
}
