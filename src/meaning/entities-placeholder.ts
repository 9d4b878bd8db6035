import type { Range } from '../source/index.js';
import type { Token } from '../words/index.js';
import { makeEntity, type Entity, type EntityFacts } from './entities-model.js';
import { MONEY_SIGNS, MONEY_UNITS } from './data/units.js';
import { periodAfter } from './entities-money.js';
import { boundBefore } from './entities-quantity.js';

/** A place to be filled, with its name as declared. */
export interface NamedPlace extends Range {
  name: string;
}

const ABOUT_NUMBERS = /(?:id|phone|email|code|url|link|номер|телефон|код|адрес|город|почт|ссылк)(?:$|[ _-])/;
const MONEY = /(?:^|[ _.-])(?:sum|price|amount|cost|fee|balance|saving|delta|payment|debt|charge|total|refund|premium|rate)|цен|сумм|тариф|стоимост|плат|долг|баланс|эконом|скидк|кешб|кэшб|взнос|комисс/;
const TITLE = /name|title|назван|имя[ _]тариф/;
const BRAND = /company|brand|bank|organi[sz]ation|business|provider|компани|банк|бренд|организац|фирм|клиник/;
const NAME = /(?:^|[ _.-])(?:name|имя|имени|имя_отчество|фио|ф\.и\.о|отчество|фамилия|client|customer|operator|agent|оператор|оператора|клиент|клиента|абонент|manager|менеджер|surname|advisor|rep|caller|fio|contact|doctor|врач)(?:$|[ _.-])/;
const AGENT = /agent|operator|оператор|manager|менеджер|advisor|(?:^|[ _])rep|caller|специалист|мо[её]|your name|my/;
const CUSTOMER = /client|customer|клиент|абонент|contact|first|last|surname|отчество|пациент|guest|patient/;
const DATE = /date|дат[аыуе]|(?:^|[ _])(?:day|день|дня|deadline|срок|weekday)/;
const TIME = /(?:^|[ _])(?:time|время|часы?|hour|slot)/;

/** The entities of a placeholder: the place itself, and the type that its name tells. */
export function placeholderEntities(tokens: readonly Token[], at: number, place: NamedPlace): Entity[] {
  const name = place.name.replace(/([a-zа-яё])([A-ZА-ЯЁ])/g, '$1_$2').toLowerCase();
  const found = [makeEntity(tokens, at, at + 1, { type: 'placeholder', placeholder: place.name })];
  const type = typeOf(name);
  if (type === 'money' || signed(tokens, at)) found.push(moneyPlace(tokens, at, place.name));
  else if (type === 'name') found.push(makeEntity(tokens, at, at + 1, { type, placeholder: place.name, who: AGENT.test(name) ? 'agent' : CUSTOMER.test(name) ? 'customer' : 'unknown' }));
  else if (type) found.push(makeEntity(tokens, at, at + 1, { type, placeholder: place.name }));
  return found;
}

function typeOf(name: string): 'money' | 'name' | 'brand' | 'date' | 'time' | undefined {
  if (ABOUT_NUMBERS.test(name)) return undefined;
  if (BRAND.test(name)) return 'brand';
  if (MONEY.test(name)) return TITLE.test(name) ? 'brand' : 'money';
  if (NAME.test(name)) return 'name';
  if (DATE.test(name)) return 'date';
  return TIME.test(name) ? 'time' : undefined;
}

/** A sign or word of money stands beside the place: «{x} рублей», "${x}". */
function signed(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 1]?.form ?? '';
  return (MONEY_UNITS.has(unit) && unit.length > 1) || /^[₽$€£₸]$/.test(unit) && tokens[at + 2]?.kind !== 'number' || (tokens[at - 1]?.kind === 'mark' && MONEY_SIGNS.has(tokens[at - 1].form));
}

function moneyPlace(tokens: readonly Token[], at: number, placeholder: string): Entity {
  const sign = tokens[at - 1]?.kind === 'mark' ? MONEY_SIGNS.get(tokens[at - 1].form) : undefined;
  const unit = sign === undefined ? MONEY_UNITS.get(tokens[at + 1]?.form ?? '') : undefined;
  const [first, end] = [sign === undefined ? at : at - 1, unit ? at + 2 : at + 1];
  const facts: EntityFacts = { type: 'money', currency: sign ?? unit?.currency ?? '', placeholder };
  const bound = boundBefore(tokens, first);
  if (bound) facts.bound = bound;
  const period = periodAfter(tokens, end);
  if (period) Object.assign(facts, { period: period.period, periodRange: { start: tokens[period.first].start, end: tokens[period.next - 1].end } });
  return makeEntity(tokens, first, end, facts);
}
