import type { Token } from '../words/index.js';
import type { Entity } from './entities.js';
import type { Act, Line } from './utterance.js';

/** Sentences of a turn in which people introduce themselves. */
const OPENING_SENTENCES = 3;

/** How far the caller's name and the company may stand apart: «Светлана, автоцентр «Волга»», "Priya calling from Oak Bank". */
const REACH = 5;

/** Words that make the name next to them the caller's: a post, a verb of calling. */
const POSTS = new Set([
  'оператор', 'специалист', 'менеджер', 'администратор', 'инспектор', 'инженер', 'консультант', 'куратор', 'юрист', 'методист',
  'курьер', 'эксперт', 'доктор', 'врач', 'медсестра', 'медбрат', 'фельдшер', 'регистратор', 'секретарь', 'волонтер', 'мастер', 'диспетчер', 'ресепшен', 'контроль', 'беспокоит', 'звонит', 'на', 'снова', 'опять',
  'agent', 'adviser', 'advisor', 'manager', 'specialist', 'speaking', 'here', 'again', 'calling', 'ringing', 'phoning', 'team',
]);

/** Words before a name that make it the customer's. */
const ADDRESS = new Set([
  'здравствуйте', 'алло', 'привет', 'день', 'вечер', 'утро', 'дня', 'добрый', 'hello', 'hi', 'hey', 'morning', 'afternoon', 'evening',
  'мистер', 'mr', 'mrs', 'ms', 'miss', 'dr', 'to', 'with', 'that', 'уважаемый', 'уважаемая', 'thanks', 'sorry',
]);

const PATRONYMIC = /(?:ович|евич|овна|евна|ична|инична|ьич)(?:а|у|ем|е|ы|и|ой)?$/iu;

/**
 * Introductions told by structure, where no set phrase is used: a person's name beside a company's or a post, near the start of
 * the turn, that is not how the customer is addressed («Добрый день, автоцентр «Волга», Светлана»).
 */
export function introductionsIn(utterance: Line): Act[] {
  const found: Act[] = [];
  const last = utterance.sentences[Math.min(OPENING_SENTENCES, utterance.sentences.length) - 1];
  if (!last) return found;
  const opening = utterance.entities.filter((entity) => entity.firstToken < last.endToken);
  const companies = [...opening.filter((entity) => entity.type === 'brand'), ...capitalisedCompanies(utterance, opening, last.endToken)];
  for (const entity of opening) {
    const signs = entity.type === 'placeholder' && companies.some((company) => isSignedBeside(utterance, entity, company));
    if (entity.type !== 'name' && !(entity.type === 'placeholder' && (signs || AGENTS_FIELD.test(entity.placeholder ?? '') || isBlankAfterPost(utterance, entity)))) continue;
    if (signs || isCallersName(utterance, entity, companies)) found.push(act('self-introduction', utterance, entity, 'name beside company or post'));
  }
  const strangers = strangersFrom(utterance, last.endToken);
  for (const name of strangers) found.push(act('self-introduction', utterance, name, 'name before the company it comes from'));
  for (const name of opening) if (name.type === 'name' && !isAddress(utterance.tokens, name) && isBeforePlaceOfWork(utterance.tokens, name)) found.push(act('company-introduction', utterance, { ...name, start: utterance.tokens[name.endToken + 1].start, end: utterance.tokens[name.endToken + 1].end }, 'place of work after a full name'));
  for (const name of opening) {
    const place = placeOfWork(utterance.tokens, name);
    if (place) found.push(act('company-introduction', utterance, place, 'place of work after the caller’s name'));
  }
  for (const company of companies) {
    if (company.placeholder !== undefined || isBesideName(utterance.tokens, company, [...opening, ...strangers]) || POSTS.has(wordAt(utterance.tokens, company.firstToken - 1)) || company.firstToken <= 6) found.push(act('company-introduction', utterance, company, 'company in the opening'));
  }
  return found;
}

/** Fields that hold who calls. */
const AGENTS_FIELD = /agent|operator|rep|оператор|сотрудник|менеджер|диспетчер|специалист|консультант|администратор|курьер|dispatcher|advis[eo]r|specialist|courier/i;

/** «„Заполярные линии“, {диспетчер}.», «{голос}, „Картонный дом“.»: a field and the company, a comma between them and nothing more up to the end of the sentence. */
function isSignedBeside({ tokens, sentences }: Line, field: Entity, company: Entity): boolean {
  if (field.who === 'customer') return false;
  const [first, second] = field.firstToken < company.firstToken ? [field, company] : [company, field];
  const between = tokens.slice(first.endToken, second.firstToken).filter(({ form }) => !QUOTES.has(form));
  const after = tokens.slice(second.endToken).find(({ form }) => !QUOTES.has(form));
  const starts = sentences.some(({ firstToken }) => tokens.slice(firstToken, first.firstToken).every(({ form }) => QUOTES.has(form)) && firstToken <= first.firstToken);
  return between.length === 1 && between[0].form === ',' && (after === undefined || after.form === '.') && (starts || tokens[first.firstToken - 1]?.form === ',' || QUOTES.has(tokens[first.firstToken - 1]?.form ?? ''));
}

/** Words between a caller's name and the company. */
const WORKS_FOR = new Set(['from', 'at', 'of', 'из', 'от']);
/** What stands before a caller's name: nothing, or what a greeting ends with. */
const ENDS_GREETING = new Set([',', '.', '!', '?', 'hello', 'hi', 'hey', 'morning', 'afternoon', 'evening', 'здравствуйте', 'это', 'is', "it's", 'this']);
/** Who says `here` of himself: “Gia here, from the Ponte school”. */
const PRESENT = new Set(['here', 'speaking', 'calling', 'ringing']);
const ARTICLES = new Set(['the', 'a', 'an', 'our', 'your']);

/** Do words say where the one before them comes from; one bare word at the head of a sentence needs more than «из» to be a name. */
function comesFrom(tokens: readonly Token[], after: number, needsMore: boolean): boolean {
  let at = after;
  if (PRESENT.has(tokens[at]?.form ?? '')) at += 1;
  if (needsMore && at === after) return false;
  if (at > after && tokens[at]?.form === ',') at += 1;
  if (!WORKS_FOR.has(wordAt(tokens, at))) return false;
  at += at > after && ARTICLES.has(tokens[at + 1]?.form ?? '') ? 2 : 1;
  return isCapitalised(tokens[at]) || QUOTES.has(tokens[at]?.form ?? '');
}

/** «{имя}? Лера, «Перламутр».»: a name, and a company in quotation marks that ends the sentence. */
function isSignature(tokens: readonly Token[], after: number): boolean {
  if (tokens[after]?.form !== ',' || tokens[after + 1]?.form !== '«') return false;
  const close = tokens.findIndex(({ form }, at) => at > after + 1 && form === '»');
  return close > 0 && close - after <= LONGEST_PLACE && /^[.!]$/.test(tokens[close + 1]?.form ?? '.');
}

/** Names that no list knows, by what follows: “Rhona Pike from Skerry Marina”, «Марьяна из «Южного ветра»». One word alone at the head of a sentence may be anything. */
function strangersFrom({ tokens, entities, sentences }: Line, endToken: number): Entity[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const found: Entity[] = [];
  for (let at = 0; at < endToken; at += 1) {
    if (!isCapitalised(tokens[at]) || ADDRESS.has(tokens[at].form) || !(starts.has(at) || ENDS_GREETING.has(wordAt(tokens, at - 1)))) continue;
    const words = isCapitalised(tokens[at + 1]) ? 2 : 1;
    const isStated = comesFrom(tokens, at + words, words === 1 && starts.has(at)) || (starts.has(at) && isSignature(tokens, at + words));
    if (!isStated) continue;
    if (entities.some(({ type, firstToken }) => type === 'brand' && firstToken === at)) continue;
    found.push({ type: 'name', start: tokens[at].start, end: tokens[at + words - 1].end, firstToken: at, endToken: at + words });
  }
  return found;
}

/** Abbreviations in capitals that are no company. */
const NOT_COMPANIES = new Set(['ok', 'sms', 'смс', 'id', 'pin', 'ac', 'tv', 'тв', 'пин', 'фио', 'инн', 'снилс', 'атс', 'usb', 'pdf', 'am', 'pm', 'vat', 'ндс', 'осаго', 'каско', 'дмс', 'омс', 'жкх', 'dvr', 'faq']);

/** What is capitalised for another reason than being a company. */
const NAMED_OTHERWISE = new Set(['name', 'brand', 'date', 'time']);

/** Words before a capitalised word that make it a company. */
const COMES_FROM = new Set(['из', 'от', 'с', 'в', 'представляю', 'компания', 'банк', 'from', 'at', 'with', 'of', 'for', 'behalf', 'represent']);

/** Words after a capitalised word and a comma that make it a company: «Сбербанк, служба заботы». */
const DEPARTMENT = new Set(['служба', 'отдел', 'специалист', 'оператор', 'менеджер', 'поддержка', 'ресепшен', 'центр', 'fraud', 'customer', 'support', 'claims', 'reservations', 'reception']);

/** Who speaks for a company: “the Acme assistant”, «помощник Ромашки». */
const SERVES = new Set(['assistant', 'bot', 'robot', 'team', 'office', 'desk', 'helpline', 'hotline', 'service', 'line']);
const SERVES_OF = new Set(['помощник', 'помощница', 'ассистент', 'ассистентка', 'бот', 'робот', 'автоинформатор', 'команда', 'служба']);

/** Capitalised words that name no company where one is expected: "your payment for May". */
const CALENDAR = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/**
 * Companies that stand without quotation marks: a row of capitalised words that is no person («Westbrook Housing Association»),
 * an abbreviation in capitals («ВТБ»), or one capitalised word where a company is expected («из Сбера»).
 */
function capitalisedCompanies(utterance: Line, known: readonly Entity[], endToken: number): Entity[] {
  const { tokens } = utterance;
  const taken = new Set(known.filter((entity) => NAMED_OTHERWISE.has(entity.type)).flatMap((entity) => range(entity.firstToken, entity.endToken)));
  const starts = new Set(utterance.sentences.map((sentence) => sentence.firstToken));
  const found: Entity[] = [];
  for (let at = 0; at < endToken; at += 1) {
    let end = at;
    while (end < endToken && isCapitalised(tokens[end]) && !taken.has(end)) end += tokens[end + 1]?.form === '&' ? 2 : 1;
    const words = end - at;
    if (words === 0) continue;
    const first = tokens[at].text;
    const beforeIt = tokens[at - 1]?.form ?? '';
    const afterIt = tokens[end]?.form === ',' ? tokens[end + 1] : undefined;
    const abbreviation = words === 1 && !NOT_COMPANIES.has(tokens[at].form) && first.length >= 2 && first.length <= 6 && first === first.toUpperCase() && !starts.has(at) && tokens[at - 1]?.kind !== 'number';
    const expected = words === 1 && !starts.has(at) && !CALENDAR.has(tokens[at].form) && COMES_FROM.has(beforeIt === 'the' ? (tokens[at - 2]?.form ?? '') : beforeIt);
    const heads = words === 1 && first.length > 3 && afterIt !== undefined && (DEPARTMENT.has(afterIt.form) || taken.has(end + 1)) && !ADDRESS.has(tokens[at].form);
    const row = words - (starts.has(at) && COMES_FROM.has(tokens[at].form) ? 1 : 0) >= 2 && !(starts.has(at) && words === 2 && /^(?:good|добрый|hello|hi|mr|mrs|ms|dr)$/.test(tokens[at].form)) && !ADDRESS.has(beforeIt);
    // «Добрый день, {оператор}, Горводоканал.»
    const closes = words === 1 && first.length > 3 && beforeIt === ',' && tokens[end]?.form === '.' && known.some((entity) => (entity.type === 'name' || entity.type === 'placeholder') && entity.endToken === at - 1);
    const serves = words === 1 && !starts.has(at) && ((beforeIt === 'the' && SERVES.has(tokens[end]?.form ?? '')) || SERVES_OF.has(beforeIt));
    if (abbreviation || expected || heads || row || closes || serves) {
      found.push({ type: 'brand', start: tokens[at].start, end: tokens[end - 1].end, firstToken: at, endToken: end });
    }
    at = end;
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length > 1 && token.text[0] !== token.text[0].toLowerCase() && token.form !== 'i';
}

/** «Медсестра ____» */
function isBlankAfterPost(utterance: Line, blank: Entity): boolean {
  return /^_{2,}/.test(utterance.text.slice(blank.start, blank.end)) && POSTS.has(utterance.tokens[blank.firstToken - 1]?.form ?? '');
}

function isCallersName(utterance: Line, name: Entity, companies: readonly Entity[]): boolean {
  if (name.who === 'agent' || companies.some((company) => isSignedWith(utterance.tokens, name, company))) return true;
  if (isAddress(utterance.tokens, name) || isStreet(utterance.tokens, name)) return false;
  if (name.placeholder !== undefined && name.who === 'customer') return false;
  if (companies.some((company) => distance(company, name) <= REACH)) return true;
  if (isBeforePlaceOfWork(utterance.tokens, name)) return true;
  const before = wordAt(utterance.tokens, name.firstToken - 1);
  const after = wordAt(utterance.tokens, name.endToken);
  return POSTS.has(before) || POSTS.has(after);
}

const QUOTES = new Set(['«', '»', '"', '“', '”', '„']);

/** «Здравствуйте, Глеб, компания „Родник“.»: the company that follows a name ends where a verb would follow were the customer addressed. */
function isSignedWith(tokens: readonly Token[], name: Entity, company: Entity): boolean {
  if (name.type !== 'name' || tokens[name.endToken]?.form !== ',' || tokens[name.firstToken - 1]?.form !== ',' || PATRONYMIC.test(tokens[name.endToken - 1].form)) return false;
  const between = tokens.slice(name.endToken + 1, company.firstToken).filter(({ form }) => !QUOTES.has(form));
  if (company.firstToken <= name.endToken || between.length > 1 || between.some(({ kind }) => kind === 'mark')) return false;
  const after = tokens.slice(company.endToken).find(({ form }) => !QUOTES.has(form));
  return after === undefined || after.form === '.' || after.form === '!';
}

/** «Вера Лунина, театр на Пристани»: a name and a surname, then the kind of house that they work in. */
function isBeforePlaceOfWork(tokens: readonly Token[], name: Entity): boolean {
  return name.endToken - name.firstToken === 2 && tokens[name.endToken]?.form === ',' && WORKPLACES.has(tokens[name.endToken + 1]?.form ?? '');
}

const WORKPLACES = new Set(['театр', 'музей', 'фонд', 'школа', 'клиника', 'банк', 'салон', 'студия', 'магазин', 'гостиница', 'отель', 'поликлиника', 'автошкола', 'автосервис', 'стоматология', 'библиотека', 'агентство', 'бассейн', 'клуб', 'лагерь', 'питомник', 'типография', 'пекарня', 'мастерская', 'редакция', 'больница', 'роддом', 'санаторий', 'аптека', 'лаборатория', 'университет', 'институт', 'колледж', 'гимназия', 'автоцентр', 'химчистка', 'ателье', 'фабрика', 'завод', 'издательство', 'филармония', 'турагентство']);

/** Words before the caller's own name. */
const OWN_NAME = new Set(['зовут', 'это', 'я', 'беспокоит', 'is', "it's", 'this']);
/** Whose they are, such words do not say; or they begin something else than a name. */
const NO_NAME = new Set(['ваш', 'ваша', 'ваше', 'ваши', 'наш', 'наша', 'один', 'одна', 'из', 'от', 'с', 'по', 'на', 'в', 'я', 'мы', 'вы', 'звоню', 'звоним', 'рада', 'рад']);
const LONGEST_PLACE = 5;

/** «Меня зовут ____, Камский промышленный банк.», «это Настя, печи Рябининых»: after the caller's own name and a comma, a house of a known kind, or whose it is. */
function placeOfWork(tokens: readonly Token[], name: Entity): Entity | undefined {
  if ((name.type !== 'name' && name.type !== 'placeholder') || tokens[name.endToken]?.form !== ',') return undefined;
  const before = tokens[name.firstToken - 1]?.form ?? '';
  if (!OWN_NAME.has(before) && !POSTS.has(before)) return undefined;
  const from = name.endToken + 1;
  let end = from;
  while (end < tokens.length && tokens[end].kind !== 'mark' && end - from <= LONGEST_PLACE) end += 1;
  const words = tokens.slice(from, end);
  if (words.length < 2 || words.length > LONGEST_PLACE || NO_NAME.has(words[0].form)) return undefined;
  const isOf = words.length === 2 && !isCapitalised(words[0]) && isCapitalised(words[1]) && FAMILY.test(words[1].form);
  if (!isOf && !words.some((word) => WORKPLACES.has(word.form))) return undefined;
  return { ...name, firstToken: from, endToken: end, start: words[0].start, end: words[words.length - 1].end };
}

/** Of a family: «Рябининых», «Петровых». */
const FAMILY = /(?:овых|евых|иных|ыных|ских|цких)$/u;

/** «На Мира, 14». */
function isStreet(tokens: readonly Token[], name: Entity): boolean {
  return STREET.has(tokens[name.firstToken - 1]?.form ?? '') && tokens[name.endToken]?.form === ',' && tokens[name.endToken + 1]?.kind === 'number';
}

const STREET = new Set(['на', 'по', 'ул', 'улице', 'улица', 'проспект', 'проспекте', '.']);

/** «Сергей Ильич, …», «Анна?», "Hi Dana": the customer is addressed. */
function isAddress(tokens: readonly Token[], name: Entity): boolean {
  const last = tokens[name.endToken - 1];
  if (PATRONYMIC.test(last.form) && !['беспокоит', 'звонит', 'зовут', 'специалист', 'менеджер'].includes(wordAt(tokens, name.firstToken - 1))) return true;
  const next = tokens[name.endToken]?.form;
  if (next === '?') return true;
  const previous = tokens[name.firstToken - 1]?.form === ',' ? tokens[name.firstToken - 2]?.form : tokens[name.firstToken - 1]?.form;
  if (previous !== undefined && ADDRESS.has(previous)) {
    // «Добрый день, Ирина, банк «Север»» is ambiguous; a full stop or an exclamation mark after the name makes it an address
    return next === '!' || next === '?' || tokens[name.firstToken - 1]?.form !== ',' || previous !== 'день';
  }
  return next === '!' || (next === ',' && name.firstToken === 0 && /^(здравствуйте|добрый|hello|hi|good)$/.test(tokens[name.endToken + 1]?.form ?? ''));
}

function isBesideName(tokens: readonly Token[], company: Entity, opening: readonly Entity[]): boolean {
  return opening.some((entity) => (entity.type === 'name' && (distance(company, entity) <= REACH || isDeskOf(tokens, entity, company))) || (entity.type === 'placeholder' && (isPlaceOf(tokens, entity, company) || isDeskOf(tokens, entity, company))));
}

/** “Martin from the box office at the Gantry”: the desk that the caller sits at stands between the name and the company. */
function isDeskOf(tokens: readonly Token[], name: Entity, company: Entity): boolean {
  const between = tokens.slice(name.endToken, company.firstToken).filter(({ form }) => !QUOTES.has(form) && !ARTICLES.has(form));
  return between.length <= LONGEST_DESK && WORKS_FOR.has(between[0]?.form ?? '') && WORKS_FOR.has(between.at(-1)?.form ?? '') && between.every((token) => token.kind === 'word' && !isCapitalised(token));
}

const LONGEST_DESK = 6;

/** “____ at the Lantern Theatre”: nothing but «из», “at”, “from the” between a blank and the company. */
function isPlaceOf(tokens: readonly Token[], blank: Entity, company: Entity): boolean {
  const between = tokens.slice(blank.endToken, company.firstToken).filter(({ form }) => !QUOTES.has(form));
  return WORKS_FOR.has(between[0]?.form ?? '') && between.slice(1).every(({ form }) => ARTICLES.has(form));
}

function distance(a: Entity, b: Entity): number {
  return a.firstToken < b.firstToken ? b.firstToken - a.endToken : a.firstToken - b.endToken;
}

function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (!token) return '';
  return token.kind === 'mark' ? (tokens[index - 1]?.form ?? '') : token.form;
}

function act(type: string, utterance: Line, entity: Entity, by: string): Act {
  const sentence = Math.max(0, utterance.sentences.findIndex((one) => entity.firstToken >= one.firstToken && entity.firstToken < one.endToken));
  return { type, start: entity.start, end: entity.end, sentence, by, negated: false };
}
