import { defineRule, evidence, isAgent, isCustomer, type Event, type Script, type Utterance } from 'callint/rule';

/** What may be asked for, and how one sees that it is known. */
interface Field {
  name: { ru: string; en: string };
  asks: RegExp;
  /** Said by the customer. */
  given: RegExp;
  /** A field of the script that holds it. */
  field: RegExp;
}

const FIELDS: readonly Field[] = [
  {
    name: { ru: 'имя', en: 'the name' },
    asks: /(?:как (?:я )?(?:могу )?(?:к )?вам? (?:зовут|обращаться|можно обращаться)|как вас зовут|назовите (?:ваше )?имя|представьтесь|who am i (?:speaking|talking) (?:to|with)|(?:can|could|may) i (?:take|get|have|grab) your (?:full )?name|what(?:'s| is) your name)/iu,
    given: /(?:меня зовут \p{Lu}|my name(?:'s| is) \p{Lu}|this is \p{Lu}\p{L}+ speaking)/u,
    field: /^(?:имя|имя_?отчество|фио|клиент|имя_клиента|имя отчество|name|first_?name|full_?name|client_?name|customer(?:_name)?|firstname)$/iu,
  },
  {
    name: { ru: 'номер заказа', en: 'the order number' },
    asks: /(?:назовите|подскажите|продиктуйте|уточните|напомните|укажите|какой|what(?:'s| is)|(?:can|could|may) i (?:take|get|have)|give me|tell me)[^.?!]{0,30}(?:номер\p{L}? (?:вашего )?(?:заказа|договора|обращения|заявки|телефона)|(?:order|account|reference|contract|booking|phone) number)/iu,
    given: /(?:заказ|договор|обращени\p{L}|заявк\p{L}|order|account|reference|booking)[^.?!]{0,20}\d[\d -]{2,}/iu,
    field: /^(?:номер_?заказа|заказ|договор|номер_?договора|обращение|заявка|order(?:_?(?:no|number|id))?|account(?:_?(?:no|number))?|contract|booking|reference|ticket)$/iu,
  },
  {
    name: { ru: 'адрес', en: 'the address' },
    asks: /(?:назовите|подскажите|продиктуйте|уточните|напомните|по какому|what(?:'s| is)|(?:can|could|may) i (?:take|get|have)|give me|tell me)[^.?!]{0,25}(?:адрес\p{L}{0,2}(?! почты| электрон)|(?<!email |e-mail )address)/iu,
    given: /(?:живу на|мой адрес|адрес:|улица|ул\.|i live at|my address is)/iu,
    field: /^(?:адрес|улица|address|street)$/iu,
  },
];

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
    again: {
      ru: '«{asked}» после перевода: клиента просят рассказать всё сначала. Это главное, за что ругают поддержку. Передайте суть коллеге и начните с неё: «Коллега передал: …»',
      en: '“{asked}” after a transfer makes the customer tell it all again, the thing people resent most. Hand over the gist and begin with it: “My colleague told me about …”',
    },
  },
  judges: ['need-question', 'verify'],
  *check(script) {
    for (const field of FIELDS) {
      const known = (one: Utterance): Event[] => sourceIn(one, field);
      const asks = (one: Utterance): Event[] => (isAgent(one) ? asksFor(one, field) : []);
      for (const witness of script.flow.neverAfter(known, asks)) {
        const holder = witness.path.find((step) => known(step).length > 0) ?? witness.utterance;
        const at = known(holder)[0];
        yield {
          at: witness.utterance.at(witness.event),
          message: 'known',
          data: { asked: witness.utterance.text.slice(witness.event.start, witness.event.end).trim(), what: field.name[script.language], source: at ? `«${holder.text.slice(at.start, at.end).trim()}»` : '' },
          ...evidence(witness),
          ...(at && { related: [{ at: holder.at(at), message: { ru: 'Здесь это уже известно.', en: 'Here it is known.' } }] }),
        };
      }
    }
    yield* toldAgain(script);
  },
});

/** Where a field is known from: a placeholder in an agent's line, or the customer's own words. */
function sourceIn(one: Utterance, { given, field }: Field): Event[] {
  if (isCustomer(one)) {
    const match = given.exec(one.text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  }
  if (!isAgent(one)) return [];
  return one.entities.filter((entity) => entity.type === 'placeholder' && entity.who !== 'agent' && field.test(one.text.slice(entity.start, entity.end).replace(/[{}[\]<>]/gu, '').trim())).slice(0, 1);
}

const WHY = /(?:для (?:проверки|сверки|безопасности)|сверим|чтобы убедиться|security|to verify|to confirm|verify|just to check|изменил\p{L}*|новый|changed)/iu;
const LIST_END = /[^\p{L}?.!]+$/u;

function asksFor(one: Utterance, { asks }: Field): Event[] {
  if (WHY.test(one.text)) return [];
  const match = asks.exec(one.text);
  return match ? [{ start: match.index, end: match.index + match[0].replace(LIST_END, '').length }] : [];
}

const AGAIN = /(?:опишите (?:ещё раз|еще раз|проблему|ситуацию)|расскажите (?:ещё раз|еще раз|сначала|что случилось|в чём)|повторите,? (?:пожалуйста,? )?(?:что|вашу|ваш)|в чём (?:ваш )?вопрос|чем могу помочь|so what (?:seems to be )?(?:the|is the) (?:problem|trouble)|what seems to be the (?:problem|trouble)|could you (?:repeat|explain|tell me) (?:that|it|again|what)|how can i help)/iu;

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
