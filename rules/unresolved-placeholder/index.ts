import { defineRule, rememberedOfWords, type Problem, type Script, type Utterance } from 'callint/rule';

/** Nothing that is still to be written, and no mark that nobody fills, in what is said. */
export default defineRule({
  category: 'data',
  severity: 'error',
  summary: {
    ru: 'В репликах нет ни заготовок «вставить сюда», ни пустых мест, которые никто не заполнит.',
    en: 'No “insert here”, and no gap that nobody will fill, in what is said.',
  },
  source: 'Catalogue 69. Contest answers of operators, one with «(далее следует запрос…)» left inside the reply.',
  messages: {
    draft: {
      ru: '«{text}» — заготовка: дописать забыли, и клиент услышит её или паузу. Впишите значение или заведите поле, например {field}.',
      en: '“{text}” is a stand-in that was never replaced: the customer hears it, or a pause. Write the value, or use a field such as {field}.',
    },
    direction: {
      ru: '«{text}» стоит внутри реплики, а сказать это нельзя: одни прочтут вслух, другие придумают своё. Напишите слова, которые надо произнести, или вынесите пояснение в заметку.',
      en: '“{text}” stands within the reply and cannot be said: some will read it out, others will make something up. Write the words to say, or move it to a note.',
    },
    leftover: {
      ru: '«{text}» — не поле: остальные данные подставляются в {style}, а здесь оператору придётся искать их самому, пока клиент ждёт. Сделайте и это полем.',
      en: '“{text}” is no field: all other data comes in {style}, and here the agent has to look for it while the customer waits. Make it a field too.',
    },
  },
  options: {
    words: { default: [] as readonly string[], description: 'More words that mean “to be written”: as they stand in your drafts.' },
  },
  appliesTo: (script) => !/template|шаблон/i.test(`${script.header('type') ?? ''} ${script.header('status') ?? ''}`),
  *check(script, { words }): Iterable<Problem> {
    const own = words.map((word) => word.toLowerCase());
    for (const turn of script.agentTurns) {
      for (const place of [...draftsIn(turn), ...bareFieldsIn(turn).filter((one) => !isDeclared(script, turn, one)), ...ownDraftsIn(turn.text, own)]) {
        const text = turn.text.slice(place.start, place.end);
        const field = fieldFor(turn, place, script);
        yield { at: turn.at(place), message: 'draft', data: { text, field }, suggestions: [replaceBy(turn.at(place), field)] };
      }
      for (const place of directionsIn(turn)) yield { at: place.at, message: 'direction', data: { text: place.text } };
    }
    yield* leftovers(script);
  },
});

interface Span {
  start: number;
  end: number;
}

/** What people type for “later”: a word of their trade, crosses, a letter for a number, «такой-то». */
const DRAFTS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_])(?:TODO|TBD|TBC|FIXME|lorem ipsum(?: dolor)?)(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_])(?:[$£€]?[XХ]{2,}(?:[-., ]?[XХ]{2,})+|[XХ]{3,}|[$£€][XХ]{2,}|[xх]{2,}(?=\s?(?:руб|₽|%)))(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_№-])[NXХ](?=\s(?:руб|₽|дн[еяё]|час|минут|месяц|процент|%|dollars|pounds|days|hours|minutes|months|per ?cent))|[$£€][NX](?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])так(?:ой|ая|ое|ого|ому|им|ую|ие|их)-то(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])(?:such[- ]and[- ]such|so-and-so)(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:тут|здесь|сюда) (?:будет|нужен|впишем|вставим|добавим) (?:текст|фраз|описани|услови|цен|сумм|назван|реплик)[\p{L}]*|(?:offer|price|text|script|details|terms|name) (?:to come|goes here|to follow)(?! you)(?=\s*[.,)\]]|$)/giu,
];

/** One of these stands in each of them. */
const SIGNS: readonly RegExp[] = [/TODO|TB[DC]|FIXME|lorem|[XХxх]{2}|(?<!\p{L})[NXХ]\s|[$£€][NX]/u, /-то|such|so-and|тут|здесь|сюда|to come|goes here|to follow/iu];

const draftsIn = rememberedOfWords(({ text }): readonly Span[] => {
  if (!SIGNS.some((sign) => sign.test(text))) return [];
  return DRAFTS.flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })));
});

/** FIRSTNAME, «СУММА»: the name of a field in capitals, without the marks by which a program would fill it. */
const BARE_FIELDS = /(?<![\p{L}\p{N}_{[<$%#@«“"'&-])(?:(?:FIRST|LAST|FULL|AGENT|REP|ADVIS[EO]R|CUSTOMER|CUST|CLIENT|GUEST|PATIENT|MEMBER|COMPANY|BRAND|PRODUCT|USER)[ _]?NAME|(?:ORDER|ACCOUNT|CASE|TICKET|BOOKING|PHONE)[ _]?(?:NUMBER|NUM|NO|ID)|(?<=(?:^|[^\p{L}])(?:[Hh]i|[Hh]ello|[Dd]ear|[Mm]r|[Mm]rs|[Mm]s|is),? )NAME|(?<!\b(?:an?|the|this|that|your|our|same|what|which|any) )AMOUNT|(?:ИМЯ|ФИО|НАЗВАНИЕ)[ _]?(?:КЛИЕНТА|ОПЕРАТОРА|МЕНЕДЖЕРА|КОМПАНИИ|ГОСТЯ|ПАЦИЕНТА)|НОМЕР[ _]?(?:ЗАКАЗА|ДОГОВОРА|ЗАЯВКИ|БРОНИ)|(?<=(?:зовут|это|[Зз]дравствуйте|[Дд]обрый день),? )ИМЯ|(?<!(?<!\p{L})(?:эту|ту|ваша|вашу|вся|всю|какая|какую|такая|такую) )СУММ[АУ])(?![\p{L}\p{N}_}\]>%»”"'-])/gu;

const bareFieldsIn = rememberedOfWords((turn): readonly Span[] => {
  const found = [...turn.text.matchAll(BARE_FIELDS)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  return found.length === 0 || isLoud(turn.text) ? [] : found.filter(({ start }) => !isField(turn, start));
});

/** In a line written in capitals a word in capitals is a word. */
function isLoud(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
}

function isDeclared(script: Script, turn: Utterance, { start, end }: Span): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s_]/gu, '');
  return script.node.meta.variables.some(({ name }) => plain(name) === plain(turn.text.slice(start, end)));
}

function* ownDraftsIn(text: string, own: readonly string[]): Iterable<Span> {
  if (own.length === 0) return;
  const lower = text.toLowerCase();
  for (const word of own) for (let at = lower.indexOf(word); at >= 0 && word !== ''; at = lower.indexOf(word, at + word.length)) yield { start: at, end: at + word.length };
}

/** «(далее следует запрос…)», "(your offer goes here)": a description of words in place of the words. */
const DESCRIBES = /^(?:(?:далее|дальше|затем|тут|здесь) (?:следует|идет|идёт|будет|запрос|озвучива)|(?:вставить|вставьте|подставить|впишите|вписать|сказать про|рассказать про) |(?:insert|fill in|add|put in) |(?:here|then) (?:follows|comes|goes) |.{0,40}(?:goes|to go) here$|(?:request|ask) (?:for )?.{0,30}(?:follows|here)$)/iu;

function* directionsIn(turn: Utterance): Iterable<{ at: Span; text: string }> {
  for (const place of describedIn(turn)) yield { at: turn.at(place), text: turn.text.slice(place.start, place.end) };
  for (const child of turn.node.children) {
    if (child.type !== 'direction') continue;
    const text = child.children.map((one) => ('value' in one ? one.value : '')).join('').trim();
    // what is said goes on before or after it: the note fills a gap in the sentence
    if (DESCRIBES.test(text.replace(/^[([]|[)\]]$/g, '')) && turn.text.trim() !== '') yield { at: { start: child.position.start.offset, end: child.position.end.offset }, text };
  }
}

const describedIn = rememberedOfWords((turn): readonly Span[] => [...turn.text.matchAll(/[([]([^()[\]]{4,90})[)\]]/gu)]
  .filter(({ 1: inside, index }) => DESCRIBES.test(inside.trim()) && !isField(turn, index))
  .map(({ 0: words, index }) => ({ start: index, end: index + words.length })));

function isField(turn: Utterance, at: number): boolean {
  return turn.entities.some((entity) => entity.type === 'placeholder' && entity.start <= at && at < entity.end);
}

/** Marks that a program fills. */
const FILLED = new Set(['brace', 'mustache', 'dollar', 'percent']);

/** Where a program fills the fields, «[вставить сумму]», "(amount)" and blanks before a unit stay as they are. */
function* leftovers(script: Script): Iterable<Problem> {
  const fields = script.agentTurns.flatMap(({ node }) => node.children.flatMap((child) => (child.type === 'placeholder' ? [child] : [])));
  const filled = fields.filter(({ style }) => FILLED.has(style));
  if (filled.length < 2) return;
  const declared = script.node.meta.variables.map(({ name }) => name.toLowerCase());
  for (const turn of script.agentTurns) {
    for (const child of turn.node.children) {
      if (child.type !== 'placeholder' || FILLED.has(child.style) || declared.includes(child.name.toLowerCase())) continue;
      const at = { start: child.position.start.offset, end: child.position.end.offset };
      if (child.style === 'blank' ? blankBeforeUnit(script, at) : child.raw.startsWith('(') || INSERTS.test(child.name)) {
        yield { at, message: 'leftover', data: { text: child.raw, style: filled[0].raw } };
      }
    }
  }
}

const INSERTS = /^(?:вставить|вставьте|подставить|подставьте|впишите|вписать|указать|insert|fill in|enter)(?![\p{L}])/iu;

function blankBeforeUnit({ source }: Script, { end }: Span): boolean {
  return /^\s?(?:руб|₽|%|дн|процент|dollars|pounds|per ?cent|days)/u.test(source.text.slice(end, end + 12));
}

function fieldFor({ text }: Utterance, { start, end }: Span, { language }: Script): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/^\s?(?:руб|₽|dollars|pounds)/u.test(after) || /[$£€]$/u.test(before) || /^[$£€]/u.test(text.slice(start, end))) return language === 'ru' ? '{сумма}' : '{amount}';
  if (/^\s?(?:дн|час|минут|месяц|days|hours|minutes|months)/u.test(after)) return language === 'ru' ? '{срок}' : '{term}';
  if (/name$|^(?:ИМЯ|ФИО)/iu.test(text.slice(start, end))) return language === 'ru' ? '{имя}' : '{name}';
  if (/^(?:amount|сумм[ау])$/iu.test(text.slice(start, end))) return language === 'ru' ? '{сумма}' : '{amount}';
  if (/(?:номер\p{L}*|телефон\p{L}*|8[- ]800[- ]?|\+7[- (]*|number|call(?: us)?(?: on| at)?|phone)[- ]*$/iu.test(before)) return language === 'ru' ? '{телефон}' : '{phone}';
  return language === 'ru' ? '{значение}' : '{value}';
}

function replaceBy(range: Span, field: string) {
  return { desc: { ru: `Поставить поле ${field} и объявить его`, en: `Put the field ${field} and declare it` }, edits: [{ range, text: field }] };
}
