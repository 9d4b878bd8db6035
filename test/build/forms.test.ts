import { beforeAll, describe, expect, it } from 'vitest';
import { englishForms } from '../../src/build/forms-en.mjs';
import { russianForms } from '../../src/build/forms-ru.mjs';
import { tokenize } from '../../src/words/tokens.js';

let ru: (word: string) => string[];
let en: (word: string) => string[];

beforeAll(async () => {
  ru = await russianForms();
  en = englishForms();
});

const RUSSIAN = `
звонить: звоню звоните звонит звонил звонила звони звоня
звоню: звонить звонит звоните
услышал: услышала услышать услышите
гарантировать: гарантируем гарантирую гарантируйте гарантировали гарантированный гарантированную гарантировано
гарантированный: гарантированную гарантированного гарантированные
подключить: подключите подключим подключу подключил подключена подключенный подключив
подключиться: подключитесь подключился подключимся
обещать: обещаю обещаем обещали
стать: станет стал стали стану
мочь: могу может можем могут могла мог
хотеть: хочу хотите хотел хотят
бояться: боюсь бойтесь
лучший: лучшего лучшую лучших лучшая наилучший
выгодный: выгодная выгодного выгодно выгоднее выгоднейший
дешевый: дешевле дешевая подешевле
дешевле: подешевле
хороший: хорошая хорошие хорошего
готов: готова готовы готово
должен: должна должны
звонок: звонка звонки звонков звонком
скидка: скидки скидку скидкой скидок скидках
счет: счета счету счетов счете
ребенок: ребенка дети детей
год: года году лет годом
деньги: денег деньгами деньгам
данные: данных данными
люди: людей людям
вы: вас вам вами
я: меня мне мной
он: его него ему нему
мы: нас нам нами
наш: нашего нашу нашим наших
ваш: вашей вашу ваши
кто: кого кому
кешбэк: кешбэка кешбэком кешбэку
роутер: роутера роутеров роутером
промокод: промокода промокоды промокодом
автоплатеж: автоплатежа автоплатежи
онлайн-оплата: онлайн-оплату онлайн-оплаты
вебинар: вебинара
телеграм: телеграме телеграма
кешбек: кешбека кешбеком
высокий: выше высокую
три: трех
маркетплейс: маркетплейса маркетплейсе
чат-бот: чат-бота чат-ботом
сбп: сбп
дмс: дмс
осаго: осаго
`;

const RUSSIAN_DISTRACTORS = `
стать: статья статью статей статье
мочь: моча мочи мочой
лучший: хорошо хороший хорошая
хороший: лучше лучший
большой: больше побольше
маленький: мало меньше
знать: знати знатью
звонок: звонко звонкий н
дать: данные данных данный
быть: будущий бывший
следовать: следующий
управлять: управляющий
вина: вино вином
дорогой: дорогам дорогами дорогах
один: первый первого
наш: н
год: г гг
что: чем чего
есть: быть ем едят
при: пру пря
осаго: осага осаги
сбп: сбпа
данные: дал дать
простить: простой
оператор: операция
банк: банкой
плата: плато платить
обещать: пообещать
`;

const ENGLISH = `
call: calls called calling
calls: call called calling
pay: pays paid paying
stop: stopped stopping stops
try: tries tried trying
cancel: cancelled canceled cancelling canceling
refer: referred referring
learn: learned learnt
go: goes went gone going
send: sent sending
put: putting puts
lie: lying
offer: offered offering offers
set: setting sets
upsell: upsold upselling
pre-approve: pre-approved
address: addressed addresses
fee: fees
company: companies
child: children
person: persons
customer: customers
business: businesses
sign-up: sign-ups
cashback: cashbacks
cheap: cheaper cheapest
easy: easier easiest
big: bigger biggest
good: better best
low: lower lowest
organise: organize organized organising
favorite: favourite favourites
center: centre centres
program: programme programmes
cancellation: cancellations
guaranteed: guarantee guarantees
`;

const ENGLISH_DISTRACTORS = `
new: news
news: new newses
use: user users
user: use used
fee: feed
charge: charger
set: setter settest
free: freely
off: offer offed offing
out: outing outer
i: is
we: us were
it: its
an: ans
cheque: check checks
check: cheque cheques
could: can would
would: will wo
can: could
pay: payed
number: numb
meter: met
tour: tor
prize: prise
letter: let letting
lead: leader
with: withs
of: ofs
hour: hor
premise: premize
matter: mat
well: welled
`;

const CONTRACTIONS = `
will: 'll wo
would: 'd
can: ca
not: n't
be: am is are was were been being 's 're 'm
is: are 's be
have: 've has had having 's
do: does did doing
n't: not
'll: will
're: are is
'd: would had
`;

function read(table: string): [word: string, forms: string[]][] {
  return table.trim().split('\n').map((line) => {
    const [word, forms] = line.split(': ');
    return [word, forms.split(' ')];
  });
}

describe('Russian forms', () => {
  it.each(read(RUSSIAN))('%s has %j', (word, forms) => {
    expect(ru(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  it.each(read(RUSSIAN_DISTRACTORS))('%s has none of %j', (word, forms) => {
    expect(ru(word).filter((form) => forms.includes(form))).toEqual([]);
  });

  it('folds ё on both sides', () => {
    expect(ru('счёт')).toEqual(ru('счет'));
    expect(ru('вернуть')).toContain('вернем');
    expect(ru('всё').join()).not.toContain('ё');
  });

  it('holds each form once, the word first', () => {
    const forms = ru('скидку');
    expect(forms[0]).toBe('скидку');
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('leaves alone what is no Russian word', () => {
    for (const word of ['vip', '24', 'e-mail', 'по-моему', 'кто-то']) expect(ru(word)).toContain(word);
    expect(ru('vip')).toEqual(['vip']);
  });
});

describe('English forms', () => {
  it.each(read(ENGLISH))('%s has %j', (word, forms) => {
    expect(en(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  it.each(read(ENGLISH_DISTRACTORS))('%s has none of %j', (word, forms) => {
    expect(en(word).filter((form) => forms.includes(form))).toEqual([]);
  });

  it.each(read(CONTRACTIONS))('%s has %j', (word, forms) => {
    expect(en(word)).toEqual(expect.arrayContaining(forms));
  });

  it.each([["you'll", 'will'], ["don't", 'not'], ["won't", 'will'], ["can't", 'can'], ["I’m", 'be'], ["they've", 'have'], ["she'd", 'would']])('finds a word in the pieces of %s', (written, word) => {
    const pieces = tokenize(written).map(({ form }) => form);
    expect(en(word).some((form) => pieces.includes(form))).toBe(true);
  });
});
