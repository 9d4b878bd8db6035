import { defineRule, evidence, heardAs, isAgent, isCustomer, quoted, type Event, type Range, type Script, type Utterance } from 'callint/rule';
import { FIELDS, fieldsAsked, isCheck, knownFrom, type Field } from './fields.js';
import { toldBefore } from './told.js';

/** Nobody is asked for what the company has or what they have said already. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: {
    ru: 'Не спрашивайте того, что клиент уже сказал или что есть в базе.',
    en: 'Do not ask for what the company already has or the customer has already said.',
  },
  source: 'Catalogue 47: lists of operators’ mistakes; repeating oneself after a transfer as the main effort in studies of customer effort.',
  messages: {
    known: {
      ru: '«{asked}», хотя {what} уже есть: {source}. Человек видит, что его не слушали или не открыли карточку. Прочтите вслух и сверьте: «… — верно?»',
      en: '“{asked}”, though {what} is known: {source}. People see that nobody listened or opened their file. Read it back and check: “…, is that right?”',
    },
    repeat: {
      ru: '«{asked}» — клиента просят повторить то, что он уже говорил. Он слышит, что его не слушали. Прочтите вслух то, что записали, и сверьте: «… — верно?»',
      en: '“{asked}” asks the customer to say once more what they have said. They hear that nobody listened. Read back what you noted and check: “…, is that right?”',
    },
    again: {
      ru: '«{asked}» после перевода: клиента просят рассказать всё сначала. Это главное, за что ругают поддержку. Передайте суть коллеге и начните с неё: «Коллега передал: …»',
      en: '“{asked}” after a transfer makes the customer tell it all again, the thing people resent most. Hand over the gist and begin with it: “My colleague told me about …”',
    },
  },
  judges: ['need-question', 'verify'],
  *check(script) {
    const asked = new Map(script.agentTurns.map((turn) => [turn, fieldsAsked(turn)]));
    for (const field of FIELDS) {
      const asks = (one: Utterance): Event[] => [asked.get(one)?.get(field)].filter((words) => words !== undefined);
      // the graph need not be asked where nobody asks for it
      if (!script.agentTurns.some((turn) => asks(turn).length > 0)) continue;
      const known = (one: Utterance): Event[] => knownFrom(one, field);
      for (const witness of script.flow.neverAfter(known, asks)) {
        const holder = witness.path.find((step) => known(step).length > 0) ?? witness.utterance;
        const at = known(holder)[0];
        yield {
          at: witness.utterance.at(witness.event),
          message: 'known',
          data: { asked: witness.utterance.text.slice(witness.event.start, witness.event.end).trim(), what: field.name, source: at ? quoted(holder.text.slice(at.start, at.end).trim()) : '' },
          ...evidence(witness),
          ...(at && { related: [{ at: holder.at(at), message: { ru: 'Здесь это уже известно.', en: 'Here it is known.' } }] }),
        };
      }
    }
    yield* askedOfWhatWasTold(script, asked);
    yield* askedOnceMore(script);
    yield* toldAgain(script);
  },
});

/** «На каком рейсе?» to somebody who has just said which flight. */
function* askedOfWhatWasTold(script: Script, asked: ReadonlyMap<Utterance, ReadonlyMap<Field, Range>>) {
  for (const turn of script.agentTurns) {
    if (isCheck(turn)) continue;
    const [told] = toldBefore(script, turn);
    if (!told || asked.get(turn)?.size) continue;
    yield {
      at: turn.at(told.asked),
      message: 'known',
      data: { asked: turn.text.slice(told.asked.start, told.asked.end).trim(), what: turn.text.slice(told.noun.start, told.noun.end), source: quoted(told.by.text.trim()) },
      related: [{ at: told.by.range, message: { ru: 'Здесь это уже известно.', en: 'Here it is known.' } }],
    };
  }
}

const AGAIN = /(?:опишите (?:ещё раз|еще раз|проблему|ситуацию)|расскажите (?:ещё раз|еще раз|сначала|что случилось|в чём)|повторите,? (?:пожалуйста,? )?(?:что|вашу|ваш)|в чём (?:ваш )?вопрос|чем могу помочь|so what (?:seems to be )?(?:the|is the) (?:problem|trouble)|what seems to be the (?:problem|trouble)|could you (?:repeat|explain|tell me) (?:that|it|again|what)|how can i help)/iu;

/** How sure the recogniser must be that something is asked once more, where a word says so as well. */
const SURE = 0.2;
const ONCE_MORE = /(?<!\p{L})(?:ещ[её] раз\p{L}*|снова|заново|сначала|напомни\p{L}*|повтори\p{L}*|again|once more|repeat|remind me|from the (?:start|top|beginning))(?!\p{L})/iu;

/** “Your number once more, please?” */
function* askedOnceMore(script: Script) {
  for (const turn of script.agentTurns) {
    const again = isCheck(turn) ? undefined : heardAs(turn, 're-ask', SURE).find(({ start, end }) => ONCE_MORE.test(turn.text.slice(start, end)));
    if (again) yield { at: turn.at(again), message: 'repeat', data: { asked: turn.text.slice(again.start, again.end) } };
  }
}

/** After a transfer inside the script the next agent begins anew. */
function* toldAgain(script: Script) {
  const transfers = (one: Utterance): Event[] => (isAgent(one) ? one.all('transfer').filter((act) => one.probability(act.sentence, 'transfer') >= 0.6) : AFTER_TRANSFER.test(one.text) && !isCustomer(one) ? [{ start: 0, end: 1 }] : []);
  const asks = (one: Utterance): Event[] => {
    const match = isAgent(one) ? AGAIN.exec(one.text) : null;
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  };
  for (const witness of script.flow.neverAfter(transfers, asks)) {
    yield { at: witness.utterance.at(witness.event), message: 'again', data: { asked: witness.utterance.text.slice(witness.event.start, witness.event.end).trim() }, ...evidence(witness) };
  }
}

const AFTER_TRANSFER = /(?:после перевода|принял перевод|второй оператор|after (?:the )?transfer|second agent|takes over)/iu;
