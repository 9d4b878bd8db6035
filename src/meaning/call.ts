import type { Script } from '../syntax/index.js';
import { phraseActs } from './phrase-acts.js';
import { understand } from './understand.js';
import type { Act, Utterance } from './utterance.js';

export type CallType =
  | 'sales' | 'proactive' | 'support' | 'complaint' | 'collections' | 'retention' | 'survey' | 'reminder' | 'chat' | 'bot' | 'other';

/** What kind of call a script is for. It decides which rules apply; `by` says how it was found. */
export interface CallKind {
  direction: 'outbound' | 'inbound' | 'unknown';
  type: CallType;
  channel: 'voice' | 'chat';
  /** The customer asked to be called. */
  requested: boolean;
  /** A program speaks, not a person. */
  isBot: boolean;
  /** How sure the direction is, 0 to 1, and what told it. */
  confidence: number;
  by: string;
  /** How sure the type is, 0 to 1, and what told it. */
  typeConfidence: number;
  typeBy: string;
}

/** Signs of a kind of call: acts of the lexicon, with their weight. Titles and notes weigh as much as speech. */
const DIRECTION_SIGNS: Record<string, number> = {
  'outbound-words': 3,
  'outbound-opening': 2,
  'reason': 1,
  'time-ask': 2,
  'inbound-words': -3,
  'inbound-greeting': -3,
};

const TYPE_WORDS: [act: string, type: CallType][] = [
  ['collections-words', 'collections'],
  ['survey-words', 'survey'],
  ['retention-words', 'retention'],
  ['reminder-words', 'reminder'],
  ['sales-words', 'sales'],
  ['complaint-words', 'complaint'],
  ['support-words', 'support'],
];

/** What headers call a type, whoever rings; other words for it the lexicon knows. */
const TYPE_NAMES: Record<string, CallType> = {
  sales: 'sales', winback: 'sales', 'win-back': 'sales', продажа: 'sales', продажи: 'sales',
  'proactive-service': 'proactive', proactive: 'proactive', 'outbound-service': 'proactive', проактивный: 'proactive', сервисный: 'proactive',
  support: 'support', поддержка: 'support', complaint: 'complaint', жалоба: 'complaint', collections: 'collections', collection: 'collections', взыскание: 'collections',
  retention: 'retention', удержание: 'retention', survey: 'survey', опрос: 'survey', reminder: 'reminder', напоминание: 'reminder',
  chat: 'chat', чат: 'chat', ivr: 'bot', bot: 'bot', бот: 'bot', робот: 'bot', 'chat-bot': 'bot', 'чат-бот': 'bot', chatbot: 'bot', other: 'other', другой: 'other',
};

/** Tells the kind of call from the header, then from what is said. */
export function callKindOf(script: Script, utterances: readonly Utterance[]): CallKind {
  const channel = headerValue(script, 'channel');
  const stated = headerValue(script, 'type');
  const headDirection = headerValue(script, 'direction');
  const heading = headingOf(script, utterances);
  const requested = headerValue(script, 'requested') === 'true' || heading.all.has('callback-requested');
  const isChat = /chat|чат/i.test(channel) || heading.all.has('chat-words');
  const direction = directionOf(headDirection, utterances, heading.all);
  // who writes to a chat wants something, as who rings does
  const side = isChat && direction.confidence < 1 ? 'inbound' : direction.value;
  const byHeader = statedType(script, stated, direction.value);
  const { type, ...told } = byHeader ? { type: byHeader, confidence: 1, by: 'header' } : typeOf(side, utterances, heading);
  return {
    direction: direction.value, type, channel: isChat ? 'chat' : 'voice', requested, isBot: type === 'bot' || isBot(script, utterances, isChat),
    confidence: direction.confidence, by: direction.by, typeConfidence: told.confidence, typeBy: told.by,
  };
}

/** The type that the header names: «outbound sales», «тип: взыскание». Nothing where it says something else, such as “dialogue”. */
function statedType(script: Script, stated: string, direction: CallKind['direction']): CallType | undefined {
  if (stated === '') return undefined;
  const whole = stated.replaceAll('ё', 'е').replace(/[\s_]+/g, '-').replace(/-(?:call|звонок)$/, '');
  const name = [whole, whole.replace(/^(?:in|out)bound-|^(?:входящ|исходящ)[а-я]*-/, '')].find((one) => Object.hasOwn(TYPE_NAMES, one));
  return name === undefined ? typeNamed(direction, countsOf(notesOf(script, [stated]).flatMap((one) => one.acts))) : TYPE_NAMES[name];
}

const BOT = /(?:^|[^\p{L}])(?:(?!\p{L}*(?:або|уббо|обо)т)\p{L}*бот(?:а|у|ом|е)?|робот\p{L}{0,2}|голосов(?:ой|ого) (?:помощник|ассистент)\p{L}{0,2}|автоинформатор|ivr|(?:voice|chat)? ?bot|virtual (?:agent|assistant)|voice assistant)(?![\p{L}])/iu;

/** Is a program named in a text: «бот», “voice assistant”; «звонит врач, не робот» says that none speaks. */
export function namesBot(text: string): boolean {
  return BOT.test(text.replaceAll(NO_BOT, ' '));
}

const NO_BOT = /(?<!\p{L})(?:не|никаких|без|not an?|no|never an?|rather than an?) (?:\p{L}+ )?(?:ро)?(?:бот|bot)\p{L}*/giu;

/** A program speaks when header or title say so, or when most of its lines are labelled so. */
function isBot(script: Script, utterances: readonly Utterance[], isChat: boolean): boolean {
  const header = ['channel', 'type', 'agent_name', 'agent'].map((key) => headerValue(script, key));
  if (header.some(namesBot)) return true;
  if (script.children.some((child) => isOfPeople(child, utterances))) return false;
  const titles = [script.title, headerValue(script, 'title'), headerValue(script, 'description')];
  // on the telephone a program speaks first: where the customer does, the title is about one («Бот не понял адрес»)
  if (titles.some(namesBot) && (isChat || utterances.find(({ kind }) => kind === 'speech')?.role !== 'customer')) return true;
  const labels = utterances.flatMap(({ node, kind, role }) => (kind === 'speech' && (role === 'agent' || role === 'system') && node.type === 'turn' && node.label ? [node.label.value] : []));
  return labels.length > 1 && labels.filter(namesBot).length * 2 > labels.length;
}

/** The section of a live agent in which customer and agent talk: what the program says before it is no bot's call. */
function isOfPeople(section: Script['children'][number], utterances: readonly Utterance[]): boolean {
  if (section.type !== 'stage' || !LIVE.test(section.title ?? '')) return false;
  const talk = utterances.filter(({ kind, range }) => kind === 'speech' && range.start >= section.position.start.offset && range.end <= section.position.end.offset);
  return talk.some(({ role }) => role === 'customer') && talk.some(({ role }) => role === 'agent');
}

const LIVE = /(?<!\p{L})(?:(?:live|human) (?:agent|advis[eo]r|operator|person|representative|specialist|colleague|call|conversation)|жив(?:ой|ого|ым|ому) (?:оператор|сотрудник|специалист|человек)\p{L}{0,3}|(?:разговор|диалог|общение) с (?:жив\p{L}+ )?(?:оператор|сотрудник|специалист)\p{L}{1,3})(?!\p{L})/iu;

function headerValue(script: Script, key: string): string {
  const entry = script.meta.entries.find((one) => one.key === key);
  return entry === undefined ? '' : String(entry.value).toLowerCase().trim();
}

function directionOf(stated: string, utterances: readonly Utterance[], heading: ReadonlyMap<string, number>): { value: CallKind['direction']; confidence: number; by: string } {
  if (/^(out|исх)/.test(stated)) return { value: 'outbound', confidence: 1, by: 'header' };
  if (/^(in|вх)/.test(stated)) return { value: 'inbound', confidence: 1, by: 'header' };
  let score = 0;
  for (const [act, weight] of Object.entries(DIRECTION_SIGNS)) if (heading.has(act)) score += 2 * weight;
  const speech = utterances.filter((one) => one.kind === 'speech');
  const isBrought = bringsMatter(speech);
  const opening = speech.filter((one) => one.role === 'agent').slice(0, isBrought ? 1 : OPENING_TURNS);
  for (const [act, weight] of Object.entries(DIRECTION_SIGNS)) score += weight * Math.min(opening.filter((one, at) => (at < GREETING_TURNS || act !== 'inbound-greeting') && one.says(act)).length, 2);
  // who rings is heard in the first line: a caller opens, and whoever answers says a company's name and «слушаю»
  if (speech[0]?.role === 'customer') score += ANSWERS.test(speech[0].text) ? 2 : -2;
  // a machine that answers is no agent, and speaks for the company all the same
  const greeting = speech[0]?.role === 'system' ? speech[0] : opening[0];
  if (greeting && (PICKS_UP.test(greeting.text) || opensWithCompany(greeting))) score -= PICKS_UP.test(greeting.text) ? 5 : 2;
  if (opening[0] && RINGS.test(opening[0].text)) score += 4;
  if (isBrought) score -= 2;
  if ((opening[0] && asksForPerson(opening[0])) || asksWhoRings(speech)) score += 2;
  if (score === 0) return { value: 'unknown', confidence: 0, by: 'nothing tells' };
  return { value: score > 0 ? 'outbound' : 'inbound', confidence: Math.min(1, 0.5 + Math.abs(score) / 10), by: 'words' };
}

/** So many turns of the agent open a call: later ones give reasons and promise to ring whoever rang. Once the customer has brought a matter, they answer it. */
const OPENING_TURNS = 3;
/** «Что случилось?» opens a call, or is asked later in any. */
const GREETING_TURNS = 2;

/** «„Белая цапля“, Тамара», “Welcome to Redbird Couriers.”: whoever picks up says first where one has got to. */
function opensWithCompany(first: Utterance): boolean {
  if (first.says('outbound-opening') || first.says('time-ask')) return false;
  if (WELCOMES.test(first.text)) return true;
  return first.acts.some((act) => act.type === 'company-introduction' && first.tokens.every((token) => token.start >= act.start || token.kind === 'mark'));
}

const WELCOMES = /^\P{L}*(?:[Ww]elcome to (?:the )?|[Дд]обро пожаловать в (?:компанию |банк )?[«"]?)\p{Lu}/u;

/** «Алло.», “Hello?”: the one who is rung picks up. */
const ANSWERS = /^[^\p{L}]*(?:алло|ал[её]|слушаю|да|hello|hullo|yes|yeah)[^\p{L}]*$/iu;

/** «Ольга Павловна? …», “Mrs Pell?”: whoever picks up does not know yet who rings. */
function asksForPerson(first: Utterance): boolean {
  return first.entities.some((entity) => (entity.type === 'name' || entity.type === 'placeholder') && entity.firstToken <= MOST_BEFORE_NAME && first.tokens[entity.endToken]?.form === '?');
}

const MOST_BEFORE_NAME = 4;

/** «Кто это?» asks only who was rung. */
function asksWhoRings(speech: readonly Utterance[]): boolean {
  const first = speech.slice(0, MOST_BEFORE_ASKING).find((one) => one.role === 'customer');
  return first !== undefined && first.says('who-is-it');
}

const MOST_BEFORE_ASKING = 4;

/** What only the one who rings has to say. */
const OWN_BUSINESS = ['reason', 'reason-opener', 'vague-reason', 'debt-mention', 'debt', 'time-ask', 'outbound-opening'];

/** The customer answers the first words of the agent with what he wants. */
function bringsMatter(speech: readonly Utterance[]): boolean {
  const [first, second] = speech;
  if (first?.role !== 'agent' || second?.role !== 'customer' || OWN_BUSINESS.some((act) => first.says(act))) return false;
  return ['complaint', 'request', 'distress', 'price-question'].some((act) => second.says(act)) && !second.says('who-is-it') && !second.says('busy');
}

/** «Звоню по договору», “I'm calling about your card”: who says so rings, whatever the title calls the desk. */
const RINGS = /(?<!\p{L})(?:звоню|звоним)(?: вам)? (?:насч[её]т|из-за|от имени|из (?:банка|компании)|предложить|рассказать|напомнить|уточнить|сообщить)(?!\p{L})|(?<!\p{L})(?:звоню|звоним)(?: вам)? по (?!очереди)|\b(?:i['’]m|i am|we['’]re) (?:calling|ringing|phoning)(?: you)? (?:about|regarding|to (?:remind|offer|tell|confirm|let)|on behalf of)\b/iu;

/** “Oak Bank, Gareth speaking.”, “lost cards, you're through to ____”, “Thank you for calling Oak Bank”: said by whoever picks up. */
const PICKS_UP = /(?:^|[^\p{L}])(?:[Tt]hank(?:s| you) for (?:calling|ringing|phoning|your call)|[Сс]пасибо(?: вам)?,? (?:за (?:ваш )?звонок|что (?:по)?звонили)|[Бб]лагодарим(?: вас)? за (?:ваш )?звонок|(?:\p{Lu}[\p{L}'’]*|\{[^{}]*\}+|\[[^[\]]*\]|<[^<>]*>|_{2,}) speaking[.,!]|you(?:'re| are) (?:through|speaking) to (?!me)|(?:[Hh]ow|[Ww]hat) (?:can|may) [Ii] (?:help|do for you)|[Чч]ем (?:я )?(?:могу|можем) (?:вам )?помочь|[Вв]аш звонок (?:очень )?важен|[Yy]our call (?:is|matters)|[Кк] какому (?:врачу|мастеру|специалисту)|[Нн]омер (?:вашего )?(?:заказа|договора|заявки)\?)/u;

interface ToldType {
  type: CallType;
  confidence: number;
  by: string;
}

/** What the agent does in a call that sells, and how much each says of it. */
const SALES_SIGNS: Record<string, number> = { offer: 2, 'consent-ask': 1.5, pitch: 1, 'purchase-ask': 1, 'need-question': 0.5, 'personal-benefit': 0.5, price: 0.5 };
/** What he does in a call about something that happened, which takes as much from that. */
const SERVICE_SIGNS: Record<string, number> = { incident: 1.5, eta: 1, apology: 1, 'free-service': 1, alternative: 0.5, ack: 0.5 };
/** So many turns of one kind count. */
const MOST_TURNS = 3;
/** From which sum on a call that the agent makes sells, and one that the customer makes. */
const SELLS = { outbound: 2, unknown: 3, inbound: 10 };

function typeOf(direction: CallKind['direction'], utterances: readonly Utterance[], { titles, notes }: Heading): ToldType {
  const named = typeNamed(direction, titles);
  if (named) return { type: named, confidence: 0.9, by: 'title' };
  const agent = utterances.filter((one) => one.kind === 'speech' && one.role === 'agent');
  const count = (act: string): number => Math.min(MOST_TURNS, agent.filter((one) => one.says(act)).length);
  const sumOf = (signs: Record<string, number>): number => Object.entries(signs).reduce((sum, [act, weight]) => sum + weight * count(act), 0);
  const sales = sumOf(SALES_SIGNS) - sumOf(SERVICE_SIGNS);
  const debts = Math.min(MOST_TURNS, agent.filter(mentionsDebt).length);
  if (debts > 0 && direction !== 'inbound' && 2 * debts + count('debt') >= sales) return { type: 'collections', confidence: 0.8, by: 'words' };
  const noted = typeNamed(direction, notes);
  // notes on an incoming call may well speak of what can be sold in it
  if (noted && (noted !== 'sales' || direction !== 'inbound')) return { type: noted, confidence: 0.7, by: 'notes' };
  if (sales >= SELLS[direction]) return { type: 'sales', confidence: Math.min(0.9, 0.4 + sales / 20), by: 'words' };
  if (direction === 'inbound') return { type: 'support', confidence: 0.6, by: 'direction' };
  return direction === 'outbound' ? { type: 'proactive', confidence: 0.4, by: 'direction' } : { type: 'other', confidence: 0, by: 'nothing tells' };
}

/** Somebody's debt, and not a share of any: «минимальный платёж 3 % от долга» is a term of what is offered. */
function mentionsDebt(one: Utterance): boolean {
  return one.acts.some(({ type, start }) => type === 'debt-mention' && !SHARE_OF.test(one.text.slice(Math.max(0, start - LONGEST_SHARE), start)));
}

const SHARE_OF = /(?:%|(?<!\p{L})(?:процент(?:а|ов)?|per ?cent|percentage))\s+(?:от|of)\s+(?:(?:суммы|остатка|общего|всего|вашего|the|any|your|total|outstanding)\s+){0,2}$/iu;
const LONGEST_SHARE = 40;

/** The type that the words of a heading name; who rings up customers to support them is proactive. */
function typeNamed(direction: CallKind['direction'], heading: ReadonlyMap<string, number>): CallType | undefined {
  const type = TYPE_WORDS.find(([act]) => heading.has(act))?.[1];
  return type === 'support' && direction === 'outbound' ? 'proactive' : type;
}

/** Acts found in titles, in the notes before the first line of speech, and in both. */
interface Heading {
  titles: ReadonlyMap<string, number>;
  notes: ReadonlyMap<string, number>;
  all: ReadonlyMap<string, number>;
}

function headingOf(script: Script, utterances: readonly Utterance[]): Heading {
  const firstSpeech = utterances.findIndex((one) => one.kind === 'speech');
  const preamble = utterances.slice(0, firstSpeech < 0 ? utterances.length : firstSpeech).filter((one) => one.kind === 'note').slice(0, 6);
  const titles = titleUtterances(script).flatMap((one) => phraseActs(one, 'note'));
  const notes = [...preamble, ...notesOf(script, script.preface ?? [])].flatMap((one) => one.acts);
  return { titles: countsOf(titles), notes: countsOf(notes), all: countsOf([...notes, ...titles]) };
}

function countsOf(acts: readonly Act[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { type } of acts) found.set(type, (found.get(type) ?? 0) + 1);
  return found;
}

/** Titles and header values read as notes, so that the lexicon can speak of them. */
function titleUtterances(script: Script): Utterance[] {
  const texts = [script.title, ...script.meta.entries.filter(({ key }) => !LEAVES_OUT.test(key)).map((entry) => `${entry.key}: ${String(entry.value)}`)];
  for (const child of script.children.slice(0, 3)) if (child.type === 'stage' && child.title) texts.push(child.title);
  return notesOf(script, texts);
}

/** `exclude: open complaints` tells whom the call is not for. */
const LEAVES_OUT = /(?:^|[._ ])(?:exclu|исключ|кроме|except|кому[_ ]не|не[_ ]|not[_ ]|never|do[_ ]not|no[_ ])/iu;

function notesOf(script: Script, texts: readonly string[]): Utterance[] {
  return texts.filter(Boolean).map((value, index) => {
    const node = { type: 'prose' as const, value, position: script.position, children: [{ type: 'text' as const, value, position: script.position }] };
    return understand({ index, kind: 'note', role: 'unknown', confidence: 1, node }, 'en');
  });
}
