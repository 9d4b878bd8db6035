import { defineRule, rememberedOfWords, type Problem, type Utterance } from 'callint/rule';

/** What is put into a field fits the sentence: in Russian its case and number, in English the article and the plural. */
export default defineRule({
  category: 'data',
  severity: 'warning',
  summary: {
    ru: 'Подставленное слово согласуется с фразой: падеж, число, род.',
    en: 'What is put into a field fits the sentence: case, number, article.',
  },
  source: 'Catalogue 71. In an inflected language the form of a word depends on its place.',
  judges: ({ agentTurns }) => agentTurns.some(({ node }) => node.children.some(({ type }) => type === 'placeholder')),
  messages: {
    case: {
      ru: 'После «{before}» поле {field} встанет в именительном падеже: «{before} {example}». Перестройте фразу, чтобы слово стояло как есть, или заведите форму: {fix}.',
      en: 'After “{before}” Russian needs another case than the one that {field} comes in. Turn the sentence round so that the word stands as it is, or declare a form: {fix}.',
    },
    number: {
      ru: '«{text}»: при 1 и при 5 слово другое («1 день», «5 дней»). Запишите формы: {fix}.',
      en: '“{text}” is wrong where the number is one. Write the forms: {fix}.',
    },
    gender: {
      ru: '«{text}» произнести нельзя. Скажите без рода: {fix}.',
      en: '“{text}” cannot be said aloud. Say it without gender: {fix}.',
    },
    article: {
      ru: '«{text}»: артикль зависит от слова («a sofa», «an oven»). Уберите его: «your {field}».',
      en: '“{text}”: the article depends on the word that comes (“a sofa”, “an oven”). Do without it: “your {field}”.',
    },
  },
  options: {
    people: { default: true, description: 'A person who reads the script can bend the word: then it is only told as information.' },
  },
  *check(script, { people }): Iterable<Problem> {
    // a person bends the word while reading, a program does not
    const severity = people && !script.call.isBot && script.call.channel === 'voice' ? { severity: 'info' as const } : {};
    for (const turn of script.agentTurns) {
      for (const problem of turn.language === 'ru' ? russian(turn) : english(turn)) yield { ...problem, ...severity };
    }
  },
});

interface Field {
  name: string;
  raw: string;
  before: string;
  after: string;
  at: { start: number; end: number };
}

/** A word as it may stand in the customer's card. */
function exampleOf(name: string): string {
  return EXAMPLES.find(([field]) => field.test(name))?.[1] ?? '…';
}

const EXAMPLES: readonly [RegExp, string][] = [[/имя|фио|клиент|пациент|абонент|гость|name|client|customer/u, 'Иван'], [/врач|доктор|мастер|менеджер|специалист|оператор|doctor|agent|manager/u, 'Петров'], [/город|city/u, 'Москва'], [/улиц|адрес|street|address/u, 'Лесная улица'], [/банк|компани|company|bank/u, 'Банк']];

function fieldsIn(turn: Utterance): Field[] {
  const children = turn.node.children;
  return children.flatMap((child, index) => {
    if (child.type !== 'placeholder' || child.style === 'blank' || /[:|]/u.test(child.name)) return [];
    return [{ name: child.name.toLowerCase(), raw: child.raw, before: textOf(children[index - 1]), after: textOf(children[index + 1]), at: { start: child.position.start.offset, end: child.position.end.offset } }];
  });
}

function textOf(node: Utterance['node']['children'][number] | undefined): string {
  return node?.type === 'text' ? node.value : '';
}

/** Prepositions that govern another case than the first; «на», «в» and «за» may also go before a date or a number. */
const PREPOSITION = /(?<!\p{L})(у|для|с|со|к|ко|о|об|от|из|на|в|во|по|при|без|до|через|за|про)\s$/iu;

/** Fields whose value is a word that inflects. */
const INFLECTS = /(?:имя|имени|фио|клиент|мастер|курьер|врач|доктор|менеджер|специалист|город|товар|модель|услуг|компани|банк|клиник|(?:^|_)(?:name|client|customer|master|engineer|doctor|city|item|product|company|bank|clinic)(?:$|_))/iu;

/** Numbers, dates and forms that are declared already. */
const STAYS = /(?:номер|дат|врем|час|сумм|цен|код|id|phone|телефон|email|почт|url|ссылк|date|time|sum|price|amount|number|_(?:рд|дт|вн|тв|пр|род|дат|вин|твор|предл|gen|dat|acc|ins|prep|loc)|в_\p{L}+ном)/iu;

const GENDERED = /(?<!\p{L})(?:\p{L}{3,}\((?:а|ла|на|ась|лась|ая|яя)\)|[Уу]важаемый\(?\/?ая\)?|[Уу]важаем(?:ый|ая)\/(?:ый|ая|ой))(?!\p{L})/gu;

const COUNTED_RU: Readonly<Record<string, string>> = {
  дней: 'день|дня|дней', дня: 'день|дня|дней', часов: 'час|часа|часов', минут: 'минута|минуты|минут', месяцев: 'месяц|месяца|месяцев', месяца: 'месяц|месяца|месяцев',
  баллов: 'балл|балла|баллов', бонусов: 'бонус|бонуса|бонусов', заказов: 'заказ|заказа|заказов', лет: 'год|года|лет', раз: 'раз|раза|раз', недель: 'неделя|недели|недель',
};

function* russian(turn: Utterance): Iterable<Problem> {
  for (const field of fieldsIn(turn)) {
    const preposition = PREPOSITION.exec(field.before)?.[1];
    if (preposition && INFLECTS.test(field.name) && !STAYS.test(field.name)) {
      yield { at: field.at, message: 'case', data: { before: preposition, field: field.raw, example: exampleOf(field.name), fix: withForm(field, caseOf(preposition)) } };
      continue;
    }
    const counted = /^\s?(\p{L}+)/u.exec(field.after)?.[1].toLowerCase();
    if (counted && Object.hasOwn(COUNTED_RU, counted) && !(preposition && /^(?:до|от|с|у|без)$/iu.test(preposition))) yield numberProblem(field, counted, COUNTED_RU[counted]);
  }
  for (const place of genderedIn(turn)) {
    const text = turn.text.slice(place.start, place.end);
    yield { at: turn.at(place), message: 'gender', data: { text, fix: /важаем/u.test(text) ? '«Здравствуйте, {имя}!»' : { ru: '«у вас оформлен заказ» вместо «вы оформил(а) заказ»', en: '“у вас оформлен заказ” instead of “вы оформил(а) заказ”' } } };
  }
}

const genderedIn = rememberedOfWords(({ text }) => [...text.matchAll(GENDERED)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })));

const CASES: readonly (readonly [RegExp, string])[] = [[/^(?:к|ко|по)$/iu, 'дат'], [/^(?:с|со)$/iu, 'твор'], [/^(?:о|об|при)$/iu, 'предл'], [/^(?:в|во|на|через|за|про)$/iu, 'вин']];

function caseOf(preposition: string): string {
  return CASES.find(([pattern]) => pattern.test(preposition))?.[1] ?? 'род';
}

function withForm({ raw }: Field, form: string): string {
  return raw.replace(/(\}+|\]|>|%)$/u, `:${form}$1`);
}

const COUNTED_EN = /^\s(days|hours|minutes|months|weeks|years|points|items|orders|payments|times)(?!\p{L})/iu;
const NUMBERS_EN = /^(?:n|x|count|num|number|days?|hours?|minutes?|months?|weeks?|years?|points?|items?|orders?|payments?)$|(?:^|_)(?:count|n|num|left|days|hours|months|points)(?:$|_)/iu;

function* english(turn: Utterance): Iterable<Problem> {
  for (const field of fieldsIn(turn)) {
    const counted = COUNTED_EN.exec(field.after)?.[1].toLowerCase();
    if (counted && NUMBERS_EN.test(field.name)) {
      yield numberProblem(field, counted, `${counted.replace(/s$/u, '')}|${counted}`);
      continue;
    }
    const article = /(?<!\p{L})(an?)\s$/iu.exec(field.before)?.[1];
    if (article && !STAYS.test(field.name) && !/^(?:n|x|count|num|number|percent)$|_count|discount|rate/iu.test(field.name) && !/^-|^\s?(?:day|month|year|%|per)/iu.test(field.after)) {
      yield { at: { start: field.at.start - article.length - 1, end: field.at.end }, message: 'article', data: { text: `${article} ${field.raw}`, field: field.raw } };
    }
  }
}

function numberProblem(field: Field, counted: string, forms: string): Problem {
  const end = field.at.end + field.after.toLowerCase().indexOf(counted) + counted.length;
  const fix = `${field.raw.replace(/(\}+|\]|>|%)$/u, `:${forms}$1`)}`;
  return { at: { start: field.at.start, end }, message: 'number', data: { text: `${field.raw} ${counted}`, fix }, suggestions: [{ desc: { ru: `Записать формы: ${fix}`, en: `Write the forms: ${fix}` }, edits: [{ range: { start: field.at.start, end }, text: fix }] }] };
}
